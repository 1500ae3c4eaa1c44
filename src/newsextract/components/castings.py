"""Castings: who plays whom, from sentences, brackets, headings and cast lists.

Candidates come from the patterns of ``data/en/castings.jsonl`` over masked sentences, from
brackets and from the lines of lists; the article as a whole then decides: a name that plays
in one place is not played in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from newsextract import names, rules
from newsextract.components.casting import (
    backreferences,
    brackets,
    careers,
    casting_checks,
    castlists,
    chained_parts,
    exits,
    filmographies,
    known_as,
    line_ups,
    manner,
    past_parts,
    recasts,
    statuses,
    voices,
)
from newsextract.components.casting.candidates import Candidate, CastingScene
from newsextract.components.name import kin
from newsextract.components.relations import Relation, write
from newsextract.components.rows import Row, Rows

GROUP = "newsextract_castings"


@dataclass(slots=True)
class _Vote:
    actor: float = 0.0
    character: float = 0.0


class Castings(Rows):
    """Finds castings and writes ``doc.spans["newsextract_castings"]``."""

    def __init__(self, *, name: str = "newsextract_castings", rows: Sequence[Row] = ()) -> None:
        self.name = name
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Compile a user's casting rules behind the shipped ones.

        Raises:
            RulesError: where a row is no casting rule.
        """
        self.rows = list(rows)
        own = rules.compile_castings(enumerate(self.rows, 1), "rules")
        self.rules = (*rules.shipped_castings(), *own)

    def __call__(self, doc: Doc) -> Doc:
        self.set_annotations(doc, self.match(doc))
        return doc

    def match(self, doc: Doc) -> list[Relation]:
        """One relation an (actor, character, work): roles ``actor``, ``character``?, ``work``?."""
        if not names.mentions(doc):
            return []
        scene = CastingScene(doc)
        found: list[Candidate] = []
        peopled = [sentence for sentence in scene.sentences if sentence.has_people]
        together = "\n".join(sentence.masked.text for sentence in peopled)
        possible = [rule for rule in self.rules if rule.may_match(together)]
        for sentence in peopled:
            text = sentence.masked.text
            for rule in possible:
                if rule.may_match(text):
                    found += scene.apply(rule, sentence)
            found += brackets.find(scene, sentence)
        found += castlists.find(scene)
        found += backreferences.find(scene)
        found += recasts.find(scene, found)
        found += careers.find(scene, found)
        found += filmographies.find(scene, found)
        found += line_ups.find(scene, found)
        told = past_parts.find(scene) + known_as.find(scene) + chained_parts.find(scene)
        settled = {(one.actor.person, one.character.person) for one in told if one.character}
        found = [
            one
            for one in found
            if not one.character or (one.actor.person, one.character.person) not in settled
        ] + told
        return self._decide(scene, found)

    def set_annotations(self, doc: Doc, relations: list[Relation]) -> None:
        """Write the span group; see :func:`newsextract.components.relations.write`."""
        write(doc, GROUP, relations)

    def _decide(self, scene: CastingScene, found: list[Candidate]) -> list[Relation]:
        votes: dict[int, _Vote] = defaultdict(_Vote)
        kept = []
        for one in found:
            if not casting_checks.plausible(scene, one):
                continue
            place = (one.actor.start, one.character.start if one.character else -1)
            if place in scene.listed and not one.whole_list:
                continue
            kept.append(one)
            votes[one.actor.person].actor += one.weight * casting_checks.vote(one.actor, "PERSON")
            if one.character is not None:
                votes[one.character.person].character += one.weight * casting_checks.vote(
                    one.character, "CHARACTER"
                )
        kept = _one_as(kept)
        pairs: dict[tuple[int, str, str], Candidate] = {}
        taken: set[tuple[int, int]] = set()
        for one in sorted(kept, key=lambda c: (-c.weight, c.start)):
            actor = votes[one.actor.person]
            if actor.character > 1.5 * actor.actor:
                continue
            if one.character is not None:
                role = votes[one.character.person]
                if role.actor > 1.5 * role.character or one.character.person == one.actor.person:
                    continue
                if (one.character.person, one.actor.person) in taken:
                    continue  # the other way round was likelier
                taken.add((one.actor.person, one.character.person))
            slot = (one.actor.person, one.character_name, one.work or "")
            if slot not in pairs:
                pairs[slot] = one
        chosen = self._without_doubles(pairs)
        relations = [_relation(scene, one) for one in chosen]
        voices.settle(scene, relations)
        statuses.settle(scene.text, ((one, one.sentence, one.roles["actor"]) for one in relations))
        exits.settle(scene, relations)
        kin.settle(scene.text, relations)
        return relations

    def _without_doubles(self, pairs: dict[tuple[int, str, str], Candidate]) -> list[Candidate]:
        """A bare cast row goes where the same actor has a character; so do weaker works."""
        with_character: dict[int, set[str]] = defaultdict(set)
        best: dict[tuple[int, str], Candidate] = {}
        for (person, character, work), one in pairs.items():
            if character:
                with_character[person].add(work)
                other = best.get((person, character))
                if other is None or (not other.work_sure and one.work_sure):
                    best[person, character] = one
        chosen = []
        for (person, character, work), one in pairs.items():
            if character:
                sure = best[person, character]
                # The same pair in two works only where both works are named beside it.
                if one is not sure and not (one.work_sure and sure.work_sure):
                    continue
            elif work in with_character[person] or (with_character[person] and not one.work_sure):
                continue
            chosen.append(one)
        return sorted(chosen, key=lambda c: c.start)


def _one_as(kept: list[Candidate]) -> list[Candidate]:
    """ "A stars opposite B as Mara": with only one "as" in the sentence it is the subject's."""
    roles: dict[tuple[int, int], set[str]] = defaultdict(set)
    subjects: dict[tuple[tuple[int, int], str], int] = {}
    for one in kept:
        if one.rule in ("as", "stars_as"):
            roles[one.sentence].add(one.character_name)
        if one.rule == "stars_as":
            subjects[one.sentence, one.character_name] = one.actor.person
    return [
        one
        for one in kept
        if not (
            one.rule == "as"
            and len(roles[one.sentence]) == 1
            and subjects.get((one.sentence, one.character_name), one.actor.person)
            != one.actor.person
        )
    ]


def _relation(scene: CastingScene, one: Candidate) -> Relation:
    """A candidate that was chosen, with its kind and status."""
    actor = one.actor.start, one.actor.end
    kind, status = manner.manner(scene.text, one.sentence, *one.matched, actor, scene.others(one))
    return scene.relation(one, kind if one.kind == "acting" else one.kind, one.status or status)


@Language.factory("newsextract_castings", retokenizes=False)
def make_castings(nlp: Language, name: str) -> Castings:
    """Factory of :class:`Castings` with the shipped rules."""
    return Castings(name=name)
