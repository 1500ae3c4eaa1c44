"""From the encoder's scores to entity spans: BIO decoding, edges, one decision a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from newsextract.components.score.wordpieces import BLANK

FloatArray = NDArray[np.float32]

LABELS = ("PERSON", "CHARACTER", "WORK", "PLATFORM", "ORG", "LOC")
PERSON, CHARACTER = 0, 1  # places in LABELS
TAGS = 2 * len(LABELS) + 1  # tag 0 is outside; B-X is 1 + 2k, I-X is 2 + 2k

_CERTAINLY_OUTSIDE = 0.995  # such words need no decoding; most of a text is made of them
_SHOWN = 0.02  # labels less likely than this are not reported
_TIE = 1e-4
_HEAVIEST = 2.0  # natural log odds
_GIVEN = 2.5  # natural log odds at which a given name alone keeps its label
_EDGE_WORDS = frozenset("\"'“”‘’„«»`´,;:()[]–—/|©") | {
    *("'s", "’s", "‘s", "´s", "`s", "'S", "’S", "``", "''", "--", "…", "..."),
    *("&quot;", "&lsquo;", "&rsquo;", "&ldquo;", "&rdquo;", "&rsquo;s", "&#8217;s", "&#8217;"),
    *("&#8216;", "&#8220;", "&#8221;", "&#39;", "&#39;s", "&nbsp;", "â€™", "â€™s", "â€™S"),
}


@dataclass(frozen=True)
class Found:
    """An entity: words ``start`` to ``end`` (exclusive).

    Attributes:
        label: place in ``LABELS``.
        score: geometric mean of its tags' probabilities, 0–1.
        labels: [6] probability of each label, as geometric mean over the words.
    """

    start: int
    end: int
    label: int
    score: float
    labels: tuple[float, ...]

    def at(self, tokens: NDArray[np.int32]) -> Found:
        """The same entity by token instead of by word."""
        return replace(self, start=int(tokens[self.start]), end=int(tokens[self.end - 1]) + 1)


def probabilities(logits: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Split [W, 14] logits into [W, 13] tag and [W] sentence-start probabilities."""
    tags = logits[:, :TAGS] - logits[:, :TAGS].max(axis=1, keepdims=True)
    np.exp(tags, out=tags)
    tags /= tags.sum(axis=1, keepdims=True)
    starts = (1 / (1 + np.exp(-np.clip(logits[:, TAGS], -30, 30)))).astype(np.float32)
    return tags, starts


def _moves() -> FloatArray:
    """[from, to] 0 where a tag may follow another, else far below zero."""
    moves = np.zeros((TAGS, TAGS), np.float32)
    for inner in range(2, TAGS, 2):
        moves[:, inner] = -1e4
        moves[inner - 1, inner] = moves[inner, inner] = 0
    return moves


_MOVES = _moves()


def best_tags(scores: FloatArray) -> NDArray[np.intp]:
    """The likeliest well-formed tags of [n, 13] log probabilities (Viterbi)."""
    size = len(scores)
    back = np.zeros((size, TAGS), np.intp)
    best = scores[0] + _MOVES[0]
    columns = np.arange(TAGS)
    for i in range(1, size):
        paths = best[:, None] + _MOVES
        back[i] = paths.argmax(axis=0)
        best = paths[back[i], columns] + scores[i]
    tags = np.zeros(size, np.intp)
    tags[-1] = best.argmax()
    for i in range(size - 1, 0, -1):
        tags[i - 1] = back[i, tags[i]]
    return tags


def decode(
    tags: FloatArray, gaps: Sequence[int] | NDArray[np.int32], words: Sequence[str]
) -> list[Found]:
    """Find the entities of one text.

    Arguments:
        tags: [W, 13] tag probabilities.
        gaps: [W] gap before each word; no entity crosses a blank line.
        words: [W] the words; quotation marks and possessive 's are cut from an entity's edges.
    """
    found: list[Found] = []
    busy = np.flatnonzero(tags[:, 0] < _CERTAINLY_OUTSIDE)
    if not len(busy):
        return found
    gap = np.asarray(gaps)
    cuts = np.flatnonzero((np.diff(busy) > 1) | (gap[busy[1:]] == BLANK)) + 1
    for run in np.split(busy, cuts):
        first = int(run[0])
        likely = tags[run]
        likely[0, 1::2] += likely[0, 2::2]  # nothing stands before that "inside" could go on
        chosen = best_tags(np.log(likely + 1e-9))
        for start, end, label in spans(chosen.tolist()):
            low, high = trim(words, first + start, first + end)
            if low < high:
                own = likely[range(low - first, high - first), chosen[low - first : high - first]]
                score = float(np.exp(np.log(own + 1e-9).mean()))
                found.append(Found(low, high, label, score, label_chances(tags[low:high])))
    return found


