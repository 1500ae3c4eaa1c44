"""Fit which event a release is: ``python scripts/events.py``.

Examples are the train articles' releases whose work and date rules or heads find. Prints how often the rules'
own event and the regression are right, the latter cross-validated by article, and both on dev; writes
``data/en/events.json``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import regression
import torch
from evaluate import ROOT, read_split
from spacy.tokens import Doc
from torch.nn import functional as F

import newsextract.pipeline
from newsextract import gold, releasing
from newsextract.articles import from_text
from newsextract.components.relations import Relation
from newsextract.components.release import release_choice, scored_releases
from newsextract.components.release.release_choice import EVENTS
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.scores import Scores
from newsextract.components.scorer import Scorer
from newsextract.components.title.title_forms import title_key

WEIGHTS = ROOT / "src/newsextract/data/en/events.json"
RIDGE, FOLDS, SEEN = 1.5, 3, 25


@dataclass
class Example:
    article: str
    features: dict[str, float]
    ruled: str
    events: list[str]  # those of the gold rows with this work and date


def found_releases(
    doc: Doc, wanted: gold.GoldArticle, scored: Scores, name: str
) -> Iterator[tuple[Relation, dict[str, float], list[str]]]:
    """Releases that rules or heads find and gold has: with features, and the events of gold's rows."""
    told: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in wanted.rows("release"):
        told[title_key(row["work"]), row["date"] or row["text"]].append(row["event"])
    article = from_text(wanted.text, id=name, published=wanted.published or None)
    scene = scene_of(doc)
    places = scored_releases.places(scene)
    relations = [one.relation for one in scored_releases.find(doc, scored)]
    for relation, edtf in zip(relations, releasing.edtf(doc, article, relations), strict=True):
        start, end = relation.roles["date"]
        title = title_key(relation.fields["work"])
        events = told.pop((title, edtf or wanted.text[start:end]), [])
        if set(events) & set(EVENTS):
            features = release_choice.features(scene, relation, places.get(start))
            yield relation, features, events


def examples(split: str) -> list[Example]:
    nlp = newsextract.pipeline.load(any_language=True).nlp
    scorer = nlp.get_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    found = []
    for path, wanted in read_split(split):
        if not wanted.rows("release"):
            continue
        with nlp.select_pipes(disable=["newsextract_scorer"]):
            doc = nlp(wanted.text)
        if (scored := scorer.score(doc)) is None:
            continue
        for relation, features, events in found_releases(doc, wanted, scored, path.name):
            found.append(Example(path.name, features, relation.fields["event"], events))
    return found


def matrix(rows: list[Example], names: list[str]) -> torch.Tensor:
    return torch.from_numpy(regression.matrix([row.features for row in rows], names)).float()


def fit(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """[F + 1, 8] weights with a ridge on all but the constant."""
    weights = torch.zeros(x.shape[1], len(EVENTS), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=80, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = (
            F.cross_entropy(x @ weights, y, reduction="sum") + RIDGE * weights[:-1].square().sum()
        )
        loss.backward()
        return loss

    optimizer.step(closure)
    return weights.detach()


def held_out(x: torch.Tensor, y: torch.Tensor, articles: list[str]) -> torch.Tensor:
    """[N, 8] log odds of each row by a fit on the other folds' articles."""
    fold = torch.from_numpy(regression.folds(articles, FOLDS))
    totals = torch.zeros(len(x), len(EVENTS))
    for held in range(FOLDS):
        totals[fold == held] = x[fold == held] @ fit(x[fold != held], y[fold != held])
    return totals


def right(chosen: list[str], rows: list[Example]) -> float:
    return float(np.mean([event in row.events for event, row in zip(chosen, rows, strict=True)]))


def main() -> None:
    train, dev = examples("train"), examples("dev")
    names = regression.common([row.features for row in train], SEEN)
    x = matrix(train, names)
    y = torch.tensor([EVENTS.index(next(e for e in row.events if e in EVENTS)) for row in train])
    totals = held_out(x, y, [row.article for row in train])
    weights = fit(x, y)
    for label, rows, scores in (
        ("train", train, totals),
        ("dev", dev, matrix(dev, names) @ weights),
    ):
        ruled = right([row.ruled for row in rows], rows)
        chosen = right([EVENTS[n] for n in scores.argmax(1).tolist()], rows)
        print(f"{label}: {len(rows)} releases, rules {ruled:.3f}, regression {chosen:.3f}")
    table = {
        name: [round(w, 2) for w in row]
        for name, row in zip([*names, ""], weights.tolist(), strict=True)
    }
    lines = [
        json.dumps(name, ensure_ascii=False) + ": " + json.dumps(table[name])
        for name in sorted(table)
    ]
    WEIGHTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"wrote {WEIGHTS.relative_to(ROOT)}: {len(table)} features")


if __name__ == "__main__":
    main()
