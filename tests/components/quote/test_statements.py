"""Whose a quotation is of which the cue names only the paper, or the sentence before tells who put it out."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import quotes
from newsextract.components.quote import statements
from newsextract.components.relations import read

SAID = "“We lost a friend,”"
LEAD = "{PER:Bo Hill} died on {DAT:Monday}. "
THREE = "{PER:Ann Lee}, {PER:Tom Ray} and {PER:Mary Cole}"

ISSUED = {
    "joint": (f"{THREE} released a joint statement. {SAID} the statement reads.", "Ann Lee; Tom Ray; Mary Cole"),
    "dashed_list": (
        f"{{PER:Hill=Bo Hill}}’s co-stars – {THREE} – have released a joint statement about him. He was 60.\n\n{SAID} the cast’s joint statement said.",
        "Ann Lee; Tom Ray; Mary Cole",
    ),
    "part_of_it": (f"{THREE} released a joint statement. {SAID} part of the statement reads.", "Ann Lee; Tom Ray; Mary Cole"),
    "said_statement": (f"{THREE} shared a statement. It rained. Said statement read: {SAID}", "Ann Lee; Tom Ray; Mary Cole"),
    "one": (f"{{PER:Ann Lee}}, 41, wept. {{PER:Tom Ray}} shared a long message on Sunday. {SAID} the message read.", "Tom Ray"),
    "said_in_one": (
        f"{{PER:Tom Ray}} kept it to a line: “My boy.” {{PER:Ann Lee}} said in a statement given to {{ORG:The Echo}} that work would stop on Friday.\n\n{SAID} the statement said.",
        "Ann Lee",
    ),
    "told_in_one": (f"{{PER:Ann Lee}} announced the news in a short statement. {SAID} the statement read.", "Ann Lee"),
    "from_a_house": (f"{{PER:Ann Lee}} left. {SAID} a statement from {{ORG:Blue Crane}} read.", "Blue Crane"),
    "from_somebody": (f"{{PER:Ann Lee}} left. {SAID} a short statement from {{PER:Tom Ray}} read.", "Tom Ray"),
    "paragraphs_between": (
        f"{{PLT:Binge}} said in a statement: “It was cold.”\n\nIt rained in May.\n\nIt rained in June.\n\n{SAID} the statement went on.",
        "Binge",
    ),
    "house": (f"{{PLT:Binge}} issued a statement. {SAID} the statement read.", "Binge"),
    "two_houses": (f"{{ORG:ABC}} and {{ORG:Lionsgate}} issued a joint statement. {SAID} the statement read.", "ABC; Lionsgate"),
    "two_houses_say": (f"{SAID} {{ORG:ABC}} and {{ORG:Lionsgate}} said in a statement.", "ABC; Lionsgate"),
    "three_houses_say": (f"{{ORG:ABC}}, {{ORG:Lionsgate}} and {{PLT:Binge}} said in a statement: {SAID}", "ABC; Lionsgate; Binge"),
    "another_house_before": (f"After a year at {{ORG:ABC}}, {{PLT:Binge}} said in a statement: {SAID}", "Binge"),
    "of_two_houses": (f"After a year with {{ORG:ABC}} and {{ORG:Lionsgate}}, {{PLT:Binge}} said in a statement: {SAID}", "Binge"),
    "no_cue": (f"{THREE} have since shared a tribute via The Echo.\n\n“We lost a friend. He was kind.”", "Ann Lee; Tom Ray; Mary Cole"),
    "goes_on": (
        f"{SAID} {THREE} said in a statement.\n\n“We need time,” the statement continued. “We ask for peace.”",
        "Ann Lee; Tom Ray; Mary Cole",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "speakers"), ISSUED.values(), ids=ISSUED)
def test_who_put_it_out(marked: str, speakers: str) -> None:
    made = doc(LEAD + marked)
    quotes.Quotes()(made)
    last = read(made, quotes.GROUP)[-1]
    assert (last.fields["speakers"], last.fields["kind"]) == (speakers, "statement")


OTHERS = {
    "police": f"{THREE} released a joint statement. {SAID} the police statement reads.",
    "nobody": f"{THREE} wept. {SAID} the statement reads.",
    "too_far": f"{THREE} released a statement. It rained. Nobody came. The sea was grey. {SAID} the statement reads.",
    "another_s": (
        f"{SAID} {{PER:Ann Lee}} said in a statement. The guild released a statement, too. “We stand with her,” the statement reads."
    ),
    "from_a_doctor": f"{{PER:Ann Lee}} shared a statement from her doctor. {SAID} the statement reads.",
    "said_in_one_from_others": f"{{PER:Ann Lee}} said it in a statement from the guild. {SAID} the statement reads.",
    "fans": f"Fans of {{PER:Ann Lee}} posted a statement for him. {SAID} the statement read.",
    "asked": f"{THREE} made no statement. {SAID} the statement reads.",
}


@pytest.mark.parametrize("marked", OTHERS.values(), ids=OTHERS)
def test_nobody_known(marked: str) -> None:
    made = doc(LEAD + marked)
    quotes.Quotes()(made)
    assert read(made, quotes.GROUP)[-1].fields["speakers"] == ""


@pytest.mark.parametrize(
    ("before", "follows"),
    [
        ("It rained. {PER:Ann Lee} shared a statement. ", True),
        ("{PER:Ann Lee} shared a statement.\n\n", True),
        ("{PER:Ann Lee} shared a statement: ", False),
        ("{PER:Ann Lee} called it ", False),
    ],
)
def test_what_stands_before(before: str, follows: bool) -> None:
    made = doc(before + "“We lost a friend.”")
    assert statements.follows(made, made.text.index("“")) is follows


def test_sure_of_the_sentence_before() -> None:
    made = doc(
        f"{LEAD}{THREE} shared a statement.\n\n“We lost a friend. He was kind.”\n\n“Let us be.”"
    )
    quotes.Quotes()(made)
    first, second = read(made, quotes.GROUP)
    assert statements.is_issued(made, first)
    assert not statements.is_issued(made, second)
    assert statements.goes_on(made, second, first)
    assert not statements.goes_on(made, first, None)
