"""Several names and as many in the bracket behind them: which of the two lists is of actors."""

from __future__ import annotations

import pytest
from inline import coherent

ROWS = {
    "inside": "{CHR:Mara Voss} and {CHR:Davy} ({PER:Ann Lee} and {PER:Tom Ray}) part.",
    "one_mistaken": "A story for {PER:Mara Voss} and {CHR:Davy} ({PER:Ann Lee} and {PER:Tom Ray}).",
    "nothing_tells": "The end of {PER:Mara Voss} and {PER:Davy} ({PER:Ann Lee} and {PER:Tom Ray})?",
    "commas": "The end of {PER:Mara Voss} & {CHR:Davy} ({PER:Ann Lee}, {PER:Tom Ray}).",
    "three": "{CHR:Kit}, {CHR:Mara Voss}, and {PER:Davy} ({PER:Jo Bell}, {PER:Ann Lee} and {PER:Tom Ray}).",
    "played_by": "{CHR:Mara Voss} and {PER:Davy} (played by {PER:Ann Lee} and {PER:Tom Ray}).",
    "one_more_before": "{PER:Jo Bell}, {CHR:Mara Voss} and {CHR:Davy} ({PER:Ann Lee} and {CHR:Tom Ray}).",
}
OUTSIDE = {
    "outside": "{PER:Ann Lee} and {PER:Tom Ray} ({CHR:Mara Voss} and {CHR:Davy}) part.",
    "one_mistaken": "It has {PER:Ann Lee} and {CHR:Tom Ray} ({CHR:Mara Voss} and {CHR:Davy}).",
}
OTHERS = {
    "one_name": "{PER:Mara Voss} came, as did {PER:Tom Ray}. {PER:Ann Lee} and {PER:Tom Ray} ({PER:Mara Voss}) part.",
    "no_bracket": "{PER:Ann Lee} and {PER:Tom Ray}, {PER:Mara Voss} and {PER:Davy} part.",
    "not_all_of_it": "{PER:Ann Lee} and {PER:Tom Ray} ({PER:Mara Voss} and {PER:Davy} were there).",
}


@pytest.mark.parametrize("marked", ROWS.values(), ids=ROWS)
def test_inside(marked: str) -> None:
    found = dict(coherent(marked, 0.7))
    assert found["Ann Lee"] == found["Tom Ray"] == "PERSON"
    assert found["Mara Voss"] == found["Davy"] == "CHARACTER"


@pytest.mark.parametrize("marked", OUTSIDE.values(), ids=OUTSIDE)
def test_outside(marked: str) -> None:
    test_inside(marked)


@pytest.mark.parametrize("marked", OTHERS.values(), ids=OTHERS)
def test_no_row(marked: str) -> None:
    assert {label for _, label in coherent(marked, 0.7)} == {"PERSON"}


def test_an_article_that_ends_inside_the_bracket() -> None:
    marked = "{CHR:Mara Voss} and {CHR:Davy} ({PER:Ann Lee} and {PER:Tom Ray}"
    labels = [label for _, label in coherent(marked, 0.7)]
    assert labels == ["CHARACTER", "CHARACTER", "PERSON", "PERSON"]
