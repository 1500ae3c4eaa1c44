"""Who comes to a serial, and on which day: "Ann Lee (Mara): Back at the mill on July 15", below the serial's name on a line of its own.

Such a day is that of an episode. Below "Who's Going" it may be the day of an announcement, too, and says nothing.
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

RULE = "coming"
_P, _C, _W, _D = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK", "DATE"))
_MARKS = "[^\\w\ue000-\ue008]*"
_ENTRY = re.compile(rf"{_MARKS}{_P}(?:(?:, | and | & ){_P})* \((?:as )?{_C}[^()\n]*\):")
_TITLE = re.compile(rf"{_MARKS}(?:[Tt]he )?{_W}{_MARKS}")
_GOING = re.compile(r"(?i)\b(?:going|leaving|departing|out|exits?|exiting|goodbye)\b")
_COMING = re.compile(r"(?i)\b(?:coming|arriving|returning|returns|in|new|back)\b")
_EARLIER = re.compile(
    r"(?i)\b(?:joined|since|until|last (?:seen|aired|appeared|appearance)|born|birthday|debuted|first|began|left|died|was|were|had|tap(?:ed|ing)|film(?:ed|ing)|shot|shooting"
    r"|announced|posted|told|revealed|confirmed)\b"
)
_HEADING = 40  # characters of a line that says who is told of below
_LEAST = 3  # entries that make such a page


def find(scene: Scene) -> list[Relation]:
    """One relation a day of each entry."""
    entries = list(_entries(scene))
    if len(entries) < _LEAST:
        return []
    found = []
    for title, masked in entries:
        for date in _days(scene, masked):
            made = release_lists.entry(scene, RULE, date, title, masked, ())
            made.fields.update({"event": "episode", "season": "", "episodes": "", release_lists.SURE: "yes"})  # fmt: skip
            found.append(made)
    return found


def _entries(scene: Scene) -> Iterator[tuple[str, Masked]]:
    title, going = "", False
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE:
            continue
        masked = scene.mask(block.start, block.end)
        if _TITLE.fullmatch(masked.text):
            title = scene.title_at(masked, masked.text.index(_W))
        elif title and not going and _ENTRY.match(masked.text):
            yield title, masked
        elif block.end - block.start <= _HEADING and _W not in masked.text:
            if _GOING.search(masked.text) and not _COMING.search(masked.text):
                title, going = "", True
            elif _COMING.search(masked.text):
                going = False


def _days(scene: Scene, masked: Masked) -> Iterator[DateMention]:
    """The days of an entry that are to come, by its words."""
    text = masked.text
    for at, char in enumerate(text):
        if char != _D:
            continue
        date = scene.dates[masked.items[at].key]
        clause = re.split(r"[.;!?]\s", text[:at])[-1]
        exact = date.precision == "day" and re.search(r"\d", date.text)
        if exact and not re.search(r"\d{4}", date.text) and not _EARLIER.search(clause):
            yield date
