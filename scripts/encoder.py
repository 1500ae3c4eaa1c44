"""The encoder in plain torch: the lower layers of MPNet, with fewer attention heads and inner units.

Width and word vectors are MPNet-base's (768). Beside the wordpieces the encoder reads each word's case shape and
the gap before it. It comes out of the trained teacher (:mod:`teacher`): its first ``LAYERS`` layers are trained on
by themselves, cut down (``prune.py``), and trained again.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from newsextract.components.score.decoding import LABELS

TAGS = 2 * len(LABELS) + 1
WIDTH = 384
"""Of the states that the relation heads see."""
WIDE, LAYERS, HEADS, INNER = 768, 6, 8, 1152
SIZE = 64  # of a head
ALL_HEADS, ALL_INNER = 12, 3072
BUCKETS, FAR = 32, 128
POSITIONS = 256
VOCABULARY = 30522


def buckets(length: int) -> Tensor:
    """[L, L] numbers of the distances from each place to each, as MPNet and T5 count them."""
    places = torch.arange(length)
    away = places[None] - places[:, None]
    half, near = BUCKETS // 2, BUCKETS // 4
    side = (away > 0).long() * half  # MPNet counts from the negative
    away = away.abs()
    far = (
        near
        + (
            torch.log(away.clamp(min=1).float() / near) / math.log(FAR / near) * (half - near)
        ).long()
    )
    return side + torch.where(away < near, away, far.clamp(max=half - 1))


class Layer(nn.Module):
    """One layer of MPNet with some heads and some inner units.

    Arguments:
        heads: how many.
        inner: how many units.
    """

    def __init__(self, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(WIDE, 3 * heads * SIZE)
        self.bias = nn.Embedding(BUCKETS, heads)
        self.mix = nn.Linear(heads * SIZE, WIDE)
        self.norm1 = nn.LayerNorm(WIDE, eps=1e-5)
        self.up = nn.Linear(WIDE, inner)
        self.down = nn.Linear(inner, WIDE)
        self.norm2 = nn.LayerNorm(WIDE, eps=1e-5)
        self.drop = nn.Dropout(dropout)
        self.head_gate: Tensor | None = None
        self.inner_gate: Tensor | None = None

    def forward(self, x: Tensor, mask: Tensor, near: Tensor) -> Tensor:
        """[B, L, 768], an additive mask [B, 1, 1, L] and [L, L] buckets to [B, L, 768]."""
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, SIZE).permute(2, 0, 3, 1, 4)
        bias = self.bias(near).permute(2, 0, 1)[None].to(q.dtype) + mask.to(q.dtype)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        if self.head_gate is not None:
            mixed = mixed * self.head_gate[None, :, None, None]
        mixed = mixed.transpose(1, 2).reshape(rows, length, self.heads * SIZE)
        x = self.norm1(x + self.drop(self.mix(mixed)))
        inner = F.gelu(self.up(x), approximate="tanh")
        if self.inner_gate is not None:
            inner = inner * self.inner_gate
        return self.norm2(x + self.drop(self.down(inner)))


class Encoder(nn.Module):
    """Wordpieces and forms to scores: 13 BIO tags and, last, the logit of a sentence start."""

    def __init__(
        self, layers: int = LAYERS, heads: int = HEADS, inner: int = INNER, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDE)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDE))
        self.shapes = nn.Embedding(7, WIDE)
        self.gaps = nn.Embedding(4, WIDE)
        self.norm = nn.LayerNorm(WIDE, eps=1e-5)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(heads, inner, dropout) for _ in range(layers))
        self.narrow = nn.Linear(WIDE, WIDTH)
        self.head = nn.Linear(WIDE, TAGS + 1)
        self.register_buffer("near", buckets(POSITIONS), persistent=False)

    def forward(self, ids: Tensor, forms: Tensor) -> tuple[Tensor, Tensor]:
        """[B, L] ids and forms (shape * 4 + gap) to [B, L, 14] logits and [B, L, 384] states."""
        length = ids.shape[1]
        x = self.words(ids) + self.positions[:length]
        x = x + self.shapes(forms // 4) + self.gaps(forms % 4)
        x = self.drop(self.norm(x))
        mask = x.new_zeros(ids.shape).masked_fill(ids == 0, -1e4)[:, None, None]
        for layer in self.layers:
            x = layer(x, mask, self.near[:length, :length])
        return self.head(self.drop(x)), self.narrow(x)

    def new_parameters(self) -> list[nn.Parameter]:
        """What is learnt fastest: the heads."""
        return [*self.head.parameters(), *self.narrow.parameters()]


def lower(teacher: dict[str, Tensor], layers: int, places: Tensor) -> Encoder:
    """The lower layers of a trained teacher, whole.

    Arguments:
        teacher: its weights.
        places: of BERT's wordpieces in its table.
    """
    encoder = Encoder(layers, ALL_HEADS, ALL_INNER)
    state = encoder.state_dict()
    state["words.weight"] = teacher["body.embeddings.word_embeddings.weight"][places]
    state["positions"] = teacher["body.embeddings.position_embeddings.weight"][2 : 2 + POSITIONS]
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = teacher[f"body.embeddings.LayerNorm.{kind}"]
        for name in ("narrow", "head"):
            state[f"{name}.{kind}"] = teacher[f"{name}.{kind}"]
    for name in ("shapes", "gaps"):
        state[f"{name}.weight"] = teacher[f"{name}.weight"]
    for i in range(layers):
        there = f"body.encoder.layer.{i}."
        state[f"layers.{i}.bias.weight"] = teacher["body.encoder.relative_attention_bias.weight"]
        for kind in ("weight", "bias"):
            parts = [teacher[f"{there}attention.attn.{n}.{kind}"] for n in "qkv"]
            state[f"layers.{i}.qkv.{kind}"] = torch.cat(parts)
            for new, name in (
                ("mix", "attention.attn.o"),
                ("norm1", "attention.LayerNorm"),
                ("up", "intermediate.dense"),
                ("down", "output.dense"),
                ("norm2", "output.LayerNorm"),
            ):
                state[f"layers.{i}.{new}.{kind}"] = teacher[f"{there}{name}.{kind}"]
    encoder.load_state_dict(state)
    return encoder


def cut(whole: Encoder, heads: list[Tensor], units: list[Tensor]) -> Encoder:
    """``whole`` with the named heads and inner units of each layer only."""
    new = Encoder(len(whole.layers), len(heads[0]), len(units[0]))
    state = whole.state_dict()
    for i, (kept, inner) in enumerate(zip(heads, units, strict=True)):
        rows = (kept[:, None] * SIZE + torch.arange(SIZE)).ravel()
        all_rows = torch.cat([rows + part * ALL_HEADS * SIZE for part in range(3)])
        at = f"layers.{i}."
        for name in ("qkv.weight", "qkv.bias"):
            state[at + name] = state[at + name][all_rows]
        state[at + "mix.weight"] = state[at + "mix.weight"][:, rows]
        state[at + "bias.weight"] = state[at + "bias.weight"][:, kept]
        for name in ("up.weight", "up.bias"):
            state[at + name] = state[at + name][inner]
        state[at + "down.weight"] = state[at + "down.weight"][:, inner]
    new.load_state_dict(state)
    return new
