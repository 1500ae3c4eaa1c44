"""Lists that leave their verb out: who has which part, and lists that only look so."""

from __future__ import annotations

import pytest
from inline import coherent

PLAIN = [("Ann Lee", "PERSON"), ("Mara", "CHARACTER")]
TOM, JO = (
    [("Tom Ray", "PERSON"), ("Davy", "CHARACTER")],
    [("Jo Bell", "PERSON"), ("Kit", "CHARACTER")],
)


@pytest.mark.parametrize(
    "marked",
    [
        "with {PER:Ann Lee} playing {CHR:Mara}, {PER:Tom Ray Davy} and {PER:Jo Bell Kit}.",
        "{PER:Ann Lee} plays {CHR:Mara}, {PER:Tom Ray Davy}, and {PER:Jo Bell Kit}",
        "Also: {PER:Ann Lee} is {CHR:Mara}, {PER:Tom Ray Davy} and {PER:Jo Bell Kit}; more follow.",
        "{PER:Ann Lee} as the {CHR:Mara}, {PER:Tom Ray Davy}, {PER:Jo Bell Kit}",
    ],
)
def test_each_has_a_part(marked: str) -> None:
    assert coherent(marked, 0.9) == PLAIN + TOM + JO


def test_a_surname_and_a_part() -> None:
    marked = "{PER:Ann Lee} and {PER:Tom Ray} lead. {PER:Lee} is {CHR:Mara}, {CHR:Ray Davy Pell}."
    assert coherent(marked, 0.9)[-2:] == [("Ray", "PERSON"), ("Davy Pell", "CHARACTER")]
    # Nobody is called so, or no pair stands before.
    for other in (marked.replace("Tom Ray", "Tom Fox"), marked.replace("is {CHR", "met {CHR")):
        assert coherent(other, 0.9)[-1] == ("Ray Davy Pell", "CHARACTER")


def test_whom_they_play() -> None:
    marked = (
        "{PER:Ann Lee} and {PER:Tom Ray} lead. They %s {PER:Mara Voss} and {PER:Davy Pell}, %s."
    )
    for verb, end in (("voice", "in that order"), ("will play", "respectively")):
        labels = [label for _, label in coherent(marked % (verb, end), 0.9)]
        assert labels == ["PERSON", "PERSON", "CHARACTER", "CHARACTER"]
    for verb, end in (("met", "in that order"), ("play", "fans of both")):
        assert {label for _, label in coherent(marked % (verb, end), 0.9)} == {"PERSON"}


def test_one_of_them_is_described() -> None:
    marked = "{PER:Ann Lee} is {CHR:Mara}, {PER:Al Fox} the butcher, {PER:Tom Ray Davy} and {PER:Jo Bell Kit}."
    assert coherent(marked, 0.9) == [*PLAIN, ("Al Fox", "PERSON"), *TOM, *JO]


@pytest.mark.parametrize(
    "marked",
    [
        # One name of three words is a name, and so are two where a third of the list has no part.
        "{PER:Ann Lee} plays {CHR:Mara}, {PER:Tom Albert Ray} and {PER:Jo Bell}.",
        "{PER:Ann Lee} plays {CHR:Mara}, {PER:Tom Albert Ray}, {PER:Jo Ann Bell} and {PER:Al Fox}.",
        # Known performers have names of three words.
        "{PER:Ann Lee} plays {CHR:Mara}, {PER:Neil Patrick Harris} and {PER:Sarah Jessica Parker}.",
        # No verb before, and words that go on.
        "with {PER:Ann Lee}, {PER:Tom Albert Ray} and {PER:Jo Ann Bell}.",
        "{PER:Ann Lee} plays {CHR:Mara}, {PER:Tom Albert Ray} and {PER:Jo Ann Bell} also star.",
        "{PER:Ann Lee} plays {CHR:Mara}. {PER:Tom Albert Ray} and {PER:Jo Ann Bell}.",
    ],
)
def test_names_of_three_words(marked: str) -> None:
    names = [name for name, label in coherent(marked, 0.9) if label == "PERSON"]
    assert names[1:] and all(name in marked for name in names)
    assert [label for _, label in coherent(marked, 0.9)].count("CHARACTER") <= 1


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("{PER:Ann Lee} is {CHR:Mara} again and {PER:Tom Hanks Davy}, {PER:Jo Bell} has her dog.", [("Tom Hanks", "PERSON"), ("Davy", "CHARACTER")]),
        # Nobody with a part before him, nobody known, a known performer's own third name, a sentence before.
        ("{PER:Ann Lee} sings again and {PER:Tom Hanks Davy}, {PER:Jo Bell} has her dog.", [("Tom Hanks Davy", "PERSON")]),
        ("{PER:Ann Lee} is {CHR:Mara} again and {PER:Tom Ray Davy}, {PER:Jo Bell} has her dog.", [("Tom Ray Davy", "PERSON")]),
        ("{PER:Ann Lee} is {CHR:Mara} again and {PER:Neil Patrick Harris}, {PER:Jo Bell} has her dog.", [("Neil Patrick Harris", "PERSON")]),
        ("{PER:Ann Lee} is {CHR:Mara} again. {PER:Tom Hanks Davy}, {PER:Jo Bell} has her dog.", [("Tom Hanks Davy", "PERSON")]),
    ],
)  # fmt: skip
def test_a_known_performer_and_one_word_more(marked: str, names: list[tuple[str, str]]) -> None:
    found = coherent(marked, 0.9)
    assert [one for one in found if one[0] not in ("Ann Lee", "Mara", "Jo Bell")] == names
