"""Whose a quotation is where its build leaves no doubt: heads and net are not asked then."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract.components.casting import described_parts
from newsextract.components.quote import (
    asked_persons,
    blurbs,
    dialogue,
    going_on,
    interviews,
    nameless,
    posts,
    quotes_within,
    said_myself,
    shared_surnames,
    signed_below,
    spoken_ranks,
    statements,
    sure_cues,
    told_before,
)
from newsextract.components.relations import Relation

Given = tuple[str, float]
"""Who speaks, and the chance of it; 0 where that is worked out from the rule's."""
NOBODY = 0.6  # the chance of nobody by name, who goes on
SIGNED = 0.97  # the chance of who signs a post, or a quotation
_PER = re.compile(r"(?:As )?(?:Per|According to)\b", re.IGNORECASE)


def first(doc: Doc, relation: Relation, before: Relation | None) -> tuple[Given | None, str]:
    """What is settled before interviews are looked at; and the name, if the rules' own speaker is another.

    Args:
        before: the quotation before, of which the ``relation`` may be a turn.
    """
    nobody = not relation.fields["speakers"]
    if (
        nameless.is_listed(doc, relation)
        or blurbs.is_told(doc, relation)
        or (nobody and (relation.rule == interviews.RULE or sure_cues.is_nobodys(doc, relation)))
    ):
        return ("", NOBODY), ""
    if relation.rule == described_parts.RULE:
        return (relation.fields["speakers"], NOBODY), ""
    known = (
        shared_surnames.speaker(doc, relation, before)
        or spoken_ranks.speaker(doc, relation)
        or told_before.speaker(doc, relation)
        or going_on.adder(doc, relation, before)
    )
    return ((known, 0.0), known) if known else (None, "")


def then(
    doc: Doc, relation: Relation, before: Relation | None, outer: Relation | None, *, answer: bool
) -> Given | None:
    """What is settled of other quotations than an interview's answers.

    Args:
        outer: the last quotation that stands in none.
        answer: whether the ``relation`` answers the quotation before.
    """
    ruled = relation.fields["speakers"]
    if ruled and _is_ruled(doc, relation, before, answer=answer):
        return ruled, 0.0
    if before is not None and going_on.joined(doc, relation, before):
        return before.fields["speakers"], 0.0 if before.fields["speakers"] else NOBODY
    if relation.rule == "continued" and relation.fields["role"]:
        return "", 0.0  # a nameless speaker goes on
    if relation.rule == dialogue.RULE and not ruled:
        return "", NOBODY  # an interview with somebody whom the page never names
    if not answer and going_on.nobody(doc, relation, before):
        return "", NOBODY
    if teller := said_myself.teller(doc, relation, outer):
        return teller, 0.0
    if answering := (
        asked_persons.answering(doc, relation) or asked_persons.replying(doc, relation, before)
    ):
        return answering, 0.0
    if relation.rule in (posts.RULE, signed_below.RULE):
        return ruled, SIGNED
    return None


def _is_ruled(doc: Doc, relation: Relation, before: Relation | None, *, answer: bool) -> bool:
    """Whether the rules' own speaker stands."""
    return bool(
        relation.rule == dialogue.RULE
        or (going_on.goes_on(doc, relation, before) and not answer)
        or (going_on.goes_below(doc, relation, before) and not answer)
        or going_on.goes_on_below(doc, relation, before)
        or going_on.goes_on_asked(doc, relation, before)
        or relation.rule == "cue_between"  # the other half of what was said
        or (relation.rule.startswith("cue_above") and _PER.match(relation.fields["cue"]))
        or relation.rule in (told_before.RULE, quotes_within.DESCRIBED)
        or sure_cues.is_sure(doc, relation)
        or statements.goes_on(doc, relation, before)
    )
