"""Parts that the words before a name tell."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{PER:Ann Lee} joins {WRK:Smoke} as male lead {PER:Kit Voss}.", "CHARACTER"),
        ("{PER:Ann Lee} returns to {WRK:Smoke} as the second lead, {PER:Kit Voss}.", "CHARACTER"),
        ("{PER:Ann Lee} of {WRK:Smoke} plays the main character {PER:Kit Voss}.", "CHARACTER"),
        ("{PER:Ann Lee} has {WRK:Smoke}'s female lead role of {PER:Kit Voss}.", "CHARACTER"),
        # Near-misses: whose lead it is, another noun, a name further on.
        ("{PER:Ann Lee} joins {WRK:Smoke} with its male lead {PER:Kit Voss}.", "PERSON"),
        ("{PER:Ann Lee} joins {WRK:Smoke} as male lead opposite {PER:Kit Voss}.", "PERSON"),
        ("{PER:Ann Lee} joins {WRK:Smoke} as executive producer {PER:Kit Voss}.", "PERSON"),
    ],
)
def test_lead_parts(marked: str, label: str) -> None:
    assert coherent(marked, 0.9)[2] == ("Kit Voss", label)


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{WRK:Kit Voss} actor {PER:Ann Lee} is out. {CHR:Kit Voss} is not.", "CHARACTER"),
        ("{WRK:Kit Voss} star {PER:Ann Lee} is out. {CHR:Voss} is not.", "CHARACTER"),
        ("{WRK:Kit} actress {PER:Ann Lee} is out. {CHR:Kit} is not.", "CHARACTER"),
        ("The {WRK:Kit Voss} star confirmed it. {CHR:Kit} is not in.", "CHARACTER"),
        ("{WRK:Kit Voss} star confirmed it. {CHR:Kit} is not in.", "WORK"),
        ("The {WRK:Kit} star confirmed it. {CHR:Kit} is not in.", "WORK"),
        # Near-misses: nobody so called, a known title, a title of more words, nobody behind it.
        ("{WRK:Tar Voss} actor {PER:Ann Lee} is out. {CHR:Mara} is not.", "WORK"),
        ("{WRK:Jane Eyre} actor {PER:Ann Lee} is out. {CHR:Jane} is not.", "WORK"),
        ("{WRK:Kit and the Whale} actor {PER:Ann Lee} is out. {CHR:Kit} is not.", "WORK"),
        ("{WRK:Kit Voss} actors say {PER:Ann Lee} is out. {CHR:Kit} is not.", "WORK"),
    ],
)
def test_part_before_its_actor(marked: str, label: str) -> None:
    assert coherent(marked, 0.7)[0][1] == label


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{WRK:Tom Voss} actor {PER:Ann Lee} is out.", "CHARACTER"),
        ("{WRK:Dr Tom Voss} actress {PER:Ann Lee} is out.", "CHARACTER"),
        # Near-misses: a star may be the title's, a street, no given name, a title that the article goes on about.
        ("{WRK:Tom Voss} star {PER:Ann Lee} is out.", "WORK"),
        ("{WRK:Carlisle Road} actor {PER:Ann Lee} is out.", "WORK"),
        ("{WRK:Tar Voss} actor {PER:Ann Lee} is out.", "WORK"),
        ("{WRK:Tom Voss} actor {PER:Ann Lee} is out. {WRK:Tom Voss} is on.", "WORK"),
    ],
)
def test_named_part_before_its_actor(marked: str, label: str) -> None:
    assert coherent(marked, 0.7)[0][1] == label


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("His part in the drama is {PER:Kit Voss}, who is new.", "CHARACTER"),
        ("Ann's character is called {PER:Kit Voss}.", "CHARACTER"),
        ("Her character will be {PER:Kit Voss}.", "CHARACTER"),
        # Near-misses: whose it is comes behind it, who has it, something else of hers.
        ("The part is {PER:Kit Voss}'s.", "PERSON"),
        ("The role of the ghost is {PER:Kit Voss}.", "PERSON"),
        ("Her partner is {PER:Kit Voss}.", "PERSON"),
    ],
)
def test_part_is(marked: str, label: str) -> None:
    assert coherent(marked, 0.9)[-1] == ("Kit Voss", label)


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{PER:Ann Lee}, whose {CHR:Ash} is on {PLT:Netflix} now.", "WORK"),
        ("{PER:Ann Lee}, whose new “{CHR:Ash}” is currently streaming.", "WORK"),
        ("{PER:Ann Lee}, whose {PER:Ash} premiered in March, is out.", "WORK"),
        ("{PER:Ann Lee}, whose {CHR:Ash} is now in cinemas.", "WORK"),
        # Near-misses: what characters are and do.
        ("{PER:Ann Lee}, whose {CHR:Ash} is on the run.", "CHARACTER"),
        ("{PER:Ann Lee}, whose {CHR:Ash} is on {LOC:Crete}.", "CHARACTER"),
        ("{PER:Ann Lee}, whose {CHR:Ash} opens the door.", "CHARACTER"),
        ("{PER:Ann Lee}, whose {CHR:Ash} was killed off.", "CHARACTER"),
    ],
)
def test_whose_title(marked: str, label: str) -> None:
    assert coherent(marked, 0.9)[1] == ("Ash", label)
