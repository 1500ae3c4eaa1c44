"""Lone first names that were taken for titles, beside the full name of the part whose they are."""

from __future__ import annotations

import pytest
from inline import coherent

TOLD = "{PER:Ann Lee} plays {CHR:Maravel Voss}. "


@pytest.mark.parametrize(
    ("marked", "sure", "label"),
    [
        (TOLD + "{WRK:Maravel} comes from the hills.", 0.7, "CHARACTER"),
        # Near-misses: the recogniser is sure, it stands in marks or again, nobody is called so.
        (TOLD + "{WRK:Maravel} comes from the hills.", 0.95, "WORK"),
        (TOLD + "“{WRK:Maravel}” comes in May.", 0.7, "WORK"),
        (TOLD + "{WRK:Maravel} comes in May. {WRK:Maravel} is long.", 0.7, "WORK"),
        (TOLD + "{WRK:Smoke} comes in May.", 0.7, "WORK"),
    ],
)
def test_first_names(marked: str, sure: float, label: str) -> None:
    assert coherent(marked, sure)[2][1] == label
