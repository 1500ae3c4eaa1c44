"""The lines of prizes for acting."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import nominees
from newsextract.components.candidates import CastingScene

LINES = "{PER:Ann Lee}, {WRK:Smoke}\n{PER:Jo Bell} – “{WRK:Ash}”\n* {PER:Bo Ji} ({WRK:Dust})\n"
HEADS = [
    "Best Actor in a Drama Series:",
    "LEAD ACTRESS, COMEDY",
    "Outstanding Supporting Actress",
    "Acting",
    "Best Lead Performance",
]
OTHERS = ["Best Director", "Best Screenplay", "Best Song", "Hosts of the year", ""]


def found(marked: str) -> set[tuple[str, str]]:
    return {(one.actor.name, one.work) for one in nominees.find(CastingScene(doc(marked)))}


@pytest.mark.parametrize("head", HEADS)
def test_below_a_prize_for_acting(head: str) -> None:
    expected = {("Ann Lee", "Smoke"), ("Jo Bell", "Ash"), ("Bo Ji", "Dust")}
    assert found(f"The list.\n\n{head}\n{LINES}") == expected


@pytest.mark.parametrize("head", OTHERS)
def test_below_another_prize(head: str) -> None:
    assert found(f"The list.\n\n{head}\n{LINES}") == set()


def test_the_next_heading_ends_the_list() -> None:
    marked = f"Best Actor\n{LINES}\nBest Director\n{{PER:Tom Ray}}, {{WRK:Smoke}}\n"
    assert ("Tom Ray", "Smoke") not in found(marked)


@pytest.mark.parametrize(
    "line",
    [
        "{PER:Ann Lee} won for {WRK:Smoke}.",
        "{PER:Ann Lee} as {CHR:Mara}, {WRK:Smoke}",
        "{WRK:Smoke}, {PER:Ann Lee}",
    ],
)
def test_other_lines(line: str) -> None:
    assert found(f"Best Actor\n{line}\n") == set()
