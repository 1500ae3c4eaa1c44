"""Who somebody is by the words beside the name."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import names
from newsextract.components.casting.trades import Trades

SIGNS = [
    ("Creator {PER:Ann Lee} came.", {"crew_before": 1.0}),
    ("The head of drama {PER:Ann Lee} came.", {"crew_before": 1.0}),
    ("The writer and star {PER:Ann Lee} came.", {"actor_before": 1.0}),
    ("It was written by {PER:Ann Lee}.", {"by_before": 1.0}),
    ("{PER:Ann Lee}, who wrote the script, came.", {"crew_after": 1.0}),
    ("{PER:Ann Lee} will direct.", {"crew_after": 1.0}),
    ("{PER:Ann Lee}, the showrunner, came.", {"crew_after": 1.0}),
    ("The {WRK:Smoke} star {PER:Ann Lee} came.", {"actor_before": 1.0}),
    ("{PER:Ann Lee} plays a diver.", {"actor_after": 1.0}),
    ("{PER:Ann Lee} is set to star.", {"actor_after": 1.0}),
    ("Actor {PER:Ann Lee} and, later, actor {PER:Lee=Ann Lee} and actor {PER:Lee=Ann Lee} came.", {"actor_before": 2.0}),
    ("{PER:Ann Lee} came with a directory of stars.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "signs"), SIGNS)
def test_signs(marked: str, signs: dict[str, float]) -> None:
    made = doc(marked)
    people = names.mentions(made)
    assert Trades(made.text, people).signs(people[0].person) == signs


def test_nobody_has_no_signs() -> None:
    assert Trades("", []).signs(3) == {}
