"""On which services a release is: every service that the article names, weighed for each date.

"Opened in March and is now on Hulu" puts the service in the sentence of a date that is not its own, and
"the series begins on Friday" puts it in another paragraph. A logistic regression weighs what the rules and
the relation heads say with where the service stands, and what a net makes of the same (``scripts/nets.py``); its
weights (``release_platforms`` in the scorer's ``weights.json``) are fitted by ``scripts/release_platforms.py``.

Whether a date is past is known only with the publication date, which a Doc has not: each service's odds are
kept as they are for a date to come, with what a past one adds (:func:`choose`).
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components import platforms
from newsextract.components.relations import Relation, read
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.choosing import Net
from newsextract.components.score.scores import Group, Scores
from newsextract.components.score.weighing import Weights, clip
from newsextract.components.service import carrier_asides, carriers
from newsextract.components.service.carrier_rules import Certain
from newsextract.components.title.title_forms import title_key

KIND, MODEL = "release_platforms", "platform"
FIELD = "carriers"
"""Field of a release: a line for each service, its name, odds and what a past date adds to them, by tabs."""
NOWHERE = ("festival", "physical")
"""Events that are on no service, whatever stands in the sentence."""
LEAST, SURE = 0.35, 0.5
"""The likeliest service counts from this chance on (best of a grid on dev), and each further one from that."""
FURTHER = ("finale", "episode")
"""Events of a run that began before."""
_BESIDE = 12  # characters between two services that are named together
_LINKED = 4.0  # log odds from which the heads are sure of a link of work and service
_UNSEEN = -4.0  # log odds of a pair at which the heads did not look
NET = "carrier"
"""The net that weighs services, beside the regression (:mod:`..score.choosing`)."""
LEADS = ("dated", "carried", "distance", "work_distance", "paragraph", "sentence", "with_work")
"""Features of which the net is also told by how much they exceed those of the other services."""
PAST = ("past", "past_rule", "past_fill", "past_net")  # features that count for a past date only
Spots = dict[str, list[int]]


class Places:
    """Where one article names its services and works, for the services of its releases."""

    def __init__(self, doc: Doc, scored: Scores) -> None:
        self.scored, self.scene = scored, scene_of(doc)
        self.text = memo.text(doc)
        mentions = read(doc, platforms.GROUP)
        self.services: Spots = defaultdict(list)
        for mention in mentions:
            if not carrier_asides.gave_up(self.text, *mention.roles["platform"]):
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
        self.sentences = [sentence.start for sentence in self.scene.sentences]
        self.dates = [date.start for date in self.scene.dates]
        self.begun: dict[str, set[str]] = defaultdict(
            set
        )  # work to the services of its dates so far
        # All mentions by offset; those of one name are counted apart.
        self.all_services = sorted(at for own in self.services.values() for at in own)
        self.all_works = sorted(at for own in self.works.values() for at in own)
        self.pairs: dict[tuple[str, str], dict[str, float]] = {}

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
        day = "DATE", self.text[slice(*date)]
        made = {}
        for name in self.services:
            rule, fill = float(name in ruled), float(not ruled and own[:1] == [name])
            score = dated.get(name, _UNSEEN)
            link = carried.get(name, _UNSEEN)
            rival = max((s for n, s in dated.items() if n != name), default=-6.0)
            other = max((s for n, s in carried.items() if n != name), default=-6.0)
            begun = float(name in self.begun[work])
            where = self._where(name, work, date[0])
            made[name] = {
                "": 1.0,
                "rule": rule,
                "rule_other": float(bool(ruled) and not rule),
                "several": float(len(ruled) > 1),
                "fill": fill,
                "carrier": float(name in own),
                "carriers": float(min(4, len(own))),
                "dated": score,
                # The same words may be another entry's day, too.
                "dated_here": float(self._told_with(day, name, date)),
                "dated_best": rival,
                "dated_lead": clip(score - rival),
                "carried": link,
                "carried_best": other,
                "carried_lead": clip(link - other),
                "rule_dated": rule * score,
                "fill_dated": fill * score,
                "begun": begun,
                "begun_further": begun * float(fields["event"] in FURTHER),
                "begun_other": float(bool(self.begun[work] - {name})),
                "begun_fill": begun * float(not ruled),
                "territory": float(bool(fields["territory"])),
                "cinema": float(name == "Cinemas"),
                f"event_{fields['event']}": 1.0,
                "past": 1.0,
                "past_rule": float(bool(ruled)),
                "past_fill": fill,
                # "In cinemas", three sentences before, is of another date.
                "cinema_elsewhere": float(name == "Cinemas" and not where["sentence"]),
                **where,
            }
        self.begun[work].update(ruled)
        return made

    def _told_with(self, day: Group, name: str, date: tuple[int, int]) -> bool:
        best = self.scored.best("dated", day, ("PLATFORM", name))
        return best is not None and best[0] == date

    def _where(self, name: str, work: str, date: int) -> dict[str, float]:
        """Where the service stands to the date and to the work."""
        spots = self.services[name]
        near = _nearest(spots, date)
        low, high = sorted((near, date))

        def between(places: Sequence[int], own: Sequence[int] = ()) -> float:
            return float(min(3, _count(places, low, high) - _count(own, low, high)))

        if (name, work) not in self.pairs:
            self.pairs[name, work] = self._with_work(name, work)
        sentence = bisect_right(self.sentences, date)
        return {
            "distance": math.log1p((high - low) / 20),
            "before": float(near < date),
            "sentence": float(bisect_right(self.sentences, near) == sentence),
            "paragraph": float(bisect_right(self.blocks, near) == bisect_right(self.blocks, date)),
            # "Peacock released a first look. Featured are Ash (February 13)": the last one that was named.
            "last_named": float(-1 < _before(self.all_services, date) == _before(spots, date)),
            "beside_another": self._beside(name, near),
            "services_between": between(self.all_services, spots),
            "works_between": between(self.all_works, self.works.get(work, ())),
            "dates_between": between(self.dates),
            **self.pairs[name, work],
        }

    def _beside(self, name: str, at: int) -> float:
        """Whether another service stands directly beside this one: "on Hulu and Disney+"."""
        end = at + len(name) + _BESIDE
        return float(_count(self.all_services, at - _BESIDE - len(name), end) > 1)

    def _with_work(self, name: str, work: str) -> dict[str, float]:
        """Where service and work stand to each other, whatever the date."""
        spots, titles = self.services[name], self.works.get(work, [])
        apart = min((abs(_nearest(spots, title) - title) for title in titles), default=3000)
        shared = {bisect_right(self.sentences, at) for at in spots}
        return {
            "work_distance": math.log1p(apart / 10),
            "with_work": float(any(bisect_right(self.sentences, at) in shared for at in titles)),
            # "Netflix's Smoke": no more than "’s “" between them.
            "work_follows": float(
                any(_count(titles, at + len(name) - 1, at + len(name) + 7) for at in spots)
            ),
        }


def _before(spots: Sequence[int], at: int) -> int:
    """The last of some offsets in order before another, -1 for none."""
    index = bisect_left(spots, at) - 1
    return spots[index] if index >= 0 else -1


def _nearest(spots: Sequence[int], to: int) -> int:
    """The nearest of some offsets in order; of two as near, the first."""
    after = bisect_right(spots, to)
    return min(spots[max(0, after - 1) : after + 1], key=lambda at: abs(at - to))


def _count(spots: Sequence[int], low: int, high: int) -> int:
    """How many of some offsets in order lie between ``low`` and ``high``, both exclusive."""
    return max(0, bisect_left(spots, high) - bisect_right(spots, low))


def _in_order(own: Sequence[tuple[int, str]]) -> list[str]:
    return list(dict.fromkeys(name for _, name in sorted(own)))


def told(features: Mapping[str, float], *, past: bool) -> dict[str, float]:
    """The features that count for a date that is past, or to come."""
    return {name: value for name, value in features.items() if past or name not in PAST}


def weigh(services: Mapping[str, dict[str, float]], net: Net | None) -> None:
    """Add what the net says of each service to its features: for a date to come, and what a past one adds."""
    if net is None or not services:
        return
    coming, past = (
        net.odds([told(own, past=day) for own in services.values()]) for day in (False, True)
    )
    for own, before, after in zip(services.values(), coming, past, strict=True):
        own["net"] = clip(before, 8)
        own["past_net"] = clip(after, 8) - clip(before, 8)


def settle(
    doc: Doc, scored: Scores, relations: Sequence[Relation], weights: Weights,
    net: Net | None = None,
) -> None:  # fmt: skip
    """Write the odds of every service into each release (:data:`FIELD`), where there are weights."""
    if KIND not in weights:
        return
    own = weights[KIND][MODEL]["features"]
    places, certain = Places(doc, scored), Certain(doc, relations)
    for relation in relations:
        services = places.features(relation)
        weigh(services, net)
        unsure = {name for name, f in services.items() if f["carried"] < _LINKED}
        likely = {name: odds(f, own) for name, f in services.items()}
        found = certain.settle(relation, likely, unsure)
        relation.fields[FIELD] = "\n".join(
            f"{name}\t{coming:.3f}\t{past:.3f}" for name, (coming, past) in found.items()
        )


def odds(features: Mapping[str, float], weights: Mapping[str, float]) -> tuple[float, float]:
    """Log odds of a service for a date to come, and what a past date adds to them."""
    past = sum(weights.get(name, 0.0) * features.get(name, 0.0) for name in PAST)
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
