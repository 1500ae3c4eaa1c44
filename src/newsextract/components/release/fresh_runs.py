"""Whether a show that begins on a date is new or comes again, and what is its last, where the words call it so.

"New drama Smoke bows on Friday" begins a series, "the new season of Smoke" and "sophomore Smoke" a later season;
"the final two episodes air on Friday" and "Friday (season finale)" are the end. The weights of
:mod:`.release_choice` see words one by one and miss what they are said of.
"""

from __future__ import annotations

import re

from newsextract.components.relations import Relation
from newsextract.components.release import seasons
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D, _F, _P = (PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "PLATFORM", "PERSON"))
_SHOW = (
    r"(?:(?:tv |web |drama |comedy |limited |mini-?|docu-?|reality |anthology |crime )?series|shows?|dramas?|comed(?:y|ies)|sitcoms?|thrillers?|dramed(?:y|ies)"
    r"|procedurals?|soaps?|telenovelas?|competitions?|half-hours?|k-dramas?|whodunn?its?)"
)
_TITLE = rf"[“\"‘']?{_W}[”\"’']?"
_LIST = rf"{_TITLE}(?:(?:, {_TITLE})*,? (?:and|&) {_TITLE})?"
_NEW = r"(?:brand[- ]new|all-new|new|freshman|rookie|debuting)"
_ADJECTIVES = (
    rf"(?:(?!(?:season|series|episodes?|and|of|for|from|on)\b)(?:[\w’'-]+|{_F}(?:['’]s)?) ){{0,3}}?"
)
# "New drama Smoke", "freshman comedies Smoke and Ash"; in Britain "the new series of Smoke" is no new one.
_FRESH = re.compile(rf"\b{_NEW},? {_ADJECTIVES}{_SHOW} (?P<titles>{_LIST})", re.IGNORECASE)
_FRESH_BEHIND = re.compile(
    rf"(?P<titles>{_W})[”\"’']?,? (?:is |which is |a |an |the |its |\(|[–—-] ){{0,2}}{_NEW},? {_ADJECTIVES}{_SHOW}\b(?! of)", re.IGNORECASE
)  # fmt: skip
_AGED = re.compile(
    rf"\b(?:returning|sophomore|second-year) {_ADJECTIVES}(?:{_SHOW} )?(?P<titles>{_LIST})", re.IGNORECASE
)  # fmt: skip
_NTH = seasons.LATER
_LATER = rf"(?:{_NTH}(?: and (?:final|last))?|new|upcoming|next|final|last|farewell|latest|forthcoming|sophomore|junior)"
_BEGINS = (
    r"(?:premi[eè]res?|debuts?|beg[ai]ns?|beginning|starts?|starting|launch(?:es)?|airs?|arrives?|drops?|lands?|streams?|streaming|kicks? off|bows?|opens?|comes?|rolls? out"
    r"|hits?|is (?:on|out|due|coming|set|here)|gets? (?:under way|going|underway)|will (?:be|air|premiere|begin|start|stream|arrive|launch|debut|drop|land))"
)
# "The new season of Smoke starts on Friday", "a new series of Smoke will begin in May", "whose next season begins in May"
_SEASON = re.compile(
    rf"\b(?:an?|the|its|their|whose|our|[’']s) (?:(?:brand[- ]new|all-new|eagerly awaited|much-awaited|hit|\w+-part|\w+-episode) )*{_LATER},? (?:[\w-]+ )?"
    rf"(?:season|(?<!new )run|series(?= of (?:the )?[“\"‘']?{_W}))\b(?! finale)(?: of (?:the )?[“\"‘']?{_W}[”\"’']?)?[^.;{_D}{_W}]{{0,70}}?\b{_BEGINS}\b[^.;{_D}{_W}]{{0,40}}$",
    re.IGNORECASE,
)
_THE_SEASON = re.compile(
    rf"\b[Tt]he season (?:(?:will|is set to|is due to) )?premi[eè]res?\b[^.;{_D}{_W}]{{0,40}}$"
    rf"|\bpremieres the season\b[^.;{_D}{_W}]{{0,20}}$"
)
# "After the release of its fourth season in March"
_RELEASE_OF = re.compile(
    rf"\b(?:release|premi[eè]re|launch|debut|arrival) of (?:the|its|their|[\w’']+['’]s) {_LATER} (?:season|series)\b[^.;,{_D}{_W}]{{0,20}}$",
    re.IGNORECASE,
)
_EPISODE = r"(?:episodes?|instal?lments?|chapters?|parts?|hours?)"
_SHOWN = r"(?:(?:will|is|are|was|were|also|then|to|be|set|due|slated|scheduled|finally|both) )*(?:airs?|aired|shown|broadcast|burned off|seen|screens?|screened|goes|go|went|drops?|dropped|streams?|streamed|arrives?|lands?|on|out)\b"
# "The final two episodes air on Friday", "its last ever episode is on Friday"
_LAST = re.compile(
    rf"\b(?:the|its|[’']s) (?:(?:\w+-hour|extended|feature-length|supersized|{_NTH} and|very) )?(?:final|last(?: ever)?|series-ending)(?: (?:two|2|three|3|pair of|\w+-hour))? {_EPISODE}\b"
    rf"(?! (?:to|in which|with|before|until|featuring|that|aired|of (?:the year|{_D})))[^.;,{_D}{_P}]{{0,60}}? {_SHOWN}[^.;{_D}]{{0,30}}$"
    # "The last ever episode of Smoke is 18 February"
    rf"|\bthe (?:very )?(?:final|last(?: ever)?) episode of {_TITLE} (?:is|was|will be|comes)(?: on)? $",
    re.IGNORECASE,
)
# "Sunday, December 17 (finale)"
_NAMED_LAST = re.compile(
    rf",? ?(?:\(|[–—-] ?)(?:the )?(?:(?:season|series|two-hour|grand)(?: \d+| \w+)? )?finale\b(?! on\b| of\b| {_D})",
    re.I,
)
_OTHER_TIME = re.compile(r"\b(?:ago|originally|since|after its|following its|first aired)\b", re.I)
# "A repeat of Smoke will air on Friday"
_REPEAT = re.compile(
    rf"\b(?:repeats?|reruns?|encores?|encore (?:showing|presentation|airing)s?) of (?:the )?[“\"‘']?{_W}[^.;,{_D}]{{0,40}}\b(?:airs?|aired|shown|broadcast|on)\b[^.;,{_D}]{{0,30}}$",
    re.IGNORECASE,
)
# "Has a Christmas special in December"
_SPECIAL = re.compile(
    rf"\b(?:Christmas|festive|Halloween|New Year(?:['’]s)?|Easter|one-off|\w+-minute|hour-long|feature-length) specials?\b(?: (?:episode|edition))?[^.;,{_W}{_D}]{{0,30}}$"
)
# In an entry of a guide: "the puppeteer is back in this madcap new series", "new crime drama"
_ENTRY_NEW = re.compile(
    rf"\b(?:this|an?|the|[’']s|[.–—:|-]) (?:(?!and\b|of\b)[\w’'-]+,? ){{0,3}}?{_NEW},? {_ADJECTIVES}{_SHOW}\b(?! of)",
    re.IGNORECASE,
)
_ENTRY_OLD = re.compile(
    rf"\b(?:returns?|returning|is back|are back|comes? back|continues|concludes|seasons? (?:two|three|four|five|\d+)|series (?:two|three|four|five|six|\d+)|{_NTH} (?:season|series)|new season|finale|final|last|repeat)\b",
    re.IGNORECASE,
)
_LISTS = ("calendar", "guide", "footed", "timetable")
_ENTRY = 400  # characters of an entry behind its title
_REACH = 160  # characters before a date in which a show is called new


