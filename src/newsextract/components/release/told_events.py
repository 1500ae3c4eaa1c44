"""Events that the words around a date tell in so many words, whatever the weights of :mod:`.release_choice` say.

"The third episode is on Sunday" is no first night, "Friday's edition of Smoke" neither; what resumes returns; what
premieres or airs is not on a disc.
"""

from __future__ import annotations

import re

from newsextract.components.relations import Relation
from newsextract.components.release.release_events import DATE_OF
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D, _L, _O, _P, _C = (
    PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "LOC", "ORG", "PERSON", "CHARACTER")
)
_NTH = (
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|penultimate|next|latest|milestone|live|crossover"
    r"|\d+(?:nd|rd|th|st))"
)
_EPISODE = r"(?:episode|instal?lment|edition|chapter|part(?= of (?:the|this|a|its) (?!two-part|2-part|three-part)[\w-]+))"
_GOES_OUT = r"(?:(?:will|is|was|now|also|still|then|to|be|set|due|originally|finally) )*(?:airs?|aired|airing|shown|showing|following|broadcast|seen|screens?|screened|goes|went|go|drops?|streams?|arrives?|lands?|premieres?|on)\b"
# "The third episode of the six-part series is on Sunday", "the episode will now air on 9 May"
_ONE = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]his|['’]s) (?:(?:much-delayed|delayed|special|upcoming|new) )?(?:{_NTH} and {_NTH} {_EPISODE}s|(?:{_NTH} )?{_EPISODE})\b"
    rf"(?![^.;{_D}]{{0,60}}\b(?:finale|last|final|season|until|through|series (?!that|which)premiere)\b)"
    rf"[^.;,{_D}]{{0,80}}? {_GOES_OUT}[^.;{_D}]{{0,40}}$"
)
_ONE_OF = re.compile(
    rf"\b(?:edition|instal?lment) of (?:the )?[“\"'‘]?{_W}|['’]s (?:{_NTH} |special |live |midweek )?edition\b"
)
# "These scenes will air on Friday": of a serial
_SCENES = re.compile(
    rf"\b(?:scenes|storyline|showdown|twist)\b[^.;,{_D}]{{0,40}}? (?:will|are|is|to|set|due)\b[^.;,{_D}]{{0,20}}? (?:air|broadcast|shown|seen|screened|play out)\b[^.;{_D}]{{0,40}}$"
)
# "Ann Lee's last episode will be broadcast in May", "the actor, whose final scenes went out in June": the show goes on
_EXIT = re.compile(
    rf"(?:\b(?:his|her)|[{_P}{_C}]['’]s|(?:[{_P}{_C}]|\b(?:actor|actress|star)),? whose) (?:very )?(?:last|final)(?: ever)? (?:episode|scenes?|appearance|outing)\b(?! in the (?:series |season )?finale)[^.;{_D}]{{0,60}}$"
)
# "Ann Lee debuted as Mara on the soap on 19 July", "is back as Mara on Monday": in a show that goes on
_COMES_IN = re.compile(
    rf"{_P}(?:, [^.;,{_D}]{{0,60}},)? (?:(?:has|had|will|is|was|set|due|to|also|first|next|briefly|temporarily) )*"
    rf"(?:debut(?:s|ed)?|(?:makes?|made|making) (?:his|her|their) (?:(?:on-screen|first|soap) )?(?:debut|entrance|bow|arrival|(?:first |last |final )?appearance)|appear(?:s|ed)?|airs?|aired|pops? (?:up|in)|popped (?:up|in)|turn(?:s|ed)? up|arriv(?:es?|ed)"
    rf"|resurfac(?:es?|ed)|step(?:s|ped)? in(?:to)?|back|filled in|fills? in) (?:as|in the role of|the (?:role|part) of|in) (?:(?!and\b)[\w’'-]+ ){{0,4}}?{_C}[^.;{_D}]{{0,50}}$"
)
# "The second part is on Sunday": of two or of more, and which nobody says
_SECOND = re.compile(
    rf"\b[Tt]he second part (?:is|airs|follows|goes out|will (?:be|air|follow)|following)\b[^.;,{_D}]{{0,40}}$|\bpart two \(of (?!two|2)\w+\)[^.;,{_D}]{{0,20}}$"
)
_TWO = re.compile(r"\b(?:two[- ]part|two parts|both parts|two nights|conclu\w+)", re.I)
_BACK = re.compile(
    rf"\b(?:returns?|returned|(?:is|are|was|were) back|comes? back|came back|will be back|will return)\b[^.;{_D}]{{0,40}}$"
)
# "after a week off", "from its winter break"
_BREAK = re.compile(
    r"\b(?:after|from|following) (?:taking )?(?:an?|its|the|their|last week['’]s) (?:[\w-]+ ){0,3}?(?:break|hiatus|(?:week|night|fortnight|month) off|pause|gap week)\b",
    re.I,
)
_BEGINS = re.compile(
    rf"\b(?:[Ff]irst (?:broadcast|airing|telecast)|premi[eè]re[sd]?|debut(?:s|ed)?|beg[ai]ns?|start(?:s|ed)?|launch(?:es|ed)?|return(?:s|ed|ing)?|(?:comes?|came|coming|is|are|was|were|be) back)\b[^.;,{_D}]{{0,30}}$"
)
_ENDING = re.compile(
    r"\b(?:finales?|final|last|ends?|ended|ending|conclu\w+|closing|farewell|swan ?song)\b", re.I
)
# "The first broadcast is on 20 April, after Ash ends": what ends is another's
_AFTER_IT = re.compile(
    rf",? (?:after|once|when|as soon as|until) (?:the )?[“\"'‘]?{_W}[”\"'’]? (?:ends?|ended|finish(?:es|ed)?|wraps(?: up)?|concludes?|comes? to an? (?:end|close)|is over|bows out|signs off|leaves the air)\b(?![^.;,{_D}]{{0,25}}{_D})"
)
# "Isn't on until November", "off air until Monday": what comes then goes on
_NOT_YET = re.compile(
    rf"\b(?:\w+n[’']t|not|off[- ]air|off the air|benched|held|delayed|shelved|postponed|waits?|waiting)\b[^.;,{_D}]{{0,50}} (?:until|till|before) $"
)
# "Starting On: 11 March", a line of facts
_STARTS = re.compile(
    r"(?:^|\n)[^\w\n]{0,4}(?:start(?:s|ing)?(?: on| date)?|premi[eè]re(?:s|d)?(?: date| on)?|begins(?: on)?|first (?:broadcast|episode|airs|air date)|broadcasts? from|airs?(?:ing)? from|debuts?(?: date)?|launch(?:es)?(?: date)?)\s*:\s*$",
    re.IGNORECASE,
)
# Right before the date: a first season told of farther off may have been another time.
_SEASON_ONE = re.compile(
    r"\b(?:(?:seasons?|series) (?:1|one)|first (?:season|series))\b.{0,40}$", re.I
)
_RESUMES = re.compile(rf"\bresum(?:e|es|ed|ing)\b[^.;,{_D}]{{0,40}}$")
_OF_THE_MAKERS = re.compile(
    r"\b(?:filming|production|shoot(?:ing)?|work|rehearsals?|talks|tour|comic|manga)\b", re.I
)
_SHOWN = re.compile(
    rf"\b(?:premi[eè]re[sd]?|air(?:s|ed)?|debut(?:s|ed)?|broadcasts?|stream(?:s|ed)?)\b[^.;,{_D}]{{0,60}}$"
)
_DISC = re.compile(
    r"\b(?:dvds?|blu-?rays?|discs?|4k|uhd|vinyl|steelbooks?|box(?: ?sets?|ed)?|cds?|paperback|hardback|home (?:video|release|entertainment|media)|physical)\b",
    re.I,
)
# "The London premiere of Smoke took place on Tuesday night", "they walked the red carpet of its premiere on Tuesday"
_GALA = re.compile(
    rf"\bpremi[eè]re\b[^.;{_D}]{{0,90}}\b(?:took place|tak(?:es?|ing) place|(?:was|is|were|being|be|been) (?:held|hosted|staged)|red carpet)\b[^.;{_D}]{{0,60}}$"
    rf"|\b(?:attend(?:ed|s|ing)|red carpet|stepp?(?:ed|ing) out|arriv(?:ed|ing)|turned (?:up|out)|hosted|held)\b[^.;{_D}]{{0,50}} (?:the|its|their|a|an|his|her) (?:[\w-]+ |{_L} ){{0,3}}premi[eè]re\b[^.;{_D}]{{0,60}}$",
    re.I,
)
# "Smoke continues on Sunday at 8 p.m.", "The second season continues on Hulu next"
_CONTINUES = re.compile(
    rf"\bcontinues(?: (?:with|on|at|next|this|in|its|airing|streaming|weekly|tonight|tomorrow|from)\b[^.;:{_D}]{{0,50}})?,? ?$"
)
# "Five episodes on Wednesday, followed by four on 9 May and the finale on 16 May"
_FOLLOWED = re.compile(
    r"\bfollowed by (?:another |a further |the next )?(?:one|two|three|four|five|six|seven|eight|\d{1,2})(?: more)?(?: new)?(?: episodes?| instal?lments?)?(?: (?:on|the following))? $"
)
# "On digital on 9 May", "available to rent from 9 May": of gold's dates behind such words nine in ten are releases.
_DIGITAL = re.compile(
    r"\b(?:digital(?:ly)?|P?VOD|on[ -]demand|to (?:rent|own|buy)|(?:rent|buy)(?: or (?:rent|buy))?)\b[^.;:]{0,40}$",
    re.I,
)
_FESTIVAL = re.compile(r"\b(?:festival|fest|tiff|sundance|cannes|berlinale|sxsw|tribeca)\b", re.I)
_HELD = re.compile(
    r"\b(?:VHS|[Vv]ideos?|[Vv]ideo-?(?:tapes?|cassettes?)|[Tt]apes?|[Cc]assettes?|LPs?|EPs?|[Ss]hops?|[Ss]tores?|[Vv]olumes?|[Ll]aser[Dd]iscs?|UMD)\b"
)

