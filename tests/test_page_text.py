"""Texts on the review page: only ever text, with offsets that hold; and cells that leave it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from reviewing import TEXT, Open, nasty_record, page_of, saved, select_words

from newsextract.cells import guard, unguard
from newsextract.records import ArticleRecord

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def nasty(record: ArticleRecord) -> ArticleRecord:
    return nasty_record(record)


@pytest.fixture
def nasty_page(nasty: ArticleRecord, tmp_path: Path) -> Path:
    return page_of(tmp_path, nasty)


def test_articles_are_only_text(show: Open, nasty_page: Path) -> None:
    page = show(nasty_page)
    assert (
        page.get_by_role("heading", level=2).first.text_content() == "<img src=x onerror=alert(4)>"
    )
    shown = page.locator("#text").inner_text()
    for piece in (
        "<script>alert(1)</script>",
        "</script><!--",
        "<svg onload=alert(2)>",
        "&amp; java",
    ):
        assert piece in shown
    for key in "jjjjkeu":
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="More filters").click()
    assert (
        page.locator(
            "#text :is(script, svg, img, b), #list :is(script, svg, img, textarea script)"
        ).count()
        == 0
    )
    assert page.locator("script").count() == 1


def test_offsets_are_code_points(
    show: Open, nasty_page: Path, nasty: ArticleRecord, tmp_path: Path
) -> None:
    page = show(nasty_page)
    values = {
        "castings": ["Ann Lee", "Mara 🕵️"], "releases": ["July 9"], "platforms": ["Netflix"],
        "quotes": ["Run 🏃🏽‍♀️ now,</script><!-- ", "she"],
    }  # fmt: skip
    for kind, wanted in values.items():
        page.locator(f'.card[data-kind="{kind}"] .pick').click()
        assert page.locator("#text .value").all_text_contents() == wanted
        lit = "".join(page.locator("#text .evidence").all_text_contents())
        row = getattr(nasty, kind)[0]
        assert lit == row.evidence.replace("\r\n", "")
        assert page.locator(".card.active blockquote").text_content() == row.evidence
    select_words(page, "😎 plays Mara")
    page.get_by_role("button", name="Add quotation").click()
    page.locator("#editor").get_by_label("Speaker").fill("Nobody")
    page.keyboard.press("Enter")
    (added,) = [row for row in saved(page, tmp_path) if row["decision"] == "add"]
    assert added["text"] == TEXT[int(added["start"]) : int(added["end"])] == "😎 plays Mara"
    assert added["speakers"] == "Nobody"
    # A selection over several paragraphs has the text between them, too.
    select_words(page, "in Smoke.<script>alert(1)</script> “Run 🏃🏽‍♀️")
    page.get_by_role("button", name="Add quotation").click()
    page.get_by_role("button", name="Add the row").click()
    added = [row for row in saved(page, tmp_path) if row["decision"] == "add"][-1]
    assert added["text"] == "in Smoke.\r\n\r\n<script>alert(1)</script> “Run 🏃🏽‍♀️"
    assert added["text"] == TEXT[int(added["start"]) : int(added["end"])]
    assert added["evidence"] == TEXT[int(added["evidence_start"]) : int(added["evidence_end"])]


def test_without_text(show: Open, nasty: ArticleRecord, tmp_path: Path) -> None:
    page = show(page_of(tmp_path, nasty.model_copy(update={"text": None})))
    assert page.get_by_text("The text of this article was not found.").is_visible()
    page.locator('.card[data-kind="quotes"] .pick').click()
    assert page.locator("#text .value").all_text_contents() == [
        "Run 🏃🏽‍♀️ now,</script><!-- ",
        "she",
    ]
    select_words(page, "plays Mara")
    page.get_by_role("button", name="Add platform").click()
    page.get_by_role("button", name="Add the row").click()
    (added,) = [row for row in saved(page, tmp_path) if row["decision"] == "add"]
    assert TEXT[int(added["start"]) : int(added["end"])] == added["platform"] == "plays Mara"


CELLS = [
    "", "=1+1", "'=1", "''+x", "'quoted'", "-", "@a", "\ttab", "\rcr", "\nlf", "＝1", "＋", "－", "＠", "a,b", 'say "x"',
    "line\r\nbreak", "lone\rcr", "é😀\u2028", " lead", "a;b\tc", '"', "'", "''", "x=1", "\u00a0=1", "NA",
]  # fmt: skip


def test_cells_are_guarded_as_python_does(browser: Browser, tmp_path: Path) -> None:
    source = (ROOT / "src/newsextract/data/page/cells.js").read_text("utf-8")
    page = browser.new_page()
    page.set_default_timeout(30_000)
    ask = f"(cells) => {{ {source}; return [cells.map(guard), cells.map(unguard), toCsv([cells, cells]), fromCsv(toCsv([['id', 'x'], cells]))]; }}"
    guards, unguards, text, back = page.evaluate(ask, CELLS)
    assert guards == [guard(cell) for cell in CELLS]
    assert unguards == [unguard(cell) for cell in CELLS]
    path = tmp_path / "cells.csv"
    path.write_bytes(text.encode())
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, strict=True))
    assert [[unguard(cell) for cell in line] for line in lines] == [CELLS, CELLS]
    assert back == [["id", "x"], CELLS]
    read = page.evaluate(
        f"(texts) => {{ {source}; return texts.map((text) => fromCsv(text)); }}",
        ['\ufeffa;b;c\n1;"x;\n""y""";\n\n2;;', "a\tb\r1\t'=2\r", "a,b\r\n,\r\n"],
    )
    assert read == [
        [["a", "b", "c"], ["1", 'x;\n"y"', ""], ["2", "", ""]],
        [["a", "b"], ["1", "=2"]],
        [["a", "b"], ["", ""]],
    ]
    page.close()
