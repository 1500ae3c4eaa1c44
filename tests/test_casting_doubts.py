"""Rows that only the heads see, and the words that speak against them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import casting_doubts, filmographies
from newsextract.components.relations import Relation
from newsextract.components.scene import scene
from newsextract.components.weighing import RULE, Candidate

PARENTS = "{PER:Ann Lee} voices {CHR:Mara} ({PER:Jo Bell}) and {CHR:Davy}'s daughter {CHR:Kit}."


def doubted(marked: str, actor: str, character: str, rule: str = RULE) -> bool:
    made = doc(marked)
    roles = {
        name: (made.text.index(words), made.text.index(words) + len(words))
        for name, words in (("actor", actor), ("character", character))
        if words
    }
    relation = Relation(rule, roles, {}, (0, len(made.text)))
    return casting_doubts.doubted(scene(made), relation)


@pytest.mark.parametrize(
    ("marked", "actor", "character"),
    [
        (PARENTS, "Ann Lee", "Mara"),
        ("Guests at the gala included {PER:Jo Bell} and {PER:Ann Lee}.", "Ann Lee", ""),
        ("{CHR:Anushka} ({PER:Sharma}) said that we have to resume life.", "Sharma", "Anushka"),
        ("{PER:Ann Lee} had since turned down the role of {CHR:Mara}.", "Ann Lee", "Mara"),
    ],
)
def test_words_against_a_row(marked: str, actor: str, character: str) -> None:
    assert doubted(marked, actor, character)


@pytest.mark.parametrize(
    ("marked", "actor", "character", "rule"),
    [
        (PARENTS, "Ann Lee", "Kit", RULE),
        (PARENTS, "Jo Bell", "Mara", RULE),
        (
            "{CHR:Davy} and {CHR:Mara} ({PER:Jo Bell} and {PER:Ann Lee}) are back.",
            "Ann Lee",
            "Mara",
            RULE,
        ),
        (PARENTS, "Ann Lee", "Mara", "voices"),
        ("{PER:Ann Lee} is {CHR:Mara} ({CHR:Kit} to her friends).", "Ann Lee", "Mara", RULE),
    ],
)
def test_other_rows(marked: str, actor: str, character: str, rule: str) -> None:
    assert not doubted(marked, actor, character, rule)


@pytest.mark.parametrize(
    ("actor", "work", "host"),
    [
        ("Alison Hammond", "The Great British Bake Off", True),
        ("Dermot O’Leary", "The X Factor", True),
        ("Tess Daly", "strictly come dancing", True),
        ("Alison Hammond", "The Boys", False),
        ("Ann Lee", "The Great British Bake Off", False),
    ],
)
def test_hosts_are_in_no_cast(actor: str, work: str, host: bool) -> None:
    made = doc(f"{{PER:{actor}}} is back in {{WRK:{work}}}.")
    fields = {"actor": actor, "character": "", "work": work}
    relation = Relation("starring", {"actor": (0, len(actor))}, fields, (0, len(made.text)))
    assert casting_doubts.doubted(scene(made), relation) is host


OWN = "{PER:Ann Lee} has been in {WRK:Ash}.\n\n{PER:Tom Ray} is back."


@pytest.mark.parametrize(
    ("marked", "rule", "left"),
    [
        (OWN, RULE, ["Ann Lee"]),
        (OWN, "career", ["Ann Lee", "Tom Ray"]),
        (OWN + " {WRK:Ash} is back.", RULE, ["Ann Lee", "Tom Ray"]),
    ],
)
def test_what_one_actor_was_in_is_no_others(marked: str, rule: str, left: list[str]) -> None:
    made = doc(marked)
    found = []
    for name, by in (("Ann Lee", filmographies.RULE), ("Tom Ray", rule)):
        at = made.text.index(name)
        fields = {"actor": name, "character": "", "work": "Ash"}
        found.append(Candidate(Relation(by, {"actor": (at, at + 7)}, fields, (0, 9)), {}, "bare"))
    kept = casting_doubts.without_strangers(scene(made), found)
    assert [one.relation.fields["actor"] for one in kept] == left
