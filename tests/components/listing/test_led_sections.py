"""Pages of sections below an introduction that gives one day for all."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.releases import Releases

BLURB = "{PER:Ann Lee} is a teacher who can't remember the night before, and nobody believes a word that she says about it."
SMOKE = f"{{WRK:Smoke}}\n\n{BLURB}\n\n"
ASH = f"2. “{{WRK:Ash}}” ({{PLT:ITV1}})\n\n{BLURB.replace('Ann Lee', 'Tom Ray')}\n\n"
FLINT = f"{{WRK:Flint}}, season two\n\n{BLURB.replace('Ann Lee', 'Jo Bell')}\n\n"
LEADS = {
    "these_are": "These are the new dramas that are set to arrive on {PLT:Channel 5} {DAT:later this year}.",
    "all_of_them": "Here is our pick. All of them land on {PLT:Netflix} {DAT:this Friday}.",
    "both": "Both start {DAT:today} on {PLT:TV5}.",
    "unveiled": "{PLT:ITV1} has unveiled three dramas for {DAT:autumn 2031}.",
    "its_season": "The casts of {PLT:Channel 5}'s {DAT:autumn 2031} dramas are full of old hands.",
    "to_show_you": "{PLT:Showmax} has two originals to show you {DAT:this month}.",
    "number": "Three new thrillers arrive on {PLT:Hulu} {DAT:this spring}.",
    "to_see": "Three films to see in {PLT:cinemas=Cinemas} {DAT:this April}",
    "whats_coming": "What's coming to {PLT:Hulu} in {DAT:June}",
}
OTHER = {
    "while_you_wait": "Ten shows to stream while you wait for {WRK:Moss}, which lands on {DAT:Friday}.",
    "old_titles": "Seven British box sets to stream {DAT:this week}",
    "ranked": "These are the dramas that came out {DAT:this year}, ranked.",
    "one_of_them": "Five new dramas are on the way, and {WRK:Moss} arrives on {DAT:Friday}.",
    "no_day": "These are the new dramas that are set to arrive on {PLT:Channel 5}.",
    "no_coming": "These are the dramas that we talked about {DAT:this week}.",
}


def told(marked: str) -> set[str]:
    return {r.fields["work"] for r in Releases().match(doc(marked)) if r.rule == "led"}


@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS)
def test_the_titles_of_the_sections_have_the_day(lead: str) -> None:
    assert told(f"{lead}\n\n{SMOKE}{ASH}{FLINT}The end.") == {"Smoke", "Ash", "Flint"}


@pytest.mark.parametrize("lead", OTHER.values(), ids=OTHER)
def test_other_pages_of_titles(lead: str) -> None:
    assert told(f"{lead}\n\n{SMOKE}{ASH}{FLINT}The end.") == set()


def test_a_section_with_a_day_of_its_own() -> None:
    own = f"{{WRK:Flint}}\n\n{BLURB.replace('Ann Lee', 'Jo Bell')} It begins on {{DAT:9 May}}.\n\n"
    assert told(f"{LEADS['these_are']}\n\n{SMOKE}{ASH}{own}The end.") == {"Smoke", "Ash"}
    assert (
        told(f"{LEADS['these_are']}\n\n{own}{ASH}{own.replace('Flint', 'Tide')}The end.") == set()
    )


def test_service_of_the_heading_or_of_the_lead() -> None:
    found = Releases().match(doc(f"{LEADS['these_are']}\n\n{SMOKE}{ASH}The end."))
    assert {r.fields["work"]: r.fields["platforms"] for r in found} == {
        "Smoke": "Channel 5",
        "Ash": "ITV1",
    }
