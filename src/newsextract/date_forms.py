"""The grammar of date expressions: one table of forms, shared by finding and resolving.

A form is a regular expression with named groups. Finding joins all of them into one expression
(:mod:`newsextract.dates`), resolving matches a whole span against each in turn
(:mod:`newsextract.date_resolve`); so whatever is found can be resolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsextract.date_words import words

Precision = Literal["day", "weekend", "week", "month", "season", "quarter", "year", "range", ""]

# A blank may be a line's end (hard-wrapped text) but never a blank line.
W = r"(?:[^\S\r\n]+|[^\S\r\n]*\r?\n[^\S\r\n]*(?![\r\n]))"
DASH = rf"(?:{W}?[-‐‑‒–—−]{W}?|{W}(?:to|until|till|through|thru|TO){W})"
AND = rf"(?:{DASH}|{W}?(?:and|&|AND){W})"
# The end keeps "12,000", "9%", "9:30", "4.5" and "9pm" from being a day.
DAY = r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w%]|[.:/]\d|,\d{3}(?!\d)))"
# "2025-26" is a sports season or a school year, no date.
YEAR = r"(?:(?:19|20)\d\d(?![\w%]|[.,:]\d|[-–/]\d\d(?!\d)))"
REL_YEAR = rf"(?:(?:of{W})?(?i:this|next|last){W}(?i:year))"
ANY_YEAR = rf"(?:{YEAR}|['’]\d\d(?!\w)|{REL_YEAR})"
OF_YEAR = rf"(?:,?{W}(?:of{W})?|,)"
THE = rf"(?:(?i:the){W})?"
REL = rf"(?i:this{W}past|this{W}coming|this|next|last|the{W}following|the{W}previous|the{W}coming)"
NUMBER = r"(?:\d{1,2}|(?i:%s))"
UNIT = r"(?i:day|week|fortnight|month|year)"


@dataclass(frozen=True)
class Form:
    """One shape of date expression; ``shy`` forms need the right neighbours to be found."""

    name: str
    precision: Precision
    pattern: str
    shy: bool = False


def _names(names: Iterable[str], *, cases: bool = True) -> str:
    """Alternatives for names, the longest first, with blanks and apostrophes of any kind."""
    every = {n for name in names for n in ((name, name.upper()) if cases else (name,))}
    ordered = sorted(every, key=lambda n: (-len(n), n))
    return "|".join(
        re.escape(n).replace(r"\ ", W).replace("'", "['’‘]").replace(r"\.", r"\.?")
        for n in ordered
    )


@cache
def forms() -> tuple[Form, ...]:
    """All forms, the most specific first: the order settles ties at the same place."""
    w = words()
    full = _names(names[0] for names in w.months)
    abbreviated = _names(n for names in w.months for n in names[1:])
    month = rf"(?:(?:{full})(?!\w)|(?:{abbreviated})(?:\.|(?!\w)))"
    weekday = rf"(?:(?:{_names(n[0] for n in w.weekdays)})(?!\w))"
    short = _names(n for names in w.weekdays for n in names[1:])
    any_weekday = rf"(?:{weekday}|(?:{short})(?:\.|(?!\w)))"
    part = rf"(?:{'|'.join(w.day_parts)}|{'|'.join(p.title() for p in w.day_parts)})(?!\w)"
    season = rf"(?:(?i:{'|'.join(w.seasons)})(?!\w))"
    number = NUMBER % "|".join(w.numbers)
    ordinal = rf"(?i:{'|'.join(w.ordinals)}|1st|2nd|3rd|4th)"
    holiday = _names(n for h in w.holidays for n in h.names)
    edge = (
        rf"(?i:(?:(?:very{W})?(?:early|mid|late|later|earlier)(?:{W}in)?|(?:the{W})?"
        rf"(?:end|start|beginning|middle|close|back{W}end|(?:first|second|third|fourth|last|final)"
        rf"{W}(?:half|week|weekend|days)){W}(?:of|in))(?:-|{W}))"
    )
    gap = rf"(?:,{W}?|{W})"
    unit = rf"{UNIT}s?(?!\w)"
    to_the = rf"{gap}(?:the{W})?"
    day = (
        rf"(?P<m1>{month}){W}?(?P<d1>{DAY})|{THE}(?P<d2>{DAY}){W}(?:of{W})?(?P<m2>{month})"
    )
    part_of = rf"(?:(?i:the{W}(?:{part}){W}of){W})?"
    # Name, precision, pattern, shy.
    table: list[tuple[str, Precision, str, bool]] = [
        ("iso", "day", r"(?P<y>(?:19|20)\d\d)(?P<dot>[-/.])(?P<m>\d\d)(?P=dot)(?P<d>\d\d)"
         r"(?![-/\d])", False),
        ("numeric", "day", r"(?P<a>\d{1,2})(?P<dot>[-/.])(?P<b>\d{1,2})(?P=dot)"
         r"(?P<y>(?:19|20)\d\d|\d\d)(?![-/\w]|\.\d)", False),
        ("week_of", "week", rf"(?:(?i:(?:the{W})?(?P<kind>weekend|week){W}"
         rf"(?:of|beginning|commencing|starting)|w/c){W}(?:{any_weekday}{gap})?)"
         rf"(?:{day})(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", False),
        ("mdy", "day", rf"{part_of}(?:(?P<wd>{any_weekday})(?:{W}{part})?{gap}(?:the{W})?)?"
         rf"(?P<m1>{month}){W}?(?P<d1>{DAY})"
         rf"(?:(?:{OF_YEAR}(?P<y1>{YEAR}))?(?P<join>{AND})(?:{any_weekday}{gap})?"
         rf"(?:(?P<m2>{month}){W}?)?(?P<d2>{DAY}))?(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", False),
        ("dmy", "day", rf"{part_of}(?:(?P<wd>{any_weekday})(?:{W}{part})?{gap})?{THE}"
         rf"(?P<d1>{DAY})(?:(?:{W}(?:of{W})?(?P<m1>{month})(?:{OF_YEAR}(?P<y1>{YEAR}))?)?"
         rf"(?P<join>{AND})(?:{any_weekday}{gap})?(?:the{W})?(?P<d2>{DAY}))?"
         rf"{W}(?:of{W})?(?P<m2>{month})(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", False),
        ("holiday", "day", rf"(?:(?P<rel>{REL}){W})?{THE}(?P<name>{holiday})(?!\w|[ -](?:al|ul)\b)"
         rf"(?:{W}(?P<span>(?i:weekend|week|holidays?|season|period))(?!\w))?"
         rf"(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", True),
        ("quarter", "quarter", rf"(?:Q(?P<q1>[1-4])|(?i:the{W})?(?P<q2>{ordinal}){W}"
         rf"(?i:quarter))(?!\w)(?:{OF_YEAR}(?P<y>{ANY_YEAR}|(?i:the{W}year)(?!\w)))?", True),
        ("half", "range", rf"(?:H(?P<h1>[12])|(?i:the{W})?(?P<h2>(?i:first|second|latter)){W}"
         rf"(?i:half){W}of){W}(?P<y>{ANY_YEAR}|(?i:the{W}year)(?!\w))", False),
        ("season", "season", rf"(?:(?P<rel>{REL}){W})?(?P<edge>{edge})?(?P<the>{THE})"
         rf"(?P<season>{season})(?:{OF_YEAR}(?P<y>(?:19|20)\d\d|{ANY_YEAR})"
         rf"(?:[-–/]\d\d(?!\d))?(?!\w))?", True),
        ("month", "month", rf"(?:(?P<rel>{REL}){W})?(?P<edge>{edge}(?:{REL}{W})?)?(?P<m1>{month})"
         rf"(?:(?:{OF_YEAR}(?P<y1>{YEAR}))?(?P<join>{DASH})(?P<m2>{month}))?"
         rf"(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", True),
        ("years", "range", rf"(?P<y1>(?:19|20)\d\d)(?P<join>{DASH})(?P<y2>(?:19|20)\d\d)"
         rf"(?![\w%])", True),
        ("in_year", "year", rf"(?P<edge>{edge}|[Yy]ear-?end{W})(?P<y>{YEAR})", False),
        ("year", "year", rf"(?P<y>{YEAR})", True),
        ("week_on", "day", rf"(?i:a{W}week{W}(?:on{W}|from{W})?)(?P<wd>{weekday}|(?i:today|tomorrow)"
         rf"(?!\w))|(?P<wd2>{weekday}){W}week(?!\w)", False),
        ("weekday", "day", rf"(?:(?P<rel>{REL}){W})?(?P<wd>{weekday})"
         rf"(?:(?P<join>{DASH})(?P<wd2>{weekday}))?(?:{W}{part})?", True),
        ("day_of", "day", rf"(?:(?P<wd>{any_weekday}){gap}(?:the{W})?|the{W})"
         rf"(?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?!\w)", True),
        ("word", "day", rf"(?P<word>(?i:the{W}day{W}after{W}tomorrow|later{W}today|"
         rf"earlier{W}today|today|tonight|tomorrow|yesterday))(?:{W}(?i:{part}))?(?!\w)", False),
        ("same", "day", rf"(?P<way>(?i:(?:on{W})?the{W}(?:very{W})?same|that{W}same|that|"
         rf"the{W}following|the{W}previous)){W}"
         rf"(?P<unit>(?i:day|night|evening|afternoon|morning|weekend|week|month|year))(?!\w)|"
         rf"(?i:the{W}next){W}(?P<unit2>(?i:day|morning|night|evening))(?!\w)", False),
        ("this", "day", rf"(?:(?P<edge>{edge}))?(?P<rel>(?i:this{W}past|this{W}coming|this|next|"
         rf"last)){W}(?P<unit>(?i:night|morning|afternoon|evening|lunchtime|weekend|week|month|"
         rf"year))(?!\w)", False),
        ("end_of", "month", rf"(?P<edge>{edge})the{W}(?P<unit>(?i:day|week|month|year))(?!\w)", False),
        ("weekend", "weekend", rf"(?i:the{W}(?:coming{W})?weekend)(?!\w)", True),
        ("new_year", "year", rf"(?i:the{W}new{W}year)(?!['’\w])", False),
        ("year_end", "year", rf"(?i:year['’]s{W}end|year-end)(?!\w)", False),
        ("in_units", "day", rf"(?i:in){W}(?P<n>{number}){W}(?P<unit>{UNIT})s?['’]?"
         rf"(?P<time>{W}(?i:time))?(?!\w)", True),
        ("units_on", "day", rf"(?P<n>{number}){W}(?P<unit>{UNIT})s?{W}(?P<way>(?i:ago|later|"
         rf"earlier|hence|from{W}(?:now|today)))(?!\w)", False),
    ]  # fmt: skip
    return tuple(Form(*row) for row in table)


@cache
def matchers() -> tuple[tuple[Form, re.Pattern[str]], ...]:
    """The forms compiled to match a whole span, whatever its letter case."""
    return tuple((form, re.compile(form.pattern, re.IGNORECASE)) for form in forms())


@cache
def finder() -> re.Pattern[str]:
    """All forms in one expression; the group that matched is named after its form."""
    branches = []
    for form in forms():
        plain = re.sub(r"\(\?P<(?!dot>)\w+>", "(?:", form.pattern)
        plain = plain.replace("(?P<dot>", f"(?P<{form.name}_dot>")
        plain = plain.replace("(?P=dot)", f"(?P={form.name}_dot)")
        branches.append(f"(?P<{form.name}>{plain})")
    return re.compile(rf"(?<![\w$£€#@/-])(?<!\d[.,:])(?:{'|'.join(branches)})")
