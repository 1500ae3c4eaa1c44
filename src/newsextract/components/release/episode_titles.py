"""Titles of episodes: "the episode “Peat,” which brings the drama back on 9 May" is a day of the drama's.

In gold train and dev none of 18 titles so introduced has a release of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsextract.components.relations import Relation
from newsextract.components.scene import Scene

_CALLED = re.compile(
    r"\b(?:episode|instal?lment)(?:,| titled,?| called| entitled| named| with the title| \d+,?)? ?[“\"‘']\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[”\"’',]+ \(?(?:season|series) (?:\d+|\w+),? episode \w+", re.IGNORECASE)
_REACH = 45  # characters before a title


def to_series(scene: Scene, relation: Relation, kinds: Mapping[str, str]) -> bool:
    """Write the series into a release that has only the title of its episode, and tell whether it had.

    Arguments:
        kinds: of the titles.
    """
    owner = scene.once("episode_titles", lambda scene: _owners(scene, kinds))
    title = owner.get(relation.fields["work"], "")
    if title:
        relation.fields["work"] = title
    return bool(title)


def _owners(scene: Scene, kinds: Mapping[str, str]) -> dict[str, str]:
    """Title of an episode to its series, the last that the page names before it."""
    found: dict[str, str] = {}
    last: Relation | None = None
    for work in scene.works:
        (start, end), title = work.roles["work"], work.fields["title"]
        if last is not None and title != last.fields["title"] and title != scene.primary:
            beside = not re.search(r"[.!?\n]", scene.text[last.roles["work"][1] : start])
            called = _CALLED.search(scene.text, max(0, start - _REACH), start)
            if called or (beside and _NUMBERED.match(scene.text, end)):
                found.setdefault(title, last.fields["title"])
        if kinds.get(title) == "series" and title not in found:
            last = work
    return found
