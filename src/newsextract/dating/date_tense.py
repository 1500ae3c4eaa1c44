"""Whether a date without a year lies before or after publication, from the words around it.

"It opened on Friday", "opens Friday", "(Friday, Prime Video)": the verb is often missing, far away, or of
another date. A logistic regression over the words of the sentence and how far both readings lie from
publication decides; its weights (``data/en/tense.json``) were fitted on the train articles by
``scripts/tense.py``, which prints how often it is right on articles that it was not fitted on.
"""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

Tense = Literal["past", "future", ""]

BEFORE, AFTER = 200, 100  # characters around a date that are read
_TOKEN = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
_SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z“\"‘(])")
_STOP = re.compile(r"[.!?](?=\s|$)")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*[^\d]*", re.IGNORECASE)
_NIGHT = re.compile(r"night|evening", re.IGNORECASE)
_NEAR, _FAR, _FOLLOWING = 6, 14, 8  # words
_NEXT_TO = 4
_SEASONS = {21: 4, 22: 7, 23: 10, 24: 1}  # EDTF season to its middle month
_DAYS = (1, 2, 3, 4, 5, 6)
_STRETCHES = (0, 7, 14, 30, 60, 90, 120, 180, 240, 300)
# Words that say something though they begin a sentence or headline; other capitalised ones are names.
_PLAIN = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "it",
        "he",
        "she",
        "they",
        "this",
        "that",
        "there",
        "will",
        "is",
        "was",
        "has",
        "had",
        "after",
        "before",
        "when",
        "all",
        "as",
        "and",
        "but",
        "with",
        "by",
        "from",
        "its",
        "his",
        "her",
        "if",
        "we",
        "you",
        "i",
        "season",
        "series",
        "film",
        "show",
        "first",
        "new",
        "now",
        "also",
        "meanwhile",
        "previously",
        "premieres",
        "premiered",
        "released",
    ]
)


_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|is set to|are set to|set for|due|slated|scheduled|expected|coming"
    r"|arrives?|returns?|premieres|debuts|launches|airs|opens|drops|hits|lands|begins|starts"
    r"|kicks off|to (?:air|premiere|debut|launch|release|be released|return|stream))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|aired|premiered|debuted|launched|opened|released|dropped|arrived"
    r"|returned|ended|wrapped|began|started|came|hit theaters|back in|announced|said|told|died)\b",
    re.IGNORECASE,
)
# Characters between "will" and its participle: "will finally be released on".
_AUXILIARY = 24


def tense_of(context: str) -> Tense:
    """Past or future, by the last verb of the words before a date; empty when nothing says so.

    "will be released" is future: an auxiliary outweighs the participle close behind it.
    """
    future = max((m.start() for m in _FUTURE.finditer(context)), default=-1)
    past = max((m.start() for m in _PAST.finditer(context)), default=-1)
    if future < 0 and past < 0:
        return ""
    return "past" if past > future and (future < 0 or past - future > _AUXILIARY) else "future"


def features(
    text: str, published: str, past: str, future: str, before: str, after: str
) -> dict[str, float]:
    """What speaks for either reading of the date ``text``.

    Arguments:
        published: EDTF day, month or year of publication.
        past, future: EDTF of the two readings.
        before, after: the article's words on both sides; more than a line is not read.
    """
    line = before[-BEFORE:].rsplit("\n", 1)[-1]
    begins = [m.end() for m in _SENTENCE.finditer(line)]
    sentence = line[begins[-1] :] if begins else line
    rest = after[:AFTER].split("\n", 1)[0]
    if stop := _STOP.search(rest):
        rest = rest[: stop.end()]
    found: dict[str, float] = {}
    earlier = [_word(w) for w in _TOKEN.findall(sentence)[-_FAR:]]
    for place, word in enumerate(reversed(earlier)):
        near = 1.0 if place < _NEAR else 0.6
        _raise(found, f"b:{word}", near)
        if place < _NEXT_TO:
            found[f"n:{word}"] = 1.0
        if word.endswith("ed") and len(word) > 4:
            _raise(found, "b:*ed", near)
    for place, token in enumerate(_TOKEN.findall(rest)[:_FOLLOWING]):
        _raise(found, f"a:{_word(token)}", 1.0 if place < _NEXT_TO else 0.6)
    found[f"verb:{tense_of(line)}"] = 1.0
    kind = "wd" if _WEEKDAY.fullmatch(text) else "md" if re.search(r"\d", text) else "mo"
    found[f"k:{kind}"] = 1.0
    found["night"] = float(bool(_NIGHT.search(text)))
    found["the"] = float(text[:4].lower() == "the ")
    found["alone"] = float(not earlier)
    found["quoted"] = float(
        sentence.count('"') % 2 == 1 or sentence.count("“") > sentence.count("”")
    )
    day = _middle(published)
    for side, days in (("p", (day - _first(past)).days), ("f", (_first(future) - day).days)):
        for least in _DAYS if kind == "wd" else _STRETCHES:
            if days >= least:
                found[f"{kind}{side}{least}"] = 1.0
    return found


def is_past(
    text: str, published: str, past: str, future: str, before: str, after: str,
    leaning: float = 0.0,
) -> bool:  # fmt: skip
    """Whether the past reading is the likelier one; see :func:`features`.

    Arguments:
        leaning: log odds that something else adds to those of the words.
    """
    weights = _weights()
    found = features(text, published, past, future, before, after)
    odds = weights[""] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return odds + leaning > 0


@cache
def _weights() -> dict[str, float]:
    source = files("newsextract").joinpath("data/en/tense.json").read_text(encoding="utf-8")
    made: dict[str, float] = json.loads(source)
    return made


def _word(token: str) -> str:
    if token[0].isdigit():
        return "0"
    low = token.replace("’", "'").lower()
    return low if token[0].islower() or not token[0].isalpha() or low in _PLAIN else "Xx"


def _raise(found: dict[str, float], name: str, value: float) -> None:
    found[name] = max(found.get(name, 0.0), value)


def _middle(edtf: str) -> date:
    """A publication date, coarse ones at their middle."""
    year, month, day = (*edtf[:10].split("-"), "", "")[:3]
    return date(int(year), int(month or 7), int(day or (15 if month else 1)))


def _first(edtf: str) -> date:
    """The first day, month or season of a reading, at its middle."""
    year, month, day = (*edtf.split("/")[0].split("-"), "", "")[:3]
    number = int(month or 7)
    if number > 12:  # an EDTF season; winter begins in its year's December
        return date(int(year) + (number == 24), _SEASONS[number], 15)
    return date(int(year), number, int(day or 15))
