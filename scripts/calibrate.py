"""Fit how the scorer weighs rules and heads, on dev: ``python scripts/calibrate.py``.

``rule_shares.py``, ``events.py``, ``nets.py`` and ``release_platforms.py`` come before.

For every candidate that rules or heads see in the dev articles it is known whether it is right; a
logistic regression with a small ridge turns its features into that chance. Five-fold cross-validated
scores (by article) are printed beside those of the rules alone: a kind of record gets weights only where
both together do better. Writes ``weights.json`` of the shipped pipeline.
"""

from __future__ import annotations

from collections.abc import Sequence

import fitting
import numpy as np
from regression import fit, sigmoid
from verdicts import Case, cases

from newsextract.components.release import leanings
from newsextract.components.score import state_choice
from newsextract.components.score.weighing import NETS
from newsextract.components.service import release_platforms

FOLDS = 5
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
SINKS = 0.2  # by so much more, cross-validated, right rows stand above wrong ones: worth having for the order alone
SURE, PROMISED, FEW = 0.9, 0.95, 30  # of rows so sure, so many are right; fewer rows show nothing
# What nets.py, release_platforms.py and choices.py wrote.
KEPT = (NETS, leanings.KIND, release_platforms.KIND, state_choice.CHOICES)
ALIKE = 0.0015  # of thresholds whose F1 differs by no more the lowest is taken: rows of other articles seem less sure
# The least thresholds: below, rows on pages that nothing had seen were mostly wrong.
DOUBTFUL = {"pair": 0.45, "bare": 0.35, "date": 0.5}


def modest(parts: Sequence[tuple[np.ndarray, np.ndarray]]) -> list[tuple[float, float]]:
    """What to multiply log odds with, and to add, so that they promise what holds (Platt 1999).

    Among a kind's rows with a confidence of 0.9 or more, 95 in 100 are to be right, also on other articles:
    where these rows do not show that by a standard error, the odds shrink, 3% at a time, their mean chance kept.

    Arguments:
        parts: log odds and what is right, for each model of one kind of record.

    Returns:
        Scale and shift of each.
    """
    found = []
    for odds, y in parts:
        scale, shift = fit(np.column_stack([odds, np.ones(len(odds))]), y, ridge=1e-3)
        # A few rows are no reason to promise more.
        found.append((float(scale), float(shift)) if scale <= 1 else (1.0, 0.0))
    for _ in range(30):
        sure = np.concatenate(
            [
                y[sigmoid(o * scale + shift) >= SURE]
                for (o, y), (scale, shift) in zip(parts, found, strict=True)
            ]
        )
        error = (PROMISED * (1 - PROMISED) / max(len(sure), 1)) ** 0.5
        if len(sure) < FEW or sure.mean() >= PROMISED + error:
            break
        found = [
            (scale * 0.97, _shift(odds * scale * 0.97, shift, y))
            for (odds, y), (scale, shift) in zip(parts, found, strict=True)
        ]
    return found


def _shift(odds: np.ndarray, shift: float, y: np.ndarray) -> float:
    """What to add to ``odds`` so that their mean chance is the share of what is right (Newton, from ``shift``)."""
    for _ in range(50):
        p = sigmoid(odds + shift)
        shift -= (p.mean() - y.mean()) / max((p * (1 - p)).mean(), 1e-6)
    return float(shift)


def held_out(rows: list[Case]) -> tuple[np.ndarray, np.ndarray]:
    """Log odds of each row by a fit on the other folds' articles, and what is right."""
    x, y = matrix(rows, sorted({n for c in rows for n in c.features}))
    articles = np.array([c.article for c in rows])
    odds = np.zeros(len(rows))
    for fold in range(FOLDS):
        held = articles % FOLDS == fold
        if held.any() and not held.all():
            odds[held] = np.clip(x[held] @ fit(x[~held], y[~held]), -30, 30)
    return odds, y


