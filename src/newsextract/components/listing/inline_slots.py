"""Columns that tell an evening's television in whole sentences, each title with its hour and channel in a bracket.

Under a heading "Monday 30 September": "Now Salter Row (7.30pm, ITV) goes to war", "Harbour (BBC One, 9pm) is back".
The bracket gives the title's slot on the day of the heading, wherever in the paragraph it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds
from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS

RULE = "guide"
"""Its entries are judged as those of :mod:`.guides`."""
_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_DAY_ONLY = re.compile(rf"[^\w\ue000-\ue008]*{_D}[^\w\ue000-\ue008]*")
_SLOT = re.compile(
    rf"(?P<w>{_W})[”\"’']?,? ?\((?P<slot>[^(){_D}]{{0,12}}?(?:{_T}[^(){_D}]{{0,24}}?{_F}|{_F}[^(){_D}]{{0,16}}?{_T})[^(){_D}]{{0,20}})\)"
)
_HEADING = 60  # characters
_SENTENCE = 160  # characters of an entry behind its bracket
_DAYS, _LEAST = 2, 2  # headings and slots that make such a column


def find(scene: Scene) -> list[Relation]:
    """One relation a title with its slot in a bracket below the heading of a day."""
    found: list[Relation] = []
    day: DateMention | None = None
    days = 0
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.kind == "caption":
            continue
        masked = scene.mask(block.start, block.end)
        text = masked.text
        if block.end - block.start < _HEADING and _D in text and _DAY_ONLY.fullmatch(text):
            date = scene.dates[next(iter(masked.items.values())).key]
            day = date if date.precision == "day" else None
            days += 1
            continue
        if day is None:
            continue
        for match in _SLOT.finditer(text):
            if _D in text[max(0, match.start() - _HEADING) : match.start()].rpartition(". ")[2]:
                continue  # "back on Friday is Smoke (9pm, BBC One)"
            found.append(_relation(scene, day, masked.original(match.start()), block.end))
    return found if days >= _DAYS and len(found) >= _LEAST else []


def more(scene: Scene, found: Sequence[Relation]) -> list[Relation]:
    """Those of :func:`find` that are not among the ``found``."""
    had = {(one.roles["date"], one.fields["work"]) for one in found}
    return [one for one in find(scene) if (one.roles["date"], one.fields["work"]) not in had]


def _relation(scene: Scene, day: DateMention, start: int, end: int) -> Relation:
    masked = scene.mask(start, min(end, start + _SENTENCE))
    bracket = masked.text[: masked.text.index(")")]
    hours = [scene.times[i.key] for i in masked.within(0, len(bracket)) if i.label == "TIME"]
    title = scene.title_at(masked, 0)
    services = release_lists.services(scene, masked, 0, len(bracket))
    made = release_lists.entry(
        scene, RULE, day, title, masked, services, time=hours[0], placed=True
    )
    kind = scene.once("kinds", release_kinds.kinds).get(title, "")
    begins = words().run_begins.search(masked.text)
    if kind == "series" and made.fields["event"] == "premiere" and not begins:
        made.fields["event"] = "episode"  # what a guide lists runs already
    made.fields[release_lists.SURE] = "yes"
    return made
