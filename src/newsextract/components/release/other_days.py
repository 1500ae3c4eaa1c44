"""Days that are no release's by what is said around them: of every week, of a festival, of a plan that was given up.

"The last night of the holiday" and "the same day that it opens in cinemas" are told by another thing of that day.
"It is on three times a week, Monday, Wednesday and Friday" tells of a habit, though each day stands there bare;
"the festival, which opened on 4 May" of the festival, and "Tuesday's press conference" of who was asked there; under "Original release date:" a list of what was moved has
the old days.
"""

from __future__ import annotations

import re

from newsextract.components.listing import calendars
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_D, _O, _W, _P, _C = (PLACEHOLDERS[k] for k in ("DATE", "ORG", "WORK", "PERSON", "CHARACTER"))
_BEFORE = 260  # characters in which a tour is told of
_WEEKDAYS = frozenset(
    f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
)
_CHAIN = re.compile(rf"{_D}(?:(?:, and |, | and | & |/|, or | or ){_D})*")
# "Time slot: Monday and Tuesday", "Airing schedule: Wednesday on MBN"
_SLOT = re.compile(
    r"\b(?:(?:air(?:ing)?|broadcast(?:ing)?|tv|weekly|regular) (?:[\w&]+ ){0,3}?(?:schedule|days?|details|slot)|time ?slot|schedule)\s*[:–—-]\s*$",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    r"\b(?:(?:twice|(?:two|three|four|five|six|[2-6]) (?:times|nights|days|evenings|episodes|instal?lments)) (?:a|per|each|every) ?week"
    r"|evenings|(?:will )?now airs?|as usual|usually|as normal|every week|each week|weekly|of (?:the|each) week)\b",
    re.IGNORECASE,
)
# "Tuesday has the new drama Smoke at 8", where a network tells its nights
_NIGHT = re.compile(
    rf"{_D} (?:night )?(?:will )?(?:has|have|is|be|brings?|opens?|stays?|remains?|gets?|features?|sees?|starts?|begins?|belongs?|goes|keeps?|continues?|leads?|offers?|ends?|becomes|holds|sticks|kicks|pairs?)\b"
)
_SEVERAL = 3  # weekdays that make a habit, where the sentence speaks of one
# "the festival, which opened on 4 May and closed on 10 May"
_FESTIVAL = re.compile(
    rf"(?:\b[Ff]est(?:ival)?|{_O}),? (?:which|that) (?:(?:has|will|is|was) )?(?:start|beg[aiu]n|open|kick|r[au]n|launch|take|took)\w*(?: (?:off|on|from|place))*"
    rf" (?P<days>{_D} (?:and|to|until|through|before) (?:(?:will |has |it )*(?:end|clos|conclud|wrap|finish)\w*(?: up| on)* )?{_D})"
)
_ORIGINAL = re.compile(
    rf"(?:^|[\n.;(] ?)(?:original|initial|previous|old|earlier|first)(?:ly)? (?:[\w-]+ )?(?:release|premiere|air|opening|launch)(?: date)?s?(?: \w+)? ?[:–—-] ?(?P<days>{_D})",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:delay|postpon|reschedul|pushed back|push back|shelved|new (?:release |premiere |opening )?date)", re.IGNORECASE
)  # fmt: skip

