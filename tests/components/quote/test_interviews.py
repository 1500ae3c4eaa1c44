"""Answers under bare questions: where the first alone are labelled, where nobody is named, what asks without a mark."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import dialogue


def answers(marked: str) -> list[tuple[str, str]]:
    """Speakers and first words of each answer."""
    made = doc(marked)
    return [
        (r.fields["speakers"], made.text[slice(*r.roles["quote"])].split(".")[0])
        for r in dialogue.find(made)
    ]


LEAD = "{PER:Ann Lee} leads {WRK:Smoke}.\n\n"
BARE = (
    "What drew you to it?\n\nI loved my first scene.\n\nWere you cold?\n\nI was.\n\n"
    "How did you sleep?\n\nI never did.\n\nWill you come back?\n\nI hope so."
)
BARE_ANSWERS = ["I loved my first scene", "I was", "I never did", "I hope so"]
END = "\n\n“{WRK:Smoke},” created by {PER:Ann Lee}, is on {PLT:Hulu}."
INTERVIEWS = {
    "first_two_labelled": (
        LEAD + "THE ECHO: Tell us about the boat.\n\n{PER:ANN LEE=Ann Lee}: It leaks.\n\n"
        "Was it a love story, then?\n\nIt was about a boat.\n\nAnd the end?\n\nI cried all night.",
        [
            ("Ann Lee", "It leaks"),
            ("Ann Lee", "It was about a boat"),
            ("Ann Lee", "I cried all night"),
        ],
    ),
    "no_space_behind_the_label": (
        LEAD + "THE ECHO: How was it?\n\n{PER:ANN LEE=Ann Lee}:I was cold.\n\n"
        "And the boat?\n\nIt leaked.\n\nAnd the end?\n\nI cried all night.",
        [("Ann Lee", "I was cold"), ("Ann Lee", "It leaked"), ("Ann Lee", "I cried all night")],
    ),
    "signed_off": (
        "What do you see from your sofa?\n\nI see a plant. My husband [director {PER:Kit Dale}] hates it.\n\n"
        "Do you have the remote?\n\nI do.\n\nAnd did you cry?\n\nI cried all night. {PER:Kit=Kit Dale} did, too.\n\n"
        "{WRK:Smoke} starts on Sunday.\n\n{PER:Ann Lee} was talking to {PER:Jo Bell}. Visit our guide to see what’s on.",
        [("Ann Lee", "I see a plant"), ("Ann Lee", "I do"), ("Ann Lee", "I cried all night")],
    ),
    "told_to_tell": (
        LEAD + "Tell us about your part in it.\n\nI play a diver.\n\nWere you cold?\n\nI was.\n\n"
        "Describe the show in a sentence.\n\nIt is wet.",
        [("Ann Lee", "I play a diver"), ("Ann Lee", "I was"), ("Ann Lee", "It is wet")],
    ),
    "i_wanted_to_ask": (
        LEAD
        + "Were you cold?\n\nNobody was.\n\nI wanted to ask about the boat. It leaks, though.\n\nIt does. I bailed.\n\n"
        "How was it?\n\nI cried.\n\nI’d love to hear more about your sister.\n\nShe never saw me.",
        [
            ("Ann Lee", "Nobody was"),
            ("Ann Lee", "It does"),
            ("Ann Lee", "I cried"),
            ("Ann Lee", "She never saw me"),
        ],
    ),
    "asks_for_himself": (
        LEAD
        + "Were you cold?\n\nI was.\n\nI wanted to ask for a blanket.\n\nHow was it?\n\nI cried.\n\nAnd you swam?\n\nI did.",
        [("Ann Lee", "I was"), ("Ann Lee", "I cried"), ("Ann Lee", "I did")],
    ),
    "a_question_of_the_page_above": (
        LEAD + "It wasn’t the nurse. Happily ever after?\n\nWe rang {PER:Ann Lee} to ask.\n\n"
        "THE ECHO: How was it?\n\n{PER:ANN LEE=Ann Lee}: I was cold.\n\nAnd the boat?\n\nIt leaked.\n\nAnd the end?\n\nI cried all night.",
        [("Ann Lee", "I was cold"), ("Ann Lee", "It leaked"), ("Ann Lee", "I cried all night")],
    ),
    "his_co_star_told_us": (
        "Q. Were you cold?\n\nI was.\n\nQ. {PER:Tom Ray}, your co-star, told us that “{PER:Ann Lee} would swim in a bath”. Is it so?\n\nI would.\n\n"
        "Q. How did you sleep?\n\nI never did.",
        [("Ann Lee", "I was"), ("Ann Lee", "I would"), ("Ann Lee", "I never did")],
    ),
    "called_by_his_name": (
        "Q. Were you cold?\n\nI was.\n\nQ. {PER:Ann Lee}, your character, {CHR:Mara}, is asked by {PER:Tom Ray} to swim. Is it so?\n\nI would.\n\n"
        "Q. How did you sleep?\n\nI never did.",
        [("Ann Lee", "I was"), ("Ann Lee", "I would"), ("Ann Lee", "I never did")],
    ),
    "nobody_named": (BARE, [("", words) for words in BARE_ANSWERS]),
    "only_a_co_star_named": (
        BARE.replace("sleep?", "like working with {PER:Tom Ray}?").replace(
            "cold?", "told that your co-star {PER:Zoe Hart} would sink?"
        ),
        [("", words) for words in BARE_ANSWERS],
    ),
    "statements_between_labelled_answers": (
        "THE ECHO: How was it?\n\n{PER:Ann Lee}: I was cold.\n\nThe scene on the boat is dark.\n\n"
        "{PER:Lee=Ann Lee}: I lit it.\n\nThe end never lets up.\n\n{PER:Lee=Ann Lee}: I cried.",
        [("Ann Lee", "I was cold"), ("Ann Lee", "I lit it"), ("Ann Lee", "I cried")],
    ),
    "a_labelled_headline": (
        "By {PER:Zoe Hart}\n\nSmoke: It was cold, says {PER:Ann Lee}\n\nQ. Why now?\n\nA. I was ready.\n\n"
        "Q. And then?\n\nA. I will sleep.",
        [("Ann Lee", "I was ready"), ("Ann Lee", "I will sleep")],
    ),
    "hearsay": (
        LEAD
        + "Were you cold?\n\nI was.\n\nYou dug a bit yourself, I gather.\n\nI rang my mother.\n\nWill you swim?\n\nI hope so.",
        [("Ann Lee", "I was"), ("Ann Lee", "I rang my mother"), ("Ann Lee", "I hope so")],
    ),
    "elliptic": (
        LEAD
        + "Were you cold?\n\nI was.\n\nAnd {PER:Tom Ray}? We heard that there was a row.\n\nI rang my mother.\n\nWill you swim?\n\nI hope so.",
        [("Ann Lee", "I was"), ("Ann Lee", "I rang my mother"), ("Ann Lee", "I hope so")],
    ),
    "as_himself": (
        BARE.replace("I hope so.", "As {PER:Ann Lee} I’ll say: I hope so."),
        [("Ann Lee", words) for words in [*BARE_ANSWERS[:3], "As Ann Lee I’ll say: I hope so"]],
    ),
    "the_part_in_an_answer": (
        LEAD + BARE.replace("I was.", "I’m {PER:Jo Pike}, who swims. I was."),
        [
            ("Ann Lee", words)
            for words in [BARE_ANSWERS[0], "I’m Jo Pike, who swims", *BARE_ANSWERS[2:]]
        ],
    ),
    "named_by_another_in_an_answer": (
        LEAD + BARE.replace("I was.", "“I’m {PER:Tom Ray},” he said. I was."),
        [
            ("Ann Lee", words)
            for words in [BARE_ANSWERS[0], "“I’m Tom Ray,” he said", *BARE_ANSWERS[2:]]
        ],
    ),
    "questions_in_stars": (
        LEAD
        + "**Were you cold?** I was.\n\n**How did you sleep?** I never did.\n\n**Tell us about the end.** I cried.\n\n**Will you come back?** I hope so.",
        [
            ("Ann Lee", words)
            for words in [BARE_ANSWERS[1], BARE_ANSWERS[2], "I cried", BARE_ANSWERS[3]]
        ],
    ),
    "lost_line_breaks": (
        LEAD + BARE.replace("?\n\n", "?"),
        [("Ann Lee", words) for words in BARE_ANSWERS],
    ),
    "asks_first": (
        "{PER:Lee=Ann Lee}: Can I ask you one? Did you like it?\n\nIn one go, on a train.\n\nThen you missed the boats.\n\n"
        + BARE
        + END,
        [
            ("Ann Lee", words)
            for words in [
                "Can I ask you one? Did you like it?",
                "Then you missed the boats",
                *BARE_ANSWERS,
            ]
        ],
    ),
    "asks_first_and_is_labelled_last": (
        "{PER:Lee=Ann Lee}: Can I ask you one? Did you like it?\n\nIn one go, on a train.\n\n"
        + BARE.replace("I hope so.", "{PER:Lee=Ann Lee}: I hope so.")
        + END,
        [("Ann Lee", words) for words in ["Can I ask you one? Did you like it?", *BARE_ANSWERS]],
    ),
    "sections_with_a_paragraph_each": (
        "{PER:Zoe Hart} asked two locals.\n\n{PER:Ann Lee} - {CHR:Mara}\n\n{PER:Lee=Ann Lee} drove the boat for years and sank it twice.\n\n"
        "Were you cold?\n\nI was.\n\nHow did you sleep?\n\nI never did.\n\n{PER:Tom Ray} - {CHR:Otto}\n\n"
        "{PER:Ray=Tom Ray} was sixteen and still at school when he was hired.\n\nWere you glad?\n\nI cried all night.\n\nDo you miss it?\n\nI do.",
        [
            ("Ann Lee", "I was"),
            ("Ann Lee", "I never did"),
            ("Tom Ray", "I cried all night"),
            ("Tom Ray", "I do"),
        ],
    ),
    "a_byline_behind_the_date": (
        "date 2031-03-04 By {PER:Zoe Hart}\n\n{PER:Ann Lee} on the sea\n\n" + BARE,
        [("Ann Lee", words) for words in BARE_ANSWERS],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), INTERVIEWS.values(), ids=INTERVIEWS)
def test_interviews(marked: str, expected: list[tuple[str, str]]) -> None:
    assert answers(marked) == expected


NOTHING = {
    "two_lost_line_breaks": LEAD + "\n\n".join(BARE.replace("?\n\n", "?").split("\n\n")[:2]),
    "a_guide_in_stars": LEAD
    + "**Where is it on?** It is on {PLT:Hulu}.\n\n**When is it on?** In May.\n\n**Who is in it?** A boat.",
    "questions_of_a_guide": (
        "Where can you watch it?\n\nWe have the dates below.\n\nCan you watch it free?\n\nYes, we found a way.\n\n"
        "Will you need a card?\n\nNo, our readers do not.\n\nHow do you sign up?\n\nIn our shop."
    ),
    "three_answers_of_nobody": "Were you cold?\n\nI was.\n\nDid you swim?\n\nI sank.\n\nWill you come back?\n\nI hope so.",
    "readers_are_told_to_tell": LEAD
    + "Tell us what you thought in the comments.\n\nI play no part in it.\n\nWas it good?\n\nIt was.",
    "capitals_above_a_birthday": (
        LEAD
        + "{PER:ZOE HART=Zoe Hart} (Born in May 1926)\n\n{PER:TOM RAY=Tom Ray} (Born in June 1927)\n\n{PER:JO PIKE=Jo Pike} (Born in July 1928)"
    ),
}


@pytest.mark.parametrize("marked", NOTHING.values(), ids=NOTHING)
def test_no_interviews(marked: str) -> None:
    assert answers(marked) == []
