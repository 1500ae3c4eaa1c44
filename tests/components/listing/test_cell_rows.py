"""Tables that were copied cell by cell: a title, and days in columns that say whether they hold."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import cell_rows
from newsextract.components.scene import scene

HEADS = "|Show (Network)\n|Last Episode\n|First New Episode\n"
ROWS = (
    "| {WRK:Gull Weather} ({PLT:ABC})\n|{DAT:Thursday, Nov. 13}\n|{DAT:Thursday, Jan. 8}\n"
    "| {WRK:Peat} ({PLT:Fox})\n|---\n|{DAT:Sunday, Feb. 22}\n(Season 20)\n"
    "| {WRK:Tar} ({PLT:CBS})\n|---\n|TBA\n"
)
BARE = {("Gull Weather", "Nov. 13"), ("Gull Weather", "Jan. 8"), ("Peat", "Feb. 22")}
MOVED = (
    "{WRK:Gull Weather}\n|\n|Old release date\n| New release date\n|\n|{DAT:July 2}\n|{DAT:July 7}\n"
    "{WRK:Peat}\n|\n|Old release date\n| New release date\n|\n|{DAT:July 16}\n|{DAT:July 21}\n"
)
LINED = "| Title | Network | Premiere date |\n| --- | --- | --- |\n| {WRK:Peat} | {PLT:Fox} | {DAT:May 5} |\n| {WRK:Tar} | {PLT:ABC} | {DAT:May 9} |\n"


def told(marked: str) -> set[tuple[str, str]]:
    made = doc(marked)
    found = cell_rows.find(scene(made))
    return {(r.fields["work"], made.text[slice(*r.roles["date"])].split(", ")[-1]) for r in found}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (HEADS + ROWS, BARE),
        (MOVED, {("Gull Weather", "July 7"), ("Peat", "July 21")}),
        (LINED, {("Peat", "May 5"), ("Tar", "May 9")}),
        # Near-misses: no heads, heads of something else, a row that lacks its title.
        (ROWS, set()),
        (HEADS.replace("Episode", "Words") + ROWS, set()),
        (HEADS + "|Specials\n|---\n|{DAT:Jan. 1}\n" + ROWS, set()),
        (MOVED.replace("Old", "UK").replace("New", "US"), set()),
        ("Show | Last episode\n{WRK:Peat} | {DAT:May 5}\n", set()),
    ],
)
def test_days_in_columns(marked: str, expected: set[tuple[str, str]]) -> None:
    assert told(marked) == expected


def test_the_old_column_is_no_release() -> None:
    made = doc(MOVED)
    text, days = made.text, cell_rows.old(scene(made))
    assert days == {text.index("July 2"), text.index("July 16")}


def test_services_and_events() -> None:
    found = cell_rows.find(scene(doc(HEADS + ROWS)))
    assert [one.fields["platforms"] for one in found] == ["ABC", "ABC", "Fox"]
    assert found[0].fields["event"] == "episode"
    assert found[2].fields["season"] == "20"
