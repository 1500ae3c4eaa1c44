"""Who speaks next: the reply that "comes", whom the first words of a page belong to, and answers of all together."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import quotes
from newsextract.components.quote import dialogue, going_on, opening_words
from newsextract.components.relations import Relation
from newsextract.components.score.weighing import Candidate

WHY = "“Why?” asks {PER:Ann Lee}. “Because it is cold,” "
COMES = {
    "comes": (WHY + "comes the reply.", True),
    "came_back": (WHY + "came back the answer.", True),
    "curt": (WHY + "comes the curt retort.", True),
    "from_the_kitchen": (WHY + "comes the answer from the kitchen.", True),
    "comes_the_rain": (WHY + "comes the rain.", False),
    "the_reply_was": (WHY + "she adds, and the reply comes later.", False),
}


@pytest.mark.parametrize(("marked", "expected"), COMES.values(), ids=COMES)
def test_a_reply_comes(marked: str, expected: bool) -> None:
    made = doc(marked)
    assert going_on.comes_back(made, quotes.Quotes().match(made)[1]) == expected


def test_whoever_replied_goes_on_beside_it() -> None:
    made = doc(WHY + "comes the reply. “Sit down here.” {PER:Tom Ray} laughs.\n\n“It is late now.”")
    _, reply, beside, below = quotes.Quotes().match(made)
    assert going_on.goes_on(made, beside, reply)
    assert not going_on.goes_on(made, below, beside)


ASKED = "“It was cold,” {PER:Ann Lee} told {PER:Tom Ray}. "
BETWEEN = {
    "a_question": (ASKED + "And the sea? “It was warmer.”", True),
    "of_somebody": (ASKED + "And {PER:Tom=Tom Ray}? “He never minded.”", False),
    "a_sentence": (ASKED + "And that was the sea. “It was warmer.”", False),
    "below": (ASKED + "\n\nAnd the sea?\n\n“It was warmer.”", False),
}


@pytest.mark.parametrize(("marked", "expected"), BETWEEN.values(), ids=BETWEEN)
def test_a_question_between(marked: str, expected: bool) -> None:
    made = doc(marked)
    before, relation = quotes.Quotes().match(made)
    relation.rule = "continued"
    assert going_on.goes_on_asked(made, relation, before) == expected


OWN = "“I had one suit and lost it.”"
SAID = "\n\n“It was cold,” {PER:Ann Lee} said.\n\n“We swam a lot,” {PER:Lee=Ann Lee} said.\n\n“It rained a lot,” {PER:Lee=Ann Lee} said."
OTHER = "\n\nIt was made by {PER:Tom Ray}."
OPENING = {
    "lost_beginning": (OWN + OTHER + SAID, "Ann Lee"),
    "date": (f"date 2031-03-04 {OWN}{OTHER}{SAID}", "Ann Lee"),
    "he_said": ("“The suit was lost,” he told The Echo." + OTHER + SAID, "Ann Lee"),
    "somebody_named_beside": (
        "“I had one suit and lost it”: {PER:Tom Ray} on a bad week" + OTHER + SAID,
        "Tom Ray",
    ),
    "nothing_of_himself": ("“The suit was lost.”" + OTHER + SAID, "Tom Ray"),
    "not_the_first_words": ("It rained in May. " + OWN + OTHER + SAID, "Tom Ray"),
    "too_few": (OWN + OTHER + SAID[: SAID.rindex("\n\n")], "Tom Ray"),
    "others_as_often": (OWN + OTHER + SAID + "\n\n“It hurt me,” {PER:Ray=Tom Ray} said.\n\n“It hurt her,” {PER:Ray=Tom Ray} said.", "Tom Ray"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), OPENING.values(), ids=OPENING)
def test_opening_words(marked: str, speaker: str) -> None:
    made = doc(marked)
    found = [Candidate(r, {"choice": 0.0}, "quote") for r in quotes.Quotes().match(made)]
    found[0].relation.fields["speakers"] = "Tom Ray"
    opening_words.settle(made, found)
    assert found[0].relation.fields["speakers"] == speaker


def test_a_sure_choice_stays() -> None:
    made = doc(OWN + OTHER + SAID)
    found = [Candidate(r, {"choice": 3.0}, "quote") for r in quotes.Quotes().match(made)]
    found[0].relation.fields["speakers"] = "Tom Ray"
    opening_words.settle(made, found)
    assert found[0].relation.fields["speakers"] == "Tom Ray"


TALK = "{PER:Ann Lee}: I was cold.\n\nWere you?\n\n{PER:Tom Ray}: I was not.\n\nSeason two?\n\n"
TOGETHER = {
    "both": ("Both: Ask the director.", "Ann Lee; Tom Ray"),
    "in_stars": ("**Both:** Ask the director.", "Ann Lee; Tom Ray"),
    "laughing": ("Both (laughing): Ask the director.", "Ann Lee; Tom Ray"),
    "all": ("All: Ask the director.", "Ann Lee; Tom Ray"),
    "one_more": ("All three: Ask the director.", ""),
    "a_city": ("Leeds: Ask the director.", ""),
}


@pytest.mark.parametrize(("line", "speakers"), TOGETHER.values(), ids=TOGETHER)
def test_all_together(line: str, speakers: str) -> None:
    found: list[Relation] = dialogue.find(doc(TALK + line))
    assert [r.fields["speakers"] for r in found] == ["Ann Lee", "Tom Ray"] + [speakers] * bool(
        speakers
    )
