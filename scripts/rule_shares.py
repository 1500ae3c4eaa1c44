"""How often each rule is right: the shares behind ``confidence.json``, by rules alone on train and dev."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from evaluate import ROOT, read_split, records

import newsextract.pipeline
from newsextract import scoring

CONFIDENCE = ROOT / "src" / "newsextract" / "data" / "en" / "confidence.json"


def shares(
    train: list[scoring.Judged], dev: list[scoring.Judged]
) -> dict[str, dict[str, dict[str, float]]]:
    """Share of right rows by kind and rule, smoothed towards the kind's own share (weight 4).

    The rules are counted on train and dev together; because the recogniser knows the train articles,
    each kind is scaled to its share on dev.
    """
    result: dict[str, dict[str, dict[str, float]]] = {}
    for kind in sorted({one.kind for one in train + dev}):
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for one in train + dev:
            if one.kind == kind:
                for rule in (one.row.rule, "*"):
                    counts[rule][0] += one.right
                    counts[rule][1] += 1
        base = (counts["*"][0] + 1) / (counts["*"][1] + 2)
        mine = [one.right for one in dev if one.kind == kind]
        scale = min(1.0, (sum(mine) + 10 * base) / (len(mine) + 10) / base)
        result[kind] = {
            rule: {"right": round(scale * (right + 4 * base) / (n + 4), 3), "n": n}
            for rule, (right, n) in sorted(counts.items())
        }
    return result


def write(model: Path) -> None:
    """Count and write ``confidence.json``."""
    verdicts = {}
    for split in ("train", "dev"):
        articles = read_split(split)
        found = records(articles, "rules", str(model))
        verdicts[split] = scoring.compare(zip((a for _, a in articles), found, strict=True))[1]
    table = shares(verdicts["train"], verdicts["dev"])
    CONFIDENCE.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"wrote {CONFIDENCE.relative_to(ROOT)}")


if __name__ == "__main__":
    write(newsextract.pipeline.model_path())
