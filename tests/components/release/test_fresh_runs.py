"""Whether a show that begins is called new or comes again, and what is called its last."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import fresh_runs, scored_releases
from newsextract.components.scene import scene as scene_of

CALLED = {
    "new_drama": ("New legal drama {WRK:Smoke} bows on {DAT:9 May}.", "season", "premiere"),
    "freshman": ("Freshman comedies {WRK:Ash} and {WRK:Smoke} arrive on {DAT:9 May}.", "return", "premiere"),
    "new_behind": ("{WRK:Smoke}, a new cooking competition, lands on {DAT:9 May}.", "season", "premiere"),
    "new_of_a_service": ("The new {PLT:ITV1} drama {WRK:Smoke} is back in the plan for {DAT:9 May}.", "return", "premiere"),
    "sophomore": ("Sophomore drama {WRK:Smoke} airs on {DAT:9 May}.", "premiere", "season"),
    "returning": ("Returning hit {WRK:Smoke} starts on {DAT:9 May}.", "premiere", "season"),
    "new_season": ("The new season of {WRK:Smoke} premieres on {DAT:9 May}.", "premiere", "season"),
    "new_series_of": ("A new series of {WRK:Smoke} will begin on {PLT:BBC One} in {DAT:May}.", "premiere", "season"),
    "whose_season": ("{WRK:Smoke}, whose fifth season starts on {DAT:9 May}, is long.", "premiere", "season"),
    "the_season": ("{WRK:Smoke} is back at work. The season premieres on {DAT:9 May}.", "premiere", "season"),
    "last_two": ("The final two episodes of {WRK:Smoke} will air on {DAT:9 May}.", "episode", "finale"),
    "last_ever": ("{WRK:Smoke} says goodbye: its last ever episode is on {DAT:9 May}.", "episode", "finale"),
    "last_ever_of": ("The last ever episode of {WRK:Smoke} is {DAT:9 May}.", "episode", "finale"),
    "in_brackets": ("{WRK:Smoke}, episode 8: {DAT:9 May} (season finale)", "episode", "finale"),
    "behind_a_dash": ("{WRK:Smoke} 8 – {DAT:9 May} – finale", "episode", "finale"),
    "repeat": ("A repeat of {WRK:Smoke} will air on {DAT:9 May}.", "premiere", "episode"),
    "special": ("{WRK:Smoke} has a Christmas special in {DAT:December}.", "season", "episode"),
    "after_the_special": ("After its Christmas special, {WRK:Smoke} is back in {DAT:May}.", "season", "season"),
    "release_of_a_season": ("{WRK:Smoke} is back a year after the release of its fourth season in {DAT:March 2022}.", "finale", "season"),
    # Another's word, another time, a part that is no end.
    "another_new": ("After the new drama {WRK:Ash}, {WRK:Smoke} is back on {DAT:9 May}.", "return", "return"),
    "new_season_no_new_show": ("The new season of the drama {WRK:Smoke} airs on {DAT:9 May}.", "season", "season"),
    "new_series_is_a_season": ("The new series of {WRK:Smoke} airs on {DAT:9 May}.", "season", "season"),
    "new_star": ("New star Ann Lee leads {WRK:Smoke} from {DAT:9 May}.", "season", "season"),
    "another_date": ("New drama {WRK:Ash} airs on {DAT:2 May}; {WRK:Smoke} is back on {DAT:9 May}.", "return", "return"),
    "another_season": ("The new season of {WRK:Ash} is over, and {WRK:Smoke} premieres on {DAT:9 May}.", "premiere", "premiere"),
    "series_premiere": ("{WRK:Smoke} premieres on {DAT:9 May} with a new star.", "premiere", "premiere"),
    "last_of_another": ("After the last episode of {WRK:Ash}, {WRK:Smoke} is on {DAT:9 May}.", "episode", "episode"),
    "last_before": ("The last episode before the break of {WRK:Smoke} airs on {DAT:9 May}.", "episode", "episode"),
    "last_to": ("The last episode to feature Ada in {WRK:Smoke} airs on {DAT:9 May}.", "episode", "episode"),
    "after_the_finale": ("{WRK:Smoke} begins on {DAT:9 May}, after the finale of {WRK:Ash}.", "premiere", "premiere"),
    "repeats": ("{WRK:Smoke} repeats what {WRK:Ash} was, on {DAT:9 May}.", "premiere", "premiere"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "chosen", "event"), CALLED.values(), ids=CALLED)
def test_what_a_run_is_called(marked: str, chosen: str, event: str) -> None:
    scene = scene_of(doc(marked))
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    relation = Relation(
        "scorer", {"date": (start, start + 1)}, {"work": "Smoke", "season": ""}, (0, 1)
    )
    assert fresh_runs.event(scene, relation, place, chosen) == event


@pytest.mark.parametrize(
    ("season", "chosen", "event"), [("1", "premiere", "premiere"), ("3", "season", "season")]
)
def test_a_season_that_is_numbered(season: str, chosen: str, event: str) -> None:
    scene = scene_of(doc("New drama {WRK:Smoke} and its new season start on {DAT:9 May}."))
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    fields = {"work": "Smoke", "season": season}
    relation = Relation("scorer", {"date": (start, start + 1)}, fields, (0, 1))
    assert fresh_runs.event(scene, relation, place, chosen) == event


@pytest.mark.parametrize(
    ("rule", "entry", "event"),
    [
        (
            "timetable_calendar",
            "Smoke – Ann Lee turns detective in this madcap new series.",
            "premiere",
        ),
        ("guide", "Smoke, ITV. A new crime drama.", "premiere"),
        # It comes again, or the words are of no list, or of another thing.
        ("guide", "Smoke, ITV. The puppets return in a new comedy series.", "release"),
        ("guide", "Smoke, ITV. A new series of the old drama.", "release"),
        ("guide", "Smoke, ITV. A new film.", "release"),
        ("release_subject", "Smoke is a new crime drama.", "release"),
    ],
)
def test_an_entry_that_is_called_new(rule: str, entry: str, event: str) -> None:
    marked = "{DAT:Sunday}\n\n" + entry.replace("Smoke", "{WRK:Smoke}", 1)
    scene = scene_of(doc(marked))
    start, place = next(iter(scored_releases.places(scene).items()))
    fields = {"work": "Smoke", "season": ""}
    sentence = (scene.text.index("Smoke"), len(scene.text))
    relation = Relation(rule, {"date": (start, start + 6)}, fields, sentence)
    assert fresh_runs.event(scene, relation, place, "release") == event
