"""Verbs that begin a sentence, and names that end like them."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The film is back. {CHR:Donning} the cape is {PER:Ann Lee}.", ["Ann Lee"]),
        ("{PER:Entangling} {PER:Ann Lee} and {PER:Tom Ray}, it is a comedy.", ["Ann Lee", "Tom Ray"]),
        ("New today.\n\n{CHR:Leading} her to the mill is {PER:Tom Ray}.", ["Tom Ray"]),
        # Near-misses.
        ("{PER:Fielding} said so. {PER:Tom Ray} agrees.", ["Fielding", "Tom Ray"]),
        ("She met {CHR:Harding} the baker.", ["Harding"]),
        ("{CHR:Harding} the baker is back. {CHR:Harding} bakes.", ["Harding", "Harding"]),
        ("{PER:Ann Fielding} the host is back.", ["Ann Fielding"]),
    ],
)  # fmt: skip
def test_participles(marked: str, names: list[str]) -> None:
    assert [text for text, _ in coherent(marked, 0.7)] == names
