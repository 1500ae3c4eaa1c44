"""Weeks that a heading names, in which the bare weekdays below it lie: "Week beginning 9 May", "12–18 June"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from newsextract.date_words import plain, words
from newsextract.dates import find_dates, resolve

_LONGEST = 110  # characters of a heading
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
# "w/c Saturday July 8": the listings week begins on the day that is named, not on its Monday.
_FROM = re.compile(
    r"(?:(?:the\s+)?week\s+(?:beginning|commencing|starting)|w/c)\s+(?P<day>.+)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Week:
    """From the character ``start`` on, a weekday is one of ``first`` to ``last``."""

    start: int
    first: date
    last: date

    def day(self, written: str) -> str:
        """The EDTF day that a bare weekday names; empty for other words or another weekday."""
        match = _WEEKDAY.fullmatch(written)
        if match is None:
            return ""
        number = words().weekday[plain(match["day"])]
        found = self.first + timedelta((number - self.first.weekday()) % 7)
        return found.isoformat() if found <= self.last else ""


def weeks(text: str, published: str) -> list[Week]:
    """The weeks that headings of ``text`` name, in order.

    Arguments:
        published: as :func:`newsextract.dates.resolve` takes it.
    """
    found: list[Week] = []
    position = 0
    for line in text.splitlines(keepends=True):
        start, position = position, position + len(line)
        if len(line) > _LONGEST or not _MAY_NAME.search(line) or _SENTENCE.search(line):
            continue
        for mention in find_dates(line):
            named = _FROM.fullmatch(mention.text)
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
    return found
