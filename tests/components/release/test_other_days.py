"""Days of every week, of a festival and of a plan that was given up."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import other_days
from newsextract.components.scene import scene

NONE_OUT = {
    "three_times_a_week": "{WRK:Salter Row} is on three times a week: {DAT:Monday}, {DAT:Wednesday} and {DAT:Friday}.",
    "evenings": "{WRK:Salter Row} will now air {DAT:Monday}, {DAT:Tuesday} and {DAT:Thursday} evenings on {PLT:ITV1}.",
    "as_usual": "{WRK:Salter Row} goes out on {DAT:Tuesday}, {DAT:Wednesday} & {DAT:Friday} as usual.",
    "bare_next_day": "Watch {WRK:Salter Row} on {PLT:FX}, {DAT:next day} on {PLT:Hulu}.",
    "time_slot": "Time slot: {DAT:Monday} & {DAT:Tuesday}",
    "schedule": "Airing location & schedule: {DAT:Wednesday} on {PLT:MBN}. {WRK:Smoke} is short.",
    "broadcast_days": "Broadcast days: {DAT:Saturday} and {DAT:Sunday}",
    "festival": "{WRK:Smoke} was seen at the Harbour film festival, which started on {DAT:May 6} and ended on {DAT:May 10}.",
    "festival_named": "{WRK:Smoke} closed {ORG:Harbour Nights}, which ran from {DAT:May 6} to {DAT:May 10}.",
    "same_day": "{WRK:Smoke} will be on {PLT:Disney+} {DAT:the same day} that it opens in {PLT:cinemas}.",
    "same_day_as": "{WRK:Smoke} streams {DAT:the same day} as it hits {PLT:theaters}.",
    "last_night_of": "{WRK:Smoke} begins on the {DAT:last night} of the harvest holiday.",
    "serial": "The comic {WRK:Smoke} has been serialised in Peat Weekly since {DAT:March 2015}.",
    "serialized": "The manga was serialized in the magazine Monthly Skep from {DAT:May 2011}; {WRK:Smoke} is short.",
    "holiday": "Ahead of Veterans Day on {DAT:Nov. 11}, the documentary {WRK:Smoke} looks at a charity.",
    "dropped": "{PLT:CBS} dropped the show's {DAT:Sept. 22} premiere for a special; {WRK:Smoke} is late.",
    "dumped": "The network dumped a {DAT:Sept. 29} debut to avoid {WRK:Smoke}.",
    "extended": "{WRK:Smoke} will extend an additional eight weeks through {DAT:October 16} at the house.",
    "steps_in": "{PER:Ann Lee} will take on the role of Mara in the musical {WRK:Smoke}, beginning {DAT:September 6}, at the Peat Theatre.",
    "joins": "{PER:Ann Lee} joins the company of {WRK:Smoke} in the West End from {DAT:9 May}.",
    "press_conference": "“I had a cold,” she said at {DAT:Tuesday}'s virtual press conference for {WRK:Smoke}.",
    "presscon": "The grand presscon of the teleserye {WRK:Smoke} {DAT:last Monday} was long.",
    "held": "On {DAT:September 7}, {PLT:JTBC}'s upcoming drama {WRK:Smoke} held an internet press convention.",
    "would_have_been_out": "{WRK:Smoke} would have been out in {DAT:two weeks}, on {DAT:9 May}.",
    "gave": "On {DAT:September 7}, {PLT:JTBC}'s latest drama “{WRK:Smoke}” gave its online press convention.",
    "teased": "The mill burns in the new teaser for {WRK:Smoke}, which {PLT:JTBC} put online on {DAT:Sunday}.",
    "made_public": "Eight names were made public by the channel on {DAT:9 May} for {WRK:Smoke}.",
    "takes_over": "{WRK:Smoke} has a new clerk. From {DAT:9 May}, {PER:Ann Lee} (of Ash) takes over from {PER:Bo Roe}.",
    "script_reading": "{WRK:Smoke} had its first script reading in Seoul on {DAT:May 20}.",
    "encores": "Encores: {DAT:Jan. 12} at 6, {DAT:Jan. 15} at 10 and {DAT:Jan. 18} at 7",
    "weeknights": "{WRK:Salter Row} goes on weeknights at 6.30pm on {PLT:Channel 4}, and {DAT:a day earlier} on {PLT:E4}.",
    "next_day": "{WRK:Smoke} airs Wednesdays on {PLT:ABC} and streams {DAT:the next day} on {PLT:Hulu}.",
    "presale": "Tickets for {WRK:Smoke} are dear; there is a presale {DAT:the day before}.",
    "night_of_a_season": "{PLT:CBS} has shown its fall schedule. {DAT:Tuesday} has the drama {WRK:Smoke} at 8 p.m.",
    "special_show": "She saw the special show of {WRK:Smoke} {DAT:last night} in Juhu.",
    "screening": "A screening of {WRK:Smoke} took place at the Rex on {DAT:9 May}.",
    "somebody_left": "{CHR:Mara} ({PER:Ann Lee}) left in {DAT:August} after a quarrel in {WRK:Salter Row}.",
    "somebody_came_back": "{PER:Ann Lee} had already come back to {WRK:Salter Row} when {PER:Bo Roe} returned in {DAT:May}.",
    "ready_for_festivals": "{WRK:Smoke} should be ready for festivals in {DAT:early 2031}.",
    "season_ordered": "{PLT:Netflix} confirmed the second season of the drama on {DAT:9 May}; {WRK:Smoke} is short.",
    "picked_up_back_in": "{WRK:Smoke} was picked up for more back in {DAT:the spring}.",
    "tour": "She has a tour for the album {WRK:Smoke}. It kicks off {DAT:9 May} in Tucson.",
    "original_date": "{WRK:Smoke} has been delayed.\n\nOriginal release date: {DAT:14 January 2022}",
}
OUT = {
    # Every night of one week; two days; a day of its own.
    "night_of_a_week": "{PLT:CBS} has a full week. {DAT:Tuesday} has the drama {WRK:Smoke} at 8 p.m.",
    "special_show_to_come": "The special {WRK:Smoke} is on {DAT:tonight}.",
    "first_screening": "The first screening of {WRK:Smoke} is at the Rex on {DAT:9 May}.",
    "somebody_returns": "{CHR:Mara} ({PER:Ann Lee}) returns to {WRK:Salter Row} on {DAT:9 May}.",
    "left_in_an_episode": "{PER:Ann Lee} left {WRK:Salter Row} in the episode of {DAT:9 May}.",
    "season_that_comes": "{PLT:Netflix} confirmed the second season of the drama will start on {DAT:9 May}; {WRK:Smoke} is short.",
    "picked_up_for": "{WRK:Smoke} was picked up and begins in {DAT:the spring}.",
    "no_tour": "She wrote the series {WRK:Smoke}. It kicks off {DAT:9 May} in a double bill.",
    "same_day_alone": "{WRK:Smoke} opens on 9 May, and {WRK:Ash} {DAT:the same day}.",
    "same_day_as_well": "{WRK:Smoke} is out on 9 May, and {WRK:Ash} {DAT:the same day} as well.",
    "next_day_alone": "{WRK:Smoke} begins on 9 May on {PLT:ABC} and is on {PLT:Hulu} {DAT:the next day}.",
    "wednesdays_start": "{WRK:Smoke} starts on Wednesday's late show and streams {DAT:the next day} on {PLT:Hulu}.",
    "last_night": "{WRK:Smoke} began {DAT:last night} on {PLT:ITV1}.",
    "serialised_then": "The novel was serialised; {WRK:Smoke} is on {PLT:BBC One} from {DAT:March 2015}.",
    "for_a_holiday": "{WRK:Smoke} is out for Mother's Day; it opens on {DAT:9 May}.",
    "dropped_on": "{PLT:Netflix} dropped {WRK:Smoke} on {DAT:9 May}.",
    "moved_musical": "The musical {WRK:Smoke} at the Peat Theatre moves from 9 May to {DAT:14 June}.",
    "run_on_television": "{WRK:Smoke} runs on ITV from 9 May to {DAT:14 June}.",
    "eight_weeks": "{WRK:Smoke} will run for eight weeks from {DAT:9 May}.",
    "a_role_on_television": "{PER:Ann Lee} takes on the role of Mara in {WRK:Smoke}, beginning {DAT:September 6} on {PLT:ITV1}.",
    "musical_opens": "{PER:Ann Lee} is in the musical {WRK:Smoke}, beginning {DAT:September 6}, at the Peat Theatre.",
    "nightly": "{WRK:Smoke} starts on ITV, and continues on {DAT:Monday}, {DAT:Tuesday} and {DAT:Wednesday}.",
    "teaser_of_what_opens": "The teaser for {WRK:Smoke}, which opens on {DAT:9 May}, is here.",
    "would_have_liked": "She would have liked {WRK:Smoke}, which is out on {DAT:9 May}.",
    "announced_for": "{WRK:Smoke} was announced by the channel for {DAT:9 May}.",
    "from_then_on": "From {DAT:9 May}, {PER:Ann Lee} plays a clerk in {WRK:Smoke}.",
    "two_days": "{WRK:Smoke} is on {DAT:Monday} and {DAT:Tuesday} evenings.",
    "after_the_conference": "{WRK:Smoke} begins on {DAT:9 May} after a press conference.",
    "told_the_conference": "The press conference heard that {WRK:Smoke} begins on {DAT:9 May}.",
    "an_encore": "{WRK:Smoke} has an encore: it is on again on {DAT:9 May}.",
    "dated": "{WRK:Smoke} will now air on {DAT:Monday 9 May}, {DAT:Tuesday 10 May} and {DAT:Friday 13 May}.",
    "slot_dated": "Airing schedule: {DAT:Monday 9 May} on {PLT:MBN}. {WRK:Smoke} is short.",
    "series_of_days": "{WRK:Smoke}, which started on {DAT:May 6} and ended on {DAT:June 10}, was a hit.",
    "shown_at_a_festival": "{WRK:Smoke} opened the Harbour festival, and runs from {DAT:May 6} to {DAT:June 10}.",
    # An old work's first day, where nothing was moved.
    "first_release": "{WRK:Smoke} is a classic.\n\nOriginal release date: {DAT:14 January 1972}",
    "new_date": "{WRK:Smoke} has been delayed.\n\nNew release date: {DAT:14 January 2023}",
}


@pytest.mark.parametrize("marked", NONE_OUT.values(), ids=NONE_OUT)
def test_nothing_comes_out(marked: str) -> None:
    made = scene(doc(marked))
    assert {date.start for date in made.dates} == other_days.days(made)


@pytest.mark.parametrize("marked", OUT.values(), ids=OUT)
def test_something_may(marked: str) -> None:
    made = scene(doc(marked))
    assert made.dates
    assert other_days.days(made) == frozenset()


def test_a_run_on_a_stage_has_its_first_night() -> None:
    made = scene(
        doc(
            "{WRK:Smoke} is a new musical that runs at the Peat Theatre from {DAT:9 May} to {DAT:14 June}."
        )
    )
    _, last = made.dates
    assert other_days.days(made) == {last.start}


def test_what_stands_beside_its_own_day() -> None:
    made = scene(doc("{WRK:Smoke} opens in cinemas {DAT:a week later} on {DAT:9 May}."))
    assert [date.text for date in made.dates] == ["a week later", "9 May"]
    assert other_days.days(made) == {made.dates[0].start}


def test_what_is_told_by_no_other_day() -> None:
    made = scene(doc("{WRK:Smoke} opens in cinemas {DAT:a week later} with {WRK:Ash}."))
    assert [date.text for date in made.dates] == ["a week later"]
    assert other_days.days(made) == frozenset()
