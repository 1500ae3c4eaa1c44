"""Words in marks that tell of a work, and are nobody's."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import blurbs
from newsextract.components.quotes import Quotes

LEAD = "{PLT:Netflix} has ordered a drama from {PER:Ann Lee}. "
BLURBS = {
    "series": "The series “follows a ferry captain who lost her way”.",
    "half_hour": "The half-hour comedy “centers on a ferry captain and her two sons”.",
    "title": "The drama {WRK:Smoke} “tells the story of a ferry that sank”.",
    "hers": "{PER:Ann Lee}'s new film “explores what a town does with its grief”.",
    "is_a": "The six-part thriller “is a tale of two ferries” and stars {PER:Tom Ray}.",
}
SAID = {
    "says": (
        "{PER:Tom Ray} says the series “follows a ferry captain who lost her way”.",
        "Tom Ray",
    ),
    "she_said": (
        "The series “is a tale of two ferries,” said {PER:Tom Ray}.",
        "Tom Ray",
    ),
}


@pytest.mark.parametrize("marked", BLURBS.values(), ids=BLURBS)
def test_nobody_says_it(marked: str) -> None:
    (found,) = Quotes().match(doc(LEAD + marked))
    assert (found.fields["speakers"], found.fields["kind"]) == ("", "document")


@pytest.mark.parametrize(("marked", "name"), SAID.values(), ids=SAID)
def test_somebody_says_it(marked: str, name: str) -> None:
    (found,) = Quotes().match(doc(LEAD + marked))
    assert found.fields["speakers"] == name


def test_a_person_goes_on() -> None:
    marked = "{PER:Tom Ray} called it “a joy to make.” The film “is the best thing I ever did.”"
    found = Quotes().match(doc(LEAD + marked))
    assert [r.fields["speakers"] for r in found] == ["Tom Ray", "Tom Ray"]


TOLD = {
    "of_a_part": ("{PER:Ann Lee} makes a drama in which {CHR:Mara} ({PER:Tom Ray}) “finds that the ferry never left”.", True),
    "of_a_work": ("Six parts grown from a short, the series “asks what two ferries owe each other,” per the release.", True),
    "will_play": ("According to {ORG:The Echo}, {PER:Ray} “will play a captain who hates the sea.” He has a hat.", True),
    "thinks": ("{PER:Tom Ray} thinks that the series “asks what two ferries owe each other”.", False),
    "said_behind": ("{PER:Ann Lee} is glad. {PER:Ray} “will play whatever I write,” {PER:Lee} said.", False),
    "mine": ("{PER:Ann Lee} is glad that {PER:Ray} “must be on my ferry by noon”.", False),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), TOLD.values(), ids=TOLD)
def test_a_logline_goes_on_from_whom_it_tells_of(marked: str, expected: bool) -> None:
    made = doc(marked)
    (found,) = Quotes().match(made)
    assert blurbs.is_told(made, found) == expected
