"""The season that a heading numbers, where the day below it does not."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import numbered_above
from newsextract.components.scene import scene

HEADED = "{WRK:Smoke}: Season 2\n\nReleasing on: {DAT:9 May}"
LISTED = "Much is new on {DAT:9 May}.\n\n1. {WRK:Smoke} Season 3 – {PLT:Netflix}:\n\nMore of {WRK:Smoke}."


@pytest.mark.parametrize(
    ("marked", "event", "season"),
    [
        (HEADED, "season", "2"),
        (HEADED, "release", "2"),
        (HEADED, "finale", "2"),
        (HEADED, "physical", ""),
        (HEADED.replace("Season 2", "Season 1"), "release", ""),
        (LISTED, "release", "3"),
        (LISTED, "finale", ""),
        # the title stands once more, without a number: only a season is sure to be the last told
        ("{WRK:Smoke} season 4 is made. {WRK:Smoke} is long.\n\nIt is due on {DAT:9 May}.", "season", "4"),
        ("{WRK:Smoke} season 4 is made. {WRK:Smoke} is long.\n\nIt is due on {DAT:9 May}.", "release", ""),
        ("The {WRK:Smoke} season 1 finale is out. It is back on {DAT:9 May}.", "season", ""),
        ("{WRK:Smoke} series 1-3 are there. It is back on {DAT:9 May}.", "season", ""),
        ("{WRK:Ash} season 2 is made. {WRK:Smoke} is due on {DAT:9 May}.", "season", ""),
    ],
)  # fmt: skip
def test_season(marked: str, event: str, season: str) -> None:
    page = scene(doc(marked))
    assert numbered_above.season(page, "Smoke", event, page.dates[-1].start) == season
