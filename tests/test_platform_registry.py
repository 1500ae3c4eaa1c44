"""The platform registry as data: well-formed, unambiguous where it says so, and right."""

from __future__ import annotations

import json
import re
from collections import Counter
from importlib import resources
from typing import Any

import pytest

from newsextract import lookup, rules

KINDS = {"streaming", "broadcast", "cable", "cinema", "digital_store", "radio", "stage"}
# ISO 3166-1 alpha-2, all 249 of them.
ISO = set(
    re.findall(
        "[A-Z]{2}",
        """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO
    BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ
    DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP
    GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG
    KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML
    MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE
    PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL
    SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM
    US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """,
    )
)
SOURCE = resources.files("newsextract").joinpath("data/en/platforms.jsonl").read_text("utf-8")
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in SOURCE.splitlines() if line.strip() and not line.startswith("#")
]
SURE = {a: row["name"] for row in ROWS for a in (row["name"], *row["aliases"])}
BY_NAME = {row["name"]: row for row in ROWS}


def repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_file_is_accepted() -> None:
    rules.check_platform(rules.lines(SOURCE, "platforms.jsonl"), "platforms.jsonl")
    assert len(ROWS) >= 250


def test_names_ids_and_aliases_are_unique() -> None:
    assert repeated([row["name"] for row in ROWS]) == []
    assert repeated([row["id"] for row in ROWS]) == []
    assert repeated([form for row in ROWS for form in (row["name"], *row["aliases"])]) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_row_is_well_formed(row: dict[str, Any]) -> None:
    assert row["kind"] in KINDS
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])
    assert not set(row["aliases"]) & set(row["ambiguous"])
    forms = [row["name"], *row["aliases"], *row["ambiguous"]]
    assert repeated(row["ambiguous"]) == []
    assert all(form and form == " ".join(form.split()) for form in forms)
    assert row["countries"]
    assert all(country == "WW" or re.fullmatch("[A-Z]{2}", country) for country in row["countries"])
    assert re.fullmatch(r"Q[1-9]\d*", row.get("wikidata", "Q1"))
    for former in row.get("former", ()):
        assert set(former) <= {"name", "from", "to"}
        assert former["name"] in forms, "an old name must be findable"
        dates = [former[edge] for edge in ("from", "to") if edge in former]
        assert all(re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", date) for date in dates)
        assert dates == sorted(dates)


def test_countries_are_countries() -> None:
    """ISO 3166-1 alpha-2, as in dates' and releases' tables; WW is the world."""
    used = {country for row in ROWS for country in row["countries"]}
    assert used <= ISO | {"WW"}
    assert [row["name"] for row in ROWS if len(set(row["countries"])) < len(row["countries"])] == []


def test_wikidata_ids_are_nobody_elses() -> None:
    ids = [row["wikidata"] for row in ROWS if "wikidata" in row]
    assert repeated(ids) == []
    assert [id for id in ids if not re.fullmatch(r"Q[1-9][0-9]*", id)] == []
    assert len(ids) >= 100


@pytest.mark.parametrize(
    ("name", "wikidata"),
    [
        ("Netflix", "Q907311"),
        ("Disney Plus", "Q54958752"),
        ("BBC1", "Q191472"),
        ("The CW", "Q212252"),
        ("MSNBC", "Q13973"),
        ("abc", "Q169889"),
        ("Walter Presents", ""),
    ],
)
def test_lookup_gives_the_wikidata_id(name: str, wikidata: str) -> None:
    found = lookup(name)
    assert found is not None
    assert found.wikidata == wikidata


@pytest.mark.parametrize(
    ("former", "name"),
    [
        ("DIY Network", "Magnolia Network"),
        ("Pick TV", "Sky Mix"),
        ("Pax TV", "Ion Television"),
        ("The Comedy Network", "CTV Comedy Channel"),
        ("Urban Movie Channel", "ALLBLK"),
        ("Viceland", "Vice TV"),
        ("CBS All Access", "Paramount+"),
    ],
)
def test_a_former_name_finds_the_service_of_today(former: str, name: str) -> None:
    found = lookup(former)
    assert found is not None
    assert found.name == name
    assert former in [row["name"] for row in BY_NAME[name]["former"]]


def test_an_ambiguous_form_of_two_is_first_of_the_commoner() -> None:
    """A form that is one service's sure name is found there first, so that one stands above."""
    place = {row["name"]: number for number, row in enumerate(ROWS)}
    wrong = [
        (form, row["name"], SURE[form])
        for row in ROWS
        for form in row["ambiguous"]
        if form in SURE and place[SURE[form]] > place[row["name"]]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("Amazon Prime Video", "Prime Video"),
        ("Amazon Prime", "Prime Video"),
        ("Amazon’s Prime Video", "Prime Video"),
        ("Disney Plus", "Disney+"),
        ("FX on Hulu", "Hulu"),
        ("Apple TV Plus", "Apple TV+"),
        ("Paramount Plus", "Paramount+"),
        ("CBS All Access", "Paramount+"),
        ("BBC1", "BBC One"),
        ("BBC 2", "BBC Two"),
        ("iPlayer", "BBC iPlayer"),
        ("ITV 1", "ITV1"),
        ("ITV", "ITV1"),
        ("ITV Hub", "ITVX"),
        ("Channel Four", "Channel 4"),
        ("All4", "All 4"),
        ("Demand 5", "My5"),
        ("NOW TV", "NOW"),
        ("RTE One", "RTÉ One"),
        ("RTE Player", "RTÉ Player"),
        ("ABC iView", "ABC iview"),
        ("Channel Nine", "Nine Network"),
        ("Stan Original", "Stan"),
        ("Disney+ Hotstar", "JioHotstar"),
        ("JioCinema", "JioHotstar"),
        ("Zee5", "ZEE5"),
        ("Sony LIV", "SonyLIV"),
        ("Rakuten Viki", "Viki"),
        ("Tencent Video", "WeTV"),
        ("Shahid VIP", "Shahid"),
        ("IMDb TV", "Freevee"),
        ("Vudu", "Fandango at Home"),
        ("iTunes", "Apple TV Store"),
        ("Sci-Fi Channel", "Syfy"),
        ("Radio 4", "BBC Radio 4"),
        ("off-Broadway", "Off-Broadway"),
        ("The Old Vic", "Old Vic"),
        ("theaters", "Cinemas"),
        ("the big screen", "Cinemas"),
    ],
)
def test_alias(alias: str, name: str) -> None:
    # A leading article belongs to no name, so "The Old Vic" is found as "Old Vic".
    assert (SURE.get(alias) or SURE.get(re.sub("^The ", "", alias))) == name


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Prime", "Prime Video"),
        ("Max", "HBO Max"),
        ("Now", "NOW"),
        ("Apple TV", "Apple TV+"),
        ("Stan", "Stan"),
        ("Binge", "Binge"),
        ("BINGE", "Binge"),
        ("Fox", "Fox"),
        ("Sky", "Sky"),
        ("Dave", "Dave"),
        ("Gold", "Gold"),
        ("Alibi", "Alibi"),
        ("Drama", "Drama"),
        ("W", "W"),
        ("Showtime", "Showtime"),
        ("Peacock", "Peacock"),
        ("History", "History"),
        ("Global", "Global"),
        ("Seven", "Seven Network"),
        ("Ten", "Network 10"),
        ("Rai", "Rai"),
        ("theatres", "Cinemas"),
        ("cinema", "Cinemas"),
        ("ABC", "ABC (Australia)"),
        ("SBS", "SBS (Korea)"),
        ("TBS", "TBS (Japan)"),
    ],
)
def test_ambiguous(form: str, name: str) -> None:
    assert form in BY_NAME[name]["ambiguous"]
    assert form not in BY_NAME[name]["aliases"]


