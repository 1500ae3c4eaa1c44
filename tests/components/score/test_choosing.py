"""The net that weighs options against each other."""

from __future__ import annotations

import json

import numpy as np
import pytest

from newsextract.components.score.choosing import NO_OTHER, Net, to_table, with_leads

RNG = np.random.default_rng(3)
NAMES, LEADS = ("near", "said", "seen"), ("near", "said")
SIZES = ((5, 5), (5, 5), (5, 1))


def made() -> Net:
    """A net of random weights, as it comes out of ``weights.json``."""
    layers = [
        (RNG.normal(size=size).astype(np.float32), RNG.normal(size=size[1]).astype(np.float32))
        for size in SIZES
    ]
    linear = RNG.normal(size=5).astype(np.float32)
    table = to_table(NAMES, LEADS, linear, np.array([1.0, 0, 2]), np.array([2.0, 1, 4]), layers)
    return Net(json.loads(json.dumps(table, sort_keys=True)))


def by_hand(net: Net, options: list[list[float]]) -> list[float]:
    """The same, an option at a time."""
    scaled = [
        [(x - m) / s for x, m, s in zip(o, net.mean, net.scale, strict=True)] for o in options
    ]
    odds = []
    for number, own in enumerate(scaled):
        others = [o for n, o in enumerate(scaled) if n != number]
        leads = [own[i] - max((o[i] for o in others), default=NO_OTHER) for i in (0, 1)]
        x = np.array([*own, *leads])
        hidden = x
        for weight, bias in net.layers[:-1]:
            inner = hidden @ weight + bias
            hidden = inner / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (inner + 0.044715 * inner**3)))
        weight, bias = net.layers[-1]
        odds.append(float((hidden @ weight + bias)[0] + x @ net.linear))
    return odds


@pytest.mark.parametrize(
    "options",
    [[[1.0, 2.0, 3.0]], [[1.0, 2.0, 3.0], [0.0, 2.0, 1.0]], [[0, 1, 0], [0, 3, 0], [1, 2, 0]]],
)
def test_odds(options: list[list[float]]) -> None:
    net = made()
    features = [dict(zip(NAMES, one, strict=True)) for one in options]
    assert net.odds(features) == pytest.approx(by_hand(net, options), rel=1e-4)


def test_features_that_are_missing_are_zero_and_unknown_ones_count_for_nothing() -> None:
    net = made()
    assert net.odds([{"near": 1.0, "new": 7.0}]) == net.odds([{"near": 1.0, "said": 0, "seen": 0}])


def test_with_leads() -> None:
    x = np.array([[1.0, 5.0], [4.0, 5.0], [3.0, 1.0]], np.float32)
    assert with_leads(x, [0, 1])[:, 2:].tolist() == [[-3.0, 0.0], [1.0, 0.0], [-1.0, -4.0]]
    assert with_leads(x[:1], [0])[:, 2:].tolist() == [[1.0 - NO_OTHER]]


def test_what_is_written_is_read_back_to_three_digits() -> None:
    weight = RNG.normal(size=(5, 1)).astype(np.float32)
    table = to_table(NAMES, LEADS, np.zeros(5), np.zeros(3), np.ones(3), [(weight, np.zeros(1))])
    assert Net(table).layers[0][0] == pytest.approx(weight, rel=1e-3)
    assert list(table["features"]) == list(NAMES)


def test_names_must_stand_in_order() -> None:
    """JSON sorts them when it is written, and the rows of the layers would then be other features'."""
    layers = [(np.zeros((4, 1)), np.zeros(1))]
    with pytest.raises(ValueError, match="in order"):
        to_table(("seen", "near"), (), np.zeros(2), np.zeros(2), np.ones(2), layers)
    with pytest.raises(ValueError, match="in order"):
        to_table(("near", "seen"), ("seen", "near"), np.zeros(4), np.zeros(2), np.ones(2), layers)
