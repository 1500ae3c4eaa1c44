"""Hours after midnight that a schedule counts to the evening before: "July 1 at 25:30" is half past one on July 2.

Japanese channels print them so; where no zone stands beside such a time, it is theirs.
"""

from __future__ import annotations

from datetime import date, timedelta

_ZONE = "Asia/Tokyo"
_DAY = 24


def eve(edtf: str, time: str) -> str:
    """The day before that on which such a time falls: as which schedule and headline have it; empty for other times."""
    if not late(time) or len(edtf) != len("2023-07-01"):
        return ""
    return (date.fromisoformat(edtf) - timedelta(days=1)).isoformat()


def clock(time: str) -> str:
    """The time of the clock: ``25:30`` → ``01:30``."""
    return f"{int(time[:2]) - _DAY:02}{time[2:]}" if late(time) else time


def day(edtf: str, time: str) -> str:
    """The day on which such a time falls; other dates, and other times, are left alone."""
    if not late(time) or len(edtf) != len("2023-07-01"):
        return edtf
    try:
        return (date.fromisoformat(edtf) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return edtf


def zone(time: str) -> str:
    """The zone of such a time, of which no words say it; of other times none."""
    return _ZONE if late(time) else ""


def late(time: str) -> bool:
    """Whether a time is past the 24 hours of its day."""
    return bool(time) and int(time[:2]) >= _DAY
