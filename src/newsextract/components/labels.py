"""Other pipelines' entity labels, renamed to ours, so that every rule speaks one language."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span


class Labels:
    """Renames entity labels by a table; an empty name drops the entity."""

    def __init__(self, *, name: str = "newsextract_labels", table: dict[str, str]) -> None:
        self.name = name
        self.table = table

    def __call__(self, doc: Doc) -> Doc:
        doc.ents = tuple(
            Span(doc, e.start, e.end, label=self.table.get(e.label_, e.label_))
            for e in doc.ents
            if self.table.get(e.label_, e.label_)
        )
        return doc


@Language.factory("newsextract_labels", default_config={"table": {}}, retokenizes=False)
def make_labels(nlp: Language, name: str, table: dict[str, str]) -> Labels:
    """Factory of :class:`Labels`."""
    return Labels(name=name, table=table)
