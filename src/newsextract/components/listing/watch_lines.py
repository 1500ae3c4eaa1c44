"""Lists of picks whose entries each end with a line that says where and from when: "Watch on Netflix from June 24".

The line names no title, and the paragraph above it often several; the entry's own is the one with which a paragraph
above the line begins, or the only one told of since the last such line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release.release_parts import aside
from newsextract.components.scene import Scene
from newsextract.components.title.credits import credited
from newsextract.masking import PLACEHOLDERS, Masked

RULE = "watch_line"
_W, _F, _D, _T = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE", "TIME"))
_MARKS = "[^\\w\ue000-\ue008]*"
_LINE = re.compile(
    rf"{_MARKS}(?:(?:watch|stream(?:ing|s)?|see|find|catch|buy|rent|(?:buy or rent|rent or buy|rent/buy|buy/rent)|available|premieres?|arriv(?:es|ing)|coming|out|lands?|drops?)"
    rf"(?: (?:it|this|now|to (?:buy|rent|stream|watch)))*,? (?:(?:exclusively|only) )?(?:on|via|at|in|to|from):? )(?:(?:premium )?VOD[^.]{{0,12}}? )?{_F}(?:(?:,|,? and|,? or|/| &) ?(?:on |via |in )?{_F})*"
    rf",? (?:(?:now|starting|beginning|exclusively|globally|only),? )*(?:on |from |since )?(?P<d>{_D})"
    rf"(?:,? (?:at )?{_T})?(?:,? (?:then|and) weekly)?(?: \([^()]{{0,40}}\))?{_MARKS}",
    re.IGNORECASE,
)
# "Smoke is the latest entry in the Ash series": a paragraph about the title with which it begins
_BEGINS = re.compile(
    rf"{_MARKS}(?P<w>{_W})[”\"’',]* (?!(?:star|actor|creator|director|fans?)\b)[a-z(]"
)
_OLDER = re.compile(rf"(?:{_D}|\bthe (?:original|first))(?:['’]s)? [“\"‘']?$")
_LONGEST = 110  # characters of such a line
_LEAST = 2  # lines that make such a list
_ABOVE = 6  # blocks of an entry


def find(scene: Scene) -> list[Relation]:
    """One relation a line below an entry that tells of one work."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    lines = list(_lines(scene, blocks))
    if len(lines) < _LEAST:
        return []
    found: list[Relation] = []
    last = -1
    for number, masked, at in lines:
        title = _entry(scene, blocks[max(last + 1, number - _ABOVE) : number])
        last = number
        if not title:
            continue
        date = scene.dates[masked.items[at].key]
        services = release_lists.services(scene, masked)
        made = release_lists.entry(scene, RULE, date, title, masked, services, placed=True)
        made.fields[release_lists.SURE] = "yes"
        found.append(made)
    return found


def _lines(scene: Scene, blocks: Sequence[layout.Block]) -> Iterator[tuple[int, Masked, int]]:
    for number, block in enumerate(blocks):
        if block.end - block.start > _LONGEST:
            continue
        masked = scene.mask(block.start, block.end)
        if _W not in masked.text and (match := _LINE.fullmatch(masked.text)):
            yield number, masked, match.start("d")


def _entry(scene: Scene, blocks: Sequence[layout.Block]) -> str:
    """The title of an entry; empty where none begins a paragraph and it tells of several."""
    told: set[str] = set()
    for block in reversed(blocks):
        if title := scene.entry(block):
            return title
        masked = scene.mask(block.start, block.end)
        if begins := _BEGINS.match(masked.text):
            return scene.title_at(masked, begins.start("w"))
        named = credited(masked.text)
        told.update(
            scene.title_at(masked, at)
            for at, char in enumerate(masked.text)
            if char == _W
            and at not in named
            and not aside(masked.text, at)
            and not _OLDER.search(masked.text, max(0, at - 30), at)
        )
    return next(iter(told)) if len(told) == 1 else ""
