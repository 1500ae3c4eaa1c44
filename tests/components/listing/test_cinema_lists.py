"""Calendars of films that name the cinemas alone: all their entries are for the cinemas."""

from __future__ import annotations

import re

import pytest
from inline import doc

from newsextract.components import platforms, releases
from newsextract.components.listing import cinema_lists, heading_dates
from newsextract.components.relations import read
from newsextract.components.releases import Releases
from newsextract.components.scene import scene

TOP = "Film calendar: what comes out this winter. There is something in {PLT:cinemas} for everybody.\n\n"
LIST = (
    "{WRK:Gull Weather}\nRelease date: {DAT:9 October 2031}\nA gull learns to swim.\n\n"
    "{WRK:Peat}\nRelease date: {DAT:16 October 2031}\nA bog has a secret.\n\n"
    "{WRK:Tar}\nRelease date: {DAT:6 November 2031}\nA road is built.\n\n"
)


def days(marked: str, services: set[str]) -> int:
    made = doc(marked)
    for component in (platforms.Platforms(), Releases()):
        component(made)
    found = read(made, releases.GROUP)
    return len(cinema_lists.days(scene(made), found, services))


@pytest.mark.parametrize(
    ("marked", "services", "number"),
    [
        (TOP + LIST, {"Cinemas"}, 3),
        (TOP.replace("Film calendar: what", "The movies that").replace("comes", "come") + LIST, {"Cinemas"}, 3),
        (TOP + LIST.replace("Release date", "Date of release"), {"Cinemas"}, 3),
        # Near-misses: another service, a page of something else, too few, and days in sentences.
        (TOP + LIST, {"Cinemas", "Netflix"}, 0),
        (TOP.replace("Film calendar", "The year in plays") + LIST, {"Cinemas"}, 0),
        (TOP + LIST[: LIST.index("{WRK:Tar}")], {"Cinemas"}, 0),
        (TOP + LIST.replace("Release date:", "It will be released on"), {"Cinemas"}, 0),
    ],
)  # fmt: skip
def test_entries_of_a_calendar_of_films(marked: str, services: set[str], number: int) -> None:
    assert days(marked, services) == number


MONTHS = (
    "{DAT:October 2031}\n{WRK:Gull Weather}\nRelease date: {DAT:9 October}\nA gull learns to swim.\n"
    "{DAT:November 2031}\n{WRK:Tar}\nRelease date: {DAT:6 November}\nA road is built.\n"
)


@pytest.mark.parametrize(
    ("marked", "number"),
    [
        (MONTHS, 2),
        # Near-misses: entries without a day of their own, or with a month.
        (MONTHS.replace("Release date: {DAT:9 October}\n", ""), 1),
        (MONTHS.replace("{DAT:9 October}", "{DAT:October}"), 1),
    ],
)
def test_a_month_that_heads_one_entry_with_its_day(marked: str, number: int) -> None:
    assert len(set(heading_dates.spans(scene(doc(marked))))) == number


WEEK = "{DAT:MONDAY}\n{WRK:Tar}\nIt starts {DAT:tonight}.\n{DAT:TUESDAY}\n{WRK:Peat}\n{DAT:FRIDAY}\n{WRK:Ash}\n"


@pytest.mark.parametrize(
    ("marked", "number"),
    [
        (WEEK, 1),
        (re.sub(r"\{DAT:([A-Z]+)\}\n", r"{DAT:\1}: ", WEEK), 1),
        # Near-misses: two days are no week; above it "tonight" is the page's.
        (WEEK.replace("{DAT:FRIDAY}\n", ""), 0),
        ("What to see {DAT:tonight}\n" + WEEK.replace("{DAT:tonight}", "late"), 0),
    ],
)
def test_tonight_below_a_weekday_is_no_day_of_its_own(marked: str, number: int) -> None:
    assert len(set(heading_dates.tonights(scene(doc(marked))))) == number
