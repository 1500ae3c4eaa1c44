"""Checks over many gold articles at once: near-duplicates, shared casts, counts, foreign text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path

from newsextract import known
from newsextract.gold import GoldArticle

GRAM = 8  # words of a run that two texts may share by chance only seldom
PHENOMENA = {str(n) for n in range(1, 29)}
LEAST = {"train": 15, "dev": 4, "test": 4}  # articles that hold each phenomenon, by split
_SHARE = 0.1  # of the shorter text's runs that two articles may share
_COMMON = 60  # articles; a run in more of them is furniture ("this article originally appeared …")


def grams(text: str, n: int = GRAM) -> set[tuple[str, ...]]:
    """The runs of ``n`` words of a text, case folded."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def _pairs(holders: Iterable[set[str]]) -> Counter[tuple[str, str]]:
    """How many things each two articles have in common, from the articles that hold each thing."""
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders:
        if 1 < len(names) <= _COMMON:
            shared.update(combinations(sorted(names), 2))
    return shared


def duplicates(articles: dict[str, GoldArticle]) -> Iterator[str]:
    """Articles that share a tenth of their runs of words."""
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    sizes = {}
    for name, article in articles.items():
        own = grams(article.text)
        sizes[name] = len(own)
        for gram in own:
            holders[gram].add(name)
    for (one, two), count in _pairs(holders.values()).items():
        if count > _SHARE * (min(sizes[one], sizes[two]) or 1):
            yield f"{one} and {two} share {count} runs of {GRAM} words"


def shared_casts(articles: dict[str, GoldArticle]) -> Iterator[str]:
    """Articles in which two or more actors or characters have the same full names; known performers may be in any."""
    holders: dict[str, set[str]] = defaultdict(set)
    for name, article in articles.items():
        for row in article.rows("cast"):
            for who in (row["actor"], row["character"]):
                if " " in who and not known.is_performer(who):
                    holders[who.casefold()].add(name)
    for (one, two), count in _pairs(holders.values()).items():
        if count > 1:
            yield f"{one} and {two} share {count} full names of their casts"


def foreign(articles: dict[str, GoldArticle], folder: Path) -> Iterator[str]:
    """Articles that share a run of words with a text below ``folder`` (which is not ours)."""
    theirs: set[tuple[str, ...]] = set()
    for path in sorted(folder.rglob("*.txt")):
        theirs |= grams(path.read_text(encoding="utf-8", errors="replace"), GRAM + 1)
    for name, article in articles.items():
        if grams(article.text, GRAM + 1) & theirs:
            yield f"{name} shares a run of {GRAM + 1} words with a text of {folder.name}"


def counts(articles: dict[str, GoldArticle]) -> Iterator[str]:
    """Phenomena that too few articles of a split hold."""
    by_split: dict[str, Counter[str]] = defaultdict(Counter)
    for name, article in articles.items():
        by_split[Path(name).parent.name].update(set(article.header.get("phenomena", "").split()))
    for split, least in LEAST.items():
        if split in by_split:
            for number in sorted(PHENOMENA, key=int):
                if by_split[split][number] < least:
                    yield f"{split}: phenomenon {number} in {by_split[split][number]} articles, not {least}"


def table(articles: dict[str, GoldArticle]) -> Iterator[str]:
    """Lines of two Markdown tables: articles, words, marks and rows by split; phenomena by split."""
    splits: dict[str, list[GoldArticle]] = defaultdict(list)
    for name, article in articles.items():
        splits[Path(name).parent.name].append(article)
    kinds = ("PERSON", "CHARACTER", "WORK", "PLATFORM", "DATE")
    rows = ("cast", "release", "platform", "quote")
    yield "| split | articles | words | " + " | ".join(k.lower() for k in (*kinds, *rows)) + " |"
    yield "|---" * (3 + len(kinds) + len(rows)) + "|"
    for split in sorted(splits, key=list(LEAST).index):
        own = splits[split]
        marks = Counter(e.label for a in own for e in a.entities)
        held = Counter(kind for a in own for kind, _ in a.relations)
        numbers = [len(own), sum(len(a.text.split()) for a in own)]
        numbers += [marks[k] for k in kinds] + [held[k] for k in rows]
        yield f"| {split} | " + " | ".join(f"{n:,}" for n in numbers) + " |"
    yield ""
    yield "| phenomenon | " + " | ".join(sorted(PHENOMENA, key=int)) + " |"
    yield "|---" * (1 + len(PHENOMENA)) + "|"
    for split in sorted(splits, key=list(LEAST).index):
        held = Counter(p for a in splits[split] for p in set(a.header["phenomena"].split()))
        yield f"| {split} | " + " | ".join(str(held[p]) for p in sorted(PHENOMENA, key=int)) + " |"
