"""Whom "the inspector" means who speaks in a told story: the character before whose name his rank was written."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.relations import Relation

# A rank as a word, and how it is written before a name.
_RANKS = {
    "chief": r"Chief(?: [A-Z]\w+)?",
    "captain": r"Capt(?:ain|\.)?",
    "inspector": r"(?:Detective |Chief )?Inspector|D\.?C?I\.?",
    "sergeant": r"(?:Detective |Desk |Staff )?(?:Sergeant|Sgt\.?)|DS",
    "detective": r"(?:Detective|Det\.?)(?: (?:Sergeant|Sgt\.?|Inspector|Lieutenant|Lt\.?))?|D[CS]I?",
    "lieutenant": r"Lieutenant|Lt\.?",
    "constable": r"(?:Detective )?Constable|W?PC|DC",
    "sheriff": r"Sheriff",
    "marshal": r"Marshal",
    "officer": r"Officer",
    "colonel": r"Col(?:onel|\.)?",
    "major": r"Major",
    "general": r"General|Gen\.",
    "doctor": r"D(?:octo)?r\.?",
    "professor": r"Prof(?:essor|\.)?",
    "nurse": r"Nurse",
    "judge": r"Judge|(?:Mr\.? )?Justice",
    "vicar": r"Rev(?:erend|\.)?|Canon|Vicar",
    "priest": r"Father|Fr\.?|Rev(?:erend|\.)?",
    "nun": r"Sister|Mother",
    "cardinal": r"Cardinal",
    "king": r"King",
    "queen": r"Queen",
    "prince": r"Prince",
    "princess": r"Princess",
    "duke": r"Duke(?: of)?",
    "duchess": r"Duchess(?: of)?",
}
_REACH = 60  # characters


@cache
def _says() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The rank and its verb right behind a quotation, and right before one."""
    ranks, verbs = "|".join(_RANKS), rf"(?:{patterns().verbs})"
    return (
        re.compile(
            rf"[’'”\"»],? (?:(?:{verbs}) the (?P<r>{ranks})(?=[,.;:)]|$| (?:to|with|of|in|as|from|at|on|who|and)\b)|the (?P<a>{ranks}) (?:\w+ly |then |also )?(?:{verbs})\b)"
        ),
        re.compile(
            rf"\b[Tt]he (?P<r>{ranks}) (?:\w+ly |then |also |just )?(?:{verbs})(?: (?:him|her|them))?[,:]? ?[“\"‘'«]\Z"
        ),
    )


def speaker(doc: Doc, relation: Relation) -> str:
    """Whose ``relation`` is where a rank and a verb beside it say so, by the last one named with that rank; empty for
    nobody."""
    if relation.fields["parent"]:  # "the doctor said" of somebody's own life
        return ""
    text = memo.text(doc)
    start, end = relation.roles["quote"]
    behind, before = _says()
    if match := behind.match(text, end):
        rank = match["r"] or match["a"]
    elif match := before.search(text, max(0, start - _REACH), start):
        rank = match["r"]
    else:
        return ""
    written = re.compile(rf"(?:^|[^\w’'-])(?:{_RANKS[rank]}) \Z")
    low = min(start, match.start())
    held = [m for m in names.mentions(doc) if m.end <= low and _is_of(text, m, written, rank)]
    return held[-1].name if held else ""


def _is_of(text: str, mention: names.Mention, written: re.Pattern[str], rank: str) -> bool:
    """Whether the rank stands before the name, or is the first word of it."""
    if written.search(text, max(0, mention.start - 24), mention.start):
        return True
    return re.match(rf"(?:{_RANKS[rank]}) [A-Z]", text[mention.start : mention.end]) is not None
