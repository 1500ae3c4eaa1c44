"""Titles with a subtitle, and whether the words before the colon are the same work.

"Magpie" is "Magpie: A Love Story", but beside "Magpie: Tulsa" it is the show from which that one was spun off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract import known
from newsextract.components.title import title_numbers

_NUMBERED = re.compile(r" (?:\d{1,2}|[ivx]{1,4})$")
_LETTER = re.compile(r"[^\W\d]")
# What a title is called on its poster; a sister has another subtitle.
_STORY = re.compile(r"an? (?:[\w'-]+ ){0,4}(?:story|tale|fable|saga|romance)\b")
_BEFORE = re.compile(r"[^\w\r\n]*(?:\d{1,3}\b[^\w\r\n]*)?")
_BEHIND = re.compile(r"[”\"’'*]* *(?:\([^\r\n]*\)|[–—|][^\r\n]*)?[ :]*(?=[\r\n]|$)")
_SISTER = re.compile(
    r"(?i)\b(?:spin-?offs?|offshoots?|spun|prequels?|sequels?|follow-?up|reboot\w*|reviv\w+|remakes?|universe|franchise|original|"
    r"predecessor|flagship|parent|sister|companion|behind the scenes|documentary|first (?:film|movie|series|season)|"
    r"ended (?:in|after|with)|ran (?:from|for|until)|new chapter)\b"
)
_TAGS = re.compile(r"\W{0,4}(?i:tags?|labels?|topics?|filed under|keywords|categor(?:y|ies)) ?: ")
_BELOW = 900  # characters below a heading that are its entry's


def whole(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> dict[str, str]:
    """Key of a title to that of the same work with its subtitle, of which the article has one only.

    Where a number stands before the colon ("Magpie 3" beside "Magpie 3: One for Sorrow"), where the subtitle says
    that it is a story, where the short form is only a page's tag, where the table knows the title only with its subtitle, and where that heads an entry which
    goes on to use the short form.
    """
    found = {}
    for key in dict.fromkeys(keys):
        head = tuple(f"{own}: " for own in title_numbers.alike(key))
        heads = (*head, *(f"{key} {dash} " for dash in "-–—"))
        # "Magpie 3: 9" holds a stray time.
        longer = {
            k
            for k in keys
            if any(k.startswith(one) and _LETTER.match(k, len(one)) for one in heads)
        }
        if len(longer) != 1:
            continue
        full = longer.pop()
        if (
            # Behind a dash stands what else the same work is called: "Magpie – The Nest".
            not full.startswith(head)
            or _NUMBERED.search(key)
            or _STORY.match(full, full.index(": ", len(key) - 2) + 2)
            or (known.kinds_of(full) and known.is_only_base(key))
            or all(
                _is_tag(text, at) for (at, _), own in zip(spans, keys, strict=True) if own == key
            )
            or _heads(text, spans, keys, full, key)
        ):
            found[key] = full
    return found


def _is_tag(text: str, at: int) -> bool:
    """Whether a title stands only among a page's tags."""
    return _TAGS.match(text, text.rfind("\n", 0, at) + 1) is not None


def _heads(
    text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str], full: str, key: str
) -> bool:
    """Whether ``full`` has a line of its own and ``key`` first stands in the lines below it."""
    short = next(at for at, own in enumerate(keys) if own == key)
    heading = next(at for at, own in enumerate(keys) if own == full)
    (start, end), (below, _) = spans[heading], spans[short]
    if not end < below < end + _BELOW:
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if not _BEFORE.fullmatch(line) or not _BEHIND.match(text, end):
        return False
    stop = text.find("\n", below)
    return not _SISTER.search(text, end, stop if stop >= 0 else len(text))
