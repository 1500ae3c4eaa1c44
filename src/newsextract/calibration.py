"""Confidence as reviews of a user's own articles have shown it: a small map, read from a file.

For each kind of record, log odds are shifted by rule and stretched: the order of a rule's rows stays as it
was. ``newsextract calibrate`` writes the file (:mod:`newsextract.review.calibrating`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp, isfinite, log
from pathlib import Path
from typing import Any

from newsextract import confidence
from newsextract.errors import UsageError
from newsextract.records import ROW_KINDS, ArticleRecord

FORMAT = "newsextract-calibration-1"


@dataclass(frozen=True, slots=True)
class Curve:
    """The map of one kind: log odds ``x`` become ``slope * (x + rules[rule]) + intercept``."""

    slope: float = 1.0
    intercept: float = 0.0
    rules: Mapping[str, float] = field(default_factory=dict)

    def of(self, rule: str, p: float) -> float:
        """The calibrated chance of a row that ``rule`` found with the chance ``p``."""
        x = self.slope * (log_odds(p) + self.rules.get(rule, 0.0)) + self.intercept
        return confidence.bounded(chance(x))

    def undo(self, rule: str, p: float) -> float:
        """The chance that :meth:`of` made ``p`` of, as far as rounding has left it."""
        x = (log_odds(p) - self.intercept) / self.slope - self.rules.get(rule, 0.0)
        return confidence.bounded(chance(x))


@dataclass(frozen=True, slots=True)
class Calibration:
    """The curves, by kind; a kind without one is left as it is."""

    kinds: Mapping[str, Curve] = field(default_factory=dict)

    def apply(self, record: ArticleRecord) -> ArticleRecord:
        """``record`` with the confidence of its rows calibrated."""
        update = {
            kind: tuple(
                row.model_copy(update={"confidence": curve.of(row.rule, row.confidence)})
                for row in getattr(record, kind)
            )
            for kind, curve in self.kinds.items()
        }
        return record.model_copy(update=update) if update else record


def log_odds(p: float) -> float:
    """Log odds of a chance that is neither 0 nor 1."""
    p = min(0.999, max(0.001, p))
    return log(p / (1 - p))


def chance(x: float) -> float:
    """The chance that has the log odds ``x``."""
    return 1 / (1 + exp(-min(30.0, max(-30.0, x))))


def read(path: str | os.PathLike[str]) -> Calibration:
    """Read a file that ``newsextract calibrate`` wrote.

    Raises:
        UsageError: It cannot be read, or is no such file.
    """
    try:
        document: Any = json.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from None
    except ValueError:
        raise UsageError(f"{path}: not a calibration (no JSON)") from None
    try:
        if document["format"] != FORMAT:
            raise ValueError
        kinds = {kind: _curve(entry) for kind, entry in document["kinds"].items()}
        if not kinds.keys() <= ROW_KINDS.keys():
            raise ValueError
    except (KeyError, TypeError, ValueError, AttributeError):
        raise UsageError(f"{path}: not a calibration that this version reads") from None
    return Calibration(kinds)


def _curve(entry: Mapping[str, Any]) -> Curve:
    rules = {str(rule): float(shift) for rule, shift in entry["rules"].items()}
    curve = Curve(float(entry["slope"]), float(entry["intercept"]), rules)
    if curve.slope <= 0 or not all(map(isfinite, (curve.slope, curve.intercept, *rules.values()))):
        raise ValueError
    return curve
