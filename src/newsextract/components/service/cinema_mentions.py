"""Of which works a page says that they are in cinemas, where it says so in passing only.

"Smoke took $9 million in 3,212 theaters" counts the screens of one film, and "Smoke will now come to cinemas on 9
March", the page's only word of them, is of that film: where gold train and dev have other films' dates on such pages,
they are told without a service in 10 of 11.
"""

from __future__ import annotations

import re

from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS

CINEMAS = "Cinemas"
_W, _D = PLACEHOLDERS["WORK"], PLACEHOLDERS["DATE"]
_COUNTED = re.compile(
    r"\b(?:\d[\d,]+|two|three|four|five|six|seven|eight|nine|ten|twelve|(?:a|two|three|four|five|six|seven|eight|nine) (?:dozen|hundred|thousand)"
    r"|(?:thousands|hundreds|dozens) of)\+? (?:(?:fewer|more|other|local|domestic|North American|British|Indian|U\.?[SK]\.?) )*\Z"
)
_BEFORE = 40  # characters in which a number stands before the screens that it counts


def told(scene: Scene) -> frozenset[str] | None:
    """The works that are said to be in cinemas; None where what is said may be of every work of the page."""
    spots = [
        mention.roles["platform"][0]
        for mention in scene.platforms
        if mention.fields["name"] == CINEMAS
    ]
    sentences = [_of(scene, at) for at in spots]
    counted = all(_COUNTED.search(scene.text[max(0, at - _BEFORE) : at]) for at in spots)
    if not spots or not (counted or (len(spots) == 1 and _of_a_day(sentences[0]))):
        return None
    return frozenset(title for one in sentences for title in (scene.own_works(one) or [one.focus]))


def _of(scene: Scene, at: int) -> Sentence:
    return next(one for one in reversed(scene.sentences) if one.start <= at)


def _of_a_day(sentence: Sentence) -> bool:
    """Whether a sentence tells of a work and of a day, as no heading of a list does."""
    text = sentence.masked.text
    return _W in text and _D in text
