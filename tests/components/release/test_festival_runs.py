"""Line-ups of a festival, whose films have only its span."""

from __future__ import annotations

import pytest
from inline import doc, release

from newsextract.components.release import festival_runs
from newsextract.components.scene import scene

HELD = "The {ORG:Harbour Film Festival} takes over the town from {DAT:July 5 to 10}. Fifteen films will be seen."
FILMS = (
    "\n\n{PER:Ann Lee} brings {WRK:Smoke}, about a ferry.\n\n{WRK:Ash}, by {PER:Tom Ray}, has a fire in it."
    "\n\nAmong the documentaries, {WRK:Peat} follows a digger.\n\n{PER:Jo Bell}, who made {WRK:Dust}, will be there."
)


def listed(marked: str) -> list[str]:
    return [r.fields["work"] for r in festival_runs.more(scene(doc(marked)), [])]


def test_line_up() -> None:
    assert listed(HELD + FILMS) == ["Smoke", "Ash", "Peat"]


def test_between() -> None:
    marked = "The programme of the {ORG:Harbour Fleadh} is out."
    told = " Many films will be seen for the first time between {DAT:5 July and 10 July}, among them {WRK:Smoke}, {WRK:Ash} and {WRK:Peat}."
    assert listed(marked + told) == ["Smoke", "Ash", "Peat"]


def test_from_one_day_to_another() -> None:
    marked = (
        "The line-up of the {ORG:Harbour Fleadh}. It goes on from {DAT:5 July} to {DAT:10 July}."
    )
    made = scene(doc(marked + FILMS))
    spans = {r.roles["date"] for r in festival_runs.more(made, [])}
    assert spans == {(made.text.index("5 July"), made.text.index("10 July") + len("10 July"))}


def test_program_in_the_heading() -> None:
    marked = "{ORG:Harbour Film Festival} unveils full program for {DAT:5-10 July}\n\n"
    assert listed(marked + "It is a strong year for local films, says its head." + FILMS)


def test_heading_with_the_year() -> None:
    page = scene(doc(HELD + FILMS + "\n\n{ORG:Harbour Film Festival}: {DAT:July 5 to 10, 2031}"))
    assert {page.text[slice(*r.roles["date"])] for r in festival_runs.more(page, [])} == {
        "July 5 to 10, 2031"
    }


def test_own_days() -> None:
    own = "\n\nFirst of all, on {DAT:July 5}, comes {WRK:Reed}. {WRK:Silt} ({DAT:1999}) is shown once more."
    assert listed(HELD + FILMS + own) == ["Smoke", "Ash", "Peat"]


@pytest.mark.parametrize(
    "marked",
    [
        HELD,
        HELD + "\n\n{PER:Ann Lee} brings {WRK:Smoke} and {WRK:Ash}.",  # hardly a line-up
        HELD.replace("Harbour Film Festival", "Harbour Film Board") + FILMS,
        HELD.replace("July 5 to 10", "July 5") + FILMS,
        HELD + " {ORG:Quayside} bought the rights of these." + FILMS,
    ],
)
def test_none(marked: str) -> None:
    assert listed(marked) == []


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("Our own opening film is {WRK:Smoke}, on {DAT:July 6}.", "festival"),
        ("{WRK:Smoke} can be seen on {DAT:July 6}.", "festival"),
        ("{WRK:Smoke} opens in {LOC:Norway} on {DAT:July 6}.", "release"),
        ("{PLT:TG4} shows {WRK:Smoke} on {DAT:July 6}.", "release"),
        ("{WRK:Smoke} can be seen in {DAT:July}.", "release"),
    ],
)
def test_days_of_a_line_up(told: str, event: str) -> None:
    head = "The {ORG:Harbour Film Festival} has its programme. Fifteen films will be seen. "
    page, relation, place = release(head + told, "Smoke", "")
    relation.fields["platforms"] = ""
    assert festival_runs.shown(page, relation, place, "release") == event
    sold = head.replace("has its programme", "won prizes")
    page, relation, place = release(sold + told, "Smoke", "")
    relation.fields["platforms"] = ""
    assert festival_runs.shown(page, relation, place, "release") == "release"
