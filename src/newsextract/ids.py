"""Stable ids: the same article and the same value at the same place give the same id."""

from __future__ import annotations

import hashlib

from newsextract.records import Casting, Platform, Quote, Release, Row


def row_id(article_id: str, kind: str, *values: object) -> str:
    """The id of a row of ``kind``, whichever rule found it."""
    text = "\x1f".join([article_id, kind, *map(str, values)])
    return f"{kind[0]}{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def of_row(article_id: str, kind: str, row: Row) -> str:
    """The id that ``row`` has if the pipeline finds it."""
    match row:
        case Casting():
            values: tuple[object, ...] = (row.actor, row.character, row.work, row.actor_start)
        case Release():
            dated = row.date or row.date_text
            values = (row.work, row.event, dated, row.platform, row.territory, row.start)
        case Platform():
            values = (row.platform, row.start)
        case Quote():
            values = (row.start, row.end)
        case _:
            raise TypeError(f"no id for {type(row).__name__}")
    return row_id(article_id, kind, *values)
