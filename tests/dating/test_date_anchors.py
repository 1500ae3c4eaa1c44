"""The date that "the same day" and "a week later" count from, where their own sentence tells it."""

from __future__ import annotations

import pytest

from newsextract.dating.date_anchors import near

# The pointing words stand in brackets.
TOLD = [
    ("Smoke begins on June 12 at 10 p.m. KST, and Viki has it [the same day].", "2025-06-12"),
    ("Leaving June 29: Smoke, which Crave picks up [the next day].", "2025-06-29"),
    ("Smoke (June 15) and, [a week after that], Ash", "2025-06-15"),
    ("Smoke airs on June 7 and 8, and streams [the following day].", "2025-06-07/2025-06-08"),
    ("Smoke ends on June 14, and a reunion follows on [the Monday].", "2025-06-14"),
    ("Smoke is out on 3 June. Ash opens on 5 June and Ember [a week later].", "2025-06-05"),
    ("Smoke comes to ITV in late October, with all of it on ITVX [the same day].", "2025-10"),
    ("Smoke streams in August in India, and in the UK [that same day].", "2025-08"),
    ("Smoke was released in November 2017, and its sequel followed [a year later].", "2017-11"),
    ("Smoke opened in 2012 and closed [two years later].", "2012"),
    ("Smoke begins on Monday June 9 at 9pm and continues nightly until [Friday].", "2025-06-09"),
]
UNTOLD = [
    "Smoke begins on Monday June 9. Ash runs until [Friday].",
    "Smoke begins on Monday June 9, and Ash ends on [Friday].",
    "Smoke is out on 3 June. Ash opens [the same day].",  # of the sentence before
    "Smoke, the anime of 2009, is back [the same day].",
    "Smoke opens on the 21st, and Ash [a week earlier].",
    "Smoke ends on June 5 and Ash is out [the same day] as the soundtrack.",
    "Smoke, moved from June 5, opens [the same day].",
    "Smoke, they said on June 5, opens [the same day].",
    "Smoke opens on June 5 and Ash [next Friday].",
    "Smoke streams in August, and Ash [a week later].",
    "Smoke opened in May, and Ash [a year later].",
    "Smoke was shot in 2012. It opened [two years later].",
    "Smoke, moved from August, opens [the same day].",
]


def _read(marked: str) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    return near(marked.replace("[", "").replace("]", ""), start, end, "2025-06-01")


@pytest.mark.parametrize(("marked", "day"), TOLD)
def test_told(marked: str, day: str) -> None:
    assert _read(marked) == day


@pytest.mark.parametrize("marked", UNTOLD)
def test_untold(marked: str) -> None:
    assert _read(marked) == ""
