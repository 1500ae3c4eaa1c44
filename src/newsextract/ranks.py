"""Ranks and honorifics before a name (``data/en/honorifics.txt``)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources

from newsextract.given_names import given_names

_PARTICLE = re.compile(
    r"(?:v[ao]n|ter|zu|d[aeiou]|del|della|dos|al|el|bin|ibn)(?: (?:der|den|de|la|las|los))? (?=[A-Z])"
)
_WORD = re.compile(r"\w+")
# "Don Octavio" is Octavio, as 15 of 16 in gold train and dev are; before a surname it is a name: "Don Spurling".
_DON = re.compile(r"Don (?=([A-ZÀ-Þ][\w-]+))")


def _listed(name: str) -> list[str]:
    lines = resources.files("newsextract").joinpath(f"data/en/{name}").read_text("utf-8")
    return [w.strip() for w in lines.splitlines() if w.strip() and not w.startswith("#")]


@cache
def _ranks() -> list[str]:
    return sorted(_listed("honorifics.txt"), key=len, reverse=True)


@cache
def _own() -> frozenset[str]:
    return frozenset(_listed("own_ranks.txt"))


@cache
def honorifics() -> re.Pattern[str]:
    """Ranks and honorifics, one after another, with the blanks behind them."""
    written = "|".join(re.escape(rank) for rank in _ranks() if rank.isupper())
    ranks = "|".join(re.escape(rank) for rank in _ranks() if not rank.isupper())
    # "Bab' Zulu", "Sis' Thandi": shortened with an apostrophe, as others are with a full stop.
    return re.compile(rf"(?:(?:{written}|(?i:{ranks}))\b[.'’]?,?\s+)+")


@cache
def _behind() -> re.Pattern[str]:
    words = [re.escape(word) for word in _listed("honorifics_after.txt")]
    marked = "|".join(word for word in words if not word[0].isalpha())
    return re.compile(rf"(?:{marked}|,? (?:{'|'.join(w for w in words if w[0].isalpha())}))$")


def without_honorific_behind(text: str) -> str:
    """``text`` without what stands behind a name: "Hacer Hanım", "Josephine Adair QC", "Kofun-sensei"."""
    return _behind().sub("", text)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(match[0].lower() for rank in _ranks() if (match := _WORD.match(rank)))


def may_be_ranked(text: str) -> bool:
    """Whether ``text`` begins with the first word of a rank: only then are all three hundred tried."""
    first = _WORD.match(text)
    return first is not None and first[0].lower() in _first_words()


def honorific_length(text: str, label: str = "") -> int:
    """How many characters of rank or honorific ``text`` begins with (0 if none, or if nothing follows).

    Arguments:
        label: of whom it names; a PERSON may be called "Queen Latifah" (``data/en/own_ranks.txt``).
    """
    if label == "PERSON":
        words = text.split()
        if len(words) == 2 and words[0].lower().rstrip(".") in _own():
            return 0
    if (don := _DON.match(text)) and label != "PERSON" and _plain(don[1]) in given_names():
        return don.end()
    match = honorifics().match(text) if may_be_ranked(text) else None
    if not match or match.end() >= len(text):
        return 0
    rest = text[match.end() :]
    if rest in ("Mother", "Father") or rest == match[0].strip():
        return 0  # "the Reverend Mother" and "Fru Fru" have no other name
    # "Sister Act", "King of Thorns": what follows must be a name, so begin with a capital or "von".
    if text[match.end()].islower() and not _PARTICLE.match(text, match.end()):
        return 0
    return match.end()


def _plain(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word.lower())
    return "".join(char for char in spread if not unicodedata.combining(char))
