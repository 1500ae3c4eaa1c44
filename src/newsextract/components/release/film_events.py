"""Which of a film's dates are a festival's, a release's or a disc's, where the clause of the date says it plainly.

A page about festivals makes every date look like one: "Les Films Noirs released it in France last Wednesday" is none,
and on a page of releases "bowed in Competition on Wednesday", "opened Rotterdam in January" are.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D, _F, _O = (PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "PLATFORM", "ORG"))
_FESTIVALS = r"(?:Sundance|Cannes|Venice|TIFF|SXSW|Tribeca|Berlin|Rotterdam|Toronto|Telluride|Locarno|Hot Docs)"
_RELEASED = re.compile(
    r"\b(?:releas(?:es?|ed|ing)|theatrical run|in cinemas|in theaters|opens it in|distributes it|(?:is|was) out in"
    # "the channel airs it on"
    r"|(?:airs|streams)(?: it| the film)?)\b"
    rf"[^.;{_D}]{{0,60}}$",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:festival|fest|competition|premi[eè]re[sd]?|bow(?:s|ed)?|screen(?:s|ed|ing)?|slated|opening night|closed|opened|dvds?|blu-?rays?|4k)\b"
    rf"|\b{_FESTIVALS}\b",
    re.IGNORECASE,
)
_IN_COMPETITION = re.compile(
    r"\b(?:in (?:the )?(?:main )?competition|out of competition|un certain regard|directors['’] fortnight|critics['’] week|official selection)\b",
    re.IGNORECASE,
)
# "Had its premiere at |the Ostend Film Festival|", "opened Rotterdam in"
_AT = re.compile(
    rf"\b(?:premi[eè]re[sd]?|debut(?:s|ed)?|bow(?:s|ed)?|screen(?:s|ed|ing)?|opened|unveiled|shown|seen|played)\b(?: at| in)? "
    rf"(?:the |this year['’]s |last year['’]s )?(?:{_O}|(?-i:{_FESTIVALS}))[^.;,{_D}{_F}]{{0,25}}$",
    re.IGNORECASE,
)
# "Has it in stores on"
_STORES = re.compile(
    rf"\b(?:in|to|hits?) (?:the )?(?:stores|shops|shelves)\b[^.;,{_D}{_W}]{{0,20}}$", re.IGNORECASE
)
# "A satellite premiere is expected in May"
_ON_SCREENS = re.compile(
    r"\b(?:satellite|TV|television|digital|streaming|small-screen|(?:linear|free-to-air|terrestrial|network)(?: TV)?) premi[eè]re\b",
    re.IGNORECASE,
)
_NEAR = 80  # characters before a date


def event(place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a film's row, ``chosen`` where its clause says nothing surer.

    Args:
        place: the date's sentence and its offset in the mask.
    """
    text, at = place[0].masked.text, place[1]
    clause = text[max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1 : at]
    if chosen == "festival":
        around = clause[-_NEAR:] + text[at + 1 : at + 20]
        return "release" if _RELEASED.search(clause) and not _SHOWN.search(around) else chosen
    if chosen not in ("release", "premiere"):
        return chosen
    if chosen == "premiere" and _ON_SCREENS.search(clause[-_NEAR:] + text[at + 1 : at + 40]):
        return "release"
    if _STORES.search(clause):
        return "physical"
    competes = _IN_COMPETITION.search(clause[-_NEAR:]) and not _RELEASED.search(clause)
    return "festival" if competes or _AT.search(clause) else chosen
