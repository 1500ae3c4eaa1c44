"""The season of a day to come whose sentence does not number it: "Smoke Season 2", a heading, and below it "From 9 May".

Where the last number behind the title above such a day is two or more, it is the season that begins or ends then (56 of
66 in gold train and dev; of past days, of which earlier seasons are told, it is wrong too often). Where a list's one
day stands above its entries, the entry's own number counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.components.release import seasons
from newsextract.components.scene import Scene
from newsextract.lowering import lowered

_BEGINS = ("premiere", "release", "season")
_ENDS = "finale"
_NUMBER = re.compile(
    rf"[”\"’']?(?:[’']s)?[:,]? ?[-–—(]?(?:(?:seasons?|series|s) ?(?P<after>{seasons.CARDINAL})(?! ?[-–&/] ?\d| (?:and|to|finale|recap|premiere)\b)"
    rf"|(?P<before>{seasons.ORDINAL})(?: and (?:final|last))? (?:season|series)(?! finale))(?!\w)"
)
_FIRST = ("", "1")


def season(scene: Scene, work: str, event: str, date: int) -> str:
    """The season of a row without a number, empty where none is told.

    Arguments:
        event: of the row.
        date: where it begins.
    """
    told = list(_numbers(scene, work))
    above = [number for start, number in told if start < date]
    entry = (
        above[-1] if above else told[0][1] if told else ""
    )  # of a heading, or below a list's day
    numbers = [number for number in above if number]
    found = entry if event in _BEGINS else ""
    if not found and numbers and event in ("season", _ENDS):
        found = numbers[-1]
    return "" if found in _FIRST else found


def _numbers(scene: Scene, work: str) -> Iterator[tuple[int, str]]:
    """Where a work is named, and the season whose number stands right behind its title, if one does."""
    for one in scene.works:
        if one.fields["title"] == work:
            start, end = one.roles["work"]
            match = _NUMBER.match(lowered(scene.text[end : end + 40]))
            number = str(seasons.number(match["after"] or match["before"])) if match else ""
            yield start, number
