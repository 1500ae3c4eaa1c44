"""Pairs of mentions for the relation heads: which are looked at, and what is known of each.

A mention is a stretch of words of a kind (``KINDS``) that belongs to a group: the person, title,
service, date or quotation that it stands for. A relation joins two groups; its score is pooled over
their mentions (:func:`pool`), so that the article decides, and the best pair of mentions is its
evidence. Pooling by log-sum-exp follows ATLOP (Zhou et al. 2021) and the multi-instance reading of
document-level relations. Used in training and at run time alike; only numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float32]

KINDS = ("NONE", "PERSON", "CHARACTER", "WORK", "PLATFORM", "ORG", "DATE", "QUOTE")
NONE, PERSON, CHARACTER, WORK, PLATFORM, ORG, DATE, QUOTE = range(len(KINDS))

RELATIONS: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "plays": ((PERSON,), (CHARACTER,)),
    "cast": ((PERSON,), (WORK,)),  # has a part in the work, named or not
    "unnamed": ((PERSON,), (NONE,)),  # has a part of which the article gives no name
    "belongs": ((CHARACTER,), (WORK,)),
    "released": ((WORK,), (DATE,)),
    "carried": ((WORK,), (PLATFORM,)),
    "dated": ((DATE,), (PLATFORM,)),
    "speaker": ((QUOTE,), (PERSON, CHARACTER, ORG, PLATFORM, NONE)),
}
"""Relation to the kinds of its left and right groups; NONE stands for "nobody", "nothing"."""

NAMES = tuple(RELATIONS)
REACH = {"speaker": 260, "plays": 500, "cast": 500, "belongs": 500, "released": 260, "dated": 120}
FARTHEST = 400
"""Words between two mentions, at most (``FARTHEST`` where a relation is not named); farther ones are not
looked at."""
MOST = 60_000  # pairs of one article; in a longer list only near ones are looked at

_STEPS = [0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36, 50, 70, 100, 150, 230, 350]
FEATURES = (2 * len(_STEPS) + 2, 6, 5, 5, 5, 3, 4)
"""Number of values of each feature: signed distance, lines between, mentions of the right's and of
the left's kind between, how many groups of the left's kind stand between, inside the quotation, first mentions."""


APART = FEATURES[0]
"""The distance code of "nobody", who stands nowhere."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mention: words ``first`` to ``last`` (inclusive) of a kind, standing for ``group``."""

    first: int
    last: int
    kind: int
    group: int


@dataclass(frozen=True)
class Pairs:
    """Candidate pairs of one article.

    Attributes:
        relation: [P] place in ``NAMES``.
        left: [P] index of the left mention.
        right: [P] index of the right mention; ``len(places)`` for "nobody".
        features: [P, 7] codes, each below its number in ``FEATURES``.
    """

    relation: IntArray
    left: IntArray
    right: IntArray
    features: IntArray


def candidates(places: Sequence[Place], lines: Sequence[int] | IntArray) -> Pairs:
    """The pairs worth scoring.

    Arguments:
        places: mentions in the order of their first words.
        lines: [W] number of the line on which each word stands.
    """
    count = len(places)
    first, last, kind, group = (
        np.array([getattr(p, name) for p in places] or [0], np.int64)[:count]
        for name in ("first", "last", "kind", "group")
    )
    line = np.asarray(lines, np.int64)
    # How many mentions of each kind come before each mention.
    before = np.zeros((len(KINDS), count + 1), np.int64)
    for k in range(len(KINDS)):
        before[k, 1:] = np.cumsum(kind == k)
    seen: set[int] = set()
    opens = np.zeros(count, np.int64)
    for place, g in enumerate(group.tolist()):
        opens[place] = g not in seen
        seen.add(g)
    parts: list[tuple[int, IntArray, IntArray, IntArray]] = []
    for number, (name, (lefts, rights)) in enumerate(RELATIONS.items()):
        i: IntArray = np.flatnonzero(np.isin(kind, lefts))
        j: IntArray = np.flatnonzero(np.isin(kind, rights))
        if len(i) and len(j):
            reach = REACH.get(name, FARTHEST)
            left, right = _within(first, last, i, j, reach)
            distance = _distance(first, last, left, right)
            near = np.abs(distance) <= reach
            if near.sum() > MOST:
                near &= np.abs(distance) <= np.partition(np.abs(distance), MOST)[MOST]
            left, right, distance = left[near], right[near], distance[near]
            low, high = np.minimum(left, right), np.maximum(left, right)
            kl, kr = kind[left], kind[right]
            parts.append((number, left, right, np.stack([
                _code(distance),
                np.searchsorted([1, 2, 3, 4, 8], np.abs(line[first[right]] - line[first[left]]), "right"),
                np.minimum(before[kr, high] - before[kr, low + 1], 4),
                np.minimum(before[kl, high] - before[kl, low + 1], 4),
                np.minimum(np.abs(right - left) - 1, 4),
                np.where(kl == QUOTE, np.where(distance == 0, 2, 1), 0),
                opens[left] * 2 + opens[right],
            ], axis=1)))  # fmt: skip
        if len(i) and NONE in rights:
            codes = np.zeros((len(i), len(FEATURES)), np.int64)
            codes[:, 6] = opens[i] * 2
            parts.append((number, i, np.full(len(i), count), codes))
    if not parts:
        empty = np.zeros(0, np.int64)
        return Pairs(empty, empty, empty, np.zeros((0, len(FEATURES)), np.int64))
    return Pairs(
        np.concatenate([np.full(len(part[1]), part[0]) for part in parts]),
        np.concatenate([part[1] for part in parts]),
        np.concatenate([part[2] for part in parts]),
        np.concatenate([part[3] for part in parts]),
    )


