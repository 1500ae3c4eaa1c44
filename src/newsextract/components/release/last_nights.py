"""The end of a play's run: "performances until 7 June", "booking to 25 February", "closes on 12 July".

On a stage the last night tells no release, nor does the night on which another actor takes a part over. What "runs until Sunday" on television has its finale then, so words that
are said of both count only in a paragraph that speaks of a stage.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract import layout
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_P, _W, _D = (PLACEHOLDERS[k] for k in ("PERSON", "WORK", "DATE"))
_STAGE = re.compile(
    r"\b(?:[Tt]heat(?:re|er)s?(?! (?:release|chain|owner))|Broadway|West End|[Pp]layhouse|[Pp]reviews|[Pp]erformances"
    r"|[Pp]ress night|[Oo]pening night|on stage|musical|panto(?:mime)?|Fringe|Coliseum|Palladium|Hippodrome|Opera House)\b"
)
_TO = r"(?:to|until|till|through)"
# What only a stage has.
_SURE = (
    re.compile(rf"\b[Pp]erformances (?:of {_W} )?(?:[\w-]+ ){{0,3}}?{_TO} (?P<d>{_D})"),
    re.compile(
        rf"\b(?:[Pp]reviews|[Pp]erformances)\b[^.;]{{0,30}}{_D},? and (?:go(?:es)? on|continues?|runs?) {_TO} (?P<d>{_D})"
    ),
    re.compile(rf"\bbooking(?: period)?(?: is| now| open)*(?: extended)? {_TO} (?P<d>{_D})"),
    re.compile(
        rf"\b(?:final|last) performances?\b(?!,)[^.;,{_D}]{{0,30}} (?:on|is|to|was|for) (?:\w+ )?(?P<d>{_D})"
    ),
    re.compile(
        rf"\b[Ff]irst performance\b[^.;]{{0,20}}{_D},? (?:and )?the last (?:is |on )*(?P<d>{_D})"
    ),
    re.compile(rf"\b(?:[Cc]ritics|[Pp]ress|[Rr]eviewers) (?:are|come|go) in (?:on )?(?P<d>{_D})"),
)
_STAGED = (
    re.compile(rf"\b(?:stay(?:s|ing)?(?: put| there)?|play(?:s|ing)?|run(?:s|ning)?|continu(?:es|ing)|on sale) {_TO} (?P<d>{_D})"),
    re.compile(rf"\b(?:play(?:s|ing)?|run(?:s|ning)?|season|engagement)\b[^.;,{_D}]{{0,40}}? from {_D} {_TO} (?P<d>{_D})"),
    re.compile(rf"\b(?:says? (?:goodbye|farewell)|clos(?:es|ing)|must close|has to be out) (?:on |by )?(?P<d>{_D})"),
    re.compile(
        rf"\b(?:ends?|ending|finish(?:es|ing)?|clos(?:es|ing)|conclud(?:es|ing)|wraps?(?: up)?)(?: its (?:run|tour|season))?(?: there| up)?(?: (?:at|in|with) [^.;,{_D}]{{1,35}})?,? (?:on |in )?(?P<d>{_D})"
    ),
    re.compile(rf"\b(?:stay|run|extend|go on) (?:any )?(?:beyond|past|later than) (?P<d>{_D})"),
)  # fmt: skip
_ENDS = _STAGED[-2:-1]
# "Ann Lee hands over to Bo Roe on 4 March"
_TAKEN_OVER = re.compile(
    rf"\b(?:hands? over to (?:[\w ]+ )?{_P}|tak(?:es?|ing) over (?:as|from {_P}|the (?:role|part))|succeeds? (?:{_P}|them|him|her)|steps? into the (?:role|part))"
    rf"(?:(?!\b(?:who|which|whose|is|will|has|opens?|starts?|begins?|returns?|after|before)\b)[^.;{_D}]){{0,90}}? (?:on|from|starting) (?P<d>{_D})"
)
_STAGE_PAGE = 3  # words of a stage that make a page speak of nothing else


def days(scene: Scene) -> frozenset[int]:
    """Where days begin on which a play is over; kept with the scene."""
    return scene.once("last_nights", _days)


def _days(scene: Scene) -> frozenset[int]:
    found: set[int] = set()
    blocks = layout.blocks(scene.text)
    starts = [block.start for block in blocks]
    stage_page = len(_STAGE.findall(scene.text)) >= _STAGE_PAGE
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _D not in text:
            continue
        block = blocks[max(0, bisect_right(starts, sentence.start) - 1)]
        staged = _STAGE.search(scene.text, block.start, block.end) is not None
        taken = (_TAKEN_OVER,) if staged or stage_page else ()
        for pattern in (*_SURE, *(_STAGED if staged else _ENDS if stage_page else ()), *taken):
            for match in pattern.finditer(text):
                item = sentence.masked.items[match.start("d")]
                found.add(scene.dates[item.key].start)
    return frozenset(found)
