"""Which dates are releases: events, times, platforms, calendars, and the dates that are none."""

from __future__ import annotations

import pytest
from inline import doc
from known import known

from newsextract.components import releases
from newsextract.components.relations import Relation, read
from newsextract.components.release import release_choice, scored_releases
from newsextract.components.releases import GROUP, Releases
from newsextract.components.scene import scene as scene_of
from newsextract.masking import PLACEHOLDERS

COMPONENT = Releases()
_D = PLACEHOLDERS["DATE"]
SERIES = "The series {WRK:Smoke}"
FILM = "The film {WRK:Ash}"


def match(marked: str) -> list[Relation]:
    return COMPONENT.match(doc(marked))


def dated(marked: str) -> set[tuple[str, str]]:
    """(work, date as written) of every release."""
    made = doc(marked)
    return {(r.fields["work"], made.text[slice(*r.roles["date"])]) for r in COMPONENT.match(made)}


DATES = {
    # ways to write the day (phenomena 13, 14)
    "day_month": (f"{SERIES} premieres on 9 July.", "9 July"),
    "weekday_day_month": (f"{SERIES} premieres on Wednesday 9 July.", "Wednesday 9 July"),
    "month_day_year": (f"{SERIES} premieres on July 9, 2031.", "July 9, 2031"),
    "ordinal": (f"{SERIES} premieres on July 9th.", "July 9th"),
    "abbreviated": (f"{SERIES} premieres on Jul. 9.", "Jul. 9"),
    "slashes": (f"{SERIES} premieres on 9/7/31.", "9/7/31"),
    "full_stops": (f"{SERIES} premieres on 07.09.2031.", "07.09.2031"),
    "this_week_in_a_sentence": (f"{SERIES} premieres this week.", "this week"),
    "weekday": (f"{SERIES} premieres this Friday.", "this Friday"),
    "tonight": (f"{SERIES} premieres tonight.", "tonight"),
    "tomorrow": (f"{SERIES} premieres tomorrow.", "tomorrow"),
    "next_month": (f"{SERIES} premieres next month.", "next month"),
    "later_this_month": (f"{SERIES} premieres later this month.", "later this month"),
    "in_two_weeks": (f"{SERIES} premieres in two weeks.", "two weeks"),
    "month": (f"{SERIES} premieres in March 2031.", "March 2031"),
    "mid_month": (f"{SERIES} premieres in mid-March.", "mid-March"),
    "season_of_year": (f"{SERIES} premieres in autumn 2031.", "autumn 2031"),
    "late_year": (f"{SERIES} premieres in late 2031.", "late 2031"),
    "year": (f"{SERIES} will premiere in 2031.", "2031"),
    "christmas": (f"{SERIES} premieres on Christmas Day.", "Christmas Day"),
    "weekend": (f"{SERIES} premieres on Memorial Day weekend.", "Memorial Day weekend"),
    "range": (f"{SERIES} airs March 6–8.", "March 6–8"),
    # verbs
    "debuts": (f"{SERIES} debuts on 9 July.", "9 July"),
    "launches": (f"{SERIES} launches on 9 July.", "9 July"),
    "begins": (f"{SERIES} begins on 9 July.", "9 July"),
    "arrives": (f"{SERIES} arrives on Netflix on 9 July.", "9 July"),
    "drops": (f"{SERIES} drops on 9 July.", "9 July"),
    "look_for_it": (f"{SERIES} has Ann Lee in it. Look for it on 9 July.", "9 July"),
    "lands": (f"{SERIES} lands on Netflix on 9 July.", "9 July"),
    "airs": (f"{SERIES} airs on BBC One on 9 July.", "9 July"),
    "streams": (f"{SERIES} streams on Netflix from 9 July.", "9 July"),
    "available": (f"{SERIES} is available on Netflix from 9 July.", "9 July"),
    "out": (f"{SERIES} is out on 9 July.", "9 July"),
    "release_date": (f"The release date of {SERIES} is 9 July.", "9 July"),
    "will_be_released": (f"{SERIES} will be released on 9 July.", "9 July"),
    "date_first": (f"On 9 July, {SERIES} premieres on Netflix.", "9 July"),
    "watch": ("You can watch {WRK:Smoke} on Netflix from 9 July.", "9 July"),
    "the_series": ("{PER:Ann Lee} leads {WRK:Smoke}. The series premieres on 9 July.", "9 July"),
    "it": ("{PER:Ann Lee} leads {WRK:Smoke}. It premieres on Netflix on 9 July.", "9 July"),
}


@pytest.mark.parametrize(("marked", "date"), DATES.values(), ids=DATES)
def test_dates(marked: str, date: str) -> None:
    assert dated(marked) == {("Smoke", date)}


NOTHING = {
    "shot": f"{SERIES} was shot in Leeds in July 2030.",
    "cameras": f"Cameras roll on {SERIES} in July.",
    "panel": "The cast of {WRK:Smoke} will appear on a panel on 9 July.",
    "interview": "{PER:Ann Lee} of {WRK:Smoke} spoke to us on 9 July.",
    "birth": "{PER:Ann Lee} of {WRK:Smoke} was born on 9 July 1990.",
    "death": "{PER:Ann Lee} of {WRK:Smoke} died on 9 July.",
    "wedding": "{PER:Ann Lee} of {WRK:Smoke} married on 9 July.",
    "stamp": "Published on 9 July 2031\n\n{WRK:Smoke} is a drama.",
    "updated": "{WRK:Smoke} is a drama.\n\nUpdated 9 July 2031",
    "announced": f"{SERIES} was announced on 9 July.",
    "renewed": f"{SERIES} was renewed on 9 July.",
    "commissioned": f"{SERIES} was commissioned in July 2030.",
    "novels_year": "{WRK:Smoke} is based on the 2003 novel by {PER:Jo Pike}.",
    "bracket_year": "{PER:Ann Lee} ({WRK:Smoke}, 2009) left.",
    "title_year": "She liked {WRK:Ash} (2003) and left.",
    "award": "{WRK:Smoke} won three awards on 9 July.",
    "nominated": "{WRK:Smoke} was nominated on 9 July.",
    "box_office": "{WRK:Ash} grossed $3m in July.",
    "court": "The makers of {WRK:Smoke} were in court on 9 July.",
    "trailer": "The trailer for {WRK:Smoke} was shared on 9 July.",
    "tickets": "Tickets for {WRK:Smoke} were sold in July.",
    "set_in": "{WRK:Smoke} is set in July 1984.",
    "starts_filming": f"{SERIES} starts filming on 9 July.",
    "joined": "{PER:Ann Lee} joined {WRK:Smoke} in July.",
    "left": "{PER:Ann Lee} left {WRK:Smoke} in July.",
    "chart": "{WRK:Smoke} topped the chart on 9 July.",
    "since": "{WRK:Smoke} has been on the air since 2011.",
    "no_work": "The drama premieres on 9 July.",
    "no_date": "{WRK:Smoke} premieres on Netflix.",
    "verb_may": "{WRK:Smoke} may premiere on Netflix.",
    "sun": "{WRK:Smoke} premieres under the sun.",
    "title_is_a_date": "{WRK:9 July} is a drama that she loves.",
    "leading_date": "date 2031-07-09 {WRK:Smoke} is a drama.",
    "production": f"Production on {SERIES} starts in July.",
    "began_production": "{WRK:Smoke} began production in July 2030.",
    "filming": f"Filming of {SERIES} began on 9 July in Leeds.",
    "filming_ended": f"Filming of {SERIES} ended on 9 July.",
    "weekday_range": f"{SERIES} airs Monday to Friday on Hulu.",
    "round_up": "OTT releases this week: from {WRK:Smoke} to {WRK:Ash}\n\nThey are here.",
    "was_to_have_opened": f"{FILM} was to have opened on 9 July.",
    "would_have_been_out": f"{FILM} would have been out in two weeks, on 9 July.",
    "first_due": f"{FILM} was first due on 9 July.",
    "jury": "Jury selection for the makers of {WRK:Smoke} begins on 9 July.",
}


