"""Confidence: the measured chance that a row is right.

``data/en/confidence.json`` holds, for each record kind and rule, the share of its rows that were right on the
annotated articles (Laplace-smoothed, counts beside it; written by ``scripts/calibrate.py``);
the recogniser's probability of the names in the row scales it.
"""

from __future__ import annotations

import json
from functools import cache

from newsextract.rules import shipped

_FLOOR, _CEILING = 0.02, 0.999


@cache
def table() -> dict[str, dict[str, dict[str, float]]]:
    """Kind and rule to the share of right rows and their number."""
    loaded: dict[str, dict[str, dict[str, float]]] = json.loads(shipped("confidence.json"))
    return loaded


def of(kind: str, rule: str, p: float) -> float:
    """Confidence of a row of ``kind`` that ``rule`` found, whose names have probability ``p``."""
    rules = table().get(kind, {})
    entry = rules.get(rule) or rules.get("*") or {"right": 0.5}
    return bounded(entry["right"] * (0.6 + 0.4 * p))


def bounded(chance: float) -> float:
    """A chance as it is shown: never certain either way, three digits."""
    return round(min(_CEILING, max(_FLOOR, chance)), 3)
