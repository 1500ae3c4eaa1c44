"""Titles in capitals of which the recogniser took what stands behind the colon."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.coherence import Coherence

COHERENCE = Coherence()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("HUNTED: {WRK:THE WAR AT SEA} ({DAT:Oct. 6}) follows a ferry.", ["HUNTED: THE WAR AT SEA"]),
        ("It is on.\n\n• A GOOD JOB: {WRK:TALES OF THE QUAY} (2021) comes last.", ["A GOOD JOB: TALES OF THE QUAY"]),
        ("The chat show {WRK:Up Early} with {PER:Gordy Fisk} is back.", ["Up Early with Gordy Fisk"]),
        ("Podcast “{WRK:Up Early with} {PER:Gordy Fisk}” is back.", ["Up Early with Gordy Fisk"]),
        # Near-misses: somebody in a film
        ("The film {WRK:Up Early} with {PER:Gordy Fisk} is back.", ["Up Early"]),
        # Near-misses: no bracket, words in small letters, a season, the middle of a line.
        ("THE NEWS: {WRK:PEAT SMOKE} is on again.", ["PEAT SMOKE"]),
        ("Next: {WRK:PEAT SMOKE} ({DAT:Oct. 6}) is on again.", ["PEAT SMOKE"]),
        ("Here is NEW: {WRK:PEAT SMOKE} ({DAT:Oct. 6}) is on again.", ["PEAT SMOKE"]),
    ],
)  # fmt: skip
def test_halves(marked: str, expected: list[str]) -> None:
    assert [e.text for e in COHERENCE(doc(marked)).ents if e.label_ == "WORK"] == expected
