"""Services of one name in several countries: the article decides which is meant."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest
from inline import doc

from newsextract import registry
from newsextract.components.platforms import Platforms

COMPONENT = Platforms()
FEN = [
    {"for": "platforms", "name": "ABC", "id": "fen-abc", "kind": "cable", "countries": ["IE"]},
]


def ids(marked: str, component: Platforms = COMPONENT) -> dict[str, str]:
    """The id of each service as written, the last mention of it."""
    made = doc(marked)
    return {made.text[slice(*r.roles["platform"])]: r.fields["id"] for r in component.match(made)}


@pytest.mark.parametrize(
    ("marked", "name", "id"),
    [
        # by the article's other services
        ("{WRK:Smoke} is on ABC, {WRK:Lock} on Stan and Binge.", "ABC", "abc-au"),
        ("{WRK:Smoke} airs on ABC and ABC iview.", "ABC", "abc-au"),
        ("{WRK:Smoke} is on ABC and Hulu, {WRK:Lock} on NBC.", "ABC", "abc"),
        ("{PLT:TV3} has {WRK:Smoke}; RTÉ One and TG4 do not.", "TV3", "virgin-media-one"),
        ("{PLT:TV3} has {WRK:Smoke}; TVNZ 1 and Neon do not.", "TV3", "three-nz"),
        ("{WRK:Smoke} airs on SBS and JTBC.", "SBS", "sbs-kr"),
        ("{WRK:Smoke} airs on SBS and 10 Play.", "SBS", "sbs"),
        ("{PLT:TBS} has {WRK:Smoke}; Fuji TV has {WRK:Lock}.", "TBS", "tbs-jp"),
        ("{PLT:TBS} has {WRK:Smoke}; Adult Swim has {WRK:Lock}.", "TBS", "tbs"),
        ("{PLT:TV 2} has {WRK:Smoke}; NRK and NRK TV do not.", "TV 2", "tv2-no"),
        ("{PLT:TV 2} has {WRK:Smoke}; DR1 and DRTV do not.", "TV 2", "tv2-dk"),
        (
            "{PLT:Channel 5} has {WRK:Smoke}; meWATCH and Mediacorp Channel 8 have not.",
            "Channel 5",
            "mediacorp-channel-5",
        ),
        ("{PLT:Star} has {WRK:Smoke}; Sky Atlantic and the BBC have not.", "Star", "star"),
        ("{PLT:Star} has {WRK:Smoke}; Zee TV and Colors TV have not.", "Star", "starplus"),
        # by another name that is shared, too
        ("{PLT:TV One} has {WRK:Smoke}, {PLT:TV3} {WRK:Lock}, {PLT:TV2} none.", "TV One", "tvnz-1"),
        # by places and addresses
        ("The Sydney drama {WRK:Smoke}, an Australian tale, is on ABC.", "ABC", "abc-au"),
        ("{WRK:Smoke} is on ABC (abc.net.au).", "ABC", "abc-au"),
        ("{WRK:Smoke} is on ABC at 8:30pm AEDT.", "ABC", "abc-au"),
        ("{PLT:Sky} has {WRK:Smoke}, shot in Auckland, New Zealand.", "Sky", "sky-nz"),
        ("{PLT:Sky} has {WRK:Smoke}, shot in London.", "Sky", "sky"),
        # by what stands beside
        ("{WRK:Smoke} is on ABC in Australia and on Hulu and Freeform.", "ABC", "abc-au"),
        ("Stan has {WRK:Smoke}, seen on ABC in the US; 10 Play has {WRK:Lock}.", "ABC", "abc"),
        ("The Australian broadcaster ABC has {WRK:Smoke}; Hulu has not.", "ABC", "abc-au"),
        # too little, or nothing: the commonest
        ("{WRK:Smoke} is on ABC.", "ABC", "abc"),
        ("{WRK:Smoke} is on ABC, with the Australian {PER:Ann Lee}.", "ABC", "abc"),
        ("{WRK:Smoke} is on ABC, Netflix and Disney+.", "ABC", "abc"),
        ("{WRK:Smoke} airs on Channel 5.", "Channel 5", "channel-5"),
    ],
)
def test_which_one(marked: str, name: str, id: str) -> None:
    assert ids(marked)[name] == id


def test_countries_names_are_left_out_where_one_is_meant() -> None:
    (first, _) = COMPONENT.match(doc("{WRK:Smoke} airs on ABC and ABC iview."))
    assert (first.fields["name"], first.fields["id"]) == ("ABC", "abc-au")
    assert first.fields["kind"] == "broadcast"


def test_countries_names_stay_where_two_are_meant() -> None:
    marked = "{WRK:Smoke} is on ABC in the US and on Australia's ABC; {PLT:Fen TV (Ely)} has not."
    names = [r.fields["name"] for r in COMPONENT.match(doc(marked))]
    assert names == ["ABC", "ABC (Australia)", "Fen TV (Ely)"]


def test_a_users_service_shares_its_name_with_nobody() -> None:
    mine = Platforms(rows=FEN)
    marked = "{WRK:Smoke} is on ABC, {WRK:Lock} on Stan and Binge."
    assert ids(marked, mine)["ABC"] == "fen-abc"
    assert ids(marked)["ABC"] == "abc-au"


def test_two_services_of_a_user_may_share_a_name() -> None:
    rows = [
        *FEN,
        {
            "for": "platforms", "name": "ABC (Fens)", "id": "fens-abc", "kind": "cable",
            "ambiguous": ["ABC"], "countries": ["NZ"],
        },
    ]  # fmt: skip
    mine = Platforms(rows=rows)
    assert ids("{WRK:Smoke} is on ABC, {WRK:Lock} on Neon and TVNZ 1.", mine)["ABC"] == "fens-abc"
    assert ids("{WRK:Smoke} is on ABC and TG4.", mine)["ABC"] == "fen-abc"


def test_signs_are_of_countries() -> None:
    path = resources.files("newsextract").joinpath("data/en/countries.toml")
    table = tomllib.loads(path.read_text("utf-8"))
    shipped = registry.shipped_registry()
    known = {country for service in shipped.services for country in service.countries}
    assert set(table) == {"strong", "weak"}
    assert set(table["strong"]) | set(table["weak"]) <= known


def test_sharing() -> None:
    shipped = registry.shipped_registry()
    assert [s.id for s in shipped.sharing("ABC")] == ["abc", "abc-au"]
    assert [s.id for s in shipped.sharing("Netflix")] == ["netflix"]
    assert shipped.sharing("abc") == shipped.sharing("Fenland+") == ()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{PLT:Seven} dramas to see, says Lagos, home of Nollywood.", []),
        ("{PLT:Neon} has {WRK:Smoke} in Hollywood and New York.", []),
        ("{PLT:Five} episodes begin at 9pm ET.", []),
        # At home, beside its long name, or where nothing tells of a country.
        ("{PLT:Seven} has {WRK:Smoke}, from Sydney.", ["Seven Network"]),
        ("{PLT:Neon} has {WRK:Smoke} in New Zealand, before New York and Boston.", ["Neon"]),
        ("The Seven Network, or {PLT:Seven}, has {WRK:Smoke} at 9pm ET.", ["Seven Network"] * 2),
        ("{PLT:Seven} has {WRK:Smoke}.", ["Seven Network"]),
        # Initials of something else.
        (
            "{CHR:Mara} fights the Time Variance Authority, and {PLT:TVA} hunts her in {WRK:Smoke}.",
            [],
        ),
        ("The Télé-Métropole of old, now {PLT:TVA}, airs {WRK:Smoke}.", ["TVA"]),
        ("{PLT:TVA}, the Television Venture Agency, airs {WRK:Smoke}.", ["TVA"]),
        # No such word.
        ("{PLT:SBS} has {WRK:Smoke} at 9pm ET.", ["SBS"]),
    ],
)
def test_a_common_word_is_a_service_at_home(marked: str, expected: list[str]) -> None:
    assert [r.fields["name"] for r in COMPONENT.match(doc(marked))] == expected
