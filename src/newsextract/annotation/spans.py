"""A record as spans and relations over its text, the common ground of annotation tools."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsextract.errors import ArticleError
from newsextract.names import is_part, key
from newsextract.records import ArticleRecord, Casting, Quote, Release

LABELS = ("PERSON", "CHARACTER", "WORK", "PLATFORM", "DATE", "QUOTE", "SPEAKER")
"""Labels of spans. SPEAKER is what a quotation is put down to where that is no known name ("she")."""

RELATIONS = {
    "PLAYS": ("PERSON", "CHARACTER"),
    "VOICES": ("PERSON", "CHARACTER"),
    "IN": ("PERSON", "WORK"),
    "COMES_OUT": ("WORK", "DATE"),
    "ON": ("DATE", "PLATFORM"),
    "SAID_BY": ("QUOTE", "SPEAKER"),
}
"""Labels of relations, with the labels of what they join (SAID_BY may also end in a name)."""

Place = tuple[int, int]


@dataclass(slots=True)
class Span:
    """``text[start:end]``, in code points. ``confidence`` is that of the surest row with it."""

    start: int
    end: int
    label: str
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Relation:
    """``head`` and ``child`` are numbers of :attr:`Annotated.spans`."""

    label: str
    head: int
    child: int
    kind: str
    confidence: float


@dataclass(slots=True)
class Annotated:
    """An article: its text, its spans in their order (outer ones first), its relations.

    ``near``: by the id of a casting or release, the numbers of the spans that are its ``work``
    and its ``platform``: the nearest mentions.
    """

    record: ArticleRecord
    text: str
    spans: list[Span] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    near: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.record.article.id

    @property
    def confidence(self) -> float:
        """The mean of the relations' confidence; 1 without any."""
        found = [relation.confidence for relation in self.relations]
        return sum(found) / len(found) if found else 1.0


def annotate(record: ArticleRecord, text: str) -> Annotated:
    """Return the spans and relations that the rows of ``record`` say about its ``text``.

    Raises:
        ArticleError: A row stands outside the text.
    """
    return _Marks(record, text).annotated()


class _Marks:
    def __init__(self, record: ArticleRecord, text: str) -> None:
        self._record = record
        self._text = text
        self._found: dict[tuple[int, int, str], Span] = {}
        self._relations: list[tuple[str, Span, Span, str, float]] = []
        self._near: dict[str, dict[str, Span]] = defaultdict(dict)

    def annotated(self) -> Annotated:
        record = self._record
        works = {work.title: [(m.start, m.end) for m in work.mentions] for work in record.works}
        platforms = {
            row.platform: [(row.start, row.end), *((m.start, m.end) for m in row.mentions)]
            for row in record.platforms
        }
        sure = {row.platform: row.confidence for row in record.platforms}
        for places in works.values():
            for place in places:
                self._span(place, "WORK", 0.0)
        for name, places in platforms.items():
            for place in places:
                self._span(place, "PLATFORM", sure[name])
        for casting in record.castings:
            self._casting(casting, works)
        for release in record.releases:
            self._release(release, works, platforms)
        for quote in record.quotes:
            self._quote(quote)
        spans = sorted(self._found.values(), key=lambda s: (s.start, -s.end, LABELS.index(s.label)))
        number = {id(span): index for index, span in enumerate(spans)}
        surest: dict[tuple[str, int, int], Relation] = {}
        for label, head, child, kind, confidence in self._relations:
            one = Relation(label, number[id(head)], number[id(child)], kind, confidence)
            known = surest.setdefault((label, one.head, one.child), one)
            if known.confidence < confidence:
                surest[label, one.head, one.child] = one
        near = {
            row: {role: number[id(span)] for role, span in roles.items()}
            for row, roles in self._near.items()
        }
        return Annotated(record, self._text, spans, list(surest.values()), near)

    def _span(self, place: Place, label: str, confidence: float) -> Span | None:
        start, end = place
        if start < 0 or start == end:
            return None
        if not start < end <= len(self._text):
            raise ArticleError(
                f"a row stands outside the text ({start}–{end} of {len(self._text)})",
                code="bad_offsets",
            )
        span = self._found.setdefault((start, end, label), Span(start, end, label))
        span.confidence = max(span.confidence, confidence)
        return span

    def _join(
        self, label: str, head: Span | None, child: Span | None, kind: str, confidence: float
    ) -> None:
        if head is not None and child is not None:
            self._relations.append((label, head, child, kind, confidence))

    def _nearest(self, row: Casting | Release, role: str, places: Iterable[Place]) -> Span | None:
        place = _nearest(places, (row.start, row.end))
        if place is None:
            return None
        span = self._span(place, role.upper(), row.confidence)
        if span is not None:
            self._near[row.id][role] = span
        return span

    def _casting(self, row: Casting, works: dict[str, list[Place]]) -> None:
        actor = self._span((row.actor_start, row.actor_end), "PERSON", row.confidence)
        place = (row.character_start, row.character_end)
        character = self._span(place, "CHARACTER", row.confidence)
        label = "VOICES" if row.kind == "voice" else "PLAYS"
        self._join(label, actor, character, "castings", row.confidence)
        work = self._nearest(row, "work", works.get(row.work, ()))
        self._join("IN", actor, work, "castings", row.confidence)

    def _release(
        self, row: Release, works: dict[str, list[Place]], platforms: dict[str, list[Place]]
    ) -> None:
        date = self._span((row.start, row.end), "DATE", row.confidence)
        work = self._nearest(row, "work", works.get(row.work, ()))
        platform = self._nearest(row, "platform", platforms.get(row.platform, ()))
        self._join("COMES_OUT", work, date, "releases", row.confidence)
        self._join("ON", date, platform, "releases", row.confidence)

    def _quote(self, row: Quote) -> None:
        quote = self._span((row.start, row.end), "QUOTE", row.confidence)
        start, end = row.speaker_start, row.speaker_end
        speaker = self._span((start, end), self._speaker(row), row.confidence)
        self._join("SAID_BY", quote, speaker, "quotes", row.confidence)

    def _speaker(self, row: Quote) -> str:
        """A label for who is named beside a quotation: a name's, where we know whose it is."""
        here = row.speaker_start, row.speaker_end
        for label in ("PERSON", "CHARACTER"):
            if (*here, label) in self._found:
                return label
        name, full = key(row.speaker_text), key(row.speaker)
        if name == full or is_part(name, full):
            cast = self._record.castings
            if any(key(casting.actor) == full for casting in cast):
                return "PERSON"
            if any(key(casting.character) == full for casting in cast):
                return "CHARACTER"
        return "SPEAKER"


def _nearest(places: Iterable[Place], here: Place) -> Place | None:
    """The place nearest to ``here``, of two as near the one before it."""

    def distance(place: Place) -> tuple[int, int]:
        return max(place[0] - here[1], here[0] - place[1], 0), place[0]

    return min(places, key=distance, default=None)
