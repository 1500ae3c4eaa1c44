"""How good the run was, by what reviewers decided: precision and recall by kind and rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from newsextract.records import ROW_KINDS
from newsextract.review.decisions import KEY, Decision, right
from newsextract.review.originals import Originals

ALL = "*"
Share = tuple[float, float, float]
"""A share and its 95 % Wilson interval."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Of the rows of one kind that one rule (``*``: all) found.

    Attributes:
        rows: how many there are; ``decided`` of them.
        right: decided rows that were right in what counts; ``untouched`` of them were accepted
            as they stood.
        precision: ``right`` of ``decided``; None if nothing is decided.
        wanted: rows that should have been found: the right ones, those that an edit put right
            and those added, in articles whose rows of this kind are all decided.
        recall: the share of ``wanted`` that was found right (by this rule); None where nothing
            is known, and for all rules where no row was added.
    """

    kind: str
    rule: str
    rows: int
    decided: int
    right: int
    untouched: int
    precision: Share | None
    wanted: int
    recall: Share | None


def wilson(hits: int, count: int, z: float = 1.959964) -> Share:
    """The share ``hits``/``count`` and its Wilson score interval (95 % by default)."""
    share = hits / count
    middle = share + z * z / (2 * count)
    half = z * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    scale = 1 + z * z / count
    return share, max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale)


def statistics(originals: Originals, decided: Mapping[str, Decision]) -> list[Statistics]:
    """Statistics of each kind, all rules first."""
    found = []
    for kind in ROW_KINDS:
        found += _of_kind(kind, originals, decided)
    return found


def _of_kind(kind: str, originals: Originals, decided: Mapping[str, Decision]) -> list[Statistics]:
    rows: Counter[str] = Counter()
    judged: dict[str, list[Decision]] = defaultdict(list)
    open_articles = set()
    for id, original in originals.by_id.items():
        if original.kind != kind:
            continue
        decision = decided.get(id)
        if decision is None:
            open_articles.add(original.article.id)
        for rule in (ALL, original.row.rule):
            rows[rule] += 1
            if decision is not None:
                judged[rule].append(decision)
    mine = [one for one in decided.values() if one.kind == kind]
    closed = [one for one in mine if one.article_id not in open_articles]
    hits = [one for one in closed if one.word != "add" and right(one)]
    additions = sum(one.word == "add" for one in mine)
    missed = [one for one in closed if one.word == "add" or (one.word == "edit" and not right(one))]
    wanted = len({_meant(one) for one in (*hits, *missed)})
    if not rows and not wanted:
        return []
    found = []
    for rule in sorted(rows | {ALL: 0}, key=lambda rule: (rule != ALL, rule)):
        good = [one for one in judged[rule] if right(one)]
        caught = len({_meant(one) for one in hits if rule in (ALL, _rule(one))})
        known = wanted and (additions or rule != ALL)
        found.append(
            Statistics(
                kind, rule, rows[rule], len(judged[rule]), len(good),
                sum(one.word == "accept" for one in good),
                wilson(len(good), len(judged[rule])) if judged[rule] else None,
                wanted, wilson(caught, wanted) if known else None,
            )
        )  # fmt: skip
    return found


def _rule(decision: Decision) -> str:
    return decision.before.rule if decision.before else ""


def _meant(decision: Decision) -> tuple[object, ...]:
    """What a row says, so that two rows that say the same of an article count once."""
    row = decision.row
    place = (row.start,) if decision.kind == "quotes" else ()
    values = (getattr(row, name) for name in KEY[decision.kind])
    return (decision.article_id, *values, *place)
