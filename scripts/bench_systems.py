"""What is measured in one process: each system as a function over the same texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.util import find_spec

import spacy
from cnn import small_cnn
from spacy.language import Language

import newsextract
from newsextract import layout, pipeline
from newsextract.components.quote import quotemarks
from newsextract.extractor import BATCH_SIZE

UNTRAINED = "untrained, the architecture of en_core_web_sm"


def spacy_pipeline(name: str | None) -> tuple[Language, str]:
    """A spaCy pipeline with tagger, parser and recogniser, and what to call it.

    ``name`` is a package or folder; None takes ``en_core_web_sm`` if it is installed, else a
    pipeline of the same architecture with random weights.
    """
    if name is None and spacy.util.is_package("en_core_web_sm"):
        name = "en_core_web_sm"
    if name is None:
        return small_cnn(), UNTRAINED
    nlp = spacy.load(name)
    return nlp, f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def systems(texts: list[str], other: Language) -> dict[str, Callable[[], object]]:
    """The systems by name; textacy's only where it is installed."""
    batch = BATCH_SIZE
    extractor = newsextract.load()
    encoder = spacy.load(pipeline.model_path(), exclude=[pipeline.SCORER])
    blank = spacy.blank("en")

    def whole() -> None:
        # A round must not profit from what is remembered of the round before.
        layout.blocks.cache_clear()
        quotemarks.find.cache_clear()
        for _ in extractor.pipe(texts):
            pass

    def piped(nlp: Language, use: Callable[[Iterable[object]], object]) -> Callable[[], object]:
        def work() -> None:
            for start in range(0, len(texts), batch):
                with nlp.memory_zone():
                    use(nlp.pipe(texts[start : start + batch], batch_size=batch))

        return work

    found: dict[str, Callable[[], object]] = {
        "tokenizer": lambda: [blank.make_doc(text) for text in texts],
        "spaCy small CNN pipeline": piped(other, list),
        "encoder pipeline": piped(encoder, list),
        "whole extraction": whole,
    }
    if find_spec("textacy"):
        from textacy.extract.triples import direct_quotations

        def quotations(docs: Iterable[object]) -> None:
            for doc in docs:
                try:
                    list(direct_quotations(doc))
                except ValueError:  # an odd number of quotation marks: it gives up
                    continue

        found["textacy quotations on it"] = piped(other, quotations)
    return found
