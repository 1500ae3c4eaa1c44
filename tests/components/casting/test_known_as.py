"""Parts by which an actor is known, each behind its title."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.castings import Castings

COMPONENT = Castings()
KIT = {("Ann Lee", "Kit", "Ash")}
TOLD = {
    "title_first": ("{PER:Ann Lee} is best known as {WRK:Ash}'s {CHR:Kit}.", KIT),
    "taken_for_a_person": ("{PER:Ann Lee} is most recognizable as {WRK:Ash}’s {PER:Kit}.", KIT),
    "for_playing": ("{PER:Ann Lee}, famous for playing {WRK:Ash}'s shy {CHR:Kit}, is back.", KIT),
    "pronoun": ("{PER:Ann Lee} is back. She is best known as {WRK:Ash}'s {CHR:Kit}.", KIT),
    "two_of_one_actor": (
        "{PER:Ann Lee} is known to many as {WRK:Ash}'s {CHR:Kit} and {WRK:Dust}'s {CHR:Jo}.",
        KIT | {("Ann Lee", "Jo", "Dust")},
    ),
    "each_of_two": (
        "{PER:Ann Lee} is best known as {WRK:Ash}'s {CHR:Kit} and {PER:Tom Ray} as {WRK:Dust}'s {CHR:Bo}.",
        KIT | {("Tom Ray", "Bo", "Dust")},
    ),
    "verb_again": (
        "{PER:Ann Lee} is best known as {WRK:Ash}'s {CHR:Kit}, while {PER:Tom Ray} is best remembered as {WRK:Dust}'s {PER:Bo Dunn}.",
        KIT | {("Tom Ray", "Bo Dunn", "Dust")},
    ),
}
NOT = [
    "{PER:Ann Lee} is best known as {WRK:Ash}'s director.",
    "{PER:Ann Lee}'s {WRK:Peat} is known as {WRK:Ash}'s {CHR:Kit} of films.",
    "{WRK:Ash}'s {CHR:Kit} is known all over.",
    "{PER:Ann Lee} is known as {CHR:Kit}'s biggest fan.",
]


def rows(marked: str) -> set[tuple[str, str, str]]:
    return {
        (r.fields["actor"], r.fields["character"], r.fields["work"])
        for r in COMPONENT.match(doc(marked))
        if r.rule == "known_as"
    }


@pytest.mark.parametrize(("marked", "expected"), TOLD.values(), ids=TOLD)
def test_parts_behind_their_titles(marked: str, expected: set[tuple[str, str, str]]) -> None:
    assert rows(marked) == expected


@pytest.mark.parametrize("marked", NOT)
def test_near_misses(marked: str) -> None:
    assert rows(marked) == set()
