"""Releases as rules and relation heads see them together: candidates with features."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components import releases, works
from newsextract.components.listing import calendars, day_by_day, footed, led, release_lists, tailed
from newsextract.components.relations import Relation, read
from newsextract.components.release import (
    episode_titles,
    festival_runs,
    of_another,
    release_choice,
    release_kinds,
    release_refs,
    run_begins,
    same_evening,
    stage_runs,
)
from newsextract.components.release.release_events import attributive, event
from newsextract.components.release.release_parts import Claim
from newsextract.components.release.release_signs import Signs
from newsextract.components.scene import Scene, Sentence
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.scores import Group, Scores
from newsextract.components.score.weighing import (
    RULE,
    Candidate,
    clip,
    head_score,
    of_rule,
    title_odds,
)
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

_D = PLACEHOLDERS["DATE"]
# A weekday without a day: which week is not always said.
_WEEKDAY = re.compile(r"^[^\d]*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^\d]*$", re.IGNORECASE)
_LEAST = -5.0
"""Log odds below which the heads alone make no candidate: the net still tells right ones above it (dev)."""
# "Friday's (June 21) episode": one day, told twice
_APPOSED = re.compile(r"(?:['’]s)? ?\(")
_SURE = (
    release_refs.RULE, calendars.TIMETABLE, calendars.LISTED, day_by_day.RULE, tailed.RULE, led.RULE,
    stage_runs.RULE, festival_runs.RULE, same_evening.RULE,
)  # fmt: skip
"""Rules whose findings stand whatever the scorer says; no other work has such a date, but for what an evening has besides."""
_LISTS = (
    "guide",
    "calendar",
    calendars.TIMETABLE,
    calendars.LISTED,
    footed.RULE,
    tailed.RULE,
    led.RULE,
)
"""Rules that read a list by its layout. The heads see less of one: its date stands far above most of its titles."""


def find(doc: Doc, scored: Scores) -> list[Candidate]:
    """Dates of release that rules or heads see."""
    scene = scene_of(doc)
    text = memo.text(doc)
    rules: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in read(doc, releases.GROUP):
        written = text[slice(*relation.roles["date"])]
        rules[title_key(relation.fields["work"]), written].append(relation)
    # A day at the foot of its entry is no other title's, however near that one stands.
    settled = {
        written for (_, written), own in rules.items() if any(r.rule == footed.RULE for r in own)
    }
    bound = {
        r.roles["date"]
        for own in rules.values()
        for r in own
        if _sure(r) and r.rule != same_evening.RULE
    }
    for one, other, score in scored.all("released"):
        if score > _LEAST and other[1] not in settled:
            rules.setdefault((str(one[1]), str(other[1])), [])
    titles = {title_key(w.fields["title"]): w.fields["title"] for w in scene.works}
    surest = title_odds(scene)
    spots = places(scene)
    signs = Signs(scored, scene, spots)
    found = []
    for (work, written), relations in rules.items():
        if work in scored.doubtful:
            continue
        left: Group = ("WORK", work)
        right: Group = ("DATE", written)
        if not relations:
            best = scored.best("released", left, right)
            assert best is not None  # it was scored, or there would be no candidate
            made = _made(scene, spots, best[1], titles.get(work, ""))
            if (
                made is None
                or best[1] in bound
                or releases.barred(scene, best[1])
                or of_another.chained(spots, best[1])
                or of_another.aside(spots, *best)
                or of_another.of_offshoot(scene, spots, work, best[1])
                or of_another.of_origin(scene, spots, work, best[1])
                or calendars.UNDATED.search(text, best[1][1], best[0][0])
            ):
                continue
            relations = [made]
        features = _features(scored, scene, spots, left, right, relations[0])
        features["title"] = surest.get(work, 0.0)
        features["weekday"] = float(_WEEKDAY.search(written) is not None)
        told = signs.features(work, relations[0].roles["date"])
        for relation in relations:
            _platforms(scored, right, relation)
            sure = _sure(relation)
            found.append(Candidate(relation, features, "date", told, sure))
    return sorted(found, key=lambda one: one.relation.roles["date"])


def _sure(relation: Relation) -> bool:
    return relation.rule in _SURE or bool(relation.fields.get(release_lists.SURE))


def settle(
    doc: Doc, chosen: Sequence[Candidate], sense: release_choice.Sense | None = None
) -> None:
    """Write the event of each release (:mod:`.release_choice`)."""
    scene = scene_of(doc)
    spots = places(scene)
    kinds = scene.once("kinds", release_kinds.kinds)
    settled = {w.fields["title"]: w.fields["kind"] for w in read(doc, works.GROUP)}
    scene.keep("kinds", settled)
    moved = [episode_titles.to_series(scene, one.relation, settled) for one in chosen]
    events = []
    for one in chosen:
        own = same_evening.place(scene, one.relation)
        spot = own or spots.get(one.relation.roles["date"][0])
        events.append(release_choice.choose(scene, one.relation, spot, sense))
    scene.keep("kinds", kinds)
    for one, chosen_event, by_episode in zip(chosen, events, moved, strict=True):
        alone = by_episode and chosen_event == "release"
        one.relation.fields["event"] = "episode" if alone else chosen_event
    for before, after in pairwise([candidate.relation for candidate in chosen]):
        same = before.fields["work"] == after.fields["work"]
        if same and _APPOSED.fullmatch(scene.text, before.roles["date"][1], after.roles["date"][0]):
            after.fields["event"] = before.fields["event"]


def agree(doc: Doc, chosen: Sequence[Candidate]) -> None:
    """What is a series in the end begins where a service has it anew, whatever its words alone made of it."""
    scene = scene_of(doc)
    series = {w.fields["title"] for w in read(doc, works.GROUP) if w.fields["kind"] == "series"}
    for one in chosen:
        if one.relation.fields["work"] in series and run_begins.streamed(scene, one.relation):
            one.relation.fields["event"] = "premiere"


def _features(
    scored: Scores,
    scene: Scene,
    spots: dict[int, tuple[Sentence, int]],
    left: Group,
    right: Group,
    relation: Relation,
) -> dict[str, float]:
    score = scored.get("released", left, right)
    own = head_score(score)
    # "December 1" may stand under several titles: a rival is who is told with this one.
    start = relation.roles["date"][0]
    rivals: list[float] = []
    origins: list[float] = []
    for other, value in scored.lefts("released", right):
        best = scored.best("released", other, right)
        if other != left and best and best[1][0] == start:
            of_origin = of_another.of_origin(scene, spots, str(other[1]), best[1])
            (origins if of_origin else rivals).append(value)
    if origins and relation.rule.endswith("_focus"):
        own = max(
            own, head_score(max(origins))
        )  # what the heads take for the film that it is a remake of
    rival = max(rivals, default=-8.0)
    sentence, at = spots.get(relation.roles["date"][0], (None, 0))
    odd = sentence is not None and attributive(scene, sentence, at)
    held = sentence is not None and at in releases.old(sentence.masked.text)
    precision = scene.dates[sentence.masked.items[at].key].precision if sentence else ""
    by_rule = None if relation.rule.startswith(RULE) else relation
    return {
        "score": own,
        "scored": float(score is not None),
        "rival": clip(min(0.0, own - rival)),
        "attributive": float(odd),
        "old": float(held),
        "vague": float(precision not in ("day", "")),
        "listed": float(relation.rule in _LISTS),
        "listed_score": own if relation.rule in _LISTS else 0.0,
        **of_rule("releases", by_rule),
    }


def _between(text: str, at: int) -> tuple[int, int]:
    right = text.find(_D, at + 1)
    return text.rfind(_D, 0, at) + 1, len(text) if right < 0 else right


def places(scene: Scene) -> dict[int, tuple[Sentence, int]]:
    """Start of each date to its sentence and its offset in the mask."""
    found = {}
    for sentence in scene.sentences:
        for at, item in sentence.masked.items.items():
            if item.label == "DATE":
                found[scene.dates[item.key].start] = (sentence, at)
    return found


def _made(
    scene: Scene, spots: dict[int, tuple[Sentence, int]], date: tuple[int, int], title: str
) -> Relation | None:
    """A release that only the heads see; its event and details by the rules' own words."""
    if date[0] not in spots or not title:
        return None
    sentence, at = spots[date[0]]
    left, right = _between(sentence.masked.text, at)
    happens = event(scene, sentence, at, left, right) or "release"
    made = releases.relation(scene, sentence, Claim(at, left, right, happens), title, RULE)
    made.rule = RULE
    return made


def _platforms(scored: Scores, date: Group, relation: Relation) -> None:
    """The services of a date of which the rules name none."""
    if relation.fields["platforms"]:
        return
    best = max(scored.rights("dated", date), key=lambda pair: pair[1], default=None)
    if best is not None and best[1] > 0:
        relation.fields["platforms"] = str(best[0][1])