# "a comic serialised in Peat Weekly from March 2015"
_SERIAL = re.compile(
    rf"\b(?:been |was |is )?seriali[sz]ed\b[^.;{_W}{_D}]{{0,60}} (?:from|since|in|between) (?P<days>{_D})"
)
# "Ahead of Veterans Day on Nov. 11, this documentary"
_HOLIDAY = re.compile(
    rf"\b(?:ahead of|before|to mark|in honou?r of|celebrat\w+|in time for) (?:the )?(?P<days>(?:(?:[A-Z][\w’']+ ){{1,3}}(?:Day|Week|Month)|{_D}),? (?:on |\(|which (?:is|falls) (?:on )?){_D})",
    re.IGNORECASE,
)
# "CBS dropped the show's Sept. 22 premiere", "dumped a Sept. 29 debut"
_DROPPED = re.compile(
    rf"\b(?:dropped|dumped|nixed|scrapped|cancell?ed|ditched|abandoned|skipped|missed|lost) (?:its|their|an?|the (?:[\w-]+['’]s )?) ?(?:planned |original |scheduled )?(?P<days>{_D}) (?:premi[eè]re|debut|start|launch|bow|opening|release|slot)\b"
)
# "will now play an additional eight weeks through October 16"
_EXTENDED = re.compile(
    rf"\b(?:extend\w*|play|run) (?:(?:by|for|an|another|additional|further|extra|its|the|run|engagement|[\w-]+) ){{1,6}}(?:weeks?|months?|performances),? (?:to|until|till|through) (?P<days>{_D})",
    re.IGNORECASE,
)
# "She will take on the role of Mara in the musical, beginning on 6 September": what begins is her time in it
_STEPS_IN = re.compile(
    rf"\b(?:take(?:s|n)? on|took on|taking on|step(?:s|ping|ped)? into|assum(?:es?|ed|ing)|join(?:s|ing|ed)?|take(?:s)? over|return(?:s|ing)? to|depart\w*|exit\w*|leav(?:es?|ing)) (?:[^.;{_D}]{{0,60}}? )?(?:role|part|cast|company|production|musical|show|play)\b[^.;{_D}]{{0,120}}?(?:,| on| from| starting| beginning| as of)(?: on)? (?P<days>{_D})"
)
# "New musical, from 11 September to 20 November": of a stage's last night nothing is told
_TO_THE_LAST = re.compile(
    rf"\b(?:r[au]ns?|running|plays|playing|stag(?:es?|ed|ing)|performances|[Nn]ew (?:play|musical))\b(?:(?!\b(?:mov|shift|push|bump|delay)\w*)[^.;{_D}]){{0,60}}? from {_D},? (?:to|until|till|through) (?P<days>{_D})"
)
_STAGE = re.compile(
    r"\b(?:Broadway|West End|Theat(?:re|er)|Playhouse|musical|national tour|on stage|[Nn]ew play)\b"
)
# "At Tuesday's virtual press conference", "the grand presscon in Manila last Monday"
_ASKED = (
    r"(?:press ?con(?:ference|vention)?|media ?con(?:ference)?|script[- ]reading|table[- ]read)\b"
)
_BETWEEN = rf"[^.;,“”\"{_D}{_W}]"
_PRESS = re.compile(
    rf"\b{_ASKED}(?: (?:for|of) (?:[\w-]+ ){{0,4}}[“\"‘']?{_W}[”\"’']?)?(?:(?!\b(?:that|which|before|ahead)\b){_BETWEEN}){{0,50}} (?P<days>{_D})"
    rf"|(?P<day>{_D})(?:['’]s)?(?:,? {_BETWEEN}{{0,40}}[“\"‘']?{_W}[”\"’']? (?:held|gave|had|hosted))?(?:(?!\b(?:after|following|before|ahead)\b){_BETWEEN}){{0,50}}\b{_ASKED}",
    re.IGNORECASE,
)
# "Encores: Jan. 12 (6 p.m. Eastern), Jan. 15 (10 p.m.)"
_ENCORES = re.compile(
    rf"\b(?:encores?|repeats?|reruns?)(?: (?:presentations?|showings?|airings?|screenings?))?: ?(?P<days>{_D}[^.]*{_D})",
    re.IGNORECASE,
)
# "In the new teaser for Smoke, which Mill TV put online on Sunday"
_TEASED = re.compile(
    rf"\b(?:trailer|teaser|poster|clip|image|photo|visual|still|first look)s?(?: (?:for|of|from) [“\"‘']?{_W}[”\"’']?(?: season \d+)?)?,? (?:which|that) [^.;{_W}{_D}]{{0,60}}?\b(?:put|released|posted|shared|unveiled|dropped|uploaded|published|revealed|came out|made public)\b[^.;{_W}{_D}]{{0,30}} (?P<days>{_D})",
    re.IGNORECASE,
)
# "The names were made public by the channel on 26 August"
_TOLD = re.compile(
    rf"\b(?:(?:made public|announced|revealed|confirmed|released) by the (?:channel|network|streamer|studio|makers|producers?|station|team|company|service|distributor)) (?:on )?(?P<days>{_D})",
    re.IGNORECASE,
)
# "From 24 July Ann Lee takes over from Tom Ray"
_REPLACES = re.compile(
    rf"\b[Ff]rom (?P<days>{_D}),? {_P}[^.;{_D}]{{0,80}}? (?:takes? over|steps? into|will (?:take over|step into|replace|succeed)|replaces|succeeds)\b"
)
# "It would have been out in two weeks, on 4 August"
_NEVER_WAS = re.compile(
    rf"\bwould have (?:been (?:out|released|in|on)|opened|come (?:out|to)|premiered|aired|arrived|debuted|bowed|hit|reached|begun|started|launched|landed|gone out)\b[^.;{_W}{_D}]{{0,40}}(?P<days>{_D}(?:,? (?:on )?{_D})?)"
)
# "with a presale the day before"
_PRESALE = re.compile(rf"\bpre-?sales?\b[^.;{_W}{_D}]{{0,30}}(?P<days>{_D})", re.IGNORECASE)
# "saw the special show of Smoke last night", "A screening of Smoke took place at the Rex on 9 May"
_GUESTS = re.compile(
    rf"\b(?:special|private|celebrity|star-studded) (?:show|screening)s? (?:of|for) [^.;{_D}]{{0,70}}?(?P<days>{_D})"
    rf"|\b[Aa] screening of [“\"‘']?{_W}[”\"’']? (?:took place|was held|was hosted)\b[^.;{_D}]{{0,60}}?(?P<day>{_D})"
)
# "Sky confirmed the second season of the drama on 19 December", "was picked up for more back in the spring"
_ORDERED = re.compile(
    rf"\b(?:confirmed|announced|renewed|ordered|revealed|commissioned|greenlit|unveiled) (?:(?:an?|the|its) )?(?:second|third|fourth|fifth|sixth|new|another|final|[a-z]+th) (?:season|series|run)(?: of (?:(?!\b(?:will|would|is|to|has|which|that|begins|starts|premieres|airs)\b)[^.;,{_D}]){{1,50}}?)?,?(?: back)? (?:on|in) (?P<days>{_D})"
    rf"|\b(?:was|were|been) (?:picked up|renewed|re-?ordered)(?: for (?:more|another|an? [\w ]{{1,30}}?)| by [^.;,{_D}]{{1,20}})?,?(?: back)? (?:on|in) (?P<day>{_D})"
)
# "She has announced a tour. … It kicks off on 9 January in Tucson"
_TOUR_BEGINS = re.compile(
    rf"^(?:It|The (?:tour|trek)|They) (?:kicks? off|starts?|begins?|opens?|launches)[^.;{_D}{_W}]{{0,20}} (?P<days>{_D})(?: in | at )"
)
_TOUR = re.compile(r"\btour\b[^\n]*$", re.IGNORECASE)
# "Ann Lee (Mara) left in August": of a person, and long ago
_PERSONS = re.compile(
    rf"[{_P}{_C}](?: \([^()]*\))? (?:has |have |had |also |then |only )*(?:returned|came back|left|joined|departed|exited|quit|died)\b"
    rf"(?:(?!\bepisode|\bfinale)[^.;{_D}{_W}]){{0,40}}? (?:in|on|back in|last) (?P<days>{_D})(?!['’]s| (?:[\w-]+ )?(?:episode|finale|premiere|edition)\b)"
)
# "It should be ready for festivals in early 2031"
_READY = re.compile(rf"\bready for (?:the )?(?:\w+ )?festivals?,? (?:in |by )?(?P<days>{_D})")
_SAME_DAY = re.compile(r"(?:the )?(?:very )?same (?:day|night|evening)", re.IGNORECASE)
# "Airs weeknights on Channel 4, and a day earlier on E4", "Mondays on NBC, next day on Peacock"
_A_DAY_ON = re.compile(
    r"(?:the )?(?:next|following) (?:day|night|morning|evening)|a day (?:earlier|later|early|before|after)|the (?:day|night) (?:after|before)",
    re.IGNORECASE,
)
_WEEK = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HABIT = re.compile(
    rf"\b(?:[Ww]eek(?:night|day)s|[Nn]ightly|(?:[Ee]very|[Ee]ach) (?:weekday|weeknight|{_WEEK})|{_WEEK}s|{_WEEK} (?:to|through) {_WEEK})\b(?!['’])[^;\n]*$"
)
# "A week later, on 9 July": the day itself stands behind it
_APPOSED = re.compile(rf"(?:,? on (?:the )?|, | \(|, \(| – ){_D}")
_AWAY = re.compile(
    r"(?:an?|one|two|three|four|five|six|\d{1,2}) (?:day|night|week|fortnight|month)s? (?:later|earlier|after|before)|(?:the )?(?:very )?(?:next|following) (?:day|night|week)",
    re.IGNORECASE,
)
_AS = re.compile(r" (?:that|as|when|in which|on which)\b(?! well\b)")
_THE = re.compile(r"\b[Tt]he $")


