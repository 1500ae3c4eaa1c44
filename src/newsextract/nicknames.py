"""Short forms of given names, and initials ("Wilf" of Wilfred, "Beth" of Elizabeth, "AD" of Auberon Dunmail)."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib import resources

_LEAST = 3  # letters that a short form shares with the name that begins so
_MORE = 2  # letters that this has more: "Bea" is not Beau
_PET = re.compile(r"(?:y|ie|ey|i|o)$")
_DOUBLE = re.compile(r"([^aeiou])\1$")


def is_short(nick: str, given: str) -> bool:
    """Whether ``nick`` is a short form of a given name; both in small letters, without accents.

    It is where the name begins so ("wilf", "wilfred"), also without the ending of a pet name ("gerry", "gerald"),
    or where ``data/en/nicknames.txt`` says so.
    """
    if nick == given:
        return False
    if nick in _table()[given]:
        return True
    stem = _DOUBLE.sub(r"\1", _PET.sub("", nick))
    pet = stem != nick and len(stem) >= _LEAST and given.startswith(stem) and len(given) > len(nick)
    return pet or (
        len(nick) >= _LEAST and given.startswith(nick) and len(given) >= len(nick) + _MORE
    )


def called_short(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of one surname may be one's: "Jo Marsh" and "Joanna Marsh", so in 5 of 5 pairs of gold train and dev."""
    alike = len(one) == len(other) == 2 and one[1] == other[1]
    return alike and (is_short(one[0], other[0]) or is_short(other[0], one[0]))


@cache
def _table() -> defaultdict[str, frozenset[str]]:
    text = resources.files("newsextract").joinpath("data/en/nicknames.txt").read_text("utf-8")
    found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for line in text.splitlines():
        if line and not line.startswith("#"):
            given, _, forms = line.casefold().partition(": ")
            found[given] = frozenset(forms.split(", "))
    return found


def initials(name: tuple[str, ...]) -> frozenset[str]:
    """Those of a name's words, of all parts of double names, and of the first and the last word alone.

    ``rl`` and ``rlh`` for Robyn Lovelace-Hunt, ``awl`` and ``al`` for Ann Wood Lee.
    """
    parts = [part for word in name for part in word.split("-") if part]
    every = ("".join(word[:1] for word in words) for words in (name, name[:1] + name[-1:], parts))
    return frozenset(one for one in every if len(one) > 1)
