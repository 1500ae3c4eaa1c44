"""Who came to a premiere, and who is in the cast."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import attendance
from newsextract.components.scene import scene

ABOVE = "{WRK:Smoke} had its premiere on Sunday with {PER:Ann Lee}.\n\n"
CAME = {
    "further_guests": "Additional guests include {PER:Tom Ray}, {PER:Jo Bell} and {PER:Bo Ji}.",
    "guests_of_the_evening": "Guests at the party were {PER:Al Fox} and {PER:Tom Ray}.",
    "attendees": "Notable attendees included {PER:Ann Lee} and {PER:Tom Ray}.",
    "picture": "(L-R) {PER:Ann Lee}, {PER:Tom Ray} and {PER:Jo Bell} attend the premiere of {WRK:Smoke}.",
    "from_left": "From left, {PER:Tom Ray}, {PER:Jo Bell} and {PER:Ann Lee} arrive at the screening of {WRK:Smoke}.",
    "paparazzi": "At the screening the paparazzi had {PER:Jo Bell}, {PER:Tom Ray} and {PER:Bo Ji} to click too.",
    "brought_along": "{PER:Ann Lee} brought along her friend {PER:Tom Ray}.",
    "also_spotted": "Also spotted at the party were the singer {PER:Jo Bell} and {PER:Tom Ray}.",
    "row_from_left": "L to R: {PER:Ann Lee}, {PER:Tom Ray}, {PER:Jo Bell}.",
    "row_of_names": "{PER:Ann Lee}, {PER:Tom Ray}, {PER:Jo Bell} and chief {PER:Bo Ji} Al Fox/Getty Images",
}
NOT = {
    "cast_members": "Cast members {PER:Ann Lee} and {PER:Tom Ray} attended.",
    "spotted_cast": "Also in attendance were cast members {PER:Jo Bell} and {PER:Tom Ray}.",
    "named_elsewhere": CAME["picture"] + "\n\n{PER:Tom Ray} is in {WRK:Smoke}.",
    "plays_a_paparazzo": "The paparazzi wait for {CHR:Mara}. {PER:Tom Ray} is one of them in {WRK:Smoke}.",
    "guest_stars": "{WRK:Smoke} has many guest stars, among them {PER:Tom Ray}.",
    "parts_in_a_picture": "(L-R) {PER:Ann Lee} as {CHR:Mara}, {PER:Tom Ray} as {CHR:Davy} and {PER:Jo Bell} attend to a patient.",
    "two_at_their_premiere": "{PER:Ann Lee} and {PER:Tom Ray} attend the premiere of {WRK:Smoke}. Al Fox/Getty Images",
    "a_title_in_the_row_from_left": "L to R: {PER:Ann Lee}, {PER:Jo Bell} and {PER:Tom Ray} in {WRK:Smoke}.",
    "a_title_in_the_row": "{PER:Ann Lee}, {PER:Jo Bell} and {PER:Tom Ray} in {WRK:Smoke}. Al Fox/Getty Images",
}


def only_there(marked: str) -> bool:
    made = scene(doc(marked))
    (person,) = {m.person for m in made.people if m.name == "Tom Ray"}
    return attendance.only_there(made, person)


@pytest.mark.parametrize("marked", CAME.values(), ids=CAME)
def test_whoever_only_came(marked: str) -> None:
    assert only_there(ABOVE + marked)


@pytest.mark.parametrize("marked", NOT.values(), ids=NOT)
def test_whoever_is_more_than_a_guest(marked: str) -> None:
    assert not only_there(ABOVE + marked)


def test_without_an_evening_guests_are_those_of_an_episode() -> None:
    assert not only_there("In {WRK:Smoke} tonight, other guests include {PER:Tom Ray}.")


WRITER = "{WRK:Smoke}: cops and robbers, and few laughs\n\n%s\n\n{PER:Ann Lee} is back as a detective in {WRK:Smoke}, and the new run of it begins on Sunday night, which will please all of those who have waited for it for so very long."


@pytest.mark.parametrize(
    ("lines", "only"),
    [
        ("{PER:Tom Ray}", True),
        ("Premium\n\n{PER:Tom Ray}\n\nSunday", True),
        # near-misses: two such lines, more in the line, below the first paragraph
        ("{PER:Tom Ray}\n\n{PER:Bo Ji}", False),
        ("{PER:Tom Ray} is in it", False),
    ],
)
def test_the_writer_at_the_head(lines: str, only: bool) -> None:
    assert only_there(WRITER % lines) is only


def test_a_name_below_the_first_paragraph_heads_an_entry() -> None:
    assert not only_there(WRITER % "Sunday" + "\n\n{PER:Tom Ray}\n\nHe plays a cook.")
