"""Known performers who stand in a plot."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import plot_faces
from newsextract.components.scene import scene

PLOT = "{WRK:Smoke}\n\n{PER:Denzel Washington} gives up the law for a farm in the hills."


def joined(marked: str) -> list[tuple[str, str]]:
    rows = [one.relation.fields for one in plot_faces.joined(scene(doc(marked)), [])]
    return [(row["actor"], row["work"]) for row in rows]


@pytest.mark.parametrize(
    ("marked", "actors"),
    [
        (PLOT, ["Denzel Washington"]),
        ("{WRK:Smoke}, directed by {PER:Al Fox}, locks {PER:Tom Hanks}, {PER:Meryl Streep} and {PER:Viola Davis} in a shed.", ["Tom Hanks", "Meryl Streep", "Viola Davis"]),
        ("{WRK:Smoke} is set on a ward. Its staff are {PER:Viola Davis} ({WRK:Ash}) and {PER:Al Fox} ({WRK:Dust}).", ["Viola Davis"]),
    ],
)  # fmt: skip
def test_in_it(marked: str, actors: list[str]) -> None:
    assert joined(marked) == [(actor, "Smoke") for actor in actors]


@pytest.mark.parametrize(
    "marked",
    [
        # Nobody knows her; he presents it, speaks, directs; it is asked of him; two that are not three; guests.
        PLOT.replace("Denzel Washington", "Ann Lee"),
        PLOT.replace("gives up", "narrates"),
        PLOT.replace("gives up the law for", "says that he has"),
        PLOT + " Director {PER:Denzel Washington} is glad.",
        "{WRK:Smoke}\n\nIt comes from {PER:Denzel Washington} keeps a farm.",
        "{WRK:Smoke} pits {PER:Tom Hanks} against {PER:Viola Davis} in a shed.",
        "The guests of {WRK:Smoke} were {PER:Tom Hanks}, {PER:Meryl Streep} and {PER:Viola Davis}.",
        # Two titles in one sentence.
        "{WRK:Smoke} is back, and in {WRK:Ash} {PER:Denzel Washington} gives up the law.",
    ],
)
def test_near_misses(marked: str) -> None:
    assert joined(marked) == []
