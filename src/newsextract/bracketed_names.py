"""What stands in brackets behind names: who plays a character, which keeps two of a like name apart, and the surname of
somebody whom an interview calls "Ann [Lee, who wrote it]"; nothing of spaCy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from newsextract.name_keys import is_part

_BRACKET = re.compile(
    r" \[(?P<surname>(?:(?:Mac|Mc|De|Da|Di|Du|La|Le|Van|von|van|Ó|Ní|Nic|St\.?|El|Al) )?[A-ZÀ-Þ][\w’'-]+)"
    r"(?:(?P<told>, (?:the|who|a|an|his|her|its|our|my|executive|co-?\w+|creator|director|producer|writer|showrunner)\b)"
    r"(?P<trade> (?:\w+ )?(?:creator|director|producer|writer|showrunner)\b)?[^\]\n]*)?\]"
)
Span = tuple[int, int, str, str, float]


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


def whole(text: str, spans: Sequence[Span]) -> list[Span]:
    """The ``spans`` with the editor's brackets read: "Ann [Lee, the creator]" names Ann Lee, and so does "Lee" in it."""
    found = list(spans)
    at_start = {span[0]: number for number, span in enumerate(spans)}
    for at, (start, end, given, label, p) in enumerate(spans):
        bracket = _BRACKET.match(text, end)
        if bracket is None or not given.isalpha() or given.isupper():
            continue
        if label != "PERSON" and not bracket["trade"]:  # a trade makes him a person
            continue
        full = f"{given} {bracket['surname']}"
        second = at_start.get(bracket.start("surname"))
        if second is None:
            if not bracket["told"]:  # "Ann [Video]"
                continue
        elif (spans[second][3], spans[second][2]) != ("PERSON", bracket["surname"]):
            continue
        else:
            found[second] = (*spans[second][:2], full, *spans[second][3:])
        found[at] = (start, end, full, "PERSON", p)
    return found
