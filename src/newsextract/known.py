"""Well-known titles, performers, makers and hosts, as data: ``known_titles.txt``, ``known_performers.txt``, ``known_makers.txt`` and ``known_hosts.txt`` in ``data/en``.

Real articles name real works, and some titles no reader of words alone would take for one: "9-1-1", "NCIS: Los
Angeles", "This Is Us". The tables hold facts (a title and its kind, a performer's name), compiled by hand for this project.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from newsextract.rules import shipped

_WORD = re.compile(r"(?<![\w'.&-])[^\W_]+")
_LONG = 4  # words of a title that is itself however its letters are written
_PLAIN = str.maketrans("’‘“”–—\u00a0", "''\"\"-- ")

_Row = tuple[str, tuple[str, ...], bool]
_BASE = re.compile(r"(?P<base>.{3,}?)(?:: .+| (?:\d|ii|iii|iv|v)(?:: .+)?)")


class Hit(NamedTuple):
    """A known title in a text: character offsets, the title as the table has it, its kinds, best known first.

    ``common`` where the words, or words so written, are more often something else ("Valentine's Day").
    """

    start: int
    end: int
    title: str
    kinds: tuple[str, ...]
    common: bool


@lru_cache(maxsize=4)  # two components ask of the same article
def titles_in(text: str) -> tuple[Hit, ...]:
    """The known titles of a text, as written but for the shape of its marks; of two at one place the longer.

    Press sheets write titles in capitals, and some outlets all words but the first small: "DOCTOR WHO", "Days of
    our Lives". A title in capitals has two words at least, and stands among other words or has three.
    """
    return tuple(_titles_in(text))


def _titles_in(text: str) -> Iterator[Hit]:
    table, shouted, begin = _by_first_words(), _by_first_capitals(), _first_words()
    plain = text.translate(_PLAIN)
    at = 0
    words = list(_WORD.finditer(plain))
    for match, after in zip_longest(words, words[1:]):
        start = match.start()
        if start < at or match[0] not in begin:
            continue
        first, second = match[0], after[0].casefold() if after else ""
        rows = [*table.get((first, second), ()), *table.get((first, ""), ())]
        if first.isupper() and (len(first) > 1 or first in ("A", "I")):
            rows += shouted.get((first, second), ())
        for written, row in rows:
            end = start + len(written)
            if _written(plain, start, end, written) and not _goes_on(plain, end):
                title, kinds, common = row
                yield Hit(start, end, title, kinds, common or _saying(plain[start:end], title))
                at = end
                break


def _written(text: str, start: int, end: int, title: str) -> bool:
    own = text[start:end]
    if own == title:
        return True
    words = title.count(" ") + 1
    if words >= _LONG and not own.isupper():
        return own.casefold() == title.casefold()
    if words < 2 or own != title.upper():
        return False
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[low : high if high >= 0 else len(text)]
    return words > 2 or line == own or not line.isupper()


def _saying(own: str, title: str) -> bool:
    """Whether only the first word has a capital, as in the saying from which the title is: "Over my dead body"."""
    return own != title and own[1:] == own[1:].lower()


def kinds_of(title: str) -> tuple[str, ...]:
    """What a title is known as (``series``, ``film`` …), the best known first; empty for one that is not known."""
    return _kinds().get(title.translate(_PLAIN).casefold(), ())


def is_only_base(title: str) -> bool:
    """Whether the table has a title only with a subtitle or number behind it: "Pushpa" of "Pushpa: The Rise"."""
    plain = title.translate(_PLAIN).casefold()
    return plain in _kinds() and plain not in _listed()


def is_common(title: str) -> bool:
    """Whether a known title's words are more often something else."""
    return title.translate(_PLAIN).casefold() in _common()


def is_coined(title: str) -> bool:
    """Whether a known title is one word that is hardly ever anything else ("Emmerdale")."""
    return title in _coined()


def is_performer(name: str) -> bool:
    """Whether a full name is a known performer's."""
    return name.translate(_PLAIN) in performers()


def _goes_on(text: str, at: int) -> bool:
    """Whether a word goes on at ``at``: "Smokes", "Smoke-filled", but "Smoke's" does not."""
    return bool(re.match(r"\w|-\w", text[at : at + 2])) and at > 0


def titles() -> list[str]:
    """The known titles, as the table has them."""
    return [title for title, _, _ in _table()]


@cache
def _table() -> list[_Row]:
    rows = []
    for line in _read("known_titles.txt"):
        title, kinds, *common = line.split("\t")
        rows.append((title, tuple(kinds.split("|")), bool(common)))
    return rows


@cache
def _by_first_words() -> dict[tuple[str, str], list[tuple[str, _Row]]]:
    """The titles, longest first, by their first word and, its letters small, their second (empty where there is none)."""
    found: dict[tuple[str, str], list[tuple[str, _Row]]] = defaultdict(list)
    for row in sorted(_table(), key=lambda row: -len(row[0])):
        plain = row[0].translate(_PLAIN)
        if words := _WORD.findall(plain):
            found[words[0], words[1].casefold() if len(words) > 1 else ""].append((plain, row))
    return dict(found)


@cache
def _first_words() -> frozenset[str]:
    """The words with which any of them begins, as most words of a text do not."""
    return frozenset(first for first, _ in (*_by_first_words(), *_by_first_capitals()))


@cache
def _by_first_capitals() -> dict[tuple[str, str], list[tuple[str, _Row]]]:
    found: dict[tuple[str, str], list[tuple[str, _Row]]] = defaultdict(list)
    for (first, second), rows in _by_first_words().items():
        if first != first.upper():
            found[first.upper(), second] += [row for row in rows if " " in row[0]]
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return dict(found)


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for title, kinds, _ in _table():
        plain = title.translate(_PLAIN).casefold()
        # "Pushpa" of "Pushpa: The Rise", where no other title of the table is called so.
        if (base := _BASE.fullmatch(plain)) is not None:
            found.setdefault(base["base"], kinds)
    return found | {title.translate(_PLAIN).casefold(): kinds for title, kinds, _ in _table()}


@cache
def _listed() -> frozenset[str]:
    return frozenset(title.translate(_PLAIN).casefold() for title in titles())


@cache
def _common() -> frozenset[str]:
    return frozenset(t.translate(_PLAIN).casefold() for t, _, common in _table() if common)


@cache
def _coined() -> frozenset[str]:
    return frozenset(_read("coined_titles.txt"))


@cache
def performers() -> frozenset[str]:
    """The known performers' full names."""
    return frozenset(line.translate(_PLAIN) for line in _read("known_performers.txt"))


def is_maker(name: str) -> bool:
    """Whether a full name is that of a known director, creator or producer who is no performer."""
    return name.translate(_PLAIN) in _makers()


@cache
def _makers() -> frozenset[str]:
    return frozenset(line.translate(_PLAIN) for line in _read("known_makers.txt"))


def is_host(name: str, title: str) -> bool:
    """Whether a full name is that of a known host, judge or coach of a show."""
    return (title.translate(_PLAIN).casefold(), name.translate(_PLAIN)) in _hosts()


@cache
def _hosts() -> frozenset[tuple[str, str]]:
    rows = (line.translate(_PLAIN).split("\t") for line in _read("known_hosts.txt"))
    return frozenset((title.casefold(), name) for title, hosts in rows for name in hosts.split("|"))


def _read(name: str) -> list[str]:
    return [line for line in shipped(name).splitlines() if line and not line.startswith("#")]
