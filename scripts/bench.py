"""Speed and memory, side by side in one run: ratios, because machines differ and are shared.

    python scripts/bench.py                 # prints a table and writes scripts/work/bench.json
    python scripts/bench.py --copies 20     # a larger corpus

Rates are words (blank-separated) a second on one core, the best of ``--rounds`` interleaved rounds.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "scripts" / "work" / "bench.json"


def texts(copies: int) -> list[str]:
    paths = sorted((ROOT / "corpus" / "articles").rglob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in paths] * copies


def rate(work: Callable[[], object], words: int) -> float:
    start = time.perf_counter()
    work()
    return words / (time.perf_counter() - start)


def cold(*arguments: str, rounds: int = 5) -> float:
    """Median seconds of a fresh interpreter that runs ``arguments``."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--copies", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()

    import spacy
    from cnn import small_cnn

    import newsextract
    from newsextract import layout, pipeline
    from newsextract.components import quotemarks

    articles = texts(args.copies)
    words = sum(len(text.split()) for text in articles)
    extractor = newsextract.load()
    encoder = spacy.load(pipeline.model_path(), exclude=[pipeline.SCORER])
    cnn = small_cnn()
    blank = spacy.blank("en")
    batch = pipeline.BATCH_SIZE

    def whole() -> None:
        # Copies of one text must not profit from what was remembered of it.
        for start in range(0, len(articles), batch):
            layout.blocks.cache_clear()
            quotemarks.find.cache_clear()
            for _ in extractor.pipe(articles[start : start + batch]):
                pass

    def encoded() -> None:
        for start in range(0, len(articles), batch):
            with encoder.memory_zone():
                for _ in encoder.pipe(articles[start : start + batch], batch_size=batch):
                    pass

    def convolved() -> None:
        for start in range(0, len(articles), batch):
            with cnn.memory_zone():
                for _ in cnn.pipe(articles[start : start + batch], batch_size=batch):
                    pass

    systems: dict[str, Callable[[], object]] = {
        "tokenizer": lambda: [blank.make_doc(text) for text in articles],
        "spaCy small CNN pipeline": convolved,
        "encoder pipeline": encoded,
        "whole extraction": whole,
    }
    best = dict.fromkeys(systems, 0.0)
    for work in systems.values():
        work()  # warm up: sessions, caches of words and patterns
    for _ in range(args.rounds):
        for name, work in systems.items():
            best[name] = max(best[name], rate(work, words))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    starts = {
        "import spacy": cold("-c", "import spacy"),
        "import newsextract": cold("-c", "import newsextract"),
        "newsextract --help": cold("-m", "newsextract", "--help"),
    }
    ratios = {
        "encoder pipeline / spaCy small CNN": best["encoder pipeline"]
        / best["spaCy small CNN pipeline"],
        "whole extraction / encoder pipeline": best["whole extraction"] / best["encoder pipeline"],
        "import spacy / import newsextract": starts["import spacy"] / starts["import newsextract"],
        "import spacy / newsextract --help": starts["import spacy"] / starts["newsextract --help"],
    }
    print(f"{len(articles)} articles, {words} words, one process, best of {args.rounds} rounds\n")
    for name, value in best.items():
        print(f"{name:<40}{value:>12,.0f} words/s")
    for name, value in starts.items():
        print(f"{name:<40}{value:>12.3f} s (cold, median of 5)")
    print(f"{'peak memory':<40}{peak:>12,.0f} MiB")
    for name, value in ratios.items():
        print(f"{name:<40}{value:>12.2f}")
    OUT.parent.mkdir(exist_ok=True)
    result = {
        "words": words,
        "words_per_second": best,
        "seconds": starts,
        "peak_mib": peak,
        "ratios": ratios,
    }
    OUT.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
