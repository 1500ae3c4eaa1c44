"""Which beginning of a series a row tells: first episodes, later seasons under their headings, several at once."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import run_begins, scored_releases
from newsextract.components.scene import scene as scene_of

TOLD = {
    # the first episode, and those that are not the series' own first
    "first": ("The drama {WRK:Smoke} has a date. The first episode is on {PLT:ITV1} on {DAT:9 July}.", "episode", "premiere"),
    "opening": ("The opening two parts of the series {WRK:Smoke} go out on {DAT:9 July}.", "episode", "premiere"),
    "part_one": ("Part one of the drama {WRK:Smoke} can be seen on {DAT:9 July}.", "episode", "premiere"),
    "first_of_six": ("The drama {WRK:Smoke} has a date. The first of six episodes airs on {PLT:ITV1} on {DAT:9 July}.", "episode", "premiere"),
    "his_first_of_four": ("{PER:Ann Lee}'s first of four episodes of the drama {WRK:Smoke} airs on {DAT:9 July}.", "episode", "episode"),
    "hers": ("Her first episode of the soap {WRK:Smoke} goes out on {DAT:9 July}.", "episode", "episode"),
    "rest": ("The series {WRK:Smoke} has its first episode now, and the rest follow on {DAT:9 July}.", "episode", "episode"),
    "repeated": ("After the first episode the series {WRK:Smoke} continues on {DAT:9 July}.", "episode", "episode"),
    "repeat": (
        "{PLT:Gold} repeats the first episode of the series {WRK:Smoke} on {DAT:9 July}.",
        "episode",
        "episode",
    ),
    "sole_first": ("The spin-off series {WRK:Smoke} has a date: its first episode arrives on {DAT:9 July}.", "season", "premiere"),
    "no_second_yet": ("The spin-off {WRK:Smoke} is a series. She won't rule out a second season. Its first episode arrives on {DAT:9 July}.", "season", "premiere"),
    "of_a_new_season": ("The drama {WRK:Smoke} has a new season, whose first episode arrives on {DAT:9 July}.", "season", "season"),
    "third": ("The third episode of the series {WRK:Smoke} is on {DAT:9 July}.", "episode", "episode"),
    "film": ("The first part of the film {WRK:Smoke} arrives in cinemas on {DAT:9 July}.", "release", "release"),
    # several seasons at once
    "range": ("{WRK:Smoke} (Seasons 1-4) is on {PLT:Stan} from {DAT:9 July}, the drama in full.", "premiere", "release"),
    "all": ("All four seasons of the drama {WRK:Smoke} arrive on {PLT:Stan} on {DAT:9 July}.", "premiere", "release"),
    "first_two": ("The first two seasons of the drama {WRK:Smoke} join {PLT:Stan} on {DAT:9 July}.", "premiere", "release"),
    "complete": ("The complete series of {WRK:Smoke}, a drama, arrives on {PLT:Stan} on {DAT:9 July}.", "premiere", "release"),
    "first_two_episodes": ("The first two episodes of the drama {WRK:Smoke} are on {PLT:Stan} from {DAT:9 July}.", "premiere", "premiere"),
    "one": ("Season 1 of the drama {WRK:Smoke} arrives on {PLT:Stan} on {DAT:9 July}.", "premiere", "premiere"),
    "all_of_one": ("All four episodes of the drama {WRK:Smoke} arrive on {DAT:9 July}.", "premiere", "premiere"),
    # the heading's season
    "heading": ("{WRK:Smoke} season 3: when is it on?\n\nThe series arrives on {PLT:Netflix} on {DAT:9 July}.", "premiere", "season"),
    "heading_opens": ("{WRK:Smoke} series two: what we know\n\nThe drama's first episode is on {DAT:9 July}.", "episode", "season"),
    "heading_first": ("{WRK:Smoke} season 1: when is it on?\n\nThe series arrives on {PLT:Netflix} on {DAT:9 July}.", "premiere", "premiere"),
    "heading_asks": ("Will there be a season 2 of {WRK:Smoke}?\n\nThe series arrives on {PLT:Netflix} on {DAT:9 July}.", "premiere", "premiere"),
    "heading_looks_back": ("{WRK:Smoke} season 3: when is it on?\n\nThe series premiered on {PLT:Netflix} on {DAT:9 July}.", "premiere", "premiere"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "chosen", "event"), TOLD.values(), ids=TOLD)
def test_which_beginning(marked: str, chosen: str, event: str) -> None:
    scene = scene_of(doc(marked))
    (start, place) = next(iter(scored_releases.places(scene).items()))
    fields = {"work": "Smoke", "season": ""}
    relation = Relation("release_focus", {"date": (start, start + 6)}, fields, (0, len(scene.text)))
    assert run_begins.event(scene, relation, place, chosen) == event


STREAMED = {
    "called": ("{WRK:Smoke}, a horror series with {PER:Ann Lee}, is on {PLT:Netflix} from {DAT:9 July}.", True),
    "below": ("{WRK:Smoke} is on {PLT:Netflix} from {DAT:9 July}.\n\nIt's a dating show, and there are boats.", True),
    "old": ("All nine series of {WRK:Smoke} are on {PLT:Netflix} from {DAT:9 July}.", False),
    "remastered": ("The remastered series {WRK:Smoke} is on {PLT:Netflix} from {DAT:9 July}.", False),
    "not_called": ("{WRK:Smoke} is on {PLT:Netflix} from {DAT:9 July}.", False),
    "cinemas": ("{WRK:Smoke}, a thriller, is in {PLT:cinemas=Cinemas} from {DAT:9 July}.", False),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "fresh"), STREAMED.values(), ids=STREAMED)
def test_streamed(marked: str, fresh: bool) -> None:
    scene = scene_of(doc(marked))
    services = "; ".join(p.fields["name"] for p in scene.platforms)
    fields = {"work": "Smoke", "season": "", "event": "release", "platforms": services}
    start = next(iter(scored_releases.places(scene)))
    relation = Relation("release_focus", {"date": (start, start + 6)}, fields, (0, len(scene.text)))
    assert run_begins.streamed(scene, relation) is fresh
