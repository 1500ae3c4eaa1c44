"""Days that are no release's by what is said around them: of every week, of a festival, of a plan that was given up.

"It is on three times a week, Monday, Wednesday and Friday" tells of a habit, though each day stands there bare;
"the festival, which opened on 4 May" of the festival; under "Original release date:" a list of what was moved has
the old days.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

_D, _O = PLACEHOLDERS["DATE"], PLACEHOLDERS["ORG"]
_WEEKDAYS = frozenset(
    f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
)
_CHAIN = re.compile(rf"{_D}(?:(?:, and |, | and | & |/|, or | or ){_D})*")
# "Time slot: Monday and Tuesday", "Airing schedule: Wednesday on MBN"
_SLOT = re.compile(
    r"\b(?:(?:air(?:ing)?|broadcast(?:ing)?|tv|weekly|regular) (?:[\w&]+ ){0,3}?(?:schedule|days?|details|slot)|time ?slot|schedule)\s*[:–—-]\s*$",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    r"\b(?:(?:twice|(?:two|three|four|five|six|[2-6]) (?:times|nights|days|evenings|episodes|instal?lments)) (?:a|per|each|every) ?week"
    r"|evenings|(?:will )?now airs?|as usual|usually|as normal|every week|each week|weekly|of (?:the|each) week)\b",
    re.IGNORECASE,
)
_SEVERAL = 3  # weekdays that make a habit, where the sentence speaks of one
# "the festival, which opened on 4 May and closed on 10 May"
_FESTIVAL = re.compile(
    rf"(?:\b[Ff]est(?:ival)?|{_O}),? (?:which|that) (?:(?:has|will|is|was) )?(?:start|beg[aiu]n|open|kick|r[au]n|launch|take|took)\w*(?: (?:off|on|from|place))*"
    rf" (?P<days>{_D} (?:and|to|until|through|before) (?:(?:will |has |it )*(?:end|clos|conclud|wrap|finish)\w*(?: up| on)* )?{_D})"
)
_ORIGINAL = re.compile(
    rf"(?:^|[\n.;(] ?)(?:original|initial|previous|old|earlier|first)(?:ly)? (?:[\w-]+ )?(?:release|premiere|air|opening|launch)(?: date)?s?(?: \w+)? ?[:–—-] ?(?P<days>{_D})",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:delay|postpon|reschedul|pushed back|push back|shelved|new (?:release |premiere |opening )?date)", re.IGNORECASE
)  # fmt: skip


def days(scene: Scene) -> frozenset[int]:
    """Where such days begin."""
    found: set[int] = set()
    for sentence in scene.sentences:
        text = sentence.masked.text
        if _D not in text:
            continue
        spots = _weekly(scene, sentence)
        patterns = (_FESTIVAL, _ORIGINAL) if _MOVED.search(scene.text) else (_FESTIVAL,)
        for pattern in patterns:
            for match in pattern.finditer(text):
                spots += [at for at in range(*match.span("days")) if text[at] == _D]
        found.update(sentence.masked.items[at].start for at in spots)
    return frozenset(found)


def _weekly(scene: Scene, sentence: Sentence) -> list[int]:
    """Masked offsets of bare weekdays that are those of every week."""
    text = sentence.masked.text
    found: list[int] = []
    for chain in _CHAIN.finditer(text):
        spots = [at for at in range(*chain.span()) if text[at] == _D]
        written = [scene.dates[sentence.masked.items[at].key].text.lower() for at in spots]
        weekly = len(spots) >= _SEVERAL and _WEEKLY.search(text) is not None
        if (weekly or _SLOT.search(text, 0, chain.start())) and _WEEKDAYS.issuperset(written):
            found += spots
    return found
