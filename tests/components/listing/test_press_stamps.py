"""The stamp of a network before an episode's synopsis."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import press_stamps
from newsextract.components.scene import scene as scene_of

TOP = "The official {WRK:Smoke} season 7 episode 19 synopsis says more:\n\n"
STAMPS = {
    "network": ("{DAT:05/15/2020} (08:00PM – 09:00PM) (Friday) : Mara follows the money.", ("Smoke", "episode", "7")),
    "no_weekday": ("{DAT:05/15/2020} (08:00 PM - 09:00 PM): Mara follows the money.", ("Smoke", "episode", "7")),
    "finale": ("{DAT:05/15/2020} (08:00PM – 09:00PM) (Friday) : In the season finale Mara follows the money.", ("Smoke", "finale", "7")),
}  # fmt: skip
NONE = {
    "no_hours": TOP + "{DAT:05/15/2020} (Friday): Mara follows the money.",
    "in_a_sentence": TOP
    + "On {DAT:May 15} (08:00PM – 09:00PM), as we said: Mara follows the money.",
    "no_series": "What we know:\n\n{DAT:05/15/2020} (08:00PM – 09:00PM) (Friday) : Mara follows the money.",
}


@pytest.mark.parametrize(("stamp", "told"), STAMPS.values(), ids=STAMPS)
def test_whose_it_is(stamp: str, told: tuple[str, str, str]) -> None:
    (found,) = press_stamps.find(scene_of(doc(TOP + stamp)))
    assert (found.fields["work"], found.fields["event"], found.fields["season"]) == told


@pytest.mark.parametrize("marked", NONE.values(), ids=NONE)
def test_no_stamp(marked: str) -> None:
    assert press_stamps.find(scene_of(doc(marked))) == []
