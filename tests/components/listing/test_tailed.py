"""Lists whose entries end with their day alone."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import tailed
from newsextract.components.scene import scene

PLOT = (
    "A widow finds a key in the harbour wall, and nobody in the town will say what it once opened"
)
ENTRY = "{{WRK:{title}}}\n\n" + PLOT + ". {{DAT:{day}}}"
SERVICE = "{{WRK:{title}}}\n\n{{PLT:BBC One}} on {{PLT:iPlayer}}\n\n" + PLOT + ". {{DAT:{day}}}"
WEEK = [("Gable End", "11 March"), ("Heron Street", "13 March"), ("Marsh Light", "14 March")]


def listed(entry: str, week: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    made = doc("The week\n\n" + "\n\n".join(entry.format(title=t, day=d) for t, d in week))
    return [
        (r.fields["work"], made.text[slice(*r.roles["date"])], r.fields["platforms"])
        for r in tailed.find(scene(made))
    ]


def test_the_day_behind_the_last_full_stop() -> None:
    assert listed(ENTRY, WEEK) == [(title, day, "") for title, day in WEEK]


def test_a_line_of_services_below_the_title() -> None:
    wanted = [(title, day, "BBC One; BBC iPlayer") for title, day in WEEK]
    assert listed(SERVICE, WEEK) == wanted


@pytest.mark.parametrize(
    "entry",
    [
        "• {{WRK:{title}}}, a drama. " + PLOT + ". ({{DAT:{day}}})",
        "1. “{{WRK:{title}}}.” " + PLOT + ". {{DAT:{day}}}",
    ],
)
def test_a_paragraph_that_begins_with_its_title(entry: str) -> None:
    assert listed(entry, WEEK) == [(title, day, "") for title, day in WEEK]


@pytest.mark.parametrize(
    "entry",
    [
        "{{WRK:{title}}} has a widow in it. " + PLOT + ". ({{DAT:{day}}})",
        "{{WRK:{title}}}\n\n" + PLOT + " on {{DAT:{day}}}",  # the plot's day
        "{{WRK:{title}}}\n\n" + PLOT + ". {{DAT:{day}}}, the town remembers.",
        PLOT + ". {{WRK:{title}}}. {{DAT:{day}}}",
        "{{WRK:{title}}}\n\nA key. {{DAT:{day}}}",
    ],
)
def test_days_that_tell_something(entry: str) -> None:
    assert listed(entry, WEEK) == []


@pytest.mark.parametrize("week", [WEEK[:1], [(title, "2014") for title, _ in WEEK]])
def test_one_entry_or_bare_years_make_no_list(week: list[tuple[str, str]]) -> None:
    assert listed(ENTRY, week) == []
