"""What spreadsheets make of cells, and what reviewers write in them."""

from __future__ import annotations

import pytest

from newsextract.review.cellforms import is_error, numbers, same
from newsextract.review.days import clock, edtf, order_of

UNCHANGED = [
    ("2025-07-09", "09/07/2025"), ("2025-07-09", "7/9/2025"), ("2025-07-09", "09.07.2025"),
    ("2025-07-09", "9-Jul-25"), ("2025-07-09", "09/07/25"), ("2025-07-09", "45847"),
    ("2025-07-09", "44385"), ("2025-07-09", "2025-07-09 00:00:00"), ("2025-07-09", "2025/07/09"),
    ("2025-07", "Jul-25"), ("2025-07", "45839"), ("1-3", "03-Jan"), ("1-3", "1-Mar"),
    ("1-3", "2026-01-03"), ("9-1-1", "09/01/2001"), ("3/4", "04-Mar"), ("July 9", "09-Jul"),
    ("December 20, 2024", "12/20/2024"), ("March 7", "07-Mar"),
    ("January 2023", "01/01/2023"), ("March 2026", "03/01/2026"), ("March 2026", "Mar-26"),
    ("03:00", "3:00"), ("03:00", "3:00:00 AM"), ("15:30", "03:30 PM"), ("03:00", "0.125"),
    ("03:00", "0,125"), ("0.875", "0,875"), ("0.875", "87.5%"), ("0.9", "0.90"), ("007", "7"),
    ("1e3", "1000"), ("1e3", "1.00E+03"), ("123456789012", "1.23457E+11"), ("1234", "1,234"),
    ("1234", "1.234"), ("1234", "1 234"), ("$9.99", "9.99"), ("True", "TRUE"), ("true", "WAHR"),
    ("It’s “on”", "It's \"on\""), ("It's on", "It’s on"), ("a – b", "a - b"), ("a…", "a..."),
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\u00a0b", "a b"), ("Émile", "E\u0301mile"), (" a ", "a"),
    ("=LOVE", "'=LOVE"), ("=LOVE", "=LOVE"), ("'=x", "''=x"), ("'=x", "'=x"), ("a\x00b", "ab"),
    ("x" * 40_000, "x" * 32_766 + "…"), ("x" * 40_000, "x" * 32_767), ("", ""), ("", " "),
]  # fmt: skip
CHANGED = [
    ("2025-07-09", "2025-09-07"), ("2025-07-09", "2025-07-10"), ("2025-07-09", "10/07/2025"),
    ("2025-07-09", "2025-07"), ("2025-07", "2025-07-01"), ("2025-07", "01/07/2025"), ("January 2023", "02/01/2024"), ("2025-07-09", "9 July"), ("2025", "2026"),
    ("July 9", "July 9, 2025"), ("2025-07-09", "2025-07-09/2025-07-11"), ("2025-22", "2025-23"),
    ("03:00", "15:00"), ("03:00", "3:30 AM"), ("0.875", "0.785"), ("7", "8"), ("1-3", "1-4"),
    ("Ann", "ann"), ("Ann", "Anne"), ("Ann", ""), ("", "Ann"), ("It’s", "Its"), ("a b", "ab"),
    ("true", "false"), ("Smoke", "Smoke?"), ("x" * 40_000, "x" * 100), ("=LOVE", "LOVE"),
]  # fmt: skip


@pytest.mark.parametrize(("original", "cell"), UNCHANGED)
def test_a_rewritten_cell_is_the_same(original: str, cell: str) -> None:
    assert same(original, cell)


@pytest.mark.parametrize(("original", "cell"), CHANGED)
def test_an_edited_cell_is_not(original: str, cell: str) -> None:
    assert not same(original, cell)


def test_letters_that_an_encoding_lacks() -> None:
    assert same("Zoë Łuska – 東京", "Zoë ?uska – ??", encoding="cp1252")
    assert not same("Zoë Łuska", "Zoe ?uska", encoding="cp1252")
    assert same("🎬 Łuska?", "?? ?uska?", encoding="utf-8")
    assert same("🎬 Łuska?", "? ?uska?", encoding="utf-8")
    assert not same("東" * 3_000 + "a", "?" * 3_000 + "b", encoding="cp1252")
    assert not same("Łuska?", "Ńuska?", encoding="cp1252")
    assert not same("Łuska", "?uska", encoding="utf-8-sig")


def test_the_order_of_a_file_settles_its_dates() -> None:
    assert same("2025-07-09", "07/09/2025", order="mdy")
    assert not same("2025-07-09", "07/09/2025", order="dmy")
    british = [
        ("2025-07-09", "09/07/2025"),
        ("2025-07-10", "10/07/2025"),
        ("2025-07-11", "07/11/2025"),
    ]
    assert order_of(iter(british)) == "dmy"
    assert order_of(iter([("2025-07-13", "7/13/2025")])) == "mdy"
    assert order_of(iter([("2025-07-07", "07/07/2025"), ("2025-07-09", "2025-07-09")])) == ""


@pytest.mark.parametrize(
    ("cell", "order", "date"),
    [
        ("2025-07-09", "", "2025-07-09"), ("2025", "", "2025"), ("2025-22", "", "2025-22"),
        ("2025-07-09/2025-09-03", "", "2025-07-09/2025-09-03"), ("2025-07", "", "2025-07"),
        ("", "", ""), ("09/07/2025", "dmy", "2025-07-09"), ("09/07/2025", "mdy", "2025-09-07"),
        ("09/07/2025", "", None), ("13/07/2025", "", "2025-07-13"), ("9 July 2025", "", "2025-07-09"),
        ("July 9, 2025", "", "2025-07-09"), ("45847", "", "2025-07-09"), ("Jul-25", "", "2025-07"),
        ("July 2025", "", "2025-07"), ("9 July", "", None), ("2025-02-30", "", None), ("soon", "", None),
        ("2025-13", "", None), ("31/02/2025", "dmy", None), ("1-3", "", None),
    ],
)  # fmt: skip
def test_dates_typed_by_hand(cell: str, order: str, date: str | None) -> None:
    assert edtf(cell, order) == date  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "time"),
    [("9:05", (9, 5)), ("09.05", (9, 5)), ("9:05 pm", (21, 5)), ("12:00 AM", (0, 0)),
     ("24:00", None), ("9", None), ("noon", None)],
)  # fmt: skip
def test_times(cell: str, time: tuple[int, int] | None) -> None:
    assert clock(cell) == time


def test_numbers_and_errors() -> None:
    assert numbers("1.234") == {1.234, 1234}
    assert numbers("12.34.56") == set()
    assert is_error("#NAME?") and is_error("Err:508")
    assert not is_error("#1 fan")
