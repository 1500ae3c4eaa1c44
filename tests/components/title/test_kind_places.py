"""What a heading calls the entries below it, and a plural noun the titles of its list."""

from __future__ import annotations

import re

import pytest

from newsextract.components.title import kind_places

TITLES = ("Peat Smoke", "Salt Road")
CASES = {
    "documentaries": ("Documentaries:\n\n• Peat Smoke (PBS, Monday at 10).\n• Salt Road is long.", "film film"),
    "to_stream": ("New movies to stream from May 9\n\n— In “Peat Smoke,” she rides.\n\nNew series to stream\n\n— “Salt Road” begins.", "film series"),
    "theatre": ("THEATRE\n\nPeat Smoke\nA baker bakes.", "play -"),
    "another_heading": ("Movies\n\nPeat Smoke\nA baker bakes.\n\nNetflix\n\nSalt Road", "film -"),
    "another_day": ("Series\n\nPeat Smoke\nA baker bakes.\n\nFriday, May 9\n\nSalt Road", "series -"),
    "a_label": ("Movie!\nPeat Smoke", "- -"),
    "later_in_its_line": ("Movies\n\nJo Bell has a good time of it in Peat Smoke.", "- -"),
    "list": ("His films include Peat Smoke, and, as a voice, Salt Road.", "film film"),
    "games": ("It comes from the games Peat Smoke and Salt Road.", "game game"),
    "sitcoms": ("They were in the sitcoms Peat Smoke and Salt Road.", "series series"),
    "quoted": ("His films include “Peat Smoke” and “Salt Road.”", "film film"),
    "no_list": ("His films include Peat Smoke. Salt Road is on.", "film -"),
    "verb": ("BBC Two shows Peat Smoke and Salt Road.", "- -"),
    "who_plays": ("The man who plays Peat Smoke and Salt Road.", "- -"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), CASES.values(), ids=CASES)
def test_kinds(text: str, kinds: str) -> None:
    spans = {t: [m.span() for m in re.finditer(t, text)] for t in TITLES if t in text}
    found = kind_places.kinds(text, spans)
    assert [found.get(title, "-") for title in TITLES] == kinds.split()
