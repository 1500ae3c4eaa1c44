"""Character and series in the bracket behind an actor, the series in capitals."""

from __future__ import annotations

import pytest
from inline import coherent

TITLES = {
    "initials": (
        "{PER:Ann Lee} (Mara, H&L) laughed. {PER:Tom Ray} (Davy, H&L) cried.",
        {"H&L", "Mara", "Davy"},
    ),
    "words": (
        "{PER:Ann Lee} ({CHR:Mara}, HARBOUR LIGHTS) laughed.\n{PER:Tom Ray} ({CHR:Davy}, {ORG:DUST}) cried.",
        {"HARBOUR LIGHTS", "DUST", "Mara", "Davy"},
    ),
    "taken_for_people": (
        "{PER:Ann Lee} ({PER:Mara Voss}, {PER:GH}) laughed. {PER:Tom Ray} ({LOC:Kit}, GH) cried.",
        {"GH", "Mara Voss", "Kit"},
    ),
    "former_parts": (
        "{PER:Ann Lee} (Mara, HARBOUR; ex-Kit, DUST) laughed. {PER:Tom Ray} (Davy, DUST) cried.",
        {"HARBOUR", "DUST", "Mara", "Kit", "Davy"},
    ),
    "former_part_alone": (
        "{PER:Ann Lee} (ex-{WRK:Mara}, {WRK:The Long Dark}) laughed.",
        {"Mara", "The Long Dark"},
    ),
}
NOT = {
    "one_alone": "{PER:Ann Lee} (Mara, H&L) laughed.",
    "former_trade": "{PER:Ann Lee} (ex-teacher, Leeds) laughed.",
    "honours": "{PER:Ann Lee} (Leeds, OBE) met {PER:Tom Ray} (York, CBE).",
    "services": "{PER:Ann Lee} (Mara, NBC) met {PER:Tom Ray} (Davy, ABC).",
    "lower_case": "{PER:Ann Lee} (Mara, left) met {PER:Tom Ray} (Davy, right).",
    "nobody_before": "The pier (Leeds, H&L) and the mill (York, H&L) are shut.",
}


@pytest.mark.parametrize(("marked", "expected"), TITLES.values(), ids=TITLES)
def test_titles(marked: str, expected: set[str]) -> None:
    found = dict(coherent(marked, 0.7))
    assert {name for name, label in found.items() if label in ("WORK", "CHARACTER")} == expected


@pytest.mark.parametrize("marked", NOT.values(), ids=NOT)
def test_no_titles(marked: str) -> None:
    assert {label for _, label in coherent(marked, 0.7)} <= {"PERSON"}
