"""A row as merging keeps it: where it stands, what it says in its sentence, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import prod

from newsextract.records import ArticleRecord, Row


@dataclass(frozen=True, slots=True)
class Source:
    """One row of one article. ``marks``: (start, end) in ``evidence`` of what the row is about."""

    id: str
    article: str
    published: str
    confidence: float
    rule: str
    evidence: str
    marks: tuple[tuple[int, int], ...]

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """``evidence`` in pieces, each with whether it is marked."""
        reached = 0
        for start, end in sorted(self.marks):
            start = max(start, reached)
            if start < end:
                yield self.evidence[reached:start], False
                yield self.evidence[start:end], True
                reached = end
        yield self.evidence[reached:], False


def source(record: ArticleRecord, row: Row, spans: Iterable[tuple[int, int]]) -> Source:
    """``row`` of ``record``; ``spans``: the offsets in the article of what to mark.

    A span outside the row's sentence, as −1 is, marks nothing.
    """
    marks = tuple(
        (start - row.evidence_start, end - row.evidence_start)
        for start, end in dict.fromkeys(spans)
        if row.evidence_start <= start < end <= row.evidence_end
    )
    return Source(
        row.id, record.article.id, record.article.published, row.confidence, row.rule,
        row.evidence, marks,
    )  # fmt: skip


def articles(sources: Iterable[Source]) -> list[str]:
    """The ids of the articles of ``sources``, each once, sorted."""
    return sorted({one.article for one in sources})


def newest(sources: Iterable[Source]) -> Source:
    """The source of the newest article (undated ones are oldest), of those the surest."""
    return max(sources, key=lambda one: (one.published, one.confidence, one.article, one.id))


def span_of_time(sources: Iterable[Source]) -> tuple[str, str]:
    """The first and the last publication date; empty where no article has one."""
    known = sorted(one.published for one in sources if one.published)
    return (known[0], known[-1]) if known else ("", "")


_SUREST = 0.999


def combined(sources: Iterable[Source], rivals: Iterable[Iterable[Source]] = ()) -> float:
    """The confidence that several articles together give a value, 0–1.

    Articles count as independent witnesses, each by its surest row: one is wrong with 1 − its
    confidence, all are with the product of these. ``rivals`` are other values of which only one
    can be right: their odds stand against the value's. A single article's confidence is itself.
    """
    odds = _odds(sources)
    return round(odds / (1 + odds + sum(map(_odds, rivals))), 3)


def _odds(sources: Iterable[Source]) -> float:
    best: dict[str, float] = {}
    for one in sources:
        best[one.article] = max(best.get(one.article, 0.0), one.confidence)
    wrong = max(prod(1 - confidence for confidence in best.values()), 1 - _SUREST)
    return (1 - wrong) / wrong
