"""Castings as rules and relation heads see them together: candidates with features."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc

from newsextract import layout, names
from newsextract.components import castings
from newsextract.components.casting import (
    casting_doubts,
    casting_names,
    casting_works,
    sure_castings,
    trades,
    work_places,
)
from newsextract.components.relations import Relation, read
from newsextract.components.scene import Scene, around
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.scores import NOBODY, Group, Scores
from newsextract.components.score.weighing import (
    LEAST,
    RULE,
    Candidate,
    clip,
    head_score,
    of_rule,
    title_odds,
)
from newsextract.components.title.title_forms import title_key

_NO_NAME = frozenset({"young", "older", "old", "little", "the", "him", "her", "himself", "herself"})
_SURE_RANK = 3.0  # log odds of CHARACTER above which "the Prince" is somebody's name
_SURE_CAST = 4.0  # log odds above which somebody is in a work that has no title yet
_LEAST_CAST = -1.5  # log odds below which no row without a character came through on dev
# Log odds by which a pair that a rule found is ahead of its rivals, beside the rule's own.
_RULE_LEAD = 2.0


def find(doc: Doc, scored: Scores) -> list[Candidate]:
    """Pairs and bare cast members that rules or heads see."""
    return _Finder(doc, scored).find()


class _Finder:
    def __init__(self, doc: Doc, scored: Scores) -> None:
        self.doc, self.scored = doc, scored
        self.scene: Scene = scene_of(doc)
        self.people: dict[int, list[names.Mention]] = defaultdict(list)
        self.at: dict[int, names.Mention] = {}
        for mention in self.scene.people:
            self.people[mention.person].append(mention)
            self.at[mention.start] = mention
        self.ruled_actors: dict[int, set[object]] = defaultdict(set)
        self.ruled_characters: dict[object, set[int]] = defaultdict(set)
        self.of_actor: dict[int, dict[object, float]] = defaultdict(dict)
        self.of_character: dict[object, dict[int, float]] = defaultdict(dict)
        self.parts: dict[int, list[tuple[str, float]]] = defaultdict(list)  # (work, strength)
        self.titles = {title_key(w.fields["title"]): w.fields["title"] for w in self.scene.works}
        self.title_p = title_odds(self.scene)
        self.trades = trades.Trades(self.scene.text, self.scene.people)
        self.known = casting_names.Names(self.scene.text, self.people, layout.sentences(doc))

    def find(self) -> list[Candidate]:
        rules: dict[tuple[int, object], list[Relation]] = defaultdict(list)
        for relation in read(self.doc, castings.GROUP):
            rules[self._key(relation)].append(relation)
        for left, right, score in self.scored.all("plays"):
            if score > LEAST and left[1] != right[1] and self._named(right):
                rules.setdefault((left[1], right[1]), [])  # type: ignore[arg-type]
        for name in ("unnamed", "cast"):
            for left, _, score in self.scored.all(name):
                if score > _LEAST_CAST:
                    rules.setdefault((left[1], ""), [])  # type: ignore[arg-type]
        pairs = {key for key in rules if key[1] != ""}
        for person, character in pairs:
            if rules[person, character]:
                self.ruled_actors[person].add(character)
                self.ruled_characters[character].add(person)
        for key in pairs:
            self._weigh(key, rules[key])
        found = []
        for key, relations in rules.items():
            if key in pairs:
                found += self._pair(key, relations)
        for key, relations in rules.items():
            if key not in pairs:
                found += self._bare(key[0], relations)
        found = [c for c in found if not casting_doubts.doubted(self.scene, c.relation)]
        found = casting_doubts.without_strangers(self.scene, found)
        casting_doubts.part_namesakes(self.scene, found)
        return sorted(found, key=lambda one: min(one.relation.roles.values()))

    def _key(self, relation: Relation) -> tuple[int, object]:
        """(person, person of the character, its name where nobody marked it, or "" without one)."""
        actor = self.at.get(relation.roles["actor"][0])
        person = -1 if actor is None else actor.person
        if "character" not in relation.roles:
            return person, ""
        character = self.at.get(relation.roles["character"][0])
        return person, relation.fields["character"] if character is None else character.person

    def _weigh(self, key: tuple[int, object], relations: list[Relation]) -> None:
        """Roughly how much speaks for a pair, so that each can be held against its rivals."""
        person, character = key
        score = self.scored.get("plays", ("PERSON", person), ("CHARACTER", character))
        strength = head_score(score)
        if relations:
            strength += _RULE_LEAD + of_rule("castings", relations[0])["rule_odds"]
        self.of_actor[person][character] = strength
        self.of_character[character][person] = strength

    def _pair(self, key: tuple[int, object], relations: list[Relation]) -> list[Candidate]:
        person, character = key
        left: Group = ("PERSON", person)
        right: Group = ("CHARACTER", character)
        score = self.scored.get("plays", left, right)
        best = self.scored.best("plays", left, right)
        features = {
            "score": head_score(score),
            "scored": float(score is not None),
            **self._leads(person, character),
            # Whom the rules give to somebody else is seldom his, too.
            "actor_taken": float(bool(self.ruled_actors[person] - {character})),
            "character_taken": float(bool(self.ruled_characters[character] - {person})),
            **self.known.nearness(best),
            "actor": self.known.share(person, "PERSON"),
            "character": self.known.share(character, "CHARACTER"),
            "single": self.known.single(person),
            "character_p": self.known.surest(character),
            **of_rule("castings", relations[0] if relations else None),
        }
        if not relations:
            assert best is not None  # it was scored, or there would be no candidate
            relations = [self._made(person, best[0], best[1], self._name(right))]
        casting_works.place(self.scored, self.scene, self.titles, relations, left, right)
        self.parts[person] += [
            (title_key(r.fields["work"]), self.of_actor[person][character]) for r in relations
        ]
        signs = self.trades.signs(person)
        return [
            Candidate(r, features, "pair", signs, sure=r.rule in sure_castings.PAIRS)
            for r in relations
        ]

    def _bare(self, person: int, relations: list[Relation]) -> list[Candidate]:
        """Rows without a character: one candidate for each work in which he may be."""
        left: Group = ("PERSON", person)
        casting_works.sober(self.scored, self.scene, relations)
        by_work: dict[str, list[Relation]] = defaultdict(list)
        for relation in relations:
            by_work[title_key(relation.fields["work"])].append(relation)
        works = {str(g[1]): s for g, s in self.scored.rights("cast", left)}
        nobodys = casting_works.sung(self.scene)
        for key in (*self.scored.doubtful, *work_places.linked(self.scene), *nobodys):
            works.pop(key, None)
        for key, owner in work_places.owners(self.scene).items():
            if owner != person and key not in by_work:
                works.pop(key, None)
        for someone, key in work_places.bracketed(self.scene):
            if someone == person and key not in by_work:
                works.pop(key, None)
        casting_works.without_origins(self.scene, works, by_work)
        mentions = self.people.get(person, ())
        # Whoever stands only where a work has no title yet is in that one, whatever title is near.
        nameless = [work_places.untitled(self.scene, m.start, m.end) for m in mentions]
        untitled = bool(mentions) and all(nameless)
        if untitled and works:
            nearest = max(works, key=lambda k: works[k])
            works = {nearest: works[nearest]}
        for key, score in works.items():
            if score > _LEAST_CAST and key in self.titles:
                by_work.setdefault(key, [])
        unnamed = self.scored.get("unnamed", left, NOBODY)
        in_none = any(nameless) and unnamed is not None and unnamed > _SURE_CAST
        if unnamed is not None and (in_none or not by_work):
            by_work[""] = by_work.get("", [])
        found = []
        for key, ruled in by_work.items():
            own = works.get(key)
            rival = max((s for k, s in works.items() if k != key), default=-8.0)
            parts = self.parts[person]
            features = {
                "score": head_score(unnamed),
                "scored": float(unnamed is not None),
                "work": head_score(own),
                "workless": float(not key),
                "lead": clip(head_score(own) - rival, 5),
                # A part in this work says that there is no row without one.
                "here": clip(max((s for w, s in parts if w == key), default=-6.0)),
                "elsewhere": clip(max((s for w, s in parts if w != key), default=-6.0)),
                "ruled": float(bool(relations)),
                "actor": self.known.share(person, "PERSON"),
                "single": self.known.single(person),
                "title": self.title_p.get(key, 0.0),
                **of_rule("castings", ruled[0] if ruled else None),
            }
            if not ruled:
                best = self.scored.best("cast", left, ("WORK", key)) if key else None
                best = best or self.scored.best("unnamed", left, NOBODY)
                if best is None:
                    continue
                ruled = [self._made(person, best[0], None, "")]
                ruled[0].fields["work"] = "" if untitled or not key else self.titles.get(key, "")
            signs = self.trades.signs(person)
            # 142 of 150 such rows in gold train and dev are right; the heads look no further than a sentence or two.
            sure = in_none and not key
            found += [
                Candidate(r, features, "bare", signs, sure or sure_castings.bare(self.scene, r))
                for r in ruled
            ]
        return found

    def _leads(self, person: int, character: object) -> dict[str, float]:
        """How far a pair is ahead of the others of its actor and of its character."""
        strength = self.of_actor[person][character]
        actor = max((s for c, s in self.of_actor[person].items() if c != character), default=-8.0)
        other = max(
            (s for a, s in self.of_character[character].items() if a != person), default=-8.0
        )
        return {
            "actor_lead": clip(strength - actor, 5),
            "character_lead": clip(strength - other, 5),
            "mutual": float(strength >= actor and strength >= other),
            "nowhere": float(strength < actor and strength < other),
        }

    def _named(self, character: Group) -> bool:
        """Whether a character has a name, not only "Young", or a rank that the recogniser is less than sure of."""
        name = self._name(character)
        if name.lower() in _NO_NAME or name.islower():
            return False
        ranked = names.honorific_length(name + " X") >= len(name)
        # "Fr" and "Adv." are cut from a name that stands behind them.
        return not ranked or (len(name) > 3 and self.known.surest(character[1]) > _SURE_RANK)

    def _name(self, character: Group) -> str:
        mentions = self.people[character[1]]  # type: ignore[index]
        return names.bare(mentions[0].name)

    def _made(
        self, person: int, actor: tuple[int, int], character: tuple[int, int] | None, name: str
    ) -> Relation:
        """A casting that only the heads see; :func:`settle` says how, if it becomes a row."""
        roles = {"actor": actor} | ({"character": character} if character else {})
        start, end = min(s for s, _ in roles.values()), max(e for _, e in roles.values())
        fields = {"actor": self.people[person][0].name, "character": name, "work": ""}
        return Relation(RULE, roles, fields, around(self.doc, start, end))
