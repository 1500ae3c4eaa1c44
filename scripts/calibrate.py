"""Fit how the scorer weighs rules and heads, on dev: ``python scripts/calibrate.py``.

``rule_shares.py``, ``events.py``, ``nets.py`` and ``release_platforms.py`` come before.

For every candidate that rules or heads see in the dev articles it is known whether it is right; a
logistic regression with a small ridge turns its features into that chance. Five-fold cross-validated
scores (by article) are printed beside those of the rules alone: a kind of record gets weights only where
both together do better. Writes ``weights.json`` of the shipped pipeline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import fitting
import numpy as np
from evaluate import read_split
from spacy.tokens import Doc

import newsextract.pipeline
from newsextract import gold, releasing, scoring
from newsextract.articles import Article, from_text
from newsextract.components import leanings, release_platforms, scored_platforms, scored_works
from newsextract.components.scorer import Scorer
from newsextract.components.scores import Scores
from newsextract.components.title_forms import title_key
from newsextract.components.weighing import NETS, Candidate

RIDGE = 0.3
FOLDS = 5
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
SINKS = 0.2  # by so much more, cross-validated, right rows stand above wrong ones: worth having for the order alone
SURE, PROMISED, FEW = 0.9, 0.95, 30  # of rows so sure, so many are right; fewer rows show nothing
HARD = re.compile(r"b[j-q]\d")  # corpus/README.md: dense in what goes wrong
KEPT = (NETS, leanings.KIND, release_platforms.KIND)  # of nets.py and release_platforms.py
ALIKE = 0.0015  # of thresholds whose F1 differs by no more the highest is taken: precision before recall


@dataclass
class Case:
    """One candidate: which article and model it belongs to, its features, and whether it is right.

    ``likely``: the article is as likely as any; those that were written to be hard (:data:`HARD`) fit the weights,
    but what confidence promises, and where the threshold lies, is to hold on others.
    """

    article: int
    likely: bool
    kind: str
    model: str
    key: object
    features: dict[str, float]
    right: bool


def verdicts(
    kind: str, found: list[Candidate], wanted: gold.GoldArticle, article: Article, doc: Doc
) -> Iterable[tuple[Candidate, object, bool]]:
    """(candidate, what it says, whether that is right)."""
    if kind == "castings":
        told = {
            scoring.cast_key(c["actor"], c["character"], c["work"]) for c in wanted.rows("cast")
        }
        for one in found:
            fields = one.relation.fields
            said = scoring.cast_key(fields["actor"], fields["character"], fields["work"])
            yield one, said, said in told
    elif kind == "releases":
        dates = {(title_key(r["work"]), r["date"] or r["text"]) for r in wanted.rows("release")}
        relations = [one.relation for one in found]
        for one, edtf in zip(found, releasing.edtf(doc, article, relations), strict=True):
            start, end = one.relation.roles["date"]
            dated = title_key(one.relation.fields["work"]), edtf or article.text[start:end]
            yield one, dated, dated in dates
    elif kind == "quotes":
        rows = {row["n"]: row for row in wanted.rows("quote")}
        for one in found:
            start, end = one.relation.roles["quote"]
            match = scoring.overlapping(wanted.quotes, start, end)
            right = False
            if match is not None:
                speakers = scoring.speaker_keys(rows.get(str(match.n), {"speaker": ""})["speaker"])
                right = speakers == scoring.speaker_keys(one.relation.fields["speakers"])
            yield one, start, right


def cases(split: str, model: Path) -> tuple[list[Case], dict[str, int]]:
    """Every candidate of a split, and how many gold rows each kind has in the likely articles."""
    extractor = newsextract.pipeline.load(model, any_language=True)
    nlp = extractor.nlp
    scorer = nlp.get_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    found: list[Case] = []
    totals: Counter[str] = Counter()
    with nlp.select_pipes(disable=["newsextract_scorer"]):
        for number, (path, wanted) in enumerate(read_split(split)):
            article = from_text(wanted.text, id=path.name, published=wanted.published or None)
            doc = nlp(wanted.text)
            likely = HARD.match(path.name) is None
            if likely:
                totals.update(wanted_rows(wanted))
            if (scored := scorer.score(doc)) is None:
                continue
            for kind, candidates in scorer.candidates(doc, scored).items():
                for one, key, right in verdicts(kind, candidates, wanted, article, doc):
                    found.append(Case(number, likely, kind, one.model, key, one.features, right))
            found += names_and_links(number, likely, wanted, doc, scored)
    return found, dict(totals)


def wanted_rows(wanted: gold.GoldArticle) -> dict[str, int]:
    """How many rows a gold article has, by model."""
    cast = wanted.rows("cast")
    return {
        "pair": len({(c["actor"], c["character"]) for c in cast if c["character"]}),
        "bare": len({(c["actor"], c["work"]) for c in cast if not c["character"]}),
        "date": len(
            {(title_key(r["work"]), r["date"] or r["text"]) for r in wanted.rows("release")}
        ),
        "platform": len(services(wanted)),
        "link": len(carried(wanted)),
        "work": len(titles(wanted)),
        "quote": len(wanted.quotes),
    }


def services(wanted: gold.GoldArticle) -> set[str]:
    return {scoring.platform_key(p["platform"]) for p in wanted.rows("platform")}


def carried(wanted: gold.GoldArticle) -> set[tuple[str, str]]:
    return {
        (scoring.platform_key(p["platform"]), title_key(title))
        for p in wanted.rows("platform")
        for title in p["works"].split("; ")
        if title
    }


def titles(wanted: gold.GoldArticle) -> set[str]:
    return {title_key(w["title"]) for w in wanted.rows("work")}


def names_and_links(
    number: int, likely: bool, wanted: gold.GoldArticle, doc: Doc, scored: Scores
) -> Iterable[Case]:
    """Cases of services, titles, and of which service carries which title."""
    for service, title, features in scored_platforms.links(doc, scored):
        link = scoring.platform_key(service), title_key(title)
        yield Case(number, likely, "links", "link", link, features, link in carried(wanted))
    for one in scored_platforms.find(doc, scored):
        name = scoring.platform_key(one.relation.fields["name"])
        yield Case(
            number, likely, "platforms", one.model, name, one.features, name in services(wanted)
        )
    for one in scored_works.find(doc, scored):
        title = title_key(one.relation.fields["title"])
        yield Case(number, likely, "works", one.model, title, one.features, title in titles(wanted))


def fit(x: np.ndarray, y: np.ndarray, ridge: float = RIDGE) -> np.ndarray:
    """Ridge logistic regression by Newton's method; the last column of ``x`` is the constant."""
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[-1] = 1e-3
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - y) + penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def sigmoid(odds: np.ndarray) -> np.ndarray:
    made: np.ndarray = 1 / (1 + np.exp(-odds))
    return made


