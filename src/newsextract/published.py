"""When an article was published: a day, a month or a year, and how that is known.

The order is fixed by the contract: given → prefix → metadata → dateline → none. Neither the
clock nor a file's modification time is ever asked. A date that the calendar does not have is
no date, and a numeric date is one only where its order cannot be mistaken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from newsextract.errors import UsageError

Basis = Literal["given", "prefix", "metadata", "dateline", "none"]
"""The same as ``records.PublishedBasis``, which is not imported here: pydantic is slow to load."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>(?:18|19|20|21)\d\d)(?!\d)"
_WEEKDAY = (
    r"(?:(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
)
_CLOCK = (
    r"(?:(?:at|@)\s*)?\d{1,2}(?:[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?)"
    r"(?:\s*\(?(?:[A-Z]{1,4}T|UTC|Z|GMT)\b\)?)?"
)
_DATES = tuple(
    re.compile(_WEEKDAY + shape, re.IGNORECASE)
    for shape in (
        rf"{_YEAR}[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?!\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"{_YEAR}-(?P<m>\d\d)(?![-\d])",
        rf"{_DAY}[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        rf"(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep){_YEAR}",
    )
)
_PREFIX = re.compile(r"\s*date (\d{4}(?:-\d\d(?:-\d\d)?)?)(?![\w-])")
_YEAR_ALONE = re.compile(r"(?:18|19|20|21)[0-9]{2}")

