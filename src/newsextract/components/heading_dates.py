"""Dates that stand on a line of their own and are no day of release: a heading over entries with days, a page's stamp."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.release_words import words
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_D = PLACEHOLDERS["DATE"]
_ALONE = re.compile(rf"[^\w\ue000-\ue008]*{_D}[^\w\ue000-\ue008]*")
_AGO = re.compile(
    r"\W*(?:(?:published|posted|updated|about) )*(?:\d+|an?) (?:second|minute|hour|day|week|month|year)s? ago\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s*[:–—-]\s")
_COARSE = ("month", "week", "weekend", "season", "range")
_HEADING, _HEAD = 40, 120  # characters of a heading, and of what is read of an entry


def spans(scene: Scene) -> Iterator[int]:
    """Where months and weeks stand that only head entries with days of their own ("JULY", then "10: …")."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    heading, days, entries, labelled = -1, 0, 0, False
    for block in blocks:
        masked = scene.mask(block.start, block.end)
        if block.end - block.start < _HEADING and _ALONE.fullmatch(masked.text):
            if heading >= 0 and (entries > 1 or labelled) and 2 * days > entries:
                yield heading
            date = scene.dates[next(iter(masked.items.values())).key]
            heading = date.start if date.precision in _COARSE else -1
            days = entries = 0
            labelled = False
        elif scene.text[block.start : block.start + 1].isdigit() or scene.entry(block):
            entries += 1
            head = scene.mask(block.start, min(block.end, block.start + _HEAD))
            days += _NUMBER.match(head.text) is not None or any(
                date.precision == "day" for date in scene.dates_in(head)
            )
        elif days < entries and _D in masked.text and words().label_line.match(masked.text):
            # "Smoke", and below it "Release date: 9 October"
            days += any(date.precision == "day" for date in scene.dates_in(masked))
            labelled = True
    if heading >= 0 and (entries > 1 or labelled) and 2 * days > entries:
        yield heading


def stamps(scene: Scene) -> Iterator[int]:
    """Where a line holds nothing but how long ago it was written: "(6 days ago)"."""
    for block in layout.blocks(scene.text):
        if block.end - block.start < _HEADING and _AGO.fullmatch(
            scene.text, block.start, block.end
        ):
            yield from (d.start for d in scene.dates if block.start <= d.start < block.end)
