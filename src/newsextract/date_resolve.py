"""From the words of one date expression and the publication day to EDTF and its basis."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from newsextract.date_forms import Form, Precision, matchers
from newsextract.date_words import holiday_day, month_end, plain, words

Basis = Literal["stated", "year_inferred", "relative", "unresolved"]
Tense = Literal["past", "future", ""]

_GRACE = 14  # days: "will stream from July 4", written on July 10, is this July
_BACK, _AHEAD = 60, 305  # days: how far a date without year and tense may lie, past and future
_NEAR = 120  # days: which order of 9/7/25 a publication day speaks for
_CENTURY = 70  # two-digit years below it are of the 2000s

_Parts = re.Match[str]


@dataclass(frozen=True)
class Resolved:
    """``edtf`` is empty when ``basis`` is ``unresolved``; the precision is then of the words."""

    edtf: str
    basis: Basis
    precision: Precision


class _Unknown(Exception):
    """The words need something that is not there: a publication date, an anchor, a table."""


@dataclass(frozen=True)
class _Frame:
    """What an expression is read against. ``day`` is the day (or the middle) of publication."""

    day: date | None
    fine: Literal["day", "month", "year", ""]
    tense: Tense
    order: Literal["dmy", "mdy", ""]
    anchor: str
    territory: str

    def near(self) -> date:
        if self.day is None:
            raise _Unknown
        return self.day

    def exact(self, fine: str = "day") -> date:
        """The publication date, if it is known at least as finely as ``fine``."""
        order = ("year", "month", "day")
        if self.day is None or order.index(self.fine or "year") < order.index(fine):
            raise _Unknown
        return self.day


def resolve(
    text: str,
    published: str | None,
    *,
    tense: Tense = "",
    context: str = "",
    order: Literal["dmy", "mdy", ""] = "",
    anchor: str = "",
    territory: str = "",
) -> Resolved:
    """Resolve one date expression, as :func:`newsextract.dates.find_dates` gives it.

    Args:
        text: the words, with or without a leading preposition.
        published: EDTF day, month or year of publication, or empty. The clock is never read.
        tense: of the verb that the date belongs to; it decides between last and next Friday.
        context: the words around (a clause); only read for its tense when ``tense`` is empty.
        order: of day and month in ``9/7/25``: the outlet's habit, if known.
        anchor: EDTF of the date before it in the text, for "a week later" and "the same day".
        territory: ISO 3166-1 alpha-2 code, for holidays that differ ("Mother's Day").

    Returns:
        EDTF with its basis. What cannot be known from these arguments is ``unresolved``;
        nothing is raised.
    """
    tense = tense or (tense_of(context) if context else "")
    return _resolve(text, published or "", tense, order, anchor, territory)


_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|is set to|are set to|set for|is due|due|slated|scheduled|expected"
    r"|coming|arrives?|returns?|premieres|debuts|launches|airs|opens|drops|hits|lands|begins"
    r"|starts|kicks off|to (?:air|premiere|debut|launch|release|be released|return|stream))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|aired|premiered|debuted|launched|opened|released|dropped|arrived"
    r"|returned|ended|wrapped|began|started|came|hit theaters|ago|back in|announced|said|told"
    r"|died|last seen)\b",
    re.IGNORECASE,
)


def tense_of(context: str) -> Tense:
    """Past or future, by the last verb of the words before a date; empty when nothing says so.

    "will be released" is future: a future auxiliary outweighs the participle after it.
    """
    future = [m.start() for m in _FUTURE.finditer(context)]
    past = [m.start() for m in _PAST.finditer(context)]
    if not future and not past:
        return ""
    if future and (not past or future[-1] > past[-1] or past[-1] - future[-1] < 24):
        return "future"
    return "past"


@lru_cache(maxsize=8192)
def _resolve(
    text: str, published: str, tense: Tense, order: Literal["dmy", "mdy", ""], anchor: str,
    territory: str,
) -> Resolved:  # fmt: skip
    frame = _Frame(*_publication(published), tense, order, anchor, territory)
    span = re.sub(r"^(?:on|from|until|till|by|at|since|for|during|over)\s+", "", text.strip())
    for candidate in dict.fromkeys((text.strip(), span)):
        for form, pattern in matchers():
            match = pattern.fullmatch(candidate)
            if match is None:
                continue
            try:
                edtf, basis = _READERS[form.name](match, frame)
            except (_Unknown, ValueError, OverflowError):
                # No such day (31 June), or beyond the calendar: as good as not said.
                return Resolved("", "unresolved", form.precision)
            return Resolved(edtf, basis, _precision(edtf, form))
    return _by_dateparser(span, frame)


def _publication(published: str) -> tuple[date | None, Literal["day", "month", "year", ""]]:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?", published.strip())
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


def _precision(edtf: str, form: Form) -> Precision:
    if "/" in edtf:
        if form.precision == "quarter" or form.name in ("mdy", "dmy", "weekday") or len(edtf) < 21:
            return "quarter" if form.precision == "quarter" else "range"
        start, end = map(date.fromisoformat, edtf.split("/"))
        return "week" if (end - start).days == 6 else "weekend"
    if len(edtf) == 7:
        return "season" if edtf[5] == "2" else "month"
    return "day" if len(edtf) == 10 else "year"


# --- pieces ---------------------------------------------------------------------------------


def _number(text: str) -> int:
    return words().numbers.get(plain(text)) or int(text)


def _month(text: str) -> int:
    return words().month[plain(text)]


def _wd(text: str) -> int:
    return words().weekday[plain(text)]


def _day(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _year(text: str | None, frame: _Frame) -> tuple[int, Basis] | None:
    """A year that is said: "2026", "’26", "next year"; ``None`` when there is none."""
    if not text:
        return None
    if digits := re.search(r"\d+", text):
        year = int(digits[0])
        return (_century(year) if len(digits[0]) == 2 else year), "stated"
    return frame.exact("year").year + _step(text), "relative"


def _century(year: int) -> int:
    return year + (2000 if year < _CENTURY else 1900)


def _step(text: str) -> int:
    name = plain(text)
    return -1 if "last" in name or "previous" in name else "next" in name or "following" in name


def _infer(
    frame: _Frame, spans: Callable[[int], tuple[date, date] | None], weekday: int | None = None,
    grace: int = 0,
) -> int:  # fmt: skip
    """The year in which something that comes round every year is meant.

    ``spans(year)`` gives its first and last day; ``None`` when that year has none or nobody
    knows. A weekday that fits one candidate only settles it; otherwise the verb's tense and
    nearness to publication do.
    """
    day = frame.near()
    known = {y: span for y in (day.year - 1, day.year, day.year + 1) if (span := spans(y))}
    if weekday is not None:
        fitting = [y for y, (first, _) in known.items() if first.weekday() == weekday]
        if len(fitting) == 1:
            return fitting[0]
    if not known:
        raise _Unknown
    if frame.fine == "year":
        return day.year
    if frame.tense == "future":
        late = [y for y, (_, last) in known.items() if (last - day).days >= -grace]
        return min(late, default=max(known))
    if frame.tense == "past":
        return max((y for y, (first, _) in known.items() if first <= day), default=min(known))
    window = [
        y for y, (first, last) in known.items()
        if (last - day).days >= -_BACK and (first - day).days <= _AHEAD
    ]  # fmt: skip
    return min(window, key=lambda y: abs((known[y][0] - day).days), default=day.year)


def _month_days(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), month_end(year, month)


def _season_days(year: int, season: int) -> tuple[date, date]:
    # Meteorological seasons of the north; winter begins in the December of its year.
    first = date(year, (season - 20) * 3, 1)
    end = first.month + 2
    return first, month_end(year + (end > 12), (end - 1) % 12 + 1)


def _week(day: date) -> str:
    monday = day - timedelta(day.weekday())
    return f"{monday}/{monday + timedelta(6)}"


def _weekend(day: date) -> str:
    friday = day - timedelta(day.weekday()) + timedelta(4)
    return f"{friday}/{friday + timedelta(2)}"


def _months_on(day: date, months: int) -> str:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return f"{date(year, month + 1, 1):%Y-%m}" if year > 999 else ""


# --- one reader for each form ------------------------------------------------------------------


def _read_iso(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    return date(int(m["y"]), int(m["m"]), int(m["d"])).isoformat(), "stated"


def _read_numeric(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    year = _century(int(m["y"])) if len(m["y"]) == 2 else int(m["y"])
    a, b = int(m["a"]), int(m["b"])
    readings = {}
    for name, day, month in (("dmy", a, b), ("mdy", b, a)):
        if 1 <= month <= 12 and 1 <= day <= month_end(year, month).day:
            readings[name] = date(year, month, day)
    if len(readings) == 2 and f.order:
        return readings[f.order].isoformat(), "stated"
    if len(readings) == 2 and m["dot"] != "." and f.day:
        near = [d for d in readings.values() if abs((d - f.day).days) <= _NEAR]
        if len(near) == 1:
            return near[0].isoformat(), "stated"
    if not readings:
        raise _Unknown
    return next(iter(readings.values())).isoformat(), "stated"


def _one_day(f: _Frame, month: int, day: int, year: tuple[int, Basis] | None, wd: str | None) -> (
    tuple[date, Basis]
):  # fmt: skip
    if year:
        return date(year[0], month, day), year[1]

    def spans(y: int) -> tuple[date, date] | None:
        try:
            return date(y, month, day), date(y, month, day)
        except ValueError:  # 29 February
            return None

    chosen = _infer(f, spans, _wd(wd) if wd else None, _GRACE)
    return date(chosen, month, day), "year_inferred"


def _read_days(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    """``July 9``, ``6-8 March 2026``, ``28 December – 3 January 2027``."""
    year = _year(m["y"], f)
    if m["d2"] is None:
        day, basis = _one_day(f, _month(m["m1"] or m["m2"]), _day(m["d1"]), year, m["wd"])
        return day.isoformat(), basis
    first = _month(m["m1"] or m["m2"])
    last = _month(m["m2"] or m["m1"])
    turn = last < first  # over New Year: the year at the end is the second one's
    early = (int(m["y1"]), year[1] if year else "stated") if m["y1"] else (
        (year[0] - turn, year[1]) if year else None)  # fmt: skip
    start, basis = _one_day(f, first, _day(m["d1"]), early, m["wd"])
    end = date(year[0] if year else start.year + turn, last, _day(m["d2"]))
    if end < start:
        raise _Unknown
    return f"{start}/{end}", basis


def _read_dmy(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    return _read_days(m, f)


def _read_week_of(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    month, day = _month(m["m1"] or m["m2"]), _day(m["d1"] or m["d2"])
    found, basis = _one_day(f, month, day, _year(m["y"], f), None)
    return (_weekend if plain(m["kind"] or "") == "weekend" else _week)(found), basis


def _read_month(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    month = _month(m["m1"])
    year, rel = _year(m["y"], f), plain(m["rel"] or m["edge"] or "")
    if m["m2"]:
        last = _month(m["m2"])
        turn = last < month
        if m["y1"]:
            start = int(m["y1"])
            end = year[0] if year else start + turn
            return f"{start:04}-{month:02}/{end:04}-{last:02}", "stated"
        if not year:
            chosen = _infer(f, lambda y: (date(y, month, 1), month_end(y + turn, last)))
            return f"{chosen}-{month:02}/{chosen + turn}-{last:02}", "year_inferred"
        return f"{year[0] - turn}-{month:02}/{year[0]}-{last:02}", year[1]
    if year:
        return f"{year[0]}-{month:02}", year[1]
    if re.search(r"\b(?:next|last|this|following|previous|coming)\b", rel) and m["rel"]:
        day = f.exact("month")
        if "next" in rel or "following" in rel:
            return f"{day.year + (month <= day.month)}-{month:02}", "relative"
        if "last" in rel or "past" in rel or "previous" in rel:
            return f"{day.year - (month >= day.month)}-{month:02}", "relative"
        return f"{_infer(f, lambda y: _month_days(y, month))}-{month:02}", "relative"
    return f"{_infer(f, lambda y: _month_days(y, month))}-{month:02}", "year_inferred"


def _read_season(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    season = words().seasons[m["season"].lower()]
    year, rel = _year(m["y"], f), plain(m["rel"] or "")
    if year:
        return f"{year[0]}-{season}", year[1]
    day = f.exact("month" if rel else "year")
    running = day.year - (season == 24 and day.month < 3)
    if "past" in rel or "last" in rel or "previous" in rel:
        done = [y for y in (day.year - 2, day.year - 1, day.year)
                if _season_days(y, season)[1] < day or "past" in rel
                and _season_days(y, season)[0] <= day]  # fmt: skip
        return f"{done[-1]}-{season}", "relative"
    if "next" in rel or "following" in rel:
        return f"{running + 1}-{season}", "relative"
    if rel:
        # "this spring", said in December of a thing to come, is the one ahead.
        over = (day - _season_days(running, season)[1]).days
        ahead = over > (0 if f.tense == "future" else 150) and f.tense != "past"
        return f"{running + ahead}-{season}", "relative"
    return f"{_infer(f, lambda y: _season_days(y, season))}-{season}", "year_inferred"


def _read_quarter(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    q = int(m["q1"] or 0) or words().ordinals.get(plain(m["q2"])) or _day(m["q2"])
    return _months_of_year(q * 3 - 2, q * 3, m["y"], f)


def _read_half(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    first = (m["h1"] or "") == "1" or plain(m["h2"] or "") == "first"
    return _months_of_year(1 if first else 7, 6 if first else 12, m["y"], f)


def _months_of_year(first: int, last: int, said: str | None, f: _Frame) -> tuple[str, Basis]:
    if said and plain(said) == "the year":
        year: tuple[int, Basis] = f.exact("year").year, "relative"
    else:
        year = _year(said, f) or (
            _infer(f, lambda y: (date(y, first, 1), month_end(y, last))), "year_inferred"
        )
    return f"{year[0]}-{first:02}/{year[0]}-{last:02}", year[1]


def _read_holiday(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    def spans(y: int) -> tuple[date, date] | None:
        day = holiday_day(m["name"], y, f.territory)
        if len(day) == 7:
            return _month_days(y, int(day[5:]))
        return (date.fromisoformat(day), date.fromisoformat(day)) if day else None

    year, rel = _year(m["y"], f), plain(m["rel"] or "")
    if year is None and ("next" in rel or "last" in rel or "past" in rel):
        near = f.exact()
        known = [y for y in range(near.year - 1, near.year + 2) if spans(y)]
        if "next" in rel:
            year = min(y for y in known if spans(y)[0] > near), "relative"  # type: ignore[index]
        else:
            year = max(y for y in known if spans(y)[0] < near), "relative"  # type: ignore[index]
    elif year is None:
        year = _infer(f, spans, None, _GRACE), "relative" if rel else "year_inferred"
    edtf, span = holiday_day(m["name"], year[0], f.territory), plain(m["span"] or "")
    if not edtf:
        raise _Unknown
    if len(edtf) == 10 and span in ("weekend", "week"):
        day = date.fromisoformat(edtf)
        edtf = _week(day) if span == "week" else _holiday_weekend(day)
    elif span in ("holidays", "season", "period"):
        edtf = edtf[:7]
    return edtf, year[1]


def _holiday_weekend(day: date) -> str:
    """Friday to Monday for a Monday, Thursday to Sunday for a Thursday, else Friday to Sunday."""
    if day.weekday() == 0:
        return f"{day - timedelta(3)}/{day}"
    if day.weekday() == 3:
        return f"{day}/{day + timedelta(3)}"
    near = day - timedelta(7) if day.weekday() < 2 else day
    return _weekend(near)


def _read_years(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    if m["y1"] >= m["y2"]:
        raise _Unknown
    return f"{m['y1']}/{m['y2']}", "stated"


def _read_year(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    return m["y"], "stated"


def _read_weekday(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    rel, weekday = plain(m["rel"] or ""), _wd(m["wd"])
    if "following" in rel or "previous" in rel:
        anchor = _anchor_day(f)
        ahead = (weekday - anchor.weekday() - 1) % 7 + 1
        return str(anchor + timedelta(ahead - (7 if "previous" in rel else 0) - (
            7 if "previous" in rel and ahead == 7 else 0))), "relative"  # fmt: skip
    day = f.exact()
    if m["wd2"] is not None:
        monday = day - timedelta(day.weekday() - 7 * _step(rel))
        start = monday + timedelta(weekday)
        end = start + timedelta((_wd(m["wd2"]) - weekday) % 7)
        if not rel and f.tense != "past" and end < day:
            start, end = start + timedelta(7), end + timedelta(7)
        return f"{start}/{end}", "relative"
    return str(_near_weekday(day, weekday, rel, f.tense)), "relative"


def _near_weekday(day: date, weekday: int, rel: str, tense: Tense) -> date:
    if "next" in rel:
        return day - timedelta(day.weekday()) + timedelta(7 + weekday)
    if "last" in rel or "past" in rel or (not rel and tense == "past"):
        return day - timedelta((day.weekday() - weekday - 1) % 7 + 1)
    return day + timedelta((weekday - day.weekday()) % 7)


def _read_week_on(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    day, name = f.exact(), plain(m["wd"] or m["wd2"])
    start = {"today": day, "tomorrow": day + timedelta(1)}.get(name)
    start = start or _near_weekday(day, _wd(name), "", "future")
    return str(start + timedelta(7)), "relative"


def _read_day_of(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    """``the 9th``, ``Saturday 12th``: the month is the nearest one that fits."""
    day, number = f.exact("month"), _day(m["d"])
    if f.fine == "month":
        return date(day.year, day.month, number).isoformat(), "year_inferred"
    found = []
    for step in range(-2, 3):
        year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        if number <= month_end(year, month + 1).day:
            found.append(date(year, month + 1, number))
    if m["wd"]:
        found = [d for d in found if d.weekday() == _wd(m["wd"])] or found
    if f.tense == "past":
        found = [d for d in found if d <= day] or found
        return found[-1].isoformat(), "year_inferred"
    found = [d for d in found if (d - day).days >= (0 if f.tense else -5)] or found
    return found[0].isoformat(), "year_inferred"


def _read_word(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    word = plain(m["word"])
    days = {"yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(word, 0)
    return str(f.exact() + timedelta(days)), "relative"


def _anchor_day(f: _Frame) -> date:
    try:
        return date.fromisoformat(f.anchor.split("/")[0][:10])
    except ValueError:
        raise _Unknown from None


def _read_same(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    """"The same day", "that evening", "the following week": from the date before it."""
    way, unit = plain(m["way"] or "the following"), plain(m["unit"] or m["unit2"])
    step = 1 if "following" in way else -1 if "previous" in way else 0
    if unit == "year" and re.match(r"\d{4}", f.anchor):
        return f"{int(f.anchor[:4]) + step:04}", "relative"
    if unit == "month" and re.match(r"\d{4}-[01]\d", f.anchor):
        return _months_on(date(int(f.anchor[:4]), int(f.anchor[5:7]), 1), step), "relative"
    day = _anchor_day(f) if f.anchor or step >= 0 else f.exact()
    if unit in ("week", "weekend"):
        return (_week if unit == "week" else _weekend)(day + timedelta(7 * step)), "relative"
    return str(day + timedelta(step)), "relative"


def _read_this(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    """``next week``, ``late last year``, ``this morning``."""
    unit, step = plain(m["unit"]), _step(m["rel"])
    if unit == "year":
        return f"{f.exact('year').year + step:04}", "relative"
    if unit == "month":
        return _months_on(f.exact("month"), step), "relative"
    day = f.exact()
    if unit == "week":
        return _week(day + timedelta(7 * step)), "relative"
    if unit == "weekend":
        back = "past" in m["rel"].lower() and day.weekday() < 4
        return _weekend(day + timedelta(7 * (step - back))), "relative"
    return str(day + timedelta(step)), "relative"


def _read_end_of(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    day, unit = f.exact({"year": "year", "month": "month"}.get(plain(m["unit"]), "day")), m["unit"]
    whole = {"year": f"{day:%Y}", "month": f"{day:%Y-%m}", "week": _week(day)}
    return whole.get(plain(unit), str(day)), "relative"


def _read_weekend(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    day = f.exact()
    return _weekend(day - timedelta(7 * (f.tense == "past" and day.weekday() < 5))), "relative"


def _read_new_year(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    day = f.exact("year")
    passed = f.fine != "year" and day.month < 2 and f.tense != "future" or f.tense == "past"
    return f"{day.year + (not passed):04}", "relative"


def _read_year_end(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    return f"{f.exact('year').year:04}", "relative"


def _shift(start: str, day: date, number: int, unit: str) -> str:
    if unit == "year":
        return f"{day.year + number:04}"
    if unit == "month":
        return _months_on(day, number)
    if len(start) < 10:
        raise _Unknown
    return str(day + timedelta(number * {"day": 1, "week": 7, "fortnight": 14}[unit]))


def _read_in_units(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    unit = plain(m["unit"])
    day = f.exact({"year": "year", "month": "month"}.get(unit, "day"))
    return _shift("0000-00-00", day, _number(m["n"]), unit), "relative"


def _read_units_on(m: _Parts, f: _Frame) -> tuple[str, Basis]:
    way, unit, number = plain(m["way"]), plain(m["unit"]), _number(m["n"])
    if way not in ("later", "earlier"):
        day = f.exact({"year": "year", "month": "month"}.get(unit, "day"))
        return _shift("0000-00-00", day, -number if way == "ago" else number, unit), "relative"
    start = f.anchor.split("/")[0]
    day, fine = _publication(start)
    if day is None or (fine == "year" and unit != "year") or re.match(r"\d{4}-2", start):
        raise _Unknown
    return _shift(start, day, number if way == "later" else -number, unit), "relative"


_READERS: dict[str, Callable[[_Parts, _Frame], tuple[str, Basis]]] = {
    "iso": _read_iso, "numeric": _read_numeric, "week_of": _read_week_of, "mdy": _read_days,
    "dmy": _read_dmy, "holiday": _read_holiday, "quarter": _read_quarter, "half": _read_half,
    "season": _read_season, "month": _read_month, "years": _read_years, "in_year": _read_year,
    "year": _read_year, "week_on": _read_week_on, "weekday": _read_weekday,
    "day_of": _read_day_of, "word": _read_word, "same": _read_same, "this": _read_this,
    "end_of": _read_end_of, "weekend": _read_weekend, "new_year": _read_new_year,
    "year_end": _read_year_end, "in_units": _read_in_units, "units_on": _read_units_on,
}  # fmt: skip


def _by_dateparser(text: str, f: _Frame) -> Resolved:
    return Resolved("", "unresolved", "")