@pytest.mark.parametrize(
    ("form", "name"), [("5", "Channel 5"), ("10", "Network 10"), ("Apple", "Apple TV+")]
)
def test_labelled(form: str, name: str) -> None:
    """Forms that only the recogniser's word makes a platform."""
    assert form in BY_NAME[name]["labelled"]
    assert form not in BY_NAME[name]["aliases"] + BY_NAME[name]["ambiguous"]


@pytest.mark.parametrize("word", ["Prime", "Max", "Now", "5", "cinema", "theatres", "Dave", "ID"])
def test_ordinary_words_are_nobodys_alias(word: str) -> None:
    assert all(word not in row["aliases"] for row in ROWS)


@pytest.mark.parametrize(
    ("name", "id", "kind"),
    [
        ("Prime Video", "prime-video", "streaming"),
        ("Disney+", "disney-plus", "streaming"),
        ("HBO Max", "hbo-max", "streaming"),
        ("Apple TV+", "apple-tv-plus", "streaming"),
        ("BBC iPlayer", "bbc-iplayer", "streaming"),
        ("BBC One", "bbc-one", "broadcast"),
        ("Sky Atlantic", "sky-atlantic", "cable"),
        ("Cinemas", "cinemas", "cinema"),
        ("Google Play", "google-play", "digital_store"),
        ("BBC Radio 4", "bbc-radio-4", "radio"),
        ("Abbey Theatre", "abbey-theatre", "stage"),
    ],
)
def test_id_and_kind(name: str, id: str, kind: str) -> None:
    assert (BY_NAME[name]["id"], BY_NAME[name]["kind"]) == (id, kind)


def test_former_names_are_dated() -> None:
    former = {"name": "Max", "from": "2023-05", "to": "2025-07"}
    assert BY_NAME["HBO Max"]["former"] == [former]
