"""A reviewed article in the corpus's own format: marks and relations of what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from newsextract import gold, registry
from newsextract.gold import GoldArticle, GoldQuote
from newsextract.gold_faults import faults
from newsextract.records import ArticleRecord, Casting, Platform, Quote, Release, Row
from newsextract.review.anchoring import Passage
from newsextract.review.marks import Marks

Rows = Mapping[str, list[Row]]
"""The right rows of an article, by table: accepted, edited and added ones."""

_HEADER = {"style": "review", "layout": "unknown", "phenomena": ""}


def build(record: ArticleRecord, text: str, rows: Rows) -> GoldArticle:
    """The gold article of decided ``rows``; works are the pipeline's and those that rows name."""
    castings: list[Casting] = [row for row in rows["castings"] if isinstance(row, Casting)]
    releases = [row for row in rows["releases"] if isinstance(row, Release)]
    platforms = [row for row in rows["platforms"] if isinstance(row, Platform)]
    quotes = _ordered(row for row in rows["quotes"] if isinstance(row, Quote))
    kinds = {work.title: work.kind for work in record.works}
    named = [one.work for one in castings] + [one.work for one in releases]
    named += [work for row in platforms for work in row.works]
    titles = dict.fromkeys(title for title in (*kinds, *named) if title)
    marks = Marks(Passage(text), [(row.start, row.end) for row in quotes])
    _people(marks, castings, quotes, {row.platform for row in platforms})
    for one in releases:
        marks.put(one.start, one.end, "DATE", text[max(one.start, 0) : one.end])
    for row in platforms:
        for mention in row.mentions:
            marks.put(mention.start, mention.end, "PLATFORM", row.platform)
        marks.put(row.start, row.end, "PLATFORM", row.platform)
    for title in titles:
        marks.named("WORK", title)
    for name in dict.fromkeys(row.platform for row in releases if row.platform):
        marks.named("PLATFORM", name)
    marks.spread()
    for work in record.works:
        for mention in work.mentions:
            marks.put(mention.start, mention.end, "WORK", work.title)
    numbers = {row.id: n for n, row in enumerate(quotes, 1)}
    relations = [("work", {"title": title, "kind": kinds.get(title, "")}) for title in titles]
    relations += [*_casts(castings), *_releases(releases), *_platforms(platforms)]
    relations += _quotes(quotes, numbers)
    return GoldArticle(
        {"published": record.article.published, **_HEADER},
        text,
        marks.entities(),
        sorted(
            (GoldQuote(numbers[row.id], row.start, row.end) for row in quotes),
            key=lambda quote: (quote.start, -quote.end),
        ),
        _once((kind, _whole(kind, fields)) for kind, fields in relations),
    )


def wrong(article: GoldArticle) -> list[str]:
    """Why ``article`` cannot stand in the corpus; empty if it can."""
    try:
        back = gold.parse(gold.render(article))
    except Exception as error:  # whatever the text did to its own marks
        return [f"cannot be written in the gold format: {error}"]
    found = faults(article)
    return found if back == article else [*found, "does not survive the gold format"]


def _ordered(rows: Iterable[Quote]) -> list[Quote]:
    return sorted((row for row in rows if row.start >= 0), key=lambda row: (row.start, -row.end))


def _people(marks: Marks, castings: list[Casting], quotes: list[Quote], services: set[str]) -> None:
    actors = {row.actor for row in castings}
    characters = {row.character for row in castings if row.character}
    for row in castings:
        marks.name(row.character_start, row.character_end, "CHARACTER", row.character)
        marks.name(row.actor_start, row.actor_end, "PERSON", row.actor)
    for quote in quotes:
        for name in quote.speakers:
            label = _speaker(name, quote, actors, characters, services)
            if len(quote.speakers) == 1:
                marks.name(quote.speaker_start, quote.speaker_end, label, name)
            marks.named(label, name)
    for row in castings:
        marks.named("CHARACTER", row.character)
        marks.named("PERSON", row.actor)


def _speaker(
    name: str, quote: Quote, actors: set[str], characters: set[str], services: set[str]
) -> str:
    """The label of a speaker, of whom a record says only the name."""
    if name in actors:
        return "PERSON"
    if name in characters:
        return "CHARACTER"
    if name in services or registry.lookup(name):
        return "PLATFORM"
    return "ORG" if quote.kind in ("statement", "document") and not quote.speaker_role else "PERSON"


def _casts(rows: list[Casting]) -> Iterator[tuple[str, dict[str, str]]]:
    for row in rows:
        names = ("actor", "character", "work", "kind", "status", "season")
        yield "cast", {name: getattr(row, name) for name in names}


def _releases(rows: list[Release]) -> Iterator[tuple[str, dict[str, str]]]:
    for row in rows:
        fields = {name: getattr(row, name) for name in Release.columns}
        fields |= {"text": fields.pop("date_text"), "basis": fields.pop("date_basis")}
        yield "release", fields


def _platforms(rows: list[Platform]) -> Iterator[tuple[str, dict[str, str]]]:
    for row in rows:
        works = "; ".join(row.works)
        yield "platform", {"platform": row.platform, "kind": row.kind, "works": works}


def _quotes(rows: list[Quote], numbers: Mapping[str, int]) -> Iterator[tuple[str, dict[str, str]]]:
    for row in rows:
        parent = numbers.get(row.parent)
        yield (
            "quote",
            {
                "n": str(numbers[row.id]),
                "speaker": row.speaker,
                "kind": row.kind,
                "role": "" if row.speaker else row.speaker_role,
                "parent": str(parent) if parent else "",
            },
        )


def _whole(kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    """All fields of the relation, in the format's order; line ends would break the line."""
    return {name: re.sub(r"\s+", " ", fields[name]).strip() for name in gold.RELATION_FIELDS[kind]}


def _once(
    relations: Iterable[tuple[str, dict[str, str]]],
) -> list[tuple[str, dict[str, str]]]:
    found: dict[tuple[str, ...], tuple[str, dict[str, str]]] = {}
    for kind, fields in relations:
        found.setdefault((kind, *fields.values()), (kind, fields))
    return list(found.values())
