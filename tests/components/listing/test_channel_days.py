"""A channel's day, hour by hour, under a head that names the channel and the day."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.listing import channel_days
from newsextract.components.scene import scene

HEAD = "{PLT:BBC One} {DAT:Christmas Day} schedule\n\n"
LIST = "- 8.55am: {WRK:Gull Weather}\n\n- 11am: {WRK:Peat} Christmas Special\n\n- 2pm {WRK:Tar} (R)\n\n"
BOTH = {("Gull Weather", "08:55", "BBC One"), ("Peat", "11:00", "BBC One")}


def told(marked: str) -> set[tuple[str, str, str]]:
    found = channel_days.find(scene(doc(marked)))
    return {(r.fields["work"], r.fields["time"], r.fields["platforms"]) for r in found}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (HEAD + LIST, BOTH),
        ("{DAT:Christmas Day} on {PLT:BBC One}\n\n" + LIST, BOTH),
        (HEAD + LIST + "More to come.\n\n- 9pm: {WRK:Skep}\n\n", BOTH),
        # Near-misses: no channel, no day, too few lines, lines without an hour, a sentence.
        ("{DAT:Christmas Day} schedule\n\n" + LIST, set()),
        (HEAD.replace("{DAT:Christmas Day}", "{DAT:December}") + LIST, set()),
        (HEAD + LIST[: LIST.index("- 2pm")], set()),
        (HEAD + LIST.replace("8.55am: ", "").replace("11am: ", ""), set()),
        ("{PLT:BBC One} has its {DAT:Christmas Day} schedule ready.\n\n" + LIST, set()),
    ],
)
def test_lines_of_a_channels_day(marked: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(marked) == expected
