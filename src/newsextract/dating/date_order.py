"""Whether the day or the month stands first in an article's numeric dates: "9/7/25"."""

from __future__ import annotations

import re
from typing import Literal

_MONTH = 12
_NUMERIC = re.compile(
    r"(?<![\w/.-])(\d{1,2})[/.](\d{1,2})[/.](?:(?:19|20)\d\d|\d\d)(?![\w/])", re.ASCII
)
_LISTED = 3  # numeric dates that show how close together they are


def order(text: str) -> Literal["dmy", "mdy", ""]:
    """How an article writes numeric dates; empty where nothing tells.

    Those that can be read in one way tell it, or that several lie close together in one order only ("4/1", "4/4",
    "4/11"), else the spelling.
    """
    pairs = [(int(a), int(b)) for a, b in _NUMERIC.findall(text)]
    written = [(a > _MONTH, b > _MONTH) for a, b in pairs]
    if told := {order for order in written if order in ((True, False), (False, True))}:
        return "" if len(told) > 1 else "dmy" if (True, False) in told else "mdy"
    if len(set(pairs)) >= _LISTED:
        # As days of the year: what an article lists is of one month or season, not of a whole year.
        months_first, days_first = (
            max(days) - min(days)
            for days in ([31 * a + b for a, b in pairs], [31 * b + a for a, b in pairs])
        )
        if 2 * min(months_first, days_first) < max(months_first, days_first):
            return "mdy" if months_first < days_first else "dmy"
    british = sum(
        text.count(w) for w in ("colour", "favourite", "programme", "£", " UK", "theatre")
    )
    american = sum(text.count(w) for w in ("color", "favorite", "theater", " ET", "p.m.", "U.S."))
    return "dmy" if british > american else "mdy" if american > british else ""
