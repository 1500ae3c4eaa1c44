"""A network's own stamp before the synopsis of an episode: "05/15/2020 (08:00PM - 09:00PM) (Friday) : The team …".

Fan pages print it as it came, below a sentence that names the series; the stamp itself names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import seasons
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

RULE = "press_stamp"
_D, _T, _F = (PLACEHOLDERS[kind] for kind in ("DATE", "TIME", "PLATFORM"))
_STAMP = re.compile(
    rf"[^\w\ue000-\ue008]*(?P<d>{_D}) ?\([^()\n]{{0,6}}(?:{_T}|\d{{1,2}}:\d\d ?[AaPp]\.?[Mm])[^()\n]{{0,30}}\) ?(?:\((?:ET|PT|ET/PT)\) ?)?(?:\((?P<day>{_D})\))? ?:"
)
_FINALE = re.compile(r"\b(?:season|series) finale\b", re.IGNORECASE)
_REACH = 400  # characters before a stamp in which its series is named
_HEAD = 160  # characters of the synopsis


def find(scene: Scene) -> list[Relation]:
    """One relation a stamp."""
    return list(_found(scene))


def weekdays(scene: Scene) -> frozenset[int]:
    """Where the weekdays of stamps begin: they name no second day."""
    found = set()
    for block in layout.blocks(scene.text):
        masked = scene.mask(block.start, min(block.end, block.start + _HEAD))
        if (match := _STAMP.match(masked.text)) and match["day"]:
            found.add(scene.dates[masked.items[match.start("day")].key].start)
    return frozenset(found)


def _found(scene: Scene) -> Iterator[Relation]:
    for block in layout.blocks(scene.text):
        masked = scene.mask(block.start, min(block.end, block.start + _HEAD))
        match = _STAMP.match(masked.text)
        if match is None:
            continue
        date = scene.dates[masked.items[match.start("d")].key]
        above = [w for w in scene.works if 0 <= block.start - w.roles["work"][1] <= _REACH]
        if not above or date.precision != "day":
            continue
        last = max(above, key=lambda work: work.roles["work"])
        told = scene.text[last.roles["work"][0] : block.start]
        services = release_lists.services(scene, masked, 0, match.end())
        made = release_lists.entry(scene, RULE, date, last.fields["title"], masked, services)
        finale = _FINALE.search(told) or _FINALE.search(masked.text)
        made.fields["event"] = "finale" if finale else "episode"
        made.fields["season"] = seasons.season(told)
        made.fields[release_lists.SURE] = "yes"
        yield made
