"""Calibration measures on rows whose confidence and rightness are known."""

from __future__ import annotations

import pytest

from newsextract.records import ArticleRecord
from newsextract.reliability import reliability
from newsextract.scoring import Judged


@pytest.fixture
def judge(record: ArticleRecord):
    def make(pairs: list[tuple[float, bool]]) -> list[Judged]:
        row = record.castings[0]
        return [
            Judged("castings", row.model_copy(update={"confidence": p}), right)
            for p, right in pairs
        ]

    return make


def test_trusted(judge) -> None:
    r = reliability(judge([(0.75, True), (0.75, True), (0.75, True), (0.75, False)]))
    assert r.ece == pytest.approx(0)
    assert r.right == r.mean == 0.75
    assert r.auc == 0.5


def test_too_sure(judge) -> None:
    r = reliability(judge([(0.95, True), (0.95, False)]))
    assert r.ece == pytest.approx(0.45)
    assert (r.sure, r.sure_right) == (2, 0.5)


def test_bins_do_not_cancel_each_other(judge) -> None:
    r = reliability(judge([(0.95, False), (0.05, True)]))
    assert r.right == r.mean == 0.5
    assert r.ece == pytest.approx(0.95)


@pytest.mark.parametrize(
    ("pairs", "auc"),
    [
        ([(0.9, True), (0.1, False)], 1.0),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.9, True), (0.5, False), (0.5, True), (0.1, False)], 0.875),
        ([(0.5, True)], 1.0),
        ([], 1.0),
    ],
)
def test_order(judge, pairs: list[tuple[float, bool]], auc: float) -> None:
    assert reliability(judge(pairs)).auc == auc


def test_no_rows(judge) -> None:
    r = reliability([])
    assert (r.rows, r.ece, r.sure, r.sure_right) == (0, 0, 0, 1.0)


def test_certainty_falls_into_the_last_bin(judge) -> None:
    assert reliability(judge([(1.0, True)])).ece == 0
