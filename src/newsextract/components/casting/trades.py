"""Who somebody is by the words beside the name: of the cast, or of those who make, write and announce.

Signs for the nets that weigh castings (:mod:`..score.choosing`); nothing is decided here. "Creator Simone Achebe, whose
credits include Smoke" plays nobody in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newsextract import names

_CREW = (
    r"(?:co-?)?(?:creators?|showrunners?|directors?|writers?|screenwriters?|scriptwriters?|producers?|novelists?|authors?|composers?"
    r"|playwrights?|dramatists?|cinematographers?|editors?|presenters?|hosts?|critics?|executives?|bosse?s?|chiefs?|presidents?"
    r"|heads?|commissioners?|managers?|publicists?|journalists?|reporters?|agents?|lawyers?|filmmakers?|choreographers?|designers?)"
)
_CAST = (
    r"(?:actors?|actress(?:es)?|stars?|co-stars?|comedians?|comics?|performers?|alum(?:s|nus|na|ni)?|leads?|newcomers?|veterans?"
    r"|winners?|nominees?|regulars?|favourites?|favorites?|idols?|heroines?|hero)"
)
_REACH = 44  # characters before a name, and after it
_WORK = r"(?:of|at|behind|for)\s[^,.;()]{1,30}"
_BEFORE = {
    "crew": re.compile(rf"\b{_CREW}(?:\s(?:{_WORK}|and\s{_CREW}))?,?\s$", re.IGNORECASE),
    "actor": re.compile(rf"\b{_CAST},?\s$", re.IGNORECASE),
    "by": re.compile(
        r"\b(?:by|from|created by|directed by|written by|with\s(?:writer|director))\s$",
        re.IGNORECASE,
    ),
}
_AFTER = {
    "crew": re.compile(
        rf"(?:,\s(?:the|a|an|its|their|who\sis\sthe)\s(?:[\w'’-]+\s){{0,3}}?{_CREW}\b|,?\s(?:who\s)?(?:(?:will|to|is|was|also|has|had)\s){{0,3}}"
        r"(?:set\sto\s|attached\sto\s)?(?:co-?|executive[\s-])?(?:direct|writ|wrote|creat|produc|helm|pen|adapt|show-?run)\w*)",
        re.IGNORECASE,
    ),
    "actor": re.compile(
        r",?\s(?:who\s)?(?:(?:will|to|is|was|also|has|had|been)\s){0,3}(?:set\sto\s|cast\s|best\sknown\s)?(?:play|portray|star|appear|voic|co-star|"
        r"reprise|guest|lead|headline|join)\w*",
        re.IGNORECASE,
    ),
}


class Trades:
    """What the words beside their names say of the people of one article.

    Arguments:
        people: everybody named, in order.
    """

    def __init__(self, text: str, people: Sequence[names.Mention]) -> None:
        self._found: dict[int, dict[str, float]] = defaultdict(dict)
        for mention in people:
            own = self._found[mention.person]
            before = text[max(0, mention.start - _REACH) : mention.start]
            after = text[mention.end : mention.end + _REACH]
            for name, pattern in _BEFORE.items():
                if pattern.search(before):
                    own[f"{name}_before"] = min(2.0, own.get(f"{name}_before", 0.0) + 1.0)
            for name, pattern in _AFTER.items():
                if pattern.match(after):
                    own[f"{name}_after"] = min(2.0, own.get(f"{name}_after", 0.0) + 1.0)

    def signs(self, person: int) -> dict[str, float]:
        """``crew_before``, ``actor_after`` and so on: how often such words stand there, up to 2."""
        return self._found.get(person, {})
