"""Titles that say right behind themselves when they are out."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import release_lists
from newsextract.components.release import appositions
from newsextract.components.releases import Releases
from newsextract.components.scene import scene as scene_of

SAID = {
    "out": "Films such as “{WRK:Ash},” out {DAT:Nov. 3}, “{WRK:Ember}” and {WRK:Flint} will help.",
    "plain": "Next she is in {WRK:Ash}, out on {DAT:9 May}.",
    "due": "Her drama {WRK:Ash}, due in {DAT:May}, was shot in Leeds.",
    "cinemas": "He made {WRK:Ash}, in {PLT:cinemas} from {DAT:Friday}, and {WRK:Ember}.",
    "opening": "She is the star of {WRK:Ash}, opening nationwide {DAT:Friday}.",
    "premiering": "Also in it is the star of {WRK:Ash}, premiering on {PLT:Hulu} on {DAT:9 May}.",
    "released": "He made his name with {WRK:Ash}, released in {DAT:March 2019}.",
}
NOT_SAID = {
    "trailer": "Here is a trailer for {WRK:Ash}, released on {DAT:Tuesday}.",
    "finale": "The finale of {WRK:Ash}, due {DAT:next Thursday}, is long.",
    "moved": "{WRK:Ash}, due {DAT:this Thursday}, has been bumped to {DAT:9 May}.",
    "farther": "{WRK:Ash}, a film that nobody wanted, is out on {DAT:9 May}.",
    "person": "In {WRK:Ash}, out of work since {DAT:May}, Mara sings.",
}


@pytest.mark.parametrize("marked", SAID.values(), ids=SAID)
def test_said(marked: str) -> None:
    sure = {
        one.fields["work"]
        for one in Releases().match(doc(marked))
        if one.fields.get(release_lists.SURE)
    }
    assert sure == {"Ash"}


@pytest.mark.parametrize("marked", NOT_SAID.values(), ids=NOT_SAID)
def test_not_said(marked: str) -> None:
    scene = scene_of(doc(marked))
    places = [
        (sentence, at)
        for sentence in scene.sentences
        for at, item in sentence.masked.items.items()
        if item.label == "DATE"
    ]
    assert [appositions.title(scene, sentence, at) for sentence, at in places][:1] == [""]
