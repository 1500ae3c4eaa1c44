"""Lists of last nights."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import finale_lists
from newsextract.components.relations import Relation
from newsextract.components.scene import scene

ENTRIES = """

{{DAT:May 5}}: 8 p.m., “{{WRK:Smoke}}”

{{DAT:May 6}}: 9 p.m., “{{WRK:Ash}}” (two hours)

{{DAT:May 7}}: {entry}

{{DAT:May 8}}: “{{WRK:Dust}}” and “{{WRK:Embers}}”"""


def finales(head: str, entry: str = "10 p.m., “{WRK:Tar}”") -> list[bool]:
    made = scene(doc(head + ENTRIES.format(entry=entry)))
    return [
        finale_lists.lists(
            made, Relation("scorer", {"date": (d.start, d.end)}, {}, (d.start, d.end))
        )
        for d in made.dates
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Finale Dates 2013: When Do Your Shows Say Goodbye?",
        "We begin, as ever, with the season finales on {PLT:CBS}.",
        "TV's Fall Finales: the calendar",
        "Here is every broadcast finale date.\n\nA finale calendar for your fridge",
    ],
)
def test_entries_below(head: str) -> None:
    assert finales(head) == [True] * 4


@pytest.mark.parametrize(
    "head",
    [
        "Midseason Finales and Returns: when your shows leave us",
        "Season finales, premiere dates and more",
        "The finale of {WRK:Smoke} was sad. Here is what is on.",
        "What is on television",
    ],
)
def test_other_lists(head: str) -> None:
    assert finales(head) == [False] * 4


@pytest.mark.parametrize(
    "entry",
    [
        "“{WRK:Tar}” premieres",
        "“{WRK:Tar}” is back for one night",
        "the new season of “{WRK:Tar}” starts",
    ],
)
def test_an_entry_of_another_night(entry: str) -> None:
    assert finales("Finale Dates 2013", entry) == [True, True, False, True]


def test_too_few() -> None:
    made = scene(doc("Finale Dates 2013\n\n{DAT:May 5}: “{WRK:Smoke}”\n\n{DAT:May 6}: “{WRK:Ash}”"))
    assert finale_lists.begins(made) == -1
