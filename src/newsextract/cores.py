"""How many cores this process may use."""

from __future__ import annotations

import os
from pathlib import Path

_QUOTA = Path("/sys/fs/cgroup/cpu.max")


def cores(quota: Path = _QUOTA) -> int:
    """The number of cores, as far as affinity and a container's quota (Linux) allow them."""
    if hasattr(os, "sched_getaffinity"):
        number = len(os.sched_getaffinity(0))
    else:
        number = os.cpu_count() or 1
    try:
        share, period = quota.read_text().split()
        number = min(number, max(1, int(share) // int(period)))
    except (OSError, ValueError):  # no quota, or no such file
        pass
    return number
