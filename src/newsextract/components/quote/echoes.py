"""Phrases in marks that somebody says elsewhere on the page: `Viewers left ‘in pieces’` above `“It left me in pieces,” Lee said`.

A headline, a caption or a line between paragraphs gives a word or two of what the text quotes; without that they
might as well be meant as a joke. In gold train and dev, titles and nicknames aside, nine in ten such phrases are quotations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.quote import quotations, repeats
from newsextract.components.quote.quotepairs import Quoted
from newsextract.components.relations import Relation

_MOST = 10  # words: longer ones are quotations by themselves
_LEAST = 4  # letters
_OPENS = "“\"‘'«"
_CLOSES = "”\"’'»"
_BEGINS = re.compile(r"(?:\A|[.!?…:\n][”\"’')]*\s*|[“\"‘'«])\Z")
# "the nickname ‘X’"; "“X” is the third film"
_NAMING = re.compile(r"\b(?:\w*name[ds]?|titles?|called|dubbed|word|term)[,:]? $", re.IGNORECASE)
_NAMED = re.compile(r" (?:is|was|are|were)\b")
_WORDS = re.compile(r"\w+(?:['’]\w+)*")


def find(doc: Doc, quoted: Sequence[Quoted], relations: Sequence[Relation]) -> list[Relation]:
    """A relation for each phrase of ``quoted`` that is none yet, with the speaker of the first of ``relations`` that holds it."""
    text, blocks = memo.text(doc), layout.blocks(memo.text(doc))
    taken = [r.roles["quote"] for r in relations]
    outer = [r for r in relations if not r.fields["parent"]]
    found = []
    for one in quoted:
        words = _WORDS.findall(text[one.start : one.end])
        if one.parent >= 0 or not one.closed or not 0 < len(words) <= _MOST:
            continue
        if sum(map(len, words)) < _LEAST or any(
            s < one.outer_end and one.outer_start < e for s, e in taken
        ):
            continue
        block = blocks[one.block]
        # A line of its own is taken for a title though it is none: ``‘No second take’``.
        alone = one.outer_start == block.start and one.outer_end >= block.end - 1
        if text[block.start : block.end].rstrip().endswith("?"):
            continue
        if not (alone and block.kind not in layout.NOISE) and _is_name(doc, one):
            continue
        pattern = re.compile(
            r"(?<!\w)" + r"\W{1,3}".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE
        )
        said = next((r for r in outer if _says(text, r, pattern)), None)
        if said is not None:
            found.append(_made(doc, one, said))
    return found


def _is_name(doc: Doc, one: Quoted) -> bool:
    """Whether the phrase is a title, or what somebody is called."""
    if quotations.is_titled(doc, one):
        return True
    text = memo.text(doc)
    first = _BEGINS.search(text[max(0, one.outer_start - 4) : one.outer_start]) is not None
    if (first and _NAMED.match(text, one.outer_end)) or _NAMING.search(
        text, max(0, one.outer_start - 24), one.outer_start
    ):
        return True
    people = [(m.start, m.end) for m in names.mentions(doc)]
    marked = people + [(e.start_char, e.end_char) for e in memo.entities(doc)]
    if any(s < one.outer_end and one.outer_start < e for s, e in marked):
        return True
    # "Ann “Zip” Lee"
    beside = any(
        e in (one.outer_start, one.outer_start - 1) or s in (one.outer_end, one.outer_end + 1)
        for s, e in people
    )
    return beside and text[one.start].isupper()


def _says(text: str, relation: Relation, pattern: re.Pattern[str]) -> bool:
    """Whether the words stand in the quotation as any words do: not in marks of their own, and not as a name is written."""
    start, end = relation.roles["quote"]
    for match in pattern.finditer(text, start, end):
        whole = match.start() == start and match.end() >= end - 1
        marked = text[match.start() - 1] in _OPENS and text[match.end() : match.end() + 1] in (
            *_CLOSES,
            ",",
            ".",
        )
        if marked and not whole:
            continue
        begins = _BEGINS.search(text[max(start - 1, match.start() - 4) : match.start()])
        words = _WORDS.findall(match[0])
        if not (words[0][0].islower() or begins):
            continue
        if len(words) > 1 and all(w[0].isupper() for w in words):
            continue
        return True
    return False


def _made(doc: Doc, one: Quoted, said: Relation) -> Relation:
    start, end = one.outer_start, one.outer_end
    for s, e in layout.sentences(doc):
        if s < end and start < e:
            start, end = min(start, s), max(end, e)
    fields = {key: said.fields[key] for key in ("speakers", "role", "kind")}
    return Relation(
        repeats.RULE,
        {"quote": (one.start, one.end)},
        fields | {"cue": "", "parent": ""},
        (start, end),
        1.0,
    )
