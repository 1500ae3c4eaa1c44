"""Works and dates that leave each other to those that are surer of them."""

from __future__ import annotations

from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import paired_off
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

TWO = "{WRK:Smoke} begins on {DAT:9 May}. {WRK:Ash} is on from {DAT:4 June}. Nobody knows more."


def settled(
    chances: dict[tuple[str, str], float], least: float = 0.5, signs: dict[str, float] | None = None
) -> set[tuple[str, str]]:
    """The (work, date) that stay of those with these chances."""
    made = scene(doc(TWO))
    found = []
    for (work, written), chance in chances.items():
        start = made.text.index(written)
        roles = {"date": (start, start + len(written))}
        relation = Relation(RULE, roles, {"work": work}, confidence=chance)
        found.append(Candidate(relation, {}, "date", signs or {}))
    chosen = [one for one in found if one.relation.confidence >= least]
    return {
        (r.fields["work"], made.text[slice(*r.roles["date"])])
        for r in (one.relation for one in paired_off.settled(made, found, chosen))
    }


BOTH = {("Smoke", "9 May"): 0.95, ("Ash", "4 June"): 0.9}


def test_both_are_served() -> None:
    assert settled(BOTH | {("Ash", "9 May"): 0.7}) == set(BOTH)


def test_a_likely_second_stays() -> None:
    more = BOTH | {("Ash", "9 May"): 0.8}
    assert settled(more) == set(more)


def test_a_work_without_another_date_stays() -> None:
    more = {("Smoke", "9 May"): 0.95, ("Ash", "9 May"): 0.6}
    assert settled(more) == set(more)


def test_nothing_else_on_either_side() -> None:
    more = {("Smoke", "9 May"): 0.35, ("Ash", "9 May"): 0.1, ("Ash", "4 June"): 0.9}
    assert settled(more) == {("Smoke", "9 May"), ("Ash", "4 June")}


def test_too_unlikely() -> None:
    assert settled({("Smoke", "9 May"): 0.25}) == set()


def test_told_of_old() -> None:
    assert settled({("Smoke", "9 May"): 0.4}, signs={"is_old_before": 0.5}) == set()


def test_another_sentence() -> None:
    assert settled({("Smoke", "4 June"): 0.45}) == set()


def test_rivals_are_left_alone() -> None:
    assert settled({("Smoke", "9 May"): 0.45, ("Ash", "9 May"): 0.6}) == {("Ash", "9 May")}


def test_rules_alone() -> None:
    alone = {("Smoke", "9 May"): -1.0, ("Ash", "4 June"): -1.0}
    assert settled(alone, least=-1.0) == set(alone)
