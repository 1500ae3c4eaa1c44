"""Services that stand in the line of a list's entry, where the list's one day stands above it.

"Much is new on the platforms and in cinemas on Friday, 22 March", and below "1. Smoke – Hulu:": the day is of every
entry, the services beside it are of none for certain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_W, _F, _D = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE"))
_ENTRY = re.compile(
    rf"[^\w{_F}{_D}]*(?:\d{{1,2}}[.):]? ?)?[“\"‘']?{_W}[”\"’']?(?:,?:? (?:[Ss]eason|[Ss]eries|S) ?\w+)? ?(?:[–—|:-]|\() ?"
    rf"(?P<on>{_F}(?: ?(?:/|,|&|and|\+) ?{_F})*)[^\w{_D}{_W}]*"
)
_LONGEST = 120  # characters of such a line


def services(scene: Scene, titles: Sequence[int], date: int) -> set[str]:
    """What the first entry's line below a ``date`` names behind its title.

    Arguments:
        titles: where a work's mentions begin, in order.
    """
    for start in titles[bisect_right(titles, date) :]:
        low = scene.text.rfind("\n", 0, start) + 1
        high = scene.text.find("\n", start)
        high = len(scene.text) if high < 0 else high
        if low <= date or high - low > _LONGEST:
            continue
        masked = scene.mask(low, high)
        if entry := _ENTRY.fullmatch(masked.text):
            return {
                scene.platforms[masked.items[at].key].fields["name"]
                for at in range(*entry.span("on"))
                if masked.text[at] == _F
            }
    return set()
