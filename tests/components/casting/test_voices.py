"""Parts that are voices by what their work is."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import platforms, works
from newsextract.components.casting import voices
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


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        ("“{WRK:Smoke},” the animated comedy, is on.", "voice"),
        ("The stop-motion series {WRK:Smoke} is on.", "voice"),
        ("The {WRK:Smoke} anime is on.", "voice"),
        ("She went to the {WRK:Smoke} anime expo.", "acting"),
        ("{WRK:Smoke} is on after an animated debate.", "acting"),
        ("{WRK:Ash}, the animated comedy, is on, too.", "acting"),
        ("It is a live-action remake of {WRK:Smoke}, the animated film.", "acting"),
    ],
)
def test_a_work_that_is_called_animated(behind: str, kind: str) -> None:
    made = doc("{PER:Ann Lee} is {CHR:Mara} in {WRK:Smoke}. " + behind)
    fields = {"actor": "Ann Lee", "character": "Mara", "work": "Smoke", "kind": "acting"}
    one = Relation("plays", {"actor": (0, 7)}, fields, (0, len(made.text)))
    voices.settle(scene(made), [one])
    assert one.fields["kind"] == kind


@pytest.mark.parametrize(
    ("marked", "carriers", "kind"),
    [
        ("the series {WRK:Smoke}", ["BBC Radio 4"], "voice"),
        ("the series {WRK:Smoke}", ["BBC Radio 4", "BBC Sounds"], "voice"),
        ("the series {WRK:Smoke}", ["BBC Radio 4", "BBC One"], "acting"),
        ("the series {WRK:Smoke}", ["BBC One"], "acting"),
        ("the series {WRK:Smoke}", [], "acting"),
        ("the stage play {WRK:Smoke}", ["BBC Radio 4"], "acting"),
    ],
)
def test_whoever_is_on_the_radio_lends_a_voice(marked: str, carriers: list[str], kind: str) -> None:
    made = doc("{PER:Ann Lee} is {CHR:Mara} in " + marked + ".")
    assert works.mentions(made)
    kinds = {"BBC Radio 4": "radio", "BBC Sounds": "streaming", "BBC One": "broadcast"}
    platforms.put(
        made,
        [
            Relation("alias", {}, {"name": name, "kind": kinds[name], "works": "Smoke"})
            for name in carriers
        ],
    )
    fields = {"actor": "Ann Lee", "character": "Mara", "work": "Smoke", "kind": "acting"}
    one = Relation("plays", {"actor": (0, 7)}, fields, (0, len(made.text)))
    voices.on_radio(made, [one])
    assert one.fields["kind"] == kind
