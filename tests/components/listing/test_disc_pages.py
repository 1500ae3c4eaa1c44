"""Columns on discs, whose day stands at the top."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import disc_pages
from newsextract.components.scene import scene

LIST = (
    "\n\n{WRK:Smoke} – A boat sinks.\n\n“{WRK:Ash},” Quayside, PG-13, $19.99. A fire.\n\n"
    "{WRK:Peat}: Season 3: A bog.\n"
)


def listed(marked: str) -> list[tuple[str, str, str]]:
    made = doc(marked)
    return [
        (r.fields["work"], made.text[slice(*r.roles["date"])], r.fields["event"])
        for r in disc_pages.find(scene(made))
    ]


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("On DVD {DAT:Tuesday}: a boat and a bog", "Tuesday"),
        ("NEW ON DVD\n\nOut {DAT:Tuesday}:", "Tuesday"),
        (
            "Blu-ray highlights: week of {DAT:May 9}\n\nSome pile.\n\nYour pick this week ({DAT:5/10/11})?",
            "5/10/11",
        ),
        (
            "DVD picks: {DAT:May 9 – May 15}\n\nIn stores as of {DAT:Tuesday, May 10}",
            "Tuesday, May 10",
        ),
    ],
)
def test_the_day_at_the_top(opening: str, day: str) -> None:
    told = [("Smoke", day, "physical"), ("Ash", day, "physical"), ("Peat", day, "physical")]
    assert listed(opening + LIST) == told


@pytest.mark.parametrize(
    "marked",
    [
        "On the box {DAT:Tuesday}: a boat and a bog" + LIST,  # no discs
        "NEW ON DVD\n\nPublished on {DAT:9 May 2011}" + LIST,
        "NEW ON DVD\n\nWhat came out {DAT:last Tuesday}:" + LIST,
        "NEW ON DVD\n\nOut {DAT:9 May} or {DAT:10 May}:" + LIST,
        "NEW ON DVD\n\nOut {DAT:Tuesday}:\n\n{WRK:Smoke} – A boat sinks.\n\nNothing else.",
    ],
)
def test_no_column(marked: str) -> None:
    assert listed(marked) == []


def test_what_has_its_own_day() -> None:
    marked = "NEW ON DVD\n\nOut {DAT:Tuesday}:" + LIST + "\n\n{WRK:Reed} – A lake. {DAT:16 May}\n"
    assert [work for work, *_ in listed(marked)] == ["Smoke", "Ash", "Peat"]
