"""Whom a description means ("the director", "the 29-year-old"): the person beside whose name its noun stood."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc

from newsextract import memo, names

# Anybody here may be "the actor"; further back the word no longer tells them apart.
_GENERIC = re.compile(r"actor|actress|star|performer|singer|man|woman|duo|pair", re.IGNORECASE)
_NEAR = 300  # characters
_WRITTEN = r"(?:written|penned|scripted) by"
_WRITES = r"(?:wr(?:ote|ites|iting|itten)|pen(?:s|ned))"
# What else says so: the words before a name, and those right after it.
_TRADES = {
    "director": (r"(?:directed|helmed) by|filmmaker", r"(?:direct(?:s|ed|ing)|helm(?:s|ed|ing))"),
    "filmmaker": (r"(?:directed|helmed) by|director", r"(?:direct(?:s|ed|ing)|helm(?:s|ed|ing))"),
    "creator": (r"created by|co-creator", r"(?:co-)?creat(?:es|ed)"),
    "showrunner": (r"created by|creator", r"(?:co-)?creat(?:es|ed)"),
    "writer": (rf"{_WRITTEN}|screenwriter", _WRITES),
    "screenwriter": (rf"{_WRITTEN}|writer", _WRITES),
    "playwright": (_WRITTEN, _WRITES),
    "host": (r"(?:hosted|presented) by|presenter", r"(?:host|present)(?:s|ed|ing)"),
    "presenter": (r"(?:hosted|presented) by|host", r"(?:host|present)(?:s|ed|ing)"),
    "producer": (r"produced by", r"produc(?:es|ed|ing)"),
    "composer": (r"(?:composed|scored|music) by", r"compos(?:es|ed|ing)"),
}  # fmt: skip


def person(doc: Doc, words: str, before: list[names.Mention]) -> names.Mention | None:
    """Whom ``words`` mean of those named ``before`` them, nearest first; None where nothing beside a name says so."""
    text = memo.text(doc)
    if age := re.search(r"\b(\d\d)-year-old", words):
        aged = (m for m in before if re.match(rf",? (?:\()?{age[1]}\b", text[m.end : m.end + 6]))
        if (someone := next(aged, None)) is not None:
            return someone
    noun = re.search(r"([\w-]+)$", words)
    if noun is None:
        return None
    generic = _GENERIC.fullmatch(noun[1])
    if generic and len(words.split()) <= 2:
        return None
    reach = max(m.start for m in before) - _NEAR if generic else 0
    everywhere = sorted((m for m in before if m.start >= reach), key=lambda m: -m.start)
    named = re.compile(rf"\b{re.escape(noun[1])}\b", re.IGNORECASE)
    found = _first(text, everywhere, lambda left, right: _beside(named, left, right))
    if found is None and (trade := _TRADES.get(noun[1].lower())):
        # Another name between is whose trade it is: "directed by Lee and starring Ray".
        said = re.compile(rf"(?i:\b(?:{trade[0]}))(?: [a-z][\w’'-]*| [A-Z]\w*-[a-z]+){{0,4}}\s*$")
        does = re.compile(rf"(?:,? who)? (?:(?:also|will|is|was|has) ){{0,2}}{trade[1]}\b")
        found = _first(
            text, everywhere, lambda left, right: bool(said.search(left) or does.match(right))
        )
    return found


def _first(
    text: str, people: list[names.Mention], fits: Callable[[str, str], bool]
) -> names.Mention | None:
    """The first of ``people`` whose clause before the name and sentence after it fit."""
    for mention in people:
        left = re.split(r"[.!?;\n]\s|, ", text[max(0, mention.start - 45) : mention.start])[-1]
        right = re.split(r"[.!?;\n]\s", text[mention.end : mention.end + 60])[0]
        if fits(left, right):
            return mention
    return None


def _beside(noun: re.Pattern[str], left: str, right: str) -> bool:
    """Whether a noun stands before the name, or behind it in an apposition."""
    if noun.search(left):
        return True
    apposed = re.match(r", ?(?:the |a |an |who |\()?[^,;]{0,50}", right)
    return apposed is not None and noun.search(apposed[0]) is not None
