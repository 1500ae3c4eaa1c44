"""Speakers of whom one name stands alone, and those whom only quotations name."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import names
from newsextract.components.castings import Castings
from newsextract.components.quote import sole_names
from newsextract.components.quotes import Quotes

FULLER = {
    "first_name": ("{PER:Ann Lee} plays {CHR:Mara}. “It is cold,” {CHR:Ann} says.", {"Ann": "Ann Lee"}),
    "surname": ("{CHR:Ann Lee} is out. “It is cold,” {PER:Lee} said.", {"Lee": "Ann Lee"}),
    "again_and_again": ("{PER:Ann Lee} wrote it. {CHR:Ann} wakes. {CHR:Ann} sings.", {}),
    "played": ("{PER:Zoe Hart} plays {CHR:Ann}. {PER:Ann Lee} wrote it.", {}),
    "two_of_them": ("{PER:Ann Lee} met {PER:Ann Pike}. “It is cold,” {CHR:Ann} says.", {}),
    "nobody": ("{PER:Zoe Hart} wrote it. “It is cold,” {CHR:Ann} says.", {}),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), FULLER.values(), ids=FULLER)
def test_fuller(marked: str, expected: dict[str, str]) -> None:
    made = doc(marked)
    Castings()(made)
    assert sole_names.fuller(made) == expected


CALLED = {
    "called": ("“I did it, {CHR:Gran}.” “I know,” {CHR:Jem} said.", {"Gran"}),
    "named_outside": ("“I did it, {CHR:Gran}.” {CHR:Gran} nods. “I know,” {CHR:Jem} said.", set()),
    "interview": ("Q: Was it cold, “{PER:Ann Lee} of the hill”?\n\nA: It was so cold there.\n\nQ: Why?\n\nA: It was on a hill in May.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CALLED.values(), ids=CALLED)
def test_called(marked: str, expected: set[str]) -> None:
    made = doc(marked)
    assert sole_names.called(made, Quotes().match(made)) == expected


def test_rename() -> None:
    made = doc(
        "{PER:Ann Lee} and {PER:Tom Ray} sang. “It is cold,” {CHR:Ann} and {PER:Ray=Tom Ray} said."
    )
    found = Quotes().match(made)
    sole_names.rename(found, sole_names.fuller(made))
    assert found[-1].fields["speakers"] == "Ann Lee; Tom Ray"
    assert {m.name for m in names.mentions(made)} == {"Ann Lee", "Tom Ray", "Ann"}
