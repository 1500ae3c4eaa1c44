"""A report written: ``OUT/report`` with the page and the merged tables."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from newsextract.errors import UsageError
from newsextract.merging import merge
from newsextract.merging.tables import COLUMNS, rows
from newsextract.report.failures import failures
from newsextract.report.page import render
from newsextract.review.applied import Reviewed
from newsextract.review.originals import read_records
from newsextract.tables import write_table

FOLDER = "report"
PAGE = "report.html"


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """What a report tells of: numbers of articles, works, roles, dates, conflicts, failures."""

    articles: int
    works: int
    roles: int
    dates: int
    conflicts: int
    failures: int


def write(
    out: str | os.PathLike[str], target: str | os.PathLike[str] | None = None
) -> ReportSummary:
    """Write the report of the run in ``out`` into the folder ``target``, else ``out/report``.

    Rows that a review rejected are left out, edited and added ones stand as reviewers have them.
    Each file is replaced whole or not at all.

    Raises:
        UsageError: ``out`` holds no run, a file of it is damaged, or ``target`` cannot be
            written.
    """
    run = Path(out)
    folder = Path(target) if target is not None else run / FOLDER
    reviewed = Reviewed(run)
    merged = merge(reviewed.apply(read_records(run)))
    failed = list(failures(run))
    name = Path(os.path.realpath(run)).name
    page = render(merged, failed, name=name, reviewed=reviewed.counts if reviewed else None)
    drafts = [folder / f"{table}.csv.tmp" for table in COLUMNS]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for draft, (table, found) in zip(drafts, rows(merged).items(), strict=True):
            write_table(draft, COLUMNS[table], found)
        drafts.append(folder / f"{PAGE}.tmp")
        with open(drafts[-1], "w", encoding="utf-8", newline="\n", errors="replace") as file:
            file.writelines(page)
        for draft in drafts:
            draft.replace(draft.with_suffix(""))
    except OSError as error:
        raise UsageError(f"cannot write to {folder}: {error.strerror}") from error
    finally:
        for draft in drafts:
            if draft.exists():
                draft.unlink()
    return ReportSummary(
        merged.tallies.articles,
        sum(one.work is not None for one in merged.works),
        sum(len(one.cast) for one in merged.works),
        sum(len(one.releases) for one in merged.works),
        merged.conflicts,
        len(failed),
    )
