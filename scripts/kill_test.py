"""Kills at random moments, each followed by --resume: the outputs must be those of a whole run.

    python scripts/kill_test.py --kills 200             # a quick stand-in for the pipeline
    python scripts/kill_test.py --kills 20 --real       # the pipeline itself

``kill -9`` hits the run or one of its workers, anywhere between taking the folder and giving it
free, and in a quarter of the cases while the outputs are merged and put in place. What follows
a kill may be killed in turn. When a run gets through, its outputs are compared byte by byte.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))


def run(folder: Path, out: Path, *, real: bool, resume: bool) -> None:
    """A run with two workers, in this process."""
    import fakes

    from newsextract import batch

    load = None if real else fakes.load
    batch.run([folder], out, jobs=2, resume=resume, max_seconds=600, formats=["jsonl"], load=load)


def make_inputs(folder: Path, *, real: bool) -> None:
    """Articles in files of their own, and in two files of many."""
    texts = [p.read_text("utf-8") for p in sorted((ROOT / "corpus/articles").rglob("*.txt"))]
    texts = (
        [text[:1500] for text in texts] * 4 if real else [f"SLOW ARTICLE {n}" for n in range(400)]
    )
    folder.mkdir()
    half = len(texts) // 2
    for n, text in enumerate(texts[:half]):
        (folder / f"{n:03}.txt").write_text(text, encoding="utf-8")
    rows = "".join(json.dumps({"text": text}) + "\n" for text in texts[half:])
    (folder / "100.jsonl").write_text(rows, encoding="utf-8")
    (folder / "rows.csv").write_text('text\n"One ROW"\n""\n"Another, ROW"\n')
    (folder / "bad.txt").write_bytes(bytes(100))


def content(out: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in out.iterdir() if p.name != ".newsextract"}


def workers(parent: int) -> list[int]:
    """Process ids of the workers of the run ``parent`` (Linux)."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            above = int(stat.read_text().rpartition(")")[2].split()[1])
            if above == parent and b"spawn_main" in (stat.parent / "cmdline").read_bytes():
                found.append(int(stat.parent.name))
        except (OSError, IndexError):
            continue
    return found


def wait_for(process: subprocess.Popen[bytes], path: Path) -> None:
    while process.poll() is None and not path.exists():
        time.sleep(0.002)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--real", action="store_true", help="the pipeline, not the stand-in")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--resume", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        folder, out = map(Path, args.child)
        run(folder, out, real=args.real, resume=args.resume)
        return

    rng = random.Random(args.seed)
    root = Path(tempfile.mkdtemp(prefix="kills-"))
    folder, out = root / "in", root / "out"
    make_inputs(folder, real=args.real)
    command = [sys.executable, __file__, "--child", str(folder), str(out)]
    command += ["--real"] if args.real else []

    def start(*more: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen([*command, *more], env={**os.environ, "PYTHONWARNINGS": "ignore"})

    process = start()
    wait_for(process, out / ".newsextract")
    begun = time.monotonic()
    assert process.wait() == 0
    lasting = time.monotonic() - begun
    wanted = content(out)
    shutil.rmtree(out)
    print(f"unbroken run: {len(wanted)} files, {lasting:.1f} s", flush=True)

    kills: Counter[str] = Counter()
    compared = 0
    while kills.total() < args.kills:
        resumed = out.exists()
        process = start(*(["--resume"] if resumed else []))
        if rng.random() < 0.25:
            wait_for(process, out / ".newsextract" / "new" / "articles.csv")
            time.sleep(rng.uniform(0, 0.15))
            target = "run, at the merge"
        else:
            wait_for(process, out / ".newsextract")
            time.sleep(rng.uniform(0, lasting))
            target = rng.choice(("run", "worker"))
        if process.poll() is None:
            pids = [process.pid] if target != "worker" else workers(process.pid)
            if pids:
                os.kill(rng.choice(pids), signal.SIGKILL)
                kills[target] += 1
        if process.wait() not in (0, -signal.SIGKILL):
            sys.exit(f"after {kills.total()} kills: exit status {process.returncode}; see {root}")
        if process.returncode == 0 or rng.random() < 0.3:
            # Through, or to be brought through undisturbed.
            if process.returncode and start("--resume").wait():
                sys.exit(f"after {kills.total()} kills: --resume failed; see {root}")
            if (found := content(out)) != wanted:
                names = [n for n in wanted | found if wanted.get(n) != found.get(n)]
                sys.exit(f"after {kills.total()} kills {', '.join(names)} differ; see {root}")
            compared += 1
            if compared % 10 == 0:
                print(f"{kills.total()} kills, {compared} comparisons, all equal", flush=True)
            shutil.rmtree(out)
    if out.exists():
        assert start("--resume").wait() == 0
        assert content(out) == wanted
        compared += 1
    shutil.rmtree(root)
    print(f"{dict(kills)}: {kills.total()} kills, {compared} comparisons, all equal")


if __name__ == "__main__":
    main()
