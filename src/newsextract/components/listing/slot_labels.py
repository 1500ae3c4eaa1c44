"""Columns on one evening's television, whose entries say behind the title what is shown: "“Smoke” season finale, 9 p.m., CBS".

The day stands at the head ("TV column for Thursday, Aug. 14", "Tonight's must-see:"), so the words around it say nothing
of the entries below it. What an entry is, is told between its title and its hour, or by the sentence behind its channel
("Here's the start of a mini-series", "In this rerun, …"); where neither tells it, a series goes on.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsextract.components.relations import Relation
from newsextract.components.release import entry_blurbs
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_HOURS = rf"(?:\d{{1,2}}(?::\d\d)?\s?[-–]\s?)?{_T}(?:\s?(?:[-–]|to)\s?(?:{_T}|midnight))?"
_SLOT = re.compile(
    rf"(?P<w>{_W})[,.]?[”\"’']?(?: ?(?P<year>\({_D}\)|\((?:19|20)\d\d\)))?(?P<label>,?\s+[^\W\d][\w -]{{2,24}})?"
    rf"(?:,?\s+{_HOURS},?\s+{_F}|\s+\((?:{_F},?\s+(?:at )?{_HOURS}|{_HOURS},?\s+{_F})\))"
)
_LABELS = (
    ("return", re.compile(r"\b(?:mid-?season|winter|spring)[ -](?:premiere|return|opener)\b|\breturns?\b", re.I)),
    ("finale", re.compile(r"\b(?:finales?|closer|conclusion)\b", re.I)),
    ("season", re.compile(r"\bseason[ -](?:premiere|opener|debut|start)\b", re.I)),
    ("premiere", re.compile(r"\b(?:debut|series premiere|opener|pilot)s?\b", re.I)),
)  # fmt: skip
_RUN = r"(?:season|series|run|mini-?series|show)"
_NOT_YET = r"(?<!before the )(?<!before its )(?<!until the )(?<!last week['’]s )(?<!to the )(?<!to its )(?<!toward the )"
_TOLD = (
    ("return", re.compile(r"\A\W*(?:the )?(?:mid-?season|winter|spring) (?:premiere|return|opener)\b", re.I)),
    ("episode", re.compile(r"\b(?:in (?:this|a)|(?:this|a)(?:['’]s)?(?: is a)?) re-?run\b|\A\W*re-?runs?\b", re.I)),
    ("finale", re.compile(rf"{_NOT_YET}\b(?:season|series)[ -]finale\b|\A\W*(?:the )?finale\b|\A\W*the {_RUN} (?:ends|concludes|wraps)\b|\b(?:ends|wraps(?: up)?|concludes|closes) (?:its|the|this) (?:[\w-]+ ){{0,2}}{_RUN}\b|\A\W*season \w+ (?:[\w-]+ ){{0,6}}(?:wraps|ends|concludes)\b", re.I)),
    ("season", re.compile(r"\bseason[ -](?:premiere|opener|debut)\b|\b(?:opens|starts|begins|launches) (?:its|the|a) (?!first\b)(?:[\w-]+ )?season\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new) season (?:opens|starts|begins|launches)\b", re.I)),
    ("premiere", re.compile(rf"\bseries[ -](?:premiere|opener|debut)\b|\A\W*(?:here['’]s|this is|it['’]s)? ?(?:the )?(?:start|opener|debut|first (?:hour|episode|part)) of an? (?!.{{0,20}}\bseason)(?:[\w-]+ ){{0,3}}{_RUN}\b|\A[^.]{{0,30}}\bnew (?:series|show|drama|comedy|sitcom|mini-?series)\b(?! of\b)", re.I)),
)  # fmt: skip
_ONCE = re.compile(
    r"\A\W*(?:movie|film|special|documentary)\b|\b(?:this|an?|the) (?:[\w-]+ ){0,2}(?:special|telemovie|tv[ -]movie|documentary(?! series)|tv film)\b",
    re.I,
)
_BLURB = 160  # characters behind the channel
_LEAST = 4  # entries that make a column
_EVENTS = ("premiere", "release", "season", "finale", "episode", "return")


class Slot(NamedTuple):
    """An entry: where its title stands, what its label says, and the sentence behind its channel."""

    start: int
    label: str
    blurb: str


def event(scene: Scene, relation: Relation, kind: str, chosen: str) -> str:
    """The event of a column's entry, ``chosen`` where the page is none or the day is told in the entry itself.

    Args:
        kind: of the work.
    """
    if chosen not in _EVENTS or kind not in ("series", "film", "special", "other", ""):
        return chosen
    slot = scene.once("slots", _slots).get(relation.fields["work"])
    if slot is None or relation.roles["date"][0] > slot.start:
        return chosen
    if kind == "film":
        return chosen if chosen == "premiere" else "release"
    later = relation.fields["season"] not in ("", "1")
    for told, patterns in ((slot.label, _LABELS), (slot.blurb, _TOLD)):
        for name, pattern in patterns:
            if pattern.search(told):
                return "season" if name == "premiere" and (later or chosen == "season") else name
    if name := entry_blurbs.told(slot.blurb, later=later):
        return name
    if kind == "special" or _ONCE.search(slot.blurb):
        return "release"
    return chosen if relation.rule.endswith(entry_blurbs.LISTS) else "episode"


def _slots(scene: Scene) -> dict[str, Slot]:
    """The entries of a column by their titles; none where the page is no column."""
    masked = scene.mask(0, len(scene.text))
    matches = list(_SLOT.finditer(masked.text))
    if len(matches) < _LEAST:
        return {}
    found: dict[str, Slot] = {}
    for number, match in enumerate(matches):
        end = matches[number + 1].start() if number + 1 < len(matches) else len(masked.text)
        behind = masked.text[match.end() : min(end, match.end() + _BLURB)].lstrip(" .,;:)—–-")
        sentence = re.split(r"(?<=[.!?])\s|\n\s*\n", behind, maxsplit=1)[0]
        title = scene.title_at(masked, match.start("w"))
        label = match["label"] or ""
        slot = Slot(masked.original(match.start("w")), label, re.sub(r"\s+", " ", sentence))
        found.setdefault(title, slot)
    return found
