"""Parts whose other half stands earlier: pronouns, "the part", a bare "Played by"."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import backreferences
from newsextract.components.casting.candidates import CastingScene

PAIRS = {
    "they_play": (
        "{WRK:Smoke} stars {PER:Ann Lee} and {PER:Tom Ray}. They play {CHR:Mara} and her brother {CHR:Davy}.",
        {"Ann Lee: Mara", "Tom Ray: Davy"},
    ),
    "the_pair": (
        "{PER:Ann Lee} and {PER:Tom Ray} lead {WRK:Smoke}. The pair will play {CHR:Mara} and {CHR:Davy}.",
        {"Ann Lee: Mara", "Tom Ray: Davy"},
    ),
    "last_of_a_list": (
        "In {WRK:Smoke} beside {PER:Jo Pike} are {PER:Ann Lee} and {PER:Tom Ray}. They voice {CHR:Mara} and {CHR:Davy}, in that order.",
        {"Ann Lee: Mara", "Tom Ray: Davy"},
    ),
    "she_was_played_by": (
        "{CHR:Mara} is a thief. In the film {WRK:Ash} she was played by {PER:Jo Pike}.",
        {"Jo Pike: Mara"},
    ),
    "bare_played_by": (
        "{CHR:Mara} – {CHR:Davy}'s sister. Played by {PER:Ann Lee}.",
        {"Ann Lee: Mara"},
    ),
    "takes_over_the_part": (
        "{CHR:Mara} is back, but {PER:Jo Pike} has taken over the part.",
        {"Jo Pike: Mara"},
    ),
}
NOTHING = {
    "another_paragraph": "{CHR:Mara} is a thief.\n\nShe was played by {PER:Jo Pike}.",
    "unequal_lists": (
        "{PER:Ann Lee}, {PER:Jo Pike} and {PER:Tom Ray} star. They play {CHR:Mara} and {CHR:Davy}."
    ),
    "takes_part_in": "{CHR:Mara} is back. {PER:Jo Pike} took part in the race.",
    "nobody_before": "She was played by {PER:Jo Pike}.",
}


def found(marked: str) -> set[str]:
    rows = backreferences.find(CastingScene(doc(marked)))
    return {f"{one.actor.name}: {one.character_name}" for one in rows}


@pytest.mark.parametrize(("marked", "expected"), PAIRS.values(), ids=PAIRS)
def test_pairs(marked: str, expected: set[str]) -> None:
    assert found(marked) == expected


@pytest.mark.parametrize("marked", NOTHING.values(), ids=NOTHING)
def test_nothing(marked: str) -> None:
    assert found(marked) == set()
