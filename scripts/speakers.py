"""Quotations of gold articles with everybody who may have spoken, for the net that chooses (:mod:`nets`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from net_training import Table
from spacy.tokens import Doc

from newsextract import gold, score_keys, scoring
from newsextract.components import quotes
from newsextract.components.quote import scored_quotes, speaker_choice
from newsextract.components.quote.speaker_choice import Option
from newsextract.components.relations import read
from newsextract.components.score.choosing import Net
from newsextract.components.score.scores import Scores
from newsextract.components.score.weighing import clip

FAR = 12.0  # to how much the scores are clipped
Chooser = Mapping[str, float] | Net
Noise = tuple[np.random.Generator, float]
"""A source of chance and a standard deviation, in log odds."""


@dataclass
class Asked:
    """One quotation: the features of its options, and which of them are right.

    ``ruled``: whether the rules alone have it; ``hard``: its article was written to be so.
    """

    options: list[dict[str, float]]
    right: list[bool]
    ruled: bool
    hard: bool


def ask(
    wanted: gold.GoldArticle, doc: Doc, scored: Scores, chooser: Chooser, hard: bool,
    noise: Noise | None = None,
) -> list[Asked]:  # fmt: skip
    """Every quotation of an article; those before it are whose ``chooser`` says.

    Arguments:
        noise: on the heads' scores for that, so that it goes wrong as often as in articles that the heads have not seen.
    """
    found = []
    ruled_by = {r.roles["quote"]: r.fields["speakers"] for r in read(doc, quotes.GROUP)}
    for relation, options, speakers in scored_quotes.asked(doc, scored):
        said = speaker_of(wanted, *relation.roles["quote"])
        if said is not None:
            keys = score_keys.speaker_keys(said)
            right = [score_keys.speaker_keys(one.name) == keys for one in options]
            ruled = score_keys.speaker_keys(ruled_by[relation.roles["quote"]]) == keys
            found.append(Asked([dict(one.features) for one in options], right, ruled, hard))
        if noise is not None:
            disturb(options, noise)
        shares = speaker_choice.chances(options, chooser)
        speakers.heard(relation, options[int(np.argmax(shares))].name)
    return found


def disturb(options: Sequence[Option], noise: Noise) -> None:
    """Put the heads' scores of the options off by chance."""
    rng, deviation = noise
    raw = np.array([one.features["raw"] for one in options])
    raw = raw + deviation * rng.standard_normal(len(raw))
    for one, value, score in zip(options, raw, log_shares(raw), strict=True):
        one.features["raw"] = clip(float(value), FAR)
        one.features["score"] = clip(float(score), FAR)


def log_shares(raw: np.ndarray) -> np.ndarray:
    """The log share of each option, as the feature ``score`` has it."""
    made: np.ndarray = raw - (raw.max() + np.log(np.exp(raw - raw.max()).sum()))
    return made


def settle(made: Table, names: list[str]) -> None:
    """``score`` of noisy options out of their ``raw`` ones."""
    raw, score = names.index("raw"), names.index("score")
    for start, end in zip(made.starts[:-1], made.starts[1:], strict=True):
        made.x[start:end, score] = np.clip(log_shares(made.x[start:end, raw]), -FAR, FAR)


def speaker_of(wanted: gold.GoldArticle, start: int, end: int) -> str | None:
    """The speakers of the gold quotation at a place; None where there is none."""
    match = scoring.overlapping(wanted.quotes, start, end)
    if match is None:
        return None
    rows = {row["n"]: row for row in wanted.rows("quote")}
    return rows.get(str(match.n), {"speaker": ""})["speaker"]


def share(found: Iterable[Asked], odds: Callable[[Asked], Sequence[float]]) -> float:
    """Of the quotations, the share that get a right speaker."""
    return float(np.mean([one.right[int(np.argmax(odds(one)))] for one in found]))


def report(found: Sequence[Asked], net: Net) -> None:
    """Print the shares of right speakers, by rules, by heads and as the net chooses."""
    for title, kept in (
        ("like life", [one for one in found if not one.hard]),
        ("hard", [one for one in found if one.hard]),
    ):
        if kept:
            able = np.mean([any(one.right) for one in kept])
            ruled = np.mean([one.ruled for one in kept])
            heads = share(kept, lambda one: [told["raw"] for told in one.options])
            chosen = share(kept, lambda one: net.odds(one.options))
            print(
                f"speakers, {title}: {len(kept)} quotations, among the options {able:.3f}, by rules {ruled:.3f}, "
                f"by heads {heads:.3f}, chosen {chosen:.3f}"
            )
