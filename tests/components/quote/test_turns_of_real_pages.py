"""Whose a quotation is on pages where several speak in turn: partners, families, who is called by name."""

from __future__ import annotations

import pytest
from inline import doc

import newsextract.pipeline
from newsextract.components import quotes
from newsextract.components.quote import posts, sure_cues
from newsextract.components.relations import read


def spoken(marked: str) -> list[tuple[str, str]]:
    """(speakers, role) of every quotation, by offset."""
    return [(r.fields["speakers"], r.fields["role"]) for r in quotes.Quotes().match(doc(marked))]


WE = "“We love this film too much to lose it,”"
JOINT = {
    "titles": f"{WE} said {{PER:Ann Lee}}, {{ORG:Larkspur}}'s president of drama, and {{PER:Tom Ray}}, who runs the stage, in a joint statement.",
    "short_titles": f"{WE} said {{PER:Ann Lee}}, head of drama, and {{PER:Tom Ray}}, chairman.",
    "last_bare": f"{WE} said {{PER:Ann Lee}}, president of the studio, and {{PER:Tom Ray}}.",
    "no_titles": f"{WE} said {{PER:Ann Lee}} and {{PER:Tom Ray}}.",
}
ALONE = {
    "a_boss": f"{WE} said {{PER:Ann Lee}}, president of the studio and {{PER:Tom Ray}}'s boss.",
    "a_friend": f"{WE} said {{PER:Ann Lee}}, the star of the film and {{PER:Tom Ray}}.",
    "he_nodded": f"{WE} said {{PER:Ann Lee}}, head of drama, and {{PER:Tom Ray}} nodded.",
    "he_looks_away": f"{WE} says {{PER:Ann Lee}}, and for a second {{PER:Tom Ray}} looks away.",
    "who_plays": f"{WE} said {{PER:Ann Lee}}, who plays {{CHR:Mara}}, and {{PER:Tom Ray}}.",
    "adding": f"{WE} said {{PER:Ann Lee}}, adding that it rained, and {{PER:Tom Ray}}, too.",
}


@pytest.mark.parametrize("marked", JOINT.values(), ids=JOINT)
def test_partners(marked: str) -> None:
    assert spoken(marked) == [("Ann Lee; Tom Ray", "")]


@pytest.mark.parametrize("marked", ALONE.values(), ids=ALONE)
def test_no_partners(marked: str) -> None:
    assert [who for who, _ in spoken(marked)] == ["Ann Lee"]


TURNED = {
    "agreed": ("{PER:Tom Ray} agreed", "Tom Ray"),
    "added": ("{PER:Tom Ray} added", "Tom Ray"),
    "cllr": ("Cllr {PER:Tom Ray} said", "Tom Ray"),
    "shook": ("{PER:Tom Ray} shook his head and said", "Tom Ray"),
    "she": ("she added", "Ann Lee"),
}


@pytest.mark.parametrize(("clause", "speaker"), TURNED.values(), ids=TURNED)
def test_the_last_clause(clause: str, speaker: str) -> None:
    marked = f"{{PER:Ann Lee}} backed it. “They would be there yet,” she said, and {clause}: “I would have had the hose out.”"
    assert spoken(marked)[-1][0] == speaker


DIED = "{PER:Bo Hill} died on {DAT:Monday}. "
KIN = {
    "children": ("His children said: “Our dad took his bow.”", "His children"),
    "family": ("His family told the news to fans and wrote: “Our dad took his bow.”", "His family"),
    "behind": ("“Our dad took his bow,” said his family.", "his family"),
    "the_family": (
        "The family said in a statement: “Our dad took his bow on his own stage.”",
        "The family",
    ),
    "they": (
        "His children wrote: “Our dad took his bow.” They went on: “He was ninety.”",
        "His children",
    ),
}


@pytest.mark.parametrize(("told", "role"), KIN.values(), ids=KIN)
def test_families(told: str, role: str) -> None:
    made = doc(DIED + told)
    quotes.Quotes()(made)
    last = read(made, quotes.GROUP)[-1]
    assert (last.fields["speakers"], last.fields["role"]) == ("", role)
    assert sure_cues.is_nobodys(made, last)


OWN = {
    "with_family": ("{PER:Ann Lee} and her family live there. “We are home,” she said.", "Ann Lee"),
    "of_family": ("“We are home,” {PER:Ann Lee} said of her children.", "Ann Lee"),
    "two_with_names": (
        "{PER:Ann Lee} and {PER:Tom Ray} wrote. They went on: “We are home.”",
        "Ann Lee; Tom Ray",
    ),
    "named_since": (
        "His children wept. {PER:Ann Lee} and {PER:Tom Ray} came. They said: “We are home.”",
        "Ann Lee; Tom Ray",
    ),
}