@pytest.mark.parametrize("marked", NOTHING.values(), ids=NOTHING)
def test_nothing(marked: str) -> None:
    assert dated(marked) == set()


EVENTS = {
    "premiere": (f"{SERIES} premieres on 9 July.", "premiere"),
    "series_arrives": (f"{SERIES} arrives on Netflix on 9 July.", "premiere"),
    "film": (f"{FILM} opens in cinemas on 9 July.", "release"),
    "film_on_a_platform": (f"{FILM} arrives on Netflix on 9 July.", "release"),
    "all_at_once": (f"All six episodes of {SERIES} drop on 9 July.", "premiere"),
    "next_episode": (f"The next episode of {SERIES} airs on Friday.", "episode"),
    "a_new_episode": ("A new episode of {WRK:Smoke} airs on Friday.", "episode"),
    "episode_four": ("Episode four of {WRK:Smoke} airs on Friday.", "episode"),
    "first_episodes": (f"The first three episodes of {SERIES} drop on Friday.", "premiere"),
    "ended": (f"{SERIES} ended on 9 July.", "finale"),
    "festival_as_an_organisation": (f"{FILM} screens at the {{ORG:Fenland Festival}} on 9 July.", "festival"),
    "other_organisation": (f"{FILM}, from {{ORG:Fenland Films}}, is out on 9 July.", "release"),
    "kind_said_later": ("{WRK:Ash} arrives on Hulu on 9 July.\n\nThe film is out in cinemas now.", "release"),
    "album": ("Her album {WRK:Ash} is released on 9 July.", "release"),
    "finale": (f"The finale of {SERIES} airs on 9 July.", "finale"),
    "later_season": ("Season two of the series {WRK:Smoke} premieres on 9 July.", "season"),
    "third_series": ("The drama {WRK:Smoke} is back for a third series on 9 July.", "season"),
    "return": (f"{SERIES} returns on 9 July after its winter break.", "return"),
    "festival": (f"{FILM} will screen at the Leeds Film Festival on 9 July.", "festival"),
    "world_premiere": (f"{FILM} had its world premiere in Leeds on 9 July.", "premiere"),
    "disc": (f"{FILM} is out on DVD and Blu-ray on 9 July.", "physical"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "event"), EVENTS.values(), ids=EVENTS)
def test_event(marked: str, event: str) -> None:
    (found,) = match(marked)
    assert found.fields["event"] == event


STATUS = {
    "set": (f"{SERIES} premieres on 9 July.", "set"),
    "expected": (f"{SERIES} is expected to premiere in July.", "tentative"),
    "eyeing": ("Netflix is eyeing a July release for {WRK:Smoke}.", "tentative"),
    "much_anticipated": ("The much-anticipated series {WRK:Smoke} premieres on 9 July.", "set"),
    "anticipated": (f"{SERIES} is anticipated to premiere on 9 July.", "tentative"),
    "another_was_delayed": (
        "After the film {WRK:Ash} was delayed by a strike, the series {WRK:Smoke} premieres on 9 July.",
        "set",
    ),
    "could": (f"{SERIES} could premiere in July.", "tentative"),
    "pushed": (f"{SERIES} has been pushed back to 9 July.", "delayed"),
    "goes_from": ("{WRK:Smoke} goes from 9 July to 4 August.", "delayed"),
    "elliptical": ("{WRK:Smoke} from 9 July to 4 August.", "delayed"),
    "moves_up": ("{WRK:Smoke} moves up from 4 August to 9 July.", "set"),
    "brought_forward": (
        "{WRK:Smoke} has been brought forward and goes from 4 August to 9 July.",
        "set",
    ),
    "another_expected": (
        "{WRK:Smoke} is dated for 9 July, and {WRK:Ash} is expected by then.",
        "set",
    ),
    "delayed": (f"The release of {SERIES} has been delayed until 9 July.", "delayed"),
}


@pytest.mark.parametrize(("marked", "status"), STATUS.values(), ids=STATUS)
def test_status(marked: str, status: str) -> None:
    (found,) = match(marked)
    assert found.fields["status"] == status


TIMES = {
    "eastern": (f"{SERIES} premieres on July 9 at 3am ET.", "03:00", "America/New_York"),
    "pacific_midnight": (f"{SERIES} premieres on July 9 at midnight PT.", "00:00", "America/Los_Angeles"),
    "gmt": (f"{SERIES} premieres on 9 January at 9pm GMT.", "21:00", "Europe/London"),
    "clock": (f"{SERIES} premieres on 9 July at 21:30.", "21:30", ""),
    "none": (f"{SERIES} premieres on 9 July.", "", ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "time", "timezone"), TIMES.values(), ids=TIMES)
def test_time(marked: str, time: str, timezone: str) -> None:
    (found,) = match(marked)
    assert (found.fields["time"], found.fields["timezone"]) == (time, timezone)


def rows(marked: str) -> set[tuple[str, str, str]]:
    """(work, date, platforms)."""
    made = doc(marked)
    return {
        (r.fields["work"], made.text[slice(*r.roles["date"])], r.fields["platforms"])
        for r in COMPONENT.match(made)
    }


