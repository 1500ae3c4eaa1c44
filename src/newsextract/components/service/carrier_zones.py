"""What the zone of a row's clock says of its services: no British channel has a series at 9/8c."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newsextract import registry
from newsextract.components.relations import Relation
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

_F = PLACEHOLDERS["PLATFORM"]
_SOME = rf"(?:the )?{_F}(?:(?:,? and|,| &) (?:on |in )?(?:the )?{_F})*"
_ON_SOME = re.compile(rf"\b(?:on|to|via|hits?|by) {_SOME}(?:(?:,? and|,)? [\w ]{{0,40}}{_F})*")
_AMERICAN = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")
_ISLES = frozenset({"GB", "IE"})


def abroad(zone: str, names: Collection[str]) -> set[str]:
    """British and Irish services, where the clock is American: "ITV's Smoke starts at 9/8c" is told of another channel.

    Of 1,400 gold rows with an American time none is of such a service.
    """
    if zone not in _AMERICAN:
        return set()
    known = {name: registry.lookup(name) for name in names}
    return {
        n for n, one in known.items() if one and one.countries and _ISLES.issuperset(one.countries)
    }


def shown_there(sentence: Sentence, mentions: Sequence[Relation]) -> set[str]:
    """Services on which, so the sentence, something is. ``mentions`` are the scene's platforms."""
    items = sentence.masked.items
    return {
        mentions[items[at].key].fields["name"]
        for match in _ON_SOME.finditer(sentence.masked.text)
        for at in range(*match.span())
        if sentence.masked.text[at] == _F
    }


def at_home(zone: str, names: Collection[str]) -> set[str]:
    """Those of ``names`` that are services of the clock time's own country alone."""
    if zone not in _AMERICAN:
        return set()
    known = {name: registry.lookup(name) for name in names}
    return {name for name, one in known.items() if one is not None and one.countries == ("US",)}
