"""Who only made a work, and who is in its cast."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import makers
from newsextract.components.scene import scene

MADE = {
    "hails_from": "{WRK:Smoke} stars {PER:Ann Lee} and hails from {PER:Jo Bell}, {PER:Tom Ray} and {PER:Bo Ji}.",
    "comes_from": "{WRK:Smoke} comes from writer {PER:Jo Bell} and director {PER:Tom Ray}.",
    "written_by": "{WRK:Smoke}, written by {PER:Tom Ray} and starring {PER:Ann Lee}, is out.",
    "written_and_directed": "{WRK:Smoke} was written and directed by {PER:Tom Ray}.",
    "produced": "{WRK:Smoke} is executive produced by {PER:Jo Bell}, {PER:Bo Ji} and {PER:Tom Ray}.",
    "creative_side": "On the creative side, {PER:Jo Bell} is joined by {PER:Bo Ji} and {PER:Tom Ray}.",
    "behind_the_camera": "Behind the camera are {PER:Jo Bell} and {PER:Tom Ray}.",
    "executive_producers": "Executive producers are {PER:Tom Ray} and {PER:Jo Bell}.",
}
NOT = {
    "cast_too": "{WRK:Smoke} is written by {PER:Tom Ray}. {PER:Tom Ray} also stars.",
    "starring_behind": "{WRK:Smoke} is directed by {PER:Jo Bell}, with {PER:Tom Ray} as a sailor.",
    "directed_by_and_starring": "{WRK:Smoke} is directed by {PER:Jo Bell} and stars {PER:Tom Ray}.",
    "comes_from_a_town": "{PER:Tom Ray}, who comes from Hull, is in {WRK:Smoke}.",
    "joined_by": "{PER:Ann Lee} is joined by {PER:Tom Ray} in {WRK:Smoke}.",
    "side_and_acting": "Behind the camera is {PER:Jo Bell}, and {PER:Tom Ray} plays a sailor.",
}


def only_made(marked: str) -> bool:
    made = scene(doc(marked))
    (person,) = {m.person for m in made.people if m.name == "Tom Ray"}
    return makers.only_made(made, person)


@pytest.mark.parametrize("marked", MADE.values(), ids=MADE)
def test_whoever_only_made_it(marked: str) -> None:
    assert only_made(marked)


@pytest.mark.parametrize("marked", NOT.values(), ids=NOT)
def test_whoever_may_be_in_it(marked: str) -> None:
    assert not only_made(marked)
