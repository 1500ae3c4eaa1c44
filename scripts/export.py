"""Write the trained encoder as ONNX and as a spaCy pipeline: ``python export.py [STAGE]``.

The graph is written node by node with onnxruntime's fused operators (Attention, FastGelu), so
nothing depends on an exporter or on a fusion pass finding its patterns. Not with
SkipLayerNormalization: on a processor it took 23% of the time, an addition and a
LayerNormalization 4%. Matrices become 8-bit integers, quantised per column; activations are
quantised as they come. The wordpiece table becomes 8-bit with a scale for each row.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from bert import HEADS, LAYERS, POSITIONS, WIDTH, Encoder
from evaluation import VOCAB
from heads import MIX_HEADS, MIX_LAYERS, MIXED, Heads
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizer import blank

import newsextract
from newsextract.components.encoder import Encoder as EncoderPipe
from newsextract.components.onnxmodel import OnnxModel
from newsextract.components.pairing import FEATURES, NAMES
from newsextract.components.scorer import Scorer

HERE = Path(__file__).resolve().parent
WORK = HERE / "work"
PIPELINE = HERE.parent / "models/en_newsextract"


class Graph:
    """Collects nodes and weights of an ONNX graph."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.require(value, requirements="C"), name))
        return name

    def node(self, kind: str, inputs: list[str], domain: str = "", **attributes: object) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(
            helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name

    def fused(self, kind: str, inputs: list[str], **attributes: object) -> str:
        """One of onnxruntime's own operators."""
        return self.node(kind, inputs, "com.microsoft", **attributes)

    def model(
        self, name: str, inputs: list[onnx.ValueInfoProto], output: str, shape: list[str | int]
    ) -> onnx.ModelProto:
        outputs = [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)]
        made = helper.make_graph(self.nodes, name, inputs, outputs, self.weights)
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(
            made, opset_imports=opsets, ir_version=9, producer_name="newsextract"
        )


