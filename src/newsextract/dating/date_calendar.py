"""Readers of forms that name a place in the calendar: days, months, seasons, holidays, years.

A reader takes the match of its form and a frame and gives EDTF and basis. It raises
:class:`~newsextract.dating.date_frame.UnknownDate` when the frame lacks what the words need, and
``ValueError`` or ``OverflowError`` for a day that no calendar has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from newsextract.dating import date_frame as df
from newsextract.dating.date_frame import GRACE, Basis, Frame, UnknownDate, Year, step
from newsextract.dating.date_holidays import HOLIDAYS, holiday_weekend
from newsextract.dating.date_words import month_end, nth_weekday, plain, words

Parts = re.Match[str]
Found = tuple[str, Basis]

_HALF = 6  # months
_NEAR = 120  # days: which order of 9/7/25 a publication day speaks for


def _iso(m: Parts, f: Frame) -> Found:
    return date(int(m["y"]), int(m["m"]), int(m["d"])).isoformat(), "stated"


def _numeric(m: Parts, f: Frame) -> Found:
    year = df.century(int(m["y"])) if len(m["y"]) == 2 else int(m["y"])
    a, b = int(m["a"]), int(m["b"])
    readings = {}
    for name, day, month in (("dmy", a, b), ("mdy", b, a)):
        if 1 <= month <= 12 and 1 <= day <= month_end(year, month).day:
            readings[name] = date(year, month, day)
    if not readings:
        raise UnknownDate
    if len(readings) == 2 and f.order:
        return readings[f.order].isoformat(), "stated"
    if len(readings) == 2 and m["dot"] != "." and f.day:
        near = [d for d in readings.values() if abs((d - f.day).days) <= _NEAR]
        if len(near) == 1:
            return near[0].isoformat(), "stated"
    return next(iter(readings.values())).isoformat(), "stated"


def _weekday_numeric(m: Parts, f: Frame) -> Found:
    """``Monday, 9/12``: the order in which the weekday fits, else the outlet's."""
    a, b, weekday = int(m["a"]), int(m["b"]), df.weekday_number(m["wd"])
    readings = []
    for order, day, month in (("mdy", b, a), ("dmy", a, b)):
        if 1 <= month <= 12 and 1 <= day <= 31:
            found, basis = f.one_day(month, day, None, m["wd"])
            readings.append((found.weekday() != weekday, order != f.order, str(found), basis))
    if not readings:
        raise UnknownDate
    return min(readings)[2:]


def _month_day(m: Parts, f: Frame) -> Found:
    """``5/14``: in the order that the outlet has, else the American one, which goes without a year."""
    a, b = int(m["a"]), int(m["b"])
    orders = [(b, a), (a, b)] if f.order == "dmy" else [(a, b), (b, a)]
    month, day = next(pair for pair in orders if 1 <= pair[0] <= 12 and 1 <= pair[1] <= 31)
    found, basis = f.one_day(month, day, None, None)
    return found.isoformat(), basis


def _days(m: Parts, f: Frame) -> Found:
    """``July 9``, ``last July 9``, ``6-8 March 2026``, ``28 December – 3 January 2027``."""
    if m.re.groupindex.get("rel") and m["rel"]:
        f = replace(f, tense="past")
    year = f.said_year(m["y"])
    if m["d2"] is None:
        month, day = df.month_number(m["m1"] or m["m2"]), df.day_number(m["d1"])
        found, basis = f.one_day(month, day, year, m["wd"])
        return holiday_weekend(found) if m["weekend"] else found.isoformat(), basis
    first, last = df.month_number(m["m1"] or m["m2"]), df.month_number(m["m2"] or m["m1"])
    turn = last < first  # over New Year: a year at the end is the second one's
    early: Year | None = (year[0] - turn, year[1]) if year else None
    if m["y1"]:
        early = int(m["y1"]), "stated"
    start, basis = f.one_day(first, df.day_number(m["d1"]), early, m["wd"])
    end = date(year[0] if year else start.year + turn, last, df.day_number(m["d2"]))
    if end < start:
        raise UnknownDate
    return f"{start}/{end}", basis


