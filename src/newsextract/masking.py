"""Masked text: a sentence in which every name, title, date is one placeholder character.

Rules are regular expressions over it, so that ``{actor} plays {character}`` needs to know
nothing of how long names are. A :class:`Masked` maps its offsets back to the article's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# One private-use character a kind of item; rules name them in braces.
PLACEHOLDERS = {
    "PERSON": "\ue000",
    "CHARACTER": "\ue001",
    "WORK": "\ue002",
    "PLATFORM": "\ue003",
    "DATE": "\ue004",
    "TIME": "\ue005",
    "ORG": "\ue006",
    "LOC": "\ue007",
    "QUOTE": "\ue008",
}
_OPEN, _CLOSE = "\"'“‘«„", "\"'”’»"


@dataclass(frozen=True, slots=True)
class Item:
    """Something masked: ``text[start:end]`` of kind ``label``; ``key`` is the caller's own."""

    start: int
    end: int
    label: str
    key: int = -1


class Masked:
    """``text[start:end]`` with every item replaced by its placeholder.

    Quotation marks close around a WORK vanish with it: ``in 'Smoke'`` and ``in Smoke`` look alike.
    """

    __slots__ = ("_masked_at", "_original_at", "end", "items", "start", "text")

    def __init__(self, text: str, start: int, end: int, items: Iterable[Item]) -> None:
        self.start, self.end = start, end
        self.items: dict[int, Item] = {}
        self._masked_at: list[int] = [0]
        self._original_at: list[int] = [start]
        pieces: list[str] = []
        size, at = 0, start
        for item in items:
            if item.start < at or item.end > end:
                continue
            left, right = item.start, item.end
            if item.label == "WORK" and start < left and right < end:
                if text[left - 1] in _OPEN and text[right] in _CLOSE:
                    left, right = left - 1, right + 1
                elif (
                    text[left - 1] in _OPEN
                    and text[right] in ",."
                    and text[right + 1 : right + 2] in tuple(_CLOSE)
                ):
                    left -= 1
            if left < at:
                left = item.start
            pieces.append(text[at:left])
            size += left - at
            self.items[size] = item
            pieces.append(PLACEHOLDERS[item.label])
            self._masked_at += [size, size + 1]
            self._original_at += [left, right]
            size, at = size + 1, right
        pieces.append(text[at:end])
        self.text = "".join(pieces)

    def original(self, offset: int) -> int:
        """The article's offset of masked ``offset`` (0 … ``len(self.text)``)."""
        index = bisect_right(self._masked_at, offset) - 1
        return self._original_at[index] + offset - self._masked_at[index]

    def within(self, start: int, end: int, labels: Sequence[str] = ()) -> list[Item]:
        """Items whose placeholder stands in ``[start, end)``, of the given labels if any."""
        return [
            item
            for at, item in self.items.items()
            if start <= at < end and (not labels or item.label in labels)
        ]
