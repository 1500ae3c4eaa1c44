"""Dates on which nothing comes out for certain: given up, denied, of a run's end, of what leaves."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import never_dates
from newsextract.components.releases import Releases, barred
from newsextract.components.scene import scene

BARRED = {
    "denied": "{WRK:Smoke} will not air on {DAT:9 May} and {DAT:10 May}.",
    "denied_passive": "{WRK:Smoke} won't be shown {DAT:tonight}.",
    "not_showing": "{WRK:Smoke} and {WRK:Ash} will not be showing any episodes {DAT:tonight}.",
    "schedules": "Your fix will be lacking {DAT:tonight} as both {WRK:Smoke} and {WRK:Ash} have been pulled from the schedules.",
    "schedules_before": "{WRK:Smoke} has been taken off air {DAT:tonight}.",
    "no_episode": "There is no new episode of {WRK:Smoke} on {DAT:9 May}.",
    "none_of_it": "No 8.30pm {WRK:Smoke} {DAT:tonight} because of the carols.",
    "none_at_all": "No episode {DAT:this Friday}, for {WRK:Smoke} makes room for the news.",
    "no_episode_after": "{DAT:Tonight} there's no new {WRK:Smoke}.",
    "sits_out": "{WRK:Smoke} and {WRK:Ash} sit out {DAT:January} and most of {DAT:February}.",
    "up_from": "{WRK:Smoke} is moving up from {DAT:9 May}.",
    "pulled_from_its_date": "Sony has also pulled {WRK:Smoke} from its {DAT:9 May} date.",
    "removed_from_its_slot": "The studio removed the sequel from its prime {DAT:9 May} release date; {WRK:Smoke} waits.",
    "taken_off": "Fox took {WRK:Smoke} off {DAT:9 May}.",
    "vacates": "{WRK:Smoke} vacates {DAT:9 May}.",
    "previously": "{WRK:Smoke} is back on Sky (previously {DAT:9 May}).",
    "scorecard": "{WRK:Smoke}: RENEWED, {DAT:May 9}",
    "scorecard_seasons": "{WRK:Smoke} – cancelled after all: {WRK:Ash}: Renewed for two seasons on {DAT:May 9}",
    "recorded": "They will be recorded in Salford on {DAT:9 May}.",
    "tickets": "Tickets go on sale from {DAT:9 May}.",
    "leaves": "{WRK:Smoke} leaves {PLT:Netflix} on {DAT:9 May}.",
    "listing": "{WRK:Smoke} is the one to see. Until {DAT:9 May}",
    "extended": "The run has been extended again until {DAT:9 May}.",
    "extended_at": "{WRK:Smoke} is extending its run at the {LOC:Peat Theatre} until {DAT:9 May}.",
    "available_until": "{WRK:Smoke} is free on {PLT:ITVX} until {DAT:9 May}.",
    "years_of_a_run": "{WRK:Smoke} ran on {PLT:ITV1} from {DAT:2003} to {DAT:2006}.",
    "would_have": "{WRK:Smoke} should have been here in {DAT:May}.",
    "after_previews": "{WRK:Smoke} opens on {DAT:9 May} after previews.",
    "press_night": "Press night is {DAT:9 May}.",
    "given_up": "Its old berth, {DAT:9 May}, was given up.",
    "still_on_until": "{WRK:Smoke} is still on the {PLT:RTÉ Player} until {DAT:Monday}.",
    "footage": "Footage from {WRK:Smoke} will be shown to buyers on {DAT:9 May}.",
    "birth": "{DAT:9 May 1931}, the second of them, is her birth date.",
    "death": "{DAT:9 May 1961}, the night {CHR:Ada} dies, opens {WRK:Smoke}.",
    "old_berth": "{WRK:Smoke} comes a year behind its old berth of {DAT:9 May}.",
    "gives_up_a_place": "{WRK:Smoke} gives up its cosy slot on {DAT:9 May}.",
    "booked": "Of {WRK:Smoke} she said that she is booked up until {DAT:May 2018}.",
    "contract": "She is under contract for {WRK:Smoke} and on a contract through {DAT:2018}.",
    "by_way_of": "{WRK:Smoke}: by way of {DAT:9 May} and {DAT:10 May}.",
    "promised_for_days": "{WRK:Smoke} has been promised for {DAT:9 May}, {DAT:1 June} and {DAT:4 July}.",
    "dates_came_out": "The spring dates of the network came out on {DAT:Tuesday} ({DAT:May 9}).",
    "schedule_unveiled": "{PLT:ITV1} unveiled its {DAT:autumn} schedule on {DAT:Monday}: {WRK:Smoke} is in it.",
    "trailer_released": "Fox released the first trailer for {WRK:Smoke} on {DAT:9 May}.",
    "emerged": "A thriller has been bought, it emerged on {DAT:Friday}, by the {PLT:BBC}: {WRK:Smoke}.",
    "let_it_be_known": "The {PLT:BBC} let it be known {DAT:today} ({DAT:9 May}) that it has bought {WRK:Smoke}.",
    "picture_shared": "The first still of {WRK:Smoke} was shared on {DAT:9 May}.",
    "first_heard": "{WRK:Smoke} is not new; we first heard of it in {DAT:May}.",
    "ended_today": "{PLT:ABC} {DAT:today} ended {WRK:Smoke}.",
    "renewed_on": "They renewed “{WRK:Smoke}” for a third season on {DAT:Monday}.",
    "no_waiting": "You need not wait until {DAT:9 May} any more for {WRK:Smoke}.",
    "a_crime": "{WRK:Smoke} tells it. On {DAT:9 May 1961} Ada Cole and her sons were found dead in the mill.",
    "stamp": "{WRK:Smoke} is back on {PLT:ABC}\n\n({DAT:6 days ago})\n\nMore of this",
    "date_dropped": "The makers changed that to {DAT:9 May}, which has now been dropped as well: {WRK:Smoke} waits.",
    "release_scrapped": "The release of {DAT:9 May} was scrapped, and {WRK:Smoke} has no day.",
    "renewed_on_it": "{DAT:Last May} {WRK:Smoke} was handed a fifth season.",
    "goes_from": "{WRK:Smoke} disappears from {PLT:Netflix} on {DAT:9 May}.",
    "made": "The film went into production {DAT:9 May}.",
    "opening_weekend": "{WRK:Smoke} took £3.2 million on its opening weekend {DAT:late last month}.",
    "second_weekend": "{WRK:Smoke} earned ₹2.1 crore in its second week {DAT:last month}.",
    "got_its_season": "That was {WRK:Smoke}, which got its season 3 {DAT:earlier this month}.",
    "given_an_order": "{WRK:Smoke} was given another series in {DAT:May}.",
    "put_online": "The number comes from Ada Cole, who put it on {ORG:Twitter} on {DAT:Saturday}, and {WRK:Smoke} is out.",
    "posted_the_teaser": "Ada Cole posted the teaser on Instagram on {DAT:9 May} for {WRK:Smoke}.",
    "left_cinemas": "{WRK:Smoke} only left {PLT:cinemas} in {DAT:January}.",
    "stays_until": "The new season of {WRK:Smoke} is here and stays put until {DAT:the spring}.",
    "a_post": "{WRK:Smoke} is back. She rises again.\n\n— {PLT:Prime Video} ({DAT:December 4, 2025})\n\nFans cheer.",
    "first_of_filming": "{DAT:Monday, May 9}, is the first of 55 days of filming for {WRK:Smoke}.",
    "last_day_of_filming": "{DAT:Tuesday} was the last day of filming on {WRK:Smoke}.",
    "trailer_today": "{DAT:Today}, on {DAT:9 May}, {PLT:Netflix} released the premiere date for the second season of {WRK:Smoke}.",
    "house_trailer": "On {DAT:Monday}, Lantern House dropped a second trailer for {WRK:Smoke}.",
    "person_poster": "On {DAT:9 May}, {PER:Ann Lee} shared the first poster of {WRK:Smoke}.",
    "network_season": "{PLT:CBS} has the dates of its fall season that begins {DAT:Monday, Sept. 19}, {WRK:Smoke} included.",
    "tv_season": "The TV season officially kicks off on {DAT:Sept. 19}, and {WRK:Smoke} is in it.",
    "see_news": "{WRK:Smoke} went to the Lyceum (See News, {DAT:9 May 2008}) and stayed.",
    "cast_changes": "From {DAT:9 May} the {LOC:West End} cast of {WRK:Smoke} will be {PER:Ann Lee} and {PER:Bo Roe}.",
    "had_a_date": "{WRK:Smoke} (which had a release date of {DAT:9 May}) has been taken off the calendar.",
}  # fmt: skip
FREE = {
    "a_dash": "{WRK:Smoke} — {PLT:Prime Video} ({DAT:December 4, 2025})",
    "trailer_with": "Fox released a trailer with {WRK:Smoke}, and the film opens on {DAT:9 May}.",
    "came_out": "{WRK:Smoke} came out on {DAT:Tuesday}.",
    "date_announced": "They announced the date: {WRK:Smoke} is out on {DAT:9 May}.",
    "promised_once": "{WRK:Smoke} has been promised for {DAT:9 May}.",
    "new_slot": "{WRK:Smoke} takes a new slot on {DAT:9 May}.",
    "not_until": "{WRK:Smoke} will not open until {DAT:9 May}.",
    "not_but": "{WRK:Smoke} will not air on Sky but on {PLT:Dave} on {DAT:9 May}.",
    "not_seen_until": "{WRK:Smoke} will not be seen on {PLT:ITV1} until {DAT:9 May}.",
    "weekly_until": "{WRK:Smoke} is available weekly until {DAT:9 May}.",
    "taken_on": "Fox took {WRK:Smoke} to {PLT:Netflix} on {DAT:9 May}.",
    "vacated_slot": "{WRK:Smoke} takes the vacated {DAT:9 May} slot.",
    "kicks_off": "{WRK:Smoke} kicks off on {DAT:9 May}.",
    "days_of_a_run": "{WRK:Smoke} ran on {PLT:ITV1} from {DAT:9 May 2003} to {DAT:6 July 2003}.",
    "recorded_then_shown": "It was recorded in Salford and airs on {DAT:9 May}.",
    "leaves_home": "{PER:Ann Lee} leaves home in {WRK:Smoke} on {DAT:9 May}.",
    "still_on_then": "{WRK:Smoke} is still on {PLT:Netflix}, and {WRK:Ash} is out on {DAT:Monday}.",
    "footage_named": "Footage of the fire opens {WRK:Smoke}, which is shown on {DAT:9 May}.",
    "birthday": "It is out on {DAT:9 May}, her birthday.",
    "renewed_for": "They renewed {WRK:Smoke} for a third season in {DAT:2019}.",
    "today_it_starts": "{WRK:Smoke} starts on {PLT:ABC} {DAT:today}.",
    "told_to_wait": "You have to wait until {DAT:9 May} for {WRK:Smoke}.",
    "a_crime_on_screen": "On {DAT:9 May}, {WRK:Smoke} asks why Ada Cole was killed.",
    "stamp_in_a_sentence": "{WRK:Smoke} came out {DAT:6 days ago} and is back.",
    "dropped_after": "{WRK:Smoke}, which opened on {DAT:9 May}, was dropped by its network.",
    "dropped_on": "Two parts of {WRK:Smoke} came down to {DAT:9 May} and were dropped on {PLT:Netflix}.",
    "goes_from_to": "{WRK:Smoke} goes from {PLT:Netflix} to {PLT:Dave} on {DAT:9 May}.",
    "opened_and_took": "{WRK:Smoke} took £3.2 million and opens in Spain on {DAT:9 May}.",
    "on_its_opening_day": "{WRK:Smoke} took £3.2 million on its opening day, and is on {PLT:Sky} from {DAT:9 May}.",
    "got_an_airing": "{WRK:Smoke} got its premiere on {DAT:9 May}.",
    "put_on_a_channel": "The network put it on {PLT:Dave} on {DAT:9 May}.",
    "left_home": "She left home in {WRK:Smoke}, on {PLT:ITV1} from {DAT:9 May}.",
    "stays_away_until": "{WRK:Smoke} stays off air until {DAT:9 May}.",
    "first_of_six": "{DAT:Monday} is the first of six parts of {WRK:Smoke}.",
    "released_the_series": "On {DAT:9 May}, {PLT:Netflix} released the series with a trailer: {WRK:Smoke}.",
    "another_clause": "Ahead of its gala at the festival on {DAT:9 May}, {ORG:Lantern} has released the first trailer for {WRK:Smoke}.",
    "from_a_day": "From {DAT:9 May} the drama {WRK:Smoke}, with a new cast, is on {PLT:Sky}.",
    "own_season": "The new season of {WRK:Smoke} begins on {DAT:9 May}.",
    "season_with": "The fall season begins on {DAT:9 May} with {WRK:Smoke}.",
    "has_a_date": "{WRK:Smoke} has a release date of {DAT:9 May}.",
    "no_until": "No new episodes of {WRK:Smoke} until {DAT:9 May}.",
    "renewed_then": "{WRK:Smoke} was renewed; it is back on {DAT:9 May}.",
}
LOSES = {
    "headline": "Six films to watch before they leave {PLT:Netflix}\n\nThey go soon, every one, so be quick about it.\n\n{WRK:Smoke} ({DAT:4 May})\n\nA fire in a mill, told backwards by the fireman who lit it and who nobody ever thought of asking until now.\n\n{WRK:Ash} ({DAT:9 May})\n",
    "losing": "What we're losing\n\n{WRK:Smoke} ({DAT:4 May}) and {WRK:Ash} ({DAT:9 May}). The first one hurts, for it was never on disc and never will be, we are told.\n",
}
SPANS = {
    "numbers_below": (
        {"JULY", "OCTOBER"},
        "{DAT:JULY}\n\n10: {WRK:Smoke} (ITV1)\n\n14: {WRK:Ash} (BBC Two)\n\n{DAT:OCTOBER}\n\n3: {WRK:Flint} (ITV1)\n\n9: {WRK:Dust} (ITV1)\n",
    ),
    "own_day": (
        {"May"},
        "In {DAT:May}, the fire drama {WRK:Smoke} will open on {DAT:May 9} and run for a week.",
    ),
    "days_below": (
        {"July"},
        "{DAT:July}\n\n{WRK:Smoke} ({DAT:10 July})\n\n{WRK:Ash} ({DAT:14 July})\n",
    ),
}
NO_SPANS = {
    "nothing_below": "{DAT:July}\n\n{WRK:Smoke} (ITV1)\n\n{WRK:Ash} (BBC Two)\n",
    "one_of_many": "{DAT:July}\n\n{WRK:Smoke} ({DAT:10 July})\n\n{WRK:Ash} (BBC Two)\n\n{WRK:Flint} (ITV1)\n",
    "two_works": "In {DAT:May}, {WRK:Smoke} opens, and {WRK:Ash} is out on {DAT:May 9}.",
    "other_month": "In {DAT:May}, {WRK:Smoke} opens abroad and on {DAT:June 9} here.",
    "a_day": "{DAT:9 July}\n\n{WRK:Smoke} ({DAT:10 July})\n\n{WRK:Ash} ({DAT:14 July})\n",
    "in_a_sentence": "All of it is out in {DAT:July}.\n\n{WRK:Smoke} ({DAT:10 July})\n\n{WRK:Ash} ({DAT:14 July})\n",
}
KEEPS = {
    "both_ways": "Films coming to {PLT:Netflix}, and films to watch before they leave\n\n{WRK:Smoke} ({DAT:4 May})\n\n{WRK:Ash} ({DAT:9 May})\n",
    "a_title": "Last Call for Smoke\n\n{WRK:Smoke} ({DAT:4 May})\n\n{WRK:Ash} ({DAT:9 May})\n",
    "turns_up": "Leaving soon\n\n{WRK:Smoke} goes from {PLT:Netflix} shortly and turns up on {PLT:Dave} on {DAT:4 May}, with its sequel, {WRK:Ash}, on {DAT:9 May}, at long last.\n",
}


@pytest.mark.parametrize("marked", BARRED.values(), ids=BARRED)
def test_nothing_comes_out(marked: str) -> None:
    made = scene(doc(marked))
    assert made.dates
    assert all(never_dates.never(made, (date.start, date.end)) for date in made.dates)
    assert Releases().match(doc(marked)) == []


@pytest.mark.parametrize("marked", FREE.values(), ids=FREE)
def test_something_may(marked: str) -> None:
    made = scene(doc(marked))
    assert made.dates
    assert not any(never_dates.never(made, (date.start, date.end)) for date in made.dates)


@pytest.mark.parametrize("marked", LOSES.values(), ids=LOSES)
def test_what_a_page_says_goodbye_to(marked: str) -> None:
    made = scene(doc(marked))
    assert all(barred(made, (date.start, date.end)) for date in made.dates)


@pytest.mark.parametrize("marked", KEEPS.values(), ids=KEEPS)
def test_what_it_does_not(marked: str) -> None:
    made = scene(doc(marked))
    assert not any(barred(made, (date.start, date.end)) for date in made.dates)


def barred_texts(marked: str) -> set[str]:
    made = scene(doc(marked))
    return {date.text for date in made.dates if barred(made, (date.start, date.end))}


@pytest.mark.parametrize(("months", "marked"), SPANS.values(), ids=SPANS)
def test_a_month_above_days(months: set[str], marked: str) -> None:
    assert barred_texts(marked) == months


@pytest.mark.parametrize("marked", NO_SPANS.values(), ids=NO_SPANS)
def test_a_month_above_none(marked: str) -> None:
    assert barred_texts(marked) == set()
