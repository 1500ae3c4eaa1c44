"""Where a string stands in a text as whole words.

A regular expression made for each name of each article costs more to compile than it takes to search.
"""

from __future__ import annotations

from collections.abc import Iterator


def occurrences(text: str, words: str) -> Iterator[int]:
    r"""Offsets at which ``words`` (not empty) stands, as ``\b…\b`` would find it, without overlap."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if _word(text, at - 1) != _word(text, at) and _word(text, end - 1) != _word(text, end):
            yield at
            at = text.find(words, end)
        else:
            at = text.find(words, at + 1)


def apart(text: str, words: str) -> Iterator[int]:
    r"""Offsets at which ``words`` stands with no word right before or after: ``(?<!\w)…(?!\w)``."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if _word(text, at - 1) or _word(text, end):
            at = text.find(words, at + 1)
        else:
            yield at
            at = text.find(words, end)


def _word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")
