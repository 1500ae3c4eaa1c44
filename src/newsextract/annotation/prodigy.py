"""Prodigy: JSON Lines with tokens, spans and relations.

``token_end`` is the span's last token, not the one after it, and a relation's ``head`` and
``child`` are the last tokens of theirs. Character offsets are code points, on token boundaries.
Overlapping spans show in ``spans.manual`` and ``rel.manual``; ``ner.manual`` knows none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract.annotation.spans import Annotated
from newsextract.annotation.tokens import blank, on_tokens

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Span

NAME = "prodigy.jsonl"


def write(folder: Path, articles: Iterable[Annotated]) -> list[str]:
    """Write a task a line; return the file's name."""
    nlp = blank()
    with open(folder / NAME, "w", encoding="utf-8", newline="\n") as file:
        for article in articles:
            with nlp.memory_zone():
                line = json.dumps(task(nlp, article), ensure_ascii=False)
            file.write(line + "\n")
    return [NAME]


def task(nlp: Language, article: Annotated) -> dict[str, Any]:
    """One task."""
    doc, spans = on_tokens(nlp, article)
    info = article.record.article
    return {
        "text": article.text,
        "tokens": [
            {
                "text": token.text, "start": token.idx, "end": token.idx + len(token),
                "id": token.i, "ws": bool(token.whitespace_),
            }
            for token in doc
        ],
        "spans": [_span(span) for span in spans],
        "relations": [
            {
                "head": spans[relation.head].end - 1, "child": spans[relation.child].end - 1,
                "head_span": _span(spans[relation.head]),
                "child_span": _span(spans[relation.child]),
                "label": relation.label,
            }
            for relation in article.relations
        ],
        "meta": {"article": info.id, "published": info.published},
    }  # fmt: skip


def _span(span: Span) -> dict[str, Any]:
    return {
        "start": span.start_char, "end": span.end_char,
        "token_start": span.start, "token_end": span.end - 1, "label": span.label_,
    }  # fmt: skip
