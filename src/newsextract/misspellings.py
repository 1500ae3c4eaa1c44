"""Surnames that an article spells in two ways."""

from __future__ import annotations


def misspelt(one: str, other: str) -> bool:
    """Whether two surnames differ by one letter inside ("Kavanagh", "Kavanaugh"); "Roberts" is not "Robert"."""
    short, long = sorted((one, other), key=len)
    if len(short) < 6 or len(long) - len(short) > 1 or short[0] != long[0] or short[-1] != long[-1]:
        return False
    same = next(
        (i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    rest = len(long) - same - 1
    return one != other and (rest == 0 or short[-rest:] == long[-rest:])
