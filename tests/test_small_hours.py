"""Hours after midnight that a schedule counts to the evening before."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import releasing, small_hours
from newsextract.articles import from_text
from newsextract.components.releases import Releases


@pytest.mark.parametrize(
    ("edtf", "time", "day", "clock"),
    [
        ("2023-07-01", "25:30", "2023-07-02", "01:30"),
        ("2023-12-31", "24:00", "2024-01-01", "00:00"),
        ("2023-07-01", "23:59", "2023-07-01", "23:59"),
        ("2023-07-01", "", "2023-07-01", ""),
        ("2023-07", "25:30", "2023-07", "01:30"),
        ("9999-12-31", "25:30", "9999-12-31", "01:30"),
    ],
)
def test_day_and_clock(edtf: str, time: str, day: str, clock: str) -> None:
    assert (small_hours.day(edtf, time), small_hours.clock(time)) == (day, clock)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("on {PLT:Tokyo MX} on {DAT:July 1} at 25:30.", ("2023-07-02", "01:30", "Asia/Tokyo")),
        ("on {PLT:Tokyo MX} on {DAT:July 1} at 24:00 JST.", ("2023-07-02", "00:00", "Asia/Tokyo")),
        ("on {PLT:Tokyo MX} on {DAT:July 1} at 23:30 JST.", ("2023-07-01", "23:30", "Asia/Tokyo")),
    ],
)
def test_a_row_has_the_day_of_the_clock(told: str, wanted: tuple[str, str, str]) -> None:
    made = Releases()(doc(f"The anime series {{WRK:Smoke}} will premiere {told}"))
    (row,) = releasing.rows(made, from_text(made.text, published="2023-06-01"))
    assert (row.date, row.time, row.timezone) == wanted


@pytest.mark.parametrize("published", ["2023-06-01", ""])
def test_the_headlines_day_is_the_same_night(published: str) -> None:
    made = Releases()(
        doc(
            "The anime series {WRK:Smoke} will premiere on {DAT:July 1}\n\n"
            "{WRK:Smoke} will premiere on {PLT:Tokyo MX} on {DAT:July 1, 2023} at 25:30."
        )
    )
    (row,) = releasing.rows(made, from_text(made.text, published=published or None))
    assert (row.date, row.time) == ("2023-07-02", "01:30")


def test_the_hour_behind_a_day_is_its_own() -> None:
    made = Releases()(
        doc(
            "The anime series {WRK:Smoke} will premiere on {PLT:MBS} on {DAT:July 1} at 26:30 ({DAT:July 2} at 2:30 a.m.)."
        )
    )
    rows = releasing.rows(made, from_text(made.text, published="2023-06-01"))
    assert {(row.date, row.time) for row in rows} == {("2023-07-02", "02:30")}


def test_another_day_is_no_retelling() -> None:
    made = Releases()(
        doc(
            "The anime series {WRK:Smoke} will premiere on {DAT:July 3, 2023} on {PLT:AT-X}.\n\n"
            "{WRK:Smoke} will premiere on {PLT:Tokyo MX} on {DAT:July 1, 2023} at 25:30."
        )
    )
    rows = releasing.rows(made, from_text(made.text))
    assert {row.date for row in rows} == {"2023-07-03", "2023-07-02"}
