"""Runs made by hand for the review's tests: records, texts and tables in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from newsextract import exports, tables
from newsextract.ids import of_row
from newsextract.records import (
    ROW_KINDS,
    ArticleInfo,
    ArticleRecord,
    Casting,
    Mention,
    Platform,
    Quote,
    Release,
    Row,
    Work,
)

TEXT = (
    "Ann Lee plays Mara Voss in Smoke, which comes to Prime Video on July 9, 2025. Tom Ray is\r\n"
    'Davy.\r\n\r\n"It’s a lot of fun, and I hope that everybody who watches it has as good a time '
    'as we had," Lee said. "=SUM(A1) is my favourite line," she added about the hacker whom she '
    "follows through all eight episodes of the first season, filmed in Leeds last year.\r\n"
)


def place(text: str, value: str, after: int = 0) -> dict[str, int]:
    start = text.index(value, after)
    return {"start": start, "end": start + len(value)}


def common(text: str, value: str, rule: str, confidence: float) -> dict[str, object]:
    at = place(text, value)
    low = text.rfind("\n", 0, at["start"]) + 1
    high = text.find("\r", at["end"])
    return {
        **at, "evidence": text[low:high], "evidence_start": low, "evidence_end": high,
        "rule": rule, "confidence": confidence,
    }  # fmt: skip


def casting(
    text: str, actor: str, character: str, *, rule: str = "plays", confidence: float = 0.9
) -> Casting:
    here, there = place(text, actor), place(text, character)
    row = Casting(
        id="", actor=actor, character=character, work="Smoke", kind="acting", status="confirmed",
        season="1", actor_text=actor, actor_start=here["start"], actor_end=here["end"],
        character_text=character, character_start=there["start"], character_end=there["end"],
        **{**common(text, actor, rule, confidence), "end": there["end"]},
    )  # fmt: skip
    return row


def quote(text: str, words: str, speaker: str, written: str, confidence: float = 0.8) -> Quote:
    at = place(text, written, text.index(words) + len(words))
    return Quote(
        id="", text=words, speaker=speaker, speakers=(speaker,), speaker_text=written,
        speaker_start=at["start"], speaker_end=at["end"], speaker_role="", cue="said",
        kind="speech", parent="", **common(text, words, "cue_after", confidence),
    )  # fmt: skip


def record_of(text: str = TEXT, id: str = "2025/a.txt") -> ArticleRecord:
    """Two castings, a release, a platform and two quotations in ``text``."""
    service = place(text, "Prime Video")
    rows: dict[str, list[Row]] = {
        "castings": [
            casting(text, "Ann Lee", "Mara Voss"),
            casting(text, "Tom Ray", "Davy", rule="is", confidence=0.6),
        ],
        "releases": [
            Release(
                id="", work="Smoke", date="2025-07-09", date_text="July 9, 2025",
                date_basis="stated", time="03:00", timezone="America/New_York", event="premiere",
                platform="Prime Video", territory="", status="set", season="1", episodes="1-3",
                **common(text, "July 9, 2025", "premiere", 0.7),
            )
        ],
        "platforms": [
            Platform(
                id="", platform="Prime Video", platform_id="prime-video", kind="streaming",
                works=("Smoke",), mentions=(Mention(**service),),
                **common(text, "Prime Video", "registry", 0.95),
            )
        ],
        "quotes": [
            quote(text, "It’s a lot of fun, and I hope that everybody who watches it has as good a time as we had,", "Ann Lee", "Lee"),
            quote(text, "=SUM(A1) is my favourite line,", "Ann Lee", "she"),
        ],
    }  # fmt: skip
    info = ArticleInfo(
        id=id, source=id, sha256=sha256(text.encode()).hexdigest(), published="2025-07-06",
        published_basis="given", language="en", characters=len(text), words=len(text.split()),
    )  # fmt: skip
    works = (
        Work(id="w1", title="Smoke", kind="series", mentions=(Mention(**place(text, "Smoke")),)),
    )
    return numbered(ArticleRecord(article=info, works=works, **rows))


def numbered(record: ArticleRecord) -> ArticleRecord:
    """``record`` with the ids that the pipeline would give its rows."""
    update = {
        kind: tuple(
            row.model_copy(update={"id": of_row(record.article.id, kind, row)})
            for row in getattr(record, kind)
        )
        for kind in ROW_KINDS
    }
    return record.model_copy(update=update)


def write_run(
    folder: Path,
    records: Sequence[ArticleRecord],
    texts: dict[str, str] | None = None,
    formats: Iterable[str] = (),
) -> Path:
    """Write the outputs of a run into ``folder``/out, and the articles beside it."""
    out = folder / "out"
    out.mkdir(parents=True, exist_ok=True)
    for id, text in (texts or {}).items():
        path = folder / "in" / id
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    rows: dict[str, list] = {table: [] for table in tables.TABLES}
    for record in records:
        for table, row in tables.rows(record):
            rows[table].append(row)
    for table, found in rows.items():
        tables.write_table(out / f"{table}.csv", tables.COLUMNS[table], found)
    (out / "records.jsonl").write_text(
        "".join(exports.lines(records)), encoding="utf-8", newline=""
    )
    for format in formats:
        exports.write(format, out, lambda: records)
    return out


def read_rows(path: Path) -> tuple[list[str], list[list[str]]]:
    """The header and the rows of a CSV file, with guards undone."""
    frame = tables.read_table(path)
    return list(frame.columns), frame.to_numpy().tolist()
