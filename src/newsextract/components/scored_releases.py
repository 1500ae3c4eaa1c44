"""Releases as rules and relation heads see them together: candidates with features."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components import releases
from newsextract.components.relations import Relation, read
from newsextract.components.release_events import attributive, event
from newsextract.components.release_parts import Claim
from newsextract.components.scene import Scene, Sentence
from newsextract.components.scene import scene as scene_of
from newsextract.components.scores import Group, Scores
from newsextract.components.weighing import LEAST, RULE, Candidate, clip, head_score, of_rule
from newsextract.components.works import title_key
from newsextract.masking import PLACEHOLDERS

_D = PLACEHOLDERS["DATE"]
_LISTS = ("guide", "calendar")
"""Rules that read a list by its layout. The heads see less of one: its date stands far above most of its titles."""


def find(doc: Doc, scored: Scores) -> list[Candidate]:
    """Dates of release that rules or heads see."""
    scene = scene_of(doc)
    text = memo.text(doc)
    rules: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in read(doc, releases.GROUP):
        written = text[slice(*relation.roles["date"])]
        rules[title_key(relation.fields["work"]), written].append(relation)
    for one, other, score in scored.all("released"):
        if score > LEAST:
            rules.setdefault((str(one[1]), str(other[1])), [])
    titles = {title_key(w.fields["title"]): w.fields["title"] for w in scene.works}
    places = _places(scene)
    found = []
    for (work, written), relations in rules.items():
        if work in scored.doubtful:
            continue
        left: Group = ("WORK", work)
        right: Group = ("DATE", written)
        if not relations:
            best = scored.best("released", left, right)
            assert best is not None  # it was scored, or there would be no candidate
            made = _made(scene, places, best[1], titles.get(work, ""))
            if made is None:
                continue
            relations = [made]
        features = _features(scored, scene, places, left, right, relations[0])
        for relation in relations:
            _platforms(scored, right, relation)
            found.append(Candidate(relation, features, "date"))
    return sorted(found, key=lambda one: one.relation.roles["date"])


def _features(
    scored: Scores,
    scene: Scene,
    places: dict[int, tuple[Sentence, int]],
    left: Group,
    right: Group,
    relation: Relation,
) -> dict[str, float]:
    score = scored.get("released", left, right)
    own = head_score(score)
    rival = max((s for g, s in scored.lefts("released", right) if g != left), default=-8.0)
    sentence, at = places.get(relation.roles["date"][0], (None, 0))
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


def _places(scene: Scene) -> dict[int, tuple[Sentence, int]]:
    """Start of each date to its sentence and its offset in the mask."""
    found = {}
    for sentence in scene.sentences:
        for at, item in sentence.masked.items.items():
            if item.label == "DATE":
                found[scene.dates[item.key].start] = (sentence, at)
    return found


def _made(
    scene: Scene, places: dict[int, tuple[Sentence, int]], date: tuple[int, int], title: str
) -> Relation | None:
    """A release that only the heads see; its event and details by the rules' own words."""
    if date[0] not in places or not title:
        return None
    sentence, at = places[date[0]]
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
