"""Answers in marks under bare questions, or behind what they are about."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quotes import Quotes

LEAD = "{PER:Ann Lee} has a new boat, and {WRK:Smoke} is back.\n\n"
ASKED = (
    "Were you cold?\n\n“I was. The skipper sank.”\n\nYou and {PER:Tom Ray} fall out in it, don't you?\n\n"
    "“Twice. In the rain.”\n\nWhat comes next?\n\n“A long sleep.”"
)
TOPICS = (
    "On her first job: “I sold shoes.”\n\nOn {PER:Tom Ray} and his boots: “They leaked.”\n\n"
    "On her sister, the writer {PER:Jo Pike}: “I am afraid of her.”"
)
ANSWERS = {
    "lead": (LEAD + ASKED, {"Ann Lee"}),
    "foot": (
        "A woman and her boat\n\n"
        + ASKED
        + "\n\n{WRK:Smoke}, starring {PER:Ann Lee}, is on in May.",
        {"Ann Lee"},
    ),
    "longer_than_a_paragraph": (
        LEAD
        + ASKED.replace("“Twice. In the rain.”", "“Twice. In the rain.\n\n“He has no umbrella.”"),
        {"Ann Lee"},
    ),
    "topics": (LEAD + TOPICS, {"Ann Lee"}),
    "topics_in_stars": (
        LEAD + TOPICS.replace("On her first job:", "**On her first job**"),
        {"Ann Lee"},
    ),
    "credit_below": (LEAD + ASKED + "\n\nWords: {PER:Zoe Hart}", {"Ann Lee"}),
}
OTHERS = {
    "two_topics": LEAD + TOPICS[: TOPICS.rindex("\n\n")],
    "days": LEAD
    + "On Monday: “I sold shoes.”\n\nOn Tuesday: “They leaked.”\n\nOn Friday: “It rained.”",
    "said_on_topics": LEAD
    + TOPICS.replace("first job:", "first job {PER:Zoe Hart} said:").replace(
        "boots:", "boots, she added:"
    ),
    "cued": LEAD + ASKED.replace("long sleep.”", "long sleep,” says {PER:Zoe Hart}."),
    "report_with_a_question": LEAD
    + "Were they cold?\n\n“It rained,” said {PER:Tom Ray}.\n\n“We sank,” said {PER:Zoe Hart}.\n\n“We swam,” said {PER:Tom=Tom Ray}.",
    "two_answers": LEAD + "Were you cold?\n\n“I was.”\n\nAnd wet?\n\n“Very.”\n\nBy {PER:Zoe Hart}",
}


def rules(marked: str) -> list[tuple[str, str]]:
    """Rule and speakers of each quotation."""
    return [(r.rule, r.fields["speakers"]) for r in Quotes().match(doc(marked))]


@pytest.mark.parametrize(("marked", "speakers"), ANSWERS.values(), ids=ANSWERS)
def test_answers(marked: str, speakers: set[str]) -> None:
    told = rules(marked)
    assert [rule for rule, _ in told] == ["interview"] * 3
    assert {name for _, name in told} == speakers


@pytest.mark.parametrize("marked", OTHERS.values(), ids=OTHERS)
def test_no_answers(marked: str) -> None:
    assert "interview" not in {rule for rule, _ in rules(marked)}