def _week_of(m: Parts, f: Frame) -> Found:
    month, day = df.month_number(m["m1"] or m["m2"]), df.day_number(m["d1"] or m["d2"])
    found, basis = f.one_day(month, day, f.said_year(m["y"]), None)
    return (df.weekend if plain(m["kind"] or "") == "weekend" else df.week)(found), basis


def _month(m: Parts, f: Frame) -> Found:
    month, year = df.month_number(m["m1"]), f.said_year(m["y"])
    if m["m2"]:
        return _months(m, month, df.month_number(m["m2"]), year, f)
    if year:
        return f"{year[0]}-{month:02}", year[1]
    rel = plain(m["rel"] or "")
    if not rel:
        return f"{f.infer(lambda y: df.month_days(y, month))}-{month:02}", f.inferred
    if df.anchored(rel) and f.year is not None:
        return f"{f.year}-{month:02}", "relative"
    if df.anchored(rel) and (said := df.year_and_month(f.anchor)):
        # "opened in May and streamed that October"; "in September, and here the following January"
        return f"{said[0] + (month < said[1])}-{month:02}", "relative"
    day = f.exact("month")
    if step(rel) > 0:
        return f"{day.year + (month <= day.month)}-{month:02}", "relative"
    if step(rel) < 0 or "past" in rel:
        return f"{day.year - (month >= day.month)}-{month:02}", "relative"
    # "this April" is of the year that runs, said in August too; but "this January" said in November is not.
    if abs(month - day.month) <= _HALF:
        return f"{day.year}-{month:02}", "relative"
    return f"{f.infer(lambda y: df.month_days(y, month))}-{month:02}", "relative"


def _nth(m: Parts, f: Frame) -> Found:
    """``the first Friday of July``, ``the last weekend in August 2026``."""
    name, month = plain(m["n"]), df.month_number(m["m1"])
    nth = "-1" if name in ("last", "final") else str(words().ordinals.get(name) or int(name[0]))
    weekday = df.weekday_number(m["wd"]) if m["wd"] else 5

    def spans(y: int) -> tuple[date, date]:
        day = nth_weekday(y, month, weekday, nth)
        return (day, day) if m["wd"] else (day - timedelta(1), day + timedelta(1))

    year = f.said_year(m["y"]) or (f.infer(spans, None, GRACE), f.inferred)
    first, last = spans(year[0])
    return str(first) if m["wd"] else f"{first}/{last}", year[1]


def _months(m: Parts, first: int, last: int, year: Year | None, f: Frame) -> Found:
    turn = last < first
    if m["y1"]:
        start = int(m["y1"])
        end, basis = (year[0] if year else start + turn), "stated"
    elif year:
        start, end, basis = year[0] - turn, year[0], year[1]
    else:
        start = f.infer(lambda y: (date(y, first, 1), month_end(y + turn, last)))
        end, basis = start + turn, f.inferred
    if (end, last) < (start, first):
        raise UnknownDate
    return f"{start}-{first:02}/{end}-{last:02}", basis  # type: ignore[return-value]


