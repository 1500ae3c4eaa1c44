"""The texts of one training epoch, as windows with their targets."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from augment import Pools, Renamed, pools_of, recase, rename, restyle
from convert import allowed_tags, certain_starts
from evaluation import read_named
from heads import Targets
from relating import relate, roughened
from spacy.language import Language
from tokenizer import blank

from newsextract import gold
from newsextract.components.score.decoding import LABELS
from newsextract.components.score.windows import Batch, batch, plan_batches, windows
from newsextract.components.score.wordpieces import Wordpieces, Words, words_and_gaps


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


@dataclass
class Group:
    """One batch: windows, and the gold articles among them as (first window, last exclusive, targets)."""

    examples: list[Example]
    articles: list[tuple[int, int, Targets]] = field(default_factory=list)


class Corpus:
    """The public sets and the gold articles, from which each epoch draws.

    Arguments:
        public: the output of ``convert.py``.
        articles: the folder of gold articles.
    """

    def __init__(self, public: Path, articles: Path, pieces: Wordpieces) -> None:
        rows = (json.loads(line) for line in public.open(encoding="utf-8"))
        self.public = [row for row in rows if row["part"] == "train"]
        self.named = read_named(articles)
        self.gold = [article for article, _ in self.named]
        self.pieces = pieces
        self.nlp = blank()
        self.pools: Pools = pools_of(self.gold, self.public)

    def epoch(self, settings: dict[str, Any], number: int) -> list[Group]:
        """The batches of one epoch; the same seed and number give the same batches."""
        rng = random.Random(settings["seed"] * 1000 + number)
        self.pools.known = settings.get("known", 0.0)
        low, high = settings["windows"]

        def cut(row: dict[str, Any], shortest: int) -> list[Example]:
            words, gaps = restyle(row["words"], row["gaps"], rng)
            encoded = self.pieces.encode(words, gaps)
            recase(encoded, rng)
            allowed, starts = np.array(row["allowed"]), np.array(row["starts"])
            limit = high if rng.random() < 0.5 else rng.randint(shortest, high)
            return [Example(encoded, a, b, allowed, starts) for a, b in windows(encoded, limit)]

        examples = []
        for row in self.public:
            if rng.random() < settings["public_share"]:
                examples += cut(row, low)
        rng.shuffle(examples)
        batches: list[Group] = []
        for at in range(0, len(examples), 1000):  # like lengths together, but not all the long ones
            part = examples[at : at + 1000]
            groups = plan_batches([e.size() for e in part], settings["batch_tokens"])
            batches += [Group([part[i] for i in group]) for group in groups]
        # An article's windows stay together: its relations reach across them.
        group = Group([])
        for row, told in self._articles(settings, number, rng):
            parts = cut(row, min(2 * low, high))
            together = sum(e.size() for e in group.examples + parts)
            if group.examples and together > settings["batch_tokens"]:
                batches.append(group)
                group = Group([])
            group.articles.append((len(group.examples), len(group.examples) + len(parts), told))
            group.examples += parts
        if group.examples:
            batches.append(group)
        rng.shuffle(batches)
        return batches

    def _articles(
        self, settings: dict[str, Any], number: int, rng: random.Random
    ) -> Iterator[tuple[dict[str, Any], Targets]]:
        wanted, copy = settings["gold_words"] if self.gold else 0, 0
        # Articles of some prefixes stand in an epoch several times.
        often = [a for a, name in self.named if name[:2] in settings.get("often", ())]
        pool = self.gold + often * (settings.get("times", 1) - 1)
        while wanted > 0:
            for article in rng.sample(pool, len(pool)):
                # One copy in four keeps its names, each time of other articles.
                share = 0.0 if (copy + number) % 4 == 0 else settings["name_share"]
                row, told = gold_row(article, self.nlp, rename(article, self.pools, rng, share))
                if share and settings.get("rough"):
                    told = roughened(told, settings["rough"], rng)
                yield row, told
                wanted -= len(row["words"])
                if wanted <= 0:
                    break
            copy += 1


def gold_row(
    article: gold.GoldArticle, nlp: Language, now: Renamed
) -> tuple[dict[str, Any], Targets]:
    """A gold article as training words, and what it says of its names."""
    doc = nlp.make_doc(now.text)
    words, gaps, tokens = words_and_gaps(doc)
    spots = [(doc[t].idx, doc[t].idx + len(doc[t])) for t in tokens]
    spans = [
        (*span, [entity.label])
        for entity, span in zip(article.entities, now.entities, strict=True)
        if entity.label in LABELS
    ]
    allowed = allowed_tags(spots, words, spans)
    row = {
        "words": words, "gaps": gaps, "allowed": allowed,
        "starts": certain_starts(words, gaps, allowed),
    }  # fmt: skip
    return row, relate(article, now, spots, gaps)


def targets(examples: list[Example], pieces: Wordpieces) -> tuple[Batch, np.ndarray, np.ndarray]:
    """One batch: the input, [B, L] masks (0: no word begins here) and [B, L] starts (-1: none)."""
    inputs = batch([(e.words, e.first, e.last) for e in examples], pieces)
    allowed = np.zeros(inputs.ids.shape, np.int64)
    starts = np.full(inputs.ids.shape, -1, np.int64)
    for row, (example, heads) in enumerate(zip(examples, inputs.heads, strict=True)):
        allowed[row, heads] = example.allowed[example.first : example.last]
        starts[row, heads] = example.starts[example.first : example.last]
    return inputs, allowed, starts
