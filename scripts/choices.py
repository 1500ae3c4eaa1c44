"""Train what chooses by the encoder's states (``newsextract.components.score.state_choice``): ``python scripts/choices.py``.

Two nets: which event a release is, after ``events.py``, and which kind a work is. Trained on the train articles; prints
how often the rules alone and rules with states are right on dev, and writes ``choices`` into the shipped pipeline's
``weights.json`` where both are right more often.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import events
import fitting
import numpy as np
import regression
import torch
from evaluate import ROOT
from torch import nn
from torch.nn import functional as F

import newsextract.pipeline
from newsextract import gold
from newsextract.components.release import release_choice
from newsextract.components.release.release_choice import EVENTS
from newsextract.components.score import state_choice
from newsextract.components.score.choosing import encoded
from newsextract.components.score.state_choice import KINDS
from newsextract.components.scorer import Scorer
from newsextract.components.title.title_forms import title_key

HIDDEN, EPOCHS, BATCH, RATE, DECAY = 32, 10, 128, 1.5e-3, 2e-2
DROPPED, DROPPED_LATER, SMOOTHED = 0.5, 0.2, 0.05
EVENT_TOLD = 1 / 3  # the regression's log odds are brought to the states' scale


@dataclass
class Examples:
    """Choices of some articles: states, what the rules say, and the labels that are right."""

    articles: list[str] = field(default_factory=list)
    states: list[np.ndarray] = field(default_factory=list)
    told: list[Any] = field(default_factory=list)
    right: list[list[str]] = field(default_factory=list)

    def add(self, article: str, states: np.ndarray, told: Any, right: list[str]) -> None:
        self.articles.append(article)
        self.states.append(states.astype(np.float16))
        self.told.append(told)
        self.right.append(right)

    def extend(self, other: Examples) -> None:
        self.articles += other.articles
        self.states += other.states
        self.told += other.told
        self.right += other.right

    def matrix(self) -> np.ndarray:
        """[N, S] the states."""
        return np.stack(self.states).astype(np.float32)


def gather(paths: Sequence[Path], model: Path) -> tuple[Examples, Examples]:
    """Events and kinds of gold articles: those that rules or heads find."""
    nlp = newsextract.pipeline.load(model, any_language=True).nlp
    scorer = nlp.get_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    happened, kinds = Examples(), Examples()
    with nlp.select_pipes(disable=["newsextract_scorer"]):
        for path in paths:
            wanted = gold.read(path)
            doc = nlp(wanted.text)
            if (scored := scorer.score(doc)) is None:
                continue
            states, spans = state_choice.States(doc), state_choice.titles(doc)
            known = {title_key(w["title"]): w["kind"] for w in wanted.rows("work")}
            if spans:
                for title, own, told in zip(*state_choice.works_of(doc, states), strict=True):
                    if known.get(title) in KINDS:
                        kinds.add(path.name, own, told, [known[title]])
            for relation, told, right in events.found_releases(doc, wanted, scored, path.name):
                titles = spans.get(title_key(relation.fields["work"]), ())
                happened.add(path.name, states.event(relation.roles["date"], titles), told, right)
    return happened, kinds


def gathered(split: str, model: Path, jobs: int) -> tuple[Examples, Examples]:
    """:func:`gather` of a split, in so many processes."""
    paths = sorted((ROOT / "corpus/gold" / split).glob("*.txt"))
    happened, kinds = Examples(), Examples()
    with ProcessPoolExecutor(jobs) as pool:
        parts = pool.map(partial(gather, model=model), [paths[n::jobs] for n in range(jobs)])
        for own_events, own_kinds in parts:
            happened.extend(own_events)
            kinds.extend(own_kinds)
    return happened, kinds


def event_odds(train: Examples, dev: Examples) -> tuple[np.ndarray, np.ndarray]:
    """[N, 8] log odds by the regression: of train articles from the other folds', as on articles it has not seen."""
    names = regression.common(train.told, events.SEEN)
    x = torch.from_numpy(regression.matrix(train.told, names)).float()
    y = torch.tensor(labels(train, EVENTS))
    totals = events.held_out(x, y, train.articles)
    shipped = release_choice.event_weights()
    own = np.array([release_choice.odds(told, shipped) for told in dev.told], np.float32)
    return totals.numpy(), own


