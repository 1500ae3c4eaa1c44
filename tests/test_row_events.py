"""The event of a row on a channel, by what the page takes its title for."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import row_events
from newsextract.components import works
from newsextract.components.relations import write
from newsextract.components.scene import scene

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


@pytest.mark.parametrize(
    ("marked", "words", "kind", "platform", "event"),
    [
        # What the page calls a drama begins where it comes out.
        ("{WRK:Smoke}, a drama in six parts, is out on {DAT:9 May}.", "series", "series", "Netflix", "premiere"),
        ("{WRK:Smoke} is a sitcom. {PLT:Netflix} has it from {DAT:9 May}.", "series", "series", "Netflix", "premiere"),
        # Of which nothing is said, alone and as one of several
        ("{WRK:Smoke} is out on {DAT:9 May}.", "series", "series", "Netflix", "premiere"),
        ("The series {WRK:Ash} and {WRK:Smoke} are out on {DAT:9 May}.", "series", "series", "Netflix", "premiere"),
        # Elsewhere, where films are most; an old one, a film or a special
        ("{WRK:Smoke} is out on {DAT:9 May}.", "series", "series", "Shudder", "release"),
        ("{WRK:Smoke} is out on {DAT:9 May}.", "series", "series", "Cinemas", "release"),
        ("The drama {WRK:Smoke} ran long; all nine series of it are out on {DAT:9 May}.", "series", "series", "Netflix", "release"),
        ("A special of the drama {WRK:Smoke} is out on {DAT:9 May}.", "series", "series", "Netflix", "release"),
        # Where the special is another
        ("{WRK:Smoke} is out on {DAT:9 May}; the special {WRK:Ash} follows.", "series", "series", "Netflix", "premiere"),
        # A series of a novel's name, and the novel, its film and a repeat
        ("{WRK:Smoke}, from the novel, is out on {DAT:9 May}.", "book", "series", "Netflix", "premiere"),
        ("{WRK:Smoke}, the novel, is out on {DAT:9 May}.", "book", "book", "Netflix", "release"),
        ("{WRK:Smoke}, a film from the novel, is out on {DAT:9 May}.", "book", "series", "Netflix", "release"),
        ("{WRK:Smoke}, from the novel, is repeated on {DAT:9 May}.", "book", "series", "ITV1", "release"),
        # A new play, one that transfers, and one filmed
        ("{WRK:Smoke}, a new play by {PER:Ann Lee}, opens on {DAT:9 May}.", "play", "play", "", "premiere"),
        ("{WRK:Smoke}, the new musical, transfers on {DAT:9 May}.", "play", "play", "", "release"),
        ("{WRK:Smoke}, a play by {PER:Ann Lee}, opens on {DAT:9 May}.", "play", "play", "", "release"),
    ],
)  # fmt: skip
def test_what_comes_out(marked: str, words: str, kind: str, platform: str, event: str) -> None:
    made = doc(PLAIN + marked)
    relations = works.mentions(made)
    scene(made).once("kinds", lambda _: {one.fields["title"]: words for one in relations})
    for one in relations:
        one.fields["kind"] = kind
    write(made, works.GROUP, relations)
    fields = {"work": "Smoke", "event": "release", "season": ""}
    told = made.text.rfind(". ", 0, len(made.text) - 1) + 2, len(made.text)
    assert row_events.event(made, fields, "2031-05-09", platform, told) == event


@pytest.mark.parametrize(
    ("title", "edtf", "listed", "event"),
    [
        ("Smoke", "2031-05-09", True, "release"),
        ("Smoke", "2031", False, "release"),
        ("13 Reasons Why", "2031-05-09", False, "release"),
        ("Smoke", "2031-05-09", False, "premiere"),
    ],
)
def test_an_entry_of_a_calendar_may_be_old(title: str, edtf: str, listed: bool, event: str) -> None:
    made = doc(PLAIN + f"{{WRK:{title}}} is out on {{DAT:9 May}}.")
    relations = works.mentions(made)
    for one in relations:
        one.fields["kind"] = "series"
    write(made, works.GROUP, relations)
    fields = {"work": title, "event": "release", "season": ""}
    assert row_events.event(made, fields, edtf, "Netflix", listed=listed) == event


@pytest.mark.parametrize(
    ("kind", "marked", "platform", "nowhere"),
    [
        ("play", "{WRK:Smoke} opens on {DAT:9 May}.", "Cinemas", True),
        ("play", "{WRK:Smoke} is shown live in cinemas on {DAT:9 May}.", "Cinemas", False),
        ("film", "{WRK:Smoke} opens on {DAT:9 May}.", "Cinemas", False),
        ("play", "{WRK:Smoke} is on {DAT:9 May}.", "BBC Radio 4", False),
    ],
)
def test_a_play_is_in_no_cinema(kind: str, marked: str, platform: str, nowhere: bool) -> None:
    made = doc(PLAIN + marked)
    relations = works.mentions(made)
    for one in relations:
        one.fields["kind"] = kind
    write(made, works.GROUP, relations)
    told = len(PLAIN), len(made.text)
    assert row_events.on_stage(made, "Smoke", platform, told) is nowhere
