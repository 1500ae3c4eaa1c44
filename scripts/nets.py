"""Train the small nets beside the relation heads, on the train articles: ``python scripts/nets.py``.

One chooses the speaker of a quotation, three weigh candidates (a pair of actor and character, a part without a name, a
date of release), one the services on which a release may be, and a linear function of the encoder's states tells past dates from those to come. The dev articles
are not trained on: what is printed is how often each is right there, for articles that are like life and for those that
were written to be hard. Whose the quotations before are is what the pipeline that stands there would have chosen (so run it
twice from the beginning).
Writes ``nets`` and ``leaning`` in ``weights.json`` of the shipped pipeline; ``release_platforms.py`` and
``calibrate.py`` come after. ``genders.py``, ``tense.py``, ``events.py`` and ``rule_shares.py`` come before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import fitting
import net_training
import numpy as np
import speakers
import tense
from calibrate import HARD, fit, ranked, sigmoid, verdicts
from evaluate import ROOT
from net_training import Plan
from numpy.typing import NDArray
from regression import Example, folds, regression
from spacy.tokens import Doc

import newsextract.pipeline
from newsextract import gold, releasing, scoring
from newsextract.articles import Article, from_text
from newsextract.components import (
    leanings,
    release_platforms,
    release_signs,
    scored_castings,
    scored_releases,
    speaker_choice,
)
from newsextract.components.choosing import Net, encoded
from newsextract.components.scorer import Scorer
from newsextract.components.scores import Scores
from newsextract.components.title_forms import title_key
from newsextract.components.weighing import NETS, SPEAKER, Candidate, decide, weigh

PLANS = {
    SPEAKER: Plan(("raw", "score"), 2.5, 12.0, 6, speaker_choice.LEADS, choice=True),
    release_platforms.NET: Plan(
        ("dated", "dated_best", "dated_lead", "carried", "carried_best", "carried_lead"),
        2.0,
        6.0,
        8,
        release_platforms.LEADS,
    ),
    "date": Plan(("score", "rival", "listed_score", *release_signs.HEADS), 2.5, 8.0, 8),
    "pair": Plan(("score", "actor_lead", "character_lead"), 1.5, 8.0, 8),
    "bare": Plan(("score", "work", "lead", "here", "elsewhere"), 1.5, 8.0, 8),
}
"""By kind of candidate. The noise brings the share of right speakers by the heads alone in train to that in dev."""
RIDGE = 300.0  # of the states' weights
FOLDS = 5


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


def gather(paths: Sequence[Path], model: Path, seen: bool) -> Gathered:
    """Read gold articles, each once.

    Arguments:
        seen: whether the relation heads were trained on them.
    """
    nlp = newsextract.pipeline.load(model, any_language=True).nlp
    scorer = nlp.get_pipe("newsextract_scorer")
    assert isinstance(scorer, Scorer)
    chooser = scorer.nets().get(SPEAKER) or speaker_choice.DEFAULTS
    found = Gathered()
    noise = (np.random.default_rng(net_training.SEED), PLANS[SPEAKER].noise) if seen else None
    with nlp.select_pipes(disable=["newsextract_scorer"]):
        for path in paths:
            wanted = gold.read(path)
            doc = nlp(wanted.text)
            if (scored := scorer.score(doc)) is None:
                continue
            hard = HARD.match(path.name) is not None
            found.asked += speakers.ask(wanted, doc, scored, chooser, hard, noise)
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
    services: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in wanted.rows("release"):
        named = {scoring.platform_key(row["platform"])} if row["platform"] else set()
        services[title_key(row["work"]), row["date"] or row["text"]] |= named
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
        right = [scoring.platform_key(name) in own for name in features]
        yield Served(told, right, hard)


def gathered(split: str, model: Path, jobs: int) -> Gathered:
    """What a split gives, read by ``jobs`` processes."""
    paths = sorted((ROOT / "corpus" / "gold" / split).glob("*.txt"))
    parts = [paths[start::jobs] for start in range(jobs)]
    whole = Gathered()
    with get_context("spawn").Pool(jobs) as pool:
        for part in pool.map(partial(gather, model=model, seen=split == "train"), parts):
            whole.asked += part.asked
            whole.weighed += part.weighed
            whole.dated += part.dated
            whole.served += part.served
    return whole


def leaning(train: Sequence[Dated], dev: Sequence[Dated]) -> dict[str, object]:
    """Weights of the states, on the scale of the odds of the words (:mod:`tense`) beside which they stand."""
    examples = [one.example for one in train]
    y = np.array([one.right for one in examples], float)
    x = np.column_stack([np.stack([one.states for one in train]), np.ones(len(train))]).astype(
        float
    )
    fold = folds([one.article for one in examples], FOLDS)
    words = regression(examples, tense.RIDGE, FOLDS, tense.SEEN)
    held = np.zeros(len(y))
    for part in range(FOLDS):
        own = fold == part
        held[own] = x[own] @ fit(x[~own], y[~own], RIDGE)
    both = np.column_stack([words.held_out, held, np.ones(len(y))])
    of_words, of_states, shift = fit(both, y, 1e-3)
    weights = fit(x, y, RIDGE)
    scaled = weights * of_states / of_words
    scaled[-1] += shift / of_words
    print(
        f"past or to come, train: {len(y)} dates, words {np.mean((words.held_out > 0) == y):.3f}, "
        f"states {np.mean((held > 0) == y):.3f}, both {np.mean((both @ [of_words, of_states, shift] > 0) == y):.3f}"
    )
    told = np.array([one.example.right for one in dev], bool)
    odds = words.odds([one.example for one in dev])
    more = np.stack([one.states for one in dev]) @ scaled[:-1] + scaled[-1]
    print(
        f"past or to come, dev: {len(told)} dates, words {np.mean((odds > 0) == told):.3f}, "
        f"both {np.mean((odds + more > 0) == told):.3f}"
    )
    return {
        "weight": encoded(scaled[:-1].astype(np.float32)),
        "bias": round(float(scaled[-1]), 4),
    }


def report(model: str, net: Net, dev: Sequence[Weighed]) -> None:
    """Print how a net orders the candidates of dev beside the heads' score."""
    for title, rows in (
        ("like life", [one for one in dev if not one.hard]),
        ("hard", [one for one in dev if one.hard]),
    ):
        y = np.array([one.right for one in rows], float)
        p = sigmoid(np.clip(np.array(net.odds([one.told for one in rows])), -30, 30))
        score = np.array([one.told["score"] for one in rows])
        hit = float(((p >= 0.5) * y).sum())
        f1 = 2 * hit / max(1.0, float((p >= 0.5).sum() + y.sum()))
        print(
            f"{model}, {title}: {len(rows)} candidates, F1 {f1:.3f}, right above wrong {ranked(p, y):.3f} "
            f"(by the score alone {ranked(score, y):.3f})"
        )