_BEHIND = 45  # characters


def shown(place: tuple[Sentence, int]) -> bool:
    """Whether the verb before a date is one of the screen: such a date is of no disc.

    Args:
        place: the date's sentence and its offset in the mask.
    """
    clause = _clause(*place)
    return _SHOWN.search(clause) is not None and not _DISC.search(
        _around(place[0].masked.text, place[1], clause)
    )


def digital(place: tuple[Sentence, int]) -> bool:
    """Whether a date is that on which something can be streamed, bought or rented without a disc."""
    clause = _clause(*place)
    return _DIGITAL.search(clause) is not None and _DISC.search(clause) is None


def discs(scene: Scene) -> bool:
    """Whether an article names a disc or another thing to hold anywhere: no date of any other is that of one."""
    return _DISC.search(scene.text) is not None or _HELD.search(scene.text) is not None


def begins(place: tuple[Sentence, int]) -> bool:
    """Whether a date is no finale's: its verb is one of beginnings and nothing in its clause ends, it is waited for, or a "December 23 premiere date".

    Args:
        place: the date's sentence and its offset in the mask.
    """
    if DATE_OF.match(place[0].masked.text, place[1] + 1):
        return True
    clause = _clause(*place)
    if _NOT_YET.search(clause) and not re.search(r"\b(?:finale|final|last|end)\b", clause):
        return True
    around = clause + _AFTER_IT.sub("", place[0].masked.text[place[1] :])[:_BEHIND]
    return _BEGINS.search(clause) is not None and _ENDING.search(around) is None


