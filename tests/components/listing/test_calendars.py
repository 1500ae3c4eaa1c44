"""The calendar of releases: days, times, zones, what has no place in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsextract import calendars
from newsextract.records import ArticleRecord

icalendar = pytest.importorskip("icalendar")


def events(record: ArticleRecord, **changes: str) -> list:
    row = record.releases[0].model_copy(update=changes)
    written = calendars.calendar([record.model_copy(update={"releases": (row,)})]).to_ical()
    return list(icalendar.Calendar.from_ical(written).walk("VEVENT"))


@pytest.mark.parametrize(
    ("edtf", "time", "zone", "begin", "days"),
    [
        ("2025-07-09", "", "", date(2025, 7, 9), 1),
        ("2025-07-09", "", "America/New_York", date(2025, 7, 9), 1),
        ("2025-07-09/2025-07-11", "21:00", "", date(2025, 7, 9), 3),
        ("2025-07-09", "03:00", "", datetime(2025, 7, 9, 3), None),
        ("2025-07-09", "03:00", "Atlantis/Main", datetime(2025, 7, 9, 3), None),
        (
            "2025-07-09", "03:00", "America/New_York",
            datetime(2025, 7, 9, 3, tzinfo=ZoneInfo("America/New_York")), None,
        ),
    ],
)  # fmt: skip
def test_days_and_times(
    record: ArticleRecord, edtf: str, time: str, zone: str, begin: date, days: int | None
) -> None:
    (event,) = events(record, date=edtf, time=time, timezone=zone)
    assert event["dtstart"].dt == begin
    if days is None:
        assert "dtend" not in event
        assert event["dtstart"].dt.utcoffset() == begin.utcoffset()  # type: ignore[attr-defined]
    else:
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=days)


@pytest.mark.parametrize(
    "edtf",
    ["", "2025", "2025-07", "2025-22", "2025-07-09/", "2025-02-30", "2025-07-09/2025-09", "2025-07-11/2025-07-09"],
)  # fmt: skip
def test_what_has_no_day_is_left_out(record: ArticleRecord, edtf: str) -> None:
    assert events(record, date=edtf) == []


def test_how_many_were_left_out_is_said(record: ArticleRecord, tmp_path: Path) -> None:
    name = calendars.write(tmp_path, [record, record])
    assert calendars.left_out(tmp_path / name) == 2
    assert calendars.left_out(tmp_path / calendars.write(tmp_path, [])) == 0


def test_articles_that_tell_the_same_release_share_an_event(record: ArticleRecord) -> None:
    other = record.model_copy(
        update={"article": record.article.model_copy(update={"id": "other.txt"})}
    )
    made = calendars.calendar([record, other, record])
    (event,) = icalendar.Calendar.from_ical(made.to_ical()).walk("VEVENT")
    assert event["uid"] == "r1@newsextract"
    assert event["summary"] == "Smoke: premiere on Prime Video (US)"
    description = str(event["description"])
    assert description.count("Article: ") == 2
    assert "Article: 2025/a b.txt" in description
    assert event["location"] == "Prime Video"


def test_zones_bring_their_rules_and_control_characters_stay_out(record: ArticleRecord) -> None:
    row = record.releases[0].model_copy(update={"work": "A,\x00;\\\r\nBEGIN:VEVENT\x0b=1"})
    made = calendars.calendar([record.model_copy(update={"releases": (row,)})])
    back = icalendar.Calendar.from_ical(made.to_ical())
    assert [str(zone["tzid"]) for zone in back.walk("VTIMEZONE")] == ["America/New_York"]
    (event,) = back.walk("VEVENT")
    assert str(event["summary"]).startswith("A, ;\\\nBEGIN:VEVENT =1: premiere")
