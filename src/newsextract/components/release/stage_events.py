"""Whether a run on a stage is a work's first: "her new play Smoke opens on 9 May", "Smoke transfers to the Gielgud in May".

A run's first performance is a premiere where the work is new and a release where it comes back, tours or moves house.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_D = PLACEHOLDERS["DATE"]
_NEW = re.compile(
    r"\b(?:a|the|her|his|their) (?:brand-new|new|first|debut) (?:stage )?(?:play|musical|comedy|piece|drama)\b"
    r"|\bworld premi[eè]re\b|\bplay called\b",
    re.IGNORECASE,
)
# "Has played Mara since the musical opened at the Aldwych in 2017"
_BEGAN = re.compile(
    r"\b(?:originated|first (?:staged|seen|performed|played|opened)|since (?:the|it)[^.;]{0,20} opened|when (?:the|it)[^.;]{0,20} opened|began (?:its )?life)\b"
    rf"[^.;{_D}]{{0,60}}$",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:transfer\w*|revivals?|returns?|returning|tours?|touring|new production|re-?stag\w+)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:opened|staged|hit|sold out|premi[eè]red)\b", re.IGNORECASE)
_BEFORE, _BEHIND = 150, 60  # characters


def event(place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a play's row, ``chosen`` where the words around its date say nothing surer.

    Args:
        place: the date's sentence and its offset in the mask.
    """
    text, at = place[0].masked.text, place[1]
    around = text[max(0, at - _BEFORE) : at + _BEHIND]
    clause = text[text.rfind(_D, 0, at) + 1 : at]
    new, began = _NEW.search(around) is not None, _BEGAN.search(clause) is not None
    if chosen == "release":
        return "premiere" if (new and not _AGAIN.search(around)) or began else chosen
    again = _AGAIN.search(clause[-_BEFORE:]) and not (new or began or _PAST.search(clause))
    return "release" if chosen == "premiere" and again else chosen
