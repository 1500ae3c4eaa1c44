"""An import on the terminal: what changed, what could not be taken, how good the run was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from newsextract.review.decisions import FOLDER, WORDS

if TYPE_CHECKING:
    from newsextract.review.importing import Imported
    from newsextract.review.statistics import Share


def render(imported: Imported, *, quiet: bool = False, console: Console | None = None) -> None:
    """Print ``imported``; ``quiet``: only the rows that could not be taken, to standard error."""
    console = console or Console(highlight=False, soft_wrap=True)
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    if not quiet:
        for change in imported.changes:
            console.print(escape(str(change)))
    for problem in imported.problems:
        if problem.taken and not quiet:
            console.print(f"note: {escape(f'{problem.place}: {problem.message}')}")
        elif not problem.taken:
            errors.print(f"not taken: {escape(f'{problem.place}: {problem.message}')}")
    if quiet:
        return
    for path, number in imported.files.items():
        console.print(f"{escape(path)}: {number:,} decisions")
    console.print(_summary(imported))
    _statistics(imported, console)
    for one in imported.agreement:
        kappa = "–" if one.kappa is None else f"{one.kappa:.2f}"
        console.print(
            f"agreement of {escape(' and '.join(one.reviewers))}, {one.kind}: "
            f"{one.share:.0%} of {one.rows:,} rows, kappa {kappa}, same values {one.same:.0%}"
        )
    for id, reason in imported.not_gold.items():
        console.print(f"not gold: {escape(f'{id}: {reason}')}")
    if imported.written:
        console.print(f"written to {escape(str(imported.out / FOLDER))}")


def _summary(imported: Imported) -> str:
    decided = imported.settled.decided.values()
    parts = [f"{sum(one.word == word for one in decided):,} {word}" for word in WORDS]
    ours = sum(one.word != "add" for one in decided)
    return (
        f"{imported.new:,} decisions are new; {ours:,} of {imported.rows:,} rows decided "
        f"({', '.join(parts)}), {len(imported.settled.disputed):,} disputed, "
        f"{imported.missing:,} in no file; {len(imported.gold):,} articles are gold"
    )


def _statistics(imported: Imported, console: Console) -> None:
    shown = [one for one in imported.statistics if one.decided or one.wanted]
    if not shown:
        return
    table = Table(box=None, pad_edge=False)
    for name in ("kind", "rule", "rows", "decided", "right", "precision (95 %)", "recall (95 %)"):
        table.add_column(name, justify="left" if name in ("kind", "rule") else "right")
    for one in shown:
        table.add_row(
            one.kind, escape(one.rule), f"{one.rows:,}", f"{one.decided:,}", f"{one.right:,}",
            _share(one.precision), _share(one.recall),
        )  # fmt: skip
    console.print(table)


def _share(share: Share | None) -> str:
    return "" if share is None else f"{share[0]:.0%} ({share[1]:.0%}–{share[2]:.0%})"
