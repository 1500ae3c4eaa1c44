"""How well two annotators agree: ``python scripts/agreement.py``.

Prints F1 between the first and the second, independent annotation of the same articles, by kind: exact
spans and labels of entities, whole rows as ``evaluate.py`` counts them, overlap of quotations. Which of the
two comes first makes no difference. Counts only, never text: the articles are those of the blind split.
"""

from __future__ import annotations

import argparse
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path

from newsextract import gold
from newsextract.components.title.title_forms import title_key
from newsextract.gold import GoldArticle
from newsextract.score_keys import name_key, platform_key, speaker_keys
from newsextract.scoring import overlapping

ROOT = Path(__file__).resolve().parents[1]
LABELS = ("PERSON", "CHARACTER", "WORK", "PLATFORM", "ORG", "LOC", "DATE")


def items(article: GoldArticle) -> Iterator[tuple[str, Hashable]]:
    """(kind, item) of all that one annotator says of an article; quotations apart."""
    for e in article.entities:
        if e.label in LABELS:
            yield e.label, (e.start, e.end)
        if e.label in ("PERSON", "CHARACTER"):
            yield "full name of a mention", (e.start, e.end, name_key(e.canonical))
    for c in article.rows("cast"):
        pair = name_key(c["actor"]), name_key(c["character"])
        if c["character"]:
            yield "castings", pair
            yield "castings, work", (*pair, title_key(c["work"]))
            yield "castings, status", (*pair, c["status"] or "confirmed")
        else:
            yield "cast without character", pair
    for r in article.rows("release"):
        dated = title_key(r["work"]), r["date"] or r["text"]
        yield "releases", dated
        yield "releases, platform", (*dated, platform_key(r["platform"]))
        yield "releases, event", (*dated, r["event"])
    for p in article.rows("platform"):
        yield "platforms", platform_key(p["platform"])
        for title in filter(None, p["works"].split("; ")):
            yield "platforms, work", (platform_key(p["platform"]), title_key(title))
    for w in article.rows("work"):
        yield "works", title_key(w["title"])


def quotes(one: GoldArticle, two: GoldArticle) -> tuple[int, int, int, int]:
    """Quotations that both have, those with the same speaker, and how many each has."""
    rows = [{r["n"]: r["speaker"] for r in a.rows("quote")} for a in (one, two)]
    open_ = list(two.quotes)
    both = same = 0
    for quote in one.quotes:
        match = overlapping(open_, quote.start, quote.end)
        if match is not None:
            open_.remove(match)
            both += 1
            speakers = (rows[0].get(str(quote.n), ""), rows[1].get(str(match.n), ""))
            same += speaker_keys(speakers[0]) == speaker_keys(speakers[1])
    return both, same, len(one.quotes), len(two.quotes)


def agreement(pairs: Iterable[tuple[GoldArticle, GoldArticle]]) -> dict[str, tuple[int, int, int]]:
    """Kind to how many items both have, and how many each has."""
    counts: dict[str, tuple[int, int, int]] = {}

    def add(kind: str, both: int, one: int, two: int) -> None:
        old = counts.get(kind, (0, 0, 0))
        counts[kind] = (old[0] + both, old[1] + one, old[2] + two)

    for one, two in pairs:
        own, other = set(items(one)), set(items(two))
        for kind in sorted({k for k, _ in own | other}):
            mine = {i for k, i in own if k == kind}
            theirs = {i for k, i in other if k == kind}
            add(kind, len(mine & theirs), len(mine), len(theirs))
        both, same, n, m = quotes(one, two)
        add("quotations", both, n, m)
        add("quotations, speaker", same, n, m)
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first", type=Path, default=ROOT / "corpus/agreement/first")
    parser.add_argument("--second", type=Path, default=ROOT / "corpus/agreement/second")
    options = parser.parse_args()
    names = sorted(p.name for p in options.second.glob("*.txt"))
    pairs = [(gold.read(options.first / n), gold.read(options.second / n)) for n in names]
    pairs = [(one, two) for one, two in pairs if one.text == two.text]
    words = sum(len(one.text.split()) for one, _ in pairs)
    print(f"{len(pairs)} articles, {words:,} words annotated twice")
    counts = agreement(pairs)
    order = [k for k in LABELS if k in counts] + sorted(k for k in counts if k not in LABELS)
    for kind in order:
        both, one, two = counts[kind]
        print(f"{kind:24} F1 {2 * both / max(one + two, 1):6.1%}   n {one}, {two}")


if __name__ == "__main__":
    main()
