"""In which country a date is one of release."""

from __future__ import annotations

import pytest

from newsextract.components.release.territories import territory


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("out in Australia on", "AU"), ("for UK viewers on", "GB"), ("the Korean release on", "KR"),
        ("was filmed in Ireland and opens in the UK on", "GB"), ("set to open in Australia on", "AU"),
        # where it was made
        ("the season was lensed in Australia and is out on", ""), ("shot on location in Ireland, on", ""),
        ("the drama, set in Japan, begins on", ""), ("made in India, on", ""),
        ("and Korean drama Smoke on", ""),
    ],
)  # fmt: skip
def test_territory(words: str, code: str) -> None:
    assert territory(words) == code
