"""What a list says is leaving a service: a day beside a title there is the last one, and no release.

A heading ("Leaving soon", "What's leaving Hulu in March", "What we're losing") opens such a list; the next heading
that speaks of coming closes it. A headline ("Seven series to watch before they leave Netflix") opens one that
lasts to the end of the page, with running text between its entries.
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
_LOSING = re.compile(
    r"^\W*(?:what (?:we|you)(?:['’]re| are) losing\b|(?:last call|going,? going,? gone|gone soon)\W*$)",
    re.IGNORECASE,
)
# What a page's first lines say of all of its entries.
_PAGE = re.compile(
    r"\bbefore (?:it|they|it['’]s|they['’]re|the\w*) (?:all )?(?:leaves?|goes|go|gone|disappears?|vanish(?:es)?|expires?|removed|taken off)\b"
    r"|\b(?:titles|shows|movies|films|series|everything) (?:that (?:are|is) )?(?:leaving|expiring|departing)\b"
    r"|\bleaving (?:netflix|hulu|max|hbo|prime|disney|stan|binge|paramount|peacock|now)\b",
    re.IGNORECASE,
)
_OPENING = 3  # blocks
_CLOSES = re.compile(
    r"\b(?:coming|new (?:on|to|this)|arriv|add(?:ed|ing)|joining|what['’]s (?:on|new)|watch|premier|streaming now"
    r"|release|return|also)",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"\b(?:start|premier|return|arriv|coming|begin|stream|open|new episode|releas|expected|turns? up|moves? to|picks? up)",
    re.IGNORECASE,
)
_ARRIVES = re.compile(
    r"\b(?:arriv\w+|coming|new (?:on|to|this)|joining|added|and leaving|vs)\b", re.IGNORECASE
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
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    whole = _of_page(scene, blocks)
    inside = whole
    opened = False
    for number, block in enumerate(blocks):
        line = scene.text[block.start : block.end]
        if len(line) >= _LINE:
            if inside and opened and scene.entry(block) and not _COMES.search(line):
                found.append((block.start, block.end))  # the entries in one paragraph
            inside, opened = whole, False  # running text: the list is over
            continue
        heading = not line.rstrip().endswith((".", "!"))
        opened = False
        if heading and (
            _LOSING.match(line)
            or ((opens := _OPENS.match(line)) and not _CLOSES.search(line, opens.end()))
        ):
            inside = opened = True
        elif heading and inside and not (whole and number < _OPENING) and _CLOSES.search(line):
            inside = False
        if inside and not _COMES.search(line):
            found.append((block.start, block.end))
    return found


def _of_page(scene: Scene, blocks: list[layout.Block]) -> bool:
    """Whether the headline says that what the page lists goes away, and nothing of what comes."""
    head = [scene.text[b.start : b.end] for b in blocks[:_OPENING]]
    return any(_PAGE.search(line) for line in head if len(line) < _LINE) and not any(
        _ARRIVES.search(line) for line in head
    )
