"""How far reviewers agree: percent, and Cohen's kappa, which takes away what chance gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from newsextract.review.decisions import Decision


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of two reviewers on the rows that both decided (added rows aside).

    ``kappa`` is over accept, reject and edit (two different edits agree in that), and None
    where both say one and the same word throughout, so that chance alone gives full agreement.
    ``same`` also wants edits to be the same.
    """

    kind: str
    reviewers: tuple[str, str]
    rows: int
    share: float
    kappa: float | None
    same: float


def agreement(decisions: Iterable[Decision]) -> list[Agreement]:
    """Of each two reviewers with rows in common: by kind, and ``all``."""
    by_reviewer: dict[str, dict[str, Decision]] = defaultdict(dict)
    for one in decisions:
        if one.word != "add":
            by_reviewer[one.reviewer][one.id] = one
    found = []
    for first, second in combinations(sorted(by_reviewer), 2):
        mine, theirs = by_reviewer[first], by_reviewer[second]
        common = [(mine[id], theirs[id]) for id in mine.keys() & theirs.keys()]
        kinds = sorted({a.kind for a, _ in common})
        for kind in [*kinds, "all"] if common else []:
            pairs = [(a, b) for a, b in common if kind in (a.kind, "all")]
            same = sum(a.says == b.says for a, b in pairs) / len(pairs)
            share, kappa = measure([(a.word, b.word) for a, b in pairs])
            found.append(Agreement(kind, (first, second), len(pairs), share, kappa, same))
    return found


def measure(pairs: list[tuple[str, str]]) -> tuple[float, float | None]:
    """(share of equal pairs, Cohen's kappa) of at least one pair of words."""
    count = len(pairs)
    share = sum(one == other for one, other in pairs) / count
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(ones[word] * others[word] for word in ones) / count**2
    return share, None if chance == 1 else (share - chance) / (1 - chance)
