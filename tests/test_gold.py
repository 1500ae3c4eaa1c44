"""The gold format: marks to offsets and back, and faults named with their line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import gold
from newsextract.errors import GoldError
from newsextract.gold import Entity, GoldArticle, GoldQuote

SAMPLE = """published: 2031-03-04
style: UK
---
date 2031-03-04 {PER:Okoro-Lund=Ines Okoro-Lund} plays {CHR:DCI Vane=Petra Vane} in {WRK:Saltmarsh}.

"{Q1:He said, '{Q2:Run, {CHR:Petra=Petra Vane}!}' and I ran,}" {PRO:she=Ines Okoro-Lund} said {DAT:today}.
---
work: Saltmarsh | kind=series
cast: Ines Okoro-Lund | character=Petra Vane | work=Saltmarsh | kind=acting | status=confirmed

# a comment
quote: 1 | speaker=Ines Okoro-Lund | kind=speech
quote: 2 | parent=1
"""


def inline(marked: str) -> GoldArticle:
    return gold.parse(f"---\n{marked}\n---\n")


def test_sample() -> None:
    article = gold.parse(SAMPLE)
    text = article.text
    assert article.published == "2031-03-04"
    assert article.header["style"] == "UK"
    assert text.startswith(
        "date 2031-03-04 Okoro-Lund plays DCI Vane in Saltmarsh.\n\n\"He said, 'Run"
    )
    assert [(e.label, text[e.start : e.end], e.canonical) for e in article.entities] == [
        ("PERSON", "Okoro-Lund", "Ines Okoro-Lund"),
        ("CHARACTER", "DCI Vane", "Petra Vane"),
        ("WORK", "Saltmarsh", "Saltmarsh"),
        ("CHARACTER", "Petra", "Petra Vane"),
        ("PRONOUN", "she", "Ines Okoro-Lund"),
        ("DATE", "today", "today"),
    ]
    assert [(q.n, text[q.start : q.end]) for q in article.quotes] == [
        (1, "He said, 'Run, Petra!' and I ran,"),
        (2, "Run, Petra!"),
    ]
    assert [r["kind"] for r in article.rows("work")] == ["series"]
    (cast,) = article.rows("cast")
    assert (cast["actor"], cast["character"], cast["season"]) == (
        "Ines Okoro-Lund",
        "Petra Vane",
        "",
    )
    assert [q["n"] for q in article.rows("quote")] == ["1", "2"]
    assert article.rows("release") == []


def test_render_is_the_inverse() -> None:
    article = gold.parse(SAMPLE)
    again = gold.parse(gold.render(article))
    assert again == article


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        (r"a \{b\} c", "a {b} c"),
        (r"a \\ b", r"a \ b"),
        (r"{WRK:E\=mc}", "E=mc"),
        (r"{WRK:E\=mc=E \= mc}", "E=mc"),
        ("a = b", "a = b"),
        ("{PER:Ann Lee}'s", "Ann Lee's"),
        ("{WRK:Smoke}\r\n{WRK:Tar}", "Smoke\r\nTar"),
        ("{Q1:a\n\nb}", "a\n\nb"),
        ("😀 {PER:Zadé}", "😀 Zadé"),
        ("---x\n--", "---x\n--"),
        ("", ""),
    ],
)
def test_text(marked: str, text: str) -> None:
    article = inline(marked)
    assert article.text == text
    assert gold.parse(gold.render(article)) == article


def test_escaped_equals_sign_stays_in_the_canonical_name() -> None:
    (entity,) = inline(r"{WRK:E\=mc=E \= mc}").entities
    assert (entity.start, entity.end, entity.canonical) == (0, 4, "E = mc")


FAULTS = {
    "no_rules": ("text\n", None),
    "one_rule": ("---\ntext\n", None),
    "header_without_colon": ("published 2031\n---\n---\n", 1),
    "unknown_mark": ("---\nok\n{XYZ:a}\n---\n", 3),
    "lower_case_mark": ("---\n{per:Ann}\n---\n", 2),
    "stray_open": ("---\na { b\n---\n", 2),
    "stray_close": ("---\n\na } b\n---\n", 3),
    "empty_mark": ("---\n{PER:}\n---\n", 2),
    "blank_at_the_edge": ("---\n{PER: Ann}\n---\n", 2),
    "blank_before_equals": ("---\n{PER:Ann =Ann Lee}\n---\n", 2),
    "nested_entities": ("---\n{PER:Ann {WRK:Smoke}}\n---\n", 2),
    "open_quote": ("---\n{Q1:a\n---\n", None),
    "unknown_relation": ("---\n---\nactor: Ann\n", 3),
    "relation_without_colon": ("---\n---\n\ncast Ann\n", 4),
    "unknown_field": ("---\n---\ncast: Ann | colour=red\n", 3),
    "field_without_equals": ("---\n---\ncast: Ann | Mara\n", 3),
}


@pytest.mark.parametrize(("source", "line"), FAULTS.values(), ids=FAULTS)
def test_fault_has_name_and_line(source: str, line: int | None) -> None:
    with pytest.raises(GoldError, match=rf"^x\.txt:{'' if line is None else f'{line}:'}"):
        gold.parse(source, "x.txt")


def test_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SAMPLE.replace("today", "Zadé").encode())
    assert "Zadé" in gold.read(path).text
    path.write_bytes(b"---\n\xff\n---\n")
    with pytest.raises(GoldError, match=r"a\.txt: not UTF-8"):
        gold.read(path)


def test_carriage_returns_of_the_text_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"---\na\r\nb\n---\n")
    assert gold.read(path).text == "a\r\nb"


WORDS = st.text(alphabet="ab{}\\=é'\"\r 😀", min_size=1, max_size=8)


@given(st.lists(st.tuples(WORDS, st.sampled_from([*gold.ENTITY_LABELS.values(), ""])), max_size=8))
def test_render_and_parse_are_inverse(pieces: list[tuple[str, str]]) -> None:
    text, entities = "", []
    for words, label in pieces:
        if label and words == words.strip():
            entities.append(Entity(len(text), len(text) + len(words), label, words))
        text += words
    article = GoldArticle({"a": "b"}, text, entities)
    if text:
        article.quotes = [GoldQuote(1, 0, len(text))]
    assert gold.parse(gold.render(article)) == article
