"""First performances and the nights that are none."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import stage_runs
from newsextract.components.scene import scene

STAGE = "The new musical {WRK:Smoke} comes to Broadway. "


def found(marked: str) -> set[tuple[str, str]]:
    made = doc(marked)
    return {
        (r.fields["work"], made.text[slice(*r.roles["date"])]) for r in stage_runs.find(scene(made))
    }


def nights(marked: str) -> int:
    return len(stage_runs.press_nights(scene(doc(marked))))


@pytest.mark.parametrize(
    "sentence",
    [
        "Performances start {DAT:May 3} at the Orchard Theatre, and {PER:Ann Lee} directs.",
        "Previews of the show begin on {DAT:May 3}.",
        "It will begin performances at the Orchard on {DAT:May 3}.",
        "The musical is at the Orchard, with previews from {DAT:May 3}.",
    ],
)
def test_first_performances(sentence: str) -> None:
    assert found(STAGE + sentence) == {("Smoke", "May 3")}
    opening = "\n\nTickets are on sale. The show opens {DAT:May 20}."
    assert nights(STAGE + sentence + opening) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "The series {WRK:Smoke} is on. Performances start {DAT:May 3}.",
        STAGE + "Performances had been due to start {DAT:May 3}.",
        STAGE + "Rehearsals start {DAT:May 3}.",
        STAGE + "The show opens {DAT:May 20}.",
    ],
)
def test_no_first_performance(marked: str) -> None:
    assert found(marked) == set()
    assert nights(marked) == 0
