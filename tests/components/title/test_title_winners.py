"""Titles behind the names of those who won for them."""

from __future__ import annotations

import pytest
from inline import coherent

LIST = (
    "Best Actor\n{{PER:Ann Lee}} – {{WRK:Peat}}\nBest Writer\n{{PER:Tom Ray}} – {{WRK:Ash}}\n"
    "Best Song\n{{PER:Jo Bell}} – {{WRK:Tar}}\nBest Hat\n{{PER:Bo Ji}} – {0}\nBest Sound\n{{PER:Al Dunn}} – {1}\n"
)


@pytest.mark.parametrize("label", ["PER", "CHR"])
def test_a_list_of_winners(label: str) -> None:
    found = coherent(LIST.format("{WRK:Skep}", f"{{{label}:Otto Fisk}}"), 0.7)
    assert ("Otto Fisk", "WORK") in found


@pytest.mark.parametrize(
    ("fourth", "fifth"),
    [
        # Too few titles, and words that are no name alone.
        ("{PER:Kit Low}", "{PER:Otto Fisk}"),
        ("{WRK:Skep}", "with {PER:Otto Fisk}"),
    ],
)
def test_other_lists(fourth: str, fifth: str) -> None:
    assert ("Otto Fisk", "WORK") not in coherent(LIST.format(fourth, fifth), 0.7)
