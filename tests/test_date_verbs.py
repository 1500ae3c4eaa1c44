"""Dates whose own verb says whether they lie ahead or behind."""

from __future__ import annotations

import pytest

from newsextract.date_verbs import governed
from newsextract.dates import resolve


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
        # another clause's verb, a participle, a noun, none
        ("It opened to good notices, and will be on Hulu from ", ".", ""),
        ("Grey Heron is to be launched on ", ".", ""),
        ("Grey Heron had hit the screens on ", ".", ""),
        ("They showed it on 350 screens on ", ".", ""),
        ("The series has already been on Channel 4 there (from ", ").", ""),
        ("Grey Heron was released; the sequel, ", ", is longer.", ""),
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
