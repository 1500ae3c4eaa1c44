"""From a run to decisions in a CSV to gold: the review page in a real Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from reviewing import Open, at_hand, saved, select_words

from newsextract import gold
from newsextract import page as pages
from newsextract.batch import run
from newsextract.pipeline import model_path
from newsextract.records import ROW_KINDS
from newsextract.review.importing import import_reviews
from newsextract.tables import read_table

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ("2025/harbour-lights.txt", "2025/cold-furnace.txt", "2026/last-cable-car-delayed.html")
needs_model = pytest.mark.skipif(not model_path().is_dir(), reason="no model yet")


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
    assert page.locator("#chosen").is_hidden()
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
