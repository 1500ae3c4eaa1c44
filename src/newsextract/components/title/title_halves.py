"""Titles in capitals of which the recogniser took the second half: "HUNTED: THE WAR AT SEA (Oct. 6) follows …" at a line's start.

Only where a bracket follows: "HEADS WILL TURN: THE EXORCIST COMES TO TOWN" is a headline. And titles of which it took what
stands behind their first small word, where a service owns them: "Max's Return to |Hull|". And shows that are called after
their host: "the chat show |Smoke| with Ann Lee".
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_edges import SMALL
from newsextract.components.title.title_spans import move, titles

_WORD = r"[A-Z0-9][A-Z0-9'’.&-]*"
_FIRST = re.compile(rf"[•*–—\-\s]*(?P<words>(?:{_WORD} ){{0,5}}{_WORD}): ")
_NUMBER = re.compile(r"(?:SEASON|SERIES|PART|VOLUME|CHAPTER|EPISODE)\b")
# Of gold's titles with their host behind such a word all hold the host.
_SHOW = re.compile(
    r"\b(?:chat|talk|late[- ]night|panel|quiz|game|variety|radio)[- ]?shows?,? (?:called )?[“‘\"']?\Z|\bpodcasts?,? (?:called )?[“‘\"']?\Z",
    re.IGNORECASE,
)


def join(doc: Doc, found: Entities) -> None:
    """Let such titles begin with their line, or behind their owner, or end with their host; changes ``found``."""
    _of_a_service(doc, found)
    _with_host(doc, found)
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    first, _ = memo.places(doc)
    for start, end in titles(found):
        low = text.rfind("\n", 0, starts[start]) + 1
        head = _FIRST.fullmatch(text, low, starts[start])
        own = text[starts[start] : ends[end - 1]]
        if head is None or not own.isupper() or _NUMBER.match(own):
            continue
        if text.startswith(" (", ends[end - 1]) and head.start("words") in first:
            move(found, (start, end), (first[head.start("words")], end))


def _of_a_service(doc: Doc, found: Entities) -> None:
    """Behind a service's possessive a title begins with its first capital, as 63 of gold do and none otherwise."""
    services = {end for (_, end), p in found.items() if next(iter(p)) == "PLATFORM"}
    for start, end in [span for span, p in found.items() if next(iter(p)) == "WORK"]:
        if (
            start > 3
            and doc[start - 1].text in SMALL
            and doc[start - 2].text.istitle()
            and doc[start - 3].text in ("'s", "’s")
            and start - 3 in services
        ):
            move(found, (start, end), (start - 2, end))


def _with_host(doc: Doc, found: Entities) -> None:
    people = {s: e for (s, e), p in found.items() if next(iter(p)) == "PERSON"}
    text = memo.text(doc)
    for start, end in titles(found):
        # The recogniser may have taken the "with" along.
        last = people.get(end) or people.get(end + 1)
        host = end if end in people else end + 1
        if last and doc[host - 1].lower_ == "with" and _SHOW.search(text, 0, doc[start].idx):
            move(found, (start, end), (start, last))
