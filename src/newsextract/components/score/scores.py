"""What the relation heads say of one article: scores between people, titles, services, dates, quotations.

:func:`places` gathers the article's mentions from what the other components found; :class:`Scores`
answers for groups of them by their own names ("person 3", "the work Smoke").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE  # type: ignore[import-not-found]
from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components import quotes
from newsextract.components.relations import read
from newsextract.components.scene import Scene
from newsextract.components.score import pairing
from newsextract.components.score.pairing import KINDS, NAMES, Pairs, Place, Pooled, Table
from newsextract.components.title.title_forms import title_key

Group = tuple[str, Hashable]
"""Kind and name of a group: ("PERSON", number), ("WORK", title key), ("DATE", words), ("QUOTE", offset) …"""
NOBODY: Group = ("NONE", "")
_ByGroup = dict[int, list[tuple[Group, float]]]
"""A group's number to the other groups with which it was scored."""
_UNKNOWN = -2  # the number of a group that the article has not

_UNSURE = (0.1, 0.9)  # between these shares of PERSON a name is looked at as actor and as character
_LINE_ENDS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True)
class Mentions:
    """An article's mentions for the relation heads.

    Attributes:
        places: by token that is no white space, in order.
        spans: (start, end) character offsets of each place.
        groups: the groups' names; ``Place.group`` is an index.
        lines: the line of each word.
        tokens: the token of each word.
    """

    places: list[Place]
    spans: list[tuple[int, int]]
    groups: list[Group]
    lines: NDArray[np.int64]
    tokens: NDArray[np.int64]


def places(doc: Doc, scene: Scene) -> Mentions:
    """Gather the mentions of ``doc``."""
    text = memo.text(doc)
    # Attribute by attribute, not token by token, which takes longer than the heads.
    tokens = np.flatnonzero(np.asarray(doc.to_array(IS_SPACE)) == 0)
    starts, ends = ([places[token] for token in tokens.tolist()] for places in memo.offsets(doc))
    breaks = [m.start() for m in _LINE_ENDS.finditer(text)]
    found: list[tuple[Place, tuple[int, int]]] = []
    numbers: dict[Group, int] = {}

    def add(kind: str, name: Hashable, start: int, end: int) -> None:
        first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
        if first > last:
            return
        if kind == "QUOTE":
            last = min(last + 1, len(starts) - 1)  # its closing mark, beside which the cue stands
        group = numbers.setdefault((kind, name), len(numbers))
        found.append((Place(first, last, KINDS.index(kind), group), (start, end)))

    labels = _labels(doc, scene.people)
    for mention in scene.people:
        for label in labels[mention.person]:
            add(label, mention.person, mention.start, mention.end)
    for relation in scene.works:
        add("WORK", title_key(relation.fields["title"]), *relation.roles["work"])
    for relation in scene.platforms:
        add("PLATFORM", relation.fields["name"], *relation.roles["platform"])
    for entity in memo.entities(doc):
        if entity.label == "ORG":
            start, end = entity.start_char, entity.end_char
            add("ORG", text[start:end], start, end)
    for date in scene.dates:
        add("DATE", text[date.start : date.end], date.start, date.end)
    for relation in read(doc, quotes.GROUP):
        start, end = relation.roles["quote"]
        add("QUOTE", start, start, end)
    found.sort(key=lambda pair: (pair[0].first, pair[0].last))
    # A blank line parts two lines, no more: as the gaps between words are counted in training.
    breaks_before = np.searchsorted(np.array(breaks, np.int64), np.array(starts, np.int64))
    lines = np.cumsum(np.diff(breaks_before, prepend=0) > 0, dtype=np.int64)
    return Mentions([p for p, _ in found], [s for _, s in found], list(numbers), lines, tokens)


