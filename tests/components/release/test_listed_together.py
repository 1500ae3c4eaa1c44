"""Titles in one list with one that comes out."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import listed_together
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

BACK = "{WRK:Smoke}, {WRK:Ash} and the comedy {WRK:Peat} are back on {DAT:9 May}."


def joined(marked: str, told: str) -> list[str]:
    """What comes out on 9 May where ``told`` does."""
    made = scene(doc(marked))
    date = (made.text.index("9 May"), made.text.index("9 May") + len("9 May"))
    fields = {"work": told, "season": "", "episodes": "", "event": "return"}
    chosen = [Candidate(Relation(RULE, {"date": date}, fields, confidence=0.9), {}, "date")]
    found = listed_together.joined(made, chosen, chosen)
    assert {one.relation.roles["date"] for one in found} == {date}
    return sorted(one.relation.fields["work"] for one in found)


@pytest.mark.parametrize("told", ["Smoke", "Ash", "Peat"])
def test_all_of_them(told: str) -> None:
    assert joined(BACK, told) == ["Ash", "Peat", "Smoke"]


@pytest.mark.parametrize(
    "marked",
    [
        "Three shows return on {DAT:9 May}, among them {WRK:Smoke}, {WRK:Ash} and {WRK:Peat}.",
        "{DAT:9 May} also brings {WRK:Smoke} and the return of {WRK:Ash} and {WRK:Peat}.",
        "Two discs are out on {DAT:9 May}: {PER:Ann Lee}'s {WRK:Smoke} (spine 11), {WRK:Ash} (12) and {WRK:Peat}.",
        "{WRK:Smoke}, {WRK:Ash} and {WRK:Peat}, all three on {PLT:ITV1}, begin on {DAT:9 May}.",
    ],
)
def test_ways_of_listing(marked: str) -> None:
    assert joined(marked, "Ash") == ["Ash", "Peat", "Smoke"]


@pytest.mark.parametrize(
    "marked",
    [
        # Of the last alone, days of their own, what holds them all, and titles that only say what another is like.
        "{WRK:Smoke} and {WRK:Peat}, which is out on {DAT:9 May}, are both hers.",
        "{WRK:Smoke} and {WRK:Peat} are ready, and the latter is out on {DAT:9 May}.",
        "Here are {WRK:Smoke} ({DAT:2 May}) and {WRK:Peat} ({DAT:9 May}).",
        "The album has {WRK:Smoke} and {WRK:Peat} among them, and is out on {DAT:9 May}.",
        "{WRK:Smoke} and {WRK:Peat} follow on {DAT:2 May} and {DAT:9 May}, respectively.",
        "{WRK:Peat}, {PLT:ITV1}'s {WRK:Smoke} spoof, is on on {DAT:9 May}.",
        "{WRK:Smoke} and {WRK:Ash} end; {WRK:Peat} begins on {DAT:9 May}.",
    ],
)
def test_near_misses(marked: str) -> None:
    assert joined(marked, "Peat") == ["Peat"]


def test_nothing_told() -> None:
    assert listed_together.joined(scene(doc(BACK)), [], []) == []
