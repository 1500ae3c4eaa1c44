"""Parts told back: the paragraph of a cast guide that says where somebody has been seen before."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import casting_works
from newsextract.components.castings import Castings
from newsextract.components.coherence import Coherence

COMPONENT = Castings()
TOLD = {
    "bracketed": (
        "{PER:Ann Lee} plays {CHR:Mara}\n\nWhere have I seen {PER:Ann Lee}? {CHR:Kit} ({WRK:Ash}), {CHR:Jo} ({WRK:Dust}).",
        {("Kit", "Ash"), ("Jo", "Dust")},
    ),
    "title_first": (
        "{PER:Ann Lee}\n\nWhere you know {PER:Ann} from: {WRK:Ash} ({CHR:Kit}) and {WRK:Dust}, as {CHR:Jo}.",
        {("Kit", "Ash"), ("Jo", "Dust")},
    ),
    "in_a_title": (
        "{PER:Ann Lee}\n\nWhat else has {PER:Ann Lee} been in? {CHR:Kit}, a nurse, in {WRK:Ash}, {CHR:Jo} in {PLT:ITV1}'s {WRK:Dust} and then {WRK:Peat}.",
        {("Kit", "Ash"), ("Jo", "Dust"), ("", "Peat")},
    ),
    "last_of_a_list": (
        "{PER:Ann Lee}\n\nWhere you know {PER:Ann} from: {CHR:Kit} in {WRK:Ash} and {CHR:Jo Hall} in {WRK:Dust}.",
        {("Kit", "Ash"), ("Jo Hall", "Dust")},
    ),
    "question_on_its_own_line": (
        "{PER:Ann Lee}\n\nWhere have I seen her before?\n\n{WRK:Ash}'s {CHR:Kit}, and {WRK:Dust} had her as {CHR:Jo}.",
        {("Kit", "Ash"), ("Jo", "Dust")},
    ),
}
NOT = {
    "no_question": "{PER:Ann Lee}\n\nThe guests loved {CHR:Kit} ({WRK:Ash}) and {CHR:Jo} ({WRK:Dust}).",
    "nobody_is_asked_of": "Where have you seen this before? {CHR:Kit} ({WRK:Ash}) did it first.",
    "many_people": "Where do you know {PER:Ann Lee} from? {PER:Tom Ray}, {PER:Bo Dunn} and {PER:Jo Hall} were {CHR:Kit} in {WRK:Ash} by turns.",
}


def rows(marked: str, rules: str = "") -> set[tuple[str, str, str]]:
    return {
        (r.fields["actor"], r.fields["character"], r.fields["work"])
        for r in COMPONENT.match(doc(marked))
        if r.rule.startswith(rules)
    }


@pytest.mark.parametrize(("marked", "expected"), TOLD.values(), ids=TOLD)
def test_parts_told_back(marked: str, expected: set[tuple[str, str]]) -> None:
    told = {row for row in rows(marked) if row[1] != "Mara"}
    assert told == {("Ann Lee", *pair) for pair in expected}


@pytest.mark.parametrize("marked", NOT.values(), ids=NOT)
def test_near_misses(marked: str) -> None:
    assert rows(marked, "past_") == set()


LAST = {
    "of_pairs": ("{CHR:Kit} in {WRK:Ash} and {PER:Jo Hall} in {WRK:Dust}.", "CHARACTER"),
    "of_brackets": (
        "{CHR:Kit} ({WRK:Ash}), {CHR:Bo} ({WRK:Tar}) and {PER:Jo Hall} ({WRK:Dust}).",
        "CHARACTER",
    ),
    "of_brackets_whose_parts_look_like_people": (
        "{PER:Kit Ray} ({WRK:Ash}), {PER:Bo Tarn} ({WRK:Tar}) and {PER:Jo Hall} ({WRK:Dust}).",
        "CHARACTER",
    ),
    "of_partners": (
        "{WRK:Ash}, with {PER:Tom Ray} ({WRK:Tar}) and {PER:Jo Hall} ({WRK:Dust}).",
        "PERSON",
    ),
    "beside_a_partner": (
        "{WRK:Ash}, with {PER:Tom Ray}, and {PER:Jo Hall} in {WRK:Dust}.",
        "PERSON",
    ),
    "opposite": ("{CHR:Kit} in {WRK:Ash}, opposite {PER:Jo Hall} in {WRK:Dust}.", "PERSON"),
}


@pytest.mark.parametrize(("told", "label"), LAST.values(), ids=LAST)
def test_the_last_of_a_list_is_a_part_too(told: str, label: str) -> None:
    made = Coherence()(doc("{PER:Ann Lee}\n\nWhere you know {PER:Ann} from: " + told))
    assert {e.text: e.label_ for e in made.ents}["Jo Hall"] == label


def test_a_part_told_back_keeps_its_own_title() -> None:
    marked = "{PER:Ann Lee}\n\nWhere you know {PER:Ann} from: {CHR:Kit} in {WRK:Ash}, {CHR:Jo} in {WRK:Dust}."
    told = [r for r in COMPONENT.match(doc(marked)) if r.rule == "past_part"]
    assert [r.fields[casting_works.TOLD] for r in told] == [casting_works.WITHIN] * 2
