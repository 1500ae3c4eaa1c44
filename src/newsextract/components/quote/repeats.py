"""Words that are quoted twice: a headline, a caption or a pull quote repeats what the text below quotes in full."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.components.relations import Relation

RULE = "repeated"
_WORDS = re.compile(r"\w+(?:['’]\w+)*")
_NAMED = ("cue_before", "cue_before_alias")
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys|ying)|repl(?:ied|ies|ying)|respond(?:ed|s|ing)|answer(?:ed|s|ing)|add(?:ed|s|ing)|wr(?:ote|ites|iting)|tweeted|posted)$"
)
_LEAST = 4  # words: "in the car" may be said by anybody
_MOST = 120  # characters


def settle(text: str, relations: Sequence[Relation]) -> None:
    """Give a repeated quotation to whoever says it where it is quoted in full."""
    for one, other in find(text, relations):
        # Two people may say the same words: a verb beside them says whose they are.
        own = one.fields["speakers"] and (
            one.rule.startswith("cue_after")
            or (one.rule in _NAMED and _SAYS.search(one.fields["cue"]) is not None)
        )
        if other.fields["speakers"] and not own:
            take(one, other)
            one.rule, one.fields["kind"] = RULE, other.fields["kind"]


def take(one: Relation, other: Relation) -> None:
    """Make ``one`` the speakers' of ``other``."""
    one.fields |= {key: other.fields[key] for key in ("speakers", "role")}
    one.roles.pop("speaker", None)
    if "speaker" in other.roles:
        one.roles["speaker"] = other.roles["speaker"]


def find(text: str, relations: Sequence[Relation]) -> list[tuple[Relation, Relation]]:
    """Each quotation that repeats another one, with the other one.

    That is the first that holds the same words, in whatever case and punctuation, and stands after it; before it
    only where it is longer. Neither is a quotation inside a quotation. Short ones are those that were found as
    repeated (:mod:`.echoes`).
    """
    outer = [r for r in relations if not r.fields["parent"]]
    said = [_words(text[slice(*r.roles["quote"])]) for r in outer]
    found = []
    for number, (one, words) in enumerate(zip(outer, said, strict=True)):
        start, end = one.roles["quote"]
        if end - start > _MOST:
            continue
        if words.count(" ") <= _LEAST:
            whole = (r for r, w in zip(outer, said, strict=True) if r.rule != RULE and words in w)
            if one.rule == RULE and (full := next(whole, None)) is not None:
                found.append((one, full))
            continue
        later = (n for n in range(number + 1, len(outer)) if words in said[n])
        earlier = (
            n for n in range(number) if words in said[n] and 2 * len(said[n]) > 3 * len(words)
        )
        other = next(later, next(earlier, None))
        if other is not None:
            found.append((one, outer[other]))
    return found


def _words(text: str) -> str:
    return f" {' '.join(_WORDS.findall(text.replace('’', chr(39)).lower()))} "
