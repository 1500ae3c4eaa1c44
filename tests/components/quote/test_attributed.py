"""Words of which what stands beside them says whose they are."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.quotes import Quotes

FOUND = {
    "per_the_release": "{PER:Ann Lee} returns “in May,” per the press release.",
    "in_her_words": "{PER:Ann Lee} is “ruthlessly organised” in her words.",
    "own_account": "{PER:Ann Lee} is, by her own account, “ruthlessly organised”.",
    "as_he_has_it": "{PER:Ann Lee} “swore back,” as {PER:Tom Ray} has it.",
}
NONE = {
    "per_cent": "{PER:Ann Lee} is “ruthlessly organised” per day.",
    "in_her_house": "{PER:Ann Lee} has a “quiet room” in her house.",
    "has_it_all": "{PER:Ann Lee} has a “quiet room”, and has it all.",
}


@pytest.mark.parametrize("marked", FOUND.values(), ids=FOUND)
def test_attributed(marked: str) -> None:
    assert len(Quotes().match(doc(marked))) == 1


@pytest.mark.parametrize("marked", NONE.values(), ids=NONE)
def test_not_attributed(marked: str) -> None:
    assert Quotes().match(doc(marked)) == []
