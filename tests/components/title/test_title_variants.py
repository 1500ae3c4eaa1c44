"""What viewers call a title."""

from __future__ import annotations

import re

import pytest

from newsextract.components.title import title_forms, title_numbers
from newsextract.components.title.title_forms import title_key
from newsextract.components.title.title_variants import nicknamed
from newsextract.rules import shipped


def test_the_table_is_in_keys() -> None:
    lines = [line for line in shipped("title_nicknames.txt").splitlines() if line[:1] not in "#"]
    assert lines
    for line in lines:
        short, full = line.split(": ")
        assert (title_key(short), title_key(full)) == (short, full)
        assert nicknamed([short, full]) == {short: full}


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (["magpie", "magpie 12"], {"magpie 12": "magpie"}),
        # Near-misses: a sequel, and a title that only has the number.
        (["magpie", "magpie 2"], {}),
        (["locker 12"], {}),
    ],
)
def test_numbers_that_no_sequel_has(keys: list[str], found: dict[str, str]) -> None:
    assert title_numbers.seasons("Magpie is back.", keys) == found


def test_the_number_of_a_season() -> None:
    keys = ["magpie", "magpie 4", "magpie 3"]
    both = {"magpie 4": "magpie", "magpie 3": "magpie"}
    assert title_numbers.seasons("Season 4 of Magpie is on. Who won Magpie 3?", keys) == both
    assert title_numbers.seasons("Season 4 of Peat is on. Who won Magpie 3?", keys) == {}


@pytest.mark.parametrize(
    ("words", "called"),
    [
        (["Cold Brook Again", "CBA12"], "Cold Brook Again"),
        (["Cold Brook Again", "Cold Brook Again 12", "CBA"], "Cold Brook Again"),
        (["Cold Brook 2", "CB2"], "Cold Brook 2"),
        # Near-misses: other letters, and two letters with a number that no title has.
        (["Cold Brook Again", "CBX12"], "CBX12"),
        (["Cold Brook", "CB23"], "CB23"),
    ],
)
def test_initials_with_a_number(words: list[str], called: str) -> None:
    text = ". ".join(words)
    spans = [(text.rindex(one), text.rindex(one) + len(one)) for one in words[1:]]
    assert title_forms.titles(text, [(0, len(words[0])), *spans])[-1] == called


def test_a_heading_s_question_is_not_the_title_s() -> None:
    text = "Salt is back. Who is in Salt? Who Is It? is back. Did you see Who Is It?"
    spans = [(m.start(), m.end()) for m in re.finditer(r"Salt\??|Who Is It\??", text)]
    found = title_forms.titles(text, spans)
    assert found == ["Salt", "Salt", "Who Is It?", "Who Is It?"]
