"""Titles that ran together, and what a disc or a calendar adds to one."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.coherence import Coherence

COHERENCE = Coherence()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Two of two words each, one that stands elsewhere, a sequel behind a colon.
        ("{WRK:Ferry Lane and Low Mill} star {PER:Ann Lee} is back.", ["Ferry Lane", "Low Mill"]),
        ("{WRK:Gull Weather} won. She saw {WRK:Gull Weather and The Sill} there.", ["Gull Weather", "Gull Weather", "The Sill"]),
        ("It is ahead of {WRK:Gull Weather 3: Gull Weather 2} by now.", ["Gull Weather 3", "Gull Weather 2"]),
        # Near-misses: all of a bracket behind somebody's name, one title in its marks, one that comes twice, one with a lone word behind "and", a series of its own.
        ("{PER:Ann Lee} ({WRK:Ferry Lane and Low Mill}) is back.", ["Ferry Lane and Low Mill"]),
        ("{PER:Ann Lee} ({WRK:Ferry Lane} and {WRK:Low Mill}) is back.", ["Ferry Lane and Low Mill"]),
        ("“{WRK:Ferry Lane and Low Mill}” is back.", ["Ferry Lane and Low Mill"]),
        ("“{WRK:Ferry Lane and Low Mill},” is back.", ["Ferry Lane and Low Mill"]),
        ("{WRK:Ferry Lane and Low Mill} is back. {WRK:Ferry Lane and Low Mill} it is.", ["Ferry Lane and Low Mill"] * 2),
        ("{WRK:Gull Weather and Zombies} is back.", ["Gull Weather and Zombies"]),
        ("{WRK:Gull} and {WRK:Ash} come before {WRK:Gull: Ash}.", ["Gull", "Ash", "Gull: Ash"]),
        # A disc's addition.
        ("“{WRK:Ferry Lane: The Complete First Season}” is on disc.", ["Ferry Lane"]),
        ("“{WRK:The Complete Ferry Lane}” is on disc.", ["The Complete Ferry Lane"]),
        # A possessive inside the marks, before whose name follows.
        ("They said that “{WRK:Ferry Lane’s}” {PER:Ann Lee} will be back.", ["Ferry Lane"]),
        ("She left “{WRK:St Winifred’s},” {PER:Ann Lee} said.", ["St Winifred’s"]),
        # A calendar's week.
        ("{WRK:S M T W T F S}\n1 2 3\n{WRK:Ferry Lane}", ["Ferry Lane"]),
    ],
)  # fmt: skip
def test_parts(marked: str, expected: list[str]) -> None:
    assert [e.text for e in COHERENCE(doc(marked)).ents if e.label_ == "WORK"] == expected
