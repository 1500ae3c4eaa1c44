"""Known performers whom the heads see in a work, but less than surely: "Ann Lee farms next door to Tom Ray", below the title.

A blurb tells a plot with its actors for its people, and no word says that they act. Where the article says nothing else of a
known performer, the heads give him a work and see no part, he is in it, though the weights leave him out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import confidence, known
from newsextract.components.casting import careers
from newsextract.components.scene import Scene
from newsextract.components.score.weighing import Candidate

_BRACKET = re.compile(
    r" \((?P<titles>[^()\n]{2,80})\) (?!(?:makes|replaces|narrates|supervises|oversees|serves|looks|calls|directs|writes|co-writes|produces|hosts|presents|judges|composes|adapts|edits|scores|designs|helms|creates|says|tells|explains)\b)[a-z]+s "
)
_WORK = -1.0  # log odds of the link to the work
_UNNAMED = -2.0  # and that there is no part: whoever has one that was missed is far below
_SHARE = 0.7  # of such rows that are right


def _credited(scene: Scene, start: int, end: int) -> bool:
    """Whether a sentence begins with somebody, what he was seen in and what he does: "Ann Lee (Smoke) farms next door".

    In gold train and dev 55 of 63 such people are in the cast, and the rest do what crews do.
    """
    before = scene.text[max(0, start - 2) : start]
    bracket = _BRACKET.match(scene.text, end)
    return (
        bracket is not None
        and (not before.strip() or before[-1:] == "\n" or before in (". ", "! ", "? "))
        and any(
            end < work.roles["work"][0] and work.roles["work"][1] <= bracket.end("titles")
            for work in scene.works
        )
    )


def joined(
    scene: Scene, found: Sequence[Candidate], chosen: Sequence[Candidate]
) -> list[Candidate]:
    """``chosen`` and, of known performers without a row, the likeliest that was found."""
    persons = {mention.start: mention.person for mention in scene.people}

    def person(one: Candidate) -> int:
        return persons.get(one.relation.roles["actor"][0], -1)

    told = {person(one) for one in chosen}
    best: dict[int, Candidate] = {}
    for one in found:
        number = person(one)
        if one.model != "bare" or number in told or number < 0 or not one.relation.fields["work"]:
            continue
        likely = one.features["work"] > _WORK and one.features["score"] > _UNNAMED
        start, end = one.relation.roles["actor"]
        if likely and (
            known.is_performer(one.relation.fields["actor"]) or _credited(scene, start, end)
        ):
            other = best.get(number)
            if other is None or one.features["work"] > other.features["work"]:
                best[number] = one
    if not best:
        return list(chosen)
    made = scene.once("crew", careers.crew)
    new = [one for number, one in best.items() if number not in made]
    for one in new:
        one.relation.confidence = confidence.bounded(_SHARE)
    return sorted([*chosen, *new], key=lambda one: min(one.relation.roles.values()))
