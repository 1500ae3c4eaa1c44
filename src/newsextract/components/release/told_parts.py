"""Which part of a run the clause of a date tells of: its first, one of the others, its last, or what comes after a break.

"The first season, released in November", "episode four is on Monday", "with the rest the following night", "finished on
ITV in May", "came back from a six-week break": a page may speak of another season at large, and the weights of
:mod:`.release_choice` see words one by one. What these patterns say holds of more than nine in ten of gold's dates.
"""

from __future__ import annotations

import re

from newsextract.components.relations import Relation
from newsextract.components.release import seasons
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D, _F, _P, _C = (
    PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "PLATFORM", "PERSON", "CHARACTER")
)
_NTH = seasons.LATER
_BEGINNINGS = ("premiere", "season", "release", "return")
_FIRST = re.compile(
    rf"\bvery first episode\b[^.;{_D}]{{0,40}}$"
    r"|\b(?:first season|first series|season 1|season one|series 1|series one|the first(?=[,:]? (?:was|which|had|began|got))),?"
    r" (?:(?:was|were|which|had|been) ){0,2}"
    r"(?:released|premiered|aired|got under ?way|came out|arrived|landed|dropped|launched|began|started|debuted|went out|ran)\b"
    rf"[^.;{_D}]{{0,40}}$",
    re.IGNORECASE,
)
# "The new drama Smoke, which bows on Friday", "Smoke and Ash, both new, begin on Friday"
_NEW = re.compile(
    rf"\bnew (?:drama|comedy|sitcom|thriller|soap) [“\"‘']?{_W}[”\"’']?,? which (?!returns|is back)[^.;{_D}{_W}]{{0,40}}$"
    rf"|{_W}[”\"’']?,? (?:both|all(?: three)?) (?:brand[- ])?new,? [^.;{_D}]{{0,40}}$",
    re.IGNORECASE,
)
_END = re.compile(
    rf"\b(?:finished|finishes|concluded|concluding|ended|ending|pull(?:ed|ing|s) the plug|closes out|was axed)\b"
    rf"[^.;,{_D}{_P}{_C}]{{0,30}}$"
    rf"|\bthe last of (?:them|(?:its|the|\d+|\w+) (?:series|films|episodes|parts|season))\b[^.;,{_D}{_P}]{{0,30}}$"
    rf"|\bgoodbye to [“\"‘']?{_W}[”\"’']?[^.;,{_D}{_P}{_C}]{{0,30}}$"
    rf"|\bclosing (?:episode|part|instal?lment)\b[^.;{_D}{_P}{_C}]{{0,50}}$"
    r"|\b(?:weekly|every (?:week|\w+day)|each (?:week|\w+day)),? (?:to|until|till|through) $",
    re.IGNORECASE,
)
# "The third season's finale airs on", "whose third season ended way back on"
_SEASON_END = re.compile(
    rf"\bseason['’]s (?:last (?:new )?episode|finale)\b[^.;{_D}]{{0,40}}$"
    rf"|\b(?:whose|its|the) (?:{_NTH}|first|last|final) (?:season|series) (?:ended|finished|wrapped|concluded|closed)\b[^.;,{_D}]{{0,40}}$"
    rf"|\b(?:winners?|champions?) (?:will be |is |was |to be )(?:crowned|announced|revealed|named)\b[^.;{_D}]{{0,40}}$",
    re.IGNORECASE,
)
# What ends may be a day's work, a story or a person's part.
_OF_OTHERS = re.compile(
    rf"\b(?:filming|production|shoot(?:ing)?|storyline|tour|festival|contract|marriage|strike)\b|[{_P}{_C}](?:, (?:who|whose)\b)?[^{_W}]{{0,40}}$",
    re.IGNORECASE,
)
# "Returns from its winter hiatus", "after a week off"
_BREAK = re.compile(
    r"\b(?:came|comes?|coming|is|was|back|returns?|returned) (?:back )?(?:from|after) (?:an?|its|the|their) (?:[\w-]+ ){0,3}?(?:break|hiatus|pause|(?:week|fortnight|month)s? off)\b"
    rf"(?! finale)[^.;{_D}]{{0,40}}$",
    re.IGNORECASE,
)
# "Say it all in the fall finale. Back January 19", "is off until Monday"
_BACK = re.compile(r"(?:^|[.|] )Back(?: on)? $|\b(?:last|off|away|gone|break|hiatus) until $")
_BREAK_BEHIND = re.compile(r",? after (?:a|its|the) (?:week|fortnight|month|break)(?: off)?[.,;]")
# "Resumes its third season on Friday", with six episodes to go
_RESUMES = re.compile(rf"\bresum(?:e|es|ed|ing) its [^.;{_D}]{{0,40}}$", re.IGNORECASE)
_RETURNING = re.compile(r"\A\W*(?:Also )?[Rr]eturning(?: for \w+)?:")
_SECOND_COUR = re.compile(
    rf"\bsecond cours?\b(?! of (?:his|her))[^.;{_D}]{{0,140}}$", re.IGNORECASE
)
_NEXT_SEASON = re.compile(
    rf"\b(?:its|the|their|whose) {_NTH}(?: and (?:final|last))? (?:season|series) (?:(?:will|is to|is set to|is due to|has) )?(?:gets?|got) (?:going|under ?way)\b[^.;{_D}]{{0,40}}$",
    re.IGNORECASE,
)
# "Is back for its ninth go-round", "has a new run of Smoke"
_AGAIN = re.compile(
    rf"\bfor (?:an?|its|the|their) {_NTH} (?:go-round|outing|helping|go|time|turn|year|tour|lap|course|edition|chapter)\b[^.;{_D}]{{0,30}}$"
)
_NEW_RUN = re.compile(
    rf"\bnew (?:run|batch|set) of (?:episodes of )?(?:the )?(?:[\w’'-]+ ){{0,3}}[“\"‘']?{_W}"
)
_WHEN = re.compile(
    rf" (?:is|was) when (?:its|the|their) (?:{_NTH}|next|new) (?:season|series) (?:begins|starts|premieres|arrives|drops|airs|began|started)\b"
)
_NUMBERED = re.compile(
    r"\b[Ee]pisodes? (?!1\b|one\b|of\b)(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"(?! (?:ahead|weeks?|days?|hours?|months?)\b)[^.;{_D}]{{0,60}}$|\b[Tt]he {_NTH} (?:episode|film|instal?lment)\b(?! order| of his| of her)[^.;{_D}]{{0,80}}$"
)
_NOT_ONE = re.compile(
    r"\b(?:finale|final|last|resum\w+|return\w*|order|begins?|until|through|first|since|after|before)\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:(?:the )?(?:second|third)(?: and (?:third|fourth))? (?:parts?|episodes?|hours?)|the rest|the remainder)"
    r"(?: (?:to )?(?:follow\w*|land\w*|arriv\w*|air\w*|com\w+|drop\w*))?(?: on| in)?(?: the)? ?$",
    re.IGNORECASE,
)
# "Her first episode is due in May", "has its Christmas special on the 20th"
_OWN = re.compile(
    rf"\b(?:his|her|[{_P}{_C}]['’]s) (?:first|debut|own) (?:episode|scenes|appearance)\b[^.;{_D}]{{0,60}}$"
    rf"|\b(?:has|have|gets|with) (?:its|a) (?:own )?(?:Christmas|festive|Halloween|Easter|New Year(?:['’]s)?) (?:special|episode|edition)\b[^.;,{_D}]{{0,30}}$",
    re.IGNORECASE,
)
# "Makes her debut as Mara next Wednesday"
_JOINS = re.compile(
    rf"\bmakes? (?:his|her|their) (?:(?:on-?screen|first) )?(?:debut|appearance|entrance|bow) as\b[^.;{_D}]{{0,80}}$"
)
# "Saturday's 6th episode", "the March 3 episode"
_NTH_BEHIND = re.compile(
    rf"['’]s {_NTH} (?:episode|instal?lment)\b| (?:episode|instal?lment|edition|hour)\b(?! order)"
)
# "The complete Smoke arrives on BritBox", "all of Smoke's first season went up on Hulu"
_OLD = re.compile(
    rf"\bthe (?:complete|entire) (?:run of )?[“\"‘']?{_W}(?! finale)[^.;{_D}]{{0,40}}$|\ball of {_W}[”\"’']*s? first (?:season|series)\b[^.;{_D}]{{0,40}}$",
    re.IGNORECASE,
)


