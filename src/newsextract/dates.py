"""Date expressions in a text: where they stand, and the doors to resolving dates and times.

:func:`find_dates` gives spans only; :func:`resolve` makes EDTF of one span and a publication day;
:func:`find_times` finds clock times. None of them reads the clock or needs spaCy.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsextract.dating.date_checks import CHECKS, settle
from newsextract.dating.date_finder import finder, trigger
from newsextract.dating.date_forms import Precision, forms
from newsextract.dating.date_frame import Basis
from newsextract.dating.date_resolve import Resolved, resolve
from newsextract.dating.date_tense import Tense, tense_of
from newsextract.times import TimeMention, find_times

__all__ = [
    "Basis", "DateMention", "Precision", "Resolved", "Tense", "TimeMention", "find_dates",
    "find_times", "resolve", "tense_of",
]  # fmt: skip


@dataclass(frozen=True)
class DateMention:
    """``text[start:end]`` of the article is a date expression, as fine as ``precision``."""

    start: int
    end: int
    text: str
    precision: Precision


def find_dates(text: str) -> list[DateMention]:
    """The date expressions of ``text``, in order, without overlaps.

    A leading preposition stays outside, "the", "this" and "next" inside ("in [the autumn]",
    "in [two weeks]"). Durations, ages, decades, seasons of a show, "every Friday" and clock times
    are not found. Titles that hold a date ("Friday Night Dinner") mostly are not, but a caller
    that knows the titles should drop what lies inside them.
    """
    found = []
    search, match_at = trigger().search, finder().match
    by_name = {form.name: form for form in forms()}
    position = 0
    while hit := search(text, position):
        match = match_at(text, hit.start())
        if match is None:
            position = hit.start() + 1
            continue
        form = by_name[match.lastgroup or ""]
        start, end = match.span()
        if form.shy and not CHECKS[form.name](text, start, end):
            position = end
            continue
        start, end, precision = settle(text, start, end, form)
        position = end
        found.append(DateMention(start, end, text[start:end], precision))
    return found
