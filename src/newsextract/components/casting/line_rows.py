"""Rows of lines: in "Ann Lee – Mara", one line below the other, each line is built as the others are.

Where the recogniser takes both names of a line for actors, or both the wrong way round, the list decides, as
:mod:`.bracket_rows` do. And whoever has titles in a bracket behind the name is the actor: "Mara will be Ann Lee (Smoke)".
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities, Pair, agree, put, relabel, told

_PEOPLE = ("PERSON", "CHARACTER")
_LEAST = 3  # lines that make a list
_TOLD = 2  # lines whose labels tell what stands where
_SETTLED = 4  # lines beside which one whose part nobody recognised is built as they are
_FAR = 22  # names that are looked at behind a pair
_LEAD = re.compile(r"[ \t\xa0]*(?:[•·●▪*►✔→]\s*|\d{1,2}[.)]\s*)*")
_MARK = re.compile(
    r"[”\"*]*(?: ?\([^()\n]{1,40}\))?\s?(?P<mark>[–—|=…]|-(?= )|:(?= )|\.{2,})\s*[“\"*]*"
)
# "Mara (Fox): Ann Lee": what the part goes by.
_ALIAS = re.compile(r"\s?\([“\"‘']?")
_ALIAS_END = re.compile(r"[”\"’']?\)\s?(?:[–—|=…]|-(?= )|:(?= ))\s*")
_BEHIND = re.compile(r"[”\"*]*\s*(?:[\n\r(\[,;–—.]|\Z)")
_WILL_BE = re.compile(r" (?:will (?:once )?(?:again )?be|is|are|is played by|played by) ")
_FILMED = re.compile(r" \([“\"‘']?")
_ELIDED = re.compile(r"; (?:and )?\Z")
# What a part may be called that no recogniser knows: "EASY", "Number 7", "The Voice of the Well".
_PART = re.compile(
    r"(?!TB[ACD]\b|To Be |Unknown|Undisclosed|N/A|Himself|Herself)"
    r"(?:[A-ZÀ-Þ0-9][\w.’'-]*|of|the|de|no|and|&)(?: (?:[A-ZÀ-Þ0-9][\w.’'-]*|of|the|de|no|and|&)){0,4}"
)
_COMMA = re.compile(r"(?: \([^()]{1,60}\))?, ")


def settle(doc: Doc, found: Entities) -> None:
    """Turn round or tell apart the names of such lines; changes ``found``."""
    _filmed(doc, found)
    _aliased(doc, found)
    for mark, rows in _rows(doc, found).items():
        if len(rows) >= _LEAST and (_is_told(found, rows) or _is_known(doc, rows)):
            agree(doc, found, rows)
            if len(rows) >= _SETTLED:
                _fill(doc, found, rows, mark)


def _fill(doc: Doc, found: Entities, rows: list[Pair], mark: str) -> None:
    """Mark the parts of lines between such lines that nobody recognised, or that were taken for something else."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    people = {starts[s]: ends[e - 1] for (s, e), p in found.items() if next(iter(p)) == "PERSON"}
    first = next(iter(found[rows[0][0]])) == "PERSON"
    at, last = starts[rows[0][0][0]], ends[rows[-1][1][1] - 1]
    while (at := text.find("\n", at, last) + 1) > 0:
        begin = _LEAD.match(text, at).end()  # type: ignore[union-attr]
        end = text.find("\n", begin)
        divide = _MARK.search(text, begin, end if end >= 0 else len(text))
        if divide is None or divide["mark"][0] != mark:
            continue
        if first and people.get(begin) == divide.start():
            behind = _PART.match(text, divide.end())
            if behind is not None and _BEHIND.match(text, behind.end()):
                put(doc, found, behind.span(), "CHARACTER")
            continue
        right = people.get(divide.end(), -1) if not first else -1
        if (
            right > 0
            and _BEHIND.match(text, right)
            and _PART.fullmatch(text, begin, divide.start())
        ):
            put(doc, found, (begin, divide.start()), "CHARACTER")


