"""Scores of the records on a gold split.

python scripts/evaluate.py                     # dev
python scripts/evaluate.py --split test        # scores only, never the articles
python scripts/evaluate.py --entities gold     # rules alone: entities as annotated
python scripts/evaluate.py --floors            # write corpus/floors.json (a floor only goes up)
python scripts/evaluate.py --calibrate         # write confidence.json from train and dev
python scripts/evaluate.py --errors castings   # what was wrong and missed (not on test)
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

import newsextract.pipeline
from newsextract import gold, scoring
from newsextract.articles import from_text
from newsextract.records import ArticleRecord
from newsextract.reliability import reliability

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "corpus" / "floors.json"
CONFIDENCE = ROOT / "src" / "newsextract" / "data" / "en" / "confidence.json"
KINDS = (
    "castings", "castings_work", "castings_status", "cast_only", "releases", "releases_platform", "releases_event",
    "platforms", "platforms_work", "quotes", "quotes_speaker", "works",
)  # fmt: skip


def read_split(split: str) -> list[tuple[Path, gold.GoldArticle]]:
    paths = sorted((ROOT / "corpus" / "gold" / split).glob("*.txt"))
    return [(path, gold.read(path)) for path in paths]


def records(
    articles: list[tuple[Path, gold.GoldArticle]], entities: str, model: str | None
) -> list[ArticleRecord]:
    """The records of gold articles, by the model or on the annotated entities."""
    given = [
        from_text(article.text, id=path.name, published=article.published or None)
        for path, article in articles
    ]
    if entities == "model":
        return list(newsextract.pipeline.load(model, any_language=True).pipe(given))
    import spacy

    from newsextract.assemble import assemble
    from newsextract.components import castings, coherence, platforms, quotes, releases, works  # noqa: F401

    nlp = spacy.blank("en")
    found = []
    for (_, article), one in zip(articles, given, strict=True):
        doc = gold.to_doc(article, nlp)
        for name in newsextract.pipeline.COMPONENTS:
            doc = nlp.create_pipe(name)(doc)
        found.append(assemble(doc, one))
    return found


def table(scores: scoring.Scores) -> str:
    lines = [f"{'kind':<18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}"]
    for kind in KINDS:
        if (s := scores.get(kind)) is not None:
            lines.append(
                f"{kind:<18}{s.precision:7.3f}{s.recall:7.3f}{s.f1:7.3f}{s.gold:7d}{s.found:7d}"
            )
    return "\n".join(lines)


def reliability_table(judged: list[scoring.Judged]) -> str:
    """Calibration by kind of record."""
    head = (
        f"{'kind':<12}{'rows':>6}{'right':>7}{'mean':>7}{'ECE':>7}{'AUC':>7}{'≥0.9':>6}{'right':>7}"
    )
    lines = [head]
    for kind in ("castings", "releases", "platforms", "quotes"):
        r = reliability([one for one in judged if one.kind == kind])
        lines.append(
            f"{kind:<12}{r.rows:6d}{r.right:7.3f}{r.mean:7.3f}{r.ece:7.3f}{r.auc:7.3f}{r.sure:6d}{r.sure_right:7.3f}"
        )
    return "\n".join(lines)


def calibrate(
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


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--entities", default="model", choices=("model", "gold"))
    parser.add_argument("--model", help="name or path of another spaCy pipeline")
    parser.add_argument("--floors", action="store_true")
    parser.add_argument("--calibrate", action="store_true")
    parser.add_argument("--errors", choices=KINDS)
    parser.add_argument("--only", default="", help="only files whose name begins so")
    args = parser.parse_args()
    if args.errors and args.split == "test":
        sys.exit("the test split is blind: its scores only")
    articles = [(p, a) for p, a in read_split(args.split) if p.name.startswith(args.only)]
    found = records(articles, args.entities, args.model)
    scores, judged = scoring.compare(zip((a for _, a in articles), found, strict=True))
    words = sum(len(a.text.split()) for _, a in articles)
    print(f"{args.split}: {len(articles)} articles, {words} words, entities by {args.entities}")
    print(table(scores))
    empty = [
        r
        for (_, a), r in zip(articles, found, strict=True)
        if not any(a.rows(k) for k in ("cast", "release", "quote"))
    ]
    rows = sum(len(r.castings) + len(r.releases) + len(r.quotes) for r in empty)
    print(f"articles with nothing to extract: {len(empty)}, false rows in them: {rows}")
    print("confidence:")
    print(reliability_table(judged))
    if args.errors:
        for name, value in scores[args.errors].wrong:
            print("wrong ", name, value)
        for name, value in scores[args.errors].missed:
            print("missed", name, value)
    if args.calibrate:
        verdicts = {args.split: judged}
        for split in {"train", "dev"} - {args.split}:
            extra = read_split(split)
            pairs = zip((a for _, a in extra), records(extra, "model", None), strict=True)
            verdicts[split] = scoring.compare(pairs)[1]
        table_ = calibrate(verdicts["train"], verdicts["dev"])
        CONFIDENCE.write_text(json.dumps(table_, indent=1, sort_keys=True) + "\n")
        print(f"wrote {CONFIDENCE.relative_to(ROOT)}")
    if args.floors:
        old = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
        mine = {k: round(s.f1 - 0.0005, 3) for k, s in scores.items() if k in KINDS}
        merged = {k: max(v, old.get(args.split, {}).get(k, 0.0)) for k, v in mine.items()}
        FLOORS.write_text(json.dumps({**old, args.split: merged}, indent=1, sort_keys=True) + "\n")
        print(f"wrote {FLOORS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
