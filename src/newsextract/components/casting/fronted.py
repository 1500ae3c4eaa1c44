"""Whose work a title is by what stands right before it: "the Ann Lee-led drama Smoke", "the Tom Ray-starrer Ash"."""

from __future__ import annotations

import re

from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_P, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["WORK"]
_FRONTED = re.compile(
    rf"{_P}[-‐‑–](?:led|starrer|starring|fronted|headlined)(?: [a-z-]+){{0,3}} [“\"‘']?(?P<w>{_W})"
)


def title(scene: Scene, person: int) -> str:
    """The title that somebody is said to front, "the Ann Lee-led drama Smoke": his part is in that (6 of 6 in gold train and dev)."""
    return scene.once("fronted", _titles).get(person, "")


def _titles(scene: Scene) -> dict[int, str]:
    found: dict[int, str] = {}
    for sentence in scene.sentences:
        for match in _FRONTED.finditer(sentence.masked.text):
            person = scene.people[sentence.masked.items[match.start()].key].person
            title = scene.title(sentence, match.start("w"))
            found[person] = title if found.get(person, title) == title else ""
    return found
