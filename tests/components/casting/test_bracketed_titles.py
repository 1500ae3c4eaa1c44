"""Known titles in brackets behind names."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("The scripts are by {PER:Ann Lee} ({CHR:Ted Lasso}).", "WORK"),
        ("With {PER:Ann Lee} ({CHR:Veronica Mars}) as a nun.", "WORK"),
        ("It has {PER:Ann Lee} ({CHR:Oppenheimer}).", "WORK"),
        # Near-misses: the article's own title, a given name, an everyday word, no known title, more in the bracket.
        ("{PER:Ann Lee} ({CHR:Ted Lasso}) is back. Ted Lasso is on.", "CHARACTER"),
        ("It has {PER:Ann Lee} ({CHR:Vera}).", "CHARACTER"),
        ("It has {PER:Ann Lee} ({CHR:Spider}).", "CHARACTER"),
        ("It has {PER:Ann Lee} ({CHR:Kit Voss}).", "CHARACTER"),
        ("It has {PER:Ann Lee} ({CHR:Ted Lasso} himself).", "CHARACTER"),
    ],
)
def test_known_title(marked: str, label: str) -> None:
    assert coherent(marked, 0.9)[1][1] == label


@pytest.mark.parametrize(
    ("marked", "titles"),
    [
        ("We saw {WRK:Moss & Fern}.\n{PER:Ann Lee} ({CHR:Moss} & {CHR:Fern})", ["Moss & Fern"] * 2),
        # Near-misses: two parts of another title, and more in the bracket.
        ("We saw {WRK:Peat & Tar}.\n{PER:Ann Lee} ({CHR:Moss} & {CHR:Fern})", ["Peat & Tar"]),
        ("We saw {WRK:Moss & Fern}.\n{PER:Ann Lee} ({CHR:Moss} & {CHR:Fern}, both)", ["Moss & Fern"]),
    ],
)  # fmt: skip
def test_title_of_two_names(marked: str, titles: list[str]) -> None:
    assert [words for words, label in coherent(marked, 0.9) if label == "WORK"] == titles


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        ("With {PER:Ann Lee} ({CHR:Kit}), {PER:Tom Ray} ({WRK:Brine}) and {PER:Jo Bell} ({CHR:Davy}).", {"CHARACTER"}),
        ("With {PER:Ann Lee} ({WRK:Kit}), {PER:Tom Ray} ({WRK:Brine}) and {PER:Jo Bell} ({CHR:Davy}).", {"WORK"}),
        ("With the voices of {PER:Ann Lee} ({WRK:Joy}), {PER:Tom Ray} ({WRK:Envy}) and {PER:Jo Bell} ({WRK:Sloth}).", {"CHARACTER"}),
        # Near-misses: known titles, titles of several words, a row of two
        ("With {PER:Ann Lee} ({WRK:Succession}), {PER:Tom Ray} ({WRK:Euphoria}) and {PER:Jo Bell} ({WRK:Brine}).", {"WORK"}),
        ("With {PER:Ann Lee} ({WRK:Kit}), {PER:Tom Ray} ({WRK:Brine}) and {PER:Jo Bell} ({WRK:Low Peat}).", {"WORK"}),
        ("With {PER:Ann Lee} ({WRK:Kit}) and {PER:Tom Ray} ({WRK:Brine}).", {"WORK"}),
    ],
)  # fmt: skip
def test_row_of_single_words(marked: str, labels: set[str]) -> None:
    assert set(coherent(marked, 0.9)[1][1::2]) == labels


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{PER:Ann Lee} ({CHR:Onihei}) and {PER:Tom Ray} are directing {WRK:Smoke}.", "WORK"),
        ("{PER:Ann Lee} ({CHR:Onihei}) is in charge of the scripts of {WRK:Smoke}.", "WORK"),
        ("{PER:Ann Lee} ({CHR:Mara}) and {PER:Tom Ray} are back in {WRK:Smoke}.", "CHARACTER"),
        ("{PER:Ann Lee} ({CHR:Mara}) is told that {PER:Tom Ray} directs {WRK:Smoke}.", "CHARACTER"),
    ],
)
def test_of_makers(marked: str, label: str) -> None:
    assert coherent(marked, 0.9)[1][1] == label
