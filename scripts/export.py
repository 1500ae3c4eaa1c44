"""Write the trained encoder as ONNX and as a spaCy pipeline: ``python export.py [STAGE]``.

Matrices become 8-bit integers, quantised per column; activations are quantised as they come. The word vectors
become codes (:mod:`product`).
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import encoder_graph
import heads_graph
import onnx
import torch
from encoder import Encoder
from evaluation import VOCAB
from heads import Heads
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizer import blank

import newsextract
from newsextract.components.encoder import Encoder as EncoderPipe
from newsextract.components.score.onnxmodel import OnnxModel
from newsextract.components.scorer import Scorer

HERE = Path(__file__).resolve().parent
WORK = HERE / "work"
PIPELINE = HERE.parent / "models/en_newsextract"


def quantise(model: onnx.ModelProto, *, reduce_range: bool) -> bytes:
    """The model with 8-bit matrices.

    Arguments:
        reduce_range: use 7 of the 8 bits. Processors without VNNI add two 8-bit products into 16
            bits and saturate; with 7 bits they do not, and the answers
            differ by rounding only.
    """
    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.onnx"), Path(folder, "new.onnx")
        onnx.save(model, old)
        quantize_dynamic(
            old, new, op_types_to_quantize=["MatMul"], per_channel=True,
            reduce_range=reduce_range, weight_type=QuantType.QInt8,
            # It does not know the types of what onnxruntime's own operators put out.
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )  # fmt: skip
        return new.read_bytes()


def load_stage(stage: str) -> Encoder:
    """The best weights of a training stage."""
    state = torch.load(WORK / f"{stage}.pt")
    layers = sum(name.endswith(".norm1.bias") for name in state)
    heads, inner = state["layers.0.bias.weight"].shape[1], len(state["layers.0.up.weight"])
    model = Encoder(layers, heads, inner).eval()
    model.load_state_dict(state)
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


def write_heads(folder: Path, stage: str, *, reduce_range: bool) -> None:
    """Put the relation heads of a stage into a written pipeline."""
    heads = Heads().eval()
    heads.load_state_dict(torch.load(WORK / f"{stage}.heads.pt"))
    made = heads_graph.build(heads)
    onnx.checker.check_model(made)
    content = quantise(made, reduce_range=reduce_range)
    (folder / "newsextract_scorer" / "model.onnx").write_bytes(content)
    print(f"{folder}: relation heads {len(content) / 1e6:.2f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", nargs="?", default="average", help="of training")
    parser.add_argument("--out", type=Path, default=PIPELINE)
    parser.add_argument("--reduce-range", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    model = load_stage(options.stage)
    full = encoder_graph.build(model, None)
    onnx.checker.check_model(full)
    (WORK / "fp32.onnx").write_bytes(full.SerializeToString())
    codes = torch.load(WORK / "words.pt")
    small = quantise(encoder_graph.build(model, codes), reduce_range=options.reduce_range)
    write_pipeline(small, options.out)
    print(f"{options.out}: encoder {len(small) / 1e6:.2f} MB")
    write_heads(options.out, options.stage, reduce_range=options.reduce_range)


if __name__ == "__main__":
    main()
