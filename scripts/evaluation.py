"""Scores of the encoder: entities on the gold articles, sentence starts on held-out EWT and GUM.

Works on any function from wordpieces to logits, so that the torch model in training, the fp32
and the int8 ONNX model are measured by the same lines.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tokenizer import blank

from newsextract import gold
from newsextract.components.encoder import DEFAULTS
from newsextract.components.score.decoding import (
    LABELS,
    decode,
    harmonise,
    keep_likely,
    probabilities,
)
from newsextract.components.score.windows import Run, run_windows
from newsextract.components.score.wordpieces import Wordpieces, Words, words_and_gaps
from newsextract.errors import GoldError

HERE = Path(__file__).resolve().parent
GOLD = HERE.parent / "corpus/gold"
VOCAB = HERE.parent / "models/en_newsextract/newsextract_encoder/vocab.txt"
"""BERT's uncased wordpieces (Apache 2.0)."""


def read_gold(folder: Path) -> list[gold.GoldArticle]:
    """The gold articles of a folder; see :func:`read_named`."""
    return [article for article, _ in read_named(folder)]


def read_named(folder: Path) -> list[tuple[gold.GoldArticle, str]]:
    """The gold articles of a folder and their files' names; one that is broken (half-written) is told and left out."""
    articles = []
    for path in sorted(folder.glob("*.txt")):
        try:
            articles.append((gold.read(path), path.name))
        except GoldError as error:
            print(f"left out: {error}", file=sys.stderr)
    return articles


def load_pieces() -> Wordpieces:
    """The wordpieces of the pretrained model."""
    return Wordpieces(VOCAB.read_text(encoding="utf-8").splitlines())


@dataclass
class Scores:
    """Counts of right, found and wanted items, by label."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)

    def add(self, found: set[tuple[int, int, str]], wanted: set[tuple[int, int, str]]) -> None:
        self.right.update(label for *_, label in found & wanted)
        self.found.update(label for *_, label in found)
        self.wanted.update(label for *_, label in wanted)

    def row(self, label: str | None = None) -> tuple[float, float, float]:
        """Precision, recall, F1 of a label; of all labels together without one."""
        right, found, wanted = (
            c[label] if label else sum(c.values()) for c in (self.right, self.found, self.wanted)
        )
        precision, recall = right / max(found, 1), right / max(wanted, 1)
        return precision, recall, 2 * right / max(found + wanted, 1)

    def table(self) -> str:
        """P, R, F1 in percent and the number of gold items, a line a label."""
        lines = []
        for label in [x for x in LABELS if self.wanted[x]] + ["all"]:
            p, r, f = self.row(None if label == "all" else label)
            n = sum(self.wanted.values()) if label == "all" else self.wanted[label]
            lines.append(f"{label:10} P {p:6.1%}  R {r:6.1%}  F1 {f:6.1%}  n {n}")
        return "\n".join(lines)


@dataclass
class GoldText:
    """A gold article as words, with its entities by word."""

    words: list[str]
    gaps: list[int]
    encoded: Words
    places: list[tuple[int, int]]
    wanted: set[tuple[int, int, str]]


def gold_texts(split: str, pieces: Wordpieces, only: tuple[str, ...] = ("",)) -> list[GoldText]:
    """The gold articles of a split whose names begin with one of ``only``."""
    nlp = blank()
    texts = []
    for article in (a for a, name in read_named(GOLD / split) if name.startswith(only)):
        doc = nlp.make_doc(article.text)
        words, gaps, tokens = words_and_gaps(doc)
        places = [(doc[t].idx, doc[t].idx + len(doc[t])) for t in tokens]
        wanted = {(e.start, e.end, e.label) for e in article.entities if e.label in LABELS}
        texts.append(GoldText(words, gaps, pieces.encode(words, gaps), places, wanted))
    return texts


def entity_scores(
    texts: list[GoldText],
    pieces: Wordpieces,
    run: Run,
    *,
    window: int = DEFAULTS["window"],
    batch_tokens: int = 1,
    strong: float | None = DEFAULTS["strong"],
    least: dict[str, float] | None = None,
) -> Scores:
    """Exact-match entity scores by character offset; ``strong`` None leaves names as found."""
    scores = Scores()
    encoded = [t.encoded for t in texts]
    logits = run_windows(encoded, pieces, run, window=window, batch_tokens=batch_tokens)
    for text, each in zip(texts, logits, strict=True):
        found = decode(probabilities(each)[0], text.gaps, text.words)
        if strong is not None:
            found = harmonise(found, text.words, strong=strong)
        found = keep_likely(found, least or {})
        at = text.places
        own = {(at[f.start][0], at[f.end - 1][1], LABELS[f.label]) for f in found}
        scores.add(own, text.wanted)
    return scores


def heldout(path: Path, sets: tuple[str, ...]) -> list[dict]:
    """Held-out texts of some public sets."""
    rows = (json.loads(line) for line in path.open(encoding="utf-8"))
    return [row for row in rows if row["part"] == "heldout" and row["set"] in sets]


def start_scores(
    rows: list[dict],
    pieces: Wordpieces,
    run: Run,
    *,
    window: int = DEFAULTS["window"],
    batch_tokens: int = 1,
) -> Scores:
    """Sentence-start scores by set; words after a line break are left out, layout settles them."""
    scores = Scores()
    texts = [pieces.encode(row["words"], row["gaps"]) for row in rows]
    logits = run_windows(texts, pieces, run, window=window, batch_tokens=batch_tokens)
    for row, each in zip(rows, logits, strict=True):
        starts = probabilities(each)[1]
        kind = row["set"]
        inner = [i for i, gap in enumerate(row["gaps"]) if gap < 2 and row["starts"][i] >= 0]
        wanted = {(i, i, kind) for i in inner if row["starts"][i] == 1}
        scores.add({(i, i, kind) for i in inner if starts[i] > 0.5}, wanted)
    return scores
