"""Titles that say right behind themselves when they are out: “Smoke,” out 9 May; Ash, in cinemas from Friday.

Of 216 such words in the gold articles of train and dev 208 are releases of the title before them, however long the
list in which they stand; the rest tell of a trailer, or of a day that has moved.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _F, _D = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE"))
_OUT = (
    r"(?:out(?: now)?|due(?: out)?|arriving|premi[eè]ring|opening|releasing|released|landing|coming|streaming|airing|debuting|launching"
    rf"|bowing|starting|beginning|(?:hitting|coming to|opening in|out in|in|set for release in|released in) (?:[\w.]+ )?{_F})"
)
_WHERE = rf"(?: (?:worldwide|nationwide|theatrically|(?:on|in|to) {_F}))?"
_APPOSED = re.compile(
    rf"(?P<w>{_W})[”\"’']?,[”\"’']? {_OUT}{_WHERE}(?: (?:on|in|from))?,? (?P<d>{_D})"
    # "due next Thursday, now airs on Monday"
    r"(?![^.;]{0,30}\b(?:now|has been|have been|instead|moved|moves)\b)"
)
_NO_WORK = re.compile(
    r"\b(?:trailers?|teasers?|posters?|clips?|finale|episode|video|images?|photos?|song|single|soundtrack)\b"
    rf"[^.;,{_W}]{{0,40}}$",
    re.IGNORECASE,
)


def title(scene: Scene, sentence: Sentence, at: int) -> str:
    """The title right before the date at ``at`` in a sentence's mask, if it is said to be out on it; empty if none is."""
    text = sentence.masked.text
    for match in _APPOSED.finditer(text, max(0, at - 90)):
        if match.start("d") == at and not _NO_WORK.search(text, 0, match.start("w")):
            return scene.title_at(sentence.masked, match.start("w"))
    return ""
