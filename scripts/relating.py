"""What a gold article says of its names, as targets of the relation heads."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from augment import Renamed
from heads import Targets, targets
from rough import rough

from newsextract.components.score.pairing import KINDS, NAMES, Place
from newsextract.components.score.wordpieces import LINE
from newsextract.dating import date_resolve
from newsextract.gold import GoldArticle

_SPEAKERS = ("PERSON", "CHARACTER", "ORG", "PLATFORM")
Triple = tuple[int, int, int]


class _Groups:
    """Numbers of the groups of an article, by kind and name."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str], int] = {}

    def new(self, kind: str, name: str) -> int:
        return self.numbers.setdefault((kind, name), len(self.numbers))

    def get(self, kind: str, name: str) -> int | None:
        return self.numbers.get((kind, name))

    def of(self, kind: str) -> list[tuple[str, int]]:
        return [(name, n) for (k, name), n in self.numbers.items() if k == kind]


def relate(
    article: GoldArticle, now: Renamed, spots: Sequence[tuple[int, int]], gaps: Sequence[int]
) -> Targets:
    """The mentions of a gold article by word, and which of their groups belong together.

    Arguments:
        now: the article's text and marks as they stand in training (with other names).
        spots: start and end offset of each word.
        gaps: the gap before each word.
    """
    starts, ends = [s for s, _ in spots], [e for _, e in spots]
    groups = _Groups()
    places: list[Place] = []

    def place(span: tuple[int, int], kind: str, name: str) -> None:
        first, last = bisect_right(ends, span[0]), bisect_left(starts, span[1]) - 1
        if first <= last:
            if (
                kind == "QUOTE"
            ):  # from its first word to its closing mark, beside which the cue stands
                last = min(last + 1, len(spots) - 1)
            places.append(Place(first, last, KINDS.index(kind), groups.new(kind, name)))

    for entity, span in zip(article.entities, now.entities, strict=True):
        if entity.label in KINDS:
            written = article.text[entity.start : entity.end]
            name = written if entity.label == "DATE" else entity.canonical
            place(span, entity.label, name)
    for quote, span in zip(article.quotes, now.quotes, strict=True):
        place(span, "QUOTE", str(quote.n))
    places.sort(key=lambda p: (p.first, p.last))
    line, lines = 0, []
    for gap in gaps:
        line += gap >= LINE
        lines.append(line)
    true, unknown = _truth(article, groups)
    return targets(places, lines, true, unknown)


def _truth(article: GoldArticle, groups: _Groups) -> tuple[set[Triple], set[Triple]]:
    true: set[Triple] = set()

    def hold(relation: str, left: int | None, right: int | None) -> None:
        if left is not None and right is not None:
            true.add((NAMES.index(relation), left, right))

    placed = set()
    for row in article.rows("cast"):
        actor = groups.get("PERSON", row["actor"])
        character = groups.get("CHARACTER", row["character"])
        work = groups.get("WORK", row["work"])
        hold("plays", actor, character)
        hold("cast", actor, work)
        hold("belongs", character, work)
        placed.add(character)
        if not row["character"]:
            hold("unnamed", actor, -1)
    days = _days(article)
    same: set[Triple] = set()
    for row in article.rows("release"):
        date, work = groups.get("DATE", row["text"]), groups.get("WORK", row["work"])
        platform = groups.get("PLATFORM", row["platform"])
        hold("released", work, date)
        hold("dated", date, platform)
        # A row names one of the expressions that mean its day ("Friday" beside "July 9"): the others are no less right.
        for words in days.get(row["date"], ()):
            other = groups.get("DATE", words)
            if work is not None and other is not None:
                same.add((NAMES.index("released"), work, other))
            if platform is not None and other is not None:
                same.add((NAMES.index("dated"), other, platform))
    for row in article.rows("platform"):
        for title in filter(None, row["works"].split("; ")):
            hold("carried", groups.get("WORK", title), groups.get("PLATFORM", row["platform"]))
    for row in article.rows("quote"):
        quote = groups.get("QUOTE", row["n"])
        speakers = [s for s in row["speaker"].split("; ") if s]
        if not speakers:
            hold("speaker", quote, -1)
        for name in speakers:
            kinds = [k for k in _SPEAKERS if groups.get(k, name) is not None]
            if kinds:
                hold("speaker", quote, groups.get(kinds[0], name))
    # Of a character whom no cast line names, the article may not say where he belongs.
    belongs = NAMES.index("belongs")
    works = [n for _, n in groups.of("WORK")]
    unknown = {
        (belongs, character, work)
        for _, character in groups.of("CHARACTER") if character not in placed
        for work in works
    }  # fmt: skip
    return true, (unknown | same) - true


_CONTEXT = 80  # characters


def _days(article: GoldArticle) -> dict[str, set[str]]:
    """The date expressions of an article by the EDTF that they resolve to."""
    found: dict[str, set[str]] = {}
    for entity in article.entities:
        if entity.label == "DATE":
            start, end = entity.start, entity.end
            words = article.text[start:end]
            resolved = date_resolve.resolve(
                words, article.published,
                context=article.text[max(0, start - _CONTEXT) : start],
                after=article.text[end : end + _CONTEXT],
            )  # fmt: skip
            if resolved.edtf:
                found.setdefault(resolved.edtf, set()).add(words)
    return found


def roughened(told: Targets, share: float, rng: random.Random) -> Targets:
    """The targets of an article whose mentions were missed and mislabelled in part (:mod:`rough`)."""
    return targets(rough(told.places, share, rng), told.lines, told.true, told.unknown)
