"""Events that the words right beside a title say of it: "the series premiere of Smoke", "the sixth season of Ash".

A sentence of an evening's line-up tells several: "Hit drama Peat returns for its third season on Monday, followed by
the series premiere of Smoke". What stands before its own title is said of no other, and "Ash will have its series
premiere" neither. What "starts again" comes again; what opens with a long episode opens.
"""

from __future__ import annotations

import re

from newsextract.components.relations import Relation
from newsextract.components.release import seasons
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D, _F, _P = (PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "PLATFORM", "PERSON"))
_NTH = seasons.LATER
_GENRES = (
    rf"(?:(?!and\b|or\b|of\b|with\b|season\b)(?:[\w’'-]+|{_F}(?:['’]s)?|{_P}(?:['’]s)?),? ){{0,6}}?"
)
_OF = re.compile(
    rf"(?:(?P<premiere>(?:series|show['’]s) (?:premi[eè]re|debut|launch))"
    rf"|(?P<season>(?:{_NTH}(?:,? and (?:final|last),?)? season|(?:{_NTH} |new[- ])?season|[Ss]eason (?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten))(?: (?:premi[eè]re|debut|opener|return))"
    rf"|{_NTH}(?:,? and (?:final|last),?)? season)"
    r"|(?P<begins>(?:premi[eè]re|debut|launch|bow))"
    r"|(?P<finale>(?:(?:season|series|mid-?season|fall|winter|grand) )?finale|(?:series|season) (?:ender|closer))"
    rf"|(?P<return>mid-?season (?:premi[eè]re|return)))s? (?:of|for) (?:the |its )?{_GENRES}[“\"'‘]?\Z"
)
# "Smoke's 31st season"
_BEHIND = re.compile(
    rf"[”\"’']?(?:['’]s)? (?:[\w-]+ )?{_NTH}(?:,? and (?:final|last),?)? season\b(?! (?:finale|order|renewal|pick-?up|is|was|has|had))"
)
# "Smoke - 2 hour premiere on Sunday"
_FIRST = re.compile(
    r"[”\"’']?(?:,| [–—-]|:| ?\() ?(?:(?:two|2|three|3|one|1|90|feature)[- ](?:hour|minute|length)s? (?:series )?|series )(?:premi[eè]re|debut)\b"
)
# "Smoke will have its series premiere at 9 p.m.", "Ash will air its first season finale"
_HAS = re.compile(
    rf"[”\"’']?,? (?:(?:also|then|now|finally|which|will|is|set|due|to) )*(?:ha[sd]|have|airs?|aired|makes?|made|gets?|got) (?:its|their) (?:own )?(?:[\w-]+[- ](?:hour|minute|length)(?:[- ]long)? )?"
    rf"(?:(?P<premiere>series (?:premi[eè]re|debut|launch))"
    rf"|(?P<season>(?:{_NTH}(?:,? and (?:final|last))?[- ])?season (?:premi[eè]re|debut|opener))"
    rf"|(?P<finale>(?:(?:first|{_NTH}(?:,? and (?:final|last))?)[- ])?(?:season|series) finale))\b"
)
# "Will premiere with a two-hour episode on 13 March", "returns with an hour-long season debut"
_OPENS_WITH = re.compile(
    rf"\b(?P<verb>premi[eè]re|debut|launch|open|kick|begin|start|return)(?:s|es|ing)?(?: off)? with (?:an?|its|the) (?:(?!second|third|next|new)[\w-]+ ){{0,3}}?"
    rf"(?:episode|instal?lment|(?P<season>season (?:premi[eè]re|debut|opener)))\b[^.;,{_D}]{{0,60}}$",
    re.IGNORECASE,
)
# "Smoke (season premiere)", "Ash – Series Premiere, 9 p.m.": so schedules label what begins and ends
_LABELLED = re.compile(
    r"[”\"’']?(?: ?[(\[]| [–—-]{1,2} |,|:) ?"
    r"(?:(?P<premiere>series (?:premi[eè]re|debut|launch))"
    r"|(?P<season>(?:(?:new|returning) )?season(?: \w+)? (?:premi[eè]re|debut|opener)|new season)"
    r"|(?P<finale>(?:(?:season|series|mid-?season|fall|winter|spring) )finale)"
    r"|(?P<return>(?:mid-?season|fall|winter|spring) (?:premi[eè]re|return|debut)))(?=\s*(?:[)\],;–—-]|at\b|on\b|\d|$))",
    re.IGNORECASE,
)
# What it only comes before or after, or how long ago it was.
_BESIDE = re.compile(
    r"\b(?:after|since|following|before|ahead of|until|till|between|like|from|ordered|announced|renewed for|to|for) (?:the |its |their |an? )?(?:[\w-]+ )?\Z"
)
_AGAIN = re.compile(
    rf"\b(?:start|begin|premi[eè]re|launch|kick off|get going|get under way)s? again\b[^.;,{_D}]{{0,40}}$"
)
_BREAK = re.compile(r"\b(?:break|hiatus|mid-?season|pause|strike|filming|production)\b", re.I)
# "Last night's |Smoke| is still on my recorder": of 35 such dates in gold 30 are an episode's and three a finale's
_POSSESSED = re.compile(
    rf"(?: night| evening)?['’]s (?:the )?[“\"‘']?{_W}(?! (?:premi|open|debut|launch|return))"
)
_BEGINNINGS = ("premiere", "season", "release", "return")
_REACH = 110  # characters before a title
_TAKES = {
    "premiere": ("release", "season", "episode", "return"),
    "season": ("premiere", "release", "return", "episode"),
    "begins": ("finale", "episode"),
    "finale": ("premiere", "release", "season", "episode", "return"),
    "return": ("premiere", "release", "season", "episode"),
}
"""Events that each takes the place of."""


