"""Which character speaks where an actor's name stands for his part."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.castings import Castings
from newsextract.components.quote import in_part
from newsextract.components.quotes import Quotes

CAST = "{PER:Ann Lee} plays {CHR:Mara} and {PER:Tom Ray} plays {CHR:Otto} in {WRK:Smoke}. "
SAID = "“Do pass the corn.”"
PARTS = {
    "one_line": ("{PER:Ann Lee} has one line in the film, and she sings it. " + SAID, "Mara"),
    "last_line": ("{PER:Tom Ray} wrote that the last line, “Do pass the corn,” was hers.", "Mara"),
    "in_a_trailer": ("A trailer, out today, has {PER:Lee=Ann Lee} whispering, " + SAID, "Mara"),
    "she_tells": ("{PER:Lee=Ann Lee} is superb. “Do pass the corn,” she tells the judge (Bo Hill).", "Mara"),
    "she_tells_us": ("{PER:Lee=Ann Lee} is superb. “Do pass the corn,” she tells the judge.", ""),
    "a_line_of_it": ("{PER:Ann Lee} wanted it for one line. “I was sold in May,” she said.", ""),
    "delivered": ("{PER:Ann Lee} delivered her most famous line, “Do pass the corn,” to us.", ""),
    "read": ("{PER:Ann Lee} read one line, “Do pass the corn,” and left.", ""),
    "subject_line": ("{PER:Ann Lee} sent it. Her subject line: " + SAID, ""),
    "on_the_line": ("{PER:Ann Lee} was on the line. " + SAID, ""),
    "said": ("{PER:Ann Lee} said: " + SAID, ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), PARTS.values(), ids=PARTS)
def test_parts(marked: str, expected: str) -> None:
    made = doc(CAST + marked)
    Castings()(made)
    assert in_part.speaker(made, Quotes().match(made)[-1], None, "Ann Lee") == expected


def test_another_in_the_same_trailer() -> None:
    made = doc(
        CAST
        + "A trailer has {PER:Ann Lee} whispering, “It is so cold here,” and {PER:Ray=Tom Ray} answering, "
        + SAID
    )
    Castings()(made)
    first, second = Quotes().match(made)
    assert in_part.speaker(made, second, first, "Tom Ray") == "Otto"


def test_two_parts_are_none() -> None:
    made = doc(CAST + "{PER:Ann Lee} plays {CHR:Zelda} in {WRK:Fog}. She has one line, " + SAID)
    Castings()(made)
    assert in_part.speaker(made, Quotes().match(made)[-1], None, "Ann Lee") == ""