def quantise_rows(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """[N, D] floats to [N, D] int8 and [N, 1] scales."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def build(model: Encoder, *, small: bool) -> onnx.ModelProto:
    """The encoder as an ONNX model: int32 ``ids`` and ``forms`` [B, L] to ``scores`` [B, L, 14 + 384].

    Arguments:
        small: store the wordpiece table in 8 bits.
    """
    state = {name: value.float().numpy() for name, value in model.state_dict().items()}
    graph = Graph()
    if small:
        table, scales = quantise_rows(state["words.weight"])
        rows = graph.node("Gather", [graph.weight("words", table), "ids"])
        scale = graph.node("Gather", [graph.weight("words_scale", scales), "ids"])
        words = graph.node("Mul", [graph.node("Cast", [rows], to=TensorProto.FLOAT), scale])
    else:
        words = graph.node("Gather", [graph.weight("words", state["words.weight"]), "ids"])
    # Case shape and gap come as one code, so one table holds the sums.
    forms = state["shapes.weight"][:, None] + state["gaps.weight"][None]
    form = graph.node("Gather", [graph.weight("forms_table", forms.reshape(-1, WIDTH)), "forms"])
    one = graph.weight("one", np.array([1], np.int64))
    zero = graph.weight("zero", np.array([0], np.int64))
    length = graph.node("Shape", ["ids"], start=1)
    places = graph.weight("positions", state["positions"][:POSITIONS])
    position = graph.node("Slice", [places, zero, length, zero, one])
    summed = graph.node("Add", [graph.node("Add", [words, form]), position])
    norm = [graph.weight(f"norm.{k}", state[f"norm.{k}"]) for k in ("weight", "bias")]
    x = graph.node("LayerNormalization", [summed, *norm], epsilon=1e-12)
    real = graph.node("Cast", ["ids"], to=TensorProto.BOOL)  # padding is wordpiece 0
    mask = graph.node("Cast", [real], to=TensorProto.INT32)
    for i in range(LAYERS):

        def named(part: str, kind: str, layer: int = i) -> str:
            name = f"layers.{layer}.{part}.{kind}"
            value = state[name]
            return graph.weight(name, value.T if value.ndim == 2 else value)

        inputs = [x, named("qkv", "weight"), named("qkv", "bias"), mask]
        mixed = graph.fused("Attention", inputs, num_heads=HEADS)
        mixed = graph.node("MatMul", [mixed, named("mix", "weight")])
        mixed = graph.node("Add", [mixed, named("mix", "bias")])
        norm1 = [named("norm1", "weight"), named("norm1", "bias")]
        x = graph.node("LayerNormalization", [graph.node("Add", [x, mixed]), *norm1], epsilon=1e-12)
        inner = graph.node("MatMul", [x, named("up", "weight")])
        inner = graph.fused("FastGelu", [inner, named("up", "bias")])
        inner = graph.node("MatMul", [inner, named("down", "weight")])
        inner = graph.node("Add", [inner, named("down", "bias")])
        norm2 = [named("norm2", "weight"), named("norm2", "bias")]
        x = graph.node("LayerNormalization", [graph.node("Add", [x, inner]), *norm2], epsilon=1e-12)
    head = graph.node("MatMul", [x, graph.weight("head.weight", state["head.weight"].T)])
    bias_values = state["head.bias"]
    scores = graph.node("Add", [head, graph.weight("head.bias", bias_values)])
    # One output: the scores, and behind them the states for the relation heads.
    graph.nodes.append(helper.make_node("Concat", [scores, x], ["scores"], name="scores", axis=2))
    shape = ["windows", "wordpieces"]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, shape) for n in ("ids", "forms")]
    return graph.model("newsextract_encoder", inputs, "scores", [*shape, len(bias_values) + WIDTH])


def build_heads(heads: Heads) -> onnx.ModelProto:
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

    width = MIXED // MIX_HEADS
    split = graph.weight("split", np.array([0, 3, MIX_HEADS, width], np.int64))
    together = graph.weight("together", np.array([0, MIXED], np.int64))
    scale = graph.weight("scale", np.array(width**-0.5, np.float32))
    parts = [graph.weight(f"part{n}", np.array(n, np.int64)) for n in range(3)]
    x = graph.node("Add", [linear("enter", "states"), looked_up("kind", "kinds")])
    for number in range(MIX_LAYERS):
        layer = f"mixing.{number}"
        # [M, 3 × 192] to [3, heads, M, width]
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
    for group in ((0,), (1, 2, 3), (4, 5, 6)):
        table = np.zeros((1, state["features.0.weight"].shape[1]), np.float32)
        factors = np.zeros(len(FEATURES), np.int64)
        for number in group:
            factors *= FEATURES[number]
            factors[number] = 1
            own = state[f"features.{number}.weight"]
            table = (table[:, None] + own[None]).reshape(-1, own.shape[1])
        yield table, factors


def quantise(model: onnx.ModelProto, *, reduce_range: bool) -> bytes:
    """The model with 8-bit matrices.

    Arguments:
        reduce_range: use 7 of the 8 bits. Processors without VNNI add two 8-bit products into 16
            bits and saturate; with 7 bits every processor gives the same answer.
    """
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.onnx"), Path(folder, "new.onnx")
        onnx.save(model, old)
        quantize_dynamic(
            old, new, op_types_to_quantize=["MatMul", "Attention"], per_channel=True,
            reduce_range=reduce_range, weight_type=QuantType.QInt8,
            # It does not know the types of what onnxruntime's own operators put out.
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )  # fmt: skip
        return new.read_bytes()


def load_stage(stage: str) -> Encoder:
    """The best weights of a training stage."""
    model = Encoder().eval()
    model.load_state_dict(torch.load(WORK / f"{stage}.pt"))
    return model


def write_pipeline(onnx_model: bytes, folder: Path) -> None:
    """Write a blank English pipeline that holds the encoder and the scorer.

    The scorer's heads (``export.py heads``) and how it weighs them (``calibrate.py``) stay as they are.
    """
    nlp = blank()
    pipe = nlp.add_pipe("newsextract_encoder")
    assert isinstance(pipe, EncoderPipe)
    pipe.model = OnnxModel(onnx_model, VOCAB.read_text(encoding="utf-8").rstrip("\n"))
    scorer = nlp.add_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    if (old := folder / "newsextract_scorer").exists():
        scorer.from_disk(old)
    nlp.meta |= {
        "name": "newsextract",
        "version": newsextract.__version__,
        "description": "Entities and sentence starts in entertainment news; see models/README.md",
        "license": "CC BY-SA 4.0",
        "spacy_version": ">=3.8.0,<4.0.0",
    }
    nlp.to_disk(folder)


def write_heads(folder: Path, *, reduce_range: bool) -> None:
    """Put the trained relation heads into a written pipeline."""
    heads = Heads().eval()
    heads.load_state_dict(torch.load(WORK / "heads.pt"))
    made = build_heads(heads)
    onnx.checker.check_model(made)
    content = quantise(made, reduce_range=reduce_range)
    (folder / "newsextract_scorer" / "model.onnx").write_bytes(content)
    print(f"{folder}: relation heads {len(content) / 1e6:.2f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "stage", nargs="?", default="student", help="stage of the encoder, or heads"
    )
    parser.add_argument("--out", type=Path, default=PIPELINE)
    parser.add_argument("--reduce-range", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    if options.stage == "heads":
        write_heads(options.out, reduce_range=options.reduce_range)
        return
    model = load_stage(options.stage)
    full = build(model, small=False)
    onnx.checker.check_model(full)
    (WORK / "fp32.onnx").write_bytes(full.SerializeToString())
    small = quantise(build(model, small=True), reduce_range=options.reduce_range)
    write_pipeline(small, options.out)
    print(f"{options.out}: encoder {len(small) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
