"""Lists led into by a line with a colon, or by a weekend of reviews: what :mod:`.led` asks of a lead is not said there.

"These are all down for October:", then "Smoke S2", "Ash new quiz show", a title at the begin of each line and hardly a
word behind it; "Plenty to see at the pictures this weekend!", then "Smoke ***" above each review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import layout
from newsextract.components.listing import led, release_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

_W, _F, _D = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE"))
_MARKS = "[^\\w\ue000-\ue008]*"
_COMING = re.compile(
    r"\b(?:down for|due|slated|set for|scheduled|com(?:es?|ing)|arriv(?:es?|ing)|start(?:s|ing)?|premier(?:es?|ing)|land(?:s|ing)?|launch(?:es|ing)?|debut(?:s|ing)?"
    r"|lined up|return(?:s|ing)?|still to come|expected|begin(?:s|ning)?|on (?:the|its|their) way)\b",
    re.I,
)
# What a list under such a line is of, where it is no list of what comes out.
_OTHER = re.compile(
    r"\b(?:still|continu\w+|leaving|last chance|no (?:longer|date)|moved|delayed|filming|production|casting|recap|tickets|panels?|schedule|episodes?|finales?)\b",
    re.I,
)
_ENTRY = re.compile(rf"{_MARKS}(?P<w>{_W})(?P<rest>[^{_W}{_D}]{{0,45}})")
_SAID = re.compile(r"[.!?]$|\b(?:is|are|was|were|has|have|will)\b|^['’]s\b")
_STARS = re.compile(
    rf"{_MARKS}(?P<w>{_W})(?: \([^()]*\))?[\s,:–—-]*(?:[*★☆]{{1,5}}½?|\(?\d(?:\.5)?/(?:5|10)\)?)\s*"
)
_PICTURES = re.compile(
    r"\b(?:at the (?:pictures|flicks|movies|cinema)|on the big screen|film reviews|movie reviews|new films|new movies)\b",
    re.I,
)
_THIS = re.compile(r"this\b", re.I)
_LINE = 90  # characters
_LEAST, _REVIEWS = 2, 3  # entries that make a list
_OPENING = 3  # blocks


def find(scene: Scene) -> list[Relation]:
    """One relation an entry."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    return _reviewed(scene, blocks) + _below_colons(scene, blocks)


def _below_colons(scene: Scene, blocks: Sequence[layout.Block]) -> list[Relation]:
    found: list[Relation] = []
    for number, block in enumerate(blocks):
        date = _lead(scene, block)
        if date is None:
            continue
        entries = list(_lines(scene, blocks[number + 1 :]))
        if len(entries) >= _LEAST:
            found += [
                release_lists.entry(
                    scene, led.RULE, date, title, masked, release_lists.services(scene, masked)
                )
                for title, masked in entries
            ]
    return found


def _lead(scene: Scene, block: layout.Block) -> DateMention | None:
    """The one date of a line that leads into a list with a colon."""
    if block.end - block.start > _LINE or scene.text[block.end - 1 : block.end] != ":":
        return None
    masked = scene.mask(block.start, block.end)
    text = masked.text
    if text.count(_D) != 1 or _W in text or not _COMING.search(text) or _OTHER.search(text):
        return None
    date = scene.dates_in(masked)[0]
    return date if date.precision in ("day", "week", "weekend", "month") else None


def _lines(scene: Scene, blocks: Sequence[layout.Block]) -> Iterator[tuple[str, Masked]]:
    """The lines right below a lead that begin with a title and say no sentence."""
    for block in blocks:
        masked = scene.mask(block.start, block.end)
        entry = _ENTRY.fullmatch(masked.text) if block.end - block.start <= _LINE else None
        if entry is None or _SAID.search(entry["rest"].strip()):
            return
        yield scene.title_at(masked, entry.start("w")), masked


def _reviewed(scene: Scene, blocks: Sequence[layout.Block]) -> list[Relation]:
    """Films with stars, below an opening that speaks of the cinemas and of this weekend, or week, and no other time."""
    opening = scene.mask(blocks[0].start, blocks[min(len(blocks), _OPENING) - 1].end) if blocks else None  # fmt: skip
    if opening is None or not (_F in opening.text or _PICTURES.search(opening.text)):
        return []
    told = scene.dates_in(scene.mask(blocks[0].start, blocks[0].end))
    weeks = [d for d in told if d.precision in ("week", "weekend") and _THIS.match(d.text)]
    services = set(release_lists.services(scene, opening))
    if not weeks or len(told) > 1 or services - {led.CINEMAS}:
        return []
    entries = [
        (scene.title_at(masked, stars.start("w")), masked)
        for masked in (scene.mask(b.start, b.end) for b in blocks if b.end - b.start <= _LINE)
        if (stars := _STARS.fullmatch(masked.text))
    ]
    if len(entries) < _REVIEWS:
        return []
    return [
        release_lists.entry(scene, led.RULE, weeks[0], title, masked, [led.CINEMAS], placed=True)
        for title, masked in entries
    ]
