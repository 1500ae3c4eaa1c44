"""Readers of forms that count from the publication day or from the date before them.

See :mod:`newsextract.dating.date_calendar` for what a reader is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from newsextract.dating import date_frame as df
from newsextract.dating import date_numbers
from newsextract.dating.date_calendar import Found, Parts
from newsextract.dating.date_frame import Frame, UnknownDate, step
from newsextract.dating.date_tense import Tense
from newsextract.dating.date_words import plain


def _weekday(m: Parts, f: Frame) -> Found:
    rel, weekday = plain(m["rel"] or ""), df.weekday_number(m["wd"])
    if m["week"]:
        day = f.exact()
        return str(day + timedelta(weekday - day.weekday() + 7 * step(m["week"]))), "relative"
    if "following" in rel:
        return str(_later(f.anchor_day(), weekday)), "relative"
    if "previous" in rel:
        return str(_earlier(f.anchor_day(), weekday)), "relative"
    if "same" in rel:  # one that was named: the nearest
        day = f.anchor_day()
        return str(day + timedelta((weekday - day.weekday() + 3) % 7 - 3)), "relative"
    if rel == "that":
        day = f.anchor_day()
        return str(day + timedelta((weekday - day.weekday()) % 7)), "relative"
    if rel == "the":  # "begins on Monday 7 February and ends on the Friday"
        if len(f.anchor) == 10:
            return str(_later(f.anchor_day(), weekday)), "relative"
        rel = ""
    day = f.exact()
    if not rel and day.weekday() == weekday:
        # "landed on Friday", "spoilers for Friday's finale": its own day. But a paper of that Friday says
        # "today" of what is to come, and "on Friday" of a week hence.
        return str(day + timedelta(7 * (f.on and f.tense == "future"))), "relative"
    return str(_near_weekday(day, weekday, rel, f.tense)), "relative"


def _short_weekday(m: Parts, f: Frame) -> Found:
    if m["wd"].islower():
        raise UnknownDate  # "sat" and "wed" are verbs
    rel, weekday = plain(m["rel"] or ""), df.weekday_number(m["wd"])
    return str(_near_weekday(f.exact(), weekday, rel, f.tense)), "relative"


def _later(day: date, weekday: int) -> date:
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def _earlier(day: date, weekday: int) -> date:
    return day - timedelta((day.weekday() - weekday - 1) % 7 + 1)


def _near_weekday(day: date, weekday: int, rel: str, tense: Tense) -> date:
    if step(rel) > 0:
        # On a Monday "next Sunday" is the one ahead, six days on.
        ahead = (weekday - day.weekday()) % 7
        return day + timedelta(ahead) if ahead == 6 else _of_next_week(day, weekday)
    if step(rel) < 0 and _earlier(day, weekday) == day - timedelta(1):
        # Said on a Monday, "last Sunday" is not yesterday.
        return day - timedelta(8)
    if step(rel) < 0 or "past" in rel or (not rel and tense == "past"):
        return _earlier(day, weekday)
    if tense == "past" and "coming" not in rel:  # "it began this Monday"
        return day - timedelta((day.weekday() - weekday) % 7)
    return day + timedelta((weekday - day.weekday()) % 7)


def _of_next_week(day: date, weekday: int) -> date:
    return day - timedelta(day.weekday()) + timedelta(7 + weekday)


def _week_on(m: Parts, f: Frame) -> Found:
    day, name = f.exact(), plain(m["wd"] or m["wd2"] or m["wd3"])
    named = {"today": day, "tonight": day, "tomorrow": day + timedelta(1)}
    if m["back"]:  # "a week ago Monday", "two weeks from Sunday"
        back = plain(m["back"]) == "ago"
        start = named.get(name) or _near_weekday(
            day, df.weekday_number(name), "", "past" if back else "future"
        )
        return str(start + timedelta(7 * df.number(m["n"]) * (-1 if back else 1))), "relative"
    start = named.get(name) or _near_weekday(day, df.weekday_number(name), "", "future")
    return str(start + timedelta(7)), "relative"


def _word(m: Parts, f: Frame) -> Found:
    days = {"yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(plain(m["word"]), 0)
    return str(f.exact() + timedelta(days)), "relative"


def _same(m: Parts, f: Frame) -> Found:
    """ "The same day", "that evening", "the following week": from the date before it."""
    way, unit = plain(m["way"] or "the following"), plain(m["unit"] or m["unit2"])
    if m["y"]:
        raise UnknownDate  # "the same weekend in 2014": nobody says which
    if unit == "year" and re.match(r"\d{4}", f.anchor):
        return f"{int(f.anchor[:4]) + step(way):04}", "relative"
    if unit == "month" and re.match(r"\d{4}-[01]\d", f.anchor):
        return df.months_on(date.fromisoformat(f.anchor[:7] + "-01"), step(way)), "relative"
    if f.coarse_anchor and not step(way) and unit not in ("week", "weekend"):
        return f.anchor, "relative"  # "in March in India, with the UK on the same day"
    day = f.anchor_day()
    if unit in ("week", "weekend"):
        return (df.week if unit == "week" else df.weekend)(
            day + timedelta(7 * step(way))
        ), "relative"
    return str(day + timedelta(step(way))), "relative"


def _this(m: Parts, f: Frame) -> Found:
    """``next week``, ``late last year``, ``this morning``."""
    unit, steps = plain(m["unit"]), step(m["rel"])
    if unit == "year":
        return f"{f.exact('year').year + steps:04}", "relative"
    if unit == "month":
        return df.months_on(f.exact("month"), steps), "relative"
    day = f.exact()
    if unit == "week":
        return df.week(day + timedelta(7 * steps)), "relative"
    if unit == "weekend":
        # Said on a Monday, "next weekend" is the one ahead.
        back = ("past" in m["rel"].lower() and day.weekday() < 4) or (
            steps > 0 and day.weekday() == 0
        )
        return df.weekend(day + timedelta(7 * (steps - back))), "relative"
    return str(day + timedelta(steps)), "relative"


def _beside(m: Parts, f: Frame) -> Found:
    """ "The day after", "the week before (that)": from the date before it."""
    unit, sign = plain(m["unit"]), 1 if plain(m["way"]).startswith("after") else -1
    day = f.anchor_day()
    if unit in ("week", "weekend"):
        return (df.week if unit == "week" else df.weekend)(day + timedelta(7 * sign)), "relative"
    return df.shifted(day, sign, "day" if unit == "evening" else unit), "relative"


def _beside_weekday(m: Parts, f: Frame) -> Found:
    weekday, day = df.weekday_number(m["wd"]), f.anchor_day()
    later = plain(m["way"]).startswith("after")
    return str((_later if later else _earlier)(day, weekday)), "relative"


def _bare_same(m: Parts, f: Frame) -> Found:
    if f.coarse_anchor and plain(m["way"]) == "same":
        return f.anchor, "relative"
    return str(f.anchor_day() + timedelta(plain(m["way"]) != "same")), "relative"


def _end_of(m: Parts, f: Frame) -> Found:
    unit = plain(m["unit"])
    if re.match(r"later\b", plain(m["edge"])) and unit in ("month", "year") and f.anchor:
        return f.anchor[: 7 if unit == "month" else 4], "relative"
    day = f.exact(unit if unit in ("year", "month") else "day")
    whole = {"year": f"{day:%Y}", "month": f"{day:%Y-%m}", "week": df.week(day)}
    return whole.get(unit, str(day)), "relative"


def _weekend(m: Parts, f: Frame) -> Found:
    day = f.exact()
    return df.weekend(day - timedelta(7 * (f.tense == "past" and day.weekday() < 5))), "relative"


def _new_year(m: Parts, f: Frame) -> Found:
    day = f.exact("year")
    begun = f.tense == "past" or (f.fine != "year" and day.month == 1 and f.tense != "future")
    return f"{day.year + (not begun):04}-01", "relative"


def _year_end(m: Parts, f: Frame) -> Found:
    day = f.exact("year")
    ahead = "mid" in plain(m[0]) and day.month > 7 and f.tense != "past"
    return f"{day.year + ahead:04}", "relative"


def _in_units(m: Parts, f: Frame) -> Found:
    unit = plain(m["unit"])
    if unit == "year" and not (m["in"] or m["time"]):
        raise UnknownDate  # "three years" alone is a duration
    day = f.exact(unit if unit in ("year", "month") else "day")
    return df.shifted(day, df.number(m["n"]), unit), "relative"


def _units_on(m: Parts, f: Frame) -> Found:
    way, unit, count = plain(m["way"]), plain(m["unit"]), df.number(m["n"])
    if m["week"] and "month" in plain(m["week"]):
        return df.months_on(f.exact("month"), -12 * count), "relative"
    if m["week"]:
        day = f.exact()
        return df.week(day.replace(year=day.year - count, day=min(day.day, 28))), "relative"
    if way.startswith(("before", "after")):
        way = "later" if way.startswith("after") else "earlier"
    way = "later" if way == "on" else way
    if way not in ("later", "earlier", "sooner"):
        day = f.exact(unit if unit in ("year", "month") else "day")
        return df.shifted(day, -count if way == "ago" else count, unit), "relative"
    start, fine = df.day_of(f.anchor.split("/")[0])
    if start is None or (
        (fine == "year" or (fine == "month" and unit != "month")) and unit != "year"
    ):
        raise UnknownDate
    return df.shifted(start, count if way == "later" else -count, unit), "relative"


RELATIVE: dict[str, Callable[[Parts, Frame], Found]] = {
    "beside": _beside, "beside_weekday": _beside_weekday, "bare_same": _bare_same,
    "week_on": _week_on, "weekday": _weekday, "short_weekday": _short_weekday, "day_of": date_numbers.day_of, "bare_day": date_numbers.bare_day, "weekday_of": date_numbers.weekday_of, "word": _word, "same": _same,
    "this": _this, "end_of": _end_of, "weekend": _weekend, "new_year": _new_year,
    "year_end": _year_end, "in_units": _in_units, "units_on": _units_on,
}  # fmt: skip
