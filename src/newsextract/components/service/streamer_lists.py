"""Lists of what one streaming service adds: "New on Hulu in October", with each title's first channel in brackets.

"Smoke: Season 2 (Freeform)" in such a list is on Hulu; the bracket says only where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newsextract import registry
from newsextract.components.service.carrier_sentences import Spot

_TOP = 600  # characters in which such a page says what it lists
_ADDS = re.compile(
    r"\b(?:(?:new|what[’']?s new|arriv\w+|land\w+|out) (?:on|to)|(?:coming|comes|heading|headed|added|titles) to|hit(?:s|ting)?|joining|new this \w+ on) (?:the )?\Z",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"(?: Originals?)?\)")


def service(text: str, spots: Sequence[Spot]) -> str:
    """The service whose list a page is; empty if it is none, or one of several services."""
    line = text.find("\n", len(text) - len(text.lstrip()))
    for end in (line if 0 <= line < _TOP else _TOP, _TOP):
        top = [spot for spot in spots if spot[0] < end]
        name = top[0][2] if len({name for _, _, name in top}) == 1 else ""
        known = registry.lookup(name) if name else None
        streams = known is not None and known.kind == "streaming"
        if streams and any(_ADDS.search(text, 0, start) for start, _, _ in top):
            return name
    return ""


def origins(text: str, spots: Sequence[Spot], listing: str, likely: Collection[str]) -> set[str]:
    """Those of the ``likely`` services that the page of ``listing`` names nowhere but alone in a bracket."""
    if not listing:
        return set()
    where: dict[str, list[bool]] = {}
    for start, end, name in spots:
        alone = text[start - 1 : start] == "(" and _BRACKET.match(text, end) is not None
        where.setdefault(name, []).append(alone)
    return {name for name in likely if name != listing and all(where.get(name, [False]))}
