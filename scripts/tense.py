"""Fit the weights by which a date without a year is read as past or to come: ``python scripts/tense.py``.

Examples are the train articles' release dates whose words have two readings, the last and the next such day,
of which the gold row tells the right one. Prints how often the rules' own tense and the regression are right,
the latter cross-validated by article, and both on dev; writes ``data/en/tense.json``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
from evaluate import ROOT, read_split
from regression import Example, regression

from newsextract import gold
from newsextract.dates import resolve, tense_of
from newsextract.dating import date_tense

WEIGHTS = ROOT / "src/newsextract/data/en/tense.json"
RIDGE, FOLDS, SEEN = 2.0, 5, 4


def of_article(name: str, wanted: gold.GoldArticle) -> Iterator[tuple[int, int, Example]]:
    """Start, end and example of each such date of an article that stands once in it: of others nobody knows which
    mention a row means."""
    marks = [e for e in wanted.entities if e.label == "DATE"]
    counts = Counter(wanted.text[e.start : e.end] for e in marks)
    told = {row["text"]: row["date"] for row in wanted.rows("release") if row["date"]}
    for mark in marks if wanted.published else ():
        text = wanted.text[mark.start : mark.end]
        if text not in told or counts[text] > 1:
            continue
        readings = {
            tense: resolve(text, wanted.published, tense=tense).edtf  # type: ignore[arg-type]
            for tense in ("past", "future", "")
        }
        past, future = readings["past"], readings["future"]
        if not past or not future:
            continue  # a leap day has one reading
        if past == future or told[text] not in (past, future):
            continue
        before = wanted.text[max(0, mark.start - date_tense.BEFORE) : mark.start]
        after = wanted.text[mark.end : mark.end + date_tense.AFTER]
        features = date_tense.features(text, wanted.published, past, future, before, after)
        ruled = readings[tense_of(before.rsplit("\n", 1)[-1])] == told[text]
        yield mark.start, mark.end, Example(name, features, told[text] == past, ruled)


def examples(split: str) -> list[Example]:
    """The examples of a split."""
    articles = read_split(split)
    return [one for path, wanted in articles for *_, one in of_article(path.name, wanted)]


def main() -> None:
    train, dev = examples("train"), examples("dev")
    made = regression(train, RIDGE, FOLDS, SEEN)
    right = (made.held_out > 0) == np.array([row.right for row in train])
    ruled = np.mean([row.ruled for row in train])
    print(f"train: {len(train)} dates, rules {ruled:.3f}, cross-validated {right.mean():.3f}")
    right = (made.odds(dev) > 0) == np.array([row.right for row in dev])
    ruled = np.mean([row.ruled for row in dev])
    print(f"dev: {len(dev)} dates, rules {ruled:.3f}, fitted {right.mean():.3f}")
    print(f"wrote {WEIGHTS.relative_to(ROOT)}: {made.write(WEIGHTS)} weights")


if __name__ == "__main__":
    main()
