"""Speakers as rules and relation heads see them together.

Everybody who may have spoken is weighed (:mod:`.speaker_choice`). What the rules take for quotations stays so:
only whose they are is settled here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components import quotes, speaker_choice
from newsextract.components.choosing import Net
from newsextract.components.relations import Relation, read
from newsextract.components.scene import scene as scene_of
from newsextract.components.scores import Scores
from newsextract.components.speaker_choice import Option, Speakers
from newsextract.components.weighing import RULE, Candidate, clip, of_rule


def find(doc: Doc, scored: Scores, chooser: Net | None) -> list[Candidate]:
    """Every quotation with the speaker who is likeliest by rules and heads together."""
    chosen = speaker_choice.DEFAULTS if chooser is None else chooser
    found: list[Candidate] = []
    for relation, options, speakers in asked(doc, scored):
        found.append(_settle(doc, scored, relation, options, chosen))
        speakers.heard(relation, relation.fields["speakers"])
    return found


def asked(doc: Doc, scored: Scores) -> Iterator[tuple[Relation, list[Option], Speakers]]:
    """Each quotation with its options and the article's speakers, to whom whoever asks tells the answer
    (:meth:`Speakers.heard`) before the next one."""
    relations = read(doc, quotes.GROUP)
    speakers = Speakers(doc, scored, scene_of(doc), relations)
    said_by = {str(r.roles["quote"][0]): r.fields["speakers"].split("; ") for r in relations}
    ruled = ""  # whose the quotation before is by the rules
    for relation in relations:
        own = relation.fields["speakers"]
        spoke = speakers.said[-1] if speakers.said else own
        if relation.rule.endswith("continued") and own == ruled and own != spoke:
            relation.fields |= {"speakers": spoke, "role": ""}  # who goes on is whoever spoke
            relation.roles.pop("speaker", None)
        ruled = own
        outer = said_by.get(relation.fields["parent"], [])
        yield relation, speakers.options(relation, outer), speakers
        said_by[str(relation.roles["quote"][0])] = speakers.said[-1].split("; ")


def _settle(
    doc: Doc, scored: Scores, relation: Relation, options: list[Option],
    weights: Mapping[str, float] | Net,
) -> Candidate:  # fmt: skip
    ruled = [n for n in relation.fields["speakers"].split("; ") if n]
    choice = "; ".join(ruled)
    shares = speaker_choice.chances(options, weights)
    p, best = max(zip(shares, options, strict=True), key=lambda pair: pair[0])
    top = max(options, key=lambda one: one.features["score"])
    words = len(memo.text(doc)[slice(*relation.roles["quote"])].split())
    features = {
        "choice": clip(math.log(p / (1 - p + 1e-6)), 6),
        "agree": float(best.name == choice and (best is top or top.name in ruled)),
        "changed": float(best.name != choice),
        "nobody": float(best.name == ""),
        "nested": float(bool(relation.fields["parent"])),
        "short": float(words < 4),
        "unclosed": float(relation.rule.endswith("_unclosed")),
        "rule_odds": of_rule("quotes", relation)["rule_odds"],
    }
    if best.name != choice and relation.rule != "repeated":  # the longer quotation settles it
        speaker_choice.change(scored, relation, best, RULE)
    return Candidate(relation, features, "quote")
