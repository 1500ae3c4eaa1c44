"""Parts that are voices by what their work is."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import voices, works
from newsextract.components.relations import Relation
from newsextract.components.scene import scene


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("{PER:Ann Lee} is {CHR:Mara} in the video game {WRK:Smoke}.", "voice"),
        ("{PER:Ann Lee} is {CHR:Mara} in the series {WRK:Smoke}.", "acting"),
        ("{PER:Ann Lee} is {CHR:Mara} in the film {WRK:Smoke}, no game.", "acting"),
    ],
)
def test_whoever_has_a_part_in_a_game_lends_it_a_voice(marked: str, kind: str) -> None:
    made = doc(marked)
    assert works.mentions(made)
    fields = {"actor": "Ann Lee", "character": "Mara", "work": "Smoke", "kind": "acting"}
    one = Relation("plays", {"actor": (0, 7)}, fields, (0, len(made.text)))
    voices.of_games(made, [one])
    assert one.fields["kind"] == kind


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        (" The dub is late. Other dubs are not.", "voice"),
        (" It will be dubbed in Hull.", "acting"),
        (" The dub is late.", "acting"),
    ],
)
def test_a_page_about_dubs(behind: str, kind: str) -> None:
    made = doc("{PER:Ann Lee} is {CHR:Mara} in {WRK:Smoke}." + behind)
    fields = {"actor": "Ann Lee", "character": "Mara", "work": "Smoke", "kind": "acting"}
    one = Relation("plays", {"actor": (0, 7)}, fields, (0, len(made.text)))
    voices.settle(scene(made), [one])
    assert one.fields["kind"] == kind
