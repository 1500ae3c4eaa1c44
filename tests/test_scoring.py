"""Scores: what counts as right, and the counts that come of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsextract import gold, scoring
from newsextract.records import ArticleRecord
from newsextract.scoring import Score, Scores

# What the record of conftest.py says, as a gold article.
GOLD = """---
=Ann Lee plays Mara in Smoke on Prime Video on July 9. "{Q1:-Yes,}"
she said, 'NA'.
---
work: Smoke | kind=series
cast: Ann Lee | work=Smoke
release: Smoke | date=2025-07-09 | event=premiere | platform=Prime Video
release: Film | date=2026-24 | event=release
platform: Prime Video | works=Smoke; Film
quote: 1 | speaker=Ann Lee; Tom Ray
"""


def compare(record: ArticleRecord, source: str = GOLD) -> Scores:
    return scoring.compare([(gold.parse(source), record)])[0]


@pytest.mark.parametrize(
    ("right", "found", "wanted", "precision", "recall", "f1"),
    [
        (1, 2, 4, 0.5, 0.25, 1 / 3),
        (2, 2, 2, 1.0, 1.0, 1.0),
        (0, 3, 3, 0.0, 0.0, 0.0),
        (0, 0, 0, 1.0, 1.0, 1.0),
        (0, 0, 3, 1.0, 0.0, 0.0),
        (0, 3, 0, 0.0, 1.0, 0.0),
    ],
)
def test_score(
    right: int, found: int, wanted: int, precision: float, recall: float, f1: float
) -> None:
    score = Score(right, found, wanted)
    assert (score.precision, score.recall) == (precision, recall)
    assert score.f1 == pytest.approx(f1)


def test_all_right(record: ArticleRecord) -> None:
    scores, judged = scoring.compare([(gold.parse(GOLD), record)])
    assert {kind for kind, score in scores.items() if score.wrong or score.missed} == set()
    assert scores["releases"].right == 2
    assert scores["cast_only"].right == scores["quotes_speaker"].right == 1
    assert {(j.kind, j.right) for j in judged} == {
        ("castings", True), ("releases", True), ("platforms", True), ("quotes", True),
    }  # fmt: skip
    assert len(judged) == 5


@pytest.mark.parametrize(
    ("style", "told", "name", "meant", "right"),
    [
        ("AU", "ABC", "ABC", "abc-au", True),
        ("AU", "ABC TV", "ABC", "abc-au", True),
        ("US", "ABC", "ABC", "abc", True),
        ("US", "ABC", "ABC", "abc-au", False),
        ("AU", "ABC TV", "ABC", "abc", False),
        ("NZ", "TV3", "Three", "three-nz", True),
        ("US fan site", "SBS", "SBS", "sbs-kr", True),  # none of that name is American
        ("AU", "Nowhere TV", "Nowhere TV", "nowhere-tv", True),
    ],
)
def test_services_of_one_name(
    record: ArticleRecord, style: str, told: str, name: str, meant: str, right: bool
) -> None:
    platform = record.platforms[0]
    found = platform.model_copy(update={"platform": name, "platform_id": meant})
    release = record.releases[0].model_copy(update={"platform": name})
    changed = record.model_copy(update={"platforms": [found], "releases": [release]})
    source = f"style: {style}\n" + GOLD.replace("Prime Video | works", f"{told} | works")
    source = source.replace("platform=Prime Video", f"platform={told}")
    scores = compare(changed, source)
    assert scores["platforms"].right == scores["releases_platform"].right == right


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("cast: Ann Lee", "cast: Jo Pike", "cast_only"),
        ("date=2025-07-09", "date=2025-07-10", "releases"),
        ("release: Film", "release: Another", "releases"),
        ("event=premiere", "event=finale", "releases_event"),
        ("platform=Prime Video", "platform=Hulu", "releases_platform"),
        ("platform: Prime Video", "platform: Hulu", "platforms"),
        ("works=Smoke; Film", "works=Smoke; Tar", "platforms_work"),
        ("speaker=Ann Lee; Tom Ray", "speaker=Ann Lee", "quotes_speaker"),
        ("work: Smoke", "work: Tar", "works"),
    ],
)
def test_one_wrong(record: ArticleRecord, old: str, new: str, kind: str) -> None:
    assert old in GOLD
    score = compare(record, GOLD.replace(old, new))[kind]
    assert score.right == score.found - 1
    assert score.right == score.gold - 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cast: Ann Lee", "cast: ANN LEE"),
        ("Smoke | kind", "The Smoke | kind"),
        ("speaker=Ann Lee; Tom Ray", "speaker=Tom Ray; Ann Lee"),
    ],
)
def test_no_difference(record: ArticleRecord, old: str, new: str) -> None:
    scores = compare(record, GOLD.replace(old, new))
    assert not any(score.missed for score in scores.values())


@pytest.mark.parametrize(("cut", "right"), [(0, 1), (1, 1), (3, 0), (-1, 0)])
def test_quotations_may_overlap_by_four_fifths(record: ArticleRecord, cut: int, right: int) -> None:
    source = gold.parse(GOLD)
    (quote,) = source.quotes
    end = 500 if cut < 0 else quote.end - cut  # far too long, or a little too short
    source.quotes = [replace(quote, end=end)]
    scores, _ = scoring.compare([(source, record)])
    assert scores["quotes"].right == right


def test_a_role_needs_actor_and_character(record: ArticleRecord) -> None:
    source = GOLD.replace("cast: Ann Lee", "cast: Ann Lee | character=Mara")
    casting = record.castings[0].model_copy(update={"character": "Mara"})
    with_role = record.model_copy(update={"castings": (casting,)})
    assert compare(with_role, source)["castings"].right == 1
    other = record.model_copy(
        update={"castings": (casting.model_copy(update={"character": "Nora"}),)}
    )
    scores = compare(other, source)
    assert (scores["castings"].right, scores["castings"].found, scores["castings"].gold) == (
        0,
        1,
        1,
    )
    assert [name for name, _ in scores["castings"].missed] == [record.article.id]


def test_articles_are_added_up(record: ArticleRecord) -> None:
    pair = (gold.parse(GOLD), record)
    scores, judged = scoring.compare([pair, pair])
    assert scores["releases"].right == 4
    assert len(judged) == 10


def test_nothing_found(record: ArticleRecord) -> None:
    empty = ArticleRecord(article=record.article)
    scores = compare(empty)
    assert scores["releases"].recall == 0
    assert scores["quotes"].missed == [(record.article.id, "-Yes,")]
    assert scoring.compare([]) == ({}, [])
