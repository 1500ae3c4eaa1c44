"""Whose the words are that somebody quotes in what he says."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quotes import Quotes

DIRECTED = {
    "director": ("“On the first day the director told me, ‘Walk like a judge.’”", "Bo Hill"),
    "stranger": ("“On the first day the driver told me, ‘Walk like a judge.’”", ""),
    "our_director": ("“It is old. Our director told me, ‘Walk like a judge.’”", "Bo Hill"),
    "my_director": ("“It is old. My director told me, ‘Walk like a judge.’”", ""),
    "our_driver": ("“It is old. Our driver told me, ‘Walk like a judge.’”", ""),
    "a_director": ("“Once a director told me, ‘Walk like a judge.’”", ""),
}
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
    "texted": (
        "“{PER:Zoe Hart} rang. She texted me later, ‘Pack your room.’”",
        ["Ann Lee", "Zoe Hart"],
    ),
    "i_had_to_tell": (
        "“{PER:Zoe Hart} rang. I had to tell her, ‘Pack your room.’”",
        ["Ann Lee", "Ann Lee"],
    ),
    # What a letter says is the sender's, what a script says nobody's.
    "card": (
        "“{PER:Zoe Hart} sent me a card. It said, ‘Pack your room.’”",
        ["Ann Lee", "Zoe Hart"],
    ),
    "script": (
        "“I read the script. It just said, ‘Mara dies.’ {PER:Zoe Hart} wept.”",
        ["Ann Lee", ""],
    ),
    "he_sent": (
        "“I met {PER:Zoe Hart}. She sent me a card. It said, ‘Pack your room.’”",
        ["Ann Lee", "Zoe Hart"],
    ),
    "he_read": (
        "“I met {PER:Zoe Hart}. She loved the script. It said, ‘Pack your room.’”",
        ["Ann Lee", ""],
    ),
    # A character spoke to nobody who tells of it, but says things now.
    "met": (
        "“{CHR:Mara} is mad. {PER:Zoe Hart} came in and she told me, ‘Pack your room.’”",
        ["Ann Lee", "Zoe Hart"],
    ),
    "met_before_mara": (
        "“I had {PER:Zoe Hart} for {CHR:Mara}. She said to me, ‘Pack your room.’”",
        ["Ann Lee", "Zoe Hart"],
    ),
    "in_the_film": (
        "“I had {PER:Zoe Hart} for {CHR:Mara}. She says, ‘Pack your room.’”",
        ["Ann Lee", "Mara"],
    ),
    "name": ("“The girl next door calls me ‘Inday Kulot,’ and I like it.”", ["Ann Lee"]),
    "went_there": ("“I went to see the ‘mad house’ on the hill.”", ["Ann Lee"]),
    "like_it": ("“They are like the ‘odd couple’ on the hill.”", ["Ann Lee"]),
}


@pytest.mark.parametrize(("marked", "speakers"), TOLD.values(), ids=TOLD)
def test_told(marked: str, speakers: list[str]) -> None:
    assert [r.fields["speakers"] for r in Quotes().match(doc(LEAD + marked))] == speakers


@pytest.mark.parametrize(("marked", "speaker"), DIRECTED.values(), ids=DIRECTED)
def test_the_director(marked: str, speaker: str) -> None:
    made = doc("{WRK:Smoke} is directed by {PER:Bo Hill}. " + LEAD + marked)
    assert Quotes().match(made)[-1].fields["speakers"] == speaker
