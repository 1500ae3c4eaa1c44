"""People without a name with whom a sentence begins: "A spokesperson said", "One assistant told us", "Lee's son said"."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import cache

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.quote import going_on
from newsextract.components.relations import Relation
from newsextract.rules import shipped

_LINE = re.compile(r"[-•*\s]*[“\"‘'][^“”\"\n]+[”\"’'][.,]?")
_REACTIONS = re.compile(
    r"\b(?:reactions|comments|tweets|replies)(?: (?:here|below|so far))?:\s*$", re.IGNORECASE
)
_SPEAKS = (
    r"(?:(?:has|have|had|also|later|then|previously|\w+ly) ){0,2}(?:told|tells|said|says|claim(?:s|ed)|alleg(?:es|ed)|recall(?:s|ed)|describe[sd]|wrote"
    r"|add(?:s|ed)|explain(?:s|ed)|remember(?:s|ed)|testified|confirmed|revealed)\b"
)
# "One woman, Ann Lee, said", "Lee's wife, Ann, said": they have names.
_UNCALLED = r"(?!,? (?-i:[A-Z]))"


def is_listed(doc: Doc, relation: Relation) -> bool:
    """Whether the quotation is a line of its own in a list of what people without names wrote: ``Fans' comments:`` and ``“…”`` under it."""
    if relation.fields["parent"] or not going_on.is_uncued(relation):
        return False
    text, blocks = memo.text(doc), layout.blocks(memo.text(doc))
    start, end = relation.roles["quote"]
    at = bisect_right([b.start for b in blocks], start) - 1
    if (
        at < 0
        or end > blocks[at].end
        or not _LINE.fullmatch(text, blocks[at].start, blocks[at].end)
    ):
        return False
    while at >= 0 and _LINE.fullmatch(text, blocks[at].start, blocks[at].end):
        at -= 1
    return at >= 0 and _REACTIONS.search(text, blocks[at].start, blocks[at].end) is not None


def opening(text: str, start: int) -> str:
    """Who speaks without a name in the sentence that begins at ``start``, as written, or ""."""
    match = _plain().match(text, start) or _telling().match(text, start)
    return match[1] if match else ""


@cache
def _plain() -> re.Pattern[str]:
    words = tomllib.loads(shipped("quotes.toml"))["unnamed"]
    return re.compile(rf"((?:An?|One|Another) (?:[\w-]+ ){{0,3}}?(?:{words})\b)")


@cache
def _telling() -> re.Pattern[str]:
    """Those whom only what they do shows to be somebody who speaks."""
    data = {k: "".join(v.split("\n")) for k, v in tomllib.loads(shipped("quotes.toml")).items()}
    anyone = rf"(?:An?|One|Another|A second|A third) (?:[\w-]+ ){{0,3}}?(?:{data['accusers']})"
    theirs = rf"(?:(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){{0,2}}['’]s?|The [\w-]+['’]s|His|Her) (?:[\w-]+ ){{0,2}}?(?:{data['kin']})"
    return re.compile(
        rf"((?:{anyone}|{theirs})\b){_UNCALLED}(?:,? (?:who|whose)\b[^,.;]{{1,80}},?)? {_SPEAKS}",
        re.IGNORECASE,
    )