def matrix(rows: list[Case], names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    x = np.array([[c.features.get(n, 0.0) for n in names] + [1.0] for c in rows], float)
    return x, np.array([c.right for c in rows], float)


def f1(chosen: set, right: set, total: int) -> tuple[float, float, float]:
    hit = len(chosen & right)
    return hit / max(len(chosen), 1), hit / max(total, 1), 2 * hit / max(len(chosen) + total, 1)


def model_of(
    every: list[Case], total: int, label: str, chances: np.ndarray, scale: float, shift: float
) -> tuple[dict[str, object], bool]:
    """Fit one model on all rows; print its cross-validated scores beside the rules'.

    Arguments:
        every: all rows; those of likely articles are judged.
        chances: [R] cross-validated chances of the rows, scaled.
        scale, shift: what :func:`modest` says.

    Returns:
        The model, and whether it does better than the rules alone: a higher F1, or the same one and wrong
        rows that sink (:data:`SINKS`). That of quotations drops none and so cannot: its speakers are chosen
        before (``scored_quotes``), and ``evaluate.py --entities rules`` shows what the rules alone have.
    """
    names = sorted({n for c in every for n in c.features})
    x, y = matrix(every, names)
    weights = fit(x, y) * scale
    weights[-1] += shift
    rows = [c for c in every if c.likely]
    p, y = chances[likely_of(every)], y[likely_of(every)]
    keys = [(c.article, c.key) for c in rows]
    right = {k for k, c in zip(keys, rows, strict=True) if c.right}
    ruled = {k for k, c in zip(keys, rows, strict=True) if c.features.get("rule", 1.0)}
    print(f"{label:8} candidates {len(rows):5}  gold {total:4}  reachable {len(right):4}")
    rules = f1(ruled, right, total)
    print("   rules alone    P {:.3f} R {:.3f} F1 {:.3f}".format(*rules))
    by_threshold = {}
    for threshold in THRESHOLDS:
        chosen = {k for k, q in zip(keys, p, strict=True) if q >= threshold}
        by_threshold[threshold] = f1(chosen, right, total)[2]
        print(
            f"   both, p ≥ {threshold}  P {{:.3f}} R {{:.3f}} F1 {{:.3f}}".format(
                *f1(chosen, right, total)
            )
        )
    # A quotation is one whoever spoke it: none goes for its doubtful speaker.
    best = max(by_threshold.values())
    alike = min(t for t, f in by_threshold.items() if f >= best - ALIKE)
    threshold = 0.0 if label == "quote" else alike
    # With a doubtful title go the rows that name it, which costs more than the title alone.
    threshold = 0.5 if label == "work" else threshold
    threshold = max(threshold, DOUBTFUL.get(label, 0.0))
    model: dict[str, object] = {
        "threshold": threshold,
        "features": {n: round(float(w), 4) for n, w in zip([*names, ""], weights, strict=True)},
    }
    if label == "quote":
        return model, True
    gain = by_threshold[threshold] - rules[2]
    found = np.array([c.features.get("rule", 1.0) for c in rows])
    sinks = ranked(p, y) >= ranked(found, y) + SINKS
    if gain < 0 and sinks and found.all():
        # Worth having for the order alone: nothing that the rules found goes.
        model["threshold"], gain = 0.0, 0.0
    return model, gain > 1e-9 or (abs(gain) <= 1e-9 and sinks)


def likely_of(rows: Sequence[Case]) -> np.ndarray:
    """[R] which rows are of likely articles."""
    return np.array([c.likely for c in rows], bool)


def ranked(p: np.ndarray, y: np.ndarray) -> float:
    """The chance that a right row has a higher probability than a wrong one; 0.5 where all are alike."""
    right, wrong = p[y == 1], p[y == 0]
    if not len(right) or not len(wrong):
        return 0.5
    above = (right[:, None] > wrong[None]).mean() + (right[:, None] == wrong[None]).mean() / 2
    return float(above)


def main() -> None:
    options = fitting.options(__doc__)
    found, totals = cases(options.split, options.model)
    before = fitting.read(options.model)
    weights: dict[str, dict[str, object]] = {k: before[k] for k in KEPT if k in before}
    for kind in ("castings", "releases", "platforms", "quotes", "links", "works"):
        models: dict[str, object] = {}
        better = True
        groups = {
            name: [c for c in found if c.kind == kind and c.model == name]
            for name in sorted({c.model for c in found if c.kind == kind})
        }
        # A model is too sure of itself on rows that it was not fitted on: how much, these tell.
        parts = [held_out(rows) for rows in groups.values()]
        likely = [likely_of(rows) for rows in groups.values()]
        shown = [(odds[own], y[own]) for (odds, y), own in zip(parts, likely, strict=True)]
        for (name, rows), (odds, _), (scale, shift) in zip(
            groups.items(), parts, modest(shown), strict=True
        ):
            p = sigmoid(odds * scale + shift)
            models[name], earns = model_of(rows, totals[name], name, p, scale, shift)
            better &= earns
        if better and models:
            weights[kind] = models
        else:
            print(f"{kind}: no better than the rules alone, and left to them")
    if not options.dry:
        fitting.write(options.model, weights)


if __name__ == "__main__":
    main()
