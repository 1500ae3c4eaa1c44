"""Whose a quotation without a cue is: who goes on from the one before, or of whom the words around it speak."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.casting import described_parts
from newsextract.components.name import antecedents
from newsextract.components.quote import statements, told_before
from newsextract.components.quote.quote_speakers import Found, from_cue
from newsextract.components.quote.quotepairs import Quoted

_STOPS = re.compile(r"[.!?;\n]")
_YOU = re.compile(r"[^.!?\n]{0,80}?\b(?:you|your|you['’]\w+|thank)\b", re.IGNORECASE)
_HE = re.compile(r"(?:S?[Hh]e)\b")


def _since(doc: Doc, one: Quoted, previous: Found) -> names.Mention | None:
    """Whom the sentence right before ``one`` has as its subject, where that is not who spoke ``previous``:
    `"…," says Ann. He shrugs. "…"`."""
    text, after = memo.text(doc), previous.quoted.outer_end
    sentences = layout.sentences(doc)
    at = bisect_left(sentences, (one.outer_start, 0)) - 1
    start, end = sentences[at] if at >= 0 else (-1, -1)
    asks = text[start:end].rstrip().endswith("?")
    if start < after or end > one.outer_start + 1 or asks:
        return None
    someone = antecedents.described(doc).get(start)
    if someone is None and (pronoun := _HE.match(text, start)) and len(previous.speakers) == 1:
        sex = antecedents.person_gender(doc, previous.speakers[0])
        if sex and sex != antecedents.gender(pronoun[0]):
            someone = antecedents.person(doc, pronoun[0], start + 1)
    if someone is None or any(someone.person == m.person for m in previous.speakers):
        return None
    return someone


def _one_sentence(text: str, previous: Found, one: Quoted) -> bool:
    """Whether a nameless speaker goes on after a colon: "a third spoke of “a puddle” at one scene: “…”"."""
    between = text[previous.quoted.outer_end : one.outer_start]
    unnamed = not previous.names and previous.rule.endswith("_unnamed")
    return unnamed and between.rstrip().endswith(":") and _STOPS.search(between) is None


def _one_of_them(doc: Doc, one: Quoted, previous: Found) -> names.Mention | None:
    """Whoever alone is named since several spoke ``previous`` together: `"…," they said. Asked again, Ann rolled her eyes. "…"`.

    In gold, of 11 such quotations none is theirs together.
    """
    if len(previous.names) < 2:
        return None
    low = max(previous.quoted.outer_end, previous.cue_span[1] if previous.cue_span else 0)
    # "…, said Ann, head of drama, and Tom, who runs the stage, in a joint statement.": the cue is that whole sentence.
    low = max([e for s, e in layout.sentences(doc) if s < low <= e <= one.outer_start], default=low)
    since = [
        m for m in antecedents.candidates(doc, one.outer_start)
        if m.start >= low and m.name in previous.names
    ]  # fmt: skip
    return since[0] if len({m.name for m in since}) == 1 else None


def _begins_with(doc: Doc, one: Quoted, block: layout.Block) -> str:
    """The pronoun with which the sentence before or around ``one`` begins, in its paragraph: `She broke down, "…"`; or ""."""
    starts = [s for s, _ in layout.sentences(doc) if block.start <= s < one.outer_start]
    match = _HE.match(memo.text(doc), starts[-1]) if starts else None
    return match[0] if match else ""


def _addressed(doc: Doc, one: Quoted) -> set[int]:
    """Whom the quotation calls by name as it begins: `"Tom, you gave me a part …"`."""
    text = memo.text(doc)
    return {
        m.person for m in names.mentions(doc)
        if m.start == one.start and text[m.end : m.end + 2] == ", " and _YOU.match(text, m.end + 2, one.end)
    }  # fmt: skip


def without_cue(doc: Doc, one: Quoted, previous: Found | None) -> Found | None:
    """The quotation ``one`` with its speaker by what stands around it; ``previous`` is the quotation before it."""
    text = memo.text(doc)
    block = layout.blocks(text)[one.block]
    if described_parts.is_one(doc, one):
        found = Found(one, described_parts.RULE, [], kind="document")
        paper = previous is not None and previous.kind in ("document", "statement")
        if previous is not None and paper and not previous.speakers:  # a company's, or nobody's
            found.names = previous.names
        return found
    if (cue := told_before.cue(doc, one)) is not None:
        told = from_cue(doc, one, cue, previous)
        if told.names:
            return told
    if previous is not None and previous.names:
        same_block = previous.quoted.last_block == one.block
        near = one.block - previous.quoted.last_block <= 2
        between = text[previous.quoted.outer_end : one.outer_start]
        addressed = _addressed(doc, one)
        named = [
            m for m in antecedents.candidates(doc, one.outer_start)
            if m.start >= previous.quoted.outer_end
            and m.name not in previous.names and m.person not in addressed
        ]  # fmt: skip
        if one.block > previous.quoted.last_block and (other := _since(doc, one, previous)):
            return Found(one, "subject", [other], names=(other.name,))
        if (same_block or near) and not named and (one_of := _one_of_them(doc, one, previous)):
            return Found(one, "subject", [one_of], names=(one_of.name,))
        if (same_block or near) and not named and len(between) < 400:
            return Found(
                one, "continued", previous.speakers, names=previous.names, kind=previous.kind
            )
    if previous is not None and previous.role and _one_sentence(text, previous, one):
        return Found(one, "continued", [], role=previous.role, kind=previous.kind)
    if statements.follows(doc, one.outer_start):
        people, named_so = statements.issuers(doc, one.outer_start - 1, 2)
        if named_so:
            return Found(one, "issued", people, names=named_so, kind="statement")
    # The sentence before it, or the one it stands in, speaks of somebody.
    someone = None
    before = antecedents.candidates(doc, one.outer_start)
    inside = [m for m in before if m.start >= block.start]
    if inside or (before and one.outer_start <= block.start + 1):
        someone = antecedents.person(doc, "they", one.outer_start)
    if someone is None and not inside and (pronoun := _begins_with(doc, one, block)):
        someone = antecedents.person(doc, pronoun, one.outer_start)
    if someone is None:
        after = [
            m for m in names.mentions(doc)
            if one.outer_end <= m.start < block.end and m.label == "PERSON"
        ]  # fmt: skip
        someone = after[0] if after and not inside else None
    if someone is None and not before:
        # A headline's quotation: whoever the article names first.
        first = [m for m in names.mentions(doc) if m.start >= one.outer_end and m.label == "PERSON"]
        someone = first[0] if first and first[0].start - one.outer_end < 300 else None
    if someone is None:
        return Found(one, "no_cue", [])
    return Found(one, "subject", [someone], names=(someone.name,))
