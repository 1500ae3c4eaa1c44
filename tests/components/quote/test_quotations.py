"""Marked words of a few words: what somebody said, or a name, a title, a scare quote."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quotes import Quotes

COMPONENT = Quotes()


def words(marked: str) -> list[str]:
    made = doc(marked)
    return [made.text[slice(*r.roles["quote"])] for r in COMPONENT.match(made)]


SAID = {
    "hinted_that": ("{PER:Ann Lee} has hinted that the maid will be “safe” by May.", "safe"),
    "would_say_only": (
        "A spokesman for the station would say only that it was “resting”.",
        "resting",
    ),
    "added_that": (
        "The actress gamely added that she hopes to see the pair in something “more mature”. {PER:Ann Lee} left.",
        "more mature",
    ),
    "left_it_at": ("{PER:Tom Ray} left it at “Home. Crying. Proud.”", "Home. Crying. Proud."),
    "line": (
        "{PER:Tom Ray} left with the immortal line “You came, Sam.” and took a bow.",
        "You came, Sam.",
    ),
    "only_comment": ("{PER:Tom Ray} was asked. His only comment was “God knows.”", "God knows."),
    "only_the_words": (
        "The slide gave no date, only the words “Go to bed.”",
        "Go to bed.",
    ),
    "typed": (
        "{PER:Tom Ray} was asked about it. In reply he typed, “It's a spoon.”",
        "It's a spoon.",
    ),
    "it_is_a_house": ("{ORG:The Echo} liked it. It called the show “bold”.", "bold"),
    "said_of_a_page": ("{PER:Ann Lee} called it a “very cold” page of her life.", "very cold"),
    "name_shouted": ("{PER:Ann Lee} shouted, “{PER:Sam Cole}!”.", "Sam Cole!"),
    "name_answered": (
        "Who was the best of them? “{PER:Sam Cole}.” {PER:Ann Lee} smiled.",
        "Sam Cole.",
    ),
    "opens_the_page": (
        "“Nobody's counting lines.” No feathers are ruffled, says {PER:Ann Lee}.",
        "Nobody's counting lines.",
    ),
}


@pytest.mark.parametrize(("marked", "said"), SAID.values(), ids=SAID)
def test_few_words_that_are_said(marked: str, said: str) -> None:
    assert words(marked) == [said]


UNSAID = {
    "scare_quote": "The “twist” has been visible since {PER:Ann Lee} was born.",
    "name_after_a_cue": "{PER:Ann Lee} said that a man called “Big Sam” was there.",
    "title_after_a_comma": "{PER:Ann Lee} was there with her last play, “Tall Rooms.”",
    "lower_line": "{PER:Ann Lee} has thrown a shoe at the words “the part of.”",
    "nobody_revealed": "It was revealed last week that {PER:Ann Lee} left {PER:Tom Ray} ‘heartbroken’ in May.",
    "section": "{PER:Ann Lee} said that it is all in the “Trailers and More” section now.",
    "hashtag": "{PER:Ann Lee} told fans to use the “#BringBackMara” hashtag on the day.",
    "category": "{PER:Ann Lee} said that the “Best Boat” category was gone.",
    "guise": "He came in the guise of “{PER:Sam Cole}”, and {PER:Ann Lee} sank.",
    "alias": "{PER:Ann Lee} sank when ‘{CHR:Amanda}’ confessed, and left ‘{CHR:Amanda}.’",
    "of_the_page": "Want more news? Just hit ‘Like’ on our page.",
    "grade": "Audiences were asked, and they gave it an “A” on the night.",
}


@pytest.mark.parametrize("marked", UNSAID.values(), ids=UNSAID)
def test_few_words_that_nobody_said(marked: str) -> None:
    assert words(marked) == []


RESERVED = {
    "his": "{PER:Ann Lee} said she thanked his “kind” fans for it.",
    "the": "{PER:Ann Lee} revealed the 'missing' tape was hers.",
    "two_words": "{PER:Ann Lee} spoke of her “very own” goose.",
    "so_called": "{PER:Ann Lee} explained the so-called “curse” rumours.",
}
ONE_WORD = {
    "end": "{PER:Ann Lee} called her “wonderful”.",
    "verb": "{PER:Ann Lee} said it was “cold” there.",
    "an": "{PER:Ann Lee} called it a “brave” choice.",
    "several": "{PER:Ann Lee} praised the “kind and clever people” team.",
}


@pytest.mark.parametrize("marked", RESERVED.values(), ids=RESERVED)
def test_an_adjective_in_marks(marked: str) -> None:
    assert Quotes().match(doc(marked)) == []


@pytest.mark.parametrize("marked", ONE_WORD.values(), ids=ONE_WORD)
def test_somebodys_word(marked: str) -> None:
    assert [r.fields["speakers"] for r in Quotes().match(doc(marked))] == ["Ann Lee"]


def test_a_list_of_phrases() -> None:
    listed = "Viewers called it ‘daft’, ‘tacked on’ and ‘an hour too long’."
    assert words(listed) == ["daft", "tacked on", "an hour too long"]
    assert words("He wore ‘Daft’, ‘Tacked’ and a hat in {WRK:Smoke}.") == []


TERMS = {
    "word": ("{PER:Ann Lee} told us the word “cutlass” is in every scene.", []),
    "phrase": ("{PER:Ann Lee} said that she was tired of the phrase “deck hand”.", []),
    "used": ("{PER:Ann Lee} admitted using the phrase “deck monkey” at work.", ["deck monkey"]),
    "words": (
        "{PER:Ann Lee} posted it with the words “cheers, all of you.”",
        ["cheers, all of you."],
    ),
}


@pytest.mark.parametrize(("marked", "said"), TERMS.values(), ids=TERMS)
def test_a_word_of_which_somebody_speaks(marked: str, said: list[str]) -> None:
    assert words(marked) == said


def test_an_adjective_behind_whom_it_describes() -> None:
    marked = "{PER:Ann Lee} called her “fearless” and “funny” in a post."
    assert words(marked) == ["fearless", "funny"]
    assert words("{PER:Ann Lee} thanked her “kind” friend.") == []
