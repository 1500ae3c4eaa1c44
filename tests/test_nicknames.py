"""Short forms of given names."""

from __future__ import annotations

import pytest

from newsextract import nicknames

SHORT = [
    ("wilf", "wilfred"), ("gerry", "gerald"), ("vinny", "vincent"), ("dougie", "douglas"), ("deb", "deborah"),
    ("beth", "elizabeth"), ("peggy", "margaret"), ("bill", "william"), ("zeke", "ezekiel"), ("tash", "natasha"),
]  # fmt: skip
OTHER = [
    ("bea", "beau"), ("bae", "baek"), ("ann", "anne"), ("al", "alan"), ("elizabeth", "beth"), ("ruth", "ruth"),
    ("marty", "morag"), ("ned", "noel"),
]  # fmt: skip


@pytest.mark.parametrize(("nick", "given"), SHORT)
def test_short_forms(nick: str, given: str) -> None:
    assert nicknames.is_short(nick, given)


@pytest.mark.parametrize(("nick", "given"), OTHER)
def test_other_names(nick: str, given: str) -> None:
    assert not nicknames.is_short(nick, given)


def test_initials() -> None:
    assert nicknames.initials(("robyn", "lovelace-hunt")) == {"rl", "rlh"}
    assert nicknames.initials(("ann", "wood", "lee")) == {"awl", "al"}
