"""Rows without a character that are certain by the words around them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import sure_castings
from newsextract.components.relations import Relation
from newsextract.components.scene import scene


@pytest.mark.parametrize(
    ("marked", "actor", "rule", "certain"),
    [
        ("It has {WRK:Smoke}'s {PER:Meryl Streep} again.", "Meryl Streep", "work_possessive", True),
        ("It has “{WRK:Smoke}”’s {PER:Meryl Streep} again.", "Meryl Streep", "career", True),
        ("{WRK:Smoke} has the series regular {PER:Ann Lee}.", "Ann Lee", "series_regular", True),
        ("{WRK:Smoke}: {PER:Ann Lee}, its star, was there.", "Ann Lee", "its_stars", True),
        ("It has {PER:Ann Lee}, who leads the satire {WRK:Smoke}.", "Ann Lee", "scorer", True),
        ("It has {PER:Ann Lee}, who was in “{WRK:Smoke}”.", "Ann Lee", "joins_cast", True),
        ("It has {PER:Ann Lee}, who leads a company, and {WRK:Smoke}.", "Ann Lee", "scorer", False),
        ("It has {PER:Ann Lee}, who wrote {WRK:Smoke}.", "Ann Lee", "scorer", False),
        (
            "It has {PER:Ann Lee}, who was the nosy baker on {WRK:Smoke} once.",
            "Ann Lee",
            "scorer",
            True,
        ),
        (
            "It has {PER:Ann Lee}, who was a producer on {WRK:Smoke} once.",
            "Ann Lee",
            "scorer",
            False,
        ),
        # Near-misses: nobody known, who may have directed it; no possessive; what only the heads see.
        ("It has {WRK:Smoke}'s {PER:Ann Lee} again.", "Ann Lee", "work_possessive", False),
        ("It has {WRK:Smoke} and {PER:Meryl Streep}.", "Meryl Streep", "work_possessive", False),
        ("It has {WRK:Smoke}'s {PER:Meryl Streep} again.", "Meryl Streep", "scorer", False),
    ],
)
def test_certain(marked: str, actor: str, rule: str, certain: bool) -> None:
    made = doc(marked)
    at = made.text.index(actor)
    fields = {"actor": actor, "work": "Smoke"}
    relation = Relation(rule, {"actor": (at, at + len(actor))}, fields, (0, len(made.text)))
    found = scene(made)
    assert sure_castings.bare(found, relation) is certain
