"""From the words of one date expression and the publication day to EDTF and its basis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from newsextract.dating.date_calendar import CALENDAR
from newsextract.dating.date_forms import Form, Precision, matchers
from newsextract.dating.date_frame import Basis, Frame, Order, UnknownDate, day_of
from newsextract.dating.date_relative import RELATIVE
from newsextract.dating.date_tense import Tense, is_past
from newsextract.dating.date_verbs import governed
from newsextract.dating.date_words import words


@dataclass(frozen=True)
class Resolved:
    """``edtf`` is empty when ``basis`` is ``unresolved``; the precision is then of the words."""

    edtf: str
    basis: Basis
    precision: Precision


def resolve(
    text: str,
    published: str | None,
    *,
    tense: Tense = "",
    context: str = "",
    after: str = "",
    order: Order = "",
    anchor: str = "",
    territory: str = "",
    year: str = "",
    leaning: float = 0.0,
) -> Resolved:
    """Resolve one date expression, as :func:`newsextract.dates.find_dates` gives it.

    Args:
        text: the words, with or without a leading preposition.
        published: EDTF day, month or year of publication, or empty. The clock is never read.
        tense: of the verb that the date belongs to; it decides between last and next Friday.
        context: the words before the date; read for their tense when ``tense`` is empty
            (:mod:`newsextract.dating.date_verbs`, :mod:`newsextract.dating.date_tense`).
        after: the words after it, for the same.
        order: of day and month in ``9/7/25``: the outlet's habit, if known.
        anchor: EDTF of the date before it in the text, for "a week later" and "the same day".
        territory: ISO 3166-1 alpha-2 code, for holidays that differ ("Mother's Day") and for the
            seasons of the southern half.
        year: that the article gives for a run of dates without one ("Hulu in May 2026").
        leaning: log odds for the past that are known beside ``context`` and ``after``.

    Returns:
        EDTF with its basis. What cannot be known from these arguments is ``unresolved``;
        nothing is raised.
    """
    on = _ON.search(context) is not None
    if not tense:
        tense = "past" if _SINCE.search(context) else governed(context, after)
        if not tense and _THIS.match(text):
            tense = "future"  # the one ahead, unless its own verb says otherwise
    decided = tense or not published or not (context or after)
    readings: tuple[Tense, Tense] = (tense, tense) if decided else ("past", "future")
    past, future = (
        _resolve(text, published or "", one, order, anchor, territory, year, on) for one in readings
    )
    if past.edtf == future.edtf or not past.edtf or not future.edtf:
        found = future if future.edtf else past  # the next 29 February may be years away
    else:
        said = is_past(text, published or "", past.edtf, future.edtf, context, after, leaning)
        found = past if said else future
    if found.edtf and _EASTER.search(context + text):
        return Resolved(found.edtf[:7], found.basis, "month")
    return found


_THIS = re.compile(r"(?:on )?this (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(on|in|from|until|till|by|at|since|for|during|over|around|through|before|after)\s+", re.I
)

_ON = re.compile(r"\b[Oo]n\s+$")
_SINCE = re.compile(r"\b[Ss]ince\s+$")
_EASTER = re.compile(r"\bafter Easter$")  # no day, but not long after it
_READERS = CALENDAR | RELATIVE


@lru_cache(maxsize=8192)
def _resolve(
    text: str,
    published: str,
    tense: Tense,
    order: Order,
    anchor: str,
    territory: str,
    year: str,
    on: bool,
) -> Resolved:
    said = int(year) if re.fullmatch(r"[12]\d{3}", year, re.ASCII) else None
    frame = Frame(*day_of(published), tense, order, anchor, territory, said, on)
    text = text.strip()
    if text in words().shy_months:  # "may", "march" in lower case are verbs
        return Resolved("", "unresolved", "")
    preposition = _PREPOSITION.match(text)
    for candidate in (text, text[preposition.end() :]) if preposition else (text,):
        for form, pattern in matchers():
            match = pattern.fullmatch(candidate)
            # "for two weeks" is a duration, "in two weeks" a date.
            if match is None or (form.name == "in_units" and candidate != text):
                continue
            try:
                edtf, basis = _READERS[form.name](match, frame)
            except (UnknownDate, ValueError, OverflowError, LookupError):
                # LookupError: a letter that only an expression takes for another, such as "ſ".
                return Resolved("", "unresolved", form.precision)
            return Resolved(edtf, basis, _precision(edtf, form))
    return _by_dateparser(text, frame)


def _precision(edtf: str, form: Form) -> Precision:
    start, _, end = edtf.partition("/")
    if end:
        if form.precision in ("quarter", "range") or len(end) < 10 or form.name in ("mdy", "dmy"):
            return "quarter" if form.precision == "quarter" else "range"
        week = (date.fromisoformat(end) - date.fromisoformat(start)).days == 6
        return "week" if week else "weekend"
    if len(edtf) == 7:
        return "season" if edtf[5] == "2" else "month"
    return "day" if len(edtf) == 10 else "year"


# --- the last resort ----------------------------------------------------------------------------

_RELATIVE = "ago from now today tomorrow yesterday tonight last next this coming week month year"
_FILLERS = "the of on in at and day night morning evening afternoon"


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that may stand in a span for dateparser: all, months, relative words."""
    w = words()
    # "sun" and "sat" are ordinary words, so weekdays only in full.
    days = {
        *(names[0].lower() for names in w.weekdays),
        *(f"{n}{s}" for n in range(1, 32) for s in ("st", "nd", "rd", "th")),
    }
    relative = frozenset(_RELATIVE.split())
    months = frozenset(w.month)
    return frozenset({*months, *days, *relative, *_FILLERS.split()}), months, relative


