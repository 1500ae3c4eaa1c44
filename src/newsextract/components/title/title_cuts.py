"""Titles that the recogniser began too early or ended too late: what stands around them is cut off.

What a title here is cut at, no title of gold train and dev (32,000 marks) has: a capital "The" after "and", after a comma
or after a possessive, a mark or a line's number before its first word, the channel and the time of its
listing behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from newsextract import known, layout, memo, registry
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title import title_doubts, title_pairs
from newsextract.components.title.title_spans import in_marks, move, owns, titles

CUT = 0.9
"""The chance of a service that was cut from a title."""
_POSSESSIVE = ("'s", "’s", "'", "’")
_JOINING = (",", "and", "&")
# "Documentary Piuthar san Nead" at the head of a sentence; no title begins so.
_KINDS = frozenset(
    ("documentary", "docuseries", "holdover", "telemovie", "miniseries", "docudrama", "mini-series")
)
_NAMED = re.compile(r",? (?:on )?[A-Z]")
_VERSION = re.compile(
    r"live|reprise|acoustic|deluxe|remix(?:es)?|demos?|bonus tracks?", re.IGNORECASE
)
_CLOCK = re.compile(
    r",? (?:(?:at|from) )?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b|(?=\s*(?:\n|$|[;,)–-])))"
)
# "Smoke |Sun| 8pm, BBC1"
_DAYS = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun")
_SLOT = re.compile(r" \d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?, [A-Z]")
_NUMBER = re.compile(r"(?m)^[ \t]*(\d{1,2})[.):]?[ \t]+(?=[^\W\d_])")
# No title of gold begins with one of these where the rest is a title of the article, too (but for "My Woman").
_BEFORE = re.compile(
    r"first|second|third|another|his|her|your|our|their|why|what|when|where|who|how|ex|former|will|is|are|can|does|did|remember|forget|blame|not|team|and|but|so|plus|now",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
# "since Smoke |15 years ago|", "in Smoke |12 times|"
_COUNTED = re.compile(
    r" (?:years?|months?|weeks?|days?|minutes?|hours?|times|percent|per cent|million)\b"
)
_LEAST = 3  # lines in a row that make a numbered list
# "5. Mrs Tran, Little Saigon (Peacock, 2021)": who, and where.
_LISTED = re.compile(
    r"(?m)^[ \t]*(?:\d{1,2}[.)]|[•*–—-])[ \t]+[^()\n]{2,100} \([^()\n]{2,40}\)[ \t]*$"
)
_ENTRY = re.compile(
    r"(?m)^[ \t]*(?:\d{1,2}[.)]|[•*–—-])[ \t]+(?P<who>[^,\n()]{2,40}), (?P<title>[^\n()]{2,60}) \([^()\n]{2,40}\)[ \t]*$"
)


def cut(doc: Doc, found: Entities) -> None:
    """Cut the titles in ``found`` to their own words."""
    title_doubts.drop(doc, found)
    for step in (_known, _edges, _lines, _entries, _brackets, _two, title_pairs.split, _listed):
        step(doc, found)


def _known(doc: Doc, found: Entities) -> None:
    """ "Why Smoke", "Thursday's Smoke", "Smoke Wednesday": the article has the title elsewhere, without that word."""
    words = {span: memo.words(doc, *span) for span in titles(found)}
    times = Counter(words.values())
    for (start, end), own in words.items():
        if end - start < 2 or in_marks(doc, start, end):
            continue
        low, high = start, end
        if _BEFORE.fullmatch(doc[low].text) or (_DAY.fullmatch(doc[low].text) and end - start > 2):
            low += 2 if doc[low + 1].text in _POSSESSIVE else 1
        elif _DAY.fullmatch(doc[high - 1].text):
            high -= 1
        if low == high or (low, high) == (start, end):
            continue
        rest = times[memo.words(doc, low, high)]
        if rest >= times[own]:
            move(found, (start, end), (low, high))


def _edges(doc: Doc, found: Entities) -> None:
    """ "➢ Smoke", "04 Smoke" in a numbered list, "Documentary Smoke", "Smoke itself"."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    numbers = _numbered(text)
    for start, end in titles(found):
        low, high = start, end
        if high - low == 1 and _mark(doc[low].text):
            del found[start, end]
            continue
        while low < high - 1 and _mark(doc[low].text):
            low += 1
        if low < high - 1 and starts[low] in numbers:
            low += 2 if doc[low + 1].text in (".", ")", ":") and low < high - 2 else 1
        elif low == high - 1 and starts[low] in numbers and _goes_on(text, ends[low]):
            del found[start, end]  # the number alone was taken for a title
            continue
        if doc[low].lower_ in _KINDS and low < high - 1 and doc[low + 1].text[0].isupper():
            low += 1
        while (
            high - low > 1
            and _DAYS.fullmatch(doc[high - 1].text)
            and _SLOT.match(text, ends[high - 1])
        ):
            high -= 1
        counts = doc[high - 1].text.isdigit() and _COUNTED.match(text, ends[high - 1])
        if high - low > 1 and (
            doc[high - 1].text == "itself"
            or owns(doc, low, high)
            or (counts and not known.kinds_of(memo.words(doc, low, high)))
        ):
            high -= 1
        move(found, (start, end), (low, high))


def _mark(word: str) -> bool:
    """Whether a word is a list's sign ("➢", "◾"), and no letter, number or bracket."""
    return len(word) == 1 and ord(word) > 0x2000 and not word.isalnum() and word not in "…“”‘’–—"


