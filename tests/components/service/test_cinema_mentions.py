"""Of which works a page says that they are in cinemas, where it says so in passing only."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components import platforms, releases
from newsextract.components.relations import read
from newsextract.components.scene import scene
from newsextract.components.service import cinema_mentions
from newsextract.components.service.carrier_rules import Certain

OTHER = "\n\n{WRK:Peat} opens on {DAT:9 May}."
COUNTED = "{WRK:Gull Weather} made $9 million in 3,212 {PLT:theaters=Cinemas}."
DATED = "{WRK:Gull Weather} will now come to {PLT:cinemas=Cinemas} on {DAT:16 May}."


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        (COUNTED + OTHER, {"Gull Weather"}),
        (COUNTED.replace("3,212", "four") + OTHER, {"Gull Weather"}),
        (COUNTED.replace("3,212", "two hundred more") + OTHER, {"Gull Weather"}),
        (DATED + OTHER, {"Gull Weather"}),
        # One film counted and one more of a heading; two days in cinemas; what no day or title has.
        (COUNTED + OTHER + "\n\nIn {PLT:cinemas=Cinemas}", None),
        (DATED + OTHER + " {WRK:Tar} comes to {PLT:cinemas=Cinemas} on {DAT:17 May}.", None),
        ("Here is what is in {PLT:cinemas=Cinemas} in {DAT:May}." + OTHER, None),
        ("{WRK:Gull Weather} leads a good month in {PLT:cinemas=Cinemas}." + OTHER, None),
        ("{WRK:Gull Weather} is in {PLT:cinemas=Cinemas}, 9 of them new." + OTHER, None),
        ("{WRK:Gull Weather} is on Netflix." + OTHER, None),
    ],
)
def test_of_which_works_the_cinemas_are_told(marked: str, told: set[str] | None) -> None:
    assert cinema_mentions.told(scene(doc(marked))) == told


@pytest.mark.parametrize(
    ("marked", "unsure", "likely"),
    [
        (COUNTED + OTHER, {"Cinemas"}, False),
        # The heads are sure of it, or it is the film that was counted.
        (COUNTED + OTHER, set(), True),
        (COUNTED + OTHER.replace("Peat", "Gull Weather"), {"Cinemas"}, True),
    ],
)
def test_a_film_beside_the_one_whose_screens_are_counted(
    marked: str, unsure: set[str], likely: bool
) -> None:
    made = doc(marked)
    for component in (platforms.Platforms(), releases.Releases()):
        component(made)
    relations = read(made, releases.GROUP)
    found = Certain(made, relations).settle(relations[-1], {"Cinemas": (1.0, 0.0)}, unsure)
    assert (found["Cinemas"][0] > 0) is likely
