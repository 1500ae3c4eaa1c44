"""Names that are ordinary words or people, too: each as a service, and each as something else."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.platforms import Platforms

COMPONENT = Platforms()

# name of the service: (sentences that mean it, sentences that do not). Nothing is marked but works
# and, where a reader needs it, people: what the recogniser misses must be settled by the words.
TABLE: dict[str, tuple[list[str], list[str]]] = {
    "Stan": (
        [
            "{WRK:Smoke} streams on Stan from Friday.",
            "The Stan drama {WRK:Smoke} begins in May.",
            "{WRK:Smoke} (Stan, May 9)",
            "It is on Netflix, Binge and Stan.",
            "“{WRK:Smoke}” on Stan",
            "The streaming service Stan has it.",
        ],
        [
            "Stan is a friend of hers.",
            "She waited on Stan and left.",
            "He handed the series to Stan.",
            "Stan's brother watched the premiere.",
        ],
    ),
    "HBO Max": (
        [
            "{WRK:Smoke} is now streaming on Max.",
            "The Max series {WRK:Smoke} returns in May.",
            "It comes to Max on Friday.",
        ],
        [
            "She smiled at Max and left.",
            "She gave the episode to Max.",
            "The premiere was lost on Max, who slept.",
            "Max's sister watched the series.",
        ],
    ),
    "NOW": (
        [
            "{WRK:Smoke} is available on NOW.",
            "It streams on Sky and NOW from Friday.",
            "{WRK:Smoke} lands on Now in May.",
        ],
        [
            "Now it begins, and the series is over.",
            "The series is on. Now it is cold.",
            "She is better NOW than when the series began.",
        ],
    ),
    "Sky": (
        [
            "{WRK:Smoke} airs on Sky in May.",
            "Sky's drama {WRK:Smoke} begins on Friday.",
            "Sky has commissioned {WRK:Smoke}.",
            "The broadcaster Sky has it.",
        ],
        [
            "Sky and sea were grey.",
            "The premiere was in a field. Sky above, mud below.",
            "Sky Ray leads the series.",
            "The Sky was grey when the series began.",
        ],
    ),
    "Dave": (
        [
            "{WRK:Smoke} airs on Dave in May.",
            "The channel Dave has it.",
            "{WRK:Smoke}, Dave, 10pm",
            "The sitcom {WRK:Smoke} returns to Dave on Friday.",
        ],
        [
            "He gave it to Dave, and the episode began.",
            "The joke on Dave was that the series had ended.",
            "Dave's wife watched the premiere.",
            "She sat with Dave and the episode began.",
            "The episode ends on Dave's face.",
            "Dave's drama {WRK:Smoke} was a hit.",
        ],
    ),
    "Fox": (
        [
            "The show airs on Fox.",
            "Fox has renewed {WRK:Smoke}.",
            "The Fox comedy {WRK:Smoke} returns.",
        ],
        [
            "A fox ran. Fox hunting is banned.",
            "Fox Ray leads the series.",
            "She keeps an eye on Fox and his brother.",
        ],
    ),
    "Alibi": (
        [
            "The drama {WRK:Smoke} begins on Alibi on Friday.",
            "The Alibi drama {WRK:Smoke} returns.",
            "Alibi has commissioned {WRK:Smoke}.",
        ],
        [
            "Alibi or not, he left when the series began.",
            "She had no alibi. Alibi is a hard word.",
            "It all turns on Alibi and motive.",
        ],
    ),
    "Gold": (
        [
            "{WRK:Smoke} airs on Gold in May.",
            "{WRK:Smoke} comes to GOLD on Friday.",
            "{WRK:Smoke}, Gold, 9pm",
        ],
        [
            "Gold is dear. She won gold in Leeds.",
            "The series is shot on Gold Street.",
            "Gold and silver fell as the series began.",
        ],
    ),
    "Prime Video": (
        [
            "All episodes are streaming on Prime now.",
            "It is on Netflix and Prime.",
            "{WRK:Smoke} hits Prime on Friday.",
        ],
        [
            "Prime seats cost more at the premiere.",
            "She was in her prime. Prime of life, he said.",
        ],
    ),
    "Binge": (
        [
            "{WRK:Smoke} premieres on Binge on Friday.",
            "{WRK:Smoke} streams on Foxtel and Binge.",
            "The Binge original series {WRK:Smoke} returns.",
        ],
        [
            "Binge or not, she left.",
            "Binge drinkers watched the premiere.",
        ],
    ),
    "Peacock": (
        [
            "{WRK:Smoke} streams on Peacock.",
            "Peacock has cancelled {WRK:Smoke}.",
            "The Peacock series {WRK:Smoke} ends.",
        ],
        [
            "A peacock screamed. Peacock feathers fell.",
            "Ann Peacock leads the series.",
            "Ann Peacock has cancelled {WRK:Smoke}.",
            "She trod on Peacock Lane in the series.",
        ],
    ),
    "Showtime": (
        [
            "{WRK:Smoke} returns to Showtime on Sunday.",
            "{WRK:Smoke} airs on Showtime.",
            "The Showtime drama {WRK:Smoke} ends.",
        ],
        [
            "It's showtime! Showtime is at eight.",
            "Showtime on Friday is at eight.",
        ],
    ),
    "Quest": (
        [
            "{WRK:Smoke} airs on Quest at 9pm.",
            "The channel Quest has it.",
            "{WRK:Smoke} (Quest, 9pm)",
        ],
        [
            "Quest for a villain begins in the series.",
            "They set out on Quest and errand.",
        ],
    ),
    "Drama": (
        [
            "{WRK:Smoke} airs on Drama at 9pm.",
            "{WRK:Smoke} is on U&Drama from Friday.",
            "{WRK:Smoke} (Drama, 9pm)",
        ],
        [
            "Drama is her love. Drama and comedy mix in the series.",
            "She won the award for Drama in May.",
            "Drama: {WRK:Smoke}",
            "{WRK:Smoke} (Drama, 2024)",
            "The Drama series {WRK:Smoke} won.",
        ],
    ),
    "Yesterday": (
        [
            "{WRK:Smoke} airs on Yesterday at 9pm.",
            "{WRK:Smoke} starts on the channel Yesterday.",
        ],
        [
            "Yesterday the series began.",
            "The series began. Yesterday it ended.",
        ],
    ),
    "Really": (
        [
            "{WRK:Smoke} airs on Really at 9pm.",
            "{WRK:Smoke} starts on the channel Really.",
        ],
        [
            "Really, the series began late.",
            "Is it on? Really? The series is on.",
        ],
    ),
    "W": (
        [
            "{WRK:Smoke} airs on W at 9pm.",
            "The channel W has commissioned {WRK:Smoke}.",
        ],
        [
            "W is for water.",
            "The series stars Harriet W and others.",
        ],
    ),
    "E4": (
        [
            "{WRK:Smoke} airs on E4 at 9pm.",
            "The E4 comedy {WRK:Smoke} returns.",
        ],
        [
            "White opened with e4. E4 is a square.",
            "They drove along the E4 to the premiere.",
        ],
    ),
    "Channel 5": (
        [
            "{WRK:Smoke} airs on Five at 9pm.",
            "The Five drama {WRK:Smoke} returns.",
        ],
        [
            "Five actors lead the series.",
            "The series has ten parts. Five are out.",
            "They walked on. Five miles later the series began.",
        ],
    ),
    "StarPlus": (
        [
            "The serial {WRK:Smoke} airs on Star Plus.",
            "The Indian serial {WRK:Smoke} airs on Star from Monday. Mumbai and Delhi wait.",
        ],
        [
            "Star of {WRK:Smoke} Ann Ray was there.",
            "She is a star. Star or not, the series ended.",
        ],
    ),
    "Vice TV": (
        [
            "The documentary {WRK:Smoke} airs on Vice in May.",
            "{WRK:Smoke} airs on Vice TV.",
        ],
        [
            "Vice and virtue meet in the series.",
            "Vice President Ann Ray watched the premiere.",
        ],
    ),
    "Oxygen": (
        [
            "{WRK:Smoke} airs on Oxygen at 9pm.",
            "The Oxygen series {WRK:Smoke} returns.",
        ],
        [
            "Oxygen is thin at the premiere.",
            "She lived on Oxygen and hope in the mountains.",
        ],
    ),
    "Freeform": (
        [
            "{WRK:Smoke} airs on Freeform.",
            "Freeform has renewed {WRK:Smoke}.",
        ],
        [
            "Freeform jazz opens the series.",
            "Freeform is her style.",
        ],
    ),
    "Bravo": (
        [
            "{WRK:Smoke} airs on Bravo.",
            "The Bravo series {WRK:Smoke} returns.",
        ],
        [
            "Bravo! The series is over.",
            "Johnny Bravo leads the series.",
        ],
    ),
    "Universal TV": (
        [
            "{WRK:Smoke} airs on Universal TV.",
            "{WRK:Smoke} begins on the Universal Channel on Friday.",
        ],
        [
            "Universal is making {WRK:Smoke}.",
            "Universal Pictures has dated {WRK:Smoke}.",
        ],
    ),
    "Hallmark Channel": (
        [
            "{WRK:Smoke} airs on Hallmark.",
            "The Hallmark film {WRK:Smoke} premieres on Friday.",
        ],
        [
            "Hallmark cards cover the set of the series.",
            "The scene is a Hallmark of the series.",
        ],
    ),
    "Lifetime": (
        [
            "{WRK:Smoke} airs on Lifetime.",
            "Lifetime has ordered {WRK:Smoke}.",
        ],
        [
            "Lifetime achievement went to the star of the series.",
            "Lifetime friends watched the premiere.",
        ],
    ),
    "Crave": (
        [
            "{WRK:Smoke} streams on Crave.",
            "It is on HBO and Crave.",
        ],
        [
            "Crave more? The series returns.",
            "They crave it. Crave is a strong word.",
        ],
    ),
    "Neon": (
        [
            "{WRK:Smoke} streams on Neon.",
            "It is on SoHo and Neon from Friday.",
        ],
        [
            "Neon lights the series.",
            "Neon signs hung at the premiere.",
        ],
    ),
    "Shudder": (
        [
            "{WRK:Smoke} streams on Shudder.",
            "The Shudder original film {WRK:Smoke} is out.",
        ],
        [
            "Shudder at the series if you must.",
            "They shudder. Shudder and laugh.",
        ],
    ),
    "Viki": (
        [
            "{WRK:Smoke} streams on Viki.",
            "{WRK:Smoke} is on Netflix and Viki.",
        ],
        [
            "Viki Ray leads the series.",
            "Viki smiled when the series began.",
        ],
    ),
    "Eros Now": (
        [
            "{WRK:Smoke} streams on Eros Now.",
            "The streaming service Eros Now has it.",
        ],
        [
            "Eros and death meet in the series.",
            "They met at Eros before the premiere.",
        ],
    ),
    "Sun TV": (
        [
            "The serial {WRK:Smoke} airs on Sun TV.",
            "The channel Sun TV has it.",
        ],
        [
            "Sun and rain marked the premiere.",
            "She told The Sun that the series is over.",
        ],
    ),
    "Zee TV": (
        [
            "The serial {WRK:Smoke} airs on Zee TV.",
            "{WRK:Smoke} airs on Zee from Monday.",
        ],
        [
            "Zee Ray leads the series.",
            "Zee is the last letter.",
        ],
    ),
}
YES = [(name, s) for name, (yes, _) in TABLE.items() for s in yes]
NO = [(name, s) for name, (_, no) in TABLE.items() for s in no]


def named(marked: str) -> list[str]:
    return [r.fields["name"] for r in COMPONENT.match(doc(marked))]


def test_both_meanings_are_told() -> None:
    assert [n for n, (yes, no) in TABLE.items() if len(yes) < 2 or len(no) < 2] == []


@pytest.mark.parametrize(("name", "marked"), YES)
def test_a_service(name: str, marked: str) -> None:
    assert name in named(marked)


@pytest.mark.parametrize(("name", "marked"), NO)
def test_a_word_or_a_person(name: str, marked: str) -> None:
    assert named(marked) == []
