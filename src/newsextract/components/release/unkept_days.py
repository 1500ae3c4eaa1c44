"""Days that no release kept, by words that need no other: "was supposed to open on 9 May", "off the air since May".

A table for :mod:`.never_dates`. Of 100 days in gold train and dev before which something "was going to" be out, or was
promised, three have a row; each of the other patterns stands there in two articles or more.
"""

from __future__ import annotations

import re

from newsextract.masking import PLACEHOLDERS

_D, _W = PLACEHOLDERS["DATE"], PLACEHOLDERS["WORK"]
_N = rf"[^.;,\n{_D}]"
PATTERNS = [
    # "It was going to be in theaters by 9 May"; "was going to stream in May until it moved to 9 June" has no other day
    re.compile(
        rf"\b(?:was|were|had been) (?:once |originally |first |then |at first )?(?:going|supposed|meant) to\b(?:(?!\b(?:but|until|when)\b){_N}){{0,80}}? (?P<days>{_D}(?: and (?:be|open|come|go|stream)\b{_N}{{0,50}} {_D})?)"
    ),
    # "Theaters were to have it by 9 May"
    re.compile(rf"\b(?:was|were) to have (?:it|them)\b{_N}{{0,30}}? (?P<days>{_D})"),
    # "a game we were told we'd be playing in late 2030"
    re.compile(rf"\b(?:was|were) (?:told|promised)\b{_N}{{0,60}}? (?P<days>{_D})(?!['’]s)"),
    # "has been off the air since May", "has not been seen on the channel since May"
    re.compile(
        rf"(?:\boff (?:the |our )?(?:air|screens?)|(?:\bnot|n['’]t) (?:been )?(?:back|seen|shown|aired|on (?:our |the )?(?:air|screens?|TV|telly))\b{_N}{{0,50}}?) since (?:the end of )?(?P<days>{_D})"
    ),
    # "9 May is the last day of the run"
    re.compile(
        rf"(?P<days>{_D}) (?:is|was|will be) (?:the|its|their) (?:last|final) (?:day|night|performance|chance)\b"
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
