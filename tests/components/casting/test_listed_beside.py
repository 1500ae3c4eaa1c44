"""Who stands in one list with members of a cast."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import listed_beside
from newsextract.components.relations import Relation
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

FOUR = "In {WRK:Smoke} are {PER:Ann Lee}, {PER:Tom Ray}, holder of a prize, {PER:Jo Bell} and {PER:Bo Ji}."


def joined(marked: str, told: dict[str, str], sure: float = 0.9) -> list[str]:
    """Who is in Smoke, where the actors of ``told`` are, with a part or ""."""
    made = doc(marked)
    chosen = [
        Candidate(
            Relation(
                RULE,
                {"actor": (made.text.index(actor), made.text.index(actor) + len(actor))},
                {"actor": actor, "character": part, "work": "Smoke"},
                (0, len(made.text)),
                confidence=sure,
            ),
            {},
            "bare",
        )
        for actor, part in told.items()
    ]
    return [one.relation.fields["actor"] for one in listed_beside.joined(scene(made), chosen)]


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        (FOUR, {"Ann Lee": "", "Bo Ji": ""}),
        (FOUR, {"Ann Lee": "", "Tom Ray": "", "Jo Bell": ""}),
    ],
)
def test_they_are_in_it_too(marked: str, told: dict[str, str]) -> None:
    assert joined(marked, told) == ["Ann Lee", "Tom Ray", "Jo Bell", "Bo Ji"]


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        # One of four, parts of their own, a list that ends before, whoever made it, the owner of something.
        (FOUR, {"Ann Lee": ""}),
        (FOUR, {"Ann Lee": "Mara", "Bo Ji": "Kit"}),
        (FOUR.replace(" and {PER:Bo", "; {PER:Al Fox} met {PER:Bo"), {"Ann Lee": "", "Tom Ray": "", "Jo Bell": ""}),
        (FOUR + " Director {PER:Jo Bell} was late, and so was writer {PER:Tom Ray}.", {"Ann Lee": "", "Bo Ji": ""}),
        ("{PER:Ann Lee}, {PER:Tom Ray} and {PER:Jo Bell} play {CHR:Mara}, {CHR:Kit} and {CHR:Di}.", {"Ann Lee": "", "Tom Ray": ""}),
        (FOUR.replace("Jo Bell} and {PER:Bo Ji}", "Jo Bell} and {PER:Bo Ji}'s dog"), {"Ann Lee": "", "Tom Ray": "", "Jo Bell": ""}),
    ],
)  # fmt: skip
def test_near_misses(marked: str, told: dict[str, str]) -> None:
    assert joined(marked, told) == list(told)


def test_companions_must_be_sure() -> None:
    told = {"Ann Lee": "", "Tom Ray": "", "Jo Bell": ""}
    assert joined(FOUR, told, 0.6) == list(told)
