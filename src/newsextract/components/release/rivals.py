"""Titles that a sentence names only because another keeps out of their way: "pushed to 12 June, to avoid a clash with Smoke".

The days told before such words are those of the other one. What stands behind them may be the rival's own: "… to get out
of the way of Smoke, which isn't budging from 20 January".
"""

from __future__ import annotations

import re

from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_SHUNS = re.compile(
    rf"\b(?:(?:avoid(?:s|ing|ed)?|dodg(?:e|es|ing|ed)|sidestep(?:s|ping|ped)?|prevent(?:s|ing)?|not to|n['’]t want to)(?: (?:an?|any|the|another|direct|box[- ]office|big|major))* (?:clash(?:es|ing)?|collision|collid(?:e|ing)|competition|compet(?:e|ing)|face-?off|conflict)(?: with| against)?"
    rf"|(?:avoid(?:s|ing|ed)?|dodg(?:e|es|ing|ed)|sidestep(?:s|ping|ped)?|(?:get|gets|getting|keep|keeps|keeping|stay|stays|staying|steer|steers|steering|moving|moved) (?:well )?(?:clear|out of the way) of|out of the way of))"
    rf" (?:(?!(?:and|or|but|when|which|that)\b)[^\s.,;:{_D}{_W}]+ ){{0,6}}?[“\"‘']?$"
)


def shunned(sentence: Sentence, title: tuple[int, int], date: tuple[int, int]) -> bool:
    """Whether the title at ``title`` is a rival out of whose way another keeps by what comes on the ``date`` before it."""
    if not sentence.start <= title[0] < sentence.end or date[0] > title[0]:
        return False
    text = sentence.masked.text
    return any(
        item.start == title[0] and text[at] == _W and _SHUNS.search(text, 0, at)
        for at, item in sentence.masked.items.items()
    )
