"""What viewers call a title."""

from __future__ import annotations

from newsextract.components.title_forms import title_key
from newsextract.components.title_variants import nicknamed
from newsextract.rules import shipped


def test_the_table_is_in_keys() -> None:
    lines = [line for line in shipped("title_nicknames.txt").splitlines() if line[:1] not in "#"]
    assert lines
    for line in lines:
        short, full = line.split(": ")
        assert (title_key(short), title_key(full)) == (short, full)
        assert nicknamed([short, full]) == {short: full}
