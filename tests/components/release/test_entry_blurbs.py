"""What the blurb, or the line, below a guide's entry says of its run."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.relations import Relation
from newsextract.components.release import entry_blurbs
from newsextract.components.scene import Scene
from newsextract.components.scene import scene as scene_of

BLURBS = {
    "last_of": ("Last of the series. Nurse Ada leaves the valley.", "premiere", "finale"),
    "last_in": ("Last in the series, and Dr Vane must choose between the practice and the widow.", "premiere", "finale"),
    "last_pair": ("The last pair of the Finnish mystery. Mara has four suspects.", "premiere", "finale"),
    "last_programme": ("The last programme of this series, in which three judges pick a house.", "episode", "finale"),
    "concluding": ("Concluding part of the thriller. Ada is stuck in a tunnel.", "release", "finale"),
    "final": ("Will it be Olwen? It's the final. It'll be Olwen.", "episode", "finale"),
    "finale": ("The two-hour finale. Colonel Vane must decide.", "episode", "finale"),
    "second_of_six": ("It's dark and there's a body in a boat. Second of six.", "release", "episode"),
    "penultimate": ("Penultimate episode; the final's a week today.", "premiere", "episode"),
    "second_to_last": ("The second-to-last episode, and Ada has to decide about the boat.", "release", "episode"),
    "week_seven": ("It's week seven, and last week’s dance has left Ada with a bruise.", "season", "episode"),
    "theme_week": ("Nine couples. It's musicals week and Ada attempts the splits.", "release", "episode"),
    "repeat": ("A repeat, but what a repeat. Ada cannot stop being polite.", "release", "episode"),
    "second_series": ("A second series for the hospital drama, which lost half its cast.", "premiere", "season"),
    "what": ("What: Second season of the drama about bakers.", "premiere", "season"),
    "season_nine": ("Season nine of the baking contest.", "premiere", "season"),
    "first_of_new": ("Hidden cameras. The first of a new series. Quite horrible.", "episode", "season"),
    "returns_for": ("Ada helps a couple. The series returns for a fourth run.", "episode", "season"),
    "kicks_off": ("Ada is back on the mail run. Season four kicks off with a poisoned cake.", "episode", "season"),
    "label": ("Season Premiere!\n\nIt's colder and there's one can opener.", "release", "season"),
    "gap": ("Returns after a two-week gap for the snooker. Mr Vane is on the roof.", "episode", "return"),
    "new": ("New. Ann Lee is a detective with a boat.", "episode", "premiere"),
    "series_premiere": ("Series Premiere!\n\nIt's a long road.", "episode", "premiere"),
    "film_of_a_year": ("A 2011 flop that has got better since. Ann Lee has a bad hip.", "episode", "release"),
    "film_in_brackets": ("(1962, b/w) Nonsense with Ann Lee. The vicar did it.", "episode", "release"),
    "tv_movie": ("Ada knows too much, which is the one twist that this TV movie has.", "episode", "release"),
    "season_one_of": ("Season one of the baking contest.", "premiere", "premiere"),
    # plots, other nights, other works
    "final_straw": ("The final straw for Ada is a letter.", "episode", "episode"),
    "season_of_another": ("A fourth series is in hand for next spring. Ada laughs.", "episode", "episode"),
    "second_husband": ("Her second husband is back for the money.", "premiere", "premiere"),
    "no_word": ("Ada thinks that she has found the boat.", "premiere", "premiere"),
    "later": ("Ada waits. She waits more. And more. It's the final.", "episode", "episode"),
    "another_entry": ("{WRK:Ember}, {PLT:ITV1}, 9pm\nLast of the series.", "premiere", "premiere"),
}  # fmt: skip
DEBUTS = {
    "debut": ("Debut: Fifty years on, the whole planet is watching.", "release", "premiere"),
    "canadian": ("Canadian debut: They have razor blades in their caps.", "release", "premiere"),
    "final_season": ("Final-season debut: Somebody has killed the president.", "premiere", "season"),
    "season_finale": ("Fourth-season finale: One of the pairs skates off with it.", "season", "finale"),
    "season_two": ("Season two, and the three who made it fly are here.", "episode", "season"),
    "season_two_episode": ("Series 2, episode four. Ada waits.", "episode", "episode"),
    "first_of": ("First of a four-part thriller on the border.", "release", "premiere"),
    "one_off": ("They are not getting younger. This one-off documentary follows three.", "premiere", "release"),
}  # fmt: skip
LINES = {
    "series": ("{WRK:Smoke}\nTV, UK, 2031 – out {DAT:4 May}\nAda waits.", "release", "premiere"),
    "no_year": ("{WRK:Smoke}\nSeries | Hulu | {DAT:4 May}\nAda waits.", "release", "premiere"),
    "film": ("{WRK:Smoke}\nFilm, UK, 2031 – out {DAT:4 May}\nAda waits.", "premiere", "release"),
    "old": (
        "{WRK:Smoke}\nTV, UK, 2018 – out {DAT:4 May}\n\n{WRK:Ash}\nTV, UK, 2031 – out {DAT:5 May}",
        "release",
        "release",
    ),
    "finale": ("{WRK:Smoke}\nTV, UK, 2031 – out {DAT:4 May}\nAda waits.", "finale", "finale"),
    "prose": (
        "TV stars were out on {DAT:4 May}, and so was {WRK:Smoke}, they said.",
        "release",
        "release",
    ),
}


def told(marked: str) -> tuple[Scene, Relation]:
    scene = scene_of(doc(marked))
    date = scene.dates[0]
    fields = {"work": "Smoke", "season": ""}
    at = scene.text.index("Smoke")
    line = at, scene.text.find("\n", at) if "\n" in scene.text else len(scene.text)
    return scene, Relation("calendar", {"date": (date.start, date.end)}, fields, line)


@pytest.mark.parametrize(("blurb", "chosen", "event"), BLURBS.values(), ids=BLURBS)
def test_what_a_blurb_says(blurb: str, chosen: str, event: str) -> None:
    scene, relation = told(f"{{DAT:Friday 9 May}}\n{{WRK:Smoke}}, {{PLT:BBC One}}, 8pm\n{blurb}")
    assert entry_blurbs.event(scene, relation, "series", chosen) == event


def test_of_a_list_only() -> None:
    scene, relation = told(
        "{DAT:Friday 9 May}\n{WRK:Smoke}, {PLT:BBC One}, 8pm\nLast of the series."
    )
    relation.rule = "release_subject"
    assert entry_blurbs.event(scene, relation, "series", "premiere") == "premiere"


@pytest.mark.parametrize(
    ("marked", "event"),
    [
        ("{WRK:Smoke}, {DAT:Sunday}, {PLT:BBC One}\nLast of the series, and rain.", "finale"),
        ("Drama: {WRK:Smoke}, {PLT:Netflix} from {DAT:Friday}\nThe last part of the drama.", "finale"),
        # a heading below, and a sentence
        ("{WRK:Smoke}, {DAT:Sunday}, {PLT:BBC One}\n\nFinale alert!", "premiere"),
        ("{WRK:Smoke} begins on {PLT:BBC One} on {DAT:Sunday}\nLast of the series, and rain.", "premiere"),
    ],
)  # fmt: skip
def test_below_a_line_of_slots(marked: str, event: str) -> None:
    scene, relation = told(marked)
    relation.rule = "release_subject"
    assert entry_blurbs.event(scene, relation, "series", "premiere") == event


@pytest.mark.parametrize(("marked", "chosen", "event"), LINES.values(), ids=LINES)
def test_what_a_line_calls_it(marked: str, chosen: str, event: str) -> None:
    scene, relation = told(marked)
    assert entry_blurbs.labelled(scene, relation, chosen) == event


@pytest.mark.parametrize(("blurb", "chosen", "event"), DEBUTS.values(), ids=DEBUTS)
def test_how_a_blurb_begins(blurb: str, chosen: str, event: str) -> None:
    scene, relation = told(f"{{DAT:Friday 9 May}}\n{{WRK:Smoke}}, {{PLT:BBC One}}, 8pm\n{blurb}")
    assert entry_blurbs.event(scene, relation, "series", chosen) == event


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("{WRK:Smoke} ({PLT:TG4}, {DAT:Friday 9th}, 9.30pm)", "season"),
        ("{WRK:Smoke} ({PLT:TG4}, {DAT:Friday 9th}, 9.30pm) made them all cry.", "release"),
    ],
)
def test_an_entry_with_all_in_brackets(line: str, event: str) -> None:
    scene = scene_of(doc(f"{line}\nBack for a third series, and Dessie has a new boat."))
    date = scene.dates[0]
    fields = {"work": "Smoke", "season": ""}
    relation = Relation("release_subject", {"date": (date.start, date.end)}, fields, (0, 40))
    assert entry_blurbs.event(scene, relation, "series", "release") == event
