"""Columns on one evening: what stands between title and hour, or behind the channel."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import slot_labels
from newsextract.components.relations import Relation
from newsextract.components.scene import scene as scene_of

HEAD = "TV column for {DAT:Thursday, Aug. 14}\n\n"
REST = "".join(f'\n\n"{{WRK:{t}}}," 8 p.m., {{PLT:NBC}}. The cooks row.' for t in ("Ash", "Peat", "Dust"))  # fmt: skip
ENTRIES = {
    "finale": ('"{WRK:Smoke}" finale, 9-11 p.m., {PLT:ABC}. Three cooks are left.', "episode", "finale"),
    "opener": ('"{WRK:Smoke}" season-opener, 9 p.m., {PLT:ABC}. There is a recap.', "episode", "season"),
    "debut": ('"{WRK:Smoke}" debut, 9 p.m., {PLT:ABC}. A widow finds a key.', "episode", "premiere"),
    "return": ('"{WRK:Smoke}" return, 9 p.m., {PLT:ABC}. A widow finds a key.', "episode", "return"),
    "rerun": ('"{WRK:Smoke}," 9 p.m., {PLT:ABC}. In a rerun, the widow finds a key.', "premiere", "episode"),
    "season_finale_behind": ('"{WRK:Smoke}," 9 p.m., {PLT:ABC}. Here\'s the season-finale, with a flood.', "episode", "finale"),
    "ends_its_season": ('"{WRK:Smoke}," 9 p.m., {PLT:ABC}. This comedy ends its season with a flood.', "episode", "finale"),
    "starts_a_run": ('"{WRK:Smoke}," 9 p.m., {PLT:ABC}. Here\'s the start of a six-week mini-series.', "episode", "premiere"),
    "broken_line": ('"{WRK:Smoke},"\n9 p.m., {PLT:ABC}. Here\'s the start of a six-week mini-series.', "episode", "premiere"),
    "bracket": ("{WRK:Smoke} ({PLT:ABC}, 9 p.m.) - Season premiere. A widow finds a key.", "episode", "season"),
    "special": ('"{WRK:Smoke}," 9 p.m., {PLT:ABC}. This one-hour special looks at keys.', "episode", "release"),
    "nothing_told": ('"{WRK:Smoke}," 9 p.m., {PLT:ABC}. The widow finds a key.', "finale", "episode"),
    "before_the_finale": ('"{WRK:Smoke}," 9 p.m., {PLT:ABC}. The last hour before the season finale.', "episode", "episode"),
}  # fmt: skip


def chosen(entry: str, before: str, rest: str = REST, kind: str = "series", day: str = "Thursday, Aug. 14") -> str:  # fmt: skip
    made = doc(HEAD + entry + rest)
    at = made.text.index(day)
    fields = {"work": "Smoke", "season": "", "event": before}
    relation = Relation("scorer", {"date": (at, at + len(day))}, fields, (at, at + len(day)))
    return slot_labels.event(scene_of(made), relation, kind, before)


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_says_what_is_shown(name: str) -> None:
    entry, before, wanted = ENTRIES[name]
    assert chosen(entry, before) == wanted


def test_a_film_is_released() -> None:
    assert chosen('"{WRK:Smoke}" ({DAT:1971}), 9 p.m., {PLT:ABC}. It was slick then.', "episode", kind="film") == "release"  # fmt: skip


def test_a_day_behind_the_title_is_its_own() -> None:
    entry = '"{WRK:Smoke}" finale, 9 p.m., {PLT:ABC}. It returns {DAT:Jan. 9}.'
    assert chosen(entry, "return", day="Jan. 9") == "return"


def test_one_slot_makes_no_column() -> None:
    assert chosen(ENTRIES["finale"][0], "episode", rest="") == "episode"
