"""Pages that tell audiences ("had 4.1 million at 9pm"): their bare weekdays are nights past."""

from __future__ import annotations

import re

_FIGURES = re.compile(
    r"\b(?:ratings?|viewers?|viewership|overnights?|metros?|demo|18[-–]49|share|nielsens?|audience of)\b"
    r"|\b\d[\d.]*\s?(?:million|percent|per cent)\b|\b\d{3},\d{3}\b|\b\d\.\d\b",
    re.IGNORECASE,
)
_DENSE = 0.02  # of all words; on such pages of train nine weekdays in ten lie behind
_LEAST = 3
_LEANING = 1.5


def leaning(text: str) -> float:
    """Log odds for the past that a page's figures add to those of a weekday's own words."""
    least = max(_LEAST, _DENSE * len(text.split()))
    return _LEANING if len(_FIGURES.findall(text)) >= least else 0.0
