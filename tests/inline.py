"""Tiny hand-built Docs for rule tests: a sentence in the gold format's inline marks."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from newsextract import gold

_NLP = spacy.blank("en")


def doc(marked: str) -> Doc:
    """A Doc whose entities are the marks of ``marked`` (``{PER:Ann Lee} plays {CHR:Mara}``)."""
    article = gold.parse(f"---\n{marked}\n---\n")
    made = _NLP.make_doc(article.text)
    spans = [
        made.char_span(e.start, e.end, label=e.label, alignment_mode="expand")
        for e in article.entities
        if e.label not in ("DATE", "PRONOUN")
    ]
    made.ents = spacy.util.filter_spans([s for s in spans if s is not None])
    return made