def _goes_on(text: str, at: int) -> bool:
    """Whether words follow on the line."""
    return text[at : at + 1] in (" ", ".", ")") and text[at + 1 : at + 4].strip(" .)\n") != ""


def _numbered(text: str) -> set[int]:
    """Where the numbers of a numbered list stand: at the head of lines, each one more (or less) than the last."""
    lines = [(m.start(1), int(m[1])) for m in _NUMBER.finditer(text)]
    found: set[int] = set()
    run: list[tuple[int, int]] = []
    for at, number in [*lines, (-1, -1)]:
        if run and abs(number - run[-1][1]) == 1 and number >= 0:
            run.append((at, number))
            continue
        if len(run) >= _LEAST:
            found.update(place for place, _ in run)
        run = [(at, number)]
    return found


def _lines(doc: Doc, found: Entities) -> None:
    """A title ends with its line where the next begins with its channel."""
    if "\n" not in memo.text(doc):
        return
    ends = {block.end for block in layout.blocks(memo.text(doc))}
    _, token_ends = memo.offsets(doc)
    for start, end in titles(found):
        at = next((i for i in range(start, end - 1) if token_ends[i] in ends), None)
        if at is not None and _service(doc, found, at + 1, end):
            found[start, at + 1] = found.pop((start, end))


def _entries(doc: Doc, found: Entities) -> None:
    """Lines "Mrs Tran, Little Saigon (Peacock, 2021)" one after the other: whose they are stands before the comma."""
    text = memo.text(doc)
    entries = list(_ENTRY.finditer(text))
    # "Girl, Uninterrupted (Netflix)" among lines without a comma is a title.
    if len(entries) < _LEAST or 4 * len(entries) < 3 * len(_LISTED.findall(text)):
        return
    starts, ends = memo.offsets(doc)
    for entry in entries:
        for start, end in titles(found):
            if starts[start] != entry.start("who") or ends[end - 1] > entry.end("title"):
                continue
            comma = next((i for i in range(start, end) if starts[i] == entry.end("who")), end)
            if start < comma < end - 1:
                p = found.pop((start, end))
                found[start, comma] = {"CHARACTER": 0.6}
                found[comma + 1, end] = p


def _brackets(doc: Doc, found: Entities) -> None:
    """ "Smoke (Live" and its bracket; "Smoke (City" without the channel, "Ash (Salt, 2015)" without the house."""
    for start, end in titles(found):
        words = [doc[i].text for i in range(start, end)]
        if words.count("(") != 1 or ")" in words or words[0] == "(":
            continue
        at = start + words.index("(")
        closes = end < len(doc) and doc[end].text[:1] == ")"
        inner = memo.words(doc, at + 1, end) if at + 1 < end else ""
        own = memo.words(doc, start, at)
        alone = any(memo.words(doc, *other) == own for other in titles(found))
        if closes and (_VERSION.fullmatch(inner) or not (alone or registry.lookup(inner))):
            move(found, (start, end), (start, end + 1))
        else:
            move(found, (start, end), (start, at))


def _two(doc: Doc, found: Entities) -> None:
    """ "Smoke and The Mill" are two, and "Madman's The Mill" is The Mill; what is said so again is one title."""
    words = {span: memo.words(doc, *span) for span in titles(found)}
    times = Counter(words.values())
    for (start, end), own in words.items():
        if own.isupper() or times[own] > 1:
            continue
        low = start
        p = found[start, end]
        for at in _the(doc, start, end):
            before = doc[at - 1].text
            if before in _POSSESSIVE:
                found.pop((low, end), None)
            elif before in _JOINING:
                first = at - 1
                while first > low and doc[first - 1].text in (*_JOINING, " "):
                    first -= 1
                if first == low:
                    continue
                found.pop((low, end), None)
                found[low, first] = p
            else:
                continue
            low = at
            found[low, end] = p


def _the(doc: Doc, start: int, end: int) -> Iterator[int]:
    return (i for i in range(start + 2, end - 1) if doc[i].text == "The")


def _listed(doc: Doc, found: Entities) -> None:
    """ "Smoke Prime, 7.30": the lines of a listing have the channel behind the title, and most the time."""
    text = memo.text(doc)
    _, ends = memo.offsets(doc)
    timed = [
        span
        for span in titles(found)
        if (clock := _CLOCK.match(text, ends[span[1] - 1]))
        and not _NAMED.match(text, clock.end())  # "The Snow Fox, 4.45pm, BBC One"
    ]
    cuts = [_without_service(doc, found, span) for span in timed]
    if any(cuts):
        for span in titles(found):
            if text[ends[span[1] - 1] : ends[span[1] - 1] + 1] in ("\n", "\r"):
                _without_service(doc, found, span)


def _without_service(doc: Doc, found: Entities, span: tuple[int, int]) -> bool:
    start, end = span
    for at in range(start + 1, end):
        if _service(doc, found, at, end):
            found[start, at] = found.pop(span)
            return True
    return False


def _service(doc: Doc, found: Entities, start: int, end: int) -> bool:
    """Take the words for a service if they name one."""
    while start < end and doc[start].is_space:
        start += 1
    if start >= end:
        return False
    name = memo.words(doc, start, end)
    service = registry.lookup(name)
    if service is None or service.kind in ("cinema", "stage"):
        return False
    found[start, end] = {"PLATFORM": CUT}
    return True
