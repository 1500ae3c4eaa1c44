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
from itertools import pairwise

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
"""Relation to the kinds of its left and right groups, no two kinds in two relations; NONE stands for "nobody",
"nothing"."""

NAMES = tuple(RELATIONS)
REACH = {"speaker": 260, "plays": 500, "cast": 500, "belongs": 500, "released": 400, "dated": 300}
FARTHEST = 400
"""Words between two mentions, at most (``FARTHEST`` where a relation is not named); farther ones are not
looked at."""
MOST = 60_000  # pairs of one article; in a longer list only near ones are looked at
_REACHES = np.array([REACH.get(name, FARTHEST) for name in NAMES], np.int64)


def _kinds_of_relations() -> tuple[IntArray, IntArray]:
    """[8, 8] relation of a left and a right kind, [8] of a left kind and nobody (-1: none)."""
    table = np.full((len(KINDS), len(KINDS)), -1, np.int64)
    for number, (lefts, rights) in enumerate(RELATIONS.values()):
        table[np.ix_(lefts, rights)] = number
    alone = table[:, NONE].copy()
    table[:, NONE] = -1  # nobody is no mention
    return table, alone


_RELATION_OF, _ALONE = _kinds_of_relations()

_STEPS = [0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 27, 36, 50, 70, 100, 150, 230, 350]
FEATURES = (2 * len(_STEPS) + 2, 6, 5, 5, 5, 3, 4)
"""Number of values of each feature: signed distance, lines between, mentions of the right's and of
the left's kind between, how many groups of the left's kind stand between, inside the quotation, first mentions."""


LINES = 4
"""Number of values of the lines between two mentions, in their distance code: none, 1, 2, more."""
APART = FEATURES[0] * LINES
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
    """The pairs worth scoring, relation by relation.

    Arguments:
        places: mentions in the order of their first words.
        lines: [W] number of the line on which each word stands.
    """
    count = len(places)
    if not count:
        empty = np.zeros(0, np.int64)
        return Pairs(empty, empty, empty, np.zeros((0, len(FEATURES)), np.int64))
    first, last, kind, group = (
        np.array([getattr(p, name) for p in places], np.int64)
        for name in ("first", "last", "kind", "group")
    )
    # How many mentions of each kind come before each mention.
    before = np.zeros((len(KINDS), count + 1), np.int64)
    np.cumsum(kind == np.arange(len(KINDS))[:, None], axis=1, out=before[:, 1:])
    opens = np.zeros(count, np.int64)
    opens[np.unique(group, return_index=True)[1]] = 1
    # All relations at once: an article has few pairs, and each call of numpy its price.
    left, right = _within(first, last, int(_REACHES.max()))
    relation = _RELATION_OF[kind[left], kind[right]]
    related = relation >= 0
    relation, left, right = relation[related], left[related], right[related]
    distance = _distance(first, last, left, right)
    near = _nearest(relation, np.abs(distance))
    relation, left, right, distance = relation[near], left[near], right[near], distance[near]
    alone = np.flatnonzero(_ALONE[kind] >= 0)
    size = len(left)
    features = np.zeros((size + len(alone), len(FEATURES)), np.int64)
    low, high = np.minimum(left, right), np.maximum(left, right)
    kl, kr = kind[left], kind[right]
    line = np.asarray(lines, np.int64)[first]
    features[:size, 0] = _code(distance)
    features[:size, 1] = np.searchsorted([1, 2, 3, 4, 8], np.abs(line[right] - line[left]), "right")
    features[:size, 2] = np.minimum(before[kr, high] - before[kr, low + 1], 4)
    features[:size, 3] = np.minimum(before[kl, high] - before[kl, low + 1], 4)
    features[:size, 4] = np.minimum(high - low - 1, 4)
    features[:size, 5] = np.where(kl == QUOTE, np.where(distance == 0, 2, 1), 0)
    features[:size, 6] = opens[left] * 2 + opens[right]
    features[size:, 6] = opens[alone] * 2
    relation = np.concatenate([relation, _ALONE[kind[alone]]])
    order = np.argsort(relation, kind="stable")
    return Pairs(
        relation[order],
        np.concatenate([left, alone])[order],
        np.concatenate([right, np.full(len(alone), count)])[order],
        features[order],
    )


def _nearest(relation: IntArray, apart: IntArray) -> NDArray[np.bool_]:
    """[P] whether pairs that stand ``apart`` words from each other are within reach, and not too many."""
    near = apart <= _REACHES[relation]
    for number in np.flatnonzero(np.bincount(relation[near]) > MOST):
        own = relation == number
        near &= ~own | (apart <= np.partition(apart[own], MOST)[MOST])
    return near


