"""The teacher: MPNet-base with the encoder's inputs, outputs and heads.

It is twelve layers, 768 wide: too large to ship. It is trained like the encoder (a stage with ``encoder =
"mpnet"``), which then comes out of its lower layers (:func:`encoder.lower`). MPNet's vocabulary is BERT's, four
places later.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import torch
from encoder import TAGS, WIDTH
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import MPNetConfig, MPNetModel

SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
WIDE = 768
SHIFT = 4
PAD, UNKNOWN, CLS, SEP = 0, 100, 101, 102
"""Ids of BERT's special wordpieces."""


class Teacher(nn.Module):
    """Wordpieces and forms to scores, as :class:`encoder.Encoder`; its states are narrowed to 384."""

    def __init__(self) -> None:
        super().__init__()
        config = MPNetConfig(vocab_size=30527, max_position_embeddings=514, layer_norm_eps=1e-5)
        self.body = MPNetModel(config, add_pooling_layer=False)
        self.words = self.body.embeddings.word_embeddings
        self.shapes = nn.Embedding(7, WIDE)
        self.gaps = nn.Embedding(4, WIDE)
        self.narrow = nn.Linear(WIDE, WIDTH)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(WIDE, TAGS + 1)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gaps.weight)
        places = torch.arange(30522) + SHIFT
        for bert, own in ((PAD, 1), (UNKNOWN, 3), (CLS, 0), (SEP, 2)):
            places[bert] = own
        self.register_buffer("places", places, persistent=False)

    def forward(self, ids: Tensor, forms: Tensor) -> tuple[Tensor, Tensor]:
        """[B, L] BERT ids and forms to [B, L, 14] logits and [B, L, 384] states."""
        x = self.words(self.places[ids]) + self.shapes(forms // 4) + self.gaps(forms % 4)
        x = self.body(inputs_embeds=x, attention_mask=(ids != PAD).long()).last_hidden_state
        return self.head(self.drop(x)), self.narrow(x)

    def new_parameters(self) -> list[nn.Parameter]:
        """What no pretraining has seen."""
        heads = [*self.head.parameters(), *self.narrow.parameters()]
        return [self.shapes.weight, self.gaps.weight, *heads]


def load_mpnet(teacher: Teacher, path: Path) -> None:
    """Fill in MPNet's weights.

    Raises:
        SystemExit: when the file is not the one the model card names.
    """
    if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{path}: sha256 is not {SHA256}")
    old = load_file(path)
    missing, _ = teacher.body.load_state_dict(old, strict=False)
    if set(missing) - {"embeddings.position_ids"}:
        raise SystemExit(f"{path}: lacks {missing[0]}")
