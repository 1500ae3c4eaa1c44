"""Speakers as rules and relation heads see them together.

The heads weigh every name near a quotation, and nobody; the speaker whom the rules found is ahead by
as much as his rule is usually right. The heads change no quotation, only whose it is.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Hashable

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components import genders, quotes
from newsextract.components.relations import Relation, read
from newsextract.components.scene import Scene
from newsextract.components.scene import scene as scene_of
from newsextract.components.scores import NOBODY, Group, Scores
from newsextract.components.weighing import RULE, Candidate, clip, of_rule

# By how much, in log odds, the speaker whom a rule found is ahead: so much, and this share of the log odds that
# the rule is right (grid on dev).
_RULE_LEAD, _RULE_SHARE = 2.0, 0.5
_GENDER = (
    1.5  # share of the log odds that somebody is of the other gender than the pronoun of the cue
)
_PRONOUN = re.compile(r"(?:(she)|(he))$", re.IGNORECASE)
_SELF = 4.0  # log odds against the outer speaker of a quotation inside a quotation; dev


def find(doc: Doc, scored: Scores) -> list[Candidate]:
    """Every quotation with the speaker who is likeliest by rules and heads together."""
    scene = scene_of(doc)
    named = _names(doc, scene)
    relations = read(doc, quotes.GROUP)
    said_by = {str(r.roles["quote"][0]): r.fields["speakers"].split("; ") for r in relations}
    found: list[Candidate] = []
    ruled = settled = ""  # whose the quotation before is: by the rules, and in the end
    for relation in relations:
        own = relation.fields["speakers"]
        if relation.rule.endswith("continued") and own == ruled:
            relation.fields["speakers"] = settled  # who goes on speaking is whoever spoke
        ruled = own
        outer = said_by.get(relation.fields["parent"], [])
        found.append(_settle(doc, scored, relation, named, outer))
        settled = relation.fields["speakers"]
    return found


def _names(doc: Doc, scene: Scene) -> dict[Group, str]:
    """Groups that may speak, and the name of each."""
    named: dict[Group, str] = {}
    for mention in scene.people:
        named["PERSON", mention.person] = named["CHARACTER", mention.person] = mention.name
    text = memo.text(doc)
    for entity in memo.entities(doc):
        if entity.label == "ORG":
            name = text[entity.start_char : entity.end_char]
            named["ORG", name] = name
    for platform in scene.platforms:
        named["PLATFORM", platform.fields["name"]] = platform.fields["name"]
    return named


def _settle(
    doc: Doc, scored: Scores, relation: Relation, named: dict[Group, str], outer: list[str]
) -> Candidate:
    """The likeliest speaker; ``outer`` are those of the quotation around it."""
    quote: Group = ("QUOTE", relation.roles["quote"][0])
    by_rule = [n for n in relation.fields["speakers"].split("; ") if n]
    document = relation.fields["kind"] == "document"
    fitting = _fitting(doc, relation)
    odds = of_rule("quotes", relation)
    chances: dict[Hashable, float] = defaultdict(lambda: -12.0)
    groups: dict[Hashable, Group] = {}
    for group, score in scored.rights("speaker", quote):
        name = named.get(group, "")
        if group != NOBODY and not name:
            continue
        if document and group[0] in ("PERSON", "CHARACTER") and name not in by_rule:
            continue  # a synopsis is an institution's, or nobody's
        if group[0] in ("PERSON", "CHARACTER"):
            score += fitting.get(group[1], 0.0)  # type: ignore[call-overload]
        if name in outer and name not in by_rule:
            score -= _SELF  # who tells what was said seldom said it
        if score > chances[name]:
            chances[name], groups[name] = score, group
    raw = dict(chances)
    choice: Hashable = "; ".join(by_rule)
    if len(by_rule) > 1:
        # Joint speakers: the heads weigh one name at a time, so they cannot speak against two.
        chances[choice] = max(chances.values(), default=0.0)
    chances[choice] += _RULE_LEAD + _RULE_SHARE * max(0.0, odds["rule_odds"])
    best = max(chances, key=lambda n: chances[n])
    total = max(chances.values())
    p = math.exp(chances[best] - total) / sum(math.exp(c - total) for c in chances.values())
    top = max(raw, key=lambda n: raw[n], default=choice)
    words = len(memo.text(doc)[slice(*relation.roles["quote"])].split())
    features = {
        "choice": clip(math.log(p / (1 - p + 1e-6)), 6),
        "agree": float(best == choice and (best == top or top in by_rule)),
        "changed": float(best != choice),
        "nobody": float(best == ""),
        "nested": float(bool(relation.fields["parent"])),
        "short": float(words < 4),
        "unclosed": float(relation.rule.endswith("_unclosed")),
        "rule_odds": odds["rule_odds"],
    }
    if best != choice:
        _change(scored, relation, quote, groups[best], str(best))
    return Candidate(relation, features, "quote")


def _fitting(doc: Doc, relation: Relation) -> dict[int, float]:
    """By person what the pronoun of the cue takes from the odds of those whom it seldom means."""
    start, end = relation.roles.get("speaker", (0, 0))
    pronoun = _PRONOUN.match(memo.text(doc)[start:end])
    if pronoun is None:
        return {}
    sign = 1.0 if pronoun[1] else -1.0
    return {
        person: min(0.0, sign * clip(odds, 3) * _GENDER) for person, odds in genders.of(doc).items()
    }


def _change(scored: Scores, relation: Relation, quote: Group, group: Group, name: str) -> None:
    """Give a quotation to somebody else than the rules did."""
    relation.rule = RULE
    relation.roles.pop("speaker", None)
    relation.fields["speakers"] = names.bare(name) if group[0] != "ORG" else name
    if group != NOBODY:  # nobody by name is still "the production team"
        relation.fields["role"] = ""
    if group != NOBODY and (pair := scored.best("speaker", quote, group)) is not None:
        relation.roles["speaker"] = pair[1]
