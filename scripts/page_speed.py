"""How quick the review page is: a run of many articles, opened in a real Chromium.

The run repeats a run's articles under new ids; the page is opened from its file. Printed are
the file's size, and the milliseconds (medians of a few tries) to the first paint, until the page answers,
and from a key or a filter to the next frame drawn.

    python scripts/page_speed.py RUN --articles corpus/articles --count 500
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from browser import chromium  # noqa: E402

from newsextract import page  # noqa: E402
from newsextract.records import ArticleRecord  # noqa: E402
from newsextract.review.originals import read_records  # noqa: E402
from newsextract.texts import Texts  # noqa: E402

FRAME = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
ACT = """([key, id, value]) => new Promise((done) => {
  const start = performance.now();
  if (key) document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  else {
    const element = document.getElementById(id);
    element.value = value;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""
ACTIONS = {
    "next row": ("j", "", ""), "accept, and on to the next": ("a", "", ""), "undo": ("u", "", ""),
    "next article": ("]", "", ""), "rows of all articles": ("v", "", ""),
    "all articles: filter by decision": ("", "by-decision", "none"),
    "all articles: filter by rule": ("", "by-rule", "registry"),
    "all articles: accept": ("a", "", ""),
}  # fmt: skip


def many(run: Path, articles: list[str], count: int) -> Iterator[str]:
    """Lines of ``records.jsonl``: the run's articles again and again, each with its text."""
    texts = Texts(run, articles)
    records = [r.model_copy(update={"text": texts.of(r)}) for r in read_records(run)]
    for number in range(count):
        record = records[number % len(records)]
        info = record.article.model_copy(update={"id": f"{number:05}-{record.article.id}"})
        copy: ArticleRecord = record.model_copy(update={"article": info})
        yield copy.model_dump_json(exclude_none=True) + "\n"


def measure(path: Path, tries: int) -> dict[str, list[float]]:
    """Milliseconds of each try, by what was done."""
    found: dict[str, list[float]] = {}
    with chromium() as browser:
        for _ in range(tries):
            shown = browser.new_page(viewport={"width": 1300, "height": 900})
            shown.goto(path.as_uri())
            shown.evaluate(FRAME)
            times = json.loads(shown.evaluate(
                "JSON.stringify([performance.getEntriesByName('first-contentful-paint')[0]?.startTime,"
                " performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd])"
            ))  # fmt: skip
            for name, value in zip(("first paint", "ready"), times, strict=True):
                found.setdefault(name, []).append(value)
            for name, action in ACTIONS.items():
                found.setdefault(name, []).append(shown.evaluate(ACT, list(action)))
            shown.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("--articles", action="append", default=[])
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--tries", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open(folder / "records.jsonl", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(many(given.run, given.articles, given.count))
        done = page.write(folder, folder / "review.html")
        size = (folder / "review.html").stat().st_size / 1e6
        print(f"{done.articles:,} articles, {done.rows:,} rows, {size:.1f} MB")
        for action, times in measure(folder / "review.html", given.tries).items():
            print(f"{action:34} {statistics.median(times):7.0f} ms")


if __name__ == "__main__":
    main()
