"""Of which work the parts are that stand under "Who's in it?", "Who is in the cast of Smoke?", "The cast".

The heads give such a part to the title that stands nearest, and above the question that may be a title told in passing;
below it stand the titles that its actors were in before.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract import layout
from newsextract.components.scene import Scene
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = PLACEHOLDERS["PERSON"], PLACEHOLDERS["CHARACTER"], PLACEHOLDERS["WORK"]
_HEADING = 90  # characters
# "Who's in it?", "So, who is in the Smoke cast?", "Smoke cast", "Meet the cast", "Who stars in Smoke?".
_ASKS = re.compile(
    rf"\W*(?:(?:so|and|but),? )?(?:"
    rf"who(?:['’]s|['’]ll)? (?:(?:else|is|are|will|was|were|all|also|be|starring|stars?|appearing|appears?) ){{0,4}}(?:in|on) "
    rf"(?:it\b|this\b|the (?:[\w-]+ ){{0,3}}?(?:cast|series|show|film|movie|drama|comedy|play|musical|sequel|reboot|remake|spin-?off|season)\b|(?:the )?[“\"‘']?{_W})"
    rf"|who (?:(?:else|also) )?stars\b|who(?:['’]s| is| are) (?:(?:else|also) )?(?:starring|who\b)|who (?:plays|played|will play) (?:who|whom)\b"
    rf"|(?:(?:meet|the|full|main|[{_W}](?:['’]s)?)[”\"’']? ){{0,2}}(?:(?:main|full|season|series|\d{{1,2}}) ){{0,2}}cast(?: (?:list|members|guide))?(?: (?:and|&) (?:characters|crew))?(?: of\b|\W*$)"
    r")",
    re.IGNORECASE,
)


def title(scene: Scene, at: int) -> str:
    """The title of whose cast the section tells in which the offset ``at`` stands; empty where none does."""
    found: list[tuple[int, int, str]] = scene.once("cast_sections", _sections)
    index = bisect_right(found, at, key=lambda one: one[0]) - 1
    if index < 0 or at >= found[index][1]:
        return ""
    sentence = bisect_right(scene.sentences, at, key=lambda s: s.start) - 1
    return "" if scene.own_works(scene.sentences[sentence]) else found[index][2]


def _sections(scene: Scene) -> list[tuple[int, int, str]]:
    """Start and end of such sections, and the title of each."""
    found: list[tuple[int, int, str]] = []
    headed = any(s.headed for s in scene.sentences)
    for block in layout.blocks(scene.text):
        short = block.end - block.start <= _HEADING and block.kind not in layout.NOISE
        if not short:
            continue
        text = scene.mask(block.start, block.end).text
        if found and (text.endswith("?") or (block.kind == "heading" and not _named(text))):
            start, end, own = found[-1]
            found[-1] = start, min(end, block.start), own
        if _named(text) or not (text.endswith(("?", ":")) or block.kind == "heading"):
            continue
        if (
            _ASKS.match(text)
            and (own := _title(scene, text, block))
            and not (headed and _W not in text)
        ):
            found.append((block.end, len(scene.text), own))
    return found


def _named(text: str) -> bool:
    return _P in text or _C in text


def _title(scene: Scene, text: str, block: layout.Block) -> str:
    """The one title that the heading names, or else the article's own."""
    masked = scene.mask(block.start, block.end)
    named = {
        title_key(one): one
        for one in (scene.title_at(masked, at) for at, char in enumerate(text) if char == _W)
    }
    if len(named) > 1:
        return ""
    return next(iter(named.values()), scene.primary)
