"""Rows that only the heads see, and the words that speak against them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import casting_doubts, casting_works, filmographies
from newsextract.components.relations import Relation
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

PARENTS = "{PER:Ann Lee} voices {CHR:Mara} ({PER:Jo Bell}) and {CHR:Davy}'s daughter {CHR:Kit}."


def doubted(marked: str, actor: str, character: str, rule: str = RULE) -> bool:
    made = doc(marked)
    roles = {
        name: (made.text.index(words), made.text.index(words) + len(words))
        for name, words in (("actor", actor), ("character", character))
        if words
    }
    relation = Relation(rule, roles, {}, (0, len(made.text)))
    return casting_doubts.doubted(scene(made), relation)


@pytest.mark.parametrize(
    ("marked", "actor", "character"),
    [
        (PARENTS, "Ann Lee", "Mara"),
        ("Guests at the gala included {PER:Jo Bell} and {PER:Ann Lee}.", "Ann Lee", ""),
        ("{CHR:Anushka} ({PER:Sharma}) said that we have to resume life.", "Sharma", "Anushka"),
        ("“{PER:Ann} [{CHR:Tull}] is so lovely,” he said.", "Ann", "Tull"),
        ("{PER:Jo Bell} is {CHR:Kit Voss}, a small-town {CHR:Mara}, in it.", "Jo Bell", "Mara"),
        ("{PER:Jo Bell} is ‘{CHR:Kit Voss},’ a keen U.S. {CHR:Mara} of hers.", "Jo Bell", "Mara"),
        ("{CHR:Mara} (whose real name is {PER:Jo Bell}) runs.", "Jo Bell", "Mara"),
        ("{CHR:Mara} (real name {PER:Jo Bell}) runs.", "Jo Bell", "Mara"),
        ("{PER:Ann Lee}, born {CHR:Mara Tull}, sings.", "Ann Lee", "Mara Tull"),
        ("The {PER:Ann Lee}-led {WRK:Smoke} has {CHR:Mara}.", "Ann Lee", "Mara"),
        ("It has {PER:Ann Lee} in the lead with {PER:Jo Bell} as {CHR:Mara}.", "Ann Lee", "Mara"),
        ("It has {PER:Ann Lee} with {PER:Jo Bell} as the young {CHR:Mara}.", "Ann Lee", "Mara"),
        ("{CHR:Kit} and {CHR:Mara} ({PER:Ann Lee}) row to the mill.", "Ann Lee", "Kit"),
        (
            "{PER:Ann Lee} is {CHR:Mara} and {CHR:Kit Voss}’s young daughter {CHR:Zoe}.",
            "Ann Lee",
            "Mara",
        ),
        ("{PER:Ann Lee} is at the helm of the {CHR:USS Mara}.", "Ann Lee", "USS Mara"),
        ("{WRK:Smoke} is another {PER:Ann Lee} biopic.", "Ann Lee", ""),
        ("{PER:Ann Lee} will star opposite {PER:Jo Bell} as {CHR:Mara}.", "Jo Bell", "Mara"),
        ("{PER:Ann Lee} starred opposite {PER:Jo Bell} as {CHR:Mara}.", "Jo Bell", "Mara"),
        ("{PER:Ann Lee} may come back as fans mourn {CHR:Mara}.", "Ann Lee", "Mara"),
        ("{PER:Ann Lee} is a baker; don't mistake her for {CHR:Mara}.", "Ann Lee", "Mara"),
        ("{CHR:Mara} is shy.\nDir. {PER:Ann Lee}\n{PER:Ann Lee} is back.", "Ann Lee", "Mara"),
        ("{PER:Ann Lee} had since turned down the role of {CHR:Mara}.", "Ann Lee", "Mara"),
    ],
)
def test_words_against_a_row(marked: str, actor: str, character: str) -> None:
    assert doubted(marked, actor, character)


@pytest.mark.parametrize(
    ("marked", "actor", "character", "rule"),
    [
        (PARENTS, "Ann Lee", "Kit", RULE),
        (PARENTS, "Jo Bell", "Mara", RULE),
        (
            "{CHR:Davy} and {CHR:Mara} ({PER:Jo Bell} and {PER:Ann Lee}) are back.",
            "Ann Lee",
            "Mara",
            RULE,
        ),
        (PARENTS, "Ann Lee", "Mara", "voices"),
        ("{PER:Ann Lee} may come back as fan favourite {CHR:Mara}.", "Ann Lee", "Mara", RULE),
        ("Dir. {PER:Jo Bell}\n{PER:Ann Lee} is {CHR:Mara}.", "Ann Lee", "Mara", RULE),
        ("{CHR:Mara} ({PER:Jo Bell}) has a real name.", "Jo Bell", "Mara", RULE),
        (
            "{PER:Ann Lee} is {CHR:Kit}, opposite {PER:Jo Bell} as {CHR:Mara}.",
            "Jo Bell",
            "Mara",
            RULE,
        ),
        (
            "{PER:Ann Lee} will star, alongside {PER:Jo Bell} as {CHR:Mara}.",
            "Jo Bell",
            "Mara",
            RULE,
        ),
        ("{PER:Ann Lee} will star as {CHR:Mara} opposite {PER:Jo Bell}.", "Ann Lee", "Mara", RULE),
        ("{PER:Jo Bell} is {CHR:Kit Voss}, a young {CHR:Mara}, in it.", "Jo Bell", "Mara", RULE),
        ("With {PER:Jo Bell}, a tired {CHR:Mara} in it.", "Jo Bell", "Mara", RULE),
        ("{PER:Ann Lee}, better known as {CHR:Mara}, runs.", "Ann Lee", "Mara", RULE),
        ("{PER:Ann Lee} is {CHR:Mara} ({CHR:Kit} to her friends).", "Ann Lee", "Mara", RULE),
    ],
)
def test_other_rows(marked: str, actor: str, character: str, rule: str) -> None:
    assert not doubted(marked, actor, character, rule)


@pytest.mark.parametrize(
    ("actor", "work", "host"),
    [
        ("Alison Hammond", "The Great British Bake Off", True),
        ("Dermot O’Leary", "The X Factor", True),
        ("Tess Daly", "strictly come dancing", True),
        ("Alison Hammond", "The Boys", False),
        ("Ann Lee", "The Great British Bake Off", False),
    ],
)
def test_hosts_are_in_no_cast(actor: str, work: str, host: bool) -> None:
    made = doc(f"{{PER:{actor}}} is back in {{WRK:{work}}}.")
    fields = {"actor": actor, "character": "", "work": work}
    relation = Relation("starring", {"actor": (0, len(actor))}, fields, (0, len(made.text)))
    assert casting_doubts.doubted(scene(made), relation) is host


@pytest.mark.parametrize(
    ("marked", "rule", "expected"),
    [
        ("{PER:Ann Lee} had {PER:Ryan Gosling} in it.", RULE, True),
        ("{PER:Ann Lee} directs; {PER:Ryan Gosling} has a cold.", RULE, True),
        # Near-misses: who is played, a part, nobody known, a rule's row.
        ("{PER:Ann Lee} will play {PER:Ryan Gosling} in it.", RULE, False),
        ("{PER:Ann Lee} had {CHR:Ryan Gosling} in it.", RULE, False),
        ("{PER:Ann Lee} had {PER:Kit Voss} in it.", RULE, False),
        ("{PER:Ann Lee} had {PER:Ryan Gosling} in it.", "possessive", False),
    ],
)
def test_performers_are_no_parts(marked: str, rule: str, expected: bool) -> None:
    part = "Kit Voss" if "Kit" in marked else "Ryan Gosling"
    assert doubted(marked, "Ann Lee", part, rule) is expected


OWN = "{PER:Ann Lee} has been in {WRK:Ash}.\n\n{PER:Tom Ray} is back."


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        (
            "{PER:Ann Lee} is back. She starred in {WRK:Ash} before. {PER:Tom Ray} is in.",
            ["Ann Lee"],
        ),
        # Near-misses: somebody else is named beside the title, or it stands again.
        ("{PER:Ann Lee} is back. She was in {WRK:Ash} with {PER:Tom Ray}.", ["Ann Lee", "Tom Ray"]),
        (
            "{PER:Ann Lee} is back. She was in {WRK:Ash}. {PER:Tom Ray} loved {WRK:Ash}.",
            ["Ann Lee", "Tom Ray"],
        ),
    ],
)
def test_what_a_pronoun_was_in_is_no_others(marked: str, left: list[str]) -> None:
    made = doc(marked)
    at = made.text.index("She")
    sentence = at, made.text.index(".", at) + 1
    roles = {"actor": (0, 7)}
    found = [
        Candidate(Relation("plays", {**roles, "character": (0, 1)}, {"actor": "Ann Lee", "work": "Smoke"}), {}, "pair"),
        Candidate(Relation("career", roles, {"actor": "Ann Lee", "work": "Ash"}, sentence), {}, "bare"),
        Candidate(Relation(RULE, roles, {"actor": "Tom Ray", "work": "Ash"}, sentence), {}, "bare"),
    ]  # fmt: skip
    kept = casting_doubts.without_strangers(scene(made), found)
    assert [one.relation.fields["actor"] for one in kept[1:]] == left


@pytest.mark.parametrize(
    ("marked", "rule", "left"),
    [
        (OWN, RULE, ["Ann Lee"]),
        (OWN, "career", ["Ann Lee", "Tom Ray"]),
        (OWN + " {WRK:Ash} is back.", RULE, ["Ann Lee", "Tom Ray"]),
    ],
)
def test_what_one_actor_was_in_is_no_others(marked: str, rule: str, left: list[str]) -> None:
    made = doc(marked)
    found = []
    for name, by in (("Ann Lee", filmographies.RULE), ("Tom Ray", rule)):
        at = made.text.index(name)
        fields = {"actor": name, "character": "", "work": "Ash"}
        found.append(Candidate(Relation(by, {"actor": (at, at + 7)}, fields, (0, 9)), {}, "bare"))
    kept = casting_doubts.without_strangers(scene(made), found)
    assert [one.relation.fields["actor"] for one in kept] == left


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{PER:Ann Lee} sings the theme song “{WRK:Tide}.” {PER:Lee=Ann Lee} voices {CHR:Mara}.", {"tide"}),
        ("Her album, {WRK:Tide}, is out, and {WRK:Smoke} is back.", {"tide"}),
        ("{PER:Ann Lee} is in the film “{WRK:Tide}.” Its songs are hers.", set()),
        ("She duetted with {PER:Tom Ray} on '{WRK:Tide}'.", {"tide"}),
        ("The '{WRK:Tide}' hitmaker is in {WRK:Smoke}.", {"tide"}),
        ("She acted with {PER:Tom Ray} on '{WRK:Tide}'.", set()),
        ("The '{WRK:Tide}' star is in {WRK:Smoke}.", set()),
        # Known as a musical, too.
        ("The song {WRK:Hello, Dolly!} opens it.", set()),
        # Episodes of a series.
        ("{WRK:Smoke} Recap: Season 2 Episode 16 “{WRK:Tide}”. {WRK:Smoke} is back.", {"tide"}),
        ("{WRK:Smoke} is back with “{WRK:Tide},” season 2 episode 16. {WRK:Smoke} is on.", {"tide"}),
        ("{WRK:Smoke} is back. {WRK:Smoke}'s fifth episode, “{WRK:Tide}”, is sad.", {"tide"}),
        ("{WRK:Smoke} is back. In {WRK:Smoke} S1E5: {WRK:Tide} she dies.", {"tide"}),
        # Near-misses: the series, whose episode it is, and another title.
        ("“{WRK:Tide}” Season 2, Episode 5 is on. {WRK:Smoke} is not.", set()),
        ("{WRK:Smoke} is back. She also did one episode of “{WRK:Tide}”.", set()),
        ("{WRK:Smoke} is back. “{WRK:Tide},” a comedy, is on.", set()),
    ],
)  # fmt: skip
def test_nobody_has_a_part_in_a_song_or_an_episode(marked: str, expected: set[str]) -> None:
    assert casting_works.sung(scene(doc(marked))) == expected


PARTS = {
    "another_actors_work": (
        [("Tom Ray", "Gregory Voss", "Smoke"), ("Ann Lee", "Greg", "Ash")],
        "Greg",
    ),
    "same_work": (
        [("Tom Ray", "Gregory Voss", "Smoke"), ("Ann Lee", "Greg", "Smoke")],
        "Gregory Voss",
    ),
    "same_actor": (
        [("Tom Ray", "Gregory Voss", "Smoke"), ("Tom Ray", "Greg", "Ash")],
        "Gregory Voss",
    ),
    "a_first_name": (
        [("Tom Ray", "Gregory Voss", "Smoke"), ("Ann Lee", "Gregory", "Ash")],
        "Gregory Voss",
    ),
    "a_surname": (
        [("Tom Ray", "Gregory Voss", "Smoke"), ("Ann Lee", "Voss", "Ash")],
        "Gregory Voss",
    ),
}


@pytest.mark.parametrize(("rows", "expected"), PARTS.values(), ids=PARTS)
def test_first_name_of_a_part_elsewhere(rows: list[tuple[str, str, str]], expected: str) -> None:
    made = doc(". ".join(f"{actor} plays {part} in {work}" for actor, part, work in rows))
    found = []
    at = 0
    for actor, part, work in rows:
        at = made.text.index(part, at)
        fields = {"actor": actor, "character": "Gregory Voss", "work": work}
        relation = Relation("plays", {"character": (at, at + len(part))}, fields, (0, 1))
        found.append(Candidate(relation, {}, "pair"))
    casting_doubts.part_namesakes(scene(made), found)
    assert found[-1].relation.fields["character"] == expected


OWNED = "{PER:Jo Bell} is in {WRK:Ash}, out on the day of %s.%s"


def owned(words: str, behind: str = "") -> bool:
    made = doc(OWNED % (words, behind))
    at = made.text.index("Mo Reyes")
    relation = Relation(RULE, {"actor": (at, at + 8)}, {"work": "Smoke"}, (0, len(made.text)))
    return casting_doubts.doubted(scene(made), relation)


@pytest.mark.parametrize(
    "words",
    ["{PER:Mo Reyes}'s {WRK:Smoke}", "{PER:Mo Reyes}' {WRK:Smoke}", "{PER:Mo Reyes}’s film “{WRK:Smoke}”",
     "{PER:Mo Reyes}'s long and slow {WRK:Smoke}"],
)  # fmt: skip
def test_whose_a_work_is(words: str) -> None:
    assert owned(words)


@pytest.mark.parametrize(
    ("words", "behind"),
    [
        ("superstar {PER:Mo Reyes}'s {WRK:Smoke}", ""),
        ("{PER:Mo Reyes}'s {WRK:Smoke}", " {PER:Mo Reyes} is glad."),
        ("{PER:Mo Reyes}'s {WRK:Ember} and {WRK:Smoke}", ""),
        ("{PER:Mo Reyes} and {WRK:Smoke}", ""),
        ("{PER:Mo Reyes}, whose turn in {WRK:Smoke} is short", ""),
        ("{PER:Mo Reyes}'s turn in {WRK:Smoke}", ""),
    ],
)
def test_who_is_in_a_work(words: str, behind: str) -> None:
    assert not owned(words, behind)


@pytest.mark.parametrize(
    ("marked", "actor", "expected"),
    [
        ("She said: “When {CHR:Tom} ({PER:Bell}) rang me I cried.”", "Bell", True),
        ("'When {CHR:Tom} ({PER:Bell}) rang me I cried,' she said.", "Bell", True),
        ('"It\'s late," she said. "I told {CHR:Tom} ({PER:Bell}) so."', "Bell", True),
        # near-misses: nobody speaks, the quotation has closed, the actor's full name is known
        ("So {CHR:Tom} ({PER:Bell}) rings her.", "Bell", False),
        ("“It's late,” she said when {CHR:Tom} ({PER:Bell}) rang.", "Bell", False),
        ("'It's late,' she said when {CHR:Tom} ({PER:Bell}) rang.", "Bell", False),
        ("She said: “When {CHR:Tom} ({PER:Bell}) rang me I cried.”", "Jo Bell", False),
    ],
)
def test_a_colleagues_surname_in_somebodys_words(marked: str, actor: str, expected: bool) -> None:
    made = doc(marked)
    roles = {
        name: (made.text.index(words), made.text.index(words) + len(words))
        for name, words in (("actor", "Bell"), ("character", "Tom"))
    }
    fields = {"actor": actor, "character": "Tom", "work": "Smoke"}
    relation = Relation("bracket", roles, fields, (0, len(made.text)))
    assert casting_doubts.doubted(scene(made), relation) is expected


@pytest.mark.parametrize(
    ("part", "kept"), [("Mara Voss", False), ("Davy Lund", True), ("Mara", False)]
)
def test_a_word_of_a_part_is_no_actor_of_its_work(part: str, kept: bool) -> None:
    rows = [("Ann Lee", part), ("Mara", "")]
    given = [
        Candidate(
            Relation(RULE, {}, {"actor": actor, "character": name, "work": "Smoke"}, (0, 9)),
            {},
            "pair" if name else "bare",
        )
        for actor, name in rows
    ]
    assert (given[1] in casting_works.undoubled(given)) is kept


@pytest.mark.parametrize(
    ("actor", "work", "after", "expected"),
    [
        ("Paul Greengrass", "Smoke", " drives a bus into the fire.", True),
        # Somebody unknown, a film about himself, a documentary in which he is seen.
        ("Ann Lee", "Smoke", " drives a bus into the fire.", False),
        ("Steven Spielberg", "Spielberg", " says more than ever.", False),
        ("Steven Spielberg", "Smoke", " is seen in the documentary, too.", False),
    ],
)
def test_known_makers_are_in_no_cast(actor: str, work: str, after: str, expected: bool) -> None:
    made = doc(f"{{PER:{actor}}}{after} {{WRK:{work}}} is out.")
    fields = {"actor": actor, "character": "", "work": work}
    relation = Relation("career", {"actor": (0, len(actor))}, fields, (0, len(made.text)))
    assert casting_doubts.doubted(scene(made), relation) is expected
