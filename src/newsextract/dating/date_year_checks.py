"""Which numbers are years: "in 2031", "the 2031 film", "Returns: 2031", "the 2030-31 season" of television."""

from __future__ import annotations

import re

from newsextract.dating import date_neighbours as beside
from newsextract.dating.date_forms import pattern

_YEAR_BEFORE = re.compile(
    r"\b(?:in|by|since|until|till|before|after|from|during|of|for|around|circa|through|throughout"
    r"|to|than|between|early|mid|late|born|autumn|fall|spring|summer|winter|as\s+of)[\s-]+$"
    r"|\b(?:in|since|between|of|from|by)\s(?:(?:19|20)\d\d,?\s)+(?:and|or)\s$"
    r"|[(\[](?:[^()\[\]\n]{0,24}[,;]\s*)?$|\bc\.\s?$",
    re.IGNORECASE,
)
_YEAR_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that|new|original|acclaimed|hit)|['’]s?)\s+$",
    re.IGNORECASE,
)
_TV_SEASON = re.compile(
    r"\s(?:(?:tv|television|broadcast|primetime|network)\s(?:and\sstreaming\s)?)?season\b",
    re.IGNORECASE,
)
# "Returns: 2031", "no day, only the year, 2031."
_YEAR_LABEL = re.compile(
    r"\b(?:releas(?:e|ed|es)|returns?|date|year|due|out|premieres?|arrives?|airs?)\b(?:\sof\ssorts)?[:,]\s$",
    re.IGNORECASE,
)


def year(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] == ":" or beside.in_marks(text, start, end):
        return False
    before = beside.before(text, start)
    if (
        _YEAR_BEFORE.search(before)
        or beside.AIMED.search(before)
        or beside.guessed(text, start, end)
        or _YEAR_LABEL.search(before)
    ):
        return True
    if re.search(r":[^\S\r\n]*$", before) and beside.LISTED_AFTER.match(text, end):
        return True
    after = text[end : end + 2]
    return after[:1].isspace() and after[1:].isalpha() and bool(_YEAR_BEFORE_NOUN.search(before))


def short_year(text: str, start: int, end: int) -> bool:
    return re.search(r"\b(?:in|since|until|by|of|from)\s+$", beside.before(text, start)) is not None


def years(text: str, start: int, end: int) -> bool:
    match = pattern("years").fullmatch(text, start, end)
    return match is not None and match["y1"] < match["y2"]


def tv_season(text: str, start: int, end: int) -> bool:
    match = pattern("tv_season").fullmatch(text, start, end)
    following = match is not None and str(int(match["y1"]) + 1).endswith(match["y2"])
    return following and _TV_SEASON.match(text, end) is not None
