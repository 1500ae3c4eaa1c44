"""Whose the lines of a cast list are, where they name no title."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import (
    cast_sections,
    casting_works,
    pair_lines,
    work_places,
)
from newsextract.components.scene import scene

LINES = "{PER:Ann Lee} %s {CHR:Mara}\n\nSeen in {WRK:Ash}.\n\n{PER:Tom Ray} %s {CHR:Davy}\n\nSeen in {WRK:Dust}.\n\n{PER:Jo Bell} %s {CHR:Kit}\n\n"
VOICES = "{CHR:Mara} - {PER:Ann Lee} ({CHR:Pip} in “{WRK:Dust},” {WRK:Flint})\n\n{CHR:Davy} - {PER:Tom Ray} ({WRK:Peat})\n\n%s"
ABOVE = "{WRK:Smoke} is back, and we have the list. There is more of {WRK:Smoke} to come.\n\n"


def listed(marked: str) -> str:
    made = doc(marked)
    return pair_lines.listed(
        scene(made), made.text.index("Jo Bell"), made.text.index("Kit") + len("Kit")
    )


@pytest.mark.parametrize(
    "marked",
    [
        ABOVE + LINES % (("as",) * 3),
        ABOVE + LINES % (("plays",) * 3),
        ABOVE + LINES % (("–",) * 3),
        LINES % (("is",) * 3) + "{WRK:Smoke} is on tonight, and {WRK:Smoke} is over in May.",
        ABOVE + VOICES % "{CHR:Kit} - {PER:Jo Bell}",
    ],
)
def test_they_are_of_the_articles_own_work(marked: str) -> None:
    assert listed(marked) == "Smoke"


@pytest.mark.parametrize(
    "marked",
    [
        # Two titles head the lists, two lines only, the page begins with another title, words beside the names.
        "{WRK:Smoke}\n\n{PER:Al Fox} as {CHR:Pip}\n\n{WRK:Ash}\n\n" + LINES % (("as",) * 3),
        ABOVE + LINES % ("as", "met", "as"),
        "{WRK:Peat} began it. " + ABOVE + LINES % (("as",) * 3),
        ABOVE + LINES % (("went to see",) * 3),
        # What stands in the brackets behind an actor is a part in another work.
        ABOVE + VOICES % "{CHR:Nan} - {PER:Jo Bell} ({CHR:Kit} in “{WRK:Ash}”)",
    ],
)
def test_other_lines(marked: str) -> None:
    assert listed(marked) == ""


BODY = "{PER:Ann Lee} is back in {WRK:Smoke}, and there is more of {WRK:Smoke}.\n\n%s\n\n{PER:Tom Ray} plays {CHR:Davy}, and {PER:Jo Bell} is in it, too.\n"


def linked(line: str) -> frozenset[str]:
    return work_places.linked(scene(doc(BODY % line)))


@pytest.mark.parametrize(
    "line",
    ["Why Everyone Should Be Watching {WRK:Ash}", "How The Makers Of {WRK:Ash} Got It Right",
     "Everything Coming Back With {WRK:Ash} This Autumn"],
)  # fmt: skip
def test_the_headline_of_another_article(line: str) -> None:
    assert linked(line) == {"ash"}


@pytest.mark.parametrize(
    "line",
    [
        # The article's own title, one that opens the line, a sentence, a question, somebody named, small letters, a short line.
        "Why Everyone Should Be Watching {WRK:Smoke}",
        "{WRK:Ash} Will Be Everywhere This Autumn",
        "Why Everyone Should Be Watching {WRK:Ash}.",
        "Why Is Everyone Watching {WRK:Ash}?",
        "Why Everyone Should Be Watching {PER:Al Fox} In {WRK:Ash}",
        "Why everyone should be watching {WRK:Ash}",
        "The Cast: {WRK:Ash}",
    ],
)
def test_no_headline_of_another_article(line: str) -> None:
    assert linked(line) == frozenset()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("{CHR:Mara} ({PER:Ann Lee}) – {WRK:Ash}", "Ash"),
        ("3. {CHR:Mara} and {CHR:Davy} ({PER:Ann Lee} and {PER:Tom Ray}) – ‘{WRK:Ash}’", "Ash"),
        ("{PER:Ann Lee} as {CHR:Mara}, {WRK:Ash}", "Ash"),
        # Near-misses: other words in the line, a bracket that may tell of other work, one name only.
        ("{CHR:Mara} ({PER:Ann Lee}) walks out – like {WRK:Ash}", ""),
        ("{CHR:Mara} – {PER:Ann Lee} ({WRK:Ash})", ""),
        ("{PER:Ann Lee} – {WRK:Ash}", ""),
    ],
)
def test_the_title_behind_a_pair_on_its_line(line: str, title: str) -> None:
    made = doc("{WRK:Smoke} is back.\n\n" + line + "\n\nThere is more of {WRK:Smoke}.")
    assert work_places.tailed(scene(made), made.text.index("Ann Lee")) == title


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{PER:Ann Lee} ({WRK:Ash}) and {PER:Tom Ray} are in.", {"ash": "Ann Lee"}),
        ("{PER:Tom Ray} and {WRK:Ash} fame {PER:Ann Lee} are in.", {"ash": "Ann Lee"}),
        ("{PER:Ann Lee}, formerly of {WRK:Ash}, met {PER:Tom Ray}.", {"ash": "Ann Lee"}),
        # Near-misses: it stands again, or nobody owns it.
        ("{PER:Ann Lee} ({WRK:Ash}) and {PER:Tom Ray} are in {WRK:Ash}.", {}),
        ("{WRK:Ash} star {PER:Ann Lee} met {PER:Tom Ray}.", {}),
    ],
)
def test_whose_a_title_is_that_stands_once(marked: str, expected: dict[str, str]) -> None:
    made = scene(doc(marked))
    name = {m.person: m.name for m in made.people}
    assert {key: name[one] for key, one in work_places.owners(made).items()} == expected


OF_SEVERAL = (
    "{PER:Ann Lee} as {CHR:Ida Moore}\n\n{PER:Al Fox}'s film {WRK:Glow} tells of {CHR:Moore=Ida Moore}.\n\n"
    "{PER:Tom Ray} as {CHR:Abel Stone}\n\n{CHR:Stone=Abel Stone} gets a friend in {WRK:Square}.\n\n"
    "{PER:Jo Bell} as {CHR:Kit Tubb}\n\nShe was seen in {WRK:Ash}. Now she is {CHR:Kit=Kit Tubb} in {WRK:Kit}.\n\n"
)


def below(marked: str, name: str) -> str:
    made = doc(marked)
    return pair_lines.below(scene(made), made.text.index(name))


@pytest.mark.parametrize(
    ("name", "title"), [("Ann Lee", "Glow"), ("Tom Ray", "Square"), ("Jo Bell", "Kit")]
)
def test_each_pair_of_a_list_is_of_the_work_told_below_it(name: str, title: str) -> None:
    assert below(OF_SEVERAL, name) == title


@pytest.mark.parametrize(
    "marked",
    [
        # A title above, credits that do not tell of the part, one work for all.
        "{WRK:Smoke} is back.\n\n" + OF_SEVERAL,
        LINES % (("as",) * 3),
        OF_SEVERAL.replace("Square", "Glow").replace("{WRK:Kit}", "{WRK:Glow}"),
    ],
)
def test_pairs_of_one_cast(marked: str) -> None:
    assert below(marked, "Jo Bell") == ""


@pytest.mark.parametrize(
    ("marked", "keys"),
    [
        ("{WRK:Ash} star {PER:Ann Lee} has been cast.", {"ash"}),
        ("{WRK:Ash} and {WRK:Dust} veteran {PER:Ann Lee} joins.", {"ash", "dust"}),
        ("{WRK:Ash} actor {PER:Ann Lee} will play {CHR:Mara}.", {"ash"}),
        ("It is like {WRK:Ash} (2001) meets {WRK:Dust}, with {PER:Ann Lee}.", {"ash", "dust"}),
        # Near-misses: who leaves is in it, and so may be whoever is only called its star; a title that is named elsewhere.
        ("{WRK:Ash} star {PER:Ann Lee} has left.", set()),
        ("{WRK:Ash} star {PER:Ann Lee} will not return.", set()),
        ("{WRK:Ash} star {PER:Ann Lee} has been cast. {WRK:Ash} is on tonight.", set()),
        ("The cast of {WRK:Ash} meets for {WRK:Dust}.", set()),
    ],
)
def test_where_somebody_was_seen_before(marked: str, keys: set[str]) -> None:
    above = "{WRK:Smoke} is back. {WRK:Smoke} and {WRK:Smoke} again.\n\n"
    assert work_places.asides(scene(doc(above + marked))) == keys


HEAD = "{WRK:Smoke} ran for four years. Here is what became of its cast.\n\n"
LEADS = "{PER:Ann Lee} %s {CHR:Mara}, a nurse.\n\nShe is in {WRK:Ash} now, and {WRK:Ash} is big.\n\n{PER:Tom Ray} %s {CHR:Davy}.\n\nSee also {WRK:Ash}.\n\n{PER:Jo Bell} %s {CHR:Kit}.\n\n"


def led(marked: str, name: str = "Jo Bell") -> str:
    made = doc(marked)
    return pair_lines.led(scene(made), made.text.index(name))


@pytest.mark.parametrize(
    "marked",
    [
        HEAD + LEADS % (("played",) * 3),
        HEAD + LEADS % (("was the first",) * 3),
        HEAD + LEADS % ("portrayed", "starred as", "was"),
        HEAD + LEADS % ("played", "was", "plays"),
        HEAD + "{CHR:Pip}, 17, from the wrong side of town, was played by {PER:Al Fox}.\n\n" + LEADS % ("met", "was", "was"),
    ],
)  # fmt: skip
def test_paragraphs_that_begin_with_who_played_whom(marked: str) -> None:
    assert led(marked) == "Smoke"


@pytest.mark.parametrize(
    "marked",
    [
        # Two such paragraphs only, a title in the sentence, two titles above, none above.
        HEAD + LEADS % ("met", "played", "played"),
        HEAD + LEADS % ("played", "played", "in {WRK:Dust} played"),
        "{WRK:Peat} was before {WRK:Smoke}. " + LEADS % (("played",) * 3),
        LEADS % (("played",) * 3),
    ],
)
def test_other_paragraphs(marked: str) -> None:
    assert led(marked) == ""


ASKED = "{WRK:Smoke} is on tonight. {PER:Ann Lee} leads {WRK:Smoke}.\n\nWhere does {WRK:Ash} come in?\n\nThe killer was once on {WRK:Ash}.\n\n%s\n\n{PER:Tom Ray} plays {CHR:Davy}, a clerk, and it rains all the time.\n\n%s\n\n{PER:Jo Bell} is {CHR:Kit}, and that is all there is."


def section(heading: str, name: str = "Tom Ray", behind: str = "It is long.") -> str:
    made = doc(ASKED % (heading, behind))
    return cast_sections.title(scene(made), made.text.index(name))


@pytest.mark.parametrize(
    "heading",
    ["Who's in it?", "Who else is in the cast?", "Who stars?", "Who will be in it?", "So, who is in the cast?",
     "The cast", "Meet the cast", "{WRK:Smoke} cast", "Who is in the cast of {WRK:Smoke}?", "Who plays who?",
     "Who's starring in {WRK:Smoke}?", "Cast and characters", "The full cast list:",
     "Who is in the new series?", "Who’ll be on {WRK:Smoke}?"],
)  # fmt: skip
def test_the_section_of_a_cast(heading: str) -> None:
    assert section(heading) == "Smoke"
    assert section(heading, "Jo Bell") == "Smoke"
    assert section(heading, "Jo Bell", "What happens next?") == ""


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Who is in the {WRK:Ash} cast?", "Ash"), ("When is it on?", ""), ("Who wrote it?", ""), ("Who did it?", ""),
        ("The cast of {WRK:Smoke} and {WRK:Ash}", ""), ("{PER:Al Fox} joins the cast", ""), ("Casting a shadow", ""),
        ("The cast had a good time in Leeds.", ""), ("Who is on the phone?", ""), ("Who is in charge?", ""),
    ],
)  # fmt: skip
def test_sections_of_something_else(heading: str, title: str) -> None:
    assert section(heading) == title


LED_IN = "{WRK:Smoke} has its leads. Over at {WRK:Ash} we knew of {PER:Tom Ray} ({WRK:Dust}). Now the inn gets its staff:\n\n  • {PER:Ann Lee} is {CHR:Mara}\n  • {PER:Jo Bell} joins as {CHR:Kit}\n"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (LED_IN.replace("{WRK:Smoke} has its leads. ", "{WRK:Smoke} has its leads.\n\n"), "Ash"),
        # Near-misses: two titles lead in, no colon, a title in the line, prose between.
        (LED_IN, ""),
        (LED_IN.replace("{WRK:Smoke} has its leads. ", "").replace("staff:", "staff."), ""),
        (LED_IN.replace("{WRK:Smoke} has its leads. ", "").replace("Kit}", "Kit} in {WRK:Peat}"), ""),
        (LED_IN.replace("{WRK:Smoke} has its leads. ", "").replace("  • {PER:Jo", "That was all.\n\n  • {PER:Jo"), ""),
    ],
)  # fmt: skip
def test_the_words_that_lead_into_a_list_name_its_work(marked: str, expected: str) -> None:
    made = doc(marked)
    assert pair_lines.led_in(scene(made), made.text.index("Jo Bell")) == expected


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        (
            "{WRK:Ash} says hello to former {WRK:Smoke} actress {PER:Ann Lee}, who joins as {CHR:Mara}.",
            ["smoke"],
        ),
        ("Ex-{WRK:Smoke} star {PER:Ann Lee} is {CHR:Mara} in {WRK:Ash}.", ["smoke"]),
        ("{WRK:Smoke} star {PER:Ann Lee} is {CHR:Mara}.", []),
        ("Former {WRK:Smoke} star {PER:Tom Ray} met {PER:Ann Lee}, who is {CHR:Mara}.", []),
        ("A former {WRK:Smoke} writer cast {PER:Ann Lee} as {CHR:Mara}.", []),
    ],
)
def test_what_somebody_was_in_before(marked: str, left: list[str]) -> None:
    made = scene(doc(marked))
    lee = next(one for one in made.people if one.name == "Ann Lee")
    found = casting_works._left(made, lee.person, lee.start, made.text.index("Mara") + 4)
    assert list(found) == left
