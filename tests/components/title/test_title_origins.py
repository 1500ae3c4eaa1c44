"""Titles that others came from: behind "a sequel to" stands a title, whatever it was taken for."""

from __future__ import annotations

import pytest
from inline import doc
from spacy.tokens import SpanGroup

from newsextract.components.casting import casting_works
from newsextract.components.coherence import Coherence
from newsextract.components.scene import scene
from newsextract.components.title import title_origins

COHERENCE = Coherence()


@pytest.mark.parametrize(
    ("marked", "chance", "label"),
    [
        ("Her comedy, a sequel to {PER:Tollen}, is out.", 0.2, "WORK"),
        ("It is a remake of the Welsh hit {LOC:Tollen}.", 0.2, "WORK"),
        ("A side story to {LOC:Tollen}.", 0.2, "WORK"),
        ("{PER:Tollen} fans will know him as a vet.", 0.2, "WORK"),
        ("{PER:Tollen} fans will know that he is ill.", 0.2, "PERSON"),
        # Near-misses: what nothing takes for a title, a prequel with somebody, somebody's classic, another word before it.
        ("Her comedy, a sequel to {PER:Tollen}, is out.", 0.01, "PERSON"),
        ("He plans a prequel to his drama with {PER:Tollen}, too.", 0.2, "PERSON"),
        ("They plan a remake of a {PER:Tollen} Vale classic.", 0.2, "PERSON"),
        ("They showed the sequel in {LOC:Tollen}.", 0.2, "LOC"),
    ],
)
def test_what_something_comes_from(marked: str, chance: float, label: str) -> None:
    made = doc(marked)
    (one,) = made.ents
    labels = [{one.label_: 0.7, "WORK": chance}]
    made.spans["newsextract_entities"] = SpanGroup(
        made, spans=[one], attrs={"scores": [0.7], "labels": labels}
    )
    assert [e.label_ for e in COHERENCE(made).ents] == [label]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{WRK:Peat 2} is a sequel to the hit {WRK:Peat}.", {"peat"}),
        ("{WRK:Ash} is on, a prequel to {PER:Ann Lee}'s {WRK:Peat}.", {"peat"}),
        # Near-misses: named again, and told of in other words.
        ("{WRK:Peat 2} is a sequel to {WRK:Peat}. {WRK:Peat} ran long.", set()),
        ("{WRK:Peat 2} has nothing to do with {WRK:Peat}.", set()),
    ],
)
def test_titles_that_are_only_origins(marked: str, expected: set[str]) -> None:
    made = doc(marked)
    spans = [(e.start_char, e.end_char) for e in made.ents if e.label_ == "WORK"]
    keys = [made.text[slice(*span)].lower() for span in spans]
    assert title_origins.only(made.text, spans, keys) == expected


@pytest.mark.parametrize(("ahead", "kept"), [(1.0, False), (5.0, True)])
def test_who_is_in_what_came_from_it(ahead: float, kept: bool) -> None:
    made = scene(doc("{WRK:Ash} is a remake of {WRK:Peat}. {PER:Ann Lee} plays a smith."))
    scores = {"ash": 0.0, "peat": ahead}
    casting_works.without_origins(made, scores)
    assert ("peat" in scores) is kept
