"""Doc and Article → :class:`~newsextract.records.ArticleRecord`.

The Doc says where; here it becomes what: dates in EDTF, canonical names, ids, confidence, and rows
that say the same thing twice joined into one.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsextract import language, layout, memo, names, releasing
from newsextract.articles import Article
from newsextract.components import castings, platforms, quotes, works
from newsextract.components.relations import Relation, read
from newsextract.components.service import carriers, loose_links
from newsextract.names import bare
from newsextract.records import (
    ArticleInfo,
    ArticleRecord,
    Casting,
    Mention,
    Platform,
    Quote,
    Release,
    Warning_,
    Work,
)  # fmt: skip
from newsextract.row_parts import common, row_id

if TYPE_CHECKING:
    from spacy.tokens import Doc


def assemble(doc: Doc, article: Article) -> ArticleRecord:
    """Make the record of one article from its processed Doc."""
    text = memo.text(doc)
    release_rows = list(releasing.rows(doc, article))
    return ArticleRecord(
        article=info(article, words=len(text.split())),
        works=tuple(_works(doc, article)),
        castings=tuple(_castings(doc, article)),
        releases=tuple(release_rows),
        platforms=tuple(_platforms(doc, article, release_rows)),
        quotes=tuple(_quotes(doc, article)),
        warnings=tuple(_warnings(article, release_rows)),
        text=text if article.keep_text else None,
    )


def info(article: Article, *, words: int) -> ArticleInfo:
    """The ``article`` part of a record."""
    return ArticleInfo(
        id=article.id,
        source=article.source,
        sha256=article.sha256 or hashlib.sha256(article.text.encode()).hexdigest(),
        title=article.title,
        url=article.url,
        published=article.published,
        published_basis=article.published_basis,
        language=language.identify(article.text),
        characters=len(article.text),
        words=words,
    )


def _works(doc: Doc, article: Article) -> Iterable[Work]:
    spans: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for relation in read(doc, works.GROUP):
        start, end = relation.roles["work"]
        fields = relation.fields
        spans[fields["title"], fields["kind"]].append(Mention(start=start, end=end))
    for (title, kind), mentions in spans.items():
        yield Work(
            id=row_id(article, "works", title),
            title=title,
            kind=kind,  # type: ignore[arg-type]
            mentions=tuple(mentions),
        )


def _castings(doc: Doc, article: Article) -> Iterable[Casting]:
    for relation in read(doc, castings.GROUP):
        fields = relation.fields
        actor = relation.roles["actor"]
        character = relation.roles.get("character")
        start, end = actor if character is None else (
            min(actor[0], character[0]), max(actor[1], character[1])
        )  # fmt: skip
        yield Casting(
            id=row_id(
                article, "castings", fields["actor"], fields["character"], fields["work"], actor[0]
            ),
            actor=fields["actor"],
            character=fields["character"],
            work=fields["work"],
            kind=fields["kind"],  # type: ignore[arg-type]
            status=fields["status"],  # type: ignore[arg-type]
            season=fields["season"],
            actor_text=memo.text(doc)[slice(*actor)],
            actor_start=actor[0],
            actor_end=actor[1],
            character_text=memo.text(doc)[slice(*character)] if character else "",
            character_start=character[0] if character else -1,
            character_end=character[1] if character else -1,
            **common(doc, relation, "castings", start, end),  # type: ignore[arg-type]
        )


def _platforms(doc: Doc, article: Article, rows: list[Release]) -> Iterable[Platform]:
    relations = read(doc, platforms.GROUP)
    if not relations:
        return
    carried: dict[str, dict[str, None]] = defaultdict(dict)
    for index, title in carriers.carried(doc):
        carried[relations[index].fields["name"]][title] = None
    released: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        released[row.work].add(row.platform)
        if row.platform and row.work:
            carried[row.platform][row.work] = None
    groups: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        groups[relation.fields["name"]].append(relation)
    for name, mentions in groups.items():
        first = next((m for m in mentions if not m.fields["credit"]), mentions[0])
        start, end = first.roles["platform"]
        first.sentence = _sentence(doc, start, end)
        loose = loose_links.loose(doc, mentions, carried.get(name, ()), released)
        yield Platform(
            id=row_id(article, "platforms", name, start),
            platform=name,
            platform_id=first.fields["id"],
            kind=first.fields["kind"],  # type: ignore[arg-type]
            works=tuple(title for title in carried.get(name, ()) if title not in loose),
            mentions=tuple(
                Mention(start=m.roles["platform"][0], end=m.roles["platform"][1]) for m in mentions
            ),
            **common(doc, first, "platforms", start, end),  # type: ignore[arg-type]
        )


def _sentence(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds ``start:end``, or that span itself in page noise."""
    spans = layout.sentences(doc)
    return next(((s, e) for s, e in spans if s <= start and end <= e), (start, end))


def _quotes(doc: Doc, article: Article) -> Iterable[Quote]:
    relations = read(doc, quotes.GROUP)
    called = {mention.name for mention in names.mentions(doc)}
    ids = {r.roles["quote"][0]: row_id(article, "quotes", *r.roles["quote"]) for r in relations}
    for relation in relations:
        fields = relation.fields
        start, end = relation.roles["quote"]
        speaker = relation.roles.get("speaker", (-1, -1))
        speakers = tuple(s if s in called else bare(s) for s in fields["speakers"].split("; ") if s)
        yield Quote(
            id=ids[start],
            text=memo.text(doc)[start:end],
            speaker="; ".join(speakers),
            speakers=speakers,
            speaker_text=memo.text(doc)[slice(*speaker)] if speaker[0] >= 0 else "",
            speaker_start=speaker[0],
            speaker_end=speaker[1],
            speaker_role=fields["role"],
            cue=fields["cue"],
            kind=fields["kind"],  # type: ignore[arg-type]
            parent=ids.get(int(fields["parent"]), "") if fields["parent"] else "",
            **common(doc, relation, "quotes", start, end),  # type: ignore[arg-type]
        )


def _warnings(article: Article, rows: list[Release]) -> Iterable[Warning_]:
    if not article.published:
        yield Warning_(
            code="no_publication_date",
            message="no publication date: dates that need one stay unresolved",
        )
    for row in rows:
        if row.date_basis == "unresolved":
            yield Warning_(
                code="unresolved_date",
                message=f"{row.date_text!r} cannot be resolved",
                start=row.start,
                end=row.end,
            )