def spans(tags: Sequence[int]) -> list[tuple[int, int, int]]:
    """(first word, last word exclusive, label) of well-formed tags."""
    found: list[tuple[int, int, int]] = []
    for i, tag in enumerate(tags):
        if tag % 2 == 1:
            found.append((i, i + 1, tag // 2))
        elif tag:
            found[-1] = (found[-1][0], i + 1, found[-1][2])
    return found


def trim(words: Sequence[str], low: int, high: int) -> tuple[int, int]:
    """Cut quotation marks, possessive 's and loose punctuation from both edges."""
    while low < high and words[low] in _EDGE_WORDS:
        low += 1
    while low < high and words[high - 1] in _EDGE_WORDS:
        # "M*A*S*H (1970)" keeps what it opened.
        if words[high - 1] in ")]" and {"(", "["} & set(words[low:high]):
            break
        high -= 1
    return low, high


def label_chances(tags: FloatArray) -> tuple[float, ...]:
    """[6] chance of each label over some words: geometric mean of P(B) + P(I)."""
    each = tags[:, 1::2] + tags[:, 2::2]
    means = np.exp(np.log(each + 1e-9).mean(axis=0))
    return tuple(float(p) for p in means)


def shown(found: Found) -> dict[str, float]:
    """The labels worth reporting of an entity, likeliest first."""
    pairs = [(LABELS[k], round(p, 4)) for k, p in enumerate(found.labels) if p >= _SHOWN]
    return dict(sorted(pairs, key=lambda pair: -pair[1]))


def keep_likely(found: Sequence[Found], least: Mapping[str, float]) -> list[Found]:
    """Drop entities whose score is below their label's minimum."""
    return [f for f in found if f.score >= least.get(LABELS[f.label], 0.0)]


def harmonise(found: Sequence[Found], words: Sequence[str], *, strong: float) -> list[Found]:
    """Settle PERSON or CHARACTER for all mentions of one name together.

    Mentions belong together when they read the same but for a title ("Detective"), or when a
    one-word mention is the last word, else the first, of just one longer name. Their log odds add
    up; a mention whose own odds speak against the sum with at least ``strong`` (natural log) keeps
    its label: in an article on a biopic one name is both.
    """
    people = [i for i, f in enumerate(found) if f.label in (PERSON, CHARACTER)]
    names = {i: _bare([w.casefold() for w in words[found[i].start : found[i].end]]) for i in people}
    longer = {name for name in names.values() if len(name) > 1}
    total: dict[tuple[str, ...], float] = {}
    group = {}
    odds = {}
    for i, name in names.items():
        group[i] = _full(name, longer) if len(name) == 1 else name
        odds[i] = _odds(found[i])
        # No mention outweighs several others: what the model is sure of, it is sure of too often.
        # Between one and one the surer wins, by the small part that is not cut off.
        weight = max(-_HEAVIEST, min(_HEAVIEST, odds[i])) + odds[i] / 100
        total[group[i]] = total.get(group[i], 0.0) + weight
    result = list(found)
    for i in people:
        verdict = total[group[i]]
        label = PERSON if verdict > 0 else CHARACTER
        # A given name may be a part's and a writer's; nobody's surname is by chance another's.
        given = len(names[i]) == 1 and len(group[i]) > 1 and group[i][0] == names[i][0]
        least = min(strong, _GIVEN) if given else strong
        if label != found[i].label and abs(odds[i]) < least and abs(verdict) > _TIE:
            result[i] = replace(found[i], label=label)
    return result


def _bare(name: list[str]) -> tuple[str, ...]:
    """A case-folded name without the titles before it."""
    titles = _titles()
    while len(name) > 1 and name[0].rstrip(".") in titles:
        name = name[1:]
    return tuple(name)


def _full(name: tuple[str, ...], longer: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The one longer name that a one-word name ends, else begins; itself without one."""
    for place in (-1, 0):
        fits = [other for other in longer if other[place] == name[0]]
        if fits:
            return fits[0] if len(fits) == 1 else name
    return name


@cache
def _titles() -> frozenset[str]:
    text = resources.files("newsextract").joinpath("data/en/honorifics.txt").read_text("utf-8")
    lines = (line.strip().casefold().rstrip(".") for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _odds(found: Found) -> float:
    """Natural log of P(PERSON) / P(CHARACTER)."""
    return float(np.log((found.labels[PERSON] + 1e-6) / (found.labels[CHARACTER] + 1e-6)))
