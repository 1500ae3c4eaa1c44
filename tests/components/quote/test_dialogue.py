"""Quotations without marks: question-and-answer pages and ``Name:`` lines."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import dialogue


def answers(marked: str) -> list[tuple[str, str]]:
    made = doc(marked)
    found = dialogue.find(made)
    assert all(r.fields["kind"] == "speech" for r in found)
    return [(r.fields["speakers"], made.text[slice(*r.roles["quote"])]) for r in found]


LEAD = "{PER:Ann Lee} leads {WRK:Smoke}, and we met her by the sea to hear about it.\n\n"
LINES = {
    "two_answers_of_a_talk": (
        "{PER:Ann Lee} is back. {PER:Lee=Ann Lee} talked to us over tea.\n\nWhere are the two?\n\nI know of none.\n\n"
        "And the boat survives?\n\nI think so.",
        [("Ann Lee", "I know of none."), ("Ann Lee", "I think so.")],
    ),
    "question_and_answer": (
        LEAD + "Q: Why now?\n\nA: I was ready for it.\n\nQ: And then?\n\nA: I will sleep.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "I will sleep.")],
    ),
    "full_stops": (
        LEAD + "Q. Why now?\n\nA. I was ready for it.\n\nQ. And then?\n\nA. I will sleep.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "I will sleep.")],
    ),
    "names": (
        LEAD + "{PER:Ann Lee}: I was ready for it.\n\n{PER:Tom Ray}: She was not ready at all.",
        [("Ann Lee", "I was ready for it."), ("Tom Ray", "She was not ready at all.")],
    ),
    "initials_at_the_name": (
        LEAD + "{PER:Ann Lee}(AL):  I was ready for it.\n\n{PER:Tom Ray}(TR): I never was.",
        [("Ann Lee", "I was ready for it."), ("Tom Ray", "I never was.")],
    ),
    "times_of_a_transcript": (
        LEAD
        + "{PER:Ann Lee} (00:12): You went to see the boat sink.\n\n{PER:Tom Ray} (01:30): And it never did.",
        [("Ann Lee", "You went to see the boat sink."), ("Tom Ray", "And it never did.")],
    ),
    "trades": (
        LEAD
        + "{PER:Ann Lee} (co-creator): A boat has to sink.\n\n{PER:Tom Ray} (staff writer): It never did.",
        [("Ann Lee", "A boat has to sink."), ("Tom Ray", "It never did.")],
    ),
    "parts_in_brackets": (
        LEAD
        + "{PER:Ann Lee} (Mara): A diver who hears bells.\n\n{PER:Tom Ray} (Davy): Her brother, who sank.",
        [],
    ),
    "begins_with_what_another_said": (
        LEAD
        + '{PER:Ann Lee}: "Sink!" That was in May.\n\n{PER:Tom Ray}: I was not there.\n\n{PER:Ann Lee}: I was.',
        [
            ("Ann Lee", '"Sink!" That was in May.'),
            ("Tom Ray", "I was not there."),
            ("Ann Lee", "I was."),
        ],
    ),
    "begins_with_his_own_marks": (
        LEAD
        + '{PER:Ann Lee}: "Sink!" she said.\n\n{PER:Tom Ray}: I was not there.\n\n{PER:Ann Lee}: I was.',
        [("Tom Ray", "I was not there."), ("Ann Lee", "I was.")],
    ),
    "of_each_other": (
        LEAD
        + "{PER:Ann Lee}: He made me laugh.\n\n{PER:Tom Ray}: She never let us stop.\n\n{PER:Jo Pike}: I had to hold her coat.",
        [
            ("Ann Lee", "He made me laugh."),
            ("Tom Ray", "She never let us stop."),
            ("Jo Pike", "I had to hold her coat."),
        ],
    ),
    "introduced": (
        "{PER:Ann Lee}, then head of drama: I was ready for it.\n\n"
        "{PER:Tom Ray}, “{CHR:Mara}”: She was not ready at all.\n\n"
        "{PER:LEE=Ann Lee}: I had a boat.\n\n{PER:RAY=Tom Ray}: It leaked.",
        [
            ("Ann Lee", "I was ready for it."),
            ("Tom Ray", "She was not ready at all."),
            ("Ann Lee", "I had a boat."),
            ("Tom Ray", "It leaked."),
        ],
    ),
    "surname": (
        LEAD + "Question: Why now?\n\n{PER:Lee=Ann Lee}: I was ready for it.\n\n"
        "Question: And then?\n\n{PER:Lee=Ann Lee}: I will sleep.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "I will sleep.")],
    ),
    "initials": (
        LEAD + "Q: Why now?\n\nAL: I was ready for it.\n\nQ: And then?\n\nAL: I will sleep.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "I will sleep.")],
    ),
    "bold_names": (
        LEAD + "**{PER:Ann Lee}:** I was ready.\n\n**{PER:Tom Ray}:** She was not ready.",
        [("Ann Lee", "I was ready."), ("Tom Ray", "She was not ready.")],
    ),
    "outlets_initials": (
        LEAD + "FE: Why now?\n\n{PER:Ann Lee}: I was ready for it.\n\nFE: And then?\n\n"
        "{PER:Ann Lee}: I will sleep.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "I will sleep.")],
    ),
    "answer_of_two_paragraphs": (
        LEAD + "Q: Why now?\n\nA: I was ready for it.\n\nIt had been a long winter.\n\n"
        "Q: And then?\n\nA: I will sleep.",
        [
            ("Ann Lee", "I was ready for it.\n\nIt had been a long winter."),
            ("Ann Lee", "I will sleep."),
        ],
    ),
    "round_table_in_capitals": (
        LEAD
        + "{PER:Tom Ray} came, too.\n\n{PER:ANN LEE=Ann Lee} I was ready for it.\n\nWere you not afraid?\n\n"
        "{PER:TOM RAY=Tom Ray} (creator) She was not ready.\n\n{PER:LEE=Ann Lee} (Laughs.) He knows.",
        [
            ("Ann Lee", "I was ready for it."),
            ("Tom Ray", "She was not ready."),
            ("Ann Lee", "(Laughs.) He knows."),
        ],
    ),
    "initials_of_a_double_name": (
        "{PER:Robyn Lovelace-Hunt} leads {WRK:Smoke}.\n\nQ: Why now?\n\n{PER:RLH}: I was ready.\n\n"
        "Q: And then?\n\n{PER:RLH}: I will sleep.",
        [("Robyn Lovelace-Hunt", "I was ready."), ("Robyn Lovelace-Hunt", "I will sleep.")],
    ),
    "who_it_is_in_brackets": (
        LEAD
        + "{PER:Ann Lee} (writer): I was ready for it.\n\n{PER:Tom Ray} (Uncle Bob): She was not.\n\n{PER:Tom Ray}: Not at all.",
        [
            ("Ann Lee", "I was ready for it."),
            ("Tom Ray", "She was not."),
            ("Tom Ray", "Not at all."),
        ],
    ),
    "one_person_goes_on": (
        LEAD + "{PER:Ann Lee}: I was ready.\n\nThe pilot was shot in a week of rain.\n\n"
        "{PER:Ann Lee}: I was wet.\n\n{PER:Ann Lee}: I was cold.",
        [
            ("Ann Lee", "I was ready.\n\nThe pilot was shot in a week of rain."),
            ("Ann Lee", "I was wet."),
            ("Ann Lee", "I was cold."),
        ],
    ),
    "narrated_between": (
        LEAD
        + "{PER:Ann Lee}: I was ready.\n\n{PER:Tom Ray}: She was not.\n\n{PER:Jo Pike}: Hardly.\n\n"
        "The pilot was shot in a week of rain.\n\n{PER:Ann Lee}: I was wet.",
        [
            ("Ann Lee", "I was ready."),
            ("Tom Ray", "She was not."),
            ("Jo Pike", "Hardly."),
            ("Ann Lee", "I was wet."),
        ],
    ),
    "bars": (
        LEAD
        + "ECHO | Why now?\n\n{PER:Ann Lee} | I was ready.\n\nECHO | And then?\n\n{PER:Ann Lee} | I will sleep.",
        [("Ann Lee", "I was ready."), ("Ann Lee", "I will sleep.")],
    ),
    "outlet_alone": (
        LEAD
        + "ECHO | Why now?\n\nI was ready for it.\n\nWe all were.\n\nECHO | And then?\n\nI will sleep.",
        [("Ann Lee", "I was ready for it.\n\nWe all were."), ("Ann Lee", "I will sleep.")],
    ),
    "answers_of_two": (
        LEAD
        + "Q: Why now?\n\nA ({PER:Ann=Ann Lee}): I was ready.\n\nA ({PER:Tom Ray}): She was not.\n\nQ: And then?\n\nA ({PER:Ann=Ann Lee}): I will sleep.",
        [("Ann Lee", "I was ready."), ("Tom Ray", "She was not."), ("Ann Lee", "I will sleep.")],
    ),
    "answers_of_nobody_by_name": (
        "Q: Why now?\n\nA: I was ready.\n\nQ: What was it like to work with {PER:Tom Ray}?\n\nA: I will not say.",
        [("", "I was ready."), ("", "I will not say.")],
    ),
    "joint_label": (
        LEAD + "{PER:Ann Lee}: We were ready.\n\n{PER:Ann Lee} and {PER:Tom Ray}: Never again!",
        [("Ann Lee", "We were ready."), ("Ann Lee; Tom Ray", "Never again!")],
    ),
    "bare_questions_of_labelled_answers": (
        LEAD + "Why now?\n\n{PER:Ann Lee}: I was ready.\n\nThe boat has become famous.\n\n"
        "{PER:Ann Lee}: It has!\n\nI keep a rope from it.\n\nAnd then?\n\n{PER:Ann Lee}: I will sleep. [The boat sank in May of that year.]",
        [
            ("Ann Lee", "I was ready."),
            ("Ann Lee", "It has!\n\nI keep a rope from it."),
            ("Ann Lee", "I will sleep."),
        ],
    ),
    "statement_that_asks": (
        LEAD
        + "Were you cold?\n\nI was, all week.\n\nThere was a storm as well.\n\nYes. My boots filled.\n\n"
        "Will you come back?\n\nI hope so.",
        [
            ("Ann Lee", "I was, all week."),
            ("Ann Lee", "Yes. My boots filled."),
            ("Ann Lee", "I hope so."),
        ],
    ),
    "dashes": (
        "{PER:Ann Lee} and {PER:Tom Ray} lead {WRK:Smoke}.\n\nWhy now?\n\n{PER:Ann=Ann Lee} – I was ready for it.\n\n"
        "{PER:Tom=Tom Ray} – My boots were not.\n\nAnd then?\n\n{PER:Ann=Ann Lee} – Sleep.",
        [
            ("Ann Lee", "I was ready for it."),
            ("Tom Ray", "My boots were not."),
            ("Ann Lee", "Sleep."),
        ],
    ),
    "outlet_taken_for_somebody": (
        LEAD
        + "{PER:QVX}: Why now?\n\n{PER:Lee=Ann Lee}: I was ready for it.\n\n{PER:QVX}: And then?\n\n"
        "{PER:Lee=Ann Lee}: I will sleep.\n\n{PER:QVX}: Thank you.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "I will sleep.")],
    ),
    "named_host": (
        LEAD
        + "{PER:Jo Pike}: Why now?\n\n{PER:Lee=Ann Lee}: I was ready for it.\n\n{PER:Jo Pike}: And then?\n\n"
        "{PER:Lee=Ann Lee}: I will sleep.",
        [
            ("Jo Pike", "Why now?"),
            ("Ann Lee", "I was ready for it."),
            ("Jo Pike", "And then?"),
            ("Ann Lee", "I will sleep."),
        ],
    ),
    "answer_letter_taken_for_somebody": (
        LEAD
        + "Q: Why now?\n\n{PER:A} ({PER:Ann=Ann Lee}): I was ready.\n\nQ: And then?\n\n{PER:A} ({PER:Ann=Ann Lee}): Sleep.",
        [("Ann Lee", "I was ready."), ("Ann Lee", "Sleep.")],
    ),
    "sections": (
        "{PER:Tom Ray} is back in {WRK:Smoke}.\n\n{PER:Ann Lee} plays {CHR:Mara}\n\nWere you cold?\n\nI was, all week.\n\n"
        "Did you swim?\n\nI sank.\n\n{PER:TOM RAY=Tom Ray} IS {CHR:DAVY=Davy}\n\nAnd you?\n\nMy boots filled.",
        [("Ann Lee", "I was, all week."), ("Ann Lee", "I sank."), ("Tom Ray", "My boots filled.")],
    ),
    "of_a_character": (
        "{CHR:Mara} ({PER:Ann Lee}) comes clean. {PER:Ann=Ann Lee} tells us more…\n\nWhy does {CHR:Mara} tell him?\n\n"
        "I think she has to.\n\nHow does he take it?\n\nHe goes quiet, and I cried.\n\nAnd what will you do?\n\nI'd say sleep.",
        [
            ("Ann Lee", "I think she has to."),
            ("Ann Lee", "He goes quiet, and I cried."),
            ("Ann Lee", "I'd say sleep."),
        ],
    ),
    "single_letters": (
        "{PER:Liz Hart} tells us all.\n\nA: Why now?\n\nL: I was ready for it.\n\nA: And your boots?\n\nL: My boots were not.",
        [("Liz Hart", "I was ready for it."), ("Liz Hart", "My boots were not.")],
    ),
    "only_questions_labelled": (
        "At home with {PER:Ann Lee}\n\nQ. Why did you do it now?\n\nI was ready for it.\n\n"
        "Q. You trained with a butcher. Was that your idea?\n\nMy father sold meat.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "My father sold meat.")],
    ),
    "only_questions_labelled_with_colons": (
        "An interview with {PER:Ann Lee}\n\nQ: Why did you do it now?\n\nI was ready for it.\n\n"
        "Q: And was that your idea?\n\nMy father sold meat.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "My father sold meat.")],
    ),
    "labels_above": (
        LEAD + "TESS:\nWhy now?\n{PER:ANN=Ann Lee}:\nI was ready for it.\nTESS:\nAnd your boots?\n"
        "{PER:ANN=Ann Lee}:\nMy boots were not.",
        [("Ann Lee", "I was ready for it."), ("Ann Lee", "My boots were not.")],
    ),
    "bare_questions": (
        LEAD + "What drew you to the part?\n\nI loved my first scene at once, to be honest.\n\n"
        "Were you cold by the sea?\n\nI was, and my boots let in water all week long.\n\n"
        "Will you come back for more?\n\nI hope so, if they will have me back again.",
        [
            ("Ann Lee", "I loved my first scene at once, to be honest."),
            ("Ann Lee", "I was, and my boots let in water all week long."),
            ("Ann Lee", "I hope so, if they will have me back again."),
        ],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), LINES.values(), ids=LINES)
def test_lines(marked: str, expected: list[tuple[str, str]]) -> None:
    assert answers(marked) == expected


NOTHING = {
    "prose": LEAD + "She was ready for it, she says, and will sleep when it is done.",
    "fact_box": LEAD + "Cast: {PER:Ann Lee}\n\nDirector: {PER:Tom Ray}\n\nNetwork: {PLT:BBC One}",
    "one_line": LEAD + "{PER:Tom Ray}: a life by the sea",
    "marks_inside": LEAD + "{PER:Ann Lee}: “I was ready.”\n\n{PER:Tom Ray}: “She was not.”",
    "readers_questions": (
        LEAD + "What is Smoke about?\n\nA fire at a mill in the north.\n\nWho is in the cast?\n\n"
        "There are six regulars.\n\nWhen does it begin?\n\nIt begins in May on Sunday nights."
    ),
    "cast_list": LEAD
    + "{PER:Ann Lee}: {CHR:Mara}\n\n{PER:Tom Ray}: {CHR:Davy}\n\n{PER:Jo Pike}: the mayor",
    "guide_with_brackets": LEAD
    + "{PER:Ann Lee} ({CHR:Mara}): A diver who hears bells.\n\n{PER:Tom Ray} ({CHR:Davy}): He sells her fish.",
    "described_twice": LEAD
    + "{PER:Ann Lee}, head of drama: A diver.\n\n{PER:Tom Ray}, writer: A fisherman.",
    "introduced_and_cued": "{PER:Ann Lee}, head of drama, said: It is good.\n\n{PER:Tom Ray}, who wrote it, added: It is.",
    "review_box": LEAD + "Verdict: a slow burn\n\nRating: three stars",
    "times": LEAD + "Time: 9pm\n\nDate: 4 May\n\nVenue: The Old Mill",
    "unknown_labels": LEAD + "Harbour: cold and wet\n\nMill: burned and black",
    "nobody": "Q: Why now?\n\nA: Nobody knows.",
    "headlines_in_capitals": LEAD
    + "{PER:ANN LEE=Ann Lee} Joins a Series\n\n{PER:TOM RAY=Tom Ray} Leaves One\n\n{PER:JO PIKE=Jo Pike} Has None",
    "prose_in_capitals": LEAD
    + "{PER:ANN LEE=Ann Lee} plays a baker.\n\n{PER:TOM RAY=Tom Ray} sells the bread.\n\n{PER:JO PIKE=Jo Pike} eats it.",
    "two_in_capitals": LEAD
    + "{PER:ANN LEE=Ann Lee} She is the baker.\n\n{PER:TOM RAY=Tom Ray} He sells the bread.",
    "readers_sign_what_they_ask": "Your questions, answered by {PER:Ann Lee}\n\nQ: Is {WRK:Smoke} back? — {PER:Jo}, {LOC:Leeds}\n\n"
    "A: It is, {PER:Jo}, and I'm glad.\n\nQ: And {WRK:Ash}? — {PER:Zoe}, {LOC:York}\n\nA: I hear not.",
    "cast_list_with_dashes": LEAD
    + "{PER:Ann Lee} – A diver who hears bells.\n\n{PER:Tom Ray} – The man who sells her fish.\n\n{PER:Jo Pike} – My favourite.",
    "two_dashes": LEAD + "{PER:Ann Lee} – I was ready.\n\n{PER:Tom Ray} – I was not.",
    "guide_to_the_parts": LEAD
    + "{CHR:MARA=Mara}: The one with the boat. Played by {PER:Zoe Hart}.\n\n{CHR:DAVY=Davy}: Her rival, who sank it.\n\n"
    "{CHR:KIT=Kit}: The dentist. {PER:Jo Pike} plays him.",
    "guide_to_the_newcomers": LEAD
    + "{PER:Zoe Hart}: She sold her boat last year and now she sails his.\n\n{PER:Tom Ray}: Your rival for the season. He sinks what he finds.\n\n"
    "{PER:Jo Pike}: As the dentist he has nothing to say to children.",
    "guide_that_names_whom_it_heads": LEAD
    + "{PER:Zoe Hart}: After the fire, {PER:Hart=Zoe Hart}'s baker moves up.\n\n{PER:Tom Ray}: {PER:Ray=Tom Ray} will recur as the mayor.\n\n"
    "{PER:Jo Pike}: The man of the mill, so don't be late!",
    "letters_of_two": "{PER:Liz Hart} met {PER:Lou Pike}.\n\nA: Why now?\n\nL: I was ready.\n\nA: And then?\n\nL: I slept.",
    "headings_with_colons": LEAD
    + "{PER:Ann Lee}:\nA diver who hears bells.\n{PER:Tom Ray}:\nThe man who sells her fish.\n{PER:Jo Pike}:\nThe mayor.",
    "questions_of_a_guide": LEAD
    + "Q. What is {WRK:Smoke} about?\n\nA fire at a mill in the north.\n\nQ. Who is in the cast?\n\nThere are six regulars.",
    "two_answers_that_nobody_told_of": "{PER:Ann Lee} is back.\n\nWill Mara die?\n\nI think so.\n\nAnd Davy?\n\nI know of none.",
    "unanswered_questions": LEAD + "Who burned the mill? Why did you stay? Will we ever know?",
    "empty": "",
    "only_lead": LEAD,
}


@pytest.mark.parametrize("marked", NOTHING.values(), ids=NOTHING)
def test_nothing(marked: str) -> None:
    assert answers(marked) == []


QUESTIONS = "Were you cold?\n\nI was. {PER:Tom=Tom Ray} was not.\n\nDid you swim?\n\nI sank.\n\nWill you come back?\n\nI hope so."
INTERVIEWEES = {
    "spoken_of_in_an_answer": (
        "{PER:Tom Ray} and {PER:Zoe Hart} fall out in {WRK:Smoke}. {PER:Tom Ray} leaves. Its creator is {PER:Ann Lee}, "
        "and {PER:Ann Lee} knew.\n\n",
        "",
        "Ann Lee",
    ),
    "reporter_below_the_headline": (
        "{WRK:Smoke} goes out\n\nBy {PER:Zoe Hart} | May 4\n\n{PER:Ann Lee} knew.\n\n",
        "",
        "Ann Lee",
    ),
    "told_at_the_end": (
        "{PER:Zoe Hart} is gone from {WRK:Smoke}. Was {PER:Zoe Hart} pushed?\n\n",
        "\n\nShowrunner {PER:Ann Lee} answered our questions by phone.",
        "Ann Lee",
    ),
    "somebody_speaks_to_the_reporter": (
        "I sank, says {PER:Ann Lee}\n\nActor and producer {PER:Ann Lee} speaks to {PER:Zoe Hart} about her boots\n\n",
        "",
        "Ann Lee",
    ),
    "named_in_the_questions": (
        "{PER:Ann Lee} is in a good mood. She tells us of boots, of rain and of working again with {PER:Tom Ray}.\n\n"
        "Are you glad?\n\nI am.\n\nYou and {PER:Tom=Tom Ray} met on a boat?\n\nI sank it.\n\n",
        "",
        "Ann Lee",
    ),
    "told_to_a_reporter": (
        "{PER:Ann Lee}: the sea and I\n\n",
        "\n\n(As told to {PER:Zoe Hart})",
        "Ann Lee",
    ),
    "called_in_an_answer": (
        "{PER:Ann Lee} has a new boat. {PER:Zoe Hart} has none.\n\nWas it cold?\n\nMy skipper goes, “Jump, {PER:Ann=Ann Lee},” and I jump.\n\n",
        "",
        "Ann Lee",
    ),
    "called_in_the_first_question": (
        "{PER:Ann Lee}, how has it been to sail with {PER:Zoe Hart}?\n\nWet, every day.\n\n{PER:Zoe Hart} said {PER:Zoe Hart} can swim?\n\nShe sinks.\n\n",
        "\n\n{PER:Zoe Hart} sails on.",
        "Ann Lee",
    ),
    "called_in_a_later_question": (
        "{PER:Zoe Hart} wrote, sailed and sank.\n\nHow are you, {PER:Ann=Ann Lee}?\n\nI am wet.\n\n",
        "\n\n{PER:Zoe Hart} and {PER:Ann Lee} met on a boat.",
        "Ann Lee",
    ),
    "got_on_the_phone": (
        "{PER:Zoe Hart} burns the mill. {PER:Zoe Hart} leaves. {ORG:TVLine} got showrunner {PER:Ann Lee} on the phone.\n\n",
        "",
        "Ann Lee",
    ),
    "she_talks_to_the_reporter": (
        "{PER:Ann Lee} is leaving {WRK:Smoke}. She talks to {PER:Zoe Hart} about boots and {PER:Jo Pike}'s boat.\n\n",
        "\n\n{PER:Zoe Hart} sails, as {PER:Jo Pike} does.",
        "Ann Lee",
    ),
    "somebody_talks_to_an_outlet": (
        "{PER:Zoe Hart} burns the mill. {PER:Zoe Hart} leaves. Below, showrunner {PER:Ann Lee} talks to {ORG:TVLine} about the sea.\n\n",
        "",
        "Ann Lee",
    ),
    "I_called_her": (
        "{PER:Zoe Hart} burns the mill. {PER:Zoe Hart} leaves. So I called {PER:Ann Lee}, who wrote it with {PER:Jo Pike}.\n\n",
        "",
        "Ann Lee",
    ),
    "interviewer_below_the_heading": (
        "This week: {PER:Ann Lee}\n\nInterview: {PER:Zoe Hart}\n\n",
        "\n\n{PER:Zoe Hart} has a boat.",
        "Ann Lee",
    ),
    "labelled_once": (
        "{PER:Lee=Ann Lee}: Shall I ask {PER:Jo Pike} as well, as {PER:Ann Lee} would?\n\n",
        "\n\n{PER:Zoe Hart} has a boat. {PER:Zoe Hart} sails.",
        "Ann Lee",
    ),
    "named_only_in_what_is_asked": (
        "How is it that nobody could spell {PER:Ann Lee}?\n\nI can.\n\nYou are back with {PER:Zoe Hart}?\n\nI am.\n\n",
        "",
        "Ann Lee",
    ),
    "the_reporter_speaks_to_somebody": (
        "I sank, says {PER:Ann Lee}\n\n{PER:Zoe Hart} speaks to {PER:Ann Lee} about her boots\n\n",
        "",
        "Ann Lee",
    ),
}


@pytest.mark.parametrize(("lead", "end", "name"), INTERVIEWEES.values(), ids=INTERVIEWEES)
def test_interviewee(lead: str, end: str, name: str) -> None:
    assert {speaker for speaker, _ in answers(lead + QUESTIONS + end)} == {name}
