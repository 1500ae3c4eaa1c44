"""A later season that a page has told of before it gives the day: "Smoke is back for a third series. … Smoke begins on 9 May".

The day's own sentence has no number in it, so that its words are those of a first night. What a sentence before says of
the same work, without a question, a doubt or an end, is what begins on a day to come; a day that is told of as past may
be another season's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D, _F = (PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "PLATFORM"))
_NTH = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|sophomore|\d{1,2}(?:nd|rd|th|st))"
    r"(?: and (?:final|last))?"
)
_RUN = r"(?:season|series|run|outing|helping|round|year)s?"
_TOLD = re.compile(
    # "is back for a third series"
    rf"\b(?:return(?:s|ed|ing)?|back|renewed|recommissioned)\b[^.;?]{{0,30}}? (?:for|with|in) (?:an?|its|the|their) (?:(?:brand[- ])?new |[\w-]+-(?:part|episode) )?{_NTH},? (?:[\w-]+ )?{_RUN}\b"
    # "has handed second series to Smoke and Ash", "with Smoke, which gets its fourth"
    r"|\b(?:hand(?:s|ed)|given|giv(?:es|ing)|get(?:s|ting)?|got|land(?:s|ed)|won|earn(?:s|ed)|order(?:s|ed)|grant(?:s|ed)|commission(?:s|ed)|pick(?:s|ed) up|confirm(?:s|ed)|announce[sd]?|green-?lit)"
    rf" (?:(?:(?!half\b)[\w’'-]+|{_W}) ){{0,3}}?(?:(?:an?|its|their|the) )?{_NTH}(?: {_RUN})?\b(?! (?:half|part|episodes?|child|film|album|book|place|date))"
    # "its fifth season is going to be the longest"
    rf"|\b(?:the|its|[’']s) {_NTH} (?:season|series)\b(?: of (?:its|the|{_W}|{_F}(?:[’']s)?)[^.;?]{{0,40}}?)?[^.;,?]{{0,20}} (?:will|is (?:going|set|due) to|arrives|starts|begins|premieres|kicks off|gets (?:under way|going))\b"
    # "to open the shutters on the 4th season of its hit show"
    rf"|\b(?:on|of|for|in|with) the {_NTH} (?:season|series) of (?:its|the|{_W}|{_F})"
    # "Smoke series three"
    rf"|{_W}[”\"’']?:? (?:season|series) (?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:finale|ending|recap|review))",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\?|\b(?:not|\w+n[’']t|never|no|would|could|may|might|if|whether|hopes?|hoping|in production|filmed|filming|shot|shooting|written|already|ended|finished|wrapped|ahead of|before"
    r"|since|was|were|after|during|axed|cancel+ed)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:premiered|debuted|launched|began|started|opened|landed|arrived|aired|shown|dropped|came|went|ended|ran|did|was|were|had|has|have|first|original\w*|since|until|finales?|repeat\w*)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\A[^.;]{0,40}\b(?:did|was|were|had|watched|drew|saw|ago)\b", re.IGNORECASE)
# "A second series to |Smoke|", "Smoke and |Ash|"
_LEADS = re.compile(
    r"(?: (?:to|of|for)(?: (?:the|its|hit))?(?: (?:(?!and\b|with\b)[\w’'-]+)){0,2})? [“\"‘']?"
    # "the second season of |Syfy|'s supernatural drama |Smoke|"
    r"|['’]s (?:(?!and\b|with\b)[\w’'-]+ ){0,4}[“\"‘']?"
)
_LISTED = re.compile(r"[”\"’']?(?:,? (?:and|&) (?:with )?|, )[“\"‘']?")
# What "returns" may be from, besides the end of a season
_PAUSE = re.compile(
    r"\b(?:break|hiatus|mid-?season|strike|resum\w+|winter finale|fall finale|second half|back half|remaining|suspended)\b",
    re.IGNORECASE,
)
_BEFORE = 40  # characters before what is told in which it may be doubted


def event(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a series' row, ``chosen`` where no later season was told of before its date.

    Args:
        place: The date's sentence and the date's offset in its mask.
    """
    if chosen not in ("premiere", "release", "return") or relation.fields["season"]:
        return chosen
    sentence, at = place
    text = sentence.masked.text
    if chosen == "return" and _PAUSE.search(scene.text):
        return chosen
    clause = text[max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1 : at]
    if _PAST.search(clause) or _AGO.search(text[at + 1 :]):
        return chosen
    told: dict[str, list[int]] = scene.once("later_runs", _later)
    starts = told.get(relation.fields["work"], [])
    return "season" if any(start < sentence.start for start in starts) else chosen


def _later(scene: Scene) -> dict[str, list[int]]:
    """Each work to the starts of the sentences that tell of a later season of it."""
    found: dict[str, list[int]] = defaultdict(list)
    for sentence in scene.sentences:
        text = sentence.masked.text
        if text.rstrip("”\"’' \n").endswith("?"):
            continue
        for match in _TOLD.finditer(text):
            if _DOUBT.search(text, max(0, match.start() - _BEFORE), match.end()):
                continue
            spots = _meant(text, match)
            for title in {scene.title_at(sentence.masked, at) for at in spots} or {sentence.focus}:
                found[title].append(sentence.start)
    return dict(found)


def _meant(text: str, match: re.Match[str]) -> list[int]:
    """The titles of which a match tells: those in it or that it leads to, else the last before it; a list's go together."""
    spots = [at for at, char in enumerate(text) if char == _W]
    own = [at for at in spots if match.start() <= at < match.end()]
    behind = next((at for at in spots if at >= match.end()), -1)
    if not own and behind >= 0 and _LEADS.fullmatch(text, match.end(), behind):
        own = [behind]
    if not own:
        own = [at for at in spots if at < match.start()][-1:]
    for one, other in [*pairwise(spots), *((b, a) for a, b in reversed([*pairwise(spots)]))]:
        if one in own and _LISTED.fullmatch(text, min(one, other) + 1, max(one, other)):
            own.append(other)
    return own
