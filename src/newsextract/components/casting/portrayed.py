"""Real people as characters: who plays "Voss" plays Petra Voss, of whom the article tells as a person.

It takes one person of that name who acts in nothing here; a given name tells less than a surname, and is
believed only where the article speaks of something that happened.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newsextract import names
from newsextract.components.relations import Relation
from newsextract.components.scene import Scene

_HAPPENED = re.compile(
    r"\b(?:biopics?|biographical|real|true (?:story|crime)|life story|(?:the|his|her) life of|based on the life|documentary|docuseries"
    r"|docudrama|true-crime|trial|tried for|murder(?:ed|s)?|convicted|re-?enact\w*|who died|historical|inspired by|dramati[sz]\w+)\b",
    re.IGNORECASE,
)


def settle(scene: Scene, relations: Sequence[Relation]) -> None:
    """Give characters who are real people the full names of these; changes the relations."""
    single = [one for one in relations if "character" in one.roles and _is_single(scene.text, one)]
    if not single:
        return
    actors = {one.fields["actor"] for one in relations}
    surnames, given = _people(scene, actors)
    happened = _HAPPENED.search(scene.text) is not None
    for one in single:
        (word,) = names.key(one.fields["character"], "CHARACTER")
        for known in (surnames, given if happened else {}):
            if len(full := known.get(word, ())) == 1:
                one.fields["character"] = names.bare(next(iter(full)))
                break


def _is_single(text: str, one: Relation) -> bool:
    """Whether all that the article calls a character is one word, and no rank stands before it or is all of it."""
    written = text[slice(*one.roles["character"])]
    name = one.fields["character"]
    ranked = names.honorific_length(written, "CHARACTER") or names.honorific_length(f"{name} X")
    return len(names.key(name, "CHARACTER")) == 1 and not ranked


def _people(scene: Scene, actors: set[str]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Full names of those who act in nothing, by surname and by given name."""
    surnames: dict[str, set[str]] = defaultdict(set)
    given: dict[str, set[str]] = defaultdict(set)
    for mention in scene.people:
        words = names.key(mention.name)
        if mention.label == "PERSON" and len(words) > 1:
            surnames[words[-1]].add(mention.name)
            given[words[0]].add(mention.name)
    # Of two of one name, one of them an actor, it cannot be told who is meant.
    return _without(surnames, actors), _without(given, actors)


def _without(known: dict[str, set[str]], actors: set[str]) -> dict[str, set[str]]:
    return {word: full for word, full in known.items() if not full & actors}
