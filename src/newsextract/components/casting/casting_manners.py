"""Kind, status and season of the castings that only the heads see, and what one casting says of another's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import names
from newsextract.components.casting import (
    casting_seasons,
    exits,
    manner,
    portrayed,
    selves,
    statuses,
    voices,
)
from newsextract.components.name import kin
from newsextract.components.scene import Scene, around, own_places
from newsextract.components.scene import scene as scene_of
from newsextract.components.score.weighing import Candidate
from newsextract.components.title.title_forms import title_key
from newsextract.masking import PLACEHOLDERS

_W = PLACEHOLDERS["WORK"]
Roles = dict[str, tuple[int, int]]


def settle(doc: Doc, chosen: Sequence[Candidate]) -> None:
    """Status, kind and season of the rows that only the heads see, by the rules' own words.

    They are looked for where actor and character stand nearest to each other.
    """
    scene = scene_of(doc)
    people: dict[int, list[names.Mention]] = defaultdict(list)
    for mention in scene.people:
        people[mention.person].append(mention)
    spots: list[statuses.Spot] = []
    for one in chosen:
        relation = one.relation
        if "status" in relation.fields:
            # Its work may have been settled since the rule found it.
            relation.fields["season"] = casting_seasons.season(
                scene, relation.sentence, relation.fields["work"]
            )
            spots.append((relation, relation.sentence, relation.roles["actor"]))
            continue
        roles = dict(_nearest(scene, people, relation.roles))
        start, end = min(s for s, _ in roles.values()), max(e for _, e in roles.values())
        sentence = around(doc, start, end)
        if "character" in roles and "\n" in scene.text[start:end]:
            # Far apart: of the part tells the sentence that names it.
            start, end = roles["character"]
            sentence = around(doc, start, end)
            roles["actor"] = sentence[0], sentence[0]
        others = [(m.start, m.end) for m in scene.people if (m.start, m.end) not in roles.values()]
        kind, status = manner.manner(scene.text, sentence, start, end, roles["actor"], others)
        season = casting_seasons.season(scene, sentence, relation.fields["work"])
        if "character" not in roles and _of_another_title(scene, sentence, relation.fields["work"]):
            status = "confirmed"
        relation.fields |= {"kind": kind, "status": status, "season": season}
        spots.append((relation, sentence, roles["actor"]))
    voices.settle(scene, [one.relation for one in chosen])
    statuses.settle(scene.text, spots)
    exits.settle(scene, [one.relation for one in chosen])
    kin.settle(scene.text, [one.relation for one in chosen])
    portrayed.settle(scene, [one.relation for one in chosen])
    selves.settle(scene, [one.relation for one in chosen])


def _of_another_title(scene: Scene, sentence: tuple[int, int], title: str) -> bool:
    """Whether a sentence tells of other titles and not of this one: its "reportedly" is theirs."""
    masked = scene.mask(*sentence)
    named = {
        title_key(scene.title_at(masked, at)) for at, char in enumerate(masked.text) if char == _W
    }
    return bool(own_places(masked.text)) and title_key(title) not in named


def _nearest(scene: Scene, people: Mapping[int, Sequence[names.Mention]], roles: Roles) -> Roles:
    """The mentions of the same actor and character that stand nearest to each other."""
    person = {m.start: m.person for m in scene.people}
    both = [person.get(roles[name][0]) for name in ("actor", "character") if name in roles]
    if len(both) < 2 or None in both:
        return roles
    ours = sorted(
        (m for one in set(both) if one is not None for m in people[one]), key=lambda m: m.start
    )
    pairs = [pair for pair in pairwise(ours) if pair[0].person != pair[1].person]
    if not pairs:
        return roles
    near = min(pairs, key=lambda pair: pair[1].start - pair[0].end)
    actor, character = near if near[0].person == both[0] else near[::-1]
    return {
        "actor": (actor.start, actor.end), "character": (character.start, character.end)
    }  # fmt: skip
