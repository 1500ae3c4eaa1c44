"""Forms of a title that its own words do not give away: what viewers call it, and how it is misspelt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from newsextract import misspellings
from newsextract.rules import shipped


def misspelt(keys: Sequence[str], times: Counter[str]) -> dict[str, str]:
    """Key of a title to that with one letter more or another one inside a long word, the commoner.

    Titles of one word stay apart: Hamlet is not Hamnet.
    """
    alike: dict[tuple[int, tuple[str, ...]], list[str]] = defaultdict(list)
    for key in keys:
        words = key.split()
        for at in range(len(words) if len(words) > 1 else 0):
            alike[at, (*words[:at], "", *words[at + 1 :])].append(key)
    found: dict[str, str] = {}
    for (at, _), several in alike.items():
        for one, other in pairwise(sorted(several, key=lambda key: -times[key])):
            if misspellings.misspelt(one.split()[at], other.split()[at]):
                found[other] = found.get(one, one)
    return found


@cache
def nicknames() -> tuple[tuple[str, str], ...]:
    """(name, title) of ``title_nicknames.txt``, both as title keys."""
    lines = shipped("title_nicknames.txt").splitlines()
    parts = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return tuple((short, full) for short, _, full in parts)


def nicknamed(keys: Sequence[str]) -> dict[str, str]:
    """Key of what viewers call a title to its own, where the article has both: "Corrie" is Coronation Street."""
    own = set(keys)
    return {short: full for short, full in nicknames() if {short, full} <= own}
