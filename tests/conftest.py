"""Shared fixtures: a record with every kind of row, built by hand; a browser and its pages."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import chromium
from hypothesis import HealthCheck, settings
from reviewing import Open

from newsextract.records import (
    ArticleInfo,
    ArticleRecord,
    Casting,
    Mention,
    Platform,
    Quote,
    Release,
    Warning_,
    Work,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# The same examples each time, and however slow the machine: a failure is the code's.
settings.register_profile(
    "newsextract", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("newsextract")


@pytest.fixture
def record() -> ArticleRecord:
    """An article of one sentence, with one row of each kind and awkward values in them."""
    text = "=Ann Lee plays Mara in Smoke on Prime Video on July 9. \"-Yes,\"\r\nshe said, 'NA'."
    common = {"evidence": text, "evidence_start": 0, "evidence_end": len(text), "rule": "by_hand"}

    def place(value: str) -> dict[str, int]:
        return {"start": text.index(value), "end": text.index(value) + len(value)}

    return ArticleRecord(
        article=ArticleInfo(
            id="2025/a b.txt", source="2025/a b.txt", sha256="0" * 64, title="+1 for Ann",
            published="2025-07-06", published_basis="given", language="en",
            characters=len(text), words=15,
        ),
        works=(Work(id="w1", title="Smoke", kind="series", mentions=(Mention(start=23, end=28),)),),
        castings=(
            Casting(
                id="c1", actor="Ann Lee", character="", work="Smoke", kind="acting",
                status="confirmed", season="2", actor_text="Ann Lee", actor_start=1, actor_end=8,
                character_text="", character_start=-1, character_end=-1, confidence=0.875,
                **place("Ann Lee"), **common,
            ),
        ),
        releases=(
            Release(
                id="r1", work="Smoke", date="2025-07-09", date_text="July 9",
                date_basis="year_inferred", time="03:00", timezone="America/New_York",
                event="premiere", platform="Prime Video", territory="US", status="set", season="",
                episodes="", confidence=1.0, **place("July 9"), **common,
            ),
            Release(
                id="r2", work="Film", date="2026-24", date_text="late", date_basis="stated",
                time="", timezone="", event="release", platform="", territory="", status="set",
                season="", episodes="", confidence=0.5, **place("July 9"), **common,
            ),
        ),
        platforms=(
            Platform(
                id="p1", platform="Prime Video", platform_id="prime-video", kind="streaming",
                works=("Smoke", "Film"),
                mentions=(Mention(start=32, end=43), Mention(start=0, end=1)),
                confidence=0.9, **place("Prime Video"), **common,
            ),
        ),
        quotes=(
            Quote(
                id="q1", text="-Yes,", speaker="Ann Lee; Tom Ray", speakers=("Ann Lee", "Tom Ray"),
                speaker_text="she", speaker_start=text.index("she"),
                speaker_end=text.index("she") + 3, speaker_role="actor", cue="said",
                kind="speech", parent="", confidence=0.75, **place("-Yes,"), **common,
            ),
        ),
        warnings=(Warning_(code="odd", message="an odd thing"),),
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """120 articles in files of several kinds, seven of which fail one way or another."""
    root = tmp_path / "in"
    for n in range(70):
        path = root / f"{n % 3}" / f"{n:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f'date 2025-01-{n % 28 + 1:02} Article =YES "NO",\r\n number {n}'.encode())
    (root / "1" / "bad.txt").write_bytes(bytes(500))
    (root / "1" / "crash.txt").write_text("CRASH here")
    (root / "2" / "fail.txt").write_text("FAIL here")
    (root / "2" / "lost.txt").write_text("LOST here")
    lines = [json.dumps({"id": f"x{n}", "text": f"WORD {n}"}) for n in range(40)]
    lines[7] = "{broken"
    (root / "many.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    (root / "rows.csv").write_text('id,text\na,"A\nROW"\nb,\nc,CRASH\n')
    return root


# Not for the whole session: while Playwright runs, so does its event loop, and nothing else's can.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def show(browser: Browser) -> Iterator[Open]:
    """Opens a file as a double click does; whatever goes wrong inside fails the test."""
    wrong: list[str] = []
    contexts = []

    def opened(path: Path, *, context: Any = None, script: str = "", **settings: Any) -> Page:
        if context is None:
            settings = {"viewport": {"width": 1300, "height": 900}, **settings}
            context = browser.new_context(reduced_motion="reduce", **settings)
            contexts.append(context)
        shown = context.new_page()
        shown.set_default_timeout(30_000)
        shown.on("console", lambda message: wrong.append(f"console: {message.text}"))
        shown.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        shown.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        shown.on("request", lambda request: wrong.append(f"request: {request.url}"))
        if script:
            shown.add_init_script(script)
        shown.goto(path.as_uri())
        return shown

    yield opened
    for context in contexts:
        context.close()
    assert [w for w in wrong if not w.startswith(("request: file:", "request: blob:"))] == []


SLOW = ("test_floors.py", "test_cli.py", "test_cluster.py", "test_corpus.py")
"""The files that take longest, which begin first, so that no worker waits for the last of them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {name: place for place, name in enumerate(SLOW)}
    items.sort(key=lambda item: order.get(item.path.name, len(SLOW)))
