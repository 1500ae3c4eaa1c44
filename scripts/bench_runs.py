"""What is measured from outside: whole runs of the command line, in processes of their own."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Run(NamedTuple):
    """Wall-clock seconds, and the MiB that the largest process held at its peak."""

    seconds: float
    peak: float


def measure(*arguments: str) -> Run:
    """Run Python with ``arguments``.

    Raises:
        RuntimeError: It failed.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr
    complaint = process.stderr.read()
    # The usage of a process that was waited for holds that of the processes it waited for.
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{arguments} failed: {complaint.decode()[-2000:]}")
    return Run(seconds, usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024))


def extract(articles: Path, out: Path, *options: str) -> Run:
    """``newsextract extract`` from ``articles``; its outputs are removed."""
    found = measure("-m", "newsextract", "extract", str(articles), "-o", str(out), "-q", *options)
    shutil.rmtree(out)
    return found


def cold(*arguments: str, rounds: int) -> float:
    """Median seconds of a fresh interpreter that runs ``arguments``."""
    return statistics.median(measure(*arguments).seconds for _ in range(rounds))
