"""Exports for annotation tools: each read back by its own rules, on awkward text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from lxml import etree
from newsroom import article
from spacy.tokens import DocBin
from typer.testing import CliRunner

from newsextract.annotation import brat
from newsextract.annotation.exporting import TOOLS, Exported, export
from newsextract.annotation.spans import LABELS, RELATIONS, annotate
from newsextract.cli import app
from newsextract.components.relations import read
from newsextract.errors import ArticleError, UsageError
from newsextract.records import ArticleRecord

# Emoji of one and of several code points, CRLF, a line separator, a quotation with names in it
# and a name broken over two lines: what shifts offsets or overlaps in one tool or another.
TEXT = (
    "🎬👩🏽‍🎤 Ann Lee plays Mara\r\nVoss in Smoke.\r\n\r\n“I love\u2028Mara\r\nVoss,” Lee said 🎉.\r\n"
    "Smoke is on Prime Video on July 9.\r\nBo Ray voices the Fox. “No,” she added.\r\n"
)


LEE = TEXT.index("Lee said")


def told(id: str = "a/b c.txt") -> ArticleRecord:
    return article(
        id, "2025-07-06", TEXT, title="Smoke",
        works=[("Smoke", "series")],
        cast=[
            {"actor": "Ann Lee", "character": "Mara Voss", "character_text": "Mara\r\nVoss",
             "work": "Smoke"},
            {"actor": "Bo Ray", "character": "the Fox", "work": "Smoke", "kind": "voice"},
            {"actor": "Bo Ray", "work": "Smoke"},
        ],
        releases=[
            {"work": "Smoke", "date": "2025-07-09", "date_text": "July 9", "platform": "Prime Video"},
        ],
        platforms=[{"platform": "Prime Video", "works": ("Smoke",)}],
        quotes=[
            {"text": "I love\u2028Mara\r\nVoss,", "speaker": "Ann Lee", "speaker_text": "Lee", "speaker_start": LEE, "speaker_end": LEE + 3},
            {"text": "No,", "speaker": "Bo Ray", "speaker_text": "she"},
        ],
    )  # fmt: skip


WANTED = {
    ("PERSON", "Ann Lee"), ("CHARACTER", "Mara\r\nVoss"), ("WORK", "Smoke"),
    ("PLATFORM", "Prime Video"), ("DATE", "July 9"), ("PERSON", "Bo Ray"),
    ("CHARACTER", "the Fox"), ("QUOTE", "I love\u2028Mara\r\nVoss,"), ("QUOTE", "No,"),
    ("SPEAKER", "she"),
}  # fmt: skip
JOINED = {
    ("PLAYS", "Ann Lee", "Mara\r\nVoss"), ("IN", "Ann Lee", "Smoke"),
    ("VOICES", "Bo Ray", "the Fox"), ("IN", "Bo Ray", "Smoke"),
    ("COMES_OUT", "Smoke", "July 9"), ("ON", "July 9", "Prime Video"),
    ("SAID_BY", "I love\u2028Mara\r\nVoss,", "Lee"), ("SAID_BY", "No,", "she"),
}  # fmt: skip
Run = Callable[..., Path]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def made(*records: ArticleRecord) -> Path:
        out = tmp_path / "out"
        out.mkdir()
        lines = [
            r.model_copy(update={"text": None}).model_dump_json(exclude_none=True) for r in records
        ]
        (out / "records.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
        for record in records:
            path = tmp_path / "in" / record.article.id
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(TEXT.encode())
        return out

    return made


def exported(out: Path, tool: str) -> Exported:
    done = export(out, tool, articles=[out.parent / "in"])
    assert done.failed == []
    assert done.folder == out / "export"
    assert all((done.folder / name).is_file() for name in done.files)
    return done


def same(found: set[tuple[str, str]]) -> None:
    # "Lee" beside the quotation is Ann Lee's name.
    assert found == WANTED | {("PERSON", "Lee")}


def test_spans() -> None:
    record = told()
    marked = annotate(record, TEXT)
    same({(span.label, TEXT[span.start : span.end]) for span in marked.spans})
    assert [(s.start, -s.end) for s in marked.spans] == sorted(
        (s.start, -s.end) for s in marked.spans
    )
    texts = [TEXT[span.start : span.end] for span in marked.spans]
    assert {(r.label, texts[r.head], texts[r.child]) for r in marked.relations} == JOINED
    near = next(r for r in marked.relations if r.label == "COMES_OUT")
    assert marked.spans[near.head].start == TEXT.rindex("Smoke")
    assert {r.label for r in marked.relations} <= set(RELATIONS)
    assert {s.label for s in marked.spans} <= set(LABELS)


def test_rows_outside_the_text() -> None:
    with pytest.raises(ArticleError, match="outside the text"):
        annotate(told(), TEXT[:60])


def test_label_studio(run: Run) -> None:
    out = run(told(), told("c.txt"))
    exported(out, "label-studio")
    tasks = json.loads((out / "export" / "label-studio.json").read_text("utf-8"))
    view = etree.fromstring((out / "export" / "label-studio.xml").read_text("utf-8"))
    names = {element.get("name"): element for element in view.iter() if element.get("name")}
    ids = [r["id"] for task in tasks for r in task["predictions"][0]["result"] if "id" in r]
    assert len(ids) == len(set(ids)) > 20
    for task in tasks:
        assert task["data"]["text"] == TEXT
        (prediction,) = task["predictions"]
        assert prediction["model_version"].startswith("newsextract ")
        assert 0 <= prediction["score"] <= 1
        regions = {r["id"]: r for r in prediction["result"] if r["type"] == "labels"}
        for region in regions.values():
            assert names[region["to_name"]].tag == "Text"
            assert names[region["from_name"]].get("toName") == region["to_name"]
            (label,) = region["value"]["labels"]
            assert label in {e.get("value") for e in names[region["from_name"]]}
            # Label Studio counts code points, and \r\n as two.
            assert list(TEXT)[region["value"]["start"]] == region["value"]["text"][0]
            assert (
                TEXT[region["value"]["start"] : region["value"]["end"]] == region["value"]["text"]
            )
        same({(r["value"]["labels"][0], r["value"]["text"]) for r in regions.values()})
        relations = [r for r in prediction["result"] if r["type"] == "relation"]
        assert {
            (
                r["labels"][0],
                regions[r["from_id"]]["value"]["text"],
                regions[r["to_id"]]["value"]["text"],
            )
            for r in relations
        } == JOINED
        assert {r["labels"][0] for r in relations} <= {
            e.get("value") for e in view.iter("Relation")
        }
        assert {r["direction"] for r in relations} == {"right"}


def test_doccano(run: Run) -> None:
    out = run(told(), told("c.txt"))
    exported(out, "doccano")
    lines = (out / "export" / "doccano.jsonl").read_bytes().decode().split("\n")
    entries = [json.loads(line) for line in lines if line]
    assert [entry["article_id"] for entry in entries] == ["a/b c.txt", "c.txt"]
    for name in ("entities", "relations"):
        ids = [one["id"] for entry in entries for one in entry[name]]
        assert ids == list(range(len(ids)))
    for entry in entries:
        assert entry["text"] == TEXT
        spans = {
            s["id"]: (s["label"], TEXT[s["start_offset"] : s["end_offset"]])
            for s in entry["entities"]
        }
        same(set(spans.values()))
        places = [(s["start_offset"], s["end_offset"], s["label"]) for s in entry["entities"]]
        assert len(places) == len(set(places))
        assert {
            (r["type"], spans[r["from_id"]][1], spans[r["to_id"]][1]) for r in entry["relations"]
        } == JOINED


def test_prodigy(run: Run) -> None:
    out = run(told())
    exported(out, "prodigy")
    (line,) = (out / "export" / "prodigy.jsonl").read_bytes().decode().strip("\n").split("\n")
    task = json.loads(line)
    tokens = task["tokens"]
    # The tokens and their blanks are the text again.
    assert "".join(t["text"] + " " * t["ws"] for t in tokens) == TEXT == task["text"]
    assert [t["id"] for t in tokens] == list(range(len(tokens)))
    assert all(TEXT[t["start"] : t["end"]] == t["text"] for t in tokens)

    def check(span: dict[str, Any]) -> str:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]
        return TEXT[span["start"] : span["end"]]

    same({(span["label"], check(span)) for span in task["spans"]})
    assert {
        (r["label"], check(r["head_span"]), check(r["child_span"])) for r in task["relations"]
    } == JOINED
    for relation in task["relations"]:
        for end in ("head", "child"):
            assert relation[end] == relation[f"{end}_span"]["token_end"]
            assert relation[f"{end}_span"] in task["spans"]


def test_docbin(run: Run) -> None:
    out = run(told(), told("c.txt"))
    done = exported(out, "docbin")
    assert done.files == ["docbin/0001.spacy"]
    nlp = spacy.blank("en")
    docs = list(DocBin().from_disk(out / "export" / "docbin" / "0001.spacy").get_docs(nlp.vocab))
    assert len(docs) == 2
    for doc in docs:
        assert doc.text == TEXT
        same({(span.label_, span.text) for span in doc.spans["newsextract"]})
        # The character in the quotation, and all other names; the quotation itself is none.
        assert [ent.text for ent in doc.ents] == [
            "Ann Lee", "Mara\r\nVoss", "Smoke", "Lee", "Smoke", "Prime Video", "July 9",
            "Bo Ray", "the Fox",
        ]  # fmt: skip
        castings = read(doc, "newsextract_castings")
        assert [one.fields["character"] for one in castings] == ["Mara Voss", "the Fox", ""]
        assert (
            castings[0].fields["id"] == "c-a/b c.txt-0" or castings[0].fields["id"] == "c-c.txt-0"
        )
        assert TEXT[slice(*castings[0].roles["work"])] == "Smoke"
        (release,) = read(doc, "newsextract_releases")
        assert {role: TEXT[slice(*place)] for role, place in release.roles.items()} == {
            "date": "July 9", "work": "Smoke", "platform": "Prime Video",
        }  # fmt: skip
        assert [span.label_ for span in doc.spans["newsextract_quotes"]] == ["QUOTE", "SPEAKER"] * 2
        assert castings[0].confidence == 0.9


def test_docbin_in_several_files(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsextract.annotation import docbin

    monkeypatch.setattr(docbin, "_IN_A_FILE", 2)
    out = run(*(told(f"{n}.txt") for n in range(5)))
    assert exported(out, "docbin").files == [f"docbin/000{n}.spacy" for n in (1, 2, 3)]
    monkeypatch.setattr(docbin, "_IN_A_FILE", 5)
    assert exported(out, "docbin").files == ["docbin/0001.spacy"]
    assert len(list((out / "export" / "docbin").iterdir())) == 1


def annotations(path: Path) -> Iterator[tuple[str, str, str]]:
    """The lines as brat's server reads them: id, data, tail; breaks of any sort end a line."""
    for line in path.read_bytes().decode().splitlines():
        id, _, rest = line.partition("\t")
        data, _, tail = rest.partition("\t")
        yield id, data, tail


