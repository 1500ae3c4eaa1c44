"""What is kept beside a Doc: its own, for as long as it lives."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Span

from newsextract import memo

NLP = spacy.blank("en")


def doc_of(text: str) -> Doc:
    doc: Doc = NLP.make_doc(text)
    return doc


def test_a_value_is_made_once() -> None:
    doc, calls = doc_of("Ann Lee plays Mara."), []
    for _ in range(3):
        assert memo.once(doc, "length", lambda d: calls.append(1) or len(d)) == 5
    assert len(calls) == 1
    memo.forget(doc, "length")
    memo.once(doc, "length", lambda d: calls.append(1) or len(d))
    assert len(calls) == 2


def test_a_doc_takes_its_values_along() -> None:
    before = len(memo._kept)
    # Docs that come and go stand at the same address again and again.
    for number in range(200):
        assert memo.text(doc_of(f"Article {number}")) == f"Article {number}"
    assert len(memo._kept) <= before + 1


def test_tokens_and_words_by_offset() -> None:
    doc = doc_of("Ann  Lee's \nMara")
    starts, ends = memo.offsets(doc)
    assert [doc.text[s:e] for s, e in zip(starts, ends, strict=True)] == [t.text for t in doc]
    assert all(
        memo.words(doc, start, end) == doc[start:end].text
        for start in range(len(doc))
        for end in range(start + 1, len(doc) + 1)
    )


def test_entities_are_those_of_the_doc_until_they_are_forgotten() -> None:
    doc = doc_of("Ann Lee plays Mara.")
    doc.ents = (Span(doc, 0, 2, "PERSON"),)
    assert memo.entities(doc) == ((0, 2, 0, 7, "PERSON"),)
    doc.ents = (*doc.ents, Span(doc, 3, 4, "CHARACTER"))
    memo.forget(doc, "entities")
    assert [e.label for e in memo.entities(doc)] == ["PERSON", "CHARACTER"]
