"""Dates that are no day of release by where they stand: a heading over entries with days, a page's stamp, a "tonight" under a weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_D = PLACEHOLDERS["DATE"]
_ALONE = re.compile(rf"[^\w\ue000-\ue008]*{_D}[^\w\ue000-\ue008]*")
_AGO = re.compile(
    r"\W*(?:(?:published|posted|updated|about) )*(?:\d+|an?) (?:second|minute|hour|day|week|month|year)s? ago\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s*[:–—-]\s")
# "MONDAY", "Sunday December 10", "Monday: Smoke"
_NIGHT = re.compile(rf"[^\w\ue000-\ue008]*(?P<d>{_D})(?:[^\w\ue000-\ue008]*$|: )")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_TONIGHT = re.compile(r"(?:tonight|this evening)", re.IGNORECASE)
_NIGHTS = 3  # that make a week
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


def tonights(scene: Scene) -> Iterator[int]:
    """Where a week's guide says "tonight" of the weekday above, which heads the entry: "MONDAY", then "It starts tonight."

    The day of the page it never is, whatever "tonight" is elsewhere (7 of 7 in gold train and dev).
    """
    if not any(_TONIGHT.match(d.text) for d in scene.dates):
        return
    nights = []
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE:
            continue
        masked = scene.mask(block.start, min(block.end, block.start + _HEAD))
        if match := _NIGHT.match(masked.text):
            day = scene.dates[masked.items[match.start("d")].key]
            if day.precision == "day" and _WEEKDAY.search(day.text):
                nights.append(day)
    if len({day.text for day in nights}) >= _NIGHTS:
        first = nights[0].start
        yield from (d.start for d in scene.dates if d.start > first and _TONIGHT.match(d.text))
