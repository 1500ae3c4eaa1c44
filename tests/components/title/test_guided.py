"""Of which of two works with one name a guide tells."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.scene import Scene


@pytest.mark.parametrize(
    ("marked", "primary"),
    [
        ("{WRK:Peat} is back. We like {WRK:Peat}.\n\nHere's all you could want to know about {WRK:Peat: Cold Nights}.", "Peat: Cold Nights"),
        ("{WRK:Peat} is back. We like {WRK:Peat}.\n\nEverything we know about “{WRK:Before Peat}” so far", "Before Peat"),
        # Near-misses: another page's headline, a guide to the parent, a spin-off in passing.
        ("{WRK:Peat} is back. We like {WRK:Peat}.\n\nRELATED: Everything to know about {WRK:Ash}", "Peat"),
        ("{WRK:Peat} is back, and so is {WRK:Peat: Cold Nights}. All you need to know about {WRK:Peat}", "Peat"),
        ("{WRK:Peat} is back. We like {WRK:Peat}. It goes on in {WRK:Peat: Cold Nights}.", "Peat"),
    ],
)  # fmt: skip
def test_what_a_guide_is_about(marked: str, primary: str) -> None:
    assert Scene(doc(marked)).primary == primary
