"""Scores of the records on a gold split.

python scripts/evaluate.py                     # dev
python scripts/evaluate.py --split test        # scores only, never the articles
python scripts/evaluate.py --entities rules    # without the scorer
python scripts/evaluate.py --entities gold     # rules alone, entities as annotated
python scripts/evaluate.py --floors            # write corpus/floors.json (a floor only goes up)
python scripts/evaluate.py --errors castings   # what was wrong and missed (not on test)
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import newsextract.pipeline
from newsextract import gold, scoring
from newsextract.articles import from_text
from newsextract.records import ArticleRecord
from newsextract.reliability import reliability

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "corpus" / "floors.json"
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
    """The records of gold articles: by the whole ``model``, by its entities and the ``rules`` alone, or by the
    rules on the annotated entities (``gold``)."""
    given = [
        from_text(article.text, id=path.name, published=article.published or None)
        for path, article in articles
    ]
    if entities in ("model", "rules"):
        extractor = newsextract.pipeline.load(model, any_language=True)
        if entities == "rules" and newsextract.pipeline.SCORER in extractor.nlp.pipe_names:
            extractor.nlp.disable_pipe(newsextract.pipeline.SCORER)
        return list(extractor.pipe(given))
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


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--entities", default="model", choices=("model", "rules", "gold"))
    parser.add_argument("--model", help="name or path of another spaCy pipeline")
    parser.add_argument("--floors", action="store_true")
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
    if args.floors:
        old = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
        mine = {k: round(s.f1 - 0.0005, 3) for k, s in scores.items() if k in KINDS}
        merged = {k: max(v, old.get(args.split, {}).get(k, 0.0)) for k, v in mine.items()}
        FLOORS.write_text(json.dumps({**old, args.split: merged}, indent=1, sort_keys=True) + "\n")
        print(f"wrote {FLOORS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