def _season(m: Parts, f: Frame) -> Found:
    season, year = words().seasons[m["season"].lower()], f.said_year(m["y"])
    if year:
        return f"{year[0]}-{season}", year[1]
    rel = plain(m["rel"] or "")
    if not rel:
        return f"{f.infer(lambda y: f.season_days(y, season))}-{season}", f.inferred
    if df.anchored(rel) and f.year is not None:
        return f"{f.year}-{season}", "relative"
    if df.anchored(rel) and (said := df.year_and_month(f.anchor)):
        ends = f.season_days(said[0], season)[1].month
        later = said[1] > ends or ("following" in rel and said[1] > ends - 3)
        return f"{said[0] + int(later)}-{season}", "relative"
    day = f.exact("month")
    begins = f.season_days(day.year, season)[0].month
    running = day.year - (begins == 12 and day.month < 3)
    if step(rel) < 0 or "past" in rel:
        bound = 0 if "past" in rel else 1  # "this past summer" may still run, "last summer" not
        done = [y for y in range(day.year - 2, day.year + 1)
                if f.season_days(y, season)[bound] < day]  # fmt: skip
        return f"{done[-1]}-{season}", "relative"
    if step(rel) > 0:
        # From spring on "next winter" is the one that begins in December.
        return f"{running + (begins < 12 or not 3 <= day.month < 8)}-{season}", "relative"
    # "this spring", said in December of a thing to come, is the one ahead.
    over = (day - f.season_days(running, season)[1]).days
    ahead = over > (0 if f.tense == "future" else 150) and f.tense != "past"
    return f"{running + ahead}-{season}", "relative"


def _quarter(m: Parts, f: Frame) -> Found:
    q = int(m["q1"]) if m["q1"] else words().ordinals.get(plain(m["q2"])) or df.day_number(m["q2"])
    return _part_of_year(q * 3 - 2, q * 3, m["y"], f)


def _half(m: Parts, f: Frame) -> Found:
    first = m["h1"] == "1" or plain(m["h2"] or "") == "first"
    return _part_of_year(1 if first else 7, 6 if first else 12, m["y"], f)


def _part_of_year(first: int, last: int, said: str | None, f: Frame) -> Found:
    if said and plain(said) == "the year":
        year: Year = f.exact("year").year, "relative"
    else:
        year = f.said_year(said) or (
            f.infer(lambda y: (date(y, first, 1), month_end(y, last))), f.inferred,
        )  # fmt: skip
    return f"{year[0]}-{first:02}/{year[0]}-{last:02}", year[1]


def _seasons_on(m: Parts, f: Frame) -> Found:
    """``two summers later``, ``three Decembers ago``: years on from the date before, or back from publication."""
    way, count = plain(m["way"]), df.number(m["n"])
    if way == "ago":
        start = f.exact("month")
    elif (near := df.day_of(f.anchor.split("/")[0])[0]) is None:
        raise UnknownDate
    else:
        start = near
    if m["season"]:
        season = words().seasons[m["season"].lower()]
        first, last = f.season_days(start.year, season)
        begun = start >= first if way == "later" else start > last
        of = f"-{season}"
    else:
        month = 12 if m["christmas"] else df.month_number(m["m1"])
        begun = start.month >= month if way == "later" else start.month > month
        of = f"-{month:02}"
    if way == "later":
        return f"{start.year + count - (not begun)}{of}", "relative"
    return f"{start.year - count + begun}{of}", "relative"


def _years(m: Parts, f: Frame) -> Found:
    if m["y1"] >= m["y2"]:
        raise UnknownDate
    return f"{m['y1']}/{m['y2']}", "stated"


def _tv_season(m: Parts, f: Frame) -> Found:
    following = str(int(m["y1"]) + 1)
    if not following.endswith(m["y2"]):
        raise UnknownDate
    return f"{m['y1']}/{following}", "stated"


def _year(m: Parts, f: Frame) -> Found:
    return m["y"], "stated"


def _short_year(m: Parts, f: Frame) -> Found:
    return str(df.century(int(m["y"]))), "stated"


CALENDAR: dict[str, Callable[[Parts, Frame], Found]] = HOLIDAYS | {
    "iso": _iso, "numeric": _numeric, "weekday_numeric": _weekday_numeric, "month_day": _month_day,
    "week_of": _week_of, "mdy": _days, "dmy": _days,
    "seasons_on": _seasons_on, "quarter": _quarter, "half": _half, "season": _season, "nth": _nth,
    "month": _month,
    "years": _years, "tv_season": _tv_season, "in_year": _year, "year": _year, "short_year": _short_year,
}  # fmt: skip
