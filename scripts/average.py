"""Average the weights of two stages, one of which went on from the other: ``python average.py slim joint``.

What lies between them is often better than either (Wortsman et al. 2022, Ilharco et al. 2022). Of a few shares the one with the best
mean of entity and relation F1 on dev is kept, in ``work/average.pt`` and ``work/average.heads.pt`` (or under the name that
``--to`` gives).
"""

from __future__ import annotations

import argparse

import torch
from encoder import Encoder
from evaluation import entity_scores, gold_texts, load_pieces
from heads import Heads
from relation_scores import gold_relations, relation_scores
from torch import Tensor
from train import WORK, runner, save

SHARES = (0.5, 0.65, 0.75, 1.0)


def between(first: dict[str, Tensor], second: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """``first`` with a share of ``second``."""
    return {name: (1 - share) * old + share * second[name] for name, old in first.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stages", nargs=2)
    parser.add_argument("--to", default="average", help="name of what is kept")
    options = parser.parse_args()
    stages, name = options.stages, options.to
    pieces = load_pieces()
    texts, told = gold_texts("dev", pieces), gold_relations("dev", pieces)
    best = -1.0
    for share in SHARES:
        made = []
        for kind in ("", ".heads"):
            first, second = (torch.load(WORK / f"{stage}{kind}.pt") for stage in stages)
            made.append(between(first, second, share))
        encoder, heads = Encoder().eval(), Heads().eval()
        encoder.load_state_dict(made[0])
        heads.load_state_dict(made[1])
        entities = entity_scores(texts, pieces, runner(encoder, 0), batch_tokens=2048).row()[2]
        relations = relation_scores(runner(encoder, 1), heads, told, pieces).mean()
        print(f"{share:.2f} of {stages[1]}: entities {entities:.2%}, relations {relations:.2%}")
        if (score := (entities + relations) / 2) > best:
            best = score
            save(WORK / f"{name}.pt", made[0])
            save(WORK / f"{name}.heads.pt", made[1])


if __name__ == "__main__":
    main()
