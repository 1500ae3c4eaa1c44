"""Works whose people are themselves."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import selves
from newsextract.components.relations import Relation
from newsextract.components.scene import scene

CONTEST = "{WRK:Salt} is back on {PLT:E4}. The contestants of {WRK:Salt} face the public vote, and {PER:Ann Lee} is one of them."
FILM = "“{WRK:Salt},” a documentary about the sea, has {PER:Ann Lee} in it."
WINNER = "{WRK:Salt} winner {PER:Ann Lee} has a new flat."
COMPETED = (
    "{PER:Ann Lee} has been on stage since she competed in the first {LOC:UK} series of {WRK:Salt}."
)
OTHERS = "{PER:Tom Ray} was a finalist on {WRK:Salt}. {PER:Ann Lee} writes for it."
DRAMA = "{WRK:Salt} is back on {PLT:E4}. {PER:Ann Lee} is in it, and so is one of the judges of {WRK:Ash}."


def kinds(marked: str, *characters: str) -> list[str]:
    made = doc(marked)
    at = made.text.index("Ann Lee")
    rows = [
        Relation(
            "scorer",
            {"actor": (at, at + 7)},
            {"actor": "Ann Lee", "character": name, "work": "Salt", "kind": "acting"},
            (0, len(made.text)),
        )
        for name in characters
    ]
    selves.settle(scene(made), rows)
    return [one.fields["kind"] for one in rows]


@pytest.mark.parametrize(
    ("marked", "characters", "expected"),
    [
        (CONTEST, [""], ["self"]),
        (FILM, [""], ["self"]),
        (WINNER, [""], ["self"]),
        (COMPETED, [""], ["self"]),
        # near-misses: another one competes; somebody has a part in it, a drama
        (CONTEST, ["", "Mara"], ["acting", "acting"]),
        (OTHERS, [""], ["acting"]),
        (DRAMA, [""], ["acting"]),
    ],
)
def test_selves(marked: str, characters: list[str], expected: list[str]) -> None:
    assert kinds(marked, *characters) == expected
