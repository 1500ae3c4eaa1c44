"""Days of long ago on which something happens in a story: "The series begins on Oct. 1, 1989, when …".

A release of years ago is told in the past ("began in 1989"); what "begins" on such a day is the plot.
"""

from __future__ import annotations

import re

from newsextract.dates import Resolved

_YEARS = 2
"""Years before publication from which the present tense is the story's."""
_LONG = 5
"""The same, of a sentence that begins with the date."""
_TELLS = re.compile(
    r"\b(?:begins|opens|starts|kicks off|picks up|takes place|unfolds|is set|ends|concludes|culminates|leads up to"
    r"|(?:takes|brings|whisks|transports|drops) (?:us|viewers|audiences|readers))\b[^.;:!?\n]{0,40}$"
)
# "opens in the UK on 11 June 1982" is news that is told again, "1982: Smoke opens" a chronicle.
_SHOWN = re.compile(
    r"\b(?:in (?:cinemas|theat(?:er|re)s|the (?:UK|US|U\.S\.)|London|New York)|on (?:Broadway|stage|DVD|screen)|at the)\b"
)
_STARTS = re.compile(
    r"(?:\A|[\n.!?:][\"”’]? *)[“\"]?(?:On|In)(?: the (?:night|morning|evening|afternoon|eve) of)? $"
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|must|gets|finds|meets|discovers|goes|takes|makes|becomes|walks|wakes|watch(?:es)?|vanish(?:es)?"
    r"|disappears?|falls|leaves|sets|tries|fights|learns|loses|kills|dies|give birth|enters|turns|begins to)\b"
)
_PAST = re.compile(
    r"\b(?:premi[eè]re\w*|releas\w+|air(?:s|ed|ing)|opened|debut\w*|came|launched|began|started|arrived|shown|hit|ran|ended|was|were|had"
    r"|since|returned|dropped|landed|screen\w*|broadcast|went|published|stream\w*|first)\b"
)


def told(text: str, start: int, end: int, resolved: Resolved, published: str, shown: bool) -> bool:
    """Whether the date ``text[start:end]`` is one of a story.

    Args:
        published: EDTF of publication.
        shown: whether a service or the cinemas go with the date.
    """
    if not resolved.edtf[:4].isdigit() or resolved.basis != "stated" or not published:
        return False
    age = int(published[:4]) - int(resolved.edtf[:4])
    if age < _YEARS:
        return False
    before = text[max(0, start - 160) : start]
    if not shown and (match := _TELLS.search(before)) and not _SHOWN.search(before, match.start()):
        return True
    if age < _LONG or not _STARTS.search(before):
        return False
    behind = re.split(r"[.!?][\"”’)]?\s|\n", text[end : end + 200], maxsplit=1)[0]
    return _PRESENT.search(behind) is not None and _PAST.search(behind) is None
