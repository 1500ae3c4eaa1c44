"""Whether the day or the month stands first in numeric dates."""

from __future__ import annotations

import pytest

from newsextract.dating.date_order import order


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Out 14/2/25, on disc 7/3/25.", "dmy"),
        ("Out 2/14/25, on disc 3/7/25.", "mdy"),
        ("Out 2/14/25, on disc 14/3/25.", ""),
        # a list of one month
        ("Avail. 4/1/24: Smoke. Avail. 4/4/24: Ash. Avail. 4/11/24: Ember.", "mdy"),
        ("From 1/4/24: Smoke. From 4/4/24: Ash. From 11/4/24: Ember.", "dmy"),
        # over the turn of a month
        ("Smoke 5/10/24, Ash 5/12/24, Ember 6/2/24, Soot 6/4/24", "mdy"),
        # two only, or as far apart in either order: the spelling
        ("Avail. 4/1/24: Smoke. Avail. 4/4/24: Ash.", ""),
        ("The programme is shown 4/1/24, 4/4/24.", "dmy"),
        ("Smoke 1/2/24, Ash 5/6/24, Ember 9/10/24, in theaters", "mdy"),
    ],
)
def test_order(text: str, expected: str) -> None:
    assert order(text) == expected
