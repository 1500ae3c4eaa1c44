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
