"""The date that "the same day", "the next morning", "a week later" count from, where their own sentence tells it."""

from __future__ import annotations

import re

from newsextract.dates import DateMention, find_dates, resolve
from newsextract.dating import date_tense, date_years

_REACH = 220  # characters before the words in which their sentence is looked for
_POINTS = re.compile(
    r"(?:on\s)?(?:(?:the\s(?:very\s)?)?same|that(?:\ssame)?|the\s(?:very\s)?(?:next|following))"
    r"\s(?:day|night|evening|morning|afternoon)"
    r"|(?:an?|one|two|three|four|five|six)\s(?:day|night|week|fortnight)s?\s(?:later|earlier|after\sthat|before\sthat)"
    r"|the\s(?:day|night)\s(?:after|before)"
    r"|(?:the(?:\sfollowing)?|that)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    re.IGNORECASE,
)
# "It opened in November 2017, and its sequel a year later": of a month or a year
_YEARS_ON = re.compile(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:month|year)s?\s(?:later|after\sthat|before\sthat|earlier)",
    re.IGNORECASE,
)
# "It begins on Monday 8 October and goes on nightly until Friday"
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|through|up to)\s(?:the\s)?$", re.IGNORECASE)
# "the same day as the premiere": of another sentence
_AS = re.compile(r"\s(?:as|that)\b")
_STOP = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z“\"‘(])|\n")
_SHORT = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|Mr|Mrs|Dr|St)|[ap]\.m|U\.S|U\.K)\.\s$"
)
_NOT_SO = re.compile(
    r"\b(?:instead of|rather than|originally|previously|since|said|announced|confirmed|told|after|before|was|regular|usual"
    r"|(?:moved?|pushed|shifted|delayed|brought forward) from)\s(?:on\s)?(?:the\s)?$"
)
_HANGING = re.compile(r"\d{1,2}(?:st|nd|rd|th)$")  # "the 21st": of a month told before

_BARE_DAY = re.compile(r"(?:on\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
_MONTH_LINE = re.compile(
    r"^[^\w\n]*(?:in\s)?(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\s(?:19|20)\d\d)?)[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_SAME = re.compile(r"(?:on\s)?(?:the\s)?(?:very\s)?(?:same|that(?:\ssame)?)\s\w+", re.IGNORECASE)


def near(text: str, start: int, end: int, published: str) -> str:
    """The EDTF day before ``text[start:end]`` in its sentence; empty where these words do not point at one.

    Of "in March, with the UK on the same day" it is the month: nobody says which day.

    Arguments:
        published: as :func:`newsextract.dates.resolve` takes it.
    """
    years_on = _YEARS_ON.fullmatch(text, start, end) is not None
    points = years_on or _POINTS.fullmatch(text, start, end) or lasts(text, start, end)
    if not points or _AS.match(text, end):
        return ""
    sentence = _before(text, start)
    for mention in reversed(find_dates(sentence)):
        if _POINTS.fullmatch(mention.text) or _HANGING.search(mention.text):
            return ""
        if _NOT_SO.search(sentence[: mention.start]):
            continue
        if years_on and mention.precision in ("month", "year") and _YEAR.search(mention.text):
            return _resolved(text, start - len(sentence), mention, published)
        if mention.precision in ("month", "season") and _SAME.fullmatch(text, start, end):
            day = _resolved(text, start - len(sentence), mention, published)
            return day if len(day) == 7 else ""
        if mention.precision not in ("day", "range"):
            continue
        day = _resolved(text, start - len(sentence), mention, published)
        return day if len(day) in (10, 21) else ""
    return ""


def lasts(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a bare weekday until which something goes on: the first after it began."""
    bare = _WEEKDAY.fullmatch(text, start, end) is not None
    return bare and _UNTIL.search(text, max(0, start - _REACH), start) is not None


def month_above(text: str, start: int, end: int, since: int, published: str) -> str:
    """The first EDTF day of the month that heads the section of "the 11th"; empty where no line between holds a month alone.

    Arguments:
        since: where the last day that was told begins, which a bare day goes on from.
    """
    if not _BARE_DAY.fullmatch(text, start, end):
        return ""
    heads = [m for m in _MONTH_LINE.finditer(text, since + 1, start) if m.end() < start]
    month = resolve(heads[-1]["month"], published).edtf if heads else ""
    return f"{month}-01" if len(month) == len("2031-11") else ""


def _before(text: str, start: int) -> str:
    """The words of the sentence before ``start``."""
    before = text[max(0, start - _REACH) : start]
    stops = [m.end() for m in _STOP.finditer(before) if not _SHORT.search(before[: m.end()])]
    return before[stops[-1] :] if stops else before


def _resolved(text: str, offset: int, mention: DateMention, published: str) -> str:
    start, end = offset + mention.start, offset + mention.end
    return resolve(
        mention.text, published,
        context=text[max(0, start - date_tense.BEFORE) : start],
        after=text[end : end + date_tense.AFTER],
        year=date_years.said_year(text, start, end, published),
    ).edtf  # fmt: skip
