"""Fit on which services a release is (``release_platforms.py``): ``python scripts/release_platforms.py``.

For every release of the dev articles that is found, each service that the article names is one decision; a
logistic regression with a ridge weighs them. Five-fold cross-validated shares of releases with exactly the right
services (by article) are printed beside those without a fit. Writes ``weights.json`` of the shipped pipeline.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import fitting
import numpy as np
from evaluate import read_split
from gathering import services_of
from regression import fit

import newsextract.pipeline
from newsextract import releasing, score_keys
from newsextract.articles import from_text
from newsextract.components import releases
from newsextract.components.relations import read
from newsextract.components.scorer import Scorer
from newsextract.components.service import release_platforms
from newsextract.components.title.title_forms import title_key

RIDGE = 5.0
FOLDS = 5


@dataclass
class Case:
    """One release: the features of each service, and which of them gold has."""

    article: int
    fields: dict[str, str]
    past: bool
    services: dict[str, dict[str, float]]
    told: set[str]  # keys of the right services
    unweighed: bool  # whether rules, heads and the first carrier have exactly these

    def right(self, name: str) -> bool:
        return score_keys.platform_key(name) in self.told


def cases(split: str, model: Path) -> list[Case]:
    """Every release of a split that is found with its work and date."""
    nlp = newsextract.pipeline.load(model, any_language=True).nlp
    scorer = nlp.get_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    scorer.weights.pop(release_platforms.KIND, None)
    found = []
    for number, (path, wanted) in enumerate(read_split(split)):
        article = from_text(wanted.text, id=path.name, published=wanted.published or None)
        doc = nlp(wanted.text)
        scored = scorer.score(doc)
        told = services_of(wanted)
        mine: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in releasing.rows(doc, article):
            named = {score_keys.platform_key(one.platform)} if one.platform else set()
            mine[title_key(one.work), one.date or one.date_text] |= named
        if scored is None:
            continue
        relations = read(doc, releases.GROUP)
        places = release_platforms.Places(doc, scored)
        for relation, edtf in zip(relations, releasing.edtf(doc, article, relations), strict=True):
            services = places.features(relation)
            release_platforms.weigh(services, scorer.nets().get(release_platforms.NET))
            key = (
                title_key(relation.fields["work"]),
                edtf or article.text[slice(*relation.roles["date"])],
            )
            if key in told and relation.fields["event"] not in release_platforms.NOWHERE:
                past = releasing.before(edtf, article.published)
                unweighed = mine.get(key, set()) == told[key]
                found.append(Case(number, relation.fields, past, services, told[key], unweighed))
    return found


def matrix(found: list[Case], names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """[S, F] features of all services, past ones 0 where the date is to come, and [S] what is right."""
    rows, right = [], []
    for one in found:
        for name, own in one.services.items():
            hold = {n: v * (one.past if n in release_platforms.PAST else 1) for n, v in own.items()}
            rows.append([hold.get(n, 0.0) for n in names])
            right.append(float(one.right(name)))
    return np.array(rows), np.array(right)


def fitted(found: list[Case]) -> dict[str, float]:
    """The weights; that of the constant is the one without a name."""
    names = sorted({n for one in found for own in one.services.values() for n in own} - {""})
    x, y = matrix(found, [*names, ""])
    return {n: round(float(w), 4) for n, w in zip([*names, ""], fit(x, y, RIDGE), strict=True)}


def exact(one: Case, weights: dict[str, float]) -> bool:
    """Whether exactly the right services are chosen."""
    lines = []
    for name, own in one.services.items():
        coming, past = release_platforms.odds(own, weights)
        lines.append(f"{name}\t{coming}\t{past}")
    fields = {**one.fields, release_platforms.FIELD: "\n".join(lines)}
    chosen = release_platforms.choose(fields, past=one.past) or []
    return {score_keys.platform_key(name) for name in chosen} == one.told


def main() -> None:
    options = fitting.options(__doc__)
    found = cases(options.split, options.model)
    held = [fitted([c for c in found if c.article % FOLDS != fold]) for fold in range(FOLDS)]
    print(f"releases {len(found)}")
    print(f"without a fit   {sum(c.unweighed for c in found) / len(found):.3f}")
    right = sum(exact(c, held[c.article % FOLDS]) for c in found)
    print(f"cross-validated {right / len(found):.3f}")
    weights = fitted(found)
    if not options.dry:
        own = {release_platforms.MODEL: {"features": weights}}
        fitting.write(options.model, fitting.read(options.model) | {release_platforms.KIND: own})


if __name__ == "__main__":
    main()
