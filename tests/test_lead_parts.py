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
        # Near-misses: nobody so called, a known title, a title of more words, nobody behind it.
        ("{WRK:Kit Voss} actor {PER:Ann Lee} is out. {CHR:Mara} is not.", "WORK"),
        ("{WRK:Jane Eyre} actor {PER:Ann Lee} is out. {CHR:Jane} is not.", "WORK"),
        ("{WRK:Kit and the Whale} actor {PER:Ann Lee} is out. {CHR:Kit} is not.", "WORK"),
        ("{WRK:Kit Voss} actors say {PER:Ann Lee} is out. {CHR:Kit} is not.", "WORK"),
    ],
)
def test_part_before_its_actor(marked: str, label: str) -> None:
    assert coherent(marked, 0.7)[0][1] == label
