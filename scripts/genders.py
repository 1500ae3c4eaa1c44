"""Fit by what a person's gender is told: ``python scripts/genders.py``.

Examples are the people for whom a gold pronoun ("she", "his") stands. Prints how often the table of given
names and the regression are right, cross-validated by article; writes ``data/en/genders.json``.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from evaluate import ROOT, read_split
from regression import Example, regression

from newsextract.components.name import genders

WEIGHTS = ROOT / "src/newsextract/data/en/genders.json"
RIDGE, FOLDS, SEEN = 1.0, 5, 3
_FEMALE, _MALE = ("she", "her", "hers"), ("he", "him", "his")


def examples(split: str) -> list[Example]:
    """``right`` is "is a woman", ``ruled`` "is in the table, and rightly"."""
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
    made = regression(train, RIDGE, FOLDS, SEEN)
    print(f"train: {len(train)} people, in the table {np.mean([row.ruled for row in train]):.3f}")
    for label, rows, odds in (
        ("cross-validated", train, made.held_out),
        ("dev", dev, made.odds(dev)),
    ):
        right = (odds > 0) == np.array([row.right for row in rows])
        sure = np.abs(odds) >= genders.KNOWN
        print(
            f"{label}: {len(rows)} people, {right.mean():.3f}; known {sure.mean():.3f}, of these right {right[sure].mean():.3f}"
        )
    print(f"wrote {WEIGHTS.relative_to(ROOT)}: {made.write(WEIGHTS)} weights")


if __name__ == "__main__":
    main()
