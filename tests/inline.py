"""Tiny hand-built Docs for rule tests: a sentence in the gold format's inline marks."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from newsextract import gold

_NLP = spacy.blank("en")


def doc(marked: str) -> Doc:
    """A Doc whose entities are the marks of ``marked`` (``{PER:Ann Lee} plays {CHR:Mara}``)."""
    return gold.to_doc(gold.parse(f"---\n{marked}\n---\n"), _NLP)
