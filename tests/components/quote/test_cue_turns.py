"""Cues that turn to somebody else than the name beside them."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quotes import Quotes

LEAD = "{PER:Ann Lee} and {PER:Tom Ray} made {WRK:Smoke}.\n\n"


def speakers(marked: str) -> list[str]:
    """Of every quotation, by offset."""
    return [r.fields["speakers"] for r in Quotes().match(doc(LEAD + marked))]


TURNS = {
    "hugged": (
        "{PER:Ann Lee} hugged the director {PER:Tom Ray}, and told the crowd, “It was cold out there.”",
        ["Ann Lee"],
    ),
    "described": (
        "{PER:Ann Lee} won. The actress thanked her friend {PER:Jo Pike}, and then said: “It was cold out there.”",
        ["Ann Lee"],
    ),
    "two_friends": (
        "{PER:Ann Lee} praised her “kind and clever” friends, {PER:Jo Pike} and {PER:Zoe Hart}, and said that they “made every day a joy”.",
        ["Ann Lee", "Ann Lee"],
    ),
    "recalled": (
        "{PER:Ann Lee} likes {PER:Tom Ray}. “Walk as if you carry soup,” {PER:Lee=Ann Lee} remembers {PER:Ray=Tom Ray} telling her.",
        ["Tom Ray"],
    ),
    "recalled_within": (
        "{PER:Ann Lee} owes {PER:Tom Ray} a lot. “He is a father to me… ‘Walk as if you carry soup. Do not spill,’” {PRO:she=Ann Lee} recalled {PRO:him=Tom Ray} saying.",
        ["Ann Lee", "Tom Ray"],
    ),
    "recalled_before": ("{PER:Ann Lee} recalls {PER:Tom Ray} saying: “It was cold.”", ["Tom Ray"]),
    "recalled_so": (
        "{PER:Ann Lee} recalls that {PER:Tom Ray} was late: “It was cold.”",
        ["Ann Lee"],
    ),
    "her_verdict": (
        "{PER:Mary Lee} sat at the back of the hall. Her verdict stole the evening: “That is not him!”",
        ["Mary Lee"],
    ),
    "a_verdict_of_the_court": (
        "{PER:Mary Lee} lost. The verdict read: “It was no accident at all.”",
        [""],
    ),
    "answered_a_question": (
        "{PER:Mary Lee} answered a question on Instagram that read: “Are you coming back or what?”",
        [""],
    ),
    "shared_a_post": (
        "{PER:Mary Lee} shared a post that read: “I am coming back, dears.”",
        ["Mary Lee"],
    ),
    "after_this_the_director": (
        "{PER:Mary Lee} is the director of it. {PER:Tom Ray} is the producer. After this the director wrote: “It was cold.”",
        ["Mary Lee"],
    ),
    "somebodys_wife": (
        "“Time to go,” {PER:Tom Ray} told fans, and his agent's wife {PER:Zoe Hart} was heard to add: “About time.”",
        ["Tom Ray", "Zoe Hart"],
    ),
    "asked_when": (
        "{PER:Ann Lee} sang. When a fan asked why the sea was so grey in it, the actress replied: “We had no money for blue.”",
        ["Ann Lee"],
    ),
    "called_so": ("The book was hailed as “a small miracle” by {PER:Jo Pike}.", ["Jo Pike"]),
    "one_word": (
        "It was billed as a “must-read” by {PER:Jo Pike}, who wrote another.",
        ["Jo Pike"],
    ),
    "ends_there": (
        "{PER:Ann Lee} commented on the post, saying, “You are a star!” {PER:Zoe Hart} wrote, “I knew it.”",
        ["Ann Lee", "Zoe Hart"],
    ),
    "goes_on_behind_the_mark": (
        "{PER:Tom Ray} was there, too: “You are a star!” cried {PER:Zoe Hart}.",
        ["Zoe Hart"],
    ),
    "by_her_trade": ("It was called “a joke” by the producer {PER:Zoe Hart}.", ["Zoe Hart"]),
    "a_work_asks": (
        "{PER:Ann Lee} stars. The drama {WRK:Smoke} asks: “Who would you trust?”",
        [""],
    ),
    "at_once": (
        "Ask {PER:Ann Lee} about it, and {PER:pat=Tom Ray} comes the reply, “It was cold out there.”",
        ["Ann Lee"],
    ),
    "source": (
        "As for why {PER:Ann Lee} left, a music insider says, “It was cold out there.”",
        [""],
    ),
    "by_a_paper": ("It was described as “a small miracle” by {ORG:The Echo}.", ["The Echo"]),
}


@pytest.mark.parametrize(("marked", "expected"), TURNS.values(), ids=TURNS)
def test_turns(marked: str, expected: list[str]) -> None:
    assert speakers(marked) == expected


STRAIGHT = {
    "two_who_say_it": (
        "{PER:Ann Lee} and {PER:Tom Ray} said: “It was cold out there.”",
        ["Ann Lee; Tom Ray"],
    ),
    "another_clause": (
        "{PER:Ann Lee} left, and {PER:Tom Ray} said: “It was cold out there.”",
        ["Tom Ray"],
    ),
    "who_laughed": (
        "{PER:Ann Lee} was joined by {PER:Tom Ray}, who laughed and said: “It was cold out there.”",
        ["Tom Ray"],
    ),
    "cue_behind": (
        "“It was cold out there,” {PER:Ann Lee} laughed and said to {PER:Tom Ray}.",
        ["Ann Lee"],
    ),
    "a_song": ("The song called “Red Sea” by {PER:Jo Pike} is in it.", []),
    "no_source": (
        "{PER:Ann Lee}, a spokesperson for the sea, said: “It was cold out there.”",
        ["Ann Lee"],
    ),
    "said_to_stand_by": (
        "{PER:Ann Lee} called it “a joke” by the pool of {PER:Jo Pike}.",
        ["Ann Lee"],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), STRAIGHT.values(), ids=STRAIGHT)
def test_straight(marked: str, expected: list[str]) -> None:
    assert speakers(marked) == expected


COMMENTS = {
    "said_with_a_comma": ("{PER:Zoe Hart} wrote,\n“Glad to play the diver.”", ["Zoe Hart"]),
    "from": ("Comment from {PER:Zoe Hart}:\nI am glad to play the diver.", ["Zoe Hart"]),
    "message": ("Message by {PER:Jo Pike}:\nPlease look forward to my boat.", ["Jo Pike"]),
    "no_first_person": ("Comments from readers:\nThe paper was thin this week.", []),
    "in_a_sentence": ("There were comments from {PER:Jo Pike}.\nI had not heard of them.", []),
}


@pytest.mark.parametrize(("marked", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_comments_below_a_line(marked: str, expected: list[str]) -> None:
    assert speakers(marked) == expected


STRAY = {
    "closed_only": (
        "{PER:Zoe Hart} said of her part:\n\nI am glad to play the diver.”\n\nThe end.",
        ["I am glad to play the diver."],
    ),
    "discussed": (
        "{PER:Zoe Hart} also discussed the boat:\n\nI never sank it.\n\nThe end.",
        ["I never sank it."],
    ),
    "comma": (
        "Asked about the boat, {PER:Zoe Hart} said,\n\nI never sank it.\n\nThe end.",
        ["I never sank it."],
    ),
    "comma_and_a_report": (
        "Asked about the boat, {PER:Zoe Hart} said,\n\nThe paper was thin this week.\n\nThe end.",
        [],
    ),
    "comma_of_a_sentence": (
        "For {PER:Zoe Hart}, who sank it,\n\nI never wept.\n\nThe end.",
        [],
    ),
    "discussed_by_others": (
        "{PER:Zoe Hart} discussed the boat:\n\nThe paper was thin this week.\n\nThe end.",
        [],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), STRAY.values(), ids=STRAY)
def test_words_displayed_below_a_line(marked: str, expected: list[str]) -> None:
    made = doc(marked)
    assert [made.text[slice(*r.roles["quote"])] for r in Quotes().match(made)] == expected


ASKED = {
    "asked": ("{PER:Ann Lee} asked {PER:Tom Ray} about it, to which he responded: “It was cold out there.”", "Tom Ray"),
    "of_somebody": ("{PER:Ann Lee} asked {PER:Tom Ray} about his friend {PER:Bo Hill}, to which he said: “It was cold out there.”", "Tom Ray"),
    "to_him": ("{PER:Ann Lee} spoke to {PER:Tom Ray} of {PER:Bo Hill}, to which he replied: “It was cold out there.”", "Tom Ray"),
    "named_last": ("{PER:Ann Lee} brought up {PER:Tom Ray}'s boots with {PER:Bo Hill}, to which he said: “It was cold out there.”", "Bo Hill"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), ASKED.values(), ids=ASKED)
def test_whoever_was_asked_answers(marked: str, name: str) -> None:
    assert speakers(marked) == [name]