def labels(examples: Examples, names: Sequence[str]) -> list[int]:
    return [names.index(next(r for r in right if r in names)) for right in examples.right]


def train(
    states: np.ndarray, told: np.ndarray, y: list[int], outputs: int, scale: float, diagonal: bool
) -> dict[str, Any]:
    """Train one net.

    Arguments:
        states: [N, S].
        told: [N, T].
        scale: what ``told`` is multiplied with at the net's entrance.
        diagonal: what is told adds to the label of the same place only.

    Returns:
        As :class:`newsextract.components.score.state_choice.StateChoice` takes it.
    """
    torch.manual_seed(0)
    mean, deviation = states.mean(0), states.std(0) + 1e-6
    x = torch.from_numpy(np.concatenate([(states - mean) / deviation, told * scale], 1))
    t, target = torch.from_numpy(told), torch.tensor(y)
    inner, outer = nn.Linear(x.shape[1], HIDDEN), nn.Linear(HIDDEN, outputs)
    net = nn.Sequential(
        nn.Dropout(DROPPED), inner, nn.GELU("tanh"), nn.Dropout(DROPPED_LATER), outer
    )
    direct = nn.Parameter(torch.tensor(0.7) if diagonal else torch.zeros(told.shape[1], outputs))
    optimizer = torch.optim.AdamW([*net.parameters(), direct], lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS)
    for _ in range(EPOCHS):
        for own in torch.randperm(len(x)).split(BATCH):
            beside = direct * t[own] if diagonal else t[own] @ direct
            loss = F.cross_entropy(net(x[own]) + beside, target[own], label_smoothing=SMOOTHED)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    weight = inner.weight.detach().numpy().T.copy()
    weight[: len(mean)] /= deviation[:, None]
    bias = inner.bias.detach().numpy() - mean @ weight[: len(mean)]
    weight[len(mean) :] *= scale
    by_told = direct.detach().numpy() * np.eye(outputs) if diagonal else direct.detach().numpy()
    return {
        "inner": {"weight": encoded(weight), "bias": encoded(bias)},
        "outer": {
            "weight": encoded(outer.weight.detach().numpy().T.copy()),
            "bias": encoded(outer.bias.detach().numpy()),
        },
        "told": encoded(by_told),
    }


def share(chosen: Sequence[int], examples: Examples, names: Sequence[str]) -> float:
    """How often the chosen label is right."""
    pairs = zip(chosen, examples.right, strict=True)
    return float(np.mean([names[n] in right for n, right in pairs]))


def main() -> None:
    parser = fitting.parser(__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument(
        "--keep",
        nargs="*",
        default=(),
        choices=(state_choice.EVENT, state_choice.KIND),
        help="nets that stay",
    )
    options: argparse.Namespace = parser.parse_args()
    seen, unseen = (gathered(split, options.model, options.jobs) for split in ("train", "dev"))
    told = {state_choice.EVENT: event_odds(seen[0], unseen[0])}
    told[state_choice.KIND] = (np.stack(seen[1].told), np.stack(unseen[1].told))
    shipped = fitting.read(options.model).get(state_choice.CHOICES, {})
    made, better = {}, True
    for name, own, dev, names in (
        (state_choice.EVENT, seen[0], unseen[0], EVENTS),
        (state_choice.KIND, seen[1], unseen[1], KINDS),
    ):
        ours, theirs = told[name]
        diagonal = name == state_choice.EVENT
        scale = EVENT_TOLD if diagonal else 1.0
        if name in options.keep:
            made[name] = shipped[name]
            continue
        made[name] = train(own.matrix(), ours, labels(own, names), len(names), scale, diagonal)
        totals = state_choice.StateChoice(made[name]).totals(dev.matrix(), theirs)
        chosen = share(totals.argmax(1).tolist(), dev, names)
        rules = share(theirs[:, : len(names)].argmax(1).tolist(), dev, names)
        better &= chosen > rules
        print(
            f"{name}: trained on {len(own.articles)}, dev {len(dev.articles)}: rules {rules:.3f}, with states {chosen:.3f}"
        )
    if better and not options.dry:
        fitting.write(options.model, fitting.read(options.model) | {state_choice.CHOICES: made})


if __name__ == "__main__":
    main()
