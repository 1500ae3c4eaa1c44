"""Common given names, and whose they mostly are (``data/en/given_names.txt``)."""

from __future__ import annotations

from functools import cache

from newsextract.rules import shipped


@cache
def given_names() -> dict[str, str]:
    """Given name (lower case, without accents) to ``f`` or ``m``."""
    table = {}
    for line in shipped("given_names.txt").splitlines():
        if line and not line.startswith("#"):
            name, _, sex = line.partition("\t")
            table[name] = sex
    return table
