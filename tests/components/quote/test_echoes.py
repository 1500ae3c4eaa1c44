"""A phrase in marks that somebody says elsewhere on the page is a quotation, too."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote.repeats import RULE
from newsextract.components.quotes import Quotes

SAID = "\n\n“It left me in pieces. Good riddance, all the same,” {PER:Mary Lee} said of the night.\n\n“It rained,” said {PER:Tom Ray}."
ECHOES = {
    "headline": "Viewers left ‘in pieces’ by {WRK:Smoke}" + SAID,
    "own_line": "{PER:Tom Ray} ran.\n\n‘Good riddance’" + SAID,
    "caption": SAID
    + "\n\nThe {PER:Tom Ray} interview has our vote, for “in pieces”, but it was long",
}
OTHERS = {
    "title": "Watch ‘{WRK:In Pieces}’ on {PLT:ITV1} tonight" + SAID,
    "nickname": "{PER:Jo} ‘Pieces’ {PER:Pike} ran" + SAID,
    "called": "Nobody likes the nickname ‘in pieces’ now" + SAID,
    "asked": "Was {PER:Tom Ray} left ‘in pieces’, then?" + SAID,
    "is": "“In pieces” is what the third film is called" + SAID,
    "other_words": "Viewers left ‘in bits’ by {WRK:Smoke}" + SAID,
    "in_marks_there": "The ‘damp’ night\n\n“He shouted ‘damp’ at me, it was awful,” {PER:Mary Lee} said of the night.",
    "a_name_there": "The ‘wet dog’ night\n\n“We all went to see Wet Dog and it was awful,” {PER:Mary Lee} said of the night.",
}


@pytest.mark.parametrize("marked", ECHOES.values(), ids=ECHOES)
def test_an_echo_is_the_speakers(marked: str) -> None:
    made = doc(marked)
    found = [r for r in Quotes().match(made) if r.rule == RULE]
    assert [r.fields["speakers"] for r in found] == ["Mary Lee"]


@pytest.mark.parametrize("marked", OTHERS.values(), ids=OTHERS)
def test_no_echo(marked: str) -> None:
    assert not [r for r in Quotes().match(doc(marked)) if r.rule == RULE]
