"""Well-known titles in a text: how they are written, and what only looks like one."""

from __future__ import annotations

import pytest

from newsextract import known

WRITTEN = {
    "as_in_the_table": ("They left Call the Midwife for the stage.", ["Call the Midwife"]),
    "press_capitals": ("Season two of DOCTOR WHO starts today.", ["Doctor Who"]),
    "a_line_of_its_own": ("Monday\nDOCTOR WHO\nat seven", ["Doctor Who"]),
    "three_words_in_a_headline": ("THIS IS US ENDS ITS RUN", ["This Is Us"]),
    "long_with_small_words": ("He was on Days Of our Lives then.", ["Days of Our Lives"]),
    "apostrophe": ("Again there is Schitt’s Creek.", ["Schitt's Creek"]),
    # Near-misses.
    "two_words_in_a_headline": ("THE FAMILY IS HOME", []),
    "one_word_in_capitals": ("The LIAR spoke.", []),
    "small_letters": ("All the days of our lives went by.", []),
    "short_in_mixed_letters": ("He saw Call The midwife.", []),
    "goes_on": ("The DOCTOR WHOEVER it was left.", []),
}


@pytest.mark.parametrize(("text", "titles"), WRITTEN.values(), ids=WRITTEN)
def test_known_titles(text: str, titles: list[str]) -> None:
    assert [hit.title for hit in known.titles_in(text)] == titles
