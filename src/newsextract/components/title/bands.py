"""Bands that the recogniser took for titles: "the girl group Tar Kettle" sings, and nobody is in it as an actor.

In gold train and dev all of 70 names behind such words are bands; "a drummer in Smoke" and "the singer of Smoke" may be
in a film. What stands alone elsewhere under the same name is the band, too.
"""

from __future__ import annotations

import re
from functools import cache, partial

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span, make_organisations
from newsextract.rules import shipped

_REACH = 40
_BAND = re.compile(
    r"\b(?:(?i:(?:boy|girl|rock|pop|punk|folk|indie|idol|metal|hip[- ]hop|k-?pop)[ -]?(?:bands?|groups?|duos?|trios?))|boybands?"
    r"|(?:frontman|frontwoman|drummer|guitarist|bassist|vocalist) (?:of|with|for|from)"
    # "one third of Tar Kettle", "a member of Tar Kettle"; "three members of the Smoke company" are of a work.
    r"|(?:one[- ](?:third|quarter|fifth)|(?<!cast )(?:members?|leader|maknae|rapper)) of(?! the))(?: called)? (?:[Tt]he )?[“\"‘']?\Z"
)
# "singer Ann Lee, formerly of Tar Kettle"
_ONCE_OF = re.compile(
    r"\b(?:singer|rapper|musician|drummer|guitarist|bassist|songwriter|vocalist|keyboardist|idol|pop star),? (?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+,? \(?(?:formerly|late|once) of (?:[Tt]he )?[“\"‘']?\Z"
)
_SINGS = re.compile(
    r"\b(?:sings|sang|singing|drums|plays (?:bass|drums|guitar|keyboards)) (?:in|with) (?:[Tt]he )?[“\"‘']?\Z"
)
# "Tar Kettle guitarist Tom Ray", "the Tar Kettle singer Ann Lee"
_PLAYS = re.compile(
    r"[”\"’']?(?:['’]s?)? (?:(?:ex-|former |lead )?(?:drummer|guitarist|frontman|frontwoman|bassist|vocalist|keyboardist)s?\b|(?:lead )?singers? [A-Z])"
)


def settle(doc: Doc, found: Entities) -> None:
    """Make organisations of such titles; changes ``found``."""
    make_organisations(doc, found, partial(_is_band, doc))


@cache
def _known_bands() -> frozenset[str]:
    """Bands whose names are no title's (``data/en/bands.txt``), in lower case."""
    return frozenset(line for line in shipped("bands.txt").splitlines() if not line.startswith("#"))


def _is_band(doc: Doc, name: str, span: Span) -> bool:
    at = doc[span[0]].idx
    text = memo.text(doc)
    if name.replace("’", "'").removesuffix("'s") in _known_bands():
        # “BTS” may be a film; (‘BTS’) behind a name says whose singer that is.
        return text[at - 1 : at] not in tuple("“‘\"'") or text[at - 2 : at - 1] == "("
    low = max(0, at - _REACH)
    if _BAND.search(text, low, at) or _ONCE_OF.search(text, max(0, at - 2 * _REACH), at):
        return True
    # Musicals are sung in.
    last = doc[span[1] - 1]
    told = _SINGS.search(text, low, at) or _PLAYS.match(text, last.idx + len(last.text))
    return bool(told) and not known.kinds_of(name)
