"""Cues that leave no doubt who speaks, whatever the heads and the net say of them."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components import antecedents, descriptions, statements
from newsextract.components.cue_patterns import patterns
from newsextract.components.relations import Relation

# "Lee teased, before Ray leaned across and added:"
_ASKS = re.compile(r"\b(?:asks|poses the question)\W*$")
_TURNED = re.compile(r"(?:before|until|and then) (?=[A-Z])")


def is_sure(doc: Doc, relation: Relation) -> bool:
    """Whether the cue of ``relation`` settles whose it is."""
    return (
        _is_described(doc, relation)
        or _is_house(doc, relation)
        or _is_turned(relation)
        or statements.is_issued(doc, relation)
    )


def _is_turned(relation: Relation) -> bool:
    """Whether the cue is the clause of somebody who takes over from another."""
    named = relation.rule in ("cue_before", "cue_before_alias")
    return named and _TURNED.match(relation.fields["cue"]) is not None


def is_a_work(relation: Relation) -> bool:
    """Whether the cue says that a work asks: nobody does."""
    nobody = relation.fields["kind"] == "document" and not relation.fields["speakers"]
    return nobody and _ASKS.search(relation.fields["cue"]) is not None


def _is_described(doc: Doc, relation: Relation) -> bool:
    """Whether the cue's "the director", or that with which a sentence before its "he" begins, is the rules' speaker
    by the words beside his name."""
    span = relation.roles.get("speaker")
    if span is None or not relation.rule.startswith("cue_"):
        return False
    ruled = relation.fields["speakers"]
    if relation.rule.endswith("_description"):
        words = memo.text(doc)[slice(*span)]
        if descriptions.in_office(doc, words, span[0], antecedents.candidates(doc, span[0])):
            return True
        before = antecedents.candidates(doc, span[0]) if descriptions.is_trade(words) else []
        someone = descriptions.person(doc, words, before) if before else None
        return someone is not None and someone.name == ruled
    if not relation.rule.endswith("_pronoun"):
        return False
    told = {
        at: m for at, m in antecedents.described(doc).items()
        if descriptions.is_trade(descriptions.opening(doc, at))
    }  # fmt: skip
    start = relation.roles["quote"][0]
    nearest = [at for at, _ in antecedents.subjects(doc) if at <= start][-3:]
    return any(at in told and told[at].name == ruled for at in nearest)


def _is_house(doc: Doc, relation: Relation) -> bool:
    """Whether the cue's subject is a company by what it is ("the network said"), at which the heads do not look."""
    span = relation.roles.get("speaker")
    if span is None or not relation.rule.startswith("cue_"):
        return False
    return patterns().house.fullmatch(memo.text(doc)[slice(*span)]) is not None
