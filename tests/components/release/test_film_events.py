"""A film at a festival, in a country's cinemas or in the shops, where its clause says so."""

from __future__ import annotations

import pytest
from inline import release

from newsextract.components.release import film_events

TOLD = {
    "released_in": ("{ORG:Le Rat} released {WRK:Smoke} in {LOC:France} {DAT:last Wednesday}.", "festival", "release"),
    "opens_it": ("{WRK:Smoke} is here; {ORG:Le Rat} opens it in {LOC:France} as early as {DAT:7 June}.", "festival", "release"),
    "airs_it": ("{WRK:Smoke} was seen at Sundance; the network airs it on {DAT:18 March}.", "festival", "release"),
    "airs_a_screening": ("{WRK:Smoke} streams for those who miss its screening on {DAT:18 March}.", "festival", "festival"),
    "slated": ("The release of {WRK:Smoke} is now slated for {LOC:Cannes} on {DAT:9 May}.", "festival", "festival"),
    "its_premiere": ("After its release at home {WRK:Smoke} had its premiere there on {DAT:9 May}.", "festival", "festival"),
    "competition": ("{WRK:Smoke}, which bowed in Competition on {DAT:Wednesday night}, is sold.", "release", "festival"),
    "opened": ("{WRK:Smoke} opened Rotterdam in {DAT:January} and has not been seen since.", "release", "festival"),
    "premiere_at": ("{WRK:Smoke} had its premiere at the {ORG:Ostend Film Festival} in {DAT:May}.", "release", "festival"),
    "competition_released": ("In competition before, {WRK:Smoke} is released on {DAT:9 May}.", "release", "release"),
    "stores": ("Order {WRK:Smoke}, which {ORG:Old Video} has in stores on {DAT:Nov. 16}.", "release", "physical"),
    "satellite": ("A satellite premiere of {WRK:Smoke} is expected in {DAT:May}.", "premiere", "release"),
    "premiere": ("A premiere of {WRK:Smoke} is expected in {DAT:May}.", "premiere", "premiere"),
    "opens": ("{WRK:Smoke} opened in {DAT:January}.", "release", "release"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "chosen", "event"), TOLD.values(), ids=TOLD)
def test_events_of_a_film(marked: str, chosen: str, event: str) -> None:
    _, _, place = release(marked, "Smoke", "")
    assert film_events.event(place, chosen) == event
