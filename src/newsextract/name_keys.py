"""Names as text: without ranks and marks, for comparing, and as parts of one another; nothing of spaCy."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsextract.ranks import honorific_length, without_honorific_behind

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_YOUNGER = frozenset({"jr", "sr"})
_POSSESSIVE = re.compile(r"[’']s?$")
_IN_MARKS = re.compile(r"\s(?:''|[\"“‘'])[^\"”’']+(?:''|[\"”’'])\s")


@lru_cache(maxsize=4096)
def bare(text: str, label: str = "") -> str:
    """A name without rank or honorific (:mod:`newsextract.ranks`), nickname in marks, or possessive ending."""
    text = " ".join(text.split())
    if "'" in text or not text.isascii():
        text = _POSSESSIVE.sub("", text)
    text = without_honorific_behind(_IN_MARKS.sub(" ", text))
    return text[honorific_length(text, label) :]


@lru_cache(maxsize=4096)
def key(text: str, label: str = "") -> tuple[str, ...]:
    """The name's words for comparing: without rank (:func:`bare`), accents, case, full stops and suffixes (Jr.)."""
    plain = bare(text, label).replace("’", "'")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.casefold().replace(".", " ")
    words = [w for w in plain.split() if w]
    # "Odom Jr." is a surname with its suffix, "Charles II" another king than Charles.
    if len(words) > 1 and words[-1].strip(",") in (_SUFFIXES if len(words) > 2 else _YOUNGER):
        words = words[:-1]
    if len(words) > 1 and words[0] == "the":  # "the Numbat" is the Numbat
        words = words[1:]
    return tuple(w.strip(",\"'“”‘’") for w in words)


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether ``short`` stands inside ``full`` ("Soto" in "Joaquín Soto Vidal"), or is its first and last word."""
    n = len(short)
    if not 0 < n < len(full):
        return False
    if n == 1:
        return short[0] in (full if len(short[0]) > 1 else (full[0], full[-1]))
    if any(full[i : i + n] == short for i in range(len(full) - n + 1)):
        return True
    return n == 2 and (short[0], short[-1]) == (full[0], full[-1])
