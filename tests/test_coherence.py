"""Coherence: what the article says elsewhere mends a doubtful label, never a certain one."""

from __future__ import annotations

import pytest
from inline import doc
from spacy.tokens import Doc, SpanGroup

from newsextract.components.coherence import Coherence


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("{CHR:Young Mara -} {PER:Ann Lee}", ["Young Mara", "Ann Lee"]),
        ("{WRK:Walk-Out &} more", ["Walk-Out"]),
        ("{WRK:Evelyn!} and {WRK:Who Ate It?}", ["Evelyn!", "Who Ate It?"]),
    ],
)
def test_a_name_ends_in_no_dash(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


def found(marked: str, sure: float) -> list[tuple[str, str]]:
    """(words, label) of the entities of ``marked``, whose labels have the probability ``sure``."""
    made: Doc = doc(marked)
    labels = [{e.label_: sure} for e in made.ents]
    made.spans["newsextract_entities"] = SpanGroup(
        made, name="newsextract_entities", spans=list(made.ents),
        attrs={"scores": [sure] * len(labels), "labels": labels},
    )  # fmt: skip
    return [(e.text, e.label_) for e in Coherence()(made).ents]


TITLE = (
    "{WRK:Penny Lane Market} returns. {WRK:Penny Lane Market} moves. {PER:Penny Lane Market} ends."
)
PLACE = "{WRK:Skep} opens. {WRK:Skep} is grim. They shot {LOC:Skep} in Wales."
HERO = "{WRK:Voss} opens. {WRK:Voss} is grim. {CHR:Voss} runs."


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        (TITLE, ["WORK", "WORK", "WORK"]),
        (PLACE, ["WORK", "WORK", "WORK"]),
        # One word may be the title and its hero; one against one settles nothing.
        (HERO, ["WORK", "WORK", "CHARACTER"]),
        (TITLE.split(". ", 1)[1], ["WORK", "PERSON"]),
    ],
)
def test_doubtful_mentions_follow_the_others(marked: str, labels: list[str]) -> None:
    assert [label for _, label in found(marked, 0.7)] == labels


@pytest.mark.parametrize("marked", [TITLE, PLACE])
def test_certain_mentions_stay(marked: str) -> None:
    assert found(marked, 1.0) == [(e.text, e.label_) for e in doc(marked).ents]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Syfy's Overdrive", [("Syfy", "PLATFORM"), ("Overdrive", "WORK")]),
        ("BBC One's Last Ferry Home", [("BBC One", "PLATFORM"), ("Last Ferry Home", "WORK")]),
        ("Lucky's Long Night", [("Lucky's Long Night", "WORK")]),
    ],
)
def test_a_service_before_a_title(title: str, expected: list[tuple[str, str]]) -> None:
    marked = f"A car in {{WRK:{title}}} talks."
    assert found(marked, 0.7) == expected
    assert found(marked, 1.0) == [(title, "WORK")]


ROW = "{PER:Ann Lee} ({CHR:Mara}), {PER:Tom Ray} ({CHR:Davy}), %s and {PER:Kim Pike} ({CHR:Joss})"


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        # One pair taken the other way round follows the row.
        (ROW % "{CHR:Jo Bell} ({PER:Kit})", ["PERSON", "CHARACTER"] * 4),
        (ROW % "{PER:Jo Bell} ({PER:Kit})", ["PERSON", "CHARACTER"] * 4),
        # Headings are a row, however far apart.
        ("{PER:Ann Lee} ({CHR:Mara})\n\n%s\n\n{PER:Tom Ray} ({CHR:Davy})\n\n%s\n\n{CHR:Jo Bell} ({PER:Kit})\n"
         % (("It rains a lot in this part of the story, and nobody minds. " * 3,) * 2), ["PERSON", "CHARACTER"] * 3),
        # Two pairs are no row, and a row of two minds settles nothing.
        ("{PER:Ann Lee} ({CHR:Mara}), {CHR:Jo Bell} ({PER:Kit})", ["PERSON", "CHARACTER", "CHARACTER", "PERSON"]),
        (ROW % "{CHR:Jo Bell} ({PER:Kit}), {CHR:Al Fox} ({PER:Pip}), {CHR:Mo Day} ({PER:Zed})",
         ["PERSON", "CHARACTER"] * 2 + ["CHARACTER", "PERSON"] * 3 + ["PERSON", "CHARACTER"]),
    ],
)  # fmt: skip
def test_a_row_of_brackets_is_of_one_build(marked: str, labels: list[str]) -> None:
    assert [label for _, label in found(marked, 0.7)] == labels


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{PER:Ann Lee} ({CHR:Peat}) plays {CHR:Mara}.", "WORK"),
        ("{PER:Ann Lee} ({PER:Peat Bog}) is {CHR:Mara}, a nurse.", "WORK"),
        # Near-misses: the bracket is of the cast, of a relation, of a place, or nobody is played.
        ("{CHR:Mara} ({PER:Ann Lee}) is {CHR:Davy}, too.", "PERSON"),
        ("{PER:Ann Lee} ({CHR:Peat}) is {CHR:Mara}'s friend.", "CHARACTER"),
        ("{PER:Ann Lee} ({LOC:Hull}) plays {CHR:Mara}.", "LOC"),
        ("{PER:Ann Lee} ({CHR:Peat}) met {CHR:Mara}.", "CHARACTER"),
        ("{PER:Ann Lee} ({CHR:Peat}) plays the fool.", "CHARACTER"),
    ],
)
def test_a_bracket_between_an_actor_and_a_part(marked: str, label: str) -> None:
    assert found(marked, 0.7)[1][1] == label


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("{PER:Ann Lee} stars.\n\n{PER:Ann Lee Tom Ray}", ["Ann Lee", "Ann Lee"]),
        ("{PER:Tom Ray} stars.\n\n{PER:Ann Lee Maria Voss}", ["Tom Ray", "Ann Lee Maria Voss"]),
    ],
)
def test_names_of_a_caption_that_ran_together(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


def test_a_name_ends_with_the_line_after_a_full_stop() -> None:
    made = Coherence()(doc("They are played by {PER:Tom Ray Jr.\nKofi} in Coal and Salt."))
    assert [e.text for e in made.ents] == ["Tom Ray Jr."]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("It stars {CHR:Ma}. {PER:Luz Vera}, who sings.", ["Ma. Luz Vera"]),
        ("It stars {PER:Md}. {PER:Arif Sen}, who sings.", ["Md. Arif Sen"]),
        ("It stars {PER:Ana}. {PER:Luz Vera} sings.", ["Ana", "Luz Vera"]),
        ("It stars {CHR:Ma}, {PER:Luz Vera} and others.", ["Ma", "Luz Vera"]),
    ],
)
def test_a_given_name_cut_short_is_part_of_the_name(marked: str, words: list[str]) -> None:
    assert [words for words, _ in found(marked, 0.9)] == words


def test_a_name_may_be_wrapped() -> None:
    made = Coherence()(doc("They are played by {PER:Tom Albert\nRay} in Black & White."))
    assert [e.text for e in made.ents] == ["Tom Albert\nRay"]
