"""Lists led into by a line with a colon, or by a weekend of reviews."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import led_plainly
from newsextract.components.scene import scene

SHOWS = "\n\n{WRK:Smoke} S2\n{WRK:Ash} new quiz show\n\nA cup begins.\n"
FILMS = "\n\n{WRK:Smoke} ***\n\nA boat sinks.\n\n{WRK:Ash} *****\n\nA fire.\n\n{WRK:Peat} (2031) 3/5\n\nA bog.\n"


def listed(marked: str) -> list[tuple[str, str, str]]:
    made = doc(marked)
    return [
        (r.fields["work"], made.text[slice(*r.roles["date"])], r.fields["season"])
        for r in led_plainly.find(scene(made))
    ]


@pytest.mark.parametrize(
    "lead", ["These are all down for {DAT:October}:", "Also arriving on {DAT:9 May}:"]
)
def test_below_a_colon(lead: str) -> None:
    assert [(work, season) for work, _, season in listed(lead + SHOWS)] == [("Smoke", "2"), ("Ash", "")]  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    [
        "These are all down for {DAT:October}." + SHOWS,  # no list
        "These had tickets on sale in {DAT:October}:" + SHOWS,
        "Still without new episodes in {DAT:October}:" + SHOWS,
        "These are all down for {DAT:October}:\n\n{WRK:Smoke} is the one to see.\n{WRK:Ash}, too.",
        "These are all down for {DAT:October} or {DAT:November}:" + SHOWS,
        "These are all down for {DAT:October}:\n\n{WRK:Smoke} {DAT:9 October}\n{WRK:Ash} {DAT:10 October}",
    ],
)
def test_no_list(marked: str) -> None:
    assert listed(marked) == []


@pytest.mark.parametrize(
    ("opening", "works"),
    [
        ("Plenty to see in {PLT:cinemas} {DAT:this weekend}!", ["Smoke", "Ash", "Peat"]),
        ("Your film reviews for {DAT:this week}", ["Smoke", "Ash", "Peat"]),
        ("Plenty to see in {PLT:cinemas} {DAT:last weekend}!", []),
        ("Plenty to see on {PLT:Netflix} {DAT:this weekend}!", []),
        ("From {DAT:Friday}, plenty to see in {PLT:cinemas} {DAT:this weekend}!", []),
    ],
)
def test_reviews_of_a_weekend(opening: str, works: list[str]) -> None:
    assert [work for work, *_ in listed(opening + FILMS)] == works
