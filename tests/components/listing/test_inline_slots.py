"""An evening's titles in whole sentences, each with its slot in a bracket."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import inline_slots
from newsextract.components.scene import scene as scene_of

TOP = "{DAT:Monday 30 September}\n\nNow {WRK:Peat} (7.30pm, {PLT:ITV1}) goes to war.\n\n"
FOUND = {
    "time_first": "{DAT:Tuesday 1 October}\n\nFathers are bad in {WRK:Smoke} (8pm {PLT:BBC One}), too.",
    "channel_first": "{DAT:Tuesday 1 October}\n\nThe cat is back in “{WRK:Smoke}” ({PLT:BBC One}, 8pm).",
    "two_hours": "{DAT:Tuesday 1 October}\n\nThe cat is back in {WRK:Smoke} (7pm, 8pm {PLT:BBC One}).",
    "begins": "{DAT:Tuesday 1 October}\n\n{WRK:Smoke} ({PLT:BBC One}, 8pm) begins with a flood.",
}
NOT_FOUND = {
    "no_channel": "{DAT:Tuesday 1 October}\n\nFathers are bad in {WRK:Smoke} (8pm), too.",
    "no_time": "{DAT:Tuesday 1 October}\n\nFathers are bad in {WRK:Smoke} ({PLT:BBC One}), too.",
    "another_day": "{DAT:Tuesday 1 October}\n\nBack on {DAT:Friday} is {WRK:Smoke} (8pm {PLT:BBC One}).",
    "day_in_bracket": "{DAT:Tuesday 1 October}\n\nBack is {WRK:Smoke} ({DAT:Friday}, 8pm {PLT:BBC One}).",
    "no_heading": "On {DAT:Tuesday 1 October} we can tell you more.\n\nBack is {WRK:Smoke} (8pm {PLT:BBC One}).",
}


def _told(marked: str) -> set[tuple[str, str, str]]:
    scene = scene_of(doc(marked))
    return {
        (one.fields["work"], scene.text[slice(*one.roles["date"])], one.fields["platforms"])
        for one in inline_slots.find(scene)
    }


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_the_day_of_its_heading(marked: str) -> None:
    assert ("Smoke", "Tuesday 1 October", "BBC One") in _told(TOP + marked)


@pytest.mark.parametrize("marked", NOT_FOUND.values(), ids=NOT_FOUND)
def test_no_slot_of_that_day(marked: str) -> None:
    assert "Smoke" not in {work for work, _, _ in _told(TOP + marked)}


def test_one_day_makes_no_column() -> None:
    assert _told(TOP) == set()
