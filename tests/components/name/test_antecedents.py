"""Whom a pronoun or a description means, and when nobody is meant."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import names
from newsextract.components.name import antecedents, groups


def meant(marked: str, words: str) -> str:
    """The name of whom the last ``words`` of the article mean."""
    made = doc(marked)
    someone = antecedents.person(made, words, made.text.rindex(words))
    return someone.name if someone else ""


PEOPLE = {
    "she": ("{PER:Mary Lee} arrived. Then she left.", "she", "Mary Lee"),
    "he": ("{PER:Thomas Ray} arrived. Then he left.", "he", "Thomas Ray"),
    "gender_of_the_name": ("{PER:Mary Lee} met {PER:Thomas Ray}. Then she left.", "she", "Mary Lee"),
    "gender_the_other_way": ("{PER:Thomas Ray} met {PER:Mary Lee}. Then he left.", "he", "Thomas Ray"),
    "caption_between": (
        "{PER:Mary Lee} runs the hall and was sad to hear it.\n\n{PER:Sue Pike} (left) as a queen in {WRK:Smoke}\n\n“It was cold,” she said of it at last.",
        "she",
        "Mary Lee",
    ),
    "heading_of_a_section": (
        "{PER:Mary Lee} runs the hall and was sad to hear it.\n\nIs {PER:Sue Pike} in it?\n\nNot this time, as she said of it at last.",
        "she",
        "Sue Pike",
    ),
    "unknown_gender_fits": ("{PER:Zadé} arrived. Then she left.", "she", "Zadé"),
    "subject_goes_on": (
        "{PER:Zadé} met {PER:Thomas Ray} by the sea. Zadé was late. Then she left.",
        "she",
        "Zadé",
    ),
    "honorific_tells": ("Dame {PER:Robin Marl} met Sir {PER:Kim Pike}. Then she left.", "she", "Robin Marl"),
    "later_paragraph": ("{PER:Mary Lee} arrived.\n\nIt rained. Then she left.", "she", "Mary Lee"),
    "nearest_of_two": (
        "{PER:Mary Lee} arrived. {PER:Emma Marl} was late. Then she left.",
        "she",
        "Emma Marl",
    ),
    "director": (
        "{PER:Mary Lee} met director {PER:Thomas Ray}. {PER:Jo Pike} came. Then the director left.",
        "the director",
        "Thomas Ray",
    ),
    "director_apposed": (
        "{PER:Thomas Ray}, the director, met {PER:Jo Pike}. Then the director left.",
        "the director",
        "Thomas Ray",
    ),
    "age": (
        "{PER:Mary Lee}, 34, met {PER:Emma Marl}, 89. Then the 89-year-old left.",
        "the 89-year-old",
        "Emma Marl",
    ),
    "fullest_name": ("{PER:Mary Lee} came. {PER:Lee=Mary Lee} sat. Then she left.", "she", "Mary Lee"),
    "name_in_a_quotation_is_passed_over": (
        "{PER:Mary Lee} smiled. “I have always adored {PER:Emma Marl} and her work,” she said.",
        "she",
        "Mary Lee",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "words", "name"), PEOPLE.values(), ids=PEOPLE)
def test_person(marked: str, words: str, name: str) -> None:
    assert meant(marked, words) == name


NOBODY = {
    "nobody_named": ("It rained. Then she left.", "she"),
    "only_later": ("Then she left. {PER:Mary Lee} stayed.", "she"),
    "wrong_gender": ("{PER:Thomas Ray} arrived. Then she left.", "she"),
    "wrong_gender_he": ("{PER:Mary Lee} arrived. Then he left.", "he"),
    "only_a_character": ("{CHR:Mara} arrived. Then she left.", "she"),
    "only_a_title": ("{WRK:Mary Lee} begins. Then she left.", "she"),
}


@pytest.mark.parametrize(("marked", "words"), NOBODY.values(), ids=NOBODY)
def test_nobody(marked: str, words: str) -> None:
    assert meant(marked, words) == ""


def test_avoid() -> None:
    made = doc("{PER:Mary Lee} met {PER:Emma Marl}. Then she left.")
    at = made.text.rindex("she")
    first = antecedents.person(made, "she", at)
    assert first is not None
    other = antecedents.person(made, "she", at, avoid=frozenset({first.person}))
    assert other is not None
    assert {first.name, other.name} == {"Mary Lee", "Emma Marl"}


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("she", "f"), ("He", "m"), ("the actress", "f"), ("her husband", "m"), ("Sir", "m"), ("his wife", "f"),
        ("the spokesman", "m"), ("Dame", "f"), ("they", ""), ("the director", ""), ("", ""),
        ("sheep", ""), ("theatre", ""), ("history", ""), ("his co-star", ""), ("her", "f"),
    ],
)  # fmt: skip
def test_gender(words: str, gender: str) -> None:
    assert antecedents.gender(words) == gender


@pytest.mark.parametrize(
    ("marked", "gender"),
    [
        ("{PER:Mary Lee}", "f"), ("{PER:Thomas Ray}", "m"), ("{PER:Zadé Ray}", ""),
        ("{PER:Mary-Ann Lee}", "f"), ("Mr {PER:Zadé}", "m"), ("actress {PER:Zadé}", "f"),
        ("{PER:Ray}", "m"),
    ],
)  # fmt: skip
def test_person_gender(marked: str, gender: str) -> None:
    made = doc(marked)
    assert antecedents.person_gender(made, names.mentions(made)[0]) == gender


def test_candidates_are_the_nearest_first_and_outside_quotations() -> None:
    made = doc(
        "{PER:Mary Lee} met {PER:Thomas Ray} and {CHR:Mara}. “{PER:Jo Pike} was there with all of "
        "us that night,” she said."
    )
    at = made.text.rindex("she")
    assert [m.name for m in antecedents.candidates(made, at)] == ["Thomas Ray", "Mary Lee"]
    assert [m.name for m in antecedents.candidates(made, at, label="CHARACTER")] == ["Mara"]
    assert antecedents.candidates(made, 0) == []


@pytest.mark.parametrize(
    ("marked", "group"),
    [
        ("{PER:Mary Lee} and {PER:Thomas Ray} left. They ran.", ["Mary Lee", "Thomas Ray"]),
        ("{PER:Mary Lee}, {PER:Jo Pike} and {PER:Thomas Ray} left. They ran.", ["Mary Lee", "Jo Pike", "Thomas Ray"]),
        ("{PER:Mary Lee} & {PER:Thomas Ray} left. They ran.", ["Mary Lee", "Thomas Ray"]),
        ("{PER:Mary Lee} saw {PER:Thomas Ray}. They ran.", []),
        ("{PER:Mary Lee} left. They ran.", []),
        ("They ran.", []),
    ],
)  # fmt: skip
def test_several(marked: str, group: list[str]) -> None:
    made = doc(marked)
    assert [m.name for m in groups.several(made, made.text.index("They"))] == group


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("{PER:Mary Lee} left. A spokesperson was curt. She smiled.", "A spokesperson"),
        ("An insider was curt. She smiled.", "An insider"),
        ("{PER:Mary Lee} was curt. She smiled.", ""),
        ("A spokesperson was curt. {PER:Mary Lee} came in. She smiled.", ""),
        ("A dog was curt. She smiled.", ""),
        ("She smiled.", ""),
        (
            "One production assistant told The Echo that {PER:Thomas Ray} was loud. She smiled.",
            "One production assistant",
        ),
        (
            "A woman who worked on the film said that {PER:Thomas Ray} was loud. She smiled.",
            "A woman",
        ),
        ("A man said that {PER:Mary Lee} was loud. She smiled.", ""),
        ("One assistant, {PER:Mary Lee}, told The Echo it rained. She smiled.", ""),
        ("One assistant left {PER:Mary Lee} a note. She smiled.", ""),
        (
            "{PER:Thomas Ray}'s daughter told The Echo it rained. She smiled.",
            "Thomas Ray's daughter",
        ),
        ("{PER:Thomas Ray}’s son said it rained. She smiled.", ""),
        ("{PER:Thomas Ray}'s wife, {PER:Mary Lee}, said it rained. She smiled.", ""),
        ("{PER:Thomas Ray}'s wife {PER:Mary Lee} said it rained. She smiled.", ""),
    ],
)
def test_unnamed(marked: str, role: str) -> None:
    made = doc(marked)
    assert antecedents.unnamed(made, made.text.index("She"), "She") == role


@pytest.mark.parametrize(
    ("marked", "two"),
    [
        ("{PER:Mary Lee} and her husband, {PER:Thomas Ray}, left. {PER:Jo Pike} met {PER:Bo Hill}. It rained.", ["Mary Lee", "Thomas Ray"]),
        ("{PER:Thomas Ray} married {PER:Mary Lee} in May. {PER:Jo Pike} and {PER:Bo Hill} sang. It rained.", ["Thomas Ray", "Mary Lee"]),
        ("{PER:Mary Lee} and {PER:Thomas Ray} sang. It rained.", []),
        ("{PER:Mary Lee}, {PER:Jo Pike} and {PER:Thomas Ray} came to the wedding. It rained.", []),
    ],
)  # fmt: skip
def test_wedded(marked: str, two: list[str]) -> None:
    made = doc(marked)
    assert [m.name for m in groups.wedded(made, made.text.index("It rained"))] == two


DESCRIBED = {
    "writer": ("Writer {PER:Mary Lee} met {PER:Emma Marl}. The writer said that she froze.", "Mary Lee"),
    "director_who": (
        "{PER:Thomas Ray} directs {PER:Emma Marl}. The director, who is from Leeds, was late.", "Thomas Ray",
    ),
    "his_whose_name_follows": (
        "Director {PER:Thomas Ray} and actor {PER:Al Dunn} came. The director sneezed.", "Thomas Ray",
    ),
    "actress_is_not_who_directs": (
        "{PER:Mary Lee} will direct {PER:Emma Marl}. {PER:Mary Lee} is late. The actress said no.", "Emma Marl",
    ),
    "actress_of_known_gender": ("{PER:Emma Marl} met {PER:Zadé}. The actress said no.", "Emma Marl"),
    "nobody_directs": ("{PER:Mary Lee} met {PER:Emma Marl}. The director said no.", ""),
    "another_thing": ("Writer {PER:Mary Lee} left. The writer room is empty.", ""),
    "further_in": ("Writer {PER:Mary Lee} left. Then, it seems, the writer said no.", ""),
    "nobody_named": ("The actress said no.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), DESCRIBED.values(), ids=DESCRIBED)
def test_a_description_begins_a_sentence(marked: str, name: str) -> None:
    found = list(antecedents.described(doc(marked)).values())
    assert [m.name for m in found] == ([name] if name else [])


def test_subjects() -> None:
    made = doc("{PER:Mary Lee} left. She ran. {PER:Thomas Ray} stayed. It rained.")
    found = antecedents.subjects(made)
    assert [m.name if m else "" for _, m in found] == ["Mary Lee", "Mary Lee", "Thomas Ray", ""]
    assert [made.text[start] for start, _ in found] == ["M", "S", "T", "I"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("{PER:Mary Lee} left. So when {PER:Thomas Ray} rang, she ran.", "Mary Lee"),
        ("{PER:Thomas Ray} left. After {PER:Mary Lee} sent the script, he read it.", "Thomas Ray"),
        ("{PER:Mary Lee} left. When {PER:Emma Marl} rang, she ran.", "Emma Marl"),
        ("{PER:Mary Lee} left. When {PER:Zadé} rang, she ran.", "Zadé"),
        ("{PER:Mary Lee} left. {PER:Thomas Ray}, she revealed, ran.", "Mary Lee"),
        (
            "{PER:Mary Lee} left. When the host asked about {PER:Emma Marl}, she ran.",
            "Mary Lee",
        ),
        ("{PER:Mary Lee} left. {PER:Thomas Ray} rang, and she ran.", "Thomas Ray"),
    ],
)
def test_when_he_rang_she_ran(marked: str, name: str) -> None:
    found = antecedents.subjects(doc(marked))[-1][1]
    assert found is not None and found.name == name
