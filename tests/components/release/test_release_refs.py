"""Dates whose works are told by "the latter", "both" and the like."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.releases import Releases

TWO = "{PER:Ann Lee} is in {WRK:Smoke} and {WRK:Ash}."
TOLD = {
    "former": (f"{TWO} The former opens on {{DAT:9 May}}.", {"Smoke"}),
    "latter": (f"{TWO} The latter airs on {{PLT:ITV1}} on {{DAT:9 May}}.", {"Ash"}),
    "later_in_the_sentence": (
        f"{TWO} Nobody has seen either, but the latter premieres on {{DAT:9 May}}.",
        {"Ash"},
    ),
    "both": (f"{TWO} Both open in cinemas on {{DAT:9 May}}.", {"Smoke", "Ash"}),
    "both_now": (f"{TWO} Both films will now arrive on {{DAT:9 May}}.", {"Smoke", "Ash"}),
    "both_of_which": (
        "She made {WRK:Smoke} and {WRK:Ash}, both of which are out on {DAT:9 May}.",
        {"Smoke", "Ash"},
    ),
    "all_of_a_list": (
        "Tale {WRK:Smoke} (Quay), {PER:Ann Lee}'s {WRK:Ash} and {WRK:Flint}, which Cannes had in {DAT:May}, all open on {DAT:Friday}.",
        {"Smoke", "Ash", "Flint"},
    ),
}
UNTOLD = {
    "all_of_two": "{WRK:Smoke} and {WRK:Ash} tell it all, and open on {DAT:Friday}.",
    "all_of_them_people": "{PER:Ann Lee}, {PER:Tom Ray} and {PER:Jo Bell} of {WRK:Smoke}, {WRK:Ash} and {WRK:Flint} all return home on {DAT:Friday}.",
    "held_no_longer": f"{TWO} The latter was supposed to open on {{DAT:9 May}}.",
    "leaves": f"{TWO} The former leaves on {{DAT:9 May}}.",
    "one_work": "{PER:Ann Lee} is in {WRK:Smoke}. The latter opens on {DAT:9 May}.",
    "each_its_own": f"{TWO} Both open on {{DAT:9 May}} and {{DAT:16 May}}, respectively.",
    "both_parts": "{WRK:Smoke} is short. Both parts arrive on {DAT:9 May}.",
    "of_three": "She is in {WRK:Smoke}, {WRK:Ash} and {WRK:Flint}. Both open on {DAT:9 May}.",
    "his_wedding": f"{TWO} Both marry on {{DAT:9 May}}.",
}


def referred(marked: str) -> set[str]:
    return {
        r.fields["work"] for r in Releases().match(doc(marked)) if r.rule == "reference_subject"
    }


def dated(marked: str) -> set[tuple[str, str]]:
    made = doc(marked)
    return {
        (r.fields["work"], made.text[slice(*r.roles["date"])])
        for r in Releases().match(made)
        if r.rule == "reference_subject"
    }


def test_each_its_own() -> None:
    marked = "The epic {WRK:Smoke} and the farce {WRK:Ash} are out on {DAT:9 May} and {DAT:16 May}, respectively."
    assert dated(marked) == {("Smoke", "9 May"), ("Ash", "16 May")}


def test_each_of_one_work() -> None:
    marked = "{WRK:Smoke} opened on {DAT:9 May}, and {WRK:Ash} reaches France and Spain on {DAT:6 June} and {DAT:8 June}, respectively."
    assert dated(marked) == set()


@pytest.mark.parametrize(("marked", "works"), TOLD.values(), ids=TOLD)
def test_the_works_meant(marked: str, works: set[str]) -> None:
    assert referred(marked) == works
    assert {r.fields["work"] for r in Releases().match(doc(marked))} == works


@pytest.mark.parametrize("marked", UNTOLD.values(), ids=UNTOLD)
def test_nothing_is_meant(marked: str) -> None:
    assert referred(marked) == set()


PLAIN = {
    "flag": "The film {WRK:Smoke} plants its flag on {DAT:9 May}.",
    "day_for": "The film {WRK:Ash} is late. {DAT:9 May} is the day for {WRK:Smoke}.",
    "holding": "{PLT:Fox} is holding {WRK:Smoke} for {DAT:January}.",
    "down": "{ORG:Quayside} has {WRK:Smoke} down for {DAT:9 May}.",
    "heads": "The drama {WRK:Smoke} heads for {PLT:Netflix} in {DAT:January}.",
}


@pytest.mark.parametrize("marked", PLAIN.values(), ids=PLAIN)
def test_words_that_give_a_day(marked: str) -> None:
    assert dated(marked) in ({("Smoke", "9 May")}, {("Smoke", "January")})


@pytest.mark.parametrize(
    "marked",
    [
        "{WRK:Smoke} plants its flag on the hill on {DAT:9 May}.",
        "{ORG:Quayside} is holding a party for {WRK:Smoke} in {DAT:January}.",
        "{DAT:9 May} is the day for a party, says the {WRK:Smoke} star.",
    ],
)
def test_words_that_give_none(marked: str) -> None:
    assert dated(marked) == set()
