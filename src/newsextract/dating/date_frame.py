"""What a date expression is read against, and how a missing year is chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from newsextract.dating.date_tense import Tense
from newsextract.dating.date_words import month_end, plain, words

Basis = Literal["stated", "year_inferred", "relative", "unresolved"]
Order = Literal["dmy", "mdy", ""]
Year = tuple[int, Basis]

# Days: "will stream from July 4", written on July 20, is this July; so it is 494 times of 497 in gold.
GRACE = 21
_BACK, _AHEAD = 60, 305  # days: how far a date without year and tense may lie, past and future
_NEAR, _FAR = 45, 270  # days: a day so near is meant though its weekday fits only one so far off
_CENTURY = 50  # two-digit years below it are of the 2000s
_FINE = {"": 0, "year": 1, "month": 2, "day": 3}
# Countries whose summer begins in December; EDTF's codes name the season, not the months.
_SOUTH = frozenset({"AU", "NZ", "ZA", "AR", "CL", "UY"})


class UnknownDate(Exception):
    """The words need something that is not there: a publication date, an anchor, a table."""


@dataclass(frozen=True)
class Frame:
    """Everything but the words: the middle of ``published``, how fine it is, and the hints."""

    day: date | None
    fine: Literal["day", "month", "year", ""]
    tense: Tense = ""
    order: Order = ""
    anchor: str = ""
    territory: str = ""
    year: int | None = None
    on: bool = False
    """Whether "on" stands before the words: a day is meant, and not the one that is running."""

    def exact(self, fine: str = "day") -> date:
        """The publication date; raises :class:`UnknownDate` when it is coarser than ``fine``."""
        if self.day is None or _FINE[self.fine] < _FINE[fine]:
            raise UnknownDate
        return self.day

    @property
    def coarse_anchor(self) -> bool:
        """Whether the date before the words is a month or a season."""
        return len(self.anchor) == 7

    @property
    def inferred(self) -> Basis:
        """The basis of a date whose words have no year."""
        return "year_inferred" if self.year is None else "stated"

    def infer(
        self,
        spans: Callable[[int], tuple[date, date] | None],
        weekday: int | None = None,
        grace: int = 0,
    ) -> int:
        """The year in which something that comes round every year is meant.

        ``spans(year)`` gives its first and last day, ``None`` when it has none or nobody knows. A
        weekday that fits one candidate only settles it; otherwise the verb's tense does, and
        nearness to publication. ``grace``: days for which a thing to come may lie behind.
        """
        if self.year is not None:
            return self.year
        day = self.exact("year")
        known = {y: span for y in range(day.year - 1, day.year + 2) if (span := spans(y))}
        if not known:
            raise UnknownDate
        if weekday is not None:
            fitting = [y for y, (first, _) in known.items() if first.weekday() == weekday]
            if len(fitting) == 1 and not self._slip(known, fitting[0], grace):
                return fitting[0]
        if self.fine == "year":
            return day.year
        if self.tense == "future":
            ahead = [y for y, (_, last) in known.items() if (last - day).days >= -grace]
            if not ahead:  # 29 February, more than a year away
                raise UnknownDate
            return min(ahead)
        if self.tense == "past":
            return max((y for y, (first, _) in known.items() if first <= day), default=min(known))
        middle = {y: (first - day + (last - first) / 2).days for y, (first, last) in known.items()}
        window = [y for y, days in middle.items() if -_BACK <= days <= _AHEAD]
        if not window:  # 29 February, or a holiday at the edge of its table
            raise UnknownDate
        return min(window, key=lambda y: abs(middle[y]))

    def _slip(self, known: Mapping[int, tuple[date, date]], fitting: int, grace: int) -> bool:
        """Whether the weekday is a slip: the day is near, and where the weekday would fit it is most of a year off."""
        if self.fine != "day" or self.day is None:
            return False
        away = {y: (first - self.day).days for y, (first, _) in known.items()}
        near = min(away.values(), key=abs)
        told = {"future": near >= -grace, "past": near <= 0}.get(self.tense, True)
        return told and abs(near) <= _NEAR and abs(away[fitting]) > _FAR

    def said_year(self, text: str | None) -> Year | None:
        """A year in words: "2026", "’26", "next year"; ``None`` when there is none."""
        if not text:
            return None
        if digits := re.search(r"\d+", text):
            year = int(digits[0])
            return (century(year) if len(digits[0]) == 2 else year), "stated"
        if "that" in text.lower() or "same" in text.lower():
            if self.year is not None:
                return self.year, "stated"
            if not re.match(r"\d{4}", self.anchor):
                raise UnknownDate
            return int(self.anchor[:4]), "stated"
        return self.exact("year").year + step(text), "relative"

    def one_day(self, month: int, day: int, year: Year | None, weekday: str | None) -> (
        tuple[date, Basis]
    ):  # fmt: skip
        """A day of a month, its year inferred when ``year`` is ``None``."""
        if year:
            return date(year[0], month, day), year[1]

        def spans(y: int) -> tuple[date, date] | None:
            try:
                return date(y, month, day), date(y, month, day)
            except ValueError:  # 29 February
                return None

        chosen = self.infer(spans, weekday_number(weekday) if weekday else None, GRACE)
        return date(chosen, month, day), self.inferred

    def anchor_day(self) -> date:
        """The (first) day of ``anchor``; raises :class:`UnknownDate` when it is no day."""
        try:
            return date.fromisoformat(self.anchor.split("/")[0][:10])
        except ValueError:
            raise UnknownDate from None

    def season_days(self, year: int, season: int) -> tuple[date, date]:
        """First and last day of a meteorological season; winter begins in its year's December."""
        month = (season - 20) * 3
        if self.territory in _SOUTH:
            month = (month + 5) % 12 + 1
        end = month + 2
        return date(year, month, 1), month_end(year + (end > 12), (end - 1) % 12 + 1)


