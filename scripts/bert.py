"""The encoder in plain torch: BERT with two extra input embeddings and two heads.

The layers are those of ``MiniLM-L6-H384-uncased`` (6 layers, 384 wide, 12 heads of 32). Beside
the wordpieces the model reads each word's case shape and the gap before it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from newsextract.components.decoding import LABELS

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TAGS = 2 * len(LABELS) + 1
WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
POSITIONS = 256
VOCABULARY = 30522


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT; queries, keys and values in one product."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """[B, L, 384] and an additive mask [B, 1, 1, L] to [B, L, 384]."""
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm1(x + self.drop(self.mix(mixed)))
        # The tanh form is what onnxruntime's FastGelu computes.
        inner = F.gelu(self.up(x), approximate="tanh")
        return self.norm2(x + self.drop(self.down(inner)))


class Encoder(nn.Module):
    """Wordpieces and forms to scores: 13 BIO tags and, last, the logit of a sentence start."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.shapes = nn.Embedding(7, WIDTH)
        self.gaps = nn.Embedding(4, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, TAGS + 1)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gaps.weight)

    def forward(self, ids: Tensor, forms: Tensor) -> tuple[Tensor, Tensor]:
        """[B, L] ids and forms (shape * 4 + gap) to [B, L, 14] logits and [B, L, 384] states."""
        x = self.words(ids) + self.positions[: ids.shape[1]]
        x = x + self.shapes(forms // 4) + self.gaps(forms % 4)
        x = self.drop(self.norm(x))
        mask = torch.zeros(ids.shape, dtype=x.dtype).masked_fill(ids == 0, -1e4)[:, None, None]
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(self.drop(x)), x

    def new_parameters(self) -> list[nn.Parameter]:
        """What no pretraining has seen."""
        return [self.shapes.weight, self.gaps.weight, *self.head.parameters()]


def load_pretrained(encoder: Encoder, path: Path) -> None:
    """Fill in MiniLM's weights.

    Raises:
        SystemExit: when the file is not the one the model card names.
    """
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{path}: sha256 is not {SHA256}")
    old = load_file(path)
    state = encoder.state_dict()
    state["words.weight"] = old["embeddings.word_embeddings.weight"]
    state["positions"] = (
        old["embeddings.position_embeddings.weight"][:POSITIONS]
        + old["embeddings.token_type_embeddings.weight"][0]
    )
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = old[f"embeddings.LayerNorm.{kind}"]
        for i in range(LAYERS):
            there = f"encoder.layer.{i}."
            names = ("query", "key", "value")
            parts = [old[f"{there}attention.self.{name}.{kind}"] for name in names]
            state[f"layers.{i}.qkv.{kind}"] = torch.cat(parts)
            for new, name in (
                ("mix", "attention.output.dense"),
                ("norm1", "attention.output.LayerNorm"),
                ("up", "intermediate.dense"),
                ("down", "output.dense"),
                ("norm2", "output.LayerNorm"),
            ):
                state[f"layers.{i}.{new}.{kind}"] = old[f"{there}{name}.{kind}"]
    encoder.load_state_dict(state)
