"""Lists whose entries end with their day and nothing else: title, its service, a paragraph, "… and runs. 8 September".

The day stands behind the last full stop of the paragraph, without a word; it belongs to the title above, though the
next title stands nearer. So it does where the paragraph begins with the title: "- Smoke, a drama … and runs. (8 September)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "tailed"
_W, _F, _D = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE"))
_MARKS = "[^\\w\ue000-\ue008]*"
_TITLE = re.compile(rf"{_MARKS}(?:\d{{1,2}}[.):]?\s+)?(?P<w>{_W})[^.!?{_W}]{{0,60}}")
_OPENS = re.compile(
    rf"{_MARKS}(?:\d{{1,2}}[.):]?\s+)?[“\"‘']?(?P<w>{_W})[”\"’']?(?:[,.:;!?]| ?[–—(-])"
)
_SERVICES = re.compile(rf"{_MARKS}{_F}(?:(?: on |[\s,/&+]+(?:and )?){_F})*{_MARKS}")
_TAIL = re.compile(rf"[.!?…][”’\"')\]]*\s+\(?(?:(?:from|on) )?(?P<d>{_D})\)?\.?\s*$", re.I)
_SHORTEST = 80  # characters of a paragraph
_LINE = 90  # characters of a title's or service's line
_LEAST = 2  # entries that make a list


def find(scene: Scene) -> list[Relation]:
    """One relation an entry, where at least two end so."""
    found = list(_entries(scene))
    if len({title for title, *_ in found}) < _LEAST:
        return []
    return [
        release_lists.entry(
            scene, RULE, date, title, body, services, placed=True, span=(start, body.end)
        )
        for title, start, date, body, services in found
    ]


def _entries(scene: Scene) -> Iterator[tuple[str, int, DateMention, Masked, list[str]]]:
    """Title, where its entry begins, day, the entry's text and the services on a line below the title."""
    title, start = "", 0
    services: list[str] = []
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE:
            continue
        masked = scene.mask(block.start, block.end)
        text = masked.text
        if block.end - block.start < _LINE and _D not in text:
            if head := _TITLE.fullmatch(text):
                begun = scene.title_at(masked, head.start("w"))
                if begun != title:
                    title, start = begun, block.start
                    services = release_lists.services(scene, masked)
                continue
            if title and _SERVICES.fullmatch(text):
                services = services or release_lists.services(scene, masked)
                continue
        if block.end - block.start < _SHORTEST or not (tail := _TAIL.search(text)):
            continue
        if text.count(_D) == 1 and (head := _OPENS.match(text)):
            title, start, services = scene.title_at(masked, head.start("w")), block.start, []
        if not title:
            continue
        date = scene.dates[masked.items[tail.start("d")].key]
        if date.precision == "day":
            yield title, start, date, scene.mask(start, block.end), services
            title = ""
