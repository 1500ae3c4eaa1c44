"""Known titles that the recogniser took for one name with a part in them: "Smoke's Mara Voss", "(Mara from Smoke)"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span
from newsextract.given_names import given_names

_ADDED = 0.9
_PEOPLE = ("PERSON", "CHARACTER")
# "Smoke's Mara Voss", taken for one title.
_OWNED = re.compile(r"['’]s (?P<name>(?P<given>[A-Z]\w+) [A-Z][\w'’-]+)")


def credited(doc: Doc, found: Entities) -> None:
    """Part "Ann Lee (Mara from Smoke)" into character and title, where the title is known and the whole is none."""
    named = {e for (_, e), p in found.items() if next(iter(p)) in _PEOPLE}
    for (start, end), p in list(found.items()):
        if next(iter(p)) != "WORK" or start - 1 not in named or doc[start - 1].text != "(":
            continue
        at = next(
            (i for i in range(start + 1, end - 1) if doc[i].text in ("from", "in", "on")), None
        )
        if at is None or known.kinds_of(memo.words(doc, start, end)):
            continue
        part = memo.words(doc, start, at)
        if at - start <= 3 and part[:1].isupper() and known.kinds_of(memo.words(doc, at + 1, end)):
            del found[start, end]
            found[start, at] = {"CHARACTER": _ADDED}
            found[at + 1, end] = {"WORK": _ADDED}


def parted(doc: Doc, found: Entities, span: Span, end: int, behind: str) -> None:
    """Part a known title, which ends before the token ``end``, from the character that it is said to have."""
    owned = _OWNED.match(behind)
    if owned is None or owned["given"].lower() not in given_names():
        return
    first = next((i for i in range(end, span[1]) if doc[i].text == owned["given"]), None)
    if first is not None and memo.words(doc, first, span[1]) == owned["name"]:
        found[span[0], end] = found.pop(span)
        found[first, span[1]] = {"CHARACTER": _ADDED}
