"""Train the small nets beside the relation heads, on the train articles: ``python scripts/nets.py``.

One chooses the speaker of a quotation, three weigh candidates (a pair of actor and character, a part without a name, a
date of release), one the services on which a release may be, and a linear function of the encoder's states tells past
dates from those to come. The dev articles are not trained on: what is printed is how often each is right there, for
articles that are like life and for those that were written to be hard. Whose the quotations before are is what the
pipeline that stands there would have chosen (so run it twice from the beginning). Writes ``nets`` and ``leaning`` in
``weights.json`` of the shipped pipeline; ``release_platforms.py`` and ``calibrate.py`` come after, ``genders.py``,
``tense.py``, ``events.py`` and ``rule_shares.py`` before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import fitting
import net_training
import numpy as np
import speakers
import tense
from calibrate import ranked
from gathering import Dated, Served, Weighed, gathered
from net_means import mean_of
from net_training import Plan, Table
from regression import fit, folds, regression, sigmoid

from newsextract.components.quote import speaker_choice
from newsextract.components.release import leanings, release_signs
from newsextract.components.score.choosing import Net, encoded
from newsextract.components.score.weighing import NETS, SPEAKER
from newsextract.components.service import release_platforms


def behind(made: Table, names: list[str]) -> None:
    """A date of release is at most as far ahead of its rivals as they are."""
    rival = names.index("rival")
    np.minimum(made.x[:, rival], 0.0, out=made.x[:, rival])


PLANS = {
    SPEAKER: Plan(
        ("raw", "score"),
        2.5,
        speakers.FAR,
        6,
        speaker_choice.LEADS,
        choice=True,
        settle=(speakers.settle,),
    ),
    release_platforms.NET: Plan(
        ("dated", "dated_best", "dated_lead", "carried", "carried_best", "carried_lead"),
        2.0,
        6.0,
        8,
        release_platforms.LEADS,
        apart=2.5,
    ),
    "date": Plan(
        ("score", "rival", "listed_score", *release_signs.HEADS), 2.5, 8.0, 8, settle=(behind,)
    ),
    "pair": Plan(("score", "actor_lead", "character_lead"), 1.5, 8.0, 8),
    "bare": Plan(("score", "work", "lead", "here", "elsewhere"), 1.5, 8.0, 8),
}
"""By kind of candidate. The noise brings the share of right speakers by the heads alone in train to that in dev."""
RIDGE = 300.0  # of the states' weights
FOLDS = 5


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
    parser.add_argument(
        "--keep", nargs="*", default=(), choices=sorted(PLANS), help="nets that stay"
    )
    parser.add_argument(
        "--mean",
        nargs="*",
        default=(),
        choices=("date", "pair", "bare"),
        help="nets that are the mean of old and new",
    )
    parser.add_argument(
        "--parts", type=Path, help="pipelines that each left a part out in training (part0 …)"
    )
    options = parser.parse_args()
    plans = PLANS
    if options.parts:
        plans = {model: replace(plan, noise=plan.apart) for model, plan in PLANS.items()}
        train = gathered("train", options.model, options.jobs, parts=options.parts)
        # The states are another model's: a function of those that ship is fitted on those.
        train.dated = gathered("train", options.model, options.jobs).dated
    else:
        train = gathered("train", options.model, options.jobs, PLANS[SPEAKER].noise)
    dev = gathered("dev", options.model, options.jobs)
    shipped = fitting.read(options.model).get(NETS, {})
    made = {model: shipped[model] for model in options.keep}
    for model, plan in plans.items():
        if model in made:
            continue
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
            if model in options.mean:
                made[model] = mean_of(shipped[model], made[model])
            report(model, Net(made[model]), [one for one in dev.weighed if one.model == model])
    lean = leaning(train.dated, dev.dated)
    if not options.dry:
        table = fitting.read(options.model) | {NETS: made, leanings.KIND: lean}
        fitting.write(options.model, table)


if __name__ == "__main__":
    main()
