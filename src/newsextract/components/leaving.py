"""What a list says is leaving a service: a day beside a title there is the last one, and no release.

A heading ("Leaving soon", "What's leaving Hulu in March") opens such a list; the next heading that speaks of
coming closes it.
"""

from __future__ import annotations

import re

from newsextract import layout
from newsextract.components.scene import Scene

_OPENS = re.compile(
    r"^\W*(?:also |everything |what['’]s |and |.{0,60}\b(?:titles|shows|movies|films|series) )?"
    r"(?:leaving|expiring|departing|last chance(?: to \w+)?)"
    r"(?:\s+(?:soon|this|at the end|on|in|from|netflix|hulu|max|hbo|prime|disney|stan|binge|paramount|peacock|sky|now|\d"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b|\W*$)",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:coming|new (?:on|to|this)|arriv|add(?:ed|ing)|joining|what['’]s (?:on|new)|watch|premier|streaming now"
    r"|release|return|also)",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"\b(?:start|premier|return|arriv|coming|begin|stream|open|new episode|releas|expected)",
    re.IGNORECASE,
)
_LINE = 110  # characters; a longer block is no line of a list


def lines(scene: Scene) -> list[tuple[int, int]]:
    """Offsets of the lines that tell when something leaves; kept with the scene."""
    return scene.once("leaving", _lines)


def leaves(scene: Scene, date: tuple[int, int]) -> bool:
    """Whether a date is the last day of something."""
    return any(start <= date[0] < end for start, end in lines(scene))


def _lines(scene: Scene) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    inside = False
    for block in layout.blocks(scene.text):
        line = scene.text[block.start : block.end]
        if len(line) >= _LINE:
            inside = False  # running text: the list is over
            continue
        heading = not line.rstrip().endswith((".", "!"))
        if heading and (opens := _OPENS.match(line)) and not _CLOSES.search(line, opens.end()):
            inside = True
        elif heading and inside and _CLOSES.search(line):
            inside = False
        if inside and not _COMES.search(line):
            found.append((block.start, block.end))
    return found
