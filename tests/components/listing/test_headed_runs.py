"""What the heading of a list says of the runs below it."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import headed_runs
from newsextract.components.relations import Relation
from newsextract.components.release import release_choice, scored_releases, told_events
from newsextract.components.scene import scene as scene_of

MORE = "{WRK:Ash} ({DAT:2 May}) and {WRK:Ember} ({DAT:4 May})"
ENTRY = "{WRK:Smoke} ({DAT:9 May}, {PLT:Hulu})"
HEADED = {
    "returning_label": (f"More returning TV shows: {{WRK:Ash}} ({{DAT:2 May}}, {{PLT:Fox}}); {ENTRY}", "release", "season"),
    "shows_returning": (f"Shows returning: {ENTRY}, 9 episodes", "physical", "season"),
    "returning_heading": (f"Welcome to it.\n\nReturning shows\n\n{MORE}\n\n{ENTRY}", "premiere", "season"),
    "set_to_return": (f"When your favorite shows are set to return:\n\n{MORE}\n\n{ENTRY}", "release", "season"),
    "after_the_break": (f"Shows that are back from the winter break:\n\n{MORE}\n\n{ENTRY}", "release", "return"),
    "new_heading": (f"So much to see.\n\nNew series\n\n{MORE}\n\n{ENTRY}", "release", "premiere"),
    "new_label": (f"New dramas: {ENTRY}", "release", "premiere"),
    "television": (f"Top picks: TV\n\n{MORE}\n\n{ENTRY}", "release", "premiere"),
    "old_seasons": (f"Series\n\n{MORE}\n\n{ENTRY}, the complete run", "release", "release"),
    # The entry knows better; another section; a heading of both, or of films; running text.
    "own_premiere": (f"Returning shows\n\n{MORE}\n\n{ENTRY}, a series premiere", "premiere", "premiere"),
    "own_season": (f"New series\n\n{MORE}\n\n{ENTRY}, season two", "release", "release"),
    "both": (f"New and returning shows\n\n{MORE}\n\n{ENTRY}", "release", "release"),
    "films": (f"New films\n\n{MORE}\n\n{ENTRY}", "release", "release"),
    "next_section": (f"Returning shows\n\n{MORE}\n\nFilms\n\n{ENTRY}", "release", "release"),
    "no_heading": (f"She has returning guests on her shows. {ENTRY}", "release", "release"),
    "puts_it_back": (f"{MORE}.\n\nSo the studio has put her fantasy comedy back: {ENTRY}", "release", "release"),
    "one_show": (f"Everybody's dog is back for a second series\n\n{MORE}\n\n{ENTRY}", "release", "release"),
    "headline": (f"A haunted inn, two returning favourites and a singing dentist\n\n{MORE}\n\n{ENTRY}", "release", "release"),
    "no_list": (f"Returning shows\n\n{ENTRY}", "release", "release"),
    "finale": (f"Returning shows\n\n{MORE}\n\n{ENTRY}", "finale", "finale"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "chosen", "event"), HEADED.values(), ids=HEADED)
def test_a_heading_speaks_for_its_entries(marked: str, chosen: str, event: str) -> None:
    scene = scene_of(doc(marked))
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    fields = {"work": "Smoke", "season": ""}
    relation = Relation("scorer", {"date": (start, start + 1)}, fields, (0, 1))
    assert headed_runs.event(scene, relation, place, "series", chosen) == event
    assert headed_runs.event(scene, relation, place, "book", chosen) == chosen
    if event == "premiere":
        assert headed_runs.event(scene, relation, place, "film", chosen) == chosen


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("out on DVD", True),
        ("on VHS then", True),
        ("in the shops", True),
        ("nine eps a week", False),
    ],
)
def test_whether_a_page_has_a_disc(words: str, found: bool) -> None:
    scene = scene_of(doc(f"{{WRK:Smoke}} is {words} on {{DAT:9 May}}."))
    assert told_events.discs(scene) is found


def test_no_disc_no_date_of_one() -> None:
    scene = scene_of(doc("{WRK:Smoke} ({DAT:9 May}, 9 eps)"))
    start, place = next(iter(scored_releases.places(scene).items()))
    fields = {"work": "Smoke", "event": "release", "season": "", "episodes": "", "platforms": ""}
    relation = Relation("release_subject", {"date": (start, start + 5)}, fields, (0, 1))
    totals = [0.0] * len(release_choice.EVENTS)
    totals[release_choice.EVENTS.index("physical")] = 9.0
    assert (
        release_choice.choose(scene, relation, place, lambda _relation, _own: totals) != "physical"
    )
