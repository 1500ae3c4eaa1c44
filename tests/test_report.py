"""The report: what stands in it, what no article can do to it, and a look in a real Chromium."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser import chromium
from lxml import html
from newsroom import article
from typer.testing import CliRunner

from newsextract.articles import ArticleFailure
from newsextract.cli import app
from newsextract.errors import UsageError
from newsextract.merging import merge
from newsextract.records import ArticleRecord, Warning_
from newsextract.report import page, writing
from newsextract.report.calendar import UNNAMED, calendar
from newsextract.report.failures import failures
from newsextract.report.writing import ReportSummary, write
from newsextract.review import decisions
from newsextract.review.decisions import Decision
from newsextract.tables import COLUMNS, error_row, read_table, write_table

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEXT = "Ann Lee plays Mara Voss in Smoke on Netflix on 9 July. “Yes,” Ann Lee said."


def told(
    id: str, published: str, actor: str = "Ann Lee", date: str = "2025-07-09", **more: Any
) -> ArticleRecord:
    text = TEXT.replace("Ann Lee", actor)
    return article(
        id, published, text, works=[("Smoke", "series")],
        cast=[{"actor": actor, "character": "Mara Voss", "work": "Smoke"}],
        releases=[{"work": "Smoke", "date": date, "date_text": "9 July", "platform": "Netflix"}],
        platforms=[{"platform": "Netflix", "works": ("Smoke",)}],
        quotes=[{"text": "Yes,", "speaker": actor, "speaker_text": "Ann Lee" if actor == "Ann Lee" else ""}],
        **more,
    )  # fmt: skip


def run_of(folder: Path, *records: ArticleRecord, failed: tuple[ArticleFailure, ...] = ()) -> Path:
    folder.mkdir()
    lines = [record.model_dump_json(exclude_none=True) + "\n" for record in records]
    (folder / "records.jsonl").write_bytes("".join(lines).encode())
    write_table(folder / "errors.csv", COLUMNS["errors"], map(error_row, failed))
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return run_of(
        tmp_path / "out",
        told("a.txt", "2025-01-01"),
        told("b.txt", "2025-02-01"),
        told("c.txt", "2025-03-01", actor="Jo Park", date="2025-07-16",
             warnings=(Warning_(code="unresolved_date", message="'soon' cannot be resolved"),)),
        failed=(ArticleFailure("=d.txt", "too_large", "larger than 20 MB"),),
    )  # fmt: skip


def tree(out: Path) -> Any:
    return html.document_fromstring((out / "report" / "report.html").read_text("utf-8"))


def text_of(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def test_what_stands_in_it(out: Path) -> None:
    assert write(out) == ReportSummary(
        articles=3, works=1, roles=2, dates=2, conflicts=2, failures=1
    )
    page = tree(out)
    tiles = {
        text_of(li.find(".//span")): text_of(li.find(".//b")) for li in page.find_class("tiles")[0]
    }
    assert tiles == {
        "works": "1", "castings": "3", "releases": "3", "platforms": "3", "quotes": "3",
        "conflicts": "2", "failed": "1",
    }  # fmt: skip
    cast, dates = page.find_class("question")
    assert text_of(cast.find(".//h3")) == "Smoke Mara Voss"
    assert [text_of(h4) for h4 in cast.iter("h4")] == ["Jo Park", "Ann Lee"]  # the newest first
    assert [text_of(mark) for mark in cast.iter("mark")][:2] == ["Jo Park", "Mara Voss"]
    assert "b.txt · 2025-02-01" in text_of(cast)
    assert [text_of(h4) for h4 in dates.iter("h4")] == ["16 July 2025", "9 July 2025"]
    rows = [text_of(row) for row in page.get_element_by_id("m2025-7").iter("tr")]
    assert rows[1].startswith("9 July 2025 differs Smoke premiere Netflix set 2 of 3")
    assert text_of(page.find_class("matrix")[0].find(".//tbody/tr")).split() == ["Netflix", "2"]
    quoted = [text_of(row) for row in page.find_class("speakers")[0].iter("tr")]
    assert quoted[1:] == ["Ann Lee 2 2 speech 2", "Jo Park 1 1 speech 1"]
    labels = [svg.get("aria-label") for svg in page.find_class("histogram")]
    assert labels[0] == "Rows of castings by confidence. 90–100%: 3"
    problems = text_of(page.get_element_by_id("problems"))
    assert "=d.txt too large larger than 20 MB" in problems
    assert "c.txt 'soon' cannot be resolved" in problems


def test_every_link_leads_somewhere(out: Path) -> None:
    write(out)
    page = tree(out)
    links = {a.get("href") for a in page.iter("a")}
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert links <= {f"#{id}" for id in ids}


def test_tables_beside_it(out: Path) -> None:
    write(out)
    cast = read_table(out / "report" / "cast.csv")
    assert list(cast["actor"]) == ["Ann Lee", "Jo Park"]
    assert list(cast["articles_differ"]) == ["c.txt", "a.txt; b.txt"]
    assert list(cast["differs"]) == ["Jo Park (1)", "Ann Lee (2)"]
    assert list(cast["ids"]) == ["c-a.txt-0; c-b.txt-0", "c-c.txt-0"]
    (work,) = read_table(out / "report" / "works.csv").to_dict("records")
    assert (work["title"], work["articles"], work["conflicts"]) == ("Smoke", "3", "2")
    assert (work["dates"], work["platforms"]) == ("2025-07-09; 2025-07-16", "Netflix")
    assert list(read_table(out / "report" / "calendar.csv")["date"]) == ["2025-07-09", "2025-07-16"]


NASTY = (
    "</script><script>alert(1)</script></style><svg/onload=alert(2)>\"'><img src=x onerror=alert(3)>"
    "{{ 7*7 }}{% raw %}&lt;\u2028\x00]]>"
)


def test_no_article_gets_out_of_its_place(tmp_path: Path) -> None:
    def nasty(n: int) -> ArticleRecord:
        who = f"{NASTY} Lee {n}"
        text = f"{who} plays {NASTY} Voss in {NASTY} on 9 July."
        return article(
            f"{NASTY}{n}.txt", f"2025-01-0{n}", text, works=[(NASTY, "series")],
            cast=[{"actor": who, "character": f"{NASTY} Voss", "work": NASTY},
                  {"actor": f"Nobody {n}", "actor_text": who, "work": ""}],
            releases=[{"work": NASTY, "date": f"2025-07-0{n}", "date_text": "9 July",
                       "platform": NASTY, "territory": NASTY, "season": NASTY, "episodes": NASTY,
                       "time": NASTY, "rule": NASTY},
                      {"work": NASTY, "date_text": "9 July", "date_basis": "unresolved"}],
            quotes=[{"text": "plays", "speaker": NASTY, "speaker_role": NASTY}],
            warnings=(Warning_(code=NASTY, message=NASTY),),
        )  # fmt: skip

    failed = (ArticleFailure(NASTY.replace("\x00", ""), "code", NASTY.replace("\x00", "")),)
    name = "<b>out"
    out = run_of(tmp_path / name, nasty(1), nasty(2), failed=failed)
    write(out)
    source = (out / "report" / "report.html").read_text("utf-8")
    page = html.document_fromstring(source.replace("\x00", ""))
    assert len(list(page.iter("script"))) == len(list(page.iter("style"))) == 1
    assert not list(page.iter("img", "iframe", "link", "object", "base"))
    for element in page.iter():
        assert not [name for name in element.attrib if name.startswith("on")]
        assert element.get("style") is None
        assert element.get("src") is None
    assert "alert(1)" in page.get_element_by_id("conflicts").text_content()
    assert "49" not in page.get_element_by_id("conflicts").text_content()


def test_policy_names_the_hashes_of_style_and_script(out: Path) -> None:
    write(out)
    source = (out / "report" / "report.html").read_text("utf-8")
    page = html.document_fromstring(source)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = b64encode(sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.findall(r"""(?:https?:)?//[\w.]+|url\(|@import""", source)


