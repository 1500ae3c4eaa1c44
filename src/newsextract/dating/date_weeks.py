"""Weeks in which the bare weekdays below them lie: those that a heading names ("Week beginning 9 May", "12–18
June"), and the days of a festival that an article looks forward to ("the Fleadh, which runs from July 9 to 14").

Soap pages that speak of next week from Thursday on tell of nothing else (67 of 70 weekdays in gold train and dev).
Where weekdays head the sections of a page one after the other, the page's own weekday below others is that of the next week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from newsextract.dates import find_dates, resolve
from newsextract.dating.date_words import plain, words

_LONGEST, _TITLE = 110, 200  # characters of a heading, and of the first line
_MAY_NAME = re.compile(r"\bweek\b|\bw/c\b|\d.*(?:[-–—]|\bto\b|\buntil\b)", re.IGNORECASE)
_THIS = re.compile(r"this\b", re.IGNORECASE)  # a weekday is then read as anywhere
_BEGINS = re.compile(r"\bweek(?:\s+(?:beginning|commencing|starting|of|from))\W*$", re.IGNORECASE)
_ENDS = re.compile(r"\bweek\s+ending\W*$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;]\s*$")
_WEEKDAY = re.compile(
    r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?"
    r"(?:\s+(?:night|evening|morning|afternoon))?",
    re.IGNORECASE,
)
_FESTIVAL = re.compile(r"\b(?:festival|fest|fleadh)\b", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:runs?|running|held|holds|takes?\splace|taking\splace|returns?|between)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s(?:and|to|until|till)\s", re.IGNORECASE)
_DAYS = 12  # the most of a festival
# "MONDAY", "Tuesday: Smoke"
_HEADING = re.compile(
    r"^(?:date \d{4}-\d\d-\d\d )?[^\w\n]*(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:[^\w\n]*$|: )",
    re.IGNORECASE | re.MULTILINE,
)
# "Thursday (22 April)", "Friday's (June 21) episode": one day, told twice
_TWICE = re.compile(
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:['’]s)?\s?\((?P<date>\w[^()\n]{3,22})\)",
    re.IGNORECASE,
)
# "The next day, Feb. 28"
_POINTED = re.compile(
    r"the\s(?:very\s)?(?:next|following)\s(?:day|night|evening|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:,\s|\s\()(?=\w)",
    re.IGNORECASE,
)
# "begins on Monday 27 October …, with the last part on |Thursday|", "running nightly until |Saturday|"
_GOES_ON = re.compile(
    r"\b(?:continu(?:es|ing)|follow(?:s|ing)?|goes\son|nightly|every\snight|the\srest|remainder|finale|conclu(?:des|ding|sion)|finish(?:es|ing)|ends|ending"
    r"|(?:second|third|fourth|last|final|remaining)\s(?:(?:two|three)\s)?(?:parts?|episodes?|instal?lments?|chapters?|hal(?:f|ves)))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z“\"])|\n")
_SENTENCE_LONG = 300  # characters of a sentence before a date
_DAY_LONG = 24  # characters
_BACK = 20  # characters in which the weekday before a bracket begins
_NIGHTS = 3  # headings that make a week
# "w/c Saturday July 8": the listings week begins on the day that is named, not on its Monday.
_FROM = re.compile(
    r"(?:(?:the\s+)?week\s+(?:beginning|commencing|starting)|w/c)\s+(?P<day>.+)",
    re.IGNORECASE | re.DOTALL,
)

# "The week of Nov. 17", a Sunday: a week of television begins there in America
_OF = re.compile(r"(?:the\s+)?week\s+of\s+(?P<day>.+)", re.IGNORECASE | re.DOTALL)
_SUNDAY = 6
_THURSDAY = 3
_SOAPS = re.compile(r"\b(?:soap|spoilers?|soapland)", re.IGNORECASE)
_NEXT_WEEK = re.compile(r"\b(?:next week|your week|coming week|week ahead)\b", re.IGNORECASE)
_HEAD, _OPENING = 600, 900  # characters of a page that say what it is of


@dataclass(frozen=True, slots=True)
class Week:
    """From the character ``start`` on, a weekday is one of ``first`` to ``last``."""

    start: int
    first: date
    last: date
    ahead: bool = False
    """Of a festival to come: a weekday that lies behind is not of it."""

    def day(self, written: str) -> str:
        """The EDTF day that a bare weekday names; empty for other words or another weekday."""
        match = _WEEKDAY.fullmatch(written.removeprefix("the ") if self.ahead else written)
        if match is None:
            return ""
        number = words().weekday[plain(match["day"])]
        found = self.first + timedelta((number - self.first.weekday()) % 7)
        if self.ahead and found + timedelta(7) <= self.last:
            return ""
        return found.isoformat() if found <= self.last else ""


def _of_sunday(written: str, published: str) -> re.Match[str] | None:
    of = _OF.fullmatch(written)
    day = resolve(of["day"], published).edtf if of else ""
    sunday = len(day) == len("2025-07-09") and date.fromisoformat(day).weekday() == _SUNDAY
    return of if sunday else None


def weeks(text: str, published: str) -> list[Week]:
    """The weeks that headings of ``text`` name, in order.

    Arguments:
        published: as :func:`newsextract.dates.resolve` takes it.
    """
    found: list[Week] = []
    position = 0
    for line in text.splitlines(keepends=True):
        start, position = position, position + len(line)
        if (
            len(line) > (_LONGEST if start else _TITLE)
            or not _MAY_NAME.search(line)
            or _SENTENCE.search(line)
        ):
            continue
        for mention in find_dates(line):
            named = _FROM.fullmatch(mention.text) or _of_sunday(mention.text, published)
            edtf = resolve(named["day"] if named else mention.text, published).edtf
            first, _, last = edtf.partition("/")
            before = line[: mention.start]
            if len(first) != 10 or _THIS.match(mention.text):
                continue
            begin = date.fromisoformat(first)
            if last and len(last) == 10:
                end = date.fromisoformat(last)
            elif named or _BEGINS.search(before):
                end = begin + timedelta(6)
            elif _ENDS.search(before):
                begin, end = begin - timedelta(6), begin
            else:
                continue
            if 3 <= (end - begin).days <= 8:
                found.append(Week(start + mention.end, begin, end))
    if not found:  # of a week that is over the headings are told backwards
        found += _headed(text, published)
    if not found:
        found += _soaps(text, published)
    found += _festivals(text, published)
    return sorted(found, key=lambda week: week.start)


def told_twice(text: str, start: int, end: int) -> str:
    """ "Thursday 22 April" of either part of "Thursday (22 April)", "Feb. 28" of "the next day" before it; empty for other dates."""
    if pointed := _POINTED.match(text, start):
        behind = find_dates(text[pointed.end() : pointed.end() + _DAY_LONG])[:1]
        plain = behind and behind[0].start == 0 and behind[0].precision == "day"
        return behind[0].text if plain and re.search(r"\d", behind[0].text) else ""
    match = _TWICE.match(text, start) or _TWICE.search(text, max(0, start - _BACK), end + 1)
    if match is None or (start, end) not in (match.span("day"), match.span("date")):
        return ""
    mentions = find_dates(match["date"])
    alone = len(mentions) == 1 and mentions[0].text == match["date"]
    if not alone or mentions[0].precision != "day" or not re.search(r"\d", match["date"]):
        return ""
    return f"{match['day']} {match['date']}"


def goes_on(text: str, start: int, end: int, published: str) -> str:
    """The EDTF day of a bare weekday on which goes on what the same sentence lets begin on a day ahead; empty for others."""
    weekday = _WEEKDAY.fullmatch(text, start, end)
    low = max(0, start - _SENTENCE_LONG)
    low = max((m.end() for m in _BOUNDARY.finditer(text, low, start)), default=low)
    told = text[low:start]
    if weekday is None or not _GOES_ON.search(told):
        return ""
    days = [d.text for d in find_dates(told) if d.precision == "day" and re.search(r"\d", d.text)]
    first = resolve(days[-1], published, tense="future").edtf if days else ""
    if len(first) != len("2025-07-09") or first <= published:
        return ""
    begins = date.fromisoformat(first)
    number = words().weekday[plain(weekday["day"])]
    return (begins + timedelta((number - begins.weekday() - 1) % 7 + 1)).isoformat()


def _headed(text: str, published: str) -> Iterator[Week]:
    """The page's own weekday where it heads a section below those of other days: "THURSDAY", "MONDAY", "WEDNESDAY" on a Wednesday."""
    if len(published) != len("2031-03-04"):
        return
    today = date.fromisoformat(published)
    run: list[int] = []
    for heading in _HEADING.finditer(text):
        number = words().weekday[plain(heading["day"])]
        if run and (number - run[0]) % 7 <= (run[-1] - run[0]) % 7:
            run = []
        run.append(number)
        if len(run) >= _NIGHTS and number == today.weekday():
            later = today + timedelta(7)
            yield Week(heading.start("day"), later, later)