def days(scene: Scene) -> frozenset[int]:
    """Where such days begin."""
    found: set[int] = set()
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _D not in text:
            continue
        spots = _weekly(scene, sentence)
        spots += [
            at for at, char in enumerate(text) if char == _D and _pointed(scene, sentence, at)
        ]
        patterns = [_FESTIVAL, _SERIAL, _HOLIDAY, _DROPPED, _EXTENDED, _PRESS, _ENCORES]
        patterns += [_TEASED, _TOLD, _REPLACES, _NEVER_WAS, _PRESALE, _GUESTS, _ORDERED]
        patterns += [_PERSONS, _READY]
        patterns += [_TOUR_BEGINS] * bool(
            _TOUR.search(scene.text, max(0, sentence.start - _BEFORE), sentence.start)
        )
        patterns += [_STEPS_IN, _TO_THE_LAST] * bool(
            _STAGE.search(scene.text, sentence.start, sentence.end)
        )
        patterns += [_ORIGINAL] * bool(_MOVED.search(scene.text))
        for pattern in patterns:
            for match in pattern.finditer(text):
                told = match.span(match.lastgroup or "days")
                spots += [at for at in range(*told) if text[at] == _D]
        found.update(sentence.masked.items[at].start for at in spots)
    return frozenset(found)


