"""Score the shipped encoder: ``python evaluate_encoder.py --split dev [--speed]``.

Prints precision, recall and F1 by label for a split of the gold articles (scores only, never
text), of sentence starts on held-out EWT and GUM and, with ``--heads``, of the relations between annotated
names, the 8-bit model beside the 32-bit one.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import onnxruntime
import spacy
import torch
from convert import WORDS
from evaluation import (
    GOLD,
    entity_scores,
    gold_texts,
    heldout,
    load_pieces,
    read_gold,
    start_scores,
)
from heads import Heads
from relation_scores import gold_relations, relation_scores

from newsextract.components.encoder import DEFAULTS, LOGITS, Encoder
from newsextract.components.score.windows import Run

HERE = Path(__file__).resolve().parent
PIPELINE = HERE.parent / "models/en_newsextract"
FULL = HERE / "work/fp32.onnx"


def onnx_runner(path: Path, threads: int = 2) -> Run:
    """An ONNX file as a function of wordpieces and forms."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.enable_mem_pattern = False
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return lambda ids, forms: session.run(["scores"], {"ids": ids, "forms": forms})[0]


def speed(pipeline: Path, split: str, rounds: int = 3) -> None:
    """Words a second of the whole pipe (tokenising included) on one thread, by setting."""
    texts = [article.text for article in read_gold(GOLD / split)]
    words = sum(len(text.split()) for text in texts)
    for window in (64, 96, 128, 192, 256):
        nlp = spacy.load(pipeline)
        pipe = nlp.get_pipe("newsextract_encoder")
        assert isinstance(pipe, Encoder)
        pipe.settings |= {"window": window, "threads": 1}
        list(nlp.pipe(texts[:2]))  # the session is made on first use
        best = 0.0
        for _ in range(rounds):
            began = time.perf_counter()
            list(nlp.pipe(texts, batch_size=16))
            best = max(best, words / (time.perf_counter() - began))
        print(f"window {window:3}: {best:7,.0f} words/s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--window", type=int, default=DEFAULTS["window"])
    parser.add_argument("--strong", type=float, default=DEFAULTS["strong"])
    parser.add_argument("--pipeline", type=Path, default=PIPELINE)
    parser.add_argument("--heads", type=Path, help="torch weights of the relation heads")
    parser.add_argument("--speed", action="store_true", help="measure words a second instead")
    options = parser.parse_args()
    if options.speed:
        speed(options.pipeline, options.split)
        return
    pieces = load_pieces()
    texts = gold_texts(options.split, pieces)
    rows = heldout(WORDS, ("ewt", "gum")) if WORDS.exists() else []
    small = options.pipeline / "newsextract_encoder/model.onnx"
    for name, path in (("int8", small), ("fp32", FULL)):
        if not path.exists():
            print(f"{name}: no {path}")
            continue
        run = onnx_runner(path)
        for kind, strong in (("as found", None), ("harmonised", options.strong)):
            scores = entity_scores(texts, pieces, run, window=options.window, strong=strong)
            print(f"{name}, entities, {options.split}, {len(texts)} articles, {kind}")
            print(scores.table())
        if options.heads:
            heads = Heads().eval()
            heads.load_state_dict(torch.load(options.heads))
            told = gold_relations(options.split, pieces)
            relations = relation_scores(
                lambda ids, forms, run=run: run(ids, forms)[..., LOGITS:], heads, told, pieces
            )
            print(f"{name}, relations, {options.split}, mean F1 {relations.mean():.1%}")
            print(relations.table())
        starts = start_scores(rows, pieces, run, window=options.window)
        for kind in ("ewt", "gum"):
            p, r, f = starts.row(kind)
            print(f"{name}, sentence starts inside lines, {kind}: P {p:.1%} R {r:.1%} F1 {f:.1%}")


if __name__ == "__main__":
    main()
