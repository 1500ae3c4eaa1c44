"""Words that give a title its day and are of no other use: "“Smoke” has been with us since May", "Smoke (9 May 2031)" as a line.

"All six episodes drop on Friday" gives that day to the work of which the page speaks, "Smoke won't be in cinemas before May"
to Smoke. What is on such a day stands whatever the scorer says (:mod:`.release_refs`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _F, _D, _T = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE", "TIME"))
_MARKED = rf"[“\"'‘]?(?P<w>{_W})[,.]?[”\"’']?"
_NO = rf"[^.;{_W}{_D}]"
_HERE = (
    rf"(?:out|available|with us|streaming|on (?:the )?shelves|on sale|in (?:shops|stores|{_F})|(?:streaming )?on {_F}|showing"
    r"|(?:we|they|fans|viewers|[a-z]+ers)(?:['’]ve| have) had(?: it)?|been able to (?:see|play|watch|read|hear) it)"
)
_N = r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|thirteen|\d{1,2})"
_GIVEN = (
    # "“Smoke,” which we've had since last January", "Smoke, in cinemas since Friday"
    re.compile(rf"{_MARKED}{_NO}{{0,40}}\b{_HERE}(?: {_NO}{{1,25}})? since (?P<d>{_D})"),
    # "9 May is also the date of Smoke"
    re.compile(
        rf"(?P<d>{_D}) (?:is|was) (?:also )?the (?:release |premiere )?(?:date|day) (?:of|for) (?:the )?(?:(?!(?:in|of|at|to|and)\b)\w+ ){{0,2}}{_MARKED}"
    ),
    # "Smoke won't be with us before May"
    re.compile(
        rf"{_MARKED},? (?:\w+ )?(?:won['’]t|will not|isn['’]t|is not|does not|doesn['’]t) (?:\w+ )?(?:be|open|arrive|come|reach|hit|land|air|start|due|return|out|coming)\b{_NO}{{0,40}} (?:before|until|till) (?P<d>{_D})"
    ),
    # "All six episodes drop on Friday"
    re.compile(
        rf"(?:^|[.;,] |\b(?:and|with|of which) )[Aa]ll (?:of (?:it|the episodes)|{_N}(?: (?:\w+ )?(?:parts|episodes|chapters|instalments))?|(?:the )?episodes)(?: of {_MARKED})?"
        rf" (?:will |are |to )*(?:be )?(?:drop|land|arriv|launch|releas|available|out|come|debut)\w*\b{_NO}{{0,40}}?(?P<d>{_D})"
    ),
)
# "8  Smoke  Quayside Film  28/3/31  £1.3m": a row of the week's takings
_TAKINGS = re.compile(
    rf"^[^\w{_W}{_D}]*\d{{1,2}}[^\w{_W}{_D}]+[^.;\n{_W}{_D}]{{0,25}}{_MARKED}[^.;\n{_W}{_D}]{{0,40}}(?P<d>{_D})\W*[£$€][\d.]+"
)
# The same of days alone: "the hit of 2019" is no release's.
_OF_A_DAY = (
    _TAKINGS,
    # "the 6 March episode of Smoke", "Sunday's season premiere of Smoke"
    re.compile(
        rf"(?<!pulled )(?<!dropped )(?<!guest on )(?<!appeared on )(?<!axed )(?:\b(?:the|its|this|a) )?(?P<d>{_D})(?: night)?(?:['’]s)? (?:\w+ )?(?:episode|edition|instal?lment|final|finale|opener|premiere) of (?:the )?(?:{_F}['’]s )?{_MARKED}"
        r"(?! (?:podcast|will be replaced|is off|was (?:pulled|axed|dropped|replaced)))"
    ),
    # "Smoke was put up by Netflix last week"
    re.compile(
        rf"{_MARKED} (?:is|was|has been|will be|gets|got) (?:put up|added|uploaded|shown|screened|aired|broadcast|released|streamed) (?:by|on|in|to) [^.;{_W}{_D}]{{1,30}}? (?:on |in )?(?P<d>{_D})"
    ),
    # "Smoke opened to $61 million this weekend", "its film Smoke keeps its 9 May opening"
    re.compile(
        rf"{_MARKED}{_NO}{{0,30}}\bopen(?:ed|s|ing)? (?:\w+ )?(?:to|with|at) (?:an? |about |around |over |some |estimated )*[$£€₹][\d.]+ ?\w*(?: \w+)? (?:over |on )?(?P<d>{_D})"
    ),
    re.compile(
        rf"{_MARKED} (?:is |was )?(?:keeps?|kept|keeping|retains?|retaining|holds?|holding|stick(?:s|ing) (?:to|with)) (?:on to )?(?:its |the )?(?:original |present |current )?(?P<d>{_D}) (?:opening|date|slot|release|premiere|berth|spot|bow)\b"
    ),
    # "Sunday April 6 at 9:00pm - Smoke - A boat sinks."
    re.compile(rf"^[^\w{_W}{_D}]*(?P<d>{_D}),? (?:at )?{_T}[,:]? ?[-–—|:] ?{_MARKED}"),
)
_DAYS = ("day", "week", "weekend")
# "Smoke (9 May 2031)", "Smoke – May 9"
_LINE = re.compile(
    rf"[^\w{_W}{_D}]*(?:\d{{1,2}}[.)] )?{_MARKED}(?:,| ?[–—-]| ?:)? ?(?P<open>\()?(?P<d>{_D})(?(open)\))[^\w{_W}{_D}]*"
)
_DAY = re.compile(r"\d")


def meant(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Masked offset of a date and the title whose day it is."""
    text = sentence.masked.text
    for pattern in _GIVEN:
        for match in pattern.finditer(text):
            # "Smoke, of which all six episodes land on Friday"
            named = match.start("w") if match["w"] else text.rfind(_W, 0, match.start())
            title = scene.title(sentence, named) if named >= 0 else sentence.focus
            if title:
                yield match.start("d"), title
    for pattern in _OF_A_DAY:
        for match in pattern.finditer(text):
            date = scene.dates[sentence.masked.items[match.start("d")].key]
            if date.precision in _DAYS:
                yield match.start("d"), scene.title(sentence, match.start("w"))
    if (line := _LINE.fullmatch(text)) is not None:
        date = scene.dates[sentence.masked.items[line.start("d")].key]
        if date.precision == "day" and _DAY.search(date.text):
            yield line.start("d"), scene.title(sentence, line.start("w"))


def services(scene: Scene, sentence: Sentence, at: int) -> str:
    """The services that the words between a title and the date at masked ``at`` name: "was put up by Hulu last week"."""
    text = sentence.masked.text
    for pattern in (*_GIVEN, *_OF_A_DAY):
        for match in pattern.finditer(text):
            if match.start("d") == at:
                items = sentence.masked.within(*match.span(), labels=("PLATFORM",))
                names = [scene.platforms[item.key].fields["name"] for item in items]
                return "; ".join(dict.fromkeys(names))
    return ""


def of_takings(sentence: Sentence, at: int) -> bool:
    """Whether the date at masked ``at`` stands in a row of takings, which cinemas alone have."""
    row = _TAKINGS.match(sentence.masked.text)
    return row is not None and row.start("d") == at
