"""Which event a release is, from what the rules take it for and the words around its date.

"Returns on Sunday", "drops on Friday", "bows in March" are a premiere, a new season, a release or a further
episode as the work and its run will have it. A multinomial logistic regression decides; its weights
(``data/en/events.json``) were fitted on the train articles by ``scripts/events.py``, which prints how often it
is right on articles that it was not fitted on. What the encoder's states say besides, :mod:`..score.state_choice` adds.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newsextract import registry
from newsextract.components.listing import (
    finale_lists,
    headed_runs,
    led,
    marked_new,
    slot_labels,
)
from newsextract.components.release import (
    entry_blurbs,
    events_of,
    festival_runs,
    film_events,
    fresh_runs,
    later_runs,
    plain_events,
    release_kinds,
    run_begins,
    stage_events,
    told_events,
    told_parts,
)
from newsextract.masking import PLACEHOLDERS
from newsextract.rules import shipped

if TYPE_CHECKING:
    from newsextract.components.relations import Relation
    from newsextract.components.scene import Scene, Sentence

EVENTS = ("premiere", "release", "season", "finale", "episode", "return", "festival", "physical")
Sense = Callable[["Relation", list[float]], list[float]]
"""Log odds of a relation's events from those that the words give."""
_NAMES = {char: f"<{label.lower()}>" for label, char in PLACEHOLDERS.items()}
_TOKEN = re.compile("[\ue000-\uf8ff]|\\w+(?:['’]\\w+)?|[^\\w\\s]")
_BEFORE, _AFTER, _NEAR, _NEXT_TO = 12, 6, 6, 3  # words
_W, _F, _D = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE"))
# "The DVD is due for |Christmas|", "went straight to disc in |2012|"; a print of a restoration is for cinemas.
_DISC = re.compile(
    rf"\b(?:DVDs?|Blu-?rays?|discs?|4K(?! (?:restoration|remaster|scan|print|transfer|version)))\b[^.,;:{_W}{_F}{_D}]{{0,40}}$"
    rf"|\bphysical (?:release|edition|media)\b[^.;:{_W}{_F}{_D}]{{0,60}}$",
    re.IGNORECASE,
)

# What an entry of a list says of itself behind its title: "(Season Premiere)", "(Peacock, new drama)".
_ENTRIES = ("calendar", "guide")
_LABELS = (
    (
        "finale",
        re.compile(
            r"\b(?:season|series|mid-?season) finale\b|\bfinal (?:(?:two|2) )?episodes?\b|\b(?:parts?|episodes?) [^,.;()]{1,20}, the (?:last|end)\b",
            re.I,
        ),
    ),
    (
        "return",
        re.compile(
            r"\b(?:mid-?season|winter|spring) (?:premiere|return)\b|\breturns? with new episodes\b|\bseason \d{1,2}(?:b|\.5)\b|\breturns from (?:its )?(?:break|hiatus)\b",
            re.I,
        ),
    ),
    # A slot that begins is not a series that does.
    ("episode", re.compile(r"\btime[- ](?:period|slot) premiere\b|\((?:sneak )?preview\)", re.I)),
    (
        "season",
        re.compile(
            r"\b(?:season|\w+(?:th|nd|rd) season|season (?!1\b|one\b)(?:\d{1,2}|\w{3,8})) (?:premiere|debut|opener)\b",
            re.I,
        ),
    ),
    (
        "premiere",
        re.compile(
            r"\bseries (?:premiere|debut)\b|\bnew (?:[\w-]+ ){0,2}(?:series|dramas?|comedy|sitcom|dramedy|docuseries|mini-?series"
            r"|competition|reality|game show|talk show|show)\b|\b(?:series|drama|comedy|docuseries|sitcom|competition|show), new\b"
            r"|\((?:(?:all[- ])?new|debut)\)|\(series\)|\((?:two|2|three|3|one)-hour (?:series )?(?:premiere|debut)\)",
            re.I,
        ),
    ),
)
_BEHIND = re.compile(
    r"\A[”’\"']?(?: ?\([^()]*\))?[\s,]*[–—-]\s[^.]*|\([^()]*\)"
    r"|\A[”’\"']?,? (?:series|(?:mid-?)?season) (?:premiere|debut|finale|opener|return)\b(?! (?:of|on|for)\b)",
    re.I,
)
_LABEL_LENGTH = 90  # characters behind the title
_NEW_RUN = re.compile(r"\bnew (?:season|series of|episodes?)\b", re.I)


