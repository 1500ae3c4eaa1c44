"""Whom a synopsis names: the people of its story."""

from __future__ import annotations

import pytest
from inline import coherent

ABOUT = "What it's about: %s\n\nWho's in it: {PER:Ann Lee}"


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("Two women hide from {PER:Kit Voss}.", "CHARACTER"),
        ("It rains. {PER:Kit Voss} learns to swim.", "CHARACTER"),
        # Near-misses: whoever plays in it or made it, a bracket, a known performer, somebody named elsewhere.
        ("{PER:Kit Voss} stars as a baker.", "PERSON"),
        ("A mill burns in this drama by {PER:Kit Voss}.", "PERSON"),
        ("A baker ({PER:Kit Voss}) learns to swim.", "PERSON"),
        ("{PER:Judi Dench} learns to swim.", "PERSON"),
        ("{PER:Kit Voss} learns to swim.\n\nVoss is glad.", "PERSON"),
    ],
)
def test_people_of_a_story(told: str, label: str) -> None:
    assert coherent(ABOUT % told, 0.9)[0][1] == label


def test_another_paragraph() -> None:
    found = dict(coherent("What to wear: {PER:Kit Voss} learns to swim.", 0.9))
    assert found == {"Kit Voss": "PERSON"}
