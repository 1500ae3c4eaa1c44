"""Events of a series' date that its own clause says plainly, whatever the weights of :mod:`.release_choice` make of it.

"Wednesday's opener" begins a run and "the May 20 closer" ends one; a show that says goodbye is over; "all eight episodes
are on the service from Monday" are a run that begins, not an episode; a season with a number above one is no first; what
"the three-part thriller" did when it opened is its first night; "part two" goes on, and a box set is an old title.
"""

from __future__ import annotations

import re

from newsextract.components.relations import Relation
from newsextract.components.release import seasons
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D, _F, _P = (PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "PLATFORM", "PERSON"))
_BEGINNINGS = ("premiere", "season", "release", "return")
# "Wednesday's premiere", "this Sunday's opener (9pm)"; the red carpet of a gala is another evening's
_OPENER = re.compile(
    r"['’]s (?:(?:series|season(?P<nth> (?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten))?|big|much-hyped|long-awaited|two-hour|double-length|two-part) )?(?:opener|premiere|launch|debut)\b(?! (?:party|event|screening|gala|of the film))",
    re.I,
)
_CLOSER = re.compile(
    r"(?:['’]s)? (?:(?:\w+-season|season|series|two-hour|last-ever|big) )?closer\b(?! (?:to|look|than))"
    # "Last night's nail-biting finale"
    r"|['’]s (?!(?:mid|fall|winter))(?:(?:season|series|[\w-]+ing|explosive|dramatic|big|grand|[\w-]+-(?:hour|length)) )?finale\b"
    r"|['’]s (?:closing|concluding) (?:episode|part|instal?lment)\b",
    re.I,
)
# "Its Season 3 closer (TV Land, Wednesday at 10/9c)"
_CLOSER_BEFORE = re.compile(
    rf"\b(?:(?:season|series)(?: \w+)? closer|(?:season|series)[- ]ender)\b (?:\((?:{_F}, )?|(?:is |airs |on |this |{_F} )+)$",
    re.I,
)
# "The show bid goodbye on 31 October", "signs off on Tuesday"; a person who says goodbye leaves a show that goes on
_FAREWELL = re.compile(
    rf"(?:{_W}[”\"’']?,?|\b(?:[Ii]t|show|series|drama|comedy|sitcom|soap|serial|thriller|[Ww]hich|and|but|before)) "
    rf"(?:(?:has|have|had|will|is|was|to|set|finally|also|then|officially) )*"
    rf"(?:sign(?:s|ed|ing)? off|(?:bids?|bade|bidding|says?|said|saying|wave[ds]?|waving) (?:its |a )?(?:final )?(?:goodbye|farewell|adieu)(?! to (?!its |the (?:air|screen)))|w[io](?:nd|und)s? up"
    rf"|tak(?:es?|ing) (?:its|their|a) (?:final|last) bow|(?:bows?|go(?:es)?|going|went) out after [\w-]+ (?:seasons|series|years)|(?:comes?|came|draws?|drew|coming|drawing) to (?:a|an|its) (?:close|end|conclusion)|[a-z]+ed to a (?:close|conclusion)|clos(?:es|ed|e) (?:out|for good)|closes)"
    rf"\b[^.;,{_D}{_W}{_P}]{{0,40}}$"
)
# "The Smoke revival premieres on Friday", "is back at Christmas, a decade after it finished"
_REVIVED = re.compile(
    rf"{_W}[”\"’']? (?:revival|reboot revival)\b(?! of)|\brevival of (?:the |its |their )?(?:(?!and\b)[\w’'-]+ ){{0,4}}[“\"‘']?{_W}"
    r"|\b(?:years?|decades?) after (?:it|the (?:show|series|sitcom|drama)) (?:was (?:axed|cancell?ed|dropped|canned)|ended|finished|went off|left the air)\b",
    re.IGNORECASE,
)
# "Smoke and Ash close on Friday"
_BOTH_END = re.compile(
    rf"{_W}[”\"’']?(?:,? (?:and|&) |, )[“\"‘']?{_W}[”\"’']? (?:both |each |all )?(?:close|end|finish|wrap(?: up)?|conclude|sign off|bow out)\b(?! (?:with|on a|in a))[^.;,{_D}{_W}{_P}]{{0,30}}$"
)
# "His last scenes air on 15 December, in the finale"
_IN_FINALE = re.compile(
    r",? (?:in|during|as part of) (?:the|its) (?:(?:season|series)(?: \d+)? |two-part |explosive |big )?finale\b",
    re.I,
)
_STORY = re.compile(r"\b(?:production|filming|shooting|arc|storyline|festival|exhibition)\b", re.I)
_N = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)"
# "All eight episodes will be on the service as of Monday", "all of it"; those of several seasons are an old title
_ALL = re.compile(
    rf"\b[Ee]very (?:single )?episode\b(?! (?:of (?:the )?(?:previous|old|original|every|all|its first)|so far|since|ever))[^.;{_D}]{{0,60}}$"
    rf"|\b[Aa]ll (?:of (?:the|its) )?(?:{_N} )?(?:of (?:the|its) )?(?:new )?(?:half-hour |hour-long )?(?:episodes|parts|instal?lments)\b(?! of (?:the )?(?:previous|old|original))[^.;{_D}]{{0,90}}$"
)
_OLD = re.compile(
    r"\b(?:seasons|original series|previous|old(?:er)?|classic|so far|already|now streaming|are streaming|catch(?:-| )?up|box ?set|complete|dubbed|again|repeat\w*|after (?:they|it) (?:air|has aired))\b",
    re.I,
)
_ORDERED = re.compile(
    r"\b(?:order\w*|renew\w*|commission\w*|confirm\w*|handed|given|green-?lit|picked up|announc\w*|(?:in|into|on) (?:its|their)|enter\w*|now|currently|since)\b",
    re.I,
)
# "Is back on Sunday for yet another series", "returns for round three"
_AGAIN = re.compile(
    rf"\bfor (?:(?:yet )?another|a further|one (?:more|last)) (?:{_N}-part )?(?:season|series|run|round|helping)\b(?! (?:renewal|order))"
    rf"|\bfor (?:year|round|season|series) (?:{_N})\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"\b(?:break|hiatus|resum\w+|mid-?season|second half|pause|strike|part (?:two|2|b))\b", re.I
)
# "The second to last episode does not air until 16 May"
_PENULTIMATE = re.compile(
    rf"\b(?:penultimate|(?:second|next)[- ]to[- ]last|last but one) (?:episode|instal?lment|chapter|hour|part)\b(?![^.;{_D}]{{0,60}}\bfinale\b)[^.;{_D}]{{0,80}}$",
    re.IGNORECASE,
)
_SHOW = r"(?:series|serial|drama|comedy|sitcom|thriller|chiller|whodunn?it|saga|show|[\w-]+-parter)"
# "When the three-part chiller opened on Monday", "Smoke, which is set in Leeds, started last night"
_OPENED = re.compile(
    rf"(?:{_W}[”\"’']?(?:, (?:which|that|who)\b[^,;.]*,)?|\b{_SHOW}),? (?:first )?(?:opened|launched|began|debuted|started|premiered|kicked off)\b[^.;,{_D}{_P}]{{0,40}}$"
    rf"|\bopened (?:to|with) [\d.,]+ ?(?:m\b|million|viewers)[^.;,{_D}{_P}]{{0,30}}$"
    rf"|\bbegins its (?:[\w-]+-(?:week|part|episode)|limited) run\b[^.;,{_D}]{{0,20}}$",
    re.IGNORECASE,
)
# "Closed its second season on AMC on 30 June", "the last of its eight episodes can be seen on Monday"
_ENDED = re.compile(
    rf"\b(?:end(?:s|ed)?|clos(?:es|ed?)|wrap(?:s|ped)?|conclude[sd]?|finish(?:es|ed)?|complete[sd]?)(?: up| out)? (?:its|the|their) (?:[\w-]+ )?(?:run|season|series)\b[^.;{_D}{_W}]{{0,60}}$"
    # "Before the conclusion of ABC's hit serial Smoke on 11 October"
    rf"|\b(?:before|until|till|ahead of|for) the (?:conclusion|end|close|final night) of [^.;,{_D}{_W}]{{0,50}}[“\"‘']?{_W}[”\"’']?,? (?:on|in|this|next) (?:the )?$"
    rf"|\brun its course\b[^.;{_D}{_W}]{{0,20}}$"
    rf"|\bthe last of (?:its|the) {_N} (?:episodes|parts|hours)\b[^.;,{_D}]{{0,40}}$|\bthe last of which (?:was|went|is|will be|goes|airs?|aired) (?:streamed|shown|broadcast|seen|out)?\b[^.;,{_D}]{{0,30}}$",
    re.IGNORECASE,
)
# "A limited series, which came out on 1 January", "the prequel, in four parts, comes to Netflix on Friday"
_SERIAL = re.compile(
    rf"\b(?:limited series|mini-?series|docu-?series|drama series|serial|sitcom|in {_N} (?:parts|episodes|half-hours|hours)|[\w-]+-part(?:er)? (?:series|drama|thriller|comedy|mystery|serial))\b",
    re.IGNORECASE,
)
# "Thursday 6 October at 8pm (8×30')": as many are to come
_LENGTHS = re.compile(rf"(?: at {PLACEHOLDERS['TIME']})? \(\d{{1,2}} ?[x×] ?\d{{2,3}}\b")
# "You can see the next new one on Tuesday", "the second goes out on Monday"
_ANOTHER = re.compile(
    rf"\b[Tt]he next(?: new)? (?:one|outing|case|mystery)\b[^.;,{_D}]{{0,40}}$"
    rf"|\b[Tt]he (?:second|third|fourth|fifth|sixth) (?:goes out|airs|follows|is on|will air|will be on|screens)\b[^.;,{_D}]{{0,40}}$"
)
# "The midseason finale is set for Nov. 21": of 95 such dates in gold train and dev 93 are finales'
_FINALE_ON = re.compile(
    rf"\b(?:mid-?season|fall|winter|spring|summer|season|series|grand) finale(?: of [^.,;:{_D}]{{1,40}}?)?,? (?:(?:is|was|will|be|been|has|airs?|aired|falls?|drops?|arrives?"
    rf"|streams?|lands?|goes|comes|set|due|scheduled|slated|for|to|at|in|on|broadcast|out|air|the|{_F}|{PLACEHOLDERS['TIME']})[ ,]+)*$",
    re.IGNORECASE,
)
# "Tonight it returns with a two-night midseason premiere", "the mid-season return is set for Monday"
_MIDSEASON = re.compile(
    r"\bmid-?season (?:premi[eè]re|return|debut|opener)\b(?! dates?\b)", re.IGNORECASE
)
# "Smoke: 7 July (Episode 133)", "TUESDAY (Ep 7115)"
_NUMBERED = re.compile(
    r" ?[\[(](?:episodes?|ep\.?) (?!1\b|one\b)\d+[^()]{0,12}[\])]", re.IGNORECASE
)
# Of a season that is split: "part two is likely in October", "whose second half won't start until March"
# "Smoke (4 February) – the comedian's first hour-long special", "the telemovie has been pushed to February"
_ONE_OFF = re.compile(
    r"\b(?:documentary|telemovie|telefilm|(?:hour-long|one-off|comedy|stand-up) (?:special|film|drama|show)|(?:tv|television) (?:movie|film)|writes,? (?:and )?directs|directed by|feature-length)\b",
    re.IGNORECASE,
)
_OF_RUN = re.compile(r"\b(?:series|seasons?|episodes?|sitcom|parts?|docuseries)\b", re.IGNORECASE)
_HALF = re.compile(
    rf"\b(?:(?:second|back|latter) half|second cours?)\b[^.;{_D}]{{0,60}}$", re.IGNORECASE
)
_REST = re.compile(
    rf"\b(?:part (?:two|2|b)\b(?! of {_W})|(?:remaining|other) (?:{_N}|episodes|parts|half-dozen)\b|[Tt]he others\b)[^.;{_D}]{{0,60}}$",
    re.IGNORECASE,
)
# "A box set is on the service from Friday", "is repeating it from Monday"
_BOX = re.compile(
    rf"\bbox[- ]?sets?\b(?! of (?:dvds|discs))[^.;,{_D}]{{0,40}}$|\b(?:is|are) repeating\b[^.;,{_D}]{{0,30}}$",
    re.IGNORECASE,
)
_REACH = 60  # characters behind a date in which its season stands
_SEVERAL = 2  # titles of a sentence of which one may be called a serial, and another come out


