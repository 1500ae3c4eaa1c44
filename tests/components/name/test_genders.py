"""Whether "she" or "he" may mean somebody."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract import names
from newsextract.components.name import genders
from newsextract.given_names import given_names


def odds(marked: str) -> float:
    """Log odds that the first person of the article is a woman."""
    made = doc(marked)
    return genders.of(made)[names.mentions(made)[0].person]


@pytest.mark.parametrize(
    ("marked", "sign"),
    [
        ("{PER:Mary Lee} arrived.", 1),
        ("{PER:Thomas Ray} arrived.", -1),
        # A title outweighs the name, and all else.
        ("Mrs {PER:Thomas Ray} arrived.", 1),
        ("Sir {PER:Mary Lee} arrived.", -1),
        # Of a name that no table knows, the pronoun behind it speaks.
        ("{PER:Zzub Krell} said that she was late. {PER:Krell=Zzub Krell} took her hat.", 1),
        ("{PER:Zzub Krell} said that he was late. {PER:Krell=Zzub Krell} took his hat.", -1),
        ("{PER:Zzub Krell} arrived. She was late.", 1),
    ],
)
def test_gender(marked: str, sign: int) -> None:
    assert odds(marked) * sign > 0


def test_a_pronoun_behind_another_name_says_nothing() -> None:
    apart = odds("{PER:Zzub Krell} met {PER:Mary Lee}, and she was late.")
    assert apart == pytest.approx(odds("{PER:Zzub Krell} met {PER:Mary Lee}, and it was late."))


def test_a_single_name_may_be_a_surname() -> None:
    assert genders.of_name("Mary") == {}


@pytest.mark.parametrize(
    ("marked", "sign"),
    [
        ("{CHR:Mary} arrived.", 1),
        ("{CHR:Dr Thomas=Thomas} arrived.", -1),
        ("{PER:Mary} arrived.", 1),
        # A surname that somebody else has in full is one here, too.
        ("{PER:Mary} arrived. {PER:Zzub Mary} sang.", 0),
        ("{CHR:Zzub} arrived.", 0),
        ("{CHR:Krell Mary} arrived.", 0),
    ],
)
def test_an_only_name_is_mostly_a_given_name(marked: str, sign: int) -> None:
    found = odds(marked)
    assert found * sign > genders.KNOWN if sign else abs(found) < genders.KNOWN


def test_the_table_has_no_name_twice() -> None:
    lines = [line.split("\t")[0] for line in genders.shipped("given_names.txt").splitlines()]
    kept = [line for line in lines if line and not line.startswith("#")]
    assert len(kept) == len(set(kept)) == len(given_names())
    assert set(given_names().values()) == {"f", "m"}


@pytest.mark.parametrize("name", ["Gong Tae-rim", "Gong Tae Rim", "Park Seo-joon", "Lee Min Ho"])
def test_a_family_name_before_the_given_one_says_nothing(name: str) -> None:
    assert genders.of_name(name) == {}


@pytest.mark.parametrize(
    "name", ["Jo Bell", "Kim Garrison", "Lee Ann Womackson", "Min Garrison-Lee Pike Hall"]
)
def test_given_names_that_are_family_names_elsewhere(name: str) -> None:
    assert genders.of_name(name)
