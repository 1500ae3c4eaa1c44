"""The README's pictures: pages made from the sample articles, as a Chromium shows them.

python scripts/pictures.py            # all of them, into scripts/pictures/
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from browser import chromium  # noqa: E402

from newsextract import page  # noqa: E402
from newsextract.batch import run  # noqa: E402
from newsextract.report.writing import write as write_report  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Page

ARTICLES = ROOT / "corpus" / "articles"
SIZE = {"width": 1280, "height": 760}
MOST_BYTES = 250_000


def review(out: Path, folder: Path) -> Path:
    """The review page of the run."""
    page.write(out, folder / "review.html", articles=[ARTICLES])
    return folder / "review.html"


def decide(shown: Page) -> None:
    """Show an article in which a few rows are decided."""
    shown.get_by_role("button", name="Article 1 of").click()
    shown.locator("#found button").filter(has_text="2025/harbour-lights.txt").click()
    for key in "aar":
        shown.keyboard.press(key)
    # What was just said would lie over the text.
    shown.locator("#status.fresh").wait_for(state="detached")


def report(out: Path, folder: Path) -> Path:
    """The report on the run."""
    write_report(out, folder / "report")
    return folder / "report" / "report.html"


def look_up(shown: Page) -> None:
    """Show the calendar of what is to come."""
    shown.set_viewport_size({"width": 1280, "height": 1000})
    shown.locator("details.year", has_text="2026").evaluate("one => one.scrollIntoView()")
    shown.evaluate("scrollBy(0, -8)")


PICTURES: dict[str, tuple[Callable[[Path, Path], Path], Callable[[Page], None]]] = {
    "review.png": (review, decide),
    "report.png": (report, look_up),
}
"""By name of the picture: what writes the page, and what is done on it first."""


def main() -> None:
    (ROOT / "scripts" / "pictures").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        run([ARTICLES], folder / "out")
        for picture, (make, prepare) in PICTURES.items():
            shown = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
            shown.goto(make(folder / "out", folder).as_uri())
            prepare(shown)
            path = ROOT / "scripts" / "pictures" / picture
            shown.screenshot(path=path)
            size = path.stat().st_size
            print(f"{path.relative_to(ROOT)}: {size / 1000:.0f} kB")
            if size > MOST_BYTES:
                raise SystemExit(f"{picture} is too large for the README")


if __name__ == "__main__":
    main()
