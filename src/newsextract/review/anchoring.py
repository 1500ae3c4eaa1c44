"""Values found again in the text of their article, however their marks and blanks are typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

Span = tuple[int, int]
NOWHERE: Span = (-1, -1)

_CLASSES = {
    **dict.fromkeys("'‘’‚‛ʼ´`′", "['‘’‚‛ʼ´`′]"),
    **dict.fromkeys('"“”„‟″«»', '["“”„‟″«»]'),
    **dict.fromkeys("-‐‑‒–—―−", "[-‐‑‒–—―−]"),
    "…": r"(?:…|\.\.\.)",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Text of an article that begins at the offset ``start`` of it; the whole, or a sentence."""

    text: str
    start: int = 0

    def slice(self, span: Span) -> str:
        """What stands at ``span`` (offsets of the article)."""
        low, high = span[0] - self.start, span[1] - self.start
        return self.text[low:high] if 0 <= low < high <= len(self.text) else ""

    def occurrences(self, value: str) -> list[Span]:
        """Where ``value`` stands as whole words; in another case only if in its own nowhere."""
        pattern = _pattern(value)
        if not pattern:
            return []
        for flags in (0, re.IGNORECASE):
            found = [
                (match.start() + self.start, match.end() + self.start)
                for match in re.finditer(pattern, self.text, flags)
            ]
            if found:
                return found
        return []

    def nearest(self, value: str, near: int) -> Span:
        """The occurrence of ``value`` that is nearest to the offset ``near``."""
        found = self.occurrences(value)
        return min(found, key=lambda span: abs(span[0] - near), default=NOWHERE)

    def around(self, span: Span) -> Span:
        """The line that holds ``span``, without blanks at its edges."""
        low, high = span[0] - self.start, span[1] - self.start
        begin = 1 + max(self.text.rfind(mark, 0, low) for mark in "\r\n")
        ends = [at for mark in "\r\n" if (at := self.text.find(mark, high)) >= 0]
        line = self.text[begin : min(ends, default=len(self.text))]
        begin += len(line) - len(line.lstrip())
        return begin + self.start, begin + self.start + len(line.strip())


def _pattern(value: str) -> str:
    """A regular expression for ``value``; any blanks, quotation marks and dashes fit their like."""
    words = value.replace("...", "…").split()
    if not words:
        return ""
    body = r"\s+".join("".join(_CLASSES.get(c) or re.escape(c) for c in word) for word in words)
    before = r"(?<!\w)" if words[0][0].isalnum() else ""
    after = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return before + body + after


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def replace(passage: Passage, value: str, old: str, at: Span, near: int, *, is_name: bool) -> Span:
    """Where ``value`` stands, which takes the place of what was anchored ``at`` as ``old``.

    An occurrence that overlaps the old place is it. A shorter form of a name, or a pronoun,
    still stands for the name and keeps the place. Otherwise the nearest occurrence.
    """
    found = passage.occurrences(value)
    for span in found:
        if at != NOWHERE and span[0] < at[1] and at[0] < span[1]:
            return span
    if is_name and at != NOWHERE and old and (old[0].islower() or _words(old) <= _words(value)):
        return at
    return min(found, key=lambda span: abs(span[0] - near), default=NOWHERE)
