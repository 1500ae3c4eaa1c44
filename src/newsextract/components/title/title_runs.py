"""Titles that ran together: "Smoke and Ash" is two where the article has one of them by itself, "Ash 3: Ash 2" is a list's beginning.

And the possessive inside a title's marks: “Smoke’s” Ann Lee.
"""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import Span, fills_a_bracket, in_marks, move, titles

_AND = re.compile(r"(?:,? and|,? or| &|,) (?=[A-Z\d])")
_COLON = re.compile(r": (?=[A-Z\d])")
_NUMBER = re.compile(r"[ .]+(?:\d+|[IVX]+)\Z")
# Two words with capitals, and no article: in gold 448 pairs that "and" joins are two titles, 15 are one (five of them with an article or a colon).
_SEVERAL = re.compile(
    r"(?!(?:The|Other|More) \w+\Z|Other )(?:The )?[A-Z\d][\w’'-]* (?:[^:]* )?[A-Z\d][\w’'!?-]*\Z"
)
# What is told of one thing: "Smoke Lane and Low Mill returns"
_ONE = re.compile(r" (?:was|has|[a-z]{2,}s)\b")
# “Smoke’s” Ann Lee: the mark closes behind the possessive.
_OWNER = re.compile(r"(?<=\w)['’]s\Z")
_OWNED = re.compile(r"[”\"’'] (?=[A-Z])")


def part(doc: Doc, found: Entities) -> None:
    """Part such titles; changes ``found``."""
    spans = titles(found)
    times = Counter(memo.words(doc, *span).casefold() for span in spans)
    for span in spans:
        own = memo.words(doc, *span)
        if owner := _owner(doc, span, own, times):
            _shorten(doc, found, span, owner.start())
        elif not known.kinds_of(own) and not in_marks(doc, *span):
            _split(doc, found, span, times)


def _owner(doc: Doc, span: Span, own: str, times: Counter[str]) -> re.Match[str] | None:
    """The possessive that stands inside a title's marks, before whose name follows."""
    behind = memo.offsets(doc)[1][span[1] - 1]
    if times[own.casefold()] > 1 or known.kinds_of(own) or not _OWNED.match(memo.text(doc), behind):
        return None
    return _OWNER.search(own)


def _shorten(doc: Doc, found: Entities, span: Span, to: int) -> None:
    """Let a title end after ``to`` characters, where something is left of it."""
    starts, ends = memo.offsets(doc)
    low = starts[span[0]]
    last = next((i for i in range(*span) if ends[i] == low + to), None)
    if to > 1 and last is not None:
        move(found, span, (span[0], last + 1))


def _split(doc: Doc, found: Entities, span: Span, times: Counter[str]) -> None:
    """Make two titles of one that stands once: a title and its sequel, or two of which one is another mention's whole title."""
    own = memo.words(doc, *span)
    if times[own.casefold()] > 1:
        return
    starts, ends = memo.offsets(doc)
    low = starts[span[0]]
    one = _ONE.match(memo.text(doc), ends[span[1] - 1]) is not None
    for between in [*_AND.finditer(own), *_COLON.finditer(own)]:
        left, right = own[: between.start()], own[between.end() :]
        several = (
            not one
            and not fills_a_bracket(doc, found, *span)
            and between[0] == " and "
            and _SEVERAL.match(left)
            and _SEVERAL.match(right)
        )
        if not (several or _sequels(left, right) or _both(left, right, between[0], times)):
            continue
        end = next((i + 1 for i in range(*span) if ends[i] == low + between.start()), None)
        start = next((i for i in range(*span) if starts[i] == low + between.end()), None)
        if end is not None and start is not None:
            p = found.pop(span)
            found[span[0], end] = found[start, span[1]] = p
            return


def _sequels(left: str, right: str) -> bool:
    """Whether both have one name, and one of them or both a number."""
    return left != right and _NUMBER.sub("", left) == _NUMBER.sub("", right)


def _both(left: str, right: str, between: str, times: Counter[str]) -> bool:
    """Whether each is a title. A colon parts none: "Smoke: Ash" is a series of its own beside Smoke and Ash."""
    if between == ": ":
        return False
    alone = [bool(times[side.casefold()]) for side in (left, right)]
    return all(alone) or (any(alone) and " and " in between and " " in left and " " in right)
