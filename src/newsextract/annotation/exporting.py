"""A run exported for an annotation tool."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp

from newsextract.annotation.spans import Annotated, annotate
from newsextract.errors import ArticleError, UsageError
from newsextract.review.applied import Reviewed
from newsextract.review.originals import read_records
from newsextract.texts import Texts

TOOLS = ("label-studio", "prodigy", "doccano", "docbin", "brat")
FOLDER = "export"

Writer = Callable[[Path, Iterable[Annotated]], list[str]]


@dataclass(slots=True)
class Exported:
    """What was written: articles, spans, relations, the files' names below ``folder``.

    ``failed``: (article id, what is wrong) for those that are missing in the files.
    """

    folder: Path
    articles: int = 0
    spans: int = 0
    relations: int = 0
    files: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)


def export(
    out: str | os.PathLike[str],
    tool: str,
    target: str | os.PathLike[str] | None = None,
    *,
    articles: Iterable[str | os.PathLike[str]] = (),
) -> Exported:
    """Write the run in ``out`` for ``tool`` (one of :data:`TOOLS`) into ``target``.

    ``target`` is ``out/export`` by default. ``articles``: files or folders that hold the
    articles, if they are no longer where the run read them. Rows count as a review decided.
    The files appear when all are whole.

    Raises:
        UsageError: No such tool, no run in ``out``, a path that does not exist, no article
            whose text is there, or a ``target`` that cannot be written.
    """
    if tool not in TOOLS:
        raise UsageError(f"no such tool: {tool} (one of {', '.join(TOOLS)})")
    write: Writer = import_module(f"newsextract.annotation.{tool.replace('-', '_')}").write
    run = Path(out)
    folder = Path(target) if target is not None else run / FOLDER
    records = Reviewed(run).apply(read_records(run))
    texts = Texts(out, articles)
    done = Exported(folder)

    def found() -> Iterator[Annotated]:
        for record in records:
            text = texts.of(record)
            if text is None:
                message = "its text is not to be found, or is another one now (--articles)"
                done.failed.append((record.article.id, message))
                continue
            try:
                article = annotate(record, text)
            except ArticleError as error:
                done.failed.append((record.article.id, str(error)))
                continue
            done.articles += 1
            done.spans += len(article.spans)
            done.relations += len(article.relations)
            yield article

    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=".draft-", dir=folder))
        try:
            done.files = write(draft, found())
            if not done.articles:
                raise UsageError(
                    f"nothing to export: no text of the {len(done.failed)} articles was found "
                    "(--articles says where they are)" if done.failed
                    else f"nothing to export: the run in {out} has no articles"
                )  # fmt: skip
            _put(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise UsageError(f"cannot write to {folder}: {error.strerror}") from error
    return done


def _put(draft: Path, folder: Path) -> None:
    for path in draft.iterdir():
        place = folder / path.name
        if path.is_dir() and place.is_dir():
            shutil.rmtree(place)
        path.replace(place)
