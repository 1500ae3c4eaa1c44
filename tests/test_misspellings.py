"""Surnames one letter apart: the same one misspelt, or another one."""

from __future__ import annotations

import pytest

from newsextract.misspellings import misspelt


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kavanagh", "kavanaugh", True),
        ("kavanaugh", "kavanagh", True),
        ("pettersen", "petterson", True),
        ("kavanagh", "kavanagh", False),
        ("roberts", "robert", False),  # the ends must agree
        ("hansen", "jansen", False),
        ("lee", "leee", False),  # too short to tell
        ("kavanagh", "cavanaugh", False),
        ("halloran", "hollorin", False),
        ("anderson", "andersson", True),
    ],
)
def test_misspelt(one: str, other: str, same: bool) -> None:
    assert misspelt(one, other) is same
