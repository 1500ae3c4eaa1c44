"""How time grows with the length of an input: a ratio, which no slow or busy machine changes."""

from __future__ import annotations

import time
from collections.abc import Callable

LINEAR = 9.0
"""A generous bound: four times as much takes about 4 times as long, with the square of it 16 times."""


def growth(run: Callable[[int], object], size: int, *, times: int = 2) -> float:
    """How many times as long ``run`` takes for ``4 * size`` as for ``size``.

    The best of a few of each, in processor time. No two runs have the same size, so that nothing kept
    from the one before (dates, masks by their text) answers for the next.
    """

    def best(first: int) -> float:
        taken = []
        for more in range(times):
            begun = time.process_time()
            run(first + more)
            taken.append(time.process_time() - begun)
        return min(taken)

    return best(4 * size) / best(size)
