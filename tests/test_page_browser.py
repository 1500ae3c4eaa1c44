"""The review page in a real Chromium: from a run to decisions in a CSV, by mouse and by keyboard."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import chromium
from test_page import write_run

from newsextract import gold
from newsextract import page as pages
from newsextract.batch import run
from newsextract.cells import guard, unguard
from newsextract.pipeline import model_path
from newsextract.records import (
    ROW_KINDS,
    ArticleRecord,
    Casting,
    Platform,
    Quote,
    Release,
    Work,
    united_columns,
)
from newsextract.review.importing import import_reviews
from newsextract.tables import read_table

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ("2025/harbour-lights.txt", "2025/cold-furnace.txt", "2026/last-cable-car-delayed.html")
needs_model = pytest.mark.skipif(not model_path().is_dir(), reason="no model yet")
Open = Callable[..., "Page"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def show(browser: Browser) -> Iterator[Open]:
    """Opens a file as a double click does; whatever goes wrong inside fails the test."""
    wrong: list[str] = []
    contexts = []

    def opened(path: Path, *, context: Any = None, script: str = "", **settings: Any) -> Page:
        if context is None:
            settings = {"viewport": {"width": 1300, "height": 900}, **settings}
            context = browser.new_context(reduced_motion="reduce", **settings)
            contexts.append(context)
        shown = context.new_page()
        shown.set_default_timeout(5_000)
        shown.on("console", lambda message: wrong.append(f"console: {message.text}"))
        shown.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        shown.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        shown.on("request", lambda request: wrong.append(f"request: {request.url}"))
        if script:
            shown.add_init_script(script)
        shown.goto(path.as_uri())
        return shown

    yield opened
    for context in contexts:
        context.close()
    assert [w for w in wrong if not w.startswith(("request: file:", "request: blob:"))] == []


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """(folder of a run over sample articles by the real pipeline, its page)."""
    folder = tmp_path_factory.mktemp("page")
    for name in SAMPLE:
        (folder / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "corpus" / "articles" / name, folder / "in" / name)
    run([folder / "in"], folder / "out")
    pages.write(folder / "out", folder / "review.html", articles=[folder / "in"])
    return folder / "out", folder / "review.html"


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


@needs_model
def test_the_loop_by_keyboard(show: Open, sample: tuple[Path, Path], tmp_path: Path) -> None:
    page = show(sample[1])
    page.keyboard.press("j")
    first = at_hand(page)
    page.keyboard.press("k")
    assert at_hand(page) != first
    accepted = at_hand(page)
    page.keyboard.press("a")
    assert at_hand(page) == first  # on to the next one
    page.keyboard.press("r")
    page.keyboard.press("a")
    page.keyboard.press("u")
    page.keyboard.press("y")
    page.keyboard.press("Control+z")
    edited = at_hand(page)
    page.keyboard.press("e")
    field = page.locator("#editor").get_by_label("Character", exact=True)
    field.fill("=Åse “J” Ek; r, a")  # keys are only typing here
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.keyboard.type("really?")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator("#part-text").text_content().startswith("3 / ")
    page.reload()
    assert page.locator("#part-text").text_content().startswith("3 / ")

    rows = saved(page, tmp_path)
    by_decision = {row["decision"]: row for row in rows if row["decision"]}
    assert sorted(row["decision"] for row in rows if row["decision"]) == [
        "accept",
        "edit",
        "reject",
    ]
    for decision, label in (("accept", accepted), ("reject", first)):
        assert label.startswith(by_decision[decision]["actor"])
    assert edited.startswith(by_decision["edit"]["actor"])
    assert by_decision["edit"]["character"] == "=Åse “J” Ek; r, a"
    assert [row["note"] for row in rows if row["note"]] == ["really?"]

    # Whatever was not decided is, cell by cell, what the run's own tables say.
    undecided = [row for row in rows if row["decision"] != "edit"]
    for kind in ROW_KINDS:
        table = read_table(sample[0] / f"{kind}.csv").to_dict("records")
        wanted = {row["id"]: row for row in table}
        mine = [row for row in undecided if row["table"] == kind]
        assert len(table) - len(mine) == (kind == "castings")
        for row in mine:
            want = wanted[row["id"]]
            same = set(want) - {"decision", "note", "confidence"}
            assert {name: row[name] for name in same} == {name: want[name] for name in same}
            assert float(row["confidence"]) == float(want["confidence"])
            assert all(row[name] == "" for name in set(row) - set(want) - {"table"})


@needs_model
def test_the_loop_by_mouse(show: Open, sample: tuple[Path, Path], tmp_path: Path) -> None:
    page = show(sample[1])
    page.get_by_role("button", name="Next article").click()
    page.get_by_role("button", name="Article 2 of 3").click()
    dialog = page.get_by_role("dialog", name="Articles")
    dialog.get_by_role("searchbox", name="Find an article").fill("harbour")
    dialog.get_by_role("button").filter(has_text="harbour-lights").click()
    quotes = page.get_by_role("region", name="Quotes")
    quotes.locator(".pick").last.click()
    evidence = page.locator("#text .value").first
    box, pane = evidence.bounding_box(), page.locator("#scroll").bounding_box()
    assert pane["y"] <= box["y"] <= pane["y"] + pane["height"]
    words = page.locator("#text .value").all_text_contents()
    page.get_by_role("button", name="Reject", exact=True).click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("button", name="Redo").click()

    select_words(page, "Harbour Lights")
    page.get_by_role("button", name="Add casting").click()
    assert page.locator("#editor").get_by_label("Actor").input_value() == "Harbour Lights"
    select_words(page, "Harbour Lights")
    page.get_by_role("button", name="Use as character").click()
    page.get_by_role("button", name="Add the row").click()
    assert "Harbour Lights as Harbour Lights" in at_hand(page)
    assert page.locator(".card.active .pick").inner_text().endswith("added")
    page.get_by_role("button", name="Accept all").first.click()

    rows = saved(page, tmp_path)
    (added,) = [row for row in rows if row["decision"] == "add"]
    text = (sample[0].parent / "in" / added["article_id"]).read_text("utf-8")
    assert added["id"] == added["rule"] == added["confidence"] == ""
    assert added["table"] == "castings"
    for name in ("actor", "character"):
        start, end = int(added[f"{name}_start"]), int(added[f"{name}_end"])
        assert text[start:end] == added[name] == added[f"{name}_text"] == "Harbour Lights"
    start, end = int(added["evidence_start"]), int(added["evidence_end"])
    assert text[start:end] == added["evidence"]
    assert start <= int(added["start"]) < int(added["end"]) <= end
    (rejected,) = [row for row in rows if row["decision"] == "reject"]
    assert rejected["text"] in "".join(words)
    accepted = [row for row in rows if row["decision"] == "accept"]
    assert {(row["article_id"], row["table"]) for row in accepted} == {(SAMPLE[0], "castings")}

    # What was saved goes into another browser, and comes out the same.
    other = show(sample[1])
    other.get_by_label("CSV file with decisions").set_input_files(tmp_path / "saved.csv")
    other.get_by_text(f"Loaded {len(accepted) + 2} rows").wait_for()
    assert saved(other, tmp_path) == rows
    other.get_by_label("CSV file with decisions").set_input_files(tmp_path / "saved.csv")
    assert saved(other, tmp_path) == rows


@needs_model
def test_from_page_to_gold(show: Open, sample: tuple[Path, Path], tmp_path: Path) -> None:
    """Every row of an article decided on the page, read back by ``review import``, is gold."""
    page = show(sample[1])
    page.get_by_role("button", name="Next article").click()
    castings = page.get_by_role("region", name="Castings")
    castings.locator(".pick").first.click()
    wrong = at_hand(page)
    page.keyboard.press("r")
    page.keyboard.press("e")
    page.locator("#editor").get_by_label("Status").select_option("in talks")
    page.get_by_role("button", name="Save the change").click()
    for name in ("Castings", "Releases", "Platforms", "Quotes"):
        for button in (
            page.get_by_role("region", name=name).get_by_role("button", name="Accept all").all()
        ):
            button.click()
    while (open_cards := page.locator('.card[data-decision="none"] .pick')).count():
        open_cards.first.click()
        page.keyboard.press("a")
    select_words(page, "Boat builders")
    page.get_by_role("button", name="Add quotation").click()
    page.get_by_role("button", name="Add the row").click()
    rows = saved(page, tmp_path)
    out = shutil.copytree(sample[0], tmp_path / "out")
    imported = import_reviews(out, [tmp_path / "saved.csv"], articles=[sample[0].parent / "in"])
    assert imported.problems == []
    assert imported.not_gold == {}
    assert imported.gold == [SAMPLE[0]]
    (path,) = (out / "review" / "gold").iterdir()
    article = gold.read(path)
    assert article.text == (sample[0].parent / "in" / SAMPLE[0]).read_text("utf-8")
    right = [row for row in rows if row["decision"] not in ("", "reject")]
    for name, kind in (("cast", "castings"), ("release", "releases"), ("quote", "quotes")):
        assert len(article.rows(name)) == sum(row["table"] == kind for row in right), kind
    cast = [f"{row['actor']} as {row['character']}" for row in article.rows("cast")]
    assert wrong not in cast
    assert [row["status"] for row in article.rows("cast")].count("in_talks") == 1
    assert "Boat builders" in [article.text[quote.start : quote.end] for quote in article.quotes]


TEXT = (
    "😀 Ann Lee 😎 plays Mara 🕵️ in Smoke.\r\n\r\n<script>alert(1)</script> “Run 🏃🏽‍♀️ now,</script><!-- ”\r\n"
    "she said.\u2028 <svg onload=alert(2)> On Netflix July 9.\r\n\r\n{{7*7}} &amp; javascript:alert(3)\r\n"
)


def place(value: str, lead: str = "") -> dict[str, int]:
    start = TEXT.index(value)
    return {f"{lead}start": start, f"{lead}end": start + len(value)}


@pytest.fixture
def nasty(record: ArticleRecord) -> ArticleRecord:
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


@pytest.fixture
def nasty_page(nasty: ArticleRecord, tmp_path: Path) -> Path:
    pages.write(write_run(tmp_path / "out", nasty), tmp_path / "review.html")
    return tmp_path / "review.html"


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


CELLS = [
    "", "=1+1", "'=1", "''+x", "'quoted'", "-", "@a", "\ttab", "\rcr", "\nlf", "＝1", "＋", "－", "＠", "a,b", 'say "x"',
    "line\r\nbreak", "lone\rcr", "é😀\u2028", " lead", "a;b\tc", '"', "'", "''", "x=1", "\u00a0=1", "NA",
]  # fmt: skip


def test_cells_are_guarded_as_python_does(browser: Browser, tmp_path: Path) -> None:
    source = (ROOT / "src/newsextract/data/page/cells.js").read_text("utf-8")
    page = browser.new_page()
    page.set_default_timeout(5_000)
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


@pytest.fixture
def many(record: ArticleRecord, tmp_path: Path) -> Path:
    """The page of 500 articles of 30 rows each."""
    common = record.castings[0]
    text = "=Ann Lee plays Mara in Smoke on Prime Video on July 9. \"-Yes,\"\r\nshe said, 'NA'."
    records = []
    for number in range(500):
        article = record.article.model_copy(
            update={"id": f"a{number:03}.txt", "title": f"Piece {number}"}
        )
        castings = tuple(
            common.model_copy(update={
                "id": f"c{n}", "actor": f"Actor {n}", "work": f"Work {number % 7}",
                "rule": f"rule{n % 3}", "confidence": (number * 26 + n) % 100 / 100,
            })
            for n in range(26)
        )  # fmt: skip
        records.append(
            record.model_copy(update={"article": article, "castings": castings, "text": text})
        )
    pages.write(write_run(tmp_path / "out", *records), tmp_path / "review.html")
    return tmp_path / "review.html"


def test_many_articles(show: Open, many: Path) -> None:
    page = show(many)
    assert page.locator("#whole-text").text_content() == "0 of 15,000 rows decided"
    page.keyboard.press("v")
    shown = page.locator("#shown")
    assert shown.text_content().startswith("15,000 rows in 500 articles")
    # Only a page of each kind is drawn, and more on demand.
    assert page.locator(".card").count() == 200
    assert page.locator("body *").count() < 6_000
    page.get_by_role("button", name="Show 50 more").first.click()
    assert page.locator(".card").count() == 250
    page.get_by_label("Decision", exact=True).select_option("Undecided")
    page.get_by_role("button", name="More filters").click()
    page.get_by_label("Rule").select_option("rule1")
    page.get_by_label("from per cent").fill("20")
    page.get_by_label("to per cent").fill("20")
    page.get_by_label("Work", exact=True).fill("work 3")
    matching = [
        number
        for number in range(500) for n in range(26)
        if n % 3 == 1 and (number * 26 + n) % 100 == 20 and number % 7 == 3
    ]  # fmt: skip
    page.get_by_text(f"{len(matching)} rows in 500 articles, filtered").wait_for()
    page.get_by_label("Words").fill(f"actor a{matching[1]:03}")
    page.get_by_text("1 row in 500 articles, filtered").wait_for()
    page.get_by_role("button", name="Clear filters").click()
    page.get_by_role("button", name="Castings").click()
    page.get_by_text("2,000 rows in 500 articles, filtered").wait_for()
    page.get_by_label("Articles shown").select_option("This article")
    page.get_by_role("button", name="Castings").click()
    page.get_by_role("button", name="Article 1 of 500").click()
    assert page.locator("#found li").count() == 100
    page.get_by_label("Find an article").fill("piece 499")
    page.locator("#found").get_by_text("Piece 499").click()
    assert page.get_by_role("button", name="Article 500 of 500").is_visible()
    page.get_by_label("Decision", exact=True).select_option("Accepted")
    page.get_by_text("No row fits the filters.").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("h")
    page.get_by_text("No earlier article has rows that fit the filters.").wait_for()


def test_full_storage_is_said(show: Open, nasty_page: Path) -> None:
    script = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
    page = show(nasty_page, script=script)
    page.keyboard.press("a")
    assert "no room left" in page.get_by_role("alert").text_content()
    assert page.locator("#part-text").text_content() == "1 / 4 here"
    page.get_by_role("button", name="Dismiss").click()
    assert page.get_by_role("alert").count() == 0


def test_two_windows_agree(show: Open, nasty_page: Path) -> None:
    page = show(nasty_page)
    other = show(nasty_page, context=page.context)
    page.keyboard.press("a")
    other.get_by_text("1 / 4 here").wait_for()
    other.get_by_role("button", name="Help").click()
    other.get_by_role("button", name="Forget all decisions").click()
    page.get_by_text("0 / 4 here").wait_for()


def test_foreign_files_are_refused(show: Open, nasty_page: Path, tmp_path: Path) -> None:
    page = show(nasty_page)
    header = ",".join(united_columns())
    start = ",".join(["castings", "<i>.txt", "", "c", "Bo Ek"])
    faults = {
        "a,b\n1,2\n": "no column table, article_id",
        'table,"a': "a quotation mark is never closed",
        "": "no column",
        f"{header}\n{start}{',' * (len(united_columns()) - 6)}accept,\n": "1 row read otherwise here",
        f"{header}\ncastings,<i>.txt,,zz{',' * (len(united_columns()) - 5)}accept,\n": "1 line fit no row",
        f"{header}\ncastings,<i>.txt,,c{',' * (len(united_columns()) - 5)}maybe,\n": "1 line fit no row",
    }
    for text, message in faults.items():
        path = tmp_path / "foreign.csv"
        path.write_text(text, encoding="utf-8")
        page.get_by_label("CSV file with decisions").set_input_files(path)
        page.locator("#problem").get_by_text(message).wait_for()
        assert page.locator("#part-text").text_content() == "0 / 4 here"


def test_faulty_values_are_refused(show: Open, nasty_page: Path, tmp_path: Path) -> None:
    page = show(nasty_page)
    page.locator('.card[data-kind="releases"] .pick').click()
    page.keyboard.press("e")
    page.locator("#editor").get_by_label("Date", exact=True).fill("July 9")
    page.locator("#editor").get_by_label("Territory").fill("UK ")
    page.get_by_role("button", name="Save the change").click()
    assert page.get_by_text("Not a date:").first.is_visible()
    assert page.get_by_text("Work is needed.").first.is_visible()
    page.locator("#editor").get_by_label("Date", exact=True).fill("2025-07-09/2025-21")
    page.locator("#editor").get_by_label("Work").fill("Smoke")
    page.locator("#editor").get_by_label("Platform").fill("Hulu")
    page.keyboard.press("Enter")
    (row,) = [row for row in saved(page, tmp_path) if row["decision"] == "edit"]
    assert (row["date"], row["work"], row["platform"], row["territory"], row["date_text"]) == (
        "2025-07-09/2025-21", "Smoke", "Hulu", "UK", "July 9",
    )  # fmt: skip
    page.locator(".foot").get_by_role("button").click()
    page.get_by_role("button", name="Add the row").click()
    assert page.get_by_text("Select the words in the article").first.is_visible()
    page.locator("#editor").get_by_label("Add a").select_option("platform")
    select_words(page, "Netflix")
    page.get_by_role("button", name="Use as platform").click()
    assert page.locator("#editor").get_by_label("Id").input_value() == "netflix"
    page.get_by_role("button", name="Add the row").click()
    page.keyboard.press("r")
    assert all(row["decision"] != "add" for row in saved(page, tmp_path))


def test_without_text(show: Open, nasty: ArticleRecord, tmp_path: Path) -> None:
    out = write_run(tmp_path / "out", nasty.model_copy(update={"text": None}))
    pages.write(out, tmp_path / "review.html")
    page = show(tmp_path / "review.html")
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


def test_narrow_screen_light_and_dark(show: Open, nasty_page: Path) -> None:
    page = show(nasty_page, viewport={"width": 400, "height": 800}, color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not page.locator("#text").is_visible()
    page.get_by_role("button", name="Show in the text").click()
    assert page.get_by_role("tab", name="Article").get_attribute("aria-selected") == "true"
    assert page.locator("#text .value").first.is_visible()
    page.get_by_role("tab", name="Article").press("ArrowRight")
    assert page.get_by_role("tab", name="Records").get_attribute("aria-selected") == "true"
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate(ground) != dark
    page.reload()
    assert page.get_by_role("button", name="Light or dark: Light").is_visible()


def test_what_a_screen_reader_meets(show: Open, nasty_page: Path) -> None:
    page = show(nasty_page)
    for role, name in (
        ("banner", None), ("main", None), ("navigation", "Articles"), ("search", "Filter the records"),
        ("region", "Text of the article"), ("region", "Castings"), ("status", None),
        ("progressbar", "0 of 4 rows decided"), ("progressbar", "0 / 4 here"),
    ):  # fmt: skip
        assert page.get_by_role(role, name=name).count() == 1, (role, name)
    label = "Ann Lee as <script>alert(5)</script> <b>Smoke</b> 50 % undecided"
    row = page.get_by_role("button", name=label)
    assert row.get_attribute("aria-expanded") == "true"
    page.keyboard.press("a")
    assert page.get_by_role("status").text_content() == "Accepted. 1 of 4 in this article."
    # The focus went on to the next row; what can be done with it follows, in order.
    order = []
    for _ in range(5):
        order.append(page.evaluate("document.activeElement.firstChild?.textContent"))
        page.keyboard.press("Tab")
    assert page.locator(".card.active").get_attribute("data-kind") == "releases"
    assert order[1:] == ["Show in the text", "Accept", "Reject", "Edit"]
    unnamed = page.evaluate(
        """[...document.querySelectorAll("button, input, select, textarea")]
          .filter((e) => e.checkVisibility() && !(e.textContent.trim() || e.ariaLabel || e.labels?.length)).length"""
    )
    assert unnamed == 0


def test_nothing_typed_is_thrown_away_unasked(show: Open, nasty_page: Path) -> None:
    page = show(nasty_page)
    page.keyboard.press("e")
    field = page.locator("#editor").get_by_label("Actor")
    field.fill("Bo Ek")
    page.keyboard.press("Escape")
    assert field.input_value() == "Bo Ek"
    page.keyboard.press("Escape")
    assert not field.is_visible()
    page.locator('.card[data-kind="quotes"] .pick').click()
    page.keyboard.press("e")
    page.keyboard.press("Escape")  # nothing was typed: once is enough
    assert page.locator("#editor").is_hidden()
    page.keyboard.press("n")
    page.keyboard.type("half a no")
    page.wait_for_timeout(600)
    page.reload()
    page.locator('.card[data-kind="quotes"] .pick').click()
    assert page.get_by_label("Note").input_value() == "half a no"


def test_single_keys_can_be_put_off(show: Open, nasty_page: Path) -> None:
    page = show(nasty_page)
    page.keyboard.press("?")
    page.get_by_label("Single keys work as shortcuts").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    assert page.locator("#part-text").text_content() == "0 / 4 here"
    page.reload()
    page.keyboard.press("a")
    assert page.locator("#part-text").text_content() == "0 / 4 here"
