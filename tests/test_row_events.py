"""The event of a row on a channel, where the net takes a title that nobody calls anything for a film's."""

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
        ("In its place, starting on {DAT:9 May}, is {WRK:Smoke}.", "film", "ITV1", "release", "premiere"),
        ("In its place, starting on {DAT:9 May}, is the film {WRK:Smoke}.", "film", "ITV1", "release", "release"),
        ("In its place, on {DAT:9 May}, is {WRK:Smoke} ({DAT:1987}).", "film", "ITV1", "release", "release"),
        ("{WRK:Smoke} is on {DAT:9 May}. It was directed by {PER:Tom Ray}.", "film", "ITV1", "release", "release"),
        ("{WRK:Smoke} is on {DAT:9 May}.", "film", "Film4", "release", "release"),
        ("{WRK:Smoke} is on {DAT:9 May}.", "film", "Netflix", "release", "release"),
        ("{WRK:Smoke} is on {DAT:9 May}.", "film", "", "release", "release"),
        ("{WRK:Smoke} is on {DAT:9 May}.", "film", "ITV1", "festival", "festival"),
        ("{WRK:Smoke} is back on {DAT:9 May}.", "film", "ITV1", "season", "release"),
        ("{WRK:Smoke} premieres on {DAT:9 May}.", "series", "Hallmark Channel", "premiere", "release"),
        ("The series {WRK:Smoke} premieres on {DAT:9 May}.", "series", "Hallmark Channel", "premiere", "premiere"),
        ("{WRK:Smoke} premieres on {DAT:9 May}.", "series", "AMC", "premiere", "premiere"),
        ("{WRK:Smoke} returns on {DAT:9 May}.", "series", "Lifetime", "season", "season"),
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


def test_a_film_that_is_known() -> None:
    made = doc("The Christmas plans are out. {WRK:The Italian Job} is on {DAT:25 December}.")
    relations = works.mentions(made)
    for one in relations:
        one.fields["kind"] = "film"
    write(made, works.GROUP, relations)
    fields = {"work": "The Italian Job", "event": "release", "season": ""}
    assert row_events.event(made, fields, "2031-12-25", "BBC One") == "release"


def test_a_page_of_films() -> None:
    made = doc("Five films for the weekend. {WRK:Smoke} is on {DAT:9 May}.")
    relations = works.mentions(made)
    for one in relations:
        one.fields["kind"] = "film"
    write(made, works.GROUP, relations)
    fields = {"work": "Smoke", "event": "release", "season": ""}
    assert row_events.event(made, fields, "2031-05-09", "ITV1") == "release"
