"""Titles of episodes: their days are the series'."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import episode_titles
from newsextract.components.scene import scene as scene_of

KINDS = {"Smoke": "series", "Ember": "series", "Peat": "other", "Ash": "film"}


@pytest.mark.parametrize(
    ("marked", "work"),
    [
        ("{WRK:Smoke} is back. The crowd saw the episode “{WRK:Peat},” which airs on {DAT:9 May}.", "Smoke"),
        ("She directed {WRK:Smoke}'s newest episode, “{WRK:Peat},” out on {DAT:9 May}. {WRK:Smoke} is long.", "Smoke"),
        ("{WRK:Ember} is on, {WRK:Smoke} returns tonight with “{WRK:Peat},” season 2 episode 16. {WRK:Smoke} goes on.", "Smoke"),
        # Another kind of work, no series before it, and the page's own title.
        ("{WRK:Smoke} is back. The crowd saw the film “{WRK:Peat},” which opens on {DAT:9 May}.", "Peat"),
        ("The crowd saw the episode “{WRK:Peat},” which airs on {DAT:9 May}, and {WRK:Smoke}.", "Peat"),
        ("{WRK:Ash} opens. The crowd saw the episode “{WRK:Peat},” which airs on {DAT:9 May}.", "Peat"),
        ("{WRK:Smoke} ended. “{WRK:Peat},” season 2 episode 16, is our recap of {DAT:9 May}.", "Peat"),
    ],
)  # fmt: skip
def test_the_day_of_an_episode(marked: str, work: str) -> None:
    scene = scene_of(doc(marked))
    relation = Relation("scorer", {}, {"work": "Peat"}, (0, 1))
    assert episode_titles.to_series(scene, relation, KINDS) == (work != "Peat")
    assert relation.fields["work"] == work
