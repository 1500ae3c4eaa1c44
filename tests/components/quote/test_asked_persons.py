"""Who answers what somebody asked."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import asked_persons
from newsextract.components.quotes import Quotes

ROOM = "{PER:Ann Lee} met {PER:Tom Ray}. "


def answering(marked: str) -> str:
    made = doc(ROOM + marked)
    return asked_persons.answering(made, Quotes().match(made)[-1])


@pytest.mark.parametrize(
    "marked",
    [
        "{PER:Lee=Ann Lee} asked {PER:Ray=Tom Ray} about the sea, to which he said: “It is cold out there.”",
        "{PER:Ann=Ann Lee} told the actor {PER:Tom Ray} that he was late, to which he replied, “It is cold out there.”",
        "The host teased {PER:Ray=Tom Ray}, to whom he calmly answered “It is cold out there.”",
    ],
)
def test_whoever_was_asked(marked: str) -> None:
    assert answering(marked) == "Tom Ray"


@pytest.mark.parametrize(
    "marked",
    [
        "{PER:Lee=Ann Lee} asked {PER:Ray=Tom Ray} about the sea. He said: “It is cold out there.”",
        "{PER:Ray=Tom Ray} has a boat, to which he said: “It is cold out there.”",
        "It is a sea to which {PER:Ray=Tom Ray} said: “It is cold out there.”",
    ],
)
def test_nobody_was_asked(marked: str) -> None:
    assert answering(marked) == ""
