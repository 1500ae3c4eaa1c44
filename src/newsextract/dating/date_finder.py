"""Where a date expression stands: all forms of :mod:`newsextract.dating.date_forms` in one expression, and where one can begin."""

from __future__ import annotations

import re
from functools import cache

from newsextract.dating.date_forms import forms
from newsextract.dating.date_words import words

# No date begins inside a word, a price or a number, nor after a hyphen but that of "Monday-9".
_FREE = r"(?<![\w$£€#@/])(?:(?<!-)|(?<=day-))(?<!\d[.,:])"


@cache
def finder() -> re.Pattern[str]:
    """All forms in one expression, for ``match`` where :func:`trigger` stops.

    The last group is named after the form that matched.
    """
    branches = []
    for form in forms():
        plain = re.sub(r"\(\?P<(?!dot>)\w+>", "(?:", form.pattern)
        plain = plain.replace("(?P<dot>", f"(?P<{form.name}_dot>")
        plain = plain.replace("(?P=dot)", f"(?P={form.name}_dot)")
        branches.append(f"(?P<{form.name}>{plain})")
    return re.compile(rf"{_FREE}(?:{'|'.join(branches)})")


@cache
def trigger() -> re.Pattern[str]:
    """Where a form can begin at all.

    Python tries every alternative of :func:`finder` at every character; this expression, sorted
    by first letters, lets it skip nearly all of them (a fifth of the time on real articles).
    """
    w = words()
    named = [n for names in (*w.months, *w.weekdays) for n in names]
    named += [re.split(r"[\s'.]", name)[0] for h in w.holidays for name in h.names]
    loose = [*w.seasons, "today", "tonight", "tomorrow", "yesterday", "this", "next", "last"]
    loose += ["early", "mid", "late", "earlier", "later", "year-end", "year", "same", "w/c"]
    loose += ["following"]
    after_the = [*w.ordinals, *w.seasons, *w.day_parts, "end", "start", "beginning", "middle"]
    after_the += ["weekend", "month"]
    after_the += ["close", "back", "latter", "week", "day", "new", "same", "very", "following"]
    after_the += ["previous", "next", "coming", r"\d", *(n.split()[0] for n in named)]
    blank = r"[\s]+"
    pairs = [
        (["the"], after_the),
        (
            ["that"],
            [
                "same",
                *w.day_parts,
                "day",
                "week",
                "month",
                "year",
                *w.seasons,
                *named,
            ],
        ),
        (
            list(w.numbers),
            [
                *("day", "night", "week", "fortnight", "month", "year", "christmases"),
                *w.seasons,
                *(names[0] for names in (*w.months, *w.weekdays)),
            ],
        ),
        ([*w.ordinals], ["half", "quarter", "week", "days", *(n[0] for n in w.weekdays)]),
        (["end", "start", "beginning", "middle", "close", "week", "weekend"], ["of"]),
        (["week"], ["beginning", "commencing"]),
        ([names[0].lower() for names in w.months], [r"\d"]),
    ]
    starts = {n for name in named for n in (name, name.upper())}
    starts |= {n for word in loose for n in (word, word.title(), word.upper())}
    branches = [re.escape(n) for n in starts] + [r"\d", "[QH][1-4]", r"['’‘]\d\d"]
    for first, second in pairs:
        follow = f"{blank}(?i:{'|'.join(second)})"
        branches += [f"{n}{follow}" for w1 in first for n in {w1, w1.title(), w1.upper()}]
    by_letter: dict[str, list[str]] = {}
    for branch in branches:
        by_letter.setdefault(branch[0] if branch[0].isalpha() else "", []).append(branch)
    loners = by_letter.pop("", [])
    grouped = [f"{k}(?:{'|'.join(sorted(b[1:] for b in v))})" for k, v in by_letter.items()]
    # The inside of a word or a number is passed over first, being most of a text.
    return re.compile(rf"{_FREE}(?:{'|'.join([*sorted(grouped), *loners])})")
