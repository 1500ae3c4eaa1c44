"""Dates on which nothing comes out, whatever else stands around them.

"Smoke will not air on 9 May", "up from 20 November", "tickets are on sale from Friday", "Cancelled, 8 May":
the sentence itself says so, so no rule or head is asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsextract.components.listing import heading_dates
from newsextract.components.release import page_days, unkept_days
from newsextract.components.scene import Scene, Sentence
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS

_W, _F, _D, _T, _O, _P, _L = (
    PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME", "ORG", "PERSON", "LOC")
)
_DAYS = rf"(?P<days>{_D}(?:(?:, and|, or|,| and| or|/| –|–|-) ?{_D})*)"
_OUT = (
    r"(?:air(?:ing|ed)?|open(?:ing)?|premi[eè]r(?:e|ing)|debut(?:ing)?|return(?:ing)?|run(?:ning)?|screen(?:ing)?"
    r"|play(?:ing)?|broadcast(?:ing)?|stream(?:ing)?|arriv(?:e|ing)|launch(?:ing)?|drop(?:ping)?|land(?:ing)?|bow(?:ing)?"
    r"|be (?:on|back|out|shown|seen|broadcast|aired|screened|released|streamed|available|coming|airing)|show(?:ing)? (?:any|an?|its|their|the))"
)
_GONE = r"(?:pulled|dropped|removed|taken|bumped) (?:from|off|out of) (?:the |its |their |our )?(?:schedules?|air|screens?|line-?up)"
# What turns a negation round: "will not open until 9 May", "not on Friday but on Sunday".
_TURNS = (
    r"(?:until|till|before|but|instead|because|and|or|after|once|when|if|as|since|so|only|just)"
)
_PATTERNS = [
    # "Smoke will not air on 9 May"
    re.compile(
        rf"\b(?:will|wo|would|does|do|is|are)(?: not|n['’]t) (?:now |longer |be )?{_OUT}\b"
        rf"(?:(?!\b{_TURNS}\b)[^.;:,{_D}]){{0,50}}?{_DAYS}(?!,? (?:but|instead))"
    ),
    # "there is no new episode tonight", "No 8.30pm Smoke tonight", "tonight, 26 November, there's no new Smoke"
    re.compile(
        rf"(?:\b[Tt]here(?:['’]s| will be| is| are) no(?:t a)?|\bNo) (?:{_T} |new |more )?(?:(?:episodes?|instal?lments?)\b|{_W})(?: of {_W})?(?: on| this| in)?,? (?:on )?{_DAYS}"
    ),
    re.compile(
        rf"{_DAYS},? there(?:['’]s| will be| is| are| won['’]t be| isn['’]t) (?:no|not|an?y?) (?:new )?(?:(?:episodes?|instal?lments?)\b|{_W})"
    ),
    # "will be lacking tonight as Smoke and Ash have been pulled from the schedules", "is off air on Friday"
    re.compile(rf"{_DAYS},? (?:as|because|since|after) [^.;{_D}]{{0,90}}? {_GONE}\b"),
    re.compile(rf"\b{_GONE}(?: completely| entirely)?,? (?:on |for )?{_DAYS}(?!,? (?:to|and (?:will|is|moved)|but))"),
    # days that were given up
    re.compile(rf"\b(?:up|back|down) from (?:its |the )?(?:[\w-]+ )?{_DAYS}(?! to\b)"),
    re.compile(
        rf"\b(?:took|takes?|taken|taking|pull(?:s|ed|ing)?|yank(?:s|ed|ing)?) [“\"‘']?(?:{_W}[”\"’']?|it|the film|the movie|the series|the picture) off (?:its |the |of )?{_DAYS}"
    ),
    re.compile(
        rf"\b(?:(?:has|have|had) (?:left|quit)|(?<!the )(?<!newly )vacat(?:es?|ed|ing)|abandon(?:s|ed|ing)?|giv(?:es?|en|ing) up|gave up|relinquish(?:es|ed|ing)?|surrender(?:s|ed|ing)?) (?:its |the |their |that )?(?:[\w-]+ )?{_DAYS}"
    ),
    # "a year behind its old berth of 17 December", "gives up its fine place on 27 June"
    re.compile(
        rf"\b(?:old|former|previous|original|earlier|vacated|abandoned) (?:release |opening |theatrical )?(?:berth|date|slot|spot|place|day|perch)(?: of| on|,)? {_DAYS}"
    ),
    re.compile(
        rf"\b(?:giv(?:es?|en|ing) up|gave up|vacat(?:es?|ed|ing)|los(?:es?|ing)|lost) (?:its |the |their |that )(?:[\w-]+ ){{0,2}}(?:berth|date|slot|spot|place|perch)(?: of| on)? {_DAYS}"
    ),
    # "my whole year is booked up until December", "is under contract through 2027"
    re.compile(
        rf"\b(?:booked(?: up| solid)?|busy|tied up|(?:under|on a) contract|contracted|unavailable|on (?:tour|holiday|leave))"
        rf" (?:until|till|through|up to) (?:at least )?(?:the end of )?{_DAYS}"
    ),
    # "4 March, by way of 25 June and 1 October", "has been promised for 18 September, 26 February and 12 March"
    re.compile(rf"\bby way of {_DAYS}"),
    re.compile(
        rf"\b(?:has|have|had) (?:by now |already |so far |previously )*been (?:promised|dated|set|scheduled|slated|announced|planned) for (?P<days>{_D}(?:(?:, and(?: then)?|,(?: then)?| and(?: then)?) {_D})+)"
    ),
    re.compile(
        rf"\((?:(?:previously|originally|formerly|was|were|first)(?: (?:set|due|dated|slated|scheduled) for)?|moved from|delayed from) {_DAYS}\)"
    ),
    # "Smoke: CANCELED, May 8"
    re.compile(
        rf"[:|–—-] ?(?i:renewed|cancell?ed|axed|picked up|pulled|ordered|ended)\b(?: for (?:\w+ ){{1,3}}?(?:seasons?|series|years?))?,?(?: back)?(?: on| in)? {_DAYS}"
    ),
    # "to be recorded at the Lowry on 3 and 10 April"
    re.compile(
        rf"\b(?:be|being|is|are|was|were) (?:re-?)?(?:record|tap|film)(?:ed|ing)\b(?:(?!\b(?:and|before|for|but|to be)\b)[^.;,{_D}]){{0,50}}? (?:on|in|from|over|between) {_DAYS}"
    ),
    # "tickets go on sale from Friday"
    re.compile(
        rf"\b[Tt]ickets[^.;,{_D}]{{0,30}}? (?:on (?:general )?sale|available)(?: now)?,?(?: from| on| at {_T}(?: on)?)? {_DAYS}"
    ),
    # "leaves Netflix on 30 June"
    re.compile(
        rf"\b(?:leaves?|leaving|departs?|exits?|(?:goes|disappears|vanishes|drops off) from) {_F}(?: in the \w+)?(?: on| at the end of| from)? {_DAYS}"
    ),
    # "is still on the RTÉ Player until Tuesday"
    re.compile(rf"\b(?:still|remains?) (?:up |there )?on (?:the )?{_F} (?:until|till|up to|through) {_DAYS}"),
    # "footage from the film will be shown on 10 June"
    re.compile(
        rf"\b(?:[Ff]ootage|(?:[Pp]romo|[Ss]izzle|[Ss]how) reel|[Cc]lips|(?:\w+ minutes)) (?:from|of) (?:the (?:film|movie|series|show|sequel)|{_W})"
        rf"[^.;{_D}]{{0,60}}? (?:screens?|screened|shown|unveiled|presented|previewed)\b[^.;{_D}]{{0,40}}? (?:on )?{_DAYS}"
    ),
    # the life of somebody told of
    re.compile(rf"{_DAYS},?(?: [^.;,{_D}]{{0,25}},)? (?:is|was) (?:(?:his|her|their|\w+['’]s) )?(?:birth date|birthday|date of birth)\b"),
    re.compile(rf"{_DAYS}, (?:is |was )?the (?:day|night) (?:(?:that|when|on which) )?[\w-' ’]+ (?:dies|died|was born|was (?:killed|murdered|shot|arrested))\b"),
    # a run on a stage that goes on for longer
    re.compile(
        rf"\b(?:run|season|engagement)\b[^.;{_D}]{{0,40}}? (?:is|was|been|now|be) extended(?: \w+){{0,3}}? (?:to|until|through|till) {_DAYS}"
    ),
    # "… for the whole family. Until 21 August": a listing ends with the last night
    re.compile(rf"(?:^[Uu]|[\s(]U)ntil {_DAYS}(?=[\s.)]*$)"),
    # "free on YouTube until the end of July"
    re.compile(
        rf"\b(?:sit|available|free(?! run)|online|catch up|watched|seen again|streamed)\b(?:(?!\b(?:from|out|begins?|starts?|weekly|nightly)\b)[^.;,{_D}]){{0,40}}? (?:until|till|up to|through) (?:the )?{_DAYS}"
    ),
    re.compile(
        rf"\b(?:would|should|could|was to|were to)(?:['’]ve| have) (?:been|aired|opened|premiered|debuted|returned|come|arrived|begun|started|run|landed|launched)\b(?:(?!\b(?:if|had|but|until)\b)[^.;,{_D}]){{0,40}}?{_DAYS}"
    ),
    re.compile(rf"\bpulled (?:on|from|for) {_DAYS}"),
    # "Sony has pulled Smoke from its March 29 date"; "moved it from its March 29 date to May" has another day
    re.compile(
        rf"\b(?:pull(?:s|ed|ing)?|remov(?:es|ed|ing)|tak(?:es?|en|ing)|took|yank(?:s|ed|ing)?) (?:[“\"‘']?{_W}[”\"’']?|it|the (?:film|movie|picture|sequel|series|show)) from (?:its|the|that) (?:[\w-]+ ){{0,2}}?{_DAYS} (?:date|slot|release|opening|berth|premiere|launch)(?: date)?\b(?! to\b)"
    ),
    # "sit out January and most of February", "sits out the fall"
    re.compile(rf"\bs(?:it(?:s|ting)?|at) out (?:(?:the|all of|most of|much of) )?(?P<days>{_D}(?: and (?:all|most|much|part) of {_D})?)"),
    re.compile(rf"(?:^|[.:)–—-] )Off (?:from|on) {_DAYS}"),
    re.compile(rf"{_DAYS},? (?:was|were|has been|have been) (?:given up|abandoned|vacated)\b"),
    # "changed that to 2 April, which has now been dropped as well", "its release on 9 May was scrapped"
    re.compile(
        rf"\b(?:to|for|dates?,?|(?:release|premiere|opening|launch|debut) (?:on|in|of)) {_DAYS},? (?:(?:which|that) )?(?:was|were|has|have)(?: now| since| also| already)*(?: been)?"
        r" (?:dropped|scrapped|ditched|shelved|called off|withdrawn|given up|abandoned)\b(?! (?:on|at) )"
    ),
    # "Last May it was handed a fifth season"
    re.compile(
        rf"{_DAYS},? (?:it|the (?:series|show|drama|comedy)|{_W}) (?:was|has been|had been) (?:handed|given|renewed|picked up|ordered|commissioned|greenlit|cancell?ed|axed)\b"
    ),
    re.compile(rf"\bopen(?:s|ed|ing)?(?: officially)? (?:on )?{_DAYS},? (?:after|following) previews?\b"),
    re.compile(rf"\b(?:officially open(?:s|ed|ing)|(?:[Pp]ress|[Oo]pening) night (?:is|was|remains|falls|comes))(?: on)? {_DAYS}"),
    re.compile(rf"\b(?:press (?:preview|screening|show|night)|preview for (?:critics|the press)|[Cc]ritics (?:were|was) shown (?:it|{_W}))\b[^.;{_D}]{{0,40}} (?:on )?{_DAYS}"),
    # "The network's midseason dates came out on Tuesday (December 4)", "unveiled its fall schedule on Monday"
    re.compile(
        rf"\b(?:dates|schedules?|slates?|line-?ups?|calendars?|listings)\b[^.;,{_D}{_W}]{{0,25}}? (?:came out|went out|(?:was|were) (?:out|announced|released|revealed|published|unveiled))"
        rf"(?: (?:late|early|yesterday))?(?: on)? (?P<days>{_D}(?: \({_D}\))?)"
    ),
    re.compile(
        rf"\b(?:announced|unveiled|revealed|released|published|issued|put out|set out|presented) (?:its|their|the|a|his|her) (?:(?!and\b|of\b|with\b)[\w’'&/-]+ |{_D} ){{0,4}}"
        rf"(?:dates|schedules?|slates?|line-?ups?|calendars?|trailers?|teasers?|posters?)(?: for {_W})?,?(?: late| early)?(?: on)? (?P<days>{_D}(?: \({_D}\))?)"
    ),
    # "it emerged on Friday", "the BBC let it be known today (11 August)", "the picture was shared on 7 February"
    re.compile(
        rf"\b(?:it (?:has )?(?:emerged|transpired)|it was (?:announced|confirmed|revealed|reported|disclosed)|let it be known|(?:was|were) (?:shared|posted|tweeted|unveiled|announced|revealed))"
        rf"(?: (?:by|online|to) [^.;,{_D}{_W}]{{0,30}}?)?,?(?: (?:late|early|earlier))?(?: on| in)? (?P<days>{_D}(?: \({_D}\))?)"
    ),
    re.compile(rf"\b(?:first|last) (?:heard|learn(?:ed|t)|got wind|spoke|wrote|reported) (?:of|about|on) [^.;,{_D}]{{1,40}}?(?: on| in)? {_DAYS}"),
    # "On Monday, Netflix released the first trailer", "Today Sky announced the release date of"
    re.compile(
        rf"(?:^|[.!?:;][”\"]? )(?:[Oo]n |[Ii]n )?(?P<days>{_D}(?:,? (?:on )?{_D})?),? (?:[{_F}{_O}{_P}]|the (?:network|studio|streamer|channel|service|makers|producers|team|broadcaster)|[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){{0,3}})"
        r" (?:has |have |had )?(?:also |finally |officially )?(?:released|unveiled|dropped|shared|revealed|announced|debuted|posted|published|put out) (?:the|its|an?|their|his|her|two|three|new|some|more) "
        r"(?:(?!(?:film|movie|series|season|episode|with|that)\b)[\w’'/-]+ ){0,5}?(?:trailers?|teasers?|posters?|(?:premiere|release|air|launch|start|return)[- ]dates?|key (?:visual|art)|visuals?|images?|photos?|pictures|stills|clips?)\b"
    ),
    # "its fall season that begins Monday": a network's, and no title's
    re.compile(
        rf"\b(?:(?i:fall|autumn|tv|television|broadcast|network)|{_D}) (?:TV |television )?(?:season|schedule|line-?up|slate)(?: (?:that|which))?(?: [a-z]+ly)? (?:begins?|starts?|kicks? off|gets? under way|launches|rolls? out|begin) (?:on )?{_DAYS}(?! (?:with|when))"
    ),
    # "Smoke (which had a release date of 9 May) has been taken off"
    re.compile(
        rf"\bhad (?:had )?(?:an?|its) (?:[\w-]+ )?(?:release|premiere|opening|launch) (?:date|slot|berth) (?:of|set for|on|fixed for) {_DAYS}(?=[^.;]{{0,60}}\b(?:but|now|has|have|been|was|were|moved|taken|pulled|delayed)\b)"
    ),
    # "(See News, 18 Dec 2008)"; "From 14 April the cast will comprise"
    re.compile(rf"\((?:[Ss]ee|[Rr]ead|[Ff]ull story|[Vv]ia)\b[^(){_D}]{{0,40}}{_DAYS}\)"),
    re.compile(rf"\b[Ff]rom {_DAYS},? (?:the|its|a) (?:[^\s.,;]+ ){{0,3}}?(?:cast|company)(?: of [“\"'‘]?{_W}[”\"’']?)? (?:will|is|are|changes?|includes?|comprises?|features?)\b"),
    # "ABC today ended Smoke", "renewed Smoke on Monday"
    re.compile(
        rf"{_F} (?P<days>{_D}) (?:cancel+ed|ended|axed|scrapped|dropped|renewed|ordered|commissioned|picked up|bought|acquired)\b"
    ),
    re.compile(
        rf"\b(?:cancel+ed|axed|scrapped|renewed|ordered|commissioned|greenlit|acquired) [“\"‘']?{_W}[”\"’']?(?: for an?(?:other)? (?:[\w-]+ ){{0,2}}(?:season|series|run))? on {_DAYS}"
    ),
    # "you need not wait until July 24 any more"
    re.compile(rf"\b(?:wait|hold on) (?:until|till|for) {_DAYS} (?:any ?more|any longer)\b"),
    # "— Ann Lee (@annlee) June 2, 2017": of a post
    re.compile(rf"\(@\w+\),? (?:on )?{_DAYS}"),
    # "— Prime Video (9 May 2025)": of a post, below it
    re.compile(rf"^\s*[—–-] ?[{_F}{_O}{_P}](?: [A-Z][\w.’'-]+){{0,2}}(?: \(@\w+\))?,? \(?{_DAYS}\)?\s*$"),
    # "On 6 August 1985 Ann Lee and her sons were killed"
    re.compile(
        rf"(?:^|[.!?][”\"]? )(?:On|In) {_DAYS},? [^.;{_W}{_F}{_D}]{{2,180}}? (?:was|were) (?:found )?(?:killed|murdered|dead|shot|stabbed|arrested|convicted|sentenced|born|married|buried)\b"
    ),
    re.compile(rf"\b(?:(?:go(?:es)?|went) into production|cranks? in|(?:hopes?|set|due) to roll)(?: on| in)? (?:the )?{_DAYS}"),
    # "took £5m on its opening weekend last month", "which got its third season earlier this month"
    re.compile(
        rf"\b(?:took|takes|grossed|earned|collected|raked in|pulled in|made)\b(?:[^.;{_W}{_D}]|\.\d)*\d(?:[^.;{_W}{_D}]|\.\d)*? (?:on|in|over|during) its (?:first|opening|second|third|debut) (?:weekend|week|frame),? (?:of )?{_DAYS}"
    ),
    re.compile(
        rf"\b(?:got|landed|earned|scored|was (?:given|handed)|has been (?:given|handed)) (?:its|an?(?:other)?) (?:\w+ )?(?:(?:season|series)(?: \d+| \w+)?(?: order| renewal| pickup)?|order|renewal|pickup)(?: in| on| back in)? {_DAYS}"
    ),
    # "put the figures on Twitter on Saturday"
    re.compile(
        rf"\b(?:put|posted|tweeted|shared|wrote|published) (?:it|them|this|that|the \w+) (?:up )?(?:on|to|via) (?:{_O}|[A-Z]\w+)(?: on)? {_DAYS}"
    ),
    # "It only left cinemas in January", "the story lasts until Tuesday"
    re.compile(rf"\bleft (?:the )?{_F}(?: in| on| at the end of)? {_DAYS}"),
    re.compile(rf"\b(?:season|series|run|show|it|It)\b[^.;{_D}]{{0,60}}? (?:stays|lasts|goes on|continues) (?:put )?(?:until|till|through) {_DAYS}"),
    # "Today, Monday, is the first of 55 days of filming"
    re.compile(
        rf"{_DAYS},? (?:is|was|will be|marks|marked) (?:the |our |their )?(?:first|last|final|\w+th)(?: day)?(?: of [^.;,{_D}{_W}]{{0,15}})? ?(?:of )?(?:filming|shooting|production|photography|the shoot)\b"
    ),
    re.compile(rf"\bextend(?:s|ed|ing) (?:it|its run|the run|their run)(?: [\w,{_L}]+){{0,5}}? (?:to|until|through|till) {_DAYS}"),
]  # fmt: skip
# "which ran from 2003 to 2006": the years of a run; where days are told, they are its first and last.
_RAN = re.compile(
    rf"\b(?:ran|aired|lasted|was on|on (?:the )?air)\b[^.;{_D}]{{0,50}}?\b(?:from|between) (?P<days>{_D} (?:to|and|until|through) {_D})"
)
# A month that only leads up to a day of its own, told of one work.
_IN_MONTH = re.compile(
    rf"(?:[\w ]+ )?[Ii]n (?P<month>{_D}),?[^{_W}{_D}]*{_W}[^{_W}{_D};]*(?P<day>{_D})"
)


def never(scene: Scene, date: tuple[int, int]) -> bool:
    """Whether the sentence of a date says that nothing comes out on it."""
    return date[0] in scene.once("never", _spots)


def _spots(scene: Scene) -> frozenset[int]:
    found = {
        at
        for told in (
            heading_dates.spans,
            heading_dates.stamps,
            heading_dates.tonights,
            page_days.days,
        )
        for at in told(scene)
    }
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _D not in text:
            continue
        found.update(_date(scene, sentence, at).start for at in offsets(text))
        if (spot := _month_of_day(scene, sentence)) >= 0:
            found.add(spot)
        for match in _RAN.finditer(text):
            ends = [_date(scene, sentence, at) for at in (match.start("days"), match.end() - 1)]
            if all(date.precision == "year" for date in ends):
                found.update(date.start for date in ends)
    return frozenset(found)


def _month_of_day(scene: Scene, sentence: Sentence) -> int:
    """Where the month stands in "In May, Smoke opens on 9 May"; -1 where there is none."""
    match = _IN_MONTH.match(sentence.masked.text)
    if match is None:
        return -1
    month, day = (_date(scene, sentence, match.start(name)) for name in ("month", "day"))
    same = month.text[:3].casefold() in day.text.casefold()
    return month.start if (month.precision, day.precision, same) == ("month", "day", True) else -1


def _date(scene: Scene, sentence: Sentence, at: int) -> DateMention:
    return scene.dates[sentence.masked.items[at].key]


@lru_cache(maxsize=512)
def offsets(text: str) -> frozenset[int]:
    """Masked offsets of dates on which, by the words around them, nothing comes out."""
    return frozenset(
        at
        for pattern in (*_PATTERNS, *unkept_days.PATTERNS)
        for match in pattern.finditer(text)
        for at in range(*match.span("days"))
        if text[at] == _D
    )
