"""Days of the page and of its sources, on which nothing comes out."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.release import page_days
from newsextract.components.scene import scene


@pytest.mark.parametrize(
    ("marked", "days"),
    [
        ("What's in the works: {DAT:Friday, March 19}\n\n{WRK:Smoke} ({PLT:Fox}) - Ann Lee directs.", ["March 19"]),
        ("Casting News, {DAT:9 May}\n\n{WRK:Smoke} has a lead.", ["9 May"]),
        ("{PLT:Fox} has ordered {WRK:Smoke}. (Wirepress.com, {DAT:11/3})", ["11/3"]),
        ("{WRK:Smoke}\nBuyer: Neon\nDate Acquired: {DAT:May 26}\n", ["May 26"]),
        ("{WRK:Smoke} is a hit. This story was originally reported by Harbour Post on {DAT:Aug 11, 2025}, where it first appeared.", ["2025"]),
        ("{WRK:Smoke} is a hit. This article was published on {DAT:9 May}.", ["9 May"]),
        # Near-misses: what begins on the day, what a line goes on to tell, a label of coming out
        ("What's new on {PLT:Fox}: {DAT:Friday, March 19}\n\n{WRK:Smoke}", []),
        ("In the works: on {DAT:9 May} {WRK:Smoke} opens.", []),
        ("{WRK:Smoke} ({PLT:Netflix}, {DAT:9 May})", []),
        ("This story was written long ago; {WRK:Smoke} opens on {DAT:9 May}.", []),
        ("{WRK:Smoke}\nRelease date: {DAT:9 May}\n", []),
        ("{WRK:Smoke}, announced for {DAT:9 May}", []),
    ],
)  # fmt: skip
def test_days(marked: str, days: list[str]) -> None:
    made = scene(doc(marked))
    found = page_days.days(made)
    assert [d.text.split(", ")[-1] for d in made.dates if d.start in found] == days
