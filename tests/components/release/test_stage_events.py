"""A new work's first run is a premiere, what tours or moves house a release."""

from __future__ import annotations

import pytest
from inline import release

from newsextract.components.release import stage_events

TOLD = {
    "new_play": ("She is in {WRK:Smoke}, a new play at the Bush, from {DAT:9 May}.", "release", "premiere"),
    "play_called": ("Her other piece, a play called {WRK:Smoke}, runs from {DAT:9 May}.", "release", "premiere"),
    "since_it_opened": ("He has played Mara since the musical {WRK:Smoke} opened in {DAT:May 2017}.", "release", "premiere"),
    "new_on_tour": ("The new musical {WRK:Smoke} begins its tour on {DAT:9 May}.", "release", "release"),
    "transfers": ("{WRK:Smoke} transfers to the {LOC:Gielgud} in {DAT:May}.", "premiere", "release"),
    "tour": ("The tour of {WRK:Smoke} begins at {LOC:Windsor} on {DAT:9 May}.", "premiere", "release"),
    "opened": ("The transfer of {WRK:Smoke}, which opened at {LOC:Bath} in {DAT:May}, is on.", "premiere", "premiere"),
    "before_a_tour": ("{WRK:Smoke} opens on {DAT:9 May} before its tour.", "premiere", "premiere"),
    "opens": ("{WRK:Smoke} opens at the {LOC:Gielgud} on {DAT:9 May}.", "premiere", "premiere"),
    "first_performance": ("{WRK:Smoke} won a prize. The first performance of {WRK:Smoke} is on {DAT:9 May}.", "release", "premiere"),
    "of_last_year": ("{WRK:Smoke} sold out last year. It is at the Bush from {DAT:9 May}.", "release", "release"),
    "by_ibsen": ("{PER:Ann Lee} is in Ibsen's {WRK:Smoke} from {DAT:9 May}.", "release", "release"),
    "in_the_west_end": ("{WRK:Smoke} comes to the {LOC:West End} on {DAT:9 May}.", "release", "release"),
    "festival": ("{WRK:Smoke}, a new play, tours to {LOC:Galway} on {DAT:9 May}.", "festival", "festival"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "chosen", "event"), TOLD.values(), ids=TOLD)
def test_runs_of_a_play(marked: str, chosen: str, event: str) -> None:
    scene, relation, place = release(marked, "Smoke", "")
    relation.fields["platforms"] = ""
    assert stage_events.event(scene, relation, place, chosen) == event


@pytest.mark.parametrize(("title", "event"), [("Peat Smoke", "premiere"), ("Hamlet", "release")])
def test_a_play_that_nobody_knows_is_new(title: str, event: str) -> None:
    marked = f"{{WRK:{title}}} is at the Bush from {{DAT:9 May}}."
    scene, relation, place = release(marked, title, "")
    relation.fields["platforms"] = ""
    assert stage_events.event(scene, relation, place, "release") == event
