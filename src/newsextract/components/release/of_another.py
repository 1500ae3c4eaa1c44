"""Pairs of a work and a date that the relation heads may see, though the page tells the date of another work.

Each asks of ``spots``, which has the start of every date with its sentence and its offset in the mask
(:func:`.scored_releases.places`).
"""

from __future__ import annotations

from collections.abc import Mapping

from newsextract.components import releases
from newsextract.components.release import release_parts, rivals
from newsextract.components.scene import Scene, Sentence
from newsextract.components.title import page_origins
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

_W = PLACEHOLDERS["WORK"]


def chained(spots: Mapping[int, tuple[Sentence, int]], date: tuple[int, int]) -> bool:
    """Whether the sentence of a date tells later ones that it became."""
    sentence, at = spots.get(date[0], (None, 0))
    return sentence is not None and at in releases.chained(sentence.masked.text)


def of_offshoot(
    scene: Scene, spots: Mapping[int, tuple[Sentence, int]], work: str, date: tuple[int, int]
) -> bool:
    """Whether the sentence of a date names not the work but one called after it: "Smoke: Ash Season 1 starts tonight"."""
    sentence, _ = spots.get(date[0], (None, 0))
    named = {title_key(title) for title in scene.own_works(sentence)} if sentence else set()
    return work not in named and any(title.startswith(f"{work}:") for title in named)


def of_origin(
    scene: Scene, spots: Mapping[int, tuple[Sentence, int]], work: str, date: tuple[int, int]
) -> bool:
    """Whether a date is told of what came from the work: "It is a remake of Smoke. The film opens on Friday"."""
    if work not in page_origins.keys(scene):
        return False
    sentence, _ = spots.get(date[0], (None, 0))
    return sentence is None or work not in {title_key(t) for t in scene.own_works(sentence)}


def aside(
    spots: Mapping[int, tuple[Sentence, int]], title: tuple[int, int], date: tuple[int, int]
) -> bool:
    """Whether a title stands in the date's sentence only to say of what something is a sequel or a remake."""
    sentence, _ = spots.get(date[0], (None, 0))
    if sentence is None or not sentence.start <= title[0] < sentence.end:
        return False
    text = sentence.masked.text
    spots_in = (at for at, item in sentence.masked.items.items() if item.start == title[0])
    told = any(text[at] == _W and release_parts.aside(text, at) for at in spots_in)
    return told or rivals.shunned(sentence, title, date)
