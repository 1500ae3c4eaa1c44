"""People of whose death an article tells: no post that it quotes is theirs."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo, names

# "Lee, who played Mara, has died", "Lee (94) died"; not "died in the first episode".
_DIED = re.compile(
    r"(?:,? (?:aged )?\d{2,3},?| \([^)\n]{1,40}\)|, (?:who|whose|the|best|an?|known)[^,.;\n]{3,70},)?,? (?:(?:has|have|had|sadly|suddenly|peacefully|who) ){0,3}"
    r"(?:died|dies|passed away|was found dead)\b(?! (?:on|in|at the end of) (?:screen|the (?:show|soap|series|first|second|final|finale|episode)))"
    r"|['’]s (?:\w+ )?(?:death|passing|funeral)\b|,? (?:after|following|upon|since) (?:news of )?(?:his|her) (?:\w+ )?(?:death|passing)\b"
)
_LATE = re.compile(
    r"\b(?:(?:death|passing|loss|funeral) of (?:(?:the|his|her|their|co-star|actor|actress|former|late|legendary|veteran) ){0,4}|late )(?:Dame |Sir )?$"
)
_NEAR = 60  # characters


def find(doc: Doc) -> frozenset[str]:
    """Their full names. Of 106 posts in the 315 articles of gold train and dev that tell of a death none is theirs."""
    return memo.once(doc, "departed", _find)


def _find(doc: Doc) -> frozenset[str]:
    text = memo.text(doc)
    return frozenset(
        m.name for m in names.mentions(doc)
        if m.label == "PERSON"
        and (_DIED.match(text, m.end) or _LATE.search(text, max(0, m.start - _NEAR), m.start))
    )  # fmt: skip
