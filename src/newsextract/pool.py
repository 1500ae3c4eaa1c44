"""The pool: worker processes on this machine, each replaced when it dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.process import BaseProcess

from newsextract.errors import NewsextractError
from newsextract.units import Unit
from newsextract.watch import limit_memory
from newsextract.worker import Done, Job

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_STUCK = 5
"""Deaths in a row, at one unit and without a trace in its journal, that end the run."""

Task = Callable[[Unit, Job], Done]
Submit = Callable[[Task, Unit, Job], "Future[Done]"]


@contextmanager
def workers(jobs: int, *, apart: bool = False, memory: int = 0) -> Iterator[Submit]:
    """Give a function that hands a unit to a worker process.

    Arguments:
        jobs: how many processes.
        apart: have a process of its own for a single job, too, instead of doing units here.
        memory: MiB that each may hold; 0 for no limit.
    """
    if jobs <= 1 and not apart:
        yield _here
        return
    before = {name: os.environ.get(name) for name in _THREADS}
    # Workers inherit the setting; it must stand before they import numpy.
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    pool = _Pool(jobs, memory)
    try:
        yield pool.submit
    finally:
        pool.close()
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def _here(task: Task, unit: Unit, job: Job) -> Future[Done]:
    future: Future[Done] = Future()
    future.set_result(task(unit, job))
    return future


@dataclass(slots=True)
class _Order:
    """A unit to be done, and how often a process died at it without a trace."""

    task: Task
    unit: Unit
    job: Job
    future: Future[Done]
    journal: bytes = b""
    stuck: int = 0

    def died(self) -> bool:
        """Note a death; return whether there is hope left."""
        path = self.job.journal(self.unit)
        found = path.read_bytes() if path and path.exists() else b""
        self.stuck = 0 if found != self.journal else self.stuck + 1
        self.journal = found
        return path is not None and self.stuck < _STUCK


class _Pool:
    """Executors of one process each: when a process dies, its executor alone is broken."""

    def __init__(self, jobs: int, memory: int) -> None:
        self._memory = memory
        self._lock = threading.RLock()
        self._waiting: deque[_Order] = deque()
        self._idle = [self._executor() for _ in range(jobs)]
        self._busy: set[ProcessPoolExecutor] = set()
        self._closed = False

    def _executor(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            1,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin_worker,
            initargs=(self._memory,),
        )

    def submit(self, task: Task, unit: Unit, job: Job) -> Future[Done]:
        """Have ``task(unit, job)`` done by the next process that is free."""
        order = _Order(task, unit, job, Future())
        with self._lock:
            self._waiting.append(order)
            self._hand_out()
        return order.future

    def _hand_out(self) -> None:
        while self._idle and self._waiting and not self._closed:
            executor, order = self._idle.pop(), self._waiting.popleft()
            self._busy.add(executor)
            try:
                running = executor.submit(order.task, order.unit, order.job)
            except BrokenProcessPool:  # it died while it had nothing to do
                self._busy.discard(executor)
                self._idle.append(self._executor())
                self._waiting.appendleft(order)
                continue
            running.add_done_callback(partial(self._done, executor, order))

    def _done(self, executor: ProcessPoolExecutor, order: _Order, done: Future[Done]) -> None:
        with self._lock:
            self._busy.discard(executor)
            if self._closed:
                return
            error = done.exception()
            if isinstance(error, BrokenProcessPool):
                self._idle.append(self._executor())
                if order.died():
                    self._waiting.appendleft(order)
                    error = None
                else:
                    error = NewsextractError(
                        "a worker process dies again and again (out of memory?); run again with "
                        "--resume, and fewer --jobs", code="worker",
                    )  # fmt: skip
                    order.future.set_exception(error)
            else:
                self._idle.append(executor)
                if error:
                    order.future.set_exception(error)
                else:
                    order.future.set_result(done.result())
            self._hand_out()

    def close(self) -> None:
        """End the processes; units under way are dropped."""
        with self._lock:
            self._closed = True
            executors = [*self._idle, *self._busy]
            busy = list(self._busy)
        for executor in busy:
            _kill(executor)
        for executor in executors:
            executor.shutdown(wait=True, cancel_futures=True)


def _kill(executor: ProcessPoolExecutor) -> None:
    # Public from Python 3.14 on (kill_workers).
    for process in list((executor._processes or {}).values()):
        process.kill()


def _begin_worker(memory: int) -> None:
    # Ctrl-C reaches the whole group; the parent alone decides what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(memory)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_die_with, args=(parent,), daemon=True).start()


def _die_with(parent: BaseProcess) -> None:
    # A worker whose parent was killed would wait for work for ever.
    parent.join()
    os._exit(1)
