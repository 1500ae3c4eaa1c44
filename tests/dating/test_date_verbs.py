"""Dates whose own verb says whether they lie ahead or behind."""

from __future__ import annotations

import pytest

from newsextract.dates import resolve
from newsextract.dating.date_verbs import governed


@pytest.mark.parametrize(
    ("before", "after", "tense"),
    [
        ("Ida Voss's film, which premieres on ", " and opens in France later.", "future"),
        ("Grey Heron screens in Venice on ", " and comes home in October.", "future"),
        ("It’s released in Irish cinemas on ", ".", "future"),
        ("began its limited run on Oct. 7 and goes nationwide on ", ", when", "future"),
        ("Her second album is released digitally on ", "; the vinyl follows.", "future"),
        ("She plays a clerk and has Tin Lantern on Channel 4 from ", ".", "future"),
        ("AMC's Mill Road, whose final season kicked off ", ". He is repped", "past"),
        ("The studio opened its thriller “Grey Heron” on ", ", and will", "past"),
        ("Japan got the first season on ", ", on two channels.", "past"),
        ("The first season went up on ", ".", "past"),
        ("The first part was shown on ", ".", "past"),
        ("of the summer. ", "'s episode pulled in 8.1 million.", "past"),
        ("Too soon? Grey Heron did arrive in ", ", it's true.", "past"),
        ("Whose ring is it? We'll find out on ", ".", "future"),
        ("We'll find out what happened after it opened on ", ".", "past"),
        ("It had its world premiere screening at a fair in Galway on ", ".", "past"),
        ("The anime premiered on the Tokyo MX, BS11 and RKB channels on ", ".", "past"),
        ("“Grey Heron” arrived on screens ", ", alone.", "past"),
        ("It came back to Hulu with its third run on ", ".", "past"),
        ("Its London premiere took place at the Odeon on ", ".", "past"),
        ("The screening takes place at the Odeon on ", ".", "future"),
        ("It opened in April and went to HBO Max on ", ".", "past"),
        ("Grey Heron gets the night started on ", ".", "future"),
        ("Grey Heron started on ", ".", "past"),
        # another clause's verb, a participle, a noun, none
        ("You’ve got the second series of Mill Road coming on ", ".", ""),
        ("It opened to good notices, and will be on Hulu from ", ".", ""),
        ("Grey Heron is to be launched on ", ".", ""),
        ("Grey Heron had hit the screens on ", ".", ""),
        ("They showed it on 350 screens on ", ".", ""),
        ("The series has already been on Channel 4 there (from ", ").", ""),
        ("Grey Heron was released; the sequel, ", ", is longer.", ""),
        (
            "She had her premiere gown ready, and the series, which Dan likes, is on all channels on ",
            ".",
            "",
        ),
        ("Ms Voss spoke on ", "'s episode of Mill Road.", ""),
        ("", "'s episode of Mill Road will draw a crowd.", ""),
    ],
)
def test_governed(before: str, after: str, tense: str) -> None:
    assert governed(before, after) == tense


def test_a_weekday_follows_its_verb() -> None:
    def day(context: str) -> str:
        return resolve("Friday", "2024-05-15", context=context, after=".").edtf

    assert day("Grey Heron opens in cinemas on ") == "2024-05-17"
    assert day("Grey Heron, whose run kicked off on ") == "2024-05-10"


def test_this_weekday_is_ahead_unless_its_verb_says_otherwise() -> None:
    def day(context: str) -> str:
        return resolve("this Monday", "2024-05-15", context=context, after=".").edtf

    assert day("It opens in cinemas ") == "2024-05-20"
    assert day("I had to laugh when I saw that it was on ") == "2024-05-20"
    assert day("Grey Heron began ") == "2024-05-13"


def test_the_same_day_of_a_month_is_that_month() -> None:
    assert resolve("the same day", "2024-05-15", anchor="2024-10").edtf == "2024-10"
    assert resolve("the same day", "2024-05-15", anchor="2024-10-03").edtf == "2024-10-03"
    assert resolve("the next day", "2024-05-15", anchor="2024-10").basis == "unresolved"


@pytest.mark.parametrize(
    ("context", "anchor", "day"),
    [
        ("Also coming on ", "2024-11-24", "2024-12-07"),  # what is ahead is of the next month
        ("It opened on ", "2024-11-24", "2024-11-07"),
        ("Also coming on ", "2024-12-02", "2024-12-07"),
    ],
)
def test_a_day_without_its_month(context: str, anchor: str, day: str) -> None:
    found = resolve("the 7th", "2024-11-30", context=context, after=" is Ash.", anchor=anchor)
    assert found.edtf == day


def test_after_easter_is_no_day() -> None:
    def date(context: str) -> str:
        return resolve("Easter", "2024-02-01", context=context, after=".").edtf

    assert date("The series is held back until after ") == "2024-03"
    assert date("The series is back at ") == "2024-03-31"