def event(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a series' row, ``chosen`` where its clause says nothing surer.

    Args:
        place: the date's sentence and its offset in the mask.
    """
    text, at = place[0].masked.text, place[1]
    clause = text[max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1 : at]
    if chosen in (*_BEGINNINGS, "episode") and (told := _begun(text, at, clause)):
        return told
    going_on = chosen not in ("release", "return") and not relation.fields["season"]
    if going_on and _BACK.search(text, 0, at):
        return "return"
    if chosen in ("premiere", "release", "return", "episode") and _new_run(
        scene, *place, relation.fields["work"]
    ):
        return "season"
    if chosen != "finale" and not relation.fields["season"] and _RETURNING.match(text):
        return "return"
    if chosen in (*_BEGINNINGS, "episode") and _SEASON_END.search(clause):
        return "finale"
    if chosen in (*_BEGINNINGS, "episode") and _END.search(clause):
        return chosen if _OF_OTHERS.search(clause) else "finale"
    if chosen in _BEGINNINGS and _one(text, at, clause):
        return "episode"
    if chosen in ("premiere", "release") and _JOINS.search(clause):
        return "episode"
    if chosen in ("finale", *_BEGINNINGS) and (_REST.search(clause) or _OWN.search(clause)):
        return "episode"
    if chosen in ("premiere", "season") and _OLD.search(clause):
        return "release"
    return chosen


def _begun(text: str, at: int, clause: str) -> str:
    """The beginning that a clause tells of; empty for none."""
    if _BREAK.search(clause) or _BREAK_BEHIND.match(text, at + 1):
        return "return"
    if _SECOND_COUR.search(clause) or _RESUMES.search(clause):
        return "return"
    if _FIRST.search(clause) or _NEW.search(clause):
        return "premiere"
    again = _NEXT_SEASON.search(clause) or _AGAIN.search(clause) or _WHEN.match(text, at + 1)
    return "season" if again else ""


def _new_run(scene: Scene, sentence: Sentence, at: int, work: str) -> bool:
    """Whether the clause of a date, on either side of it, speaks of a new run of ``work``."""
    text = sentence.masked.text
    low = max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1
    ends = [spot for spot in (text.find(_D, at + 1), text.find(";", at)) if spot >= 0]
    runs = _NEW_RUN.finditer(text, low, min(ends, default=len(text)))
    return any(scene.title_at(sentence.masked, run.end() - 1) == work for run in runs)


def _one(text: str, at: int, clause: str) -> bool:
    """Whether the clause of a date numbers an episode that neither begins nor ends anything."""
    if _NTH_BEHIND.match(text, at + 1):
        return True
    told = _NUMBERED.search(clause)
    around = clause[told.start() if told else 0 :] + text[at + 1 : at + 25]
    return told is not None and _NOT_ONE.search(around) is None
