"""Articles that hang, crash or eat memory, workers that are killed, disks that are full."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from fakes import content, run

from newsextract import tables
from newsextract.errors import NewsextractError, UsageError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and limits of Linux")


def codes(out: Path) -> dict[str, str]:
    errors = tables.read_table(out / "errors.csv")
    return dict(zip(errors["article_id"], errors["code"], strict=True))


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Twenty sound articles, and one that hangs, one that crashes, one that eats memory."""
    root = tmp_path / "bad"
    root.mkdir()
    for n in range(20):
        (root / f"{n:02}.txt").write_text(f"Article NUMBER {n}")
    (root / "05x.txt").write_text("FREEZE here")
    (root / "11x.txt").write_text("DIE here")
    (root / "17x.txt").write_text("EAT here")
    (root / "rows.jsonl").write_text('{"text": "A ROW"}\n{"text": "DIE here"}\n{"text": "B"}\n')
    return root


LIMITS = {"max_seconds": 4, "max_memory": 400}
FOUND = {"05x.txt": "timeout", "11x.txt": "crashed", "17x.txt": "memory", "rows.jsonl#2": "crashed"}


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_costs_only_itself(bad: Path, tmp_path: Path, jobs: int) -> None:
    out = tmp_path / "out"
    summary = run([bad], out, jobs=jobs, **LIMITS)
    assert (summary.articles, summary.errors) == (22, 4)
    assert codes(out) == FOUND
    errors = tables.read_table(out / "errors.csv")["message"]
    assert errors[0] == "took longer than 4 seconds (--max-seconds)"
    assert not (out / ".newsextract").exists()


def test_limits_that_failed_are_tried_anew_with_others(tmp_path: Path) -> None:
    root = tmp_path / "in"
    root.mkdir()
    (root / "a.txt").write_text("A sound ONE")
    (root / "b.txt").write_text("EAT here")
    out = tmp_path / "out"
    assert run([root], out, max_memory=600).kept == 0
    assert codes(out) == {"b.txt": "memory"}
    assert run([root], out, max_memory=600).kept == 2
    assert run([root], out, max_memory=700).kept == 1
    assert codes(out) == {"b.txt": "memory"}


def test_without_a_watch_a_dying_worker_is_an_error(tmp_path: Path) -> None:
    """Workers that cannot even begin: one clear error, and no endless loop."""
    (tmp_path / "a.txt").write_text("DIE")
    with pytest.raises(NewsextractError, match="dies again and again"):
        run([tmp_path / "a.txt"], tmp_path / "out", max_memory=1)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("options", [{"max_seconds": -1}, {"max_memory": -1}])
def test_refused_limits(tmp_path: Path, options: dict[str, float]) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError, match="less than 0"):
        run([tmp_path / "a.txt"], tmp_path / "out", **options)


def children() -> list[int]:
    """Process ids of the spawned workers of this process."""
    found = []
    for line in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = line.read_text().rpartition(")")[2].split()
            command = (line.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and b"spawn_main" in command:
            found.append(int(line.parent.name))
    return found


def test_a_killed_worker_is_replaced(folder: Path, tmp_path: Path) -> None:
    for path in folder.rglob("*.txt"):
        path.write_bytes(path.read_bytes() + b" SLOW")
    run([folder], tmp_path / "whole")
    killed: list[int] = []

    def kill() -> None:
        while len(killed) < 3:
            time.sleep(0.3)
            for pid in children()[:1]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    run([folder], tmp_path / "out", jobs=2)
    assert killed
    killed.extend([0] * 3)
    assert content(tmp_path / "whole") == content(tmp_path / "out")


def test_two_runs_into_one_folder(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([folder], out)
    before = content(out)
    script = tmp_path / "hold.py"
    script.write_text(
        "import sys, time\nfrom newsextract.output import Output\n"
        "output = Output(sys.argv[1])\noutput.begin(resume=True)\nprint('held', flush=True)\n"
        "time.sleep(60)\n"
    )
    holder = subprocess.Popen([sys.executable, script, out], stdout=subprocess.PIPE)
    try:
        assert holder.stdout and holder.stdout.readline() == b"held\n"
        with pytest.raises(UsageError, match="another run is writing"):
            run([folder], out)
        assert content(out) == before
    finally:
        holder.kill()
        holder.wait()
    assert run([folder], out).kept == 117
    assert not (out / ".newsextract").exists()


FULL = """
import resource, sys
sys.path.insert(0, {tests!r})
from pathlib import Path
import fakes
if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
    try:
        fakes.run([Path({folder!r})], Path({out!r}), jobs={jobs}, resume=True)
    except fakes.batch.NewsextractError as error:
        print(error)
"""


@pytest.mark.parametrize(("size", "jobs"), [(3_000, 1), (3_000, 2), (12_000, 1)])
def test_a_full_disk(folder: Path, tmp_path: Path, size: int, jobs: int) -> None:
    """Files that cannot grow: the error that a full disk gives, at the parts or at the merge."""
    run([folder], tmp_path / "whole")
    out = tmp_path / "out"
    old = tmp_path / "old.txt"
    old.write_text("An OLD one")
    run([old], out)
    before = content(out)
    script = tmp_path / "full.py"
    tests = str(Path(__file__).parent)
    script.write_text(
        FULL.format(tests=tests, folder=str(folder), out=str(out), jobs=jobs, size=size)
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout == (
        f"cannot write to {out}: File too large; what is finished is kept: run again with --resume\n"
    )
    assert content(out) == before
    run([folder], out, resume=True)
    assert content(tmp_path / "whole") == content(out)


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may write anywhere")
def test_unwritable_output(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(UsageError, match="cannot write"):
        run([folder], tmp_path / "out")


def test_memory_is_limited_where_it_counts() -> None:
    """The limit is on what is written to, and leaves room for what only takes addresses."""
    code = (
        "import mmap\nfrom newsextract.watch import limit_memory\nlimit_memory(300)\n"
        "m = mmap.mmap(-1, 4 << 30, flags=mmap.MAP_SHARED)\n"
        "try:\n    bytearray(b'x' * (400 << 20))\nexcept MemoryError:\n    print('limited')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "limited\n"
    import resource

    assert resource.getrlimit(resource.RLIMIT_DATA)[0] == resource.RLIM_INFINITY
