"""Whole words in a text, as a regular expression would find them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsextract.occurrences import apart, occurrences

LETTERS = st.text("aB_'é .-’\n", max_size=30)
WORDS = st.text("aB_'é .-", min_size=1, max_size=3)


@given(LETTERS, WORDS)
def test_occurrences_are_whole_words(text: str, words: str) -> None:
    wanted = [m.start() for m in re.finditer(rf"\b{re.escape(words)}\b", text)]
    assert list(occurrences(text, words)) == wanted


@given(LETTERS, WORDS)
def test_apart_has_no_word_beside_it(text: str, words: str) -> None:
    wanted = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    assert list(apart(text, words)) == wanted
