"""Pages that tell audiences, whose weekdays lie behind."""

from __future__ import annotations

import pytest

from newsextract.dates import resolve
from newsextract.dating.date_audiences import leaning

FRIDAY = "2025-11-14"


@pytest.mark.parametrize(
    "page",
    [
        "Wednesday was quiet. The comedy Smoke had 4.1 million at 9pm, Ash 2.2 million and the news 998,000.",
        "Smoke opened to a 1.4 rating in the demo and 6.1 million viewers; Ash slipped to a 0.7.",
    ],
)
def test_figures_lean_to_the_past(page: str) -> None:
    assert leaning(page) > 0
    context = "A night of firsts: "
    assert resolve("Wednesday", FRIDAY, context=context, leaning=leaning(page)).edtf == "2025-11-12"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "The comedy Smoke, which 4.1 million watched last year when it began on BBC One, is back on Wednesday for"
        " a second run of six, with Ann Lee as the new landlady and Bo Diaz as the man who owes her money.",
    ],
)
def test_a_figure_alone_does_not(page: str) -> None:
    assert leaning(page) == 0


def test_soap_spoilers_lie_ahead() -> None:
    page = "Ash Lane's Bo digs, Smoke's Ann drowns? Your soap spoilers for Wednesday and after."
    context = "A letter comes: "
    assert leaning(page) < 0
    assert resolve("Wednesday", FRIDAY, context=context, leaning=leaning(page)).edtf == "2025-11-19"


@pytest.mark.parametrize(
    "page",
    [
        "The following contains spoilers for Wednesday's episode of the soap Smoke.",
        "A word on spoilers: Wednesday's finale of Smoke follows below.",
    ],
)
def test_a_warning_of_spoilers_does_not(page: str) -> None:
    assert leaning(page) == 0
