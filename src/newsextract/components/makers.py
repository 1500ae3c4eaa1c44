"""Who is named only as having made a work: its writers, directors and producers, who are in no cast by that.

"It stars Ann Lee and hails from Tom Ray and Bo Ji", "written by Tom Ray", "On the creative side, Bo Ji is joined by Al Orr": lists
of names near a title, which look like a cast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.components.attendance import only_within
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_P = PLACEHOLDERS["PERSON"]
_SMALL = r"(?!starring |stars |featuring |actors? |actress |with )[a-z][\w’'-]* "
_NAMES = rf"(?:{_SMALL}){{0,4}}{_P}(?:(?:, (?:and |& )?| and | & )(?:{_SMALL}){{0,2}}{_P})*"
_MADE = re.compile(
    rf"\b(?:(?:hail(?:s|ed|ing)?|com(?:es?|ing)) (?:\w+ly )?from (?:the (?:team|duo|minds?|pens?|makers|pair) (?:of|behind) )?"
    rf"|(?:co-)?(?:created|written|directed|produced|executive[- ]produced|exec[- ]produced|adapted|developed|penned|helmed|composed|choreographed|scripted)"
    rf"(?:(?:,| and|, and) (?:executive[- ])?[a-z-]+(?:ed|en))? by )(?P<names>{_NAMES})"
)
# All whom such a sentence names.
_SIDE = re.compile(
    r"\W*(?:on the (?:creative|production|writing) (?:side|team|front)|behind the (?:camera|cameras|scenes)"
    r"|(?:the )?(?:creative team|executive producers|producers|writers)(?: also)? (?:are|is|includes?|were|consists? of))\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:stars?|starring|starred|plays?|playing|played|cast|voices?|voiced|appears?|role|actor|actress|acts)\b"
)


def only_made(scene: Scene, person: int) -> bool:
    """Whether every mention of somebody stands in such a list."""
    return only_within(scene, person, scene.once("makers", lambda one: list(_places(one))))


def _places(scene: Scene) -> Iterator[tuple[int, int]]:
    for sentence in scene.sentences:
        masked = sentence.masked
        text = masked.text
        if _P not in text:
            continue
        if _SIDE.match(text) and not _ACTS.search(text):
            yield sentence.start, sentence.end
        for match in _MADE.finditer(text):
            yield masked.original(match.start("names")), masked.original(match.end("names"))
