"""The encoder as an ONNX graph.

Written node by node with onnxruntime's fused operators (MultiHeadAttention, FastGelu), so nothing depends on an
exporter or on a fusion pass finding its patterns. Not with SkipLayerNormalization: on a processor it took 23% of
the time, an addition and a LayerNormalization 4%.
"""

from __future__ import annotations

import numpy as np
import onnx
import torch
from encoder import POSITIONS, SIZE, WIDE, Encoder, buckets
from graph import Graph
from onnx import TensorProto, helper


def _words(graph: Graph, codes: dict[str, torch.Tensor]) -> str:
    """The word vectors from their codes (:mod:`product`)."""
    parts, entries, size = codes["centres"].shape
    code = graph.node("Gather", [graph.weight("codes", codes["codes"].numpy()), "ids"])
    place = graph.weight("places", np.arange(parts, dtype=np.int32) * entries)
    row = graph.node("Add", [graph.node("Cast", [code], to=TensorProto.INT32), place])
    centres = codes["centres"].reshape(-1, size).numpy().astype(np.float16)
    found = graph.node("Gather", [graph.weight("centres", centres), row])
    shape = graph.weight("wide", np.array([0, 0, WIDE], np.int64))
    found = graph.node("Reshape", [graph.node("Cast", [found], to=TensorProto.FLOAT), shape])
    lengths = codes["lengths"].numpy().astype(np.float16)
    length = graph.node("Gather", [graph.weight("lengths", lengths), "ids"])
    return graph.node("Mul", [found, graph.node("Cast", [length], to=TensorProto.FLOAT)])


def build(model: Encoder, codes: dict[str, torch.Tensor] | None) -> onnx.ModelProto:
    """The encoder as an ONNX model: int32 ``ids`` and ``forms`` [B, L] to ``scores`` [B, L, 14 + 384].

    Arguments:
        codes: of the word vectors; without them they are stored as they are.
    """
    state = {name: value.float().numpy() for name, value in model.state_dict().items()}
    graph = Graph()
    if codes:
        words = _words(graph, codes)
    else:
        words = graph.node("Gather", [graph.weight("words", state["words.weight"]), "ids"])
    forms = (state["shapes.weight"][:, None] + state["gaps.weight"][None]).reshape(-1, WIDE)
    form = graph.node("Gather", [graph.weight("forms_table", forms), "forms"])
    one, zero = (graph.weight(f"n{n}", np.array([n], np.int64)) for n in (1, 0))
    length = graph.node("Shape", ["ids"], start=1)
    places = graph.weight("positions", state["positions"].astype(np.float16))
    position = graph.node("Slice", [places, zero, length, zero, one])
    position = graph.node("Cast", [position], to=TensorProto.FLOAT)
    summed = graph.node("Add", [graph.node("Add", [words, form]), position])
    norm = [graph.weight(f"norm.{k}", state[f"norm.{k}"]) for k in ("weight", "bias")]
    x = graph.node("LayerNormalization", [summed, *norm], epsilon=1e-5)
    mask = graph.node(
        "Cast", [graph.node("Cast", ["ids"], to=TensorProto.BOOL)], to=TensorProto.INT32
    )
    # The number of each distance's bias: [L, L].
    scalar = graph.weight("scalar", np.array(0, np.int64))
    step = graph.weight("step", np.array(1, np.int64))
    span = graph.node("Range", [scalar, graph.node("Squeeze", [length, zero]), step])
    away = graph.node(
        "Sub", [graph.node("Unsqueeze", [span, zero]), graph.node("Unsqueeze", [span, one])]
    )
    away = graph.node("Add", [away, graph.weight("middle", np.array(POSITIONS - 1, np.int64))])
    away = graph.node("Cast", [away], to=TensorProto.INT32)
    near = buckets(POSITIONS).numpy()
    numbers = np.concatenate(
        [near[-1], near[0, 1:]]
    )  # bucket by distance, from the farthest before
    for i in range(len(model.layers)):
        heads = model.layers[i].heads

        def named(part: str, kind: str, layer: int = i) -> str:
            name = f"layers.{layer}.{part}.{kind}"
            value = state[name]
            return graph.weight(name, value.T if value.ndim == 2 else value)

        table = state[f"layers.{i}.bias.weight"][numbers].T[None]  # [1, heads, distances]
        bias = graph.node("Gather", [graph.weight(f"bias{i}", table), away], axis=2)
        qkv = graph.node("MatMul", [x, named("qkv", "weight")])
        qkv = graph.node("Add", [qkv, named("qkv", "bias")])
        sizes = graph.weight(f"sizes{i}", np.full(3, heads * SIZE, np.int64))
        parts = [f"qkv{i}_{n}" for n in range(3)]
        graph.nodes.append(helper.make_node("Split", [qkv, sizes], parts, name=f"split{i}", axis=2))
        mixed = graph.fused("MultiHeadAttention", [*parts, "", mask, bias], num_heads=heads)
        mixed = graph.node("MatMul", [mixed, named("mix", "weight")])
        mixed = graph.node("Add", [mixed, named("mix", "bias")])
        norm1 = [named("norm1", "weight"), named("norm1", "bias")]
        x = graph.node("LayerNormalization", [graph.node("Add", [x, mixed]), *norm1], epsilon=1e-5)
        inner = graph.node("MatMul", [x, named("up", "weight")])
        inner = graph.fused("FastGelu", [inner, named("up", "bias")])
        inner = graph.node("MatMul", [inner, named("down", "weight")])
        inner = graph.node("Add", [inner, named("down", "bias")])
        norm2 = [named("norm2", "weight"), named("norm2", "bias")]
        x = graph.node("LayerNormalization", [graph.node("Add", [x, inner]), *norm2], epsilon=1e-5)
    # Scores and the states for the relation heads come out of one product.
    joined = np.concatenate([state["head.weight"], state["narrow.weight"]]).T
    both = np.concatenate([state["head.bias"], state["narrow.bias"]])
    out = graph.node("MatMul", [x, graph.weight("out.weight", joined)])
    graph.nodes.append(
        helper.make_node("Add", [out, graph.weight("out.bias", both)], ["scores"], name="scores")
    )
    shape = ["windows", "wordpieces"]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, shape) for n in ("ids", "forms")]
    return graph.model("newsextract_encoder", inputs, "scores", [*shape, len(both)])
