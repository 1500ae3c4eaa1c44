"""Two names that a hyphen joins, and companies that were taken for people."""

from __future__ import annotations

import pytest
from inline import coherent


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("The {PER:Ann Lee-Tom Ray} starrer opens.", ["Ann Lee", "Tom Ray"]),
        ("A {PER:Ann Lee-Tom Ray} romantic comedy opens.", ["Ann Lee", "Tom Ray"]),
        ("The {PER:Ann Lee-Ray} film opens.", ["Ann Lee-Ray"]),
        ("{PER:Tom Ray} is here. The {PER:Lee-Tom Ray} film opens.", ["Tom Ray", "Lee", "Tom Ray"]),
        ("The {PER:Ajay Devgn-Leela} film opens.", ["Ajay Devgn", "Leela"]),
        ("The {PER:Aaron Taylor-Johnson} film opens.", ["Aaron Taylor-Johnson"]),
        ("{PER:Ann Lee-Tom Ray} opens it.", ["Ann Lee-Tom Ray"]),
        (
            "The {PER:Ann Lee-Tom Ray} film opens. {PER:Ann Lee-Tom Ray} left.",
            ["Ann Lee-Tom Ray", "Ann Lee-Tom Ray"],
        ),
    ],
)
def test_a_hyphen_between_two(marked: str, words: list[str]) -> None:
    assert [words for words, _ in coherent(marked, 0.9)] == words


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("{ORG:Quayside Pictures} has it. {PER:Quayside} would not say.", "ORG"),
        ("{ORG:Quayside Pictures} has it. {PER:Ann Quayside} left. {PER:Quayside} would not say.", "PERSON"),
        ("{ORG:Old Quayside} has it. {PER:Quayside} would not say.", "PERSON"),
    ],
)  # fmt: skip
def test_a_company_s_first_word(marked: str, label: str) -> None:
    assert coherent(marked, 0.9)[-1] == ("Quayside", label)
