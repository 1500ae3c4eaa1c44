"""Scores on the gold articles never fall below their floors (``corpus/floors.json``)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = json.loads((ROOT / "corpus" / "floors.json").read_text())
sys.path.insert(0, str(ROOT / "scripts"))


@pytest.fixture(scope="module", params=sorted(FLOORS))
def scored(request):
    import evaluate

    from newsextract import scoring

    articles = evaluate.read_split(request.param)
    found = evaluate.records(articles, "model", None)
    scores, judged = scoring.compare(zip((a for _, a in articles), found, strict=True))
    return request.param, scores, judged


def test_no_score_is_below_its_floor(scored):
    split, scores, _ = scored
    below = {
        kind: (round(scores[kind].f1, 3), floor)
        for kind, floor in FLOORS[split].items()
        if scores[kind].f1 < floor - 0.001
    }
    assert not below


def test_floors_cover_every_record_kind():
    for split in FLOORS.values():
        assert {"castings", "releases", "platforms", "quotes", "quotes_speaker"} <= set(split)


def test_confidence_says_something(scored):
    """Rows that are right have a higher confidence than rows that are wrong, on the whole."""
    _, _, judged = scored
    right = [j.row.confidence for j in judged if j.right]
    wrong = [j.row.confidence for j in judged if not j.right]
    assert sum(right) / len(right) > sum(wrong) / len(wrong)
