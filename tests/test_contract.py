"""The contract, held on every sample article (and on the seeds where that folder is there)."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import newsextract
from newsextract.articles import Article, from_text
from newsextract.components.quote import scored_quotes
from newsextract.records import ARTICLE_COLUMNS, ERROR_COLUMNS, ROW_KINDS, table_columns

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
ARTICLES = sorted((ROOT / "corpus" / "articles").rglob("*.*"))


@pytest.fixture(scope="module")
def extractor() -> newsextract.Extractor:
    return newsextract.load()


@pytest.fixture(scope="module")
def samples() -> list[Article]:
    paths = [ROOT / "corpus" / "articles", *([SEEDS] if SEEDS.is_dir() else [])]
    found = list(newsextract.read(paths))
    assert all(isinstance(a, Article) for a in found)
    return [a for a in found if isinstance(a, Article)]


@pytest.fixture(scope="module")
def records(extractor, samples):
    return list(zip(samples, extractor.pipe(samples), strict=True))


def test_every_value_is_anchored(records):
    for article, record in records:
        text = article.text
        assert record.article.sha256 == article.sha256
        if record.text is not None:
            assert record.text == text
        for work in record.works:
            for mention in work.mentions:
                assert text[mention.start : mention.end].strip()
        for casting in record.castings:
            assert text[casting.actor_start : casting.actor_end] == casting.actor_text != ""
            if casting.character:
                written = text[casting.character_start : casting.character_end]
                assert written == casting.character_text != ""
            else:
                assert (casting.character_start, casting.character_text) == (-1, "")
        for release in record.releases:
            assert text[release.start : release.end] == release.date_text
            assert bool(release.date) == (release.date_basis != "unresolved")
        for platform in record.platforms:
            assert text[platform.start : platform.end].strip()
        for quote in record.quotes:
            assert text[quote.start : quote.end] == quote.text
            assert "; ".join(quote.speakers) == quote.speaker
            if quote.speaker_start >= 0:
                assert text[quote.speaker_start : quote.speaker_end] == quote.speaker_text
        for kind in ROW_KINDS:
            for row in getattr(record, kind):
                assert text[row.evidence_start : row.evidence_end] == row.evidence
                assert row.evidence_start <= row.start < row.end <= row.evidence_end
                assert row.rule
                assert 0 <= row.confidence <= 1


def test_ids_are_unique_and_stable(extractor, samples, records):
    again = list(extractor.pipe(samples))
    for (_, first), second in zip(records, again, strict=True):
        assert first == second
        ids = [row.id for kind in ROW_KINDS for row in getattr(first, kind)]
        assert len(ids) == len(set(ids))


def test_alone_or_in_a_batch_is_the_same(extractor, samples, records):
    for article, record in records[::5]:
        assert next(iter(extractor.pipe([article]))) == record


def test_nested_quotations_name_their_parent(records):
    for _, record in records:
        by_id = {quote.id: quote for quote in record.quotes}
        for quote in record.quotes:
            if quote.parent:
                parent = by_id[quote.parent]
                assert parent.start <= quote.start and quote.end <= parent.end


def test_tables_have_the_contracts_columns(tmp_path):
    from newsextract import batch

    batch.run([ROOT / "corpus" / "articles"], tmp_path / "out")
    columns = {kind: table_columns(kind) for kind in ROW_KINDS}
    columns |= {"articles": ARTICLE_COLUMNS, "errors": ERROR_COLUMNS}
    for table, expected in columns.items():
        with open(tmp_path / "out" / f"{table}.csv", encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file))
        assert tuple(header) == expected
        assert header[:2] == ["article_id", "article_published"]
        assert header[-4:] == ["rule", "confidence", "decision", "note"]
    assert (tmp_path / "out" / "castings.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    "id",
    [
        "2024/lantern-awards-gowns.txt",
        "2025/court-hedge-dispute.txt",
        "2026/keeper-of-the-lyra.txt",
    ],
)
def test_articles_with_nothing_to_extract_give_nothing(records, id):
    """Three samples hold no casting, release or quotation; one names a service, as an old employer."""
    (record,) = [record for article, record in records if article.id == id]
    kinds = [kind for kind in ROW_KINDS if kind != "platforms"]
    assert [row for kind in kinds for row in getattr(record, kind)] == []
    employers = [("Sky", ())] if id == "2025/court-hedge-dispute.txt" else []
    assert [(row.platform, row.works) for row in record.platforms] == employers


@pytest.fixture(scope="module")
def seeds(extractor):
    paths = sorted(SEEDS.glob("*.txt"))
    return [next(iter(extractor.pipe(newsextract.read([path])))) for path in paths]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")
class TestSeeds:
    def test_castings(self, seeds):
        first, second = seeds
        pairs = {(c.actor, c.character) for c in first.castings if c.character}
        assert pairs == {
            ("Maggie Q", "Renée Ballard"),
            ("Titus Welliver", "Harry Bosch"),
            ("Courtney Taylor", "Samira Parker"),
            ("John Carroll Lynch", "Thomas Laffont"),
            ("Michael Mosley", "Ted Rawls"),
        }
        assert {c.actor for c in first.castings if not c.character} == {
            "Alain Uy", "Amy Hill", "Hector Hugo", "Noah Bean", "Rebecca Field", "Ricardo Chavira",
            "Victoria Moroles",
        }  # fmt: skip
        assert {(c.actor, c.character) for c in second.castings} == {
            ("Maggie Q", "Renée Ballard"),
            ("Titus Welliver", "Harry Bosch"),
        }
        assert {c.work for c in first.castings} == {"Ballard"}

    def test_releases_and_platforms(self, seeds):
        first, second = seeds
        found = {(r.work, r.date, r.platform) for r in (*first.releases, *second.releases)}
        assert found == {("Ballard", "2025-07-09", "Prime Video")}
        assert {(r.time, r.timezone) for r in second.releases} == {("03:00", "America/New_York")}
        assert {(p.platform, p.platform_id) for s in seeds for p in s.platforms} == {
            ("Prime Video", "prime-video")
        }

    def test_quotes(self, seeds):
        first, second = seeds
        said = {(q.text.split()[0], q.speaker, q.kind) for q in first.quotes if len(q.text) > 60}
        assert said == {
            ("As", "", "document"),
            ("You", "Michael Alaimo; Kendall Sherwood", "speech"),
            ("Ballard", "Michael Alaimo; Kendall Sherwood", "speech"),
            ("I'm", "Michael Connelly", "statement"),
        }
        ends = {q.text.split()[0]: q.text.split()[-1] for q in first.quotes}
        assert (ends["As"], ends["Ballard"], ends["I'm"]) == ("truth.", "her.", "favourite,")
        by_start = {q.text[:4]: q for q in second.quotes}
        assert {q.speaker for q in second.quotes} == {"Maggie Q", "Titus Welliver"}
        nested = by_start["Q, p"]
        assert nested.speaker == "Titus Welliver"
        assert nested.parent == by_start["He’s"].id
        assert by_start["very"].speaker == "Maggie Q"
        assert len(second.quotes) == 5


def test_a_caption_repeats_words_of_a_longer_quotation(extractor, monkeypatch):
    """Whoever else may have said the caption's words, it is whoever says the longer quotation, in the end."""
    text = (
        "date 2025-03-04 Mara Voss promises to be “cold, sharp and funny”\n\n"
        "Saltmarsh begins on BBC One on Sunday, with Ines Okoro as Mara Voss.\n\n"
        "“Saltmarsh is cold, sharp and funny, and nobody in it can swim,” said its creators, "
        "Tomasz Bell and Ana Ruiz.\n"
    )

    def speakers():
        record = next(iter(extractor.pipe([from_text(text, id="a")])))
        return [quote.speakers for quote in record.quotes]

    assert speakers() == [("Tomasz Bell", "Ana Ruiz")] * 2

    def in_turn(options, weights):
        return [float(option.name == wanted) for option in options]

    monkeypatch.setattr(scored_quotes.speaker_choice, "chances", in_turn)
    for wanted in ("Mara Voss", "Ines Okoro"):
        assert speakers() == [(wanted,)] * 2
