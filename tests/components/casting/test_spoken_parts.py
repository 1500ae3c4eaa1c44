"""Parts and titles that speakers call their own, or are asked about."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import spoken_parts
from newsextract.components.relations import Relation
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

END = "\n\n{PER:Ann Lee} was talking to {PER:Jo Bell}. {WRK:Smoke} is on {PLT:ITV1}."
MINE = {
    "i_am": "I'm {CHR:Mara Voss}, who keeps the ferry.",
    "i_am_a_described_one": "I am the ferryman's daughter {CHR:Mara Voss} and I row.",
    "i_play": "I play a woman called {CHR:Mara Voss} in it.",
    "i_am_playing": "Now I'm playing {CHR:Mara Voss}.",
    "taken_for_a_person": "I'm {PER:Mara Voss}, who keeps the ferry.",
    "that_is_me": "A man, {CHR:Mara Voss}, that's me, is dead in it.",
    "i_became": "She laughed and so I became {CHR:Mara Voss}.",
    "my_character": "My character, {CHR:Mara Voss}, rows.",
    "let_me_play": "They let me play {CHR:Mara Voss} with a limp.",
    "saw_me_as": "He had seen me as {CHR:Mara Voss}.",
}
NOT_MINE = {
    "somebody_else_plays": "Tom plays {CHR:Mara Voss}.",
    "that_is_somebody_else": "A man, {CHR:Mara Voss}, that's {PER:Tom Ray}, is dead.",
    "looking_for": "I'm looking for {CHR:Mara Voss}.",
    "sorry_for": "I was kind of sorry for {CHR:Mara Voss}.",
    "nearly": "I was nearly {CHR:Mara Voss}.",
    "of_hers": "I am {CHR:Mara Voss}'s sister.",
    "i_am_a_person": "I'm {PER:Mara Voss}, that is my name.",
}
ASKED = {
    "as": "As {CHR:Mara Voss}, you row a lot. Was it hard?",
    "you_play": "You play {CHR:Mara Voss}. Was it hard?",
    "you_are": "You're the ferry girl {CHR:Mara Voss}. Was it hard?",
    "your_character": "Your character, {CHR:Mara Voss}, rows. Was it hard?",
}
NOT_ASKED = {
    "you_like": "You met {CHR:Mara Voss}. Was it hard?",
    "you_are_like": "Are you like {CHR:Mara Voss}?",
}


def told(question: str, answer: str, confidence: float = 0.9) -> list[tuple[str, str, str]]:
    made = doc(f"{question}\n\n{answer}{END}")
    start = made.text.index("\n\n") + 2
    end = made.text.index("\n\n", start)
    fields = {"speakers": "Ann Lee", "parent": ""}
    quote = Relation("interview", {"quote": (start, end)}, fields, (start, end))
    quote.confidence = confidence
    found = spoken_parts.joined(scene(made), [], [quote])
    rows = (one.relation.fields for one in found)
    return [(row["actor"], row["character"], row["work"]) for row in rows]


@pytest.mark.parametrize("answer", MINE.values(), ids=MINE)
def test_who_names_a_part_has_it(answer: str) -> None:
    assert told("What is it about?", answer) == [("Ann Lee", "Mara Voss", "Smoke")]


@pytest.mark.parametrize("answer", NOT_MINE.values(), ids=NOT_MINE)
def test_who_only_speaks_of_a_part(answer: str) -> None:
    assert not told("What is it about?", answer)


@pytest.mark.parametrize("question", ASKED.values(), ids=ASKED)
def test_who_is_asked_about_a_part_has_it(question: str) -> None:
    assert told(question, "It was.") == [("Ann Lee", "Mara Voss", "Smoke")]


@pytest.mark.parametrize("question", NOT_ASKED.values(), ids=NOT_ASKED)
def test_who_is_asked_about_somebody_else(question: str) -> None:
    assert not told(question, "It was.")


def test_a_doubtful_speaker_has_no_part() -> None:
    assert not told("What is it about?", MINE["i_play"], 0.5)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("You played a pastor in {WRK:Ash}. Was it hard?", "It was."),
        ("We loved you in {WRK:Ash}. Was it hard?", "It was."),
        ("In ‘{WRK:Ash}’ at {LOC:Hull} you were married to a ghost. Was it hard?", "It was."),
        ("Your first part in {WRK:Ash} was small. Was it hard?", "It was."),
        ("Was it hard?", "I was only the ghost in {WRK:Ash}."),
        ("Was it hard?", "In {WRK:Ash} we danced on a tractor."),
    ],
)
def test_where_speakers_were(question: str, answer: str) -> None:
    assert told(question, answer) == [("Ann Lee", "", "Ash")]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("You were also offered the part in {WRK:Ash}. Was it hard?", "It was."),
        ("In {WRK:Ash} you see a ghost. Was it hard?", "It was."),
        ("You cried. {WRK:Ash} is sad. Was it hard?", "It was."),
        ("Was it hard?", "I was a child when she was in {WRK:Ash}."),
    ],
)
def test_where_speakers_were_not(question: str, answer: str) -> None:
    assert not told(question, answer)


def row(made_text: str, actor: str, confidence: float) -> Candidate:
    at = made_text.index(actor)
    roles = {"actor": (at, at + len(actor)), "character": (0, 4)}
    fields = {"actor": actor, "character": "Mara Voss", "work": "Smoke"}
    relation = Relation(RULE, roles, fields)
    relation.confidence = confidence
    return Candidate(relation, {}, "pair")


@pytest.mark.parametrize(
    ("confidence", "actors"),
    [(0.5, ["Ann Lee"]), (0.75, ["Ann Lee", "Jo Bell"]), (0.95, ["Jo Bell"])],
)
def test_what_the_heads_made_of_it(confidence: float, actors: list[str]) -> None:
    made = doc("How?\n\nI play {CHR:Mara Voss}." + END)
    fields = {"speakers": "Ann Lee", "parent": ""}
    quote = Relation("interview", {"quote": (6, 23)}, fields, (6, 23))
    found = spoken_parts.joined(scene(made), [row(made.text, "Jo Bell", confidence)], [quote])
    assert sorted(one.relation.fields["actor"] for one in found) == actors
