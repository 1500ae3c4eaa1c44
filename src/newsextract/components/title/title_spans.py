"""Titles among an article's entities: where they stand, and how one is put elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from spacy.tokens import Doc

from newsextract import known, memo, registry
from newsextract.components.casting.bracket_rows import Entities

Span = tuple[int, int]


# "ON NETFLIX", "New on Hulu"
_ON = re.compile(r"(?i)(?:(?:also|now|new|coming|streaming|what[’']s new) )*(?:on|to|from|at|in) ")
_MARKS = frozenset({("“", "”"), ("‘", "’"), ("'", "'"), ('"', '"')})


def heads_a_service(words: str) -> bool:
    """Whether a line names a service, and so heads what can be seen there."""
    on = _ON.match(words)
    return registry.lookup(words[on.end() :] if on else words) is not None


def titles(found: Entities) -> list[Span]:
    """The spans of the titles, in order."""
    return sorted(span for span, p in found.items() if next(iter(p)) == "WORK")


def make_organisations(doc: Doc, found: Entities, is_one: Callable[[str, Span], bool]) -> None:
    """Titles of a name (in lower case) that ``is_one`` says of any of their spans become organisations; changes ``found``."""
    by_name: dict[str, list[Span]] = defaultdict(list)
    for span in titles(found):
        by_name[memo.words(doc, *span).casefold()].append(span)
    for name, spans in by_name.items():
        if any(is_one(name, span) for span in spans):
            for span in spans:
                found[span] = {"ORG": max(found[span].values())}


def claim(found: Entities, span: Span, p: float = 0.9) -> None:
    """Put a title where none was, over whatever lay there."""
    _clear(found, span)
    found[span] = {"WORK": p}


def move(found: Entities, old: Span, new: Span) -> None:
    """Put a title on its new span, over whatever lay there."""
    if new == old or old not in found or new[0] >= new[1]:
        return
    p = found.pop(old)
    _clear(found, new)
    found[new] = p


def _clear(found: Entities, span: Span) -> None:
    for other in [s for s in found if s[0] < span[1] and span[0] < s[1]]:
        del found[other]


def owns(doc: Doc, low: int, high: int) -> bool:
    """Whether ``doc[low:high]`` is a known title of several words and an "'s" behind it, and as a whole none: "Smoke's (ITV)"."""
    if high - low < 3 or doc[high - 1].text not in ("'s", "’s"):
        return False
    known_alone = known.kinds_of(memo.words(doc, low, high - 1))
    return bool(known_alone) and not known.kinds_of(memo.words(doc, low, high))


def in_marks(doc: Doc, start: int, end: int) -> bool:
    """Whether a title stands in marks of its own: “When Rivers Meet” is called so, and “When Rivers Meet,” with the comma inside."""
    behind = end + (end < len(doc) and doc[end].text in (",", "."))
    around = (doc[start - 1].text if start else "", doc[behind].text if behind < len(doc) else "")
    return around in _MARKS


def fills_a_bracket(doc: Doc, found: Entities, start: int, end: int) -> bool:
    """Whether words are all of a bracket right behind somebody's name: "Ann Lee (Smoke)"."""
    return (
        start > 1
        and end < len(doc)
        and (doc[start - 1].text, doc[end].text[:1]) == ("(", ")")
        and any(e == start - 1 and next(iter(p)) == "PERSON" for (_, e), p in found.items())
    )
