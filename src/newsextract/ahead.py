"""Doing slow things a few ahead of where they are needed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 8


def ahead(function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """Like ``map``, a few calls ahead in threads: a store answers slowly, but many at once."""
    waiting: deque[Future[R]] = deque()
    with ThreadPoolExecutor(_AHEAD) as pool:
        for item in items:
            waiting.append(pool.submit(function, item))
            if len(waiting) == _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
