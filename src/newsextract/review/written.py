"""The files of ``OUT/review``: decided tables, decisions, statistics, problems, gold articles."""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from newsextract import gold as gold_format
from newsextract.cells import Cell
from newsextract.errors import NewsextractError
from newsextract.parts import write_whole
from newsextract.records import ROW_KINDS, ArticleRecord, Row
from newsextract.review import decisions as store
from newsextract.review.anchoring import Passage
from newsextract.review.decisions import FOLDER, IMPORTED, Decision
from newsextract.review.gold_articles import build, wrong
from newsextract.review.originals import Originals
from newsextract.tables import COLUMNS, row_cells, write_table

if TYPE_CHECKING:
    from newsextract.review.importing import Imported

GOLD = "gold"


def gold(
    result: Imported,
    records: Mapping[str, ArticleRecord],
    texts: Callable[[str], Passage | None],
) -> dict[str, str]:
    """Fill in which articles are gold and which cannot be; return file names and contents."""
    by_article: dict[str, list[Decision]] = defaultdict(list)
    for one in result.settled.decided.values():
        by_article[one.article_id].append(one)
    files = {}
    for id, record in records.items():
        rows = [row for kind in ROW_KINDS for row in getattr(record, kind)]
        mine = by_article.get(id, [])
        if not mine or any(row.id not in result.settled.decided for row in rows):
            continue
        passage = texts(id)
        if passage is None:
            result.not_gold[id] = "its text is not to be found (--articles)"
            continue
        right: dict[str, list[Row]] = {kind: [] for kind in ROW_KINDS}
        for one in mine:
            if one.word != "reject":
                right[one.kind].append(one.row)
        article = build(record, passage.text, right)
        if found := wrong(article):
            more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
            result.not_gold[id] = found[0] + more
        else:
            result.gold.append(id)
            files[file_name(id)] = gold_format.render(article)
    return files


def file_name(article_id: str) -> str:
    """The name of an article's gold file; distinct for distinct ids."""
    plain = re.sub(r"[^\w.\-]+", "_", article_id).strip("._")[:80]
    if plain != article_id:
        plain = f"{plain}-{sha256(article_id.encode()).hexdigest()[:6]}"
    return f"{plain}.txt"


def write(
    result: Imported,
    originals: Originals,
    every: Sequence[Decision],
    paths: Iterable[Path],
    files: Mapping[str, str],
) -> None:
    """Write all of ``OUT/review``.

    Raises:
        NewsextractError: The disk is full or the folder cannot be written.
    """
    folder = result.out / FOLDER
    try:
        (folder / GOLD).mkdir(parents=True, exist_ok=True)
        _keep_tables(folder / IMPORTED, result.out, paths)
        store.save(result.out, every)
        for kind in ROW_KINDS:
            draft = folder / f"{kind}.csv.tmp"
            rows = _decided(kind, originals, result.settled.decided)
            write_table(draft, COLUMNS[kind], rows)
            draft.replace(folder / f"{kind}.csv")
        _problems(folder / "problems.csv", result)
        known = json.dumps(_statistics(result), indent=2, ensure_ascii=False) + "\n"
        write_whole(folder / "statistics.json", known.encode())
        for stale in set((folder / GOLD).glob("*.txt")) - {folder / GOLD / name for name in files}:
            stale.unlink()
        for name, text in files.items():
            write_whole(folder / GOLD / name, text.encode())
    except OSError as error:
        message = f"cannot write to {folder}: {error.strerror}"
        raise NewsextractError(message, code="output") from error


def _keep_tables(folder: Path, out: Path, paths: Iterable[Path]) -> None:
    """Copy the run's own tables, so that a later run may write others in their place."""
    for path in paths:
        if path.resolve().parent == out.resolve():
            folder.mkdir(exist_ok=True)
            digest = sha256(path.read_bytes()).hexdigest()
            kept = folder / f"{path.stem}-{digest[:16]}{path.suffix}"
            if not kept.exists():
                shutil.copyfile(path, kept)


def _decided(
    kind: str, originals: Originals, decided: Mapping[str, Decision]
) -> Iterator[tuple[Cell, ...]]:
    """The decided rows of a table: those of the run in its order, then the added ones."""
    mine = {id: one for id, one in decided.items() if one.kind == kind}
    order = [id for id in originals.by_id if id in mine]
    order += sorted(mine.keys() - originals.by_id.keys())
    for id in order:
        one = mine[id]
        if article := originals.articles.get(one.article_id):
            yield row_cells(kind, article, one.row, (one.word, one.note))


def _problems(path: Path, result: Imported) -> None:
    columns = ("file", "sheet", "line", "table", "id", "taken", "message")
    rows = (
        (
            p.place.file,
            p.place.sheet,
            p.place.line,
            p.kind,
            p.id,
            "yes" if p.taken else "no",
            p.message,
        )
        for p in result.problems
    )
    write_table(path, columns, rows)


def _statistics(result: Imported) -> dict[str, object]:
    disputed = {
        id: {one.reviewer: one.word for one in mine}
        for id, mine in sorted(result.settled.disputed.items())
    }
    return {
        "rows": result.rows,
        "decided": len(result.settled.decided),
        "kinds": [asdict(one) for one in result.statistics],
        "agreement": [asdict(one) for one in result.agreement],
        "disputed": disputed,
        "gold": result.gold,
        "not_gold": result.not_gold,
    }
