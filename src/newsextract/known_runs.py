"""When well-known series ran, as data (``data/en/series_runs.txt``): what begins on a date is then no secret.

Listings of real networks name "Survivor" with a day and no word of a season; that it is a season, and no premiere, a
reader knows from the year. A soap has no seasons at all.
"""

from __future__ import annotations

import re
from functools import cache

from newsextract.components.title.title_forms import title_key
from newsextract.rules import shipped

_DAILY = " daily"
_OPEN = 9999  # last year of a run that goes on
_RUN = re.compile(r"(\d{4})-(\d{4})?")


def event(said: str, work: str, edtf: str, season: str, *, linear: bool) -> str:
    """The event of a beginning: a first season in a series' first year, a later one while it ran.

    Args:
        said: The event that the article's words speak for.
        edtf: The date, as the row has it.
        season: The season's number, where one is said.
        linear: Whether a channel shows it; a service may drop old seasons at any time.
    """
    if title_key(work) in _daily() and _an_episode(said, work, edtf, season):
        return "episode"
    if said not in ("premiere", "release") or season or not edtf[:4].isdigit():
        return said
    year = int(edtf[:4])
    for first, last in _runs().get(title_key(work), ()):
        if year == first:
            return "premiere"
        if first < year <= last and (
            said == "premiere" or linear or len(edtf) == len("2019-08-09")
        ):
            return "season"
    return said


def ran(work: str) -> bool:
    """Whether a series is a well-known one."""
    return title_key(work) in _runs() or title_key(work) in _daily()


def _an_episode(said: str, work: str, edtf: str, season: str) -> bool:
    """Whether a beginning of a serial that is on all year is one of its days: not where it began itself."""
    if said not in ("premiere", "release", "season") or season:
        return False
    began = [first for first, _ in _runs()[title_key(work)]]
    return not edtf or (len(edtf) == len("2019-08-09") and int(edtf[:4]) not in began)


@cache
def _daily() -> frozenset[str]:
    rows = shipped("series_runs.txt").splitlines()
    return frozenset(title_key(row.partition("\t")[0]) for row in rows if row.endswith(_DAILY))


@cache
def _runs() -> dict[str, tuple[tuple[int, int], ...]]:
    rows = {}
    for line in shipped("series_runs.txt").splitlines():
        title, _, years = line.partition("\t")
        if years:
            found = _RUN.findall(years)
            rows[title_key(title)] = tuple((int(a), int(b or _OPEN)) for a, b in found)
    return rows
