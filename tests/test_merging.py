"""Merging over articles: what is one, what stays apart, what articles differ on, how sure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import Values, article

from newsextract.cells import unguard
from newsextract.merging import MergedWork, merge
from newsextract.merging.cast import full_names
from newsextract.merging.days import days, spoken
from newsextract.merging.sources import Source, combined
from newsextract.merging.tables import COLUMNS, rows
from newsextract.merging.titles import work_key
from newsextract.records import ArticleRecord
from newsextract.tables import read_table, write_table


@pytest.mark.parametrize(
    ("edtf", "first", "last", "month", "said"),
    [
        ("2025-07-09", date(2025, 7, 9), date(2025, 7, 9), 7, "9 July 2025"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), 2, "February 2024"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), 0, "2025"),
        ("2025-21", date(2025, 3, 1), date(2025, 5, 31), 0, "spring 2025"),
        ("2025-22", date(2025, 6, 1), date(2025, 8, 31), 0, "summer 2025"),
        ("2025-23", date(2025, 9, 1), date(2025, 11, 30), 0, "autumn 2025"),
        ("2025-24", date(2025, 1, 1), date(2026, 2, 28), 0, "winter 2025"),
        ("2026-07/2026-09", date(2026, 7, 1), date(2026, 9, 30), 0, "July – September 2026"),
        ("2025-07-09/2025-09-03", date(2025, 7, 9), date(2025, 9, 3), 7, "9 July – 3 September 2025"),
        ("2025-12-20/2026-01-03", date(2025, 12, 20), date(2026, 1, 3), 12,
         "20 December 2025 – 3 January 2026"),
    ],
)  # fmt: skip
def test_days(edtf: str, first: date, last: date, month: int, said: str) -> None:
    found = days(edtf)
    assert found is not None
    assert (found.first, found.last, found.month) == (first, last, month)
    assert spoken(edtf) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("", ""),
        ("soon", "soon"),
        ("2025-13", "2025-13"),
        ("2025-02-30", "2025-02-30"),
        ("2025-25", "2025-25"),
        ("2025/2024", "2025 – 2024"),
        ("/", " – "),
    ],
)
def test_other_forms_are_no_days(edtf: str, said: str) -> None:
    assert days(edtf) is None
    assert spoken(edtf) == said


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Quiet Ledger", "the quiet  ledger", True),
        ("Quiet Ledger", "The Quiet Ledger", True),
        ("Cartographer’s Mule", "Cartographer's Mule", True),
        ("Café Noir", "Cafe Noir", True),
        ("Salt & Iron", "Salt and Iron", True),
        ("Knit-Off: The Movie", "Knit Off The Movie", True),
        ("The Quiet Ledger", "The Quiet Ledger 2", False),
        ("The", "A", False),
        ("?!", "!?", False),
        ("千と千尋", "千尋", False),
    ],
)
def test_titles(one: str, other: str, same: bool) -> None:
    assert (work_key(one) == work_key(other)) is same


@given(st.text())
def test_a_title_has_a_key_of_its_own_words(title: str) -> None:
    assert work_key(work_key(title)) == work_key(work_key(work_key(title)))
    assert bool(work_key(title)) or not title.strip() or not title.isprintable() or not any(
        c.isalnum() for c in title
    )  # fmt: skip


def only(*records: ArticleRecord) -> MergedWork:
    works = [one for one in merge(records).works if one.work or one.cast]
    assert len(works) == 1
    return works[0]


def telling(id: str, published: str, actor: str, character: str, **more: str) -> ArticleRecord:
    text = f"{actor} plays {character} in Smoke."
    row: Values = {"actor": actor, "character": character, "work": "Smoke", **more}
    return article(id, published, text, works=[("Smoke", "series")], cast=[row])


def test_articles_agree() -> None:
    one = only(
        telling("a.txt", "2025-01-01", "Renée Lee", "Detective Mara Voss"),
        telling("b.txt", "2025-02-01", "Renee Lee", "Mara Voss", status="rumoured"),
        telling("c.txt", "", "Lee", "Voss"),
    )
    (role,) = one.cast
    assert (role.actor, role.character) == ("Renée Lee", "Mara Voss")
    assert role.agree == ["a.txt", "b.txt", "c.txt"]
    assert role.status == "rumoured"  # the newest article's
    assert role.published == ("2025-01-01", "2025-02-01")
    assert role.confidence == 0.999
    assert (one.conflicts, role.differ) == (0, [])


def test_one_character_two_actors() -> None:
    one = only(
        telling("a.txt", "2025-01-01", "Ann Lee", "Mara Voss"),
        telling("b.txt", "2025-02-01", "Ann Lee", "Mara Voss"),
        telling("c.txt", "2025-03-01", "Jo Park", "Mara Voss"),
    )
    ann, jo = one.cast
    assert (ann.agree, ann.differ) == (["a.txt", "b.txt"], ["c.txt"])
    assert (jo.agree, jo.differ) == (["c.txt"], ["a.txt", "b.txt"])
    assert one.conflicts == 1
    assert ann.confidence > 0.9 > jo.confidence
    assert ann.confidence + jo.confidence < 1


@pytest.mark.parametrize(
    ("more", "conflicts"),
    [
        ({}, 1),
        ({"kind": "voice"}, 0),
        ({"status": "former"}, 0),
        ({"status": "not_returning"}, 0),
        ({"season": "2"}, 0),
        ({"season": "1"}, 1),
        ({"status": "rumoured"}, 1),
        ({"work": "Embers"}, 0),
    ],
)
def test_what_is_no_contradiction(more: dict[str, str], conflicts: int) -> None:
    merged = merge(
        [
            telling("a.txt", "2025-01-01", "Ann Lee", "Mara Voss", season="1"),
            telling("b.txt", "2025-02-01", "Jo Park", "Mara Voss", **more),
        ]
    )
    assert merged.conflicts == conflicts


def test_an_article_that_names_both_tells_of_two_people_in_one_part() -> None:
    text = "Ann Lee and Jo Park play Mara Voss in Smoke."
    both = article(
        "both.txt", "2025-01-01", text, works=[("Smoke", "series")],
        cast=[{"actor": name, "character": "Mara Voss", "work": "Smoke"}
              for name in ("Ann Lee", "Jo Park")],
    )  # fmt: skip
    one = only(both, telling("a.txt", "2025-02-01", "Ann Lee", "Mara Voss"))
    assert one.conflicts == 0
    assert [len(role.agree) for role in one.cast] == [2, 1]


def test_who_is_only_in_the_cast() -> None:
    one = only(
        telling("a.txt", "2025-01-01", "Ann Lee", "Mara Voss"),
        telling("b.txt", "2025-02-01", "Ann Lee", ""),
        telling("c.txt", "2025-02-02", "Jo Park", ""),
    )
    assert [(role.character, role.actor, len(role.agree)) for role in one.cast] == [
        ("Mara Voss", "Ann Lee", 2),
        ("", "Jo Park", 1),
    ]


def test_short_names_of_two_people_stay_apart() -> None:
    names = full_names(["Ann Lee", "Bruce Lee", "Lee", "Ann"])
    assert {form for _, form in names.values()} == {"Ann Lee", "Bruce Lee", "Lee"}


@pytest.mark.parametrize(
    ("kinds", "works"),
    [
        (["series", "series"], 1),
        (["series", "film"], 1),
        (["series", "other"], 1),
        (["series", "book"], 2),
        (["series", "book", "other"], 3),
        (["album", "song"], 2),
        (["film", "film", "series", "series"], 2),
        (["film", "film", "series"], 1),
    ],
)
def test_kinds(kinds: list[str], works: int) -> None:
    records = [
        article(
            f"{n}.txt", "", f"Actor {kind} in Smoke", works=[("Smoke", kind)],
            cast=[{"actor": f"Actor {kind}", "work": "Smoke"}],
        )
        for n, kind in enumerate(kinds)
    ]  # fmt: skip
    assert len(merge(records).works) == works


def test_film_and_series_with_one_actor_are_one() -> None:
    records = [
        article(f"{n}.txt", "", "Ann Lee in Smoke", works=[("Smoke", kind)],
                cast=[{"actor": "Ann Lee", "work": "Smoke"}])
        for n, kind in enumerate(["film", "film", "series", "series"])
    ]  # fmt: skip
    (one,) = merge(records).works
    assert one.work is not None
    assert len(one.work.articles) == 4


def test_rows_without_a_work_belong_to_their_article() -> None:
    merged = merge(
        [
            telling("a.txt", "", "Ann Lee", "Mara Voss", work=""),
            telling("b.txt", "", "Jo Park", "Mara Voss", work=""),
        ]
    )
    assert [one.work and one.work.title for one in merged.works] == ["Smoke", None, None]
    assert merged.conflicts == 0


def coming(id: str, published: str, edtf: str, **more: str) -> ArticleRecord:
    said = edtf or "soon"
    text = f"Smoke premieres on Netflix on {said}."
    row: Values = {
        "work": "Smoke", "date": edtf, "date_text": said, "platform": "Netflix", **more,
    }  # fmt: skip
    return article(id, published, text, works=[("Smoke", "series")], releases=[row])


@pytest.mark.parametrize(
    ("first", "second", "conflicts"),
    [
        (("2025-01-01", "2025-07-09", {}), ("2025-02-01", "2025-07-16", {}), 1),
        (("2025-01-01", "2025-07-09", {}), ("2025-02-01", "2025-07-09", {}), 0),
        (("2025-01-01", "2025-07", {}), ("2025-02-01", "2025-07-16", {}), 0),
        (("2025-01-01", "2025", {}), ("2025-02-01", "2025-22", {}), 0),
        (("2025-01-01", "2025-08", {}), ("2025-02-01", "2025-07-16", {}), 1),
        (("2025-01-01", "2025-07-09", {}), ("2025-02-01", "2025-07-16", {"platform": "Hulu"}), 0),
        (("2025-01-01", "2025-07-09", {}), ("2025-02-01", "2025-07-16", {"territory": "GB"}), 0),
        (("2025-01-01", "2025-07-09", {}), ("2025-02-01", "2025-07-16", {"event": "finale"}), 0),
        (("2025-01-01", "2025-07-09", {}), ("2025-02-01", "2025-07-16", {"event": "release"}), 1),
        (("2025-01-01", "2025-07-09", {}), ("2025-02-01", "2025-07-16", {"season": "2"}), 0),
        (("2025-01-01", "2025-07-09", {"event": "episode"}),
         ("2025-02-01", "2025-07-16", {"event": "episode"}), 0),
        (("2025-01-01", "2025-07-09", {"platform": ""}),
         ("2025-02-01", "2025-07-16", {"platform": ""}), 0),
        # The first had begun when the second article foretold another run.
        (("2025-01-01", "2025-03-01", {}), ("2025-09-01", "2026-03-01", {}), 0),
        (("2025-01-01", "", {}), ("2025-02-01", "", {}), 0),
        (("", "2025-07-09", {}), ("", "2025-07-16", {}), 1),
    ],
)  # fmt: skip
def test_two_dates(
    first: tuple[str, str, dict[str, str]], second: tuple[str, str, dict[str, str]], conflicts: int
) -> None:
    records = [
        coming(f"{n}.txt", published, edtf, **more)
        for n, (published, edtf, more) in enumerate((first, second))
    ]
    merged = merge(records)
    assert merged.conflicts == conflicts
    assert merge(reversed(records)).conflicts == conflicts
    if conflicts:
        assert [one.differ for one in merged.works[0].releases] in (
            [["1.txt"], ["0.txt"]],
            [["0.txt"], ["1.txt"]],
        )


def test_speakers() -> None:
    def speaking(id: str, *speakers: str, kind: str = "speech") -> ArticleRecord:
        text = " ".join(f"“Yes {n}” {name}" for n, name in enumerate(speakers))
        return article(
            id, "", text,
            quotes=[{"text": f"Yes {n}", "speaker": name, "kind": kind}
                    for n, name in enumerate(speakers)],
        )  # fmt: skip

    merged = merge(
        [
            speaking("a.txt", "Zoë", "Ann Lee", "Lee", ""),
            speaking("b.txt", "Zoe", "Ann Lee; Tom Ray", "Lee", kind="statement"),
        ]
    )
    found = [(one.name, one.quotes, dict(one.kinds)) for one in merged.speakers]
    assert found == [
        ("Ann Lee", 2, {"speech": 1, "statement": 1}),
        ("Zoë", 2, {"speech": 1, "statement": 1}),
        ("Lee", 1, {"speech": 1}),  # whose surname that is, nobody knows
        ("Lee", 1, {"statement": 1}),
        ("Tom Ray", 1, {"statement": 1}),
    ]
    assert merged.unnamed == 1


def test_confidence_of_one_article_is_its_own() -> None:
    def told(article: str, confidence: float) -> Source:
        return Source(article, article, "", confidence, "rule", "", ())

    assert combined([told("a", 0.8)]) == 0.8
    assert combined([told("a", 0.8), told("a", 0.7)]) == 0.8
    assert combined([told("a", 0.8), told("b", 0.5)]) == 0.9
    assert combined([told("a", 1.0)]) == 0.999
    assert combined([told("a", 0.0)]) == 0.0
    assert combined([told("a", 0.5)], [[told("b", 0.5)]]) == pytest.approx(0.333, abs=0.001)


def test_every_source_row_is_kept(tmp_path: Path) -> None:
    records = [
        telling("a.txt", "2025-01-01", "=Ann Lee", "Mara Voss"),
        telling("b c.txt", "2025-02-01", "Jo Park", "Voss"),
        telling("d.txt", "2025-02-01", "Jo Park", ""),
        telling("e.txt", "2025-02-01", "Jo Park", "Somebody", work=""),
        coming("f.txt", "2025-02-01", "2025-07-09"),
        coming("g.txt", "2025-02-01", "2025-07-09", territory="GB"),
        coming("h.txt", "2025-02-01", ""),
    ]
    tables = {name: list(found) for name, found in rows(merge(records)).items()}
    for name, kind in (("cast", "castings"), ("calendar", "releases")):
        kept = [id for row in tables[name] for id in str(row[-1]).split("; ")]
        assert sorted(kept) == sorted(row.id for one in records for row in getattr(one, kind))
    (work,) = tables["works"]
    assert dict(zip(COLUMNS["works"], work, strict=True))["articles"] == 7
    for name, found in tables.items():
        path = tmp_path / f"{name}.csv"
        write_table(path, COLUMNS[name], found)
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        frame = read_table(path)
        assert list(frame.columns) == list(COLUMNS[name])
        assert len(frame) == len(found)
    raw = (tmp_path / "cast.csv").read_text("utf-8-sig")
    assert ",'=Ann Lee," in raw and unguard("'=Ann Lee") == "=Ann Lee"


def test_the_order_of_articles_does_not_matter() -> None:
    records = [
        telling("a.txt", "2025-01-01", "Ann Lee", "Mara Voss"),
        telling("b.txt", "2025-02-01", "Jo Park", "Voss"),
        telling("c.txt", "2025-02-01", "Lee", ""),
        coming("d.txt", "2025-02-01", "2025-07-09"),
        coming("e.txt", "2025-03-01", "2025-07"),
    ]

    def seen(order: list[ArticleRecord]) -> list[tuple[object, ...]]:
        return [row[:-1] for found in rows(merge(order)).values() for row in found]

    assert sorted(map(repr, seen(records))) == sorted(map(repr, seen(records[::-1])))
