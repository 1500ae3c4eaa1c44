"""Numbers behind titles: "Magpie II" is Magpie 2, and "Magpie 2" is the series Magpie where the article speaks of its second season."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9"}
_ARABIC = {number: roman for roman, number in _ROMAN.items()}
_WORDS = {
    "2": "two|second",
    "3": "three|third",
    "4": "four|fourth",
    "5": "five|fifth",
    "6": "six|sixth",
    "7": "seven|seventh",
    "8": "eight|eighth",
    "9": "nine|ninth",
}
_NUMBERED = re.compile(r"(?P<base>.+) (?P<number>[2-9]|[1-4]\d)")
_SEASONS = 10
_LAST = re.compile(r"(?P<base>.+) (?P<number>\w+)")


def in_digits(key: str) -> str:
    """A title's key with its Roman numbers in digits; I, V and X may be words of their own."""
    first, *rest = key.split(" ")
    return " ".join((first, *(_digits(word) for word in rest)))


def _digits(word: str) -> str:
    own = word.rstrip(":")
    return _ROMAN.get(own, own) + word[len(own) :]


def alike(key: str) -> tuple[str, ...]:
    """The key and, where a number ends it, the other way to write that."""
    last = _LAST.fullmatch(key)
    other = last and (_ROMAN.get(last["number"]) or _ARABIC.get(last["number"]))
    return (key, f"{last['base']} {other}") if last and other else (key,)


def seasons(text: str, keys: Sequence[str]) -> dict[str, str]:
    """Key of a series with a number to its own, where the article has it without, too, and calls that season so.

    "Magpie 2" beside "Magpie Season 2" or "the second season of Magpie": in gold train and dev all of 4 are the series. From
    ten on nothing has sequels: "Magpie 12" beside Magpie is its twelfth season.
    """
    own = set(keys)
    numbered = [match for key in own if (match := _NUMBERED.fullmatch(key))]
    # "Magpie 3" beside "Season 4 of Magpie" is a season, too.
    told = {m["base"] for m in numbered if _told(text, m["base"], m["number"])}
    return {
        m[0]: m["base"]
        for m in numbered
        if m["base"] in own and (m["base"] in told or int(m["number"]) >= _SEASONS)
    }


def _told(text: str, base: str, number: str) -> bool:
    words = "|".join(filter(None, (number, _WORDS.get(number, ""))))
    title = r"\s+".join(map(re.escape, base.replace("'", "’").split())).replace("’", "['’]")
    behind = rf"of [“\"‘']?(?:the )?{title}\b(?! {number}\b)"
    told = rf"\b(?:season|series) (?:{words}) {behind}|\b{title}[”\"’']?,?:? \(?(?:the )?(?:season|series) (?:{words})\b|\b(?:{words}) (?:season|series) {behind}"
    return re.search(told, text, re.IGNORECASE) is not None
