"""The work units on Dask: a real scheduler, workers in processes of their own, one killed midway."""

from __future__ import annotations

import copy
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import bucket  # noqa: F401 -- registers bucket://
import dask.config
import pytest
from fakes import content
from test_remote import fill, load, put, tables_of, taken

import newsextract
from newsextract import batch, cluster, cluster_address
from newsextract.cluster_worker import Host
from newsextract.errors import NewsextractError, UsageError
from newsextract.remote import RemotePath
from newsextract.worker import Job

ROOT = Path(__file__).resolve().parents[1]
# Workers take newsextract from where the tests have it, installed or not.
PACKAGE = Path(newsextract.__file__).resolve().parents[1]


@dataclass
class Cluster:
    """A scheduler and workers, each a process, on this machine."""

    folder: Path
    environ: dict[str, str]
    address: str = ""
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        with open(self.folder / f"{len(self.processes)}.log", "wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "distributed.cli." + command[0], *command[1:]],
                stdout=log, stderr=log, env=self.environ, cwd=self.folder, start_new_session=True,
            )  # fmt: skip
        self.processes.append(process)
        return process

    def end(self) -> None:
        for process in self.processes:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def scheduler(self) -> None:
        file = self.folder / "scheduler.json"
        self.start(
            "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
            "--scheduler-file", str(file),
        )  # fmt: skip
        # There, but empty, while the scheduler still writes it.
        wait_for(lambda: file.exists() and file.read_text().rstrip().endswith("}"))
        self.address = str(json.loads(file.read_text())["address"])

    def worker(self, *options: str) -> subprocess.Popen[bytes]:
        return self.start(
            "dask_worker", self.address, "--nthreads", "1", "--no-dashboard",
            "--host", "127.0.0.1", *options,
        )  # fmt: skip


