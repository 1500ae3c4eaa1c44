"""Whom "the inspector" means who speaks in a told story: the character before whose name his rank was written."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.relations import Relation
from newsextract.rules import shipped

_REACH = 60  # characters


@cache
def _ranks() -> dict[str, str]:
    """A rank as a word to how it is written before a name."""
    ranks: dict[str, str] = tomllib.loads(shipped("spoken_ranks.toml"))
    return ranks


@cache
def _says() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The rank and its verb right behind a quotation, and right before one."""
    ranks, verbs = "|".join(_ranks()), rf"(?:{patterns().verbs})"
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
    written = re.compile(rf"(?:^|[^\w’'-])(?:{_ranks()[rank]}) \Z")
    low = min(start, match.start())
    held = [m for m in names.mentions(doc) if m.end <= low and _is_of(text, m, written, rank)]
    return held[-1].name if held else ""


def _is_of(text: str, mention: names.Mention, written: re.Pattern[str], rank: str) -> bool:
    """Whether the rank stands before the name, or is the first word of it."""
    if written.search(text, max(0, mention.start - 24), mention.start):
        return True
    return re.match(rf"(?:{_ranks()[rank]}) [A-Z]", text[mention.start : mention.end]) is not None