def test_same_run_same_bytes(out: Path) -> None:
    write(out)
    first = {path.name: path.read_bytes() for path in (out / "report").iterdir()}
    assert set(first) == {"report.html", "works.csv", "cast.csv", "calendar.csv"}
    write(out, out.parent / "elsewhere")
    assert {path.name: path.read_bytes() for path in (out.parent / "elsewhere").iterdir()} == first


def test_a_run_of_nothing(tmp_path: Path) -> None:
    out = run_of(tmp_path / "out")
    assert write(out) == ReportSummary(0, 0, 0, 0, 0, 0)
    assert "No article speaks of a work." in text_of(tree(out))


def test_what_reviewers_decided(out: Path) -> None:
    records = [
        told("a.txt", "2025-01-01"),
        told("c.txt", "2025-03-01", actor="Jo Park", date="2025-07-16"),
    ]
    first, last = records
    added = first.castings[0].model_copy(
        update={"id": "new", "actor": "Kit Ray", "character": "Bo"}
    )
    edited = first.releases[0].model_copy(update={"date": "2025-07-16"})
    decisions.path(out).parent.mkdir()
    decisions.save(
        out,
        [
            Decision("c-c.txt-0", "castings", "c.txt", "me", "reject", before=last.castings[0]),
            Decision("r-a.txt-0", "releases", "a.txt", "me", "edit", before=first.releases[0], after=edited),
            Decision("r-b.txt-0", "releases", "b.txt", "me", "reject", before=first.releases[0]),
            Decision("new", "castings", "a.txt", "me", "add", after=added),
            # Reviewers who differ change nothing.
            Decision("c-a.txt-0", "castings", "a.txt", "me", "accept", before=first.castings[0]),
            Decision("c-a.txt-0", "castings", "a.txt", "you", "reject", before=first.castings[0]),
        ],
    )  # fmt: skip
    assert write(out).conflicts == 0
    cast = read_table(out / "report" / "cast.csv")
    assert sorted(cast["actor"]) == ["Ann Lee", "Kit Ray"]
    assert list(read_table(out / "report" / "calendar.csv")["ids"]) == ["r-a.txt-0; r-c.txt-0"]
    assert "1 edited, 1 added, 2 rejected and left out" in text_of(tree(out))
    decisions.path(out).write_text("{}\n")
    with pytest.raises(UsageError, match=r"decisions\.jsonl:1: not a decision"):
        write(out)


