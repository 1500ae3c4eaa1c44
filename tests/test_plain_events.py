"""Openers, closers, farewells, whole runs and numbered seasons: what a clause says plainly of its date."""

from __future__ import annotations

import pytest
from inline import release

from newsextract.components import plain_events

TOLD = {
    "opener": ("Here is who is who in {WRK:Smoke} ahead of {DAT:this Sunday}'s opener (9pm).", "", "episode", "premiere"),
    "premiere": ("The sitcom {WRK:Smoke}: clip and save before {DAT:Wednesday}'s premiere.", "", "episode", "premiere"),
    "opener_of_a_season": ("{WRK:Smoke} loses Mara in {DAT:Monday}’s season opener.", "3", "episode", "season"),
    "penultimate": ("The second to last episode of {WRK:Smoke} does not air until {DAT:9 May}.", "", "finale", "episode"),
    "before_the_finale": ("The penultimate episode leads into the finale of {WRK:Smoke} on {DAT:9 May}.", "", "finale", "finale"),
    "gala": ("They wore green to {DAT:Monday}'s premiere party for {WRK:Smoke}.", "", "episode", "episode"),
    "closer": ("{WRK:Smoke}: the {DAT:May 20} closer is called “The River”.", "", "episode", "finale"),
    "season_closer": ("{DAT:Last night}’s third-season closer of {WRK:Smoke} had a flood.", "3", "episode", "finale"),
    "closer_to": ("{WRK:Smoke} goes out on {DAT:9 May} closer to midnight.", "", "episode", "episode"),
    "signs_off": ("The soap {WRK:Smoke} signs off on {DAT:9 May}.", "", "premiere", "finale"),
    "bids_goodbye": ("The drama {WRK:Smoke} bid goodbye on {DAT:9 May} with its best rating.", "", "episode", "finale"),
    "it_closes": ("{WRK:Smoke} was axed; it closes {DAT:next Tuesday}.", "", "episode", "finale"),
    "winds_up": ("The hit {WRK:Smoke}, which wound up on {DAT:8 August}, has a second season.", "", "release", "finale"),
    "end": ("The series {WRK:Smoke} comes to an end on {DAT:9 May}.", "", "episode", "finale"),
    "a_person": ("{PER:Ann Lee} says goodbye to {WRK:Smoke} on {DAT:9 May}.", "", "episode", "episode"),
    "to_a_part": ("The soap {WRK:Smoke} said goodbye to Mara with an episode of her own on {DAT:9 May}.", "", "episode", "episode"),
    "then_begins": ("{WRK:Ash} signs off and {WRK:Smoke} begins on {DAT:9 May}.", "", "premiere", "premiere"),
    "filming": ("Production of {WRK:Smoke} wound up on {DAT:9 May}.", "", "release", "release"),
    "all_episodes": ("All eight episodes of {WRK:Smoke} will be on {PLT:CBC Gem} as of {DAT:Monday}.", "", "episode", "premiere"),
    "all_in_a_list": ("{WRK:Smoke} – All episodes {DAT:July 1}.", "", "release", "premiere"),
    "all_of_a_season": ("All ten parts of {WRK:Smoke} land on {DAT:9 May}.", "2", "episode", "season"),
    "all_old": ("All 24 episodes of {WRK:Smoke} are already there; {PLT:Netflix} adds them on {DAT:9 May}.", "", "release", "release"),
    "all_seasons": ("All episodes of both seasons of {WRK:Smoke} arrive on {DAT:9 May}.", "", "release", "release"),
    "season_before": ("Season 2 of {WRK:Smoke} is out on {DAT:9 May}.", "2", "release", "season"),
    "season_behind": ("It will be followed from {DAT:9 May} by the second series of {WRK:Smoke}.", "2", "premiere", "season"),
    "season_and_return": ("{WRK:Smoke} is back for season 9 on {DAT:9 May}.", "9", "return", "season"),
    "season_after_a_break": ("Season 9 of {WRK:Smoke} resumes after its winter break on {DAT:9 May}.", "9", "return", "return"),
    "season_ordered": ("{WRK:Smoke} begins on {DAT:9 May}, and a second season has been ordered.", "2", "premiere", "premiere"),
    "season_now": ("{WRK:Smoke}, which began in {DAT:May 2018} and is in its third season, goes on.", "3", "premiere", "premiere"),
    "another_series": ("{PLT:ITV} has {WRK:Smoke} back on {DAT:Sunday} for yet another series.", "", "return", "season"),
    "another_season": ("{WRK:Smoke} returns for another season on {DAT:9 May}.", "", "return", "season"),
    "round_three": ("{WRK:Smoke} is back for round three on {DAT:9 May}.", "", "premiere", "season"),
    "another_ordered": ("{WRK:Smoke} was renewed for another season on {DAT:9 May}.", "", "release", "release"),
    "another_clause": ("{WRK:Ash} is back for another season; {WRK:Smoke} begins on {DAT:9 May}.", "", "premiere", "premiere"),
    "first_season": ("Season 1 of {WRK:Smoke} is out on {DAT:9 May}.", "1", "release", "release"),
    "finale_of_a_day": ("Fans of {WRK:Smoke} called {DAT:last night}'s finale daft.", "", "episode", "finale"),
    "closer_before": ("{WRK:Smoke}: its Season 3 closer ({PLT:TV Land}, {DAT:Wednesday}) has a flood.", "3", "season", "finale"),
    "midseason_finale": ("{WRK:Smoke} fans called {DAT:last night}'s midseason finale daft.", "", "episode", "episode"),
    "to_a_close": ("The four-night thriller {WRK:Smoke} limped on; the thriller rattled to a close {DAT:last night}.", "", "premiere", "finale"),
    "opened": ("{WRK:Smoke} fans sat in the dark when the three-part chiller opened on {DAT:Monday}.", "", "episode", "premiere"),
    "opened_to": ("The singing contest {WRK:Smoke}, which opened to 6.1 million viewers on {DAT:9 May}, is down.", "", "finale", "premiere"),
    "opener_no_finale": ("The last shot of {DAT:Monday}'s opener of {WRK:Smoke} was good.", "", "finale", "premiere"),
    "ended_its_run": ("{WRK:Smoke} ended its first run with its biggest audience on {DAT:9 May}.", "1", "premiere", "finale"),
    "closed_its_season": ("{WRK:Smoke} closed its second season on {PLT:AMC} on {DAT:9 May}.", "2", "season", "finale"),
    "ended_another_work": ("{WRK:Ash} ended its run before {WRK:Smoke} began on {DAT:9 May}.", "", "premiere", "premiere"),
    "last_of": ("{PLT:Hulu} ordered more of {WRK:Smoke}; the last of its eight episodes can be seen on {DAT:9 May}.", "", "season", "finale"),
    "last_of_the_year": ("{WRK:Smoke} is the last of its kind, and it begins on {DAT:9 May}.", "", "premiere", "premiere"),
    "serial": ("Her book is a limited series, {WRK:Smoke}, which came out on {DAT:9 May}.", "", "release", "premiere"),
    "in_parts": ("The prequel {WRK:Smoke}, in four parts, comes to {PLT:Netflix} on {DAT:9 May}.", "", "release", "premiere"),
    "old_serial": ("All seasons of the sitcom {WRK:Smoke} arrive on {PLT:Tubi} on {DAT:9 May}.", "", "release", "release"),
    "serial_beside": ("She is in the sitcom {WRK:Ash}, and {WRK:Smoke} is out on {DAT:9 May}.", "", "release", "release"),
    "special": ("{WRK:Smoke} ({DAT:4 February}) – The comedian’s first hour-long special was taped in Leeds.", "", "premiere", "release"),
    "documentary": ("If you like rivers: {WRK:Smoke} ({PLT:HBO}, {DAT:9 May}), a documentary on who owns the water.", "", "premiere", "release"),
    "documentary_series": ("{WRK:Smoke} ({PLT:HBO}, {DAT:9 May}), a documentary series on rivers.", "", "premiere", "premiere"),
    "documentary_beside": ("After the documentary {WRK:Ash} comes {WRK:Smoke} on {DAT:9 May}.", "", "premiere", "premiere"),
    "hour_of_a_soap": ("The hour-long special of {WRK:Smoke} is on {DAT:9 May}.", "", "episode", "episode"),
    "second_cour": ("The second cour of the anime {WRK:Smoke} will begin on {PLT:Crunchyroll} in {DAT:July}.", "", "premiere", "return"),
    "opened_later": ("The sitcom {WRK:Smoke} started on {DAT:Monday} to 3 million.", "4", "episode", "season"),
    "somebody_began": ("The drama {WRK:Smoke} is long, and {PER:Ann Lee} began to appear on {DAT:Monday}.", "", "episode", "episode"),
    "opened_an_episode": ("A storm opened the episode of {WRK:Smoke} on {DAT:Monday}.", "", "episode", "episode"),
    "weeks": ("The comedy {WRK:Smoke}, which begins its eight-week run on {DAT:9 May}, is set in Leeds.", "", "episode", "premiere"),
    "lengths": ("{WRK:Smoke} {DAT:6 October} (8×30’)", "", "episode", "premiere"),
    "no_lengths": ("{WRK:Smoke} {DAT:6 October} (8 pages)", "", "episode", "episode"),
    "next_one": ("{WRK:Smoke} rolls on, and you can see the next new one on {DAT:Tuesday}.", "", "season", "episode"),
    "next_season": ("{WRK:Smoke} rolls on, and the next season starts on {DAT:Tuesday}.", "", "season", "season"),
    "the_second": ("The first {WRK:Smoke} was long, and the second goes out on {DAT:9 May}.", "", "season", "episode"),
    "second_half": ("{WRK:Smoke} ended well, and its second half won't start until {DAT:March}.", "", "season", "return"),
    "part_two": ("The season of {WRK:Smoke} is split: part two, after the rains, is likely in {DAT:October}.", "", "season", "episode"),
    "part_two_of": ("The film {WRK:Ash} is part two of {WRK:Smoke}, out on {DAT:9 May}.", "", "premiere", "premiere"),
    "box_set": ("If {WRK:Smoke} passed you by, a box set is on {PLT:NOW} from {DAT:Friday}.", "", "premiere", "release"),
    "repeating": ("{WRK:Smoke} is loved, and {PLT:Dave} is repeating it from {DAT:9 May}.", "", "premiere", "release"),
    "season_of_another_clause": ("{WRK:Smoke} began on {DAT:9 May}; it now has a fifth season.", "5", "premiere", "premiere"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "season", "chosen", "event"), TOLD.values(), ids=TOLD)
def test_what_a_clause_says(marked: str, season: str, chosen: str, event: str) -> None:
    _, relation, place = release(marked, "Smoke", season)
    assert plain_events.event(relation, place, chosen) == event
