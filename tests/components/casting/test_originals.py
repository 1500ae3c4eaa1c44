"""Parts "in the original": of what the article's own work came from."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import originals
from newsextract.components.scene import scene

TOLD = "{WRK:Ash} is a spin-off of {WRK:Smoke}. {PER:Ann Lee} played {CHR:Mara}"


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        (TOLD + " on the original show, and left.", "Smoke"),
        (TOLD + " in the original but is not back.", "Smoke"),
        (TOLD.replace("Ash} is a spin-off of", "Smoke 2} goes on from") + " in the first film.", "Smoke"),
        # Near-misses: a cast or a series of it, two that it may be, none.
        (TOLD + " in the original London cast.", ""),
        (TOLD + " in the first series.", ""),
        (TOLD + " in the original. {WRK:Dust} is a sequel to {WRK:Peat}.", ""),
        ("{WRK:Ash} is on. {PER:Ann Lee} played {CHR:Mara} in the original.", ""),
    ],
)  # fmt: skip
def test_the_original(marked: str, title: str) -> None:
    made = scene(doc(marked))
    (end,) = {m.end for m in made.people if m.name == "Mara"}
    assert originals.title(made, end) == title
