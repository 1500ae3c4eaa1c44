"""Days that no release kept, by words that need no other: "was supposed to open on 9 May", "off the air since May".

Each of the patterns was counted over gold train and dev: of the 100 days before which something "was going to" be out,
or was promised, three have a row; of the rest one in 35.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_D, _W = PLACEHOLDERS["DATE"], PLACEHOLDERS["WORK"]
_N = rf"[^.;,\n{_D}]"
_PATTERNS = [
    # "It was going to be in theaters by 9 May"; "was going to stream in May until it moved to 9 June" has no other day
    re.compile(
        rf"\b(?:was|were|had been) (?:once |originally |first |then |at first )?(?:going|supposed|meant) to\b(?:(?!\b(?:but|until|when)\b){_N}){{0,80}}? (?P<days>{_D}(?: and (?:be|open|come|go|stream)\b{_N}{{0,50}} {_D})?)"
    ),
    # "Theaters were to have it by 9 May"
    re.compile(rf"\b(?:was|were) to have (?:it|them)\b{_N}{{0,30}}? (?P<days>{_D})"),
    # "a game we were told we'd be playing in late 2030"
    re.compile(rf"\b(?:was|were) (?:told|promised)\b{_N}{{0,60}}? (?P<days>{_D})(?!['’]s)"),
    # "put off the release from 9 May"
    re.compile(rf"\bput(?:s|ting)? off\b{_N}{{0,40}}? from (?P<days>{_D})"),
    # "has been off the air since May", "9 May is the last day of the run"
    re.compile(
        rf"\b(?:off (?:the |our )?(?:air|screens?)|not (?:been )?(?:seen|on (?:air|screens?))\b{_N}{{0,30}}) since (?:the end of )?(?P<days>{_D})"
    ),
    re.compile(
        rf"(?P<days>{_D}) (?:is|was|will be) (?:the|its|their) (?:last|final) (?:day|night|performance|chance)\b"
    ),
    # "It was in its second frame at this point last year"
    re.compile(
        rf"\bin its (?:second|third|fourth|fifth|sixth|\w+th) (?:frame|weekend|week)\b{_N}{{0,30}} (?P<days>{_D})"
    ),
    # "is being shown at the Rex until 9 May"
    re.compile(
        rf"\b(?:(?:is|are) being (?:shown|screened)|is (?:showing|screening|playing)) (?:at|in)\b[^.;\n{_D}]{{0,80}}? until (?P<days>{_D})"
    ),
    # "The channel said yes in June", "she told the podcast Peat in May", "We finished Smoke on iPlayer last week"
    re.compile(rf"\bsaid yes\b{_N}{{0,20}} (?P<days>{_D})"),
    re.compile(
        rf"\b(?:said|told|joked|admitted|revealed|recalled|explained)\b[^.;,\n{_D}]{{0,40}}\bpodcast\b[^.;,\n{_D}]{{0,30}}? (?:in|on|last|this|back in)? ?(?P<days>{_D})"
    ),
    re.compile(
        rf"\b(?:We|I) (?:finished|watched|saw|caught) [“\"‘']?{_W}[”\"’']?{_N}{{0,40}}? (?P<days>{_D})"
    ),
]  # fmt: skip


def days(scene: Scene) -> frozenset[int]:
    """Where such days begin."""
    found: set[int] = set()
    for sentence in scene.sentences:
        text, items = sentence.masked.text, sentence.masked.items
        if _D in text:
            for pattern in _PATTERNS:
                for match in pattern.finditer(text):
                    told = range(*match.span("days"))
                    found.update(items[at].start for at in told if text[at] == _D)
    return frozenset(found)
