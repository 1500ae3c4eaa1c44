"""Titles that only the ends of their lines part, and lines of a list that name a field, not a title."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.coherence import Coherence

COHERENCE = Coherence()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # A calendar's lines, taken for one title.
        ("Out {DAT:4 June}\n{WRK:Gull Weather\nPeat\nA Long Way to Hull}\n{DAT:9 June}", ["Gull Weather", "Peat", "A Long Way to Hull"]),
        ("{DAT:4 June}\n\n{WRK:Peat\n\nTar}\n\n{DAT:9 June}", ["Peat", "Tar"]),
        # What an entry says of itself.
        ("{WRK:Peat}\n{WRK:Studio: Quayside}\nIt rains.\n{WRK:Tar}\n{WRK:Studio: Low Moor}\nIt snows.", ["Peat", "Tar"]),
        ("{WRK:Peat}\n{WRK:Section: Midnight}\nIt rains.\n{WRK:Tar}\n{WRK:Section: NEXT}\nIt snows.", ["Peat", "Tar"]),
        # Near-misses: a title on one line, one whose words the line begins with, a field that stands there once.
        ("{DAT:4 June}\n{WRK:Gull Weather}\n{WRK:Peat}", ["Gull Weather", "Peat"]),
        ("{WRK:Peat}\n{WRK:Studio: A Life}\nIt rains.\n{WRK:Tar}\nIt snows.", ["Peat", "Studio: A Life", "Tar"]),
        ("We saw {WRK:Source: Unknown} and {WRK:Source: Missing}.", ["Source: Unknown", "Source: Missing"]),
    ],
)  # fmt: skip
def test_lines_of_a_list(marked: str, expected: list[str]) -> None:
    assert [e.text for e in COHERENCE(doc(marked)).ents if e.label_ == "WORK"] == expected


def test_tags() -> None:
    marked = (
        "{PER:Gordy Fisk} is in {WRK:Gull Weather}.\n\nMore about {PER:Gordy Fisk Gull Weather}"
    )
    made = COHERENCE(doc(marked))
    names = [(e.text, e.label_) for e in made.ents]
    assert names == [("Gordy Fisk", "PERSON"), ("Gull Weather", "WORK")] * 2
    # The last words are no title.
    made = COHERENCE(doc(marked.replace("{WRK:Gull Weather}", "{WRK:Peat}")))
    assert [e.text for e in made.ents if e.label_ == "WORK"] == ["Peat"]