def event(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a series' row, ``chosen`` where the words say nothing surer.

    Args:
        place: The date's sentence and the date's offset in its mask.
    """
    sentence, at = place
    text = sentence.masked.text
    clause = text[_begin(text, at) : at]
    last = _NAMED_LAST.match(text, at + 1) or (
        _LAST.search(clause) and not _OTHER_TIME.search(clause)
    )
    if last and chosen in ("premiere", "season", "release", "episode", "return"):
        return "finale"
    if chosen in ("premiere", "season", "release", "return") and (
        _REPEAT.search(clause) or _SPECIAL.search(clause)
    ):
        return "episode"
    season, work = relation.fields["season"], relation.fields["work"]
    if chosen in ("premiere", "release", "finale") and _RELEASE_OF.search(clause):
        return "season"
    if chosen in ("premiere", "release") and season != "1":
        if _SEASON.search(clause) or _THE_SEASON.search(clause):
            return "season"
        if _called(scene, sentence, at, work, _AGED):
            return "season"
    if chosen in ("season", "return", "release") and season in ("", "1"):
        fresh = (_FRESH, _FRESH_BEHIND)
        if any(_called(scene, sentence, at, work, pattern) for pattern in fresh):
            return "premiere"
    if chosen == "release" and not season and _new_entry(scene, relation):
        return "premiere"
    return chosen


def _begin(text: str, at: int) -> int:
    """Where the clause of the date at ``at`` begins."""
    return max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1


def _new_entry(scene: Scene, relation: Relation) -> bool:
    """Whether the entry of a list calls its show new."""
    if not relation.rule.endswith(_LISTS):
        return False
    start, end = relation.sentence
    entry = scene.text[start : min(end, start + _ENTRY)]
    return bool(_ENTRY_NEW.search(entry)) and not _ENTRY_OLD.search(entry)


def _called(scene: Scene, sentence: Sentence, at: int, work: str, pattern: re.Pattern[str]) -> bool:
    """Whether ``pattern`` calls the work something in the clause of a date."""
    text = sentence.masked.text
    low = max(_begin(text, at), at - _REACH)
    for match in pattern.finditer(text, low, at):
        spots = (spot for spot in range(*match.span("titles")) if text[spot] == _W)
        if any(scene.title_at(sentence.masked, spot) == work for spot in spots):
            return True
    return False
