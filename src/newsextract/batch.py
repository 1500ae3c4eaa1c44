"""A run: folders of articles in, review-ready tables out, on one core or many.

The inputs are cut into units; each unit's result is a part, written when it is finished; the
parts, in order, make the outputs. So the outputs do not depend on the number of workers, and
``resume`` has only the missing parts to do.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import IO

from newsextract.articles import DEFAULT_MAX_BYTES
from newsextract.errors import NewsextractError, UsageError
from newsextract.exports import check as check_formats
from newsextract.inputs import plan
from newsextract.parts import COUNTED, Counts, merge, read_counts
from newsextract.published import check as check_date
from newsextract.remote_output import open_output
from newsextract.units import Unit, count, run_fingerprint, unit_fingerprint, units
from newsextract.worker import Done, Job, Pipe, do_unit, workers

_WORTH_A_WORKER = 50
"""Articles that take about as long as a worker needs to start and load the model."""


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run found: numbers of rows, words read, and seconds taken."""

    articles: int
    castings: int
    releases: int
    platforms: int
    quotes: int
    errors: int
    words: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: articles done (failed ones too) of about how many, words read."""

    done: int
    total: int
    words: int


def run(
    paths: Sequence[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    model: str | None = None,
    rules: Iterable[str | os.PathLike[str]] = (),
    published: object = None,
    formats: Iterable[str] = ("csv",),
    jobs: int = 1,
    resume: bool = False,
    force: bool = False,
    any_language: bool = False,
    max_bytes: int = DEFAULT_MAX_BYTES,
    progress: Callable[[Progress], None] | None = None,
    stdin: IO[bytes] | None = None,
    load: Callable[..., Pipe] | None = None,
) -> RunSummary:
    """Extract from all articles of ``paths`` into the folder ``out``.

    ``resume`` takes over the finished parts of a run that was broken off, ``force`` replaces
    tables that were edited. ``load(model=…, rules=…, any_language=…)`` makes the extractor, by
    default :func:`newsextract.pipeline.load`; with ``jobs`` > 1 it is called in each worker.
    ``jobs=0`` takes as many workers as there are cores, fewer for few articles.

    Raises:
        UsageError: Nothing to read, a wrong option, or an output folder that cannot be used.
        NewsextractError: The model or a rule file is bad, or the disk is full.
    """
    started = time.monotonic()
    given = check_date(published)
    chosen = check_formats(formats)
    rule_files = tuple(os.fspath(path) for path in rules)
    files = plan(paths, skip=out)
    if not files:
        raise UsageError(f"no articles in {', '.join(map(str, paths)) or 'no paths'}")
    output = open_output(out, force=force)
    output.begin(resume=resume)
    key = run_fingerprint(
        model, rule_files, published=given, any_language=any_language, max_bytes=max_bytes
    )
    job = Job(output.parts, key, load, model, rule_files, given, max_bytes, any_language)
    total = count(files) if progress or not jobs else 0
    jobs = jobs or min(_cores(), 1 + total // _WORTH_A_WORKER)
    meter = _Meter(progress, total)
    try:
        cut = units(files, published=given, max_bytes=max_bytes, stdin=stdin)
        names = _results(cut, job, jobs, resume, meter)
        output.commit(merge((output.parts / name for name in names), output.new, chosen))
    except NewsextractError:
        output.abandon()
        raise
    except BrokenProcessPool as error:
        message = "a worker process died (out of memory?); run again with --resume"
        raise NewsextractError(message, code="worker") from error
    except OSError as error:
        # spaCy's own complaints are OSErrors without a number.
        if error.errno is None:
            raise
        message = f"cannot write to {output.folder}: {error.strerror}"
        raise NewsextractError(message, code="output") from error
    return RunSummary(**meter.counts, seconds=time.monotonic() - started)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Meter:
    def __init__(self, progress: Callable[[Progress], None] | None, total: int) -> None:
        self._progress, self._total = progress, total
        self.counts: Counts = dict.fromkeys(COUNTED, 0)

    def add(self, counts: Counts) -> None:
        for name, number in counts.items():
            self.counts[name] += number
        if self._progress:
            done = self.counts["articles"] + self.counts["errors"]
            self._progress(Progress(done, max(self._total, done), self.counts["words"]))


def _results(cut: Iterator[Unit], job: Job, jobs: int, resume: bool, meter: _Meter) -> list[str]:
    """Do the units that are not done yet; return the names of all parts, in order."""
    names: list[str] = []
    running: dict[Future[Done], int] = {}

    def collect(done: Iterable[Future[Done]]) -> None:
        for future in done:
            names[running.pop(future)], counts = future.result()
            meter.add(counts)

    with workers(jobs) as submit:
        for index, unit in enumerate(cut):
            names.append("")
            if resume:
                part = job.part(unit_fingerprint(unit, job.key))
                if (counts := read_counts(part)) is not None:
                    names[index] = part.name
                    meter.add(counts)
                    continue
            running[submit(do_unit, unit, job)] = index
            # Units are cut as they are needed: a file of any size is never held whole.
            if len(running) >= 3 * jobs:
                collect(wait(running, return_when=FIRST_COMPLETED).done)
        while running:
            collect(wait(running, return_when=FIRST_COMPLETED).done)
    return names
