"""Quotes: words in marks, whose they are, and what kind of text they come from.

Pairing is :mod:`.quote.quotemarks`' work; here each quotation looks for its cue (after it, before it, on
the line above, or none), and the cue's subject is followed to a full name.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote import (
    bracketed_labels,
    dialogue,
    displayed,
    echoes,
    interviews,
    posts,
    quote_kinds,
    quoted_answers,
    quotemarks,
    repeats,
    set_apart,
    signed_below,
)
from newsextract.components.quote.cues import Cues, cues
from newsextract.components.quote.quotations import is_quotation, is_titled
from newsextract.components.quote.quote_speakers import Found, from_cue
from newsextract.components.quote.quotepairs import Quoted
from newsextract.components.quote.quotes_within import within
from newsextract.components.quote.uncued import without_cue
from newsextract.components.relations import Relation, write

GROUP = "newsextract_quotes"


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
        lines += [r for r in bracketed_labels.find(doc, dialogue.RULE) if not _told(r, lines)]
        answers = [(line, _answer(doc, line)) for line in lines]
        look = cues(doc, quoted)
        given = quoted_answers.find(doc, quoted)
        topics = quoted_answers.topics(doc, quoted)
        for index, one in enumerate(quoted):
            if one.parent >= 0:
                continue
            around = next((a for line, a in answers if _inside(one, line)), None)
            if around is not None:
                result = None if is_titled(doc, one) else within(doc, one, around)
            else:
                result = self._outer(doc, look, quoted, index, found, (topics, given))
            if result is not None:
                found[index] = result
        for index, one in enumerate(quoted):
            if one.parent >= 0 and one.parent in found:
                inner = None if is_titled(doc, one) else within(doc, one, found[one.parent])
                if inner is not None:
                    found[index] = inner
        taken = [line.roles["quote"] for line in lines]
        signed = set_apart.signed_posts(doc, found, taken, len(quoted))
        signed |= set_apart.signed_lines(doc, found, taken, len(quoted) + len(signed))
        taken += [(one.quoted.start, one.quoted.end) for one in signed.values()]
        apart = signed | set_apart.displayed_words(
            doc, look, found, taken, len(quoted) + len(signed)
        )
        set_apart.said_within(doc, found, apart)
        found.update(apart)
        relations = [_relation(doc, found, index) for index in sorted(found)]
        whole = lines + [r for r in relations if r.rule in (displayed.RULE, posts.RULE)]
        for relation in relations:
            _inside_line(relation, whole)
        relations += lines
        relations.sort(key=lambda r: r.roles["quote"])
        relations += echoes.find(doc, quoted, relations)
        relations.sort(key=lambda r: r.roles["quote"])
        repeats.settle(memo.text(doc), relations)
        quote_kinds.settle(memo.text(doc), relations)
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
        given: tuple[tuple[frozenset[int], str], tuple[frozenset[int], str]],
    ) -> Found | None:
        one = quoted[index]
        topical = one.start in given[0][0]
        cue = None if topical else look.of(index)
        previous = _previous(found, index)
        last = None if previous is None else previous.quoted
        if not topical and not is_quotation(doc, one, cue, last):
            return None
        # "Colleagues of Lee said:" may stand above the tributes of several, who sign them.
        apart = cue is None or cue.place == "above"
        if apart and (signed := signed_below.find(doc, one)) is not None:
            return signed
        if cue is not None:
            return from_cue(doc, one, cue, previous)
        for answers, name in given:
            if one.start in answers:
                mentions = [m for m in names.mentions(doc) if m.name == name]
                return Found(one, interviews.RULE, mentions[:1], names=(name,))
        return without_cue(doc, one, previous)


def _answer(doc: Doc, line: Relation) -> Found:
    """A line without marks as if it were a quotation."""
    start, end = line.roles["quote"]
    speakers = line.fields["speakers"].split("; ")
    mentions = [next((m for m in names.mentions(doc) if m.name == s), None) for s in speakers]
    quoted = Quoted(start, end, start, end, "", True, -1, -1)
    return Found(quoted, line.rule, [m for m in mentions if m], names=tuple(speakers))


def _told(line: Relation, lines: list[Relation]) -> bool:
    """Whether ``lines`` have the words of a ``line`` already, or some of them."""
    start, end = line.roles["quote"]
    return any(low < end and start < high for low, high in (r.roles["quote"] for r in lines))


def _inside(one: Quoted, line: Relation) -> bool:
    start, end = line.roles["quote"]
    return start <= one.start and one.end <= end


def _inside_line(relation: Relation, lines: list[Relation]) -> None:
    """A quotation inside an answer, a line of dialogue or words set apart is a quotation inside a quotation."""
    start, end = relation.roles["quote"]
    for line in lines:
        if line is relation:
            continue
        low, high = line.roles["quote"]
        if low <= start and end <= high and not relation.fields["parent"]:
            relation.fields["parent"] = str(low)


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
