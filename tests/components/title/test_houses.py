"""Companies of producers that were taken for titles."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    "marked",
    [
        "The producers are {PER:Jo Bell} and {PER:Ann Lee} of {WRK:Tar Kettle}.",
        "Executive producers {PER:Jo Bell} and {PER:Ann Lee}, of {WRK:Tar Kettle}, said so.",
        "It is produced by {WRK:Tar Kettle}'s {PER:Ann Lee}. {WRK:Tar Kettle} made it in Hull.",
        "{WRK:Tar Kettle}’s {PER:Ann Lee} will executive produce.",
    ],
)
def test_houses(marked: str) -> None:
    found = coherent(marked, 0.7)
    assert ("Tar Kettle", "WORK") not in found
    assert ("Tar Kettle", "ORG") in found


@pytest.mark.parametrize(
    "marked",
    [
        # Who made a work, who is in it, and what others produce.
        "Producer {PER:Ann Lee} of {WRK:Tar Kettle} is back.",
        "The star is {PER:Ann Lee} of {WRK:Tar Kettle}.",
        "{WRK:Tar Kettle}'s {PER:Ann Lee} stars in it.",
        "The producers are out. {PER:Ann Lee} of {WRK:Tar Kettle} stars.",
        "The producers of {WRK:Tar Kettle} met {PER:Ann Lee}.",
    ],
)
def test_titles(marked: str) -> None:
    assert ("Tar Kettle", "WORK") in coherent(marked, 0.7)


def test_a_known_title() -> None:
    found = coherent("It is produced by {WRK:Goodfellas}' {PER:Ann Lee}.", 0.7)
    assert ("Goodfellas", "WORK") in found
