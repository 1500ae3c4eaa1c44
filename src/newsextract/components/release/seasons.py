"""Season and episode numbers in words: "season two", "the third series", "all ten episodes"."""

from __future__ import annotations

import re
from functools import lru_cache

from newsextract.lowering import lowered

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
_NUMBER = {word: n for n, word in enumerate(_ONES, 1)} | {
    word: n for n, word in enumerate(_ORDINALS, 1)
}
CARDINAL = r"\d{1,3}|" + "|".join(_ONES)
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)|" + "|".join(_ORDINALS)
LATER = rf"(?:{'|'.join(_ORDINALS[1:])}|[2-9](?:nd|rd|th)|[1-9]\d(?:st|nd|rd|th))"
"""Ordinals from the second on, as one group."""
# Both for text in lower case.
SEASON = re.compile(
    rf"\b(?:season|series)\s+(?P<after>{CARDINAL})\b|"
    rf"\b(?P<before>{ORDINAL})(?:\s+and\s+(?:final|last)|\s+(?!anniversary)\w+)?\s+(?:season|series|run|instal?lment|outing)\b|\bs(?P<short>\d{{1,2}})\b"
)
EPISODES = re.compile(
    rf"\b(?P<range>(?:{CARDINAL})\s*(?:-|–|to|and|through)\s*(?:{CARDINAL}))\s+(?:of\s|episodes\b)|"
    rf"\bepisodes\s+(?P<span>(?:{CARDINAL})\s*(?:-|–|to|and|through)\s*(?:{CARDINAL}))\b|"
    rf"\b(?P<first>first|opening)\s+(?P<first_n>{CARDINAL})\s+episodes\b|"
    rf"\b(?P<count>{CARDINAL})(?:\s|-)(?:new\s+|more\s+|brand[- ]new\s+)?(?:episodes?|parts?|parters?|instal?lments?|ep)\b(?!\s+(?:every|each|a|per)\s+(?:week|day|night|month))|"
    rf"\bepisode\s+(?P<one>{CARDINAL})\b"
)
_NO_DIGIT = re.compile(r"\D")
_EACH = re.compile(CARDINAL)


def number(word: str) -> int:
    """``"ten"``, ``"10"``, ``"10th"``, ``"tenth"`` → 10."""
    word = word.casefold()
    return _NUMBER.get(word) or int(_NO_DIGIT.sub("", word))


# Asked for the same sentence once for each row that it gives.
@lru_cache(maxsize=512)
def season(text: str) -> str:
    """The season that ``text`` names last, as a number; empty if it names none."""
    found = ""
    for match in SEASON.finditer(lowered(text)):
        found = str(number(match["after"] or match["before"] or match["short"]))
    return found


def of_entry(text: str) -> str:
    """The season of a list's entry: the last that it names, unless that is the first, which was told of in passing."""
    match = SEASON.search(lowered(text)) if (last := season(text)) == "1" else None
    return str(number(match["after"] or match["before"] or match["short"])) if match else last


@lru_cache(maxsize=512)
def episodes(text: str) -> str:
    """How many or which episodes ``text`` names first: ``"10"``, ``"1-3"``; empty if none."""
    match = EPISODES.search(lowered(text))
    if not match:
        return ""
    if match["first_n"]:
        return f"1-{number(match['first_n'])}"
    if spread := match["range"] or match["span"]:
        ends = _EACH.findall(spread)
        return f"{number(ends[0])}-{number(ends[-1])}"
    return str(number(match["count"] or match["one"]))
