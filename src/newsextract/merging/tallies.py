"""Counts over a run: confidence and rules by kind, warnings, articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from newsextract.records import ROW_KINDS, ArticleRecord

BINS = 10


@dataclass(slots=True)
class RuleTally:
    """The rows that a rule found: how many, and the sum of their confidence."""

    rows: int = 0
    confidence: float = 0.0

    @property
    def mean(self) -> float:
        return self.confidence / self.rows if self.rows else 0.0


@dataclass(slots=True)
class Tallies:
    """Counts, filled by :meth:`add`, one record after the other.

    ``histogram[kind]``: rows by confidence in ten bins, 0–0.1 first, 1 in the last.
    ``warnings[code]``: (article, message) each.
    """

    articles: int = 0
    words: int = 0
    first: str = ""
    last: str = ""
    rows: Counter[str] = field(default_factory=Counter)
    histogram: dict[str, list[int]] = field(
        default_factory=lambda: {kind: [0] * BINS for kind in ROW_KINDS}
    )
    rules: dict[str, dict[str, RuleTally]] = field(
        default_factory=lambda: {kind: defaultdict(RuleTally) for kind in ROW_KINDS}
    )
    warnings: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, record: ArticleRecord) -> None:
        """Count what ``record`` holds."""
        info = record.article
        self.articles += 1
        self.words += info.words
        if info.published:
            self.first = min(self.first or info.published, info.published)
            self.last = max(self.last, info.published)
        for kind in ROW_KINDS:
            for row in getattr(record, kind):
                self.rows[kind] += 1
                self.histogram[kind][min(int(row.confidence * BINS), BINS - 1)] += 1
                rule = self.rules[kind][row.rule]
                rule.rows += 1
                rule.confidence += row.confidence
        for warning in record.warnings:
            self.warnings[warning.code].append((info.id, warning.message))
