"""The year of a day or month that is told without one, where the sentence has it.

"Season 1 began on November 8, 2024, and ended on December 27": the first such day from there on. "It ran from
July 3 to September 25, 2022"; "in 2016 on May 30"; "On Hulu on May 15 the same year". "It opens on March 10, 2023.
Ash is out a week earlier, on March 3": the day so far from the one before it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from newsextract.dates import resolve
from newsextract.dating.date_words import words

_REACH = 260  # characters before a date in which a year may stand
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w%]|[-–/]\d)"
_HAS_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d\b|\byear\b")
_OF_YEAR = re.compile(r"\byear$", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:spring|summer|autumn|fall|winter|Christmas|Thanksgiving|Easter|Halloween)$",
    re.IGNORECASE,
)
_SAME_YEAR = re.compile(r"[\s,]+(?:of\s)?(?:that|the\s(?:very\s)?same)\syear\b")
_POINTS = re.compile(r"\b(?:that|the\s(?:very\s)?same)\s", re.IGNORECASE)
_NEAR, _FAR = (
    160,
    450,
)  # characters before "that fall", "May 3 of that year" in which the year stands
# "That was 2004. It opened that October."
_THAT_WAS = re.compile(rf"\b(?:[Tt]hat|[Ii]t|[Tt]his)\swas\s(?:in\s)?{_YEAR}[.,;][^.;\n]{{0,80}}$")
_IN_YEAR = re.compile(rf"\bin\s{_YEAR}\son\s$")
# "7 September (17)", as some agencies write it.
_BRACKETED = re.compile(r" \((?P<year>[0-3]\d)\)")
# "Last year, the winter break began on November 16 and ended January 18."
_LAST_YEAR = re.compile(r"[\W_]*[Ll]ast\syear,?\s(?!['’]s)")
# "For 2018 the studio has Smoke, which bows on February 9th", "2019 starts with Ash on January 11th": what follows is of it.
_YEAR_AHEAD = re.compile(
    rf"[\W_]*(?:For\s{_YEAR},?\s(?:the|there|it|they|we|[A-Z])"
    r"|(?P<begun>(?:20)\d\d)\s(?:will\s)?(?:starts?|begins?|opens?|kicks?\soff)\swith\b)"
)
_ENDS = re.compile(rf"\s(?:to|until|till|through)\s(?P<end>[A-Z0-9][\w. ]{{2,18}}?),?\s{_YEAR}")
# "on July 28 and August 4 2006, respectively", "the spring or summer of 2023": the year at the end is both's.
_BOTH = re.compile(
    rf",?\s(?:and|or|&)\s(?:(?:on|in|the)\s)*(?P<end>[A-Z][\w.]{{2,10}}(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?|\d{{1,2}}(?:st|nd|rd|th)?\s[A-Z][\w.]{{2,10}}|spring|summer|autumn|fall|winter),?\s(?:of\s)?{_YEAR}"
)
_SEASON = re.compile(r"(?:the\s)?(?:spring|summer|autumn|fall|winter)", re.IGNORECASE)
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z“\"‘(])|\n")
_SHORT_STOP = re.compile(
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|Mr|Mrs|Dr|St|U\.S|U\.K)\.\s$"
)
# "May 5, 2023 and reached Aha eight weeks later, on": of the same thing, so of the same run of days.
_GOES_ON = re.compile(
    r",?\s(?:and|before)\s(?:(?!\bits?\b|\bthe\b|\bfor\b)[^,.;]){0,50},?\s(?:on|until|in)?\s?$"
    # "January 8, 2017, with the finale on", "27 March 2020 on PC, with consoles to follow in"
    r"|[^,.;]{0,25},?\s(?:with|followed by)\s(?:(?!\bsecond\b|\bnew\b|\bnext\b)[^,.;]){0,50}\s(?:on|in)\s(?:the\s)?$"
)
# "November 22, 2024, after a limited run in theaters from": the last such day before it
_COMES_AFTER = re.compile(
    r",?\s(?:[^,.;]{0,30}\s)?(?:after|following)\s(?:(?!\bit\b|\bthey\b)[^,.;]){0,60}\s(?:on|from|in)\s(?:the\s)?$"
)
# "a week earlier, on March 3"
_BESIDE = re.compile(
    r"\b(?P<n>an?|one|two|three|four|five|six|\d{1,2}|the)\s(?P<unit>day|week|fortnight)s?\s(?P<way>earlier|sooner|later|before|prior|after|afterwards?)"
    r"(?:\s(?:that|it))?,?\s(?:\(|on\s)?$",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SLACK = 3  # days: "two weeks later" is seldom fourteen


@cache
def _named_month() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_months()})\b")


def _months() -> str:
    return "|".join(re.escape(name) for names in words().months for name in names)


@cache
def _day() -> re.Pattern[str]:
    """A day of a month."""
    return re.compile(rf"\b(?:(?:{_months()})\.? \d{{1,2}}|\d{{1,2}} (?:{_months()}))\b")


@cache
def _dated() -> re.Pattern[str]:
    month = rf"(?:{_months()})\.?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    return re.compile(rf"\b(?:{month}\s{day},?\s|{day}\s(?:of\s)?{month},?\s){_YEAR}")


def said_year(text: str, start: int, end: int, published: str) -> str:
    """The year of the date expression ``text[start:end]``, as :func:`newsextract.dates.resolve` takes it.

    Empty where it has a year itself, where the sentence says nothing, or where neither a day nor a month is named.
    """
    written = text[start:end]
    before = text[max(0, start - _REACH) : start]
    if _POINTS.search(written) and (_OF_YEAR.search(written) or _NAMED.search(written)):
        if year := _last(before[-_NEAR:].rpartition("\n")[2]):
            return year
        # "5. Ash (2021)\nIt came out on October 15 of that year": "that fall" is of its own line
        return _last(text[max(0, start - _FAR) : start]) if _OF_YEAR.search(written) else ""
    if re.match(r"that\b", written, re.IGNORECASE) and (was := _THAT_WAS.search(before)):
        return was["year"]
    if _SAME_YEAR.match(text, end) and not _HAS_YEAR.search(written):
        return _last(before)
    if both := _of_both(text, end, written, published):
        return both
    if ahead := _year_ahead(text, start, written):
        return ahead
    if not _named_month().search(written) or _HAS_YEAR.search(written):
        return ""
    if said := _IN_YEAR.search(before):
        return said["year"]
    if said := _BRACKETED.match(text, end):
        return f"20{said['year']}"
    if ends := _ENDS.match(text, end):
        first = resolve(written, published, year=ends["year"]).edtf
        last = resolve(f"{ends['end']}, {ends['year']}", published).edtf
        if len(first) == len(last) >= 7:
            return str(int(ends["year"]) - (first > last))
    return _beside(written, before, published) or _from_there_on(written, before, published)


def _beside(written: str, before: str, published: str) -> str:
    """Of the day that is told to be some days or weeks away from the dated one before it."""
    told = _BESIDE.search(before)
    found = list(_dated().finditer(before, 0, told.start())) if told else []
    if not told or not found:
        return ""
    there = resolve(found[-1][0], published).edtf
    if len(there) != len("2023-03-10"):
        return ""
    count = told["n"].lower()
    number = int(count) if count.isdigit() else words().numbers.get(count, 1)  # "the week before"
    away = timedelta(days=number * _DAYS[told["unit"].lower()])
    ahead = told["way"].lower() in ("later", "after", "afterward", "afterwards")
    meant = date.fromisoformat(there) + (away if ahead else -away)
    for year in (meant.year, meant.year - 1, meant.year + 1):
        one = resolve(written, published, year=str(year)).edtf
        if len(one) == len(there) and abs((date.fromisoformat(one) - meant).days) <= _SLACK:
            return str(year)
    return ""


def _of_both(text: str, end: int, written: str, published: str) -> str:
    """The year of a day, month or season that another one shares: of the second, or the one before if it comes later in it."""
    both = _BOTH.match(text, end)
    if both is None or _HAS_YEAR.search(written):
        return ""
    if not _named_month().search(written) and not _SEASON.fullmatch(written):
        return ""
    year = both["year"]
    first = resolve(written, published, year=year).edtf
    last = resolve(f"{both['end']} {year}", published).edtf
    if len(first) != len(last) or len(first) < len("2006-07"):
        return ""
    return str(int(year) - (first > last))


def _year_ahead(text: str, start: int, written: str) -> str:
    """The year with which the sentence of a day, month or holiday begins, as the one of all that it tells."""
    named = _named_month().search(written) or _NAMED.search(written.removesuffix(" Day"))
    if not named or _HAS_YEAR.search(written):
        return ""
    ahead = _YEAR_AHEAD.match(_sentence(text[max(0, start - _FAR) : start]))
    return (ahead["year"] or ahead["begun"]) if ahead else ""


def _last(before: str) -> str:
    years = re.findall(rf"\b{_YEAR}", before)
    return str(years[-1]) if years else ""


def _in_order(written: str, sentence: str, year: int, published: str) -> str:
    """The ``year`` of a sentence, or the next one for a day that follows a later day of it."""
    days = _day().findall(sentence)
    before, own = (
        resolve(words, published, year=str(year)).edtf
        for words in (days[-1] if days else "", written)
    )
    return str(year + (len(before) == len(own) == len("2019-08-09") and own < before))


def _sentence(before: str) -> str:
    """What stands of a sentence before a date."""
    stops = [m.end() for m in _STOP.finditer(before) if not _SHORT_STOP.search(before[: m.end()])]
    return before[stops[-1] :] if stops else before


def _from_there_on(written: str, before: str, published: str) -> str:
    """Of the first such day from the dated one before it in the sentence, or the last before that which comes after it."""
    sentence = _sentence(before)
    if _LAST_YEAR.match(sentence) and re.match(r"\d{4}", published):
        return _in_order(written, sentence, int(published[:4]) - 1, published)
    found = list(_dated().finditer(sentence))
    behind = sentence[found[-1].end() :] if found else ""
    sooner = _COMES_AFTER.fullmatch(behind) is not None
    if not found or not (sooner or _GOES_ON.fullmatch(behind)):
        return ""
    there = resolve(found[-1][0], published).edtf
    year = int(found[-1]["year"])
    one = resolve(written, published, year=str(year)).edtf
    if not one or len(there) < 7:
        return ""
    size = min(len(one), len(there))
    if sooner:
        return str(year - (one[:size] > there[:size]))
    return str(year + (one[:size] < there[:size]))
