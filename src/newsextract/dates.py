"""Date expressions in a text: where they stand, and the doors to resolving dates and times.

:func:`find_dates` gives spans only; :func:`resolve` makes EDTF of one span and a publication day;
:func:`find_times` finds clock times. None of them reads the clock or needs spaCy.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from newsextract.date_forms import Form, Precision, finder, forms, matchers
from newsextract.date_resolve import Resolved, resolve, tense_of
from newsextract.date_words import plain, words
from newsextract.times import TimeMention, find_times

__all__ = [
    "DateMention", "Precision", "Resolved", "TimeMention", "find_dates", "find_times", "resolve",
    "tense_of", "weekly",
]  # fmt: skip

_BEFORE = 60  # characters of left context that a shy form may look at

_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|by|from|through|during|throughout|before|after|between|around|for"
    r"|of|back in|over|at|on|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|from|through|during|before|after|between|around|and|or|to)\s+$",
    re.IGNORECASE,
)
_INTO = re.compile(r"\b(?:in|since|during|through|until)\s+$", re.IGNORECASE)
_COMING_OUT = re.compile(
    r"\s+(?:release|debut|premiere|launch|bow|return|finale|start|rollout|opening|date)\b"
)
_SEASON_AFTER = re.compile(r"(?:['’]|\s+of\b|\s+[A-Z][a-z])")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|by|since|until|till|before|after|from|during|of|for|around|circa|through"
    r"|throughout|to|than|between|early|mid|late|born|autumn|fall|spring|summer|winter|and|or"
    r"|until\s+at\s+least|as\s+of|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)[\s-]+$"
    r"|[(\[](?:[^()\[\]\n]{0,24}[,;]\s*)?$|c\.\s?$",
    re.IGNORECASE,
)
_YEAR_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that|new|original|acclaimed|hit)|['’]s?)\s+$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:shift|move|mov|push|delay|postpone|bump|slip|reschedul|bring|brought|jump)\w*"
    r"\b[^.\n]*\bfrom\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NOT_A_DAY_AFTER = re.compile(r"\s+[\w’'-]")
_DAY_AFTER = re.compile(r"\s+(?:and|at|to|with|for|when|on|in|as|but|after|before|of)\b")
_DURATION_BEFORE = re.compile(
    r"\b(?:first|only|best|biggest|longest|worst|latest|last|most|time|times|twice|once|role|film"
    r"|album|shot|made|written|filmed|sold|earned|watched|seen|record\w*)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    r"\b(?:(?i:every|each)\s+(?:(?i:other)\s+)?(?:{weekday}|(?i:week))\b"
    r"|(?:{weekday})s\b|(?i:weekly|week[- ]by[- ]week|a\s+week\s+until|week\s+to\s+week)\b)".replace(
        "{weekday}", "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    )
)


@dataclass(frozen=True)
class DateMention:
    """``text[start:end]`` of the article is a date expression, as fine as ``precision``."""

    start: int
    end: int
    text: str
    precision: Precision


def find_dates(text: str) -> list[DateMention]:
    """The date expressions of ``text``, in order, without overlaps.

    A leading preposition stays outside, "the", "this" and "next" inside ("in [the autumn]").
    Durations, ages, decades, seasons of a show, "every Friday" and clock times are not found.
    """
    found = []
    search, by_name = finder().search, _by_name()
    position = 0
    while match := search(text, position):
        form = by_name[match.lastgroup or ""]
        start, end = match.span()
        position = end
        if form.shy and not _CHECKS[form.name](text, start, end):
            continue
        precision = form.precision
        if form.name in ("mdy", "dmy", "month", "week_of"):
            start, end, precision = _settle(text, start, end, form)
            position = end
        found.append(DateMention(start, end, text[start:end], precision))
    return found


def weekly(text: str) -> list[tuple[int, int]]:
    """Spans that say that something comes every week ("every Friday", "weekly", "Wednesdays")."""
    return [match.span() for match in _WEEKLY.finditer(text)]


@cache
def _by_name() -> dict[str, Form]:
    return {form.name: form for form in forms()}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return next(pattern for form, pattern in matchers() if form.name == name)


def _settle(text: str, start: int, end: int, form: Form) -> tuple[int, int, Precision]:
    """Trim a pair that is no range ("moved from May 1 to June 5", "March 6 and 13")."""
    match = _pattern(form.name).fullmatch(text, start, end)
    if match is None or "join" not in match.re.groupindex or match["join"] is None:
        return start, end, form.precision
    join = match["join"].strip().lower()
    if join in ("to", "until", "till") and _MOVED.search(text, max(0, start - _BEFORE), start):
        if match.start("join") > max(match.start("m1"), start):
            return start, match.start("join"), form.precision
    elif join in ("and", "&"):
        days = [int(re.sub(r"\D", "", match[g])) for g in ("d1", "d2")]
        between = text[:start].rstrip().lower().endswith("between")
        if days[1] - days[0] != 1 and not between:
            if form.name == "mdy":
                return start, match.start("join"), "day"
            return match.start("d2"), end, "day"
    return start, end, "range"


def _before(text: str, start: int) -> str:
    return text[max(0, start - _BEFORE) : start]


def _capital_follows(text: str, end: int) -> bool:
    """Whether a capitalised word (not all capitals: "BBC") goes on directly after ``end``."""
    return re.match(r"[^\S\r\n]+[A-Z][a-z]", text[end : end + 12]) is not None


def _in_marks(text: str, start: int, end: int) -> bool:
    """Whether the span alone stands in quotation marks or asterisks: then it is a title."""
    return text[start - 1 : start] in set("\"'“‘*_«") and text[end : end + 1] in set("\"'”’*_»,")


def _month(text: str, start: int, end: int) -> bool:
    match = _pattern("month").fullmatch(text, start, end)
    if match is None or match["y"] or match["y1"] or match["edge"] or match["rel"]:
        return match is not None
    before, name = _before(text, start), match["m1"]
    if match["join"]:
        return _MONTH_BEFORE.search(before) is not None or text[start].isupper()
    if _COMING_OUT.match(text, end) and re.search(r"\ban?\s+$", before):
        return True
    if plain(name) in words().shy_months or len(name.rstrip(".")) < 5:
        pattern = _INTO if _capital_follows(text, end) else _MONTH_BEFORE
        return pattern.search(before) is not None
    if _in_marks(text, start, end):
        return False
    return not _capital_follows(text, end) or _MONTH_BEFORE.search(before) is not None


def _season(text: str, start: int, end: int) -> bool:
    match = _pattern("season").fullmatch(text, start, end)
    if match is None or match["y"] or match["rel"]:
        return match is not None
    if _SEASON_AFTER.match(text, end):
        return False
    before = _before(text, start)
    if match["edge"] or _PREPOSITION.search(before):
        return match["season"].lower() not in ("fall", "spring") or bool(
            match["edge"] or match["the"] or _INTO.search(before)
        )
    return bool(_COMING_OUT.match(text, end)) and re.search(r"\ban?\s+$", before) is not None


def _year(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] == ":" or _in_marks(text, start, end):
        return False
    before = _before(text, start)
    if _YEAR_BEFORE.search(before):
        return True
    after = text[end : end + 2]
    return after[:1].isspace() and after[1:].isalpha() and bool(_YEAR_BEFORE_NOUN.search(before))


def _weekday(text: str, start: int, end: int) -> bool:
    match = _pattern("weekday").fullmatch(text, start, end)
    if match is None or match["rel"]:
        return match is not None
    before = _before(text, start)
    last = re.search(r"([\w’']+)[^\S\r\n]+$", before)
    if last and last[1] in words().not_before_weekday:
        return False
    if _in_marks(text, start, end):
        return False
    on = re.search(r"\b(?:on|from|until|till|by|since|before|after|said|\w\w+ed)\s+(?:the\s+)?$",
                   before, re.IGNORECASE)  # fmt: skip
    if on:
        return True
    after = re.match(r"[^\S\r\n]+(\w+)", text[end : end + 20])
    return not _capital_follows(text, end) and not (
        after and after[1] in words().not_after_weekday
    )


def _day_of(text: str, start: int, end: int) -> bool:
    match = _pattern("day_of").fullmatch(text, start, end)
    if match is None:
        return False
    if _NOT_A_DAY_AFTER.match(text, end) and not _DAY_AFTER.match(text, end):
        return False
    if match["wd"] and "the" not in plain(text[start:end]).split():
        return True
    return re.search(r"\b(?:on|until|till|from|by)\s+$", _before(text, start)) is not None


def _holiday(text: str, start: int, end: int) -> bool:
    match = _pattern("holiday").fullmatch(text, start, end)
    if match is None or match["y"] or match["rel"] or match["span"] in ("weekend", "week"):
        return match is not None
    name = plain(match["name"])
    if not any(h.shy for h in words().holidays if name in map(plain, h.names)):
        return True
    before = _before(text, start)
    return not re.search(r"\bof\s+$", before) and bool(_PREPOSITION.search(before)) and not (
        _capital_follows(text, end) or re.match(r"\s+(?:special|film|movie|tree)", text[end:end + 9])
    )  # fmt: skip


def _quarter(text: str, start: int, end: int) -> bool:
    match = _pattern("quarter").fullmatch(text, start, end)
    return match is not None and bool(match["q1"] or match["y"])


def _in_units(text: str, start: int, end: int) -> bool:
    match = _pattern("in_units").fullmatch(text, start, end)
    if match is None or match["time"]:
        return match is not None
    far = plain(match["unit"]).startswith("year") or text[end : end + 4] == " of "
    return not far and not _DURATION_BEFORE.search(_before(text, start))


def _weekend(text: str, start: int, end: int) -> bool:
    return _PREPOSITION.search(_before(text, start)) is not None or start == 0


def _years(text: str, start: int, end: int) -> bool:
    match = _pattern("years").fullmatch(text, start, end)
    return match is not None and match["y1"] < match["y2"]


_CHECKS: dict[str, Callable[[str, int, int], bool]] = {
    "day_of": _day_of,
    "holiday": _holiday,
    "in_units": _in_units,
    "month": _month,
    "quarter": _quarter,
    "season": _season,
    "weekday": _weekday,
    "weekend": _weekend,
    "year": _year,
    "years": _years,
}
