"""The review page in everyday use: storage, files, wrong values, narrow screens, screen readers."""

from __future__ import annotations

from pathlib import Path

import pytest
from reviewing import Open, nasty_record, page_of, reload_after, saved, select_words

from newsextract.records import ArticleRecord, united_columns


@pytest.fixture
def nasty_page(record: ArticleRecord, tmp_path: Path) -> Path:
    return page_of(tmp_path, nasty_record(record))


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

    def lighten() -> None:
        page.get_by_role("button", name="Light or dark").click()
        assert page.evaluate(ground) != dark

    reload_after(page, lighten)
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
    page.wait_for_timeout(2000)  # kept a while after the last key: longer beside other work
    page.reload()
    page.locator('.card[data-kind="quotes"] .pick').click()
    assert page.get_by_label("Note").input_value() == "half a no"


def test_single_keys_can_be_put_off(show: Open, nasty_page: Path) -> None:
    page = show(nasty_page)

    def put_off() -> None:
        page.keyboard.press("?")
        page.get_by_label("Single keys work as shortcuts").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("a")
        assert page.locator("#part-text").text_content() == "0 / 4 here"

    reload_after(page, put_off)
    page.keyboard.press("a")
    assert page.locator("#part-text").text_content() == "0 / 4 here"
