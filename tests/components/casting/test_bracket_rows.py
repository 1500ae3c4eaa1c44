"""Rows of brackets: one name that tells who is the actor settles all of them."""

from __future__ import annotations

import pytest
from inline import coherent

KNOWN = "{CHR:Judi Dench} ({PER:Mara Voss}), {CHR:Ann Lee} ({PER:Kit}) and {CHR:Tom Ray} ({PER:Davy}) leave."
RANKED = (
    "{CHR:DI Voss} ({PER:Ann Lee})\nBold.\n{PER:Mara Lund} ({CHR:Jo Bell})\nShy.\n"
    "The {CHR:Boy} ({PER:Tom Ray})\nSmall.\n{PER:Kit Moss} ({CHR:Una Vale})\nRude."
)
PAIR = "We saw {CHR:Judi Dench} ({PER:Mara Voss}) again."


ONCE = "The cast: {PER:Ray}, {PER:Jo Bell}. There is {PER:Kit Voss} ({PER:Ray}), a thief."


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        (ONCE, ["Kit Voss"]),
        # Near-misses: the name in the bracket stands nowhere else, the other is a performer's, both are one person.
        (ONCE.replace("{PER:Ray}, ", ""), ["Ray"]),
        (ONCE.replace("Kit Voss", "Judi Dench"), ["Ray"]),
        (ONCE.replace("Kit Voss", "Tom Ray"), []),
    ],
)
def test_nobody_stands_in_anothers_bracket(marked: str, parts: list[str]) -> None:
    assert [words for words, label in coherent(marked, 0.8) if label == "CHARACTER"] == parts


@pytest.mark.parametrize(
    ("marked", "actors"),
    [
        (KNOWN, ["Judi Dench", "Ann Lee", "Tom Ray"]),
        (RANKED, ["Ann Lee", "Jo Bell", "Tom Ray", "Una Vale"]),
        (PAIR, ["Judi Dench"]),
        # Near-misses: nothing tells, and two that contradict each other.
        (KNOWN.replace("Judi Dench", "Una Bell"), ["Mara Voss", "Kit", "Davy"]),
        (KNOWN.replace("Davy", "Ian McKellen"), ["Mara Voss", "Kit", "Ian McKellen"]),
        (PAIR.replace("Judi Dench", "Una Bell"), ["Mara Voss"]),
    ],
)
def test_who_tells_the_order(marked: str, actors: list[str]) -> None:
    assert [words for words, label in coherent(marked, 0.8) if label == "PERSON"] == actors
