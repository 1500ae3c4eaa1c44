"""Who cannot have spoken: of the other gender than the cue's pronoun, named only later, or spoken of by name."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import unfit_speakers
from newsextract.components.quotes import Quotes

LEAD = "{PER:Mary Lee} and {PER:Thomas Ray} made {WRK:Smoke}.\n\n"
PRONOUNS = {
    "behind": ("“It was cold,” she said.", "she"),
    "before": ("Then he said: “It was cold.”", "he"),
    "to_me": ("Then he told me, “It was cold.”", "he"),
    "he_d_say": ("And he’d say, “It was cold.”", "he"),
    "used_to_say": ("“It was cold,” she used to say.", "she"),
    "clause": ("The tea, which the crew, he said, “drank by the bucket”.", "he"),
    "next_sentence": ("“It was cold.” She laughed all day.", ""),
    "no_verb": ("“It was cold out there”, he being from the south.", ""),
    "named": ("“It was cold,” {PER:Ray=Thomas Ray} said.", ""),
}


@pytest.mark.parametrize(("marked", "expected"), PRONOUNS.values(), ids=PRONOUNS)
def test_pronouns(marked: str, expected: str) -> None:
    made = doc(LEAD + marked)
    assert unfit_speakers.pronoun(made, Quotes().match(made)[-1]) == expected


GENDERS = {
    "she": ("“It was cold,” she said.", {"Thomas Ray"}),
    "he": ("Then he said: “It was cold.”", {"Mary Lee"}),
    "the_actress": ("“It was cold,” the actress said.", {"Thomas Ray"}),
    "his_wife": ("“It was cold,” his wife said.", {"Thomas Ray"}),
    "the_writer": ("“It was cold,” the writer said.", set()),
    "named": ("“It was cold,” {PER:Ray=Thomas Ray} said.", set()),
    "told_before_the_name": (
        "“I rang him and he said, ‘It is cold here.’” {PER:John Pike} never rang.",
        {"Mary Lee", "John Pike"},
    ),
}


@pytest.mark.parametrize(("marked", "expected"), GENDERS.values(), ids=GENDERS)
def test_other_gender(marked: str, expected: set[str]) -> None:
    made = doc(LEAD + "Dame {PER:Mary=Mary Lee} and Sir {PER:Thomas=Thomas Ray} sang. " + marked)
    assert unfit_speakers.other_gender(made, Quotes().match(made)[-1]) == expected


SPOKEN_OF = {
    "named_in_it": ("“{PER:Mary=Mary Lee} never minded the cold,” she said.", {"Mary Lee"}),
    "named_in_its_other_half": (
        "“It was cold,” she said. “But {PER:Mary=Mary Lee} never minded.”",
        {"Mary Lee"},
    ),
    "uncued": ("“{PER:Mary=Mary Lee} never minded the cold at all.”", {"Mary Lee"}),
    "herself": ("“I am {PER:Mary=Mary Lee} and I mind the cold,” she said.", set()),
    "in_a_quotation": (
        "“He shouted, ‘{PER:Mary=Mary Lee}, it is cold!’ and I ran,” she said.",
        set(),
    ),
    "cue_names_her": ("“{PER:Mary=Mary Lee} is cold,” {PER:Lee=Mary Lee} said.", set()),
    "caption_between": ("“It was cold.\n\n{PER:Mary Lee} on set\n\n“It rained,” she said.", set()),
}


@pytest.mark.parametrize(("marked", "expected"), SPOKEN_OF.values(), ids=SPOKEN_OF)
def test_spoken_of(marked: str, expected: set[str]) -> None:
    made = doc(LEAD + marked)
    found = [r for r in Quotes().match(made) if not r.fields["parent"]]
    following = found[1] if len(found) > 1 else None
    assert unfit_speakers.spoken_of(made, found[0], following) == expected
