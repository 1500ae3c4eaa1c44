"""Average the weights of stages that began from the same one: ``python soup.py final second``.

Fine-tunings with other seeds end in one valley, and the mean of their weights often does better than each
("model soups", Wortsman et al. 2022). The average is kept in ``work/soup.pt`` if its entity F1 on dev is at
least that of the best stage; else that stage is.
"""

from __future__ import annotations

import argparse

import torch
from bert import Encoder
from evaluation import entity_scores, gold_texts, load_pieces
from train import WORK, runner, save


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stages", nargs="+")
    options = parser.parse_args()
    states = {stage: torch.load(WORK / f"{stage}.pt") for stage in options.stages}
    mean = {
        name: torch.stack([state[name].float() for state in states.values()]).mean(0)
        for name in next(iter(states.values()))
    }
    states["soup"] = mean
    pieces = load_pieces()
    dev = gold_texts("dev", pieces)
    scores = {}
    for name, state in states.items():
        encoder = Encoder().eval()
        encoder.load_state_dict(state)
        found = entity_scores(dev, pieces, runner(encoder), batch_tokens=2048)
        scores[name] = found.row()[2]
        print(name)
        print(found.table(), flush=True)
    best = max(scores, key=lambda name: (scores[name], name == "soup"))
    save(WORK / "soup.pt", states[best])
    print(f"kept: {best}")


if __name__ == "__main__":
    main()
