"""Who takes part in a show of contestants, under a heading that asks for them."""

from __future__ import annotations

import pytest
from inline import coherent, doc

from newsextract.components.castings import Castings

SHOW = "The dating show {WRK:Salt} is back on {PLT:E4}, and the public vote decides who of the contestants goes.\n\n"
LINE_UPS = {
    "pairs_on_lines": (
        "Who are the couples?\n\n{PER:Ann} and {PER:Tom}\n\n{PER:Ann}, 28, is a nurse from {LOC:Leeds}.\n\n{PER:Jo} and {PER:Kit}\n\n"
        "A trainer from {LOC:Fife} and a vet.\n\nWhat are the rules?\n\n{PER:Bo Dunn} knows them.",
        {"Ann", "Tom", "Jo", "Kit"},
    ),
    "dashes": (
        "Confirmed line-up for {WRK:Salt}\n\n{PER:Ann Lee} – Capped 161 times, she is done with the pitch.\n\n"
        "{PER:Tom Ray} MBE – The host of a radio show will be heading down under.\n\n{PER:Jo Pike} – The dentist of many stars.",
        {"Ann Lee", "Tom Ray", "Jo Pike"},
    ),
    "in_the_label_s_line": (
        "Who are the teams? Five pairs are in: {PER:Ann} and {PER:Tom}, cousins; {PER:Jo} and {PER:Kit}, exes; {PER:Bo} and {PER:Max}, a mess.",
        {"Ann", "Tom", "Jo", "Kit", "Bo", "Max"},
    ),
    "names_alone": (
        "Meet the celebrities\n\n{PER:Ann Lee}\n\nShe cooks.\n\n{PER:Tom Ray}\n\nHe does not.\n\n{PER:Jo Pike}\n\nShe eats.",
        {"Ann Lee", "Tom Ray", "Jo Pike"},
    ),
    "paragraphs": (
        "Here is the full line-up:\n\nTV chef {PER:Ann Lee} has cooked for kings.\n\nShe said: “I am in bits.”\n\nFormer {WRK:Peat} actor {PER:Tom Ray}, 57, can't wait."
        "\n\nHis wife {PER:Bo Dunn} can.\n\n{PER:Jo Pike} hosts the breakfast show on {PLT:Heart}.",
        {"Ann Lee", "Tom Ray", "Jo Pike"},
    ),
    "questions_within_entries": (
        "Here is your complete {WRK:Salt} line-up…\n\n{PER:Ann Lee}\n\nWho? A singer.\n\nHow was she told? By a goat.\n\nWhat did she say? Nothing.\n\nFor how long? A day."
        "\n\n{PER:Tom Ray}\n\nWho? A cook.\n\n{PER:Jo Pike}\n\nWho? A vet.",
        {"Ann Lee", "Tom Ray", "Jo Pike"},
    ),
    "labelled_names": (
        "{WRK:Salt} season 2 cast: meet the contestants\n\nName: {PER:Ann}\n\nAge: 45\n\nJob: Cook\n\n{PER:Ann} is loud.\n\nName: {PER:Tom}\n\nAge: 31"
        "\n\nName: {PER:Jo}\n\nAge: 27\n\nWhat are the rules?\n\nName: {PER:Bo Dunn}",
        {"Ann", "Tom", "Jo"},
    ),
    "taken_for_characters": (
        "Who are the contestants?\n\n{CHR:Ann}, 28, is a nurse.\n\n{CHR:Tom}, 31, sells tubs.\n\n{CHR:Jo}, 25, has never lost.",
        {"Ann", "Tom", "Jo"},
    ),
}
NONE = {
    "two_only": "Who are the couples?\n\n{PER:Ann} and {PER:Tom}\n\nMore to come.",
    "judges_in_prose": "Who are the contestants?\n\nNobody knows.\n\nSo far {PER:Ann Lee} has met {PER:Tom Ray} and {PER:Jo Pike}.",
    "another_question": "When is {WRK:Salt} on?\n\n{PER:Ann Lee}\n\n{PER:Tom Ray}\n\n{PER:Jo Pike}",
    "paragraphs_of_news": "Meet the celebrities\n\nTV chef {PER:Ann Lee} has left.\n\nActor {PER:Tom Ray} is in bits.\n\nSinger {PER:Jo Pike} is not.",
    "speakers": "Meet the celebrities\n\n{PER:Ann Lee}: “I cook.”\n\n{PER:Tom Ray}: “I eat.”\n\n{PER:Jo Pike}: “I wash.”",
}


def line_up(marked: str) -> set[str]:
    found = Castings().match(doc(SHOW + marked))
    return {r.fields["actor"] for r in found if r.rule == "line_up"}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [value for name, value in LINE_UPS.items() if name != "taken_for_characters"],
)
def test_contestants(marked: str, expected: set[str]) -> None:
    found = [r for r in Castings().match(doc(SHOW + marked)) if r.rule == "line_up"]
    assert {r.fields["actor"] for r in found} == expected
    assert {(r.fields["work"], r.fields["kind"]) for r in found} == {("Salt", "self")}


@pytest.mark.parametrize("marked", NONE.values(), ids=NONE)
def test_nobody(marked: str) -> None:
    assert line_up(marked) == set()


def test_a_drama_has_a_cast_and_no_contestants() -> None:
    drama = "The drama {WRK:Salt} is back.\n\nWho is in the cast?\n\n{CHR:Mara} – {PER:Ann Lee}\n\n{CHR:Kit} – {PER:Tom Ray}\n\n{CHR:Jo} – {PER:Bo Dunn}"
    assert "line_up" not in {r.rule for r in Castings().match(doc(drama))}
    assert ("Mara", "CHARACTER") in coherent(drama, 0.7)


def test_contestants_are_no_characters() -> None:
    marked, expected = LINE_UPS["taken_for_characters"]
    found = coherent(SHOW + marked + "\n\n{CHR:Ann} won.", 0.7)
    assert {name for name, label in found if label == "PERSON"} == expected
    assert "CHARACTER" not in {label for _, label in found}
