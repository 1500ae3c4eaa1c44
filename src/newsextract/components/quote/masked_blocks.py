"""Paragraphs in which quotations, names, titles and organisations are placeholders, for the patterns of cues."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components import works
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.quote.quotepairs import Quoted
from newsextract.masking import PLACEHOLDERS, Item, Masked

_Q = PLACEHOLDERS["QUOTE"]
_PAT = re.compile(r"pat (?:comes?|came)\b")  # "and pat comes the reply": at once
_NEAR, _FAR = 200, 4000
"""Characters that are looked back over for a full stop just before, and for a sentence's beginning."""


class MaskedBlocks:
    """The paragraphs of one article, each masked when it is first asked for.

    Arguments:
        people: everybody named, in order; a placeholder's key is the number there.
    """

    def __init__(
        self, doc: Doc, quoted: tuple[Quoted, ...], people: Sequence[names.Mention]
    ) -> None:
        self.doc, self.quoted, self.people = doc, quoted, people
        self.text = memo.text(doc)
        self.blocks = layout.blocks(self.text)
        self._outer = [(i, q) for i, q in enumerate(quoted) if q.parent < 0]
        self._masks: dict[int, Masked] = {}
        self._places: dict[int, dict[int, int]] = {}

    def of(self, block: int) -> Masked:
        """Block number ``block``, masked."""
        if block not in self._masks:
            start, end = self.blocks[block].start, self.blocks[block].end
            spans = [
                (max(q.outer_start, start), min(q.outer_end, end), "QUOTE", i)
                for i, q in self._outer
                if q.outer_start < end and start < q.outer_end and not self._is_title(q)
            ]
            items = [Item(*span) for span in spans]
            items += [
                Item(m.start, m.end, m.label, index)
                for index, m in enumerate(self.people)
                if start <= m.start and m.end <= end and not _PAT.match(self.text, m.start)
            ]
            items += [
                Item(*w.roles["work"], "WORK")
                for w in works.mentions(self.doc)
                if start <= w.roles["work"][0] and w.roles["work"][1] <= end
            ]
            items += [
                Item(e.start_char, e.end_char, e.label)
                for e in memo.entities(self.doc)
                if e.label in ("ORG", "PLATFORM", "LOC")
                and not patterns().networks.fullmatch(self.text, e.start_char, e.end_char)
                and start <= e.start_char
                and e.end_char <= end
            ]
            # A quotation hides whatever stands inside it.
            items.sort(key=lambda i: (i.start, -(i.end - i.start)))
            self._masks[block] = Masked(self.text, start, end, items)
        return self._masks[block]

    def position(self, one: Quoted, masked: Masked) -> int:
        """The placeholder of a quotation in a masked block; -1 where there is none."""
        if id(masked) not in self._places:
            self._places[id(masked)] = {
                id(self.quoted[item.key]): at
                for at, item in reversed(masked.items.items())
                if item.label == "QUOTE"
            }
        return self._places[id(masked)].get(id(one), -1)

    def _is_title(self, one: Quoted) -> bool:
        return any(
            w.roles["work"][0] - 1 <= one.start and one.end <= w.roles["work"][1] + 2
            for w in works.mentions(self.doc)
        )


def clause_start(text: str, at: int) -> int:
    """Where the sentence that holds masked offset ``at`` begins; ``at`` itself after a full stop."""
    # A thousand quotations in one paragraph: looking back to its beginning each time takes long.
    behind = text[max(0, at - _NEAR) : at]
    if re.search(r"[.!?…][”\"’')]*\s*$", behind) and not re.search(
        r"\b(?:Mr|Mrs|Dr|St|[A-Z])\.\s*$", behind
    ):
        return at
    start = max(0, at - _FAR)
    for match in re.compile(
        r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?…][”\"’')]*\s+(?=\S)"
    ).finditer(text, start, at):
        start = match.end()
    earlier = text.rfind(_Q, start, at)
    # After an earlier quotation only what follows its own cue belongs to this one.
    return earlier + 1 if earlier >= 0 and text[earlier + 1 : earlier + 2] not in (",",) else start
