"""Train the small nets of :mod:`newsextract.components.score.choosing` in torch: candidates, or options of one choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from newsextract.components.score import choosing

LEAST = 30  # rows that have a feature, at least, else the net is not told of it
HIDDEN, DROPOUT = 48, 0.2
BATCH, RATE, DECAY = 256, 3e-3, 0.02
COPIES = 2  # of each row, with noise of its own
SEED = 0
FloatArray = NDArray[np.float32]
Told = dict[str, float]


@dataclass(frozen=True)
class Plan:
    """How one net is trained.

    Attributes:
        heads: features that come from the relation heads' scores; noise is added to them, for the heads are surer of the
            articles that they were trained on than of any others.
        noise: its standard deviation, in log odds.
        far: to how much the scores are clipped.
        epochs: over all copies.
        leads: features that are also held against the other options'.
        choice: whether one of the options is right; else each is or is not by itself.
        apart: the deviation where the articles' scores come from models that were not trained on them.
        settle: what brings features that hang on the scores into line with the noisy ones.
    """

    heads: tuple[str, ...]
    noise: float
    far: float
    epochs: int
    leads: tuple[str, ...] = ()
    choice: bool = False
    apart: float = 1.0
    settle: tuple[Callable[[Table, list[str]], None], ...] = ()


@dataclass
class Table:
    """[N, F] features of all rows, [N] right, [Q + 1] where each choice begins (a candidate is one by itself)."""

    x: FloatArray
    right: FloatArray
    starts: NDArray[np.int64]


def table(groups: Sequence[tuple[Sequence[Told], Sequence[bool]]], names: Sequence[str]) -> Table:
    """Rows side by side.

    Arguments:
        groups: features of the options of each choice, and which of them are right.
    """
    rows = [[told.get(name, 0.0) for name in names] for options, _ in groups for told in options]
    right = np.array([r for _, rights in groups for r in rights], np.float32)
    sizes = [len(options) for options, _ in groups]
    return Table(np.array(rows, np.float32), right, np.cumsum([0, *sizes]))


def noisy(own: Table, names: Sequence[str], plan: Plan, rng: np.random.Generator) -> Table:
    """The same rows, their scores off by chance; a score that was not given stays so."""
    x = own.x.copy()
    for column in (names.index(name) for name in plan.heads if name in names):
        noise = plan.noise * rng.standard_normal(len(x)).astype(np.float32)
        off = np.clip(x[:, column] + noise, -plan.far, plan.far)
        x[:, column] = np.where(x[:, column] != 0, off, 0.0)
    made = Table(x, own.right, own.starts)
    for settle in plan.settle:
        settle(made, list(names))
    return made


def ready(own: Table, mean: FloatArray, scale: FloatArray, leads: Sequence[int]) -> FloatArray:
    """The features as the net takes them (:func:`choosing.with_leads`)."""
    x = (own.x - mean) / scale
    if not leads:
        return x
    pairs = zip(own.starts[:-1], own.starts[1:], strict=True)
    return np.concatenate([choosing.with_leads(x[a:b], leads) for a, b in pairs])


class Weighing(nn.Module):
    """What :class:`newsextract.components.score.choosing.Net` runs."""

    def __init__(self, width: int) -> None:
        super().__init__()
        sizes = [(width, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, 1)]
        self.layers = nn.ModuleList(nn.Linear(*size) for size in sizes)
        self.linear = nn.Linear(width, 1, bias=False)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor) -> Tensor:
        """[N, width] rows to [N] odds."""
        first, second, last = self.layers
        hidden = self.drop(F.gelu(first(x), approximate="tanh"))
        hidden = F.gelu(second(hidden), approximate="tanh")
        odds: Tensor = (last(hidden) + self.linear(x))[:, 0]
        return odds


def choice_loss(odds: Tensor, segment: Tensor, right: Tensor, count: int) -> Tensor:
    """Cross-entropy of each choice's right options; choices without one do not count."""
    top = torch.full((count,), -1e9).scatter_reduce(0, segment, odds.detach(), "amax")
    total = torch.zeros(count).scatter_add(0, segment, torch.exp(odds - top[segment]))
    chances = odds - (top + torch.log(total))[segment]
    held = torch.zeros(count).scatter_add(0, segment, right)
    return -((chances * right) / held.clamp(min=1)[segment]).sum() / (held > 0).sum().clamp(min=1)


def train(groups: Sequence[tuple[Sequence[Told], Sequence[bool]]], plan: Plan) -> dict[str, Any]:
    """A net, trained on choices (``plan.choice``) or on candidates one by one, as ``weights.json`` has it."""
    counts = Counter(
        name for options, _ in groups for told in options for name, v in told.items() if v
    )
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    leads = [names.index(name) for name in sorted(plan.leads)]
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    own = table(groups, names)
    mean, scale = own.x.mean(0), own.x.std(0) + 1e-3
    copies = [noisy(own, names, plan, rng) for _ in range(COPIES)]
    x = torch.from_numpy(np.concatenate([ready(one, mean, scale, leads) for one in copies]))
    right = torch.from_numpy(np.concatenate([own.right] * COPIES))
    starts = np.concatenate([own.starts[:-1] + number * len(own.x) for number in range(COPIES)])
    sizes = np.concatenate([np.diff(own.starts)] * COPIES)
    model = Weighing(x.shape[1])
    optimizer = torch.optim.AdamW(model.parameters(), RATE, weight_decay=DECAY)
    steps, step = plan.epochs * -(-len(starts) // BATCH), 0
    for _ in range(plan.epochs):
        order = rng.permutation(len(starts))
        for begin in range(0, len(order), BATCH):
            chosen = order[begin : begin + BATCH]
            rows = np.concatenate([np.arange(starts[q], starts[q] + sizes[q]) for q in chosen])
            for group in optimizer.param_groups:
                group["lr"] = RATE * (1 - step / steps)
            odds = model(x[rows])
            if plan.choice:
                segment = torch.from_numpy(np.repeat(np.arange(len(chosen)), sizes[chosen]))
                loss = choice_loss(odds, segment, right[rows], len(chosen))
            else:
                loss = F.binary_cross_entropy_with_logits(odds, right[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
    layers = [
        (layer.weight.detach().numpy().T, layer.bias.detach().numpy()) for layer in model.layers
    ]
    linear = model.linear.weight.detach().numpy()[0]
    return choosing.to_table(names, sorted(plan.leads), linear, mean, scale, layers)
