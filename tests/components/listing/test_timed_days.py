"""A programme's hours over some days: lines of a day and its hour, under the programme's name."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import timed_days
from newsextract.components.scene import scene

HEAD = "When is {WRK:Heron Street} on?\n\n"
DAYS = "{DAT:Christmas Eve}: 8.30pm\n\n{DAT:Boxing Day}: 7.30pm (an hour)\n\n{DAT:Monday 27 December}: 9pm\n\n"
OTHER = "What time is {WRK:Quayside} on?\n\n"
THREE = {("Heron Street", d) for d in ("Christmas Eve", "Boxing Day", "Monday 27 December")}


def told(marked: str) -> set[tuple[str, str]]:
    made = doc(marked)
    found = timed_days.find(scene(made))
    return {(r.fields["work"], made.text[slice(*r.roles["date"])]) for r in found}


def test_the_hours_are_told() -> None:
    found = timed_days.find(scene(doc(HEAD + DAYS)))
    assert [one.fields["time"] for one in found] == ["20:30", "19:30", "21:00"]
    assert {one.fields["event"] for one in found} == {"episode"}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (HEAD + DAYS, THREE),
        # Lines of a table that was copied, with a day on which nothing is shown.
        (
            HEAD + "{DAT:Thursday 23 December}: Nothing\n\nNothing {DAT:Christmas Eve}: 8.30pm\n\n8.30pm {DAT:Boxing Day}: 7.30pm\n\n"
            "7.30pm {DAT:Monday 27 December}: 9pm to 10pm\n\n9pm {DAT:New Year's Day}: Nothing\n\n",
            THREE,
        ),
        ("{WRK:Heron Street} Christmas schedule\n\n" + DAYS.replace(": ", " – "), THREE),
        (HEAD + DAYS + OTHER + DAYS, THREE | {("Quayside", d) for _, d in THREE}),
        # Near-misses: no heading of hours, two programmes in it, repeats, too few days, a title in each line.
        ("{WRK:Heron Street} is good.\n\n" + DAYS, set()),
        ("When are {WRK:Heron Street} and {WRK:Quayside} on?\n\n" + DAYS, set()),
        (HEAD + DAYS.replace("(an hour)", "(repeat)"), set()),
        (HEAD + DAYS[: DAYS.index("{DAT:Monday")], set()),
        (HEAD + DAYS.replace("pm\n", "pm {WRK:Quayside}\n").replace("hour)", "hour) {WRK:Quayside}"), set()),
    ],
)  # fmt: skip
def test_days_of_a_programme(marked: str, expected: set[tuple[str, str]]) -> None:
    assert told(marked) == expected
