"""Titles that the rest of the article knows for something else, or by another length."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        ("'{WRK:Good riddance}'\n\nTom Ray said: \"Good riddance, I say.\"", "Good riddance"),
        ("'{WRK:Cowardly}'\n\nTom Ray called it 'cowardly' on air.", "Cowardly"),
        ("“{WRK:Some People Just Leave}”\n\nHe said, “Some people just leave,” and left.", "Some People Just Leave"),
    ],
)  # fmt: skip
def test_echoed(marked: str, title: str) -> None:
    assert (title, "WORK") not in coherent(marked, 0.9)


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        # No echo; no marks around it; the title itself, written small; nobody says it.
        ("'{WRK:Good riddance}'\n\nTom Ray said: \"Goodbye, I say.\"", "Good riddance"),
        ("{WRK:Cowardly} is out. Tom Ray called it 'cowardly' on air.", "Cowardly"),
        ("“{WRK:Habagat}” is out. The “{WRK:habagat}” teaser is not.", "Habagat"),
        ("“{WRK:Some People Just Leave}” is out. In it some people just leave.", "Some People Just Leave"),
    ],
)  # fmt: skip
def test_not_echoed(marked: str, title: str) -> None:
    assert (title, "WORK") in coherent(marked, 0.9)


def test_companies() -> None:
    found = coherent("{WRK:Tar Kettle} won't budge. So says Tar Kettle Films.", 0.9)
    assert found[0] == ("Tar Kettle", "ORG")
    for near in (
        "“{WRK:Tar Kettle}” is out. Not from Tar Kettle Films.",
        "{WRK:Tar Kettle} is out. Tar Kettle films well.",
    ):
        assert ("Tar Kettle", "WORK") in coherent(near, 0.9)


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        ("{PER:Ann Voss} is out. {WRK:Voss's Tar Kettle} is in, and {WRK:Tar Kettle} is good.", ["Tar Kettle", "Tar Kettle"]),
        ("{WRK:Tar Lane} is on. See {WRK:Tar Lane's Rokebys} at the table.", ["Tar Lane", "Tar Lane"]),
        ("{WRK:Ferrymen} is on, {WRK:Probation Choir} is not.\n\n{WRK:Ferrymen Probation Choir}", ["Ferrymen", "Probation Choir"] * 2),
        # A part's own island; nothing alone elsewhere; one word that owns a part of its title.
        ("{CHR:Voss} is out. {WRK:Voss's Tar Kettle} is in, as {WRK:Tar Kettle} is.", ["Voss's Tar Kettle", "Tar Kettle"]),
        ("{PER:Ann Voss} is out. {WRK:Voss's Tar Kettle} is in.", ["Voss's Tar Kettle"]),
        ("{WRK:Stan} is on. See {WRK:Stan's Last Stand} at the table.", ["Stan", "Stan's Last Stand"]),
    ],
)  # fmt: skip
def test_lengths(marked: str, titles: list[str]) -> None:
    assert [name for name, label in coherent(marked, 0.99) if label == "WORK"] == titles


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        ("From left: {WRK:Mara}, {CHR:Davy} and {CHR:Di}. {PER:Ann Lee} is {CHR:Mara}.", []),
        ("From left: {CHR:Di}, {WRK:Mara & Davy}. {PER:Ann Lee} is {CHR:Mara}, {PER:Tom Ray} is {CHR:Davy}.", []),
        # No such part elsewhere; no list; marks around it.
        ("From left: {WRK:Mara}, {CHR:Davy} and {CHR:Di}. {PER:Ann Lee} is {CHR:Kit}.", ["Mara"]),
        ("{WRK:Mara} is on with {CHR:Davy}. {PER:Ann Lee} is {CHR:Mara}.", ["Mara"]),
        ("{WRK:Mara & Davy} is on. {PER:Ann Lee} is {CHR:Mara}, {PER:Tom Ray} is {CHR:Davy}.", ["Mara & Davy"]),
        ("See “{WRK:Mara}”, {CHR:Davy} and {CHR:Di}. {PER:Ann Lee} is {CHR:Mara}.", ["Mara"]),
    ],
)  # fmt: skip
def test_parts_of_a_list(marked: str, titles: list[str]) -> None:
    assert [name for name, label in coherent(marked, 0.9) if label == "WORK"] == titles
