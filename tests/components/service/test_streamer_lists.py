"""Lists of what one streaming service adds, with each title's first channel in brackets."""

from __future__ import annotations

import re

import pytest

from newsextract.components.service import streamer_lists

NAMES = "Hulu|Netflix|Freeform|ABC|BBC One"
TOP = "Everything coming to Hulu in May\n\n"
ENTRIES = "May 9\nGull Weather: Season 2 (Freeform)\nPeat: Finale (ABC)\n"


def spots(text: str) -> list[tuple[int, int, str]]:
    return [(match.start(), match.end(), match[0]) for match in re.finditer(NAMES, text)]


@pytest.mark.parametrize(
    ("top", "service"),
    [
        (TOP, "Hulu"),
        ("date 2031-04-20 New on Hulu in May\n", "Hulu"),
        ("What's new on Hulu this May\n", "Hulu"),
        (
            "There is little to see in May.\n\nWhat's coming to Hulu is below.\n" + "\n" * 600,
            "Hulu",
        ),
        # Two services, no streamer, news of another kind, and two at the top.
        ("Everything coming to Hulu and Netflix in May\n", ""),
        ("What's new on BBC One in May\n", ""),
        ("Hulu loses Gull Weather\n", ""),
        ("What to see in May\n\nNew on Hulu, and on ABC\n", ""),
    ],
)
def test_the_service_of_a_list(top: str, service: str) -> None:
    assert streamer_lists.service(top + ENTRIES, spots(top + ENTRIES)) == service


@pytest.mark.parametrize(
    ("text", "listing", "origins"),
    [
        (TOP + ENTRIES, "Hulu", {"Freeform", "ABC"}),
        (TOP + ENTRIES.replace("(Freeform)", "(Freeform Original)"), "Hulu", {"Freeform", "ABC"}),
        # A channel that shows something itself, a bracket that says when, and a page that is no list.
        (TOP + ENTRIES + "Tar is on ABC on Sunday.", "Hulu", {"Freeform"}),
        (TOP + ENTRIES.replace("(ABC)", "(ABC, 9pm)"), "Hulu", {"Freeform"}),
        (TOP + ENTRIES, "", set()),
    ],
)
def test_channels_that_stand_in_brackets_only(text: str, listing: str, origins: set[str]) -> None:
    found = streamer_lists.origins(text, spots(text), listing, {"Hulu", "Freeform", "ABC"})
    assert found == origins