def distances(places: Sequence[Place], lines: Sequence[int] | IntArray) -> IntArray:
    """[M + 1, M + 1] codes of the words and lines between each two mentions (``APART`` for "nobody").

    Arguments:
        lines: [W] number of the line on which each word stands.
    """
    count = len(places)
    codes = np.full((count + 1, count + 1), APART, np.int64)
    first = np.array([p.first for p in places], np.int64)
    last = np.array([p.last for p in places], np.int64)
    left, right = np.indices((count, count)).reshape(2, -1)
    words = _code(_distance(first, last, left, right)).reshape(count, count)
    line = np.asarray(lines, np.int64)[first]
    between = np.minimum(np.abs(line[:, None] - line[None]), LINES - 1)
    codes[:count, :count] = words * LINES + between
    return codes


def standings(places: Sequence[Place]) -> IntArray:
    """[M + 1] kind of each mention and of "nobody", and ``len(KINDS)`` more inside a quotation.

    Who is named inside a quotation is seldom its speaker.
    """
    first, last, kind = (
        np.array([*(getattr(p, name) for p in places), 0], np.int64)
        for name in ("first", "last", "kind")
    )
    quotes = np.flatnonzero(kind == QUOTE)
    inside = (first[:, None] >= first[quotes]) & (last[:, None] <= last[quotes])
    inside[quotes, np.arange(len(quotes))] = False  # in itself
    inside[-1] = False
    return kind + len(KINDS) * inside.any(axis=1)


def _code(distance: IntArray) -> IntArray:
    """A signed distance in words as one of ``FEATURES[0]`` codes."""
    code = np.searchsorted(_STEPS, np.abs(distance), "right")
    return np.where(distance < 0, code + len(_STEPS) + 1, code)


def _within(first: IntArray, last: IntArray, reach: int) -> tuple[IntArray, IntArray]:
    """All ordered pairs of mentions (which stand by first word) that may be within ``reach`` words."""
    longest = int((last - first).max())
    low = np.searchsorted(first, first - reach - longest, "left")
    sizes = np.searchsorted(first, last + reach, "right") - low
    left = np.repeat(np.arange(len(first)), sizes)
    # Counts from ``low`` up within each mention's own stretch.
    return left, np.arange(len(left)) - np.repeat(np.cumsum(sizes) - sizes - low, sizes)


def _distance(first: IntArray, last: IntArray, left: IntArray, right: IntArray) -> IntArray:
    """Words between two mentions: 0 where they overlap, negative where the right one comes first."""
    after = first[right] - last[left]
    ahead = first[left] - last[right]
    return np.where(after > 0, after, np.where(ahead > 0, -ahead, 0))


Pooled = tuple[float, int, int]
"""The score of a relation between two groups, and the left and right mention of its best pair (-1 for "nobody").
Plain tuples: an article has hundreds, and naming their fields cost more than scoring them."""
Table = dict[tuple[int, int], Pooled]
"""Of one relation, by left and right group (-1 for "nobody")."""


def pool(places: Sequence[Place], pairs: Pairs, scores: FloatArray, offset: int = 0) -> list[Table]:
    """Pool [P] scores of pairs by groups, a table a relation; ``offset`` is added to the places of the best
    mentions."""
    if not len(scores):
        return [{} for _ in NAMES]
    groups = np.array([p.group for p in places] + [-1], np.int64)
    base = int(groups.max()) + 2
    # Relation and both groups as one number: pairs of the same side by side, then all of them at once.
    keys = (pairs.relation * base + groups[pairs.left] + 1) * base + groups[pairs.right] + 1
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    own = scores[order].astype(np.float64)
    top = np.maximum.reduceat(own, starts)
    sizes = np.diff(starts, append=len(own))
    spread = np.repeat(top, sizes)
    total = top + np.log(np.add.reduceat(np.exp(own - spread), starts))
    # The first of the best pairs in each run.
    best = np.flatnonzero(own == spread)
    best = order[best[np.searchsorted(best, starts)]]
    left, right = pairs.left[best], pairs.right[best]
    rights = np.where(right == len(places), -1, right + offset)
    of_groups = list(zip(groups[left].tolist(), groups[right].tolist(), strict=True))
    values = list(zip(total.tolist(), (left + offset).tolist(), rights.tolist(), strict=True))
    # The runs stand by relation.
    edges = np.searchsorted(pairs.relation[best], np.arange(len(NAMES) + 1)).tolist()
    return [
        dict(zip(of_groups[first:last], values[first:last], strict=True))
        for first, last in pairwise(edges)
    ]


def merge(parts: Sequence[list[Table]]) -> list[Table]:
    """The tables of several parts of an article as one; of two scores of one pair of groups the higher counts."""
    merged: list[Table] = [{} for _ in NAMES]
    for tables in parts:
        for table, into in zip(tables, merged, strict=True):
            for key, one in table.items():
                if key not in into or one[0] > into[key][0]:
                    into[key] = one
    return merged
