"""What a reviewer does on the review page, for tests; and an article that has it all."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import page as pages
from newsextract.cells import unguard
from newsextract.records import (
    ArticleRecord,
    Casting,
    Platform,
    Quote,
    Release,
    Work,
    united_columns,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., "Page"]
"""The fixture ``show``: opens a file, and fails the test for whatever goes wrong in it."""


def write_run(folder: Path, *records: ArticleRecord) -> Path:
    """A folder like a run's, with these records."""
    folder.mkdir()
    lines = [record.model_dump_json(exclude_none=True) + "\n" for record in records]
    (folder / "records.jsonl").write_bytes("".join(lines).encode())
    return folder


def page_of(folder: Path, *records: ArticleRecord) -> Path:
    """The review page of these records."""
    pages.write(write_run(folder / "out", *records), folder / "review.html")
    return folder / "review.html"


def saved(page: Page, folder: Path) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save CSV").click()
    assert download.value.suggested_filename.startswith("review-")
    path = folder / "saved.csv"
    download.value.save_as(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbftable,article_id,")
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = [[unguard(cell) for cell in line] for line in csv.reader(file, strict=True)]
    assert lines[0] == list(united_columns())
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def reload_after(page: Page, put: Callable[[], None]) -> None:
    """Load the page again after ``put``, which puts something into the browser's storage.

    On a busy machine Chromium now and then loses the first write to the storage of a new profile (measured without
    the review page: 3 of 150 reloads). Then it is put again; a page that stores nothing still fails.
    """
    for _ in range(3):
        put()
        page.reload()
        if page.evaluate("localStorage.length"):
            return


def at_hand(page: Page) -> str:
    return page.locator(".card.active .head").inner_text()


def select_words(page: Page, words: str) -> None:
    """Select ``words``, which stand in one marked piece of the text or across several."""
    found = page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
          const nodes = [];
          let text = "";
          while (walker.nextNode()) { nodes.push([text.length, walker.currentNode]); text += walker.currentNode.data; }
          const at = text.indexOf(words);
          if (at < 0) return false;
          const place = (offset, last) => {
            const [start, node] = nodes.findLast(([start]) => (last ? start < offset : start <= offset));
            return [node, offset - start];
          };
          getSelection().setBaseAndExtent(...place(at), ...place(at + words.length, true));
          return true;
        }""",
        words,
    )
    assert found, words
    page.locator("#chosen q").filter(has_text=words[:6]).wait_for()


TEXT = (
    "😀 Ann Lee 😎 plays Mara 🕵️ in Smoke.\r\n\r\n<script>alert(1)</script> “Run 🏃🏽‍♀️ now,</script><!-- ”\r\n"
    "she said.\u2028 <svg onload=alert(2)> On Netflix July 9.\r\n\r\n{{7*7}} &amp; javascript:alert(3)\r\n"
)


def place(value: str, lead: str = "") -> dict[str, int]:
    start = TEXT.index(value)
    return {f"{lead}start": start, f"{lead}end": start + len(value)}


def nasty_record(record: ArticleRecord) -> ArticleRecord:
    """Rows of each kind in a text with emoji, CRLF, and what a browser would run."""

    def common(sentence: str) -> dict[str, Any]:
        return {
            "evidence": sentence,
            "rule": "<b>",
            "confidence": 0.5,
            **place(sentence, "evidence_"),
        }

    first, second = TEXT[: TEXT.index("\r")], TEXT[TEXT.index("<script") : TEXT.index("\u2028")]
    third = "<svg onload=alert(2)> On Netflix July 9."
    quote = "Run 🏃🏽‍♀️ now,</script><!-- "
    return record.model_copy(update={
        "text": TEXT,
        "article": record.article.model_copy(update={"title": "<img src=x onerror=alert(4)>", "id": "<i>.txt"}),
        "works": (Work(id="w", title="<b>Smoke</b>", kind="series", mentions=(place("Smoke"),)),),
        "castings": (Casting(
            id="c", actor="Ann Lee", character="<script>alert(5)</script>", work="<b>Smoke</b>", kind="acting",
            status="confirmed", season="", actor_text="Ann Lee", character_text="Mara 🕵️",
            **place("Ann Lee", "actor_"), **place("Mara 🕵️", "character_"),
            **place("Ann Lee 😎 plays Mara 🕵️"), **common(first)),),
        "releases": (Release(
            id="r", work="", date="2025-07-09", date_text="July 9", date_basis="year_inferred", time="",
            timezone="", event="premiere", platform="Netflix", territory="", status="set", season="",
            episodes="", **place("July 9"), **common(third)),),
        "platforms": (Platform(
            id="p", platform="Netflix", platform_id="netflix", kind="streaming", works=("<u>",),
            mentions=(place("Netflix"),), **place("Netflix"), **common(third)),),
        "quotes": (Quote(
            id="q", text=quote, speaker="</textarea><script>alert(6)</script>", speakers=("x",),
            speaker_text="she", speaker_role="", cue="two\r\nlines", kind="speech", parent="",
            **place("she", "speaker_"), **place(quote), **common(second)),),
    })  # fmt: skip
