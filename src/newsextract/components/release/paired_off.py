"""Works and dates against each other: who has something surer leaves it, and who has nothing else is given what there is.

The chance of a work and a date is told of that pair alone. Where another work has the date more surely and the work has
another date more surely, both are served: of 48 such rows below :data:`_HELD` in gold train and dev (1,758 articles) 11
were right. Where the date's sentence names the work and neither has anything else, a chance of :data:`_FREE` is enough: of 72 44 were right.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from newsextract import confidence
from newsextract.components.scene import Scene
from newsextract.components.score.weighing import Candidate
from newsextract.components.title.title_forms import title_key

_HELD = 0.75
_FREE = 0.3
_LIKELY = 0.5
_GIVEN = 0.6
"""The share of them that were right, and so their confidence."""
_OLD = "is_old_before"
"""Sign of words as "originally", "last" and "since" before a date: what has nothing else is rarely told so (1 of 7)."""
Key = tuple[str, str]
"""Title key and the date as it is written."""


def settled(
    scene: Scene, found: Sequence[Candidate], chosen: Sequence[Candidate]
) -> list[Candidate]:
    """``chosen`` without those that are better served, with those of ``found`` that have nothing else."""
    if any(one.relation.confidence < 0 for one in chosen):
        return list(chosen)  # the rules alone speak
    kept = {id(one) for one in chosen}
    best: dict[Key, float] = {}
    for one in found:
        key = _key(scene, one)
        best[key] = max(best.get(key, 0.0), one.relation.confidence)
    works, dates = _two_best(best, 0), _two_best(best, 1)
    settled = []
    for one in found:
        key, p = _key(scene, one), one.relation.confidence
        by_work = max((q for q, other in works[key[0]] if other != key), default=0.0)
        by_date = max((q for q, other in dates[key[1]] if other != key), default=0.0)
        if id(one) in kept:
            if one.sure or p >= _HELD or min(by_work, by_date) <= p:
                settled.append(one)
        elif (
            p >= _FREE
            and not one.signs.get(_OLD)
            and p == best[key]
            and max(by_work, by_date) < min(_LIKELY, p)
            and _named(scene, one)
        ):
            one.relation.confidence = confidence.bounded(_GIVEN)
            settled.append(one)
    return settled


def _two_best(best: Mapping[Key, float], side: int) -> dict[str, list[tuple[float, Key]]]:
    """Of each work, or of each date, the two pairs with the best chances."""
    found: dict[str, list[tuple[float, Key]]] = defaultdict(list)
    for key, p in best.items():
        found[key[side]] = sorted([*found[key[side]], (p, key)], reverse=True)[:2]
    return found


def _key(scene: Scene, one: Candidate) -> Key:
    return title_key(one.relation.fields["work"]), scene.text[slice(*one.relation.roles["date"])]


def _named(scene: Scene, one: Candidate) -> bool:
    """Whether the date's sentence names the work."""
    starts = scene.once("sentence starts", _starts)
    number = bisect_right(starts, one.relation.roles["date"][0]) - 1
    return number >= 0 and one.relation.fields["work"] in scene.own_works(scene.sentences[number])


def _starts(scene: Scene) -> list[int]:
    return [sentence.start for sentence in scene.sentences]
