"""Namesakes: services of one name in several countries ("ABC", "TV3", "Sky"), and which is meant.

The article decides: by the other services that it names, by addresses, zones and places of a country,
and by what stands beside the name ("on ABC in the US"). Where nothing speaks for another, the one
that stands first in the registry is meant.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from newsextract import countries
from newsextract.components.relations import Relation
from newsextract.registry import Registry, Service
from newsextract.rules import shipped

_SERVICE = 2.0  # another service of the country; half of it where that one has two countries
_BESIDE = 6.0  # "on ABC in the US", "the Australian broadcaster ABC"
_COMMON = 1.0  # each further shared name that a country has
_INITIALS = re.compile("[A-Z]{3,5}")
# What initials of services stand for.
_SERVICES = re.compile(
    r"Broadcast|Network|Television|Channel|Cable|Radio|Media|Corporation|Company|TV|Service"
)
_AHEAD = 2.0  # how much more must speak for another than for the commonest


def settle(text: str, relations: Sequence[Relation], registry: Registry) -> None:
    """Write the service meant into the fields of every mention whose name several services bear."""
    shared = {
        place: services
        for place, relation in enumerate(relations)
        if len(services := registry.sharing(_written(text, relation))) > 1
    }
    if shared:
        others = [r for place, r in enumerate(relations) if place not in shared]
        evidence = _evidence(text, others, registry)
        for country, much in _in_common(set(shared.values())).items():
            evidence[country] += much
        for place, services in shared.items():
            start, end = relations[place].roles["platform"]
            beside = _beside(text, start, end)
            scores = [_score(s, evidence) + _BESIDE * (beside in s.countries) for s in services]
            best = max(range(len(services)), key=lambda i: (scores[i], -i))
            meant = services[best if scores[best] >= scores[0] + _AHEAD else 0]
            relations[place].fields.update(name=meant.name, id=meant.id, kind=meant.kind)
    _label(relations)


def at_home(text: str, relations: Sequence[Relation], registry: Registry) -> list[Relation]:
    """Those of ``relations`` that are no common words of a page about another country.

    "Seven" is a channel in Australia; in a Lagos paper it is a number. Nor the initials of something that the page
    spells out: "the Time Variance Authority", and then "the TVA".
    """
    relations = [r for r in relations if not _spelled_out(text, _written(text, r), registry)]
    wordy = _wordy()
    doubted = {r.fields["name"] for r in relations if wordy.fullmatch(_written(text, r))}
    # A name that is also written out is the service's.
    doubted -= {r.fields["name"] for r in relations if not wordy.fullmatch(_written(text, r))}
    if not doubted:
        return list(relations)
    evidence = _evidence(text, (r for r in relations if r.fields["name"] not in doubted), registry)
    away = max(evidence.values(), default=0.0) >= _AHEAD
    foreign = {
        name
        for name in doubted
        if away
        and (service := registry.lookup(name)) is not None
        and not any(evidence.get(country) for country in service.countries)
    }
    return [r for r in relations if r.fields["name"] not in foreign]


def shortened(relations: Sequence[Relation]) -> None:
    """Write what an unknown name is short for into its fields: "on the Player", on a page that has "RTÉ Player"."""
    known = {r.fields["name"]: r for r in relations if r.rule != "entity"}
    for relation in relations:
        longer = [name for name in known if name.endswith(" " + relation.fields["name"])]
        if relation.rule == "entity" and len(longer) == 1:
            fields = known[longer[0]].fields
            relation.fields.update({key: fields[key] for key in ("name", "id", "kind")})
            relation.rule = "alias"


def _spelled_out(text: str, name: str, registry: Registry) -> bool:
    """Whether initials, which are a service's only by their context, stand for other words of the page."""
    service = registry.lookup(name) if _INITIALS.fullmatch(name) else None
    if service is None or name not in service.ambiguous:
        return False
    words = " (?:of |and |for |the )?".join(rf"{letter}[a-z’'-]+" for letter in name)
    found = re.search(rf"\bthe {words}\b", text)
    return found is not None and not _SERVICES.search(found[0])


@cache
def _wordy() -> re.Pattern[str]:
    return re.compile(tomllib.loads(shipped("platforms.toml"))["context"]["at_home"])


def _written(text: str, relation: Relation) -> str:
    start, end = relation.roles["platform"]
    return " ".join(text[start:end].split())


def _evidence(text: str, others: Iterable[Relation], registry: Registry) -> dict[str, float]:
    """How much speaks for each country."""
    found: dict[str, float] = defaultdict(float)
    for name in dict.fromkeys(r.fields["name"] for r in others):
        service = registry.lookup(name)
        own = () if service is None else service.countries
        if service is None or service.kind in ("cinema", "stage") or "WW" in own:
            continue
        if len(own) <= 2:
            for country in own:
                found[country] += _SERVICE / len(own)
    for country, much in countries.evidence(text).items():
        found[country] += much
    return found


def _in_common(shared: set[tuple[Service, ...]]) -> dict[str, float]:
    """How much names that several countries share speak for one that has two of them: TV One and TV3."""
    counts = Counter(
        country for services in shared for country in {c for s in services for c in s.countries}
    )
    return {country: _COMMON * (count - 1) for country, count in counts.items()}


def _beside(text: str, start: int, end: int) -> str:
    """The country that stands beside the name: "on ABC in Australia", "the US network ABC"."""
    _, weak = countries.signs()
    after = re.match(r" \(?in (?:the )?", text[end : end + 10])
    if after and (sign := weak.match(text, end + after.end())):
        return sign.lastgroup or ""
    before = re.search(r"[\w.]+(?: [a-z]+){0,2} $", text[max(0, start - 50) : start])
    sign = weak.match(before[0]) if before else None
    return (sign.lastgroup or "") if sign else ""


def _score(service: Service, evidence: dict[str, float]) -> float:
    return max((evidence.get(country, 0.0) for country in service.countries), default=0.0)


def _label(relations: Sequence[Relation]) -> None:
    """ "ABC (Australia)" is "ABC" in an article that names no other: as it calls itself."""
    ids: dict[str, set[str]] = {}
    known = [r for r in relations if r.rule != "entity"]
    for relation in known:
        ids.setdefault(_bare(relation.fields["name"]), set()).add(relation.fields["id"])
    for relation in known:
        bare = _bare(relation.fields["name"])
        if len(ids[bare]) == 1:
            relation.fields["name"] = bare


def _bare(name: str) -> str:
    return re.sub(r" \([^()]*\)$", "", name)