def modest(parts: Sequence[tuple[np.ndarray, np.ndarray]]) -> list[tuple[float, float]]:
    """What to multiply log odds with, and to add, so that they promise what holds (Platt 1999).

    Among a kind's rows with a confidence of 0.9 or more, 95 in 100 are to be right, also on other articles:
    where these rows do not show that by a standard error, the odds shrink, 3% at a time, their mean chance kept.

    Arguments:
        parts: log odds and what is right, for each model of one kind of record.

    Returns:
        Scale and shift of each.
    """
    found = []
    for odds, y in parts:
        scale, shift = fit(np.column_stack([odds, np.ones(len(odds))]), y, ridge=1e-3)
        # A few rows are no reason to promise more.
        found.append((float(scale), float(shift)) if scale <= 1 else (1.0, 0.0))
    for _ in range(30):
        sure = np.concatenate(
            [
                y[sigmoid(o * scale + shift) >= SURE]
                for (o, y), (scale, shift) in zip(parts, found, strict=True)
            ]
        )
        error = (PROMISED * (1 - PROMISED) / max(len(sure), 1)) ** 0.5
        if len(sure) < FEW or sure.mean() >= PROMISED + error:
            break
        found = [
            (scale * 0.97, _shift(odds * scale * 0.97, shift, y))
            for (odds, y), (scale, shift) in zip(parts, found, strict=True)
        ]
    return found


def _shift(odds: np.ndarray, shift: float, y: np.ndarray) -> float:
    """What to add to ``odds`` so that their mean chance is the share of what is right (Newton, from ``shift``)."""
    for _ in range(50):
        p = sigmoid(odds + shift)
        shift -= (p.mean() - y.mean()) / max((p * (1 - p)).mean(), 1e-6)
    return float(shift)


def held_out(rows: list[Case]) -> tuple[np.ndarray, np.ndarray]:
    """Log odds of each row by a fit on the other folds' articles, and what is right."""
    x, y = matrix(rows, sorted({n for c in rows for n in c.features}))
    articles = np.array([c.article for c in rows])
    odds = np.zeros(len(rows))
    for fold in range(FOLDS):
        held = articles % FOLDS == fold
        if held.any() and not held.all():
            odds[held] = np.clip(x[held] @ fit(x[~held], y[~held]), -30, 30)
    return odds, y