SEVERAL = {
    "platform_after": (
        f"{SERIES} premieres on 9 July on Netflix.",
        {("Smoke", "9 July", "Netflix")},
    ),
    "platform_before": (f"{SERIES} comes to Netflix on 9 July.", {("Smoke", "9 July", "Netflix")}),
    "two_platforms": (
        f"{SERIES} airs on BBC One and iPlayer on 9 July.",
        {("Smoke", "9 July", "BBC One; BBC iPlayer")},
    ),
    "no_platform": (f"{SERIES} premieres on 9 July.", {("Smoke", "9 July", "")}),
    "platform_possessive": (
        f"Netflix's {SERIES} premieres on 9 July.",
        {("Smoke", "9 July", "Netflix")},
    ),
    "two_works_two_dates": (
        "{WRK:Smoke} premieres on 9 July and {WRK:Ash} premieres on 3 October.",
        {("Smoke", "9 July", ""), ("Ash", "3 October", "")},
    ),
    "two_works_two_platforms": (
        "{WRK:Smoke} arrives on Netflix on 9 July, while {WRK:Ash} lands on Hulu on 3 October.",
        {("Smoke", "9 July", "Netflix"), ("Ash", "3 October", "Hulu")},
    ),
    "two_works_one_date": (
        "{WRK:Smoke} and {WRK:Ash} both arrive on Netflix on 9 July.",
        {("Smoke", "9 July", "Netflix"), ("Ash", "9 July", "Netflix")},
    ),
    "theatrical_then_streaming": (
        f"{FILM} opens in cinemas on 9 July and streams on Netflix from 3 October.",
        {("Ash", "9 July", "Cinemas"), ("Ash", "3 October", "Netflix")},
    ),
    "premiere_and_finale": (
        f"{SERIES} premieres on 9 July, with the finale on 3 September.",
        {("Smoke", "9 July", ""), ("Smoke", "3 September", "")},
    ),
    "filming_and_release": (
        f"{SERIES}, which was filmed in June, premieres on 9 July.",
        {("Smoke", "9 July", "")},
    ),
    "weekly_until": (
        f"{SERIES} arrives on 9 July, with an episode a week until 3 September.",
        {("Smoke", "9 July", ""), ("Smoke", "3 September", "")},
    ),
    "calendar": (
        "9 July\n\n{WRK:Smoke} (Netflix)\n\n{WRK:Ash} (Hulu)\n\n10 July\n\n{WRK:Tar} (Netflix)",
        {
            ("Smoke", "9 July", "Netflix"),
            ("Ash", "9 July", "Hulu"),
            ("Tar", "10 July", "Netflix"),
        },
    ),
    "delayed_from_to": (
        f"{FILM} has been delayed from 9 July to 3 October.",
        {("Ash", "3 October", "")},
    ),
    "moves_from_to": (f"{FILM} moves from 9 July to 3 October.", {("Ash", "3 October", "")}),
    "slides_from_to": (f"{FILM} slides from July 9 to October 3.", {("Ash", "October 3", "")}),
    "lines_under_titles": (
        "{WRK:Smoke}\n\nSunday, BBC One, 9pm\n\nIt is good.\n\n{WRK:Ash}\n\nWhere: Hulu\n\nRelease date: 9 July\n\nIt is not.\n\n"
        "{WRK:Tar}\n\nNetflix, from 3 October\n\nIt is long.",
        {
            ("Smoke", "Sunday", "BBC One"),
            ("Ash", "9 July", "Hulu"),
            ("Tar", "3 October", "Netflix"),
        },
    ),
    "line_of_two_countries": (
        "{WRK:Smoke}\n\nRelease dates: 9 July (12 July in the {LOC:US})\n\nIt is good.\n\n{WRK:Ash}\n\nRelease dates: 3 October ({LOC:UK}), 8 October ({LOC:US})\n\nIt is not.",
        {
            ("Smoke", "9 July", ""),
            ("Smoke", "12 July", ""),
            ("Ash", "3 October", ""),
            ("Ash", "8 October", ""),
        },
    ),
    "line_of_one_country": (
        "{WRK:Smoke}\n\nRelease date: 9 July, 12 weeks after 3 October\n\nIt is good.\n\n{WRK:Ash}\n\nRelease date: 3 October\n\nIt is not.",
        {("Smoke", "9 July", ""), ("Ash", "3 October", "")},
    ),
    "no_listing_line": (
        "{WRK:Smoke}\n\nPublished: 9 July\n\nIt is good.",
        set(),
    ),
    "bracket": (
        "She liked {WRK:Smoke} (BBC One, 9 July) and went home to sleep, as many a critic does at the end of a day.",
        {("Smoke", "9 July", "BBC One")},
    ),
    "later_also_elsewhere": (
        f"{SERIES} premieres on Hulu on 9 July and will be available on Netflix.",
        {("Smoke", "9 July", "Hulu")},
    ),
    "only_the_nearest": (
        f"After its run in cinemas, {FILM} streams on Netflix from 9 July.",
        {("Ash", "9 July", "Netflix")},
    ),
    "guide_line": ("{WRK:Smoke}, Sunday, 9pm, BBC One", {("Smoke", "Sunday", "BBC One")}),
    "postponed": (f"{FILM} has been postponed until 3 October.", {("Ash", "3 October", "")}),
    "based_on": (
        "{WRK:Smoke}, based on the novel {WRK:Tar}, premieres on 9 July.",
        {("Smoke", "9 July", "")},
    ),
    "take_on": (
        "{WRK:Smoke}, a new take on the old novel {WRK:Tar}, premieres on 9 July.",
        {("Smoke", "9 July", "")},
    ),
    "spin_off_of": (
        "{WRK:Smoke}, a spin-off of {WRK:Tar}, premieres on 9 July.",
        {("Smoke", "9 July", "")},
    ),
    "from_the_makers_of": (
        "{WRK:Smoke}, from the makers of {WRK:Tar}, premieres on 9 July.",
        {("Smoke", "9 July", "")},
    ),
    "whose_season": (
        "{WRK:Smoke} is from the makers of {WRK:Tar}, whose fifth and last season begins on 9 July.",
        {("Tar", "9 July", "")},
    ),
    "whose_finale": (
        "{PER:Ann Lee}, last seen in {WRK:Tar}, whose finale aired on BBC One on 9 July, plays Mara.",
        {("Tar", "9 July", "BBC One")},
    ),
    "the_film_that_follows": (
        "{WRK:Smoke} is late: the film that follows {WRK:Tar} opens on 9 July.",
        {("Smoke", "9 July", "")},
    ),
    "whose_star": (
        "{WRK:Smoke}, from the makers of {WRK:Tar}, whose star made a season of it, premieres on 9 July.",
        {("Smoke", "9 July", "")},
    ),
    "calendar_bullets": (
        "New on Netflix in July\n\nJuly 1\n\n• {WRK:Smoke}\n• {WRK:Ash}\n\nJuly 4\n\n• {WRK:Tar}",
        {
            ("Smoke", "July 1", "Netflix"),
            ("Ash", "July 1", "Netflix"),
            ("Tar", "July 4", "Netflix"),
        },
    ),
    "calendar_and_what_has_no_day": (
        "New on Netflix in July\n\nJuly 1\n\n• {WRK:Smoke}\n• {WRK:Ash}\n\nDate TBA\n\n• {WRK:Tar}",
        {("Smoke", "July 1", "Netflix"), ("Ash", "July 1", "Netflix")},
    ),
    "calendar_and_an_entry_that_was_announced": (
        "New on Netflix in July\n\nJuly 1\n\n• {WRK:Smoke} (date announced in May)\n• {WRK:Ash}\n\nJuly 4\n\n• {WRK:Tar}",
        {
            ("Smoke", "July 1", "Netflix"),
            ("Ash", "July 1", "Netflix"),
            ("Tar", "July 4", "Netflix"),
        },
    ),
}


