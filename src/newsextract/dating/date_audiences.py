"""Pages that tell audiences ("had 4.1 million at 9pm"): their bare weekdays are nights past.

Those of a page of soap spoilers lie ahead: in gold train and dev 37 of 40.
"""

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
# "Spoilers for Tuesday's episode follow" warns of what was shown.
_SPOILERS = re.compile(
    r"(?<!contains )(?<!major )(?<!the )(?<!on )\bspoilers?\b"
    r"(?! (?:alert|from|ahead|follow|warning|below)|[^.!?\n]{1,40} (?:follow|below|ahead)\b)",
    re.IGNORECASE,
)
_SOAP = re.compile(r"\bsoap", re.IGNORECASE)
_HEAD, _OPENING = 250, 600  # characters in which a page says what it is
_AHEAD = -3.0


def leaning(text: str) -> float:
    """Log odds for the past that a page's figures, or its spoilers, add to those of a weekday's own words."""
    if _SPOILERS.search(text, 0, _HEAD) and _SOAP.search(text, 0, _OPENING):
        return _AHEAD
    least = max(_LEAST, _DENSE * len(text.split()))
    return _LEANING if len(_FIGURES.findall(text)) >= least else 0.0
