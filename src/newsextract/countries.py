"""Of which country an article speaks, by addresses, zones, money and places (``data/en/countries.toml``)."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from functools import cache

from newsextract.dating.date_words import plain, words
from newsextract.rules import shipped

_STRONG, _WEAK, _MOST = 2.0, 1.0, 3.0  # signs of a country; the weak ones add up to _MOST


@cache
def signs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What hardly stands in another country's paper, and what may; a match's last group is the country."""
    table = tomllib.loads(shipped("countries.toml"))
    strong, weak = (
        re.compile(rf"(?<!\w)(?:{'|'.join(f'(?P<{c}>{w})' for c, w in table[kind].items())})(?!\w)")
        for kind in ("strong", "weak")
    )
    return strong, weak


def evidence(text: str) -> dict[str, float]:
    """How much the words of an article speak for each country, by ISO 3166-1 alpha-2 code."""
    found: dict[str, float] = defaultdict(float)
    strong, weak = signs()
    for code in {m.lastgroup for m in strong.finditer(text)}:
        found[code or ""] += _STRONG
    named = {(m.lastgroup, m[0]) for m in weak.finditer(text)}
    for code, count in Counter(code for code, _ in named).items():
        found[code or ""] += min(_MOST, _WEAK * count)
    return found


def of_holiday(text: str, written: str) -> str:
    """The country whose holiday an article means by "Independence Day"; empty where none is surer than the others.

    Asked only for holidays that several countries have on different days.
    """
    if not _shared().search(plain(written)):
        return ""
    found = sorted(((much, country) for country, much in evidence(text).items()), reverse=True)
    ahead = found and (len(found) == 1 or found[0][0] > found[1][0])
    return found[0][1] if ahead else ""


@cache
def _shared() -> re.Pattern[str]:
    named = {plain(name) for holiday in words().holidays if holiday.where for name in holiday.names}
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(named)))})")
