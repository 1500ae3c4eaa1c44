"""Nets that weigh candidates, and what the encoder's states say of a date."""

from __future__ import annotations

import numpy as np
import pytest
from inline import doc

from newsextract.articles import from_text
from newsextract.components.relations import Relation, read, write
from newsextract.components.release import leanings
from newsextract.components.releases import GROUP, Releases
from newsextract.components.score.choosing import Net, encoded, to_table
from newsextract.components.score.pairing import DATE, PERSON, Place
from newsextract.components.score.scores import Mentions
from newsextract.components.score.weighing import Candidate, weigh
from newsextract.dates import resolve
from newsextract.releasing import edtf


def linear(**weights: float) -> Net:
    """A net that only adds up."""
    names = sorted(weights)
    layers = [(np.zeros((len(names), 1)), np.zeros(1))]
    values = np.array([weights[name] for name in names])
    return Net(to_table(names, (), values, np.zeros(len(names)), np.ones(len(names)), layers))


def candidate(model: str, features: dict[str, float], **signs: float) -> Candidate:
    return Candidate(Relation("r", {}), features, model, signs)


def test_weigh() -> None:
    rows = [
        candidate("date", {"score": 2.0}, near=1.0),
        candidate("date", {"score": 20.0}),
        candidate("pair", {"score": 2.0}),
    ]
    weigh(rows, {"date": linear(score=1.0, near=-0.5), "bare": linear(score=1.0)})
    assert [one.features.get("net") for one in rows] == [1.5, 8.0, None]
    assert "near" not in rows[0].features  # the signs are the net's alone


def test_leanings() -> None:
    made = doc("{WRK:Smoke} opened on {DAT:Friday}. {PER:Ann Lee} saw it.")
    made.tensor = np.zeros((len(made), 384), np.float32)
    made.tensor[3, 0] = 2.0
    spans = [(0, 5), (16, 22)]
    places = [Place(0, 0, PERSON, 0), Place(3, 3, DATE, 1)]
    mentions = Mentions(places, spans, [], np.zeros(9, np.int64), np.arange(9))
    assert leanings.of(made, mentions, {}) == {}
    weight = np.zeros(768, np.float32)
    weight[0], weight[384] = 1.0, 0.5
    weights = {leanings.KIND: {"weight": encoded(weight), "bias": -1.0}}
    assert leanings.of(made, mentions, weights) == {(16, 22): pytest.approx(2.0)}


@pytest.mark.parametrize(("leaning", "day"), [(-20.0, "2025-05-09"), (20.0, "2025-05-02")])
def test_what_leans_decides_where_words_are_outweighed(leaning: float, day: str) -> None:
    told = {"context": "Smoke, out on ", "after": ", is long."}
    assert resolve("Friday", "2025-05-05", leaning=leaning, **told).edtf == day
    made = Releases()(doc("The film {WRK:Smoke}, out on Friday, is long."))
    relations = read(made, GROUP)
    relations[0].fields[leanings.FIELD] = f"{leaning:.3f}"
    write(made, GROUP, relations)
    article = from_text(made.text, published="2025-05-05")
    assert edtf(made, article, read(made, GROUP)) == [day]
    # What the words say outright is not weighed.
    assert resolve("9 May 2025", "2025-05-05", leaning=leaning, **told).edtf == "2025-05-09"
