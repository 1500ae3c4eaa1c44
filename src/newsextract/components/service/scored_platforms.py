"""Platforms, and which of them carries which work, as rules and relation heads see them together."""

from __future__ import annotations

import math
from collections import defaultdict

from spacy.tokens import Doc

from newsextract import confidence, memo, names, registry
from newsextract.components import platforms
from newsextract.components.relations import Relation, read
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.scores import Group, Scores
from newsextract.components.score.weighing import (
    LEAST,
    Candidate,
    Weights,
    chance,
    clip,
    head_score,
)
from newsextract.components.service import carriers
from newsextract.components.title import title_cuts
from newsextract.components.title.title_forms import title_key


def find(doc: Doc, scored: Scores) -> list[Candidate]:
    """One candidate a service: its first mention outside credits speaks for it."""
    mentions: dict[str, list[Relation]] = defaultdict(list)
    for relation in read(doc, platforms.GROUP):
        mentions[relation.fields["name"]].append(relation)
    starts, _ = memo.offsets(doc)
    likely = {
        starts[start]: p.get("PLATFORM", 0.0) for (start, _), p in names.probabilities(doc).items()
    }
    text, known = memo.text(doc), registry.shipped_registry()
    certain = {(hit.start, hit.end) for hit in known.find(text) if hit.sure}
    found = []
    for name, own in mentions.items():
        first = next((m for m in own if not m.fields["credit"]), own[0])
        chances = [likely.get(m.roles["platform"][0], 0.0) for m in own]
        group: Group = ("PLATFORM", name)
        carried = max((s for _, s in scored.lefts("carried", group)), default=-6.0)
        dated = max((s for _, s in scored.lefts("dated", group)), default=-6.0)
        # A user's own name for a service is no other word.
        own_name = first.rule == "registry" and known.lookup(name) is None
        written = [text[slice(*m.roles["platform"])] for m in own]
        features = {
            "most": max(chances),
            "mean": sum(chances) / len(chances),
            "mentions": math.log(len(own)),
            "carried": clip(carried),
            "dated": clip(dated),
            "unknown": float(first.rule == "entity"),
            "alias": float(first.rule == "alias"),
            "credit": float(bool(first.fields["credit"])),
            # Several services are called so: which one it is, only the context says.
            "shared": float(any(len(known.sharing(one)) > 1 for one in written)),
            # Nowhere stands more than an ordinary word, too.
            "unsure": float(not own_name and not any(m.roles["platform"] in certain for m in own)),
            # The recogniser took it for a part of a title.
            "cut": float(max(chances) == title_cuts.CUT),
        }
        found.append(Candidate(first, features, "platform"))
    return found


def settle(doc: Doc, scored: Scores, weights: Weights) -> None:
    """Write each service's chance and the works that it carries; unlikely services go."""
    relations = read(doc, platforms.GROUP)
    if "platforms" in weights:
        model = weights["platforms"]["platform"]
        chances = {
            one.relation.fields["name"]: chance(one.features, model["features"])
            for one in find(doc, scored)
        }
        relations = [r for r in relations if chances[r.fields["name"]] >= model["threshold"]]
        for relation in relations:
            p = chances[relation.fields["name"]]
            relation.confidence = confidence.bounded(p)
    if "links" in weights:
        link = weights["links"]["link"]
        works: dict[str, list[str]] = defaultdict(list)
        for service, title, features in links(doc, scored):
            if chance(features, link["features"]) >= link["threshold"]:
                works[service].append(title)
        for relation in relations:
            relation.fields["works"] = "\n".join(works.get(relation.fields["name"], ()))
    platforms.put(doc, relations)
    memo.forget(doc, "carried")


def links(doc: Doc, scored: Scores) -> list[tuple[str, str, dict[str, float]]]:
    """(service, title, features) of every link that rules or heads see."""
    scene = scene_of(doc)
    titles = {
        key: w.fields["title"]
        for w in scene.works
        if (key := title_key(w.fields["title"])) not in scored.doubtful
    }
    named = {
        (scene.platforms[i].fields["name"], title)
        for i, title in carriers.carried(doc)
        if title_key(title) in titles
    }
    pairs = dict.fromkeys(sorted(named))
    outside = {p.fields["name"] for p in scene.platforms if not p.fields["credit"]}  # of credits
    for left, right, score in scored.all("carried"):
        if score > LEAST and left[1] in titles and right[1] in outside:
            pairs[str(right[1]), titles[str(left[1])]] = None
    found = []
    for service, title in pairs:
        group: Group = ("PLATFORM", service)
        link = scored.get("carried", ("WORK", title_key(title)), group)
        own = head_score(link)
        others = [s for g, s in scored.lefts("carried", group) if g[1] != title_key(title)]
        features = {
            "score": own,
            "rival": clip(min(0.0, own - max(others, default=-8.0))),
            "rule": float((service, title) in named),
        }
        found.append((service, title, features))
    return found
