"""Which beginning of a series a row tells, where the words say it plainly.

"The opening episode is on Friday" begins the series, or the season of which the page speaks; "Seasons 1-4" on a
service are an old title taken up. The weights of :mod:`.release_choice` see words one by one and miss both.
"""

from __future__ import annotations

import re

from newsextract.components import release_kinds
from newsextract.components.relations import Relation
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
_REACH = 90  # characters between the episode and its date
_N = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SEVERAL = re.compile(
    rf"\b(?:seasons?|series) 1\s?(?:[-–—&]|to|and|through)\s?\d{{1,2}}\b"
    rf"|\ball (?:of )?(?:the )?{_N} (?:seasons|series)\b|\b(?:first|last) {_COUNT} (?:seasons|series)\b|\b(?:complete|entire) (?:box ?set|series|run)\b",
    re.IGNORECASE,
)


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
    return "premiere" if opens else chosen


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
