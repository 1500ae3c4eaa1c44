"""Titles out of whose way another keeps."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import rivals
from newsextract.components.scene import scene

SHUNNED = {
    "avoid_a_clash": "The film moves to {DAT:12 June} to avoid a clash with {PER:Ann Lee}'s thriller {WRK:Smoke}.",
    "not_to_clash": "It was shifted to {DAT:12 June} so as not to clash with {WRK:Smoke}.",
    "out_of_the_way": "{WRK:Ash} goes to {DAT:12 June}, to get out of the way of {ORG:Quayside}'s “{WRK:Smoke}”.",
    "dodge": "The studio has put it back to {DAT:12 June} to dodge {WRK:Smoke}.",
}
OPEN = {
    "day_behind": "{WRK:Ash} moves to get out of the way of {WRK:Smoke}, which stays on {DAT:12 June}.",
    "clash": "It comes on {DAT:12 June}, to clash with {WRK:Smoke}.",
    "and": "It was moved to {DAT:12 June} to avoid the holidays and {WRK:Smoke} has that day, too.",
    "against": "On {DAT:12 June} it will be up against {WRK:Smoke}.",
}


def shunned(marked: str) -> bool:
    page = scene(doc(marked))
    sentence = page.sentences[0]
    items = sentence.masked.items.values()
    title = next(i for i in items if page.text[i.start : i.end] == "Smoke")
    date = next(i for i in items if i.label == "DATE")
    return rivals.shunned(sentence, (title.start, title.end), (date.start, date.end))


@pytest.mark.parametrize("name", SHUNNED)
def test_a_rival_has_not_the_day(name: str) -> None:
    assert shunned(SHUNNED[name])


@pytest.mark.parametrize("name", OPEN)
def test_others_may_have_it(name: str) -> None:
    assert not shunned(OPEN[name])
