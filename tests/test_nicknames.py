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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("jo", "marsh"), ("joanna", "marsh"), True),
        (("wilfred", "marsh"), ("wilf", "marsh"), True),
        # Near-misses: another surname, another given name, three words.
        (("jo", "marsh"), ("joanna", "pike"), False),
        (("tom", "marsh"), ("joanna", "marsh"), False),
        (("jo", "ann", "marsh"), ("joanna", "ann", "marsh"), False),
    ],
)
def test_called_short(one: tuple[str, ...], other: tuple[str, ...], expected: bool) -> None:
    assert nicknames.called_short(one, other) is expected


def test_initials() -> None:
    assert nicknames.initials(("robyn", "lovelace-hunt")) == {"rl", "rlh"}
    assert nicknames.initials(("ann", "wood", "lee")) == {"awl", "al"}
