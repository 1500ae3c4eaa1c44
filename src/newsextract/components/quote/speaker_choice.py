"""Who spoke, of everybody who may have: what speaks for each, and the net that weighs it.

The relation heads look at one quotation at a time; here what a reader also goes by is added: whom the rules
found and by which of them, who spoke before, how often, who was named last, whom "she" may mean, and whose turn it
is (:mod:`.turns`). The net (:mod:`..score.choosing`; ``nets`` in the scorer's ``weights.json``) is trained by
``scripts/nets.py``: the softmax of its odds over the options is to be that of who spoke (a conditional logit,
McFadden 1974, with hidden layers).
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from newsextract import layout, memo
from newsextract.components.name import genders, organisations
from newsextract.components.quote import sole_names
from newsextract.components.quote.cue_patterns import patterns
from newsextract.components.quote.turns import Turns
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.components.score.choosing import Net
from newsextract.components.score.scores import NOBODY, Group, Scores
from newsextract.components.score.weighing import clip, of_rule

DEFAULTS = {
    "score": 1.0, "rule": 2.0, "rule_odds": 0.5, "outer_other": -4.0, "gender": 1.5, "document": -20.0,
}  # fmt: skip
"""Weights where a scorer brings none."""
LEADS = ("score", "raw", "behind", "ahead", "between", "spoken", "mentions")
"""Features of which the net is also told by how much they exceed those of the others."""
JOINT: Group = ("JOINT", "")
_RULED: Group = ("RULED", "")  # somebody whom only the rules see
_PRONOUN = re.compile(r"(?:(she)|(he))$", re.IGNORECASE)
_UNSEEN = -12.0  # log odds of somebody at whom the heads did not look
_FAR = 5000  # characters; as good as never
_PEOPLE = ("PERSON", "CHARACTER")
# Rules common enough in the gold articles for a weight of their own.
_RULES = frozenset(
    {"continued", "nested", "nested_unnamed", "cue_after", "cue_after_pronoun", "cue_after_description",
     "cue_after_alias", "cue_before", "cue_before_alias", "no_cue", "interview", "displayed", "subject"}
)  # fmt: skip


@dataclass(slots=True)
class Option:
    """Somebody who may have said it: a name, several joined by "; ", or "" for nobody by name."""

    name: str
    group: Group
    features: dict[str, float]


class Speakers:
    """The speakers of one article's quotations, which are to be asked for in order."""

    def __init__(
        self, doc: Doc, scored: Scores, scene: Scene, relations: Sequence[Relation]
    ) -> None:
        self.doc, self.scored, self.people = doc, scored, scene.people
        self.starts = [block.start for block in layout.blocks(memo.text(doc))]
        full = sole_names.fuller(doc)
        self.named = {group: full.get(name, name) for group, name in _names(doc, scene).items()}
        self.called = sole_names.called(doc, relations)
        self.mentions = Counter(m.person for m in self.people)
        self.turns = Turns(doc, scene.people, relations)
        self.said: list[str] = []  # whose each quotation so far is
        self.spoken: Counter[str] = Counter()
        self.at = -9  # the paragraph of the last one

    def heard(self, relation: Relation, speakers: str) -> None:
        """Take down whose ``relation`` is; the next ones may go on from there."""
        self.said.append(speakers)
        self.spoken.update(name for name in speakers.split("; ") if name)
        self.at = self._paragraph(relation.roles["quote"][1])

    def options(self, relation: Relation, outer: Sequence[str]) -> list[Option]:
        """Everybody who may have spoken; ``outer`` are the speakers of the quotation around it."""
        start = relation.roles["quote"][0]
        ruled = [name for name in relation.fields["speakers"].split("; ") if name]
        choice = "; ".join(ruled)
        found: dict[str, tuple[Group, float]] = {}
        for group, score in self.scored.rights("speaker", ("QUOTE", start)):
            name = self.named.get(group, "")
            if (group == NOBODY or name) and (name not in found or score > found[name][1]):
                found[name] = group, score
        if len(ruled) > 1:
            # The heads weigh one name at a time, so they cannot speak against two: whom they see of
            # these speaks for all of them.
            found[choice] = JOINT, max((s for _, s in found.values()), default=0.0)
            found = {name: own for name, own in found.items() if name not in ruled}
        else:
            found.setdefault(choice, (_RULED if choice else NOBODY, _UNSEEN))
        top = max(score for _, score in found.values())
        total = top + math.log(sum(math.exp(s - top) for _, s in found.values()))
        behind, ahead = self._around(*relation.roles["quote"])
        shared = self._of_quotation(relation)
        turn = self.turns.of(relation)
        options = []
        for name, (group, score) in found.items():
            by_rule = name == choice
            features = {
                "score": clip(score - total, 12),
                "raw": clip(score, 12),
                "joint": float(group == JOINT),
                "nobody": float(not name),
                "character": float(group[0] == "CHARACTER"),
                "organisation": float(group[0] in ("ORG", "PLATFORM")),
                **self._before(name, relation),
                **_by_rule(relation, by_rule),
            }
            if name and name in outer:  # who tells what was said seldom said it
                features["outer_rule" if by_rule else "outer_other"] = 1.0
            if relation.fields["parent"]:
                features["nested_nobody"] = features["nobody"]
                features["nested_character"] = features["character"]
            if group[0] in _PEOPLE:
                # A synopsis is an institution's, or nobody's.
                document = relation.fields["kind"] == "document" and name not in ruled
                features["document"] = float(document)
                features |= self._of_person(group[1], behind, ahead, shared)  # type: ignore[arg-type]
            last = bool(name) and self.said[-1:] == [name]
            features |= turn.features(
                name, group[0], group[1] if group[0] in _PEOPLE else -1,  # type: ignore[arg-type]
                last=last, last_but_one=bool(name) and not last and self.said[-2:-1] == [name],
            )  # fmt: skip
            options.append(Option(name, group, features))
        return options

    def _before(self, name: str, relation: Relation) -> dict[str, float]:
        """What the quotations before say of somebody."""
        if not name or not self.said:
            return {}
        paragraph = self._paragraph(relation.roles["quote"][0])
        last = name == self.said[-1]
        return {
            "last": float(last),
            "last_here": float(last and paragraph == self.at),
            "last_above": float(last and paragraph == self.at + 1),
            "last_but_one": float(not last and self.said[-2:-1] == [name]),
            "spoken": math.log1p(self.spoken[name]),
            "silent": float(not self.spoken[name]),
        }

    def _of_quotation(self, relation: Relation) -> _Cue:
        start, end = relation.roles.get("speaker", (0, 0))
        pronoun = _PRONOUN.match(memo.text(self.doc)[start:end])
        sign = 0.0 if pronoun is None else 1.0 if pronoun[1] else -1.0
        return _Cue(sign, self._paragraph(relation.roles["quote"][0]))

    def _around(
        self, start: int, end: int
    ) -> tuple[dict[int, tuple[int, int, int]], dict[int, tuple[int, int]]]:
        """Each person before the quotation: (characters away, people between, where); after it, or in it
        (0 away): (characters away, where)."""
        behind: dict[int, tuple[int, int, int]] = {}
        ahead: dict[int, tuple[int, int]] = {}
        for mention in reversed(self.people):
            if mention.end <= start and mention.person not in behind:
                behind[mention.person] = start - mention.end, len(behind), mention.start
        for mention in self.people:
            if mention.start >= start and mention.person not in ahead:
                ahead[mention.person] = max(0, mention.start - end), mention.start
        return behind, ahead

    def _of_person(
        self, person: int, behind: dict[int, tuple[int, int, int]],
        ahead: dict[int, tuple[int, int]], cue: _Cue,
    ) -> dict[str, float]:  # fmt: skip
        """Where somebody is named around the quotation, and whether the cue's pronoun fits him."""
        away, between, where = behind.get(person, (_FAR, 4, -1))
        after, there = ahead.get(person, (_FAR, -1))
        near = math.log1p(away / 20)
        made = {
            "behind": near,
            "ahead": math.log1p(after / 20),
            "inside": float(after == 0),
            "unnamed_yet": float(where < 0),
            "between": float(min(4, between)),
            "here_before": float(where >= 0 and self._paragraph(where) == cue.paragraph),
            "here_after": float(after > 0 and self._paragraph(there) == cue.paragraph),
            "mentions": math.log1p(self.mentions[person]),
        }
        if cue.sign:
            odds = genders.of(self.doc).get(person, 0.0)
            made["gender"] = min(0.0, cue.sign * clip(odds, 3))
            made["behind_pronoun"] = near
        return made

    def _paragraph(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1


@dataclass(frozen=True, slots=True)
class _Cue:
    """``sign`` 1 for "she", -1 for "he", else 0; the quotation's paragraph."""

    sign: float
    paragraph: int


def _by_rule(relation: Relation, by_rule: bool) -> dict[str, float]:
    if not by_rule:
        return {}
    odds = of_rule("quotes", relation)["rule_odds"]
    made = {"rule": 1.0, "rule_odds": max(0.0, odds), "rule_doubt": min(0.0, odds)}
    rule = relation.rule.removesuffix("_unclosed")
    return made | ({f"rule_{rule}": 1.0} if rule in _RULES else {})


def _names(doc: Doc, scene: Scene) -> dict[Group, str]:
    """Groups that may speak, and the name of each."""
    named: dict[Group, str] = {}
    for mention in scene.people:
        named["PERSON", mention.person] = named["CHARACTER", mention.person] = mention.name
    text = memo.text(doc)
    for entity in memo.entities(doc):
        if entity.label == "ORG":
            name = text[entity.start_char : entity.end_char]
            if not patterns().networks.fullmatch(name):
                named["ORG", name] = organisations.full(doc, name)
    for platform in scene.platforms:
        named["PLATFORM", platform.fields["name"]] = platform.fields["name"]
    return named


def chances(options: Iterable[Option], weights: Mapping[str, float] | Net) -> list[float]:
    """The chance of each option that it is the one."""
    features = [one.features for one in options]
    if isinstance(weights, Net):
        odds = weights.odds(features)
    else:
        odds = [sum(weights.get(k, 0.0) * v for k, v in one.items()) for one in features]
    top = max(odds)
    shares = [math.exp(o - top) for o in odds]
    return [share / sum(shares) for share in shares]


def change(scored: Scores, relation: Relation, option: Option, rule: str) -> None:
    """Give a quotation to somebody else than the rules did."""
    group = option.group
    relation.rule = rule
    relation.roles.pop("speaker", None)
    relation.fields["speakers"] = option.name
    if group != NOBODY:  # nobody by name is still "the production team"
        relation.fields["role"] = ""
        quote: Group = ("QUOTE", relation.roles["quote"][0])
        if (pair := scored.best("speaker", quote, group)) is not None:
            relation.roles["speaker"] = pair[1]
