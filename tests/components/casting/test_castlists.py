"""Parts of those of whom the article just spoke: "Her character is Mara"."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import castlists
from newsextract.components.casting.candidates import CastingScene


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Her character is {CHR:Mara}.", {"Ann Lee: Mara"}),
        ("Her part in the drama is {CHR:Mara}, who is new.", {"Ann Lee: Mara"}),
        ("Her role will be the witty {CHR:Mara}.", {"Ann Lee: Mara"}),
        ("Her character is called {CHR:Mara}.", {"Ann Lee: Mara"}),
        ("She told us that {CHR:Mara}, her new part, is nobody's fool.", {"Ann Lee: Mara"}),
        ("The film is {WRK:Ash}, in which she essays {CHR:Mara}, a thief.", {"Ann Lee: Mara"}),
        # Near-misses: somebody of the part's, and what is no part.
        ("Her character is {CHR:Mara}'s sister.", set()),
        ("Her partner is {CHR:Mara}.", set()),
        ("She told us that {CHR:Mara}, her new neighbour, is nobody's fool.", set()),
        ("The film is {WRK:Ash}, in which she essays {CHR:Mara}'s sister.", set()),
        ("The best character is {CHR:Mara}.", set()),
    ],
)
def test_her_character(second: str, expected: set[str]) -> None:
    rows = castlists.find(CastingScene(doc("{PER:Ann Lee} joins {WRK:Smoke}. " + second)))
    assert {f"{one.actor.name}: {one.character_name}" for one in rows} == expected
