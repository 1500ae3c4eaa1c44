"""Scores of the relation heads on gold mentions, for choosing an epoch and for the model card."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from augment import Renamed
from evaluation import GOLD, read_named
from examples import gold_row
from heads import SPEAKER, Heads, Targets, pooled_scores
from tokenizer import blank

from newsextract.components.encoder import DEFAULTS
from newsextract.components.score.pairing import NAMES
from newsextract.components.score.windows import Run, run_windows
from newsextract.components.score.wordpieces import Wordpieces, Words

WINDOW = DEFAULTS["window"]


@dataclass
class RelationScores:
    """Counts by relation: right, found, wanted. A speaker is always found, so P = R = accuracy."""

    counts: dict[str, list[int]] = field(default_factory=lambda: {n: [0, 0, 0] for n in NAMES})

    def add(self, name: str, found: set, wanted: set) -> None:
        for i, n in enumerate((len(found & wanted), len(found), len(wanted))):
            self.counts[name][i] += n

    def f1(self, name: str) -> float:
        right, found, wanted = self.counts[name]
        return 2 * right / max(found + wanted, 1)

    def mean(self) -> float:
        """Mean F1 of the relations."""
        return sum(map(self.f1, NAMES)) / len(NAMES)

    def table(self) -> str:
        """P, R, F1, a line a relation."""
        lines = []
        for name, (right, found, wanted) in self.counts.items():
            p, r = right / max(found, 1), right / max(wanted, 1)
            lines.append(f"{name:10} P {p:6.1%}  R {r:6.1%}  F1 {self.f1(name):6.1%}  n {wanted}")
        return "\n".join(lines)


def gold_relations(
    split: str, pieces: Wordpieces, only: tuple[str, ...] = ("",)
) -> list[tuple[Words, Targets]]:
    """The gold articles of a split whose names begin with one of ``only``, as words and targets, their own names kept."""
    nlp = blank()
    texts = []
    for article in (a for a, name in read_named(GOLD / split) if name.startswith(only)):
        spans = [(e.start, e.end) for e in article.entities]
        now = Renamed(article.text, spans, [(q.start, q.end) for q in article.quotes])
        row, told = gold_row(article, nlp, now)
        texts.append((pieces.encode(row["words"], row["gaps"]), told))
    return texts


def relation_scores(
    states: Run, heads: Heads, texts: list[tuple[Words, Targets]], pieces: Wordpieces
) -> RelationScores:
    """Score the heads on gold mentions.

    Arguments:
        states: the encoder, torch or ONNX, as a function to [B, L, 384] states.
    """
    scores = RelationScores()
    with torch.inference_mode():
        encoded = [words for words, _ in texts]
        found = run_windows(encoded, pieces, states, window=WINDOW, batch_tokens=1)
        for state, (_, told) in zip(found, texts, strict=True):
            if not len(told.pairs.left):
                continue
            pooled, keys = pooled_scores(heads, torch.from_numpy(state), told)
            judge(scores, pooled.numpy(), keys, told)
    return scores


def judge(scores: RelationScores, pooled: np.ndarray, keys: np.ndarray, told: Targets) -> None:
    """Count one article's pooled scores."""
    triples = [tuple(k) for k in keys.tolist()]
    for r, name in enumerate(NAMES):
        if r != SPEAKER:
            found = {t for t, s in zip(triples, pooled, strict=True) if t[0] == r and s > 0}
            scores.add(name, found - told.unknown, {t for t in told.true if t[0] == r})
    said = [i for i, t in enumerate(triples) if t[0] == SPEAKER]
    for quote in {triples[i][1] for i in said}:
        rows = [i for i in said if triples[i][1] == quote]
        best = triples[max(rows, key=lambda i: pooled[i])]
        right = {t for t in told.true if t[:2] == (SPEAKER, quote)}
        # Of joint speakers, one counts.
        scores.add(
            name="speaker", found={best}, wanted={best} if best in right else {(SPEAKER, quote, -2)}
        )
