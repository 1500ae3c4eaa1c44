"""Mentions as a recogniser might leave them."""

from __future__ import annotations

import random
from dataclasses import replace

from newsextract.components.score.pairing import CHARACTER, PERSON, QUOTE, Place


def rough(places: list[Place], share: float, rng: random.Random) -> list[Place]:
    """A share of the mentions missed, of the people taken for characters or the other way round."""
    flip = {PERSON: CHARACTER, CHARACTER: PERSON}
    people = sorted({p.group for p in places if p.kind in flip})
    turned = {group for group in people if rng.random() < share}
    return [
        replace(p, kind=flip[p.kind]) if p.group in turned else p
        for p in places
        if p.kind == QUOTE or rng.random() >= share
    ]
