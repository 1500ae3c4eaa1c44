"""The relation heads in torch: pairs of mentions to a score for their relation, and their loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from encoder import WIDTH
from torch import Tensor, nn
from torch.nn import functional as F

from newsextract.components.score.pairing import (
    APART,
    FEATURES,
    KINDS,
    NAMES,
    Pairs,
    Place,
    candidates,
    distances,
    standings,
)

INNER, GATE = 192, 64
MIXED, MIX_HEADS, MIX_LAYERS = 192, 6, 2
STANDINGS = 2 * len(KINDS)  # pairing.standings
SPEAKER = NAMES.index("speaker")
POOLED = tuple(i for i in range(len(NAMES)) if i != SPEAKER)


class Mixing(nn.Module):
    """One layer in which the mentions of an article look at each other, near or far.

    Pre-norm self-attention with a learned bias for each head and distance, and a feed-forward layer.

    Arguments:
        width: of a mention's vector.
    """

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width)
        self.mix = nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.bias = nn.Embedding(APART + 1, MIX_HEADS)
        nn.init.zeros_(self.bias.weight)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, codes: Tensor) -> Tensor:
        """[M, width] mentions and [M, M] distance codes to [M, width]; mentions see none that has the code -1."""
        count, width = x.shape
        qkv = self.qkv(self.norm1(x)).view(count, 3, MIX_HEADS, width // MIX_HEADS)
        q, k, v = qkv.permute(1, 2, 0, 3)
        scores = q @ k.transpose(1, 2) / (width // MIX_HEADS) ** 0.5
        bias = self.bias(codes.clamp(min=0)).permute(2, 0, 1)
        weights = (scores + bias).masked_fill(codes < 0, -1e9).softmax(-1)
        mixed = (self.drop(weights) @ v).transpose(0, 1).reshape(count, width)
        x = x + self.drop(self.mix(mixed))
        inner = F.gelu(self.up(self.norm2(x)), approximate="tanh")
        return x + self.drop(self.down(inner))


class Heads(nn.Module):
    """Scores pairs of mentions from the encoder's states at their first and last words.

    The mentions first look at each other over the whole article (:class:`Mixing`). Both sides are projected once a mention and added for each pair, together with what is known of the
    pair (``pairing.FEATURES``) and a gated product of the two sides; one hidden layer, a score a relation.
    """

    def __init__(
        self,
        dropout: float = 0.15,
        mixed: int = MIXED,
        mix_layers: int = MIX_LAYERS,
        inner: int = INNER,
    ) -> None:
        super().__init__()
        self.enter = nn.Linear(2 * WIDTH, mixed)
        self.kind = nn.Embedding(STANDINGS, mixed)
        self.mixing = nn.ModuleList(Mixing(mixed, dropout) for _ in range(mix_layers))
        self.leave = nn.LayerNorm(mixed)
        self.left = nn.Linear(2 * WIDTH + mixed, inner)
        self.right = nn.Linear(2 * WIDTH + mixed, inner)
        self.left_gate = nn.Linear(2 * WIDTH + mixed, GATE)
        self.right_gate = nn.Linear(2 * WIDTH + mixed, GATE)
        self.gate = nn.Linear(GATE, inner, bias=False)
        self.left_kind = nn.Embedding(STANDINGS, inner)
        self.right_kind = nn.Embedding(STANDINGS, inner)
        self.features = nn.ModuleList(nn.Embedding(n, inner) for n in FEATURES)
        self.norm = nn.LayerNorm(inner)
        self.middle = nn.Linear(inner, inner)
        self.out = nn.Linear(inner, len(NAMES))
        self.drop = nn.Dropout(dropout)
        for table in (self.kind, self.left_kind, self.right_kind, *self.features):
            nn.init.normal_(table.weight, std=0.05)
        nn.init.constant_(self.out.bias, -2.0)

    def forward(
        self,
        states: Tensor,
        kinds: Tensor,
        codes: Tensor,
        left: Tensor,
        right: Tensor,
        features: Tensor,
    ) -> Tensor:
        """[M, 768] states, [M] kinds, [M, M] distances of mentions, [P] and [P, 7] pairs to [P, R] scores.

        The last mention is "nobody": states of zeros, kind NONE.
        """
        states = self.drop(states)
        x = self.enter(states) + self.kind(kinds)
        for layer in self.mixing:
            x = layer(x, codes)
        states = torch.cat([states, self.leave(x)], dim=1)
        mine = self.left(states) + self.left_kind(kinds)
        other = self.right(states) + self.right_kind(kinds)
        product = (
            torch.tanh(self.left_gate(states))[left] * torch.tanh(self.right_gate(states))[right]
        )
        summed = mine[left] + other[right] + self.gate(product)
        for number, table in enumerate(self.features):
            summed = summed + table(features[:, number])
        hidden = F.gelu(self.norm(summed), approximate="tanh")
        hidden = F.gelu(self.middle(self.drop(hidden)), approximate="tanh")
        return self.out(self.drop(hidden))


@dataclass
class Targets:
    """What one article says of its groups.

    Attributes:
        lines: the line of each word.
        true: (relation, left group, right group) that hold; speakers are among them, with -1 for nobody.
        unknown: those of which the article says nothing either way.
    """

    places: list[Place]
    lines: list[int]
    pairs: Pairs
    true: set[tuple[int, int, int]]
    unknown: set[tuple[int, int, int]]


def targets(
    places: list[Place], lines: list[int], true: set[tuple[int, int, int]],
    unknown: set[tuple[int, int, int]],
) -> Targets:  # fmt: skip
    """The candidates of an article with what is true of them."""
    return Targets(places, lines, candidates(places, lines), true, unknown)


def mention_states(hidden: Tensor, places: list[Place]) -> tuple[Tensor, Tensor]:
    """[W, 384] states of an article's words to [M + 1, 768] states and [M + 1] kinds of its mentions."""
    first = torch.tensor([p.first for p in places], dtype=torch.long)
    last = torch.tensor([p.last for p in places], dtype=torch.long)
    states = torch.cat([hidden[first], hidden[last]], dim=1)
    kinds = torch.from_numpy(standings(places))
    return torch.cat([states, states.new_zeros(1, 2 * WIDTH)]), kinds


