"""The watch over a unit: what a worker was at when it died, and the limits of an article.

A hang or a crash inside C code cannot be stopped or caught in its own process: the process
dies. So before a worker begins a batch it notes the batch in a journal, and whoever does the
unit again reads there what to make of it: the articles of a batch are done alone, an article
that was alone is given up, at once if its time was up, else when the process has died at it twice
(it may have been killed for another reason).
"""

from __future__ import annotations

import faulthandler
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from newsextract.errors import UsageError

_TRIES = 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take; 0 is no limit.

    Attributes:
        seconds: from reading it to its record.
        memory: MiB that a worker process may hold in all (Linux only).
    """

    seconds: float = 0
    memory: int = 0

    def __bool__(self) -> bool:
        return bool(self.seconds or self.memory)

    def __str__(self) -> str:
        return f"{self.seconds:g}s-{self.memory}MiB"


NO_LIMITS = Limits()


def check(seconds: float, memory: int | None) -> Limits:
    """Return the limits; ``memory`` None is the default: 4096 MiB where it can be limited.

    Raises:
        UsageError: A limit is negative, or memory cannot be limited on this system.
    """
    if seconds < 0 or (memory or 0) < 0:
        raise UsageError("a limit is less than 0")
    possible = sys.platform == "linux"
    if memory and not possible:
        raise UsageError("--max-memory works on Linux only")
    return Limits(seconds, (DEFAULT_MEMORY if possible else 0) if memory is None else memory)


DEFAULT_MEMORY = 4096


def limit_memory(mebibytes: int) -> None:
    """Let this process hold at most so much memory: more raises MemoryError in Python.

    RLIMIT_DATA counts what is private and writable. RLIMIT_AS would also count files that are
    mapped and addresses only reserved, which onnxruntime and the allocator take by the gigabyte;
    a watch on the resident size would be blind while C code holds the interpreter.
    """
    if mebibytes and sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        wanted = mebibytes << 20
        if most != resource.RLIM_INFINITY:
            wanted = min(wanted, most)
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, most))


class Watch:
    """The journal of one unit, and the clock of what it is at.

    Arguments:
        path: of the journal; None for no watch, where nobody would do the unit again.
        limits: of an article.

    Attributes:
        given_up: (code, message) by the number of the item that is not to be tried again.
        alone: numbers of the items that are to be done each by itself.
    """

    def __init__(self, path: Path | None, limits: Limits) -> None:
        self._limits = limits
        self._journal: IO[bytes] | None = None
        self.given_up: dict[int, tuple[str, str]] = {}
        self.alone: dict[int, int] = {}
        if path is None:
            return
        self._path, self._trace_path = path, path.with_suffix(".trace")
        self._learn(*_read(path))
        self._journal = open(path, "wb")  # noqa: SIM115 -- closed by close()
        self._trace = open(self._trace_path, "wb")  # noqa: SIM115

    def _learn(self, known: dict[str, Any], now: Sequence[int]) -> None:
        self.given_up = {int(n): (c, m) for n, (c, m) in known.get("given_up", {}).items()}
        self.alone = {int(number): tries for number, tries in known.get("alone", {}).items()}
        if len(now) > 1:
            self.alone |= {number: self.alone.get(number, 0) for number in now}
        for number in now if len(now) == 1 else ():
            tries = self.alone[number] = self.alone.get(number, 0) + 1
            if self._trace_path.exists() and self._trace_path.stat().st_size:
                message = f"took longer than {self._limits.seconds:g} seconds (--max-seconds)"
                self.given_up[number] = "timeout", message
            elif tries >= _TRIES:
                message = "the worker process died at this article"
                self.given_up[number] = "crashed", message

    @contextmanager
    def on(self, numbers: Sequence[int]) -> Iterator[None]:
        """Watch over what is done inside for the items of these numbers.

        When their time is up the process ends, even from within C code.
        """
        if self._journal is None:
            yield
            return
        known = {"given_up": self.given_up, "alone": self.alone}
        self._journal.seek(0)
        self._journal.write(json.dumps([known, list(numbers)]).encode())
        self._journal.truncate()
        self._journal.flush()
        if self._limits.seconds:
            faulthandler.dump_traceback_later(self._limits.seconds, exit=True, file=self._trace)
        try:
            yield
        finally:
            if self._limits.seconds:
                faulthandler.cancel_dump_traceback_later()

    def close(self, *, done: bool) -> None:
        """End the watch; when the unit is done, its journal goes."""
        if self._journal is None:
            return
        self._journal.close()
        self._trace.close()
        if done:
            self._path.unlink(missing_ok=True)
            self._trace_path.unlink(missing_ok=True)


def _read(path: Path) -> tuple[dict[str, Any], list[int]]:
    try:
        known, now = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}, []
    return known, now
