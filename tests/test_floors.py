"""Scores on the gold articles never fall below their floors (``corpus/floors.json``)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from newsextract.reliability import reliability

ROOT = Path(__file__).resolve().parents[1]
FLOORS = json.loads((ROOT / "corpus" / "floors.json").read_text())
MARGIN = 0.005
"""The floors were measured on one make of processor. The model counts with 8 bits, which others add up and
round a little differently, so that a few rows near a threshold come out otherwise there."""
sys.path.insert(0, str(ROOT / "scripts"))


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(request):
    import evaluate

    from newsextract import scoring

    articles = evaluate.read_split(request.param)
    results = list(evaluate.extracted(articles, "model", None))
    pairs = zip((a for _, a in articles), (r for r, _ in results), strict=True)
    scores, judged = scoring.compare(pairs)
    values = {kind: score.f1 for kind, score in scores.items()}
    named = zip((a for _, a in articles), (e for _, e in results), strict=True)
    values |= evaluate.entity_table(named)[1]
    return request.param, len(articles), values, judged


def test_no_score_is_below_its_floor(scored):
    split, articles, values, _ = scored
    floors = dict(FLOORS[split])
    assert floors.pop("articles") == articles  # a split that grew has floors of its own
    below = {
        kind: (round(values[kind], 3), floor)
        for kind, floor in floors.items()
        if values[kind] < floor - MARGIN
    }
    assert not below


def test_floors_cover_every_record_kind():
    for split in FLOORS.values():
        assert {"castings", "releases", "platforms", "quotes", "quotes_speaker"} <= set(split)
        assert {"PERSON", "CHARACTER", "WORK", "PLATFORM"} <= set(split)


KINDS = ("castings", "releases", "platforms", "quotes")


@pytest.mark.parametrize("kind", KINDS)
def test_confidence_is_calibrated(scored, kind):
    """Expected calibration error at most 0.05 for each kind of record."""
    *_, judged = scored
    ece = reliability([one for one in judged if one.kind == kind]).ece
    assert ece <= 0.05


@pytest.mark.parametrize("kind", KINDS)
def test_the_surest_rows_are_right(scored, kind):
    """Of the rows with a confidence of 0.9 or more, 95 in 100 are right; half a point for other processors."""
    _, _, _, judged = scored
    made = reliability([one for one in judged if one.kind == kind])
    assert made.sure >= 50
    assert made.sure_right >= 0.945


def test_confidence_says_something(scored):
    """Rows that are right have a higher confidence than rows that are wrong, on the whole."""
    *_, judged = scored
    right = [j.row.confidence for j in judged if j.right]
    wrong = [j.row.confidence for j in judged if not j.right]
    assert sum(right) / len(right) > sum(wrong) / len(wrong)
