"""Castings against which the words around them speak, however likely they look."""

from __future__ import annotations

from bisect import bisect_left

from newsextract import names
from newsextract.components import attendance, statuses
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene
from newsextract.components.weighing import RULE


def doubted(scene: Scene, relation: Relation) -> bool:
    """Whether a row is of a part that was turned down, of a guest of the premiere, or of another actor's part.

    In "Lee voices Mara (Jo Bell) and Davy's daughter Kit" Mara is Jo Bell's, whoever the heads think she is.
    """
    start, end = relation.roles["actor"]
    if statuses.declined(scene.text, end):
        return True
    actor = _at(scene, start)
    if relation.rule != RULE or actor is None:
        return False
    if "character" not in relation.roles:
        return attendance.only_there(scene, actor.person)
    end = relation.roles["character"][1]
    other = _at(scene, end + 2) if scene.text.startswith(" (", end) else None
    return (
        other is not None
        and other.label == "PERSON"
        and other.person != actor.person
        and scene.text.startswith(")", other.end)
    )


def _at(scene: Scene, start: int) -> names.Mention | None:
    at = bisect_left(scene.people, start, key=lambda m: m.start)
    found = scene.people[at] if at < len(scene.people) else None
    return found if found is not None and found.start == start else None
