"""Spans on the tokens of our tokenizer, for the tools that know no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsextract.annotation.spans import Annotated

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span


def blank() -> Language:
    """A blank English pipeline with the tokenizer of the pipeline that comes with the package."""
    import spacy

    from newsextract.pipeline import model_path

    nlp = spacy.blank("en")
    path = model_path() / "tokenizer"
    if path.is_file():
        nlp.tokenizer.from_disk(path)  # type: ignore[union-attr]
    return nlp


def on_tokens(nlp: Language, article: Annotated) -> tuple[Doc, list[Span]]:
    """The article's text as a Doc, and its spans, each widened to whole tokens."""
    doc = nlp.make_doc(article.text)
    spans = []
    for mark in article.spans:
        span = doc.char_span(mark.start, mark.end, label=mark.label, alignment_mode="expand")
        assert span is not None  # the marks are within the text
        spans.append(span)
    return doc, spans
