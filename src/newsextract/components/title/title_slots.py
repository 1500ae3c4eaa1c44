"""Where on its line a title stands: the entries of one list are all titles if one of them surely is.

"Smoke: Ann Lee is back", "3. Ash", "Best drama: Peat", "10 p.m. — Skep", "Smoke (2012)".
"""

from __future__ import annotations

import re

Slot = tuple[str, str]

_LEAD = re.compile(r"(?:\| ?)?\d{1,3}[.):]?(?: ?\|)?|[•●▪◦★☆➢◾*–—-]+")
_MARKS = " \t“”\"'‘’*_"
_HEAD, _ENTRY = "", "1."
_LISTED = frozenset(
    (
        (_HEAD, ":"),
        (_HEAD, "("),
        (_ENTRY, ""),
        (_ENTRY, "("),
        (_ENTRY, ":"),
        (":", ""),
        ("—", ""),
        ("–", ""),
        ("-", ""),
    )
)


def slot(text: str, start: int, end: int) -> Slot | None:
    """What stands before and behind a title on its line; None where that makes no entry of a list.

    Arguments:
        text: the article.
        start: where the title begins.
        end: where it ends.
    """
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    before = text[low:start].strip(_MARKS)
    behind = text[end : high if high >= 0 else len(text)].strip(_MARKS)
    lead = _ENTRY if before and _LEAD.fullmatch(before) else before[-1:]
    found = lead, behind[:1]
    return found if found in _LISTED else None
