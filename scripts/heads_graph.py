"""The relation heads as an ONNX graph."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import onnx
from encoder import WIDTH
from graph import Graph
from heads import MIX_HEADS, Heads
from onnx import TensorProto, helper

from newsextract.components.score.pairing import FEATURES, NAMES

GROUPS = ((0,), (1, 2, 3), (4, 5, 6))
"""The features of pairs whose tables are joined into one."""


def build(heads: Heads) -> onnx.ModelProto:
    """The relation heads as an ONNX model.

    float32 ``states`` [M, 768], int64 ``kinds`` [M] and ``codes`` [M, M] (distances) of mentions, int64 ``left`` [P], ``right`` [P] and
    ``features`` [P, 7] of pairs to ``scores`` [P, R].
    """
    state = {name: value.float().numpy() for name, value in heads.state_dict().items()}
    graph = Graph()

    def linear(name: str, x: str) -> str:
        product = graph.node(
            "MatMul", [x, graph.weight(f"{name}.weight", state[f"{name}.weight"].T)]
        )
        if f"{name}.bias" not in state:
            return product
        return graph.node("Add", [product, graph.weight(f"{name}.bias", state[f"{name}.bias"])])

    def looked_up(name: str, codes: str) -> str:
        return graph.node("Gather", [graph.weight(name, state[f"{name}.weight"]), codes])

    def normed(name: str, x: str) -> str:
        parts = [graph.weight(f"{name}.{k}", state[f"{name}.{k}"]) for k in ("weight", "bias")]
        return graph.node("LayerNormalization", [x, *parts], epsilon=1e-5)

    def gelu(x: str) -> str:
        return graph.fused("FastGelu", [x])

    mixed = heads.enter.out_features
    width = mixed // MIX_HEADS
    split = graph.weight("split", np.array([0, 3, MIX_HEADS, width], np.int64))
    together = graph.weight("together", np.array([0, mixed], np.int64))
    scale = graph.weight("scale", np.array(width**-0.5, np.float32))
    parts = [graph.weight(f"part{n}", np.array(n, np.int64)) for n in range(3)]
    x = graph.node("Add", [linear("enter", "states"), looked_up("kind", "kinds")])
    for number in range(len(heads.mixing)):
        layer = f"mixing.{number}"
        # [M, 3 × width] to [3, heads, M, width]
        qkv = linear(f"{layer}.qkv", normed(f"{layer}.norm1", x))
        qkv = graph.node("Transpose", [graph.node("Reshape", [qkv, split])], perm=[1, 2, 0, 3])
        q, k, v = (graph.node("Gather", [qkv, part], axis=0) for part in parts)
        scores = graph.node("MatMul", [q, graph.node("Transpose", [k], perm=[0, 2, 1])])
        bias = graph.node("Transpose", [looked_up(f"{layer}.bias", "codes")], perm=[2, 0, 1])
        scores = graph.node("Add", [graph.node("Mul", [scores, scale]), bias])
        mixed = graph.node("MatMul", [graph.node("Softmax", [scores], axis=-1), v])
        mixed = graph.node("Reshape", [graph.node("Transpose", [mixed], perm=[1, 0, 2]), together])
        x = graph.node("Add", [x, linear(f"{layer}.mix", mixed)])
        inner = gelu(linear(f"{layer}.up", normed(f"{layer}.norm2", x)))
        x = graph.node("Add", [x, linear(f"{layer}.down", inner)])
    states = graph.node("Concat", ["states", normed("leave", x)], axis=1)
    sides = []
    gates = []
    for side in ("left", "right"):
        own = graph.node("Add", [linear(side, states), looked_up(f"{side}_kind", "kinds")])
        sides.append(graph.node("Gather", [own, side]))
        gate = graph.node("Tanh", [linear(f"{side}_gate", states)])
        gates.append(graph.node("Gather", [gate, side]))
    summed = graph.node("Add", [graph.node("Add", sides), linear("gate", graph.node("Mul", gates))])
    axis = graph.weight("axis", np.array([1], np.int64))
    for number, (rows, factors) in enumerate(feature_tables(state)):
        weighed = graph.node("Mul", ["features", graph.weight(f"factors{number}", factors)])
        code = graph.node("ReduceSum", [weighed, axis], keepdims=0)
        table = graph.weight(f"features{number}", rows)
        summed = graph.node("Add", [summed, graph.node("Gather", [table, code])])
    x = gelu(linear("middle", gelu(normed("norm", summed))))
    graph.nodes.append(helper.make_node("Identity", [linear("out", x)], ["scores"], name="scores"))
    inputs = [
        helper.make_tensor_value_info("states", TensorProto.FLOAT, ["mentions", 2 * WIDTH]),
        helper.make_tensor_value_info("kinds", TensorProto.INT64, ["mentions"]),
        helper.make_tensor_value_info("codes", TensorProto.INT64, ["mentions", "mentions"]),
        helper.make_tensor_value_info("left", TensorProto.INT64, ["pairs"]),
        helper.make_tensor_value_info("right", TensorProto.INT64, ["pairs"]),
        helper.make_tensor_value_info("features", TensorProto.INT64, ["pairs", len(FEATURES)]),
    ]
    return graph.model("newsextract_scorer", inputs, "scores", ["pairs", len(NAMES)])


def feature_tables(state: dict[str, np.ndarray]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """The tables of the pairs' features, some joined into one: looking up costs more than adding.

    Yields:
        [N, 192] sums, and [7] factors that make its row number of the features.
    """
    for group in GROUPS:
        table = np.zeros((1, state["features.0.weight"].shape[1]), np.float32)
        factors = np.zeros(len(FEATURES), np.int64)
        for number in group:
            factors *= FEATURES[number]
            factors[number] = 1
            own = state[f"features.{number}.weight"]
            table = (table[:, None] + own[None]).reshape(-1, own.shape[1])
        yield table, factors
