"""Tiny hand-built Docs for rule tests: a sentence in the gold format's inline marks."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, SpanGroup

from newsextract import gold
from newsextract.components.coherence import Coherence
from newsextract.components.relations import Relation
from newsextract.components.release import scored_releases
from newsextract.components.scene import Scene, Sentence, scene

_NLP = spacy.blank("en")


def doc(marked: str) -> Doc:
    """A Doc whose entities are the marks of ``marked`` (``{PER:Ann Lee} plays {CHR:Mara}``)."""
    return gold.to_doc(gold.parse(f"---\n{marked}\n---\n"), _NLP)


def coherent(marked: str, sure: float) -> list[tuple[str, str]]:
    """(words, label) of the entities of ``marked``, whose labels have the probability ``sure``."""
    made: Doc = doc(marked)
    labels = [{e.label_: sure} for e in made.ents]
    made.spans["newsextract_entities"] = SpanGroup(
        made, name="newsextract_entities", spans=list(made.ents),
        attrs={"scores": [sure] * len(labels), "labels": labels},
    )  # fmt: skip
    return [(e.text, e.label_) for e in Coherence()(made).ents]


def release(marked: str, title: str, season: str) -> tuple[Scene, Relation, tuple[Sentence, int]]:
    """The scene of ``marked``, a row of ``title`` at its first date, and where that date stands."""
    made = scene(doc(marked))
    start, place = next(iter(scored_releases.places(made).items()))
    fields = {"work": title, "season": season}
    return (
        made,
        Relation("scorer", {"date": (start, start + 1)}, fields, (0, len(made.text))),
        place,
    )
