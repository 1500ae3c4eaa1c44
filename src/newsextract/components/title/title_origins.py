"""Titles that others came from: what stands behind "a sequel to", "a remake of the hit" is a title, and not the work itself.

So is what stands before "fans will know her as".

In gold train and dev all of 35 titles behind such words that begin or end another title of their article are a work
apart from it: "Smoke Rising", a sequel to "Smoke".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities

_REACH = 90
_NEWER = r"(?:sequel|prequel|follow-?up|companion piece|side story|spin-?off|precursor)"
_WITHIN = (
    r"(?: the| an?| [a-z0-9][a-z0-9-]*| [A-Z][\w.-]+['’]s| [A-Z][a-z]+(?= [a-z])| \d{4}['’]s){0,5}"
)
_FROM = re.compile(
    rf"\b(?:{_NEWER}s? (?:to|of|from)"
    r"|(?:remake|reboot|revival|reimagining|remaster|continuation|retelling) of|spun off from)"
    rf"{_WITHIN} [“\"‘'*_]*\Z",
    re.IGNORECASE,
)
# In gold 81 of 84 people and titles behind these are titles; the others stand behind "a prequel with".
_TO = re.compile(
    rf"\b(?:{_NEWER} (?:to|of)|remake of)(?: (?:the|an?|(?!with\b)[a-z][a-z-]*|[A-Z][a-z]+(?= (?:hit|film|movie|series|drama|original|classic))))*"
    r" [“\"‘'*_]*\Z"
)
# "to the Smoke film", "to Smoke": what is named there, and no more.
_ENDS = re.compile(r"[”\"’'*_]*(?:[.,;:!?)–—\n]| [a-z(–—]|\Z)")
_FANS = re.compile(
    r"[”\"’']? (?:fans|viewers|watchers) (?:will|may|might|should) (?:already |also |best )?(?:know|recogni[sz]e|remember) (?:him|her|them|[A-Z][\w’'-]+)(?: best)? (?:as|from)\b"
)
_TAKEN_FOR = frozenset({"PERSON", "LOC", "ORG", "CHARACTER"})
_LEAST = 0.1
_HALF = 0.6


def settle(doc: Doc, found: Entities) -> None:
    """Make titles of the names behind such words; changes ``found``."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    for (start, end), p in list(found.items()):
        label = next(iter(p))
        low = starts[start]
        if label not in _TAKEN_FOR or p.get("WORK", 0.0) < _LEAST:
            continue
        high = ends[end - 1]
        if _FANS.match(text, high) or (
            _TO.search(text, max(0, low - _REACH), low) and _ENDS.match(text, high)
        ):
            found[start, end] = {"WORK": max(_HALF, p["WORK"])} | {
                k: v for k, v in p.items() if k != "WORK"
            }


def told(text: str, start: int, end: int) -> bool:
    """Whether the words around a name say that it is a title."""
    return _origin(text, start) or _FANS.match(text, end) is not None


def _origin(text: str, start: int) -> bool:
    """Whether the words before ``start`` say that something comes from what stands there."""
    return _FROM.search(text, max(0, start - _REACH), start) is not None


def apart(text: str, spans: Sequence[tuple[int, int]], keys: Iterable[str]) -> set[str]:
    """Keys of the titles that something is told to come from."""
    return {key for (start, _), key in zip(spans, keys, strict=True) if _origin(text, start)}


def only(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> frozenset[str]:
    """Keys of the titles that the article names only as what something comes from."""
    other = {key for (start, _), key in zip(spans, keys, strict=True) if not _origin(text, start)}
    return frozenset(keys) - other
