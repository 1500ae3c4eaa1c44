"""The grammar of date expressions: one table of forms, shared by finding (:mod:`newsextract.dating.date_finder`) and resolving.

A form is a regular expression with named groups. Finding joins all of them into one expression, resolving matches a whole span against each in turn
(:mod:`newsextract.dating.date_resolve`); so whatever is found can be resolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsextract.dating.date_words import words

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
THAT_YEAR = rf"(?:(?:of{W})?(?i:that|the{W}same){W}(?i:year))"
ANY_YEAR = rf"(?:{YEAR}|['’]\d\d(?!\w)|{REL_YEAR}|{THAT_YEAR})"
OF_YEAR = rf"(?:,?{W}(?:of{W})?|,)"
THE = rf"(?:(?i:the){W})?"
REL = rf"(?i:this{W}past|this{W}coming|this|next|last|the{W}following|the{W}previous|the{W}coming)"
# "that October", "the same Friday", "May 3 of that year": of the date before it.
SAME = rf"(?i:that|(?:that|the){W}(?:very{W})?same)"
# "a week before", "the day after that": of the date before it, where the words end there or only point back.
POINT = rf"(?=[.,;:)\]]|{W}(?:in|on|via|elsewhere|for|and|with)(?!\w)|[^\S\r\n]*(?:[\r\n]|$))"
BESIDE = rf"(?i:before|after)(?:{W}(?i:that)(?!\w)|{POINT})"
NUMBER = r"(?:\d{1,2}|(?i:%s))"
UNIT = r"(?i:day|night|week|fortnight|month|year)"


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
        re.escape(n).replace(r"\ ", W).replace("'", "['’‘]").replace(r"\.", r"\.?") for n in ordered
    )


@cache
def forms() -> tuple[Form, ...]:
    """All forms, the most specific first: the order settles ties at the same place."""
    w = words()
    full = _names(names[0] for names in w.months)
    abbreviated = _names(n for names in w.months for n in names[1:])
    month = rf"(?:(?:{full})(?!\w)|(?:{abbreviated})(?:\.|(?!\w)))"
    # "It starts march 6th": an ordinal behind it makes a month of a word in small letters.
    low = rf"(?:{'|'.join(names[0].lower() for names in w.months)})(?={W}\d{{1,2}}(?:st|nd|rd|th)(?!\w))"
    weekday = rf"(?:(?:{_names(n[0] for n in w.weekdays)})(?!\w))"
    short = _names(n for names in w.weekdays for n in names[1:])
    any_weekday = rf"(?:{weekday}|(?:{short})(?:\.|(?!\w)))"
    part = rf"(?:{'|'.join(w.day_parts)}|{'|'.join(p.title() for p in w.day_parts)})(?!\w)"
    season = rf"(?:(?i:{'|'.join(w.seasons)})(?!\w))"
    number = NUMBER % "|".join(w.numbers)
    ordinal = rf"(?i:{'|'.join(w.ordinals)}|1st|2nd|3rd|4th)"
    holiday = _names(n for h in w.holidays for n in h.names)
    edge = (
        rf"(?i:(?:early(?:{W}in)?|mid|late(?:{W}in)?|(?:later|earlier)(?:{W}in)?|(?:the{W})?"
        rf"(?:end|start|beginning|middle|close|back{W}end|(?:first|second|third|fourth|last|final)"
        rf"{W}(?:half|week|weekend|days)){W}(?:of|in))(?:-|{W}))"
    )
    gap = rf"(?:,{W}?|{W})"
    day = rf"(?P<m1>{month}){W}?(?P<d1>{DAY})|{THE}(?P<d2>{DAY}){W}(?:of{W})?(?P<m2>{month})"
    part_of = rf"(?:(?i:the{W}(?:{part}){W}of){W})?"
    # "this Friday, May 27", "today, June 21", "Good Friday, 3 April"
    first = (
        rf"(?:(?:this|This|next|Next|last){W})?(?P<wd>{any_weekday})(?:{W}{part})?"
        rf"|(?i:today|tonight|tomorrow|yesterday)|(?:{holiday})(?!\w)"
    )
    tail = rf"(?P<weekend>{W}weekend(?!\w))?"
    # Name, precision, pattern, shy.
    table: list[tuple[str, Precision, str, bool]] = [
        ("iso", "day", r"(?P<y>(?:19|20)\d\d)(?P<dot>[-/.])(?P<m>\d\d)(?P=dot)(?P<d>\d\d)"
         r"(?![-/\d])", False),
        ("numeric", "day", rf"(?:{any_weekday}{gap})?" r"(?P<a>\d{1,2})(?P<dot>[-/.])(?P<b>\d{1,2})(?P=dot)"
         r"(?P<y>(?:19|20)\d\d|\d\d)(?![-/\w]|\.\d)", False),
        ("weekday_numeric", "day", rf"(?P<wd>{any_weekday}){gap}"
         r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![-/\w]|\.\d)", False),
        ("month_day", "day", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![-/\w%]|\.\d)", True),
        ("week_of", "week", rf"(?:(?i:(?:the{W})?(?P<kind>weekend|week){W}"
         rf"(?:of|beginning|commencing|starting)|w/c){W}(?:{any_weekday}{gap})?)"
         rf"(?:{day})(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", False),
        ("mdy", "day", rf"{part_of}(?:(?:{first}){gap}(?:the{W})?|(?P<rel>(?i:last|this{W}past)){W}|(?i:this(?:{W}coming)?){W})?"
         # "December, 22, 2021": only a year behind it makes a day of such a number.
         rf"(?P<m1>{month}|{low})(?:,{W}(?={DAY},?{W}{YEAR})|{W}?)(?P<d1>{DAY})"
         rf"(?:(?:{OF_YEAR}(?P<y1>{YEAR}))?(?P<join>{AND})(?:{any_weekday}{gap})?"
         rf"(?:(?P<m2>{month}){W}?)?(?P<d2>{DAY}))?(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?{tail}", False),
        ("dmy", "day", rf"{part_of}(?:(?:{first}){gap})?{THE}"
         rf"(?P<d1>{DAY})(?:(?:{W}(?:of{W})?(?P<m1>{month})(?:{OF_YEAR}(?P<y1>{YEAR}))?)?"
         rf"(?P<join>{AND})(?:{any_weekday}{gap})?(?:the{W})?(?P<d2>{DAY}))?"
         # Not the 4 of "season 4" at a line's end above "Feb. 19".
         rf"(?![^\S\r\n]*\r?\n[^\S\r\n]*(?:{month}){W}?{DAY})"
         rf"{W}(?:of{W})?(?P<m2>{month})(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?{tail}", False),
        ("new_year", "year", rf"(?i:the{W}new{W}year)(?!['’\w])", False),
        ("beside_holiday", "day", rf"(?:(?i:the)|(?P<n>{number})){W}(?:(?P<wd>{weekday})|(?P<unit>{UNIT}|(?i:weekend))s?){W}"
         rf"(?P<way>(?i:before|after)){W}(?P<name>{holiday})(?!\w)", False),
        ("holiday_day", "day", rf"(?i:the){W}(?P<n>(?i:first|second|third)){W}(?:(?i:day){W})?of{W}"
         rf"(?:(?P<rel>{REL}){W})?(?P<name>{holiday})(?!\w|[ -](?:al|ul)\b)(?P<span>)(?P<y>)", False),
        ("holiday", "day", rf"(?:(?P<rel>{REL}|{SAME}){W})?{THE}(?P<name>{holiday})(?!\w|[ -](?:al|ul)\b)"
         rf"(?:{W}(?i:night|morning|evening|afternoon)(?!\w))?"
         rf"(?:{W}(?P<span>(?i:weekend|week|holidays?|season|period))(?!\w))?"
         rf"(?:(?:{OF_YEAR}|{W}in{W})(?P<y>{ANY_YEAR}))?", True),
        ("quarter", "quarter", rf"(?:Q(?P<q1>[1-4])|(?i:the{W})?(?P<q2>{ordinal}){W}"
         rf"(?i:quarter))(?!\w)(?:{OF_YEAR}(?P<y>{ANY_YEAR}|(?i:the{W}year)(?!\w)))?", True),
        ("half", "range", rf"(?:H(?P<h1>[12])|(?i:the{W})?(?P<h2>(?i:first|second|latter)){W}"
         rf"(?i:half){W}of){W}(?P<y>{ANY_YEAR}|(?i:the{W}year)(?!\w))", False),
        ("season", "season", rf"(?:(?P<rel>{REL}|{SAME}){W})?(?P<edge>{edge}(?:{REL}{W})?)?(?P<the>{THE})"
         rf"(?P<season>{season})(?:{OF_YEAR}(?P<y>(?:19|20)\d\d|{ANY_YEAR})"
         rf"(?:[-–/]\d\d(?!\d))?(?!\w))?", True),
        ("nth", "day", rf"(?i:the{W})?(?P<n>{ordinal}){W}(?:(?P<wd>{weekday})|weekend(?!\w)){W}"
         rf"(?:of|in){W}(?P<m1>{month})(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", False),
        # "I hear that May 2 is likelier": no May of the date before it.
        ("month", "month", rf"(?:(?P<rel>{REL}|{SAME}(?!{W}{month}(?:{W}{DAY}|{OF_YEAR}{YEAR}))){W})?(?P<edge>{edge}(?:{REL}{W})?)?(?P<m1>{month})"
         rf"(?:(?:{OF_YEAR}(?P<y1>{YEAR}))?(?P<join>{DASH}|{W}?/{W}?)(?P<m2>{month}))?"
         rf"(?:{OF_YEAR}(?P<y>{ANY_YEAR}))?", True),
        ("years", "range", rf"(?P<y1>(?:19|20)\d\d){W}?[-–—]{W}?(?P<y2>(?:19|20)\d\d)"
         rf"(?![\w%])", True),
        # "The 2025/26 season" of television; in other words it is none.
        ("tv_season", "range", r"(?P<y1>20\d\d)[-–/](?P<y2>(?:20)?\d\d)(?![\w%]|[-–/.]\d)", True),
        ("in_year", "year", rf"(?P<edge>{edge}|[Yy]ear-?end{W})(?P<y>{YEAR})", False),
        ("year", "year", rf"(?P<y>{YEAR})", True),
        ("week_on", "day", rf"(?<!in )(?i:a{W}week{W}(?:on{W}|from{W})?)(?P<wd>{weekday}|"
         rf"(?i:today|tonight|tomorrow)(?!\w))|(?P<wd2>{weekday}|(?i:tomorrow)){W}week(?!\w)"
         rf"|(?P<n>{number}){W}weeks?{W}(?P<back>(?i:ago|from)){W}(?P<wd3>{weekday}|(?i:today|tonight|tomorrow)(?!\w))", False),
        ("day_of", "day", rf"(?:(?P<wd>{any_weekday}){gap}(?:the{W})?|(?P<the>the{W})?)"
         rf"(?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?!\w)"
         rf"(?P<of>{W}of{W}(?i:this|next|last){W}month)?", True),
        # Not the hour of "Sunday 10 p.m."; a weekday above the hours of a grid heads every week's.
        ("weekday_of", "day", rf"(?P<wd>{any_weekday})(?![^\S\r\n]+\d\d?{W}?[apAP]\.?{W}?[mM](?!\w)){W}"
         rf"(?P<d>3[01]|[12]\d|[1-9])(?![\w%/]|[.:]\d|,\d|{W}?[-–—]{W}?\d)", True),
        ("beside_weekday", "day", rf"(?i:the){W}(?P<wd>{weekday}){W}(?P<way>{BESIDE})", False),
        ("weekday", "day", rf"(?:(?P<rel>{REL}|{SAME}|(?i:the)){W})?(?P<wd>{weekday})(?:{W}{part})?"
         rf"(?:{W}(?:of{W})?(?P<week>(?i:this|next|last){W}(?i:week))(?!\w))?", True),
        ("short_weekday", "day", rf"(?:(?P<rel>(?i:this|next|last)){W})?(?P<wd>(?:{short})(?:\.|(?!\w)))"
         rf"(?:{W}{part})?", True),
        ("word", "day", rf"(?P<word>(?i:the{W}day{W}after{W}tomorrow|later{W}today|"
         rf"earlier{W}today|today|tonight|tomorrow|yesterday))(?:{W}(?i:{part}))?(?!\w)", False),
        ("same", "day", rf"(?P<way>(?i:(?:the{W}(?:very{W})?)?same|that{W}same|that|"
         rf"(?:later|earlier){W}that(?:{W}same)?|the{W}following|the{W}previous)){W}"
         rf"(?P<unit>(?i:day|date|night|evening|afternoon|morning|weekend|week|month|year))(?!\w)"
         rf"(?:{W}in{W}(?P<y>{YEAR}))?|(?i:the{W}next){W}"
         rf"(?P<unit2>(?i:day|morning|night|evening))(?!\w)", True),
        ("beside", "day", rf"(?i:the){W}(?P<unit>(?i:day|night|evening|weekend|week|month|year)){W}"
         rf"(?P<way>{BESIDE})", False),
        ("bare_same", "day", rf"(?P<way>(?i:next|same|following)){W}(?P<unit>(?i:day|night))"
         rf"(?={W}(?:on|via|in|as)(?!\w)|[^\S\r\n]*$)", False),
        ("this", "day", rf"(?:(?P<edge>{edge}))?(?P<rel>(?i:this{W}past|this{W}coming|this|next|"
         rf"last)){W}(?P<unit>(?i:night|morning|afternoon|evening|lunchtime|weekend|week|month|"
         rf"year))(?!\w)", False),
        ("end_of", "month", rf"(?P<edge>{edge})the{W}(?P<unit>(?i:day|week|month|year))(?!\w)",
         False),
        ("weekend", "weekend", rf"(?i:the{W}(?:coming{W})?weekend)(?!\w)", True),
        ("year_end", "year", rf"(?i:year['’]s{W}end|year-end|mid-year)(?!\w)", False),
        ("units_on", "day", rf"(?P<n>{number}){W}(?P<unit>{UNIT})s?{W}(?P<way>(?i:ago|later|"
         rf"earlier|sooner|hence|from{W}(?:now|today))|(?<!years )(?<!year )(?i:on)(?=[.,;:)\]–—]|{W}from{W}that\b|[^\S\r\n]*$)|{BESIDE})(?P<week>{W}this{W}(?:week|month))?"
         rf"(?!\w|{W}than\b|,{W}on\b)", False),
        ("seasons_on", "season", rf"(?P<n>{number}){W}(?:(?P<season>(?i:{'|'.join(w.seasons)}))s|"
         rf"(?P<m1>{full})s|(?P<christmas>Christmas)es){W}(?P<way>(?i:ago|later|earlier))(?!\w)", False),
        ("in_units", "day", rf"(?P<in>(?i:in){W})?(?P<n>{number}){W}(?P<unit>{UNIT})s?(?!\w)"
         rf"['’]?(?P<time>{W}(?i:time))?(?!\w)", True),
        ("short_year", "year", r"['’‘](?P<y>\d\d)(?!\w|['’])", True),
        ("bare_day", "day", r"(?P<d>3[01]|[12]\d|[1-9])(?![\w%/–-]|[.:]\d|,\d)", True),
    ]  # fmt: skip
    return tuple(Form(*row) for row in table)


@cache
def matchers() -> tuple[tuple[Form, re.Pattern[str]], ...]:
    """The forms compiled to match a whole span, whatever its letter case."""
    return tuple((form, re.compile(form.pattern, re.IGNORECASE)) for form in forms())


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The form of this name, compiled to match a whole span."""
    return next(compiled for form, compiled in matchers() if form.name == name)
