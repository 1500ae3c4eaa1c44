"""Who came to the evening: the guests of a premiere and the people in its pictures are not in its cast by that.

"Other guests included Ann Lee and Tom Ray"; "(L-R) Ann Lee, Tom Ray and Bo Ji attend the premiere of Smoke"; a row of names with
nothing behind it but the picture's agency; "L to R: Ann Lee, Tom Ray, Bo Ji." Producers and friends stand there side by side
with the cast, so whoever is named nowhere else is in no cast. Nor is the writer, whose name alone fills a line below the headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsextract import layout
from newsextract.components.scene import Scene
from newsextract.masking import PLACEHOLDERS

_P, _C, _W = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK"))
_GUESTS = re.compile(
    rf"(?i)\b(?:guests|attendees|invitees|partygoers|well-wishers)\b(?: (?:at|on|for|of|in)[^.;:,{_P}]{{1,50}}?)?(?: also)? (?:includ(?:es?|ed|ing)|were|was)\b"
    # "Also spotted were the singer Ann Lee and Tom Ray"
    r"|\balso (?:in attendance|spotted|present|on hand)(?: (?:on|at) [^.;:,]{1,40}?)? (?:were|was)\b(?! (?:[a-z-]+ ){0,3}(?:cast|co-stars?|castmates)\b)"
)
# "The paparazzi had Ann Lee and Tom Ray to click", "Lee brought along her brother Bo"
_CLICKED = re.compile(
    rf"(?i)\b(?:paparazzi|paps|shutterbugs)\b[^.;{_P}]{{0,40}}|\bbrought along (?:[a-z]+ ){{0,4}}(?={_P})"
)
_EVENING = re.compile(
    r"(?i)\b(?:premiere|red carpet|screening|special show|after-?party|gala|launch party|attend(?:s|ed|ance|ees|ing)?)\b"
)
_CAME = re.compile(
    r"(?i)\b(?:attend(?:s|ed|ing)?|arriv(?:es?|ed|ing) (?:at|for)|pos(?:es?|ed|ing) (?:at|during|for|on)|walk(?:s|ed|ing)? the (?:\w+ )?carpet)\b"
)
_LEFT = re.compile(r"(?i)\b(?:from left|left to right|l-r|l to r)\b")
_AGENCY = re.compile(
    r"(?:Getty(?: Images)?|WireImage|FilmMagic|Shutterstock|Invision|BFA\.com|AFP|Alamy|(?<=/)AP)(?: for [^\n]{1,40})?[\s).\]]*$"
)
_BYLINE = re.compile(rf"\W*{_P}\W*")
_HEAD = 6  # blocks that the head of a page has at most: headline, standfirst, writer, day
_PROSE = 140  # characters of a block with which the article itself begins
_FEW = 2  # people of whom a picture may well show the stars
_LONGEST = 500  # characters of a line beside a picture


def only_there(scene: Scene, person: int) -> bool:
    """Whether somebody is named only among such guests and in such pictures."""
    return only_within(scene, person, scene.once("attendance", lambda one: list(_places(one))))


def only_within(scene: Scene, person: int, places: Sequence[tuple[int, int]]) -> bool:
    """Whether every mention of somebody begins in one of some places of the text."""
    mentions = [m for m in scene.people if m.person == person] if places else []
    return bool(mentions) and all(
        any(start <= m.start < end for start, end in places) for m in mentions
    )


def _places(scene: Scene) -> Iterator[tuple[int, int]]:
    if _EVENING.search(scene.text):
        for sentence in scene.sentences:
            own = sentence.masked.text
            if match := _GUESTS.search(own) or _CLICKED.search(own):
                yield sentence.masked.original(match.end()), sentence.end
    yield from _byline(scene)
    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE or block.end - block.start > _LONGEST:
            continue
        text = scene.mask(block.start, block.end).text
        if text.count(_P) <= _FEW or _C in text:
            continue
        credited = _AGENCY.search(scene.text, block.start, block.end) is not None
        pictured = credited or block.kind == "caption" or _LEFT.search(text)
        row = _LEFT.search(text, 0, 12) is not None and _W not in text and " as " not in text
        if pictured and (row or _CAME.search(text) or (credited and _W not in text)):
            yield block.start, block.end


def _byline(scene: Scene) -> Iterator[tuple[int, int]]:
    """The only line at the head of a page, below its headline, that is nothing but a name: 109 of 110 in gold train and dev are the writer's."""
    found = []
    for number, block in enumerate(layout.blocks(scene.text)[:_HEAD]):
        if number and block.end - block.start > _PROSE:
            break
        if number and _BYLINE.fullmatch(scene.mask(block.start, block.end).text):
            found.append((block.start, block.end))
    yield from found if len(found) == 1 else ()