def test_long_lists_are_cut_and_say_so(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST", {**page.MOST, "releases": 1, "works": 0, "conflicts": 0})
    write(out)
    text = text_of(tree(out))
    assert "The 1 surest dates; 1 more are in calendar.csv." in text
    assert "1 more are in works.csv and cast.csv." in text
    assert "1 more works with conflicts are in works.csv" in text


def test_old_files_stay_until_the_new_are_whole(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(out)
    before = {path.name: path.read_bytes() for path in (out / "report").iterdir()}

    def broken(*_: Any, **__: Any) -> Iterator[str]:
        yield "<html>"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "render", broken)
    with pytest.raises(UsageError, match="No space left"):
        write(out)
    assert {path.name: path.read_bytes() for path in (out / "report").iterdir()} == before


def test_calendar_puts_dates_where_they_are_known() -> None:
    def on(n: int, date: str, platform: str) -> ArticleRecord:
        row = {"work": f"W{n}", "date": date, "date_text": "9 July", "platform": platform}
        return article(f"{n}.txt", "", f"W{n} on 9 July", works=[(f"W{n}", "film")], releases=[row])

    dates = [
        "2025-07-09",
        "2025-07",
        "2025-22",
        "2025",
        "2025-10/2025-12",
        "2025-07-09/2025-08-01",
        "",
    ]
    merged = merge(on(n, date, "Netflix" if n else "") for n, date in enumerate(dates))
    found = calendar(merged, 100)
    (year,) = found.years
    assert [(month, len(entries)) for month, _, entries in year.months] == [(7, 3), (0, 3)]
    assert [name for name, _ in year.rows] == ["Netflix", UNNAMED]
    assert year.rows[0][1] == [0] * 6 + [2] + [0] * 5 + [3]
    assert (year.count, len(found.undated), found.count) == (6, 1, 7)
    many = merge(on(n, "2025-07-09", f"P{n % 40:02}") for n in range(60))
    (year,) = calendar(many, 100).years
    assert len(year.rows) == 24
    assert year.rows[-1][0] == "17 others"
    assert year.count == 60


def test_failures(tmp_path: Path) -> None:
    assert list(failures(tmp_path)) == []
    (tmp_path / "errors.csv").write_text("a,b\n1,2\n")
    with pytest.raises(UsageError, match=r"errors\.csv: not a table of ours"):
        list(failures(tmp_path))


def test_command_line(out: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["report", str(out)])
    assert done.exit_code == 0
    assert done.stdout == (
        f"{out}/report/report.html: 3 articles, 1 works, 2 roles, 2 dates; "
        "2 on which articles differ\n"
    )
    done = CliRunner().invoke(app, ["report", str(out), "-o", str(tmp_path / "there")])
    assert (tmp_path / "there" / "report.html").exists()
    for wrong, message in (
        ([str(tmp_path / "no")], "not the folder of a run"),
        ([str(out), "-o", str(out / "errors.csv")], "cannot write to"),
    ):
        done = CliRunner().invoke(app, ["report", *wrong])
        assert isinstance(done.exception, UsageError)
        assert message in str(done.exception)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_in_a_browser(browser: Browser, out: Path, width: int, scheme: Any) -> None:
    write(out)
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True,
        reduced_motion="reduce",
    )  # fmt: skip
    shown = context.new_page()
    wrong: list[str] = []
    shown.on("console", lambda message: wrong.append(message.text))
    shown.on("pageerror", lambda error: wrong.append(str(error)))
    shown.goto((out / "report" / "report.html").as_uri())
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.get_by_role("searchbox").fill("jo park")
    shown.get_by_text("4 found").wait_for()
    assert shown.locator("#calendar").is_hidden()
    assert shown.locator(".speakers tbody tr:visible").count() == 1
    shown.get_by_role("searchbox").press("Escape")
    assert shown.locator("#calendar").is_visible()
    assert shown.locator(".speakers tbody tr:visible").count() == 2
    shown.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = false; })")
    shown.evaluate("location.hash = '#m2025-7'")
    shown.locator("#m2025-7 tbody tr").first.wait_for()
    background = shown.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == ("rgb(243, 244, 245)" if scheme == "light" else "rgb(20, 22, 26)")
    assert wrong == []
    context.close()


def test_without_a_script(browser: Browser, out: Path) -> None:
    write(out)
    context = browser.new_context(java_script_enabled=False)
    shown = context.new_page()
    shown.goto((out / "report" / "report.html").as_uri())
    assert shown.locator("#search").is_hidden()
    assert shown.locator("#m2025-7 tbody tr").first.is_visible()
    context.close()
