"""A small net that weighs candidates, or options against each other, by their features; only numpy.

Each one's features are brought to one scale; beside some of them stands by how much they exceed the best of the
other options; two hidden layers (GELU) and a linear part give its odds. Trained by ``scripts/nets.py``.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]

NO_OTHER = -3.0
"""Stands for the best of the others where there is no other option, in units of the scale."""


class Net:
    """The weights of one choice.

    Arguments:
        table: as :func:`to_table` makes it.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        linear = [*table["features"].values(), *table["leads"].values()]
        self.names = list(table["features"])
        self._blank = dict.fromkeys(self.names, 0.0)
        self._columns = itemgetter(*self.names)
        self.leads = [self.names.index(name) for name in table["leads"]]
        self.linear = np.array(linear, np.float32)
        self.mean, self.scale = (decoded(table[part]) for part in ("mean", "scale"))
        self.layers = [layer(own) for own in table["layers"]]

    def odds(self, options: Sequence[Mapping[str, float]]) -> list[float]:
        """The log odds of each option, up to a constant.

        Arguments:
            options: features by name; those that are missing are 0, others than the net knows are passed over.
        """
        # A hundred look-ups an option, tens of options an article: both steps are one call each.
        x = np.array([self._columns({**self._blank, **one}) for one in options], np.float32)
        x = with_leads((x - self.mean) / self.scale, self.leads)
        hidden = x
        for weight, bias in self.layers[:-1]:
            hidden = gelu(hidden @ weight + bias)
        weight, bias = self.layers[-1]
        made: list[float] = ((hidden @ weight + bias)[:, 0] + x @ self.linear).tolist()
        return made


def with_leads(x: FloatArray, leads: Sequence[int]) -> FloatArray:
    """[N, F] features of options, and beside them [N, L] by how much each exceeds the others' best in ``leads``."""
    columns = x[:, leads]
    if len(x) == 1:
        return np.concatenate([x, columns - NO_OTHER], axis=1)
    order = np.sort(columns, axis=0)
    first, second = order[-1], order[-2]
    best = np.where(columns >= first, np.where(first > second, second, first), first)
    return np.concatenate([x, columns - best], axis=1)


def to_table(
    names: Sequence[str], leads: Sequence[str], linear: FloatArray, mean: FloatArray,
    scale: FloatArray, layers: Sequence[tuple[FloatArray, FloatArray]],
) -> dict[str, Any]:  # fmt: skip
    """A net as JSON has it: the linear part by name, the rest as base64 of 16-bit floats.

    Arguments:
        names, leads: in alphabetical order, for JSON may be written so.
        linear: [F + L].
        mean: [F], and ``scale`` likewise.
        layers: [in, out] weights and [out] biases.
    """
    if list(names) != sorted(names) or list(leads) != sorted(leads):
        raise ValueError("the names of a net's features must stand in order")
    rounded = [round(float(value), 4) for value in linear]
    return {
        "features": dict(zip(names, rounded[: len(names)], strict=True)),
        "leads": dict(zip(leads, rounded[len(names) :], strict=True)),
        "mean": encoded(mean),
        "scale": encoded(scale),
        "layers": [{"weight": encoded(w), "bias": encoded(b)} for w, b in layers],
    }


def layer(table: Mapping[str, str]) -> tuple[FloatArray, FloatArray]:
    """[I, O] weights and [O] bias of a layer, as :func:`encoded` wrote them."""
    bias = decoded(table["bias"])
    return decoded(table["weight"]).reshape(-1, len(bias)), bias


def gelu(x: FloatArray) -> FloatArray:
    """GELU by its tanh form (Hendrycks and Gimpel 2016), as in training."""
    made: FloatArray = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
    return made


def encoded(values: FloatArray) -> str:
    """Numbers as base64 of 16-bit floats."""
    return base64.b64encode(np.ascontiguousarray(values, "<f2").tobytes()).decode("ascii")


def decoded(text: str) -> FloatArray:
    """What :func:`encoded` wrote."""
    return np.frombuffer(base64.b64decode(text), "<f2").astype(np.float32)
