"""What a Dask worker keeps for a run: processes of its own in which units are done.

A process for each of the worker's threads, from the same pool as on one machine: it loads the
pipeline once, has the run's limits, and an article at which it dies or hangs costs that article
and not the Dask worker, which only has to be done without when its machine is.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import tempfile
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from distributed import Worker, WorkerPlugin, get_worker

from newsextract.errors import NewsextractError
from newsextract.fingerprints import versions
from newsextract.pool import Submit, workers
from newsextract.units import Unit
from newsextract.worker import Done, Job, do_unit, extractor_of

_TRIM = "MALLOC_TRIM_THRESHOLD_"
_IDLE = 600.0
"""Seconds without a unit after which the processes end; the caller may have been killed."""


class Host(WorkerPlugin):
    """The plugin of one run.

    Arguments:
        name: of the plugin, one for each run.
        job: of the run, as the caller has it.
        sent: (name, content) of the caller's rule files, and last of its calibration if it has one,
            which the worker's disk may not have.
        wanted: what the caller's newsextract and model are.
        seen: paths of the caller that must be on the worker's disk too.
    """

    def __init__(
        self,
        name: str,
        job: Job,
        sent: Sequence[tuple[str, bytes]],
        wanted: dict[str, str],
        seen: Sequence[str],
    ) -> None:
        self.name = name
        self._job, self._sent, self._wanted, self._seen = job, sent, wanted, seen
        self._fault: Exception | None = None
        self._submit: Submit | None = None
        self._under_way: set[Future[Done]] = set()
        self._timer: threading.Timer | None = None

    async def setup(self, worker: Worker) -> None:
        """Check this worker and load the pipeline, or raise what is wrong with it."""
        self._lock = threading.Lock()
        self._stack = ExitStack()
        self._threads = worker.state.nthreads
        try:
            self._check()
            await asyncio.to_thread(self._warm)
        except Exception as error:
            code = getattr(error, "code", "cluster")
            # Dask lets a worker that joins later go on in spite of this: see `do`.
            self._fault = NewsextractError(f"worker {worker.address} {error}", code=code)
            raise self._fault from error

    def teardown(self, worker: Worker) -> None:
        """End the processes."""
        with self._lock:
            self._end()

    def _check(self) -> None:
        here = versions(self._job.model)
        for what, wanted in self._wanted.items():
            if here[what] != wanted:
                raise NewsextractError(
                    f"has another {what} than the machine that started the run: {here[what]} there, "
                    f"{wanted} here"
                )
        for path in self._seen:
            if not os.path.lexists(path):
                raise NewsextractError(
                    f"does not see {path}: give a URL (s3://…) or a folder that all machines share"
                )

    def _warm(self) -> None:
        with self._lock:
            submit = self._begin()
        for loaded in [submit(_load, (), self._local) for _ in range(self._threads)]:
            loaded.result()

    def _begin(self) -> Submit:
        if self._submit is None:
            folder = self._stack.enter_context(
                tempfile.TemporaryDirectory(prefix="newsextract-", ignore_cleanup_errors=True)
            )
            paths = []
            for number, (name, content) in enumerate(self._sent):
                path = Path(folder) / f"{number}-{name}"
                path.write_bytes(content)
                paths.append(str(path))
            calibration = paths.pop() if self._job.calibration else None
            self._local = replace(
                self._job, rules=tuple(paths), watch=Path(folder), calibration=calibration
            )
            # Dask's workers are daemons, which may not have children; the processes of the pool
            # watch their parent themselves.
            multiprocessing.current_process().daemon = False
            # Dask has the allocator give memory back at once, which costs a twelfth of the time.
            os.environ.pop(_TRIM, None)
            hired = workers(self._threads, apart=True, memory=self._job.limits.memory)
            self._submit = self._stack.enter_context(hired)
        return self._submit

    def do(self, unit: Unit) -> Done:
        """Do a unit in one of the processes."""
        if self._fault:
            raise self._fault
        with self._lock:
            self._stop_timer()
            future = self._begin()(do_unit, unit, self._local)
            self._under_way.add(future)
        try:
            return future.result()
        finally:
            with self._lock:
                self._under_way.discard(future)
                if not self._under_way:
                    self._stop_timer()
                    self._timer = threading.Timer(_IDLE, self._idle)
                    self._timer.daemon = True
                    self._timer.start()

    def _idle(self) -> None:
        with self._lock:
            if not self._under_way:
                self._end()

    def _end(self) -> None:
        self._stop_timer()
        self._submit = None
        self._stack.close()
        # Their threads would wait for ever.
        for future in self._under_way:
            future.cancel()

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None


def do_there(unit: Unit, name: str) -> Done:
    """The task: do ``unit`` on the Dask worker that it comes to, by its plugin ``name``."""
    host = get_worker().plugins.get(name)
    if not isinstance(host, Host):
        raise NewsextractError("a worker has not been made ready", code="cluster")
    return host.do(unit)


def _load(_: Unit, job: Job) -> Done:
    extractor_of(job)
    return "", {}
