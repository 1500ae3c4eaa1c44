"""Readers of holidays, and of days told by one ("the day after Thanksgiving").

See :mod:`newsextract.dating.date_calendar` for what a reader is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from newsextract.dating import date_frame as df
from newsextract.dating.date_frame import GRACE, Basis, Frame, UnknownDate, step
from newsextract.dating.date_words import holiday_day, is_vague, plain, words

Parts = re.Match[str]
Found = tuple[str, Basis]

_EIDS = ("Eid al-Fitr", "Eid al-Adha")  # a bare "Eid" is the nearer of the two
_NEXT = 45  # days: a holiday that is nearer is "this" one, not the next


def _holiday(m: Parts, f: Frame) -> Found:
    if plain(m["name"]) == "eid" and f.day is not None and not m["y"]:
        both = [_found(m, f, name) for name in _EIDS]
        return min(both, key=lambda found: _apart(found[0], f.day))
    return _found(m, f, m["name"])


def _apart(edtf: str, day: date | None) -> int:
    first = df.day_of(edtf.split("/")[0])[0]
    return abs((first - day).days) if first and day else 0


def _found(m: Parts, f: Frame, name: str) -> Found:
    def spans(y: int) -> tuple[date, date] | None:
        day = holiday_day(name, y, f.territory, on=f.on)
        if len(day) == 7:
            return df.month_days(y, int(day[5:]))
        return (date.fromisoformat(day), date.fromisoformat(day)) if day else None

    year, rel = f.said_year(m["y"]), plain(m["rel"] or "")
    if year is None and df.anchored(rel) and f.year is not None:
        year = f.year, "relative"
    if year is None and df.anchored(rel):
        said = df.day_of(f.anchor.split("/")[0])[0]
        if said is None:
            raise UnknownDate
        # "seen in April 2010 and on CBC that Thanksgiving"
        year = (
            next(y for y in (said.year, said.year + 1) if (s := spans(y)) and s[1] >= said),
            "relative",
        )
    if year is None and (step(rel) or "past" in rel):
        near = f.exact()
        known = {y: s for y in range(near.year - 1, near.year + 2) if (s := spans(y))}
        if step(rel) > 0:
            # Said in November, "next Christmas" is not the one a month ahead.
            far = near + timedelta(_NEXT)
            year = min(y for y, (first, _) in known.items() if first > far), "relative"
        else:
            year = max(y for y, (_, last) in known.items() if last < near), "relative"
    if year is None:
        year = f.infer(spans, None, GRACE), "relative" if rel else f.inferred
    edtf = holiday_day(name, year[0], f.territory, on=f.on)
    span = plain(m["span"] or "")
    if not edtf:
        raise UnknownDate
    if len(edtf) == 10 and span in ("weekend", "week"):
        day = date.fromisoformat(edtf)
        edtf = df.week(day) if span == "week" else holiday_weekend(day)
    elif span in ("season", "period") or is_vague(name):
        edtf = edtf[:7]
    return edtf, year[1]


def _beside_holiday(m: Parts, f: Frame) -> Found:
    """``the day after Thanksgiving``, ``a week before Halloween``, ``the Saturday after Easter``."""

    def spans(y: int) -> tuple[date, date] | None:
        day = holiday_day(m["name"], y, f.territory, on=True)
        return (date.fromisoformat(day), date.fromisoformat(day)) if len(day) == 10 else None

    year = f.infer(spans, None, GRACE)
    found = spans(year)
    if found is None:
        raise UnknownDate
    day, sign = found[0], 1 if plain(m["way"]) == "after" else -1
    if m["wd"]:
        weekday = df.weekday_number(m["wd"])
        ahead = (
            (weekday - day.weekday() - 1) % 7 + 1
            if sign > 0
            else -((day.weekday() - weekday - 1) % 7 + 1)
        )
        return str(day + timedelta(ahead)), f.inferred
    unit = plain(m["unit"])
    if unit in ("week", "weekend") and not m["n"]:
        return (df.week if unit == "week" else df.weekend)(day + timedelta(7 * sign)), f.inferred
    return df.shifted(day, sign * (df.number(m["n"]) if m["n"] else 1), unit), f.inferred


def _holiday_day(m: Parts, f: Frame) -> Found:
    """``the second day of Eid``, ``the first of Ramazan``."""
    edtf, basis = _holiday(m, replace(f, on=True))
    if len(edtf) < 10:  # which day, hangs on the country
        return edtf, basis
    nth = words().ordinals.get(plain(m["n"])) or df.day_number(m["n"])
    return str(date.fromisoformat(edtf) + timedelta(nth - 1)), basis


def holiday_weekend(day: date) -> str:
    """The Friday to Sunday nearest to a holiday: before a Monday's or a Tuesday's."""
    return df.weekend(day - timedelta(7) if day.weekday() < 2 else day)


HOLIDAYS: dict[str, Callable[[Parts, Frame], Found]] = {
    "holiday": _holiday, "holiday_day": _holiday_day, "beside_holiday": _beside_holiday,
}  # fmt: skip
