"""Who stands in one list with members of a cast: in "In it are Ann Lee, Tom Ray, whom you know, Jo Bell and Bo Ji" all four are in it.

The heads judge one name at a time and lose one of them now and then. Where most of a list is in the cast of one work, so are
the others, unless the article says that they made it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from newsextract import confidence, names
from newsextract.components.casting import careers, casting_doubts
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene, Sentence
from newsextract.components.score.weighing import RULE, Candidate
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK"))
# "A, B, who won a prize, C and D": of a name between commas may be told something, but of no other name.
_LIST = re.compile(
    rf"{_P}(?:(?:,? and |, & | & |, (?:(?!and |as |with |plays |who plays )[^,.;:()\n{_P}{_C}{_W}]{{1,60}}, (?:and )?)?){_P}(?!['’]s))+"
)
# "A, B and C play X, Y and Z"
_PARTS = re.compile(
    rf" (?:(?:will|to|who) )?(?:plays?|voices?|portrays?|are|as|is)\b[^.;]{{0,40}}{_C}"
)
_LEAST = 3  # names that make a list
_TOLD = 2  # of them that are in the cast by other signs
_SHARE = 0.5
_SURE = 0.7  # the confidence that theirs must have


def joined(scene: Scene, chosen: Sequence[Candidate]) -> list[Candidate]:
    """``chosen`` and those beside whom they are listed, as rows without a character."""
    bare: dict[int, set[str]] = defaultdict(set)
    every: dict[int, set[str]] = defaultdict(set)
    at = {mention.start: mention for mention in scene.people}
    for one in chosen:
        actor = at.get(one.relation.roles["actor"][0])
        if actor is not None and (work := one.relation.fields["work"]):
            every[actor.person].add(work)
            if not one.relation.fields["character"] and one.relation.confidence >= _SURE:
                bare[actor.person].add(work)
    more: dict[tuple[int, str], Candidate] = {}
    for sentence, listed in _lists(scene) if len(bare) >= _TOLD else ():
        people = {mention.person for mention in listed}
        times = Counter(work for person in people for work in bare.get(person, ()))
        if not times:
            continue
        work, told = times.most_common(1)[0]
        if told < max(_TOLD, _SHARE * len(people)):
            continue
        for mention in listed:
            if work not in every[mention.person]:
                more.setdefault((mention.person, work), _row(sentence, mention, work))
    made = scene.once("crew", careers.crew) if more else set()
    new = [
        one
        for (person, _), one in more.items()
        if person not in made and not casting_doubts.doubted(scene, one.relation)
    ]
    return sorted([*chosen, *new], key=lambda one: min(one.relation.roles.values()))


def _lists(scene: Scene) -> Iterator[tuple[Sentence, list[names.Mention]]]:
    for sentence in scene.sentences:
        text = sentence.masked.text
        for match in _LIST.finditer(text) if text.count(_P) >= _LEAST else ():
            listed = [
                scene.people[sentence.masked.items[place].key]
                for place in range(*match.span())
                if text[place] == _P
            ]
            several = len({mention.person for mention in listed}) >= _LEAST
            if several and not _PARTS.match(text, match.end()):
                yield sentence, listed


def _row(sentence: Sentence, mention: names.Mention, work: str) -> Candidate:
    fields = {"actor": mention.name, "character": "", "work": work}
    roles = {"actor": (mention.start, mention.end)}
    relation = Relation(RULE, roles, fields, (sentence.start, sentence.end))
    relation.confidence = confidence.bounded(_SHARE)
    return Candidate(relation, {}, "bare")