def pooled_scores(heads: Heads, hidden: Tensor, told: Targets) -> tuple[Tensor, np.ndarray]:
    """[G] pooled scores of an article's pairs of groups, and their [G, 3] keys."""
    pairs = told.pairs
    states, kinds = mention_states(hidden, told.places)
    left, right = torch.from_numpy(pairs.left), torch.from_numpy(pairs.right)
    codes = torch.from_numpy(distances(told.places, told.lines))
    scores = heads(states, kinds, codes, left, right, torch.from_numpy(pairs.features))
    relation = torch.from_numpy(pairs.relation)
    own = scores.gather(1, relation[:, None])[:, 0].float()
    groups = np.array([p.group for p in told.places] + [-1], np.int64)
    keys = np.stack([pairs.relation, groups[pairs.left], groups[pairs.right]], axis=1)
    unique, inverse = np.unique(keys, axis=0, return_inverse=True)
    index = torch.from_numpy(inverse.ravel())
    # Log-sum-exp over the pairs of mentions of each pair of groups.
    top = torch.full((len(unique),), -1e9).scatter_reduce(0, index, own.detach(), "amax")
    total = torch.zeros(len(unique)).scatter_add(0, index, torch.exp(own - top[index]))
    return top + torch.log(total), unique


def loss_of(parts: list[tuple[Tensor, np.ndarray, Targets]]) -> Tensor:
    """The loss over some articles.

    Speakers: cross-entropy over the quotation's candidates. Other relations: binary cross-entropy of each
    pair of groups, summed and divided by the number of true ones, so that long lists of wrong pairs do
    not drown the right ones; the mean over the relations.
    """
    sums = [torch.zeros(()) for _ in NAMES]
    counts = [1.0] * len(NAMES)
    for scores, keys, told in parts:
        triples = [tuple(k) for k in keys.tolist()]
        wanted = torch.tensor([float(t in told.true) for t in triples])
        known = torch.tensor([t not in told.unknown for t in triples])
        relation = torch.from_numpy(keys[:, 0])
        each = F.binary_cross_entropy_with_logits(scores, wanted, reduction="none") * known
        for r in POOLED:
            mine = relation == r
            sums[r] = sums[r] + each[mine].sum()
            counts[r] += float(wanted[mine].sum())
        said = np.flatnonzero(keys[:, 0] == SPEAKER)
        for quote in np.unique(keys[said, 1]):
            rows = said[keys[said, 1] == quote]
            right = wanted[rows]
            if right.sum() > 0:
                chances = scores[rows].log_softmax(0)
                sums[SPEAKER] = sums[SPEAKER] - (chances * right).sum() / right.sum()
                counts[SPEAKER] += 1.0
    return torch.stack([s / c for s, c in zip(sums, counts, strict=True)]).sum()
