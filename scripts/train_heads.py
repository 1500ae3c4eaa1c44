"""Train the relation heads on the states of the exported 8-bit encoder: ``python train_heads.py``.

The ``gold`` stage trains the heads with the encoder, so that its states hold what relations need; here
fresh heads are trained on those states alone, as they come at run time. The states of several copies of each
gold article, with other names, are worked out once and kept in memory (about 1 GB). The epoch with the
best mean F1 on ``corpus/gold/dev`` is kept in ``work/heads.pt``.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import time
import tomllib
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from augment import pools_of, rename
from convert import WORDS
from evaluate_encoder import PIPELINE, onnx_runner
from evaluation import GOLD, load_pieces, read_gold
from examples import gold_row
from heads import Heads, Targets, loss_of, pooled_scores, targets
from relation_scores import WINDOW, RelationScores, gold_relations, judge
from tokenizer import blank
from torch import Tensor
from train import CONFIG, WORK, save

from newsextract.components.encoder import LOGITS
from newsextract.components.pairing import CHARACTER, PERSON, QUOTE
from newsextract.components.windows import run_windows
from newsextract.components.wordpieces import Wordpieces, Words

MODEL = PIPELINE / "newsextract_encoder/model.onnx"
Texts = list[tuple[Tensor, Targets]]


def with_states(texts: list[tuple[Words, Targets]], pieces: Wordpieces) -> Texts:
    """[W, 384] states of each text by the 8-bit encoder, half precision; texts without pairs go."""
    run = onnx_runner(MODEL)
    found = []
    for words, told in texts:
        if len(told.pairs.left):
            each = run_windows([words], pieces, run, window=WINDOW, batch_tokens=1)[0]
            found.append((torch.from_numpy(each[:, LOGITS:].astype(np.float16)), told))
    return found


def copies(settings: dict[str, Any], pieces: Wordpieces) -> list[tuple[Words, Targets]]:
    """The gold train articles as they are, and with other names."""
    articles = read_gold(GOLD / "train")
    rows = (json.loads(line) for line in WORDS.open(encoding="utf-8"))
    pools = pools_of(articles, [row for row in rows if row["part"] == "train"])
    rng = random.Random(settings["seed"])
    nlp = blank()
    texts = []
    for number in range(settings["copies"]):
        for article in articles:
            share = settings["name_share"] if number else 0.0
            row, told = gold_row(article, nlp, rename(article, pools, rng, share))
            if number:
                told = roughened(told, settings["rough"], rng)
            texts.append((pieces.encode(row["words"], row["gaps"]), told))
    return texts


def roughened(told: Targets, share: float, rng: random.Random) -> Targets:
    """As a recogniser might leave it: a share of the mentions missed, of the people taken for characters or
    the other way round."""
    flip = {PERSON: CHARACTER, CHARACTER: PERSON}
    people = sorted({p.group for p in told.places if p.kind in flip})
    turned = {group for group in people if rng.random() < share}
    places = [
        replace(p, kind=flip[p.kind]) if p.group in turned else p
        for p in told.places
        if p.kind == QUOTE or rng.random() >= share
    ]
    return targets(places, told.lines, told.true, told.unknown)


def scores_of(heads: Heads, texts: Texts) -> RelationScores:
    """Scores on gold mentions."""
    scores = RelationScores()
    heads.eval()
    with torch.inference_mode():
        for states, told in texts:
            pooled, keys = pooled_scores(heads, states.float(), told)
            judge(scores, pooled.numpy(), keys, told)
    return scores


def train(settings: dict[str, Any], texts: Texts, dev: Texts) -> None:
    """Train and keep the best epoch."""
    torch.manual_seed(settings["seed"])
    heads = Heads()
    optimizer = torch.optim.AdamW(
        heads.parameters(), lr=settings["rate"], weight_decay=settings["weight_decay"]
    )
    rng = random.Random(settings["seed"])
    size = settings["batch"]
    steps = settings["epochs"] * -(-len(texts) // size)
    step, best = 0, -1.0
    for epoch in range(settings["epochs"]):
        heads.train()
        rng.shuffle(texts)
        began, total = time.time(), 0.0
        for at in range(0, len(texts), size):
            parts = [
                (*pooled_scores(heads, states.float(), told), told)
                for states, told in texts[at : at + size]
            ]
            loss = loss_of(parts)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
            for group in optimizer.param_groups:
                group["lr"] = settings["rate"] * min(1.0, step / 100) * (1 - step / steps)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            total += float(loss.detach())
        scores = scores_of(heads, dev)
        mean = scores.mean()
        print(
            f"heads epoch {epoch}: loss {total * size / len(texts):.3f}, mean F1 on dev {mean:.2%}, "
            f"{time.time() - began:.0f} s", flush=True,
        )  # fmt: skip
        if mean > best:
            best = mean
            save(WORK / "heads.pt", heads.state_dict())
            table = scores.table()
    print(table)


def main() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    settings = config["common"] | config["heads"]
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", 2)))
    done = WORK / "heads.fingerprint"
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True).encode())
    for path in (MODEL, *sorted((GOLD / "train").glob("*.txt"))):
        digest.update(path.read_bytes())
    if done.exists() and done.read_text() == digest.hexdigest():
        print("heads: already trained")
        return
    pieces = load_pieces()
    dev = with_states(gold_relations("dev", pieces), pieces)
    train(settings, with_states(copies(settings, pieces), pieces), dev)
    done.write_text(digest.hexdigest())


if __name__ == "__main__":
    main()
