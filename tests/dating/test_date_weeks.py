"""Weeks that a heading names, and the bare weekdays below it."""

from __future__ import annotations

import pytest

from newsextract.dating.date_weeks import goes_on, told_twice, weeks

TUESDAY = "2011-05-03"


@pytest.mark.parametrize(
    ("heading", "first", "last"),
    [
        ("Week beginning Monday 9 May 2011", "2011-05-09", "2011-05-15"),
        ("SOAPS: week commencing 9 May", "2011-05-09", "2011-05-15"),
        ("Your guide to the week of May 9", "2011-05-09", "2011-05-15"),
        ("TV must-sees for the week of May 8", "2011-05-08", "2011-05-14"),  # a Sunday
        ("On demand: the rest, w/c Saturday May 7", "2011-05-07", "2011-05-13"),
        ("Week ending 15 May 2011", "2011-05-09", "2011-05-15"),
        ("Sunday 1 May – Friday 6 May", "2011-05-01", "2011-05-06"),
        ("TV guide, May 9-15", "2011-05-09", "2011-05-15"),
        (f"Spoilers for May 9-13: {'a wedding, ' * 12}and a fire", "2011-05-09", "2011-05-13"),
        ("Saltmarsh spoilers: next week's big exit", "2011-05-09", "2011-05-15"),
    ],
)
def test_a_heading_names_a_week(heading: str, first: str, last: str) -> None:
    (week,) = weeks(f"{heading}\n\nThursday. Mara leaves.\n", TUESDAY)
    assert (str(week.first), str(week.last)) == (first, last)
    assert week.start <= len(heading)


@pytest.mark.parametrize(
    "line",
    [
        "The play runs from 9 May to 15 May.",  # a sentence
        "Monday 9 May 2011",
        "This week's picks",
        "March 2 – June 8",
        "In cinemas from 9 May",
        "Week two: the final",
    ],
)
def test_other_lines_name_none(line: str) -> None:
    assert weeks(f"{line}\n\nThursday. Mara leaves.\n", TUESDAY) == []


SOAP = "Soap spoilers: a wedding in Saltmarsh\n\n{} Don't say you weren't told.\n\nOn Friday Mara leaves.\n"


def test_a_soap_page_tells_the_week_to_come() -> None:
    (week,) = weeks(SOAP.format("Next week also has a goat."), "2011-05-06")  # a Friday
    assert (week.day("Friday"), week.day("Tuesday")) == ("2011-05-13", "2011-05-10")


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("Next week also has a goat.", TUESDAY),
        ("There is also a goat.", "2011-05-06"),
        ("Next week also has a goat.", "2011"),
    ],
)
def test_a_soap_page_of_another_week(told: str, published: str) -> None:
    assert weeks(SOAP.format(told), published) == []


def test_without_a_publication_date_a_week_needs_its_year() -> None:
    assert weeks("Week beginning 9 May\n", "") == []
    assert len(weeks("Week beginning 9 May 2011\n", "")) == 1


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("The 9th Saltmarsh Film Festival runs from May 10 to 15.", "2011-05-10", "2011-05-15"),
        ("The Fleadh takes place from May 10 until May 15.", "2011-05-10", "2011-05-15"),
        (
            "Between Tuesday 10 May and Sunday 15 May the festival shows it.",
            "2011-05-10",
            "2011-05-15",
        ),
    ],
)
def test_a_festival_to_come_names_its_days(told: str, first: str, last: str) -> None:
    (week,) = weeks(f"{told} It opens on the Tuesday with Ash (Town Hall, Friday, 6pm).\n", TUESDAY)
    assert (str(week.first), str(week.last)) == (first, last)
    assert (week.day("the Tuesday"), week.day("Friday")) == ("2011-05-10", "2011-05-13")
    assert week.day("next Friday") == week.day("Monday") == ""


@pytest.mark.parametrize(
    "told",
    [
        "The festival ran from April 10 to 15.",  # over
        "The play runs from May 10 to 15.",
        "The festival runs from May 10 to June 15.",
        "The festival, which Ash opens on May 10, returns.",
    ],
)
def test_other_festivals_and_runs_name_none(told: str) -> None:
    assert weeks(f"{told} It opens on the Tuesday.\n", TUESDAY) == []


