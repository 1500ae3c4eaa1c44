"""Check gold articles: ``python scripts/gold.py check corpus/gold/train/*.txt``.

``table`` prints the counts of ``corpus/README.md``: ``python scripts/gold.py table corpus/gold/*/*.txt``.

Prints one line a fault and a summary, and leaves with status 1 if there is any fault. Of the test split print
counts only: ``python scripts/gold.py check --blind corpus/gold/test/*.txt``.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from corpus_checks import counts, duplicates, foreign, shared_casts, table

from newsextract import gold
from newsextract.errors import GoldError
from newsextract.gold_faults import faults

ROOT = Path(__file__).resolve().parents[1]


def summary(articles: dict[str, gold.GoldArticle]) -> str:
    """Articles, words, marks and rows, and the articles that hold each phenomenon."""
    kinds = Counter(e.label for a in articles.values() for e in a.entities)
    rows = Counter(kind for a in articles.values() for kind, _ in a.relations)
    words = sum(len(a.text.split()) for a in articles.values())
    held = Counter(p for a in articles.values() for p in set(a.header.get("phenomena", "").split()))
    numbers = sorted((int(p), n) for p, n in held.items() if p.isdigit())
    return (
        f"{len(articles)} articles, {words:,} words\n"
        f"mentions: {', '.join(f'{k} {n:,}' for k, n in sorted(kinds.items()))}\n"
        f"rows: {', '.join(f'{k} {n:,}' for k, n in sorted(rows.items()))}\n"
        f"phenomena: {', '.join(f'{p}: {n}' for p, n in numbers)}"
    )


def check(paths: list[str], *, blind: bool, shared: Path) -> int:
    """Print one line a fault (``blind``: only how many) and a summary; 1 if there is any fault."""
    articles: dict[str, gold.GoldArticle] = {}
    found: list[str] = []
    for path in paths:
        try:
            articles[path] = gold.read(Path(path))
        except GoldError as error:
            found.append(str(error))
            continue
        found += [f"{path}: {fault}" for fault in faults(articles[path])]
        if gold.parse(gold.render(articles[path])) != articles[path]:
            found.append(f"{path}: does not survive rendering")
    found += [*duplicates(articles), *shared_casts(articles)]
    if shared.is_dir():
        found += foreign(articles, shared)
    whole = [p for p in paths if Path(p).parent.parent.name == "gold"]
    found += counts({p: a for p, a in articles.items() if p in whole})
    if not blind:
        for fault in found:
            print(fault)
    print(summary(articles))
    print(f"{len(found)} faults")
    return 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("check", "table"))
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--blind", action="store_true", help="print the number of faults only")
    parser.add_argument(
        "--shared", type=Path, default=ROOT.parent / "shared/seeds",
        help="texts that are not ours, with which no article may share a run of words",
    )  # fmt: skip
    options = parser.parse_args()
    if options.command == "table":
        print("\n".join(table({path: gold.read(Path(path)) for path in options.paths})))
        return 0
    return check(options.paths, blind=options.blind, shared=options.shared)


if __name__ == "__main__":
    sys.exit(main())
