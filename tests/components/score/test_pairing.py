"""Candidate pairs of mentions, what is known of them, and pooling by groups."""

from __future__ import annotations

import numpy as np
import pytest

from newsextract.components.score import pairing
from newsextract.components.score.pairing import (
    APART,
    CHARACTER,
    DATE,
    FEATURES,
    KINDS,
    NAMES,
    ORG,
    PERSON,
    PLATFORM,
    QUOTE,
    WORK,
    Place,
)

LINES = np.zeros(2000, np.int64)


def pairs_of(places: list[Place], relation: str) -> set[tuple[int, int]]:
    found = pairing.candidates(places, LINES)
    own = found.relation == NAMES.index(relation)
    return set(zip(found.left[own].tolist(), found.right[own].tolist(), strict=True))


@pytest.mark.parametrize(
    ("left", "right", "relations"),
    [
        (PERSON, CHARACTER, {"plays"}),
        (PERSON, WORK, {"cast"}),
        (CHARACTER, WORK, {"belongs"}),
        (WORK, DATE, {"released"}),
        (WORK, PLATFORM, {"carried"}),
        (DATE, PLATFORM, {"dated"}),
        (QUOTE, PERSON, {"speaker"}),
        (QUOTE, ORG, {"speaker"}),
        (QUOTE, WORK, set()),
        (ORG, WORK, set()),
    ],
)
def test_kinds_that_make_a_pair(left: int, right: int, relations: set[str]) -> None:
    places = [Place(0, 1, left, 0), Place(5, 5, right, 1)]
    assert {n for n in NAMES if (0, 1) in pairs_of(places, n)} == relations
    # The order in the text does not matter.
    places = [Place(0, 1, right, 1), Place(5, 5, left, 0)]
    assert {n for n in NAMES if (1, 0) in pairs_of(places, n)} == relations


def test_no_two_kinds_make_two_relations() -> None:
    seen = [
        (left, right)
        for lefts, rights in pairing.RELATIONS.values()
        for left in lefts
        for right in rights
    ]
    assert len(seen) == len(set(seen))


def test_nobody_speaks_and_nobody_is_played() -> None:
    places = [Place(0, 9, QUOTE, 0), Place(12, 12, PERSON, 1)]
    assert pairs_of(places, "speaker") == {(0, 1), (0, 2)}
    assert pairs_of(places, "unnamed") == {(1, 2)}


def test_far_mentions_are_not_looked_at() -> None:
    reach = pairing.REACH["dated"]
    near = [Place(0, 0, DATE, 0), Place(reach, reach, PLATFORM, 1)]
    far = [Place(0, 0, DATE, 0), Place(reach + 1, reach + 1, PLATFORM, 1)]
    assert pairs_of(near, "dated") == {(0, 1)}
    assert pairs_of(far, "dated") == set()


def test_a_long_mention_reaches_from_its_end() -> None:
    reach = pairing.REACH["dated"]
    places = [Place(0, 500, DATE, 0), Place(500 + reach, 500 + reach, PLATFORM, 1)]
    assert pairs_of(places, "dated") == {(0, 1)}


def test_every_feature_is_below_its_number() -> None:
    rng = np.random.default_rng(1)
    first = np.sort(rng.integers(0, 1900, 300))
    places = [
        Place(int(f), int(f) + int(rng.integers(0, 40)), int(rng.integers(1, 8)), i % 90)
        for i, f in enumerate(first)
    ]
    lines = np.cumsum(rng.random(2000) < 0.05)
    found = pairing.candidates(places, lines)
    assert len(found.left) > 1000
    assert (found.features >= 0).all()
    assert (found.features.max(axis=0) < np.array(FEATURES)).all()


def test_a_quotation_knows_who_is_inside_it() -> None:
    places = [Place(0, 20, QUOTE, 0), Place(5, 5, PERSON, 1), Place(24, 24, PERSON, 2)]
    found = pairing.candidates(places, LINES)
    inside = {int(r): int(f[5]) for r, f in zip(found.right, found.features, strict=True)}
    assert inside[1] == 2
    assert inside[2] == 1


def test_distances_are_signed_and_nobody_stands_apart() -> None:
    codes = pairing.distances([Place(0, 1, PERSON, 0), Place(5, 5, WORK, 1)], [0] * 6)
    assert codes.shape == (3, 3)
    assert codes[0, 1] != codes[1, 0]
    assert codes[0, 0] == codes[1, 1]
    assert (codes[2] == APART).all()
    assert codes.max() == APART


def test_distances_know_how_many_lines_lie_between() -> None:
    places = [Place(n, n, PERSON, n) for n in range(6)]
    codes = pairing.distances(places, [0, 0, 1, 2, 3, 9])
    same = pairing.distances(places, [0] * 6)
    assert (codes - same)[0, :6].tolist() == [0, 0, 1, 2, 3, 3]
    assert (codes - same)[5, :6].tolist() == [3, 3, 3, 3, 3, 0]
    assert same.max() == APART


def test_standings_tell_who_is_named_inside_a_quotation() -> None:
    places = [
        Place(0, 9, QUOTE, 0),
        Place(0, 1, PERSON, 1),
        Place(4, 6, QUOTE, 2),
        Place(5, 5, CHARACTER, 3),
        Place(9, 10, WORK, 4),
        Place(12, 12, PERSON, 1),
    ]
    kinds = len(KINDS)
    assert pairing.standings(places).tolist() == [
        QUOTE, PERSON + kinds, QUOTE + kinds, CHARACTER + kinds, WORK, PERSON, 0,
    ]  # fmt: skip
    assert pairing.standings([]).tolist() == [0]


def test_nothing_to_pair() -> None:
    found = pairing.candidates([], LINES)
    assert len(found.left) == 0
    assert pairing.pool([], found, np.zeros(0, np.float32)) == [{}] * len(NAMES)


def test_mentions_of_a_group_add_up_and_the_best_is_kept() -> None:
    places = [Place(0, 0, PERSON, 7), Place(3, 3, CHARACTER, 9), Place(8, 8, PERSON, 7)]
    found = pairing.candidates(places, LINES)
    plays = NAMES.index("plays")
    scores = np.where(found.relation == plays, np.where(found.left == 2, 1.0, 0.0), -5.0)
    pooled = pairing.pool(places, found, scores.astype(np.float32), offset=100)
    score, left, right = pooled[plays][7, 9]
    assert score == pytest.approx(np.log(np.exp(0) + np.exp(1)))
    assert (left, right) == (102, 101)
    assert pooled[NAMES.index("unnamed")][7, -1][2] == -1


def test_of_two_parts_the_higher_score_counts() -> None:
    others: list[pairing.Table] = [{} for _ in NAMES[1:]]
    merged = pairing.merge([[{(1, 2): (1.0, 0, 1)}, *others], [{(1, 2): (2.0, 5, 6)}, *others]])
    assert merged == [{(1, 2): (2.0, 5, 6)}, *others]


def test_a_list_of_thousands_of_names_stays_small() -> None:
    places = [Place(i, i, PERSON if i % 2 else CHARACTER, i) for i in range(1900)]
    found = pairing.candidates(places, LINES)
    own = int((found.relation == NAMES.index("plays")).sum())
    assert 0 < own <= pairing.MOST + 2 * 1900  # those as far as the last that fits come along