def _weekly(scene: Scene, sentence: Sentence) -> list[int]:
    """Masked offsets of bare weekdays that are those of every week."""
    text = sentence.masked.text
    found: list[int] = []
    for chain in _CHAIN.finditer(text):
        spots = [at for at in range(*chain.span()) if text[at] == _D]
        written = [scene.dates[sentence.masked.items[at].key].text.lower() for at in spots]
        weekly = len(spots) >= _SEVERAL and _WEEKLY.search(text) is not None
        weekly |= (
            _NIGHT.match(text) is not None and chain.start() == 0 and calendars.of_a_season(scene)
        )
        if (weekly or _SLOT.search(text, 0, chain.start())) and _WEEKDAYS.issuperset(written):
            found += spots
    return found


def _pointed(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a day is told by another thing of that day: "the same day that it opens", "the last night of the run"."""
    text = sentence.masked.text
    written = scene.dates[sentence.masked.items[at].key].text
    if _APPOSED.match(text, at + 1) and _AWAY.fullmatch(written):
        return True
    if _A_DAY_ON.fullmatch(written):
        start = sentence.masked.items[at].start
        # "Watch it on FX, next day on Hulu": after every one of its days
        alone = written.casefold() == "next day" and not any(
            date.start < start for date in scene.dates
        )
        return alone or _HABIT.search(scene.text, sentence.start, start) is not None
    if _SAME_DAY.fullmatch(written):
        return _AS.match(text, at + 1) is not None
    nightly = written.casefold() == "last night" and _THE.search(text, 0, at) is not None
    return nightly and text.startswith(" of ", at + 1)
