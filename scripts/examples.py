"""The texts of one training epoch, as windows with their targets."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from augment import Pools, pools_of, recase, rename, restyle
from convert import allowed_tags, certain_starts
from evaluation import read_gold
from tokenizer import blank

from newsextract import gold
from newsextract.components.windows import Batch, batch, plan_batches, windows
from newsextract.components.wordpieces import Wordpieces, Words, words_and_gaps


@dataclass
class Example:
    """One window of a text.

    Attributes:
        allowed: [W] bit masks over the 13 tags, of the whole text.
        starts: [W] 1, 0 or -1 (unknown).
    """

    words: Words
    first: int
    last: int
    allowed: np.ndarray
    starts: np.ndarray

    def size(self) -> int:
        """Wordpieces, [CLS] and [SEP] included."""
        return int(self.words.first[self.last] - self.words.first[self.first]) + 2


class Corpus:
    """The public sets and the gold articles, from which each epoch draws.

    Arguments:
        public: the output of ``convert.py``.
        articles: the folder of gold articles.
    """

    def __init__(self, public: Path, articles: Path, pieces: Wordpieces) -> None:
        rows = (json.loads(line) for line in public.open(encoding="utf-8"))
        self.public = [row for row in rows if row["part"] == "train"]
        self.gold = read_gold(articles)
        self.pieces = pieces
        self.nlp = blank()
        self.pools: Pools = pools_of(self.gold, self.public)

    def epoch(self, settings: dict[str, Any], number: int) -> list[list[Example]]:
        """The batches of one epoch; the same seed and number give the same batches."""
        rng = random.Random(settings["seed"] * 1000 + number)
        texts = [row for row in self.public if rng.random() < settings["public_share"]]
        wanted, copy = settings["gold_words"] if self.gold else 0, 0
        while wanted > 0:
            for article in rng.sample(self.gold, len(self.gold)):
                # One copy in four keeps its names, each time of other articles.
                share = 0.0 if (copy + number) % 4 == 0 else settings["name_share"]
                texts.append(self._gold(article, rng, share))
                wanted -= len(texts[-1]["words"])
                if wanted <= 0:
                    break
            copy += 1
        examples: list[Example] = []
        low, high = settings["windows"]
        for row in texts:
            words, gaps = restyle(row["words"], row["gaps"], rng)
            encoded = self.pieces.encode(words, gaps)
            recase(encoded, rng)
            allowed, starts = np.array(row["allowed"]), np.array(row["starts"])
            limit = high if rng.random() < 0.5 else rng.randint(low, high)
            for first, last in windows(encoded, limit):
                examples.append(Example(encoded, first, last, allowed, starts))
        rng.shuffle(examples)
        batches = []
        for at in range(0, len(examples), 1000):  # like lengths together, but not all the long ones
            part = examples[at : at + 1000]
            groups = plan_batches([e.size() for e in part], settings["batch_tokens"])
            batches += [[part[i] for i in group] for group in groups]
        rng.shuffle(batches)
        return batches

    def _gold(self, article: gold.GoldArticle, rng: random.Random, share: float) -> dict[str, Any]:
        text, spans = rename(article, self.pools, rng, share)
        doc = self.nlp.make_doc(text)
        words, gaps, tokens = words_and_gaps(doc)
        places = [(doc[t].idx, doc[t].idx + len(doc[t])) for t in tokens]
        allowed = allowed_tags(places, words, [(s, e, [label]) for s, e, label in spans])
        return {
            "words": words, "gaps": gaps, "allowed": allowed,
            "starts": certain_starts(words, gaps, allowed),
        }  # fmt: skip


def targets(examples: list[Example], pieces: Wordpieces) -> tuple[Batch, np.ndarray, np.ndarray]:
    """One batch: the input, [B, L] masks (0: no word begins here) and [B, L] starts (-1: none)."""
    inputs = batch([(e.words, e.first, e.last) for e in examples], pieces)
    allowed = np.zeros(inputs.ids.shape, np.int64)
    starts = np.full(inputs.ids.shape, -1, np.int64)
    for row, (example, heads) in enumerate(zip(examples, inputs.heads, strict=True)):
        allowed[row, heads] = example.allowed[example.first : example.last]
        starts[row, heads] = example.starts[example.first : example.last]
    return inputs, allowed, starts
