"""What stuck to titles or was taken for one, and home towns behind names."""

from __future__ import annotations

import pytest
from inline import coherent, doc

from newsextract.components.works import Works


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        ("The first picture:\n\n{WRK:22070511284}\n\n{WRK:Smoke} is about a girl.", ["Smoke"]),
        ("{WRK:2/6 - Peat} (on disc, at last)", ["Peat"]),
        ('{WRK:Long Bends: "The Mill} (PBS, 8pm)', ["Long Bends", "The Mill"]),
        ("A debut in {WRK:Ash, Room, \\\\} by her.", ["Ash, Room"]),
        ("On Hulu, the crime drama {WRK:Leaving} {WRK:Ferndale} is on.", ["Leaving Ferndale"]),
        (
            "It rains. {WRK:Once Castaway Diva} is over, {WRK:Peat} begins.",
            ["Castaway Diva", "Peat"],
        ),
        ("It rains. {WRK:Once Mill Lane} is over, so is {WRK:Peat}.", ["Once Mill Lane", "Peat"]),
        ("He saw {WRK:Once Castaway Diva} twice.", ["Once Castaway Diva"]),
        ("It rains.\n\n{WRK:Peat 2: The big fire} won't be on.", ["Peat 2"]),
        ("{WRK:Peat} is on.\n\n{WRK:Peat: Out} goes May.", ["Peat", "Peat"]),
        ("{WRK:Peat: Letters from the Fire} is on.", ["Peat: Letters from the Fire"]),
        ("We saw {WRK:Peat: The big fire} twice.", ["Peat: The big fire"]),
        ("She made {WRK:Long Peat, a walk from Hull}.", ["Long Peat"]),
        ("It goes to {WRK:Hull: Hull Med} at 8.", ["Hull Med"]),
        ("It goes to {WRK:Hull: Hullabaloo} at 8.", ["Hull: Hullabaloo"]),
        ("She made {WRK:Peat, A Walk}.", ["Peat, A Walk"]),
        # Near-misses
        ("{WRK:90210} is back on {DAT:2/6}.", ["90210"]),
        ("{WRK:Smoke: The Mill} is back.", ["Smoke: The Mill"]),
        ("{WRK:Hide and Seek} {WRK:The Masked Tenor}", ["Hide and Seek", "The Masked Tenor"]),
        ("It was {WRK:their} {WRK:Peat} that she saw.", ["Peat"]),
    ],
)
def test_titles(marked: str, titles: list[str]) -> None:
    found = coherent(marked, 0.7)
    assert [
        words
        for words, label in found
        if (label == "WORK" and words[0].isupper()) or words[0].isdigit()
    ] == titles


def test_an_escaped_mark_is_none_of_the_title() -> None:
    made = doc('A debut in "{WRK:Ash, Room 21,\\\\}" by her.')
    assert [r.fields["title"] for r in Works(labels=["WORK"]).match(made)] == ["Ash, Room 21"]


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        (
            "These want to win: {PER:Ann Lee} ({CHR:Salt Creek}, {WRK:OR}); {PER:Tom Ray} ({LOC:Hull, MA}).",
            "LOC",
        ),
        # Near-misses: no state, and a part with its title.
        (
            "These are in it: {PER:Ann Lee} ({CHR:Mara}, {WRK:Ash}); {PER:Tom Ray} ({CHR:Kit}, {WRK:Peat}).",
            "CHARACTER",
        ),
    ],
)
def test_home_towns(marked: str, label: str) -> None:
    assert coherent(marked, 0.7)[1][1] == label


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("By {PER:Ann Lee}, {WRK:The Plain Teller}\n\nIt rained.", "ORG"),
        ("A comic, serialised in Kodama's {WRK:Monthly Kite}.", "ORG"),
        ("Dates are kept free for {WRK:Chuseok}.", ""),
        ("{WRK:The bell}, sadly, was of tin.", ""),
        ("It was shown at {WRK:Hot Docs} first.", ""),
        # Near-misses
        ("By {PER:Ann Lee}, {WRK:The Plain Teller} is a play of three hours.", "WORK"),
        ("It was seen in {WRK:Monthly Kite}.", "WORK"),
        ("{WRK:The Bell} was a play.", "WORK"),
        ("{WRK:Chuseok Nights} was a play.", "WORK"),
    ],
)
def test_no_titles(marked: str, label: str) -> None:
    found = [label for words, label in coherent(marked, 0.7) if label in ("WORK", "ORG")]
    assert "".join(found) == label
