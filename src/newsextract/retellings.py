"""Retellings: rows of releases that tell one release are one row."""

from __future__ import annotations

import re

from newsextract.components.service.carrier_sentences import own_channel
from newsextract.merging.days import days
from newsextract.records import Release

BEGINS = frozenset({"release", "premiere", "return", "season"})
"""Events that one beginning may be called, in one sentence and in another."""
_SHOWING = frozenset({"release", "premiere", "season", "finale"})
"""What the episode of one evening may be called elsewhere on the page, and then surely is."""
_DAY = len("2025-07-09")
_SEASON = re.compile(r"\d{4}-2[1-3]")
"""Seasons within one year: what "winter 2025" means is not sure."""


def joined(rows: list[Release], places: list[int]) -> list[Release]:
    """One row a (work, event, date, platform, territory); a vaguer retelling adds its details only, a rounder date nothing.

    Arguments:
        places: where the date of each stands in its own wording.
    """
    kept: list[Release] = []
    held: list[int] = []
    for row, place in zip(rows, places, strict=True):
        for index, other in enumerate(kept):
            same = row.work == other.work and (row.date or row.date_text) == (
                other.date or other.date_text
            )
            if not same or not _agree(row.territory, other.territory):
                continue
            alike = row.event == other.event or {row.event, other.event} <= BEGINS
            if not (alike or _one_showing(row, other)) or not _agree(row.season, other.season):
                continue
            if not _agree(row.platform, other.platform) or not _agree(row.time, other.time):
                continue
            if place == held[index] and row.platform != other.platform:
                continue
            fuller, vaguer = (row, other) if row.platform and not other.platform else (other, row)
            told = {
                name: getattr(vaguer, name)
                for name in ("time", "timezone", "season", "episodes", "territory", "platform")
                if not getattr(fuller, name)
            }
            if fuller.event == "episode":
                told["event"] = vaguer.event
            kept[index] = fuller.model_copy(update=told)
            break
        else:
            kept.append(row)
            held.append(place)
    kept = [row for row in kept if not any(_of_house(row, other) for other in kept)]
    return [row for row in kept if not any(_rounds(row, other) for other in kept)]


def _of_house(row: Release, other: Release) -> bool:
    """Whether a row has only the house ("the BBC's new drama begins on 9 July") where another has its channel."""
    same = row.work == other.work and bool(row.date) and row.date == other.date
    return same and own_channel(row.platform, other.platform)


def _one_showing(row: Release, other: Release) -> bool:
    """Whether two rows tell of one evening, of which only one says that it is more than any episode."""
    events = {row.event, other.event}
    return "episode" in events and len(row.date) == _DAY and bool(events & _SHOWING)


def _rounds(row: Release, other: Release) -> bool:
    """Whether a row only rounds another's date: "in October", "this week" or "this fall" of what opens on "October 28"."""
    rounder = row.date != "" and other.date.startswith(f"{row.date}-")
    return (
        row.work == other.work
        and (rounder or _in_week(row, other) or _in_season(row, other))
        and row.status != "tentative"
        and row.platform in ("", other.platform)
        and (row.territory in ("", other.territory) or _in_week(row, other))
        and _agree(row.season, other.season)
        and (row.event == other.event or {row.event, other.event} <= BEGINS)
    )


def _in_week(row: Release, other: Release) -> bool:
    """Whether a row's "this week" or "this weekend" holds another's day, wherever it is out."""
    first, _, last = row.date.partition("/")
    told = row.date_basis == "relative" and len(first) == len(last) == len(other.date) == _DAY
    return told and first <= other.date <= last and _agree(row.territory, other.territory)


def _in_season(row: Release, other: Release) -> bool:
    """Whether another's day or month lies in the season of the year that a row names."""
    if not _SEASON.fullmatch(row.date) or _SEASON.fullmatch(other.date):
        return False
    season, day = days(row.date), days(other.date)
    return season is not None and day is not None and season.first <= day.first <= season.last


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other
