"""Pages of release dates in sections: a title on a line of its own, and a paragraph that tells its one day.

"Release changes: 5 May", then "Smoke" / "Ann Lee's comedy was down for 9 July. Look for it on 4 August." What the
paragraph says is told in a hundred ways, but on such a page the one day of a section that still holds is its title's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components import releases
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "sectioned"
_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_MARKS = "[^\\w\ue000-\ue008]*"
_TITLE = re.compile(rf"{_MARKS}(?:\d{{1,2}}[.):]?\s+)?(?P<w>{_W}){_MARKS}")
_BARE = re.compile(rf"{_MARKS}{_D}{_MARKS}")
# What the opening calls the page.
_PAGE = re.compile(
    r"\b(?:release|premiere|opening|air)[- ]?(?:dates?|date (?:changes|news|updates?)|changes|calendar|schedule|shuffles?|updates?)\b"
    r"|\bdates? (?:changes|shuffles?|moves?)\b",
    re.I,
)
_OPENING = 2  # blocks
_LINE = 90  # characters of a title's line
_LEAST = 3  # sections that make such a page


def find(scene: Scene) -> list[Relation]:
    """One relation a section with one day that holds."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    opening = blocks[:_OPENING]
    if not opening or not _PAGE.search(scene.text, opening[0].start, opening[-1].end):
        return []
    found = list(_sections(scene, blocks))
    if len({title for title, *_ in found}) < _LEAST:
        return []
    made = [
        release_lists.entry(scene, RULE, date, title, body, [], span=(body.start, body.end))
        for title, date, body in found
    ]
    for one in made:
        one.fields[release_lists.SURE] = "yes"
    return made


def _sections(
    scene: Scene, blocks: list[layout.Block]
) -> Iterator[tuple[str, DateMention, Masked]]:
    title, told = "", False
    for block in blocks:
        masked = scene.mask(block.start, block.end)
        if block.end - block.start < _LINE and (head := _TITLE.fullmatch(masked.text)):
            title, told = scene.title_at(masked, head.start("w")), False
            continue
        if not title or told or _D not in masked.text:
            continue
        if _BARE.fullmatch(masked.text):
            title = ""  # the head of a day in a calendar
            continue
        told = True  # only the first paragraph with a day tells of the section's own
        gone = releases.old(masked.text)
        days = [
            scene.dates[item.key]
            for at, item in masked.items.items()
            if item.label == "DATE" and at not in gone and not _of_another(masked.text, at)
        ]
        days = [
            day
            for day in days
            if day.precision == "day"
            and re.search(r"\d", day.text)
            and not releases.barred(scene, (day.start, day.end))
        ]
        if len(days) == 1:
            yield title, days[0], masked


def _of_another(text: str, at: int) -> bool:
    """Whether a title stands before a day in its sentence: "They will be about as well, with Ember on 5 May"."""
    begins = max(text.rfind(stop, 0, at) for stop in (". ", "! ", "? ")) + 1
    return _W in text[begins:at]
