"""Parts told one after another, each in the title behind it."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.castings import Castings

COMPONENT = Castings()
TWO = {("Ann Lee", "Mara", "Smoke"), ("Ann Lee", "Kit", "Ash")}
THREE = TWO | {("Ann Lee", "Jo", "Dust")}
TOLD = {
    "two": ("{PER:Ann Lee} played {CHR:Mara} in {WRK:Smoke} and {CHR:Kit} in {WRK:Ash}.", TWO),
    "three": (
        "{PER:Ann Lee} has played {CHR:Mara} in {WRK:Smoke}, {CHR:Kit} on the sitcom {WRK:Ash} and, later, {CHR:Jo} in {WRK:Dust}.",
        THREE,
    ),
    "glossed": (
        "{PER:Ann Lee} was pub owner {CHR:Mara} on {WRK:Smoke} (2009), and {CHR:Davy}'s sister {CHR:Kit} on {WRK:Ash}.",
        TWO,
    ),
    "taken_for_people": (
        "{PER:Ann Lee} was known as {CHR:Mara} in {WRK:Smoke}, {PER:Kit} in {WRK:Ash} and {PER:Jo} in {WRK:Dust}.",
        THREE,
    ),
    "in_brackets": (
        "{PER:Ann Lee} is known for lending her voice to {CHR:Mara} ({WRK:Smoke}), {CHR:Kit} (“{WRK:Ash}”) and {CHR:Jo} ({WRK:Dust}).",
        THREE,
    ),
    "pronoun": (
        "{PER:Ann Lee} is back. She played {CHR:Mara} in {WRK:Smoke}, and {CHR:Kit} in {WRK:Ash}.",
        TWO,
    ),
    "her_roles": (
        "{PER:Ann Lee} is back. Her other roles include {CHR:Mara} in {WRK:Smoke} and {CHR:Kit} in {WRK:Ash}.",
        TWO,
    ),
}
NOT = [
    # One pair, another actor's, another subject, a bracket of its own.
    "{PER:Ann Lee} played {CHR:Mara} in {WRK:Smoke} before {WRK:Ash}.",
    "{PER:Ann Lee} played {CHR:Mara} in {WRK:Smoke}, with {PER:Tom Ray} in {WRK:Ash}.",
    "{PER:Ann Lee}'s dog played {CHR:Mara} in {WRK:Smoke} and {CHR:Kit} in {WRK:Ash}.",
    "{PER:Ann Lee} played {CHR:Mara} in {WRK:Smoke}; {CHR:Kit} ({PER:Tom Ray}) in {WRK:Ash} is new.",
    "{PER:Ann Lee} played {CHR:Mara} ({WRK:Smoke}) beside {CHR:Kit} ({WRK:Ash}).",
    "{PER:Ann Lee} met {CHR:Mara} in {WRK:Smoke} and {CHR:Kit} in {WRK:Ash}.",
]


def rows(marked: str) -> set[tuple[str, str, str]]:
    return {
        (r.fields["actor"], r.fields["character"], r.fields["work"])
        for r in COMPONENT.match(doc(marked))
        if r.rule == "chained_part"
    }


@pytest.mark.parametrize(("marked", "expected"), TOLD.values(), ids=TOLD)
def test_chains(marked: str, expected: set[tuple[str, str, str]]) -> None:
    assert rows(marked) == expected


@pytest.mark.parametrize("marked", NOT)
def test_near_misses(marked: str) -> None:
    assert rows(marked) == set()
