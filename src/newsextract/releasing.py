"""Release relations → rows: dates resolved, platforms filled in, retellings joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from newsextract import memo
from newsextract.articles import Article
from newsextract.components import carriers, platforms, releases
from newsextract.components.relations import Relation, read
from newsextract.dates import Resolved, resolve
from newsextract.records import Release
from newsextract.row_parts import common, row_id

if TYPE_CHECKING:
    from spacy.tokens import Doc


_ELSEWHERE = ("festival", "physical")


def _resolved(
    doc: Doc, article: Article, relations: Iterable[Relation]
) -> Iterator[tuple[Relation, Resolved]]:
    """Each relation's date; the last whole day before one is what "the same day" means."""
    order = _number_order(doc)
    anchor = ""
    for relation in relations:
        fields = relation.fields
        resolved = resolve(
            memo.text(doc)[slice(*relation.roles["date"])], article.published,
            tense=fields["tense"] or "",  # type: ignore[arg-type]
            context=fields["context"], anchor=anchor, order=order, territory=fields["territory"],
        )  # fmt: skip
        anchor = resolved.edtf if len(resolved.edtf) == 10 else anchor
        yield relation, resolved


def edtf(doc: Doc, article: Article, relations: Iterable[Relation]) -> list[str]:
    """The dates of release relations in EDTF, empty where one cannot be resolved."""
    return [resolved.edtf for _, resolved in _resolved(doc, article, relations)]


def rows(doc: Doc, article: Article) -> Iterator[Release]:
    """The release rows of an article, one a (work, event, date, platform, territory)."""
    found: list[Release] = []
    for relation, resolved in _resolved(doc, article, read(doc, releases.GROUP)):
        fields = relation.fields
        start, end = relation.roles["date"]
        written = memo.text(doc)[start:end]
        status = fields["status"]
        if status != "delayed" and resolved.edtf and _before(resolved.edtf, article.published):
            status = "past"
        for platform in fields["platforms"].split("; "):
            found.append(
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
                    **common(doc, relation, "releases", start, end),  # type: ignore[arg-type]
                )
            )
    for row in _joined(_on_their_platform(doc, found)):
        key = (row.work, row.event, row.date or row.date_text, row.platform, row.territory)
        yield row.model_copy(update={"id": row_id(article, "releases", *key, row.start)})


def _on_their_platform(doc: Doc, rows: list[Release]) -> list[Release]:
    """Rows without a platform get the one that carries their work, where the article names only one."""
    named: dict[str, set[str]] = defaultdict(set)
    mentions = read(doc, platforms.GROUP)
    for index, title in carriers.carried(doc):
        named[title].add(mentions[index].fields["name"])
    used: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        used[row.work].add(row.platform)
    filled: list[Release] = []
    for row in rows:
        others = used[row.work] - {""}
        left = named[row.work] - others if len(others) > 1 else named[row.work]
        platform = row.platform
        if row.event in _ELSEWHERE:
            platform = ""  # a screening or a disc is on no service, whatever stands in the sentence
        elif not platform and row.event in ("finale", "episode"):
            # What begins on a service ends there.
            earlier = [r.platform for r in filled if r.work == row.work and r.platform]
            platform = earlier[-1] if earlier else ""
        if not platform and len(left) == 1 and not row.territory and row.event not in _ELSEWHERE:
            platform = next(iter(left))
        filled.append(row.model_copy(update={"platform": platform}))
    return filled


def _before(edtf: str, published: str) -> bool:
    """Whether all of ``edtf`` lies before the publication date."""
    last = edtf.rpartition("/")[2]
    if not published or not last or (len(last) == 7 and last[5] == "2"):
        return False
    size = min(len(last), len(published))
    return last[:size] < published[:size]


def _number_order(doc: Doc) -> Literal["dmy", "mdy", ""]:
    """How the article writes numeric dates: British spelling or pounds speak for day first."""
    text = memo.text(doc)
    british = sum(
        text.count(w) for w in ("colour", "favourite", "programme", "£", " UK", "theatre")
    )
    american = sum(text.count(w) for w in ("color", "favorite", "theater", " ET", "p.m.", "U.S."))
    return "dmy" if british > american else "mdy" if american > british else ""


def _joined(rows: list[Release]) -> list[Release]:
    """One row a (work, event, date, platform, territory); a vaguer retelling adds its details only."""
    kept: list[Release] = []
    for row in rows:
        for index, other in enumerate(kept):
            same = row.work == other.work and (row.date or row.date_text) == (
                other.date or other.date_text
            )
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
