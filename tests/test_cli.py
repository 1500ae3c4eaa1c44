"""The command line, by subprocess: verbs, exit statuses, and one line for a user's mistake."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rich.console import Console
from verbs import everything

from newsextract.pipeline import model_path
from newsextract.records import ArticleRecord
from newsextract.show import render

COMMAND = [sys.executable, "-m", "newsextract"]
TEXT = (
    "date 2025-07-06 Ballard, starring Maggie Q as Detective Renée Ballard, premieres on Prime "
    "Video on July 9, 2025.\n\n“It is [bold]a lot[/bold] of fun,” Maggie Q said.\n"
)
needs_model = pytest.mark.skipif(not model_path().is_dir(), reason="no model yet")


def call(*arguments: object, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"},
    )  # fmt: skip


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("verb", everything(), ids=" ".join)
def test_help(verb: tuple[str, ...]) -> None:
    done = call(*verb, "--help")
    assert done.returncode == 0
    assert "Usage: " in done.stdout


def test_version() -> None:
    from newsextract import __version__

    assert call("--version").stdout == f"newsextract {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("extract",), "Missing argument"),
        (("extract", "in"), "Missing option"),
        (("extract", "nowhere", "-o", "out"), "error: no such file or folder: nowhere"),
        (("extract", "in", "-o", "in"), "error: the output folder is also an input"),
        (("extract", "in", "-o", "in/a.txt"), "error: the output is a file"),
        (("extract", "empty", "-o", "out"), "error: no articles in empty"),
        (("extract", "in", "-o", "out", "--format", "doc"), "error: no such format: doc"),
        (("extract", "in", "-o", "out", "--published", "soon"), "error: not a publication date"),
        (("extract", "in", "-o", "out", "--model", "no/such"), "error: cannot load the pipeline"),
        (("extract", "in", "-o", "out", "--rules", "no/such"), "error: "),
        (("extract", "in", "-o", "out", "--jobs", "-1"), "jobs"),
        (("extract", "in", "-o", "out", "--calibration", "no/such"), "error: cannot read no/such"),
        (("review", "import", "in"), "error: not the folder of a run: in"),
        (("calibrate", "in"), "error: not the folder of a run: in"),
        (("show", "nowhere"), "error: no such file or folder: nowhere"),
        (("report", "nowhere"), "error: not the folder of a run: nowhere"),
        (("export", "nowhere"), "Missing option"),
        (("export", "nowhere", "--to", "brat"), "error: not the folder of a run: nowhere"),
        (("export", "nowhere", "--to", "excel"), "error: no such tool: excel"),
        (("frobnicate",), "No such command"),
    ],
)
def test_mistakes(
    article: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(article.parents[1])
    Path("empty").mkdir()
    done = call(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    if "error: " in message:
        assert done.stderr.count("\n") == 1


@needs_model
def test_extract(article: Path, tmp_path: Path) -> None:
    done = call("extract", article.parent, "-o", tmp_path / "out", "--format", "xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["articles", "1"] in lines
    assert ["errors", "0"] in lines
    record = json.loads((tmp_path / "out" / "records.jsonl").read_text("utf-8"))
    assert record["article"]["id"] == "a.txt"
    assert record["article"]["published"] == "2025-07-06"
    for kind in ("castings", "releases", "platforms", "quotes"):
        for row in record[kind]:
            assert TEXT[row["evidence_start"] : row["evidence_end"]] == row["evidence"]
    assert (tmp_path / "out" / "newsextract.xlsx").exists()
    assert not (tmp_path / "out" / ".newsextract").exists()


@needs_model
def test_extract_quietly_from_standard_input(tmp_path: Path) -> None:
    done = call("extract", "-", "-o", tmp_path / "out", "--quiet", stdin=TEXT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads((tmp_path / "out" / "records.jsonl").read_text("utf-8"))


@needs_model
def test_some_articles_fail(article: Path, tmp_path: Path) -> None:
    (article.parent / "b.txt").write_bytes(bytes(100))
    (article.parent / "c.txt").write_bytes(b"x" * 3000)
    done = call("extract", article.parent, "-o", tmp_path / "out", "--max-mb", "0.002")
    assert done.returncode == 1
    assert done.stderr.startswith("2 articles failed: ")
    errors = (tmp_path / "out" / "errors.csv").read_text("utf-8-sig")
    assert "b.txt,,binary," in errors
    assert "c.txt,,too_large," in errors


@needs_model
def test_two_workers_give_the_same_bytes(article: Path, tmp_path: Path) -> None:
    for n in range(70):
        (article.parent / f"{n}.txt").write_text(TEXT * (n % 3 + 1), encoding="utf-8")
    for jobs in (1, 2):
        done = call("extract", article.parent, "-o", tmp_path / str(jobs), "--jobs", jobs)
        assert done.returncode == 0, done.stderr
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes(), path.name


@needs_model
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_interrupted(article: Path, tmp_path: Path) -> None:
    for n in range(2000):
        (article.parent / f"{n}.txt").write_text(TEXT, encoding="utf-8")
    command = [*COMMAND, "extract", str(article.parent), "-o", str(tmp_path / "out"), "--jobs", "2"]
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
        # A shell's background jobs ignore the signal, and so would what they start.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    parts = tmp_path / "out" / ".newsextract" / "parts"
    for _ in range(600):
        if len(list(parts.glob("*.zip"))) > 1:
            break
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors == "interrupted; the same command with --resume goes on from here\n"
    assert list(parts.glob("*.zip"))


@needs_model
def test_show(article: Path) -> None:
    done = call("show", article)
    assert done.returncode == 0, done.stderr
    assert "Castings (" in done.stdout
    assert "«Maggie Q»" in done.stdout
    assert "[bold]a lot[/bold]" in done.stdout


@needs_model
def test_show_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    done = call("show", tmp_path / "a.txt")
    assert (done.returncode, done.stderr) == (1, "error: a.txt: there is no text\n")


@needs_model
@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell")
def test_closed_pipe(article: Path) -> None:
    command = f"{sys.executable} -m newsextract info --schema | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_schema() -> None:
    schema = json.loads(call("info", "--schema").stdout)
    assert schema["title"] == "ArticleRecord"
    assert "castings" in schema["properties"]


@needs_model
def test_info() -> None:
    done = call("info")
    assert done.returncode == 0, done.stderr
    assert "model: " in done.stdout
    assert "newsextract_quotes" in done.stdout


@pytest.mark.parametrize("colour", [None, "standard"])
def test_render(record: ArticleRecord, colour: str | None) -> None:
    quote = record.quotes[0]
    evil = quote.evidence.replace("she said", "\x1b[31m[red]")
    record = record.model_copy(
        update={"quotes": (quote.model_copy(update={"evidence": evil, "speaker": "[red]\x1b[0m"}),)}
    )
    console = Console(
        color_system=colour,
        force_terminal=colour is not None,
        width=40,
        record=True,
        file=open(os.devnull, "w"),  # type: ignore[arg-type]  # noqa: SIM115
    )
    render(record, console)
    text = console.export_text(clear=False)
    assert "Ann Lee → (in the cast)" in text
    assert "Smoke: 2025-07-09 03:00 America/New_York" in text
    assert "[red]␛[0m" in text
    assert "\x1b" not in text
    assert ("=«Ann Lee» plays" in text) == (colour is None)
    if colour:
        assert "\x1b[1;32mAnn Lee\x1b[0m" in console.export_text(styles=True)


@needs_model
def test_review_and_calibrate(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert call("extract", article.parent, "-o", out, "-q", "--format", "ics").returncode == 0
    table = out / "castings.csv"
    lines = table.read_text("utf-8-sig").splitlines()
    assert lines[1].endswith(",,")
    reviewed = tmp_path / "castings-anna.csv"
    reviewed.write_text("\n".join([lines[0], lines[1][:-1] + "ok,"]), encoding="utf-8")
    done = call("review", "import", out, reviewed)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 decisions are new" in done.stdout
    reviewed.write_text("\n".join([lines[0], lines[1][:-1] + "perhaps,"]), encoding="utf-8")
    done = call("review", "import", out, reviewed, "--quiet")
    assert (done.returncode, done.stdout) == (1, "")
    assert "castings-anna.csv:2: decision 'perhaps' is none of" in done.stderr
    done = call("calibrate", out, "-o", tmp_path / "c.json")
    assert done.returncode == 0
    assert "castings: 1 decided, 1 right" in done.stdout
    assert "nothing to calibrate" in done.stdout
