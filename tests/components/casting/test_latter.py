"""Casts of two works told one after the other: the former and the latter."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import latter
from newsextract.components.relations import Relation
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

TWO = "{WRK:Smoke} and {WRK:Ash} are back. "


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (TWO + "The former stars {PER:Tom Ray}.", "Smoke"),
        (TWO + "The latter, with {PER:Jo Bell} and {PER:Tom Ray}, is new.", "Ash"),
        (TWO + "The former has {PER:Bo Ji}; the latter, with {PER:Tom Ray}, is new.", "Ash"),
        # A title told of within the first clause is none of the two.
        (TWO + "The former stars {PER:Bo Ji} of {WRK:Peat}; the latter has {PER:Tom Ray}.", "Ash"),
        (TWO + "{PER:Tom Ray} is in the latter.", "Ash"),
        # Another clause, somebody's former post, a title of his own, and one work alone.
        (TWO + "The former stars {PER:Bo Ji}. {PER:Tom Ray} is here.", "Dust"),
        (TWO + "The former president, {PER:Tom Ray}, is a fan.", "Dust"),
        (TWO + "The latter has {PER:Tom Ray} of {WRK:Dust}.", "Dust"),
        ("{WRK:Smoke} is back. The latter stars {PER:Tom Ray}.", "Dust"),
    ],
)
def test_which_of_two_works(marked: str, expected: str) -> None:
    made = scene(doc(marked))
    actor = next(m for m in made.people if m.name == "Tom Ray")
    fields = {"actor": "Tom Ray", "character": "", "work": "Dust"}
    relation = Relation(RULE, {"actor": (actor.start, actor.end)}, fields, (0, actor.end))
    (kept,) = latter.settle(made, [Candidate(relation, {}, "bare")])
    assert kept.relation.fields["work"] == expected


def test_a_row_that_is_there_is_not_doubled() -> None:
    made = scene(doc(TWO + "The latter stars {PER:Tom Ray}."))
    actor = made.people[0]
    rows = [
        Candidate(
            Relation(
                RULE,
                {"actor": (actor.start, actor.end)},
                {"actor": "Tom Ray", "character": "", "work": work},
                (0, actor.end),
            ),
            {},
            "bare",
        )
        for work in ("Ash", "Smoke")
    ]
    assert [one.relation.fields["work"] for one in latter.settle(made, rows)] == ["Ash"]
