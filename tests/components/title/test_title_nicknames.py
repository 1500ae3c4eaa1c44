"""What viewers call a work, taken for somebody."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.coherence import Coherence

COHERENCE = Coherence()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{WRK:Coronation Street} loses {PER:Ann Lee}. She quits her {CHR:Corrie} role.", ["Coronation Street", "Corrie"]),
        # Near-misses: a page without the title, and somebody's full name.
        ("{WRK:Smoke} loses {PER:Ann Lee}. She quits her {CHR:Corrie} role.", ["Smoke"]),
        ("{WRK:Coronation Street} has {PER:Corrie Lee} in it.", ["Coronation Street"]),
    ],
)  # fmt: skip
def test_nicknames(marked: str, expected: list[str]) -> None:
    assert [e.text for e in COHERENCE(doc(marked)).ents if e.label_ == "WORK"] == expected
