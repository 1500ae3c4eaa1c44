"""Pages of release dates in sections, each with its title on a line and one day that holds."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import sectioned
from newsextract.components.releases import old
from newsextract.components.scene import scene
from newsextract.masking import PLACEHOLDERS

_D = PLACEHOLDERS["DATE"]
HEAD = "Release changes: {DAT:5 May}\n\n"
GABLE = "{WRK:Gable End}\n{PER:Ann Lee}'s farce finds room on {DAT:9 July}.\n\n"
HERON = "{WRK:Heron Street}\nThe film was down for {DAT:1 June}, which has been given up. Try {DAT:4 August}.\n\n"
EITHER = "{WRK:Heron Street}\nThe film may have {DAT:1 June}, they say, or {DAT:4 August}.\n\n"
MOSS = "{WRK:Moss}\n{DAT:2 June} is out, {DAT:3 October} is in.\n\n"
TIDE = "{WRK:Tide}\nOne more for the winter: {DAT:1 December}.\n\n"


def told(marked: str) -> set[tuple[str, str]]:
    made = doc(marked)
    found = sectioned.find(scene(made))
    return {(r.fields["work"], made.text[slice(*r.roles["date"])]) for r in found}


def test_the_day_of_a_section() -> None:
    assert told(HEAD + GABLE + MOSS + TIDE) == {
        ("Gable End", "9 July"),
        ("Moss", "3 October"),
        ("Tide", "1 December"),
    }


def test_a_day_that_was_given_up_leaves_one() -> None:
    assert ("Heron Street", "4 August") in told(HEAD + GABLE + TIDE + HERON)


@pytest.mark.parametrize(
    "marked",
    [
        "Our favourites\n\n" + GABLE + MOSS + TIDE,  # the page may be about anything
        HEAD + GABLE + TIDE,  # too few
        HEAD + GABLE + TIDE + EITHER,  # two days in one
        HEAD + GABLE + TIDE + "{WRK:Moss}\nNothing yet. {WRK:Ash} has {DAT:3 October}.\n\n",
        HEAD
        + "{WRK:Gable End}\n{DAT:9 July}\n\n{WRK:Moss}\n{DAT:2 June}\n\n{WRK:Tide}\n{DAT:1 June}\n\n",
    ],
)
def test_pages_of_another_build(marked: str) -> None:
    assert told(marked) == set()


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        (f"{_D} it is, and no longer {_D}.", [1]),
        (f"{_D} is out, {_D} is in.", [0]),
        (f"That shoves the film out of {_D} and into {_D}.", [0]),
        (f"{_D} was the day for this one, too; it is {_D} now.", [0]),
        (f"{_D} was at first the date. {_D} had been the original plan.", [0, 1]),
        (f"{_D} was the day on which it opened, {_D} the day of its last show.", []),
        (f"{_D} is the day for this one.", []),
        (f"The film is out {_D}.", []),
        (f"{_D} is out of the question, said nobody.", []),
        (f"The film is no longer than two hours and opens {_D}.", []),
    ],
)
def test_days_that_hold_no_longer(text: str, gone: list[int]) -> None:
    days = [at for at, sign in enumerate(text) if sign == _D]
    assert [number for number, at in enumerate(days) if at in old(text)] == gone
