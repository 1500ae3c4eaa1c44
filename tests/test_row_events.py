"""The event of a row on a channel, by what the page takes its title for."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import row_events
from newsextract.components import works
from newsextract.components.relations import write

PLAIN = "Autumn plans are out. {PER:Ann Lee} leads two of them. "


@pytest.mark.parametrize(
    ("marked", "kind", "platform", "said", "event"),
    [
        ("{WRK:Smoke} is on {DAT:9 May}.", "film", "ITV1", "release", "release"),
        ("{WRK:Smoke} is on {DAT:9 May}.", "film", "ITV1", "festival", "festival"),
        ("{WRK:Smoke} is back on {DAT:9 May}.", "film", "ITV1", "season", "release"),
        ("{WRK:Smoke} premieres on {DAT:9 May}.", "series", "Hallmark Channel", "premiere", "release"),
        ("The series {WRK:Smoke} premieres on {DAT:9 May}.", "series", "Hallmark Channel", "premiere", "premiere"),
        ("{WRK:Smoke} premieres on {DAT:9 May}.", "series", "AMC", "premiere", "premiere"),
        ("{WRK:Smoke} returns on {DAT:9 May}.", "series", "Lifetime", "season", "season"),
        ("{WRK:Smoke} has its world premiere on {DAT:9 May}.", "film", "Hallmark Channel", "premiere", "release"),
        ("{WRK:Smoke} has its world premiere on {DAT:9 May}.", "film", "ITV1", "premiere", "premiere"),
        ("{WRK:Smoke} is on {DAT:9 May}.", "album", "ITV1", "release", "release"),
    ],
)  # fmt: skip
def test_event(marked: str, kind: str, platform: str, said: str, event: str) -> None:
    made = doc(PLAIN + marked)
    relations = works.mentions(made)
    for one in relations:
        one.fields["kind"] = kind
    write(made, works.GROUP, relations)
    fields = {"work": "Smoke", "event": said, "season": ""}
    assert row_events.event(made, fields, "2031-05-09", platform) == event


@pytest.mark.parametrize(
    ("season", "edtf", "event"),
    [
        ("7", "2031-10", "season"),
        ("1", "2031-10", "premiere"),
        ("", "2031-10", "premiere"),
        ("5", "2009", "premiere"),
    ],
)
def test_a_numbered_season_is_no_first_night(season: str, edtf: str, event: str) -> None:
    """But "had its premiere in 2009; last May it got a fifth season" tells two things."""
    made = doc(PLAIN + "The series {WRK:Smoke} is on {DAT:9 May}.")
    relations = works.mentions(made)
    for one in relations:
        one.fields["kind"] = "series"
    write(made, works.GROUP, relations)
    fields = {"work": "Smoke", "event": "premiere", "season": season}
    assert row_events.event(made, fields, edtf, "ITV1") == event
