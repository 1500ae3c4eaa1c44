"""Fit by what the speaker of a quotation is chosen (``speaker_choice.py``): ``python scripts/speakers.py``.

A conditional logit over the options of each quotation of the dev articles, by Newton's method, with a ridge
that holds to the weights without a fit. What
the quotations before say depends on whose they were taken to be: the first fit takes those from gold, the second
from what the first would have chosen. Five-fold cross-validated shares of right speakers (by article) are printed
beside those of the rules alone and of the weights without a fit. Writes ``weights.json`` of the shipped pipeline;
``calibrate.py`` comes after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import fitting
import numpy as np
from evaluate import read_split

import newsextract.pipeline
from newsextract import gold, scoring
from newsextract.components import quotes, scored_quotes, speaker_choice
from newsextract.components.relations import read
from newsextract.components.scorer import Scorer
from newsextract.components.speaker_choice import Option

RIDGE = 3.0
FOLDS = 5
LEAST = 8  # options that have a feature, at least, else it has no weight
Weights = dict[str, float]


@dataclass
class Asked:
    """One quotation of a gold article: its options, and which of them are right."""

    article: int
    options: list[Option]
    right: list[bool]
    ruled: bool  # whether the rules alone have it


class Articles:
    """The gold articles of a split with what rules and heads found in them, read once."""

    def __init__(self, split: str, model: Path) -> None:
        nlp = newsextract.pipeline.load(model, any_language=True).nlp
        scorer = nlp.get_pipe("newsextract_scorer")
        assert isinstance(scorer, Scorer)
        self.found = []
        with nlp.select_pipes(disable=["newsextract_scorer"]):
            for _, wanted in read_split(split):
                doc = nlp(wanted.text)
                if wanted.quotes and (scored := scorer.score(doc)) is not None:
                    self.found.append((wanted, doc, scored))

    def ask(self, weights: Callable[[int], Weights] | None) -> Iterable[Asked]:
        """Every quotation; those before it are whose gold says (None), or whose ``weights`` of the article
        choose."""
        for number, (wanted, doc, scored) in enumerate(self.found):
            own = None if weights is None else weights(number)
            ruled_by = {r.roles["quote"]: r.fields["speakers"] for r in read(doc, quotes.GROUP)}
            for relation, options, speakers in scored_quotes.asked(doc, scored):
                said = speaker_of(wanted, *relation.roles["quote"])
                if own is None:
                    settled = relation.fields["speakers"] if said is None else said
                else:
                    shares = speaker_choice.chances(options, own)
                    settled = options[int(np.argmax(shares))].name
                if said is not None:
                    keys = scoring.speaker_keys(said)
                    right = [scoring.speaker_keys(one.name) == keys for one in options]
                    # A continued quotation may have another speaker by now than the rules gave it.
                    ruled = scoring.speaker_keys(ruled_by[relation.roles["quote"]]) == keys
                    yield Asked(number, options, right, ruled)
                speakers.heard(relation, settled)


def speaker_of(wanted: gold.GoldArticle, start: int, end: int) -> str | None:
    """The speakers of the gold quotation at a place; None where there is none."""
    match = scoring.overlapping(wanted.quotes, start, end)
    if match is None:
        return None
    rows = {row["n"]: row for row in wanted.rows("quote")}
    return rows.get(str(match.n), {"speaker": ""})["speaker"]


def fit(asked: list[Asked]) -> Weights:
    """The weights that make the right options likeliest."""
    counts = Counter(n for one in asked for o in one.options for n, v in o.features.items() if v)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    tables = []
    for one in asked:
        right = np.array(one.right, float)
        if right.any() and not right.all():
            x = np.array([[o.features.get(n, 0.0) for n in names] for o in one.options])
            tables.append((x, right / right.sum()))
    usual = np.array([speaker_choice.DEFAULTS.get(name, 0.0) for name in names])
    weights = usual.copy()
    for _ in range(60):
        gradient, hessian = RIDGE * (weights - usual), RIDGE * np.eye(len(names))
        for x, right in tables:
            odds = x @ weights
            p = np.exp(odds - odds.max())
            p /= p.sum()
            mean = p @ x
            gradient = gradient + x.T @ (p - right)
            hessian = hessian + (x * p[:, None]).T @ x - np.outer(mean, mean)
        step = np.linalg.solve(hessian, gradient)
        size = float(np.abs(step).max())
        weights -= step * min(1.0, 2.0 / size)
        if size < 1e-5:
            break
    return {n: round(float(w), 4) for n, w in zip(names, weights, strict=True)}


def hits(asked: Iterable[Asked], weights: Callable[[int], Weights]) -> int:
    """How many quotations get a right speaker."""
    return sum(
        one.right[int(np.argmax(speaker_choice.chances(one.options, weights(one.article))))]
        for one in asked
    )


def fitted(articles: Articles, keep: Callable[[int], bool]) -> Weights:
    """Both fits, on the articles that are kept."""
    first = fit([one for one in articles.ask(None) if keep(one.article)])
    return fit([one for one in articles.ask(lambda _: first) if keep(one.article)])


def main() -> None:
    options = fitting.options(__doc__)
    articles = Articles(options.split, options.model)

    def usual(_: int) -> Weights:
        return speaker_choice.DEFAULTS

    plain = list(articles.ask(usual))
    print(
        f"quotations {len(plain)}, right speaker among the options {sum(any(o.right) for o in plain)}"
    )
    print(f"rules alone {sum(o.ruled for o in plain) / len(plain):.3f}")
    print(f"without a fit {hits(plain, usual) / len(plain):.3f}")
    folds = [fitted(articles, lambda n, fold=fold: n % FOLDS != fold) for fold in range(FOLDS)]  # type: ignore[misc]

    def held(number: int) -> Weights:
        return folds[number % FOLDS]

    print(f"cross-validated {hits(articles.ask(held), held) / len(plain):.3f}")
    weights = fitted(articles, lambda _: True)
    if not options.dry:
        own = {scored_quotes.MODEL: {"features": weights}}
        fitting.write(options.model, fitting.read(options.model) | {scored_quotes.KIND: own})


if __name__ == "__main__":
    main()
