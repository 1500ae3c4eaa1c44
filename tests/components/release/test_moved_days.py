"""Days to which something moves, of two works in turn, and on which a gala is held."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import release_refs
from newsextract.components.scene import scene as scene_of

TOLD = {
    "moved": ("Warner has moved “{WRK:Smoke}” to an {DAT:April 26} date.", {("Smoke", "April 26")}),
    "its_thriller": ("Warner moved its thriller {WRK:Smoke} to {DAT:9 May}.", {("Smoke", "9 May")}),
    "the_film": ("{WRK:Smoke} was to open in May. Warner has moved the film to {DAT:26 April}.", {("Smoke", "26 April")}),
    "pushed": ("{ORG:Universal} pushed the horror film {WRK:Smoke} back to {DAT:October 4}.", {("Smoke", "October 4")}),
    "from_to": ("{WRK:Smoke} is going from its {DAT:9 May} to {DAT:4 June}.", {("Smoke", "4 June")}),
    "flying": ("{WRK:Smoke} is flying from {DAT:14 August} to {DAT:2 October}, it says.", {("Smoke", "2 October")}),
    "leaps": ("Meanwhile, {WRK:Smoke} leaps up from {DAT:9 May} to {DAT:4 June}.", {("Smoke", "4 June")}),
    "will_jump": ("The studio has news. {WRK:Smoke} will now jump from {DAT:9 May} to {DAT:4 June}.", {("Smoke", "4 June")}),
    "runs": ("{WRK:Smoke} is running from {DAT:9 May} to {DAT:4 June}.", set()),
    "tours": ("{WRK:Smoke} will be touring from {DAT:9 May} to {DAT:4 June}.", set()),
    "flies_home": ("{PER:Ann Lee} is flying home from {DAT:9 May} to {DAT:4 June}; {WRK:Smoke} waits.", set()),
    "two": (
        "{WRK:Smoke} and {WRK:Ash} have been moved from {DAT:9 May} to {DAT:4 June}, and from {DAT:1 July} to {DAT:8 August}, respectively.",
        {("Smoke", "4 June"), ("Ash", "8 August")},
    ),
    "gala": ("The world premiere of “{WRK:Smoke}” was held on {DAT:2 February} in Berlin.", {("Smoke", "2 February")}),
    "took_place": ("The premiere of the film {WRK:Smoke} took place in London on {DAT:2 February}.", {("Smoke", "2 February")}),
    # what moves is no work, or not to a day
    "the_family": ("{PER:Ann Lee} moved the family to Peat in {DAT:May}; {WRK:Smoke} is short.", set()),
    "elsewhere": ("{PLT:ITV} moved {WRK:Smoke} to a later hour on {DAT:9 May}.", set()),
    "premiere_party": ("A party after the premiere of {WRK:Smoke} was fun on {DAT:2 February}.", set()),
    "one_move": ("{WRK:Smoke} has been moved from {DAT:9 May} to {DAT:4 June}.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "told"), TOLD.values(), ids=TOLD)
def test_whose_day_it_is(marked: str, told: set[tuple[str, str]]) -> None:
    scene = scene_of(doc(marked))
    found = release_refs.find(scene)
    assert {(one.fields["work"], scene.text[slice(*one.roles["date"])]) for one in found} == told