def test_brat(run: Run) -> None:
    out = run(told(), told("a_b c.txt"))
    done = exported(out, "brat")
    assert len(done.files) == 5
    folder = out / "export" / "brat"
    for path in folder.glob("*.ann"):
        assert path.with_suffix(".txt").read_bytes() == TEXT.encode()
        marks: dict[str, tuple[str, str]] = {}
        relations, events = set(), []
        for id, data, tail in annotations(path):
            assert id not in marks
            if id[0] == "T":
                label, start, end = data.split(" ")
                text = TEXT[int(start) : int(end)]
                assert re.sub(r"[\r\n\u2028]", " ", text) == tail
                marks[id] = (label, text)
            elif id[0] == "R":
                label, *ends = data.split(" ")
                head, child = (one.split(":") for one in ends)
                assert (head[0], child[0]) == ("Arg1", "Arg2")
                relations.add((label, marks[head[1]][1], marks[child[1]][1]))
            else:
                assert id[0] == "E"
                events.append(
                    {
                        role: marks[mark]
                        for role, mark in (one.split(":") for one in data.split(" "))
                    }
                )
        same({mark for mark in marks.values() if mark[0] != "Release"})
        assert relations == {one for one in JOINED if one[0] not in ("COMES_OUT", "ON")}
        assert events == [
            {"Release": ("Release", "July 9"), "Work": ("WORK", "Smoke"),
             "Platform": ("PLATFORM", "Prime Video")},
        ]  # fmt: skip
    config = (folder / "annotation.conf").read_text("utf-8")
    assert re.findall(r"^\[(\w+)\]$", config, re.M) == [
        "entities",
        "relations",
        "events",
        "attributes",
    ]
    for label in (*LABELS, "Release", "PLAYS", "SAID_BY"):
        assert re.search(rf"^{label}\b", config, re.M)


