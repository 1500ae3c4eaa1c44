"""Is it a date here? What the neighbours of a span must say for the forms marked ``shy``.

"May" is a verb, "Wednesday" a series, "Easter" a special, "1923" a title. Each check takes the
text and the span of a match and looks at a few dozen characters around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsextract.dating import date_day_checks as days
from newsextract.dating import date_neighbours as beside
from newsextract.dating import date_year_checks as years
from newsextract.dating.date_forms import Form, Precision, pattern
from newsextract.dating.date_words import plain, words

_PREPOSITION = re.compile(
    r"\b(?:in|into|since|until|till|by|from|through|during|throughout|before|after|between|around"
    r"|for|of|over|at|on|to|towards?|this|come)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|into|since|until|till|by|from|through|during|before|after|between|around|and|or|to)"
    r"\s+$",
    re.IGNORECASE,
)
_INTO = re.compile(r"\b(?:in|into|since|during|through|until)\s+(?:the\s+)?$", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"\s+(?:release|debut|premiere|launch|bow|return|finale|start|rollout|opening|date|slot)\b"
)
_ARTICLE = re.compile(r"\b(?:an?|our|its|their|your)\s+$", re.IGNORECASE)
_NOT_SEASON = re.compile(
    r"['’]|[-–]\w|\s+(?:of|break|house|camp|school|olympics|games|apart|down|in love)\b"
    r"|[^\S\r\n]+[A-Z][a-z]"
)
_MOVED = re.compile(
    r"\b(?:shift|hop|leap|mov|push|delay|postpone|bump|slip|reschedul|bring|brought|jump|goes|go|went|slid|shunt|advanc|switch|knock|put back)\w*"
    r"\b[^.\n]*\bfrom\s+(?:(?:the|its|their|an?)\s+)?(?:(?:original|planned|previous|old)\s+)?$",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(?:first|only|best|biggest|longest|worst|latest|last|most|times?|twice|once|role|film|album"
    r"|shot|made|written|filmed|sold|earned|watched|seen|cut|record\w*)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
# "The film hits theaters in two weeks": a time to come, whatever stands before.
_COMES_OUT = re.compile(
    r"\b(?:hits|opens|arrives|lands|drops|premieres|launches|debuts|comes|is out|returns|begins|starts|airs|goes out)\b"
    r"[^.!?\n]{0,40}$"
)
_THEN = re.compile(r"\b(?:in|by|until|since|from|of)\s+$")
_NO_VERB = re.compile(r"[.,;:)]|\s(?:and|but|on|in|to)\b")
_NIGHT = re.compile(r"\b(?:night|morning|evening|afternoon)$", re.IGNORECASE)
_FORMAT = re.compile(r"\s+(?:special|film|movie|tree|album|single|brunch|party|episode)")


# "Smoke: Season 1 – 7 May", "Smoke, Seasons 1-4 – 7 May", "Episode 1 - Saturday 7 May": the first number is the season's.
_NUMBERED = re.compile(
    r"\b(?:seasons?|series|parts?|volumes?|vol\.|chapters?|books?|episodes?|eps?\.?|weeks?|heats?|rounds?)[^\S\r\n]"
    r"(?:\d{1,3}[^\S\r\n]?[-–—&][^\S\r\n]?)?$",
    re.IGNORECASE,
)
_AFTER_NUMBER = re.compile(r"\s[-–—]\s?(?P<day>(?:[A-Z][a-z]+day,?\s(?:the\s)?)?)")


def settle(text: str, start: int, end: int, form: Form) -> tuple[int, int, Precision]:
    """The final span and precision of a match.

    A pair that is no range is trimmed: "moved from [May 1] to June 5", "[March 6] and 13".
    """
    match = pattern(form.name).fullmatch(text, start, end)
    if match is None:  # the blanks around a span may allow more than the span alone
        return start, end, form.precision
    groups = match.groupdict()
    if (
        form.name == "weekday"
        and plain(groups["rel"] or "") == "the"
        and not days.pointing(text, start, end)
    ):
        return match.start("wd"), end, form.precision
    unit = plain(groups.get("unit") or groups.get("span") or "")
    if unit in ("week", "weekend", "month", "year"):
        counted = form.name in ("in_units", "units_on") and unit == "week"
        return start, end, "day" if counted else unit  # type: ignore[return-value]
    if groups.get("kind") == "weekend":
        return start, end, "weekend"
    if groups.get("weekend") and not groups.get("join"):
        return start, end, "weekend"
    join = plain(groups.get("join") or "")
    if not join:
        return start, end, form.precision
    whole = text[:start].endswith("from ") and groups.get("m1") and groups.get("m2")
    if whole and join in ("to", "until", "till", "through"):
        # "It ran from [July 3] to [September 25]": begun on one day, ended on another
        return start, match.start("join"), form.precision
    if join in ("to", "until", "till") and _MOVED.search(text, max(0, start - beside.REACH), start):
        if groups.get("m1"):
            return start, match.start("join"), form.precision
    elif join in ("and", "&"):
        first, last = (int(re.sub(r"\D", "", match[g])) for g in ("d1", "d2"))
        # "November 7 and November 8" are two days, "November 7 and 8" the two days of one thing.
        twice = bool(groups.get("m1") and groups.get("m2"))
        if (last - first != 1 or twice) and not text[:start].rstrip().lower().endswith("between"):
            if groups.get("m1"):
                return start, match.start("join"), "day"
            return match.start("d2"), end, "day"
    elif (
        groups.get("d1") and groups.get("d2") and not groups.get("m1")
        and (between := _AFTER_NUMBER.fullmatch(text, match.end("d1"), match.start("d2")))
        and _NUMBERED.search(text, max(0, start - 18), start)
    ):  # fmt: skip
        return between.start("day"), end, "day"
    elif (
        form.name == "mdy" and not groups["m2"] and not groups["y1"]
        and int(re.sub(r"\D", "", match["d2"])) <= int(re.sub(r"\D", "", match["d1"]))
    ):  # fmt: skip
        # "Sept. 24 – 8, Smoke; 9, Ash": no range goes back, the second number is an hour.
        return start, match.end("d1"), "day"
    return start, end, "range"


def _month(text: str, start: int, end: int) -> bool:
    match = pattern("month").fullmatch(text, start, end)
    if match and plain(match["rel"] or "") == "that" and plain(match["m1"]) in words().shy_months:
        # "the date that May chose"; "by that May", "opened that May and won"
        return bool(_THEN.search(text, 0, start) or _NO_VERB.match(text, end))
    if match is None or match["y"] or match["y1"] or match["edge"] or match["rel"]:
        return match is not None
    before, name = beside.before(text, start), plain(match["m1"])
    if beside.listed(text, start, end) and not (start == 0 or text[start - 1] in "\r\n"):
        return True
    if beside.guessed(text, start, end) or beside.brings(text, start, end):
        return True
    if match["join"]:
        return bool(_MONTH_BEFORE.search(before))
    if beside.titled(text, end):
        return True
    if _ARTICLE.search(before) and (
        _NOUN_AFTER.match(text, end) or re.search(r"\b(?:our|its|their|your)\s+$", before)
    ):
        return True
    if name in words().shy_months or (len(name) < 5 and name != "july"):
        preposition = _INTO if beside.capital_follows(text, end) else _MONTH_BEFORE
        return preposition.search(before) is not None or beside.shy(text, start, end)
    if beside.in_marks(text, start, end):
        return False
    return not beside.capital_follows(text, end) or _MONTH_BEFORE.search(before) is not None


def _season(text: str, start: int, end: int) -> bool:
    match = pattern("season").fullmatch(text, start, end)
    if match is None or match["y"] or match["rel"]:
        return match is not None
    if _NOT_SEASON.match(text, end):
        return False
    if any(says(text, start, end) for says in (beside.listed, beside.guessed, beside.brings)):
        return True
    before = beside.before(text, start)
    if match["edge"] or _PREPOSITION.search(before):
        # "for fall" and "to spring" are verbs more often than dates.
        verb = match["season"].lower() in ("fall", "spring")
        return not verb or bool(match["edge"] or match["the"] or _INTO.search(before))
    return bool(_NOUN_AFTER.match(text, end) and _ARTICLE.search(before))


def _holiday(text: str, start: int, end: int) -> bool:
    match = pattern("holiday").fullmatch(text, start, end)
    if match is None or match["y"] or match["rel"] or plain(match["span"] or "").startswith("week"):
        return match is not None
    if not _is_shy(plain(match["name"])) or _NIGHT.search(match[0]):
        return True
    before = beside.before(text, start)
    if beside.listed(text, start, end) and start and text[start - 1] not in "\r\n":
        return True
    if re.search(r"\bof\s+$", before) or not _PREPOSITION.search(before):
        return False
    return not beside.capital_follows(text, end) and not _FORMAT.match(text, end)


@cache
def _is_shy(name: str) -> bool:
    return any(h.shy for h in words().holidays if name in map(plain, h.names))


def _quarter(text: str, start: int, end: int) -> bool:
    match = pattern("quarter").fullmatch(text, start, end)
    if match is None or match["q1"] or match["y"]:
        return match is not None
    # In sport a quarter is no date.
    return bool(
        re.search(r"\b(?:in|for|during|by)\s+$", beside.before(text, start))
    ) and not re.match(r"\s+(?:of|against|with)\b", text[end : end + 12])


def _in_units(text: str, start: int, end: int) -> bool:
    match = pattern("in_units").fullmatch(text, start, end)
    before = beside.before(text, start)
    if match is None or not re.search(r"\b[Ii]n\s+$", before):
        return False
    if match["time"]:
        return True
    # "In three years" and "the first in two months" are durations.
    far = plain(match["unit"]) in ("year", "month") or text[end : end + 4] == " of "
    if far or plain(match["n"]) in ("a", "one"):
        return False
    return _COMES_OUT.search(before) is not None or _DURATION.search(before) is None


def _weekend(text: str, start: int, end: int) -> bool:
    return _PREPOSITION.search(beside.before(text, start)) is not None or start == 0


def _same(text: str, start: int, end: int) -> bool:
    return text[start : start + 4] != "same"  # "the same day", or a sentence's "Same day"


CHECKS: dict[str, Callable[[str, int, int], bool]] = {
    "bare_day": days.bare_day, "day_of": days.day_of, "holiday": _holiday, "in_units": _in_units, "month": _month, "month_day": days.month_day,
    "quarter": _quarter, "same": _same, "season": _season, "short_weekday": days.short_weekday, "short_year": years.short_year,
    "weekday": days.weekday, "weekday_of": days.weekday_of, "weekend": _weekend, "year": years.year, "years": years.years,
    "tv_season": years.tv_season,
}  # fmt: skip
