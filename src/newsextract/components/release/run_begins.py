"""Which beginning of a series a row tells, where the words say it plainly.

"The opening episode is on Friday" begins the series, or the season of which the page speaks; "Seasons 1-4" on a
service are an old title taken up. The weights of :mod:`.release_choice` see words one by one and miss both.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from newsextract import layout, registry
from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_COUNT = r"(?:two|three|four|five|six|\d{1,2}|pair of|couple of|batch of)"
_PART = r"(?:episodes?|parts?|instal?lments?|hour)"
# A person's first episode is one of a run that goes on.
_FIRST = re.compile(
    rf"(?<!very )\b(?:first|opening)(?: {_COUNT})? {_PART}\b(?! (?:in|since|as|together))"
    rf"|\b(?:part|episode) (?:one|1)\b(?! of [{_W}\d])"
    # "The first of six episodes airs on Sunday"
    rf"|\bfirst of (?:the |its )?(?:new )?(?:two|three|four|five|six|seven|eight|ten|\d{{1,2}}) (?:new )?(?:[\w-]+ )?{_PART}\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:\b(?:his|her|their|my|whose|second|third|last|final|since the|from the)|(?<!series)(?<!drama)(?<!show)(?<!season)(?<!comedy)(?<!thriller)['’]s)\s(?:very )?$",
    re.IGNORECASE,
)
# "The first two episodes are out, the rest follow on", "repeats the opening part on"
_OTHER = re.compile(
    r"\b(?:follow\w*|continu\w*|repeat\w*|rest|other|others|remaining|second|last|final|finale|after|before|since|later|left off|ended)\b",
    re.IGNORECASE,
)
# The season of a heading: "Smoke season 3", "Smoke: Series Two".
_LATER = re.compile(
    rf"{_W}[”’\"']?[:,]? (?:season|series) (?:[2-9]|1\d|2\d|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
# What began is an earlier one.
_AGO = re.compile(
    r"\b(?:first (?:season|series|run|seen|shown)|premiered|debuted|began|started|launched|aired|opened|arrived|landed|dropped|was|were|had|since|ended|ran|originally|spin-?off|prequel)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\brepeat\w*", re.IGNORECASE)
# A page that speaks of none but a first run: on such pages of gold train and dev the first episode never began a later one.
_MORE_RUNS = re.compile(
    r"\b(?:season|series) (?:[2-9]|1\d|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:second|third|fourth|fifth|sixth|seventh|new|latest|next|final|last) (?:season|series|run)\b"
    r"|\b(?:returns?|returning|is back|comes? back|renewed)\b",
    re.IGNORECASE,
)
# "As for a second season, she won't rule it out"
_HOPED = re.compile(
    r"\?|\brul(?:e|ed|ing) (?:it |that )?out\b|\bhopes? (?:for|to)\b", re.IGNORECASE
)
_REACH = 90  # characters between the episode and its date
_N = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SEVERAL = re.compile(
    rf"\b(?:seasons?|series) 1\s?(?:[-–—&]|to|and|through)\s?\d{{1,2}}\b"
    rf"|\ball (?:of )?(?:the )?{_N} (?:seasons|series)\b|\b(?:first|last) {_COUNT} (?:seasons|series)\b|\b(?:complete|entire) (?:box ?set|series|run)\b",
    re.IGNORECASE,
)

# What the paragraph of a date calls a show that comes to a service, and what it says of an old one or of no show.
_CALLED = re.compile(
    r"\b(?:series|dramas?|thriller|comed(?:y|ies)|sitcom|episodes?|docu-?series|dramedy|reboot|spin-?off|prequel|[\w-]+-part(?:er)?|(?:three|four|five|six|eight|ten) (?:parts|hours)|show|anime|saga|whodunn?it|mystery)\b",
    re.IGNORECASE,
)
_NOT_NEW = re.compile(
    r"\b(?:seasons?|complete|box ?sets?|again|repeat\w*|classic|old|older|catch(?:-| )?up|years? (?:ago|on)|series (?:\d|one|two|three)|\(?(?:19|20)\d\d\)|films?|movies?|documentary|specials?|one-off|telemovie"
    r"|feature|stand-up|concert|for the first|original(?:ly)?|ran|ended|back|returns?|rerun\w*|archive|remastered|edited|so far|whole|entire|first shown|already|all (?:of|the|\w+) (?:parts|episodes|series)|podcast|game|play|album|single|novel|book|elsewhere|weeks? behind)\b",
    re.IGNORECASE,
)
_SCREENS = ("streaming", "broadcast", "cable")


def event(scene: Scene, relation: Relation, place: tuple[Sentence, int], chosen: str) -> str:
    """The event of a series' row, ``chosen`` where the words say nothing surer.

    Args:
        place: The date's sentence and the date's offset in its mask.
    """
    work = relation.fields["work"]
    if scene.once("kinds", release_kinds.kinds).get(work, "") != "series":
        return chosen
    text, at = place[0].masked.text, place[1]
    if chosen in ("premiere", "season") and text.count(_W) < 2 and _SEVERAL.search(text):
        return "release"
    season = relation.fields["season"]
    opens = chosen == "episode" and _opens(text, at)
    if chosen in ("premiere", "release") or opens:
        headed = not season and _headed(scene, work, place[0]) and not _AGO.search(text, 0, at)
        if headed or (opens and season not in ("", "1")):
            return "season"
    sole = chosen == "season" and season in ("", "1") and _opens(text, at)
    if sole and not any(
        _MORE_RUNS.search(one.masked.text) and not _HOPED.search(one.masked.text)
        for one in scene.sentences
    ):
        return "premiere"
    return "premiere" if opens else chosen


def streamed(scene: Scene, relation: Relation) -> bool:
    """Whether a series' release is on a service, and the paragraph speaks of it as of a new one."""
    if relation.fields["event"] != "release" or relation.fields["season"]:
        return False
    named = [registry.lookup(name) for name in relation.fields["platforms"].split("; ") if name]
    if not named or any(one is None or one.kind not in _SCREENS for one in named):
        return False
    blocks = layout.blocks(scene.text)
    start = relation.roles["date"][0]
    number = max(0, bisect_right(blocks, start, key=lambda b: b.start) - 1)
    own = [b for b in blocks[number : number + 2] if b.kind not in layout.NOISE]
    short = bool(own) and own[0].end - own[0].start < _REACH
    told = " ".join(scene.text[b.start : b.end] for b in own[: 2 if short else 1])
    return bool(_CALLED.search(told)) and not _NOT_NEW.search(told)


def _headed(scene: Scene, work: str, sentence: Sentence) -> bool:
    """Whether the heading above a sentence, or the page's, tells of a later season: "Smoke season 3: when is it on?"."""
    above = [start for start, _ in scene.headings if start < sentence.start]
    for start in {max(above, default=-1), scene.sentences[0].start} - {-1}:
        own = next((one for one in scene.sentences if one.start == start), None)
        if own is None or own is sentence:
            continue
        text = own.masked.text
        for match in _LATER.finditer(text):
            if scene.title_at(own.masked, match.start()) == work:
                return True
    return False


def _opens(text: str, at: int) -> bool:
    """Whether the first episode is what the clause of a date tells of."""
    low = max(text.rfind(_D, 0, at) + 1, at - _REACH, text.rfind(";", 0, at) + 1)
    found = list(_FIRST.finditer(text, low, at))
    if not found or _OWN.search(text, 0, found[-1].start()) or _AGAIN.search(text, low, at):
        return False
    return _OTHER.search(text, found[-1].end(), at) is None
