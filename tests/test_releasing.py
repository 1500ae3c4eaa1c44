"""Rows of releases: which are one row, which are past, and what a date goes by."""

from __future__ import annotations

from dataclasses import replace

import pytest
from inline import doc

from newsextract import releasing
from newsextract.articles import from_text
from newsextract.components import relations, works
from newsextract.components.releases import Releases
from newsextract.components.scene import scene


def rows(marked: str, published: str = "2025-05-01") -> list[tuple[str, str, str]]:
    """(work, event, date) of every row, without heads."""
    made = Releases()(doc(marked))
    return [
        (r.work, r.event, r.date)
        for r in releasing.rows(made, from_text(made.text, published=published))
    ]


def test_two_works_follow_the_same_day() -> None:
    told = rows(
        "The film {WRK:Smoke} opens on 9 May 2025. {WRK:Ash} and {WRK:Ember} open a week later."
    )
    assert {(work, date) for work, _, date in told} == {
        ("Smoke", "2025-05-09"),
        ("Ash", "2025-05-16"),
        ("Ember", "2025-05-16"),
    }


def test_a_finale_and_a_new_season_on_one_day_are_two_rows() -> None:
    told = rows(
        "The finale of the series {WRK:Smoke} airs on 9 May. Season two of {WRK:Smoke} begins on 9 May."
    )
    assert [event for _, event, _ in told] == ["finale", "season"]


@pytest.mark.parametrize(("kind", "event"), [("film", "release"), ("series", "season")])
def test_a_film_has_no_seasons(kind: str, event: str) -> None:
    made = Releases()(
        doc("{WRK:Smoke} is a series. Season two of {WRK:Smoke} begins on 9 May 2025.")
    )
    settled = [replace(one, fields=one.fields | {"kind": kind}) for one in scene(made).works]
    relations.write(made, works.GROUP, settled)
    (row,) = releasing.rows(made, from_text(made.text, published="2025-05-01"))
    assert row.event == event


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("The play {WRK:Smoke} opens at the Lyceum, 6 to 29 June.", "2025-06-06"),
        ("The play {WRK:Smoke} opens at the Lyceum, 6 to 8 June.", "2025-06-06/2025-06-08"),
        ("The series {WRK:Smoke} will air on BBC One on 6 and 7 June.", "2025-06-06/2025-06-07"),
    ],
)
def test_of_a_long_run_the_first_night_counts(told: str, date: str) -> None:
    assert [row[2] for row in rows(told)] == [date]


@pytest.mark.parametrize(
    ("edtf", "published", "past"),
    [
        ("2019-22", "2025-03-01", True), ("2025-22", "2025-03-01", False),
        ("2024-24", "2025-02-20", False), ("2024-24", "2025-03-01", True),
        ("2025-21", "2025-05-31", False), ("2025-04-30", "2025-05-01", True),
        ("2025-05-01", "2025-05-01", False), ("2025-05", "2025-05-20", False), ("2019-22", "", False),
    ],
)  # fmt: skip
def test_before(edtf: str, published: str, past: bool) -> None:
    assert releasing.before(edtf, published) is past


@pytest.mark.parametrize(
    ("other", "date"),
    [
        ("10/23/2021", "2021-03-05"),
        ("23/10/2021", "2021-05-03"),
        ("10/23/2021, 23/10/2021", "2021-05-03"),  # no order, day first as without them
    ],
)
def test_a_date_that_can_be_read_in_one_way_tells_how_the_others_are_written(
    other: str, date: str
) -> None:
    told = rows(
        f"On {other} nothing happens.\n\nThe film {{WRK:Smoke}} opens on 03/05/2021.", "2020-05-01"
    )
    assert [row[2] for row in told if row[0] == "Smoke"][-1] == date
