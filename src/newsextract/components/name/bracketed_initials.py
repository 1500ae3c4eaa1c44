"""Initials that an article sets behind a name, to use them from there on: "Ann Lee (AL)"."""

from __future__ import annotations

from spacy.tokens import Doc

from newsextract import nicknames
from newsextract.name_keys import key

_PEOPLE = ("PERSON", "CHARACTER")
_SURE = 0.99


def settle(doc: Doc, found: dict[tuple[int, int], dict[str, float]]) -> None:
    """Give such initials the label of their name, in the bracket and wherever they open a line.

    Arguments:
        doc: an article.
        found: its entities, label probabilities by (start, end) token offsets; changed in place.
    """
    told: dict[str, str] = {}
    for (start, end), p in sorted(found.items()):
        label = next(iter(p))
        if label not in _PEOPLE or end + 2 >= len(doc) or end - start < 2:
            continue
        if doc[end].text != "(" or doc[end + 2].text != ")":
            continue
        short = doc[end + 1].text
        if short.isupper() and short.lower() in nicknames.initials(key(doc[start:end].text, label)):
            told[short] = label
    if not told:
        return
    covered = {i for start, end in found for i in range(start, end)}
    for token in doc:
        label = told.get(token.text, "")
        at = token.i
        named = (at, at + 1) in found
        free = at not in covered and (_bracketed(doc, at) or _opens(doc, at))
        if label and (named or free):
            found[at, at + 1] = {label: _SURE}


def _bracketed(doc: Doc, at: int) -> bool:
    return 0 < at < len(doc) - 1 and doc[at - 1].text == "(" and doc[at + 1].text == ")"


def _opens(doc: Doc, at: int) -> bool:
    """Whether a token is the label of a line: "AL: I was cold."."""
    first = at == 0 or "\n" in doc[at - 1].text + doc[at - 1].whitespace_
    return first and at < len(doc) - 1 and doc[at + 1].text in (":", "-", "–", "—", "|")
