"""Confidence: a chance between 0 and 1, from what was measured and what the recogniser says."""

from __future__ import annotations

import json

import pytest

from newsextract import confidence
from newsextract.records import ROW_KINDS
from newsextract.rules import shipped


@pytest.mark.parametrize("kind", [*ROW_KINDS, "nothing"])
@pytest.mark.parametrize("rule", ["plays", "bracket", "cue_after", "never heard of", ""])
@pytest.mark.parametrize("p", [0.0, 0.3, 1.0])
def test_is_a_chance(kind: str, rule: str, p: float) -> None:
    assert 0 < confidence.of(kind, rule, p) < 1


@pytest.mark.parametrize("kind", ROW_KINDS)
def test_surer_names_make_surer_rows(kind: str) -> None:
    values = [confidence.of(kind, "plays", p / 10) for p in range(11)]
    assert values == sorted(values)
    assert values[0] < values[-1]


def test_measured_shares_count(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"castings": {"good": {"right": 0.9}, "bad": {"right": 0.1}, "*": {"right": 0.4}}}
    monkeypatch.setattr(confidence, "table", lambda: table)
    assert confidence.of("castings", "good", 1.0) == 0.9
    assert confidence.of("castings", "bad", 1.0) == 0.1
    assert confidence.of("castings", "unknown", 1.0) == 0.4
    assert confidence.of("quotes", "good", 1.0) == 0.5


def test_never_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        confidence, "table", lambda: {"castings": {"a": {"right": 1.0}, "b": {"right": 0.0}}}
    )
    assert confidence.of("castings", "a", 1.0) < 1
    assert confidence.of("castings", "b", 1.0) > 0


def test_shipped_table_is_well_formed() -> None:
    table = json.loads(shipped("confidence.json"))
    assert set(table) <= set(ROW_KINDS)
    for rules in table.values():
        for entry in rules.values():
            assert 0 <= entry["right"] <= 1
