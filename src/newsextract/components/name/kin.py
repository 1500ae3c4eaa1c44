"""Relatives: "Dr Voss" beside "Mara Voss" is her father where another actor plays him.

A rank and a surname are joined to the one full name of that surname (:mod:`newsextract.people`). Two actors for
one character, of whom neither gave the part up, say that these were two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newsextract import names
from newsextract.components.relations import Relation

_OTHER_AGE = re.compile(
    r"\b(?:young|younger|old|older|elder|teenage|adult|child)\s+$", re.IGNORECASE
)


def settle(text: str, relations: Sequence[Relation]) -> None:
    """Give relatives their own names; changes the relations."""
    parts: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for one in relations:
        if "character" in one.roles and one.fields["status"] != "former":
            parts[one.fields["character"], one.fields["work"]].append(one)
    for (name, _), cast in parts.items():
        if len({one.fields["actor"] for one in cast}) < 2:
            continue
        full = [one for one in cast if len(names.key(_written(text, one), "CHARACTER")) > 1]
        if not full:
            continue
        for one in cast:
            written = _written(text, one)
            if one not in full and _is_relative(written, name) and not _aged(text, one):
                one.fields["character"] = names.bare(written, "CHARACTER")


def _written(text: str, one: Relation) -> str:
    return text[slice(*one.roles["character"])]


def _is_relative(written: str, name: str) -> bool:
    own = names.key(written, "CHARACTER")
    return (
        len(own) == 1
        and names.honorific_length(written, "CHARACTER") > 0
        and names.key(name, "CHARACTER")[-1:] == own
    )


def _aged(text: str, one: Relation) -> bool:
    """Whether it is the same character at another age."""
    start = one.roles["character"][0]
    return _OTHER_AGE.search(text, max(0, start - 20), start) is not None
