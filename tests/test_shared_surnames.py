"""Relatives without a name who speak next, and who was told what a reply answers."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import asked_persons, shared_surnames
from newsextract.components.quotes import Quotes

LEAD = "{PER:Tom Hale} and {PER:Jo Pike} lead {WRK:Smoke}. “He is loud,” {PER:Ann Hale} said. "
RELATIVES = {
    "cue": (LEAD + "“I never was,” said her father.", "Tom Hale"),
    "sentence": (LEAD + "Her father stood up. “I never was,” he said.", "Tom Hale"),
    "her_own": (LEAD + "Her own father stood up. “I never was,” he said.", ""),
    "a_co_star": (LEAD + "Her co-star stood up. “I never was,” he said.", ""),
    "named": (LEAD + "Her father nudged {PER:Pike=Jo Pike}. “I never was,” he said.", ""),
    "two_of_them": (
        "{PER:Bo Hale} wrote it. " + LEAD + "“I never was,” said her father.",
        "",
    ),
    "nobody_alike": (
        LEAD.replace("Tom Hale", "Tom Ray") + "“I never was,” said her father.",
        "",
    ),
}


@pytest.mark.parametrize(("marked", "name"), RELATIVES.values(), ids=RELATIVES)
def test_relatives(marked: str, name: str) -> None:
    made = doc(marked)
    before, relation = Quotes().match(made)[-2:]
    assert shared_surnames.speaker(made, relation, before) == name


TOLD = {
    "told": ("“You look well,” {PER:Ann Hale} told {PER:Jo Pike}. “I slept,” came the reply.", "Jo Pike"),
    "asked": ("“Why?” asked {PER:Ann Hale}. “I slept,” came the reply from {PER:Jo Pike}.", ""),
    "no_reply": ("“You look well,” {PER:Ann Hale} told {PER:Jo Pike}. “I slept,” she added.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), TOLD.values(), ids=TOLD)
def test_who_was_told_replies(marked: str, name: str) -> None:
    made = doc(marked)
    before, relation = Quotes().match(made)
    assert asked_persons.replying(made, relation, before) == name
