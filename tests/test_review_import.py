"""Reviewed tables as they really come back, and what an import makes of them."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from review_runs import TEXT, record_of, write_run

from newsextract import gold, tables
from newsextract.errors import UsageError
from newsextract.gold_faults import faults
from newsextract.review import decisions as store
from newsextract.review.anchoring import Passage
from newsextract.review.importing import Imported, import_reviews
from newsextract.review.marks import Marks
from newsextract.review.sheets import reviewer_of

Rows = list[dict[str, str]]
RECORD = record_of()
KINDS = ("castings", "releases", "platforms", "quotes")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return write_run(tmp_path, [RECORD], {RECORD.article.id: TEXT})


def table(out: Path, kind: str) -> Rows:
    """The rows of a table, guards and all, as a spreadsheet reads them."""
    with open(out / f"{kind}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def save(
    path: Path, rows: Rows, *, mark: str = ",", encoding: str = "utf-8-sig", end: str = "\r\n",
    quoting: int = csv.QUOTE_MINIMAL, head: str = "",
) -> Path:  # fmt: skip
    text = io.StringIO(newline="")
    writer = csv.DictWriter(
        text, list(rows[0]), delimiter=mark, lineterminator=end, quoting=quoting
    )  # type: ignore[call-overload]
    writer.writeheader()
    writer.writerows(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((head + text.getvalue()).encode(encoding, "replace"))
    return path


def take(out: Path, *files: Path, **options: object) -> Imported:
    return import_reviews(out, files, articles=[out.parent / "in"], **options)  # type: ignore[arg-type]


def said(imported: Imported, *, taken: bool) -> list[str]:
    return [p.message for p in imported.problems if p.taken is taken]


def british(rows: Rows) -> Rows:
    def day(cell: str) -> str:
        year, month, number = cell.split("-")
        return f"{number}/{month}/{year}"

    for row in rows:
        row["article_published"] = day(row["article_published"])
        if "date" in row:
            row["date"] = day(row["date"])
        row["confidence"] = row["confidence"].replace(".", ",")
    return rows


def moved(rows: Rows) -> Rows:
    names = list(rows[0])
    random.Random(7).shuffle(names)
    return [{name: row[name] for name in names} for row in reversed(rows)]


def renamed(rows: Rows) -> Rows:
    return [{f" {n.replace('_', ' ').title()} ": c for n, c in row.items()} for row in rows]


def more(rows: Rows) -> Rows:
    return [{"My own": "x", **row, "Notes 2": ""} for row in rows]


def fewer(rows: Rows) -> Rows:
    kept = ("id", "decision", "note")
    return [{name: row[name] for name in kept} for row in rows]


def without_ids(rows: Rows) -> Rows:
    return [{name: cell for name, cell in row.items() if name != "id"} for row in rows]


def straight(rows: Rows) -> Rows:
    plain = str.maketrans("’“”", '\'""')
    return [{name: cell.translate(plain) for name, cell in row.items()} for row in rows]


def dated_episodes(rows: Rows) -> Rows:
    return [
        row | ({"episodes": "01-Mar", "time": "3:00:00 AM"} if "episodes" in row else {})
        for row in rows
    ]


def as_is(rows: Rows) -> Rows:
    return rows


@pytest.mark.parametrize(
    "mangle",
    [as_is, british, moved, renamed, more, fewer, without_ids, straight, dated_episodes],
)
@pytest.mark.parametrize(
    "form",
    [
        {}, {"mark": ";", "encoding": "cp1252"}, {"mark": "\t", "encoding": "utf-16"},
        {"encoding": "utf-8", "end": "\n"}, {"mark": "\t", "encoding": "utf-16-le"},
        {"quoting": csv.QUOTE_ALL, "head": "sep=,\r\n"}, {"head": "Reviewed by Anna\r\n\r\n"},
    ],
)  # fmt: skip
def test_every_row_comes_back(out: Path, mangle: Callable[[Rows], Rows], form: dict) -> None:
    files = []
    for kind in KINDS:
        rows = mangle(table(out, kind))
        column = next(n for n in rows[0] if n.strip().lower() == "decision")
        for row in rows:
            row[column] = " Accept "
        files.append(save(out.parent / "anna" / f"{kind}.csv", rows, **form))
    result = take(out, *files)
    assert said(result, taken=False) == []
    assert {m for m in said(result, taken=True) if "are not ours" not in m} == set()
    assert (result.new, result.missing, len(result.settled.decided)) == (6, 0, 6)
    assert {(one.word, one.reviewer) for one in result.settled.decided.values()} == {
        ("accept", "anna")
    }
    assert take(out, *files).new == 0


def change(out: Path, of: str, number: int = 0, **cells: str) -> Path:
    rows = table(out, of)
    rows[number] |= cells
    return save(out.parent / f"{of}-ben.csv", rows)


@pytest.mark.parametrize(
    ("kind", "cells", "word", "refused", "remark"),
    [
        ("castings", {"decision": "yes"}, "accept", "", ""),
        ("castings", {"decision": "X"}, "accept", "", ""),
        ("castings", {"decision": "WRONG"}, "reject", "", ""),
        ("castings", {"decision": "perhaps"}, "", "decision 'perhaps' is none of", ""),
        ("castings", {"decision": "edit"}, "", "edit, but nothing was changed", ""),
        ("castings", {"decision": "edit", "character": "Mara"}, "edit", "", ""),
        ("castings", {"character": "Mara"}, "edit", "", "decision is empty; taken as edit"),
        ("castings", {"decision": "ok", "work": "Smoke 2"}, "edit", "", "decision is accept; taken as edit"),
        ("castings", {"decision": "no", "work": "Smoke 2"}, "reject", "", "the changes were left out"),
        ("castings", {"decision": "add"}, "accept", "", "the run has this row; taken as accept"),
        ("castings", {"note": "hm"}, "", "", "a note without a decision"),
        ("castings", {"id": "c0", "decision": "ok"}, "", "no row of the run has the id 'c0'", ""),
        ("castings", {"decision": "ok", "evidence": "other"}, "accept", "", "evidence was changed"),
        ("castings", {"decision": "edit", "kind": "Voice"}, "edit", "", ""),
        ("castings", {"decision": "edit", "kind": "sung"}, "", "kind: 'sung' is none of acting", ""),
        ("castings", {"decision": "edit", "actor": ""}, "", "actor: a row needs it", ""),
        ("castings", {"decision": "edit", "work": "#NAME?"}, "", "took the value for a formula", ""),
        ("releases", {"decision": "edit", "date": "10/07/2025"}, "", "can be read in one way only", ""),
        ("releases", {"decision": "edit", "date": "10 July 2025"}, "edit", "", ""),
        ("releases", {"decision": "edit", "time": "noon"}, "", "time: 'noon'", ""),
        ("releases", {"decision": "edit", "timezone": "ET"}, "", "timezone: 'ET'", ""),
        ("releases", {"decision": "edit", "territory": "USA"}, "", "territory: 'USA'", ""),
        ("quotes", {"decision": "edit", "speaker": "Nobody Known"}, "edit", "", "does not stand in the article"),
    ],
)  # fmt: skip
def test_decisions(
    out: Path, kind: str, cells: dict[str, str], word: str, refused: str, remark: str
) -> None:
    path = change(out, kind, **cells)
    result = take(out, path)
    (row, *_) = getattr(RECORD, kind)
    decided = result.settled.decided
    assert (decided[row.id].word if row.id in decided else "") == word
    assert len(decided) == bool(word)
    for wanted, taken in ((refused, False), (remark, True)):
        messages = said(result, taken=taken)
        assert len(messages) == bool(wanted)
        assert not wanted or wanted in messages[0]
    assert all((p.place.file, p.place.line) == (str(path), 2) for p in result.problems)


def edit(out: Path, of: str, number: int = 0, **cells: str) -> store.Decision:
    result = take(out, change(out, of, number, decision="edit", **cells), dry_run=True)
    (one,) = result.settled.decided.values()
    return one


def test_edits_are_anchored_again(out: Path) -> None:
    one = edit(out, "castings", actor="Tom Ray")
    assert TEXT[one.row.actor_start : one.row.actor_end] == one.row.actor_text == "Tom Ray"  # type: ignore[attr-defined]
    assert (one.row.start, one.row.end) == (14, TEXT.index("Tom Ray") + 7)
    one = edit(out, "castings", character="Mara Voss-Lane")
    assert one.row.character_text == "Mara Voss"  # type: ignore[attr-defined]
    one = edit(out, "castings", character="The Stranger")
    assert (one.row.character_start, one.row.character_text) == (-1, "")  # type: ignore[attr-defined]
    one = edit(out, "quotes", 1, speaker="Tom Ray")
    assert (one.row.speakers, one.row.speaker_text) == (("Tom Ray",), "she")  # type: ignore[attr-defined]
    one = edit(out, "quotes", text="It's a lot of fun")
    assert one.row.text == "It’s a lot of fun" == TEXT[one.row.start : one.row.end]  # type: ignore[attr-defined]
    one = edit(out, "platforms", platform="Netflix")
    assert (one.row.platform_id, one.row.start, one.row.mentions) == (
        "netflix",
        -1,
        (),
    )  # type: ignore[attr-defined]
    one = edit(out, "releases", date="2025-07")
    assert (one.row.date, one.row.date_text, one.row.start) == (
        "2025-07",
        "July 9, 2025",
        RECORD.releases[0].start,
    )  # type: ignore[attr-defined]


def blank(out: Path, kind: str, **cells: str) -> dict[str, str]:
    return dict.fromkeys(tables.COLUMNS[kind], "") | {"article_id": RECORD.article.id} | cells


@pytest.mark.parametrize(
    ("kind", "cells", "value", "anchor", "remark"),
    [
        ("castings", {"decision": "add", "actor": "Tom Ray", "character": "Mara Voss"}, "Mara Voss", "Mara Voss", ""),
        ("castings", {"actor": "Tom Ray", "character": "Mara Voss"}, "Mara Voss", "Mara Voss", "without decision; taken as add"),
        ("castings", {"decision": "new", "actor": "Zoe Park"}, "", "", "does not stand in the article"),
        ("releases", {"decision": "add", "work": "Smoke", "date": "2025-08-01", "date_text": "last year"}, "last year", "last year", ""),
        ("platforms", {"decision": "add", "platform": "Amazon Prime Video"}, "streaming", "Prime Video", ""),
        ("quotes", {"decision": "add", "text": "filmed in Leeds last year", "speaker": "Ann Lee"}, "speech", "filmed in Leeds last year", ""),
    ],
)  # fmt: skip
def test_added_rows(
    out: Path, kind: str, cells: dict[str, str], value: str, anchor: str, remark: str
) -> None:
    path = save(out.parent / f"{kind}.csv", [*table(out, kind), blank(out, kind, **cells)])
    result = take(out, path)
    assert said(result, taken=False) == []
    assert [remark in m for m in said(result, taken=True)] == [True] * bool(remark)
    (one,) = result.settled.decided.values()
    assert (one.word, TEXT[max(one.row.start, 0) : max(one.row.end, 0)].startswith(anchor)) == (
        "add",
        True,
    )
    assert value in [getattr(one.row, name) for name in one.row.columns]
    assert take(out, path).new == 0
    path = save(path, table(out, kind))
    assert (take(out, path).new, store.load(out)) == (1, [])


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"decision": "add"}, "add, but no values"),
        ({"decision": "add", "actor": "Tom", "article_id": "b.txt"}, "no article of the run has the id 'b.txt'"),
        ({"decision": "add", "work": "Smoke"}, "actor: a row needs it"),
        ({"decision": "reject", "actor": "Tom"}, "reject, but no row of the run is like this one"),
    ],
)  # fmt: skip
def test_rows_that_cannot_be_added(out: Path, cells: dict[str, str], message: str) -> None:
    path = save(out.parent / "c.csv", [*table(out, "castings"), blank(out, "castings", **cells)])
    result = take(out, path)
    assert [message in m for m in said(result, taken=False)] == [True]
    assert result.problems[0].place.line == 4


def test_a_copied_row_is_a_new_one(out: Path) -> None:
    rows = table(out, "castings")
    rows.append(rows[0] | {"character": "Davy", "decision": "add"})
    result = take(out, save(out.parent / "c.csv", rows))
    (one,) = result.settled.decided.values()
    assert (one.word, one.row.character) == ("add", "Davy")  # type: ignore[attr-defined]
    assert "another row's; taken as a new row" in said(result, taken=True)[0]


def test_contradictions_are_listed_and_do_not_count(out: Path) -> None:
    rows = table(out, "castings")
    twice = [rows[0] | {"decision": "accept"}, rows[1], rows[0] | {"decision": "reject"}]
    result = take(out, save(out.parent / "c.csv", twice))
    assert result.settled.decided == {}
    assert [(p.place.line, p.taken) for p in result.problems] == [(2, False), (4, False)]
    same = [rows[0] | {"decision": "accept"}, rows[0] | {"decision": "accept"}]
    assert len(take(out, save(out.parent / "c.csv", same)).settled.decided) == 1
    one = save(out.parent / "x" / "castings.csv", [rows[1] | {"decision": "accept"}])
    two = save(out.parent / "x" / "castings (1).csv", [rows[1] | {"decision": "reject"}])
    result = take(out, one, two, reviewer="cleo")
    assert ["neither counts" in m for m in said(result, taken=False)] == [True]
    assert RECORD.castings[1].id not in result.settled.decided


def test_lines_that_cannot_be_read_are_listed(out: Path) -> None:
    path = change(out, "castings", decision="accept")
    lines = path.read_text("utf-8-sig").splitlines()
    lines[1:1] = ['a,"b"c,d', ",".join(["x"] * 40)]
    lines.append('"never closed')
    path.write_text("\r\n".join(lines), encoding="utf-8")
    result = take(out, path)
    assert [(p.place.line, p.message.split(":")[0]) for p in result.problems if not p.taken] == [
        (2, "not readable as CSV"), (3, "more cells than columns"), (6, "not readable as CSV"),
    ]  # fmt: skip
    assert len(result.settled.decided) == 1
    listed = tables.read_table(out / "review" / "problems.csv")
    assert list(listed["line"]) == ["2", "3", "6"]
    assert set(listed["taken"]) == {"no"}


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.csv", None, "no such file or folder"), ("a.doc", b"x", "not a table"),
        ("a.xlsx", b"no zip", "not a workbook"), ("empty", "", "no tables in"),
    ],
)  # fmt: skip
def test_files_that_are_none(
    out: Path, name: str, content: bytes | str | None, message: str
) -> None:
    path = out.parent / name
    if content == "":
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    with pytest.raises(UsageError, match=message):
        take(out, path)
    with pytest.raises(UsageError, match="not the folder of a run"):
        take(out.parent)


@pytest.mark.parametrize("content", [b"", b"\x00\xff\x00", b"a,b\r\n1,2\r\n", b"\xff\xfe"])
def test_a_file_that_is_no_table_of_ours_is_listed(out: Path, content: bytes) -> None:
    (out.parent / "a.csv").write_bytes(content)
    result = take(out, out.parent / "a.csv")
    assert any("no row of column names" in m for m in said(result, taken=False))


def test_one_file_of_all_kinds(out: Path) -> None:
    names = list(
        dict.fromkeys(["table", *(n for kind in KINDS for n in tables.COLUMNS[kind][:-4])])
    )
    names += ["rule", "confidence", "decision", "note"]
    rows = [
        dict.fromkeys(names, "") | row | {"table": kind, "decision": "accept"}
        for kind in KINDS
        for row in table(out, kind)
    ]
    added = dict.fromkeys(names, "") | blank(out, "castings", actor="Tom Ray", decision="add")
    rows.append({name: added.get(name, "") for name in names} | {"table": "castings"})
    result = take(out, save(out.parent / "review.csv", rows))
    assert result.problems == []
    assert sorted(one.word for one in result.settled.decided.values()) == ["accept"] * 6 + ["add"]
    rows[0]["table"] = "people"
    result = take(out, save(out.parent / "review.csv", rows))
    assert said(result, taken=False) == ["the column 'table' names no table"]


def test_reviewers_agree_and_differ(out: Path) -> None:
    for name, words in (("anna", ["accept", "reject"]), ("ben", ["accept", "accept"])):
        rows = [r | {"decision": w} for r, w in zip(table(out, "castings"), words, strict=True)]
        save(out.parent / f"castings-{name}.csv", rows)
    result = take(out, *sorted(out.parent.glob("castings-*.csv")))
    assert len(result.settled.decided) == 1
    assert said(result, taken=False) == ["reviewers differ (anna: reject, ben: accept)"]
    (one, every) = result.agreement
    assert (one.kind, one.reviewers, one.rows, one.share, one.kappa) == (
        "castings",
        ("anna", "ben"),
        2,
        0.5,
        0,
    )
    assert every.kind == "all"
    rows = [r | {"decision": "reject"} for r in table(out, "castings")[1:]]
    result = take(out, save(out.parent / "castings.csv", rows), final=True, reviewer="chief")
    assert result.settled.decided[RECORD.castings[1].id].reviewer == "chief"
    rows[0]["decision"] = "undecided"
    result = take(out, save(out.parent / "castings.csv", rows), reviewer="chief")
    assert list(result.settled.disputed) == [RECORD.castings[1].id]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("castings-anna.csv", "anna"), ("anna/castings.csv", "anna"), ("ben/newsextract.xlsx", "ben"),
        ("quotes (Anna B).csv", "Anna B"), ("review.csv", "review"), ("x/castings - Copy.csv", "Copy"),
    ],
)  # fmt: skip
def test_reviewers_by_file_name(path: str, name: str) -> None:
    assert reviewer_of(Path(path)) == name


def test_what_an_import_writes(out: Path) -> None:
    for kind in KINDS:
        rows = [row | {"decision": "accept"} for row in table(out, kind)]
        if kind == "castings":
            rows[1] |= {"character": "Davy Jones", "note": "=really?"}
            rows.append(blank(out, kind, actor="Ann Lee", work="Smoke", decision="add"))
        if kind == "quotes":
            rows[1]["decision"] = "reject"
        save(out.parent / "anna" / f"{kind}.csv", rows)
    result = take(out, out.parent / "anna")
    folder = out / "review"
    castings = tables.read_table(folder / "castings.csv")
    assert tuple(castings.columns) == tables.COLUMNS["castings"]
    assert list(castings["decision"]) == ["accept", "edit", "add"]
    assert list(castings["character"]) == ["Mara Voss", "Davy Jones", ""]
    assert list(castings["note"]) == ["", "=really?", ""]
    assert list(tables.read_table(folder / "quotes.csv")["decision"]) == ["accept", "reject"]
    known = json.loads((folder / "statistics.json").read_text("utf-8"))
    every = {(one["kind"], one["rule"]): one for one in known["kinds"]}
    assert every["castings", "*"]["precision"][0] == 0.5
    assert (every["castings", "*"]["wanted"], every["castings", "*"]["recall"][0]) == (3, 1 / 3)
    assert every["quotes", "*"]["recall"] is None
    assert every["platforms", "registry"]["right"] == 1
    assert (result.gold, result.not_gold) == (["2025/a.txt"], {})
    (path,) = (folder / "gold").glob("*.txt")
    article = gold.read(path)
    assert faults(article) == []
    assert article.text == TEXT
    assert [row["actor"] for row in article.rows("cast")] == ["Ann Lee", "Tom Ray", "Ann Lee"]
    assert article.rows("release")[0]["date"] == "2025-07-09"
    assert [(q.n, TEXT[q.start : q.end][:4]) for q in article.quotes] == [(1, "It’s")]
    assert "Lee" in [TEXT[e.start : e.end] for e in article.entities]
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    take(out, out.parent / "anna")
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_an_undecided_article_is_no_gold_and_a_dry_run_writes_nothing(out: Path) -> None:
    result = take(out, change(out, "castings", decision="accept"), dry_run=True)
    assert (result.gold, result.not_gold) == ([], {})
    assert not (out / "review").exists()


def test_gold_says_why_not(out: Path) -> None:
    for kind in KINDS:
        save(
            out.parent / "anna" / f"{kind}.csv", [r | {"decision": "ok"} for r in table(out, kind)]
        )
    result = import_reviews(out, [out.parent / "anna"])
    assert result.not_gold == {"2025/a.txt": "its text is not to be found (--articles)"}
    path = save(
        out.parent / "c.csv",
        [*table(out, "castings"), blank(out, "castings", actor="Nobody", decision="add")],
    )
    result = take(out, path)
    assert result.not_gold == {"2025/a.txt": "cast: actor 'Nobody' is no canonical name of a mark"}


@pytest.mark.parametrize("content", ["{}\n", "no json\n", '{"id": "c1", "kind": "castings"}\n'])
def test_damaged_decisions_are_a_clear_error(out: Path, content: str) -> None:
    (out / "review").mkdir()
    store.path(out).write_text(content)
    with pytest.raises(UsageError, match=r"decisions\.jsonl:1: not a decision"):
        take(out)


@pytest.mark.parametrize(
    ("caught", "name", "marked"),
    [
        ("Lee Ray", "Ann Lee Ray", "Ann Lee Ray"),
        ("Ann Lee", "Ann Lee Ray", "Ann Lee Ray"),
        ("Ann Lee Ray", "Ann Lee Ray", "Ann Lee Ray"),
        ("Ray", "Tom Ray", "Ray"),
    ],
)
def test_a_part_of_a_name_is_marked_whole(caught: str, name: str, marked: str) -> None:
    text = "Picture: Ann Lee Ray and Tom"
    marks = Marks(Passage(text), [])
    start = text.index(caught)
    marks.name(start, start + len(caught), "PERSON", name)
    assert [text[e.start : e.end] for e in marks.entities()] == [marked]
