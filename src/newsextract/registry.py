"""The registry of platforms: services, channels and venues by every name they go by.

>>> lookup("Amazon Prime Video").name
'Prime Video'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from newsextract.rules import lines, shipped

# An ampersand belongs to a name ("A&E"), but not as the beginning of an HTML entity ("Sky&nbsp;…").
_WORD = re.compile(r"(?:&(?!\w{2,6};))?\w+(?:&(?!\w{2,6};)\w+)*")

_THE = re.compile(r"^[Tt]he ")
_TERRITORY = re.compile(
    r" (?:US|USA|UK|UKI|CA|Canada|ANZ|Australia|AU|NZ|New Zealand|India|Ireland|Germany|France|Spain|Italy|Nordics?|Europe|Asia|Africa"
    r"|Latin America|LatAm|Brazil|Mexico|Japan|Korea|Philippines|Singapore)\Z"
)
_SOFT = re.compile(r"[\s.\-]+")


@dataclass(frozen=True, slots=True)
class Service:
    """A platform. ``ambiguous`` names are ordinary words, too, and need context.

    ``labelled`` names mean it only where the recogniser sees a platform ("5", "Apple").
    """

    name: str
    id: str
    kind: str
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """``text[start:end]`` is a name of ``service``; ``sure`` unless the name is ambiguous."""

    start: int
    end: int
    service: Service
    sure: bool


class Registry:
    """Names of platforms, findable in text.

    The first ``own`` services are the user's: their names mean nobody else.
    """

    def __init__(self, services: Iterable[Service], own: int = 0) -> None:
        self.services = tuple(services)
        self._ids = {service.id: service for service in reversed(self.services)}
        self._sharing: dict[str, tuple[Service, ...]] = {}
        self._exact: dict[str, Service] = {}
        self._folded: dict[str, Service] = {}
        # A name's first word to the names: each with what stands before that word.
        self._starts: dict[str, list[tuple[str, int, Service, bool]]] = {}
        self._found: tuple[str, tuple[Hit, ...]] = ("", ())
        users: set[str] = set()
        for place, service in enumerate(self.services):
            unsure = set(service.ambiguous)
            for alias in dict.fromkeys((service.name, *service.aliases, *service.ambiguous)):
                self._exact.setdefault(alias, service)
                self._folded.setdefault(_fold(alias), service)
                if place < own:
                    users.add(alias)
                if place < own or alias not in users:
                    self._sharing[alias] = (*self._sharing.get(alias, ()), service)
                if first := _WORD.search(alias):
                    hit = (alias, first.start(), service, alias not in unsure)
                    self._starts.setdefault(first[0], []).append(hit)
        for service in self.services:
            for name in service.labelled:
                self._exact.setdefault(name, service)
                self._folded.setdefault(_fold(name), service)
        for entries in self._starts.values():
            entries.sort(key=lambda e: -len(e[0]))

    def lookup(self, name: str) -> Service | None:
        """The service of a name, whatever its case, spacing or article, or of an id; None if unknown.

        Where several services bear the name, the first of the registry.
        """
        name = " ".join(name.replace("&amp;", "&").split())
        found = self._exact.get(name) or self._folded.get(_fold(name)) or self._ids.get(name)
        bare = _THE.sub("", name)
        if found or bare != name:
            return found or self.lookup(bare)
        # "Shudder Canada" is Shudder, but "Fox Sports Australia" may be anybody's channel.
        there = _TERRITORY.search(name)
        whole = self._exact.get(name[: there.start()]) if there else None
        return whole if whole and whole.kind == "streaming" else None

    def sharing(self, name: str) -> tuple[Service, ...]:
        """Every service that bears ``name``, as written, in the registry's order."""
        return self._sharing.get(name, ())

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every name of a service in ``text``, longest first, not overlapping."""
        # Two components ask for the same article, one after the other.
        if self._found[0] != text:
            self._found = (text, self._find(text))
        return self._found[1]

    def _find(self, text: str) -> tuple[Hit, ...]:
        hits: list[Hit] = []
        last = 0
        starts = self._starts
        for word in _WORD.finditer(text):
            if word[0] not in starts or word.start() < last:
                continue
            for alias, lead, service, sure in starts[word[0]]:
                begin = word.start() - lead
                end = begin + len(alias)
                if begin >= 0 and text.startswith(alias, begin) and not _joined(text, end):
                    hits.append(Hit(begin, end, service, sure))
                    last = end
                    break
        return tuple(hits)


def _joined(text: str, end: int) -> bool:
    """Whether the name goes on: ``Max`` in ``Maxine``, ``Disney+`` needs no word after it."""
    after = text[end : end + 1]
    return (after.isalnum() and text[end - 1].isalnum()) or after == "+"


def _fold(name: str) -> str:
    return _SOFT.sub("", name.casefold().replace("plus", "+"))


def service(row: Mapping[str, Any]) -> Service:
    """A :class:`Service` from a row of ``platforms.jsonl`` or of a user's rule file."""
    former = [f["name"] for f in row.get("former", ()) if isinstance(f, dict)]
    ambiguous = tuple(row.get("ambiguous", ()))
    return Service(
        row["name"],
        row["id"],
        row["kind"],
        (*row.get("aliases", ()), *(f for f in former if f not in ambiguous)),
        ambiguous,
        tuple(row.get("labelled", ())),
        tuple(row.get("countries", ())),
        row.get("wikidata", ""),
    )


@cache
def shipped_registry() -> Registry:
    """The registry that comes with the package."""
    rows = lines(shipped("platforms.jsonl"), "platforms.jsonl")
    return Registry(service(row) for _, row in rows)


def with_rows(rows: Iterable[Mapping[str, Any]]) -> Registry:
    """The shipped registry and the user's rows, which win where names collide."""
    mine = [service(row) for row in rows]
    if not mine:
        return shipped_registry()
    return Registry([*mine, *shipped_registry().services], own=len(mine))


def lookup(name: str) -> Service | None:
    """The service that a name or an id means in the shipped registry; None if unknown."""
    return shipped_registry().lookup(name)
