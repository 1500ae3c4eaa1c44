"""What is compared when records are scored: names, titles and services, as keys that do not mind how they are written."""

from __future__ import annotations

from newsextract import registry
from newsextract.components.title.title_forms import title_key
from newsextract.gold import GoldArticle
from newsextract.names import key
from newsextract.records import ArticleRecord


def name_key(text: str) -> str:
    """A name for comparing."""
    return " ".join(key(text))


def cast_key(actor: str, character: str, work: str) -> tuple[str, str, str]:
    """What makes a casting right: actor and character, or actor and work where it names no character."""
    return name_key(actor), name_key(character), "" if character else title_key(work)


def platform_key(name: str) -> str:
    """A service for comparing: its id in the registry, else its name without case."""
    known = registry.lookup(name) if name else None
    return name.casefold() if known is None else known.id


class Services:
    """What names of services stand for in one article, where several countries have an "ABC" or a "TV3".

    A record says which one it means. A gold name is the one of the article's country (``style: AU``), or, where that
    has none of the name, any, if the record means it; else the first of the registry, as every other name.
    """

    def __init__(self, gold: GoldArticle, record: ArticleRecord) -> None:
        self.meant = {p.platform: p.platform_id for p in record.platforms}
        self.country = gold.header.get("style", "")[:2].replace("UK", "GB")

    def found(self, name: str) -> str:
        known = registry.lookup(name) is not None  # ids of others are made of their names
        return self.meant[name] if known and name in self.meant else platform_key(name)

    def told(self, name: str) -> str:
        bearers = registry.shipped_registry().sharing(name)
        own = [one for one in bearers if self.country in one.countries] or bearers
        meant = (one.id for one in own if one.id in self.meant.values())
        return next(meant, platform_key(name))


def speaker_keys(text: str) -> frozenset[str]:
    """Joint speakers for comparing."""
    return frozenset(name_key(s) for s in text.split("; ") if s)
