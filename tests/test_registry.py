"""The registry: names to services, in text and by themselves."""

from __future__ import annotations

import pytest

from newsextract import registry

SHIPPED = registry.shipped_registry()
MINE = registry.Registry(
    [
        registry.Service("Fenland+", "fenland-plus", "streaming", ("Fenland Plus",), ("Fen",)),
        registry.Service("Fen One", "fen-one", "broadcast", ("Fen 1", "Fen1")),
        registry.Service("Tide", "tide", "radio"),
    ]
)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Amazon Prime Video", "Prime Video"),
        ("prime video", "Prime Video"),
        ("Disney Plus", "Disney+"),
        ("DISNEY+", "Disney+"),
        ("BBC1", "BBC One"),
        ("BBC  One", "BBC One"),
        ("Apple TV", "Apple TV+"),
        ("Apple TV Plus", "Apple TV+"),
        ("Sony LIV", "SonyLIV"),
        ("BritBox", "BritBox"),
        ("HBO Max", "HBO Max"),
        ("cinemas", "Cinemas"),
        ("theaters", "Cinemas"),
        ("the big screen", "Cinemas"),
        ("Paramount Plus", "Paramount+"),
        ("Channel Four", "Channel 4"),
        ("The Criterion Channel", "Criterion Channel"),
        ("U&amp;Alibi", "Alibi"),
        ("5", "Channel 5"),
        ("Shudder Canada", "Shudder"),
        ("Tubi Latin America", "Tubi"),
    ],
)
def test_lookup(name: str, canonical: str) -> None:
    found = registry.lookup(name)
    assert found is not None
    assert found.name == canonical


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "Fenland+",
        "The Fenland Echo",
        "Disneyland",
        "BBC Three Hundred",
        "Shudder Mars",
        "+",
    ],
)
def test_unknown(name: str) -> None:
    assert registry.lookup(name) is None


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(text[h.start : h.end], h.service.name, h.sure) for h in MINE.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is on Fenland+.", [("Fenland+", "Fenland+", True)]),
        ("Fenland Plus has it.", [("Fenland Plus", "Fenland+", True)]),
        ("On Fen One, then on Tide.", [("Fen One", "Fen One", True), ("Tide", "Tide", True)]),
        ("Fen1/Tide", [("Fen1", "Fen One", True), ("Tide", "Tide", True)]),
        ("The Fen is wet.", [("Fen", "Fenland+", False)]),
        ("(Tide)", [("Tide", "Tide", True)]),
        ("Tide's drama", [("Tide", "Tide", True)]),
        ("Tide", [("Tide", "Tide", True)]),
        # near-misses
        ("Tidewater rises.", []),
        ("Riptide rises.", []),
        ("the tide turns", []),
        ("Fenn is a name.", []),
        ("Tide+ is another.", []),
        ("TIDE", []),
        ("Fen 12", [("Fen", "Fenland+", False)]),
        ("", []),
    ],
)
def test_find(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on BBC One and iPlayer", ["BBC One", "BBC iPlayer"]),
        ("on Netflix, ITVX and Channel 4", ["Netflix", "ITVX", "Channel 4"]),
        ("Sky Atlantic", ["Sky Atlantic"]),
        ("AMC+ and Shudder", ["AMC+", "Shudder"]),
        ("HBO Max", ["HBO Max"]),
        ("Shudder&nbsp;has it", ["Shudder"]),
        ("on &pictures and A&E", ["&pictures", "A&E"]),
        ("on 5 May", []),
        ("JioHotstar, ZEE5 and SonyLIV", ["JioHotstar", "ZEE5", "SonyLIV"]),
    ],
)
def test_find_shipped(text: str, expected: list[str]) -> None:
    assert [hit.service.name for hit in SHIPPED.find(text)] == expected


def test_hits_never_overlap() -> None:
    text = "Amazon Prime Video, Prime Video Channels, Sky Cinema Sky BBC One BBC Two Wales " * 3
    last = 0
    for hit in SHIPPED.find(text):
        assert last <= hit.start < hit.end
        last = hit.end


@pytest.mark.parametrize(
    "word",
    ["Stan", "Max", "Now", "Prime", "Binge", "Fox", "Sky", "Dave", "Gold", "Alibi", "Showtime"],
)
def test_ordinary_words_are_never_sure(word: str) -> None:
    assert not any(hit.sure for hit in SHIPPED.find(f"He saw {word} there."))


def test_users_rows_win() -> None:
    row = {"name": "Fenland+", "id": "fenland-plus", "kind": "cable", "aliases": ["Netflix"]}
    assert registry.with_rows([]) is SHIPPED
    mine = registry.with_rows([row])
    service = mine.lookup("Netflix")
    assert service is not None
    assert (service.id, service.kind) == ("fenland-plus", "cable")
    assert mine.lookup("Hulu") == SHIPPED.lookup("Hulu")
    (hit,) = mine.find("on Netflix")
    assert hit.service == service


def test_former_names_are_findable() -> None:
    row = {
        "name": "Fenland+", "id": "f", "kind": "streaming", "ambiguous": ["Fen"],
        "former": [{"name": "Fenflix", "to": "2020"}, {"name": "Fen", "to": "2010"}],
    }  # fmt: skip
    found = registry.Registry([registry.service(row)]).find("Fenflix, once Fen")
    assert [(h.service.id, h.sure) for h in found] == [("f", True), ("f", False)]
