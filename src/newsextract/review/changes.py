"""The difference that decisions make to the rows of a run, to be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsextract.cells import cell
from newsextract.review.decisions import Decision
from newsextract.review.originals import VALUES, text_of


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision does to a row: ``columns`` are (name, before, after)."""

    decision: Decision
    columns: tuple[tuple[str, str, str], ...] = ()

    def __str__(self) -> str:
        one = self.decision
        mark = {"accept": "=", "reject": "-", "edit": "~", "add": "+"}[one.word]
        if one.word == "edit":
            said = "; ".join(f"{name}: {old!r} → {new!r}" for name, old, new in self.columns)
        else:
            shown = (text_of(cell(getattr(one.row, name))) for name in VALUES[one.kind])
            said = " | ".join(value for value in shown if value)
        return f"{mark} {one.kind} {one.id} {one.article_id}: {' '.join(said.split())}"


def changes(before: Mapping[str, Decision], after: Mapping[str, Decision]) -> list[Change]:
    """What settled decisions change that did not before; accepted rows change nothing."""
    return [
        Change(one, tuple(differing(one)) if one.word == "edit" else ())
        for id, one in after.items()
        if one.word != "accept" and (id not in before or before[id].says != one.says)
    ]


def differing(decision: Decision) -> Iterator[tuple[str, str, str]]:
    """(column, before, after) of the values that an edit changed."""
    if decision.before is None or decision.after is None:
        return
    for name in VALUES[decision.kind]:
        old, new = (text_of(cell(getattr(row, name))) for row in (decision.before, decision.after))
        if old != new:
            yield name, old, new
