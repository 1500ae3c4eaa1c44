"""The words of dates as data: months, weekdays, seasons, holidays, time zones (``dates.toml``)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Holiday:
    """One rule for one or more names of a holiday; see ``dates.toml`` for ``day``."""

    names: tuple[str, ...]
    day: str
    shy: bool
    vague: bool
    where: tuple[str, ...]
    on: bool


@dataclass(frozen=True)
class Words:
    """``dates.toml``, read once. Keys of the dictionaries are in lower case, without dots."""

    months: tuple[tuple[str, ...], ...]
    shy_months: frozenset[str]
    weekdays: tuple[tuple[str, ...], ...]
    not_before_weekday: frozenset[str]
    not_after_weekday: frozenset[str]
    day_parts: tuple[str, ...]
    month: dict[str, int]  # 1 = January
    weekday: dict[str, int]  # 0 = Monday
    seasons: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    holidays: tuple[Holiday, ...]
    tables: dict[str, dict[int, str]]
    zones: dict[str, str]  # name as written in the data → IANA name


@cache
def words() -> Words:
    """The words of the packaged ``data/en/dates.toml``."""
    source = files("newsextract").joinpath("data/en/dates.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(source)
    return Words(
        months=tuple(tuple(names) for names in raw["months"]),
        shy_months=frozenset(name.lower() for name in raw["shy_months"]),
        weekdays=tuple(tuple(names) for names in raw["weekdays"]),
        not_before_weekday=frozenset(raw["not_before_weekday"]),
        not_after_weekday=frozenset(raw["not_after_weekday"]),
        day_parts=tuple(raw["day_parts"]),
        month={n.lower(): i for i, names in enumerate(raw["months"], 1) for n in names},
        weekday={n.lower(): i for i, names in enumerate(raw["weekdays"]) for n in names},
        seasons=raw["seasons"],
        numbers=raw["numbers"],
        ordinals=raw["ordinals"],
        holidays=tuple(
            Holiday(
                tuple(h["names"]),
                h["day"],
                h.get("shy", False),
                h.get("vague", False),
                tuple(h.get("where", ())),
                h.get("on", False),
            )
            for h in raw["holidays"]
        ),
        tables={
            name: {int(day[:4]): day for day in days.split()}
            for name, days in raw["tables"].items()
        },
        zones={name: zone for zone, names in raw["zones"].items() for name in names},
    )


@cache
def _holiday_names() -> dict[str, tuple[Holiday, ...]]:
    table: dict[str, tuple[Holiday, ...]] = {}
    for holiday in words().holidays:
        for name in holiday.names:
            table[plain(name)] = (*table.get(plain(name), ()), holiday)
    return table


def plain(name: str) -> str:
    """``name`` in lower case, with single spaces and straight apostrophes, without dots."""
    return " ".join(name.lower().replace("’", "'").replace("‘", "'").replace(".", "").split())


def holiday_day(name: str, year: int, territory: str = "", *, on: bool = False) -> str:
    """The EDTF day (or, for Eid, month) of a holiday in a year; empty when nobody can say.

    ``territory`` is an ISO 3166-1 alpha-2 code; without one, the rule that has no ``where`` (the
    United States' where countries differ). ``on``: one day is asked for ("on Onam"), not the time
    of the feast.
    """
    for holiday in _holiday_names().get(plain(name), ()):
        fits = not holiday.where or territory in holiday.where
        if fits and (on or not holiday.on) and (day := _rule_day(holiday.day, year)):
            return day
    return ""


def is_vague(name: str) -> bool:
    """Whether a holiday's bare name means the days around it: "at Christmas"."""
    return any(holiday.vague for holiday in _holiday_names().get(plain(name), ()))


def _rule_day(rule: str, year: int) -> str:
    if rule.startswith("table "):
        table, _, further = rule[6:].partition(" ")
        listed = words().tables[table].get(year, "")
        if not further or not listed:
            return listed
        return (date.fromisoformat(listed) + timedelta(int(further))).isoformat()
    if rule.startswith("easter"):
        return (easter(year) + timedelta(int(rule[6:]))).isoformat()
    month, _, rest = rule.partition(" ")
    if not rest:
        return f"{year:04}-{rule}"
    name, nth, *shift = rest.split()
    day = nth_weekday(year, int(month), words().weekday[name], nth)
    return (day + timedelta(int(shift[0]) if shift else 0)).isoformat()


def nth_weekday(year: int, month: int, weekday: int, nth: str) -> date:
    """The ``nth`` weekday of a month: ``"1"``, ``"-1"`` (the last), ``"<25"`` (before the 25th)."""
    if nth.startswith("<"):
        last = date(year, month, int(nth[1:]) - 1)
    elif nth.startswith("-"):
        last = month_end(year, month)
    else:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (int(nth) - 1))
    back = 7 * (-int(nth) - 1) if nth.startswith("-") else 0
    return last - timedelta((last.weekday() - weekday) % 7 + back)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    month = (h + j - 7 * m + 90) // 25
    return date(year, month, (h + j - 7 * m + 33 * month + 19) % 32)
