"""Entries of a calendar whose channel and hour stand on the line below their title: "“Smoke”", then "BBC Two, 9 p.m.".

The line is the entry's and heads nothing. Where two entries have their hour there, a channel alone below a title is a
slot, too ("“Ash”", then "Netflix"), and not the heading of what follows.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.scene import Scene
from newsextract.dates import TimeMention
from newsextract.masking import PLACEHOLDERS

_W, _F, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "TIME"))
_MARKS = "[^\\w\ue000-\ue008]*"
_TITLE = re.compile(rf"{_MARKS}(?P<w>{_W}){_MARKS}")
_SERVICES = rf"{_F}(?:(?:,? and |, | ?[&/] ?){_F})*"
_TIMED = re.compile(
    rf"{_MARKS}{_SERVICES},? (?:(?:beginning|starting|from|at) )*{_T}(?: ?(?:[-–]|to) ?{_T})?(?: (?:ET|PT|EST|EDT|ET/PT))?{_MARKS}"
)
_BARE = re.compile(rf"{_MARKS}{_SERVICES}{_MARKS}")
_LEAST = 2  # entries with an hour


class Slot(NamedTuple):
    """Where an entry is shown: its title, its services and its hour, if that is said."""

    title: str
    services: tuple[str, ...]
    time: TimeMention | None


class Slots(NamedTuple):
    """Entries by where their title's line begins, and where the lines of their slots begin."""

    entries: dict[int, Slot]
    lines: frozenset[int]


def find(scene: Scene) -> Slots:
    """The entries of this build; none where fewer than two have their hour."""
    blocks = [
        (b, scene.mask(b.start, b.end))
        for b in layout.blocks(scene.text)
        if b.kind not in layout.NOISE
    ]
    timed: dict[int, Slot] = {}
    bare: dict[int, Slot] = {}
    lines: set[int] = set()
    for (title, masked), (line, slot) in pairwise(blocks):
        head = _TITLE.fullmatch(masked.text)
        if head is None:
            continue
        is_timed = _TIMED.fullmatch(slot.text)
        if is_timed or _BARE.fullmatch(slot.text):
            hour = next(
                (scene.times[i.key] for i in slot.items.values() if i.label == "TIME"), None
            )
            name = scene.title_at(masked, head.start("w"))
            own = Slot(name, tuple(release_lists.services(scene, slot)), hour)
            (timed if is_timed else bare)[title.start] = own
            lines.add(line.start)
    if len(timed) < _LEAST:
        return Slots({}, frozenset())
    return Slots(timed | bare, frozenset(lines))