def event(relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a series' row, ``chosen`` where its clause says nothing surer.

    Args:
        place: the date's sentence and its offset in the mask.
    """
    sentence, at = place
    text = sentence.masked.text
    clause = text[max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1 : at]
    season = relation.fields["season"]
    begins = "season" if season not in ("", "1") else "premiere"
    if chosen in ("finale", "season", "premiere", "release") and _PENULTIMATE.search(clause):
        return "episode"
    if opener := _OPENER.match(text, at + 1):
        if chosen in ("episode", "release", "finale"):
            return "season" if opener["nth"] else begins
        if opener["nth"] and chosen == "premiere":
            return "season"
    if chosen in (*_BEGINNINGS, "episode") and text.count(_D) == 1 and _MIDSEASON.search(text):
        return "return"
    if chosen in _BEGINNINGS and _NUMBERED.match(text, at + 1):
        return "episode"
    if chosen != "finale" and (_closes(text, at, clause) or _farewell(clause)):
        return "finale"
    if chosen in ("episode", "release") and _LENGTHS.match(text, at + 1):
        return begins
    if chosen in _BEGINNINGS and not season and text.count(_W) < _SEVERAL and _REVIVED.search(text):
        return "return"
    if chosen == "release" and _SERIAL.search(text) and text.count(_W) < _SEVERAL:
        return chosen if _OLD.search(text) else begins
    if chosen == "premiere" and not season and _one_off(text):
        return "release"
    if (told := _run(clause, chosen, begins)) and not (told == begins and _BREAK.search(text)):
        return told
    if chosen in ("episode", "release") and _ALL.search(clause) and not _OLD.search(text):
        return begins
    again = chosen in ("premiere", "release", "return") and season != "1"
    if again and _again(text, at, clause) and not _BREAK.search(text):
        return "season"
    numbered = chosen in ("premiere", "release", "return") and begins == "season"
    if numbered and _of_season(text, at, clause, season) and not _BREAK.search(text):
        return "season"
    return chosen


def _closes(text: str, at: int, clause: str) -> bool:
    """Whether the words right beside a date call what is on then the end."""
    told = _CLOSER.match(text, at + 1) or _CLOSER_BEFORE.search(clause) or _ENDED.search(clause)
    return bool(
        told
        or _IN_FINALE.match(text, at + 1)
        or _BOTH_END.search(clause)
        or _FINALE_ON.search(clause)
    )


def _one_off(text: str) -> bool:
    """Whether a sentence with no other title calls its work a film or a special, and nothing in it a series."""
    return text.count(_W) < _SEVERAL and bool(_ONE_OFF.search(text)) and not _OF_RUN.search(text)


def _run(clause: str, chosen: str, begins: str) -> str:
    """The event that a clause tells of a run: its first night, one more part of it, or all of it again; empty for none."""
    if chosen in ("season", "premiere", "release") and _ANOTHER.search(clause):
        return "episode"
    if chosen in ("season", "premiere"):
        half = "return" if _HALF.search(clause) else "episode" if _REST.search(clause) else ""
        return half or ("release" if _BOX.search(clause) else "")
    return begins if chosen in ("episode", "finale") and _OPENED.search(clause) else ""


def _farewell(clause: str) -> bool:
    return _FAREWELL.search(clause) is not None and not _STORY.search(clause)


def _again(text: str, at: int, clause: str) -> bool:
    """Whether the clause of a date says that a show comes for another run, which nobody only ordered."""
    parts = clause, _behind(text, at)
    return any(_AGAIN.search(part) and not _ORDERED.search(part) for part in parts)


def _behind(text: str, at: int) -> str:
    """What stands behind a date in its clause."""
    return re.split(rf"[;.,{_D}]", text[at + 1 : at + 1 + _REACH], maxsplit=1)[0]


def _of_season(text: str, at: int, clause: str, season: str) -> bool:
    """Whether the clause of a date itself numbers the season, as what comes and not as what somebody ordered."""
    told = [part for part in (clause, _behind(text, at)) if seasons.season(part) == season]
    return bool(told) and not any(_ORDERED.search(part) for part in told)
