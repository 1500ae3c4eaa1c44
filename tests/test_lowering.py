"""Lower case that keeps offsets."""

from __future__ import annotations

import pytest

from newsextract.lowering import lowered


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("Ann LEE", "ann lee"), ("É", "é"), ("\ue000 Stars", "\ue000 stars")],
)
def test_lower_case(text: str, expected: str) -> None:
    assert lowered(text) == expected


def test_a_letter_that_grows_in_lower_case_stays_one() -> None:
    text = "İstanbul NIGHTS"
    assert lowered(text) == "İstanbul nights"
    assert lowered(text).index("nights") == text.index("NIGHTS")