def wait_for(done: object, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not done():  # type: ignore[operator]
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster of two workers; tests may kill workers but leave two."""
    folder = tmp_path_factory.mktemp("cluster")
    environ = dict(os.environ, BUCKET=str(folder / "bucket"))
    environ["PYTHONPATH"] = os.pathsep.join([str(PACKAGE), str(ROOT / "tests")])
    here = Cluster(folder, environ)
    here.scheduler()
    here.worker("--no-nanny")
    here.worker("--nanny")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUCKET", environ["BUCKET"])
        yield here
    here.end()


@pytest.fixture
def store(running: Cluster) -> str:
    url = "bucket://shelf"
    RemotePath(url).remove()
    return url


def run(given: object, out: object, **options: object) -> batch.RunSummary:
    options.setdefault("load", load)
    return batch.run([given], out, **options)  # type: ignore[arg-type, list-item]


def slow(root: Path) -> None:
    fill(root)
    for n in range(200):
        (root / f"slow{n:03}.txt").write_text(f"SLOW article NUMBER {n}")


def load_ruled(*, rules: tuple[str, ...], **settings: object) -> object:
    # What workers are given is the file's content, wherever it is there.
    assert [Path(rule).read_text() for rule in rules] == ["a rule"]
    return load(rules=rules, **settings)


def test_same_bytes_without_a_common_disk(running: Cluster, store: str, tmp_path: Path) -> None:
    fill(tmp_path / "in")
    put(tmp_path / "in", f"{store}/in")
    rule = tmp_path / "mine.jsonl"
    rule.write_text("a rule")
    options: dict[str, object] = {"formats": ("jsonl",), "rules": [rule], "load": load_ruled}
    run(tmp_path / "in", tmp_path / "out", **options)
    said: list[str] = []
    there = run(f"{store}/in", f"{store}/out", cluster=running.address, say=said.append, **options)
    assert (there.articles, there.errors) == (102, 4)
    assert tables_of(taken(f"{store}/out")) == tables_of(content(tmp_path / "out"))
    assert len(said) == 1 and " workers; dashboard: http://" in said[0]


@pytest.mark.parametrize("url", [True, False])
def test_a_worker_killed_midway(
    running: Cluster, store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: bool
) -> None:
    slow(tmp_path / "in")
    run(tmp_path / "in", tmp_path / "whole")
    # Workers have working folders of their own.
    monkeypatch.chdir(tmp_path)
    given, out, parts = "in", "out", tmp_path / "out/.newsextract/parts"
    if url:
        put(tmp_path / "in", f"{store}/in")
        given, out = f"{store}/in", f"{store}/out"
        parts = running.folder / "bucket/shelf/out/.newsextract/parts"
    running.worker("--no-nanny")
    victim = next(p for p in running.processes[1:] if p.poll() is None)
    found: list[batch.RunSummary] = []
    thread = threading.Thread(target=lambda: found.append(run(given, out, cluster=running.address)))
    thread.start()
    wait_for(lambda: parts.exists() and len(list(parts.glob("*.zip"))) >= 2)
    assert thread.is_alive()
    os.kill(victim.pid, signal.SIGKILL)
    thread.join(60)
    assert found and found[0].articles == 302
    got = taken(f"{store}/out") if url else content(tmp_path / "out")
    assert tables_of(got) == tables_of(content(tmp_path / "whole"))


def test_an_article_at_which_the_process_dies_costs_itself(
    running: Cluster, tmp_path: Path
) -> None:
    fill(tmp_path / "in")
    (tmp_path / "in" / "die.txt").write_text("DIE here")
    summary = run(tmp_path / "in", tmp_path / "out", cluster=running.address)
    assert (summary.articles, summary.errors) == (102, 5)
    errors = (tmp_path / "out" / "errors.csv").read_text("utf-8-sig")
    assert "die.txt,,crashed,the worker process died at this article" in errors
    run(tmp_path / "in", tmp_path / "here", jobs=2)
    assert content(tmp_path / "out") == content(tmp_path / "here")


def test_a_worker_of_another_version_is_named(
    running: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "in")
    known = cluster.versions(None)
    for what, there in [("newsextract", "9.9 (abc)"), ("model", "its own (abc)")]:
        monkeypatch.setattr(cluster, "versions", lambda _, w=what, t=there: {**known, w: t})
        with pytest.raises(
            NewsextractError, match=rf"^worker tcp://\S+ has another {what} than .* here$"
        ):
            run(tmp_path / "in", tmp_path / "out", cluster=running.address)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("package", "version", "message"),
    [
        ("newsextract", None, r"worker tcp://\S+ has no newsextract: pip install"),
        ("newsextract", "0.0.1", r"worker tcp://\S+ has newsextract 0\.0\.1, this machine"),
        ("python", "3.9.1", r"worker tcp://\S+ has python 3\.9, this machine 3\.1"),
    ],
)
def test_packages_are_compared_first(package: str, version: str | None, message: str) -> None:
    here = {"packages": {"python": "3.11.7.final.0", "newsextract": "0.1.0"}}
    other = {"packages": {**here["packages"], package: version}}

    class Client:
        def get_versions(self, packages: list[str]) -> object:
            workers = {"tcp://1:1": here, "tcp://2:2": other}
            return {"client": here, "scheduler": here, "workers": workers}

    with pytest.raises(NewsextractError, match=message):
        cluster._check_packages(Client())


def test_a_worker_that_does_not_see_the_disk_is_named(
    running: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "in")
    monkeypatch.setattr(cluster, "_seen", lambda *_: ["/nowhere/in"])
    with pytest.raises(NewsextractError, match=r"worker tcp://\S+ does not see /nowhere/in"):
        run(tmp_path / "in", tmp_path / "out", cluster=running.address)


def test_a_bad_model_is_one_clear_error(running: Cluster, tmp_path: Path) -> None:
    fill(tmp_path / "in")
    with pytest.raises(NewsextractError, match=r"^worker tcp://\S+ .*no such model: bad$"):
        run(tmp_path / "in", tmp_path / "out", model="bad", cluster=running.address)
    assert not (tmp_path / "out").exists()


def test_refusals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path / "in")
    monkeypatch.setattr(cluster, "_CONNECT", 1)
    with pytest.raises(NewsextractError, match=r"no Dask scheduler answers at tcp://127.0.0.1:9"):
        run(tmp_path / "in", tmp_path / "out", cluster="tcp://127.0.0.1:9")
    with pytest.raises(NewsextractError, match="no Dask scheduler answers at nosuch://x"):
        run(tmp_path / "in", tmp_path / "out", cluster="nosuch://x")
    with pytest.raises(UsageError, match="--cluster takes local or an address"):
        run(tmp_path / "in", tmp_path / "out", cluster="somewhere")
    monkeypatch.setattr(cluster_address, "find_spec", lambda _: None)
    with pytest.raises(UsageError, match=r"pip install 'newsextract\[cluster\]'"):
        run(tmp_path / "in", tmp_path / "out", cluster="local")
    assert not (tmp_path / "out").exists()


def test_a_cluster_that_goes_away(
    running: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(tmp_path / "in")
    folder = tmp_path / "other"
    folder.mkdir()
    other = Cluster(folder, running.environ)
    other.scheduler()
    other.worker("--no-nanny", "--death-timeout", "5")
    parts = tmp_path / "out/.newsextract/parts"

    def end() -> None:
        wait_for(lambda: len(list(parts.glob("*.zip"))) >= 2)
        other.processes[0].kill()

    # It would look for the scheduler for half a minute.
    monkeypatch.setattr(dask.config, "config", copy.deepcopy(dask.config.config))
    dask.config.set({"distributed.comm.timeouts.connect": "2s"})
    killer = threading.Thread(target=end)
    killer.start()
    try:
        with pytest.raises(NewsextractError, match=r"has gone away.*--resume"):
            run(tmp_path / "in", tmp_path / "out", cluster=other.address)
    finally:
        killer.join()
        other.end()
    again = run(tmp_path / "in", tmp_path / "out", cluster=running.address, resume=True)
    assert again.kept >= 64
    run(tmp_path / "in", tmp_path / "whole")
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_a_local_cluster_with_the_real_model(tmp_path: Path) -> None:
    """By the command line, as a user would."""
    articles = tmp_path / "in"
    articles.mkdir()
    for path in sorted((ROOT / "corpus" / "articles").rglob("*.txt"))[:3]:
        (articles / path.name).write_bytes(path.read_bytes())
    environ = dict(os.environ, PYTHONPATH=str(PACKAGE))
    for name, options in {"one": [], "many": ["--cluster", "local", "--jobs", "1"]}.items():
        done = subprocess.run(
            [sys.executable, "-m", "newsextract", "extract", str(articles), "-o",
             str(tmp_path / name), *options],
            env=environ, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert ("dashboard: http://127.0.0.1:" in done.stderr) == bool(options)
        assert "Traceback" not in done.stderr
    assert content(tmp_path / "one") == content(tmp_path / "many")
    assert (tmp_path / "one" / "castings.csv").read_bytes().count(b"\n") > 5


def test_tasks_carry_no_text(running: Cluster) -> None:
    """What is sent of a run is small, however large its inputs are."""
    from distributed.protocol.pickle import dumps

    job = Job(RemotePath("s3://b/parts"), "k", load, None, (), "", 1, False)
    assert len(dumps(Host("name", job, [], {}, []))) < 2_000
