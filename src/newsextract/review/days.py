"""Days and times as spreadsheets rewrite them: ``2025-07-09`` as ``09/07/2025``, ``Jul-25``, ``45847``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Literal

Order = Literal["dmy", "mdy", ""]
"""Whether the day or the month stands first in a file's numeric dates; empty: not known."""

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})\.?")
_NUMERIC = re.compile(
    r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?: 0?0:00(?::00)?(?: ?AM)?)?\.?", re.IGNORECASE
)
_SHORT = re.compile(r"(\d{1,4})[./-](\d{1,4})")
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_DAY_WORD = re.compile(rf"(\d{{1,2}})\.?[ -]{_MONTH}(?:,?[ -](\d{{4}}|\d{{2}}))?", re.IGNORECASE)
_WORD_DAY = re.compile(rf"{_MONTH}[ -](\d{{1,2}})(?:,? (\d{{4}}))?", re.IGNORECASE)
_WORD_YEAR = re.compile(rf"{_MONTH}[ -](\d{{4}}|\d{{2}})", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ", re.IGNORECASE)
_TIME = re.compile(
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?(?: ?([ap])\.?m\.?)?", re.IGNORECASE
)
_CHOSEN = (
    _ISO,
    _YEAR_FIRST,
    _NUMERIC,
    re.compile(rf"\d{{1,2}}-{_MONTH}(?:-(?:\d{{4}}|\d{{2}}))?", re.IGNORECASE),
    re.compile(rf"{_MONTH}-\d{{2}}", re.IGNORECASE),
    re.compile(r"\d{5}"),
)
# Day 0 of the two calendars that workbooks count from.
_EPOCHS = (date(1899, 12, 30), date(1904, 1, 1))
_SERIALS = range(15_000, 80_000)

Day = tuple[int, int, int]
"""Year (0 where it is not said), month, day (0 for a whole month)."""


@cache
def readings(text: str, order: Order = "") -> frozenset[Day]:
    """The days that ``text`` may mean; with ``order``, numeric dates have one reading."""
    return frozenset(day for day in _readings(text.strip(), order) if _possible(day))


def _readings(text: str, order: Order) -> Iterator[Day]:
    text = _WEEKDAY.sub("", text, count=1)
    if match := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        yield int(match[1]), int(match[2]), int(match[3] or 0)
    elif match := _NUMERIC.fullmatch(text):
        one, other = int(match[1]), int(match[3])
        year = _year(match[4])
        if order != "mdy":
            yield year, other, one
        if order != "dmy":
            yield year, one, other
        if len(match[4]) < 4:
            # A spreadsheet that shows two digits of the year may show it first.
            yield _year(match[1]), other, int(match[4])
    elif match := _DAY_WORD.fullmatch(text):
        yield _year(match[3] or ""), _month(match[2]), int(match[1])
    if match := _WORD_DAY.fullmatch(text):
        yield int(match[3] or 0), _month(match[1]), int(match[2])
    if match := _WORD_YEAR.fullmatch(text):
        yield _year(match[2]), _month(match[1]), 0
    if text.isascii() and text.isdigit() and int(text) in _SERIALS:
        for epoch in _EPOCHS:
            day = epoch + timedelta(int(text))
            yield day.year, day.month, day.day
            if day.day == 1:
                # A month is its first day once it has become a number.
                yield day.year, day.month, 0
    if match := _SHORT.fullmatch(text):
        first, second = match.groups()
        for month, rest in ((first, second), (second, first)):
            # Of two short numbers a spreadsheet makes a day of this year, or a month.
            yield 0, int(month), int(rest)
            yield _year(rest), int(month), 0


def _year(digits: str) -> int:
    year = int(digits or 0)
    return year if len(digits) in (0, 4) else year + (2000 if year < 70 else 1900)


def _month(word: str) -> int:
    return 1 + _MONTHS.index(word[:3].lower())


def _possible(day: Day) -> bool:
    year, month, number = day
    try:
        date(year or 2000, month, number or 1)
    except ValueError:
        return False
    return True


def same_day(original: str, cell: str, order: Order = "") -> bool:
    """Whether a spreadsheet may have made ``cell`` of ``original``.

    Only the forms that spreadsheets choose by themselves count: "July 9, 2025" is a person's.
    """
    if not any(form.fullmatch(cell) for form in _CHOSEN):
        return False
    wanted, found = readings(original), readings(cell, order)
    if not _ISO.fullmatch(original):
        # "January 2023" becomes the first of it; 2023-01 does not.
        wanted |= {(year, month, 1) for year, month, day in wanted if not day}
    return any(_agree(one, other) for one in wanted for other in found)


def _agree(one: Day, other: Day) -> bool:
    """Equal, but for a year that was not said and has been filled in."""
    return one[1:] == other[1:] and (one[0] == other[0] or not one[0] or not other[0])


def order_of(pairs: Iterator[tuple[str, str]]) -> Order:
    """What (original, cell) pairs of a file show of its order; empty if nothing."""
    votes: dict[Order, int] = {"dmy": 0, "mdy": 0}
    for original, cell in pairs:
        if _NUMERIC.fullmatch(cell.strip()) and original != cell:
            wanted = readings(original)
            fits = [order for order in votes if wanted & readings(cell, order)]
            if len(fits) == 1:
                votes[fits[0]] += 1
    best = max(votes, key=lambda order: votes[order])
    return best if votes[best] else ""


def clock(text: str) -> tuple[int, int] | None:
    """A time of day as (hour, minute): ``3:00:00 AM``, ``03:00``, a fraction of a day."""
    text = text.strip()
    if match := _TIME.fullmatch(text):
        hour, minute = int(match[1]), int(match[2])
        if match[4]:
            hour = hour % 12 + (12 if match[4].lower() == "p" else 0)
        return (hour, minute) if hour < 24 and minute < 60 else None
    if re.fullmatch(r"0?[.,]\d+", text):
        minutes = round(float(text.replace(",", ".")) * 24 * 60)
        return minutes // 60 % 24, minutes % 60
    return None


def edtf(text: str, order: Order = "") -> str | None:
    """A date that a person or a spreadsheet wrote, in EDTF; None if it cannot be told for sure.

    Years, seasons and intervals come in EDTF already and are kept.
    """
    text = text.strip()
    if re.fullmatch(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?(?:/(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?)?)?", text):
        return text if all(_edtf_part(part) for part in text.split("/")) else None
    if _SHORT.fullmatch(text) and not re.fullmatch(r"\d{4}-\d|\d{1,2}/\d{4}", text):
        return None
    found = {day for day in readings(text, order) if day[0]}
    if re.fullmatch(r"\d{5}", text):
        found = {day for day in found if day == min(found)}
    if len(found) != 1:
        return None
    year, month, day = found.pop()
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")


def _edtf_part(part: str) -> bool:
    if len(part) == 7 and 21 <= int(part[5:]) <= 24:
        return True
    return len(part) < 5 or bool(readings(part))
