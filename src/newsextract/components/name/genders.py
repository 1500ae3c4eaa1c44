"""Whether "she" or "he" may mean somebody: from the given name, and from what the article says of them.

``data/en/given_names.txt`` tells the common names; the ending of others leans one way; "Mrs" and "actress"
settle it; and the pronoun that follows a name in its sentence mostly means its bearer. A logistic regression
weighs these (``data/en/genders.json``, fitted on the train articles by ``scripts/genders.py``).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.given_names import given_names
from newsextract.rules import shipped

KNOWN = 1.5
"""Log odds from which a gender counts as known."""
_REACH = 160  # characters after a name in which a pronoun may mean its bearer
_TITLED = 4.0  # log odds
_MOST = 3.0  # pronouns that count
_TITLE = re.compile(
    r"\b(?:(mrs|ms|miss|dame|lady|actress|sister|queen|aunt|mother|princess)"
    r"|(mr|sir|lord|father|uncle|king|brother|prince))\.? $",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:(she|her|hers|herself)|(he|his|him|himself))\b", re.IGNORECASE)
_NEXT = re.compile(r"\W*(?:(She|Her)|(He|His))\b")
_SYLLABLE = 5  # letters at most
_STOP = re.compile(r"[.!?][\"”’)]*\s+|\n")


@cache
def _weights() -> dict[str, float]:
    made: dict[str, float] = json.loads(shipped("genders.json"))
    return made


def of(doc: Doc) -> dict[int, float]:
    """Log odds that each person or character of ``doc``, by number, is a woman; kept with the Doc."""
    return memo.once(doc, "genders", _of)


def _of(doc: Doc) -> dict[int, float]:
    mentions = names.mentions(doc)
    found = features(memo.text(doc), [(m.start, m.end, m.person, m.name) for m in mentions])
    surnames = {words[-1] for m in mentions if len(words := names.key(m.name)) > 1}
    for mention in mentions:
        surname = mention.label == "PERSON" and not surnames.isdisjoint(names.key(mention.name))
        if not surname and (sex := of_only_name(mention.name)):
            found[mention.person][f"listed_{sex}"] = 1.0
    return {person: odds(one) for person, one in found.items()}


def of_only_name(name: str) -> str:
    """``f`` or ``m`` where a given name is all that somebody is called ("Harriet").

    In gold it is right of 127 of 129 characters and of 23 of 23 people: whoever has a surname is called by it, too.
    """
    words = names.key(name)
    return given_names().get(words[0], "") if len(words) == 1 else ""


def odds(found: dict[str, float]) -> float:
    """Log odds from what :func:`features` found; a title settles it."""
    if titled := found.get("title_f", 0.0) - found.get("title_m", 0.0):
        return titled * _TITLED
    weights = _weights()
    return weights[""] + sum(weights.get(name, 0.0) * value for name, value in found.items())


def features(
    text: str, mentions: Sequence[tuple[int, int, int, str]]
) -> dict[int, dict[str, float]]:
    """What speaks for the gender of each person.

    Arguments:
        mentions: (start, end, person, name) in the order of the text.

    Returns:
        By person. ``votes`` is the pronouns for a woman less those for a man, within ±3.
    """
    found: dict[int, dict[str, float]] = {}
    votes: dict[int, float] = defaultdict(float)
    others = _others(mentions, len(text))
    for (start, end, person, name), other in zip(mentions, others, strict=True):
        if person not in found:
            found[person] = of_name(name)
        if title := _TITLE.search(text, max(0, start - 12), start):
            found[person]["title_f" if title[1] else "title_m"] = 1.0
        votes[person] += _vote(text, end, min(end + _REACH, other))
    for person, sum_ in votes.items():
        found[person]["votes"] = max(-_MOST, min(_MOST, sum_))
        found[person]["voted"] = float(sum_ > 0) - float(sum_ < 0)
    return found


def _others(mentions: Sequence[tuple[int, int, int, str]], end: int) -> list[int]:
    """Where, after each mention, the next one of somebody else begins."""
    found = [end] * len(mentions)
    for place in range(len(mentions) - 2, -1, -1):
        start, _, person, _ = mentions[place + 1]
        found[place] = start if person != mentions[place][2] else found[place + 1]
    return found


def of_name(name: str) -> dict[str, float]:
    """What a full name says; a single word may be a surname and says nothing."""
    words = names.key(name)
    if len(words) < 2 or not words[0] or _family_first(words):
        return {}
    first = words[0]
    table = given_names()
    known = table.get(first) or table.get(first.split("-")[0])
    if known:
        return {f"listed_{known}": 1.0}
    return {f"ending:{first[-size:]}": 1.0 for size in (1, 2, 3)}


def _family_first(words: Sequence[str]) -> bool:
    """Whether a name is written as Korean ones are: a family name, then two syllables, which tell no gender."""
    if words[0] not in _families():
        return False
    if len(words) == 2:
        return "-" in words[1]
    return len(words) == 3 and all(len(w) <= _SYLLABLE and "-" not in w for w in words[1:])


@cache
def _families() -> frozenset[str]:
    lines = shipped("family_first.txt").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _vote(text: str, start: int, end: int) -> float:
    """1 for "she", -1 for "he", where the first pronoun of the sentence or of the next one is that."""
    stop = _STOP.search(text, start, end)
    pronoun = _PRONOUN.search(text, start, stop.start() if stop else end)
    if pronoun is not None:
        return 1.0 if pronoun[1] else -1.0
    if stop and (pronoun := _NEXT.match(text, stop.end(), end)):
        return 0.7 if pronoun[1] else -0.7
    return 0.0
