"""The gold corpus is sound in form, and the checks that say so find what they look for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsextract import gold

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

import corpus_checks  # noqa: E402

GUIDE = (ROOT / "corpus/README.md").read_text(encoding="utf-8")
WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
]


def article(text: str, relations: str = "", phenomena: str = "") -> gold.GoldArticle:
    return gold.parse(f"phenomena: {phenomena}\n---\n{text}\n---\n{relations}")


def test_the_corpus_is_sound() -> None:
    """Only how many faults there are is printed: the test split is blind."""
    paths = sorted(str(p) for p in (ROOT / "corpus/gold").glob("*/*.txt"))
    assert paths
    done = subprocess.run(
        [sys.executable, ROOT / "scripts/gold.py", "check", "--blind", *paths],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_counts_of_the_guide_are_todays() -> None:
    """Of the test split only counts are compared: it is blind."""
    command = "python scripts/gold.py table corpus/gold/*/*.txt"
    rest = GUIDE.partition(f"<!-- counts: {command} -->\n")[2]
    written = [line for line in rest.split("\n#")[0].splitlines() if line.startswith("|")]
    paths = sorted((ROOT / "corpus/gold").glob("*/*.txt"))
    made = corpus_checks.table({str(path): gold.read(path) for path in paths})
    assert written == [line for line in made if line], f"write anew what {command} prints"


def test_both_annotations_are_of_the_same_texts() -> None:
    first, second = (
        sorted((ROOT / "corpus/agreement" / name).glob("*.txt")) for name in ("first", "second")
    )
    assert [path.name for path in first] == [path.name for path in second]
    assert f"\n{len(second)} articles, " in GUIDE.partition("<!-- agreement: ")[2]
    for path in second:
        texts = {
            gold.read(ROOT / folder / path.name).text
            for folder in ("corpus/agreement/first", "corpus/agreement/second", "corpus/gold/test")
        }
        assert len(texts) == 1, path.name


@pytest.mark.parametrize(("shared", "found"), [(14, True), (6, False), (0, False)])
def test_near_duplicates(shared: int, found: bool) -> None:
    one = " ".join(WORDS)
    two = " ".join(WORDS[:shared] + [f"other{n}" for n in range(14 - shared)])
    pair = {"train/a.txt": article(one), "dev/b.txt": article(two)}
    assert bool(list(corpus_checks.duplicates(pair))) is found


def test_shared_casts() -> None:
    cast = "cast: Ann Lee | character=Mara Voss\ncast: Tom Ray | character=Davy\n"
    one, two = article("A", cast), article("B", cast)
    assert len(list(corpus_checks.shared_casts({"a": one, "b": two}))) == 1
    single = article("B", "cast: Ann Lee | character=Davy\n")
    assert not list(corpus_checks.shared_casts({"a": one, "b": single}))
    real = "cast: Tom Hanks | character=Mara Voss\ncast: Meryl Streep | character=Ann Lee\n"
    other = "cast: Tom Hanks | character=Ida Moor\ncast: Meryl Streep | character=Jo Bell\n"
    pair = {"a": article("A", real), "b": article("B", other)}
    assert not list(corpus_checks.shared_casts(pair))


def test_foreign_text(tmp_path: Path) -> None:
    (tmp_path / "theirs.txt").write_text(" ".join(["x", *WORDS, "y"]))
    ours = {"a": article("We write " + " ".join(WORDS[:9])), "b": article(" ".join(WORDS[:8]))}
    assert [line.split()[0] for line in corpus_checks.foreign(ours, tmp_path)] == ["a"]


def test_too_few_of_a_phenomenon() -> None:
    every = " ".join(sorted(corpus_checks.PHENOMENA))
    held = {f"gold/dev/{n}.txt": article("A", phenomena=every) for n in range(4)}
    assert not list(corpus_checks.counts(held))
    held["gold/dev/0.txt"].header["phenomena"] = every.replace("28", "")
    assert list(corpus_checks.counts(held)) == ["dev: phenomenon 28 in 3 articles, not 4"]
