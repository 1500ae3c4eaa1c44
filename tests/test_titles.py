"""Titles: their edges where the recogniser missed them, and the forms that name one work."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import works
from newsextract.components.coherence import Coherence

COHERENCE, WORKS = Coherence(), works.Works(labels=works.DEFAULT_LABELS)


def titles(marked: str) -> list[str]:
    made = COHERENCE(doc(marked))
    return [e.text for e in made.ents if e.label_ == "WORK"]


EDGES = {
    "place_after_a_small_word": (
        "He cut {WRK:A Season in} {LOC:Hull} for us.",
        ["A Season in Hull"],
    ),
    "plain_word_after_it": ("He cut {WRK:A Night at} Hull for us.", ["A Night at Hull"]),
    "person_after_of": (
        "In {WRK:The Ballad of} {PER:Gordy Fisk} we see.",
        ["The Ballad of Gordy Fisk"],
    ),
    "saint": ("She left {WRK:St Winifred}'s after years.", ["St Winifred's"]),
    "possessive_before_a_mark": ("She left {WRK:Lucky}'s, a comedy.", ["Lucky's"]),
    "possessive_before_a_bracket": ("She left {WRK:Lucky}'s (2012).", ["Lucky's"]),
    "two_by_a_possessive": (
        "He is in {WRK:Blackbeard}'s {WRK:Ghost Crab} now.",
        ["Blackbeard's Ghost Crab"],
    ),
    "lower_case_before": ("Yes, {WRK:that's Swim Team} again.", ["Swim Team"]),
    "label_of_a_line": ("{WRK:Smoke}\n{WRK:OTT Platform}: {PLT:Netflix}", ["Smoke"]),
    "in_full_elsewhere": (
        "{WRK:Lawmen}: {PER:Gordy Fisk} is back. We saw {WRK:Lawmen: Gordy Fisk}.",
        ["Lawmen: Gordy Fisk", "Lawmen: Gordy Fisk"],
    ),
    # Near-misses: these stay as they are.
    "other_words_after_the_colon": (
        "{WRK:Lawmen}: {PER:Ann Lee} is back. We saw {WRK:Lawmen: Gordy Fisk}.",
        ["Lawmen", "Lawmen: Gordy Fisk"],
    ),
    "no_title_with_a_colon": ("{WRK:Lawmen}: {PER:Gordy Fisk} is back.", ["Lawmen"]),
    "title_like_a_label": ("We saw {WRK:Network} twice.", ["Network"]),
    "star_of_it": ("We met {WRK:Smoke}'s {PER:Ann Lee} there.", ["Smoke"]),
    "its_finale": ("We saw {WRK:Smoke}'s finale.", ["Smoke"]),
    "service_after_on": ("It moves with {WRK:Narrows on} {PLT:TNT} now.", ["Narrows"]),
    "person_after_with": ("In {WRK:Smoke with} {PER:Ann Lee} we see.", ["Smoke"]),
    "weekday_after_on": ("We saw {WRK:Smoke on} Friday.", ["Smoke"]),
    "month_after_in": ("We saw {WRK:Smoke in} July.", ["Smoke"]),
    "capital_small_word": ("We saw {WRK:Kettle On} Monday.", ["Kettle On"]),
    "two_titles": ("We saw {WRK:Smoke} and {WRK:Ash}.", ["Smoke", "Ash"]),
    "lower_case_in_marks": ("We saw “{WRK:the Lane}” twice.", ["the Lane"]),
}


@pytest.mark.parametrize(("marked", "expected"), EDGES.values(), ids=EDGES)
def test_edges(marked: str, expected: list[str]) -> None:
    assert titles(marked) == expected


def canonical(marked: str) -> list[str]:
    return [r.fields["title"] for r in WORKS.match(doc(marked))]


FORMS = {
    "end": ("{WRK:Sir Galahad} won. {WRK:Galahad} is dear.", ["Sir Galahad"] * 2),
    "end_after_a_colon": ("{WRK:Ember: The Salt} won. {WRK:The Salt} ends.", ["Ember: The Salt"] * 2),
    "beginning": ("{WRK:Hollow Mile} won. {WRK:Hollow} is dear.", ["Hollow Mile"] * 2),
    "other_title": ("{WRK:Craig Ddu} ({WRK:Black Rock}) won.", ["Craig Ddu"] * 2),
    "other_title_in_marks": (
        "“{WRK:Isvakten}” (literal title “{WRK:Ice Watch}”) won. {WRK:Ice Watch} ends.",
        ["Isvakten"] * 3,
    ),
    "without_letters": ("{WRK:!!!} won. {WRK:...} is new.", ["!!!", "..."]),
    "short_of_the_numbered": (
        "{WRK:Magpie 3: The Mill} won. {WRK:Magpie 3} ends.",
        ["Magpie 3: The Mill"] * 2,
    ),
    # Near-misses: two works.
    "short_first": ("{WRK:Hollow} won. {WRK:Hollow Mile} is new.", ["Hollow", "Hollow Mile"]),
    "sequel": ("{WRK:Magpie 2} won. {WRK:Magpie} was first.", ["Magpie 2", "Magpie"]),
    "sequel_in_roman": ("{WRK:Magpie II} won. {WRK:Magpie} was first.", ["Magpie II", "Magpie"]),
    "before_a_colon": ("{WRK:Magpie: Origins} won. {WRK:Magpie} ends.", ["Magpie: Origins", "Magpie"]),
    "end_of_two": (
        "{WRK:Long Weekend} and {WRK:Lost Weekend} won. {WRK:Weekend} ends.",
        ["Long Weekend", "Lost Weekend", "Weekend"],
    ),
    "part_of_a_word": ("{WRK:Stargazer} won. {WRK:Star} ends.", ["Stargazer", "Star"]),
    "title_after_a_bracket": ("{WRK:Smoke} (2019) and ({WRK:Ash}) won.", ["Smoke", "Ash"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), FORMS.values(), ids=FORMS)
def test_forms(marked: str, expected: list[str]) -> None:
    assert canonical(marked) == expected
