"""Kinds of works that the words right beside a title say plainly, whatever the net of :mod:`..score.state_choice` makes of the page.

"The TV movie Smoke", "Smoke (dir. Ann Lee, 2021)", "Smoke, a special of two hours": a page full of series names a film
so, and a page full of films a series. A well-known title of two words or more that is only mentioned is what it is known as,
where the words beside it speak for nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from newsextract import known
from newsextract.components.title import kind_words, known_kinds

_REACH = 90  # characters on each side of a title
_LEAST = 2  # words of a title that nothing else bears
_MOST = 2  # mentions of a work of which the page says no more; of one that it is about the net knows better


def kind(text: str, spans: Sequence[tuple[int, int]], title: str, words: str, chosen: str) -> str:
    """The kind of a work, ``chosen`` where nothing beside its titles names another.

    Args:
        spans: Where its titles stand.
        words: What :mod:`.work_kinds` takes it for.
    """
    if plain := told(text, spans):
        return plain
    as_known = known.kinds_of(title)
    credit = len(spans) <= _MOST and len(title.split()) >= _LEAST
    if credit and len(as_known) == 1 and as_known[0] == words:
        return words
    return known_kinds.kind(text, spans, as_known, chosen)


def told(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The kind that most of what is said right beside a work's titles names; empty where it names none.

    Args:
        spans: Where they stand.
    """
    said = Counter(
        one
        for start, end in spans
        for one in _said(
            text[max(0, start - _REACH) : start], text[start:end], text[end : end + _REACH]
        )
    )
    if not said:
        return ""
    best, times = said.most_common(1)[0]
    return best if times > said.total() / 2 else ""


@lru_cache(maxsize=512)  # releases and works both ask of an article's titles
def _said(before: str, title: str, behind: str) -> frozenset[str]:
    said = {name for name, pattern in kind_words.BEFORE if pattern.search(before)}
    said |= {name for name, pattern in kind_words.ENDS if pattern.search(title)}
    behind_it = (
        *kind_words.BEHIND, *kind_words.LABELLED, *kind_words.PLACED, kind_words.GAME,
    )  # fmt: skip
    return frozenset(said | {name for name, pattern in behind_it if pattern.match(behind)})