def _labels(doc: Doc, people: Sequence[names.Mention]) -> dict[int, tuple[str, ...]]:
    """The kinds as which each person is looked at: both where the recogniser is not sure."""
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    _, token_ends = memo.offsets(doc)
    ends = {token_ends[e - 1]: p for (_, e), p in names.probabilities(doc).items()}
    own: dict[int, str] = {}
    for mention in people:
        p = ends.get(mention.end, {mention.label: 1.0})
        sums[mention.person][0] += p.get("PERSON", 0.0)
        sums[mention.person][1] += p.get("CHARACTER", 0.0)
        own[mention.person] = mention.label
    result: dict[int, tuple[str, ...]] = {}
    for person, label in own.items():
        actor, character = sums[person]
        share = actor / (actor + character) if actor + character else 0.5
        both = _UNSURE[0] < share < _UNSURE[1]
        result[person] = ("PERSON", "CHARACTER") if both else (label,)
    return result


class Scores:
    """Pooled scores of one article (log odds of each relation between two groups)."""

    def __init__(self, mentions: Mentions, pooled: Sequence[Table]) -> None:
        self.mentions = mentions
        self.doubtful: set[str] = set()  # title keys of works that are probably none
        self._names = [*mentions.groups, NOBODY]  # nobody has the number -1
        self._numbers = {group: n for n, group in enumerate(mentions.groups)} | {NOBODY: -1}
        self._pooled: dict[str, Table] = dict(zip(NAMES, pooled, strict=True))
        self._by_left: dict[str, _ByGroup] = {}
        self._by_right: dict[str, _ByGroup] = {}

    def get(self, relation: str, left: Group, right: Group) -> float | None:
        """The log odds that ``relation`` holds; None where the pair was not looked at."""
        one = self._at(relation, left, right)
        return None if one is None else one[0]

    def best(
        self, relation: str, left: Group, right: Group
    ) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Offsets of the pair of mentions that speaks most for it (``(-1, -1)`` for nobody)."""
        one = self._at(relation, left, right)
        if one is None:
            return None
        spans = self.mentions.spans
        _, first, second = one
        return spans[first], (-1, -1) if second < 0 else spans[second]

    def _at(self, relation: str, left: Group, right: Group) -> Pooled | None:
        numbers = self._numbers.get(left), self._numbers.get(right)
        if numbers[0] is None or numbers[1] is None:
            return None
        return self._pooled[relation].get((numbers[0], numbers[1]))

    def rights(self, relation: str, left: Group) -> Sequence[tuple[Group, float]]:
        """Every right group of ``left`` with its score."""
        if relation not in self._by_left:
            table = self._by_left[relation] = defaultdict(list)
            for (own, other), one in self._pooled[relation].items():
                table[own].append((self._names[other], one[0]))
        return self._by_left[relation].get(self._numbers.get(left, _UNKNOWN), ())

    def lefts(self, relation: str, right: Group) -> Sequence[tuple[Group, float]]:
        """Every left group of ``right`` with its score."""
        if relation not in self._by_right:
            table = self._by_right[relation] = defaultdict(list)
            for (other, own), one in self._pooled[relation].items():
                table[own].append((self._names[other], one[0]))
        return self._by_right[relation].get(self._numbers.get(right, _UNKNOWN), ())

    def all(self, relation: str) -> Iterator[tuple[Group, Group, float]]:
        """Every scored pair of a relation."""
        names = self._names
        for (left, right), one in self._pooled[relation].items():
            yield names[left], names[right], one[0]


def inputs(
    states: NDArray[np.float32],
    mentions: Mentions,
    places: Sequence[Place],
    pairs: Pairs,
) -> dict[str, NDArray[np.float32] | NDArray[np.int64]]:
    """The inputs of the relation heads' ONNX model.

    Arguments:
        states: [T, 384] the encoder's states of the article's tokens.
        mentions: of the article.
        places: those of them that the pairs are of.
    """
    ends = np.array([(p.first, p.last) for p in places], np.int64)
    both = np.zeros((len(places) + 1, 2 * states.shape[1]), np.float32)  # the last is "nobody"
    both[:-1] = states[np.asarray(mentions.tokens)[ends]].reshape(len(places), -1)
    return {
        "states": both,
        "kinds": pairing.standings(places),
        "codes": pairing.distances(places, mentions.lines),
        "left": pairs.left, "right": pairs.right, "features": pairs.features,
    }  # fmt: skip
