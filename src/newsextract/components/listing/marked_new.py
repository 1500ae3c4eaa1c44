"""Grids of a schedule that mark what is new: "8:00 - Smoke (NEW - Premieres November 9)" beside "9:00 - Ash (Premieres November 10)".

Where a grid marks its newcomers, what only "premieres" there comes again; where it says that what is new stands in
capitals ("new shows in CAPS"), what does not is old, and what does begins.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_LINE = re.compile(
    rf"[^{_W}]{{0,24}}{_W}[”\"’']?,? ?\((?P<label>[^(){_W}]{{0,30}}?){_D}[^(){_W}]{{0,30}}\)\W*"
)
_NEW = re.compile(r"\b(?:new|series premi[eè]re|series debut)\b", re.IGNORECASE)
_BEGINS = re.compile(
    r"\W*(?:premi[eè]res|premiering|starts|begins|debuts),? (?:on )?", re.IGNORECASE
)
_CAPS = r"(?:(?:all[- ]?)?caps|upper[- ]?case|capitals|capital letters|block capitals)"
# "(New programs in UPPER CASE; all times ET)", "capital letters mean new"
_IN_CAPS = re.compile(
    rf"\b[Nn](?i:ew (?:shows?|series|programm?e?s|programs?|arrivals|entries|titles)?[^.;()\n]{{0,20}}? ?in {_CAPS})\b|\b(?i:{_CAPS} (?:mean|means|denote|mark|are|indicate)s? (?:an? )?new)\b"
)
_LONGEST = 110  # characters of a line
_LEAST = 2  # entries of either sort that make such a grid


def event(scene: Scene, relation: Relation, kind: str, chosen: str) -> str:
    """The event of a grid's entry, ``chosen`` where the grid marks nothing as new.

    Args:
        kind: of the work.
    """
    if kind != "series" or chosen not in ("premiere", "release", "season"):
        return chosen
    if scene.once("new in capitals", _in_capitals):
        shouted = (work := relation.fields["work"].upper()).isupper() and work in scene.text
        if shouted and relation.fields["season"] in ("", "1") and chosen == "season":
            return "premiere"
    if chosen == "season":
        return chosen
    labels: dict[int, str] = scene.once("grid", _labels)
    starts = sorted(labels)
    at = relation.roles["date"][0]
    index = bisect_right(starts, at) - 1
    if index < 0 or not _BEGINS.fullmatch(labels[starts[index]]) or at - starts[index] > _LONGEST:
        return chosen
    later = relation.fields["season"] != "1"
    return "season" if later else chosen


def _in_capitals(scene: Scene) -> bool:
    return _IN_CAPS.search(scene.text) is not None


def _labels(scene: Scene) -> dict[int, str]:
    """Where each entry's line begins, and what stands before the day in its brackets; none where no grid marks its new shows."""
    found: dict[int, str] = {}
    for block in layout.blocks(scene.text):
        if block.end - block.start > _LONGEST:
            continue
        line = _LINE.fullmatch(scene.mask(block.start, block.end).text)
        if line is not None:
            found[block.start] = line["label"]
    new = sum(_NEW.search(label) is not None for label in found.values())
    plain = sum(_BEGINS.fullmatch(label) is not None for label in found.values())
    return found if new >= _LEAST and plain >= _LEAST else {}
