"""Speakers that the build of a page tells: "what Lee calls", "Lee's answer:", lists of reactions, joined quotations, the dead."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import (
    departed,
    displayed,
    going_on,
    nameless,
    told_before,
    unfit_speakers,
)
from newsextract.components.quotes import Quotes

LEAD = "{PER:Mary Lee} and {PER:Thomas Ray} made {WRK:Smoke}.\n\n"
CUED = {
    "what_somebody_calls": (
        "{PER:Lee=Mary Lee} and {PER:Ray=Thomas Ray} started in May, after what {PER:Jo Bell} calls “a very long lunch” at sea.",
        ["Jo Bell"],
    ),
    "what_he_calls": ("{PER:Ray=Thomas Ray} began on the docks, doing what he calls “every cold job”.", ["Thomas Ray"]),
    "what_is_no_clause": ("{PER:Ray=Thomas Ray} said what the crew wanted was “a very long lunch” at sea.", ["Thomas Ray"]),
    "answer": ("“Cold?” asked {PER:Ray=Thomas Ray}. {PER:Lee=Mary Lee}'s answer: “Never once.”", ["Thomas Ray", "Mary Lee"]),
    "first_comment_to": ("{PER:Lee=Mary Lee}'s first comment to {PER:Ray=Thomas Ray} after that was: “It was cold.”", ["Mary Lee"]),
    "in_her_words": ("The thief is, in {PER:Lee=Mary Lee}'s words, “mostly elbows and knees”.", ["Mary Lee"]),
    "said_by_another": ("{PER:Lee=Mary Lee}'s answer did not please {PER:Ray=Thomas Ray}, who said: “It was cold.”", ["Thomas Ray"]),
    "heads_of_comedy": ("“It was cold,” said {PLT:Sky} heads of comedy {PER:Jo Bell} and {PER:Bo Hill}.", ["Jo Bell; Bo Hill"]),
    "head_of_drama": ("“It was cold,” said {PLT:Sky} head of drama {PER:Jo Bell}.", ["Jo Bell"]),
    "called_out": ("“It was cold!” called out some man in the balcony.", [""]),
    "glued": ("{PER:Ray=Thomas Ray} said: 'I learnt it all from her.'Ray lost a hat. 'It was cold there,' said {PER:Jo Bell}.", ["Thomas Ray", "Jo Bell"]),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speakers"), CUED.values(), ids=CUED)
def test_cues(marked: str, speakers: list[str]) -> None:
    assert [r.fields["speakers"] for r in Quotes().match(doc(LEAD + marked))] == speakers


TOLD = {
    "recalled": ("{PER:Lee=Mary Lee} recalled how it ended. “It was cold,” she said.", "Mary Lee"),
    "another_gender": ("{PER:Ray=Thomas Ray}, 60, said on the steps that it was over. “By car,” she added.", "Thomas Ray"),
    "microphone": ("{PER:Ray=Thomas Ray} said that it was over, before {PER:Lee=Mary Lee} took over. “It was cold,” she said.", ""),
    "said_of": ("{PER:Lee=Mary Lee} said of the sea. “It was cold,” he said.", ""),
    "quoted": ("{PER:Lee=Mary Lee} said it was “over”. “It was cold,” he said.", ""),
    "no_telling": ("{PER:Lee=Mary Lee} left at noon. “It was cold,” he said.", ""),
    "named": ("{PER:Lee=Mary Lee} recalled how it ended. “It was cold,” {PER:Ray=Thomas Ray} said.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), TOLD.values(), ids=TOLD)
def test_who_tells_the_sentence_before(marked: str, speaker: str) -> None:
    made = doc(LEAD + marked)
    assert told_before.speaker(made, Quotes().match(made)[-1]) == speaker


ADDED = {
    "below": ("“So sad,” {PER:Lee=Mary Lee} tweeted, with an old picture of both.\n\n“She paid my fare,” she added.", "Mary Lee"),
    "short_cue": ("“So sad,” {PER:Lee=Mary Lee} says.\n\n“She paid my fare,” she added.", ""),
    "sentence_between": ("“So sad,” {PER:Lee=Mary Lee} tweeted, with an old picture of both. Both wept.\n\n“She paid my fare,” she added.", ""),
    "said": ("“So sad,” {PER:Lee=Mary Lee} tweeted, with an old picture of both.\n\n“She paid my fare,” she said.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), ADDED.values(), ids=ADDED)
def test_who_adds_in_the_paragraph_below(marked: str, speaker: str) -> None:
    made = doc(LEAD + marked)
    before, last = Quotes().match(made)
    assert going_on.adder(made, last, before) == speaker


@pytest.mark.parametrize(
    ("between", "expected"),
    [("and", True), ("but also", True), ("and {PER:Ray=Thomas Ray} said it was", False)],
)
def test_joined_quotations(between: str, expected: bool) -> None:
    made = doc(f"{LEAD}{{PER:Lee=Mary Lee}} called it “very cold” {between} “very wet” in May.")
    before, last = Quotes().match(made)
    assert going_on.joined(made, last, before) is expected


LISTED = {
    "comments": ("Netizens’ comments:\n\n“So long, lunch”\n\n“Give him a horse, somebody”", True),
    "reactions_below": ("See the reactions below:\n- “Give him a horse, somebody”", True),
    "other_line": (
        "{PER:Lee=Mary Lee} had a word with him:\n\n“Give him a horse, somebody”",
        False,
    ),
    "no_list": ("Netizens’ comments:\n\nThere were many. “Give him a horse, somebody”", False),
}


@pytest.mark.parametrize(("marked", "expected"), LISTED.values(), ids=LISTED)
def test_reactions_in_a_list(marked: str, expected: bool) -> None:
    made = doc(LEAD + marked)
    assert nameless.is_listed(made, Quotes().match(made)[-1]) is expected


DEAD = {
    "died": ("{PER:Jo Bell}, who played {CHR:Mara}, has died.", {"Jo Bell"}),
    "death": ("They wept at {PER:Jo Bell}'s sudden death.", {"Jo Bell"}),
    "after_her_death": ("They wept for {PER:Jo Bell} after her death.", {"Jo Bell"}),
    "in_the_show": ("{PER:Jo Bell} died in the finale.", set()),
    "death_of_a_part": ("They wept at {CHR:Mara}'s death.", set()),
}


@pytest.mark.parametrize(("marked", "expected"), DEAD.values(), ids=DEAD)
def test_who_is_dead(marked: str, expected: set[str]) -> None:
    assert departed.find(doc(LEAD + marked)) == expected


POSTS = {
    "post": ("On Instagram, the actor wrote: “Good night, you.”", True),
    "speech": ("“It was cold,” the actor said.", False),
    "named": ("{PER:Jo Bell} wrote on Instagram: “Good night, you.”", False),
}


@pytest.mark.parametrize(("marked", "expected"), POSTS.values(), ids=POSTS)
def test_no_post_is_of_the_dead(marked: str, expected: bool) -> None:
    made = doc(f"{LEAD}{{PER:Jo Bell}} has died. {marked}")
    assert ("Jo Bell" in unfit_speakers.find(made, Quotes().match(made)[-1], None)) is expected


def test_no_man_says_what_an_actress_says() -> None:
    lead = LEAD + "Dame {PER:Mary=Mary Lee} and Sir {PER:Thomas=Thomas Ray} sang. "
    made = doc(lead + "“It was cold,” the actress said.")
    assert unfit_speakers.other_gender(made, Quotes().match(made)[-1]) == {"Thomas Ray"}
    made = doc(lead + "“It was cold,” the actress's driver said.")
    assert unfit_speakers.other_gender(made, Quotes().match(made)[-1]) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("I never saw it. We were cold, all of us.", 1),
        ("The sea gets colder: “I never saw it,” Ray said to whoops.", 0),
    ],
)
def test_a_paragraph_below_a_line_says_i_outside_its_quotations(line: str, expected: int) -> None:
    assert len(displayed.find(f"Ray told us a few things about the sea:\n\n{line}")) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The story centers on a boy who has to mend a bell:", 1),
        ("Ash Press, which has the manga, sums up the plot:", 1),
        ("Ash Press describes it like this:", 1),
        ("Added co-creator Mary Lee:", 1),
        ("The manga has a number of voices behind it:", 0),
        ("They added a few more to the list of Mary Lee:", 0),
    ],
)
def test_a_line_above_brings_in_what_is_set_apart(line: str, expected: int) -> None:
    below = "Nobody leaves the island as they came, and the bell knows why."
    assert len(displayed.find(f"It rained.\n\n{line}\n\n{below}\n\nIt rained again.")) == expected


def test_a_plot_is_told_at_some_length() -> None:
    text = "It rained.\n\nThe story follows three sisters who mend a bell:\n\nAnn, Mary and the lame one.\n\nIt rained again."
    assert displayed.find(text) == ()


LETTER = "The agency released the following statement:\n\nHello. This is Ash Entertainment.\n\nJiwoo will rest until May.\n\n"


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("Please wait for him. Thank you.\n\nJiwoo is 27.", "Thank you."),
        ("Please wait for him.\n\nJiwoo is 27.", "This is Ash Entertainment."),
    ],
)
def test_a_letter_of_an_agency_ends_with_thanks(ending: str, expected: str) -> None:
    ((one, _),) = displayed.find(LETTER + ending)
    assert (LETTER + ending)[one.start : one.end].endswith(expected)
