"""What the review page is told: a run's records with their texts, as plain JSON values.

Rows are the very cells of the CSV tables, so that what the page saves is what they hold; offsets
stay code points, the page turns them into JavaScript's UTF-16 itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Literal, get_args, get_origin

from newsextract.cells import cell
from newsextract.layout import NOISE, blocks, credit_end
from newsextract.records import ROW_KINDS, ArticleRecord, table_columns, united_columns
from newsextract.registry import shipped_registry
from newsextract.tables import rows

_TITLE = 110


def settings() -> dict[str, Any]:
    """What is the same for every run: columns, the values that a column may take, platforms."""
    return {
        "columns": {kind: table_columns(kind)[2:-2] for kind in ROW_KINDS},
        "united": united_columns(),
        "choices": {kind: _choices(kind) for kind in ROW_KINDS},
        "platforms": [(s.name, s.id, s.kind) for s in shipped_registry().services],
    }


def _choices(kind: str) -> dict[str, tuple[str, ...]]:
    fields = ROW_KINDS[kind].model_fields.items()
    return {
        name: get_args(field.annotation)
        for name, field in fields
        if get_origin(field.annotation) is Literal
    }


def article(record: ArticleRecord, text: str | None) -> dict[str, Any]:
    """One article for the page; without ``text``, the sentences of its rows stand in for it.

    ``blocks`` are ``[start, kind, text, greyed]``: a line or paragraph, and how many of its first
    characters are page noise. ``key``, a hash of the record, is where the browser keeps the
    decisions: they are there again on any page that has the same article with the same rows. ``rows`` are ``[kind, *cells]`` in the order of ``settings()``'s
    columns; an evidence that is ``text[evidence_start:evidence_end]`` is left out (None).
    """
    info = record.article
    return {
        "id": info.id,
        "key": sha256(record.model_dump_json(exclude={"text"}).encode()).hexdigest()[:20],
        "title": info.title,
        "opening": _opening(text or ""),
        "published": info.published,
        "basis": info.published_basis,
        "url": info.url,
        "words": info.words,
        "text": text,
        "blocks": list(_blocks(text) if text is not None else _excerpts(record)),
        "works": [(work.title, work.kind, cell(work.mentions)) for work in record.works],
        "warnings": [warning.message for warning in record.warnings],
        "rows": list(_rows(record, text)),
    }


def _blocks(text: str) -> Iterator[tuple[int, str, str, int]]:
    for block in blocks(text):
        greyed = 0
        if block.kind in NOISE:
            greyed = block.end - block.start
        elif block.kind == "caption":
            greyed = credit_end(text, block) - block.start
        yield block.start, block.kind, text[block.start : block.end], greyed


def _excerpts(record: ArticleRecord) -> Iterator[tuple[int, str, str, int]]:
    """The sentences that rows stand in, each once, in the order of the article."""
    found = {
        (row.evidence_start, -row.evidence_end): row.evidence
        for kind in ROW_KINDS
        for row in getattr(record, kind)
    }
    reached = -1
    for (start, negative_end), evidence in sorted(found.items()):
        # A sentence inside a longer passage that is already there shows nothing new.
        if -negative_end > reached:
            reached = -negative_end
            yield start, "excerpt", evidence, 0


def _rows(record: ArticleRecord, text: str | None) -> Iterator[list[Any]]:
    places = {
        kind: tuple(map(table_columns(kind)[2:-2].index, ("evidence", "evidence_start")))
        for kind in ROW_KINDS
    }
    for kind, row in rows(record):
        if kind in ROW_KINDS:
            cells: list[Any] = list(row[2:-2])
            evidence, start = places[kind]
            if text is not None and text[cells[start] : cells[start + 1]] == cells[evidence]:
                cells[evidence] = None
            yield [kind, *cells]


def _opening(text: str) -> str:
    """The first line that says something: a name for an article without a title."""
    lines = [
        " ".join(text[block.start : block.end].lstrip("#*_ ").split())
        for block in blocks(text)
        if block.kind not in NOISE
    ]
    # A line of a word or three is a date or a rubric more often than a headline.
    long = (line for line in lines if len(line.split()) > 3)
    line = next(long, next(filter(None, lines), ""))
    if len(line) <= _TITLE:
        return line
    return line[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
