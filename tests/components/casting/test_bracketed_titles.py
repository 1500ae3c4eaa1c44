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
