"""The release calendar: years, their platforms by month, and the releases in order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsextract.merging import Coming, Merged, MergedWork
from newsextract.merging.days import MONTHS, spoken

NO_MONTH = 0
"""The column of what a year is known of, but no month (a season, a quarter, the year)."""

UNNAMED = "no platform named"
_MOST_ROWS = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A release of a work; ``said``: its date as a reader wants it."""

    work: MergedWork
    coming: Coming

    @property
    def said(self) -> str:
        return spoken(self.coming.date)


@dataclass(slots=True)
class Year:
    """A year: a row of counts a platform (13 each, the last is "no month"), and its months.

    ``months``: (number, name, entries in order); number 0, no month, comes last.
    """

    year: int
    rows: list[tuple[str, list[int]]]
    totals: list[int]
    months: list[tuple[int, str, list[Entry]]]

    @property
    def count(self) -> int:
        return sum(self.totals)


@dataclass(slots=True)
class Calendar:
    """Years in order, and the releases whose date nobody can tell."""

    years: list[Year]
    undated: list[Entry]
    left_out: int = 0

    @property
    def count(self) -> int:
        return sum(year.count for year in self.years) + len(self.undated)


def calendar(merged: Merged, most: int) -> Calendar:
    """The calendar of ``merged``, with the ``most`` surest releases, and how many are left out."""
    entries = [Entry(one, coming) for one in merged.works for coming in one.releases]
    kept = sorted(entries, key=_weight)[:most]
    by_year: dict[int, list[Entry]] = defaultdict(list)
    undated = []
    for entry in kept:
        if entry.coming.days:
            by_year[entry.coming.days.first.year].append(entry)
        else:
            undated.append(entry)
    years = [_year(year, by_year[year]) for year in sorted(by_year)]
    return Calendar(years, sorted(undated, key=_place), len(entries) - len(kept))


def _weight(entry: Entry) -> tuple[bool, int, float, tuple[str, ...]]:
    one = entry.coming
    return not one.rivals, -len(one.agree), -one.confidence, _place(entry)


def _place(entry: Entry) -> tuple[str, ...]:
    one = entry.coming
    first = one.days.first.isoformat() if one.days else ""
    title = entry.work.work.title if entry.work.work else ""
    return first, one.date, title, one.platform, one.event, one.date_text, one.territory, one.season


def _year(year: int, entries: Iterable[Entry]) -> Year:
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    months: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        month = entry.coming.days.month if entry.coming.days else NO_MONTH
        counts[entry.coming.platform or UNNAMED][month] += 1
        months[month].append(entry)
    order = [*range(1, 13), NO_MONTH]
    rows = list(_rows(counts, order))
    totals = [sum(row[i] for _, row in rows) for i in range(13)]
    listed = [
        (month, MONTHS[month] or "No month given", sorted(months[month], key=_place))
        for month in order
        if months[month]
    ]
    return Year(year, rows, totals, listed)


def _rows(counts: dict[str, Counter[int]], order: list[int]) -> Iterator[tuple[str, list[int]]]:
    """The platforms with most releases first; the many small ones together, at the end."""
    names = sorted(counts, key=lambda name: (name == UNNAMED, -counts[name].total(), name))
    shown = names if len(names) <= _MOST_ROWS else names[: _MOST_ROWS - 1]
    for name in shown:
        yield name, [counts[name][month] for month in order]
    if rest := names[len(shown) :]:
        together: Counter[int] = sum((counts[name] for name in rest), Counter())
        yield f"{len(rest)} others", [together[month] for month in order]
