"""Readers of days that are told by their number: "the 9th", "Saturday 12th", the 13 of "Nov. 10 and 13".

See :mod:`newsextract.dating.date_calendar` for what a reader is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from newsextract.dating import date_frame as df
from newsextract.dating.date_calendar import Found, Parts
from newsextract.dating.date_frame import Frame, UnknownDate, step
from newsextract.dating.date_words import month_end


def day_of(m: Parts, f: Frame) -> Found:
    """``the 9th``, ``Saturday 12th``: in the nearest month that fits; ``the 9th of next month``."""
    day, wanted = f.exact("month"), df.day_number(m["d"])
    if m["of"]:
        # Not every month has a 31st.
        return str(
            date.fromisoformat(f"{df.months_on(day, step(m['of']))}-{wanted:02}")
        ), "relative"
    if len(f.anchor) == 10 and not m["wd"]:
        # "Ash opens on June 6. On the 13th comes Smoke": of the month of the day before it.
        start = date.fromisoformat(f"{f.anchor[:7]}-01")
        if wanted <= month_end(start.year, start.month).day:
            found_day = start.replace(day=wanted)
            gone = f.fine == "day" and (day - found_day).days > df.GRACE
            if not gone or f.tense != "future":
                return str(found_day), "year_inferred"
            # "It had its premiere last Sunday, 25 November. Also on the 7th is …"
    found = _each_month(day, wanted, (0,) if f.fine == "month" else range(-2, 3))
    if not found:
        raise UnknownDate
    if m["wd"]:
        found = [d for d in found if d.weekday() == df.weekday_number(m["wd"])] or found
    if f.tense == "past":
        return str(([d for d in found if d <= day] or found)[-1]), "year_inferred"
    late = 0 if f.tense else 5  # days back for a verb that says nothing
    return str(([d for d in found if (d - day).days >= -late] or found)[0]), "year_inferred"


def bare_day(m: Parts, f: Frame) -> Found:
    """The 13 of "Nov. 10 and 13": of the month of the day before it, or of the next one where it is no later."""
    start, wanted = f.anchor_day(), int(m["d"])
    on = 0 if wanted > start.day else 1
    return str(date.fromisoformat(f"{df.months_on(start, on)}-{wanted:02}")), "year_inferred"


def _each_month(day: date, wanted: int, months: Iterable[int]) -> list[date]:
    """The day ``wanted`` of each month that lies so many after that of ``day``, where it has one."""
    firsts = [date.fromisoformat(f"{df.months_on(day, on)}-01") for on in months]
    return [f.replace(day=wanted) for f in firsts if wanted <= month_end(f.year, f.month).day]


def weekday_of(m: Parts, f: Frame) -> Found:
    """``Sunday 19``: the next such day, or the last one; it falls on that weekday a few times a year."""
    day, wanted, weekday = f.exact(), int(m["d"]), df.weekday_number(m["wd"])
    found = [d for d in _each_month(day, wanted, range(-11, 12)) if d.weekday() == weekday]
    ahead = [d for d in found if d >= day]
    behind = [d for d in found if d < day]
    if not ahead or (f.tense == "past" and behind):
        return str(behind[-1]), "year_inferred"
    return str(ahead[0]), "year_inferred"
