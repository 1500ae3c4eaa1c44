"""Verbs at the head of a sentence that were taken for a name: "Donning the cape is Ann Lee", "Entangling Ann Lee and Tom Ray, …"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.given_names import given_names

_PEOPLE = ("PERSON", "CHARACTER")
_VERB = re.compile(r"[A-Z][a-z]{2,}ing")
_OBJECT = re.compile(
    r"(?:the|an?|his|her|their|its|our|my|your|this|that|these|those|him|them|it|up|down|off|out|on|in|as|to|from|with|alongside|opposite|for)\b"
)
_BEGINS = re.compile(r"(?:\A|[\n.!?:…][”\"’')\]]*|[•·●▪*–—-])\s*\Z")


def settle(doc: Doc, found: Entities) -> None:
    """Drop them; changes ``found``."""
    text = memo.text(doc)
    starts = {start for (start, _), p in found.items() if next(iter(p)) in _PEOPLE}
    for (start, end), p in list(found.items()):
        token = doc[start]
        verb = end == start + 1 and next(iter(p)) in _PEOPLE and _VERB.fullmatch(token.text)
        if not verb or token.lower_ in given_names() or text.count(token.text) > 1:
            continue
        behind = end < len(doc) and (end in starts or _OBJECT.match(doc[end].text))
        if behind and _BEGINS.search(text, max(0, token.idx - 8), token.idx):
            del found[start, end]