def distances(places: Sequence[Place]) -> IntArray:
    """[M + 1, M + 1] codes of the words between each two mentions (``APART`` for "nobody")."""
    count = len(places)
    codes = np.full((count + 1, count + 1), APART, np.int64)
    first = np.array([p.first for p in places], np.int64)
    last = np.array([p.last for p in places], np.int64)
    left, right = np.indices((count, count)).reshape(2, -1)
    codes[:count, :count] = _code(_distance(first, last, left, right)).reshape(count, count)
    return codes


def _code(distance: IntArray) -> IntArray:
    """A signed distance in words as one of ``FEATURES[0]`` codes."""
    code = np.searchsorted(_STEPS, np.abs(distance), "right")
    return np.where(distance < 0, code + len(_STEPS) + 1, code)


def _within(
    first: IntArray, last: IntArray, i: IntArray, j: IntArray, reach: int
) -> tuple[IntArray, IntArray]:
    """All pairs of ``i`` and ``j`` (ordered by first word) that may be within ``reach`` words."""
    longest = int((last[j] - first[j]).max())
    low = np.searchsorted(first[j], first[i] - reach - longest, "left")
    high = np.searchsorted(first[j], last[i] + reach, "right")
    sizes = high - low
    left = np.repeat(i, sizes)
    inside = np.arange(len(left)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return left, j[np.repeat(low, sizes) + inside]


def _distance(first: IntArray, last: IntArray, left: IntArray, right: IntArray) -> IntArray:
    """Words between two mentions: 0 where they overlap, negative where the right one comes first."""
    after = first[right] - last[left]
    ahead = first[left] - last[right]
    return np.where(after > 0, after, np.where(ahead > 0, -ahead, 0))


@dataclass(frozen=True, slots=True)
class Pooled:
    """The score of one relation between two groups, and its best pair of mentions (-1 for "nobody")."""

    score: float
    left: int
    right: int


Key = tuple[int, int, int]
"""Relation, left group, right group (-1 for "nobody")."""


def pool(
    places: Sequence[Place], pairs: Pairs, scores: FloatArray, offset: int = 0
) -> dict[Key, Pooled]:
    """Pool [P] scores of pairs by groups; ``offset`` is added to the places of the best mentions."""
    if not len(scores):
        return {}
    count = len(places)
    groups = np.array([p.group for p in places] + [-1], np.int64)
    left, right = groups[pairs.left], groups[pairs.right]
    # Pairs of one relation and two groups side by side, then all of them at once.
    order = np.lexsort((right, left, pairs.relation))
    keys = np.stack([pairs.relation, left, right], axis=1)[order]
    starts = np.flatnonzero(np.r_[True, (keys[1:] != keys[:-1]).any(axis=1)])
    own = scores[order].astype(np.float64)
    top = np.maximum.reduceat(own, starts)
    sizes = np.diff(np.r_[starts, len(own)])
    spread = np.repeat(top, sizes)
    total = top + np.log(np.add.reduceat(np.exp(own - spread), starts))
    # The first of the best pairs in each run.
    best = np.flatnonzero(own == spread)
    best = order[best[np.searchsorted(best, starts)]]
    lefts = pairs.left[best] + offset
    rights = np.where(pairs.right[best] == count, -1, pairs.right[best] + offset)
    values = zip(total.tolist(), lefts.tolist(), rights.tolist(), strict=True)
    triples = (tuple(key) for key in keys[starts].tolist())
    return {key: Pooled(*value) for key, value in zip(triples, values, strict=True)}


def merge(tables: Sequence[dict[Key, Pooled]]) -> dict[Key, Pooled]:
    """One table of several parts of an article; of two scores of one pair of groups the higher counts."""
    merged: dict[Key, Pooled] = {}
    for table in tables:
        for key, one in table.items():
            if key not in merged or one.score > merged[key].score:
                merged[key] = one
    return merged
