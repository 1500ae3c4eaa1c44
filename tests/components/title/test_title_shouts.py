"""Known titles on pages that write their titles in capitals."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.coherence import Coherence

LOUD = "{WRK:SMOKED EEL} is back, {WRK:HERON STREET} has left, and {WRK:GABLE END} stays.\n\n"
SOFT = "{WRK:SMOKED EEL} is back, {WRK:Heron Street} has left, and {WRK:Gable End} stays.\n\n"
FIRST = 3  # titles of the page's opening


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        (LOUD + "Then there is GOTHAM, on Mondays.", ["GOTHAM"]),
        (LOUD + "AMERICAN IDOL SINGS AGAIN", ["AMERICAN IDOL"]),
        (
            LOUD + "{WRK:OTTER}, {WRK:STILL PEAT} and GRAVELWICK are back.",
            ["OTTER", "STILL PEAT", "GRAVELWICK"],
        ),
        (
            LOUD + "{WRK:OTTER}, {WRK:STILL PEAT}, GRAVEL ROAD are out.",
            ["OTTER", "STILL PEAT", "GRAVEL ROAD"],
        ),
        (
            LOUD + "We saw {WRK:OTTER} & {WRK:STILL PEAT} & GRAVEL 2.",
            ["OTTER", "STILL PEAT", "GRAVEL 2"],
        ),
        # Near-misses.
        (
            LOUD + "{WRK:OTTER} and {WRK:STILL PEAT} and {PER:ANN LEE} return.",
            ["OTTER", "STILL PEAT"],
        ),
        (LOUD + "{WRK:OTTER}, {WRK:STILL PEAT}, NEW EPISODES of it.", ["OTTER", "STILL PEAT"]),
        (LOUD + "{WRK:OTTER}, {WRK:STILL PEAT} and BBC ONE.", ["OTTER", "STILL PEAT"]),
        (
            LOUD + "{WRK:OTTER} came, {WRK:STILL PEAT} went and GRAVELWICK is a town.",
            ["OTTER", "STILL PEAT"],
        ),
        (SOFT + "We saw {WRK:Otter}, {WRK:Still Peat} and GRAVELWICK.", ["Otter", "Still Peat"]),
        (SOFT + "Then there is GOTHAM, on Mondays.", []),
        (LOUD + "NEXT CHAPTER: it opens on Mondays.", []),
        (LOUD + "Then there is GOTHAM SEASON 2, on Mondays.", ["GOTHAM"]),
        (LOUD + "GOTHAM SINGS AGAIN", []),
        (LOUD + "Then there is Gotham, a town.", []),
        (LOUD + "Then there is NOTHING LIKE IT on Mondays.", []),
    ],
)
def test_known_titles_in_capitals(marked: str, titles: list[str]) -> None:
    made = Coherence()(doc(marked))
    assert [e.text for e in made.ents if e.label_ == "WORK"][FIRST:] == titles
