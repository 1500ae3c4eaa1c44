"""Speed and memory, side by side in one run: ratios, because machines differ and are shared.

    python scripts/bench.py                  # all: see --help for the sizes
    python scripts/bench.py --quick          # a few minutes, to see that it works

It prints a table in Markdown and writes scripts/work/bench.json. What is compared is measured in
turns (A B A B …) and the best of each is taken. Rates are words (blank-separated) a second, on one
core but for runs with more workers. Articles are made from corpus/gold/train by changing names.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import bench_articles  # noqa: E402 -- numpy reads the settings when it is imported
from bench_runs import Run, cold, extract  # noqa: E402
from bench_systems import spacy_pipeline, systems  # noqa: E402

OUT = Path(__file__).resolve().parent / "work" / "bench.json"
PAIRS = (
    ("encoder pipeline", "spaCy small CNN pipeline"),
    ("whole extraction", "encoder pipeline"),
    ("whole extraction", "spaCy small CNN pipeline"),
    ("whole extraction", "textacy quotations on it"),
)
"""Rates to divide."""


def in_one_process(texts: list[str], other: Any, rounds: int) -> dict[str, float]:
    """Words a second of each system, the best of ``rounds`` in turns."""
    words = sum(len(text.split()) for text in texts)
    found = systems(texts, other)
    for work in found.values():
        work()  # warm up: sessions, caches of words and patterns
    # Else each system pays for the garbage search through what all the others keep in memory.
    gc.collect()
    gc.freeze()
    best = dict.fromkeys(found, 0.0)
    for _ in range(rounds):
        for name, work in found.items():
            best[name] = max(best[name], words / timed(work))
    return best


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def by_workers(folder: Path, out: Path, rounds: int) -> dict[str, float]:
    """Seconds of whole runs over ``folder`` with one and two workers, on either engine."""
    ways = {"--jobs 1": ("--jobs", "1"), "--jobs 2": ("--jobs", "2")}
    if find_spec("distributed"):
        ways["--cluster local --jobs 2"] = ("--cluster", "local", "--jobs", "2")
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(rounds):
        for way, options in ways.items():
            best[way] = min(best[way], extract(folder, out, *options).seconds)
    return best


def by_size(folders: dict[int, Path], out: Path, jobs: int, rounds: int) -> dict[int, Run]:
    """Seconds and peak memory by number of articles."""
    best = {size: Run(float("inf"), float("inf")) for size in folders}
    for _ in range(rounds):
        for size, folder in folders.items():
            now = extract(folder, out, "--jobs", str(jobs))
            best[size] = Run(*map(min, best[size], now))
    return best


def ratios(found: dict[str, Any]) -> dict[str, float]:
    """What the rates, seconds and sizes come to, one by another."""
    rates, runs, cold_starts = (
        found["words_per_second"],
        found["run_seconds"],
        found["cold_seconds"],
    )
    made = {f"{a} / {b}": rates[a] / rates[b] for a, b in PAIRS if a in rates and b in rates}
    made["two workers / one"] = runs["--jobs 1"] / runs["--jobs 2"]
    if cluster := runs.get("--cluster local --jobs 2"):
        made["time of the cluster engine / of the pool, two workers"] = cluster / runs["--jobs 2"]
    sizes = list(found["by_size"])
    for small, large in pairwise(sizes):
        both = found["by_size"][small], found["by_size"][large]
        made[f"time of {large} articles / of {small}"] = both[1]["seconds"] / both[0]["seconds"]
    first, last = found["by_size"][sizes[0]], found["by_size"][sizes[-1]]
    name = f"peak memory of a worker at {sizes[-1]} articles / at {sizes[0]}"
    made[name] = last["peak_mib"] / first["peak_mib"]
    for other in ("import newsextract", "newsextract --help"):
        made[f"import spacy / {other}, cold"] = cold_starts["import spacy"] / cold_starts[other]
    return made


def table(found: dict[str, Any]) -> str:
    """All of it as a table in Markdown."""
    spacy_name = found["spacy_pipeline"]
    rows = {name: f"{rate:,.0f} words/s" for name, rate in found["words_per_second"].items()}
    rows |= {f"run with {way}": f"{s:,.1f} s" for way, s in found["run_seconds"].items()}
    for size, now in found["by_size"].items():
        rows[f"{size} articles"] = f"{now['seconds']:,.1f} s, {now['peak_mib']:,.0f} MiB a worker"
    rows |= {f"{name}, cold": f"{s:.3f} s" for name, s in found["cold_seconds"].items()}
    rows |= {name: f"{value:.2f}" for name, value in found["ratios"].items()}
    lines = [f"| {name} | {value} |" for name, value in rows.items()]
    return "\n".join(["| | one run |", "|---|---|", *lines, "", f"spaCy pipeline: {spacy_name}."])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=300, help="for the systems in one process")
    parser.add_argument("--runs", type=int, default=1000, help="articles of runs by workers")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[1000, 4000, 16000], help="articles of runs by size"
    )
    parser.add_argument("--rounds", type=int, default=5, help="turns in one process")
    parser.add_argument("--run-rounds", type=int, default=3, help="turns of runs by workers")
    parser.add_argument("--size-rounds", type=int, default=1, help="turns of runs by size")
    parser.add_argument("--jobs", type=int, default=2, help="workers of runs by size")
    parser.add_argument("--spacy", metavar="NAME", help="a spaCy pipeline, by name or folder")
    parser.add_argument("--quick", action="store_true", help="small numbers of everything")
    args = parser.parse_args()
    if args.quick:
        args.articles, args.runs, args.sizes = 32, 64, [32, 64, 128]
        args.rounds, args.run_rounds = 2, 1

    texts = bench_articles.make(max(args.articles, args.runs, *args.sizes))
    other, spacy_name = spacy_pipeline(args.spacy)
    found: dict[str, Any] = {
        "settings": vars(args),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "newsextract": version("newsextract"),
        "spacy_pipeline": spacy_name,
        "words_per_second": in_one_process(texts[: args.articles], other, args.rounds),
    }
    with tempfile.TemporaryDirectory(prefix="newsextract-bench-") as name:
        here = Path(name)
        folders = {size: here / str(size) for size in sorted({args.runs, *args.sizes})}
        words = {size: bench_articles.write(texts[:size], path) for size, path in folders.items()}
        out = here / "out"
        found["run_seconds"] = by_workers(folders[args.runs], out, args.run_rounds)
        sizes = {size: folders[size] for size in sorted(args.sizes)}
        found["by_size"] = {
            size: {"words": words[size], "seconds": run.seconds, "peak_mib": run.peak}
            for size, run in by_size(sizes, out, args.jobs, args.size_rounds).items()
        }
    found["cold_seconds"] = {
        "import spacy": cold("-c", "import spacy", rounds=args.rounds),
        "import newsextract": cold("-c", "import newsextract", rounds=args.rounds),
        "newsextract --help": cold("-m", "newsextract", "--help", rounds=args.rounds),
    }
    found["ratios"] = ratios(found)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print(table(found))


if __name__ == "__main__":
    main()
