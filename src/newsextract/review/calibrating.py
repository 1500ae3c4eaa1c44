"""Confidence recalibrated by reviewers' decisions.

A rule's rows are right more or less often than their confidence promised: the two shares, each
smoothed by the share that the rule had when it was shipped (a Beta prior), give the rule's shift.
Then one line through the log odds of each kind (Platt 1999) is fitted, held towards the one that
leaves everything as it is. What is kept is what does better on articles that it was not fitted on.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import log
from pathlib import Path

import numpy as np

from newsextract import confidence
from newsextract.calibration import FORMAT, Calibration, Curve, log_odds
from newsextract.parts import write_whole
from newsextract.records import ROW_KINDS
from newsextract.reliability import ece
from newsextract.review import decisions as store
from newsextract.review.originals import read_records

ENOUGH, ENOUGH_EACH = 50, 5
"""Decided rows of a kind, and right and wrong ones among them, without which nothing is fitted."""

PRIOR = 20.0
"""How many rows the shipped share of a rule counts as."""

FOLDS = 5
_RIDGE = 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """A decided row: which article and rule, the confidence it had uncalibrated, whether it was right."""

    article: str
    rule: str
    p: float
    right: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """What became of one kind.

    Attributes:
        decided, right: rows.
        before, after: expected calibration error as it was, and cross-validated by article;
            ``after`` is None where nothing was fitted.
        curve: the map; None where the kind is left as it is.
        reason: why it is.
    """

    kind: str
    decided: int
    right: int
    before: float
    after: float | None = None
    curve: Curve | None = None
    reason: str = ""


def cases(
    outs: Iterable[str | Path], made_with: Calibration | None = None
) -> dict[str, list[Case]]:
    """The decided rows of some runs, by kind; a row of several runs counts once.

    Arguments:
        made_with: the calibration that the runs were made with; it is undone first.

    Raises:
        UsageError: A folder is no run's, or its decisions are damaged.
    """
    found: dict[str, dict[str, Case]] = {kind: {} for kind in ROW_KINDS}
    for out in outs:
        next(read_records(out), None)  # a folder that is no run's is said to be none
        for id, one in store.settle(store.load(out)).decided.items():
            if one.before is None:
                continue
            rule, p = one.before.rule, one.before.confidence
            curve = made_with.kinds.get(one.kind) if made_with else None
            p = curve.undo(rule, p) if curve else p
            found[one.kind][id] = Case(one.article_id, rule, p, store.right(one))
    return {kind: list(rows.values()) for kind, rows in found.items()}


def calibrate(found: dict[str, list[Case]]) -> list[Fitted]:
    """Fit each kind of :func:`cases`."""
    return [_kind(kind, rows) for kind, rows in found.items()]


def _kind(kind: str, rows: list[Case]) -> Fitted:
    right = sum(row.right for row in rows)
    before = ece([(row.p, row.right) for row in rows])
    counts = len(rows), right, before
    if len(rows) < ENOUGH or min(right, len(rows) - right) < ENOUGH_EACH:
        reason = (
            f"too few decisions (at least {ENOUGH} rows, of them {ENOUGH_EACH} right and "
            f"{ENOUGH_EACH} wrong)"
        )
        return Fitted(kind, *counts, reason=reason)
    foretold: list[tuple[Case, float]] = []
    for fold in range(FOLDS):
        held = [row for row in rows if _fold(row.article) == fold]
        curve = fit(kind, [row for row in rows if _fold(row.article) != fold])
        foretold += [(row, curve.of(row.rule, row.p)) for row in held]
    after = ece([(p, row.right) for row, p in foretold])
    was = _loss([(row.p, row.right) for row in rows])
    if after >= before or _loss([(p, row.right) for row, p in foretold]) > was:
        reason = "no better on articles that it was not fitted on"
        return Fitted(kind, *counts, after=after, reason=reason)
    return Fitted(kind, *counts, after=after, curve=fit(kind, rows))


def _fold(article: str) -> int:
    return sha256(article.encode()).digest()[0] % FOLDS


def _loss(pairs: Sequence[tuple[float, bool]]) -> float:
    """Mean log loss."""
    return -sum(log(p if right else 1 - p) for p, right in pairs) / max(len(pairs), 1)


def fit(kind: str, rows: Sequence[Case]) -> Curve:
    """The map of a kind that some decided rows speak for."""
    shifts = _shifts(kind, rows)
    x = np.array([log_odds(row.p) + shifts[row.rule] for row in rows])
    y = np.array([row.right for row in rows], float)
    slope, intercept = 1.0, 0.0
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(slope * x + intercept, -30, 30)))
        weight = p * (1 - p)
        gradient = np.array([
            ((p - y) * x).sum() + _RIDGE * (slope - 1), (p - y).sum() + _RIDGE * intercept
        ])  # fmt: skip
        hessian = np.array([
            [(weight * x * x).sum() + _RIDGE, (weight * x).sum()],
            [(weight * x).sum(), weight.sum() + _RIDGE],
        ])  # fmt: skip
        step = np.linalg.solve(hessian, gradient)
        slope, intercept = slope - step[0], intercept - step[1]
        if np.abs(step).max() < 1e-8:
            break
    # A falling line would turn the order of rows around.
    slope = max(0.05, float(slope))
    rounded = {rule: round(shift, 4) for rule, shift in sorted(shifts.items())}
    return Curve(round(slope, 4), round(float(intercept), 4), rounded)


def _shifts(kind: str, rows: Sequence[Case]) -> dict[str, float]:
    """By rule: the log odds of what was right, less those of what confidence promised."""
    by_rule: dict[str, list[Case]] = defaultdict(list)
    for row in rows:
        by_rule[row.rule].append(row)
    shifts = {}
    for rule, mine in by_rule.items():
        prior = PRIOR * confidence.of(kind, rule, 1.0)
        count = PRIOR + len(mine)
        was = (prior + sum(row.right for row in mine)) / count
        promised = (prior + sum(row.p for row in mine)) / count
        shifts[rule] = log_odds(was) - log_odds(promised)
    return shifts


def write(path: str | Path, fitted: Iterable[Fitted]) -> None:
    """Write the maps of the kinds that have one."""
    kinds = {
        one.kind: {
            "slope": one.curve.slope, "intercept": one.curve.intercept,
            "rules": dict(one.curve.rules), "decided": one.decided, "right": one.right,
            "ece_before": round(one.before, 4), "ece_after": round(one.after or 0.0, 4),
        }
        for one in fitted
        if one.curve is not None
    }  # fmt: skip
    document = {"format": FORMAT, "kinds": kinds}
    write_whole(Path(path), (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode())