def _by_dateparser(text: str, frame: Frame) -> Resolved:
    """Ask dateparser about a span that no form takes, and believe it only where it can be checked.

    It reads "three years", "one", "24" and "the 1990s" as dates and turns "26-28" into 2028
    (dateparser 1.5). So every word must be one of dates, with a month, a weekday or a relative
    word among them, and every number must come back as the day or the year of the result.
    """
    unresolved = Resolved("", "unresolved", "")
    tokens = re.findall(r"[a-z]+|\d+[a-z]*", text.lower())
    every, months, relative = _known()
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    vague = not any(t in relative or t.endswith("day") for t in tokens)
    month = next((t for t in tokens if t in months), "")
    if len(text) > 40 or not tokens or (vague and not (month and numbers)):
        return unresolved
    if any(not t.isdecimal() and t not in every for t in tokens):
        return unresolved
    year = next((n for n in numbers if 1900 <= n <= 2099), 0)
    if frame.fine != "day" and not (year and month):
        return unresolved
    data = _ask(text, frame.day or date(year, 1, 1))
    if data is None or data.period not in ("day", "month", "year"):
        return unresolved
    found: date = data.date_obj.date()
    if any(n not in (found.year, found.day, found.year % 100) for n in numbers):
        return unresolved
    if month and words().month[month] != found.month:
        return unresolved
    basis: Basis = "stated" if year else "relative"
    if month and not year and data.period == "day":
        try:
            found, basis = frame.one_day(found.month, found.day, None, None)
        except (UnknownDate, ValueError):
            return unresolved
    size = {"day": 10, "month": 7, "year": 4}[data.period]
    return Resolved(found.isoformat()[:size], basis, data.period)


def _ask(text: str, base: date) -> Any:
    from dateparser.date import DateDataParser  # a tenth of a second: only when needed

    settings = {"RELATIVE_BASE": datetime(base.year, base.month, base.day), "STRICT_PARSING": False}
    try:
        data = DateDataParser(languages=["en"], settings=settings).get_date_data(text)
    except Exception:  # it raises many kinds on odd text; none of them is ours to tell apart
        return None
    return data if data.date_obj else None
