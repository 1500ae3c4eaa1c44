"""Scores of the records on a gold split.

python scripts/evaluate.py                     # dev
python scripts/evaluate.py --split test        # scores only, never the articles
python scripts/evaluate.py --entities rules    # without the scorer
python scripts/evaluate.py --entities gold     # rules alone, entities as annotated
python scripts/evaluate.py --floors            # write corpus/floors.json (a floor only goes up)
python scripts/evaluate.py --by phenomenon   # over the articles that hold each phenomenon
python scripts/evaluate.py --errors castings   # what was wrong and missed (not on test)
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import phenomena
from spacy.tokens import Doc

import newsextract.pipeline
from newsextract import gold, names, scoring
from newsextract.articles import from_text
from newsextract.components import platforms, works
from newsextract.components.score.decoding import LABELS
from newsextract.records import ArticleRecord
from newsextract.reliability import reliability

ROOT = Path(__file__).resolve().parents[1]
OTHERS = ("ORG", "LOC")
FLOORS = ROOT / "corpus" / "floors.json"
KINDS = (
    "castings", "castings_work", "castings_status", "cast_only", "cast_only_work", "releases", "releases_platform", "releases_event",
    "platforms", "platforms_work", "quotes", "quotes_speaker", "works", "works_kind",
)  # fmt: skip


def read_split(split: str) -> list[tuple[Path, gold.GoldArticle]]:
    paths = sorted((ROOT / "corpus" / "gold" / split).glob("*.txt"))
    return [(path, gold.read(path)) for path in paths]


def records(
    articles: list[tuple[Path, gold.GoldArticle]], entities: str, model: str | None
) -> list[ArticleRecord]:
    """The records of gold articles: by the whole ``model``, by its entities and the ``rules`` alone, or by the
    rules on the annotated entities (``gold``)."""
    return [record for record, _ in extracted(articles, entities, model)]


def extracted(
    articles: list[tuple[Path, gold.GoldArticle]], entities: str, model: str | None
) -> Iterator[tuple[ArticleRecord, set[tuple[str, int, int]]]]:
    """Record and entities, (label, start, end), of each gold article; see :func:`records`."""
    from newsextract.assemble import assemble

    given = [
        from_text(article.text, id=path.name, published=article.published or None)
        for path, article in articles
    ]
    if entities == "gold":
        docs = _on_annotated(article for _, article in articles)
    else:
        nlp = newsextract.pipeline.load(model, any_language=True).nlp
        if entities == "rules" and newsextract.pipeline.SCORER in nlp.pipe_names:
            nlp.disable_pipe(newsextract.pipeline.SCORER)
        docs = nlp.pipe((article.text for _, article in articles), batch_size=16)
    for one, doc in zip(given, docs, strict=True):
        yield assemble(doc, one), entities_of(doc)


def _on_annotated(articles: Iterable[gold.GoldArticle]) -> Iterator[Doc]:
    """Docs with the annotated entities, through the rule components."""
    import spacy

    from newsextract.components import castings, coherence, platforms, quotes, releases, works  # noqa: F401

    nlp = spacy.blank("en")
    pipes = [nlp.create_pipe(name) for name in newsextract.pipeline.COMPONENTS]
    for article in articles:
        doc = gold.to_doc(article, nlp)
        for pipe in pipes:
            doc = pipe(doc)
        yield doc


def entities_of(doc: Doc) -> set[tuple[str, int, int]]:
    """The names as the records use them: people with their ranks, titles and services as they were joined."""
    found = {(m.label, m.start, m.end) for m in names.mentions(doc)}
    found |= {("WORK", *r.roles["work"]) for r in works.mentions(doc)}
    found |= {("PLATFORM", *r.roles["platform"]) for r in platforms.mentions(doc)}
    return found | {(e.label_, e.start_char, e.end_char) for e in doc.ents if e.label_ in OTHERS}


def entity_table(
    pairs: Iterable[tuple[gold.GoldArticle, set[tuple[str, int, int]]]],
) -> tuple[str, dict[str, float]]:
    """P, R and F1 of exact spans by label, as a table and as F1 by label."""
    right, mine, wanted = Counter[str](), Counter[str](), Counter[str]()
    for article, found in pairs:
        told = {(e.label, e.start, e.end) for e in article.entities if e.label in LABELS}
        right.update(label for label, *_ in told & found)
        mine.update(label for label, *_ in found)
        wanted.update(label for label, *_ in told)
    lines, scores = [f"{'entity':<18}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}"], {}
    for label in LABELS:
        p, r = right[label] / max(mine[label], 1), right[label] / max(wanted[label], 1)
        scores[label] = 2 * right[label] / max(mine[label] + wanted[label], 1)
        lines.append(
            f"{label:<18}{p:7.3f}{r:7.3f}{scores[label]:7.3f}{wanted[label]:7d}{mine[label]:7d}"
        )
    return "\n".join(lines), scores


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
    parser.add_argument("--by", choices=("phenomenon",))
    parser.add_argument(
        "--only", default="", help='only files whose name begins so, or so: "dv,dw"'
    )
    args = parser.parse_args()
    if args.errors and args.split == "test":
        sys.exit("the test split is blind: its scores only")
    articles = [
        (p, a) for p, a in read_split(args.split) if p.name.startswith(tuple(args.only.split(",")))
    ]
    results = list(extracted(articles, args.entities, args.model))
    found = [record for record, _ in results]
    entities, by_label = entity_table(
        (article, names_) for (_, article), (_, names_) in zip(articles, results, strict=True)
    )
    scores, judged = scoring.compare(zip((a for _, a in articles), found, strict=True))
    words = sum(len(a.text.split()) for _, a in articles)
    print(f"{args.split}: {len(articles)} articles, {words} words, entities by {args.entities}")
    print(entities)
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
    if args.by:
        pairs = zip((a for _, a in articles), found, strict=True)
        print(phenomena.table(list(pairs)))
    if args.errors:
        for name, value in scores[args.errors].wrong:
            print("wrong ", name, value)
        for name, value in scores[args.errors].missed:
            print("missed", name, value)
    if args.floors:
        old = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
        mine = {k: round(s.f1 - 0.0005, 3) for k, s in scores.items() if k in KINDS}
        mine |= {label: round(value - 0.0005, 3) for label, value in by_label.items()}
        before = old.get(args.split, {})
        if before.get("articles") != len(articles):
            before = {}  # articles joined the split: its floors begin anew
        merged = {k: max(v, before.get(k, 0.0)) for k, v in mine.items()}
        merged["articles"] = len(articles)
        FLOORS.write_text(json.dumps({**old, args.split: merged}, indent=1, sort_keys=True) + "\n")
        print(f"wrote {FLOORS.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
