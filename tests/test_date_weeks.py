"""Weeks that a heading names, and the bare weekdays below it."""

from __future__ import annotations

import pytest

from newsextract.date_weeks import weeks

TUESDAY = "2011-05-03"


@pytest.mark.parametrize(
    ("heading", "first", "last"),
    [
        ("Week beginning Monday 9 May 2011", "2011-05-09", "2011-05-15"),
        ("SOAPS: week commencing 9 May", "2011-05-09", "2011-05-15"),
        ("Your guide to the week of May 9", "2011-05-09", "2011-05-15"),
        ("On demand: the rest, w/c Saturday May 7", "2011-05-07", "2011-05-13"),
        ("Week ending 15 May 2011", "2011-05-09", "2011-05-15"),
        ("Sunday 1 May – Friday 6 May", "2011-05-01", "2011-05-06"),
        ("TV guide, May 9-15", "2011-05-09", "2011-05-15"),
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
        "The festival runs from 9 May to 15 May.",  # a sentence
        "Monday 9 May 2011",
        "This week's picks",
        "March 2 – June 8",
        "In cinemas from 9 May",
        "Week two: the final",
    ],
)
def test_other_lines_name_none(line: str) -> None:
    assert weeks(f"{line}\n\nThursday. Mara leaves.\n", TUESDAY) == []


def test_without_a_publication_date_a_week_needs_its_year() -> None:
    assert weeks("Week beginning 9 May\n", "") == []
    assert len(weeks("Week beginning 9 May 2011\n", "")) == 1


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
