"""Titles that a clause names only to say after what, in whose place or as whose sequel something comes out."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import release_parts
from newsextract.components.scene import scene as scene_of
from newsextract.masking import PLACEHOLDERS

ASIDE = {
    "after_the_finale": "{WRK:Ash} premieres on {DAT:9 May} after the finale of {WRK:Smoke}.",
    "following_the_end": "{WRK:Ash} premieres on {PLT:tvN} following the end of the hit {WRK:Smoke} on {DAT:9 May}.",
    "following": "{PLT:KBS} airs the drama on Friday nights following “{WRK:Smoke}” on {DAT:9 May}.",
    "replaces": "{WRK:Ash} replaces the soap {WRK:Smoke} from {DAT:9 May}.",
    "to_replace": "It is to replace {WRK:Smoke} on {DAT:9 May}.",
    "slot": "{WRK:Ash} takes over the Monday slot of {WRK:Smoke} on {DAT:9 May}.",
    "successor": "The successor of {WRK:Smoke} begins on {DAT:9 May}.",
    "after_it_ends": "The first broadcast is on {DAT:9 May}, after “{WRK:Smoke}” ends.",
    "sequel": "The sequel to {WRK:Smoke} is out on {DAT:9 May}.",
}
OWN = {
    "which_ends": "{WRK:Ash} replaces {WRK:Smoke}, which ends on {DAT:9 May}.",
    "its_premiere": "Following {WRK:Smoke}'s premiere on {DAT:9 May}, it was renewed.",
    "its_own_end": "{WRK:Ash} begins on {DAT:3 May}, after {WRK:Smoke} ends on {DAT:9 May}.",
    "followed": "{WRK:Smoke} followed on {DAT:9 May}.",
    "followed_by": "That is followed by {WRK:Smoke} on {DAT:9 May}.",
    "after": "After a year off {WRK:Smoke} is back on {DAT:9 May}.",
    "finale": "The finale of {WRK:Smoke} is on {DAT:9 May}.",
}


def _aside(marked: str) -> bool:
    (sentence,) = scene_of(doc(marked)).sentences
    text = sentence.masked.text
    spots = [at for at, char in enumerate(text) if char == PLACEHOLDERS["WORK"]]
    return release_parts.aside(text, spots[-1])


@pytest.mark.parametrize("marked", ASIDE.values(), ids=ASIDE)
def test_another_work(marked: str) -> None:
    assert _aside(marked)


@pytest.mark.parametrize("marked", OWN.values(), ids=OWN)
def test_the_work_itself(marked: str) -> None:
    assert not _aside(marked)
