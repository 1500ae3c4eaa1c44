"""Marks of a gold article put together: nowhere two over each other, every mention of a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.gold import Entity
from newsextract.review.anchoring import Passage, Span

_NAMES = ("PERSON", "CHARACTER")
_UNSPREAD = ("DATE", "PRONOUN")
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")


class Marks:
    """The entity marks of one text; the first to claim a place has it.

    Arguments:
        quotes: the places of quotations, which no mark may cross.
    """

    def __init__(self, passage: Passage, quotes: Sequence[Span]) -> None:
        self._passage = passage
        self._quotes = quotes
        self._taken = bytearray(len(passage.text) + 1)
        self._found: list[Entity] = []
        self._forms: dict[str, tuple[str, str]] = {}

    def entities(self) -> list[Entity]:
        """The marks, in the order of the text."""
        return sorted(self._found, key=lambda entity: entity.start)

    def put(self, start: int, end: int, label: str, canonical: str) -> bool:
        """Mark ``start:end`` if it is free and there is something to mark."""
        text = self._passage.text[max(start, 0) : end]
        if start < 0 or not text.strip() or text != text.strip() or not canonical:
            return False
        if any(self._taken[start:end]) or any(_crossing((start, end), q) for q in self._quotes):
            return False
        self._taken[start:end] = b"\x01" * (end - start)
        self._found.append(Entity(start, end, label, canonical))
        return True

    def name(self, start: int, end: int, label: str, canonical: str) -> None:
        """Mark what stands for a name: a pronoun or description where it begins small."""
        text = self._passage.text
        # The recogniser may have caught a part of the name that stands there whole.
        at = text.find(canonical, max(0, end - len(canonical)), max(start, 0) + len(canonical))
        if canonical and 0 <= at <= start and end <= at + len(canonical):
            start, end = at, at + len(canonical)
        first = text[max(start, 0) : end][:1]
        self.put(start, end, "PRONOUN" if first.islower() else label, canonical)

    def named(self, label: str, canonical: str) -> None:
        """Let every place where the name itself stands be marked by :meth:`spread`."""
        if canonical:
            self._forms.setdefault(canonical, (label, canonical))

    def spread(self) -> None:
        """Mark all mentions of the names, longest forms first, and surnames where sure."""
        text = self._passage.text
        for entity in self._found:
            surface = text[entity.start : entity.end]
            # A one-word title or service may be a common word elsewhere.
            if entity.label in _NAMES or (" " in surface and entity.label not in _UNSPREAD):
                self._forms.setdefault(surface, (entity.label, entity.canonical))
        for form in sorted(self._forms, key=len, reverse=True):
            for start, end in self._passage.occurrences(form):
                self.put(start, end, *self._forms[form])
        for entity in {e.canonical: e for e in self._found if e.label in _NAMES}.values():
            self._surname(entity)

    def _surname(self, entity: Entity) -> None:
        """Mark the last name alone, if it can only be this person's wherever it stands."""
        words = entity.canonical.split()
        last = words[-1]
        rivals = {e.canonical for e in self._found if e.canonical.split()[-1:] == [last]}
        text = self._passage.text
        if len(words) < 2 or len(last) < 3 or len(rivals) > 1 or last.lower() in text.split():
            return
        places = []
        for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", text):
            if any(self._taken[match.start() : match.end()]):
                continue
            before = text[: match.start()].rstrip(" ")[-60:].split()
            after = text[match.end() : match.end() + 2]
            named = match.start() and text[match.start() - 1] == " " and before
            if (named and _CAPITAL.match(before[-1])) or _CAPITAL.match(after[1:2]):
                return
            places.append(match.span())
        for start, end in places:
            self.put(start, end, entity.label, entity.canonical)


def _crossing(one: Span, other: Span) -> bool:
    """Whether two places overlap and neither holds the other."""
    if one[0] >= other[1] or other[0] >= one[1]:
        return False
    inside = other[0] <= one[0] and one[1] <= other[1]
    # A mark as long as its quotation would have to stand inside it; around it, it cannot.
    return not inside
