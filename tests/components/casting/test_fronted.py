"""Of whom a title is said to be led."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import fronted
from newsextract.components.scene import scene


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        ("See the {PER:Ann Lee}-led heist drama {WRK:Smoke}. {WRK:Ash} is on.", "Smoke"),
        ("See the {PER:Ann Lee}-starrer {WRK:Smoke} and the {PER:Ann Lee}-led {WRK:Ash}.", ""),
        ("See {PER:Ann Lee}, led by the hand to {WRK:Smoke}.", ""),
    ],
)
def test_what_somebody_fronts(marked: str, title: str) -> None:
    made = scene(doc(marked))
    assert fronted.title(made, made.people[0].person) == title
