"""``releases.ics``: a calendar of the releases, which calendar programs import (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsextract import __version__

if TYPE_CHECKING:
    from icalendar import Calendar, Event

    from newsextract.records import ArticleRecord, Release

NAME = "releases.ics"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# The standard wants a time of making; the clock's would make every run's bytes differ.
_STAMP = datetime(2000, 1, 1, tzinfo=ZoneInfo("UTC"))
_LEFT_OUT = re.compile(r"(\d+) rows without a day")


@dataclass(slots=True)
class _Release:
    """A release as one or more articles tell it."""

    row: Release
    articles: list[str] = field(default_factory=list)


def write(folder: Path, records: Iterable[ArticleRecord]) -> str:
    """Write the calendar into ``folder``; return the file's name."""
    (folder / NAME).write_bytes(calendar(records).to_ical())
    return NAME


def calendar(records: Iterable[ArticleRecord]) -> Calendar:
    """The calendar of the releases that have a day: an event for each, however many articles.

    Months, years, seasons and dates that cannot be told have no place in a calendar; its
    description says how many rows were left out.
    """
    from icalendar import Calendar

    found: dict[tuple[str, ...], _Release] = {}
    left_out = 0
    for record in records:
        for row in record.releases:
            if _days(row.date) is None:
                left_out += 1
                continue
            key = (row.work, row.event, row.date, row.time, row.timezone, row.platform,
                   row.territory, row.season, row.episodes)  # fmt: skip
            found.setdefault(key, _Release(row)).articles.append(record.article.id)
    result = Calendar()
    result.add("prodid", f"-//newsextract//newsextract {__version__}//EN")
    result.add("version", "2.0")
    result.add("x-wr-calname", "Releases")
    result.add("x-wr-caldesc", f"{left_out} rows without a day were left out")
    for one in found.values():
        result.add_component(_event(one))
    # Programs that know no IANA names need each zone's rules beside the events.
    result.add_missing_timezones()
    return result


def left_out(path: Path) -> int:
    """How many rows a calendar of ours says it left out."""
    from icalendar import Calendar

    said = Calendar.from_ical(path.read_bytes()).get("x-wr-caldesc", "")
    match = _LEFT_OUT.match(str(said))
    return int(match[1]) if match else 0


def _days(edtf: str) -> tuple[date, date] | None:
    """First and last day of a date that is a day, or an interval of days."""
    first, _, last = edtf.partition("/")
    if not (_DAY.fullmatch(first) and (_DAY.fullmatch(last) or edtf == first)):
        return None
    try:
        begin, end = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None
    return (begin, end) if begin <= end else None


def _event(one: _Release) -> Event:
    from icalendar import Event

    row = one.row
    days = _days(row.date)
    assert days is not None  # the others were left out
    event = Event()
    event.add("uid", f"{row.id}@newsextract")
    event.add("dtstamp", _STAMP)
    event.add("summary", _summary(row))
    begin = _begin(days[0], row) if days[0] == days[1] else None
    if begin is None:
        event.add("dtstart", days[0])
        event.add("dtend", days[1] + timedelta(days=1))
    else:
        event.add("dtstart", begin)
    sources = "\n".join(f"Article: {id}" for id in dict.fromkeys(one.articles))
    event.add("description", _plain(f"{row.evidence}\n\n{sources}\nConfidence: {row.confidence}"))
    if row.platform:
        event.add("location", _plain(row.platform))
    event.add("categories", [row.event])
    event.add("status", "TENTATIVE" if row.status == "tentative" else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _begin(day: date, row: Release) -> datetime | None:
    """The moment, with its zone where that is known; none where no time is."""
    try:
        moment = datetime.combine(day, time.fromisoformat(row.time))
    except ValueError:
        return None
    try:
        return moment.replace(tzinfo=ZoneInfo(row.timezone)) if row.timezone else moment
    except (ZoneInfoNotFoundError, ValueError):
        return moment


def _summary(row: Release) -> str:
    details: list[str] = [row.event]
    details += [f"season {row.season}"] if row.season else []
    details += [f"episodes {row.episodes}"] if row.episodes else []
    details += [f"on {row.platform}"] if row.platform else []
    details += [f"({row.territory})"] if row.territory else []
    return _plain(f"{row.work}: {' '.join(details)}")


def _plain(text: str) -> str:
    """Without the control characters that the format cannot hold; line ends are its own."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", text)