def report_services(dev: Sequence[Served], net: Net) -> None:
    """Print for how many releases of dev exactly the right services have even odds or better."""
    for title, rows in (
        ("like life", [one for one in dev if not one.hard]),
        ("hard", [one for one in dev if one.hard]),
    ):
        exact = [[o > 0 for o in net.odds(one.services)] == one.right for one in rows]
        print(
            f"services, {title}: {len(rows)} releases, exactly the right ones {np.mean(exact):.3f}"
        )


def main() -> None:
    parser = fitting.parser(__doc__)
    parser.add_argument("--jobs", type=int, default=2, help="processes that read the articles")
    options = parser.parse_args()
    train = gathered("train", options.model, options.jobs)
    dev = gathered("dev", options.model, options.jobs)
    made = {}
    for model, plan in PLANS.items():
        if model == SPEAKER:
            groups = [(one.options, one.right) for one in train.asked]
            made[model] = net_training.train(groups, plan)
            speakers.report(dev.asked, Net(made[model]))
        elif model == release_platforms.NET:
            groups = [(one.services, one.right) for one in train.served]
            made[model] = net_training.train(groups, plan)
            report_services(dev.served, Net(made[model]))
        else:
            rows = [one for one in train.weighed if one.model == model]
            made[model] = net_training.train([([one.told], [one.right]) for one in rows], plan)
            report(model, Net(made[model]), [one for one in dev.weighed if one.model == model])
    lean = leaning(train.dated, dev.dated)
    if not options.dry:
        table = fitting.read(options.model) | {NETS: made, leanings.KIND: lean}
        fitting.write(options.model, table)


if __name__ == "__main__":
    main()
