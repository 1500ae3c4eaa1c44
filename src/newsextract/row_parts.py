"""What rows of every kind share: stable ids, evidence, confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract import confidence, ids, memo
from newsextract.articles import Article
from newsextract.components.relations import Relation

if TYPE_CHECKING:
    from spacy.tokens import Doc


def row_id(article: Article, kind: str, *values: object) -> str:
    """A stable id (:func:`newsextract.ids.row_id`) of a row of ``article``."""
    return ids.row_id(article.id, kind, *values)


def common(doc: Doc, relation: Relation, kind: str, start: int, end: int) -> dict[str, object]:
    """The fields that every row has, for a row whose value stands at ``start:end``."""
    low, high = min(relation.sentence[0], start), max(relation.sentence[1], end)
    return {
        "start": start,
        "end": end,
        "evidence": memo.text(doc)[low:high],
        "evidence_start": low,
        "evidence_end": high,
        "rule": relation.rule,
        "confidence": relation.confidence
        if relation.confidence >= 0
        else confidence.of(kind, relation.rule, relation.p),
    }
