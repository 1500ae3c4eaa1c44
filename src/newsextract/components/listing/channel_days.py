"""A channel's day, hour by hour: under "BBC One Christmas Day schedule", lines that begin with an hour and a title.

The head gives day and channel of every line below it. What is marked as a repeat is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "channel_day"
_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_MARKS = "[^\\w\ue000-\ue008]*"
_WHAT = r"(?:tv |full |complete )*(?:schedules?|listings?|line-?ups?|highlights|guide|timetable)"
_HEAD = re.compile(
    rf"{_MARKS}(?:(?P<f>{_F})(?:['’]s)? (?:(?:full|complete) )?(?P<d>{_D})(?:['’]s)? {_WHAT}"
    rf"|(?P<d2>{_D}) {_WHAT} (?:on|for|:) (?P<f2>{_F})|(?P<d3>{_D}) on (?P<f3>{_F})){_MARKS}",
    re.IGNORECASE,
)
_ENTRY = re.compile(rf"{_MARKS}{_T}(?:\s?[-–—]\s?{_T})?[\s:–—-]*(?P<w>{_W})")
_TIMED = re.compile(rf"{_MARKS}{_T}")
_REPEAT = re.compile(r"\((?:R|r|repeat|rpt)\)|\brepeat\b")
_SHORT = 90  # characters of a head
_LONGEST = 200  # characters of an entry
_LEAST = 3  # entries of a day


def find(scene: Scene) -> list[Relation]:
    """One relation a line with an hour and a title below such a head."""
    found: list[Relation] = []
    for head, entries in _days(scene):
        if len(entries) < _LEAST:
            continue
        match = _HEAD.fullmatch(head.text)
        assert match is not None
        at = next(match.start(name) for name in ("d", "d2", "d3") if match[name])
        date = scene.dates[head.items[at].key]
        services = release_lists.services(scene, head)
        for masked, entry in entries:
            if _REPEAT.search(scene.text, masked.start, masked.end):
                continue
            time = scene.times[masked.items[masked.text.index(_T)].key]
            made = release_lists.entry(
                scene, RULE, date, scene.title_at(masked, entry.start("w")), masked, services,
                time=time, placed=True,
            )  # fmt: skip
            made.fields[release_lists.SURE] = "yes"
            found.append(made)
    return found


def _days(scene: Scene) -> Iterator[tuple[Masked, list[tuple[Masked, re.Match[str]]]]]:
    head: Masked | None = None
    entries: list[tuple[Masked, re.Match[str]]] = []
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE:
            continue
        masked = scene.mask(block.start, block.end)
        timed = head is not None and _TIMED.match(masked.text)
        if timed and block.end - block.start <= _LONGEST:
            if entry := _ENTRY.match(masked.text):
                entries.append((masked, entry))
            continue
        if head is not None and entries:
            yield head, entries
        short = block.end - block.start <= _SHORT and _D in masked.text
        head = masked if short and _of_one_day(scene, masked) else None
        entries = []
    if head is not None:
        yield head, entries


def _of_one_day(scene: Scene, masked: Masked) -> bool:
    days = scene.dates_in(masked)
    return (
        len(days) == 1 and days[0].precision == "day" and _HEAD.fullmatch(masked.text) is not None
    )
