"""First performances and the nights that are none."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import last_nights, stage_runs
from newsextract.components.releases import Releases
from newsextract.components.scene import scene

STAGE = "The new musical {WRK:Smoke} comes to Broadway. "


def found(marked: str) -> set[tuple[str, str]]:
    made = doc(marked)
    return {
        (r.fields["work"], made.text[slice(*r.roles["date"])]) for r in stage_runs.find(scene(made))
    }


def nights(marked: str) -> int:
    return len(stage_runs.press_nights(scene(doc(marked))))


@pytest.mark.parametrize(
    "sentence",
    [
        "Performances start {DAT:May 3} at the Orchard Theatre, and {PER:Ann Lee} directs.",
        "Previews of the show begin on {DAT:May 3}.",
        "It will begin performances at the Orchard on {DAT:May 3}.",
        "The musical is at the Orchard, with previews from {DAT:May 3}.",
        "Previews began on {DAT:May 3}.",
        "It starts previewing on {DAT:May 3}.",
        "\n\nFirst Preview: {DAT:May 3}",
        "\n\nTheatre: Orchard • First Preview: {DAT:May 3} • Directed by {PER:Ann Lee}",
        "\n\nPreviews {DAT:May 3}, plays through {DAT:June 9}",
    ],
)
def test_first_performances(sentence: str) -> None:
    assert found(STAGE + sentence) == {("Smoke", "May 3")}
    for opening in (
        "The show opens {DAT:May 20}.",
        "Opening: {DAT:May 20}",
        "It has {DAT:May 20} down for its opening.",
    ):
        assert nights(STAGE + sentence + "\n\nTickets are on sale.\n\n" + opening) == 1


@pytest.mark.parametrize(
    "marked",
    [
        "The series {WRK:Smoke} is on. Performances start {DAT:May 3}.",
        STAGE + "Performances had been due to start {DAT:May 3}.",
        STAGE + "Rehearsals start {DAT:May 3}.",
        STAGE + "The show opens {DAT:May 20}.",
    ],
)
def test_no_first_performance(marked: str) -> None:
    assert found(marked) == set()
    assert nights(marked) == 0


LAST = {
    "performances_until": "There are performances of {WRK:Smoke} until {DAT:9 May}.",
    "performances_go_on": "Performances of {WRK:Smoke} are on again, booking to {DAT:9 May}.",
    "last_performance": "The last performance of {WRK:Smoke} is on {DAT:9 May}.",
    "stays_until": "{WRK:Smoke} is at the Orchard Theatre and stays until {DAT:9 May}.",
    "says_goodbye": "The musical {WRK:Smoke} says goodbye on {DAT:9 May}.",
    "hands_over": "In the West End {PER:Ann Lee} hands over to {PER:Bo Roe} on {DAT:9 May}.",
    "takes_over_as": "At the Orchard Theatre {PER:Ann Lee} takes over as the Baker in {WRK:Smoke} from {DAT:9 May}.",
    "takes_over_from": "The musical sees {PER:Ann Lee} taking over from {PER:Bo Roe} on {DAT:9 May}.",
    "succeed_them": "{PER:Ann Lee} and {PER:Bo Roe} succeed them on Broadway from {DAT:9 May}.",
    "succeed_in_the_roles": "On Broadway {PER:Ann Lee} will succeed him, in the roles of Mara and the Baker, from {DAT:9 May}.",
    "hands_over_below": "The musical fills the theatre, on Broadway and off.\n\n{PER:Ann Lee} hands over to {PER:Bo Roe} on {DAT:9 May}.",
    "ends_at": "{WRK:Smoke} ends at the Orchard Theatre {DAT:tomorrow}.",
    "finishing_on": "The musical has a theatre and an opening night.\n\nHe takes {WRK:Smoke} to seventy village halls, finishing on {DAT:9 May}.",
    "critics": "Critics are in on {DAT:9 May}, when the theatre opens {WRK:Smoke}.",
}  # fmt: skip
NOT_LAST = {
    "stays_on_television": "{WRK:Smoke} stays until {DAT:9 May} on {PLT:BBC One}.",
    "first_performance": "The first performance of {WRK:Smoke} is on {DAT:9 May}.",
    "takes_over_on_television": "{PER:Ann Lee} takes over as {CHR:Mara} in {WRK:Smoke} on {DAT:9 May}.",
    "takes_over_what_opens": "{PER:Ann Lee} takes over from {PER:Bo Roe} in the musical {WRK:Smoke}, which opens on {DAT:9 May}.",
    "takes_over_a_theatre": "{WRK:Smoke} takes over the Orchard Theatre on {DAT:9 May}.",
    "ends_on_television": "{WRK:Smoke} ends on {PLT:ITV1} on {DAT:9 May}.",
    "finale": "{WRK:Smoke} runs until {DAT:9 May} on {PLT:ITV1}.\n\nA new musical opens at the theatre later.",
}  # fmt: skip


def test_the_first_day_of_a_run_on_a_stage_opens_it_and_the_last_says_nothing() -> None:
    marked = "The musical {WRK:Smoke} goes to the Orchard Theatre, playing from {DAT:9 May} to {DAT:6 June}."
    made = scene(doc(marked))
    assert last_nights.days(made) == {made.dates[1].start}
    (first,) = Releases().match(doc(marked))
    assert first.roles["date"] == (made.dates[0].start, made.dates[0].end)


@pytest.mark.parametrize("marked", LAST.values(), ids=LAST)
def test_last_nights(marked: str) -> None:
    made = scene(doc(marked))
    assert last_nights.days(made) == {date.start for date in made.dates}


@pytest.mark.parametrize("marked", NOT_LAST.values(), ids=NOT_LAST)
def test_no_last_nights(marked: str) -> None:
    assert not last_nights.days(scene(doc(marked)))


def test_previews_beside_an_opening_night_are_a_plays() -> None:
    marked = "The {LOC:Broadway} season: the film {WRK:Smoke} is a play now.\n\nPreviews: {DAT:May 3}; Opening Night: {DAT:May 20}"
    assert found(marked) == {("Smoke", "May 3")}
    assert nights(marked) == 1
    assert nights(marked.replace("Previews: {DAT:May 3}; ", "")) == 0


def test_what_is_in_previews_opens_to_critics() -> None:
    assert (
        nights("{WRK:Smoke} is at the Orchard. In previews as you read this. Opens {DAT:May 20}.")
        == 1
    )
    assert nights("{WRK:Smoke} is at the Orchard, now in previews and opens on {DAT:May 20}.") == 1
    assert nights("{WRK:Smoke} is in rehearsals at the Orchard. Opens {DAT:May 20}.") == 0


LISTING = "Theatre openings\n\n{DAT:Monday March 13}\n\nLONDON: {WRK:Smoke} (Almeida), {DAT:March 4-April 15}, press night {DAT:March 13}.{more}"


def test_a_listing_begins_with_the_run_and_ends_with_the_press_night() -> None:
    marked = LISTING.replace("{more}", "")
    assert found(marked) == {("Smoke", "March 4-April 15")}
    assert nights(marked) == 2  # the day that heads the entry is the press night, too
    assert not found(marked.replace("press night", "tickets from"))
