"""In which country a date is one of release, as its clause says."""

from __future__ import annotations

import re
from functools import lru_cache

from newsextract.components.release.release_words import words

_OF_A_COUNTRY = re.compile(r"(?:ican|ish|ian|ean|ese|rench|erman)$")
_THERE = re.compile(
    r"\s(?:release|viewers|audiences|fans|premiere|cinemas|theat|debut|screens|date|broadcast)"
)


# "was filmed on location in Australia": where it was made, and not where it is shown
_MADE_THERE = re.compile(
    r"\b(?:film(?:ed|ing)|shot|lensed|set|made|produced|based|recorded|born|raised|liv(?:es|ing)|located|takes place|unfolds)"
    r"(?: (?:entirely|partly|mostly|largely|on location|back|again|today|and \w+))?\s?$"
)


@lru_cache(maxsize=512)
def territory(near: str) -> str:
    """The ISO code of the country that the words around a date name; empty if none."""
    for match in words().territories.finditer(near):
        if _MADE_THERE.search(near, 0, match.start()):
            continue
        # "in Korea", "Korean viewers"; "and Korean drama Smoke" says nothing of where it is shown.
        placed = re.match(r"(?i:in|for|across|on|to|and)\s", match[0])
        if (placed and not _OF_A_COUNTRY.search(match[0])) or _THERE.match(near, match.end()):
            return match.lastgroup or ""
    return ""