@pytest.mark.parametrize(("told", "speakers"), OWN.values(), ids=OWN)
def test_no_families(told: str, speakers: str) -> None:
    assert spoken(DIED + told)[-1][0] == speakers


CALLED = {
    "called": ("Tom, you handed me the twins and that goose.", "Ann Lee"),
    "thanked": ("Tom, thank you for the goose.", "Ann Lee"),
    "told_of": ("Tom handed me the twins and that goose.", "Tom Ray"),
}


@pytest.mark.parametrize(("words", "speaker"), CALLED.values(), ids=CALLED)
def test_who_is_called_by_name(words: str, speaker: str) -> None:
    words = words.replace("Tom", "{PER:Tom=Tom Ray}", 1)
    marked = (
        "“They called on a Friday, and the answer is no,” {PER:Ann Lee} wrote.\n\nShe had not finished. There was a word for {PER:Tom Ray}, too.\n\n"
        f"“{words}”"
    )
    assert spoken(marked)[-1][0] == speaker


SHARED = "View this post on Instagram\n\n{}A post shared by Ann (@annlee)\n"
FIRST, LAST = "Five winters! I am handing in the badge.", "You taught me to breathe. N"


def test_a_post_of_several_paragraphs() -> None:
    text = "The show ends.\n\n" + SHARED.format(f"{FIRST}\n\nThank you to all.\n\n{LAST}\n\n")
    (post,) = posts.find(text)
    words = text[post.quoted.start : post.quoted.end]
    assert words.startswith(FIRST) and words.endswith(LAST)


def test_a_post_without_words_takes_none_from_above() -> None:
    text = f"The show ends, and {FIRST}\n\n" + SHARED.format("")
    assert list(posts.find(text)) == []


def test_a_post_without_its_top_is_one_paragraph() -> None:
    text = f"{FIRST}\n\n{LAST}\n\nA post shared by Ann (@annlee)\n"
    (post,) = posts.find(text)
    assert text[post.quoted.start : post.quoted.end] == LAST


INTERVIEW = """Q. So a new flat? Are you used to the lift?

A. The lift I take, but only down. I sleep where the books are.

Q. What made you say yes?

A. The director came to me with one page, and I was scared of it.

{}

Q. And what did you say?

A. I took a photo of the photo, and I kept it.

{{WRK:Smoke}} is out in {{DAT:May}}. Also in it are {{PER:Zoe Hart}} and {{PER:Jo Pike}}."""


def test_the_line_below_a_picture_names_who_answers() -> None:
    found = spoken(INTERVIEW.format("{PER:Ann Lee} in a still from {WRK:Smoke}"))
    assert [who for who, _ in found] == ["Ann Lee"] * 3


ITS = {
    "wrote": (
        "{PLT:Binge} said that the word “would not have surprised anybody”.",
        "it wrote",
        True,
    ),
    "added": ("In a statement, {ORG:Larkspur} said: “The show is over.”", "it added", True),
    "she": ("{PER:Ann Lee} said in a statement: “The show is over.”", "she wrote", False),
}


@pytest.mark.parametrize(("before", "cue", "sure"), ITS.values(), ids=ITS)
def test_it_goes_on(before: str, cue: str, sure: bool) -> None:
    made = doc(f"{{PER:Tom Ray}} swore. {before} “We got that one wrong,” {cue} on its page.")
    quotes.Quotes()(made)
    first, last = read(made, quotes.GROUP)
    assert first.fields["speakers"] == last.fields["speakers"] != ""
    assert sure_cues.is_sure(made, last) is sure


def test_a_quotation_in_another_is_no_turn_between_two_halves() -> None:
    """With the shipped model: `"I was told 'six weeks'," she laughed. "That was …"` is hers to the end."""
    text = (
        "Tom Ray and Ann Lee spoke to reporters at the harbour.\n\n"
        '"We began in May," said Tom Ray.\n\n'
        "\"I was told 'six weeks at the most'," + '" she laughed. '
        '"That was in the year before last, and I am still here."'
    )
    quoted = newsextract.pipeline.load().extract(text).quotes
    assert [q.speaker for q in quoted if not q.parent] == ["Tom Ray", "Ann Lee", "Ann Lee"]
