"""A channel's own streamer that stands behind the channel and its day: "on HBO on 9 May, and streaming on HBO Max".

Where nothing between them speaks of a later hour ("on iPlayer after broadcast"), of other episodes or of another
work, gold has the day for both in 157 of 188 such places; behind a day that is past the streamer has the work now.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsextract.components.relations import Relation
from newsextract.components.scene import Sentence
from newsextract.components.service.carrier_sentences import masked
from newsextract.components.service.service_names import service_names
from newsextract.masking import PLACEHOLDERS

LIKELIER = 2.0
"""Log odds by which that is likelier."""
_W, _F, _D = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE"))
_APART = 70  # characters between the two
_LATER = re.compile(
    r"(?i)\b(?:after\w*|later|next|follow(?:s|ed|ing)|rest|remaining|other|weekly|catch[- ]?up|repeats?|already|since|before|earlier|ahead|now|previous)\b"
)
# "And on HBO Max on 10 May", "and on iPlayer after broadcast"
_ANOTHER_DAY = re.compile(
    rf",? (?:(?:on|from|in) )?(?:the )?{_D}"
    r"|,? (?:straight |right |immediately |shortly |soon |the |an? \w+ |from the )?(?:after\w*|later|next|following)\b",
    re.IGNORECASE,
)


def beside(sentence: Sentence, date: int, mentions: Sequence[Relation]) -> set[str]:
    """The streamers of a channel that has the ``date``, right behind both. ``mentions`` are the scene's platforms."""
    text, items = sentence.masked.text, sentence.masked.items
    at = masked(sentence, date)
    spots = [spot for spot in items if text[spot] == _F]
    found = set()
    for channel, player in pairwise(spots):
        names = [mentions[items[spot].key].fields["name"] for spot in (channel, player)]
        begin = max(channel, at if at < player else channel) + 1
        gap = text[begin:player]
        days = text.count(_D, 0, player) - (at < player)
        if names[0] not in service_names().players.get(names[1], ()) or at < 0 or days:
            continue
        if len(gap) > _APART or _W in gap or _LATER.search(gap) or ";" in gap:
            continue
        if at < player and _ANOTHER_DAY.match(text, player + 1):
            continue
        found.add(names[1])
    return found
