"""The season of a casting among several titles."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import casting_seasons
from newsextract.components.castings import Castings
from newsextract.components.scene import scene

COMPONENT = Castings()
SEASONS = {
    "its_own": ("{PER:Ann Lee} is {CHR:Mara} in season two of {WRK:Smoke}.", "2"),
    "no_other_title": ("{PER:Ann Lee} joins season 3 as {CHR:Mara}.", "3"),
    "another_is_back": (
        "{PER:Ann Lee} plays {CHR:Mara} in {WRK:Smoke}, while {WRK:Ash} is back for its third season.",
        "",
    ),
    "a_season_of_another": (
        "{PER:Ann Lee} is {CHR:Mara} in {WRK:Smoke}, and the third season of the drama {WRK:Ash} is near.",
        "",
    ),
    "each_its_own": (
        "{WRK:Smoke} has {PER:Ann Lee} as {CHR:Mara} in its first season, and {WRK:Ash} is on its second.",
        "1",
    ),
    "behind_the_title": (
        "{WRK:Ash} is back, and {PER:Ann Lee} plays {CHR:Mara} in {WRK:Smoke} season four.",
        "4",
    ),
    "where_the_actor_was_seen": (
        "{PER:Ann Lee} ({WRK:Ash}) joins {WRK:Smoke} in Season 3 as {CHR:Mara}.",
        "3",
    ),
}


@pytest.mark.parametrize(("marked", "season"), SEASONS.values(), ids=SEASONS)
def test_a_season_is_that_of_its_title(marked: str, season: str) -> None:
    (found,) = [r for r in COMPONENT.match(doc(marked)) if r.fields["character"] == "Mara"]
    assert found.fields["season"] == season


SPEAKING = (
    "Speaking of {WRK:Ash}, {PER:Ann Lee}, who led it, is to guest in season 9 as {CHR:Mara}."
)
BESIDE = "{PER:Ann Lee} liked {WRK:Ash} season 9."


@pytest.mark.parametrize(("marked", "season"), [(SPEAKING, "9"), (BESIDE, "")])
def test_a_season_of_a_title_that_stands_elsewhere(marked: str, season: str) -> None:
    made = doc(f"{{WRK:Smoke}} is back.\n\n{marked}")
    whole = made.text.index("\n\n") + 2, len(made.text)
    assert casting_seasons.season(scene(made), whole, "Smoke") == season
