"""Workers: the process that does units, in a pool or right here, and what it is told."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from newsextract.articles import Article, ArticleFailure
from newsextract.errors import NewsextractError
from newsextract.parts import Counts, write_part
from newsextract.records import ArticleRecord
from newsextract.remote import Folder
from newsextract.units import Unit, read_unit, unit_fingerprint

BATCH = 16
"""Articles that go through the pipeline together; more is slower and takes more memory."""

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_MESSAGE = 300


class Pipe(Protocol):
    """What a run needs of :class:`newsextract.pipeline.Extractor`."""

    def pipe(
        self,
        articles: Iterable[Article],
        *,
        batch_size: int = ...,
        on_error: Callable[[Article, Exception], None] | None = ...,
    ) -> Iterator[ArticleRecord]: ...


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker needs to know beside its units; small, and the same for all of them."""

    parts: Folder
    key: str
    load: Callable[..., Pipe] | None
    model: str | None
    rules: tuple[str, ...]
    published: str
    max_bytes: int
    any_language: bool

    def part(self, fingerprint: str) -> Folder:
        """Where the part of the unit with this fingerprint is, or will be."""
        return self.parts / f"{fingerprint}.zip"


Done = tuple[str, Counts]
"""The file name of a finished part, and what is in it."""

Submit = Callable[[Callable[[Unit, Job], Done], Unit, Job], "Future[Done]"]


@contextmanager
def workers(jobs: int) -> Iterator[Submit]:
    """Give a function that hands a unit to a worker process, or does it here for one job."""
    if jobs <= 1:
        yield _here
        return
    before = {name: os.environ.get(name) for name in _THREADS}
    # Workers inherit the setting; it must stand before they import numpy.
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin_worker)
    try:
        yield pool.submit
    finally:
        # After Ctrl-C or an error the units under way are finished: their parts are kept.
        pool.shutdown(wait=True, cancel_futures=True)
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def _here(task: Callable[[Unit, Job], Done], unit: Unit, job: Job) -> Future[Done]:
    future: Future[Done] = Future()
    future.set_result(task(unit, job))
    return future


def _begin_worker() -> None:
    # Ctrl-C reaches the whole group; the parent alone decides what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_die_with, args=(parent,), daemon=True).start()


def _die_with(parent: BaseProcess) -> None:
    # A worker whose parent was killed would wait for work for ever.
    parent.join()
    os._exit(1)


_loaded: dict[tuple[object, ...], Pipe] = {}
"""The extractor of this process, by what it was loaded with."""


def _extractor(job: Job) -> Pipe:
    key = (job.load, job.model, job.rules, job.any_language, job.key)
    if key not in _loaded:
        _loaded.clear()
        load = job.load or _load
        _loaded[key] = load(model=job.model, rules=job.rules, any_language=job.any_language)
    return _loaded[key]


def _load(**settings: Any) -> Pipe:
    # Only workers import spaCy, not the process that plans and merges.
    from newsextract.pipeline import load

    return load(**settings)


def do_unit(unit: Unit, job: Job) -> Done:
    """Do one unit from reading to its finished part; return the part's name and counts."""
    extractor = _extractor(job)
    path = job.part(unit_fingerprint(unit, job.key))
    items = list(read_unit(unit, published=job.published, max_bytes=job.max_bytes))
    articles = [item for item in items if isinstance(item, Article)]
    found = extract(extractor, articles)
    results = [found[item.id] if isinstance(item, Article) else item for item in items]
    records = [item for item in results if isinstance(item, ArticleRecord)]
    failures = [item for item in results if isinstance(item, ArticleFailure)]
    return path.name, write_part(path, records, failures)


def extract(
    extractor: Pipe, articles: Sequence[Article]
) -> dict[str, ArticleRecord | ArticleFailure]:
    """Return what became of each article, by id; one that raises costs only itself."""
    found: dict[str, ArticleRecord | ArticleFailure] = {}

    def failed(article: Article, error: Exception) -> None:
        found[article.id] = _failure(article, error)

    try:
        for record in extractor.pipe(articles, batch_size=BATCH, on_error=failed):
            found[record.article.id] = record
    # Whatever stopped the batch, only the article that caused it shall be lost.
    except Exception as error:
        if len(articles) == 1:
            return {articles[0].id: _failure(articles[0], error)}
        for article in articles:
            found |= extract(extractor, [article])
    for article in articles:
        if article.id not in found:
            failed(article, NewsextractError("the pipeline returned nothing", code="failed"))
    return found


def _failure(article: Article, error: Exception) -> ArticleFailure:
    if isinstance(error, NewsextractError):
        return ArticleFailure(article.id, error.code, str(error))
    message = " ".join(f"{type(error).__name__}: {error}".split())
    return ArticleFailure(article.id, "failed", message[:_MESSAGE])