_CLOCK_ONLY = re.compile(
    rf"[\s,]*(?:{_CLOCK}(?:\.\d+)?Z?\s*(?:[+-]\d\d:?\d\d)?)?\s*", re.IGNORECASE
)
_SEPARATORS = r"[\s,;:|·•()\[\]/–—-]*"
_LABEL = re.compile(
    r"(?:^|[|·•–—]\s*)(?:(?:first|originally)\s+)?"
    r"(?:(?P<updated>(?:last\s+)?(?:updated|modified)(?:\s+on)?)"
    r"|published|posted|publish(?:ed|ing)?\s+date|publication\s+date|date)"
    rf"(?:\s+by\s[^|,]{{1,40}}?(?=\s+on\s|:))?\s*(?::|\bon\b|\bat\b)?\s*(?:{_CLOCK}\s*,?\s*)?(?:on\s+)?",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"{_SEPARATORS}(?:{_CLOCK})?{_SEPARATORS}", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\w[.!?][\"”’')]*$")
_BYLINE = re.compile(r"by\s+\S", re.IGNORECASE)
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]*,?\s+)+(?:(?:--?|[–—])\s+)?\(?|[A-Z][\w.'’-]*,\s*")
_AFTER_DATELINE = re.compile(r"\)?,?\s*(?:\([A-Z][\w. ]*\)\s*)?(?:[–—]|--?\s|/[\w ]+/)")
_DATELINE_LINES = 6
_LABEL_LINES = 25
_LABEL_LINES_AT_END = 5
_RUNNING_TEXT = 80
"""Characters from which a line is taken for a sentence and not for a heading or page stamp."""


def find(text: str, *, given: str = "", metadata: str = "") -> tuple[str, Basis]:
    """Return (EDTF day, month or year, basis) of an article; ``("", "none")`` if unknown.

    ``given`` is the caller's or the row's own date, ``metadata`` that of the front matter or
    of HTML's metadata; both may be written in any form that :func:`parse` reads.
    """
    if day := parse(given):
        return day, "given"
    prefix = _PREFIX.match(text)
    if prefix and (day := parse(prefix[1])):
        return day, "prefix"
    if day := parse(metadata):
        return day, "metadata"
    if day := _dateline(text):
        return day, "dateline"
    return "", "none"


def check(given: object) -> str:
    """Return a caller's publication date as EDTF, ``""`` for none.

    Raises:
        UsageError: ``given`` is not a date; the message says what is.
    """
    if given is None or given == "":
        return ""
    day = parse(str(given))
    if not day:
        raise UsageError(f"not a publication date: {given!r} (YYYY-MM-DD, YYYY-MM or YYYY)")
    return day


def parse(value: str) -> str:
    """Return the EDTF day, month or year that the whole of ``value`` states, else ``""``.

    A time of day after (or before) the day is allowed and dropped; the day is the one written.
    """
    value = value.strip()
    if _YEAR_ALONE.fullmatch(value):
        return value
    lead = re.match(rf"{_CLOCK}\s*,?\s*", value, re.IGNORECASE)
    for start in (0, lead.end() if lead else 0):
        if (found := _date_at(value, start)) and _is_clock(value[found[0] :]):
            return found[1]
    return ""


def _is_clock(rest: str) -> bool:
    # RFC 2822 and SQL times: "10:00:00 +0000", "10:00:00.123Z", "T10:00Z".
    return _CLOCK_ONLY.fullmatch(rest) is not None


def _date_at(line: str, start: int) -> tuple[int, str] | None:
    """Read one date at ``line[start:]``: (end offset, EDTF), or None."""
    for shape in _DATES:
        match = shape.match(line, start)
        if match is None:
            continue
        day = _calendar(match.groupdict())
        # "2025-13-01" must not be read as the month 2025-13 or the like by a later shape.
        return (match.end(), day) if day else None
    return None


def _calendar(parts: dict[str, str]) -> str:
    year = int(parts["y"])
    if "a" in parts:
        first, second = int(parts["a"]), int(parts["b"])
        if first != second and first <= 12 and second <= 12:
            return ""
        day, month = (first, second) if first > 12 else (second, first)
    else:
        name = parts.get("mon")
        month = _MONTHS.index(name[:3].lower()) + 1 if name else int(parts["m"])
        if "d" not in parts:
            return f"{year:04}-{month:02}" if 1 <= month <= 12 else ""
        day = int(parts["d"])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _dateline(text: str) -> str:
    """The date in the article's first lines, or of a "Published …" line; an "Updated …" last."""
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()]
    for line in lines[:_DATELINE_LINES]:
        if day := _stamp(line) or _place_and_day(line):
            return day
    near = lines[:_LABEL_LINES] + text[-2_000:].splitlines()[-_LABEL_LINES_AT_END:]
    updated = ""
    for line in near:
        for is_update, day in _labelled(line.strip()):
            if not is_update:
                return day
            updated = updated or day
    return updated


def _labelled(line: str) -> Iterator[tuple[bool, str]]:
    if len(line) > 2 * _RUNNING_TEXT:
        return
    for label in _LABEL.finditer(line):
        found = _date_at(line, label.end())
        # "Published on 3 March 2020 by a small press, the book sold out." is no page stamp.
        if found and not _SENTENCE_END.search(_after(line, found[0])):
            yield bool(label["updated"]), found[1]


def _after(line: str, end: int) -> str:
    """What follows a date at ``end`` and the time and separators after it."""
    tail = _TAIL.match(line, end)
    return line[tail.end() if tail else end :]


def _stamp(line: str) -> str:
    """A line that is only a date, or a byline with one: ``By Ann Lee | 3 March 2025``."""
    if len(line) > 2 * _RUNNING_TEXT:
        return ""
    found = _date_at(line, 0)
    if found:
        rest = _after(line, found[0])
        return found[1] if not rest or _BYLINE.match(rest) else ""
    parts = re.split(r"\s*[|·•–—]\s*", line)
    if len(parts) == 1 and _BYLINE.match(line):
        parts = re.split(r",\s*", line, maxsplit=1)
    if len(parts) > 1 and (_BYLINE.match(line) or re.search(r"[|·•]", line)):
        return next((day for part in parts[1:] if (day := parse(part)) and len(day) > 4), "")
    return ""


def _place_and_day(line: str) -> str:
    """A news agency's dateline: ``LONDON, March 3, 2025 — The series …``."""
    shouted = line[:100].split(maxsplit=1)[0].strip(",.(").isupper()
    # "Smoke, July 9, 2025 — Apple TV+" is a line of a list, not a dateline.
    if not shouted and len(line) < _RUNNING_TEXT:
        return ""
    for start in (m.start() for m in re.finditer(r"(?<=[\s(])[A-Z0-9]", line[:100])):
        found = _date_at(line, start)
        if found and len(found[1]) == 10 and _AFTER_DATELINE.match(line, found[0]):
            return found[1] if _PLACE.fullmatch(line, 0, start) else ""
    return ""
