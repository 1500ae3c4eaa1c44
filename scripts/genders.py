"""Fit by what a person's gender is told: ``python scripts/genders.py``.

Examples are the people for whom a gold pronoun ("she", "his") stands. Prints how often the table of given
names and the regression are right, cross-validated by article; writes ``data/en/genders.json``.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import numpy as np
from calibrate import fit
from evaluate import ROOT, read_split
from tense import FOLDS, SMALL, Example, matrix

from newsextract.components import genders

WEIGHTS = ROOT / "src/newsextract/data/en/genders.json"
RIDGE, SEEN = 1.0, 3
_FEMALE, _MALE = ("she", "her", "hers"), ("he", "him", "his")


def examples(split: str) -> list[Example]:
    """``past`` stands for "is a woman", ``ruled`` for "is in the table, and rightly"."""
    found = []
    for path, wanted in read_split(split):
        said: dict[str, set[bool]] = defaultdict(set)
        for entity in wanted.entities:
            word = wanted.text[entity.start : entity.end].lower()
            if entity.label == "PRONOUN" and word in _FEMALE + _MALE:
                said[entity.canonical].add(word in _FEMALE)
        people = [e for e in wanted.entities if e.label in ("PERSON", "CHARACTER")]
        numbers = {name: n for n, name in enumerate(dict.fromkeys(e.canonical for e in people))}
        mentions = [(e.start, e.end, numbers[e.canonical], e.canonical) for e in people]
        features = genders.features(wanted.text, sorted(mentions))
        for name, sexes in said.items():
            if name in numbers and len(sexes) == 1:
                own, woman = features[numbers[name]], next(iter(sexes))
                found.append(
                    Example(
                        path.name, own, woman, own.get("listed_f" if woman else "listed_m", 0) > 0
                    )
                )
    return found


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
    right, sure = (odds > 0) == y, np.abs(odds) >= genders.KNOWN
    print(f"train: {len(train)} people, in the table {np.mean([row.ruled for row in train]):.3f}")
    print(
        f"cross-validated {right.mean():.3f}; known {sure.mean():.3f}, of these right {right[sure].mean():.3f}"
    )
    weights = fit(x, y, RIDGE)
    held_out = matrix(dev, names) @ weights
    right = (held_out > 0) == np.array([row.past for row in dev])
    sure = np.abs(held_out) >= genders.KNOWN
    print(
        f"dev: {len(dev)} people, {right.mean():.3f}; known {sure.mean():.3f}, of these {right[sure].mean():.3f}"
    )
    table = {name: round(float(w), 3) for name, w in zip([*names, ""], weights, strict=True)}
    kept = {name: w for name, w in table.items() if not name or abs(w) >= SMALL}
    WEIGHTS.write_text(
        json.dumps(kept, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(f"wrote {WEIGHTS.relative_to(ROOT)}: {len(kept)} weights")


if __name__ == "__main__":
    main()
