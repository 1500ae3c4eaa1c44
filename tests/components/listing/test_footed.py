"""Lists whose entries end with their day."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import footed
from newsextract.components.scene import scene

ENTRY = "{{WRK:{title}}}\nA widow finds a key.\n{{DAT:{day}}}, 9pm, {{PLT:BBC One}}"
ABOVE = "{{DAT:{day}}}, 9pm, {{PLT:BBC One}}\n{{WRK:{title}}}\nA widow finds a key."
WEEK = [
    ("Gable End", "Tuesday 11 March"),
    ("Heron Street", "Thursday 13 March"),
    ("Marsh Light", "Friday 14 March"),
]


def listed(entry: str, week: list[tuple[str, str]]) -> list[tuple[str, str]]:
    made = doc("The week\n\n" + "\n\n".join(entry.format(title=t, day=d) for t, d in week))
    found = footed.find(scene(made))
    return [(r.fields["work"], made.text[slice(*r.roles["date"])]) for r in found]


def test_the_day_belongs_to_the_title_above() -> None:
    assert listed(ENTRY, WEEK) == WEEK


@pytest.mark.parametrize(
    "foot",
    [
        "Premieres {{DAT:{day}}} on {{PLT:BBC One}}",
        "Opens on {{DAT:{day}}}.",
        "In {{PLT:cinemas}} from {{DAT:{day}}}",
    ],
)
def test_a_foot_may_say_what_happens(foot: str) -> None:
    assert listed(f"{{{{WRK:{{title}}}}}}\nA widow finds a key.\n{foot}", WEEK) == WEEK


BETWEEN = "{{WRK:{title}}}\n({{DAT:{day}}})\nA widow finds a key."


def test_the_day_between_title_and_blurb() -> None:
    assert listed(BETWEEN, WEEK) == WEEK


def test_entries_without_a_blurb() -> None:
    """The day stands right below its title, and a blank line parts it from the next."""
    assert listed("{{WRK:{title}}}\n{{DAT:{day}}}", WEEK) == WEEK


@pytest.mark.parametrize(
    "line",
    [
        "{{DAT:{day}}} (at 200 houses)",
        "In {{PLT:cinemas}} {{DAT:{day}}}",
    ],
)
def test_more_than_the_day_stands_below_the_title(line: str) -> None:
    assert listed(f"{{{{WRK:{{title}}}}}}\n{line}\nA widow finds a key.", WEEK) == WEEK


def test_a_line_may_have_two_days() -> None:
    line = "{{WRK:{title}}}\n{{DAT:{day}}} and {{DAT:2 May}} (at 200 houses)\nA widow finds a key."
    assert listed(line, WEEK) == [(t, d) for t, day in WEEK for d in (day, "2 May")]
    assert listed(line, WEEK[:2]) == []


@pytest.mark.parametrize(
    "entry",
    ["{{WRK:{title}}}\n\n{{DAT:{day}}}", "{{WRK:{title}}}\n{{DAT:{day}}} is a good day to see it"],
)
def test_days_that_no_line_ties_to_a_title(entry: str) -> None:
    assert listed(entry, WEEK) == []


@pytest.mark.parametrize(
    "entry",
    ["{{DAT:{day}}}\n{{WRK:{title}}}", "{{WRK:{title}}}\nA widow.\n{{DAT:{day}}}\nSee below."],
)
def test_days_that_head_what_is_below(entry: str) -> None:
    assert listed(entry, WEEK) == []


def test_what_is_available_from_a_day_stands_below_it() -> None:
    assert listed("Available {{DAT:{day}}}\n{{WRK:{title}}}", WEEK) == []


@pytest.mark.parametrize(("entry", "week"), [(ENTRY, WEEK[:2]), (ABOVE, WEEK)])
def test_two_entries_or_days_above_make_no_such_list(
    entry: str, week: list[tuple[str, str]]
) -> None:
    assert listed(entry, week) == []
