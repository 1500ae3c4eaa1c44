"""Who comes to a serial, and on which day."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import comings
from newsextract.components.scene import scene

ANN = "{PER:Ann Lee} ({CHR:Mara}, who runs the mill): Her keys are wanted {DAT:July 15}."
TOM = "{PER:Tom Ray} ({CHR:Deputy Voss}): He has cause to ask again on {DAT:July 17}, as ever."
JO = "{PER:Jo Bell} and {PER:Al Roe} ({CHR:the Skeps}): The twins are seen soon."
HEAD = "Who's Coming\n\n{WRK:Salt and Iron}\n\n"
CASES = {
    "two_of_three": (HEAD + f"{ANN}\n\n{TOM}\n\n{JO}", {("Salt and Iron", "July 15"), ("Salt and Iron", "July 17")}),
    "two_serials": (
        HEAD + f"{ANN}\n\n{JO}\n\n{{WRK:Peat}}\n\n{TOM}", {("Salt and Iron", "July 15"), ("Peat", "July 17")},
    ),
    "going_after_coming": (
        HEAD + f"{ANN}\n\n{JO}\n\n{JO}\n\nWho's Going\n\n{{WRK:Peat}}\n\n{TOM}", {("Salt and Iron", "July 15")},
    ),
    # Near-misses: no serial, too few, what was before, no day, news told of them, and no entry.
    "no_serial": (f"Who's Coming\n\n{ANN}\n\n{TOM}\n\n{JO}", set()),
    "too_few": (HEAD + f"{ANN}\n\n{TOM}", set()),
    "earlier": (
        HEAD + "{PER:Ann Lee} ({CHR:Mara}): She joined on {DAT:July 15}.\n\n{PER:Tom Ray} ({CHR:Voss}): Last seen {DAT:May 3}, and {DAT:July 3, 2019}.\n\n" + JO,
        set(),
    ),
    "no_day": (HEAD + ANN.replace("July 15", "this week") + f"\n\n{JO}\n\n{JO}", set()),
    "only_going": (f"Who's Going\n\n{{WRK:Salt and Iron}}\n\n{ANN}\n\n{TOM}\n\n{JO}", set()),
    "a_cast_list": (
        HEAD + "{PER:Ann Lee} plays {CHR:Mara} from {DAT:July 15}.\n\n{PER:Tom Ray} as {CHR:Voss}, {DAT:July 17}.\n\n" + JO, set(),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES)
def test_days_of_arrivals(marked: str, expected: set[tuple[str, str]]) -> None:
    one = doc(marked)
    found = comings.find(scene(one))
    assert {(r.fields["work"], one.text[slice(*r.roles["date"])]) for r in found} == expected
    assert {r.fields["event"] for r in found} <= {"episode"}
