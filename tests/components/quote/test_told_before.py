"""Whose a quotation without a cue is by the sentence before: who tells that, or whose part is described."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import described_parts
from newsextract.components.quote import said_myself, told_before
from newsextract.components.quotes import Quotes

LEAD = "“We froze,” said {PER:Tom Ray}.\n\n"
SAID = "“It was so cold up there.”"
TOLD = {
    "of_somebody": (
        "{PER:Hart=Zoe Hart}, he revealed, had taught him to swim. " + SAID + " {PER:Zoe Hart} left.",
        (told_before.RULE, "Tom Ray"),
    ),
    "at_the_end": ("Tickets sold out in a day, he says. " + SAID, (told_before.RULE, "Tom Ray")),
    "goes_on": ("Sales were up, he went on, with {WRK:Smoke} on top. " + SAID, (told_before.RULE, "Tom Ray")),
    "own_subject": ("{PER:Zoe Hart} had it easier, she admits. " + SAID, (told_before.RULE, "Zoe Hart")),
    # A cue of its own says more.
    "cued": ("Tickets sold out, he says. “It was so cold,” {PER:Zoe Hart} recalls.", ("cue_after", "Zoe Hart")),
    "another_paragraph": ("Tickets sold out, he says.\n\n" + SAID, ("continued", "Tom Ray")),
    "quoted": ("It was “sold out”, he says. " + SAID, ("continued", "Tom Ray")),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), TOLD.values(), ids=TOLD)
def test_who_tells_the_sentence_before(marked: str, expected: tuple[str, str]) -> None:
    last = Quotes().match(doc(LEAD + marked))[-1]
    assert (last.rule, last.fields["speakers"]) == expected


PAPER = "{CHR:Tripp} is “a man with two phones and no lunch plans,” {PLT:Showtime} said in its release.\n\n"
PARTS = {
    "of_the_release": (PAPER + "{PER:Ann Lee} plays {CHR:Mara Voss}, “a cook with a past.”", "Showtime"),
    "who": (PAPER + "{PER:Ann Lee} is {CHR:Mara}, “who plates a radish as if it had died for us.”", "Showtime"),
    "nobody": ("{PER:Ann Lee} will play {CHR:Mara Voss}, “a cook with a past and no future.”", ""),
}  # fmt: skip
NO_PARTS = {
    "network": "{PER:Ann Lee} plays {CHR:Mara}, “a cook with a past,” according to {PLT:Hulu}.",
    "a_sentence": "{PER:Ann Lee} plays {CHR:Mara}, “A cook with a past is hard to play.”",
    "no_part": "{PER:Ann Lee} met {CHR:Mara}, “a cook with a past and a knife.”",
    "spoken": "{PER:Ann Lee} plays {CHR:Mara}, who is, she says, “a cook with a past.”",
}


@pytest.mark.parametrize(("marked", "speakers"), PARTS.values(), ids=PARTS)
def test_descriptions_of_parts(marked: str, speakers: str) -> None:
    last = Quotes().match(doc(marked))[-1]
    assert (last.rule, last.fields["speakers"]) == (described_parts.RULE, speakers)


@pytest.mark.parametrize("marked", NO_PARTS.values(), ids=NO_PARTS)
def test_no_descriptions_of_parts(marked: str) -> None:
    assert all(r.rule != described_parts.RULE for r in Quotes().match(doc(marked)))


TELLERS = {
    "said": ("I said, ‘Pack my room now.’", "Tom Ray"),
    "rang_and_said": ("I even rang my sister and said, ‘Pack my room now.’", "Tom Ray"),
    "told_one": ("I told one producer, ‘Pack my room now.’", "Tom Ray"),
    "said_back": ("I just said to him, ‘Pack my room now.’", "Tom Ray"),
    "a_lady_who": ("I met a lady who said, ‘Pack my room now.’", ""),
    "and_she": ("I rang her and she said, ‘Pack my room now.’", ""),
    "he": ("He said, ‘Pack my room now.’", ""),
}


@pytest.mark.parametrize(("words", "speaker"), TELLERS.values(), ids=TELLERS)
def test_tellers(words: str, speaker: str) -> None:
    made = doc(f"“{words} It was cold,” said {{PER:Tom Ray}}.")
    outer, inner = Quotes().match(made)
    assert said_myself.teller(made, inner, outer) == speaker
    assert said_myself.teller(made, outer, None) == ""
