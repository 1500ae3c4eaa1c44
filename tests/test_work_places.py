"""Whose the lines of a cast list are, where they name no title."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import work_places
from newsextract.components.scene import scene

LINES = "{PER:Ann Lee} %s {CHR:Mara}\n\nSeen in {WRK:Ash}.\n\n{PER:Tom Ray} %s {CHR:Davy}\n\nSeen in {WRK:Dust}.\n\n{PER:Jo Bell} %s {CHR:Kit}\n\n"
ABOVE = "{WRK:Smoke} is back, and we have the list. There is more of {WRK:Smoke} to come.\n\n"


def listed(marked: str) -> str:
    made = doc(marked)
    return work_places.listed(scene(made), made.text.index("Jo Bell"))


@pytest.mark.parametrize(
    "marked",
    [
        ABOVE + LINES % (("as",) * 3),
        ABOVE + LINES % (("plays",) * 3),
        ABOVE + LINES % (("–",) * 3),
        LINES % (("is",) * 3) + "{WRK:Smoke} is on tonight, and {WRK:Smoke} is over in May.",
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
