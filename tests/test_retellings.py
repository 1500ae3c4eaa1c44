"""Rows of one release: a rounder date of it adds nothing."""

from __future__ import annotations

import pytest
from test_undated import told

from newsextract import retellings
from newsextract.records import Release

ROUNDER = {
    "month": (
        "The film {WRK:Smoke} opens on October 28. {WRK:Smoke} will be released in October.",
        ["2031-10-28"],
    ),
    "month_first": (
        "{WRK:Smoke} opens in October.\n\nThe film {WRK:Smoke} opens on October 28.",
        ["2031-10-28"],
    ),
    "season": (
        "{WRK:Smoke} will be released this autumn.\n\nThe film {WRK:Smoke} opens on October 28.",
        ["2031-10-28"],
    ),
    "year": (
        "{WRK:Smoke} opened in 2030.\n\nThe film {WRK:Smoke} opened on May 9, 2030.",
        ["2030-05-09"],
    ),
}
APART = {
    "autumn_on_another_service": (
        "The film {WRK:Smoke} opens in {PLT:cinemas} on October 28. {WRK:Smoke} will stream on {PLT:Hulu} this autumn.",
        ["2031-10-28", "2031-23"],
    ),
    "another_season": (
        "{WRK:Smoke} was released in the summer of 2031.\n\n{WRK:Smoke} opens on October 28.",
        ["2031-22", "2031-10-28"],
    ),
    "another_month": (
        "The film {WRK:Smoke} opens on October 28. {WRK:Ash} will be released in October.",
        ["2031-10-28", "2031-10"],
    ),
    "on_a_service_of_its_own": (
        "The film {WRK:Smoke} opens in {PLT:cinemas} on October 28. {WRK:Smoke} will stream on {PLT:Hulu} in October.",
        ["2031-10-28", "2031-10"],
    ),
    "two_days": (
        "The film {WRK:Smoke} opens on October 2. {WRK:Smoke} ends on October 28.",
        ["2031-10-02", "2031-10-28"],
    ),
}


@pytest.mark.parametrize(
    ("marked", "dates"), [*ROUNDER.values(), *APART.values()], ids=[*ROUNDER, *APART]
)
def test_rounder_dates(marked: str, dates: list[str]) -> None:
    assert [date for _, date, _ in told(marked, "2031-09-01")] == dates


def row(event: str, date: str, platform: str, time: str = "", basis: str = "relative") -> Release:
    told = dict.fromkeys(Release.model_fields, "") | {"work": "Smoke", "status": "set"}
    told["date_basis"] = basis
    return Release.model_construct(
        **told | {"event": event, "date": date, "platform": platform, "time": time}
    )


EVENINGS = {
    # What is an episode in one place and more in another, on one evening, is more.
    "finale": ([row("finale", "2031-05-09", "ITV1"), row("episode", "2031-05-09", "ITV1", "21:00")], [("finale", "21:00")]),
    "season": ([row("episode", "2031-05-09", "ITV1", "21:00"), row("season", "2031-05-09", "")], [("season", "21:00")]),
    "two_evenings": ([row("finale", "2031-05-09", "ITV1"), row("episode", "2031-05-02", "ITV1")], [("finale", ""), ("episode", "")]),
    "two_channels": ([row("premiere", "2031-05-09", "ITV1"), row("episode", "2031-05-09", "ABC")], [("premiere", ""), ("episode", "")]),
    "two_hours": ([row("premiere", "2031-05-09", "ITV1", "20:00"), row("episode", "2031-05-09", "ITV1", "21:00")], [("premiere", "20:00"), ("episode", "21:00")]),
    "a_month": ([row("premiere", "2031-05", "ITV1"), row("episode", "2031-05", "ITV1")], [("premiere", ""), ("episode", "")]),
    "this_week": ([row("release", "2031-05-09", "Hulu"), row("release", "2031-05-05/2031-05-11", "Hulu")], [("release", "")]),
    "another_week": ([row("release", "2031-05-09", "Hulu"), row("release", "2031-05-12/2031-05-18", "Hulu")], [("release", ""), ("release", "")]),
    "week_elsewhere": ([row("release", "2031-05-09", "Hulu"), row("release", "2031-05-05/2031-05-11", "Stan")], [("release", ""), ("release", "")]),
    "a_house_and_its_channel": ([row("premiere", "2031-05-09", "BBC"), row("premiere", "2031-05-09", "BBC One")], [("premiere", "")]),
    "a_channel_and_its_player": ([row("premiere", "2031-05-09", "BBC One"), row("premiere", "2031-05-09", "BBC iPlayer")], [("premiere", ""), ("premiere", "")]),
    "a_house_on_another_day": ([row("premiere", "2031-05-09", "BBC"), row("premiere", "2031-05-10", "BBC One")], [("premiere", ""), ("premiere", "")]),
    "two_days": ([row("release", "2031-05-09", "Hulu"), row("release", "2031-05-09/2031-05-10", "Hulu", basis="year_inferred")], [("release", ""), ("release", "")]),
    "return": ([row("return", "2031-05-09", "ITV1"), row("episode", "2031-05-09", "ITV1")], [("return", ""), ("episode", "")]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "told"), EVENINGS.values(), ids=EVENINGS)
def test_one_evening_is_one_row(rows: list[Release], told: list[tuple[str, str]]) -> None:
    made = retellings.joined(rows, list(range(len(rows))))
    assert [(one.event, one.time) for one in made] == told
