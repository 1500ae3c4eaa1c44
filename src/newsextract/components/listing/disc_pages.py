"""Columns on discs: the day on which all of them are out stands at the top, below it title after title.

"Blu-ray highlights: week of 19 June", "What's your pick this week (6/21/16)?", then "Smoke – Ann Lee goes home", "Ash:
Season 3: …". A shop has a week's discs on one day, so what the column says of its films tells no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import layout
from newsextract.components.listing import led, release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_DISCS = re.compile(r"\b(?:dvds?|blu-?rays?|discs?)\b", re.I)
_ENTRY = re.compile(
    rf"[^\w\ue000-\ue008]*(?P<w>{_W})[,.:‘’”\"']*\s*(?:$|[(\[–—:-]|[^.!?\n]{{0,60}}?(?:\$\d|(?:un|not )?rated\b|\bPG\b))|[^\w\ue000-\ue008]*(?P<x>{_W}): ",
    re.I,
)
_STAMP = re.compile(rf"\b(?:published|posted|updated|by)\b|^\W*{_D}\W*$", re.I)
# "Missed half of what came out in the fall?", "last week's pile"
_GONE = re.compile(r"\b(?:last|past|yesterday|ago)\b", re.I)
_DASHES = ("-", "–", "—")  # before the last day of a week
_TOP = 3  # blocks of a headline
_OPENING = 10  # blocks before the list
_LINE = 60  # characters of a section's heading
_LEAST = 3  # entries that make a column


def find(scene: Scene) -> list[Relation]:
    """One relation an entry without a day of its own."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    heads = [scene.mask(b.start, b.end).text for b in blocks[:_TOP]]
    if not any(_W not in h and _DISCS.search(h) for h in heads):
        return []
    first = next((n for n, b in enumerate(blocks[:_OPENING]) if _entry(scene, b)), None)
    day = _day(scene, blocks[:first]) if first else None
    if first is None or day is None:
        return []
    entries = list(_entries(scene, blocks[first:]))
    if len(entries) < _LEAST:
        return []
    found = [
        release_lists.entry(
            scene, led.RULE, day, title, body, [], placed=True, span=(body.start, body.end)
        )
        for title, body in entries
    ]
    for relation in found:
        relation.fields["event"] = led.PHYSICAL
    return found


def _day(scene: Scene, opening: Sequence[layout.Block]) -> DateMention | None:
    """The one day of the opening; of several the one that is told in figures."""
    told = [
        d
        for block in opening
        if not _STAMP.search((masked := scene.mask(block.start, block.end)).text)
        for d in scene.dates_in(masked)
        if d.precision == "day"
        and not _GONE.search(d.text)
        and scene.text[max(0, d.start - 2) : d.start].strip() not in _DASHES
    ]
    if len({d.text.casefold() for d in told}) > 1:
        told = [d for d in told if re.search(r"\d", d.text)]
    return told[0] if len({d.text.casefold() for d in told}) == 1 else None


def _entry(scene: Scene, block: layout.Block) -> tuple[str, Masked] | None:
    masked = scene.mask(block.start, block.end)
    match = _ENTRY.match(masked.text)
    return (scene.title_at(masked, match.start(match.lastgroup or "w")), masked) if match else None


def _entries(scene: Scene, blocks: Sequence[layout.Block]) -> Iterator[tuple[str, Masked]]:
    for block in blocks:
        entry = _entry(scene, block)
        if entry is not None:
            if not any(d.precision == "day" for d in scene.dates_in(entry[1])):
                yield entry
        elif block.end - block.start < _LINE and _D in scene.mask(block.start, block.end).text:
            return  # what comes out on another day
