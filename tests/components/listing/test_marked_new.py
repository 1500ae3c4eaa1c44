"""Grids that mark what is new: what only premieres there comes again."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import marked_new
from newsextract.components.relations import Relation
from newsextract.components.scene import scene as scene_of

OLD = (
    "8:00 - {WRK:Smoke} (Premieres {DAT:October 26})\n9:00 - {WRK:Ash} (Premieres {DAT:October 27})"
)
NEW = "\n10:00 - {WRK:Peat} (NEW - Premieres {DAT:November 9})\n10:30 - {WRK:Dust} (NEW - Premieres {DAT:January 7})"


def told(marked: str, work: str, chosen: str = "premiere", season: str = "") -> str:
    scene = scene_of(doc(marked))
    start = next(d.start for d in scene.dates if d.start > scene.text.index(work))
    relation = Relation("scorer", {"date": (start, start + 1)}, {"work": work, "season": season}, (0, 1))  # fmt: skip
    return marked_new.event(scene, relation, "series", chosen)


@pytest.mark.parametrize(
    ("marked", "work", "event"),
    [
        (OLD + NEW, "Smoke", "season"),
        (OLD + NEW, "Peat", "premiere"),
        (OLD, "Smoke", "premiere"),  # nothing is marked
        (OLD + NEW + "\n\nThe drama {WRK:Kelp} begins on {DAT:May 9}.", "Kelp", "premiere"),
        (OLD.replace("(Premieres", "(Repeats from") + NEW, "Smoke", "premiere"),
    ],
)
def test_event(marked: str, work: str, event: str) -> None:
    assert told(marked, work) == event


CAPS = "All times ET; new shows in CAPS.\n\n{DAT:October 26}\n8 p.m. - {WRK:SMOKE}\n9 p.m. - {WRK:Ash}\n\n{DAT:October 27}"


@pytest.mark.parametrize(
    ("marked", "work", "event"),
    [
        (CAPS, "SMOKE", "premiere"),
        (CAPS.replace("new shows in CAPS", "capital letters mean new"), "SMOKE", "premiere"),
        (CAPS, "Ash", "season"),
        (CAPS.replace("; new shows in CAPS", ""), "SMOKE", "season"),
    ],
)
def test_new_shows_in_capitals(marked: str, work: str, event: str) -> None:
    assert told(marked, work, "season") == event


@pytest.mark.parametrize(
    ("chosen", "season", "event"), [("finale", "", "finale"), ("premiere", "1", "premiere")]
)
def test_what_is_surer_stays(chosen: str, season: str, event: str) -> None:
    assert told(OLD + NEW, "Smoke", chosen, season) == event
