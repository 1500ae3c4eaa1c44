"""What is known of the runs of well-known series."""

from __future__ import annotations

import re

import pytest

from newsextract import known_runs
from newsextract.rules import shipped


@pytest.mark.parametrize(
    ("said", "work", "date", "season", "linear", "event"),
    [
        ("premiere", "Grey’s Anatomy", "2011-09-22", "", True, "season"),
        ("premiere", "Succession", "2018-06-03", "", True, "premiere"),
        ("release", "The Crown", "2019-11-17", "", False, "season"),
        ("release", "The Crown", "2016-11-04", "", False, "premiere"),
        ("release", "Survivor", "2014-09", "", True, "season"),
        ("premiere", "The X-Files", "2016-01-24", "", True, "premiere"),  # a second run begins
        # Not so:
        ("release", "The Wire", "2021-02-01", "", False, "release"),  # an old title, taken up
        ("release", "The Crown", "2019", "", False, "release"),
        # A soap's day is an episode's.
        ("premiere", "EastEnders", "2019-12-25", "", True, "episode"),
        ("season", "Coronation Street", "2019-12-25", "", True, "episode"),
        ("release", "Home and Away", "", "", True, "episode"),
        ("premiere", "EastEnders", "1985-02-19", "", True, "premiere"),
        ("premiere", "EastEnders", "2019-23", "", True, "season"),
        ("return", "EastEnders", "2020-09-07", "", True, "return"),
        ("finale", "Neighbours", "2022-07-28", "", True, "finale"),
        ("premiere", "The Crown", "2019-11-17", "1", False, "premiere"),
        ("finale", "Survivor", "2014-12-17", "", True, "finale"),
        ("return", "Survivor", "2014-12-17", "", True, "return"),
        ("premiere", "Gable End", "2014-12-17", "", True, "premiere"),
        ("premiere", "Survivor", "", "", True, "premiere"),
    ],
)
def test_event(said: str, work: str, date: str, season: str, linear: bool, event: str) -> None:
    assert known_runs.event(said, work, date, season, linear=linear) == event


def test_the_table() -> None:
    rows = [line for line in shipped("series_runs.txt").splitlines() if not line.startswith("#")]
    assert rows == sorted(rows)
    assert len({row.split("\t")[0] for row in rows}) == len(rows)
    one = r"\d{4}-(?:\d{4})?"
    assert all(re.fullmatch(rf"[^\t]+\t{one}(?:\|{one})*(?: daily)?", row) for row in rows)
