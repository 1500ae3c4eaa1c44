"""Words in brackets behind who speaks them, as broadcasters print what was said on air."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import bracketed_labels

LINES = {
    "stroke": (
        "[{PER:Ann Lee} / Director: I never left the sea.]",
        [("Ann Lee", "I never left the sea.")],
    ),
    "title_in_who": (
        "[{PER:Ann Lee} / '{WRK:Smoke}' Director: I never left.]",
        [("Ann Lee", "I never left.")],
    ),
    "comma": ("[{PER:Ann Lee}, director: I never left.]", [("Ann Lee", "I never left.")]),
    "brackets": ("[{PER:Ann Lee} (director): I never left!]", [("Ann Lee", "I never left!")]),
    "two_paragraphs": (
        "[{PER:Ann Lee} / Director: I never left.\n\nThe sea did.]",
        [("Ann Lee", "I never left.\n\nThe sea did.")],
    ),
    "never_closed": (
        "[{PER:Ann Lee} / Director: I never left.\n\n[{PER:Tom Ray} / Actor: I did.]",
        [("Tom Ray", "I did.")],
    ),
    "note": ("[{PER:Ann Lee}: now with the {ORG:Royal Theatre}.]", []),
    "picture": ("[Photo: {PER:Ann Lee} / Director: at home]", []),
    "no_sentence": ("[{PER:Ann Lee} / Picture: Tom Ray]", []),
    "in_marks": ('[{PER:Ann Lee} / Director: "I never left."]', []),
    "no_brackets": ("{PER:Ann Lee} / Director: I never left.", []),
}


@pytest.mark.parametrize(("marked", "expected"), LINES.values(), ids=LINES)
def test_lines(marked: str, expected: list[tuple[str, str]]) -> None:
    made = doc(marked)
    found = bracketed_labels.find(made, "dialogue")
    said = [(r.fields["speakers"], made.text[slice(*r.roles["quote"])]) for r in found]
    assert said == expected