def features(
    scene: Scene, relation: Relation, place: tuple[Sentence, int] | None
) -> dict[str, float]:
    """What speaks for each event of ``relation``; ``place`` is its date's sentence and offset in the mask."""
    fields = relation.fields
    event, season = fields["event"], fields["season"]
    run = "-" if not season else "1" if season == "1" else "2"
    kind = scene.once("kinds", release_kinds.kinds).get(fields["work"], "")
    rule = relation.rule.rsplit("_", 1)[-1]
    found = dict.fromkeys(
        (
            f"rule:{event}", f"by:{rule}", f"kind:{kind}", f"rule:{event} {kind}", f"run:{run}",
            f"rule:{event} {run}", f"episodes:{bool(fields['episodes'])}",
        ),
        1.0,
    )  # fmt: skip
    for name in fields["platforms"].split("; "):
        service = registry.lookup(name) if name else None
        found[f"on:{service.kind if service else name and 'other'}"] = 1.0
    found["festival"] = float(scene.once("festival", release_kinds.festival))
    if place is None:
        return found
    text, at = place[0].masked.text, place[1]
    for number, word in enumerate(reversed(_words(text[:at])[-_BEFORE:])):
        _raise(found, f"b:{word}", 1.0 if number < _NEAR else 0.6)
        if number < _NEXT_TO:
            found[f"n:{word}"] = 1.0
    for number, word in enumerate(_words(text[at + 1 :])[:_AFTER]):
        _raise(found, f"a:{word}", 1.0 if number < _NEXT_TO else 0.6)
    return found


def choose(
    scene: Scene, relation: Relation, place: tuple[Sentence, int] | None, sense: Sense | None = None
) -> str:
    """The likeliest event; what a clause says of a disc is certain.

    Arguments:
        place: its date's sentence and offset in the mask.
        sense: what the encoder's states make of the log odds of the events.
    """
    if place is not None and _DISC.search(place[0].masked.text, 0, place[1]):
        return "physical"
    if relation.rule == led.RULE and relation.fields["event"] == led.PHYSICAL:
        return led.PHYSICAL
    if relation.rule == festival_runs.RULE:
        return festival_runs.EVENT
    if relation.rule.endswith(_ENTRIES) and (labelled := _labelled(scene.text, relation)):
        return labelled
    if finale_lists.lists(scene, relation):
        return finale_lists.EVENT
    totals = odds(features(scene, relation, place), event_weights())
    if sense is not None:
        totals = sense(relation, totals)
    if place is None:
        return EVENTS[totals.index(max(totals))]
    discs = scene.once("discs", told_events.discs)
    if not discs or told_events.shown(place) or told_events.digital(place):
        totals[EVENTS.index("physical")] = -math.inf
    if told_events.begins(place):
        totals[EVENTS.index("finale")] = -math.inf
    chosen = EVENTS[totals.index(max(totals))]
    kind = scene.once("kinds", release_kinds.kinds).get(relation.fields["work"], "")
    chosen = told_events.event(relation, place, kind, chosen)
    if kind == "series":
        chosen = fresh_runs.event(scene, relation, place, chosen)
        chosen = plain_events.event(relation, place, chosen)
        chosen = events_of.event(scene, relation, place, chosen)
        chosen = later_runs.event(scene, relation, place, chosen)
        chosen = told_parts.event(scene, relation, place, chosen)
    if kind == "film":
        chosen = film_events.event(place, chosen)
        chosen = festival_runs.shown(scene, relation, place, chosen)
    if kind == "play":
        chosen = stage_events.event(scene, relation, place, chosen)
    chosen = marked_new.event(scene, relation, kind, chosen)
    chosen = headed_runs.event(scene, relation, place, kind, chosen)
    chosen = run_begins.event(scene, relation, place, chosen)
    chosen = slot_labels.event(scene, relation, kind, chosen)
    chosen = entry_blurbs.event(scene, relation, kind, chosen)
    return entry_blurbs.labelled(scene, relation, chosen)


def odds(told: Mapping[str, float], weights: Mapping[str, Sequence[float]]) -> list[float]:
    """The log odds of :data:`EVENTS`, up to a constant, by features."""
    totals = list(weights[""])
    for name, value in told.items():
        if (own := weights.get(name)) is not None:
            totals = [total + weight * value for total, weight in zip(totals, own, strict=True)]
    return totals


def _labelled(text: str, relation: Relation) -> str:
    """The event that an entry's brackets name, or what stands behind a dash; empty if they name none."""
    start, end = relation.sentence
    line = text[start:end].split("\n", 1)[0]
    at = line.casefold().find(relation.fields["work"].casefold())
    line = line[max(0, at) + len(relation.fields["work"]) :][:_LABEL_LENGTH]
    told = "".join(_BEHIND.findall(line))
    later = relation.fields["season"] not in ("", "1")
    for event, pattern in _LABELS:
        if pattern.search(told) and not (event == "premiere" and (later or _NEW_RUN.search(told))):
            return event
    return ""


@cache
def event_weights() -> dict[str, list[float]]:
    made: dict[str, list[float]] = json.loads(shipped("events.json"))
    return made


def _words(text: str) -> list[str]:
    return [
        _NAMES.get(t) or ("0" if t[0].isdigit() else t.replace("’", "'").lower())
        for t in _TOKEN.findall(text)
    ]


def _raise(found: dict[str, float], name: str, value: float) -> None:
    found[name] = max(found.get(name, 0.0), value)