def test_brat_names_files_apart() -> None:
    ids = [
        "a/b.txt",
        "a_b.txt",
        "a b.txt",
        "A/b.txt",
        "../../etc",
        "é" * 300,
        "x.jsonl#1",
        "x.jsonl#2",
    ]
    stems = [brat.file_stem(id) for id in ids]
    assert len({stem.casefold() for stem in stems}) == len(ids)
    assert all(re.fullmatch(r"\w[\w.-]*", stem) and len(stem.encode()) < 200 for stem in stems)


@pytest.mark.parametrize("tool", TOOLS)
def test_what_is_missing_is_told(run: Run, tool: str) -> None:
    out = run(told(), told("c.txt"), told("d.txt"))
    (out.parent / "in" / "c.txt").unlink()
    (out.parent / "in" / "d.txt").write_text("Another text.")
    arguments = ["export", str(out), "--to", tool, "--articles", str(out.parent / "in")]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{out}/export: ")
    assert ": 1 articles, 12 spans, 8 relations" in done.stdout
    problems = done.stderr.splitlines()
    assert [line.split(":")[1] for line in problems] == [" c.txt", " d.txt"]
    assert not list((out / "export").glob(".draft*"))
    assert export(out, tool, out.parent / "x", articles=[out.parent / "in"]).articles == 1


def test_mistakes(run: Run, tmp_path: Path) -> None:
    out = run(told())
    for arguments, message in (
        ((out, "excel"), "no such tool: excel"),
        ((tmp_path / "no", "brat"), "not the folder of a run"),
        ((out, "brat"), "no text of the 1 articles was found"),
        ((out, "brat", out / "records.jsonl"), "cannot write to"),
    ):
        with pytest.raises(UsageError, match=re.escape(message)):
            export(*arguments, articles=[] if message[:2] == "no" else [out.parent / "in"])
    with pytest.raises(UsageError, match="no such file or folder"):
        export(out, "brat", articles=[tmp_path / "nowhere"])
    (out / "records.jsonl").write_text("")
    with pytest.raises(UsageError, match="has no articles"):
        export(out, "brat")
    assert list((out / "export").iterdir()) == []


def test_an_old_export_stays_when_a_new_one_fails(run: Run) -> None:
    out = run(told())
    exported(out, "brat")
    (out.parent / "in" / "a" / "b c.txt").unlink()
    with pytest.raises(UsageError, match="nothing to export"):
        export(out, "brat", articles=[out.parent / "in"])
    assert len(list((out / "export" / "brat").iterdir())) == 3
