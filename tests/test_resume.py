"""Runs that are broken off, by a kill or by Ctrl-C, and brought to the same end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fakes import content, run

from newsextract import batch
from newsextract.parts import read_shares
from newsextract.units import Unit
from newsextract.worker import Done, Job

SCRIPT = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
import fakes
if __name__ == "__main__":
    fakes.run([Path({folder!r})], Path({out!r}), jobs={jobs}, resume=True)
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_and_resumed(folder: Path, tmp_path: Path, jobs: int) -> None:
    for path in folder.rglob("*.txt"):
        path.write_bytes(path.read_bytes() + b" SLOW")
    run([folder], tmp_path / "whole")
    out = tmp_path / "out"
    script = tmp_path / "go.py"
    script.write_text(
        SCRIPT.format(tests=str(Path(__file__).parent), folder=str(folder), out=str(out), jobs=jobs)
    )
    for _ in range(4):
        process = subprocess.Popen([sys.executable, script], start_new_session=True)
        before = len(list((out / ".newsextract").glob("parts/*.zip")))
        while process.poll() is None:
            if len(list((out / ".newsextract").glob("parts/*.zip"))) > before:
                os.kill(process.pid, signal.SIGKILL)
                process.wait()
            time.sleep(0.01)
        if process.returncode == 0:
            break
        if (out / "datapackage.json").exists():
            break  # killed when all was in place
    assert run([folder], out, resume=True).articles == 110
    assert content(tmp_path / "whole") == content(out)


def test_resume_takes_finished_parts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    calls: list[int] = []

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(batch, "merge", stop)
        with pytest.raises(KeyboardInterrupt):
            run([folder], out)
    parts = sorted((out / ".newsextract" / "parts").iterdir())
    assert len(parts) == 4
    other = [path for path in parts if b'"0/000.txt"' not in path.read_bytes()]
    lost = len(read_shares(other[0]))
    other[0].write_bytes(b"cut")
    (folder / "0" / "000.txt").write_text("CHANGED text")
    do_unit = batch.do_unit

    def count(unit: Unit, job: Job) -> Done:
        calls.append(len(unit))
        return do_unit(unit, job)

    monkeypatch.setattr(batch, "do_unit", count)
    run([folder], out, resume=True)
    assert sum(calls) == lost + 1
    run([folder], tmp_path / "whole")
    assert content(tmp_path / "whole") == content(out)


def test_old_output_stays_until_the_new_is_ready(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run([folder], out, formats=("jsonl",))
    old = content(out)
    (folder / "0" / "000.txt").unlink()
    with monkeypatch.context() as patch:
        patch.setattr(batch, "merge", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            run([folder], out)
    assert content(out) == old
    assert run([folder], out).articles == 109
    assert "castings.jsonl" not in content(out), "a format of the old run is not left behind"


def test_killed_while_outputs_are_put_in_place(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run([folder], out)
    (folder / "0" / "000.txt").write_text("NEW text")
    run([folder], tmp_path / "whole")
    replace, left = Path.replace, [3]

    def failing(self: Path, target: Path) -> Path:
        if self.parent.name == "new":
            left[0] -= 1
            if not left[0]:
                raise KeyboardInterrupt
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing)
        with pytest.raises(KeyboardInterrupt):
            run([folder], out)
    run([folder], out, resume=True)
    assert content(tmp_path / "whole") == content(out)
