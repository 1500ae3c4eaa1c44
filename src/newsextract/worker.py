"""Workers: the process that does units, and what it is told."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from newsextract.articles import Article, ArticleFailure
from newsextract.errors import NewsextractError
from newsextract.parts import Counts, PartWriter, Share
from newsextract.records import ArticleRecord
from newsextract.remote import Folder
from newsextract.remote_units import fetched
from newsextract.units import Item, Unit, item_key, read_item, unit_name
from newsextract.watch import NO_LIMITS, Limits, Watch

BATCH = 16
"""Articles that go through the pipeline together; more is slower and takes more memory."""

_BATCH_CHARACTERS = 1_000_000
_MESSAGE = 300


class Pipe(Protocol):
    """What a run needs of :class:`newsextract.extractor.Extractor`."""

    def pipe(
        self,
        articles: Iterable[Article],
        *,
        batch_size: int = ...,
        on_error: Callable[[Article, Exception], None] | None = ...,
    ) -> Iterator[ArticleRecord]: ...


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker needs to know beside its units; small, and the same for all of them.

    ``watch`` is the folder of the units' journals; None: a unit that dies is not done again.
    """

    parts: Folder
    key: str
    load: Callable[..., Pipe] | None
    model: str | None
    rules: tuple[str, ...]
    published: str
    max_bytes: int
    any_language: bool
    limits: Limits = NO_LIMITS
    watch: Path | None = None
    calibration: str | None = None

    def journal(self, unit: Unit) -> Path | None:
        """Where the journal of ``unit`` is while it is done."""
        return self.watch / f"{unit_name(unit)}.json" if self.watch else None


Done = tuple[str, Counts]
"""The file name of a finished part, and what is in it."""

_loaded: dict[tuple[object, ...], Pipe] = {}
"""The extractor of this process, by what it was loaded with."""


def extractor_of(job: Job) -> Pipe:
    """The extractor that ``job`` asks for, loaded once a process."""
    key = (job.load, job.model, job.rules, job.any_language, job.key)
    if key not in _loaded:
        _loaded.clear()
        load = job.load or _load
        more = {"calibration": job.calibration} if job.calibration else {}
        _loaded[key] = load(model=job.model, rules=job.rules, any_language=job.any_language, **more)
        # What was loaded stays as long as the process; without this, Python's search for cyclic garbage
        # walks a quarter of a million of its objects again and again.
        gc.collect()
        gc.freeze()
    return _loaded[key]


def _load(**settings: Any) -> Pipe:
    # Only workers import spaCy, not the process that plans and merges.
    from newsextract.pipeline import load

    return load(**settings)


def do_unit(unit: Unit, job: Job) -> Done:
    """Do one unit from reading to its finished part; return the part's name and counts.

    It may be done again, here or elsewhere, and gives the same part.
    """
    with fetched(unit) as local:
        return _do_local(local, job)


def _do_local(unit: Unit, job: Job) -> Done:
    extractor = extractor_of(job)
    watch = Watch(job.journal(unit), job.limits)
    part = PartWriter()
    done = False
    try:
        for batch in _batches(unit, job, watch):
            articles = [item for _, _, item in batch if isinstance(item, Article)]
            numbers = [number for number, _, item in batch if isinstance(item, Article)]
            with watch.on(numbers):
                found = extract(extractor, articles)
            for _, share, item in batch:
                result = found[item.id] if isinstance(item, Article) else item
                if isinstance(result, ArticleFailure) and result.code in LIMITED:
                    share.limits = str(job.limits)
                part.add(share, result)
        name = f"{part.name()}.zip"
        counts = part.write(job.parts / name)
        done = True
    finally:
        watch.close(done=done)
    return name, counts


LIMITED = ("timeout", "memory", "crashed")
"""Codes of failures that other limits, or another machine, might not give."""

_Read = tuple[int, Share, Article | ArticleFailure]


def _batches(unit: Unit, job: Job, watch: Watch) -> Iterator[list[_Read]]:
    """Read the items of ``unit``: batches of (number in the unit, share, what was read)."""
    batch: list[_Read] = []
    characters = 0
    for number, item in enumerate(unit):
        with watch.on([number]):
            share, read = _read(item, job, watch.given_up.get(number))
        alone = number in watch.alone
        if alone and batch:
            yield batch
            batch, characters = [], 0
        batch.append((number, share, read))
        characters += len(read.text) if isinstance(read, Article) else 0
        if alone or len(batch) >= BATCH or characters > _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _read(
    item: Item, job: Job, given_up: tuple[str, str] | None
) -> tuple[Share, Article | ArticleFailure]:
    # The hash before the text: if the file changes in between, the next run does it again.
    share = Share(*item_key(item, job.key))
    if given_up:
        return share, ArticleFailure(item.id, *given_up)
    try:
        return share, read_item(item, published=job.published, max_bytes=job.max_bytes)
    # An HTML page, say, on which a library fails: it costs only itself.
    except Exception as error:
        return share, _failure(item.id, error)


def extract(
    extractor: Pipe, articles: Sequence[Article]
) -> dict[str, ArticleRecord | ArticleFailure]:
    """Return what became of each article, by id; one that raises costs only itself."""
    found: dict[str, ArticleRecord | ArticleFailure] = {}

    def failed(article: Article, error: Exception) -> None:
        found[article.id] = _failure(article.id, error)

    try:
        for record in extractor.pipe(articles, batch_size=BATCH, on_error=failed):
            found[record.article.id] = record
    # Whatever stopped the batch, only the article that caused it shall be lost.
    except Exception as error:
        if len(articles) == 1:
            return {articles[0].id: _failure(articles[0].id, error)}
        for article in articles:
            found |= extract(extractor, [article])
    for article in articles:
        if article.id not in found:
            failed(article, NewsextractError("the pipeline returned nothing", code="failed"))
    return found


def _failure(id: str, error: Exception) -> ArticleFailure:
    message = " ".join(f"{type(error).__name__}: {error}".split())
    # onnxruntime has no MemoryError of its own, and the pipeline wraps what it catches.
    if isinstance(error, MemoryError) or "MemoryError" in message or "bad_alloc" in message:
        return ArticleFailure(
            id, "memory", "needs more memory than a worker may take (--max-memory)"
        )
    if isinstance(error, NewsextractError):
        return ArticleFailure(id, error.code, str(error))
    return ArticleFailure(id, "failed", message[:_MESSAGE])
