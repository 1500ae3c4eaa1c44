"""Variants of training texts: other names, other quotation marks, other layout, other case.

Names in a gold article are swapped consistently, so that nothing but the context says who is an
actor and who is a character; offsets of the entities follow.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from newsextract.components.decoding import LABELS
from newsextract.components.wordpieces import (
    BLANK,
    LINE,
    LOWER,
    MIXED,
    NO_GAP,
    SPACE,
    TITLE,
    UPPER,
    Words,
)
from newsextract.gold import GoldArticle

PLATFORMS = Path(__file__).resolve().parent.parent / "src/newsextract/data/en/platforms.jsonl"
Spans = list[tuple[int, int, str]]
_QUOTES = [("'", "'"), ("‘", "’"), ('"', '"'), ("“", "”"), ("", "")]
_ENDS = (".", "!", "?", "…", "”", '"')
_MARKS = "'‘’\"“”"


@dataclass
class Pools:
    """Names to swap in: people by their number of words, the rest by label."""

    people: dict[int, list[str]] = field(default_factory=dict)
    others: dict[str, list[str]] = field(default_factory=dict)

    def add(self, label: str, name: str) -> None:
        if label in ("PERSON", "CHARACTER"):
            if all(part[0].isupper() for part in name.split(" ")):
                self.people.setdefault(name.count(" ") + 1, []).append(name)
        elif name[0].isupper() or name[0].isdigit():
            self.others.setdefault(label, []).append(name)


def pools_of(articles: Iterable[GoldArticle], rows: Iterable[dict[str, list]]) -> Pools:
    """Names of the gold articles, people and works of the public sets, platforms we know."""
    pools = Pools()
    for article in articles:
        for label, name in sorted({(e.label, e.canonical) for e in article.entities}):
            if label in LABELS:
                pools.add(label, name)
    for row in rows:
        for label, name in _named(row):
            if len(name) < 40 if label == "WORK" else 1 <= name.count(" ") <= 2:
                pools.add(label, name)
    for line in PLATFORMS.read_text(encoding="utf-8").splitlines():
        if line.startswith("{"):
            pools.add("PLATFORM", json.loads(line)["name"])
    for number in (2, 3):
        pools.people.setdefault(1, []).extend(n.split(" ")[0] for n in pools.people.get(number, []))
    return pools


def _named(row: dict[str, list]) -> Iterable[tuple[str, str]]:
    """People and works of one public text, as (label, words joined as they stood)."""
    label, name = "", ""
    for word, gap, mask in zip(row["words"], row["gaps"], row["allowed"], strict=True):
        begins = {0b10: "PERSON", 0b1010: "PERSON", 0b100000: "WORK"}.get(mask, "")
        if mask in (0b100, 0b10100, 0b1000000) and name:
            name += ("" if gap == NO_GAP else " ") + word
            continue
        if name:
            yield label, name
        label, name = begins, word if begins else ""
    if name:
        yield label, name


def rename(
    article: GoldArticle, pools: Pools, rng: random.Random, share: float
) -> tuple[str, Spans]:
    """A gold article with about ``share`` of its names swapped; its text and entity spans."""
    parts: dict[str, str] = {}  # a word of a person's name to its replacement
    titles: dict[str, str] = {}  # a whole name to its replacement
    taken = {w for e in article.entities for w in e.canonical.split(" ")}
    for label, name in sorted({(e.label, e.canonical) for e in article.entities}):
        if rng.random() > share:
            continue
        if label in ("PERSON", "CHARACTER"):
            old = name.split(" ")
            if pools.people.get(len(old)):
                new = rng.choice(pools.people[len(old)]).split(" ")
                for a, b in zip(old, new, strict=True):
                    if a[0].isupper() and b not in taken:
                        parts.setdefault(a, b)
        elif label in pools.others and name[0].isupper() and rng.random() < 0.7:
            titles[label + name] = rng.choice(pools.others[label])
    marks = rng.choice(_QUOTES) if rng.random() < share / 2 else None
    out: list[str] = []
    size = place = 0
    spans: Spans = []
    text = article.text
    for entity in sorted(article.entities, key=lambda e: e.start):
        if entity.label not in LABELS:
            continue
        surface = text[entity.start : entity.end]
        whole = titles.get(entity.label + entity.canonical)
        full = surface == entity.canonical or entity.label == "WORK"
        if whole and full and surface[0].isupper():
            surface = whole
        elif entity.label in ("PERSON", "CHARACTER", "WORK"):
            surface = " ".join(parts.get(word, word) for word in surface.split(" "))
        before, end = text[place : entity.start], entity.end
        opening, closing = "", ""
        if marks and entity.label == "WORK":
            quoted = before[-1:] and before[-1:] in _MARKS and text[end : end + 1] in _MARKS
            if quoted and text[end : end + 1]:
                before, end = before[:-1], end + 1
            if quoted or not (before[-1:] in _MARKS or text[end : end + 1] in _MARKS):
                opening, closing = marks
        piece = before + opening
        out += [piece, surface, closing]
        start = size + len(piece)
        spans.append((start, start + len(surface), entity.label))
        size = start + len(surface) + len(closing)
        place = end
    out.append(text[place:])
    return "".join(out), spans


def restyle(words: list[str], gaps: list[int], rng: random.Random) -> tuple[list[str], list[int]]:
    """The same words with other apostrophes and quotation marks, or other line breaks."""
    words, gaps = list(words), list(gaps)
    style = rng.random()
    if style < 0.3:  # curly
        for i, word in enumerate(words):
            if word in ('"', "'", "``", "''"):
                opens = gaps[i] != NO_GAP and (i + 1 == len(words) or gaps[i + 1] == NO_GAP)
                double = word != "'"
                words[i] = ("“" if opens else "”") if double else ("‘" if opens else "’")
            elif "'" in word:
                words[i] = word.replace("'", "’")
    elif style < 0.5:  # straight
        table = str.maketrans("“”‘’", "\"\"''")
        words = [word.translate(table) for word in words]
    layout = rng.random()
    if layout < 0.08:  # hard-wrapped lines
        column = 0
        width = rng.randint(50, 90)
        for i, gap in enumerate(gaps):
            column = len(words[i]) if gap >= LINE else column + len(words[i]) + (gap == SPACE)
            if gap == SPACE and column > width:
                gaps[i], column = LINE, len(words[i])
    elif layout < 0.16:  # newlines dropped, where the words still show that a sentence ends
        gaps = [
            SPACE if gap >= LINE and i and words[i - 1] in _ENDS else gap
            for i, gap in enumerate(gaps)
        ]
    elif layout < 0.24:
        gaps = [LINE if gap == BLANK and i else gap for i, gap in enumerate(gaps)]
    elif layout < 0.32:
        gaps = [BLANK if gap == LINE else gap for gap in gaps]
    return words, gaps


def recase(words: Words, rng: random.Random) -> None:
    """Now and then a text typed all in capitals or all small (in place)."""
    style = rng.random()
    if style < 0.03:
        words.shapes[np.isin(words.shapes, (LOWER, TITLE, MIXED))] = UPPER
    elif style < 0.06:
        words.shapes[words.shapes <= MIXED] = LOWER
