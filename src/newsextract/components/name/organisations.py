"""Organisations by their fullest name: "Quayside said" is Quayside Pictures where the article names them so."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.quote.cue_patterns import patterns

_REACH = 900  # characters: farther back somebody else was spoken of
_TOLD = re.compile(
    r"\b(?:told|tells|telling|to|with|per|via|according to|reported by|obtained by)\s(?:the )?$",
    re.IGNORECASE,
)
_CINEMAS = re.compile(r"(?:movie )?theat(?:er|re)s|cinemas?|big screens?", re.IGNORECASE)
_OF_VENUE = re.compile(r"\b(?:theatre|theater|museum|venue)$")
_VENUE = re.compile(
    r"(?:Theat(?:re|er)|Playhouse|Opera House|Museum|Gallery|Arena|Arts Cent(?:re|er))\b"
)
_OF_PLATFORM = re.compile(r"\b(?:network|channel|broadcaster|stream\w+(?: \w+)?|platform)$")


def before(doc: Doc, words: str, at: int) -> str:
    """The company or body that ``words`` ("the network", "the guild") at offset ``at`` mean, or "".

    The nearest beside whose name the noun stands ("her agency, Tall Ship"), else the nearest: of services and channels
    for a network, of other organisations for a studio; never to whom somebody spoke.
    """
    if _OF_VENUE.search(words):
        return _venue(doc, at)
    wanted = "PLATFORM" if _OF_PLATFORM.search(words) else "ORG"
    text = memo.text(doc)
    named = [
        e for e in memo.entities(doc)
        if e.label in ("ORG", "PLATFORM") and e.end_char <= at and at - e.end_char < _REACH
        and not patterns().networks.fullmatch(text, e.start_char, e.end_char)
        and not _CINEMAS.fullmatch(text, e.start_char, e.end_char)
    ]  # fmt: skip
    named = [e for e in named if not _TOLD.search(text, max(0, e.start_char - 30), e.start_char)]
    noun = re.escape(words.split()[-1])
    ahead = re.compile(rf"\b{noun},? (?:called )?$", re.IGNORECASE)
    behind = re.compile(
        rf", (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){{0,4}}{noun}\b", re.IGNORECASE
    )
    beside = [
        e for e in named
        if ahead.search(text, max(0, e.start_char - 40), e.start_char) or behind.match(text, e.end_char)
    ]  # fmt: skip
    # What stands above a heading belongs to another piece of news.
    apart = [b.start for b in layout.blocks(text) if b.kind in ("heading", "item") and b.end <= at]
    near = [e for e in named if not apart or e.start_char >= apart[-1]]
    own = beside or [e for e in near if e.label == wanted] or near
    return full(doc, text[own[-1].start_char : own[-1].end_char]) if own else ""


def _venue(doc: Doc, at: int) -> str:
    """The nearest house of a stage or a collection before offset ``at``, or ""."""
    text = memo.text(doc)
    named = [
        text[e.start_char : e.end_char] for e in memo.entities(doc)
        if e.label in ("ORG", "LOC") and e.end_char <= at and at - e.end_char < _REACH
    ]  # fmt: skip
    return next((full(doc, name) for name in reversed(named) if _VENUE.search(name)), "")


def full(doc: Doc, name: str) -> str:
    """The one longer name that ``name`` begins in the article, else ``name``.

    "BBC" is not BBC News: capitals are a house of which the longer name is a part. But "LPH" is Long Pier Holdings,
    where the article names those.
    """
    return memo.once(doc, "organisations", _fullest).get(name, name)


def _fullest(doc: Doc) -> dict[str, str]:
    text = memo.text(doc)
    found = {text[e.start_char : e.end_char] for e in memo.entities(doc) if e.label == "ORG"}
    fullest: dict[str, str] = {}
    for name in found:
        ending = {other for other in found if other.endswith(f" {name}")}
        if (
            len(ending) == 1
            and not name.isupper()
            and re.search(rf"\bthe {re.escape(name)}\b", text)
        ):
            fullest[name] = ending.pop()  # "the Herald" is The Coast Herald
        longer = {other for other in found if other.startswith(f"{name} ")}
        if len(longer) == 1 and not name.isupper():
            fullest[name] = longer.pop()
        elif name.isupper() and name.isalpha() and len(name) > 2:
            spelt = {other for other in found if _initials(other) == name}
            if len(spelt) == 1:
                fullest[name] = spelt.pop()
    return fullest


def _initials(name: str) -> str:
    """ "LPH" of "Long Pier Holdings"; empty where a word has no capital."""
    words = name.split()
    return "".join(w[0] for w in words) if all(w[0].isupper() for w in words) else ""
