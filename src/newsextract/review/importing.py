"""Reviewed files in, decisions and what follows from them out: all of ``OUT/review``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsextract.errors import UsageError
from newsextract.records import ROW_KINDS, ArticleRecord
from newsextract.review import decisions as store
from newsextract.review.agreement import Agreement, agreement
from newsextract.review.anchoring import Passage
from newsextract.review.changes import Change, changes
from newsextract.review.decisions import Decision, Settled, settle
from newsextract.review.originals import Originals, read_records
from newsextract.review.sheets import Place, Problem, files_of, read_sheets, reviewer_of
from newsextract.review.statistics import Statistics, statistics
from newsextract.review.verdicts import Reader, Taken
from newsextract.texts import Texts


@dataclass(slots=True)
class Imported:
    """What an import brought.

    Attributes:
        files: the files read, and how many rows of each were decided.
        rows: how many rows the run has; ``missing`` of them stand in none of the files.
        new: decisions that were not there before (or are others now).
        settled: what all reviewers of all imports say.
        gold: articles written as gold; ``not_gold``: those whose rows are all decided but that
            cannot be gold, and why.
    """

    out: Path
    files: dict[str, int] = field(default_factory=dict)
    rows: int = 0
    missing: int = 0
    new: int = 0
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    settled: Settled = field(default_factory=lambda: Settled({}, {}))
    statistics: list[Statistics] = field(default_factory=list)
    agreement: list[Agreement] = field(default_factory=list)
    gold: list[str] = field(default_factory=list)
    not_gold: dict[str, str] = field(default_factory=dict)
    written: bool = False


def import_reviews(
    out: str | Path,
    files: Iterable[str | Path] = (),
    *,
    articles: Iterable[str | Path] = (),
    reviewer: str | None = None,
    final: bool = False,
    dry_run: bool = False,
    encoding: str | None = None,
) -> Imported:
    """Read reviewed tables of the run in ``out`` and write ``out/review``.

    Arguments:
        files: tables or folders of them; by default those of ``out`` itself.
        articles: where the articles are, if no longer where the run read them.
        reviewer: who decided; by default each file's name says it.
        final: these decisions stand where reviewers disagree.
        dry_run: write nothing.
        encoding: of CSV files; by default it is found out.

    Raises:
        UsageError: ``out`` is no run's folder, or a file is missing or no table.
    """
    from newsextract.review import written

    out = Path(out)
    records = {record.article.id: record for record in read_records(out)}
    originals = Originals(records.values())
    paths = files_of(files or _own(out))
    known = store.load(out)
    result = Imported(out, rows=len(originals.by_id))
    passages = _Passages(out, articles, records)
    kept = _Kept(known)
    standing = settle(known).decided
    seen: dict[str, Place] = {}
    for path in paths:
        name = reviewer or reviewer_of(path)
        read = Reader(originals, passages, name, final=final, earlier=standing)
        result.files[str(path)] = 0
        for sheet in read_sheets(path, encoding):
            taken = read.read(sheet)
            if path.resolve().parent == out.resolve():
                taken.decisions = _not_carried(taken.decisions, standing)
            result.problems += taken.problems
            result.files[str(path)] += len(taken.decisions)
            result.problems += kept.take(taken, name, path)
            seen = taken.seen | seen
    result.missing = len(originals.by_id.keys() - seen)
    result.new, every = kept.new, kept.all()
    result.settled = settle(every)
    result.problems += _disputes(result.settled, seen)
    result.changes = changes(settle(known).decided, result.settled.decided)
    result.statistics = statistics(originals, result.settled.decided)
    result.agreement = agreement(every)
    articles_of_gold = written.gold(result, records, passages)
    if not dry_run:
        written.write(result, originals, every, paths, articles_of_gold)
        result.written = True
    return result


def _own(out: Path) -> list[Path]:
    """The tables of a run's folder, and its workbook."""
    names = [f"{kind}.csv" for kind in ROW_KINDS] + ["newsextract.xlsx"]
    found = [path for name in names if (path := out / name).exists()]
    if not found:
        raise UsageError(f"no tables in {out}")
    return found


def _not_carried(found: list[Decision], standing: Mapping[str, Decision]) -> list[Decision]:
    """Without the decisions that newsextract itself wrote into the tables of a later run."""
    return [
        one for one in found if one.id not in standing or not _is_carried(one, standing[one.id])
    ]


def _is_carried(one: Decision, standing: Decision) -> bool:
    # What was added is shown as accepted once the run finds it, too.
    found_now = standing.word == "add" and one.word == "accept"
    return (found_now or one.says == standing.says) and one.note in ("", standing.note)


class _Kept:
    """The decisions of all reviewers while files are read, a reviewer's last word on each row.

    Two files of one import that let one reviewer say two things are contradictory: neither
    counts, and what was decided in an earlier import stays.
    """

    def __init__(self, known: Iterable[Decision]) -> None:
        self._before = {(one.id, one.reviewer): one for one in known}
        self._now: dict[tuple[str, str], tuple[Decision, Place]] = {}
        self._gone: set[tuple[str, str]] = set()

    def all(self) -> list[Decision]:
        """Every decision that counts."""
        kept = {key: one for key, one in self._before.items() if key not in self._gone}
        return list((kept | {key: one for key, (one, _) in self._now.items()}).values())

    @property
    def new(self) -> int:
        """How many decisions this import brought, changed or took back."""
        changed = sum(self._before.get(key) != one for key, (one, _) in self._now.items())
        return changed + len(self._gone & self._before.keys() - self._now.keys())

    def take(self, taken: Taken, reviewer: str, path: Path) -> list[Problem]:
        """Put the decisions of a sheet among the others; what contradicts another file."""
        problems = []
        for one in taken.decisions:
            key, place = (one.id, reviewer), taken.seen[one.id]
            other, where = self._now.get(key, (one, place))
            if other.says != one.says:
                del self._now[key]
                message = f"contradictory: {one.word} here, {other.word} in {where}; neither counts"
                problems.append(Problem(place, message, kind=one.kind, id=one.id))
            else:
                self._now[key] = one, place
        self._gone |= {(id, reviewer) for id in taken.withdrawn}
        for (id, name), one in self._before.items():
            same = one.word == "add" and name == reviewer and one.file == path.name
            if same and (one.kind, one.article_id) in taken.places and id not in taken.seen:
                # The file added it before, and now has another row in its place or none.
                self._gone.add((id, name))
        return problems


def _disputes(settled: Settled, seen: Mapping[str, Place]) -> list[Problem]:
    """The rows of the files just read on which reviewers differ; none of them is decided."""
    found = []
    for id, mine in settled.disputed.items():
        if place := seen.get(id):
            said = ", ".join(f"{one.reviewer}: {one.word}" for one in mine)
            found.append(Problem(place, f"reviewers differ ({said})", kind=mine[0].kind, id=id))
    return found


class _Passages:
    """The texts of articles by id, read when they are asked for."""

    def __init__(
        self, out: Path, articles: Iterable[str | Path], records: Mapping[str, ArticleRecord]
    ) -> None:
        self._texts = Texts(out, articles)
        self._records = records
        self._found: dict[str, Passage | None] = {}

    def __call__(self, article_id: str) -> Passage | None:
        if article_id not in self._found:
            text = self._texts.of(self._records[article_id])
            self._found[article_id] = None if text is None else Passage(text)
        return self._found[article_id]