@pytest.mark.parametrize(("marked", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_several(marked: str, expected: set[tuple[str, str, str]]) -> None:
    assert rows(marked) == expected


TERRITORY = {
    "us": (f"{FILM} opens in the US on 9 July.", {"9 July": "US"}),
    "uk_cinemas": (f"{FILM} opens in UK cinemas on 9 July.", {"9 July": "GB"}),
    "us_and_uk": (
        f"{FILM} opens in the US on 9 July and opens in the UK on 16 July.",
        {"9 July": "US", "16 July": "GB"},
    ),
    "ghana": (f"{FILM} opens in Ghana on 9 July.", {"9 July": "GH"}),
    "a_name_like_it": (f"{FILM} opens at Ghana Hall on 9 July.", {"9 July": ""}),
    "first_in_the_sentence": (f"In the UK, {FILM} opens on 9 July.", {"9 July": "GB"}),
    "none": (f"{FILM} opens on 9 July.", {"9 July": ""}),
    "pronoun": (f"{FILM}, which moved us all, opens on 9 July.", {"9 July": ""}),
    "nationality": ("{WRK:Ash} by the Irish director {PER:Jo Pike} opens on 9 July.", {"9 July": ""}),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), TERRITORY.values(), ids=TERRITORY)
def test_territory(marked: str, expected: dict[str, str]) -> None:
    made = doc(marked)
    found = {
        made.text[slice(*r.roles["date"])]: r.fields["territory"] for r in COMPONENT.match(made)
    }
    assert found == expected


NUMBERS = {
    "season_before": ("Season two of {WRK:Smoke} premieres on 9 July.", "2", ""),
    "season_after": ("{WRK:Smoke} season 3 premieres on 9 July.", "3", ""),
    "ordinal": ("The fourth season of {WRK:Smoke} premieres on 9 July.", "4", ""),
    "instalment": ("The series {WRK:Smoke} is back for a fifth instalment on 9 July.", "5", ""),
    "film_of_a_franchise": (
        "The film {WRK:Smoke}, the fifth installment of the saga, opens on 9 July.",
        "",
        "",
    ),
    "episodes": (f"All ten episodes of {SERIES} drop on 9 July.", "", "10"),
    "first_three": (f"The first three episodes of {SERIES} drop on 9 July.", "", "1-3"),
    "none": (f"{SERIES} premieres on 9 July.", "", ""),
    "title_of_a_number": ("The drama series {WRK:9 Hours} premieres on 9 July.", "", ""),
    "title_of_a_word": ("The series {WRK:Nine Perfect Liars} premieres on 9 July.", "", ""),
    "title_and_season": ("Season 2 of the series {WRK:9 Hours} premieres on 9 July.", "2", ""),
}


RUNS = {
    "days": (f"{SERIES} ran from 3 July to 25 September.", {("3 July", "premiere"), ("25 September", "finale")}),
    "became": (
        f"{SERIES} moves: 3 July became 4 August, which became 25 September.", {("25 September", "premiere")},
    ),
    "trades": (f"{SERIES} trades 3 July for a launch on 25 September.", {("25 September", "premiere")}),
    "moved": (f"{SERIES} moves from 3 July to 25 September.", {("25 September", "premiere")}),
    "contract": (f"The contract for {SERIES} runs from 3 July to 25 September.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "wanted"), RUNS.values(), ids=RUNS)
def test_what_runs_begins_and_ends(marked: str, wanted: set[tuple[str, str]]) -> None:
    made = doc(marked)
    found = COMPONENT.match(made)
    assert {(made.text[slice(*r.roles["date"])], r.fields["event"]) for r in found} == wanted


SEASONS = {
    "in_a_row": (
        "{WRK:Ash}, {WRK:Smoke} Season 2 and {WRK:Ember} premiere on 9 July.",
        {"Ash": "", "Smoke": "2", "Ember": ""},
    ),
    "of_another": (
        "{WRK:Ash} premieres on 9 July and the second season of {WRK:Smoke} on 10 July.",
        {"Ash": "", "Smoke": "2"},
    ),
    "whose": (
        "{WRK:Ash}, whose third season premieres on 9 July, is followed by {WRK:Smoke} on 10 July.",
        {"Ash": "3", "Smoke": ""},
    ),
}


@pytest.mark.parametrize(("marked", "wanted"), SEASONS.values(), ids=SEASONS)
def test_a_season_is_of_the_title_beside_it(marked: str, wanted: dict[str, str]) -> None:
    found = {r.fields["work"]: r.fields["season"] for r in match(marked)}
    assert found
    assert found == {title: wanted[title] for title in found}


@pytest.mark.parametrize(("marked", "season", "episodes"), NUMBERS.values(), ids=NUMBERS)
def test_season_and_episodes(marked: str, season: str, episodes: str) -> None:
    (found,) = match(marked)
    assert (found.fields["season"], found.fields["episodes"]) == (season, episodes)


def test_employer_carries_nothing() -> None:
    marked = f"{SERIES} premieres on 9 July, said the Netflix executive {{PER:Jo Pike}}."
    assert rows(marked) == {("Smoke", "9 July", "")}


def test_component_writes_what_it_matches() -> None:
    made = COMPONENT(doc(f"It rained. {SERIES} premieres on 9 July at 9pm. It rained."))
    assert read(made, GROUP) == COMPONENT.match(made)
    assert {span.label_ for span in made.spans[GROUP]} >= {"DATE", "TIME"}
    (found,) = COMPONENT.match(made)
    assert made.text[slice(*found.sentence)].startswith("The series Smoke premieres")


# Demands that are not met yet; a case that passes moves to its table above.
KNOWN_NOTHING = {
    "shooting": (
        "Shooting on {WRK:Smoke} starts on 9 July.",
        "“starts” counts for the title before it, though it is the shooting that starts",
    ),
    "starts_work": (
        "{PER:Ann Lee} starts work on {WRK:Smoke} in July.",
        "“starts” counts for the title after it, though somebody starts work",
    ),
    "opened_up": (
        "{PER:Ann Lee} opened up about {WRK:Smoke} on 9 July.",
        "“opened up about” is taken for the “opened” of a film",
    ),
    "cast_arrived": (
        "The cast of {WRK:Smoke} arrived at the gala on 9 July.",
        "“arrived” counts for the title before it, though it is the cast that arrived",
    ),
}
KNOWN_TERRITORIES = {
    "second_without_a_verb": (
        f"{FILM} opens on 9 July in the US and 16 July in the UK.",
        ["US", "GB"],
        "a country behind its date: the first one counts for the second date, too",
    ),
}


@pytest.mark.parametrize("marked", known(KNOWN_NOTHING))
def test_known_nothing(marked: str) -> None:
    assert dated(marked) == set()


def test_a_second_date_without_a_verb() -> None:
    found = match(f"{FILM} opens in the US on 9 July and in the UK on 16 July.")
    assert [r.fields["territory"] for r in found] == ["US", "GB"]


@pytest.mark.parametrize(("marked", "expected"), known(KNOWN_TERRITORIES))
def test_known_territories(marked: str, expected: list[str]) -> None:
    assert [r.fields["territory"] for r in match(marked)] == expected


def test_time_with_full_stops() -> None:
    (found,) = match(f"{SERIES} premieres on July 9 at 3 a.m. ET on Netflix.")
    assert (found.fields["time"], found.fields["platforms"]) == ("03:00", "Netflix")


GUIDES = {
    "title_and_slot_on_one_line": "TV choice: what to watch on {DAT:Tuesday 9 July}\n\n"
    "{WRK:Smoke}, {PLT:BBC Two}, 9pm\nThe sisters are still not talking.\n\n{WRK:Ash}, 10pm, {PLT:Dave}\nA panel game.",
    "slot_below_the_title": "What's on TV {DAT:tonight}\n\nPICK OF THE DAY\n\n{WRK:Smoke}\n{PLT:BBC Two}, 9pm\n"
    "The sisters are still not talking.\n\nFILM\n\n{WRK:Ash} ({DAT:1962})\n{PLT:Film4}, 6.15pm\nCheap.",
    "service_with_a_region": "What's on TV {DAT:tonight}\n\n{WRK:Smoke}, {PLT:ITV1} (Wales only), 9pm\nStill.\n\n{WRK:Ash}, {PLT:Dave}, 10pm\nCheap.",
    "below_a_page_s_furniture": "Advertisement\n\nDublin: 9 °C\n\ntv picks\n\nWhat to watch on TV {DAT:tonight}\n\n"
    "{WRK:Smoke} ({PLT:BBC Two}, 9pm)\n\nStill.\n\n{WRK:Ash} [{PLT:Dave}, 10pm]\n\nCheap.",
    "day_on_a_line_of_its_own": "Best bets for the week\n\nAll times Eastern.\n\n{DAT:Sunday, Oct. 2}\n\n"
    "{WRK:Smoke}\n\n{PLT:AMC}, 9pm\n\nStill.\n\n{WRK:Ash}\n\n{PLT:CBS}, 8pm\n\nCheap.",
}


@pytest.mark.parametrize("marked", GUIDES.values(), ids=GUIDES)
def test_guide(marked: str) -> None:
    found = [r for r in match(marked) if r.rule == "guide"]
    assert {r.fields["work"] for r in found} == {"Smoke", "Ash"}
    assert all(r.fields["platforms"] and r.fields["time"] for r in found)


def test_a_guide_to_two_days() -> None:
    marked = (
        "What's on TV {DAT:tonight}\n\n{WRK:Smoke}\n{PLT:BBC Two}, 9pm\nStill.\n\n"
        "{WRK:Ash}\n{PLT:Film4}, 6.15pm\nCheap.\n\n{DAT:TOMORROW}\n\n{WRK:Dust}\n{PLT:ITV1}, 9pm\nMore."
    )
    text = doc(marked).text
    found = [r for r in match(marked) if r.rule == "guide"]
    assert [(r.fields["work"], text[slice(*r.roles["date"])]) for r in found] == [
        ("Smoke", "tonight"), ("Ash", "tonight"), ("Dust", "TOMORROW"),
    ]  # fmt: skip


def test_entries_of_a_guide_without_their_hour() -> None:
    marked = (
        "What's on {DAT:tonight}\n\n{WRK:Smoke}, 9pm, {PLT:BBC Two} & {PLT:Dave}\n\nIt is soup {DAT:tonight}, as ever.\n\n"
        "{WRK:Ash}, 10pm, {PLT:ITV1}\n\nCheap.\n\n{WRK:Dust}, {PLT:Sky Arts}\n\nMore.\n\n"
        "{WRK:Peat}, {PLT:BBC Two}'s worst idea\n\nNo.\n\nMore for {DAT:tomorrow}\n\n{WRK:Tar}, {PLT:Dave}\n\nOld."
    )
    found = [r for r in match(marked) if r.rule == "guide"]
    assert [(r.fields["work"], r.fields["platforms"]) for r in found] == [
        ("Smoke", "BBC Two; Dave"), ("Ash", "ITV1"), ("Dust", "Sky Arts"),
    ]  # fmt: skip


PICKS = (
    "{WRK:Smoke} from {ORG:Tall Ships}\n\nThe sisters are still not talking.\n\n{PLT:BBC Two}, 9pm\n\n"
    "{WRK:Ash}\n\nCheap.\n\n{PLT:Dave}, 10pm\n\n{WRK:Dust}\n\nMore.\n\n{PLT:ITV1}, 6.15pm"
)


@pytest.mark.parametrize(
    ("opening", "works"),
    [
        ("{DAT:Boxing Day} is for the sofa. Here is what we would see.", {"Smoke", "Ash", "Dust"}),
        ("We are in {DAT:tonight}, with these.", {"Smoke", "Ash", "Dust"}),
        ("{DAT:Tonight} and {DAT:tomorrow} are for the sofa.", set()),
        ("{DAT:This week} is for the sofa.", set()),
    ],
)
def test_entries_that_end_with_their_hour(opening: str, works: set[str]) -> None:
    found = [r for r in match(f"{opening}\n\n{PICKS}") if r.rule == "guide"]
    assert {r.fields["work"] for r in found} == works


NO_GUIDES = {
    "headline_about_nothing_on_television": "{PER:Ann Lee} marries {DAT:tonight}\n\n{WRK:Smoke}, {PLT:BBC Two}, 9pm\n\n{WRK:Ash}, {PLT:Dave}, 10pm",
    "a_week": "What's on TV {DAT:this week}\n\n{WRK:Smoke}, {PLT:BBC Two}, 9pm\n\n{WRK:Ash}, {PLT:Dave}, 10pm",
    "a_month_on_a_line": "Best bets\n\n{DAT:October}\n\n{WRK:Smoke}, {PLT:BBC Two}, 9pm\n\n{WRK:Ash}, {PLT:Dave}, 10pm",
    "no_day": "Best bets\n\n{WRK:Smoke}, {PLT:BBC Two}, 9pm\n\n{WRK:Ash}, {PLT:Dave}, 10pm",
    "no_hours": "What's on TV {DAT:tonight}\n\n{WRK:Smoke}, {PLT:BBC Two}\n\n{WRK:Ash}, {PLT:Dave}\n\n{WRK:Dust}, {PLT:ITV1}",
    "one_entry": "What's on TV {DAT:tonight}\n\n{WRK:Smoke}, {PLT:BBC Two}, 9pm\n\nThat is all.",
}


@pytest.mark.parametrize("marked", NO_GUIDES.values(), ids=NO_GUIDES)
def test_no_guide(marked: str) -> None:
    assert not [r for r in match(marked) if r.rule == "guide"]


BELOW = """{DAT:Sunday, May 17}

“{WRK:Smoke}”

{PLT:Starz}, 8 p.m.

It is grim.

{DAT:Monday, May 18}

“{WRK:Ash}”

{PLT:Netflix}

It is long.

“{WRK:Tar}”

{PLT:ABC}, beginning at 9 p.m.

{more}

“{WRK:Peat}”

{PLT:Hulu}"""


def placed(marked: str) -> set[tuple[str, str, str, str]]:
    text = doc(marked).text
    return {
        (r.fields["work"], text[slice(*r.roles["date"])], r.fields["platforms"], r.fields["time"])
        for r in match(marked)
    }


def test_calendars_with_channel_and_hour_below_the_title() -> None:
    days = {
        ("Smoke", "Sunday, May 17", "Starz", "20:00"),
        ("Ash", "Monday, May 18", "Netflix", ""),
        ("Tar", "Monday, May 18", "ABC", "21:00"),
    }
    assert placed(BELOW.replace("{more}", "On demand")) == days
    assert placed(BELOW.replace("{more}", "It rains.")) == days | {
        ("Peat", "Monday, May 18", "Hulu", "")
    }
    # Near-miss: with one hour alone a channel's line heads what follows.
    alone = BELOW.replace("{more}", "On demand").replace(", 8 p.m.", "")
    assert ("Ash", "Monday, May 18", "Netflix", "") not in placed(alone)


ONE_DAY = """What's on TV tonight: {DAT:Thursday 6 March}

{WRK:Smoke}, 9pm, {PLT:BBC Two}
All eight episodes are there from {DAT:today}.

{between}

{WRK:Ash}, 8pm, {PLT:Channel 4}
It is grim."""


@pytest.mark.parametrize(
    ("between", "works"),
    [
        ("All of it can be seen from {DAT:today}.", ["Smoke", "Ash"]),
        ("Ending {DAT:Tonight}", ["Smoke", "Ash"]),
        # Near-miss: another day's section, and too few entries before it.
        ("Films for {DAT:Friday}", []),
    ],
)
def test_a_guide_goes_on_through_its_own_day(between: str, works: list[str]) -> None:
    found = match(ONE_DAY.replace("{between}", between))
    assert [r.fields["work"] for r in found if r.rule == "guide"] == works


@pytest.mark.parametrize(
    ("marked", "sure"),
    [
        ("{WRK:Smoke} is near its end. The vote goes on until the grand final on {DAT:9 March}.", True),
        ("{WRK:Smoke} airs on Sundays. The winner will be crowned live on {DAT:9 March}.", True),
        ("{WRK:Smoke} has three players left. All will be known {DAT:tonight}, when the finale airs.", True),
        # Near-miss: what is said of a finale, on a day of its own
        ("{WRK:Smoke} ends on {DAT:9 March}, and the finale is long.", False),
    ],
)  # fmt: skip
def test_the_day_of_the_finale_stands(marked: str, sure: bool) -> None:
    (one,) = match(marked)
    assert (one.fields["event"], one.fields.get("sure", "")) == ("finale", "yes" * sure)


def test_what_leaves_is_no_release() -> None:
    assert not dated("Leaving soon: {WRK:Smoke} exits {PLT:Netflix} on {DAT:March 9}.")


CALENDAR = """New on {PLT:Hulu} in {DAT:May}: all titles arrive at 3 a.m. ET unless we say so.

{DAT:May 1}
{WRK:Ash} (2009)
{WRK:Smoke}: season 2, 9 p.m. ET

{DAT:May 8}
{WRK:Dust} (CBS, 8 p.m.; series finale)

Leaving {DAT:May 31}
{WRK:Flint}"""


def test_calendar_with_one_hour_for_all_and_what_leaves() -> None:
    found = {
        r.fields["work"]: (r.fields["event"], r.fields["time"]) for r in match(CALENDAR)
        if r.rule in ("calendar", "listed_calendar")
    }  # fmt: skip
    assert found == {
        "Ash": ("release", "03:00"), "Smoke": ("season", "21:00"), "Dust": ("finale", "20:00"),
    }  # fmt: skip


TIMETABLE = """{PLT:CBS} PREMIERES

({DAT:Friday, Sept. 28})
8:00-9:00 PM {WRK:SMOKE} (NEW)
9:00-10:00 PM, ET/PT {WRK:ASH} (3rd season)
10:00-11:00 PM | {WRK:EMBER} (SERIES DEBUT) |

({DAT:Sunday, Sept. 30})
8 p.m.: {WRK:FLINT} (4th season)
9:00 p.m. {WRK:DUST} panel, Ballroom 2
"""


def test_entries_that_begin_with_their_hour() -> None:
    text = doc(TIMETABLE).text
    found = {
        (r.fields["work"], text[slice(*r.roles["date"])], r.rule) for r in match(TIMETABLE)
        if r.rule in ("calendar", "timetable_calendar")
    }  # fmt: skip
    assert found == {
        ("SMOKE", "Friday, Sept. 28", "timetable_calendar"), ("ASH", "Friday, Sept. 28", "timetable_calendar"),
        ("EMBER", "Friday, Sept. 28", "timetable_calendar"),
        ("FLINT", "Sunday, Sept. 30", "timetable_calendar"), ("DUST", "Sunday, Sept. 30", "calendar"),
    }  # fmt: skip


NIGHTS = """The week on {PLT:CBC}

{DAT:SUNDAY}

7 P.M. {WRK:SMOKE} ({DAT:Sept. 28})

8 P.M. {WRK:ASH}

{DAT:MONDAY}

8 P.M. {WRK:FLINT} ({DAT:Oct. 6})
"""


def test_a_night_of_every_week_is_no_day_where_the_entry_has_one() -> None:
    text = doc(NIGHTS).text
    found = {(r.fields["work"], text[slice(*r.roles["date"])]) for r in match(NIGHTS)}
    assert {("SMOKE", "SUNDAY"), ("ASH", "SUNDAY"), ("FLINT", "MONDAY")}.isdisjoint(found)


def test_a_night_of_this_week_is_one_though_one_entry_has_a_day() -> None:
    marked = NIGHTS.replace(" ({DAT:Oct. 6})", "")
    text = doc(marked).text
    found = {(r.fields["work"], text[slice(*r.roles["date"])]) for r in match(marked)}
    assert ("SMOKE", "SUNDAY") not in found
    assert {("ASH", "SUNDAY"), ("FLINT", "MONDAY")} <= found


CHANNELS = """{PLT:Hulu}

{DAT:Sunday, Sept. 23}

{WRK:Ember}

{DAT:Monday, Sept. 24}

Two big shows are back.

{PLT:CBS}

8 p.m.: {WRK:Smoke}

9 p.m.: {WRK:Ash} (New)

{PLT:NBC}

8 p.m.: {WRK:Flint}

{PLT:Netflix}

{WRK:Dust}
"""


def test_channels_below_a_day_divide_it() -> None:
    text = doc(CHANNELS).text
    found = {
        (r.fields["work"], text[slice(*r.roles["date"])], r.fields["platforms"])
        for r in match(CHANNELS) if r.rule in ("calendar", "timetable_calendar")
    }  # fmt: skip
    assert found == {
        ("Ember", "Sunday, Sept. 23", "Hulu"),
        ("Smoke", "Monday, Sept. 24", "CBS"), ("Ash", "Monday, Sept. 24", "CBS"), ("Flint", "Monday, Sept. 24", "NBC"),
    }  # fmt: skip


UNKNOWN = {
    "ends": ("Night Ferry ends its run on {DAT:Monday}.", False),
    "will_wind_up": ("Old Ember Lane will wind up with a double episode {DAT:tomorrow}.", False),
    "the_series": ("The series ends its run on {DAT:Monday}.", True),
    "own_title": ("{WRK:Smoke} ends its run on {DAT:Monday}.", True),
    "one_word": ("Finally, it ends its run on {DAT:Monday}.", True),
}


@pytest.mark.parametrize(("sentence", "told"), UNKNOWN.values(), ids=UNKNOWN)
def test_a_name_that_is_no_known_title_is_its_own_subject(sentence: str, told: bool) -> None:
    assert bool(dated(f"The series {{WRK:Smoke}} is on ITV. {sentence}")) is told


TITLES = "{WRK:Smoke} (12A)\nA fire, told backwards.\n\n{WRK:Ash} (15)\nMore of it.\n"
ALONE = {
    "new_releases": "Films\n\n{DAT:This week}'s new releases\n\n",
    "opening": "At the pictures\n\nOpening {DAT:Friday}\n\n",
    "also": "{PER:Ann Lee} writes\n\nALSO {DAT:TONIGHT}\n\n",
    "out": "New discs\n\nOut {DAT:9 May}\n\n",
}
NOT_ALONE = {
    "a_date": "Films\n\n{DAT:9 May}\n\n",
    "span": "Films\n\nAlso {DAT:this week}\n\n",
    "films_of": "Films\n\n{DAT:This week}'s films\n\n",
    "news": "Films\n\nOpening remarks of {DAT:9 May}\n\n",
}


@pytest.mark.parametrize("heading", ALONE.values(), ids=ALONE)
def test_a_single_heading_that_says_what_it_is(heading: str) -> None:
    found = {r.fields["work"] for r in match(heading + TITLES) if r.rule == "calendar"}
    assert found == {"Smoke", "Ash"}


@pytest.mark.parametrize("heading", NOT_ALONE.values(), ids=NOT_ALONE)
def test_a_single_heading_that_does_not(heading: str) -> None:
    assert not [r for r in match(heading + TITLES) if r.rule == "calendar"]


def test_entries_with_days_of_their_own() -> None:
    entries = "{WRK:Smoke}\n{PLT:BBC One}, {DAT:Monday}, 9pm\n\n{WRK:Ash}\n{PLT:BBC One}, {DAT:Friday}, 9pm\n"
    found = match("Films\n\nNew releases {DAT:this week}\n\n" + entries)
    assert not [r for r in found if r.rule == "calendar"]


def test_calendar_in_sections_by_service() -> None:
    made = match(
        "{PLT:Hulu}\n\n{DAT:May 1}\n{WRK:Ash} (2009)\n\n{DAT:May 2}\n{WRK:Dust} (2012)\n\n"
        "{PLT:Stan}\n\n{DAT:May 1}\n{WRK:Smoke} (2014)"
    )
    found = {r.fields["work"]: r.fields["platforms"] for r in made if r.rule == "calendar"}
    assert found == {"Ash": "Hulu", "Dust": "Hulu", "Smoke": "Stan"}


def test_a_headline_that_says_goodbye_silences_nothing() -> None:
    told = dated(
        "Leaving this summer, {PER:Ann Lee} says goodbye to {WRK:Smoke}\n\n"
        "She has played the harbour master of the series for nine years, through two floods, a wedding and a trial.\n\n"
        "{PLT:Netflix} premieres the drama series {WRK:Ash} on 12 May."
    )
    assert told == {("Ash", "12 May")}


@pytest.mark.parametrize(
    ("marked", "physical"),
    [
        ("The DVD of the film is due for {DAT:Christmas}. {WRK:Smoke} is new.", True),
        ("{WRK:Smoke} went straight to disc in {DAT:2012}.", True),
        ("Lamplight will release {WRK:Smoke} on 4K in {DAT:July}.", True),
        # A print for cinemas, a service after the disc, another clause.
        ("A 4K restoration of {WRK:Smoke} opens on {DAT:9 July}.", False),
        (
            "{WRK:Smoke} gets a disc. The physical release, set to launch on {DAT:9 July}, is cheap.",
            True,
        ),
        ("{WRK:Smoke} had no physical release. It streams, and opens on {DAT:9 July}.", False),
        ("{WRK:Smoke} is on DVD and comes to Netflix on {DAT:9 July}.", False),
        ("The DVD did well, so {WRK:Smoke} returns on {DAT:9 July}.", False),
    ],
)
def test_a_disc_before_the_date(marked: str, physical: bool) -> None:
    made = doc(marked)
    scene = scene_of(made)
    fields = {"work": "Smoke", "event": "release", "season": "", "episodes": "", "platforms": ""}
    (place,) = scored_releases.places(scene).values()
    relation = Relation("release_subject", {"date": (0, 1)}, fields, (0, 1))
    assert (release_choice.choose(scene, relation, place) == "physical") == physical


LISTED = """{{DAT:Sept. 15}}
{entry}

{{DAT:Sept. 16}}
{{WRK:Dust}}"""
ENTRIES = {
    "two_services": ("{WRK:Smoke} ({PLT:BET}/{PLT:Hulu}, fourth season)", ("BET; Hulu", "season")),
    "dash": ("{WRK:Smoke} – Season 8 ({PLT:Fox})", ("Fox", "season")),
    "new": ("{WRK:Smoke} ({PLT:Fox}, new drama)", ("Fox", "premiere")),
    "new_last": ("{WRK:Smoke} ({PLT:Fox}, British series, new)", ("Fox", "premiere")),
    "season_premiere": ("{WRK:Smoke} ({PLT:Fox}; Season Premiere)", ("Fox", "season")),
    "season_finale": ("{WRK:Smoke} ({PLT:Fox}; Season Finale)", ("Fox", "finale")),
    "new_season": ("{WRK:Smoke} ({PLT:Fox}, new season of the drama, season 3)", ("Fox", "season")),
}
LABELLED = {
    "series_premiere": ("9 p.m. {WRK:SMOKE} series premiere", "premiere"),
    "series_debut": ("9 p.m.: {WRK:SMOKE} (SERIES DEBUT)", "premiere"),
    "two_hours": ("9-11 p.m.: {WRK:SMOKE} (Two-Hour Premiere)", "premiere"),
    "season_finale": ("9 p.m. {WRK:SMOKE} season finale", "finale"),
    "last_parts": ("9 p.m. {WRK:SMOKE} ({PLT:Hulu}) – Parts 3 and 4, the last", "finale"),
    "dash_behind_a_bracket": ("9 p.m. {WRK:SMOKE} ({PLT:Hulu}) – new drama", "premiere"),
    "season_premiere": ("9 p.m. {WRK:SMOKE}, season premiere", "season"),
    "numbered_premiere": ("9 p.m. {WRK:SMOKE} (Season 3 premiere)", "season"),
    "time_period": ("9 p.m. {WRK:SMOKE} (time period premiere)", "episode"),
    "preview": ("9 p.m. {WRK:SMOKE} (preview)", "episode"),
    "new_episodes": ("9 p.m. {WRK:SMOKE} (returns with new episodes)", "return"),
}


def settled(marked: str) -> dict[str, tuple[str, str]]:
    """Services and event of each title, the event as it is settled."""
    made = doc(marked)
    scene = scene_of(made)
    return {
        r.fields["work"]: (r.fields["platforms"], release_choice.choose(scene, r, None))
        for r in COMPONENT.match(made)
    }


@pytest.mark.parametrize(("entry", "wanted"), ENTRIES.values(), ids=ENTRIES)
def test_entries_that_name_their_service(entry: str, wanted: tuple[str, str]) -> None:
    marked = LISTED.format(entry=entry)
    assert settled(marked)["Smoke"] == wanted
    assert {r.fields["work"]: r.rule for r in match(marked)}["Smoke"] == "listed_calendar"


@pytest.mark.parametrize(("entry", "event"), LABELLED.values(), ids=LABELLED)
def test_entries_that_say_what_they_are(entry: str, event: str) -> None:
    marked = f"{{DAT:Sept. 15}}\n\n{entry}\n\n8 p.m. {{WRK:DUST}} Season 4\n\n{{DAT:Sept. 16}}\n\n8 p.m. {{WRK:ASH}} Season 3"
    assert settled(marked)["SMOKE"][1] == event


def test_a_paragraph_about_another_title_is_no_entry_below_headings() -> None:
    story = "a fire in a mill, told backwards by the fireman who lit it and who nobody ever thought of asking until now, in one night"
    told = match(
        f"{{WRK:Ash}}\n\nIt is {story}.\n\nPremiere date: 9 July\n\n"
        f"{{WRK:Smoke}}\n\nIt is {story}.\n\n{{WRK:Ember}}, which she also made, is {story}, and nothing like it.\n\nPremiere date: 10 July"
    )
    assert {r.fields["work"] for r in told} == {"Ash", "Smoke"}


DATE_FOR = {
    "new_special": "New special poster and {DAT:9 July} release date set for {PLT:Netflix} drama {WRK:Smoke}, while {WRK:Ash} is cast.",
    "confirmed": "The special has a {DAT:9 July} premiere date confirmed for {WRK:Smoke}.",
}


@pytest.mark.parametrize("sentence", DATE_FOR.values(), ids=DATE_FOR)
def test_a_date_for_the_title_behind_it(sentence: str) -> None:
    told = match(f"{{WRK:Ash}} is a film.\n\n{sentence}")
    assert [r.fields["work"] for r in told] == ["Smoke"]


@pytest.mark.parametrize(
    ("said", "status"),
    [("as planned", "set"), ("planned", "tentative")],
)
def test_what_is_as_planned(said: str, status: str) -> None:
    (found,) = match(f"The series {{WRK:Smoke}} will air {said} on {{DAT:9 July}}.")
    assert found.fields["status"] == status


@pytest.mark.parametrize(
    "entry",
    [
        "{WRK:Smoke} ({PLT:Fox} drama)",
        "{WRK:Smoke}",
        "{WRK:Smoke}, with {PER:Ann Lee} of {PLT:Fox}",
    ],
)
def test_entries_that_name_none(entry: str) -> None:
    found = {r.fields["work"]: r for r in match(LISTED.format(entry=entry))}
    assert found["Smoke"].rule == "calendar"


TOPPED = "{headline}\n\nNine of them, from us.\n\n{{DAT:{day}}}\n\n{{WRK:Smoke}}\nA fire.\n\n{{WRK:Ash}}\nMore of it.\n"


@pytest.mark.parametrize(
    ("headline", "day", "listed"),
    [
        ("What’s new on {PLT:Netflix} in {DAT:May}", "May 9", True),
        ("{PLT:Netflix} calendar: {DAT:May}", "Monday, 9 May", True),
        ("What’s new on {PLT:Netflix}", "May 9, 2031", False),  # the page's own
        ("Nine films about fires", "May 9", False),
    ],
)
def test_a_single_day_below_a_headline_of_a_list(headline: str, day: str, listed: bool) -> None:
    made = match(TOPPED.format(headline=headline, day=day))
    assert {r.fields["work"] for r in made if r.rule == "calendar"} == (
        {"Smoke", "Ash"} if listed else set()
    )


LABELLED = "{{WRK:Smoke}} [{{PLT:Prime Video}} Original]\n\nA fire, told backwards.\n\n{line}\n\nGenre: Thriller\n"


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("On {PLT:Prime Video} {LOC:Canada}: {DAT:July 23rd, 2031}", True),
        ("In {PLT:theatres}: {DAT:March 6th, 2031}", True),
        ("In {PLT:cinemas} from: {DAT:March 6th, 2031}", True),
        ("{PLT:Prime Video} {LOC:Canada} release date: {DAT:July 23rd, 2031}", True),
        ("Coming to {PLT:Hulu}: {DAT:July 23rd}", True),
        ("Starts streaming: {DAT:July 23rd}", True),
        ("Release date: {DAT:March 6th}", True),
        ("{PLT:Fox}, {DAT:March 6th}, 9 p.m.", False),
        ("Date: {DAT:March 6th}", False),
    ],
)
def test_lines_that_label_their_day(line: str, sure: bool) -> None:
    (found,) = match(LABELLED.format(line=line))
    assert found.fields["work"] == "Smoke"
    assert bool(found.fields.get("sure")) is sure


@pytest.mark.parametrize(
    ("lines", "placed"),
    [
        ("Release date: {DAT:9 May}\n\nWhere to watch: {PLT:Hulu}", True),
        ("OTT platform: {PLT:Hulu}\n\nRelease date: {DAT:9 May}", True),
        # a copied page's lines, each with the value of the one above
        ("Release date : {DAT:9 May}\n\n: {DAT:9 May} Genre : Drama\n\n: Drama Where to Watch : {PLT:Hulu}", True),
        # where it is by now, of cinemas, or of no day for sure
        ("Release date: {DAT:9 May}\n\nStreaming on: {PLT:Hulu}", False),
        ("Theatrical release: {DAT:9 May}\n\nWhere to watch: {PLT:Hulu}", False),
        ("Release date: {DAT:9 May}\n\nAda would watch {PLT:Hulu}", False),
    ],
)  # fmt: skip
def test_the_service_that_an_entry_labels(lines: str, placed: bool) -> None:
    found = [r for r in match(f"{{WRK:Smoke}}\n\n{lines}\n") if r.rule.endswith("line")]
    assert found
    assert [r for r in found if r.fields.get("placed")] == (found if placed else [])


def test_a_place_in_a_title_is_no_country() -> None:
    (one,) = match("{WRK:Barnaby in Peru} opens in cinemas on {DAT:9 May}.")
    assert one.fields["territory"] == ""
    (one,) = match("{WRK:Barnaby in Peru} opens in Australia on {DAT:9 May}.")
    assert one.fields["territory"] == "AU"


@pytest.mark.parametrize(
    ("head", "season"),
    [("(Season 5)", "5"), (": Season Two", "2"), ("", "")],
)
def test_the_season_above_the_lines_of_an_entry(head: str, season: str) -> None:
    """What the heading numbers, also where the page tells of other seasons."""
    marked = f"{{WRK:Smoke}} {head}\n\nRelease date: {{DAT:9 May}}\n\nThe fourth season of {{WRK:Smoke}} was long.\n\n{{WRK:Ash}} (Season 3)\n\nRelease date: {{DAT:10 May}}\n"
    found = {r.fields["work"]: r.fields["season"] for r in match(marked) if r.rule.endswith("line")}
    assert found == {"Smoke": season or "4", "Ash": "3"}


def test_a_performer_before_the_title_of_an_entry() -> None:
    entries = (
        "{WRK:Ash}\nMore of it.\n\n{PER:Ann Lee}: {WRK:Smoke}\nJokes.\nRelease date: {DAT:9 May}\n"
    )
    assert {r.fields["work"] for r in match(entries)} == {"Smoke"}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (f"{_D} became {_D}, which became {_D}.", 2),
        (f"It went to {_D}, and then to {_D}.", 1),
        (f"It trades {_D} for {_D}.", 1),
        (f"It was pushed from {_D} to {_D} and then to {_D}.", 2),
        (f"The film slid from {_D} to {_D}, later back to {_D}.", 2),
        (f"It moves up two months to {_D} from {_D}.", 1),
        (f"The sequel was delayed to {_D}, from its old berth of {_D}.", 1),
        (f"It will no longer be released in cinemas on {_D}.", 1),
        # Near-misses.
        (f"It ran from {_D} to {_D} and then went to Fox.", 0),
        (f"It moves to {_D} from Fox, {_D}.", 0),
        (f"It moves to Leeds and plays from {_D} to {_D}.", 0),
        (f"It moves to {_D} from {_D} to {_D}.", 0),
        (f"It opens on {_D} and on {_D}.", 0),
        (f"It is no longer in doubt, and opens on {_D}.", 0),
        (f"It went to {_D} at last.", 0),
    ],
)
def test_chains_of_moved_days(text: str, dates: int) -> None:
    assert len(releases.chained(text)) == dates


ANNOUNCED = {
    "poster_and": "New poster and {DAT:December 23} release date set for {PLT:Netflix} drama {WRK:Smoke}.",
    "trailer_and": "Trailer and {DAT:December 23} premiere date announced for {WRK:Smoke}.",
    "year": "{DAT:December 23, 2022} launch date confirmed for {WRK:Smoke}.",
}


@pytest.mark.parametrize("marked", ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_date_announced_in_a_headline(marked: str) -> None:
    (one,) = match(marked)
    assert (one.fields["work"], one.fields.get("sure")) == ("Smoke", "yes")


@pytest.mark.parametrize(
    "marked",
    [
        "New poster, dated {DAT:December 23}, for {WRK:Smoke}.",
        "Trailer out {DAT:December 23}, with a date announced for {WRK:Smoke}.",
    ],
)
def test_no_date_announced(marked: str) -> None:
    assert all(one.fields.get("sure") is None for one in match(marked))
