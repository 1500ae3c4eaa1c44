"""Whose a part is that only the heads give to an actor, by the names that stand right beside it.

"It has Ann Lee in the lead with Tom Ray as Davy", "Lee voices Mara (Jo Bell)": Davy and Mara are
another's, however near the actor stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from newsextract import names
from newsextract.components.scene import Scene

_AS = re.compile(r" as (?:(?:the|her|his|their|a|an|[a-z]+) ){0,2}[“\"‘']?")


def anothers(scene: Scene, actor: names.Mention, start: int, end: int) -> bool:
    """Whether the part at ``start:end`` is somebody else's than ``actor``, who is the mention nearest to it."""
    other = _at(scene, end + 2) if scene.text.startswith(" (", end) else None
    if (
        other is not None
        and other.label == "PERSON"
        and other.person != actor.person
        and scene.text.startswith(")", other.end)
    ):
        return True
    return _of_next(scene, actor, start, end)


def _of_next(scene: Scene, actor: names.Mention, start: int, end: int) -> bool:
    """Whether a part is that of somebody who stands beside it, or the actor's is the next one.

    "It has Ann Lee in the lead with Tom Ray as Davy": Davy is Ray's (59 of 64 in gold train and dev). "Kit and Mara (Ann
    Lee)": only Mara is hers (9 of 9).
    """
    at = bisect_left(scene.people, start, key=lambda m: m.start)
    before = scene.people[at - 1] if at else None
    if (
        before is not None
        and before.label == "PERSON"
        and before.person != actor.person
        and _AS.fullmatch(scene.text, before.end, start)
        and scene.text.endswith(" with ", 0, before.start)
    ):
        return True
    second, third = (*scene.people[at + 1 : at + 3], None, None)[:2]
    return (
        second is not None
        and third is not None
        and second.label == "CHARACTER"
        and third.person == actor.person
        and scene.text[end : second.start] in (" and ", " & ")
        and scene.text[second.end : third.start] == " ("
    )


def _at(scene: Scene, start: int) -> names.Mention | None:
    at = bisect_left(scene.people, start, key=lambda m: m.start)
    found = scene.people[at] if at < len(scene.people) else None
    return found if found is not None and found.start == start else None