def event(relation: Relation, place: tuple[Sentence, int], kind: str, chosen: str) -> str:
    """The event of ``relation`` that is told plainly, ``chosen`` where none is.

    Args:
        place: the date's sentence and its offset in the mask.
        kind: of the work.
    """
    sentence, at = place
    clause, text = _clause(sentence, at), sentence.masked.text
    if kind == "film":
        shown = chosen in ("release", "festival") and _GALA.search(clause)
        return "premiere" if shown and not _at_festival(text) else chosen
    if kind != "series":
        return chosen
    if chosen in ("return", "finale", "episode") and _STARTS.search(clause):
        return "season" if relation.fields["season"] not in ("", "1") else "premiere"
    if chosen not in ("episode", "festival", "physical") and _ONE.search(clause):
        return "episode"
    if chosen in ("premiere", "season", "release", "finale") and _FOLLOWED.search(clause):
        return "episode"
    if chosen in ("premiere", "season", "release") and _CONTINUES.search(clause):
        return "episode"
    if chosen in ("premiere", "season", "release") and _ONE_OF.search(
        _around(text, at, clause[-40:])
    ):
        return "episode"
    if chosen in ("premiere", "season", "release") and _SCENES.search(clause):
        return "episode"
    if chosen in ("premiere", "season", "release", "finale") and _COMES_IN.search(clause):
        return "episode"
    if chosen == "finale" and (
        _EXIT.search(clause) or (_SECOND.search(clause) and not _TWO.search(text))
    ):
        return "episode"
    fresh = relation.fields["season"] in ("", "1")
    if chosen in ("premiere", "season", "release", "episode") and fresh and _back(text, at, clause):
        return "return"
    if chosen in ("premiere", "season", "release", "episode") and fresh and _resumes(clause):
        return "return"
    if chosen == "season" and relation.fields["season"] == "1" and _SEASON_ONE.search(clause):
        return "premiere"
    return chosen


def _at_festival(text: str) -> bool:
    """A festival is an organisation, so masked where it was found."""
    return _O in text or _FESTIVAL.search(text) is not None


def _back(text: str, at: int, clause: str) -> bool:
    around = text[max(0, at - 90) : at] + text[at : at + 60]
    return _BACK.search(clause) is not None and _BREAK.search(around) is not None


def _resumes(clause: str) -> bool:
    return _RESUMES.search(clause) is not None and _OF_THE_MAKERS.search(clause) is None


def _clause(sentence: Sentence, at: int) -> str:
    text = sentence.masked.text
    return text[text.rfind(_D, 0, at) + 1 : at]


def _around(text: str, at: int, clause: str) -> str:
    """A clause before a date, and the few words behind it."""
    return clause + text[at : at + _BEHIND]
