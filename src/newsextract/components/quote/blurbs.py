"""What a page says of a work in words that are nobody's: ``The series “follows a ferry captain”``."""

from __future__ import annotations

import re

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