def event(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a series' row that is said of its own title, ``chosen`` where none is.

    Args:
        place: The date's sentence and the date's offset in its mask.
    """
    label = _label(scene.text, relation)
    if label and chosen in _TAKES[label]:
        return label
    sentence, at = place
    text = sentence.masked.text
    work, later = relation.fields["work"], relation.fields["season"] not in ("", "1")
    for spot, char in enumerate(text):
        if char != _W or scene.title_at(sentence.masked, spot) != work:
            continue
        between = text[min(spot, at) + 1 : max(spot, at)]
        if _D in between or ";" in between:
            continue
        told = _told(text, spot)
        if told == "premiere" and later:
            continue
        if told and chosen in _TAKES[told]:
            return told if told != "begins" else "season" if later else "premiere"
    own = _POSSESSED.match(text, at + 1)
    if own and chosen in _BEGINNINGS and scene.title_at(sentence.masked, own.end() - 1) == work:
        return "episode"
    clause = text[text.rfind(_D, 0, at) + 1 : at]
    opens = _OPENS_WITH.search(clause) if chosen == "episode" else None
    if opens and not _BREAK.search(text):
        return "season" if later or opens["season"] or opens["verb"] == "return" else "premiere"
    if chosen in ("premiere", "release") and _AGAIN.search(clause) and not _BREAK.search(text):
        return "season"
    return chosen


def _label(text: str, relation: Relation) -> str:
    """How the line of a date labels the title, as written: "8 p.m. Smoke (season premiere)" may be a sentence of its own."""
    title, (start, _) = relation.fields["work"], relation.roles["date"]
    line = text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0]
    labels = {
        str(found.lastgroup)
        for place in re.finditer(re.escape(title), line)
        if (found := _LABELLED.match(line, place.end())) is not None
    }
    return labels.pop() if title and len(labels) == 1 else ""


def _told(text: str, spot: int) -> str:
    """What is said of the title at ``spot``; empty where nothing is."""
    before = text[max(0, spot - _REACH) : spot]
    match = _OF.search(before)
    if match is not None and not (match["begins"] and _BEHIND.match(text, spot + 1)):
        return "" if _BESIDE.search(before[: match.start()]) else str(match.lastgroup)
    if _FIRST.match(text, spot + 1):
        return "premiere"
    if has := _HAS.match(text, spot + 1):
        return str(has.lastgroup)
    return "season" if _BEHIND.match(text, spot + 1) else ""
