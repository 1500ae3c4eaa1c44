"""The hard cases of entertainment news, by phenomenon: short texts and every row expected of them.

``tests/phenomena/NN_name.toml`` holds the cases of phenomenon NN: ``text`` in the gold format's inline
marks, and ``rows``, its relations as in ``corpus/README.md``; a case without rows is a near-miss from which
nothing may come. ``judges`` names the kinds of row that are compared (of a file, or of one case),
``published`` the publication date. The marks stand in for the recogniser; the rest is what an article goes
through. A case that fails for a reason that is known says so in ``known``; it is to fail until it is mended.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from known import failing
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from newsextract import gold
from newsextract.components import castings, coherence, platforms, quotes, releases, works  # noqa: F401
from newsextract.extractor import Extractor
from newsextract.pipeline import COMPONENTS
from newsextract.records import ArticleRecord

FILES = sorted((Path(__file__).parent / "phenomena").glob("*.toml"))
TABLES = {int(path.name[:2]): tomllib.loads(path.read_text("utf-8")) for path in FILES}
KINDS = {"cast", "release", "platform", "quote", "work"}
POSITIVE, NEAR_MISSES = 6, 4
NOTHING = 28
"""The phenomenon that has near-misses only."""


def cases() -> Iterator[Any]:
    for number, table in TABLES.items():
        for case in table["case"]:
            marks = [failing(case["known"])] if "known" in case else []
            name = f"{number:02d}-{case['id']}"
            yield pytest.param({**table, **case}, id=name, marks=marks)


class Annotated:
    """Puts the marked entities of the case at hand on its Doc, in place of the recogniser."""

    def __init__(self) -> None:
        self.article = gold.GoldArticle({}, "")

    def __call__(self, doc: Doc) -> Doc:
        assert doc.text == self.article.text
        spans = [
            doc.char_span(e.start, e.end, label=e.label, alignment_mode="expand")
            for e in self.article.entities
            if e.label not in ("DATE", "PRONOUN")  # the rules find these themselves
        ]
        doc.ents = filter_spans([span for span in spans if span is not None])
        return doc


ANNOTATED = Annotated()
Language.component("annotated_case", func=ANNOTATED)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    nlp = spacy.blank("en")
    for name in ("annotated_case", *COMPONENTS):
        nlp.add_pipe(name)
    return Extractor(nlp)


def expected(article: gold.GoldArticle, kind: str) -> list[tuple[str, ...]]:
    """The fields of the rows of one kind that a case expects, sorted."""
    rows = article.rows(kind)
    if kind == "cast":
        return sorted(
            (
                r["actor"],
                r["character"],
                r["work"],
                r["kind"] or "acting",
                r["status"] or "confirmed",
            )
            for r in rows
        )
    if kind == "release":
        return sorted(
            (
                r["work"], r["date"] or r["text"], r["event"], r["platform"], r["time"], r["timezone"],
                r["territory"], r["season"], r["episodes"], r["status"] or "set",
            )
            for r in rows
        )  # fmt: skip
    if kind == "platform":
        return sorted((r["platform"], r["works"]) for r in rows)
    if kind == "work":
        return sorted((r["title"], r["kind"]) for r in rows)
    words = {str(q.n): article.text[q.start : q.end] for q in article.quotes}
    return sorted(
        (words[r["n"]], r["speaker"], r["kind"] or "speech", words.get(r["parent"], ""))
        for r in rows
    )


def found(record: ArticleRecord, kind: str) -> list[tuple[str, ...]]:
    """The same fields of the rows that were extracted."""
    if kind == "cast":
        return sorted((r.actor, r.character, r.work, r.kind, r.status) for r in record.castings)
    if kind == "release":
        return sorted(
            (
                r.work, r.date or r.date_text, r.event, r.platform, r.time, r.timezone,
                r.territory, r.season, r.episodes, r.status,
            )
            for r in record.releases
        )  # fmt: skip
    if kind == "platform":
        return sorted((r.platform, "; ".join(sorted(r.works))) for r in record.platforms)
    if kind == "work":
        return sorted((r.title, r.kind) for r in record.works)
    words = {r.id: r.text for r in record.quotes}
    return sorted((r.text, r.speaker, r.kind, words.get(r.parent, "")) for r in record.quotes)


@pytest.mark.parametrize("case", list(cases()))
def test_rows_of_a_phenomenon(extractor: Extractor, case: dict[str, Any]) -> None:
    article = gold.parse(f"---\n{case['text']}\n---\n{case.get('rows', '')}", case["id"])
    ANNOTATED.article = article
    record = extractor.extract(article.text, published=case.get("published") or None)
    for kind in case["judges"]:
        assert found(record, kind) == expected(article, kind), kind


def test_every_phenomenon_has_its_table() -> None:
    assert sorted(TABLES) == list(range(1, NOTHING + 1))


@pytest.mark.parametrize("number", TABLES)
def test_table_is_well_formed(number: int) -> None:
    table = TABLES[number]
    ids = [case["id"] for case in table["case"]]
    assert len(ids) == len(set(ids))
    assert {"about", "judges", "case"} <= set(table) <= {"about", "judges", "case", "published"}
    positive = 0
    for case in table["case"]:
        assert {"id", "text"} <= set(case) <= {"id", "text", "rows", "judges", "published", "known"}
        judged = set(case.get("judges", table["judges"]))
        assert judged <= KINDS
        article = gold.parse(f"---\n{case['text']}\n---\n{case.get('rows', '')}", case["id"])
        assert {kind for kind, _ in article.relations} <= judged, "a row that is not compared"
        positive += bool(article.relations)
    near_misses = len(table["case"]) - positive
    assert positive == 0 if number == NOTHING else positive >= POSITIVE
    assert near_misses >= NEAR_MISSES
