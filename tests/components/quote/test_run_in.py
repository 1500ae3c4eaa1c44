"""Dialogues whose lines ran into one paragraph."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import dialogue

LEAD = "{PER:Ann Lee} leads {WRK:Smoke}, and {PER:Jo Bell} met her. "
TALK = (
    "{PER:Jo Bell}: How was the boat? {PER:Ann Lee}: It was cold, and I was glad. "
    "{PER:Jo Bell}: Will you sail again? {PER:Ann Lee}: I never will."
)


def answers(marked: str) -> list[tuple[str, str]]:
    made = doc(marked)
    return [
        (r.fields["speakers"], made.text[slice(*r.roles["quote"])])
        for r in dialogue.find(made)
        if r.fields["speakers"] == "Ann Lee"
    ]


def test_labels_inside_a_paragraph() -> None:
    wanted = [("Ann Lee", "It was cold, and I was glad."), ("Ann Lee", "I never will.")]
    assert answers(LEAD + TALK) == wanted


@pytest.mark.parametrize(
    "marked",
    [
        # No name comes twice; a colon inside a sentence.
        LEAD + "{PER:Jo Bell}: How was it? {PER:Ann Lee}: Cold.",
        LEAD
        + "We met {PER:Jo Bell}: a star, and {PER:Ann Lee}: a diver, with {PER:Jo Bell}: tall.",
    ],
)
def test_no_dialogue(marked: str) -> None:
    assert answers(marked) == []
