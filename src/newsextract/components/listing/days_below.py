"""Lists whose days stand under their titles, each on a line of its own: "3. Smoke (Ann Lee)", then "9 May", then words about it.

What looks like a calendar, whose days stand above their titles, gives every title the day of the one before.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene

_SHORT = 90  # characters of a title's line
_LEAST = 3  # days that make a list


def find(scene: Scene, days: AbstractSet[int]) -> list[Relation]:
    """One relation a day and the title above it; none where the days may be a calendar's headings.

    Args:
        days: where the lines begin that are a day and nothing else.
    """
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    found: list[Relation] = []
    pairs: list[tuple[layout.Block | None, layout.Block]] = []
    above_others = 0
    for number, block in enumerate(blocks):
        if block.start in days:
            last = blocks[number - 1] if number else None
            entry = last and last.end - last.start <= _SHORT and scene.entry(last)
            pairs.append((last if entry else None, block))
            above_others += number + 1 < len(blocks) and bool(scene.entry(blocks[number + 1]))
    topped = sum(line is not None for line, _ in pairs)
    # A calendar's first day has no title above it, and its days have titles below them.
    if (
        topped < _LEAST
        or pairs[0][0] is None
        or 5 * topped < 4 * len(pairs)
        or 2 * above_others > len(pairs)
    ):
        return []
    for line, day in pairs:
        if line is None:
            continue
        date = scene.dates_in(scene.mask(day.start, day.end))[0]
        masked = scene.mask(line.start, day.end)
        found.append(
            release_lists.entry(
                scene, "calendar", date, scene.entry(line), masked, release_lists.services(scene, masked)
            )
        )  # fmt: skip
    return found
