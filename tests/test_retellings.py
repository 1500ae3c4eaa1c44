"""Rows of one release: a rounder date of it adds nothing."""

from __future__ import annotations

import pytest
from test_undated import told

ROUNDER = {
    "month": (
        "The film {WRK:Smoke} opens on October 28. {WRK:Smoke} will be released in October.",
        ["2031-10-28"],
    ),
    "month_first": (
        "{WRK:Smoke} opens in October.\n\nThe film {WRK:Smoke} opens on October 28.",
        ["2031-10-28"],
    ),
    "year": (
        "{WRK:Smoke} opened in 2030.\n\nThe film {WRK:Smoke} opened on May 9, 2030.",
        ["2030-05-09"],
    ),
}
APART = {
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
