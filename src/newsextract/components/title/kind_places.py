"""Kinds that a heading gives to the entries below it, and a plural noun to the list behind it: "Documentaries:", "the games Smoke and Ash".

Of the titles at the head of a line below "Movies" or "New series to watch" in gold train and dev 19 of 20 are what the heading says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

Span = tuple[int, int]

_MORE = r"(?:the )?(?:(?:best|new|latest|upcoming|other|more|original|returning|hindi|streaming) )*"
_TO_SEE = r"(?: to (?:stream|watch|see|play|read|hear)\b[^\n]*)?"
_HEADINGS = (
    (
        "film",
        re.compile(
            rf"[^\w!]*(?:{_MORE}(?:films?|movies?|documentar(?:y|ies)|feature films|docs){_TO_SEE}|(?:new )?(?:in|at) (?:the )?(?:cinemas?|theaters|theatres|movies|pictures)"
            r"|(?:theatrical|cinema) releases?)[^\w!]*",
            re.IGNORECASE,
        ),
    ),
    (
        "series",
        re.compile(
            rf"[^\w!]*{_MORE}(?:(?:tv|television|web|anime) (?:series|shows?)|tv|television|series|shows?|(?:k-)?dramas?|(?:docu|mini)-?series){_TO_SEE}[^\w!]*",
            re.IGNORECASE,
        ),
    ),
    (
        "play",
        re.compile(
            r"\W*(?:theatre|theater|on stage|musicals|plays|broadway|west end|off-broadway)\W*",
            re.IGNORECASE,
        ),
    ),
    ("game", re.compile(rf"\W*{_MORE}(?:video ?)?games{_TO_SEE}\W*", re.IGNORECASE)),
    ("book", re.compile(rf"\W*{_MORE}(?:books|novels){_TO_SEE}\W*", re.IGNORECASE)),
)
_LONGEST = 60  # characters of a heading
# So short a line heads something else, and so does a day.
_ANOTHER = re.compile(
    r"[^.!?:,\d\n]{1,25}|\W*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:NEW|TRENDING|ALSO))\b.*"
)
_HEAD = 25  # characters of a line in which its own title begins
_SUCH = r",? (?:like|such as|including|include[sd]?|are|were|among them):? (?:the )?[“\"'‘]?\Z"
# "BBC Two shows Smoke", "he plays Mara" are verbs
_THE = r"\b(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Ii]ts|both|two|three|four|of) (?:(?!who|which|that|actor|actress)[\w-]+ ){0,2}?"
_BARE = r"(?: called|:)? [“\"'‘]?\Z"
_NOUNS = {
    "film": r"(?:films|movies|blockbusters|rom-?coms|flicks)",
    "game": r"(?<!ball )(?:games)",
    "play": r"(?:plays|musicals|operas)",
    "book": r"(?:books|novels|memoirs)",
    "series": r"(?:shows|sitcoms|soaps|procedurals)",
}
_PLURALS = [
    (kind, re.compile(rf"\b{nouns}{_SUCH}|{_THE}{nouns}{_BARE}")) for kind, nouns in _NOUNS.items()
]
_JOINED = re.compile(
    r"[,.;]?[”\"’']?(?:,? ?\((?:19|20)\d\d\))?(?:[,;]| and| &|,? and also|, and| or|[”\"’'],?)(?:, as a voice,)? [“\"'‘]?(?:[Tt]he )?"
)
_REACH = 60  # characters before a list


def kinds(text: str, spans: Mapping[str, Sequence[Span]]) -> dict[str, str]:
    """The kind of each work for which a heading or a plural noun speaks, by what ``spans`` tells works by.

    Args:
        spans: Where the titles of each work stand.
    """
    places = sorted((span, key) for key, own in spans.items() for span in own)
    found: dict[str, str] = {}
    for key, kind in (*_listed(text, places), *_headed(text, places)):
        found.setdefault(key, kind)
    return found


def _listed(text: str, places: Sequence[tuple[Span, str]]) -> Iterator[tuple[str, str]]:
    """The titles of each list behind a plural noun, and the kind that it names."""
    kind, last = "", -1
    for (start, end), key in places:
        if not (last >= 0 and kind and _JOINED.fullmatch(text, last, start)):
            before = text[max(0, start - _REACH) : start]
            kind = next((name for name, told in _PLURALS if told.search(before)), "")
        if kind:
            yield key, kind
        last = end


def _headed(text: str, places: Sequence[tuple[Span, str]]) -> Iterator[tuple[str, str]]:
    """The titles at the head of a line below a heading, and the kind that it names."""
    starts = [span[0] for span, _ in places]
    kind, at = "", 0
    for line in text.split("\n"):
        begin, end = at, at + len(line)
        at = end + 1
        first = bisect_left(starts, begin)
        if first == len(starts) or starts[first] >= end:
            if line.strip() and len(line) < _LONGEST:
                told = next((name for name, head in _HEADINGS if head.fullmatch(line)), "")
                kind = told or ("" if _ANOTHER.fullmatch(line) else kind)
        elif kind and starts[first] - begin < _HEAD:
            yield places[first][1], kind
