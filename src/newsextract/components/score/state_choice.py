"""Choices between a few labels, with the encoder's states: which event a release is, which kind a work is.

The words beside a date or a title decide much; the states know more of the sentence and of the article. A small net
(one hidden layer, GELU) takes the states and what the rules say, and adds its log odds to those of the rules.
Trained by ``scripts/choices.py`` on the train articles; its weights stand in the scorer's ``weights.json``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, get_args

import numpy as np
from spacy.tokens import Doc

from newsextract import memo
from newsextract.components import works
from newsextract.components.relations import Relation, read, write
from newsextract.components.release import release_kinds
from newsextract.components.release.release_choice import Sense
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.choosing import FloatArray, decoded, gelu, layer
from newsextract.components.title import kind_places, plain_kinds
from newsextract.components.title.title_forms import title_key
from newsextract.records import WorkKind

Span = tuple[int, int]

CHOICES = "choices"
"""Where the nets stand in the weights, by what they choose: :data:`EVENT`, :data:`KIND`."""
EVENT, KIND = "event", "kind"
KINDS: tuple[str, ...] = get_args(WorkKind)
_BEFORE, _AFTER = 10, 8  # words before a date, and from its last one on
_AROUND = 8  # words on each side of a title


class StateChoice:
    """The net of one choice.

    Arguments:
        table: ``inner`` and ``outer``, each with ``weight`` [I, O] and ``bias`` [O] as :func:`.choosing.encoded` writes
            them, and ``told`` [T, O], by what the rules say is weighed.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.layers = [layer(table[name]) for name in ("inner", "outer")]
        labels = len(self.layers[-1][1])
        self.told = decoded(table["told"]).reshape(-1, labels)

    def totals(self, states: FloatArray, told: FloatArray) -> FloatArray:
        """[N, O] log odds of the labels, up to a constant for each row.

        Arguments:
            states: [N, S].
            told: [N, T] what the rules say.
        """
        (weight, bias), (last, last_bias) = self.layers
        hidden = gelu(np.concatenate([states, told], axis=1) @ weight + bias)
        made: FloatArray = hidden @ last + last_bias + told @ self.told
        return made


def mean(rows: FloatArray) -> FloatArray:
    """[H] the mean of [N, H] rows, without what ``numpy.mean`` spends on asking what it was given."""
    made: FloatArray = np.add.reduce(rows, 0) / np.float32(len(rows))
    return made


class States:
    """The encoder's states at the places of one article.

    Arguments:
        doc: with the states of its tokens in ``doc.tensor``.
    """

    def __init__(self, doc: Doc) -> None:
        self.tensor: FloatArray = np.asarray(doc.tensor, np.float32)
        self.starts, self.ends = memo.offsets(doc)
        self.article = self.tensor.mean(0)

    def event(self, date: Span, titles: Sequence[Span]) -> FloatArray:
        """[6 H] first and last word of a date and of the nearest of ``titles``, the words around the date, the article."""
        first, last = self._tokens(date)
        around = self.tensor[max(0, first - _BEFORE) : last + _AFTER]
        gaps = [min(abs(end - date[0]), abs(start - date[1])) for start, end in titles]
        title = np.zeros(2 * self.tensor.shape[1], np.float32)
        if gaps:
            title = self._ends(titles[gaps.index(min(gaps))])
        return np.concatenate([self._ends(date), title, mean(around), self.article])

    def kind(self, titles: Sequence[Span]) -> FloatArray:
        """[4 H] first and last word of a work's titles and the words around them, both as their means, and the article."""
        around = []
        for title in titles:
            first, last = self._tokens(title)
            before = self.tensor[max(0, first - _AROUND) : first]
            words = np.concatenate([before, self.tensor[last + 1 : last + 1 + _AROUND]])
            if len(words):
                around.append(mean(words))
        beside = mean(np.array(around)) if around else np.zeros_like(self.article)
        return np.concatenate(
            [mean(np.array([self._ends(t) for t in titles])), beside, self.article]
        )

    def _ends(self, span: Span) -> FloatArray:
        first, last = self._tokens(span)
        return np.concatenate([self.tensor[first], self.tensor[last]])

    def _tokens(self, span: Span) -> tuple[int, int]:
        """The first and the last token of a span of characters."""
        first = min(bisect_right(self.ends, span[0]), len(self.ends) - 1)
        return first, max(first, bisect_left(self.starts, span[1]) - 1)


def titles(doc: Doc) -> dict[str, list[Span]]:
    """Title key to where the title stands."""
    found: dict[str, list[Span]] = {}
    for relation in read(doc, works.GROUP):
        found.setdefault(title_key(relation.fields["title"]), []).append(relation.roles["work"])
    return found


def told_kinds(*kinds: str) -> FloatArray:
    """[9 each] the kinds that rules say."""
    places = [KINDS.index(kind if kind in KINDS else "other") for kind in kinds]
    return np.eye(len(KINDS), dtype=np.float32)[places].reshape(-1)


def works_of(doc: Doc, states: States) -> tuple[list[str], FloatArray, FloatArray]:
    """The works' title keys, [N, 4 H] states and [N, 18] what the words beside the titles and the article's sentences say."""
    words = {title_key(r.fields["title"]): r.fields["kind"] for r in read(doc, works.GROUP)}
    scene = scene_of(doc)
    said = {title_key(t): kind for t, kind in scene.once("kinds", release_kinds.kinds).items()}
    spans = titles(doc)
    told = [told_kinds(words[title], said.get(title, "")) for title in spans]
    return list(spans), np.stack([states.kind(own) for own in spans.values()]), np.stack(told)


def settle_kinds(doc: Doc, states: States, net: StateChoice) -> None:
    """Write the kind of each work."""
    relations = read(doc, works.GROUP)
    if not relations:
        return
    names, own, told = works_of(doc, states)
    best = net.totals(own, told).argmax(1).tolist()
    chosen = {title: KINDS[n] for title, n in zip(names, best, strict=True)}
    spans, text = titles(doc), memo.text(doc)
    places = kind_places.kinds(text, spans)
    for relation in relations:
        title, words = relation.fields["title"], relation.fields["kind"]
        key = title_key(title)
        likely = places.get(key, chosen[key])
        relation.fields["kind"] = plain_kinds.kind(text, spans[key], title, words, likely)
    write(doc, works.GROUP, relations)


def event_sense(doc: Doc, states: States, net: StateChoice) -> Sense:
    """What the states make of the events' log odds (:mod:`..release.release_choice`)."""
    spans = titles(doc)

    def sense(relation: Relation, totals: list[float]) -> list[float]:
        own = states.event(
            relation.roles["date"], spans.get(title_key(relation.fields["work"]), ())
        )
        made: list[float] = net.totals(own[None], np.array([totals], np.float32))[0].tolist()
        return made

    return sense
