"""What was merged as tables: ``works.csv``, ``cast.csv`` and ``calendar.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsextract.cells import JOIN, Cell
from newsextract.merging import Merged, MergedWork
from newsextract.merging.cast import Role
from newsextract.merging.releases import Coming
from newsextract.merging.sources import Source

_WITNESSES = ("articles", "articles_agree", "articles_differ", "differs", "first_published",
              "last_published", "confidence", "ids")  # fmt: skip
COLUMNS: dict[str, tuple[str, ...]] = {
    "works": (
        "work_id", "title", "kind", "other_titles", "articles", "mentions", "first_published",
        "last_published", "platforms", "dates", "cast", "conflicts", "article_ids", "ids",
    ),
    "cast": (
        "work_id", "work", "work_kind", "character", "actor", "kind", "status", "season",
        *_WITNESSES,
    ),
    "calendar": (
        "work_id", "work", "work_kind", "event", "date", "date_text", "date_basis", "time",
        "platform", "territory", "status", "season", "episodes", *_WITNESSES,
    ),
}  # fmt: skip
"""Column names, in order. Columns of several values join them by ``; ``."""

Row = tuple[Cell, ...]


def rows(merged: Merged) -> dict[str, Iterator[Row]]:
    """The rows of each table of :data:`COLUMNS`, in its order."""
    return {
        "works": _works(merged),
        "cast": (_role(one, role) for one in merged.works for role in one.cast),
        "calendar": (_coming(one, date) for one in merged.works for date in one.releases),
    }


def _works(merged: Merged) -> Iterator[Row]:
    for one in merged.works:
        if work := one.work:
            others = sorted(set(work.titles) - {work.title})
            dates = dict.fromkeys(date.date for date in one.releases if date.date)
            yield (
                work.id, work.title, work.kind, JOIN.join(others), len(work.articles),
                work.mentions, work.first, work.last, JOIN.join(one.platforms), JOIN.join(dates),
                len(one.cast), one.conflicts, JOIN.join(sorted(work.articles)),
                JOIN.join(work.ids),
            )  # fmt: skip


def _role(one: MergedWork, role: Role) -> Row:
    differs = JOIN.join(f"{other.actor} ({len(other.agree)})" for other in role.rivals)
    return (
        *_work(one), role.character, role.actor, role.kind, role.status, JOIN.join(role.seasons),
        *_witnesses(role, differs),
    )  # fmt: skip


def _coming(one: MergedWork, date: Coming) -> Row:
    differs = JOIN.join(f"{other.date} ({len(other.agree)})" for other in date.rivals)
    return (
        *_work(one), date.event, date.date, date.date_text, date.basis, date.time, date.platform,
        date.territory, date.status, date.season, date.episodes, *_witnesses(date, differs),
    )  # fmt: skip


def _work(one: MergedWork) -> Row:
    return (one.work.id, one.work.title, one.work.kind) if one.work else ("", "", "")


def _witnesses(value: Role | Coming, differs: str) -> Row:
    return (
        len(value.agree), JOIN.join(value.agree), JOIN.join(value.differ), differs,
        *value.published, value.confidence, _ids(value.sources),
    )  # fmt: skip


def _ids(sources: Iterable[Source]) -> str:
    return JOIN.join(dict.fromkeys(one.id for one in sources))
