"""Whose the words are that somebody quotes in what he says."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quotes import Quotes

LEAD = "{PER:Ann Lee} told the story: "
TOLD = {
    "went": ("“My agent went, ‘That’s a joke’ and left.”", ["Ann Lee", ""]),
    "i_went": ("“So I went ‘Not a chance’ to them all.”", ["Ann Lee", "Ann Lee"]),
    "i_m_like": ("“And I’m like, ‘Stop it now’ to them both.”", ["Ann Lee", "Ann Lee"]),
    "i_m_all": ("“And I’m all, ‘Stop it now’ to them both.”", ["Ann Lee", "Ann Lee"]),
    "i_rang_her_and_said": (
        "“I even rang {PER:Zoe Hart} and said, ‘Pack my room now.’ She laughed.”",
        ["Ann Lee", "Ann Lee"],
    ),
    "my_sister": ("“I called my sister and said, ‘Pack my room.’”", ["Ann Lee", "Ann Lee"]),
    "and_she_said": (
        "“I called {PER:Zoe Hart} and she said, ‘Pack my room.’”",
        ["Ann Lee", "Zoe Hart"],
    ),
    "and_my_sister_said": ("“I called her and my sister said, ‘Pack my room.’”", ["Ann Lee", ""]),
    "went_there": ("“I went to see the ‘mad house’ on the hill.”", ["Ann Lee"]),
    "like_it": ("“They are like the ‘odd couple’ on the hill.”", ["Ann Lee"]),
}


@pytest.mark.parametrize(("marked", "speakers"), TOLD.values(), ids=TOLD)
def test_told(marked: str, speakers: list[str]) -> None:
    assert [r.fields["speakers"] for r in Quotes().match(doc(LEAD + marked))] == speakers
