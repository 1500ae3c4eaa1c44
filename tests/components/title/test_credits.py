"""Titles that only say who somebody is."""

from __future__ import annotations

import re

import pytest

from newsextract.components.title.credits import credited
from newsextract.masking import PLACEHOLDERS

_MARK = re.compile(r"\{(\w+)\}")
_LABELS = {"P": "PERSON", "C": "CHARACTER", "W": "WORK", "B": "PLATFORM"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A clause with "who" between an actor and the part.
        ("{P}, who was the Master in {W}, plays {C}, and {P} is {C}.", "1"),
        ("{P}, who was in {W}, as {C}, and {P} as {C}.", "1"),
        ("It is the latest branch of {W}: {C} ({P}) is in {W}.", "10"),
        ("{P}, whom viewers will know as {C} in {B}'s {W}, plays {C}.", "1"),
        ("{P}, whom fans may remember from {W}, plays {C}.", "1"),
        ("She is {P}, who has been in {W} and {W}, and she will be {C}.", "11"),
        ("{C} is {P}, a young actor who has appeared in {W}.", "1"),
        ("{P}, who recently impressed in {B}'s {W}, will appear as {C} in {W}.", "10"),
        ("{C} is voiced by {P}, who was so good as {C} in {W}.", "1"),
        ("{P}, a Tony nominee for {W}, leads {W}.", "10"),
        # What is listed with a credit.
        ("{C} is played by {P}, star of {W}, {W} and {W}.", "111"),
        ("{P} was last seen in {W} (2019), {W} and {W}.", "111"),
        ("{P}, known for {W} and {W}, leads {W}.", "110"),
        ("The director has {W}, {W} and {W} to his credit, and {W} is next.", "1110"),
        ("{P}, with {W} under her belt, leads {W}.", "10"),
        ("{P} has {W} to thank for it, and {W}.", "00"),
        # Near-misses: the present part, the part of the clause itself, no list.
        ("{P}, who plays {C} in {W}, is back.", "0"),
        ("{P}, who leads {W}, plays {C}.", "0"),
        ("{P}, known for {W}, leads {W}, {W} and {W}.", "1000"),
        ("{P}, who was the {B} host, now plays {C} in {W}.", "0"),
        ("{P}, who was at home, plays {C} in {W}.", "0"),
        ("{P} has a branch office in {W}.", "0"),
        ("{W}, which was the hit of the year, stars {P}.", "0"),
        ("Who was that in {W}?", "0"),
    ],
)  # fmt: skip
def test_credits(text: str, expected: str) -> None:
    masked = _MARK.sub(lambda m: PLACEHOLDERS[_LABELS[m[1]]], text)
    own = [at for at, char in enumerate(masked) if char == PLACEHOLDERS["WORK"]]
    found = credited(masked)
    assert "".join(str(int(at in found)) for at in own) == expected
