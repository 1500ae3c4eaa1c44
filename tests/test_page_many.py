"""A review page of many articles: filters, lists by the page, and the row at hand in view."""

from __future__ import annotations

from pathlib import Path

import pytest
from reviewing import Open, page_of

from newsextract.records import ArticleRecord


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
    return page_of(tmp_path, *records)


def test_many_articles(show: Open, many: Path) -> None:
    page = show(many)
    assert page.locator("#whole-text").text_content() == "0 of 15,000 rows decided"
    page.keyboard.press("v")
    shown = page.locator("#shown")
    assert shown.text_content().startswith("15,000 rows in 500 articles")
    # Only a page of each kind is drawn, and more on demand.
    assert page.locator(".card").count() == 200
    assert page.locator("body *").count() < 6_000
    # No mouse: while so long a page is laid out, the button can slip away from under it.
    page.get_by_role("button", name="Show 50 more").first.dispatch_event("click")
    page.locator(".card").nth(249).wait_for(state="attached")
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
    page.get_by_role("button", name="Clear", exact=True).click()
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


def test_the_row_at_hand_is_never_covered(show: Open, many: Path) -> None:
    page = show(many, viewport={"width": 1300, "height": 500})
    page.get_by_role("button", name="More filters").click()
    page.locator(".pick").nth(10).click()
    for key in "jjjjjjjjkkkkkkkk":
        page.keyboard.press(key)
        card = page.locator(".card.active").bounding_box()
        cover = page.locator("#filter").bounding_box()
        assert cover["y"] + cover["height"] <= card["y"] <= 500
