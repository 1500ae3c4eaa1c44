"""Bands that were taken for titles."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    "marked",
    [
        "The girl group {WRK:Tar Kettle} is on tour.",
        "{PER:Ann Lee} was once in the boyband {WRK:Tar Kettle}.",
        "{PER:Ann Lee} is a guitarist with the {WRK:Tar Kettle} these days.",
        "{PER:Ann Lee}, whose dad sings in {WRK:Tar Kettle}, is {CHR:Mara}.",
        "Rock band “{WRK:Tar Kettle}” wrote the music, and {WRK:Tar Kettle} will play.",
        "{WRK:Tar Kettle}'s {PER:Ann Lee} is on it.\n\nThe {WRK:Tar Kettle} singer {PER:Ann Lee} skates.",
        "{WRK:Tar Kettle} guitarist {PER:Tom Ray} skates.",
        "{WRK:Tar Kettle}'s former frontman {PER:Tom Ray} skates.",
        "{PER:Tom Ray}, one third of {WRK:Tar Kettle}, directs.",
        "{PER:Ann Lee}, a member of {WRK:Tar Kettle}, is {CHR:Mara}.",
        "With them is singer {PER:Ann Lee}, formerly of {WRK:Tar Kettle}, as {CHR:Mara}.",
    ],
)
def test_bands(marked: str) -> None:
    found = coherent(marked, 0.7)
    assert ("Tar Kettle", "WORK") not in found
    assert ("Tar Kettle", "ORG") in found


@pytest.mark.parametrize(
    "marked",
    [
        # Parts of musicians, people in a story, musicals, titles with a name of their own.
        "{PER:Ann Lee} is a drummer in {WRK:Tar Kettle} on {PLT:ITV1}.",
        "A rock band is haunted in {WRK:Tar Kettle}.",
        "{PER:Ann Lee}, the singer in {WRK:Tar Kettle}, plays {CHR:Mara}.",
        "The girl group film {WRK:Tar Kettle} opens today.",
        "She plays in {WRK:Tar Kettle} on Broadway.",
        "In {WRK:Tar Kettle} singer and mother fall out.",
        "{WRK:Tar Kettle} star {PER:Ann Lee} sings.",
        "The cast members of {WRK:Tar Kettle} met.",
        "With them is {PER:Ann Lee}, formerly of {WRK:Tar Kettle}, as {CHR:Mara}.",
        "Three members of the {WRK:Tar Kettle} company left.",
        "It is the second half of {WRK:Tar Kettle}.",
    ],
)
def test_titles(marked: str) -> None:
    assert ("Tar Kettle", "WORK") in coherent(marked, 0.7)


def test_a_musical_is_sung_in() -> None:
    assert ("Mamma Mia!", "WORK") in coherent("{PER:Ann Lee} sings in {WRK:Mamma Mia!} again.", 0.7)


def test_known_bands() -> None:
    found = coherent("{WRK:Girls Aloud}'s {PER:Ann Lee} goes to the jungle.", 0.7)
    assert ("Girls Aloud", "ORG") in found
    assert ("Girls Aloud", "WORK") in coherent("{PER:Ann Lee} stars in “{WRK:Girls Aloud}”.", 0.7)
    assert ("SF9", "ORG") in coherent("{PER:Min Roe} (‘{WRK:SF9}’) is in it.", 0.7)
    assert ("Tar Kettle", "WORK") in coherent("{PER:Min Roe} (‘{WRK:Tar Kettle}’) is in it.", 0.7)
