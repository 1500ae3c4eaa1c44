"""Logistic regression over named features, cross-validated by article: what ``tense.py``, ``genders.py`` and ``events.py`` share."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

RIDGE = 0.3
SMALL = 0.02  # a smaller weight is not kept


@dataclass
class Example:
    """One decision that a gold article tells: its features, how it falls, and whether the rules alone have it."""

    article: str
    features: dict[str, float]
    right: bool
    ruled: bool


def fit(x: np.ndarray, y: np.ndarray, ridge: float = RIDGE) -> np.ndarray:
    """Ridge logistic regression by Newton's method; the last column of ``x`` is the constant."""
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 1e-3
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - y) + penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def sigmoid(odds: np.ndarray) -> np.ndarray:
    made: np.ndarray = 1 / (1 + np.exp(-odds))
    return made


def common(rows: Sequence[Mapping[str, float]], least: int) -> list[str]:
    """The features that at least so many rows have."""
    counts = Counter(name for row in rows for name in row)
    return sorted(name for name, count in counts.items() if count >= least)


def matrix(rows: Sequence[Mapping[str, float]], names: list[str]) -> np.ndarray:
    """[R, F + 1] values; the last column is the constant."""
    places = {name: place for place, name in enumerate(names)}
    made = np.zeros((len(rows), len(names) + 1))
    made[:, -1] = 1
    for number, row in enumerate(rows):
        for name, value in row.items():
            if name in places:
                made[number, places[name]] = value
    return made


def folds(articles: Sequence[str], count: int) -> np.ndarray:
    """[R] the fold of each row; an article's rows are in one."""
    names = sorted(set(articles))
    np.random.default_rng(0).shuffle(names)
    places = {name: place for place, name in enumerate(names)}
    return np.array([places[name] % count for name in articles])


@dataclass
class Fitted:
    """Weights on all rows, and the log odds of each row from the others' articles."""

    names: list[str]
    weights: np.ndarray
    held_out: np.ndarray

    def odds(self, rows: Sequence[Example]) -> np.ndarray:
        made: np.ndarray = matrix([row.features for row in rows], self.names) @ self.weights
        return made

    def write(self, path: Path) -> int:
        """Write the weights, all but the smallest, as JSON; the constant is "". Returns how many there are."""
        table = {
            name: round(float(w), 3)
            for name, w in zip([*self.names, ""], self.weights, strict=True)
        }
        kept = {name: w for name, w in table.items() if not name or abs(w) >= SMALL}
        text = json.dumps(kept, indent=0, sort_keys=True, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")
        return len(kept)


def regression(rows: Sequence[Example], ridge: float, parts: int, least: int) -> Fitted:
    """Fit on ``rows``, in ``parts`` folds besides."""
    features = [row.features for row in rows]
    names = common(features, least)
    x, y = matrix(features, names), np.array([row.right for row in rows], float)
    fold = folds([row.article for row in rows], parts)
    held_out = np.zeros(len(rows))
    for held in range(parts):
        held_out[fold == held] = x[fold == held] @ fit(x[fold != held], y[fold != held], ridge)
    return Fitted(names, fit(x, y, ridge), held_out)
