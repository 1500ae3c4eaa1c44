"""Who stands in the brackets behind characters, which keeps two of a like name apart; nothing of spaCy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from newsextract.name_keys import is_part


def behind(
    spans: Sequence[tuple[int, int, str, str, float]], keys: Sequence[tuple[str, ...]]
) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Names of characters, and the names of people that stand in brackets behind them."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for (first, second), (own, other) in zip(pairwise(spans), pairwise(keys), strict=True):
        if (first[3], second[3]) == ("CHARACTER", "PERSON") and second[0] - first[1] == 2:
            found[own].add(other)  # " (" is what stands between them, as a rule
    return found


def others(first: set[tuple[str, ...]] | None, second: set[tuple[str, ...]] | None) -> bool:
    """Whether both are named, and no name is the other's."""
    return bool(first and second) and not any(
        one == other or is_part(one, other) or is_part(other, one)
        for one in first or ()
        for other in second or ()
    )
