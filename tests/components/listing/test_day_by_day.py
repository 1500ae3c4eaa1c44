"""A serial's week, told day by day."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.releases import Releases

HEAD = "This week in the series {WRK:Smoke}\n\nThe series {WRK:Smoke} is on {PLT:ITV1}.\n\n"
MONDAY = "{DAT:Monday}: {CHR:Mara} finds the letter that her sister hid."
TUESDAY = "{DAT:Tuesday}: {CHR:Davy} waits for {CHR:Mara} at the gate, all night."
FRIDAY = "{DAT:Friday}: {CHR:Davy} goes, and the barn burns to the ground."
ON_LINES = "{DAT:MONDAY}\n{CHR:Mara} finds the letter that her sister hid.\n\n{DAT:TUESDAY}\n{CHR:Davy} waits at the gate, all night and longer.\n\n{DAT:FRIDAY}\n{CHR:Davy} goes, and the barn burns to the ground."
WEEKS = {
    "in_paragraphs": HEAD + "\n\n".join([MONDAY, TUESDAY, FRIDAY]),
    "days_on_lines": HEAD + ON_LINES,
}
OTHERS = {
    "two_days": HEAD + "\n\n".join([MONDAY, TUESDAY]),
    "no_plot": HEAD + "{DAT:Monday}: football\n\n{DAT:Tuesday}: football\n\n{DAT:Friday}: football",
    "takings": HEAD
    + "{DAT:Monday}: Rs 4.1 crore\n\n{DAT:Tuesday}: Rs 3 crore\n\n{DAT:Friday}: Rs 9 crore",
    "other_titles": HEAD
    + "\n\n".join(
        f"{{DAT:{day}}}: {{WRK:Ash}} starts, with {{PER:Ann Lee}} as {{CHR:Mara}} of the mill."
        for day in ("Monday", "Tuesday", "Friday")
    ),
    "a_film": "The film {WRK:Smoke} opens soon, the makers of the film said.\n\n"
    + "\n\n".join([MONDAY, TUESDAY, FRIDAY]),
}


def told(marked: str) -> list[tuple[str, str]]:
    made = doc(marked)
    return [
        (r.fields["work"], made.text[slice(*r.roles["date"])].capitalize())
        for r in Releases().match(made)
        if r.rule == "day_by_day"
    ]


@pytest.mark.parametrize("marked", WEEKS.values(), ids=WEEKS)
def test_each_day_is_an_episode(marked: str) -> None:
    assert told(marked) == [("Smoke", "Monday"), ("Smoke", "Tuesday"), ("Smoke", "Friday")]


def test_a_day_without_an_episode() -> None:
    off = "{DAT:Thursday}: No episode, for {CHR:Mara} makes way for the football tonight."
    assert told(HEAD + "\n\n".join([MONDAY, TUESDAY, off, FRIDAY])) == told(WEEKS["in_paragraphs"])


@pytest.mark.parametrize("marked", OTHERS.values(), ids=OTHERS)
def test_no_week_of_a_serial(marked: str) -> None:
    assert told(marked) == []
