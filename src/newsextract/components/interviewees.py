"""Whose interview a page is."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components import quotemarks
from newsextract.rules import shipped

_MET = re.compile(
    r"\b(?:with|asked|met|to|meets|called|joined by|rang(?: up)?|phoned)(?:…|\.{3}|:)?(?: [\w’'-]+,?){0,6} $|^(?:\W|[Ii]nterview:?\s|Exclusive:?\s)*$"
)
_ANSWERED = re.compile(
    r",?(?: \([^()\n]+\))?(?: who)? (?:answer(?:s|ed) (?:our|my|a few|some|the|your|\w+ of our) |"
    r"(?:sp(?:oke|eaks)|talk(?:s|ed)|chat(?:s|ted)|sat down|sits down|(?:was|is) (?:talking|speaking)) (?:to|with) (?:us|me)\b)"
)
# "Ann Lee, how has it been so far?", "What is next, Ann?"
_BEFORE_ASKED = re.compile(
    r"(?:date \d{4}(?:-\d\d){0,2} |^)\W*(?:(?:Q(?:uestion)?\d*[.:)]?|(?i:so|hi|hello|hey|welcome|thank you|thanks|congratulations|congrats|first|now|and|but|well|ok|okay)),? )*$"
)
_ASKED = re.compile(
    r", (?:how|what|when|where|why|(?:are|do|did|can|could|would|will|have|had|were|should|might) you|(?:is|was|has|does) (?:it|this|that|the|there|your)|tell (?:us|me)|you(?:['’]\w+|r)?|let['’]s)\b[^\n]*\?"
)
_BEHIND_ASKED = re.compile(r"(?i:\b(?:you|your|how|what|why|when|where)\b)[^\n.!?]*, $")
_BYLINE = re.compile(r"(?:^|\n)\W*(?:[A-Za-z]+ ){0,2}[Bb][Yy] $|\b[Aa]s told to $")


@cache
def talk() -> re.Pattern[str]:
    """What says that somebody was interviewed."""
    words = "".join(tomllib.loads(shipped("quotes.toml"))["talk"].split("\n"))
    return re.compile(rf"\b(?:{words})\b")


def interviewee(doc: Doc, lines: list[tuple[int, int]], first: int) -> str:
    """Whose interview it is; empty for nobody.

    Whom the lead meets, who answers, whom a question calls by his name, else whoever is named most outside of ``lines``.

    Arguments:
        lines: what the interviewee says, and where that is known what is asked.
        first: where it begins.
    """
    text = memo.text(doc)
    people = [
        m for m in names.mentions(doc)
        if m.label == "PERSON" and not _BYLINE.search(text, max(0, m.start - 60), m.start)
    ]  # fmt: skip
    called = [
        one for one in quotemarks.find(text)
        if any(s < one.outer_start and one.outer_end < e for s, e in lines)
    ]  # fmt: skip
    inside = {
        m.name for m in people
        if any(s <= m.start < e for s, e in lines)
        # "He'll go, 'Ready, Ann?'": that is how others call whoever answers.
        and not any(one.start <= m.start < one.end for one in called)
    }  # fmt: skip
    outside = [m for m in people if not any(s <= m.start < e for s, e in lines)]
    counts = Counter(m.name for m in outside)
    for m in outside:
        if m.end > first:
            break
        begin = max(0, m.start - 60)
        sentence = re.split(r"[.!?\n]\s*", text[begin : m.start])[-1]
        if _MET.search(sentence) and talk().search(sentence):
            # "Lee speaks to Ray": whichever of them the page speaks of more.
            both = [o for o in outside if m.start - len(sentence) <= o.start <= m.start]
            return max(reversed(both), key=lambda o: counts[o.name]).name
    for m in outside:
        if _ANSWERED.match(text, m.end):
            return m.name
    for m in people:
        line = text[text.rfind("\n", 0, m.start) + 1 : m.start]
        if (_ASKED.match(text, m.end) and _BEFORE_ASKED.fullmatch(line)) or (
            text[m.end : m.end + 1] == "?" and _BEHIND_ASKED.search(line)
        ):
            return m.name
    # Whoever says "I" seldom says his own name.
    weights = {name: n / (1 + (name in inside)) for name, n in counts.items()}
    return max(weights, key=lambda name: weights[name]) if weights else ""
