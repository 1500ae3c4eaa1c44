"""One day of release in several wordings, where no publication date settles them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import releasing, undated
from newsextract.articles import from_text
from newsextract.components.releases import Releases


def told(marked: str, published: str = "") -> list[tuple[str, str, str]]:
    """(work, date, words) of every row, without heads."""
    made = Releases()(doc(marked))
    rows = list(releasing.rows(made, from_text(made.text, published=published)))
    assert all(made.text[row.start : row.end] == row.date_text for row in rows)
    return [(row.work, row.date, row.date_text) for row in rows]


ONE = {
    "weekday_below": (
        "The series {WRK:Smoke} begins on June 7\n\nThe series {WRK:Smoke} begins on BBC One on Wednesday, June 7.",
        [("Smoke", "", "Wednesday, June 7")],
    ),
    "weekday_above": (
        "The series {WRK:Smoke} begins on Wednesday 7 June\n\nThe series {WRK:Smoke} begins on BBC One on 7th June.",
        [("Smoke", "", "Wednesday 7 June")],
    ),
    "year_below": (
        "The series {WRK:Smoke} begins on July 1\n\nIn Ghana the series {WRK:Smoke} begins on July 1, 2031.",
        [("Smoke", "2031-07-01", "July 1, 2031")],
    ),
    "apposed": (
        "The series {WRK:Smoke} begins on BBC One next Wednesday (June 7).",
        [("Smoke", "", "June 7")],
    ),
}
APART = {
    "two_days": (
        "The series {WRK:Smoke} begins on June 7\n\nThe series {WRK:Smoke} ends on June 8.",
        {("Smoke", "", "June 7"), ("Smoke", "", "June 8")},
    ),
    "two_works": (
        "The series {WRK:Smoke} begins on June 7\n\nThe series {WRK:Ash} begins on Wednesday, June 7.",
        {("Smoke", "", "June 7"), ("Ash", "", "Wednesday, June 7")},
    ),
    "two_years": (
        "The series {WRK:Smoke} began on June 7, 2030\n\nThe series {WRK:Smoke} begins on June 7, 2031\n\nThe series {WRK:Smoke} airs June 7.",
        {("Smoke", "2030-06-07", "June 7, 2030"), ("Smoke", "2031-06-07", "June 7, 2031"), ("Smoke", "", "June 7")},
    ),
    "the_same_day": (
        "The series {WRK:Smoke} begins on BBC One on June 7\n\nThe series {WRK:Smoke} begins on Hulu the same day.",
        {("Smoke", "", "June 7"), ("Smoke", "", "the same day")},
    ),
    "day_and_month": (
        "The series {WRK:Smoke} begins on June 7\n\nThe series {WRK:Smoke} begins in June.",
        {("Smoke", "", "June 7"), ("Smoke", "", "June")},
    ),
    "a_bracket_of_another_work": (
        "The series {WRK:Smoke} begins next Wednesday (June 7 has {WRK:Ash}).",
        {("Smoke", "", "next Wednesday")},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "rows"), ONE.values(), ids=ONE)
def test_one_day_is_one_row(marked: str, rows: list[tuple[str, str, str]]) -> None:
    assert told(marked) == rows


@pytest.mark.parametrize(("marked", "rows"), APART.values(), ids=APART)
def test_other_days_stay(marked: str, rows: set[tuple[str, str, str]]) -> None:
    assert rows <= set(told(marked))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("July 9", (7, 9)),
        ("Wednesday, July 9th", (7, 9)),
        ("the 9th of July", (7, 9)),
        ("9 Jul.", (7, 9)),
        ("July 9, 2031", None),
        ("July 9–11", None),
        ("9 and 11 July", None),
        ("next Wednesday", None),
        ("July", None),
    ],
)
def test_day_and_month_of_words(written: str, day: tuple[int, int] | None) -> None:
    assert undated.said(written) == day