def matrix(rows: list[Case], names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    x = np.array([[c.features.get(n, 0.0) for n in names] + [1.0] for c in rows], float)
    return x, np.array([c.right for c in rows], float)


def f1(chosen: set, right: set, total: int) -> tuple[float, float, float]:
    hit = len(chosen & right)
    return hit / max(len(chosen), 1), hit / max(total, 1), 2 * hit / max(len(chosen) + total, 1)


def model_of(
    every: list[Case], total: int, label: str, chances: np.ndarray, scale: float, shift: float
) -> tuple[dict[str, object], bool]:
    """Fit one model on all rows; print its cross-validated scores beside the rules'.

    Arguments:
        every: all rows; those of likely articles are judged.
        chances: [R] cross-validated chances of the rows, scaled.
        scale, shift: what :func:`modest` says.

    Returns:
        The model, and whether it does better than the rules alone: a higher F1, or the same one and wrong
        rows that sink (:data:`SINKS`). That of quotations drops none and so cannot: its speakers are chosen
        before (``scored_quotes``), and ``evaluate.py --entities rules`` shows what the rules alone have.
    """
    names = sorted({n for c in every for n in c.features})
    x, y = matrix(every, names)
    weights = fit(x, y) * scale
    weights[-1] += shift
    rows = [c for c in every if c.likely]
    p, y = chances[likely_of(every)], y[likely_of(every)]
    keys = [(c.article, c.key) for c in rows]
    right = {k for k, c in zip(keys, rows, strict=True) if c.right}
    ruled = {k for k, c in zip(keys, rows, strict=True) if c.features.get("rule", 1.0)}
    print(f"{label:8} candidates {len(rows):5}  gold {total:4}  reachable {len(right):4}")
    rules = f1(ruled, right, total)
    print("   rules alone    P {:.3f} R {:.3f} F1 {:.3f}".format(*rules))
    by_threshold = {}
    for threshold in THRESHOLDS:
        chosen = {k for k, q in zip(keys, p, strict=True) if q >= threshold}
        by_threshold[threshold] = f1(chosen, right, total)[2]
        print(
            f"   both, p ≥ {threshold}  P {{:.3f}} R {{:.3f}} F1 {{:.3f}}".format(
                *f1(chosen, right, total)
            )
        )
    # A quotation is one whoever spoke it: none goes for its doubtful speaker.
    best = max(by_threshold.values())
    alike = max(t for t, f in by_threshold.items() if f >= best - ALIKE)
    threshold = 0.0 if label == "quote" else alike
    # With a doubtful title go the rows that name it, which costs more than the title alone.
    threshold = 0.5 if label == "work" else threshold
    model: dict[str, object] = {
        "threshold": threshold,
        "features": {n: round(float(w), 4) for n, w in zip([*names, ""], weights, strict=True)},
    }
    if label == "quote":
        return model, True
    gain = by_threshold[threshold] - rules[2]
    found = np.array([c.features.get("rule", 1.0) for c in rows])
    sinks = ranked(p, y) >= ranked(found, y) + SINKS
    if gain < 0 and sinks and found.all():
        # Worth having for the order alone: nothing that the rules found goes.
        model["threshold"], gain = 0.0, 0.0
    return model, gain > 1e-9 or (abs(gain) <= 1e-9 and sinks)


def likely_of(rows: Sequence[Case]) -> np.ndarray:
    """[R] which rows are of likely articles."""
    return np.array([c.likely for c in rows], bool)


def ranked(p: np.ndarray, y: np.ndarray) -> float:
    """The chance that a right row has a higher probability than a wrong one; 0.5 where all are alike."""
    right, wrong = p[y == 1], p[y == 0]
    if not len(right) or not len(wrong):
        return 0.5
    above = (right[:, None] > wrong[None]).mean() + (right[:, None] == wrong[None]).mean() / 2
    return float(above)


def main() -> None:
    options = fitting.options(__doc__)
    found, totals = cases(options.split, options.model)
    before = fitting.read(options.model)
    weights: dict[str, dict[str, object]] = {k: before[k] for k in KEPT if k in before}
    for kind in ("castings", "releases", "platforms", "quotes", "links", "works"):
        models: dict[str, object] = {}
        better = True
        groups = {
            name: [c for c in found if c.kind == kind and c.model == name]
            for name in sorted({c.model for c in found if c.kind == kind})
        }
        # A model is too sure of itself on rows that it was not fitted on: how much, these tell.
        parts = [held_out(rows) for rows in groups.values()]
        likely = [likely_of(rows) for rows in groups.values()]
        shown = [(odds[own], y[own]) for (odds, y), own in zip(parts, likely, strict=True)]
        for (name, rows), (odds, _), (scale, shift) in zip(
            groups.items(), parts, modest(shown), strict=True
        ):
            p = sigmoid(odds * scale + shift)
            models[name], earns = model_of(rows, totals[name], name, p, scale, shift)
            better &= earns
        if better and models:
            weights[kind] = models
        else:
            print(f"{kind}: no better than the rules alone, and left to them")
    if not options.dry:
        fitting.write(options.model, weights)


if __name__ == "__main__":
    main()
