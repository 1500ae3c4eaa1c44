"""Decisions in the tables of later runs, and reviewed tables that a run may write over."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from review_runs import TEXT, record_of

from newsextract import batch, tables
from newsextract.articles import Article
from newsextract.errors import UsageError
from newsextract.records import ArticleRecord
from newsextract.review.importing import Imported, import_reviews


class Fake:
    """Finds the same rows in every article; ``work`` is the title of all castings."""

    work = "Smoke"

    def pipe(self, articles: Iterable[Article], **_: object) -> Iterator[ArticleRecord]:
        for article in articles:
            record = record_of(article.text, article.id)
            castings = [row.model_copy(update={"season": self.work}) for row in record.castings]
            info = record.article.model_copy(update={"source": article.source})
            yield record.model_copy(update={"article": info, "castings": tuple(castings)})


class Other(Fake):
    work = "3"


def run(folder: Path, fake: type[Fake] = Fake, **options: object) -> Path:
    out = folder / "out"
    batch.run([folder / "in"], out, load=lambda **_: fake(), **options)  # type: ignore[arg-type]
    return out


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(TEXT, encoding="utf-8", newline="")
    return run(tmp_path, formats=["xlsx"])


def decide(out: Path, **cells: str) -> None:
    """Change the first casting in the run's own table."""
    frame = tables.read_table(out / "castings.csv")
    for name, cell in cells.items():
        frame.loc[0, name] = cell
    tables.write_table(out / "castings.csv", frame.columns, frame.to_numpy().tolist())


def take(out: Path) -> Imported:
    return import_reviews(out, articles=[out.parent / "in"])


def shown(out: Path) -> list[tuple[str, str]]:
    frame = tables.read_table(out / "castings.csv")
    return list(zip(frame["decision"], frame["note"], strict=True))


def test_an_edited_table_is_written_over_only_after_an_import(out: Path) -> None:
    decide(out, decision="accept", note="=sure")
    with pytest.raises(UsageError, match=r"castings\.csv was changed .* review import"):
        run(out.parent)
    edited = (out / "castings.csv").read_bytes()
    take(out)
    run(out.parent, formats=["xlsx"])
    assert shown(out) == [("accept", "=sure"), ("", ""), ("", ""), ("", "")]
    kept = list((out / "review" / "imported").glob("castings-*.csv"))
    assert [path.read_bytes() for path in kept] == [edited]
    decide(out, decision="reject")
    with pytest.raises(UsageError, match="was changed"):
        run(out.parent)


def test_decisions_stand_in_every_format_and_are_not_taken_for_new_ones(out: Path) -> None:
    decide(out, decision="edit", character="Mara Voss [sic]", note="see [1]")
    take(out)
    run(out.parent, formats=["xlsx", "jsonl"])
    note = "[newsextract: edited to character: Mara Voss (sic)] see [1]"
    assert shown(out)[0] == ("edit", note)
    line = json.loads((out / "castings.jsonl").read_text("utf-8").splitlines()[0])
    assert (line["decision"], line["note"]) == ("edit", note)
    openpyxl = pytest.importorskip("openpyxl")
    row = list(openpyxl.load_workbook(out / "newsextract.xlsx")["castings"].values)[1]
    assert row[-2:] == ("edit", note)
    result = take(out)
    assert (result.new, result.problems) == (0, [])
    (one,) = result.settled.decided.values()
    assert (one.note, one.row.character) == ("see [1]", "Mara Voss [sic]")  # type: ignore[attr-defined]
    decide(out, decision="accept")
    assert [p.message for p in take(out).problems if not p.taken] == []
    (one,) = take(out).settled.decided.values()
    assert one.word == "accept"
    decide(out, decision="edit", character="Mara", note=f"{note} and more")
    (one,) = take(out).settled.decided.values()
    assert (one.word, one.row.character, one.note) == ("edit", "Mara", "see [1] and more")  # type: ignore[attr-defined]


def test_changed_rows_are_marked_and_unchanged_files_taken_over(out: Path) -> None:
    decide(out, decision="accept")
    take(out)
    run(out.parent)
    before = shown(out)
    again = batch.run([out.parent / "in"], out, load=lambda **_: pytest.fail("nothing to do"))  # type: ignore[arg-type]
    assert (again.articles, shown(out)) == (2, before)
    frame = tables.read_table(out / "castings.csv")
    reviewed = out.parent / "castings-anna.csv"
    frame.loc[2, "decision"] = "reject"
    tables.write_table(reviewed, frame.columns, frame.to_numpy().tolist())
    import_reviews(out, [reviewed])
    again = batch.run([out.parent / "in"], out, load=lambda **_: pytest.fail("nothing to do"))  # type: ignore[arg-type]
    assert [word for word, _ in shown(out)] == ["accept", "", "reject", ""]
    package = json.loads((out / "datapackage.json").read_text("utf-8"))
    assert package["resources"][0]["bytes"] > 0
    run(out.parent, Other, force=True)
    assert shown(out)[0] == ("accept", "[newsextract: changed since: season was Smoke]")


def test_reviewers_who_differ_are_named(out: Path) -> None:
    for name, word in (("anna", "accept"), ("ben", "reject")):
        frame = tables.read_table(out / "castings.csv")
        frame.loc[0, "decision"] = word
        path = out.parent / f"castings-{name}.csv"
        tables.write_table(path, frame.columns, frame.to_numpy().tolist())
        import_reviews(out, [path])
    run(out.parent)
    assert shown(out)[0] == ("", "[newsextract: reviewers differ (anna: accept, ben: reject)]")
