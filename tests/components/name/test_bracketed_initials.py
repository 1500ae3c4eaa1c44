"""Initials behind a name."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.coherence import Coherence


def people(marked: str) -> list[tuple[str, str]]:
    """Text and label of each entity after coherence."""
    made = doc(marked)
    component = Coherence()
    component.set_annotations(made, component.match(made))
    return [(e.text, e.label_) for e in made.ents]


@pytest.mark.parametrize(
    ("marked", "short", "times"),
    [
        ("Meet {PER:Ann Wood Lee} ({CHR:AL}).\n\n{CHR:AL}: I was cold.", "AL", 2),
        ("Meet {PER:Ann Wood Lee} (AWL).\n\nAWL: I was cold.", "AWL", 2),
        ("Meet {PER:Ann Lee} ({ORG:AL}) and {PER:Tom Ray} (TR).", "AL", 1),
    ],
)
def test_initials_are_the_person(marked: str, short: str, times: int) -> None:
    assert people(marked).count((short, "PERSON")) == times


@pytest.mark.parametrize(
    "marked",
    [
        "{PER:Ann Lee} ({CHR:JD}) is back.",
        "{PER:Ann Lee} ({CHR:Al}) is back.",
        "{PER:Ann Lee} ({ORG:AL} Films) is back.",
        "{PER:Cher} ({CHR:C}) is back.",
    ],
)
def test_other_brackets(marked: str) -> None:
    assert {label for text, label in people(marked) if text not in ("Ann Lee", "Cher")} != {
        "PERSON"
    }
