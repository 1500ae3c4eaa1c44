"""Clock times in a text, with the IANA zone that the words name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsextract.dating.date_words import words


@dataclass(frozen=True)
class TimeMention:
    """``text[start:end]`` is a clock time: ``HH:MM`` and an IANA zone, or empty.

    From ``24:00`` on it is one of the day after (:mod:`.small_hours`).
    """

    start: int
    end: int
    time: str
    timezone: str


_HOUR = r"(?:1[0-2]|0?[1-9])"


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(words().zones, key=lambda n: (-len(n), n))
    zone = "|".join(re.escape(n).replace(r"\ ", r"\s") for n in names)
    # "ET/PT", "ET and PT": the first zone counts. "Eastern/7 Central" is the 8/7c of the networks.
    tail = (
        rf"(?:,?\s?\(?(?P<zone>{zone})(?!\w)(?:\s?(?:/|and)\s?(?:\d{{1,2}}\s?)?(?:{zone})(?!\w))?)?"
    )
    # 24-hour times with a dot are left out: "21.00" is a price or a rating as often as a time.
    return re.compile(
        r"(?<![\w$£€.:/,-])(?:"
        r"(?P<net>1[0-2]|[1-9])(?P<half>:30)?/(?:1[0-2]|[1-9])(?::30)?\s?c(?:entral)?(?!\w)"
        # "10:00-11:00 PM", "8-9pm", "from 8 to 9 p.m.": the end says of both which half of the day they are in.
        # Between blanks a bare number is a channel's or a season's: "BBC 2 – 9pm".
        rf"|(?:(?:(?P<h0>{_HOUR})(?:(?:[:.](?P<m0>[0-5]\d))?[-–—]|[:.](?P<m1>[0-5]\d)\s[-–—]\s)"
        rf"|(?<=from\s)(?P<h2>{_HOUR})(?:[:.](?P<m2>[0-5]\d))?\sto\s)"
        rf"(?P<until>{_HOUR})(?:[:.][0-5]\d)?\s?(?P<ends>[ap])\.?\s?m(?:\.|(?!\w))"
        r"|(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<m>[0-5]\d))?\s?(?P<ap>[ap])\.?\s?m(?:\.|(?!\w))"
        # "July 1 at 25:30" (:mod:`.small_hours`); without such words it is a running time.
        r"|(?P<h24>[01]?\d|2[0-3]|(?:(?<=at\s)|(?<=from\s)|(?<=for\s))2[4-9]|2[4-9](?=:\d\d\s?(?:JST|hrs|hours)(?!\w))):(?P<m24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?(?:hrs|hours))?"
        r"|(?:12\s)?(?P<word>noon|midnight|midday)(?!\w|['’]s|-))" + tail + ")",
        re.IGNORECASE,
    )


# "8 – Smoke", "8:30 - Ash", line below line: the evening's grid of a network, which needs no "p.m."
_GRID = re.compile(
    r"^[ \t]*(?P<time>(?P<h>[01]?\d)(?::(?P<m>[0-5]\d))?)(?:[ \t]?[-–—][ \t]|[ \t]+(?=[“\"]))(?=\S)",
    re.MULTILINE,
)
_GRID_LINES = 3
_EVENING = range(7, 12)


def _grid(text: str) -> dict[int, TimeMention]:
    """The hours of such a grid by their places; none where one of its lines is of another time of day, or none has minutes."""
    lines = list(_GRID.finditer(text))
    if len(lines) < _GRID_LINES or not any(line["m"] for line in lines):
        return {}
    if any(int(line["h"]) not in _EVENING for line in lines):
        return {}
    return {
        line.start("time"): TimeMention(
            *line.span("time"), f"{int(line['h']) + 12}:{line['m'] or '00'}", ""
        )
        for line in lines
    }


def find_times(text: str) -> list[TimeMention]:
    """The clock times of ``text`` in order; bare numbers are none, but for those of a grid.

    ``8/7c`` is 20:00 in New York (American networks print Eastern first). A zone that the words
    do not name, or that the data does not know, is empty.
    """
    found = []
    grid = _grid(text)
    for match in _pattern().finditer(text):
        if match.start() in grid:
            continue
        zone = _zone(match["zone"])
        if match["net"]:
            hour, minute, zone = int(match["net"]) % 12 + 12, match["half"] or ":00", _zone("ET")
            found.append(TimeMention(*match.span(), f"{hour:02}{minute}", zone))
            continue
        if match["until"]:
            clock = _begins(match)
        elif match["word"]:
            clock = "00:00" if match["word"].lower() == "midnight" else "12:00"
        elif match["ap"]:
            hour = int(match["h"]) % 12 + (12 if match["ap"].lower() == "p" else 0)
            clock = f"{hour:02}:{match['m'] or '00'}"
        else:
            clock = f"{int(match['h24']):02}:{match['m24']}"
        found.append(TimeMention(*match.span(), clock, zone))
    return sorted([*found, *grid.values()], key=lambda one: one.start)


def _begins(match: re.Match[str]) -> str:
    """The time at which a stretch begins of which only the end has an "am" or "pm"."""
    first, until = (int(hour) % 12 for hour in (match["h0"] or match["h2"], match["until"]))
    afternoon = (match["ends"].lower() == "p") == (first <= until)
    return f"{first + 12 * afternoon:02}:{match['m0'] or match['m1'] or match['m2'] or '00'}"


def _zone(name: str | None) -> str:
    return words().zones.get(" ".join(name.split()), "") if name else ""
