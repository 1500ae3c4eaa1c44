"""The entries of a listing: "Ferry Lane, BBC Two, 8pm", "Ferry Lane 8pm, BBC Two", "8pm on BBC Two Ferry Lane", or the title on one line and channel and time on the next.

Where most lines of that build begin with a title, the others do, too, and the title is all that stands
before the channel. So it is with "LONDON: Ferry Lane (Old Vic)", where the city in capitals is the mark.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo, registry
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_edges import SMALL

_LEAST = 3  # entries that make a listing
_LABEL = 2  # words of what may be a label before a title: "Late film: Smoke"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# What stands behind the channel.
_WHEN = re.compile(
    rf"(?: \([^()\n]{{2,30}}\))?,? (?:(?:from|at|on) )?(?:\d{{1,2}}(?:[.:]\d\d|(?:[.:]\d\d)? ?[ap]\.?m\b)|{_DAY}s?\b|(?:tonight|tomorrow|daily|week(?:day|night)s)\b)"
)
_HOUR = r"(?:\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)"
_TITLE = r"(?:\A|\n)[ \t]*(?P<title>[^\n]{2,70}?)"
_BELOW = r",?[ \t]*\r?\n(?:[ \t]*\r?\n)?"
_BEFORE = re.compile(rf"{_TITLE}(?:, |{_BELOW})\Z")
# The hour stands between title and channel.
_HOUR_BEFORE = re.compile(
    rf"{_TITLE}(?:,? |{_BELOW}){_HOUR}(?:,? (?:on )?|: ?)\Z",
    re.I,
)
# "8 p.m. on KWGN Ferry Lane", "9pm BBC Two: Ferry Lane": hour and channel first, and the title to the end of the line
_HOUR_FIRST = re.compile(
    rf"(?:\A|\n)[ \t]*(?:[•*–-] ?)?{_HOUR},? (?:on )?(?=[A-Z\d])",
    re.IGNORECASE,
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}\b")
_AFTER = re.compile(
    r"(?:[:,]| [–—-])? (?:(?:Movie|Film|Special): )?[“\"‘']?(?P<title>[A-Z\d][^\n(–—”\"]{1,60}?)[”\"’']?(?=[ \t]*(?:\n|\Z)| \(| [–—] )"
)
_CITY = re.compile(
    r"(?:\A|\n)[ \t]*(?:[•·*–-] ?)?(?!TV\b|FILM\b|CAST\b|[A-Z ]*(?:UPDATED|PUBLISHED|POSTED)\b)[A-Z][A-Z .’'-]{3,24}: (?P<title>[A-Z\d][^\n.:;()]{1,60}?)(?=\.?[ \t]*(?:\n|\Z)|\. | \()"
)
_LEAD = re.compile(r"(?:[^\w\s“\"‘'¡¿#(]\s*|\d{1,2}[.)]\s+)+")
_WORD = re.compile(r"[^\W\d_][\w’']*")
_NO_TITLE = re.compile(
    rf"[.!?:;][”\"’]? [A-Z].*[.,] |[()]|{_DAY} \d|\d ?[ap]\.?m\b|[.,:;]\Z|^(?:and|or|with|on)\b"
)


def settle(doc: Doc, found: Entities) -> None:
    """Add the titles that a listing's other lines show to be titles; changes ``found``."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    places = {(starts[s], ends[e - 1]) for (s, e), p in found.items() if next(iter(p)) == "WORK"}
    for entries in (_entries(text), _timed(text), _cities(text)):
        _complete(doc, found, entries, places)


def _complete(
    doc: Doc, found: Entities, entries: list[tuple[int, int]], places: set[tuple[int, int]]
) -> None:
    """Add the titles of one build."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    # "Inside the Tower of London", of which the end alone was taken for a title
    known = sum(e in places or any(e[1] == end for _, end in places) for e in entries)
    # Half are enough where the others are names at least: Gold, Sky High.
    names = {(starts[s], ends[e - 1]) for s, e in found}
    least = len(entries) if all(e in names for e in entries) else len(entries) + 1
    if len(entries) < _LEAST or 2 * known < least:
        return
    first = {at: token for token, at in enumerate(starts)}
    last = {at: token for token, at in enumerate(ends)}
    for low, high in entries:
        start, end = first.get(low), last.get(high)
        if start is None or end is None or (low, high) in places:
            continue
        if any(
            high == e and text[low:s].endswith(": ") and text.count(" ", low, s) <= _LABEL
            for s, e in places
        ):
            continue  # "Film: Smoke"
        for span in [s for s in found if s[0] <= end and start < s[1]]:
            del found[span]
        found[start, end + 1] = {"WORK": 0.9}


def _entries(text: str) -> list[tuple[int, int]]:
    found = []
    for hit in registry.shipped_registry().find(text):
        before = _BEFORE if _WHEN.match(text, hit.end) else _HOUR_BEFORE
        match = before.search(text[max(0, hit.start - 90) : hit.start])
        if match is None:
            continue
        low, high = (max(0, hit.start - 90) + at for at in match.span("title"))
        if lead := _LEAD.match(text, low, high):
            low = lead.end()
        if _reads_like_a_title(text[low:high]):
            found.append((low, high))
    return found


def _timed(text: str) -> list[tuple[int, int]]:
    ends = {hit.start: hit.end for hit in registry.shipped_registry().find(text)}
    found = []
    for hour in _HOUR_FIRST.finditer(text):
        sign = _CALL_SIGN.match(text, hour.end())
        end = sign.end() if sign else ends.get(hour.end(), -1)
        match = _AFTER.match(text, end) if end >= 0 else None
        if match and _reads_like_a_title(match["title"]):
            found.append(match.span("title"))
    return found


def _cities(text: str) -> list[tuple[int, int]]:
    spans = (match.span("title") for match in _CITY.finditer(text))
    # "HUNTED: THE WAR AT SEA" is all of a title.
    return [
        (low, high)
        for low, high in spans
        if _reads_like_a_title(text[low:high]) and not text[low:high].isupper()
    ]


def _reads_like_a_title(words: str) -> bool:
    """Whether all words but the small ones have a capital, and nothing speaks of a sentence or a time."""
    own = _WORD.findall(words)
    large = [word for word in own if len(word) > 3 and word not in SMALL]
    return (
        0 < len(own) < 10
        and words[0].isupper()
        and own[-1][0].isupper()
        and all(word[0].isupper() for word in large)
        and not _NO_TITLE.search(words)
    )
