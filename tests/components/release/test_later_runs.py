"""A later season of which a page tells before it gives the day."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import later_runs, scored_releases
from newsextract.components.scene import scene as scene_of

BEGINS = " {WRK:Smoke} begins on {DAT:9 May} at 9pm."
TOLD = {
    "back": ("Get ready: {WRK:Smoke} is back for a third series." + BEGINS, "season"),
    "returns_with": ("{WRK:Smoke} returns with its second season." + BEGINS, "season"),
    "gets": ("The service goes on with {WRK:Smoke}, which gets its fourth. {WRK:Smoke} is to be out {DAT:later this year}.", "season"),
    "handed": ("{PLT:Channel 5} has handed second series to {WRK:Smoke} and {WRK:Ash}. Both will air in {DAT:2030}, {WRK:Smoke} first.", "season"),
    "its_fifth": ("The maker said that its fifth season of {WRK:Smoke} is going to be the longest." + BEGINS, "season"),
    "on_the_nth": ("{PLT:Sky} raises the curtain on the 4th season of its hit {WRK:Smoke}." + BEGINS, "season"),
    "with_the_nth": ("The year starts with the second season of {WRK:Smoke}, which won a prize." + BEGINS, "season"),
    "in_the_nth": ("{PER:Ann Lee} has booked a part in the second season of {PLT:Syfy}’s supernatural drama {WRK:Smoke}." + BEGINS, "season"),
    "of_another": ("{PER:Ann Lee} was in the second season of {PLT:Syfy}’s supernatural drama {WRK:Ash}." + BEGINS, "premiere"),
    "numbered": ("{WRK:Smoke} series three: what we know so far." + BEGINS, "season"),
    "brought_back": ("{PLT:AMC} brings “{WRK:Smoke}” back on {DAT:9 May}.", "season"),
    "brought_back_from_a_break": ("{PLT:AMC} brings {WRK:Smoke} back from its mid-season break on {DAT:9 May}.", "return"),
    "been_back": ("{WRK:Smoke}, which has been back since {DAT:9 May}, does well.", "season"),
    "second_round": ("It was the second round of {WRK:Smoke} that came on {DAT:9 May}.", "season"),
    "brought_somebody_back": ("{PLT:AMC} brings {PER:Ann Lee} back in {WRK:Smoke} on {DAT:9 May}.", "premiere"),
    # a question, a doubt, what is only being made, another work's, a past day, an earlier first night
    "question": ("Will there be a second series of {WRK:Smoke}? Will it get its second season?" + BEGINS, "premiere"),
    "not_planned": ("{WRK:Smoke} has not been given a second season." + BEGINS, "premiere"),
    "hoped": ("She would like {WRK:Smoke} to return for a second series." + BEGINS, "premiere"),
    "in_production": ("{WRK:Smoke} season two is here. A second season is already in production." + " It began on {DAT:9 May}.", "premiere"),
    "another_work": ("{WRK:Ash} is back for a third series." + BEGINS, "premiere"),
    "last_of_several": ("“{WRK:Ash}” will be back with its 16th season, and there are two newcomers, “{WRK:Peat}” and “{WRK:Smoke}.”" + BEGINS, "premiere"),
    "first_of_a_list": ("{PLT:Binge} goes on with {WRK:Smoke} and {WRK:Ash}, which both get a second season, and with {WRK:Peat}." + BEGINS, "season"),
    "beside_a_list": ("{PLT:Binge} goes on with {WRK:Peat} and {WRK:Ash}, which both get a second season, and adds the drama {WRK:Smoke}." + BEGINS, "premiere"),
    "past": ("{WRK:Smoke} is back for a third series. It was in {DAT:May 2028} that {WRK:Smoke} premiered on {DAT:9 May}.", "premiere"),
    "later": (BEGINS.strip() + " {WRK:Smoke} is back for a third series.", "premiere"),
    "place": ("{WRK:Smoke} got second place." + BEGINS, "premiere"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "event"), TOLD.values(), ids=TOLD)
def test_a_season_told_before_its_day(marked: str, event: str) -> None:
    scene = scene_of(doc(marked))
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    fields = {"work": "Smoke", "season": ""}
    relation = Relation("scorer", {"date": (start, start + 1)}, fields, (0, 1))
    assert later_runs.event(scene, relation, place, "premiere") == event


@pytest.mark.parametrize(
    ("head", "rule", "event"),
    [
        ("{WRK:Smoke} is a drama.", "scorer", "premiere"),
        ("{WRK:Smoke} is a drama. {WRK:Peat} is long. {WRK:Ash} is back for a third series.", "scorer", "premiere"),
        ("{WRK:Smoke} is a drama.", "footed", "season"),
        ("{WRK:Smoke} is a drama with a new season.", "scorer", "season"),
        ("{PLT:Sky} has what is back on. All of it is new.", "scorer", "season"),
        ("{PLT:Sky} brings {WRK:Smoke} back.", "scorer", "season"),
        ("{WRK:Smoke} starts over with new bakers.", "scorer", "season"),
        ("What is new? That the new season of {WRK:Smoke} is done.", "scorer", "season"),
        ("{WRK:Smoke} is a drama. As for a second season of {WRK:Smoke}, she won't rule it out.", "scorer", "premiere"),
        ("{WRK:Peat} is long. At eight {WRK:Ash} is back with new episodes, then comes {WRK:Smoke}.", "scorer", "premiere"),
    ],
)  # fmt: skip
def test_no_season_without_a_word_of_more(head: str, rule: str, event: str) -> None:
    scene = scene_of(doc(head + BEGINS))
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    fields = {"work": "Smoke", "season": ""}
    relation = Relation(rule, {"date": (start, start + 1)}, fields, (0, 1))
    assert later_runs.event(scene, relation, place, "season") == event


@pytest.mark.parametrize(("season", "chosen"), [("1", "premiere"), ("", "finale"), ("", "episode")])
def test_what_is_surer_stays(season: str, chosen: str) -> None:
    scene = scene_of(doc(TOLD["back"][0]))
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    fields = {"work": "Smoke", "season": season}
    relation = Relation("scorer", {"date": (start, start + 1)}, fields, (0, 1))
    assert later_runs.event(scene, relation, place, chosen) == chosen


@pytest.mark.parametrize(
    ("more", "event"), [("", "season"), (" Its winter finale was in {DAT:December}.", "return")]
)
def test_what_returns_begins_a_season_unless_it_paused(more: str, event: str) -> None:
    scene = scene_of(doc(f"The panel for the seventh season of {{WRK:Smoke}} was loud.{more} {{WRK:Smoke}} returns on {{DAT:9 May}}."))  # fmt: skip
    start, place = max(scored_releases.places(scene).items(), key=lambda item: item[0])
    fields = {"work": "Smoke", "season": ""}
    relation = Relation("scorer", {"date": (start, start + 1)}, fields, (0, 1))
    assert later_runs.event(scene, relation, place, "return") == event