def _soaps(text: str, published: str) -> Iterator[Week]:
    """The week to come, of which a soap page speaks before the week is over."""
    if len(published) != len("2031-03-04"):
        return
    today = date.fromisoformat(published)
    if (
        today.weekday() >= _THURSDAY
        and _SOAPS.search(text, 0, _HEAD)
        and _NEXT_WEEK.search(text, 0, _OPENING)
    ):
        monday = today + timedelta(7 - today.weekday())
        yield Week(0, monday, monday + timedelta(6))


def _festivals(text: str, published: str) -> Iterator[Week]:
    """The first span of days of a festival to come."""
    position = 0
    for line in text.splitlines(keepends=True):
        start, position = position, position + len(line)
        if not _FESTIVAL.search(line):
            continue
        mentions = find_dates(line)
        for mention, following in zip_longest(mentions, mentions[1:]):
            if not _HELD.search(line[: mention.start]):
                continue
            first, _, last = resolve(mention.text, published, tense="future").edtf.partition("/")
            end = mention.end
            if not last and following and _TO.fullmatch(line, end, following.start):
                last, end = resolve(following.text, published, tense="future").edtf, following.end
            if not len(first) == len(last) == 10 or first <= published[:10]:
                continue
            begin, close = date.fromisoformat(first), date.fromisoformat(last)
            if 2 <= (close - begin).days <= _DAYS:
                yield Week(start + end, begin, close, ahead=True)
                return
