"""Entries of lists whose build tells that a title stands there."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Sunday April 6 at 9:00pm - {CHR:Mr. Selfridge} - Luck turns.\nMonday April 7 at 8pm - In Concert at the Mill - Songs.\n"
            "Tuesday April 8 at 9:00pm - {WRK:Gull Weather} - It rains.",
            ["Mr. Selfridge", "In Concert at the Mill", "Gull Weather"],
        ),
        ("9pm – {WRK:Gull Weather} – It rains.\n10pm – Low Moor Nights – It snows.", ["Gull Weather", "Low Moor Nights"]),
        # Near-misses: nothing is known to be a title, what stands there is no title, one line
        ("9pm – {CHR:Ida Moore} – She wakes.\n10pm – {CHR:Kit Voss} – He sleeps.", []),
        ("9pm – {WRK:Gull Weather} – It rains.\n10pm – more of the same from us – Stay.", ["Gull Weather"]),
        ("9pm – Low Moor Nights – It snows.", []),
    ],
)  # fmt: skip
def test_slots_of_the_day(marked: str, expected: list[str]) -> None:
    assert [text for text, label in coherent(marked, 0.9) if label == "WORK"] == expected
