"""Two who share a surname that is said once: in "Matt and Ross Lee" Matt is Matt Lee.

In gold train and dev half of the people whose first name stands alone so, and a tenth of the characters, have the
surname behind it; so the article must speak of kin near them, or of "the Lees" and "the Lee brothers".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from newsextract import known
from newsextract.given_names import given_names
from newsextract.people import Mention
from newsextract.ranks import honorific_length

_KIN = re.compile(
    r"\b(?:couple|brothers?|sisters?|siblings?|twins|husband|wife|parents|children|family|married|newlyweds|spouses|clan)\b",
    re.I,
)
_NEAR = 80  # characters around two names in which kin are spoken of


def whole(text: str, found: Sequence[Mention]) -> list[Mention]:
    """``found`` with the surname of the second name at the first of each such pair, wherever that person is named."""
    names: dict[int, str] = {}
    for first, second in pairwise(found):
        if first.label != second.label or text[first.end : second.start] not in (" and ", " & "):
            continue
        given, *rest = text[second.start : second.end].split()
        if (
            " " in first.name
            or not rest
            or {first.name.lower(), given.lower()} - given_names().keys()
        ):
            continue
        if honorific_length(text[second.start : second.end]) or known.is_performer(first.name):
            continue
        if not _of_kin(text, first.start, second.end, rest[-1]):
            continue
        names.setdefault(first.person, f"{first.name} {rest[-1]}")
    taken = {m.name for m in found}
    return [
        replace(m, name=names[m.person])
        if m.person in names and names[m.person] not in taken
        else m
        for m in found
    ]


def _of_kin(text: str, start: int, end: int, surname: str) -> bool:
    around = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    of_all = rf"\b(?:[Tt]he {re.escape(surname)}s|{re.escape(surname)} (?:[Bb]rothers|[Ss]isters|[Tt]wins|family))\b"
    return _KIN.search(around) is not None or re.search(of_all, text) is not None
