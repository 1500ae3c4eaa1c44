"""Is it a day here? What the neighbours of a weekday or of "the 13th" must say; see :mod:`newsextract.dating.date_checks`."""

from __future__ import annotations

import re
from functools import cache

from newsextract.dating import date_neighbours as beside
from newsextract.dating.date_forms import pattern
from newsextract.dating.date_words import plain, words

_WORD_AFTER = re.compile(r"[^\S\r\n]+([\w’'-]+)")
_DAY_AFTER = re.compile(
    r"and|at|to|with|for|when|on|in|as|but|after|before|of|only|or|is|are|was|were|will|comes?|came|sees|saw|brings|brought"
    r"|(?:we|you|it|there|they|he|she)(?:['’](?:s|d|ll|re|ve))?"
)
_ON = re.compile(
    r"\b(?:on|from|until|till|by|since|before|after|come|said|\w\w+ed)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "(Prime Video, from Fri)", "Sat, 9pm", "THURS: Nails night": never "Sun" and "Wed" in mid-sentence.
_SHORT_BEFORE = re.compile(
    r"(?:(?:^|[\r\n])[^\S\r\n]*(?:[•·*▪►–—-]\s*)?|\([^()\n]{0,40}[,;]\s|\(|[|–—]\s|[\w+],\s)(?:(?:from|on|until|till|by|starts|airs)\s)?$"
    r"|\b(?:from|on|until|till|by)\s$",
    re.IGNORECASE,
)
# "on the 13th", "as of the 15th", "on the 2nd and the 3rd", "had announced March 7, and the 21st is"
_NAMED_BEFORE = re.compile(
    r"\b(?:[Oo]n|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]y|[Aa]s of)\s+$"
    r"|\b(?:[Oo]n|[Uu]ntil|[Ff]rom)\sthe\s\d{1,2}(?:st|nd|rd|th),?\s(?:and|or)\s+$"
    r"|\b[A-Z][a-z]{2,8}\.?\s\d{1,2},?\sand\s+$"
)
_THE = re.compile(r"\b(?:on|until|till|by|from|and)\s+$", re.IGNORECASE)
_THE_AFTER = re.compile(r"[^\S\r\n]*(?:[.,;:)\n–—]|$|(?:at|on|and|with|when|in)\b)")
_DAY_ENDS = re.compile(
    r"[^\S\r\n]*(?:$|[\r\n,.;:)–—|]|(?:at|on|and|to|until|with|from|when|for|in)\b)"
)
_NO_DAYS = frozenset({"24/7", "9/11", "7/7", "1/2", "1/3", "2/3", "1/4", "3/4", "1/1"})
_MONTH_DAY_BEFORE = re.compile(
    r"\b(?:on|to|from|until|till|through|by|since|starting|beginning|before|after|are|is|it['’]s|due|out|streaming|premieres?|premiering|airing|arriving|dropping|(?:set|slated|scheduled|due|planned) for)\s+$"
    r"|\((?:[^()\n]{0,40},\s)?$|\d/\d{1,2}(?:,|,?\sand|\sor)\s+$"
    # "Available 9/1" on a line of its own
    r"|(?:^|[\r\n])[^\S\r\n]*(?i:available|coming|added|leaving|expiring|departing|new|debuts?|drops?|lands?|returns?|starts?|begins?|back)\s+$"
)
# "3/5: Smoke (FX)", "9/12 – Ash": entries of a list whose every line begins with its day
_OPENS_LINE = re.compile(
    r"^[^\S\r\n]*(?:[•·*▪►–—-]\s*)?(?P<a>\d{1,2})/(?P<b>\d{1,2})(?::[^\S\r\n]|[^\S\r\n][–—|-][^\S\r\n]|[^\S\r\n]?$)",
    re.MULTILINE,
)
_LEAST = 3  # days that make such a list
# "Smoke (8/10, Netflix)": no mark out of ten
_SERVICE_AFTER = re.compile(r", [A-Z][\w+ /-]{1,25}\)")
_PAIR_AFTER = re.compile(
    r"[^\S\r\n]*(?:$|[\r\n.;:)\]–—]|,(?!\s?\d)|(?:at|on|to|with|for|in|as|from|before|after|will|is|are|was|were|respectively)\b)"
)
# "JUNE 1: Ash (NBC). New. 8: Smoke": entries of a list that names the month once.
_ENTRY_BEFORE = re.compile(r"(?:^|[\r\n]|[.!?)\]”\"]\s)$")
_ENTRY_AFTER = re.compile(r":\s[A-Z“\"‘']")
_LIST = 2500  # characters of a list
_SHORT_AFTER = re.compile(
    r"[^\S\r\n]*(?:$|[\r\n):;|.–—]|,(?!\s[A-Z][a-z])|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m|at\s\d|on\s[A-Z])"
)
# "Smoke Sun 8pm, BBC1": a line of a list, and no newspaper
_SLOT_AFTER = re.compile(r"[^\S\r\n]\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?,\s[A-Z]")
# "Smoke from Fri, Netflix": nothing else stands on the line
_SERVICE_ENDS = re.compile(r",\s[A-Z][\w+/&]*(?:\s[A-Z0-9][\w+/&]*){0,2}[^\S\r\n]*(?=[\r\n]|$)")
_THE_BEFORE = re.compile(r"\b[Tt]he\s$")


def weekday(text: str, start: int, end: int) -> bool:
    """Whether "Friday" is a day here and no part of a title."""
    match = pattern("weekday").fullmatch(text, start, end)
    if match is None or match["week"]:
        return match is not None
    if match["rel"]:
        if plain(match["rel"]) != "the" or pointing(text, start, end):
            return True
        start = match.start("wd")
    before = beside.before(text, start)
    last = re.search(r"([\w’'.]+)[^\S\r\n]+$", before)
    if (last and last[1] in words().not_before_weekday) or beside.in_marks(text, start, end):
        return False
    if re.match(r"-[a-z]", text[end : end + 2]):  # "a Sunday-nighter"
        return False
    if _ON.search(before):
        return True
    after = _WORD_AFTER.match(text, end)
    return not beside.capital_follows(text, end) and not (
        after and after[1] in words().not_after_weekday
    )


def pointing(text: str, start: int, end: int) -> bool:
    """Whether "the Friday" points at the day before it ("on the Friday."), as "the Friday slot" does not."""
    before = beside.before(text, start)
    return _THE.search(before) is not None and _THE_AFTER.match(text, end) is not None


def weekday_of(text: str, start: int, end: int) -> bool:
    """Whether "Sunday 19" is a day here: not "Friday 9 million viewers"."""
    return not beside.in_marks(text, start, end) and _DAY_ENDS.match(text, end) is not None


def month_day(text: str, start: int, end: int) -> bool:
    """Whether "5/14" is a day here: after "on" or "to", alone in a bracket, in a row or a list of them; not "24/7"."""
    match = pattern("month_day").fullmatch(text, start, end)
    if match is None:
        return False
    if text[start:end] in _NO_DAYS:  # but where the days of a list stand
        return _opens_entry(text, start)
    a, b = int(match["a"]), int(match["b"])
    if not (0 < min(a, b) <= 12 and 0 < max(a, b) <= 31):
        return False
    before = beside.before(text, start)
    of_ten = before.endswith("(") and b in (5, 10) and not _SERVICE_AFTER.match(text, end)
    if of_ten or text[end : end + 6] == " stars":
        return False
    return bool(_MONTH_DAY_BEFORE.search(before)) or _opens_entry(text, start)


def _opens_entry(text: str, start: int) -> bool:
    """Whether "3/5" heads a line of a list whose lines begin with their days."""
    opens = list(_OPENS_LINE.finditer(text))
    if not any(m.start("a") == start for m in opens):
        return False
    days = {(int(m["a"]), int(m["b"])) for m in opens}
    # Marks out of five or ten head the lines of a list of reviews, and all have one foot.
    return len(days) >= _LEAST and len({b for _, b in days}) > 1


def short_weekday(text: str, start: int, end: int) -> bool:
    """Whether "Fri" is a day here: at the edge of a line or bracket, or after a preposition."""
    match = pattern("short_weekday").fullmatch(text, start, end)
    if match is None or beside.in_marks(text, start, end):
        return False
    if match["rel"]:
        return True
    before = beside.before(text, start)
    if _SLOT_AFTER.match(text, end) and not _THE_BEFORE.search(before):
        return True
    if _SERVICE_ENDS.match(text, end) and before.endswith(("from ", "on ")):
        return True
    return bool(_SHORT_AFTER.match(text, end) and _SHORT_BEFORE.search(before))


def bare_day(text: str, start: int, end: int) -> bool:
    """Whether a number alone is a day: the 13 of "Nov. 10 and 13", or the 8 of "JUNE 1: Ash. 8: Smoke"."""
    own = int(text[start:end])
    if pair := _pair().search(beside.before(text, start)):
        return int(pair["d"]) < own and _PAIR_AFTER.match(text, end) is not None
    if not _ENTRY_AFTER.match(text, end) or not _ENTRY_BEFORE.search(
        text[max(0, start - 4) : start]
    ):
        return False
    last = 0  # the day of the last entry, where one before it has named the month
    for entry in _entry().finditer(text, max(0, start - _LIST), start):
        day = int(entry["d"])
        last = day if entry["month"] or 0 < last < day else 0
    return 0 < last < own


@cache
def _pair() -> re.Pattern[str]:
    """A month, its day, and what joins another day to it."""
    return re.compile(rf"\b(?:{_months()})\.?\s(?P<d>\d{{1,2}})(?:,?\s(?:and|&|or))\s$")


def _months() -> str:
    months = {n for names in words().months for name in names for n in (name, name.upper())}
    return "|".join(sorted(months, key=lambda name: (-len(name), name)))


@cache
def _entry() -> re.Pattern[str]:
    """An entry of a list of days, with its month or without."""
    return re.compile(
        r"(?:(?<=[.!?)\]”\"]\s)|(?<=[\r\n])|^)"
        rf"(?P<month>(?:{_months()})\.?\s)?"
        r"(?P<d>3[01]|[12]\d|[1-9]):\s(?=[A-Z“\"‘'])"
    )


def day_of(text: str, start: int, end: int) -> bool:
    """Whether "the 13th" is a day of a month here."""
    match = pattern("day_of").fullmatch(text, start, end)
    if match is None or match["of"]:
        return match is not None
    before = beside.before(text, start)
    if match["wd"] and text[end : end + 2] in ("'s", "’s"):  # "Friday the 17th's new episode"
        return True
    on = re.search(r"\b[Oo]n\s+$", before) is not None
    if match["wd"] and on and not beside.capital_follows(text, end):
        return True
    after = _WORD_AFTER.match(text, end)
    if after and not _DAY_AFTER.fullmatch(after[1]):
        return False
    if not match["wd"] and not match["the"]:  # "Dark Pasture (6th)", "from 12th."
        return bool(re.search(r"\($", before) and text[end : end + 1] == ")") or bool(
            re.search(r"\b(?:on|until|till|from)\s+$", before)
            and re.match(r"[.,;)\n]|$", text[end:])
        )
    if match["wd"]:  # a film; as a day it has "on" before it
        return plain(match[0]) != "friday the 13th" or on
    return _NAMED_BEFORE.search(before) is not None