def test_of_a_long_festival_a_weekday_that_comes_twice_is_none_of_its_days() -> None:
    (week,) = weeks("The festival runs from May 10 to 20.\n", TUESDAY)
    assert (week.day("Tuesday"), week.day("Monday")) == ("", "2011-05-16")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Thursday", "2011-05-05"),
        ("thursday night", "2011-05-05"),
        ("Thurs", "2011-05-05"),
        ("Saturday", ""),  # the week ends before it
        ("next Thursday", ""),
        ("5 May", ""),
    ],
)
def test_a_weekday_lies_in_the_week(written: str, day: str) -> None:
    (week,) = weeks("Sunday 1 May – Friday 6 May\n", TUESDAY)
    assert week.day(written) == day


@pytest.mark.parametrize(
    ("headings", "days"),
    [
        # TUESDAY is one itself.
        ("THURSDAY\n\nSmoke\n\nSUNDAY\n\nAsh\n\nTUESDAY\n\nRain", ["2011-05-10"]),
        ("Sunday: Smoke\nMonday: Ash\nTuesday: Rain", ["2011-05-10"]),
        # Near-misses: it heads the week itself, or follows too few days; what lies in a week that was named.
        ("TUESDAY\n\nSmoke\n\nTHURSDAY\n\nAsh\n\nSUNDAY\n\nRain", []),
        ("MONDAY\n\nSmoke\n\nTUESDAY\n\nAsh\n\nFRIDAY\n\nRain", []),
        ("FRIDAY\n\nSmoke\n\nTHURSDAY\n\nAsh\n\nTUESDAY\n\nRain", []),
    ],
)
def test_the_pages_own_weekday_below_others_is_the_next_one(headings: str, days: list[str]) -> None:
    assert [week.day("Tuesday") for week in weeks(headings, TUESDAY)] == days


def test_a_week_that_is_named_says_more_than_the_order_of_its_days() -> None:
    (week,) = weeks("Sunday 1 May – Friday 6 May\n\nSUNDAY\n\nMONDAY\n\nTUESDAY\n", TUESDAY)
    assert week.day("Tuesday") == "2011-05-03"


@pytest.mark.parametrize(
    ("text", "part", "told"),
    [
        ("It opens on Thursday (22 April).", "Thursday", "Thursday 22 April"),
        ("It opens on Thursday (22 April).", "22 April", "Thursday 22 April"),
        ("Friday's (June 21) episode", "Friday", "Friday June 21"),
        ("The next day, Feb. 28, it ends.", "The next day", "Feb. 28"),
        ("the following Friday (December 16)", "the following Friday", "December 16"),
        # Near-misses: a channel or an hour in the bracket, more than a day in it, no weekday before it.
        ("It opens on Thursday (Channel 4).", "Thursday", ""),
        ("It opens on Thursday (22 April, Channel 4).", "Thursday", ""),
        ("It opens next week (22 April).", "22 April", ""),
        ("The next day, Smoke opened.", "The next day", ""),
        ("The next day, in May 2031, Smoke opened.", "The next day", ""),
        ("It opens on Thursday. Smoke (22 April) is out.", "22 April", ""),
    ],
)
def test_a_weekday_with_its_day_in_a_bracket(text: str, part: str, told: str) -> None:
    start = text.index(part)
    assert told_twice(text, start, start + len(part)) == told


@pytest.mark.parametrize(
    ("before", "day", "edtf"),
    [
        ("Tide begins on Monday 27 October and runs over four nights, with the last part on ", "Thursday", "2025-10-30"),
        ("Tide begins on Monday 27 October, running nightly until ", "Saturday", "2025-11-01"),
        ("Tide begins on Monday 27 October at 9pm and continues on ", "Monday", "2025-11-03"),
        # Near-misses: another sentence, nothing that goes on, a day behind the page, no day
        ("Tide begins on Monday 27 October. The last part of Oxbow is on ", "Thursday", ""),
        ("Tide begins on Monday 27 October, and Oxbow on ", "Thursday", ""),
        ("Tide began on Monday 6 October and continues on ", "Thursday", ""),
        ("Tide begins in October and continues on ", "Thursday", ""),
        ("Tide begins on Monday 27 October and continues in ", "November", ""),
    ],
)  # fmt: skip
def test_a_weekday_on_which_goes_on_what_begins_ahead(before: str, day: str, edtf: str) -> None:
    text = f"{before}{day}."
    assert goes_on(text, len(before), len(before) + len(day), "2025-10-20") == edtf
