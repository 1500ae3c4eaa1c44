"""The records: what newsextract puts out for an article.

The one place where field names, column names and their order live. All offsets are
0-based character offsets (end exclusive) into the article's text as decoded, unchanged;
``text[start:end]`` is the value as written.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

SCHEMA_VERSION = "1"

WorkKind = Literal["series", "film", "special", "album", "song", "book", "play", "game", "other"]
CastingKind = Literal["acting", "voice", "self"]
CastingStatus = Literal["confirmed", "in_talks", "rumoured", "former", "not_returning"]
DateBasis = Literal["stated", "year_inferred", "relative", "unresolved"]
ReleaseEvent = Literal[
    "premiere", "release", "finale", "episode", "season", "return", "festival", "physical"
]
ReleaseStatus = Literal["set", "tentative", "delayed", "past"]
PlatformKind = Literal[
    "streaming", "broadcast", "cable", "cinema", "digital_store", "radio", "stage"
]
QuoteKind = Literal["speech", "statement", "document", "social"]
PublishedBasis = Literal["given", "prefix", "metadata", "dateline", "none"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(_Model):
    """What every extracted row carries: its anchor, its sentence, and who found it."""

    id: str
    start: int
    end: int
    evidence: str
    evidence_start: int
    evidence_end: int
    rule: str
    confidence: float

    columns: ClassVar[tuple[str, ...]] = ()


class ArticleInfo(_Model):
    """Where the text came from. ``id`` is the path relative to the input folder."""

    id: str
    source: str
    sha256: str
    title: str = ""
    url: str = ""
    published: str = ""
    published_basis: PublishedBasis = "none"
    language: str = ""
    characters: int
    words: int


class Mention(_Model):
    start: int
    end: int


class Work(_Model):
    """A titled work that the article speaks of (schema.org ``CreativeWork``)."""

    id: str
    title: str
    kind: WorkKind
    mentions: tuple[Mention, ...]


class Casting(Row):
    """Somebody plays somebody (schema.org ``PerformanceRole``).

    ``actor`` and ``character`` are the fullest names in the article, the character without
    rank; ``*_text`` is as written at ``*_start:*_end`` (−1 where there is none).
    """

    actor: str
    character: str
    work: str
    kind: CastingKind
    status: CastingStatus
    season: str
    actor_text: str
    actor_start: int
    actor_end: int
    character_text: str
    character_start: int
    character_end: int

    columns: ClassVar[tuple[str, ...]] = (
        "actor", "character", "work", "kind", "status", "season",
        "actor_text", "actor_start", "actor_end",
        "character_text", "character_start", "character_end",
    )  # fmt: skip


class Release(Row):
    """A work comes out (schema.org ``PublicationEvent``); ``date`` is EDTF."""

    work: str
    date: str
    date_text: str
    date_basis: DateBasis
    time: str
    timezone: str
    event: ReleaseEvent
    platform: str
    territory: str
    status: ReleaseStatus
    season: str
    episodes: str

    columns: ClassVar[tuple[str, ...]] = (
        "work", "date", "date_text", "date_basis", "time", "timezone", "event",
        "platform", "territory", "status", "season", "episodes",
    )  # fmt: skip


class Platform(Row):
    """A service, channel or venue named in the article, with the works it carries there."""

    platform: str
    platform_id: str
    kind: PlatformKind
    works: tuple[str, ...]
    mentions: tuple[Mention, ...]

    columns: ClassVar[tuple[str, ...]] = ("platform", "platform_id", "kind", "works", "mentions")


class Quote(Row):
    """Words between quotation marks, or set off as somebody's (schema.org ``Quotation``)."""

    text: str
    speaker: str
    speakers: tuple[str, ...]
    speaker_text: str
    speaker_start: int
    speaker_end: int
    speaker_role: str
    cue: str
    kind: QuoteKind
    parent: str

    columns: ClassVar[tuple[str, ...]] = (
        "text", "speaker", "speakers", "speaker_text", "speaker_start", "speaker_end",
        "speaker_role", "cue", "kind", "parent",
    )  # fmt: skip


class Warning_(_Model):
    """Something a reader of the record should know; ``start``/``end`` are −1 without a place."""

    code: str
    message: str
    start: int = -1
    end: int = -1


class ArticleRecord(_Model):
    """Everything extracted from one article."""

    schema_version: Literal["1"] = "1"
    article: ArticleInfo
    works: tuple[Work, ...] = ()
    castings: tuple[Casting, ...] = ()
    releases: tuple[Release, ...] = ()
    platforms: tuple[Platform, ...] = ()
    quotes: tuple[Quote, ...] = ()
    warnings: tuple[Warning_, ...] = ()
    text: str | None = None
    """The text that offsets point into; kept for HTML input, where no file holds it."""


ROW_KINDS: dict[str, type[Row]] = {
    "castings": Casting,
    "releases": Release,
    "platforms": Platform,
    "quotes": Quote,
}

_LEAD = ("article_id", "article_published", "id")
_ANCHOR = ("start", "end", "evidence", "evidence_start", "evidence_end")
_REVIEW = ("rule", "confidence", "decision", "note")


def table_columns(kind: str) -> tuple[str, ...]:
    """Column names, in order, of the table ``kind`` (a key of :data:`ROW_KINDS`)."""
    return _LEAD + ROW_KINDS[kind].columns + _ANCHOR + _REVIEW


def united_columns() -> tuple[str, ...]:
    """Column names, in order, of one table of rows of every kind, as the review page saves it.

    ``table`` is the row's kind (a key of :data:`ROW_KINDS`); a cell is empty where the row's kind
    has no such column. (``kind`` is taken: castings, platforms and quotes have one of their own.)
    """
    own = dict.fromkeys(name for row in ROW_KINDS.values() for name in row.columns)
    return ("table", *_LEAD, *own, *_ANCHOR, *_REVIEW)


ARTICLE_COLUMNS = (
    "article_id", "article_published", "published_basis", "source", "sha256", "title", "url",
    "language", "characters", "words", "works", "castings", "releases", "platforms", "quotes",
    "warnings", "rule", "confidence", "decision", "note",
)  # fmt: skip
ERROR_COLUMNS = (
    "article_id", "article_published", "code", "message",
    "rule", "confidence", "decision", "note",
)  # fmt: skip
