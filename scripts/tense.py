"""Fit the weights by which a date without a year is read as past or to come: ``python scripts/tense.py``.

Examples are the train articles' release dates whose words have two readings, the last and the next such day,
of which the gold row tells the right one. Prints how often the rules' own tense and the regression are right,
the latter cross-validated by article, and both on dev; writes ``data/en/tense.json``.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

import numpy as np
from calibrate import fit
from evaluate import ROOT, read_split

from newsextract import date_tense
from newsextract.dates import resolve, tense_of

WEIGHTS = ROOT / "src/newsextract/data/en/tense.json"
RIDGE, FOLDS, SEEN, SMALL = 2.0, 5, 4, 0.02


@dataclass
class Example:
    article: str
    features: dict[str, float]
    past: bool
    ruled: bool  # whether the rules' own tense leads to the right day


def examples(split: str) -> list[Example]:
    """Dates that stand once in their article: of others nobody knows which mention a row means."""
    found = []
    for path, wanted in read_split(split):
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
            if past == future or told[text] not in (past, future):
                continue
            before = wanted.text[max(0, mark.start - date_tense.BEFORE) : mark.start]
            after = wanted.text[mark.end : mark.end + date_tense.AFTER]
            features = date_tense.features(text, wanted.published, past, future, before, after)
            ruled = readings[tense_of(before.rsplit("\n", 1)[-1])] == told[text]
            found.append(Example(path.name, features, told[text] == past, ruled))
    return found


def matrix(rows: list[Example], names: list[str]) -> np.ndarray:
    places = {name: place for place, name in enumerate(names)}
    made = np.zeros((len(rows), len(names) + 1))
    made[:, -1] = 1
    for number, row in enumerate(rows):
        for name, value in row.features.items():
            if name in places:
                made[number, places[name]] = value
    return made


def main() -> None:
    train, dev = examples("train"), examples("dev")
    counts = Counter(name for row in train for name in row.features)
    names = sorted(name for name, count in counts.items() if count >= SEEN)
    x, y = matrix(train, names), np.array([row.past for row in train], float)
    articles = sorted({row.article for row in train})
    np.random.default_rng(0).shuffle(articles)
    fold = np.array([articles.index(row.article) % FOLDS for row in train])
    odds = np.zeros(len(train))
    for held in range(FOLDS):
        odds[fold == held] = x[fold == held] @ fit(x[fold != held], y[fold != held], RIDGE)
    weights = fit(x, y, RIDGE)
    ruled = np.mean([row.ruled for row in train])
    print(
        f"train: {len(train)} dates, rules {ruled:.3f}, cross-validated {((odds > 0) == y).mean():.3f}"
    )
    right = (matrix(dev, names) @ weights > 0) == np.array([row.past for row in dev])
    print(
        f"dev: {len(dev)} dates, rules {np.mean([row.ruled for row in dev]):.3f}, fitted {right.mean():.3f}"
    )
    table = {name: round(float(w), 3) for name, w in zip([*names, ""], weights, strict=True)}
    kept = {name: w for name, w in table.items() if not name or abs(w) >= SMALL}
    WEIGHTS.write_text(
        json.dumps(kept, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(f"wrote {WEIGHTS.relative_to(ROOT)}: {len(kept)} weights")


if __name__ == "__main__":
    main()
