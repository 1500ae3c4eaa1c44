"""Masks: one placeholder an item, and offsets that lead back to the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract.masking import PLACEHOLDERS, Item, Masked

P, C, W, Q = (PLACEHOLDERS[name] for name in ("PERSON", "CHARACTER", "WORK", "QUOTE"))


def masked(text: str, *items: tuple[str, str]) -> Masked:
    """The mask of ``text`` with each (words, label), found in order."""
    found, at = [], 0
    for key, (words, label) in enumerate(items):
        start = text.index(words, at)
        at = start + len(words)
        found.append(Item(start, at, label, key))
    return Masked(text, 0, len(text), found)


@pytest.mark.parametrize(
    ("text", "items", "expected"),
    [
        ("Ann Lee plays Mara.", [("Ann Lee", "PERSON"), ("Mara", "CHARACTER")], f"{P} plays {C}."),
        ("in Smoke,", [("Smoke", "WORK")], f"in {W},"),
        ("in 'Smoke'.", [("Smoke", "WORK")], f"in {W}."),
        ("in “Smoke”.", [("Smoke", "WORK")], f"in {W}."),
        ("in “Smoke,” she", [("Smoke", "WORK")], f"in {W},” she"),
        ("(Smoke)", [("Smoke", "WORK")], f"({W})"),
        ("Smoke's Lee", [("Smoke", "WORK"), ("Lee", "PERSON")], f"{W}'s {P}"),
        ("'Lee'", [("Lee", "PERSON")], f"'{P}'"),
        ("“Run,” she said", [("“Run,”", "QUOTE")], f"{Q} she said"),
        ("nothing", [], "nothing"),
        ("", [], ""),
    ],
)
def test_text(text: str, items: list[tuple[str, str]], expected: str) -> None:
    assert masked(text, *items).text == expected


def test_item_of_a_placeholder() -> None:
    one = masked("Ann Lee plays Mara.", ("Ann Lee", "PERSON"), ("Mara", "CHARACTER"))
    assert [(at, item.key) for at, item in one.items.items()] == [(0, 0), (8, 1)]
    assert [i.label for i in one.within(0, len(one.text))] == ["PERSON", "CHARACTER"]
    assert [i.label for i in one.within(0, len(one.text), ("CHARACTER",))] == ["CHARACTER"]
    assert one.within(1, 8) == []


def test_overlapping_and_outer_items_are_left_out() -> None:
    text = "Ann Lee left"
    items = [Item(0, 7, "PERSON"), Item(4, 7, "WORK"), Item(8, 40, "PERSON")]
    assert Masked(text, 0, len(text), items).text == f"{P} left"


def test_part_of_an_article() -> None:
    text = "No. Ann Lee left. No."
    one = Masked(text, 4, 17, [Item(4, 11, "PERSON")])
    assert one.text == f"{P} left."
    assert [one.original(at) for at in (0, 1, len(one.text))] == [4, 11, 17]


@given(st.data())
def test_original_leads_back(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab '\"“”,é😀", max_size=40))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    labels = st.sampled_from(sorted(PLACEHOLDERS))
    items = [
        Item(start, end, data.draw(labels))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    one = Masked(text, 0, len(text), items)
    assert (one.original(0), one.original(len(one.text))) == (0, len(text))
    back = [one.original(at) for at in range(len(one.text) + 1)]
    assert back == sorted(back)
    for at, char in enumerate(one.text):
        if at in one.items:
            item = one.items[at]
            assert back[at] <= item.start < item.end <= back[at + 1]
            assert back[at + 1] - item.end <= 1
        else:
            assert text[back[at]] == char
