"""EDTF dates as spans of days: what they may mean, and how to say them to a reader."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_PART = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
MONTHS = tuple(calendar.month_name)
"""English names; ``MONTHS[1]`` is January."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last``, both included, that an EDTF date may mean.

    ``month`` is the number of the month in which it surely begins, 0 if that is not said (a
    season, a year, an interval of months). ``exact``: the first day itself is stated.
    """

    first: date
    last: date
    month: int
    exact: bool

    def apart(self, other: Days) -> bool:
        """Whether the two cannot mean the same day."""
        return self.last < other.first or other.last < self.first


@lru_cache(maxsize=4096)
def days(edtf: str) -> Days | None:
    """Return the days that ``edtf`` may mean; None for nothing, or for another form of date."""
    begin, slash, end = edtf.partition("/")
    first = _one(begin)
    last = _one(end) if slash else first
    if first is None or last is None or last.last < first.first:
        return None
    month = 0 if slash and not first.exact else first.month
    return Days(first.first, last.last, month, first.exact)


def _one(text: str) -> Days | None:
    match = _PART.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        if day:
            return Days(date(year, month, day), date(year, month, day), month, True)
        if not month:
            return Days(date(year, 1, 1), date(year, 12, 31), 0, False)
        if month <= 12:
            last = calendar.monthrange(year, month)[1]
            return Days(date(year, month, 1), date(year, month, last), month, False)
        return _season(year, month)
    except ValueError:
        return None


def _season(year: int, number: int) -> Days | None:
    if number not in SEASONS:
        return None
    if SEASONS[number] == "winter":
        # "Winter 2025" is its January to some and its December to others.
        return Days(date(year, 1, 1), date(year + 1, 3, 1) - timedelta(1), 0, False)
    start = 3 * (number - 20)
    last = calendar.monthrange(year, start + 2)[1]
    return Days(date(year, start, 1), date(year, start + 2, last), 0, False)


def spoken(edtf: str) -> str:
    """``edtf`` as people write it: ``9 July 2025``, ``spring 2025``, ``July – September 2026``."""
    begin, slash, end = edtf.partition("/")
    if not slash:
        return _spoken(begin)
    first, last = _spoken(begin), _spoken(end)
    year = f" {end[:4]}"
    if begin[:4] == end[:4] and first.endswith(year):
        first = first.removesuffix(year)
    return f"{first} – {last}"


def _spoken(text: str) -> str:
    match = _PART.fullmatch(text)
    if not match or _one(text) is None:
        return text
    year, month, day = match.groups()
    if month is None:
        return year
    name = SEASONS.get(int(month)) or MONTHS[int(month)]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"
