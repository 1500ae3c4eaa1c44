"""From features to a chance, and which candidates become rows."""

from __future__ import annotations

import pytest

from newsextract.components.relations import Relation
from newsextract.components.score.weighing import Candidate, chance, clip, decide, log_odds, of_rule

WEIGHTS = {"castings": {"pair": {"features": {"score": 1.0, "": -1.0}}}}


def candidate(score: float) -> Candidate:
    return Candidate(Relation("plays", {"actor": (0, 3)}), {"score": score}, "pair")


def test_more_speaks_for_more() -> None:
    chances = [chance({"score": s}, {"score": 2.0, "": 0.5}) for s in (-3.0, 0.0, 3.0)]
    assert chances == sorted(chances)
    assert 0 < chances[0] < 0.5 < chances[2] < 1


def test_unknown_features_and_far_totals_do_no_harm() -> None:
    assert chance({"new": 5.0}, {"": 0.0}) == 0.5
    assert 0 <= chance({"score": 1e9}, {"score": 1e9}) <= 1


def test_rather_wrong_than_right_goes() -> None:
    rows = decide([candidate(0.0), candidate(3.0)], "castings", WEIGHTS)
    assert [one.features["score"] for one in rows] == [3.0]
    assert rows[0].relation.confidence == pytest.approx(0.881, abs=1e-3)


def test_what_is_sure_stays() -> None:
    one = candidate(-3.0)
    one.sure = True
    (row,) = decide([one], "castings", WEIGHTS)
    assert row.relation.confidence == pytest.approx(0.8)


def test_a_threshold_of_its_own() -> None:
    weights = {"castings": {"pair": {"features": {"": 0.0}, "threshold": 0.6}}}
    assert decide([candidate(1.0)], "castings", weights) == []
    weights["castings"]["pair"]["threshold"] = 0.0
    assert len(decide([candidate(1.0)], "castings", weights)) == 1


def test_without_weights_rules_speak_alone() -> None:
    rows = decide([candidate(-9.0)], "castings", {})
    assert len(rows) == 1
    assert rows[0].relation.confidence == -1.0


def test_never_certain() -> None:
    (one,) = decide([candidate(60.0)], "castings", WEIGHTS)
    assert one.relation.confidence < 1


@pytest.mark.parametrize(
    ("score", "clipped"), [(None, 0.0), (99.0, 6.0), (-99.0, -6.0), (1.5, 1.5)]
)
def test_clip(score: float | None, clipped: float) -> None:
    assert clip(score) == clipped


def test_odds_of_a_rule() -> None:
    assert of_rule("castings", None) == {"rule": 0.0, "rule_odds": 0.0}
    found = of_rule("castings", Relation("plays", {}))
    assert found["rule"] == 1.0
    assert found["rule_odds"] > 0
    assert log_odds(0.5) == pytest.approx(0, abs=1e-6)
