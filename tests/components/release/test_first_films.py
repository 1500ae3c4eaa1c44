"""The first film and its sequel, told by their places."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import first_films
from newsextract.components.scene import scene

PAIR = "{WRK:Smoke 2} is here, and {WRK:Smoke} with it."
ALONE = "{WRK:Smoke 2} is here."
TOLD = {
    "first_film": (f"{PAIR} The first film opened on {{DAT:9 May 2018}}.", ["Smoke"]),
    "original": (f"{PAIR} The original, which ran long, came out in {{DAT:May 2018}}.", ["Smoke"]),
    "first_one": (f"{PAIR} It is late, but the first one arrived in {{DAT:May 2018}}.", ["Smoke"]),
    "sequel": (f"{PAIR} The sequel lands in theaters on {{DAT:9 May}}.", ["Smoke 2"]),
    "its_follow_up": (f"{PAIR} Its follow-up is due in {{DAT:May}}.", ["Smoke 2"]),
    "subtitle": (
        "{WRK:Smoke: Red Dust} follows {WRK:Smoke}. The first film opened on {DAT:9 May 2018}.",
        ["Smoke"],
    ),
    "nowhere_named": (f"{ALONE} The first film opened on {{DAT:9 May 2018}}.", [""]),
    # Another's, a part of a run, a title of its own, and what only looks like a pair.
    "season": (f"{PAIR} The first season began on {{DAT:9 May 2018}}.", []),
    "cast_album": (f"{PAIR} The original cast album came out on {{DAT:9 May 2018}}.", []),
    "its_trailer": (f"{PAIR} The first film's trailer came out on {{DAT:9 May 2018}}.", []),
    "titled": (f"{PAIR} The first film, {{WRK:Ash}}, opened on {{DAT:9 May 2018}}.", []),
    "sequel_to": (f"{PAIR} The sequel to a novel is out on {{DAT:9 May}}.", []),
    "sequel_of_two": (
        f"{PAIR} {{WRK:Ash 2}} goes on from {{WRK:Ash}}. {{PER:Ann Lee}} rests. The sequel opens on {{DAT:9 May}}.",
        ["Ash 2"],
    ),
    "no_sequel": ("{WRK:Smoke} is here. The first film opened on {DAT:9 May}.", []),
}


@pytest.mark.parametrize(("marked", "titles"), TOLD.values(), ids=TOLD)
def test_first_and_second(marked: str, titles: list[str]) -> None:
    page = scene(doc(marked))
    found = [title for one in page.sentences for _, title in first_films.meant(page, one)]
    assert found == titles


def test_a_day_of_no_title() -> None:
    page = scene(doc(f"{ALONE} The first film opened on {{DAT:9 May 2018}}."))
    assert [page.text[at : at + 5] for at in first_films.nameless(page)] == ["9 May"]
