"""What a page says of a work in words that are nobody's: ``The series “follows a ferry captain”``."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.relations import Relation
from newsextract.masking import PLACEHOLDERS

_P, _W, _Q = (PLACEHOLDERS[k] for k in ("PERSON", "WORK", "QUOTE"))
_KINDS = (
    r"(?:mini-?|docu-?|web )?(?:series|drama|comedy|dramedy|sitcom|thriller|show|film|movie|feature|short|documentary|musical|play|novel|book|sequel|prequel"
    r"|reboot|remake|spin-?off|adaptation|project|pilot|special|season|story|pic|anime|telenovela|doc)"
)
_SUBJECT = re.compile(
    rf"(?:^|[.!?:][”\"’']?\s|, |\band )(?P<s>(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|{_P}['’]s?) (?:[\w+’'-]+ ){{0,4}}?{_KINDS}(?: [“\"‘']?{_W}[”\"’']?)?|[“\"‘']?{_W}[”\"’']?)(?:,? which)? ?$"
)
_IS_SUBJECT = re.compile(
    rf"(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[\w+’'-]+ ){{0,4}}?{_KINDS}(?: .{{1,60}})?"
)
# The verbs with which a logline begins.
_TELLS = re.compile(
    r"(?:follows|is (?:an?|the|set|based|told|inspired|described)|tells|cent(?:er|re)s|chronicles|explores|revolves|sees|takes (?:place|viewers|audiences|a|us)|examines|charts|traces"
    r"|tracks|unfolds|delves|captures|depicts|details|focuses|imagines|reimagines|picks up|opens|begins|finds|brings|blends|dives|exposes|unravels|recounts|introduces|documents)\b"
)
# What a part does in a logline, where it goes on from the name or the work right before the mark.
_DOES = re.compile(
    r"(?:will (?:play|portray|star)|must|plays|portrays|finds|asks|pits|discovers|learns|returns to|is (?:forced|drawn|sent|hired)|sets out|becomes|hinges"
    r"|looks at|struggles|navigates|embarks|has to|falls (?:for|in))\b"
)
_PART = re.compile(
    r"(?:\([A-Z][^()\n]{2,40}\)|\b[A-Z][\w’'-]+|\b(?:series|show|film|movie|drama|comedy|thriller|book|novel|sequel)) [“\"‘']$"
)
_SAID = re.compile(
    r"[”\"’'][,.]? (?:\w+ly )?(?:(?:he|she|they|the [\w -]{2,40}|[A-Z][^.,;:\n“”]{2,40}) )?(?:says?|said|adds?|added|told|tells|wrote|writes|jokes?|joked|teased?|explain(?:s|ed))\b"
)
# "Lee thinks the series “asks too much”"
_SAYS = re.compile(
    r"\b(?:says?|said|tells?|told|thinks?|thought|feels?|felt|finds|found|writes?|wrote|adds?|added|argue[sd]?|believe[sd]?|promise[sd]?|explain(?:s|ed)|note[sd]|reckon(?:s|ed)"
    r"|hopes?|hoped|jokes?|joked|claim(?:s|ed)|insist(?:s|ed)|warn(?:s|ed)|tease[sd]?|admit(?:s|ted)|reveal(?:s|ed))\b"
)
_MINE = re.compile(r"\b(?:I|[Mm]e|[Mm]y|I['’]\w+)\b")


def before(text: str, at: int, words: str) -> re.Match[str] | None:
    """The work (``s``) that stands right before the quotation at ``at`` of a masked paragraph and is told of in its ``words``.

    Where the paragraph quoted somebody before, he may as well go on.
    """
    if _Q in text[:at] or not _TELLS.match(words) or _MINE.search(words):
        return None
    return _SUBJECT.search(text, 0, at)


def is_subject(cue: str) -> bool:
    """Whether a document's cue is no more than the work that it tells of."""
    return _IS_SUBJECT.fullmatch(cue) is not None


def is_told(doc: Doc, relation: Relation) -> bool:
    """Whether the words are a logline's that goes on from whom it tells of: ``a pledge, Dani (Ann Lee) “finds that …”``.

    All three in gold that no cue follows are nobody's.
    """
    text = memo.text(doc)
    start, end = relation.roles["quote"]
    if relation.fields["parent"] or relation.rule.startswith("cue_after"):
        return False
    if not _DOES.match(text, start, end) or _MINE.search(text, start, end):
        return False
    if _PART.search(text, max(0, start - 60), start) is None or _SAID.match(text, end):
        return False
    low = max((low for low, _ in layout.sentences(doc) if low <= start), default=0)
    return _SAYS.search(text, low, start) is None
