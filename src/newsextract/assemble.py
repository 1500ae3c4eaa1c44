"""Doc and Article → :class:`~newsextract.records.ArticleRecord`.

The Doc says where; here it becomes what: dates in EDTF, canonical names, ids, confidence, and rows
that say the same thing twice joined into one.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsextract import confidence, language, memo
from newsextract.articles import Article
from newsextract.components import carriers, castings, platforms, quotes, releases, works
from newsextract.components.relations import Relation, read
from newsextract.components.scene import scene
from newsextract.dates import resolve
from newsextract.names import bare
from newsextract.records import (
    ArticleInfo, ArticleRecord, Casting, Mention, Platform, Quote, Release, Warning_, Work,
)  # fmt: skip

if TYPE_CHECKING:
    from spacy.tokens import Doc


def assemble(doc: Doc, article: Article) -> ArticleRecord:
    """Make the record of one article from its processed Doc."""
    text = memo.text(doc)
    release_rows = list(_releases(doc, article))
    return ArticleRecord(
        article=info(article, words=sum(not t.is_space and not t.is_punct for t in doc)),
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


def row_id(article: Article, kind: str, *values: object) -> str:
    """A stable id: the same article, value and place give the same, whichever rule found it."""
    text = "\x1f".join([article.id, kind, *map(str, values)])
    return f"{kind[0]}{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def _common(doc: Doc, relation: Relation, kind: str, start: int, end: int) -> dict[str, object]:
    low, high = min(relation.sentence[0], start), max(relation.sentence[1], end)
    return {
        "start": start,
        "end": end,
        "evidence": memo.text(doc)[low:high],
        "evidence_start": low,
        "evidence_end": high,
        "rule": relation.rule,
        "confidence": confidence.of(kind, relation.rule, relation.p),
    }


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
            id=row_id(article, "castings", fields["actor"], fields["character"], fields["work"], actor[0]),
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
            **_common(doc, relation, "castings", start, end),  # type: ignore[arg-type]
        )


def _releases(doc: Doc, article: Article) -> Iterable[Release]:
    rows: list[Release] = []
    order = _number_order(doc)
    anchor = ""
    for relation in read(doc, releases.GROUP):
        fields = relation.fields
        start, end = relation.roles["date"]
        written = memo.text(doc)[start:end]
        resolved = resolve(
            written, article.published, tense=fields["tense"] or "",  # type: ignore[arg-type]
            context=fields["context"], anchor=anchor, order=order, territory=fields["territory"],
        )  # fmt: skip
        anchor = resolved.edtf if len(resolved.edtf) == 10 else anchor
        status = fields["status"]
        if status != "delayed" and resolved.edtf and _before(resolved.edtf, article.published):
            status = "past"
        for platform in fields["platforms"].split("; "):
            rows.append(
                Release(
                    id="",
                    work=fields["work"],
                    date=resolved.edtf,
                    date_text=written,
                    date_basis=resolved.basis,
                    time=fields["time"],
                    timezone=fields["timezone"],
                    event=fields["event"],  # type: ignore[arg-type]
                    platform=platform,
                    territory=fields["territory"],
                    status=status,  # type: ignore[arg-type]
                    season=fields["season"],
                    episodes=fields["episodes"],
                    **_common(doc, relation, "releases", start, end),  # type: ignore[arg-type]
                )
            )
    for row in _joined(_on_their_platform(doc, rows)):
        key = (row.work, row.event, row.date or row.date_text, row.platform, row.territory)
        yield row.model_copy(update={"id": row_id(article, "releases", *key, row.start)})


def _on_their_platform(doc: Doc, rows: list[Release]) -> list[Release]:
    """Rows without a platform get the one that carries their work, where the article names only one."""
    if all(row.platform for row in rows):
        return rows
    named: dict[str, set[str]] = defaultdict(set)
    mentions = read(doc, platforms.GROUP)
    for index, title in _carried(doc):
        named[title].add(mentions[index].fields["name"])
    used: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        used[row.work].add(row.platform)
    filled = []
    for row in rows:
        left = named[row.work] - used[row.work] if len(used[row.work] - {""}) > 1 else named[row.work]
        if not row.platform and len(left) == 1 and not row.territory and row.event != "festival":
            row = row.model_copy(update={"platform": next(iter(left))})
        filled.append(row)
    return filled


def _carried(doc: Doc) -> list[tuple[int, str]]:
    return memo.once(doc, "carried", lambda d: carriers.links(scene(d)))


def _before(edtf: str, published: str) -> bool:
    """Whether all of ``edtf`` lies before the publication date."""
    last = edtf.rpartition("/")[2]
    if not published or not last or (len(last) == 7 and last[5] == "2"):
        return False
    size = min(len(last), len(published))
    return last[:size] < published[:size]


def _number_order(doc: Doc) -> str:
    """How the article writes numeric dates: British spelling or pounds speak for day first."""
    text = memo.text(doc)
    british = sum(text.count(w) for w in ("colour", "favourite", "programme", "£", " UK", "theatre"))
    american = sum(text.count(w) for w in ("color", "favorite", "theater", " ET", "p.m.", "U.S."))
    return "dmy" if british > american else "mdy" if american > british else ""


def _joined(rows: list[Release]) -> list[Release]:
    """One row a (work, event, date, platform, territory); a vaguer retelling adds its details only."""
    kept: list[Release] = []
    for row in rows:
        for index, other in enumerate(kept):
            same = row.work == other.work and (row.date or row.date_text) == (other.date or other.date_text)
            if not same or not _agree(row.territory, other.territory):
                continue
            if not _agree(row.platform, other.platform) or not _agree(row.time, other.time):
                continue
            if row.start == other.start and row.platform != other.platform:
                continue
            fuller, vaguer = (row, other) if row.platform and not other.platform else (other, row)
            kept[index] = fuller.model_copy(
                update={
                    name: getattr(vaguer, name)
                    for name in ("time", "timezone", "season", "episodes", "territory", "platform")
                    if not getattr(fuller, name)
                }
            )
            break
        else:
            kept.append(row)
    return kept


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _platforms(doc: Doc, article: Article, rows: list[Release]) -> Iterable[Platform]:
    relations = read(doc, platforms.GROUP)
    if not relations:
        return
    carried: dict[str, dict[str, None]] = defaultdict(dict)
    for index, title in _carried(doc):
        carried[relations[index].fields["name"]][title] = None
    for row in rows:
        if row.platform and row.work:
            carried[row.platform][row.work] = None
    groups: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        groups[relation.fields["name"]].append(relation)
    sentences = _sentence_finder(doc)
    for name, mentions in groups.items():
        first = next((m for m in mentions if not m.fields["credit"]), mentions[0])
        start, end = first.roles["platform"]
        first.sentence = sentences(start, end)
        yield Platform(
            id=row_id(article, "platforms", name, start),
            platform=name,
            platform_id=first.fields["id"],
            kind=first.fields["kind"],  # type: ignore[arg-type]
            works=tuple(carried.get(name, ())),
            mentions=tuple(Mention(start=m.roles["platform"][0], end=m.roles["platform"][1]) for m in mentions),
            **_common(doc, first, "platforms", start, end),  # type: ignore[arg-type]
        )


def _sentence_finder(doc: Doc):  # type: ignore[no-untyped-def]
    from newsextract import layout

    spans = layout.sentences(doc)

    def find(start: int, end: int) -> tuple[int, int]:
        return next(((s, e) for s, e in spans if s <= start and end <= e), (start, end))

    return find


def _quotes(doc: Doc, article: Article) -> Iterable[Quote]:
    relations = read(doc, quotes.GROUP)
    ids = {
        r.roles["quote"][0]: row_id(article, "quotes", *r.roles["quote"]) for r in relations
    }
    for relation in relations:
        fields = relation.fields
        start, end = relation.roles["quote"]
        speaker = relation.roles.get("speaker", (-1, -1))
        speakers = tuple(bare(s) for s in fields["speakers"].split("; ") if s)
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
            **_common(doc, relation, "quotes", start, end),  # type: ignore[arg-type]
        )


def _warnings(article: Article, rows: list[Release]) -> Iterable[Warning_]:
    if not article.published:
        yield Warning_(code="no_publication_date", message="no publication date: dates that need one stay unresolved")
    for row in rows:
        if row.date_basis == "unresolved":
            yield Warning_(
                code="unresolved_date",
                message=f"{row.date_text!r} cannot be resolved",
                start=row.start,
                end=row.end,
            )
