"""Cues that leave no doubt who speaks, whatever the heads and the net say of them."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.name import antecedents, descriptions
from newsextract.components.quote import blurbs, quotemarks, statements, whose_words
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.relations import Relation

# "Lee teased, before Ray leaned across and added:"
_ASKS = re.compile(r"\b(?:asks|poses the question)\W*$")
_PRONOUN = re.compile(r"s?he|they", re.IGNORECASE)
_KIN = re.compile(
    r"(?:his|her|their|the) (?:[a-z]+ )?(?:family|children|kids|parents|siblings|grandchildren|relatives|loved ones)",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:[Aa]n?|[Oo]ne|[Aa]nother) [a-z]")
_TO_WHICH = re.compile(r"\bto (?:which|whom) $")
_RECALLED = re.compile(
    r"(?:recall|remember)(?:s|ed|ing)? (?:him|her|them|[A-Z][\w’'. -]*) (?:telling|saying|asking|warning|shouting|replying|adding)\b"
)
_CRITIC = re.compile(r"\b(?:critic|reviewer)\b")
_TURNED = re.compile(r"(?:before|until|and then|and|but) (?=[A-Z])")


def is_sure(doc: Doc, relation: Relation) -> bool:
    """Whether the cue of ``relation`` settles whose it is."""
    return (
        _is_described(doc, relation)
        or is_house(doc, relation)
        or _is_turned(relation)
        or (
            relation.fields["speakers"] != ""
            and _RECALLED.match(relation.fields["cue"]) is not None
        )
        or _is_answer(doc, relation)
        or _is_its(doc, relation)
        or _is_outlets(relation)
        or statements.is_issued(doc, relation)
    )


def _is_turned(relation: Relation) -> bool:
    """Whether the cue is the clause of somebody who takes over from another."""
    named = relation.rule in ("cue_before", "cue_before_alias")
    return named and _TURNED.match(relation.fields["cue"]) is not None


def _is_outlets(relation: Relation) -> bool:
    """Whether a critic without a name speaks of whom the cue says where he writes: "The critic of The Echo thought her"."""
    if relation.fields["kind"] != "document" or not relation.rule.startswith("cue_"):
        return False
    own, cue = relation.fields["speakers"], relation.fields["cue"]
    return own != "" and own in cue and _CRITIC.search(cue) is not None


def _is_answer(doc: Doc, relation: Relation) -> bool:
    """Whether the cue is that of whoever was asked: "Lee asked Ray about it, to which he said"."""
    span = relation.roles.get("speaker")
    if span is None or not relation.rule.startswith("cue_before"):
        return False
    return _TO_WHICH.search(memo.text(doc), max(0, span[0] - 12), span[0]) is not None


def _is_its(doc: Doc, relation: Relation) -> bool:
    """Whether "it" goes on: the statement, or whoever put it out, that was quoted before."""
    span = relation.roles.get("speaker")
    if span is None or not relation.rule.removesuffix("_unclosed").endswith("_continued"):
        return False
    return memo.text(doc)[slice(*span)].lower() == "it" and not _named_since(doc, relation)


def _named_since(doc: Doc, relation: Relation) -> bool:
    """Whether anybody else is named between the quotation before and the ``relation``: "Ray's answer ran to a line. “…,” it read"."""
    start = relation.roles["quote"][0]
    ends = [q.outer_end for q in quotemarks.find(memo.text(doc)) if q.outer_end <= start]
    spoke = relation.fields["speakers"].split("; ")
    return any(
        m.name not in spoke for m in antecedents.candidates(doc, start)
        if m.start >= max(ends, default=0)
    )  # fmt: skip


def is_nobodys(doc: Doc, relation: Relation) -> bool:
    """Whether the cue says that a work asks or what it tells of, gives the handle of who wrote, or has a pronoun that
    stands for somebody without a name, or "his family": no name speaks."""
    if relation.fields["speakers"] or not relation.rule.startswith("cue_"):
        return False
    cue, kind = relation.fields["cue"], relation.fields["kind"]
    said = memo.text(doc)[slice(*relation.roles.get("speaker", (0, 0)))]
    if _ONE.match(relation.fields["role"]) and relation.rule.startswith("cue_after_unnamed"):
        return True
    if relation.fields["role"] and (_PRONOUN.fullmatch(said) or _KIN.fullmatch(said)):
        return True
    if relation.rule.startswith("cue_before_unnamed") and whose_words.is_anothers(cue):
        return True
    start = relation.roles.get("speaker", (-1, -1))[0]
    if (
        start >= 0
        and not patterns().house.match(said)
        and patterns().crowd.match(memo.text(doc), start)
    ):
        return True  # "Critics at the time called it"
    if kind == "social" and cue:
        return relation.fields["role"].startswith(cue)
    return kind == "document" and (_ASKS.search(cue) is not None or blurbs.is_subject(cue))


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
        return someone is not None and someone.name == ruled and not _of_another(doc, relation)
    if not relation.rule.endswith("_pronoun"):
        return False
    told = {
        at: m for at, m in antecedents.described(doc).items()
        if descriptions.is_trade(descriptions.opening(doc, at))
    }  # fmt: skip
    start = relation.roles["quote"][0]
    nearest = [at for at, _ in antecedents.subjects(doc) if at <= start][-3:]
    return any(at in told and told[at].name == ruled for at in nearest)


def _of_another(doc: Doc, relation: Relation) -> bool:
    """Whether the sentence before the quotation begins with the name of another: "Lee also spoke of the sea. “…,” the presenter said"."""
    start = relation.roles["quote"][0]
    sentence = layout.sentence_before(doc, start)
    if sentence is None:
        return False
    ruled = relation.fields["speakers"]
    first = (m for m in antecedents.candidates(doc, start) if m.start == sentence[0])
    return any(m.name != ruled for m in first)


def is_house(doc: Doc, relation: Relation) -> bool:
    """Whether the cue's subject is a company by what it is ("the network said"), at which the heads do not look."""
    span = relation.roles.get("speaker")
    if span is None or not relation.rule.startswith("cue_"):
        return False
    return patterns().house.fullmatch(memo.text(doc)[slice(*span)]) is not None
