"""Posts that a page shows without marks, signed by name and handle."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quote import posts
from newsextract.components.quotes import Quotes
from newsextract.components.release import never_dates
from newsextract.components.scene import scene

POSTS = {
    "signed": (
        "It rained.\n\nSo proud of this lot. — {PER:Ann Lee} (@annlee) {DAT:June 2, 2017}",
        [("Ann Lee", "", "So proud of this lot.")],
    ),
    "link": (
        "So proud of this lot pic.twitter.com/x7Qd — {PER:Ann Lee} (@annlee) {DAT:June 2, 2017}",
        [("Ann Lee", "", "So proud of this lot")],
    ),
    "entity": (
        "So proud of this lot. &mdash; {PER:Ann Lee} (@annlee) {DAT:June 2, 2017}",
        [("Ann Lee", "", "So proud of this lot.")],
    ),
    "signed_below": (
        "It rained.\n\nSo proud of this lot!\n\n— {PER:Ann Lee} (@annlee) {DAT:June 2, 2017}\n\nIt rained again.",
        [("Ann Lee", "", "So proud of this lot!")],
    ),
    "no_day": (
        "I have never been so proud of this lot. — {PER:Ann Lee} (@annlee)",
        [("Ann Lee", "", "I have never been so proud of this lot.")],
    ),
    "two_in_a_line": (
        "So proud. — {PER:Ann Lee} (@annlee) {DAT:June 2, 2017} And so am I. — {PER:Tom Ray} (@tomray) {DAT:June 3, 2017}",
        [("Ann Lee", "", "So proud."), ("Tom Ray", "", "And so am I.")],
    ),
    "network": (
        "Back on Friday. — {PLT:BBC One} (@bbcone) {DAT:June 2, 2017}",
        [("BBC One", "", "Back on Friday.")],
    ),
    "a_fan": (
        "So proud of her. — {PER:Lee=Ann Lee} Army 💖 (@leearmy) {DAT:June 2, 2017}",
        [("", "Lee Army 💖", "So proud of her.")],
    ),
    "picture": (
        "View this post on Instagram\n\nSo proud of this lot.\n\nA post shared by {PER:Ann Lee} (@annlee) on {DAT:Jun 2, 2017}",
        [("Ann Lee", "", "So proud of this lot.")],
    ),
    "picture_of_herself": (
        "Ann here, I am so proud of this lot.\n\nA post shared by {PER:Ann Lee} (@annlee) on {DAT:Jun 2, 2017}",
        [("Ann Lee", "", "Ann here, I am so proud of this lot.")],
    ),
    "short_form": (
        "{PER:Ann Lee} is back.\n\nSo proud. — {PER:Lee=Ann Lee} (@annlee) {DAT:June 2, 2017}",
        [("Ann Lee", "", "So proud.")],
    ),
}
HEADED = "{PER:Ann Lee} (@annlee) So proud of this lot tonight, all of you"
POSTS["headed"] = (
    HEADED + "\n\nIt rained.\n\n{PER:Tom Ray} ☕ (@tomray) Never cried so much at a boat. #Smoke",
    [
        ("Ann Lee", "", "So proud of this lot tonight, all of you"),
        ("Tom Ray", "", "Never cried so much at a boat. #Smoke"),
    ],
)
NONE = {
    "one_caption": HEADED + "\n\nIt rained.",
    "two_captions": "{PER:Ann Lee} (@annlee) Photo: Jo Pike\n\n{PER:Tom Ray} (@tomray) Photo: Jo Pike",
    "two_clauses": "{PER:Ann Lee} (@annlee) plays the baker of the town this time\n\n{PER:Tom Ray} (@tomray) plays the mill that she burns down",
    "only_the_network": "View this post on Instagram A post shared by {PER:Ann Lee} (@annlee)",
    "no_dash": "{PER:Ann Lee} (@annlee) plays Mara.",
    "no_handle": "So proud of this lot — {PER:Ann Lee}",
    "whom_to_follow": "Follow the author — {PER:Ann Lee} (@annlee)",
    "a_hyphen": "It is put on for the last time by its co-host {PER:Ann Lee} (@annlee)",
    "in_a_sentence": "It is sung to the end by her sister — {PER:Ann Lee} (@annlee) — in the rain.",
    "told_of_by_the_page": "{PER:Ann Lee} is in. {PER:Ann=Ann Lee} told nobody until today.\n\nA post shared by {PER:Ann Lee} (@annlee) on {DAT:Jun 2, 2017}",
    "nobody_named": "So proud.\n\nA post shared by   (@annlee) on {DAT:Jun 2, 2017}",
    "nothing_signed": "— {PER:Ann Lee} (@annlee)",
}


@pytest.mark.parametrize(("marked", "expected"), POSTS.values(), ids=POSTS)
def test_whose_a_post_is(marked: str, expected: list[tuple[str, str, str]]) -> None:
    made = doc(marked)
    found = [r for r in Quotes().match(made) if r.rule == posts.RULE]
    told = [
        (r.fields["speakers"], r.fields["role"], made.text[slice(*r.roles["quote"])]) for r in found
    ]
    assert told == expected
    assert all(r.fields["kind"] == "social" for r in found)


@pytest.mark.parametrize("marked", NONE.values(), ids=NONE)
def test_what_is_none(marked: str) -> None:
    assert Quotes().match(doc(marked)) == []


def test_words_in_marks_are_left_to_the_marks() -> None:
    found = Quotes().match(doc("“So proud of this lot.” — {PER:Ann Lee} (@annlee)"))
    assert [r.rule for r in found] != [posts.RULE] and len(found) == 1


def test_what_is_said_in_a_post_is_inside_it() -> None:
    made = doc("He told me, “Never be late again.” Never was. — {PER:Ann Lee} (@annlee)")
    outer, inner = Quotes().match(made)
    assert (outer.rule, inner.fields["parent"]) == (posts.RULE, "0")


def test_its_day_is_no_release() -> None:
    made = scene(doc("{WRK:Smoke} is back. — {PER:Ann Lee} (@annlee) {DAT:June 2, 2017}"))
    assert [never_dates.never(made, (d.start, d.end)) for d in made.dates] == [True]
