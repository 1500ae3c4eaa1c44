"""Which season a date is of, in a sentence that may tell several dates of one title.

"It premiered in May 2020 and aired its second season in June 2021": the second is the later date's alone; "The first
season came out in 2019, the second in November 2020" tells it without the word. What stands before all dates or behind
them is of each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsextract.components.release import seasons
from newsextract.lowering import lowered

Span = tuple[int, int]
# Where what is said of one date ends and what is said of the next begins.
_BREAK = re.compile(r"[,;–—(]|\s(?:and|but|while|before|with|then|whereas|after)\s")
# "the second in November 2020", "its third arrived on 9 July": up to the date.
_ELLIPTIC = re.compile(
    rf"\b(?:the|its)\s(?P<which>{seasons.ORDINAL})(?:\sone)?,?(?:\s(?:followed|arrived|came(?:\sout)?|landed|dropped|debuted"
    r"|premiered|aired|launched|began|started|coming(?:\sout)?|arriving|landing|following|launching|debuting|dropping|(?:just\s)?(?:over|under|about|around|nearly|almost)?\s?(?:a|one|two|three)\syears?\slater|finally|released|will|is|was|has|due|out|be|to|follow|follows|arrives?|set|for|back|then)){0,4}"
    r"\s(?:on|in|this|last|for)?\s?\Z"
)
_SEASON = re.compile(r"\b(?:seasons?|series)\b")
# "in two parts, the first on 7 September and the second on 30 November"
_OTHERS = re.compile(
    r"\b(?:parts?|halves|half|batch(?:es)?|volumes?|episodes?|chapters?|films?|movies?|books?|cours?|legs?)\b"
)


@lru_cache(maxsize=512)
def season(text: str, dates: tuple[Span, ...], number: int) -> str:
    """The season that ``text`` tells of the date ``number`` of its ``dates``; empty if none, or if not of which.

    Arguments:
        text: of a sentence.
        dates: where they stand in it, in order.
    """
    begin, end = dates[number]
    last = number + 1 == len(dates)
    low = dates[number - 1][1] if number else 0
    lower = lowered(text)
    if named := _elliptic(lower, low, begin) or _last(lower, low, begin):
        return named
    stop = None if last else _BREAK.search(lower, end, dates[number + 1][0])
    high = len(text) if last else stop.start() if stop else end
    if named := _last(lower, end, high):
        return named
    for earlier in reversed(range(number)):
        before = dates[earlier - 1][1] if earlier else 0
        if _elliptic(lower, before, dates[earlier][0]):
            return ""
        if named := _last(lower, before, dates[earlier][0]):
            return named
    return _last(lower, dates[-1][1], len(text))


def _elliptic(lower: str, start: int, end: int) -> str:
    match = _ELLIPTIC.search(lower, start, end)
    if match is None:
        return ""
    told = lower[: match.start()]
    if _SEASON.search(told) is None or _OTHERS.search(told):
        return ""
    return str(seasons.number(match["which"]))


def _last(lower: str, start: int, end: int) -> str:
    return seasons.season(lower[start:end])


def of(text: str, start: int, spans: Sequence[Span], date: int) -> str:
    """The season of the date that begins at ``date``, all offsets those of the article.

    Arguments:
        text: of the sentence that begins at ``start``.
        spans: of the sentence's dates.
    """
    own = tuple(sorted((a - start, b - start) for a, b in spans))
    return season(text, own, [a for a, _ in own].index(date - start))
