"""A programme's hours over some days: under its name, lines that are a day and the hour of that day.

"When is Heron Street on?", then "Christmas Eve: 8.30pm", "Boxing Day: 7.30pm (an hour)", "New Year's Day: nothing".
Pages that were copied from a table have the hour of the line above before the day, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "timed_day"
_P, _W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("PERSON", "WORK", "PLATFORM", "DATE", "TIME"))
_MARKS = "[^\\w\ue000-\ue008]*"
_AT = rf"{_T}(?:\s*(?:-|–|—|to|until|and|&)\s*{_T})?"
_LONG = r"(?:\s*\((?![^()]*\b[Rr]epeat)[^()]{1,30}\))?"
_LINE = re.compile(
    rf"{_MARKS}(?:(?:{_AT}{_LONG}|(?:[Nn]othing|[Nn]one|N\/A|[Nn]o episodes?))\s+)?(?P<d>{_D})(?:\s*[:–—|-]\s*|,? (?:at|from) |,? )(?:on )?(?:{_F}(?:,| at)? )?(?P<t>{_AT}){_LONG}(?:,? (?:on )?{_F})?{_MARKS}",
)
# A page whose entries are other days of the same programme says so at their head: "Heron Street Christmas schedule".
_HEAD = re.compile(
    r"\b(?:when(?:['’]?s| is| does| are| will)?|what times?|times?|schedules?|timetable|listings?|on (?:tv|telly)|episodes|air(?:s|ing)?|dates)\b",
    re.IGNORECASE,
)
_HEADING = 100  # characters of the line that names the programme
_LEAST = 3  # days that make a timetable


def find(scene: Scene) -> list[Relation]:
    """One relation a day and hour of each programme that has at least three."""
    entries = list(_entries(scene))
    told = Counter(title for title, _, _ in entries)
    found = []
    for title, date, masked in entries:
        if told[title] < _LEAST:
            continue
        at = next(i for i in range(date[1], len(masked.text)) if masked.text[i] == _T)
        made = release_lists.entry(
            scene, RULE, date[0], title, masked, release_lists.services(scene, masked),
            time=scene.times[masked.items[at].key],
        )  # fmt: skip
        made.fields["event"] = "episode"
        made.fields[release_lists.SURE] = "yes"
        found.append(made)
    return found


def _entries(scene: Scene) -> Iterator[tuple[str, tuple[DateMention, int], Masked]]:
    title = ""
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.kind == "caption":
            continue
        masked = scene.mask(block.start, block.end)
        line = _LINE.fullmatch(masked.text)
        if line and title:
            date = scene.dates[masked.items[line.start("d")].key]
            if date.precision == "day":
                yield title, (date, line.start("d")), masked
        elif _W in masked.text:
            named = {
                scene.title_at(masked, at) for at, char in enumerate(masked.text) if char == _W
            }
            heads = block.end - block.start <= _HEADING and _HEAD.search(masked.text)
            title = named.pop() if len(named) == 1 and heads else ""
