"""On which services a release is: every service that the article names, weighed for each date.

"Opened in March and is now on Hulu" puts the service in the sentence of a date that is not its own, and
"the series begins on Friday" puts it in another paragraph. A logistic regression weighs what the rules and
the relation heads say with where the service stands; its weights (``release_platforms`` in the scorer's
``weights.json``) are fitted by ``scripts/release_platforms.py``.

Whether a date is past is known only with the publication date, which a Doc has not: each service's odds are
kept as they are for a date to come, with what a past one adds (:func:`choose`).
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components import carriers, platforms
from newsextract.components.relations import Relation, read
from newsextract.components.scene import scene as scene_of
from newsextract.components.scores import Scores
from newsextract.components.title_forms import title_key
from newsextract.components.weighing import Weights, clip

KIND, MODEL = "release_platforms", "platform"
FIELD = "carriers"
"""Field of a release: a line for each service, its name, odds and what a past date adds to them, by tabs."""
NOWHERE = ("festival", "physical")
"""Events that are on no service, whatever stands in the sentence."""
LEAST, SURE = 0.35, 0.5
"""The likeliest service counts from this chance on (best of a grid on dev), and each further one from that."""
_FURTHER = ("finale", "episode")
_UNSEEN = -4.0  # log odds of a pair at which the heads did not look
PAST = ("past", "past_rule", "past_fill")  # features that count for a past date only
Spots = dict[str, list[int]]


class Places:
    """Where one article names its services and works, for the services of its releases."""

    def __init__(self, doc: Doc, scored: Scores) -> None:
        self.scored, self.scene = scored, scene_of(doc)
        self.text = memo.text(doc)
        mentions = read(doc, platforms.GROUP)
        self.services: Spots = defaultdict(list)
        for mention in mentions:
            self.services[mention.fields["name"]].append(mention.roles["platform"][0])
        self.works: Spots = defaultdict(list)
        for work in self.scene.works:
            self.works[work.fields["title"]].append(work.roles["work"][0])
        carried: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for index, title in carriers.carried(doc):
            name = mentions[index].fields["name"]
            carried[title].append((mentions[index].roles["platform"][0], name))
        self.carriers = {title: _in_order(own) for title, own in carried.items()}
        self.blocks = [block.start for block in layout.blocks(self.text)]
        self.sentences = [(s.start, s.end) for s in self.scene.sentences]
        self.dates = [date.start for date in self.scene.dates]
        self.begun: dict[str, set[str]] = defaultdict(
            set
        )  # work to the services of its dates so far

    def features(self, relation: Relation) -> dict[str, dict[str, float]]:
        """What speaks for each service, by name. To be asked for release by release, in order."""
        fields = relation.fields
        work, date = fields["work"], relation.roles["date"]
        ruled = [name for name in fields["platforms"].split("; ") if name]
        own = self.carriers.get(work, [])
        dated = {
            str(g[1]): clip(s) for g, s in self.scored.rights("dated", ("DATE", self.text[slice(*date)]))
        }  # fmt: skip
        carried = {
            str(g[1]): clip(s) for g, s in self.scored.rights("carried", ("WORK", title_key(work)))
        }
        made = {}
        for name in self.services:
            rule, fill = float(name in ruled), float(not ruled and own[:1] == [name])
            score = dated.get(name, _UNSEEN)
            link = carried.get(name, _UNSEEN)
            rival = max((s for n, s in dated.items() if n != name), default=-6.0)
            other = max((s for n, s in carried.items() if n != name), default=-6.0)
            begun = float(name in self.begun[work])
            made[name] = {
                "": 1.0,
                "rule": rule,
                "rule_other": float(bool(ruled) and not rule),
                "several": float(len(ruled) > 1),
                "fill": fill,
                "carrier": float(name in own),
                "carriers": float(min(4, len(own))),
                "dated": score,
                "dated_best": rival,
                "dated_lead": clip(score - rival),
                "carried": link,
                "carried_best": other,
                "carried_lead": clip(link - other),
                "rule_dated": rule * score,
                "fill_dated": fill * score,
                "begun": begun,
                "begun_further": begun * float(fields["event"] in _FURTHER),
                "begun_other": float(bool(self.begun[work] - {name})),
                "begun_fill": begun * float(not ruled),
                "territory": float(bool(fields["territory"])),
                "cinema": float(name == "Cinemas"),
                f"event_{fields['event']}": 1.0,
                "past": 1.0,
                "past_rule": float(bool(ruled)),
                "past_fill": fill,
                **self._where(name, work, date[0]),
            }
        self.begun[work].update(ruled)
        return made

    def _where(self, name: str, work: str, date: int) -> dict[str, float]:
        """Where the service stands to the date and to the work."""
        spots, titles = self.services[name], self.works.get(work, [])
        near = min(spots, key=lambda at: abs(at - date))
        low, high = sorted((near, date))
        sentence = next((s for s in self.sentences if s[0] <= date < s[1]), (date, date + 1))

        def between(places: Iterable[int]) -> float:
            return float(min(3, sum(low < at < high for at in places)))

        apart = min((abs(at - title) for at in spots for title in titles), default=3000)
        return {
            "distance": math.log1p((high - low) / 20),
            "before": float(near < date),
            "sentence": float(any(sentence[0] <= at < sentence[1] for at in spots)),
            "paragraph": float(bisect_right(self.blocks, near) == bisect_right(self.blocks, date)),
            "services_between": between(
                at for n, own in self.services.items() if n != name for at in own
            ),
            "works_between": between(
                at for t, own in self.works.items() if t != work for at in own
            ),
            "dates_between": between(self.dates),
            "work_distance": math.log1p(apart / 10),
            "with_work": float(
                any(
                    any(s <= at < e for at in spots) and any(s <= at < e for at in titles)
                    for s, e in self.sentences
                )
            ),
            "work_follows": float(
                any(0 <= title - at - len(name) <= 6 for at in spots for title in titles)
            ),
        }


def _in_order(own: Sequence[tuple[int, str]]) -> list[str]:
    return list(dict.fromkeys(name for _, name in sorted(own)))


def settle(doc: Doc, scored: Scores, relations: Sequence[Relation], weights: Weights) -> None:
    """Write the odds of every service into each release (:data:`FIELD`), where there are weights."""
    if KIND not in weights:
        return
    own = weights[KIND][MODEL]["features"]
    places = Places(doc, scored)
    for relation in relations:
        lines = []
        for name, found in places.features(relation).items():
            coming, past = odds(found, own)
            lines.append(f"{name}\t{coming:.3f}\t{past:.3f}")
        relation.fields[FIELD] = "\n".join(lines)


def odds(features: Mapping[str, float], weights: Mapping[str, float]) -> tuple[float, float]:
    """Log odds of a service for a date to come, and what a past date adds to them."""
    past = sum(weights.get(name, 0.0) * features[name] for name in PAST)
    return sum(weights.get(n, 0.0) * v for n, v in features.items()) - past, past


def choose(fields: Mapping[str, str], *, past: bool) -> list[str] | None:
    """The services of a release, in the article's order; None where nothing was weighed."""
    if FIELD not in fields:
        return None
    if fields["event"] in NOWHERE or not fields[FIELD]:
        return []
    chances = {}
    for line in fields[FIELD].split("\n"):
        name, coming, more = line.split("\t")
        total = float(coming) + past * float(more)
        chances[name] = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
    best = max(chances, key=lambda name: chances[name])
    return [n for n, p in chances.items() if p >= SURE or (n == best and p >= LEAST)]
