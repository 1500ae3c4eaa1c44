"""Lists whose day stands in the sentence that leads into them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import led
from newsextract.components.scene import scene

LINES = "\n\n{WRK:Gable End}\nA widow finds a key.\n\n{WRK:Heron Street}\nNobody sleeps.\n"
COLONS = (
    "\n\n{WRK:Gable End} (Tall Ships): A widow finds a key.\n\n{WRK:Heron Street}: Nobody sleeps.\n"
)
SECTIONS = (
    "\n\n{PLT:Netflix}\n{WRK:Gable End}: A widow finds a key.\n\n"
    "{PLT:HBO}, {PLT:Max}\n{WRK:Heron Street}: Nobody sleeps.\n"
)
LABELS = (
    "\n\n{WRK:Gable End}\nA widow finds a key.\nWhere to watch: {PLT:Netflix}\n\n"
    "{WRK:Heron Street}\nNobody sleeps.\nOTT platform: {PLT:ZEE5}\n"
)
NUMBERS = (
    '\n\n2) “{WRK:Gable End}”\nA widow finds a key.\n\n1) "{WRK:Heron Street}"\nNobody sleeps.\n'
)
LEAD = "Two films open in {PLT:theaters} {DAT:this week}:"


def listed(marked: str) -> list[tuple[str, str]]:
    return [(r.fields["work"], r.fields["platforms"]) for r in led.find(scene(doc(marked)))]


@pytest.mark.parametrize(
    ("marked", "services"),
    [
        (LEAD + LINES, ("Cinemas", "Cinemas")),
        ("In UK {PLT:cinemas}: {DAT:Friday 9 May}" + COLONS, ("Cinemas", "Cinemas")),
        ("These are the shows that arrive {DAT:this weekend}:" + SECTIONS, ("Netflix", "HBO; HBO Max")),
        ("All of the titles below stream from {DAT:today}." + LABELS, ("Netflix", "ZEE5")),
        ("New things.\n\nFilms to see on {PLT:Netflix} from {DAT:today}" + LINES, ("Netflix", "Netflix")),
        ("New on DVD & Blu-ray: {DAT:May 9, 2031}" + LINES, ("", "")),
        ("New on DVD: {DAT:May 9, 2031}" + LINES.replace("Street}", "Street} ({DAT:1957}) {ORG:Tall Ships}"), ("", "")),
        ("Out on DVD, Blu-Ray and 4K {DAT:Tuesday}" + NUMBERS, ("", "")),
        (
            "Here's all that starts {DAT:tomorrow}, so sit."
            + LABELS.replace("Gable End}", "Gable End}, season two").replace("Where to watch: ", "Where: noon on "),
            ("Netflix", "ZEE5"),
        ),
        ("Click to buy. All of them are on shelves {DAT:today}." + LINES.replace("key.", "key.\n\n[Blu-ray extras: none]"), ("", "")),
        ("Hello.\n\nThe series that start {DAT:today} are the following." + LINES, ("", "")),
    ],
)  # fmt: skip
def test_the_day_of_the_lead_is_that_of_the_list(marked: str, services: tuple[str, str]) -> None:
    assert listed(marked) == list(zip(("Gable End", "Heron Street"), services, strict=True))


DATED = LINES.replace("key.", "key. It opens {DAT:9 May}.").replace(
    "sleeps.", "sleeps until {DAT:10 May}."
)


@pytest.mark.parametrize(
    "marked",
    [
        "What to watch {DAT:this weekend}:" + LINES,  # not all of it is new
        "Best of DVD & Blu-ray: {DAT:May 9, 2031}" + LINES,
        "Films to see before {DAT:Friday}" + LINES,
        "Films that are still in {PLT:theaters} {DAT:this week}:" + LINES,
        "Films that open {DAT:this year}:" + LINES,
        "{WRK:Ash} opens {DAT:this week}, and so do the following films." + LINES,
        "Two films open {DAT:this week}, and we saw neither." + "\n\n{WRK:Gable End}\nA widow finds a key.",
        LEAD + DATED,
        LEAD + "\n\nNext week\n" + LINES,
    ],
)  # fmt: skip
def test_leads_that_are_no_day_of_release(marked: str) -> None:
    assert listed(marked) == []


WATCH = (
    "\n\n‘{WRK:Gable End}’\nA widow finds a key.\nWhere To Watch: {PLT:ZEE5}\n\n‘{WRK:Heron Street}’\nNobody sleeps.\n"
    "Where To Watch: {PLT:Netflix}\n\n‘{WRK:Tar Road}’\nA road is built.\nWhere To Watch: {PLT:Hulu}\n"
)


def test_the_week_of_a_list_that_says_where_each_can_be_seen() -> None:
    services = [("Gable End", "ZEE5"), ("Heron Street", "Netflix"), ("Tar Road", "Hulu")]
    assert listed("You are served {DAT:this week}.\n\nHere they are." + WATCH) == services


@pytest.mark.parametrize(
    "marked",
    [
        "You were served {DAT:last week}." + WATCH,
        "The best of {DAT:2030}, {DAT:this week} and for ever." + WATCH,
        "You are served {DAT:this week}." + WATCH.replace("built.", "built on {DAT:9 May}.").replace("key.", "key on {DAT:2 May}."),
        "You are served {DAT:this week}." + WATCH.replace("Where To Watch: {PLT:Hulu}\n", ""),
        # Labels below no title.
        "You are served {DAT:this week}." + WATCH.replace("{WRK:", "{PER:"),
    ],
)  # fmt: skip
def test_other_lists_of_services_have_no_day(marked: str) -> None:
    assert listed(marked) == []


@pytest.mark.parametrize(
    ("lead", "event"),
    [
        ("The week's DVDs. All of them are on shelves {DAT:today}.", "physical"),
        ("The week's films. All of them are out {DAT:today}.", "release"),
    ],
)
def test_a_page_about_discs_lists_discs(lead: str, event: str) -> None:
    found = led.find(scene(doc(lead + LINES)))
    assert {r.fields["event"] for r in found} == {event}
