"""A surname that two share and that is said once."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import names

CASES = {
    "people": ("The sisters {PER:Amy} and {PER:Zoe Voss} made it. {PER:Amy} said so.", ["Amy Voss", "Zoe Voss", "Amy Voss"]),
    "and_sign": ("{PER:Harry} & {PER:Jack Voss} made it. The Voss brothers like it.", ["Harry Voss", "Jack Voss"]),
    "of_kin": ("The brothers {CHR:Tom} and {CHR:Jack Lund} are back.", ["Tom Lund", "Jack Lund"]),
    "the_family": ("{CHR:Tom} and {CHR:Jack Lund} are here. The Lunds are back.", ["Tom Lund", "Jack Lund"]),
    # Near-misses: strangers, whole names elsewhere, no given name, a rank, a comma, an actor and a part.
    "strangers": ("{CHR:Tom} and {CHR:Jack Lund} are back.", ["Tom", "Jack Lund"]),
    "whole_elsewhere": ("{PER:Matt Lee} is here. {PER:Matt} and {PER:Ross Voss} are brothers.", ["Matt Lee", "Matt Lee", "Ross Voss"]),
    "no_given_name": ("The couple {CHR:Vex} and {CHR:Jack Lund}.", ["Vex", "Jack Lund"]),
    "rank": ("The couple {CHR:Tom} and {CHR:Dr Lund}.", ["Tom", "Lund"]),
    "comma": ("The brothers {PER:Matt}, {PER:Ross Voss} met.", ["Matt", "Ross Voss"]),
    "two_labels": ("{CHR:Matt} and {PER:Ross Voss} are brothers.", ["Matt", "Ross Voss"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES)
def test_a_surname_for_two(marked: str, expected: list[str]) -> None:
    assert [m.name for m in names.mentions(doc(marked))] == expected
