"""Quotes: words in marks, whose they are, and what kind of text they come from.

Pairing is :mod:`.quotemarks`' work; here each quotation looks for its cue (after it, before it, on
the line above, or none), and the cue's subject is followed to a full name.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components import (
    dialogue,
    displayed,
    interviews,
    organisations,
    posts,
    quote_kinds,
    quoted_answers,
    quotemarks,
    repeats,
)
from newsextract.components.cues import Cues, cues
from newsextract.components.quotations import is_quotation, is_titled
from newsextract.components.quote_speakers import Found, from_cue, without_cue
from newsextract.components.quotepairs import Quoted
from newsextract.components.quotes_within import within
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
        answers = [(line, _answer(doc, line)) for line in lines]
        look = cues(doc, quoted)
        given = quoted_answers.find(doc, quoted)
        for index, one in enumerate(quoted):
            if one.parent >= 0:
                continue
            around = next((a for line, a in answers if _inside(one, line)), None)
            if around is not None:
                result = None if is_titled(doc, one) else within(doc, one, around)
            else:
                result = self._outer(doc, look, quoted, index, found, given)
            if result is not None:
                found[index] = result
        for index, one in enumerate(quoted):
            if one.parent >= 0 and one.parent in found:
                inner = None if is_titled(doc, one) else within(doc, one, found[one.parent])
                if inner is not None:
                    found[index] = inner
        taken = [line.roles["quote"] for line in lines]
        signed = _posts(doc, found, taken, len(quoted))
        taken += [(one.quoted.start, one.quoted.end) for one in signed.values()]
        apart = signed | _displayed(doc, look, found, taken, len(quoted) + len(signed))
        _said_within(doc, found, apart)
        found.update(apart)
        relations = [_relation(doc, found, index) for index in sorted(found)]
        whole = lines + [r for r in relations if r.rule in (displayed.RULE, posts.RULE)]
        for relation in relations:
            _inside_line(relation, whole)
        relations += lines
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
        given: tuple[frozenset[int], str],
    ) -> Found | None:
        one = quoted[index]
        cue = look.of(index)
        previous = _previous(found, index)
        if not is_quotation(doc, one, cue, None if previous is None else previous.quoted):
            return None
        if cue is not None:
            return from_cue(doc, one, cue, previous)
        answers, name = given
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


def _inside(one: Quoted, line: Relation) -> bool:
    start, end = line.roles["quote"]
    return start <= one.start and one.end <= end


def _displayed(
    doc: Doc, look: Cues, found: dict[int, Found], taken: list[tuple[int, int]], first: int
) -> dict[int, Found]:
    """Words set apart without marks, numbered from ``first``, outside what is ``taken``."""
    more: dict[int, Found] = {}
    for one, document in displayed.find(memo.text(doc)):
        if any(s < one.end and one.start < e for s, e in taken):
            continue
        cue = None if document else look.above(one)
        earlier = [i for i in found if found[i].quoted.start < one.start]
        previous = found[max(earlier, key=lambda i: found[i].quoted.start)] if earlier else None
        if cue is not None:
            result = from_cue(doc, one, cue, previous)
            result.rule = displayed.RULE
            if result.kind == "speech" and _STATEMENT.search(_line_above(doc, one)):
                result.kind = "statement"
        else:
            result = Found(one, displayed.RULE, [], kind="document")
        more[first + len(more)] = result
    return more


def _posts(
    doc: Doc, found: dict[int, Found], taken: list[tuple[int, int]], first: int
) -> dict[int, Found]:
    """Posts with who signs them, numbered from ``first``, outside what is ``taken`` and what is in marks."""
    taken = taken + [(one.quoted.start, one.quoted.end) for one in found.values()]
    more: dict[int, Found] = {}
    for post in posts.find(memo.text(doc)):
        start, end = post.quoted.start, post.quoted.end
        if any(s <= start and end <= e for s, e in taken):
            continue
        made = Found(post.quoted, posts.RULE, [], kind="social", speaker_span=post.signed)
        own = posts.bare(post.name)
        mention = next(
            (m for m in names.mentions(doc) if post.signed[0] <= m.start < post.signed[1]), None
        )
        if mention and posts.bare(memo.text(doc)[mention.start : mention.end]) == own:
            made.speakers, made.names = [mention], (mention.name,)
        elif any(
            e.label in ("ORG", "PLATFORM") and posts.bare(memo.text(doc)[e.start_char : e.end_char]) == own
            for e in memo.entities(doc) if post.signed[0] <= e.start_char < post.signed[1]
        ):  # fmt: skip
            made.names = (organisations.full(doc, post.name),)
        else:
            made.role = post.name
        more[first + len(more)] = made
    return more


def _said_within(doc: Doc, found: dict[int, Found], apart: dict[int, Found]) -> None:
    """Read the quotations inside words set apart as said within them."""
    for index, one in list(found.items()):
        start, end = one.quoted.start, one.quoted.end
        around = [a for a in apart.values() if a.quoted.start <= start and end <= a.quoted.end]
        if around and (inner := within(doc, one.quoted, around[0])) is not None:
            found[index] = inner


_STATEMENT = re.compile(
    r"\b(?:in|released|issued|shared|read) (?:an? |the |his |her |their |its )?(?:[\w-]+ ){0,2}statement\b",
    re.IGNORECASE,
)


def _line_above(doc: Doc, one: Quoted) -> str:
    if one.block == 0:
        return ""
    text = memo.text(doc)
    above = layout.blocks(text)[one.block - 1]
    return text[above.start : above.end]


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
