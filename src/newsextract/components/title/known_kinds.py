"""Kinds of well-known titles, as the page that names them says nothing of them: in a credit, or on a page of the stage.

"Ann Lee (Aquaman)" is the film, whatever the page is full of. On a page of the stage a title that is a play's among others is
the play (in gold dev all of 50), and where every third sentence speaks of the stage one that nobody knows is, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_STAGE = re.compile(
    r"\b(?:[Bb]roadway|West End|[Tt]heatres?|[Tt]heaters?|[Mm]usicals?|[Ss]tage|Tony|Olivier|[Rr]evival|[Pp]laywright|Playhouse|[Pp]lays (?=by)"
    r"|[Pp]ress night|[Pp]reviews)\b"
)
_THOUSAND = 1000  # characters
_OF_STAGE, _ALL_STAGE = 2.0, 4.0  # such words in a thousand characters of a page
_BESIDE = 2  # such words in a title's own paragraph
_IN_BRACKET = re.compile(r"\([^()\n]{0,60}\Z")
_REACH = 60  # characters


def kind(text: str, spans: Sequence[tuple[int, int]], as_known: Sequence[str], chosen: str) -> str:
    """The kind of a work, ``chosen`` where nothing is known of its title that holds on such a page.

    Args:
        spans: Where its titles stand.
        as_known: What a title is known as, best known first.
    """
    if not spans:
        return chosen
    if "play" in as_known:
        if chosen in ("film", "series", "album", "book") and _of_stage(text, spans[0]):
            return "play"
    elif not as_known and chosen in ("film", "series") and _density(text) >= _ALL_STAGE:
        return "play"
    if chosen in as_known or not as_known or len(spans) > 1:
        return chosen
    if len(as_known) == 1:
        start = spans[0][0]
        bracket = _IN_BRACKET.search(text, max(0, start - _REACH), start)
        return as_known[0] if bracket else chosen
    # A novel of which there is a film, and no series: who is credited with it was in the film.
    of_book = chosen == "series" and set(as_known) == {"book", "film"}
    return "film" if of_book else chosen


def _of_stage(text: str, span: tuple[int, int]) -> bool:
    """Whether a page or the paragraph of a title speaks of the stage."""
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    beside = len(_STAGE.findall(text, start, end if end >= 0 else len(text)))
    return beside >= _BESIDE or _density(text) >= _OF_STAGE


@lru_cache(maxsize=8)  # asked for each title of a page
def _density(text: str) -> float:
    return _THOUSAND * len(_STAGE.findall(text)) / max(len(text), _THOUSAND)
