"""A serial's week, told day by day: each paragraph begins with its day and retells that day's episode.

"MONDAY: Mara finds the letter." / "TUESDAY: Davy confronts Mara." The serial is the one of the section, or of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS

RULE = "day_by_day"
_P, _C, _W, _F, _D, _T = (
    PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK", "PLATFORM", "DATE", "TIME")
)
_MARKS = "[^\\w\ue000-\ue008]*"
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_DAY = re.compile(rf"{_MARKS}(?P<d>{_D})(?:{_MARKS}$|\s?[.:–—|-]\s?|\s(?=[A-Z{_P}{_C}]))")
_NO_PLOT = re.compile(
    rf"{_MARKS}(?:[{_W}{_T}{_F}]|no\b|nothing\b|not\b|pre-?empted\b|off\b|\d)",
    re.IGNORECASE,
)
_LEAST = 3  # days that make a week
_PLOT = 40  # characters of a day's plot
_SECTION = 90  # characters of a line that names the serial below it


def find(scene: Scene) -> list[Relation]:
    """One relation a day of each serial that at least three days are told of."""
    entries = list(_entries(scene))
    kinds = scene.once("kinds", release_kinds.kinds)
    told = Counter(title for title, _, _ in entries)
    return [
        _relation(date, title, span)
        for title, date, span in entries
        if told[title] >= _LEAST and kinds.get(title, "") == "series"
    ]


def _entries(scene: Scene) -> Iterator[tuple[str, DateMention, tuple[int, int]]]:
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    section = ""
    for number, block in enumerate(blocks):
        if block.end - block.start < _SECTION and (title := scene.entry(block)):
            section = title
            continue
        masked = scene.mask(block.start, block.end)
        day = _DAY.match(masked.text)
        if day is None:
            continue
        date = scene.dates[masked.items[day.start("d")].key]
        if not _WEEKDAY.match(date.text) or date.precision != "day":
            continue
        plot, end = masked.text[day.end() :], block.end
        if not plot.strip() and number + 1 < len(blocks):
            end = blocks[number + 1].end
            masked = scene.mask(blocks[number + 1].start, end)
            plot = masked.text
        title = section or scene.primary
        others = {
            scene.title_at(masked, i) for i, item in masked.items.items() if item.label == "WORK"
        }
        if (
            end - date.end >= _PLOT
            and (_P in plot or _C in plot)
            and not _NO_PLOT.match(plot)
            and others <= {title}
        ):
            yield title, date, (block.start, end)


def _relation(date: DateMention, title: str, span: tuple[int, int]) -> Relation:
    fields = {
        "work": title, "event": "episode", "status": "set", "platforms": "", "territory": "",
        "season": "", "episodes": "", "tense": "", "time": "", "timezone": "",
    }  # fmt: skip
    return Relation(RULE, {"date": (date.start, date.end)}, fields, span)
