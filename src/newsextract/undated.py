"""Articles without a date: one day of release in several wordings is one row.

"July 9" in the headline, "Wednesday, July 9" below; "July 9" and "July 9, 2025"; "next Wednesday (July 9)". Where no
publication date settles them, the words themselves say that they are one day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsextract.dating.date_forms import pattern
from newsextract.dating.date_words import plain, words
from newsextract.records import Release

Day = tuple[int, int]
"""Month and day."""
_PLACE = "start", "end", "evidence", "evidence_start", "evidence_end"
# "next Wednesday (July 9)", "this Friday, July 11"
_APPOSED = re.compile(r" ?(?P<bracket>\()|, ")


def one_wording(text: str, rows: Sequence[Release]) -> list[Release]:
    """The rows, those of one work and one day with the fullest of its wordings.

    Arguments:
        text: of the article.
        rows: in the order of the text.
    """
    if all(row.date for row in rows):
        return list(rows)
    days = [_day(text, rows, at) for at in range(len(rows))]
    wordings: dict[tuple[str, Day], list[Release]] = defaultdict(list)
    for row, day in zip(rows, days, strict=True):
        if day is not None:
            wordings[row.work, day].append(row)
    return [
        row if day is None else _worded(row, wordings[row.work, day])
        for row, day in zip(rows, days, strict=True)
    ]


def said(written: str) -> Day | None:
    """Month and day that a date without a year names: "Wednesday, July 9", "the 9th of July"."""
    for name, month, day in (("mdy", "m1", "d1"), ("dmy", "m2", "d1")):
        match = pattern(name).fullmatch(written)
        if match is not None and not match["join"] and not match["y"] and not match["weekend"]:
            return words().month[plain(match[month])], int(re.sub(r"\D", "", match[day]))
    return None


def near(row: Release, days: Iterable[tuple[str, str]]) -> str:
    """Which of the ``days`` of works a row without a year means; empty if none."""
    said_day = said(row.date_text)
    return next((d for _, d in days if d and (int(d[5:7]), int(d[8:])) == said_day), "")


def _day(text: str, rows: Sequence[Release], at: int) -> Day | None:
    row = rows[at]
    if row.date:
        whole = re.fullmatch(r"\d{4}-(\d\d)-(\d\d)", row.date)
        return (int(whole[1]), int(whole[2])) if whole else None
    if (own := said(row.date_text)) is not None:
        return own
    others = [one for one in rows if one.work == row.work and not one.date]
    for one in others:
        apposed = _APPOSED.fullmatch(text, row.end, max(row.end, one.start))
        if apposed and (not apposed["bracket"] or text[one.end : one.end + 1] == ")"):
            return said(one.date_text)
    return None


def _worded(row: Release, alike: Sequence[Release]) -> Release:
    """The row in the fullest wording of its day; one with a year settles it, unless others have another year."""
    if row.date:
        return row
    stated = [one for one in alike if one.date]
    if len({one.date for one in stated}) > 1:
        return row
    best = stated[0] if stated else max(alike, key=lambda one: _fullness(one.date_text))
    names = "date", "date_text", "date_basis", *_PLACE
    return row.model_copy(update={name: getattr(best, name) for name in names})


def _fullness(written: str) -> int:
    return len(written) if said(written) is not None else 0
