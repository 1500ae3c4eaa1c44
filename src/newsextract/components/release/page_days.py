"""Days that are a page's own or its sources': "What's in the works: Friday, March 19", "(Deadline.com, 11/3)", "Date acquired: May 26".

Below such a heading stands title after title, and what is told of them is not on that day. In gold train and dev
140 dates stand so, and none of them is a release.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Scene

# Where a piece of news was read first.
_SOURCE = re.compile(r"\([\w ’'&-]{1,30}\.(?:com|net|org|tv|co\.uk)\b,? (?:on )?\Z")
# "This story was originally reported by The Paper on …, where it first appeared in its section"
_REPORTED = re.compile(
    r"\b(?:this|the) (?:story|article|piece|interview|report|item|post|feature) (?:was |has been |had )?(?:originally |first |initially )?"
    r"(?:reported|published|appeared|ran|posted|updated|printed|written)(?: (?:by|in|on|at) (?:the )?[A-Z][^\n.;]{0,50}?)?,? (?:on )?\Z",
    re.IGNORECASE,
)
# What has happened on a day that a line labels.
_LABEL = re.compile(
    r"(?:\A|\n)[^\w\n]*(?:date )?(?:acquired|bought|sold|announced|ordered|commissioned|posted|published|(?:last )?updated|filmed|added|reviewed"
    r"|born|died|(?:date|day) of birth|founded|recorded|taped)(?: on| date)?\s?:[ \t]*\Z",
    re.IGNORECASE,
)
# A digest of what the day brought.
_DIGEST = re.compile(
    r"(?:\A|\n)[^\n]*\b(?:in the works|development (?:update|report|slate)s?|(?:daily |morning )?news (?:briefs?|round-?up|digest|bites)|news in brief|headlines|ratings"
    r"|casting (?:news|round-?up|calls?|update)|breaking news|morning report|notebook)\b[^\n]{0,25}\Z",
    re.IGNORECASE,
)
_REACH = 120  # characters before a date


def days(scene: Scene) -> frozenset[int]:
    """Where such dates begin."""
    found = set()
    for date in scene.dates:
        before = scene.text[max(0, date.start - _REACH) : date.start]
        alone = not scene.text[date.end :].partition("\n")[0].strip(" ).:")
        own = _SOURCE.search(before) or _LABEL.search(before) or _REPORTED.search(before)
        if own or (alone and _DIGEST.search(before)):
            found.add(date.start)
    return frozenset(found)
