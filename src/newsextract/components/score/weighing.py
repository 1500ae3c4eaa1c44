"""Candidates with their features, and the logistic regression that turns these into a chance."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsextract import confidence
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.components.score.choosing import Net
from newsextract.components.title.title_forms import title_key

Weights = dict[str, dict[str, Any]]
"""By kind of record: ``features`` (name to weight; "" is the constant) and whatever else a kind needs."""

NETS = "nets"
"""Where nets stand in the weights, by the kind of candidate that they weigh (:mod:`.choosing`)."""
SPEAKER = "speaker"
"""The net that chooses who spoke."""
RULE = "scorer"
"""The rule of rows that only the heads see, or that they change."""
SURE = 0.8
"""The chance that is at least given to a candidate that its words or its place in a list make certain."""
LEAST = -3.0
"""Log odds below which the heads alone make no candidate."""
_FAR, _FARTHER = 6.0, 8.0
_UNSEEN = -2.0  # stands for the score of a pair that the heads did not look at


@dataclass(slots=True)
class Candidate:
    """A row-to-be: its relation, the features that speak for or against it, and the kind of its model.

    ``signs``: what is told to the net of its kind alone (:mod:`.choosing`). ``sure``: kept whatever its chance is.
    """

    relation: Relation
    features: dict[str, float]
    model: str
    signs: dict[str, float] = field(default_factory=dict)
    sure: bool = False


def clip(score: float | None, far: float = _FAR) -> float:
    """A score within ±``far``; 0 where there is none."""
    return 0.0 if score is None else max(-far, min(far, score))


def head_score(score: float | None) -> float:
    """A head's score as a feature; one for pairs that were not looked at."""
    return _UNSEEN if score is None else clip(score, _FARTHER)


def log_odds(p: float) -> float:
    """Natural log odds of a probability, within ±6."""
    return clip(math.log((p + 1e-4) / (1 - p + 1e-4)))


def title_odds(scene: Scene) -> dict[str, float]:
    """Title key to the log odds that its surest mention is a title."""
    found: dict[str, float] = {}
    for work in scene.works:
        key = title_key(work.fields["title"])
        found[key] = max(found.get(key, -6.0), log_odds(min(work.p, 1.0)))
    return found


def of_rule(kind: str, relation: Relation | None) -> dict[str, float]:
    """What a rule's finding says: that there is one, and how often its rule is right."""
    if relation is None:
        return {"rule": 0.0, "rule_odds": 0.0}
    return {"rule": 1.0, "rule_odds": log_odds(confidence.of(kind, relation.rule, 1.0))}


def chance(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The chance that a candidate is right."""
    total = weights.get("", 0.0) + sum(weights.get(k, 0.0) * v for k, v in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def weigh(candidates: Sequence[Candidate], nets: Mapping[str, Net]) -> None:
    """Add what the net of its kind says of each candidate to its features."""
    for model, net in nets.items():
        own = [one for one in candidates if one.model == model]
        if own:
            odds = net.odds([one.features | one.signs for one in own])
            for one, value in zip(own, odds, strict=True):
                one.features["net"] = clip(value, _FARTHER)


def decide(candidates: Sequence[Candidate], kind: str, weights: Weights) -> list[Candidate]:
    """The candidates whose chance reaches their model's threshold; the confidence of all is set."""
    if kind not in weights:
        return list(candidates)
    models = weights[kind]
    kept = []
    for one in candidates:
        model = models[one.model]
        p = chance(one.features, model["features"])
        if one.sure:
            p = max(p, SURE)
        one.relation.confidence = confidence.bounded(p)
        if p >= model.get("threshold", 0.5):
            kept.append(one)
    return kept
