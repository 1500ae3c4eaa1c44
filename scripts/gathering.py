"""What the small nets are trained on (:mod:`nets`), read from gold articles in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import speakers
import tense
from device_batches import PARTS, part_of
from evaluate import ROOT
from numpy.typing import NDArray
from regression import Example
from spacy.tokens import Doc
from verdicts import HARD, verdicts

import newsextract.pipeline
from newsextract import gold, releasing, score_keys
from newsextract.articles import Article, from_text
from newsextract.components.casting import scored_castings
from newsextract.components.quote import speaker_choice
from newsextract.components.release import leanings, scored_releases
from newsextract.components.score.scores import Scores
from newsextract.components.score.weighing import SPEAKER, Candidate, decide, weigh
from newsextract.components.scorer import Scorer
from newsextract.components.service import release_platforms
from newsextract.components.title.title_forms import title_key


@dataclass
class Weighed:
    """One candidate: its kind, what is told of it, whether it is right; ``hard`` as in :class:`speakers.Asked`."""

    model: str
    told: dict[str, float]
    right: bool
    hard: bool


@dataclass
class Dated:
    """A date with two readings, the encoder's states at it, and its example for :mod:`tense`."""

    states: NDArray[np.float32]
    example: Example


@dataclass
class Served:
    """A release that gold has: what is told of each service, and whether it is one of its own."""

    services: list[dict[str, float]]
    right: list[bool]
    hard: bool


@dataclass
class Gathered:
    """What the nets are trained on, of some articles."""

    asked: list[speakers.Asked] = field(default_factory=list)
    weighed: list[Weighed] = field(default_factory=list)
    dated: list[Dated] = field(default_factory=list)
    served: list[Served] = field(default_factory=list)


def gather(paths: Sequence[Path], model: Path, noise: float) -> Gathered:
    """Read gold articles, each once.

    Arguments:
        noise: standard deviation of that on the scores by which the speakers of earlier quotations are chosen.
    """
    nlp = newsextract.pipeline.load(model, any_language=True).nlp
    scorer = nlp.get_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    chooser = scorer.nets().get(SPEAKER) or speaker_choice.DEFAULTS
    found = Gathered()
    source = (np.random.default_rng(0), noise) if noise else None
    with nlp.select_pipes(disable=["newsextract_scorer"]):
        for path in paths:
            wanted = gold.read(path)
            doc = nlp(wanted.text)
            if (scored := scorer.score(doc)) is None:
                continue
            hard = HARD.match(path.name) is not None
            found.asked += speakers.ask(wanted, doc, scored, chooser, hard, source)
            article = from_text(wanted.text, id=path.name, published=wanted.published or None)
            releases = scored_releases.find(doc, scored)
            for kind, candidates in (
                ("castings", scored_castings.find(doc, scored)),
                ("releases", releases),
            ):
                for one, _, right in verdicts(kind, candidates, wanted, article, doc):
                    told = one.features | one.signs
                    found.weighed.append(Weighed(one.model, told, right, hard))
            weigh(releases, scorer.nets())
            chosen = decide(releases, "releases", scorer.weights)
            scored_releases.settle(doc, chosen)
            found.served += serve(wanted, article, doc, scored, chosen, hard)
            states = leanings.states(doc, scored.mentions)
            found.dated += [
                Dated(states[start, end], example)
                for start, end, example in tense.of_article(path.name, wanted)
                if (start, end) in states
            ]
    return found


def serve(
    wanted: gold.GoldArticle, article: Article, doc: Doc, scored: Scores,
    chosen: Sequence[Candidate], hard: bool,
) -> Iterator[Served]:  # fmt: skip
    """The services of an article's releases that gold has, too."""
    services = services_of(wanted)
    relations = [one.relation for one in chosen]
    places = release_platforms.Places(doc, scored)
    for relation, edtf in zip(relations, releasing.edtf(doc, article, relations), strict=True):
        features = places.features(relation)
        written = article.text[slice(*relation.roles["date"])]
        own = services.get((title_key(relation.fields["work"]), edtf or written))
        if own is None or not features or relation.fields["event"] in release_platforms.NOWHERE:
            continue
        past = releasing.before(edtf, article.published)
        told = [release_platforms.told(one, past=past) for one in features.values()]
        right = [score_keys.platform_key(name) in own for name in features]
        yield Served(told, right, hard)


def services_of(wanted: gold.GoldArticle) -> dict[tuple[str, str], set[str]]:
    """Keys of the services of each (title key, EDTF date, or its words where it has none) of a gold article."""
    services: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in wanted.rows("release"):
        named = {score_keys.platform_key(row["platform"])} if row["platform"] else set()
        services[title_key(row["work"]), row["date"] or row["text"]] |= named
    return services


def gathered(
    split: str, model: Path, jobs: int, noise: float = 0.0, parts: Path | None = None
) -> Gathered:
    """What a split gives, read by ``jobs`` processes; ``noise`` as in :func:`gather`.

    Arguments:
        parts: folder of the pipelines ``part0`` and on, of which each reads the articles that its encoder and heads were
            not trained on (:func:`device_batches.part_of`); else ``model`` reads all.
    """
    paths = sorted((ROOT / "corpus" / "gold" / split).glob("*.txt"))
    shares = {model: paths}
    if parts:
        shares = {
            parts / f"part{n}": [p for p in paths if part_of(p.name) == n] for n in range(PARTS)
        }
    whole = Gathered()
    with get_context("spawn").Pool(jobs) as pool:
        for folder, own in shares.items():
            each = [own[start::jobs] for start in range(jobs)]
            for part in pool.map(partial(gather, model=folder, noise=noise), each):
                whole.asked += part.asked
                whole.weighed += part.weighed
                whole.dated += part.dated
                whole.served += part.served
    return whole
