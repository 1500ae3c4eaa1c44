"""Trainable weights out of what ships: ``python from_onnx.py`` writes ``work/shipped.pt``, ``work/shipped.heads.pt`` and ``work/words.pt``.

The 8-bit matrices times their scales; on dev they score as the 8-bit model does, and training goes on from them. So nobody needs to go
through the whole chain of stages to train a little more.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from encoder import POSITIONS, TAGS, WIDE, Encoder, buckets
from export import PIPELINE
from heads import Heads
from heads_graph import GROUPS
from onnx import numpy_helper
from product import rebuilt
from torch import Tensor
from train import WORK, save

from newsextract.components.score.pairing import FEATURES

Tensors = dict[str, Tensor]


class Weights:
    """The initializers of an ONNX file, 8-bit ones as float32."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(path).graph
        self.all = {t.name: numpy_helper.to_array(t) for t in graph.initializer}

    def __contains__(self, name: str) -> bool:
        return name in self.all or f"{name}_quantized" in self.all

    def __getitem__(self, name: str) -> np.ndarray:
        if name in self.all:
            return np.array(self.all[name], np.float32)
        codes, scale, zero = (
            self.all[f"{name}_{part}"].astype(np.float32)
            for part in ("quantized", "scale", "zero_point")
        )
        return np.asarray((codes - zero) * scale, np.float32)

    def linear(self, name: str) -> Tensor:
        """A weight or bias of a linear layer or a norm, as torch holds it."""
        value = self[name]
        return torch.from_numpy(np.ascontiguousarray(value.T if value.ndim == 2 else value))


def word_codes(weights: Weights) -> Tensors:
    """The codes of the word vectors (:mod:`product`)."""
    codes = weights.all["codes"]
    centres = weights["centres"].reshape(codes.shape[1], -1, WIDE // codes.shape[1])
    return {
        "codes": torch.from_numpy(codes.copy()),
        "centres": torch.from_numpy(centres),
        "lengths": torch.from_numpy(weights["lengths"]),
    }


def encoder_of(weights: Weights) -> Tensors:
    """The encoder's weights."""
    state = Encoder().state_dict()
    state["words.weight"] = rebuilt(*word_codes(weights).values())
    state["positions"] = torch.from_numpy(weights["positions"])
    # Only the sums of shapes and gaps ship.
    forms = torch.from_numpy(weights["forms_table"]).view(7, 4, WIDE)
    state["shapes.weight"] = forms.mean(1)
    state["gaps.weight"] = (forms - forms.mean(1, keepdim=True)).mean(0)
    near = buckets(POSITIONS).numpy()
    numbers = np.concatenate([near[-1], near[0, 1:]])
    for name in state:
        if name.endswith(".bias.weight"):
            table = state[name].numpy().copy()
            table[numbers] = weights[f"bias{name.split('.')[1]}"][0].T
            state[name] = torch.from_numpy(table)
        elif name.startswith(("layers.", "norm.")):
            state[name] = weights.linear(name)
    for kind in ("weight", "bias"):
        both = weights.linear(f"out.{kind}")
        state[f"head.{kind}"] = both[: TAGS + 1].clone()
        state[f"narrow.{kind}"] = both[TAGS + 1 :].clone()
    return state


def heads_of(weights: Weights) -> Tensors:
    """The relation heads' weights."""
    state = Heads().state_dict()
    for name in state:
        table = name.removesuffix(".weight")  # of a lookup, named without its kind
        if name.startswith("features."):
            continue
        if table in weights:
            state[name] = torch.from_numpy(weights[table])
        else:
            state[name] = weights.linear(name)
    for number, group in enumerate(GROUPS):
        # Only the sums of each group's features ship.
        shape = [FEATURES[feature] for feature in group]
        sums = torch.from_numpy(weights[f"features{number}"]).view(*shape, -1)
        mean = sums.flatten(0, -2).mean(0)
        for axis, feature in enumerate(group):
            others = tuple(other for other in range(len(group)) if other != axis)
            own = sums.mean(others) if others else sums
            share = len(others) / len(group)
            state[f"features.{feature}.weight"] = own - share * mean
    return state


def main() -> None:
    WORK.mkdir(exist_ok=True)
    weights = Weights(PIPELINE / "newsextract_encoder/model.onnx")
    encoder, heads = Encoder(), Heads()
    encoder.load_state_dict(encoder_of(weights))
    heads.load_state_dict(heads_of(Weights(PIPELINE / "newsextract_scorer/model.onnx")))
    save(WORK / "words.pt", word_codes(weights))
    save(WORK / "shipped.pt", encoder.state_dict())
    save(WORK / "shipped.heads.pt", heads.state_dict())


if __name__ == "__main__":
    main()
