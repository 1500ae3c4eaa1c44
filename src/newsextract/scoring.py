"""Precision, recall and F1 of records against gold articles, by record kind.

What counts as right: a casting by its (actor, character); a release by its (work, date); a platform by
its name; a quotation by an overlap of at least 0.8 of the longer one (Papay & Padó 2019 call this
partial match), and its speaker by the full name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from newsextract.components.title.title_forms import title_key
from newsextract.gold import GoldArticle, GoldQuote
from newsextract.records import ArticleRecord, Row
from newsextract.score_keys import Services, cast_key, name_key, speaker_keys

OVERLAP = 0.8


@dataclass
class Score:
    """Counts of one kind, added over articles."""

    right: int = 0
    found: int = 0
    gold: int = 0
    wrong: list[tuple[str, Hashable]] = field(default_factory=list)
    missed: list[tuple[str, Hashable]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


Scores = dict[str, Score]


@dataclass(frozen=True)
class Judged:
    """One row and whether it is right (for calibration)."""

    kind: str
    row: Row
    right: bool


def compare(
    pairs: Iterable[tuple[GoldArticle, ArticleRecord]],
) -> tuple[Scores, list[Judged]]:
    """Score records against gold; also each row's verdict."""
    scores: Scores = defaultdict(Score)
    judged: list[Judged] = []
    for gold, record in pairs:
        name = record.article.id
        for kind, wanted, found in _sets(gold, record):
            _count(scores[kind], name, wanted, found)
        judged += _quotes(scores, gold, record)
        judged += _verdicts(gold, record)
    return dict(scores), judged


def _sets(
    gold: GoldArticle, record: ArticleRecord
) -> Iterable[tuple[str, Counter[Hashable], Counter[Hashable]]]:
    def once(values: Iterable[Hashable]) -> Counter[Hashable]:
        return Counter(set(values))

    cast = gold.rows("cast")
    roles = [c for c in cast if c["character"]]
    yield (
        "castings",
        once((name_key(c["actor"]), name_key(c["character"])) for c in roles),
        once((name_key(c.actor), name_key(c.character)) for c in record.castings if c.character),
    )
    yield (
        "castings_work",
        once((name_key(c["actor"]), name_key(c["character"]), title_key(c["work"])) for c in roles),
        once(
            (name_key(c.actor), name_key(c.character), title_key(c.work))
            for c in record.castings
            if c.character
        ),
    )
    yield (
        "castings_status",
        once(
            (
                name_key(c["actor"]),
                name_key(c["character"]),
                c["status"] or "confirmed",
                c["kind"] or "acting",
            )
            for c in roles
        ),
        once(
            (name_key(c.actor), name_key(c.character), c.status, c.kind)
            for c in record.castings
            if c.character
        ),
    )
    yield (
        "cast_only",
        once(name_key(c["actor"]) for c in cast if not c["character"]),
        once(name_key(c.actor) for c in record.castings if not c.character),
    )
    yield (
        "cast_only_work",
        once(cast_key(c["actor"], "", c["work"]) for c in cast if not c["character"]),
        once(cast_key(c.actor, "", c.work) for c in record.castings if not c.character),
    )
    dated = gold.rows("release")
    services = Services(gold, record)
    yield (
        "releases",
        once((title_key(r["work"]), r["date"] or r["text"]) for r in dated),
        once((title_key(r.work), r.date or r.date_text) for r in record.releases),
    )
    yield (
        "releases_platform",
        once(
            (title_key(r["work"]), r["date"] or r["text"], services.told(r["platform"]))
            for r in dated
        ),
        once(
            (title_key(r.work), r.date or r.date_text, services.found(r.platform))
            for r in record.releases
        ),
    )
    yield (
        "releases_event",
        once((title_key(r["work"]), r["date"] or r["text"], r["event"]) for r in dated),
        once((title_key(r.work), r.date or r.date_text, r.event) for r in record.releases),
    )
    yield (
        "platforms",
        once(services.told(p["platform"]) for p in gold.rows("platform")),
        once(services.found(p.platform) for p in record.platforms),
    )
    yield (
        "platforms_work",
        once(
            (services.told(p["platform"]), title_key(w))
            for p in gold.rows("platform")
            for w in p["works"].split("; ")
            if w
        ),
        once((services.found(p.platform), title_key(w)) for p in record.platforms for w in p.works),
    )
    yield (
        "works",
        once(title_key(w["title"]) for w in gold.rows("work")),
        once(title_key(w.title) for w in record.works),
    )
    yield (
        "works_kind",
        once((title_key(w["title"]), w["kind"]) for w in gold.rows("work")),
        once((title_key(w.title), w.kind) for w in record.works),
    )


def _count(score: Score, name: str, wanted: Counter[Hashable], found: Counter[Hashable]) -> None:
    right = wanted & found
    score.right += right.total()
    score.found += found.total()
    score.gold += wanted.total()
    score.wrong += [(name, value) for value in (found - wanted)]
    score.missed += [(name, value) for value in (wanted - found)]


def overlapping(quotes: Iterable[GoldQuote], start: int, end: int) -> GoldQuote | None:
    """The first gold quotation that shares enough of its words with ``start:end``."""
    for one in quotes:
        shared = min(one.end, end) - max(one.start, start)
        if shared >= OVERLAP * max(one.end - one.start, end - start):
            return one
    return None


def _quotes(scores: Scores, gold: GoldArticle, record: ArticleRecord) -> list[Judged]:
    rows = {row["n"]: row for row in gold.rows("quote")}
    open_ = list(gold.quotes)
    name = record.article.id
    quotes, spoken = scores["quotes"], scores["quotes_speaker"]
    judged = []
    for found in record.quotes:
        match = overlapping(open_, found.start, found.end)
        for score in (quotes, spoken):
            score.found += 1
        if match is None:
            quotes.wrong.append((name, found.text[:90]))
            spoken.wrong.append((name, found.text[:90]))
            judged.append(Judged("quotes", found, False))
            continue
        open_.remove(match)
        quotes.right += 1
        row = rows.get(str(match.n), {"speaker": ""})
        same = speaker_keys(row["speaker"]) == frozenset(name_key(s) for s in found.speakers)
        spoken.right += same
        judged.append(Judged("quotes", found, same))
        if not same:
            spoken.wrong.append(
                (name, (found.rule, found.text[:60], row["speaker"], found.speaker))
            )
    quotes.gold += len(gold.quotes)
    spoken.gold += len(gold.quotes)
    quotes.missed += [(name, gold.text[q.start : q.end][:90]) for q in open_]
    return judged


def _verdicts(gold: GoldArticle, record: ArticleRecord) -> Iterable[Judged]:
    told = {cast_key(c["actor"], c["character"], c["work"]) for c in gold.rows("cast")}
    dates = {(title_key(r["work"]), r["date"] or r["text"]) for r in gold.rows("release")}
    services = Services(gold, record)
    names = {services.told(p["platform"]) for p in gold.rows("platform")}
    for casting in record.castings:
        said = cast_key(casting.actor, casting.character, casting.work)
        yield Judged("castings", casting, said in told)
    for release in record.releases:
        dated = (title_key(release.work), release.date or release.date_text)
        yield Judged("releases", release, dated in dates)
    for platform in record.platforms:
        yield Judged("platforms", platform, services.found(platform.platform) in names)
