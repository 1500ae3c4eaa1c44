"""The season of a casting, where its sentence tells of several works or seasons.

"Ann Lee plays Mara in Smoke while Ash is back for its third season": each season is that of the title which it stands
beside, and a part in another title has none.
"""

from __future__ import annotations

import re

from newsextract.components.release import seasons
from newsextract.components.scene import Scene, own_places
from newsextract.components.title.title_forms import title_key
from newsextract.lowering import lowered
from newsextract.masking import PLACEHOLDERS

_W = PLACEHOLDERS["WORK"]
# "the third season of the drama Smoke", "Season 3 of Netflix's Smoke"
_OF = re.compile(rf"[”\"’']?(?: finale| premiere)? (?:of|for) [^.,;:()\n{_W}]{{0,40}}(?P<w>{_W})")
_CLAUSE = re.compile(r"[,;:)]|\b(?:but|and|while)\b")


def season(scene: Scene, sentence: tuple[int, int], title: str) -> str:
    """The season in ``sentence`` (offsets) that a casting in ``title`` may have, as a number; empty where it has none."""
    whole = seasons.season(scene.text[slice(*sentence)])
    if not whole or not title:
        return whole
    masked = scene.mask(*sentence)
    text, own = masked.text, title_key(title)
    keys = {at: title_key(scene.title_at(masked, at)) for at, char in enumerate(text) if char == _W}
    # What stands in a bracket or in a credit says who somebody is.
    spoken_of = set(own_places(text)) | {at for at, key in keys.items() if key == own}
    places = sorted(spoken_of)
    if all(keys[at] == own for at in places):
        return whole
    named = own in keys.values()
    found = ""
    for match in seasons.SEASON.finditer(lowered(text)):
        if (of := _OF.match(text, match.end())) is not None:
            owner = keys[of.start("w")]
        else:
            before = [at for at in places if at < match.start()]
            nearest = before[-1] if before else places[0]
            # "Speaking of Ash, Lee will be in season 9": of a title that stands elsewhere.
            apart = not named and _CLAUSE.search(text, nearest, match.start())
            owner = own if apart else keys[nearest]
        if owner == own:
            found = seasons.season(match[0])
    return found
