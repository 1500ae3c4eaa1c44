"""Festival guides whose entries end with house and day."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import venue_feet
from newsextract.components.scene import scene

HEAD = "{ORG:Quayside Film Festival}: where to start\n\n"
FILMS = ("Smoke", "Ash", "Peat")


def page(foot: str, head: str = HEAD, titles: tuple[str, ...] = FILMS) -> list[tuple[str, str]]:
    entries = [
        f"{{WRK:{title}}}\nA widow in {{LOC:Fife}} finds a key and a map of the moor.\n{foot}"
        for title in titles
    ]
    made = doc(head + "\n\n".join(entries))
    found = venue_feet.find(scene(made))
    assert all(one.fields["event"] == "festival" and not one.fields["platforms"] for one in found)
    return [(one.fields["work"], made.text[slice(*one.roles["date"])]) for one in found]


@pytest.mark.parametrize(
    ("foot", "days"),
    [
        ("Ropery, {DAT:Thursday June 18}", ["Thursday June 18"]),
        ("Ropery, {DAT:Thursday June 18} & {DAT:Saturday June 20}", ["Thursday June 18", "Saturday June 20"]),
        ("{LOC:Ropery}, {DAT:Sat 16 Feb}, 8pm; Odeon Bay Street, {DAT:Sun 17 Feb}, 6.15pm.", ["Sat 16 Feb", "Sun 17 Feb"]),
        ("Odeon Bay Street, 9pm, {DAT:Fri 19 June} and 2pm, {DAT:Sat 20 June}.", ["Fri 19 June", "Sat 20 June"]),
    ],
)  # fmt: skip
def test_house_and_day(foot: str, days: list[str]) -> None:
    assert page(foot) == [(title, day) for title in FILMS for day in days]


@pytest.mark.parametrize(
    "foot",
    [
        "The jury sees it on {DAT:Thursday June 18}, and weeps.",
        "Director: {PER:Ann Lee}",
        "Ropery, all week",
    ],
)
def test_other_lines(foot: str) -> None:
    assert page(foot) == []


def test_no_festival() -> None:
    assert (
        page("Ropery, {DAT:Thursday June 18}", head="What the city's houses have this week\n\n")
        == []
    )


def test_too_few() -> None:
    assert page("Ropery, {DAT:Thursday June 18}", titles=FILMS[:2]) == []
