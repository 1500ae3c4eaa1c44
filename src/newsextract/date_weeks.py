"""Weeks that a heading names, in which the bare weekdays below it lie: "Week beginning 9 May", "12–18 June"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from newsextract.date_words import plain, words
from newsextract.dates import find_dates, resolve

_LONGEST = 110  # characters of a heading
_MAY_NAME = re.compile(r"\bweek\b|\d.*(?:[-–—]|\bto\b|\buntil\b)", re.IGNORECASE)
_THIS = re.compile(r"this\b", re.IGNORECASE)  # a weekday is then read as anywhere
_BEGINS = re.compile(r"\bweek(?:\s+(?:beginning|commencing|starting|of|from))\W*$", re.IGNORECASE)
_ENDS = re.compile(r"\bweek\s+ending\W*$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;]\s*$")
_WEEKDAY = re.compile(
    r"(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+(?:night|evening|morning|afternoon))?",
    re.IGNORECASE,
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
            first, _, last = resolve(mention.text, published).edtf.partition("/")
            before = line[: mention.start]
            if len(first) != 10 or _THIS.match(mention.text):
                continue
            begin = date.fromisoformat(first)
            if last and len(last) == 10:
                end = date.fromisoformat(last)
            elif _BEGINS.search(before):
                end = begin + timedelta(6)
            elif _ENDS.search(before):
                begin, end = begin - timedelta(6), begin
            else:
                continue
            if 3 <= (end - begin).days <= 8:
                found.append(Week(start + mention.end, begin, end))
    return found
