"""A run: folders of articles in, review-ready tables out, on one core or many.

The inputs are cut into units; each unit's result is a part, written when it is finished; the
parts, in order, make the outputs. What an article gives does not depend on its neighbours, so
the outputs depend neither on the number of workers nor on what was taken over: ``resume``
has only the missing articles to do, and a run over a grown folder only the new and changed files.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import ExitStack
from dataclasses import dataclass
from typing import IO

from newsextract.articles import DEFAULT_MAX_BYTES
from newsextract.calibration import read as read_calibration
from newsextract.cluster_address import check as check_cluster
from newsextract.cores import cores
from newsextract.errors import NewsextractError, UsageError
from newsextract.exports import check as check_formats
from newsextract.fingerprints import file_hash, run_fingerprint
from newsextract.inputs import plan
from newsextract.merge import merge
from newsextract.parts import Counts, total
from newsextract.planning import Plan
from newsextract.pool import Submit, workers
from newsextract.published import check as check_date
from newsextract.remote_output import open_output
from newsextract.review.carrying import carrier
from newsextract.units import count, unit_size
from newsextract.watch import check as check_limits
from newsextract.worker import Done, Job, Pipe, do_unit

_WORTH_A_WORKER = 50
"""Articles that take about as long as a worker needs to start and load the model."""


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run put out: numbers of rows; and what it did.

    ``kept`` articles of all (failed ones too) were taken over; ``words`` are those read in
    ``seconds`` from the others.
    """

    articles: int
    castings: int
    releases: int
    platforms: int
    quotes: int
    errors: int
    words: int
    kept: int
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
    max_seconds: float = 0,
    max_memory: int | None = 0,
    cluster: str | None = None,
    say: Callable[[str], None] | None = None,
    progress: Callable[[Progress], None] | None = None,
    stdin: IO[bytes] | None = None,
    load: Callable[..., Pipe] | None = None,
    calibration: str | os.PathLike[str] | None = None,
) -> RunSummary:
    """Extract from all articles of ``paths`` into the folder ``out``.

    Where ``out`` holds the outputs of an earlier run with the same model, rules and options, the
    results of unchanged files are taken over. ``resume`` also takes over what a run that was
    broken off had finished; ``force`` does everything anew and replaces outputs that were edited.

    ``calibration`` is a file of ``newsextract calibrate``, applied to confidence. Decisions of
    earlier reviews (``out/review``) stand in the tables.

    ``load(model=…, rules=…, any_language=…)`` makes the extractor, by default
    :func:`newsextract.pipeline.load`. With ``jobs`` > 1 or a limit it is called in worker processes,
    so a calling script needs the usual ``if __name__ == "__main__"``. ``jobs=0`` takes as many
    workers as there are cores, fewer for few articles.

    An article that takes longer than ``max_seconds``, or for which a worker would hold more than
    ``max_memory`` MiB (None: 4096 where that can be limited), is an error row; 0 is no limit.

    ``cluster`` is the address of a Dask scheduler (``tcp://HOST:8786``) whose workers do the units,
    or ``local`` for a scheduler and ``jobs`` workers of the run's own. ``paths`` and ``out`` may
    be URLs (``s3://…``). ``say`` is told what the user may want to know.

    Raises:
        UsageError: Nothing to read, a wrong option, or an output folder that cannot be used.
        NewsextractError: The model or a rule file is bad, or the disk is full.
    """
    started = time.monotonic()
    given = check_date(published)
    chosen = check_formats(formats)
    limits = check_limits(max_seconds, max_memory)
    rule_files = tuple(os.fspath(path) for path in rules)
    if cluster:
        check_cluster(cluster)
    calibrated = os.fspath(calibration) if calibration is not None else None
    if calibrated:
        read_calibration(calibrated)  # a faulty one is refused at once
    files = plan(paths, skip=out)
    if not files:
        raise UsageError(f"no articles in {', '.join(map(str, paths)) or 'no paths'}")
    if cluster:
        from newsextract.cluster import absolute

        files = absolute(files)
    output = open_output(out, force=force)
    output.begin(resume=resume and not force)
    try:
        key = run_fingerprint(
            model, rule_files, published=given, any_language=any_language, max_bytes=max_bytes,
            calibration=file_hash(calibrated) if calibrated else "",
        )  # fmt: skip
        about = count(files)
        jobs = jobs or min(cores(), 1 + about // _WORTH_A_WORKER)
        apart = jobs > 1 or bool(limits)
        job = Job(
            output.store, key, load, model, rule_files, given, max_bytes, any_language,
            limits, output.watch if apart else None, calibrated,
        )  # fmt: skip
        meter = _Meter(progress, about)
        todo = Plan(files, job, output, stdin=stdin)
        with ExitStack() as stack:
            if cluster:
                from newsextract.cluster import hire

                submit, jobs = stack.enter_context(hire(cluster, jobs, job, files, say))
            else:
                submit = stack.enter_context(workers(jobs, apart=apart, memory=limits.memory))
            _do(todo, unit_size(about), submit, job, 2 * jobs, meter)
        output.collect(todo.parts)
        parts = [output.parts / name for name in todo.parts]
        carry = carrier(output.folder)
        output.commit(merge(todo.merged(), parts, output.folder, output.new, chosen, carry))
    except NewsextractError:
        output.abandon()
        raise
    except OSError as error:
        # spaCy's own complaints are OSErrors without a number.
        if error.errno is None:
            raise
        output.abandon()
        message = (
            f"cannot write to {output.shown}: {error.strerror}; what is finished is kept: run "
            "again with --resume"
        )
        raise NewsextractError(message, code="output") from error
    finally:
        output.release()
    return RunSummary(**meter.counts, kept=meter.kept, seconds=time.monotonic() - started)


class _Meter:
    """Sums what is done, and shows it."""

    def __init__(self, progress: Callable[[Progress], None] | None, about: int) -> None:
        self._progress, self._about = progress, about
        self.counts: Counts = total([])
        self.kept = 0

    def keep(self, counts: Counts) -> None:
        """Add what was taken over; its words were not read now."""
        self.kept += counts.get("articles", 0) + counts.get("errors", 0)
        self._add({**counts, "words": 0})

    def add(self, counts: Counts) -> None:
        """Add what was done."""
        self._add(counts)
        if self._progress:
            done = self.counts["articles"] + self.counts["errors"]
            self._progress(Progress(done, max(self._about, done), self.counts["words"]))

    def _add(self, counts: Counts) -> None:
        self.counts = total([self.counts, counts])


def _do(todo: Plan, size: int, submit: Submit, job: Job, ahead: int, meter: _Meter) -> None:
    """Do the units that are not done yet; the plan learns the names of their parts."""
    running: dict[Future[Done], int] = {}

    def collect() -> None:
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            number = running.pop(future)
            todo.parts[number], counts = future.result()
            meter.add(counts)

    # Units are cut as they are needed: a file of any size is never held whole.
    for number, unit in todo.units(size, meter.keep):
        running[submit(do_unit, unit, job)] = number
        if len(running) >= ahead:
            collect()
    while running:
        collect()
