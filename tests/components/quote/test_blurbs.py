"""Words in marks that tell of a work, and are nobody's."""

from __future__ import annotations

import pytest
from inline import doc

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
