"""Crossed lists, actors on one side and parts on the other: on which side the actors stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import names

# Of verbs only "are" says as much either way.
_ARE = re.compile(r"\b(?:are|were|will be)\b(?!.*\b(?:as|play\w*)\b)")


def backwards(
    match: re.Match[str], left: Sequence[names.Mention], right: Sequence[names.Mention]
) -> bool:
    """Whether what a pattern took for actors are the parts: "Mara and Voss are Ann Lee and Tom Ray, respectively".

    Arguments:
        match: with the groups ``characters`` and, if it has a list of them, ``actors``.
        left: whom it took for actors.
        right: whom it took for characters.
    """
    if "actors" not in match.re.groupindex:
        return False
    between = match.string[match.end("actors") : match.start("characters")]
    return (
        _ARE.search(between) is not None
        and any(m.label == "CHARACTER" for m in left)
        and all(m.label == "PERSON" for m in right)
    )
