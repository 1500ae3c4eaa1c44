"""Quotes: words in marks, whose they are, and what kind of text they come from.

Pairing is :mod:`.quotemarks`' work; here each quotation looks for its cue (after it, before it, on
the line above, or none), and the cue's subject is followed to a full name.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components import dialogue, quotemarks, works
from newsextract.components.cue_reading import Cue
from newsextract.components.cues import Cues, cues
from newsextract.components.quote_speakers import Found, from_cue, nested, without_cue
from newsextract.components.quotemarks import Quoted
from newsextract.components.relations import Relation, write
from newsextract.components.works import title_key

GROUP = "newsextract_quotes"
_WORDS = re.compile(r"[\w’'\-]+")


class Quotes:
    """Finds quotations and writes ``doc.spans["newsextract_quotes"]``."""

    def __init__(self, *, name: str = "newsextract_quotes") -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Relation]:
        """One relation a quotation, by offset: roles ``quote`` and, where named, ``speaker``."""
        quoted = quotemarks.find(memo.text(doc))
        found: dict[int, Found] = {}
        lines = dialogue.find(doc)
        look = cues(doc, quoted)
        for index, one in enumerate(quoted):
            if one.parent >= 0:
                continue
            result = self._outer(doc, look, quoted, index, found)
            if result is not None:
                found[index] = result
        for index, one in enumerate(quoted):
            if one.parent >= 0 and one.parent in found:
                inner = None if _titled(doc, one) else nested(doc, one, found[one.parent])
                if inner is not None:
                    found[index] = inner
        _repeated(doc, found)
        relations = [_relation(doc, found, index) for index in sorted(found)]
        for relation in relations:
            _inside_line(relation, lines)
        relations += lines
        relations.sort(key=lambda r: r.roles["quote"])
        return relations

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        write(doc, GROUP, relations)

    def _outer(
        self,
        doc: Doc,
        look: Cues,
        quoted: tuple[Quoted, ...],
        index: int,
        found: dict[int, Found],
    ) -> Found | None:
        one = quoted[index]
        block = layout.blocks(memo.text(doc))[one.block]
        if block.kind in layout.NOISE:
            return None
        cue = look.of(index)
        if not _is_quotation(doc, one, cue, block):
            return None
        previous = _previous(found, index)
        if cue is not None:
            return from_cue(doc, one, cue, previous)
        return without_cue(doc, one, previous)


def _repeated(doc: Doc, found: dict[int, Found]) -> None:
    """A caption or a headline repeats words of a longer quotation: they are the same speaker's."""
    text = memo.text(doc)
    for one in found.values():
        words = text[one.quoted.start : one.quoted.end].strip(".,!?")
        if len(words) > 120 or len(words) < 12:
            continue
        for other in found.values():
            longer = text[other.quoted.start : other.quoted.end]
            if other is not one and len(longer) > 1.5 * len(words) and words in longer:
                inside = other.quoted.start <= one.quoted.start < other.quoted.end
                if not inside and other.names:
                    one.names, one.speakers, one.speaker_span = other.names, other.speakers, None
                    one.rule, one.kind, one.role = "repeated", other.kind, other.role
                break


def _inside_line(relation: Relation, lines: list[Relation]) -> None:
    """A quotation inside an answer or a line of dialogue is a quotation inside a quotation."""
    start, end = relation.roles["quote"]
    for line in lines:
        low, high = line.roles["quote"]
        if low <= start and end <= high and not relation.fields["parent"]:
            relation.fields["parent"] = str(low)


def _titled(doc: Doc, one: Quoted) -> bool:
    """Whether the words are a title of the article, or shaped like one."""
    text = memo.text(doc)[one.start : one.end].rstrip(",.")
    known = {title_key(w.fields["title"]) for w in works.mentions(doc)}
    if title_key(text) in known:
        return True
    inside = [w.roles["work"] for w in works.mentions(doc)]
    return any(s <= one.start and one.end - 1 <= e for s, e in inside)


def _is_quotation(doc: Doc, one: Quoted, cue: Cue | None, block: layout.Block) -> bool:
    if _titled(doc, one):
        return False
    text = memo.text(doc)[one.start : one.end]
    words = _WORDS.findall(text)
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in words)
    ends = text[-1] in ".,!?…" or (
        memo.text(doc)[one.outer_end : one.outer_end + 1] in (".", ",") and len(words) > 6
    )
    if not one.closed and (one.mark == "'" or len(words) < 5):
        return False
    if len(words) >= 3 and capitals >= 0.75 * len(words) and not text.isupper() and len(words) <= 8:
        # Title Case: a title, unless a cue right beside it says that it was spoken.
        return cue is not None and cue.adjacent and text[-1] in ",.!?"
    if cue is not None:
        if len(words) <= 2:
            return cue.adjacent and (cue.short or text[-1] in ".,!?")
        return cue.adjacent or len(words) >= 3
    starts_block = one.outer_start <= block.start + 1
    if (
        block.kind == "heading"
        and starts_block
        and len(words) >= 3
        and capitals < 0.75 * len(words)
    ):
        return True
    if starts_block and one.outer_end >= block.end - 2 and len(words) >= 4:
        return True
    if len(words) <= 3:
        return False
    if one.mark == "'" and len(words) < 6 and not ends:
        return False
    return ends or len(words) >= 4


def _previous(found: dict[int, Found], index: int) -> Found | None:
    before = [i for i in found if i < index]
    return found[max(before)] if before else None


def _relation(doc: Doc, found: dict[int, Found], index: int) -> Relation:
    one = found[index]
    quoted = one.quoted
    roles = {"quote": (quoted.start, quoted.end)}
    if one.speaker_span is not None:
        roles["speaker"] = one.speaker_span
    elif one.speakers:
        roles["speaker"] = (one.speakers[0].start, one.speakers[0].end)
    edges = [quoted.outer_start, quoted.outer_end, *(one.cue_span or ())]
    start, end = min(edges), max(edges)
    for s, e in layout.sentences(doc):
        if s < end and start < e:
            start, end = min(start, s), max(end, e)
    p = 1.0
    for mention in one.speakers[:1]:
        p *= mention.p
    parent = found.get(quoted.parent)
    return Relation(
        one.rule if quoted.closed else one.rule + "_unclosed",
        roles,
        {
            "speakers": "; ".join(one.names),
            "role": one.role,
            "cue": one.cue,
            "kind": one.kind,
            "parent": "" if parent is None else f"{parent.quoted.start}",
        },
        (start, end),
        p,
    )


@Language.factory("newsextract_quotes", retokenizes=False)
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Factory of :class:`Quotes`."""
    return Quotes(name=name)
