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
from newsextract.components.release.entry_blurbs import LISTS
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
# "AMC brings Smoke back in October", "Smoke, which has been back since May", "the second round of Smoke"
_BROUGHT = re.compile(
    rf"\b(?:brings?|brought|bringing) [“\"'‘]?{_W}[”\"'’]? back\b|\b(?:brings?|brought|bringing) back (?:the )?[“\"'‘]?{_W}"
    rf"|{_W}[”\"'’]?,? (?:which |that )?(?:has|have) been back\b|\b{_NTH} (?:round|outing|helping|go-round) of (?:the )?[“\"'‘]?{_W}",
    re.IGNORECASE,
)
# Whatever may make a season that begins a later one
_ANOTHER = re.compile(
    rf"\b(?:(?:{_NTH}|next|fresh|final|last|latest|further|more|later|junior|another|[2-9]|1\d)(?:[- ]and[- ](?:final|last))?[- ](?:[\w-]+ )?(?:seasons?|series|run|round|helping|outing|year|batch|episodes)"
    r"|new (?:season|run|episodes|batch)|new series of|(?:seasons?|series) (?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten)|S0?[2-9]|return(?:s|ed|ing)?|renew\w*|reboot\w*|reviv\w+|once more|resum\w+"
    r"|(?:is|are|be|been|was|were|comes?|came|brings?|brought|due|goes|welcomes?) (?:[^\s.,;]+ ){0,4}?back|back (?:on|for|with|in)"
    r"|(?:starts?|begins?|starting|beginning) (?:over|again|afresh)|season[- ](?:premi[eè]res?|opener|debut)|long-running|(?:its|the) season|part (?:two|2))\b",
    re.IGNORECASE,
)
# "As for a second season, she won't rule it out"
_HOPED = re.compile(
    r"\b(?:rul(?:e|ed|ing) (?:it |that )?out|would|could|might|hop(?:e|es|ed|ing)|whether|no (?:word|news|plans)|not (?:yet )?(?:been )?(?:ordered|decided|known)|too (?:early|soon))\b",
    re.IGNORECASE,
)
_HEAD = 2  # sentences of a page that say what it is about
_CLAUSE = re.compile(r"[,;:] | (?:and|while|then|but|followed by) ")
_NEAR = 40  # characters on each side of such words
_BEFORE = 40  # characters before what is told in which it may be doubted


def event(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a series' row, ``chosen`` where no later season was told of before its date.

    Args:
        place: The date's sentence and the date's offset in its mask.
    """
    if chosen == "season" and relation.fields["season"] in ("", "1"):
        entry = relation.rule.endswith(LISTS)
        return chosen if entry or _said_of_more(scene, relation, place[0]) else "premiere"
    if chosen not in ("premiere", "release", "return") or relation.fields["season"]:
        return chosen
    sentence, at = place
    text = sentence.masked.text
    if chosen != "return" and text.count(_W) == 1 and _BROUGHT.search(text):
        return "return" if _PAUSE.search(text) else "season"
    if chosen == "return" and _PAUSE.search(scene.text):
        return chosen
    clause = text[max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1 : at]
    if _PAST.search(clause) or _AGO.search(text[at + 1 :]):
        return chosen
    told: dict[str, list[int]] = scene.once("later_runs", _later)
    starts = told.get(relation.fields["work"], [])
    return "season" if any(start < sentence.start for start in starts) else chosen


def _said_of_more(scene: Scene, relation: Relation, own: Sentence) -> bool:
    """Whether the head of a page, or a sentence about a work, has a word of what comes again."""
    work = relation.fields["work"]
    for number, sentence in enumerate(scene.sentences):
        about = work in (scene.own_works(sentence) or [sentence.focus])
        if not (number < _HEAD or about or sentence is own):
            continue
        for text in _parts(scene, sentence, work):
            for match in _ANOTHER.finditer(text):
                near = max(0, match.start() - _NEAR), match.end() + _NEAR
                if not _HOPED.search(text, *near) and "?" not in text[match.end() : near[1]]:
                    return True
    return False


def _parts(scene: Scene, sentence: Sentence, work: str) -> list[str]:
    """What a sentence says of a work: all of it, or what stands from the title before to the title behind each of its own."""
    text = sentence.masked.text
    spots = [at for at, char in enumerate(text) if char == _W]
    own = [at for at in spots if scene.title_at(sentence.masked, at) == work]
    if not own or len(own) == len(spots):
        return [text]
    bounds = [-1, *spots, len(text)]
    found = []
    for at in own:
        index = bounds.index(at)
        begin = bounds[index - 1] + 1
        # What stands behind another title is of that one, up to the next clause.
        begins = [m.end() for m in _CLAUSE.finditer(text, begin, at)] if begin else []
        found.append(text[begins[-1] if begins else begin : bounds[index + 1]])
    return found


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
