"""Which character speaks where an actor's name stands for his part: `Lee has one line in it, "Pass the corn"`,
`The trailer has Lee whispering, "…"`, `"…," she tells the judge (Tom Ray)`.

Nobody but he who plays one part in the article is taken for it.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.relations import Relation, read

_CASTINGS = "newsextract_castings"
_REACH = 140  # characters
# In gold 19 of 26 such lines are a character's, and hardly one of the others an actor's who has a part.
_LINE = re.compile(
    r"(?<!\bread )(?<!\breads )(?<!\bwrote )(?<!\bdelivered )(?<!\bwith )\b(?:one|only|last|first|final|opening|closing|best|favou?rite|famous|his|her|my|the) (?:single |famous |last |first |only |best )?line"
    r"(?:,? (?:which|that) (?:is|was)(?: only| simply)?| in (?!which\b)[^.,“”\"‘]{3,40})?(?:, and s?he \w+ it)?[,.:]? ?\(?[“\"‘']\Z"
)
_OTHER_LINE = re.compile(
    r"\b(?:on|down|in|off) the line\W*\Z|\b(?:subject|picket|tree|dotted) line"
    r"|\b(?:read|deliver|speak|spoke|quote|write|wrote)(?:s|ed)?(?: back)? (?:an?|one|the|this|his|her|their|my) (?:[\w’']+ ){0,2}line"
)
_SHOWN = re.compile(
    r"\b(?:trailer|teaser|clip|promo|spot|scene)\b[^.!?“”\"\n]{0,60} (?:has|shows|sees|finds|catches) (?:[A-Z][\w’'-]+ ){1,3}(?:\w+ly )?\w+ing,? [“\"‘']\Z"
)
_AND_SHOWN = re.compile(
    r"[”\"’'],? and (?:[A-Z][\w’'-]+ ){1,3}(?:\w+ly )?\w+ing,? [“\"‘']\Z"
)  # what follows it
_TELLS = re.compile(
    r"[”\"’'],? (?:s?he|(?:[A-Z][\w’'-]+ ?){1,3}) (?:tells|asks|begs|orders|informs|warns|assures|reminds)"
    r" (?:(?:the|an?|his|her|their) [a-z][\w -]{2,30}|(?:[A-Z][\w’'.-]+ ?){1,3}) ?\([A-Z][\w’'-]+ [A-Z][\w’' -]+\)"
)


def speaker(doc: Doc, relation: Relation, before: Relation | None, who: str) -> str:
    """The part of the actor ``who``, if he says in it what the ``relation`` quotes; else ""."""
    if not who or not _is_played(doc, relation, before):
        return ""
    played = {
        r.fields["character"] for r in read(doc, _CASTINGS)
        if r.fields["actor"] == who and r.fields["character"]
    }  # fmt: skip
    return next(iter(played)) if len(played) == 1 else ""


def _is_played(doc: Doc, relation: Relation, before: Relation | None) -> bool:
    text = memo.text(doc)
    start, end = relation.roles["quote"]
    low = max(0, start - _REACH)
    if _LINE.search(text, low, start) and not relation.rule.startswith("cue_after"):
        return _OTHER_LINE.search(text, low, start) is None
    if relation.fields["parent"]:
        return False
    if _SHOWN.search(text, low, start) or _TELLS.match(text, end):
        return True
    if before is None or not _AND_SHOWN.search(text, low, start):
        return False
    first, last = before.roles["quote"]
    return start - last < 60 and _SHOWN.search(text, max(0, first - _REACH), first) is not None
