"""Variants of training texts: other names, other quotation marks, other layout, other case.

Names in a gold article are swapped consistently, so that nothing but the context says who is an
actor and who is a character; offsets of the entities follow.
"""

from __future__ import annotations

import json
import random
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from newsextract import known
from newsextract.components.score.decoding import LABELS
from newsextract.components.score.wordpieces import (
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

DATA = Path(__file__).resolve().parent.parent / "src/newsextract/data/en"
Spans = list[tuple[int, int]]
_QUOTES = [("'", "'"), ("‘", "’"), ('"', '"'), ("“", "”"), ("", "")]
_ENDS = (".", "!", "?", "…", "”", '"')
_MARKS = "'‘’\"“”"


@dataclass
class Pools:
    """Names to swap in: people by their number of words, the rest by label.

    ``known`` is the share of swaps of PERSON and WORK that take a known performer or title (data/en/known_*.txt), of
    which ``performers`` (by their number of words) and ``titles`` hold the names.
    """

    people: dict[int, list[str]] = field(default_factory=dict)
    performers: dict[int, list[str]] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    known: float = 0.0
    others: dict[str, list[str]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

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
    for line in (DATA / "platforms.jsonl").read_text(encoding="utf-8").splitlines():
        if line.startswith("{"):
            pools.add("PLATFORM", json.loads(line)["name"])
    for line in (DATA / "given_names.txt").read_text(encoding="utf-8").splitlines():
        if "\t" in line:
            name, gender = line.split("\t")
            pools.genders[name.casefold()] = gender.strip()
    for name in sorted(known.performers()):
        pools.performers.setdefault(name.count(" ") + 1, []).append(name)
    pools.titles = known.titles()
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


@dataclass
class Renamed:
    """A gold article with other names: its text, and where its marks now stand.

    Attributes:
        entities: [article.entities] new (start, end) of each.
        quotes: [article.quotes] new (start, end) of each.
    """

    text: str
    entities: Spans
    quotes: Spans


def rename(article: GoldArticle, pools: Pools, rng: random.Random, share: float) -> Renamed:
    """A gold article with about ``share`` of its names swapped."""
    parts, titles = _swaps(article, pools, rng, share)
    marks = rng.choice(_QUOTES) if rng.random() < share / 2 else None
    out: list[str] = []
    size = place = 0
    moved: dict[int, tuple[int, int]] = {}
    edges = [(0, 0)]  # (old offset, new offset) from which the text goes on unchanged
    text = article.text
    for number, entity in sorted(enumerate(article.entities), key=lambda pair: pair[1].start):
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
        moved[number] = (start, start + len(surface))
        edges += [(entity.start, start), (entity.end, start + len(surface))]
        size = start + len(surface) + len(closing)
        place = end
        edges.append((end, size))
    out.append(text[place:])
    starts = [old for old, _ in edges]

    def at(offset: int) -> int:
        old, new = edges[bisect_right(starts, offset) - 1]
        return new + offset - old

    spans = [moved.get(n) or (at(e.start), at(e.end)) for n, e in enumerate(article.entities)]
    return Renamed("".join(out), spans, [(at(q.start), at(q.end)) for q in article.quotes])


def _swaps(
    article: GoldArticle, pools: Pools, rng: random.Random, share: float
) -> tuple[dict[str, str], dict[str, str]]:
    """Words of people's names, and whole titles and services (label + name), to what replaces them."""
    parts: dict[str, str] = {}
    titles: dict[str, str] = {}
    taken = {w for e in article.entities for w in e.canonical.split(" ")}
    for label, name in sorted({(e.label, e.canonical) for e in article.entities}):
        if rng.random() > share:
            continue
        if label in ("PERSON", "CHARACTER"):
            old = name.split(" ")
            pool = pools.people.get(len(old))
            if label == "PERSON" and pools.known and rng.random() < pools.known:
                pool = pools.performers.get(len(old), pool)
            if pool:
                new = _person(old, pool, pools.genders, rng)
                for a, b in zip(old, new, strict=True):
                    if a[0].isupper() and b not in taken:
                        parts.setdefault(a, b)
        elif label in pools.others and name[0].isupper() and rng.random() < 0.7:
            real = label == "WORK" and pools.known and rng.random() < pools.known
            titles[label + name] = rng.choice(pools.titles if real else pools.others[label])
    return parts, titles


def _person(
    old: list[str], pool: list[str], known: dict[str, str], rng: random.Random
) -> list[str]:
    """Another name of as many words; of the same gender where both are known, for "she said"."""
    for _ in range(6):
        new = rng.choice(pool).split(" ")
        genders = {known.get(old[0].casefold(), ""), known.get(new[0].casefold(), "")}
        if genders != {"f", "m"}:
            break
    return new


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
