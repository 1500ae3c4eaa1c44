"""Known titles on pages that write their titles in capitals, as the schedules of networks do.

"Returning in spring: SMOKE, on its new night; EMBER is on again on Monday": where at least three titles stand so
among words in small letters, a word in capitals that is a known title is that title, and so are the words of one
in a headline all in capitals. Elsewhere a word in capitals is nothing but loud. Of "SMOKE, EMBER and GRAVEL ROAD" the
last is a title there, known or not.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import known, memo, registry
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import claim, titles

_LEAST = 3  # titles in capitals that make such a page
_SHORTEST = 4  # letters
_WORD = re.compile(r"(?<![\w'’.&-])[A-Z0-9][A-Z0-9'’.&!:-]*(?<![.:'’])(?![\w’'-]*[a-z])")
_ADDED = 0.9
# What a schedule says in capitals and is no title.
_NOT_OF_IT = re.compile(
    r"\b(?:SEASONS?|SERIES|PREMIERES?|FINALES?|EPISODES?|NEW|LIVE|SPECIALS?|RETURNS?|DEBUTS?|EVENT|TV-\w+|[AP]M|E[DS]?T|P[DS]?T|CT|GMT|BST"
    r"|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAYS?|TONIGHT|AND|&)(?![\w'’])"
)
_BEFORE = re.compile(r"(?<![\w'’.&-])(?P<word>[A-Z][A-Z'’.&-]*[A-Z]) \Z")
_LISTED = re.compile(r",? (?:and|&) |, ")


def settle(doc: Doc, found: Entities) -> None:
    """Add known titles in capitals; changes ``found``."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    shouted = {
        text[starts[s] : ends[e - 1]]
        for s, e in titles(found)
        if _loud(text[starts[s] : ends[e - 1]]) and not _line(text, starts[s]).isupper()
    }
    if len(shouted) < _LEAST:
        return
    first, last = memo.places(doc)
    at = 0
    for match in _WORD.finditer(text):
        if match.start() < at or match.start() not in first:
            continue
        for end in _ends(text, match.start()):
            span = first[match.start()], last.get(end, 0)
            if not span[1] or not _is_title(text, match.start(), end):
                continue
            at = end
            over = [s for s in found if s[0] < span[1] and span[0] < s[1]]
            if all(span[0] <= s and e <= span[1] for s, e in over):
                claim(found, span, _ADDED)
            break
    _last_of_list(doc, found)


def _last_of_list(doc: Doc, found: Entities) -> None:
    """Add what stands in capitals behind two titles in capitals of one list."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    first, last = memo.places(doc)
    loud = [s for s in sorted(titles(found)) if _loud(text[starts[s[0]] : ends[s[1] - 1]])]
    for one, two in pairwise(loud):
        if not _LISTED.fullmatch(text, ends[one[1] - 1], starts[two[0]]):
            continue
        lead = _LISTED.match(text, ends[two[1] - 1])
        far = next(iter(_ends(text, lead.end())), 0) if lead else 0
        if lead is None or not far or lead.end() not in first or far not in last:
            continue
        own, span = text[lead.end() : far], (first[lead.end()], last[far])
        if _line(text, lead.end()).isupper():
            continue
        over = any(s[0] < span[1] and span[0] < s[1] for s in found)
        if not over and _loud(own) and not _NOT_OF_IT.search(own) and not registry.lookup(own):
            claim(found, span, _ADDED)


def _ends(text: str, start: int) -> list[int]:
    """Where a title in capitals that begins at ``start`` may end, the furthest first."""
    found: list[int] = []
    at = start
    while (word := _WORD.match(text, at)) and len(found) < 8:
        found.append(word.end())
        if text[word.end() : word.end() + 1] != " ":
            break
        at = word.end() + 1
    return found[::-1]


def _is_title(text: str, start: int, end: int) -> bool:
    own = text[start:end]
    if not _loud(own) or not known.kinds_of(own) or registry.lookup(own) is not None:
        return False
    if " " in own:
        return True
    return not (known.is_common(own) or _line(text, start).isupper() or _goes_on(text, start, end))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether one word stands beside another in capitals that is nothing of a schedule's: "NEXT WEEKEND"."""
    behind = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    before = _BEFORE.search(text, max(0, start - 20), start)
    beside = [match["word"] if match is before else match[0] for match in (behind, before) if match]
    return any(
        _loud(word) and not _NOT_OF_IT.search(word) and registry.lookup(word) is None
        for word in beside
    )


def _loud(words: str) -> bool:
    return words.isupper() and sum(map(str.isalpha, words)) >= _SHORTEST


def _line(text: str, at: int) -> str:
    low, high = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return text[low : high if high >= 0 else len(text)]