def day_of(edtf: str) -> tuple[date | None, Literal["day", "month", "year", ""]]:
    """An EDTF day, month or year as its (middle) day and how fine it is."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?", edtf.strip())
    try:
        if match is None:
            return None, ""
        if match[3]:
            return date(int(match[1]), int(match[2]), int(match[3])), "day"
        if match[2]:
            return date(int(match[1]), int(match[2]), 15), "month"
        return date(int(match[1]), 7, 1), "year"
    except ValueError:
        return None, ""


def year_and_month(edtf: str) -> tuple[int, int] | None:
    """Of an EDTF day, month or interval its (first) year and month; seasons have no month."""
    match = re.match(r"(\d{4})-([01]\d)", edtf)
    return (int(match[1]), int(match[2])) if match else None


def number(text: str) -> int:
    return words().numbers.get(plain(text)) or int(text)


def month_number(text: str) -> int:
    return words().month[plain(text)]


def weekday_number(text: str) -> int:
    return words().weekday[plain(text)]


def day_number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def century(year: int) -> int:
    """The full year of a two-digit one."""
    return year + (2000 if year < _CENTURY else 1900)


def step(text: str) -> int:
    """-1 for "last", 1 for "next", 0 for "this"."""
    name = plain(text)
    if "last" in name or "previous" in name:
        return -1
    return int("next" in name or "following" in name)


def anchored(rel: str) -> bool:
    """Whether a word before a month or season points at the date before it."""
    return rel == "that" or "same" in rel or "following" in rel


def month_days(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), month_end(year, month)


def week(day: date) -> str:
    """The EDTF interval of the week (Monday to Sunday) that holds ``day``."""
    monday = day - timedelta(day.weekday())
    return f"{monday}/{monday + timedelta(6)}"


def weekend(day: date) -> str:
    """The EDTF interval Friday to Sunday of the week that holds ``day``."""
    friday = day - timedelta(day.weekday()) + timedelta(4)
    return f"{friday}/{friday + timedelta(2)}"


def shifted(day: date, count: int, unit: str) -> str:
    """EDTF of ``count`` days, weeks, months … after (or before) ``day``, as fine as the unit; weeks give days."""
    if unit == "year":
        return f"{day.year + count:04}"
    if unit == "month":
        return months_on(day, count)
    return str(day + timedelta(count * {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)))


def months_on(day: date, months: int) -> str:
    """The EDTF month ``months`` after (or before) that of ``day``."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1).isoformat()[:7]
