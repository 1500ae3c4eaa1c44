"""Paragraphs without marks that the line below them signs."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import signed_below
from newsextract.components.quotes import Quotes

LEAD = "{PER:Ann Lee} spoke of her part. Director {PER:Tom Ray} was there.\n\n"
WORDS = "I was cold all week. My boots let in water."
SIGNED = {
    "dash": (f"{WORDS}\n\n— {{PER:Ann Lee}}", ["Ann Lee"]),
    "en_dash": (f"{WORDS}\n– {{PER:Ann Lee}}", ["Ann Lee"]),
    "trade": (f"{WORDS}\n\n— Director {{PER:Ray=Tom Ray}}", ["Tom Ray"]),
    "where": (f"{WORDS}\n\n— {{PER:Ann Lee}}, on the radio", ["Ann Lee"]),
    "two": (
        f"{WORDS}\n\n— {{PER:Ann Lee}}\n\nHe agreed.\n\nThey all were. I lent her mine.\n\n— {{PER:Tom Ray}}",
        ["Ann Lee", "Tom Ray"],
    ),
}
NOBODY = {
    "a_critic": f"{WORDS}\n\n— {{PER:Jo Pike}}",
    "critics_of_a_list": f"{WORDS}\n\n— {{PER:Jo Pike}}\n\n{WORDS}\n\n— {{PER:Jo Pike}}",
    "item": f"{WORDS}\n\n— {{PER:Ann Lee}} is back as {{CHR:Mara}}.",
    "sentence": f"{WORDS}\n\n— {{PER:Ann Lee}} and {{PER:Tom Ray}} said no more.",
    "part": f"{WORDS}\n\n— {{CHR:Mara}}: {{PER:Ann Lee}}",
    "heading_above": "Who is in the cast\n\n— {PER:Ann Lee}",
    "list": "The cast is large and cold, it seems.\n\n— {PER:Ann Lee}\n— {PER:Tom Ray}\n— {PER:Jo Pike}",
    "no_dash": f"{WORDS}\n\n{{PER:Ann Lee}}",
}


@pytest.mark.parametrize(("marked", "speakers"), SIGNED.values(), ids=SIGNED)
def test_who_signs(marked: str, speakers: list[str]) -> None:
    found = Quotes().match(doc(LEAD + marked))
    assert [(r.rule, r.fields["speakers"]) for r in found] == [
        (signed_below.RULE, name) for name in speakers
    ]


@pytest.mark.parametrize("marked", NOBODY.values(), ids=NOBODY)
def test_no_words_of_anybody(marked: str) -> None:
    assert Quotes().match(doc(LEAD + marked)) == []
