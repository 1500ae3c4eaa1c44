"""Words quoted twice, in a headline and in full: they are the same speaker's."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote.repeats import RULE, find
from newsextract.components.quotes import Quotes
from newsextract.components.relations import Relation

LONG = "{PER:Mary Lee} said: “We slept in the van for a week, and it rained.”"
REPEATED = {
    "capitals": ("{PER:Tom Ray} on the road: ‘We Slept in the Van’\n\n" + LONG, "Mary Lee"),
    "other_marks": ("\"We slept in the van …\"\n\nBy {PER:Tom Ray}\n\n" + LONG, "Mary Lee"),
    "the_same": (
        "“We slept in the van”\n\nBy {PER:Tom Ray}\n\n{PER:Mary Lee} said: “We slept in the van.”",
        "Mary Lee",
    ),
    "caption_below": (
        LONG + "\n\n{PER:Tom Ray} asked nothing.\n\n“It rained” is all\n\n“for a week, and it rained”",
        "Mary Lee",
    ),
}  # fmt: skip
OTHERS = {
    "its_own_verb": "“We slept in the van,” {PER:Tom Ray} said.\n\n" + LONG,
    "its_own_verb_before": "Asked for more, {PER:Tom Ray} answered by saying, “We slept in the van.”\n\n"
    + LONG,
    "three_words": "{PER:Tom Ray}: ‘It rained, dear’\n\n{PER:Mary Lee} said: “It rained, dear, all day.”",
    "other_words": "{PER:Tom Ray}: ‘We slept in a van’\n\n" + LONG,
}


def match(marked: str) -> list[Relation]:
    return Quotes().match(doc(marked))


@pytest.mark.parametrize(("marked", "speaker"), REPEATED.values(), ids=REPEATED)
def test_a_repeated_quotation_is_the_same_speakers(marked: str, speaker: str) -> None:
    repeated = [r for r in match(marked) if r.rule == RULE]
    assert [r.fields["speakers"] for r in repeated] == [speaker]


@pytest.mark.parametrize("marked", OTHERS.values(), ids=OTHERS)
def test_what_is_no_repetition(marked: str) -> None:
    found = match(marked)
    assert [r.fields["speakers"] for r in found] == ["Tom Ray", "Mary Lee"]
    assert RULE not in {r.rule for r in found}


def test_the_fuller_one_is_named() -> None:
    made = doc(REPEATED["capitals"][0])
    found = Quotes().match(made)
    assert find(made.text, found) == [(found[0], found[1])]
