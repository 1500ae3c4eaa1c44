"""Services in the line of a list's entry, below the one day of the list."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.scene import scene
from newsextract.components.service import entry_lines

TOP = "Much is new on the platforms and in {PLT:cinemas=Cinemas} on {DAT:9 May}.\n\n"


@pytest.mark.parametrize(
    ("marked", "services"),
    [
        (TOP + "1. {WRK:Smoke} – {PLT:Netflix}:\n\nA baker has a boat.", {"Netflix"}),
        (TOP + "{WRK:Smoke} Season 2 ({PLT:Netflix}, {PLT:Hulu})\n\nMore.", {"Netflix", "Hulu"}),
        (TOP + "{WRK:Smoke} – {PLT:Netflix} has it from {DAT:10 May}", set()),
        (TOP + "{WRK:Smoke} is what {PLT:Netflix} has.", set()),
        (TOP + "4. {WRK:Smoke}:\n\nA baker has a boat.", set()),
        ("{WRK:Smoke} – {PLT:Netflix}\n\nIt was in cinemas on {DAT:9 May}.", set()),
    ],
)
def test_services(marked: str, services: set[str]) -> None:
    page = scene(doc(marked))
    titles = [w.roles["work"][0] for w in page.works]
    assert entry_lines.services(page, titles, page.dates[0].start) == services
