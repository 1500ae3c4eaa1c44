"""Titles with a comma in them, which the recogniser took for two: "Two Sisters, One Coat", "Left Shoe, Right Shoe".

In gold train and dev 43 titles are built of two parts that begin with words of one kind, and never do two
titles that stand side by side in a list begin so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from newsextract import known

Span = tuple[int, int]

_NUMBER = re.compile(r"\d|\b[IVX]+\b|:")
_KINDS = tuple(
    frozenset(words.split())
    for words in (
        "one two three four five six seven eight nine ten",
        "first second third last",
        "big small little great",
        "new old young",
        "left right",
        "hot cold",
        "good bad",
        "long short",
        "day night",
        "no some",
        "as so",
    )
)
# "My Paddock, My Rules", "No Boat, No Bride" (3 of 3 in gold train and dev)
_SAME = frozenset(["my", "your", "our", "his", "her", "their", "no", "same", "more"])
_LEAST = 2  # times that two titles stand side by side, and nowhere else


def one_title(words: Mapping[Span, str], left: Span, right: Span, doubles: set[str]) -> bool:
    """Whether two titles with a comma between them are one.

    Arguments:
        words: of each title of the article, in lower case, by its span.
        left: the span of the first; it may have been joined of two itself and then has no words.
        right: the span of the second.
        doubles: see :func:`doubles`.
    """
    first, second = words.get(left, ""), words[right]
    if not first or (_known(first) and _known(second)):
        return False
    return (
        _alike(first, second, words.values())
        or _counted(first, second)
        or f"{first}, {second}" in doubles
    )


def doubles(words: Mapping[Span, str], between: Mapping[Span, str]) -> set[str]:
    """What stands in the article twice as "Our Hill, Unmown", and neither half of it anywhere else.

    Arguments:
        words: of each title, in lower case, by its span, in order.
        between: what stands between a title and the next, by the first one's span.
    """
    spans = list(words)
    pairs = Counter((words[a], words[b]) for a, b in pairwise(spans) if between.get(a) == ", ")
    times = Counter(words.values())
    return {
        f"{a}, {b}"
        for (a, b), n in pairs.items()
        if n >= _LEAST and times[a] == times[b] == n and a != b and not _known(a)
    }


def _known(title: str) -> bool:
    """Whether a title is known, and what follows it a house or another: "Our Hill, Old Vic"."""
    return bool(known.kinds_of(title)) and not known.is_common(title)


def _counted(left: str, right: str) -> bool:
    """Whether the first words of both are of one kind: "Big Top, Small Town"; the same only if it is a small one: "No Boat, No Bride"."""
    a, b = left.split(), right.split()
    if len(a) < 2 or len(b) < 2:
        return False
    if a[0] == b[0]:
        return a[0] in _SAME and len(a) == len(b) == 2
    return any(a[0] in kind and b[0] in kind for kind in _KINDS)


def _alike(left: str, right: str, titles: Iterable[str]) -> bool:
    """Whether "Left Shoe" and "Right Shoe" are halves of one title: as many words, of which one is the same."""
    a, b = left.split(), right.split()
    if len(a) != len(b) or len(a) != 2 or _NUMBER.search(left) or _NUMBER.search(right):
        return False
    for at in (0, 1):
        if a[at] == b[at] and len(a[at]) > 3 and a != b:
            # "Cleveland Fire, Cleveland Vice and Cleveland Coroner" are three.
            return len({t for t in titles if len(own := t.split()) == 2 and own[at] == a[at]}) == 2
    return False