def _aliased(doc: Doc, found: Entities) -> None:
    """Leave out the names in brackets of lines that have actor and part without them."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    people = sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)
    lines = []
    for part, alias, actor in zip(people, people[1:], people[2:], strict=False):
        opening = text.rfind("\n", 0, starts[part[0]]) + 1
        if (
            _ALIAS.fullmatch(text, ends[part[1] - 1], starts[alias[0]])
            and _ALIAS_END.fullmatch(text, ends[alias[1] - 1], starts[actor[0]])
            and _LEAD.fullmatch(text, opening, starts[part[0]])
            and _BEHIND.match(text, ends[actor[1] - 1])
        ):
            lines.append((part, alias, actor))
    actors = sum(next(iter(found[actor])) == "PERSON" for *_, actor in lines)
    if len(lines) < _LEAST or actors <= len(lines) / 2:
        return
    for part, alias, actor in lines:
        del found[alias]
        found[part] = relabel(found[part], "CHARACTER")
        found[actor] = relabel(found[actor], "PERSON")


def _rows(doc: Doc, found: Entities) -> dict[str, list[Pair]]:
    """Pairs of names that open a line with a mark between them, by the mark."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    rows: dict[str, list[Pair]] = defaultdict(list)
    for left, right in pairwise(sorted(s for s, p in found.items() if next(iter(p)) in _PEOPLE)):
        match = _MARK.fullmatch(text, ends[left[1] - 1], starts[right[0]])
        if match is None or not _BEHIND.match(text, ends[right[1] - 1]):
            continue
        opening = text.rfind("\n", 0, starts[left[0]]) + 1
        if _LEAD.fullmatch(text, opening, starts[left[0]]):
            rows[match["mark"][0]].append((left, right))
    return rows


def _is_told(found: Entities, rows: list[Pair]) -> bool:
    """Whether labels tell the order of some lines, and of none the other way round more often."""
    labels = [next(iter(found[a])) for a, b in rows if next(iter(found[a])) != next(iter(found[b]))]
    actors = labels.count("PERSON")
    return max(actors, len(labels) - actors) >= max(_TOLD, 2 * min(actors, len(labels) - actors))


def _is_known(doc: Doc, rows: list[Pair]) -> bool:
    """Whether known performers' names tell the order of some lines."""
    return sum(told(doc, left) != told(doc, right) for left, right in rows) >= _TOLD


def _filmed(doc: Doc, found: Entities) -> None:
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    spans = sorted(found)
    before = -1  # where the last such pair ended
    for at, (one, two) in enumerate(pairwise(spans)):
        if not all(next(iter(found[span])) in _PEOPLE for span in (one, two)):
            continue
        between = ends[one[1] - 1], starts[two[0]]
        elided = (
            before >= 0
            and _ELIDED.search(text, before, starts[one[0]]) is not None
            and "\n" not in text[before : starts[one[0]]]
            and _COMMA.fullmatch(text, *between) is not None
        )
        if not (elided or _WILL_BE.fullmatch(text, *between)):
            continue
        if elided or _has_titles(doc, found, spans[at + 2 : at + _FAR], two[1]):
            found[one] = relabel(found[one], "CHARACTER")
            found[two] = relabel(found[two], "PERSON")
            before = ends[two[1] - 1]


def _has_titles(doc: Doc, found: Entities, spans: list[tuple[int, int]], end: int) -> bool:
    """Whether a bracket with titles, and no part, stands right behind the token ``end``."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    opening = _FILMED.match(text, ends[end - 1])
    closing = text.find(")", ends[end - 1])
    if opening is None or closing < 0:
        return False
    labels = [next(iter(found[s])) for s in spans if starts[s[0]] < closing]
    first = next(iter(spans), None)
    near = first is not None and starts[first[0]] <= opening.end() + 4
    return near and "WORK" in labels and not any(label in _PEOPLE for label in labels)
