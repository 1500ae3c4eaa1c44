"""Fitting how rules and heads are weighed: what speaks for a row, and whether the heads earn their place."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))

import calibrate


def cases(helpful: bool) -> list[calibrate.Case]:
    """Rows of forty articles: a rule finds half of the right ones; the score tells the rest, or nothing."""
    rng = random.Random(1)
    rows = []
    for article in range(40):
        for key in range(6):
            right = key < 3
            score = (3.0 if right else -3.0) if helpful else rng.uniform(-3, 3)
            rule = float(right and key % 2 == 0)
            rows.append(
                calibrate.Case(
                    article, True, "links", "link", key, {"score": score, "rule": rule}, right
                )
            )
    return rows


@pytest.mark.parametrize("helpful", [True, False])
def test_heads_join_only_where_they_do_better(
    helpful: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = cases(helpful)
    odds, y = calibrate.held_out(rows)
    ((scale, shift),) = calibrate.modest([(odds, y)])
    p = calibrate.sigmoid(odds * scale + shift)
    model, better = calibrate.model_of(rows, 120, "link", p, scale, shift)
    assert better is helpful
    assert model["features"]["rule"] > 0
    assert "rules alone    P 1.000 R 0.667 F1 0.800" in capsys.readouterr().out


def test_odds_shrink_until_they_promise_what_holds() -> None:
    rng = np.random.default_rng(4)
    true = rng.normal(1.5, 1.5, 3000)
    y = (rng.random(3000) < 1 / (1 + np.exp(-true))).astype(float)
    ((scale, shift),) = calibrate.modest([(2.5 * true, y)])
    p = calibrate.sigmoid(2.5 * true * scale + shift)
    assert 0.2 < scale < 0.45
    assert y[p >= 0.9].mean() > 0.95
    assert p.mean() == pytest.approx(y.mean(), abs=0.02)


def test_a_kind_s_models_shrink_together() -> None:
    """Of one kind the rows as a whole keep the promise: a model that keeps it alone makes up for another."""
    rng = np.random.default_rng(5)
    true = rng.normal(4, 1, 4000)
    y = (rng.random(4000) < 1 / (1 + np.exp(-true))).astype(float)
    few, bad = np.full(60, 2.5), np.array([1.0] * 55 + [0.0] * 5)
    alone = calibrate.modest([(few, bad)])[0][0]
    assert calibrate.modest([(true, y), (few, bad)])[1][0] >= alone


def test_odds_never_grow() -> None:
    y = np.array([0.0, 1.0] * 20)
    assert calibrate.modest([(2 * y - 1, y)]) == [(1.0, 0.0)]


def test_fit_is_calibrated_on_what_it_saw() -> None:
    rng = np.random.default_rng(2)
    x = np.column_stack([rng.normal(size=4000), np.ones(4000)])
    y = (rng.random(4000) < 1 / (1 + np.exp(-(1.5 * x[:, 0] - 0.5)))).astype(float)
    weights = calibrate.fit(x, y)
    assert weights == pytest.approx([1.5, -0.5], abs=0.15)
    chances = 1 / (1 + np.exp(-x @ weights))
    assert chances.mean() == pytest.approx(y.mean(), abs=1e-3)
