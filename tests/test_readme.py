"""What the README shows works as it is shown."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from verbs import verbs

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)


def test_the_two_commands_are_make_targets():
    makefile = (ROOT / "Makefile").read_text()
    commands = [body.strip() for kind, body in BLOCKS if kind == "console"]
    assert commands[:2] == ["make run", "make test"]
    assert "extract corpus/articles -o out" in makefile
    assert re.search(r"^run:", makefile, re.MULTILINE)
    assert re.search(r"^test:", makefile, re.MULTILINE)
    assert (ROOT / ".ci" / "run").read_text().rstrip().endswith("make test")


def test_the_main_job(tmp_path):
    """The command behind ``make run``, on the sample articles."""
    out = tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-m", "newsextract", "extract", "corpus/articles", "-o", str(out)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    listed = re.findall(
        r"`(\w+\.(?:csv|jsonl|json))`", README.split("## What comes out")[1].split("In short:")[0]
    )
    assert len(listed) == 9
    assert set(listed) == {path.name for path in out.iterdir() if path.is_file()}
    assert len((out / "records.jsonl").read_text(encoding="utf-8").splitlines()) == 24
    assert len((out / "castings.csv").read_text(encoding="utf-8").splitlines()) > 60


@pytest.mark.parametrize("body", [body for kind, body in BLOCKS if kind == "python"])
def test_python_blocks_run(body):
    done = subprocess.run(
        [sys.executable, "-c", body], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Ann Lee – Mara Voss")


def test_rule_file_block_is_accepted(tmp_path):
    from newsextract.rules import read_user

    (body,) = [body for kind, body in BLOCKS if kind == "json"]
    for line in body.splitlines():
        json.loads(line)
    path = tmp_path / "mine.jsonl"
    path.write_text(body, encoding="utf-8")
    rules = read_user([path])
    assert len(rules["castings"]) == len(rules["platforms"]) == 1


def test_own_rules_change_the_outcome(tmp_path):
    import newsextract

    (body,) = [body for kind, body in BLOCKS if kind == "json"]
    path = tmp_path / "mine.jsonl"
    path.write_text(body, encoding="utf-8")
    text = "Ann Lee dons the cape of Mara Voss in the drama Smoke, streaming on Lantern TV from 9 July 2025."
    record = newsextract.load(rules=[path]).extract(text)
    assert "lantern-tv" in {p.platform_id for p in record.platforms}
    rules = newsextract.load(rules=[path]).nlp.get_pipe("newsextract_castings").rules
    assert "dons_cape" in {rule.name for rule in rules}


def test_the_command_line_reference_is_fresh():
    sys.path.insert(0, str(ROOT / "scripts"))
    import cli_reference

    assert cli_reference.renewed(README) == README, "run python scripts/cli_reference.py"
    reference = cli_reference.reference()
    found = {" ".join(verb) for verb in verbs()}
    assert {"extract", "review import"} <= found
    for verb in found:
        assert f"**`newsextract {verb} " in reference
    stale = README.replace("--published DATE", "--publication DATE")
    assert cli_reference.renewed(stale) == README
    with pytest.raises(ValueError, match="needs the lines"):
        cli_reference.renewed("# newsextract")


def test_pictures_exist():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (ROOT / picture).is_file(), picture


def test_paths_exist():
    for path in re.findall(r"`((?:src|corpus|models|scripts)/[\w./-]+)`", README):
        assert (ROOT / path.rstrip("/")).exists(), path
