"""Which part of a run a clause tells of: the first, another, the last, or what comes after a break."""

from __future__ import annotations

import pytest
from inline import release

from newsextract.components.release import told_parts

TOLD = {
    "first_season": ("Season 2 goes on where season 1 of it, no, Season 1, released in {DAT:November}, left {WRK:Smoke}.", "", "season", "premiere"),
    "first_to_come": ("{WRK:Smoke} will end its first season; released are the songs on {DAT:9 May}.", "", "season", "season"),
    "new_drama": ("Its third season follows the new drama {WRK:Smoke}, which bows on {DAT:9 May}.", "3", "season", "premiere"),
    "both_new": ("The comedies {WRK:Ash} and {WRK:Smoke}, both new, get it rolling on {DAT:9 May}.", "", "season", "premiere"),
    "new_drama_back": ("The not so new drama {WRK:Smoke}, which returns on {DAT:9 May}.", "", "season", "season"),
    "finished": ("{WRK:Smoke}, which finished on {PLT:ITV} in {DAT:May}, is to have a film.", "", "premiere", "finale"),
    "goodbye": ("The block says goodbye to {WRK:Smoke} on {DAT:9 May}.", "", "release", "finale"),
    "last_of": ("The last of its series went out on {DAT:9 May}: so much for {WRK:Smoke}.", "", "episode", "finale"),
    "every": ("{WRK:Smoke} is one every Wednesday, to {DAT:2 August}.", "", "premiere", "finale"),
    "filming_ended": ("Filming of {WRK:Smoke} ended in {DAT:May}.", "", "release", "release"),
    "a_person": ("{PER:Ann Lee} finished in {WRK:Smoke}, no, {PER:Bo Ray} ended on {DAT:9 May}.", "", "episode", "episode"),
    "break": ("{WRK:Smoke}, renewed for a fifth season, returns from its winter hiatus on {DAT:9 May}.", "5", "season", "return"),
    "week_off": ("A new surgeon comes to {WRK:Smoke} on {DAT:9 May}, after a week off.", "", "episode", "return"),
    "no_break": ("{WRK:Smoke} comes from a small place on {DAT:9 May}.", "", "season", "season"),
    "returning": ("Also returning: {WRK:Smoke} ({DAT:9 May}) and {WRK:Ash}.", "", "season", "return"),
    "returning_season": ("Also returning: {WRK:Smoke} season two ({DAT:9 May}) and {WRK:Ash}.", "2", "season", "season"),
    "cour": ("The second cour of the anime {WRK:Smoke} will begin in {DAT:July}.", "", "premiere", "return"),
    "get_going": ("{WRK:Smoke} moves; its fourth season will get going {DAT:Sept. 30}.", "", "return", "season"),
    "is_when": ("For {WRK:Smoke}, {DAT:April 2025} is when its second season begins.", "", "release", "season"),
    "numbered": ("{WRK:Smoke}: episodes 3 and 4 go out on {DAT:9 May}.", "", "premiere", "episode"),
    "nth": ("The fourth episode of {WRK:Smoke} ({PLT:Stan}, from {DAT:today}) takes a second.", "", "premiere", "episode"),
    "nth_behind": ("She will be seen in {DAT:Saturday}'s 6th episode of {WRK:Smoke}.", "", "premiere", "episode"),
    "numbered_weeks": ("{WRK:Smoke} has its first two episodes three weeks later, on {DAT:9 May}.", "", "premiere", "premiere"),
    "numbered_one": ("Episode one of {WRK:Smoke} is on {DAT:9 May}.", "", "premiere", "premiere"),
    "numbered_last": ("Episode 8 of {WRK:Smoke} is the finale, on {DAT:9 May}.", "", "season", "season"),
    "rest": ("Season two of {WRK:Smoke} starts soon, with the rest {DAT:the following night}.", "2", "season", "episode"),
    "rest_of_us": ("Scotland gets {WRK:Smoke} first and the rest of us {DAT:next Thursday}.", "", "season", "season"),
    "her_first": ("She joins {WRK:Smoke}; her first episode is due in {DAT:May}.", "", "premiere", "episode"),
    "christmas_special": ("{WRK:Smoke} has its Christmas special on {DAT:20 December}.", "", "release", "episode"),
    "season_end": ("{WRK:Smoke}, whose third season ended way back on {DAT:14 June}, is to return.", "3", "season", "finale"),
    "seasons_finale": ("The third season's finale of {WRK:Smoke} airs {DAT:9 May}.", "3", "season", "finale"),
    "crowned": ("In {WRK:Smoke} the winner will be crowned on {DAT:9 May}.", "", "episode", "finale"),
    "crowned_person": ("In {WRK:Smoke} a king will be crowned on {DAT:9 May}.", "", "episode", "episode"),
    "resumes": ("{WRK:Smoke} resumes its third season {DAT:9 May}, with six to go.", "3", "season", "return"),
    "go_round": ("{WRK:Smoke} is back for its ninth go-round on {DAT:9 May}.", "", "return", "season"),
    "new_run": ("On {DAT:9 May} {PLT:ITV} has a new run of {WRK:Smoke} at eight.", "", "premiere", "season"),
    "new_run_of_another": ("On {DAT:9 May} {PLT:ITV} has {WRK:Smoke} and a new run of {WRK:Ash}.", "", "premiere", "premiere"),
    "debut_as": ("He will make his debut as Mara in {WRK:Smoke} {DAT:9 May}.", "", "premiere", "episode"),
    "debut_in": ("She makes her debut on {DAT:9 May} in the thriller {WRK:Smoke}.", "", "premiere", "premiere"),
    "very_first": ("Mara got off the boat in the very first episode of {WRK:Smoke}, on {DAT:9 May}.", "", "episode", "premiere"),
    "dated_episode": ("Somebody gets married in the {DAT:March 3} episode of {WRK:Smoke}.", "", "premiere", "episode"),
    "back": ("{WRK:Smoke} | Back {DAT:January 19}.", "", "finale", "return"),
    "off_until": ("The show {WRK:Smoke} is off until {DAT:January 31}.", "", "finale", "return"),
    "closing": ("The closing episode of {WRK:Smoke} went out on {DAT:9 May}.", "", "episode", "finale"),
    "complete": ("The complete {WRK:Smoke} arrives on {PLT:BritBox} in {DAT:May}.", "", "premiere", "release"),
    "complete_surprise": ("It was a complete surprise: {WRK:Smoke} is on in {DAT:May}.", "", "premiere", "premiere"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "season", "chosen", "event"), TOLD.values(), ids=TOLD)
def test_part_of_a_run(marked: str, season: str, chosen: str, event: str) -> None:
    scene, relation, place = release(marked, "Smoke", season)
    assert told_parts.event(scene, relation, place, chosen) == event
