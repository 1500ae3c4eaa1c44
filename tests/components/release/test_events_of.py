"""What stands right before a title says what of it comes out, whatever else the evening holds."""

from __future__ import annotations

import pytest
from inline import release

from newsextract.components.release import events_of

TOLD = {
    "followed_by": ("{WRK:Peat} returns for its third season on {DAT:9 May}, followed by the series premiere of crime drama {WRK:Smoke} at nine.", "", "season", "premiere"),
    "evening": ("On {DAT:9 May} {PLT:ITV} has {WRK:Ash} and the series debut of {PLT:BBC}'s new comedy {WRK:Smoke}.", "", "episode", "premiere"),
    "season_premiere": ("{WRK:Peat} begins on {DAT:9 May} after the season premiere; the season premiere of {WRK:Smoke} is first.", "", "premiere", "premiere"),
    "sixth_and_final": ("Tuesdays begin {DAT:9 May} with the sixth and final season premiere of {WRK:Smoke}.", "", "premiere", "season"),
    "tenth_season": ("The night of {DAT:9 May} holds {WRK:Ash} and the 10th season of {WRK:Smoke}.", "", "return", "season"),
    "own_season": ("{DAT:9 May} brings the premiere of {WRK:Smoke}'s unprecedented 31st season.", "", "return", "season"),
    "finale": ("On {DAT:9 May} the channel has {WRK:Ash} and the finale of {WRK:Smoke}.", "", "episode", "finale"),
    "mid_season": ("{WRK:Ash} starts on {DAT:9 May}, with the midseason premiere of {WRK:Smoke} behind it.", "", "premiere", "return"),
    "again": ("{WRK:Smoke} and {WRK:Ash} start again on {DAT:9 May}, {PLT:Syfy} confirmed.", "", "premiere", "season"),
    "premieres_of": ("The move puts the premiere of the relocated comedy {WRK:Smoke} on {DAT:9 May}, after a finale.", "", "finale", "premiere"),
    "of_a_season": ("The debut of {WRK:Smoke} is on {DAT:9 May}.", "4", "finale", "season"),
    "two_hours": ("{WRK:Smoke} - 2 hour premiere on {DAT:Sunday April 15}.", "", "return", "premiere"),
    "last_nights": ("WARNING: If {DAT:last night}’s {WRK:Smoke} is still on your recorder, get out.", "", "season", "episode"),
    "nights_premiere": ("Here is {DAT:tonight}'s {WRK:Smoke} premiere in full.", "", "premiere", "premiere"),
    "days_of_another": ("{DAT:Tonight}'s {WRK:Ash} leads into {WRK:Smoke}.", "", "season", "season"),
    "has_its_premiere": ("On {DAT:9 May} {WRK:Peat} is on at 8 and {WRK:Smoke} will have its series premiere at 9.", "", "season", "premiere"),
    "has_its_season": ("On {DAT:9 May} {WRK:Smoke} has its second season premiere.", "", "premiere", "season"),
    "airs_its_finale": ("On {DAT:9 May} the year's best, {WRK:Smoke}, will air its first-season finale.", "1", "season", "finale"),
    "with_a_long_episode": ("{WRK:Smoke}, hosted by a baker, will premiere with a two-hour episode on {DAT:9 May}.", "", "episode", "premiere"),
    "with_a_season_debut": ("{WRK:Smoke} returns with an hour-long season debut on {DAT:9 May}.", "", "episode", "season"),
    "labelled": ("{DAT:9 May} — 8 p.m. {WRK:Smoke} (season premiere), 10 p.m. {WRK:Ash} (series premiere)", "", "episode", "season"),
    "labelled_series": ("{DAT:9 May}: {WRK:Ash}, season finale; {WRK:Smoke}, Series Premiere, 9 p.m.", "", "episode", "premiere"),
    "labelled_winter": ("{DAT:9 May}: {WRK:Smoke} – winter premiere", "", "episode", "return"),
    # of another title, of another time
    "label_of_another": ("{DAT:9 May}: {WRK:Ash} (season premiere), {WRK:Smoke}", "", "episode", "episode"),
    "label_goes_on": ("{DAT:9 May}: {WRK:Smoke}, new season regulars in tow", "", "episode", "episode"),
    "another_has_it": ("On {DAT:9 May} {WRK:Peat} has its series premiere; {WRK:Smoke} is back.", "", "season", "season"),
    "mid_season_finale": ("On {DAT:9 May} {WRK:Smoke} has its midseason finale.", "", "episode", "episode"),
    "with_a_third": ("After the break {WRK:Smoke} returns with its third episode on {DAT:9 May}.", "", "episode", "episode"),
    "of_another": ("The series premiere of {WRK:Ash} is followed on {DAT:9 May} by {WRK:Smoke}.", "", "season", "season"),
    "after_it": ("Since the series premiere of {WRK:Smoke} it has had no rival; it is on at nine on {DAT:9 May}.", "", "season", "season"),
    "after_the_finale": ("{WRK:Ash} airs on {DAT:9 May}, right after the finale of {WRK:Smoke}.", "", "episode", "episode"),
    "another_day": ("The series premiere of {WRK:Smoke} was on {DAT:9 May}, and {WRK:Smoke} is back on {DAT:1 June}.", "", "release", "premiere"),
    "later_season": ("The series premiere of {WRK:Smoke} is again on {DAT:9 May}.", "3", "season", "season"),
    "season_ordered": ("{PLT:ITV} ordered a second season of {WRK:Smoke}, on {DAT:9 May} it begins.", "", "premiere", "premiere"),
    "renewed_for": ("It was renewed for a second season of {WRK:Smoke}, which began on {DAT:9 May}.", "", "premiere", "premiere"),
    "filming_again": ("Filming of {WRK:Smoke} is to begin again on {DAT:9 May}.", "", "release", "release"),
    "after_a_break": ("{WRK:Smoke} will start again after its break on {DAT:9 May}.", "", "release", "release"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "season", "chosen", "event"), TOLD.values(), ids=TOLD)
def test_of_its_own_title(marked: str, season: str, chosen: str, event: str) -> None:
    scene, relation, place = release(marked, "Smoke", season)
    assert events_of.event(scene, relation, place, chosen) == event
