"""Two small nets as one that gives the mean of their odds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

from net_means import mean_of

from newsextract.components.score.choosing import Net, to_table

RNG = np.random.default_rng(5)
NAMES = ("near", "said", "seen")


def table(names: tuple[str, ...] = NAMES, leads: tuple[str, ...] = ()) -> dict[str, Any]:
    width = len(names) + len(leads)
    layers = [
        (RNG.normal(size=size).astype(np.float32), RNG.normal(size=size[1]).astype(np.float32))
        for size in ((width, 4), (4, 4), (4, 1))
    ]
    mean, scale = RNG.normal(size=len(names)), RNG.uniform(0.5, 2, len(names))
    return to_table(names, leads, RNG.normal(size=width), mean, scale, layers)


def test_the_mean_of_two_nets_gives_the_mean_of_their_odds() -> None:
    first, second = table(), table()
    options = [dict(zip(NAMES, RNG.normal(size=3), strict=True)) for _ in range(6)]
    told = (Net(one).odds(options) for one in (first, second))
    mean = [(a + b) / 2 for a, b in zip(*told, strict=True)]
    # The weights are kept in 16 bits.
    assert Net(mean_of(first, second)).odds(options) == pytest.approx(mean, abs=0.02)


@pytest.mark.parametrize("other", [table(("near", "said")), table(leads=("near",))])
def test_nets_of_other_features_have_no_mean(other: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="same features"):
        mean_of(table(), other)
