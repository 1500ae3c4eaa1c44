"""Who only made a work, and who is in its cast."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import makers
from newsextract.components.relations import Relation
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

MADE = {
    "hails_from": "{WRK:Smoke} stars {PER:Ann Lee} and hails from {PER:Jo Bell}, {PER:Tom Ray} and {PER:Bo Ji}.",
    "comes_from": "{WRK:Smoke} comes from writer {PER:Jo Bell} and director {PER:Tom Ray}.",
    "written_by": "{WRK:Smoke}, written by {PER:Tom Ray} and starring {PER:Ann Lee}, is out.",
    "producers_behind": "{WRK:Smoke} is directed by {PER:Jo Bell}, with it written by {PER:Bo Ji} and producers {PER:Tom Ray}.",
    "written_and_directed": "{WRK:Smoke} was written and directed by {PER:Tom Ray}.",
    "produced": "{WRK:Smoke} is executive produced by {PER:Jo Bell}, {PER:Bo Ji} and {PER:Tom Ray}.",
    "creative_side": "On the creative side, {PER:Jo Bell} is joined by {PER:Bo Ji} and {PER:Tom Ray}.",
    "behind_the_camera": "Behind the camera are {PER:Jo Bell} and {PER:Tom Ray}.",
    "executive_producers": "Executive producers are {PER:Tom Ray} and {PER:Jo Bell}.",
    "labels": "DIR: {PER:Jo Bell} • MUS: {PER:Tom Ray} • CAST: {PER:Ann Lee}, {PER:Bo Ji}",
    "label_taken_for_a_part": "DIR: {PER:Jo Bell} • {CHR:ED}: {PER:Tom Ray} • CAST: {PER:Ann Lee}",
    "asks": "{WRK:Smoke}, with {PER:Tom Ray} asking the questions, is back.",
    "is_the_guide": "It shows {WRK:Smoke}, with {PER:Jo Bell} and {PER:Tom Ray} as its hosts.",
    "labels_with_bars": "EPs | {PER:Jo Bell} ({WRK:Ash}), {PER:Tom Ray}\nCAST | {PER:Ann Lee}",
    "made_that_one": "{PER:Tom Ray} made that one, too.",
    "will_make_it": "The next is {WRK:Smoke}; {PER:Tom Ray} will make it again.",
    "behind_its_camera": "{PER:Tom Ray} is behind the camera for {WRK:Smoke}.",
    "wields_the_megaphone": "{PER:Tom Ray} is wielding the megaphone for the film.",
    "made_no_film": "{PER:Tom Ray} hasn’t made a movie since {WRK:Smoke}.",
    "runs_the_show": "{PER:Ann Lee} is in it, {PER:Tom Ray} (“{WRK:Ash}”) runs the show.",
    "label_in_words": "Original music: {PER:Bo Ji}, {PER:Tom Ray}",
}
NOT = {
    "with_a_part": "It shows {WRK:Smoke}, with {PER:Tom Ray} as its hero.",
    "label_of_the_cast": "DIR: {PER:Jo Bell} • CAST: {PER:Tom Ray}, {PER:Bo Ji}",
    "bar_of_the_cast": "EPs | {PER:Jo Bell}\nCAST | {PER:Ann Lee} ({WRK:Ash}), {PER:Tom Ray}",
    "runs_the_farm": "{PER:Tom Ray} runs the farm in {WRK:Smoke}.",
    "at_the_wheel": "{PER:Tom Ray} is at the wheel in {WRK:Smoke}.",
    "made_a_mess": "{PER:Tom Ray} hasn’t made a mess since {WRK:Smoke}.",
    "made_it_known": "{PER:Tom Ray} made it known that he is in.",
    "made_it_and_plays": "{PER:Tom Ray}, who made it, plays a sailor.",
    "label_is_a_part": "{CHR:Eddie}: {PER:Tom Ray}",
    "cast_too": "{WRK:Smoke} is written by {PER:Tom Ray}. {PER:Tom Ray} also stars.",
    "starring_behind": "{WRK:Smoke} is directed by {PER:Jo Bell}, with {PER:Tom Ray} as a sailor.",
    "directed_by_and_starring": "{WRK:Smoke} is directed by {PER:Jo Bell} and stars {PER:Tom Ray}.",
    "comes_from_a_town": "{PER:Tom Ray}, who comes from Hull, is in {WRK:Smoke}.",
    "locked_up_by_it": "{WRK:Smoke}, directed by {PER:Jo Bell}, locks {PER:Tom Ray} and {PER:Ann Lee} in a shed.",
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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("who wrote {WRK:Smoke}", True),
        ("who has also directed “{WRK:Smoke}”", True),
        ("who directed her in the film {WRK:Smoke}", True),
        ("who made {WRK:Smoke}", True),
        ("who once made the lovely film “{WRK:Smoke}”", True),
        ("who wrote and starred in {WRK:Smoke}", False),
        ("who created the role in {WRK:Smoke}", False),
        ("who made his debut in {WRK:Smoke}", False),
        ("who wrote Ash. He is in {WRK:Smoke}", False),
    ],
)
def test_who_made_a_work(words: str, expected: bool) -> None:
    made = doc(f"{{PER:Tom Ray}}, {words}, is back.")
    actor = scene(made).people[0]
    relation = Relation(RULE, {"actor": (0, 7)}, {"work": "Smoke"}, (0, len(made.text)))
    assert makers.made(scene(made), relation, actor) is expected


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("The {PER:Tom Ray} thriller {WRK:Smoke} has {PER:Ann Lee}.", ["Ann Lee"]),
        ("{WRK:Smoke}, a new {PER:Tom Ray} spy film with {PER:Ann Lee}, is out.", ["Ann Lee"]),
        # Nobody else is in it; it is named after him twice; he is known; he has it.
        ("The {PER:Tom Ray} thriller {WRK:Smoke} is out.", ["Tom Ray"]),
        ("The {PER:Tom Ray} thriller {WRK:Smoke} has {PER:Ann Lee} and {PER:Tom Ray}.", ["Ann Lee", "Tom Ray"]),
        ("The {PER:Al Pacino} thriller {WRK:Smoke} has {PER:Ann Lee}.", ["Al Pacino", "Ann Lee"]),
        ("The {PER:Tom Ray} in the thriller {WRK:Smoke} knows {PER:Ann Lee}.", ["Ann Lee", "Tom Ray"]),
    ],
)  # fmt: skip
def test_by_whose_name_a_film_is_called(words: str, kept: list[str]) -> None:
    made = scene(doc(words))
    first = {m.name: m for m in reversed(made.people)}
    found = [
        Candidate(
            Relation(
                RULE, {"actor": (m.start, m.end)}, {"actor": name, "work": "Smoke"}, (0, m.end)
            ),
            {},
            "bare",
        )
        for name, m in first.items()
    ]
    left = makers.without_owners(made, found)
    assert sorted(one.relation.fields["actor"] for one in left) == kept


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The documentary {WRK:Smoke} is on. {PER:Tom Ray} narrates.", True),
        ("{WRK:Smoke}, a docuseries narrated by {PER:Tom Ray}, is on.", True),
        ("{WRK:Smoke} are documentaries with the voice of {PER:Tom Ray}.", True),
        ("{WRK:Smoke} is the new nature film, with {PER:Tom Ray} reading the narration.", True),
        ("{WRK:Smoke}, a documentary about the late singer {PER:Tom Ray}, is on.", True),
        ("{WRK:Smoke}, a documentary about mills, has {PER:Tom Ray} in it.", False),
        ("The cartoon {WRK:Smoke} is on. {PER:Tom Ray} narrates.", False),
        ("The documentary {WRK:Smoke} has scenes that {PER:Tom Ray} narrates as {CHR:Mara}.", False),
        ("The documentary is over. {PER:Tom Ray} narrates {WRK:Smoke}.", False),
        ("{PER:Tom Ray} narrates the documentary. {PER:Tom Ray} is in {WRK:Smoke}.", False),
    ],
)  # fmt: skip
def test_the_voice_of_a_documentary(marked: str, expected: bool) -> None:
    made = scene(doc(marked))
    actor = next(m for m in made.people if m.name == "Tom Ray")
    assert makers.narrates(made, actor) is expected
