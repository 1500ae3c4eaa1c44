"""Known performers whom the heads see in a work, but less than surely."""

from __future__ import annotations

import pytest
from inline import doc

from newsextract.components.casting import known_faces
from newsextract.components.relations import Relation
from newsextract.components.scene import scene
from newsextract.components.score.weighing import RULE, Candidate

BLURB = "{WRK:Smoke}\n\n{PER:Denzel Washington} farms next door to {PER:Ann Lee} and takes years to notice."

SEEN = "{WRK:Smoke}\n\n{PER:Ann Lee} ({WRK:Ash}) farms next door to a mill."


def candidate(text: str, actor: str, title: str, work: float, unnamed: float) -> Candidate:
    start = text.index(actor)
    fields = {"actor": actor, "character": "", "work": title}
    relation = Relation(RULE, {"actor": (start, start + len(actor))}, fields, (0, len(text)))
    return Candidate(relation, {"work": work, "score": unnamed}, "bare")


def joined(marked: str, actor: str, *scores: tuple[str, float, float], told: int = 0) -> list[str]:
    """The works of ``actor`` of which the heads give these scores, where the first ``told`` are rows."""
    made = doc(marked)
    found = [candidate(made.text, actor, *each) for each in scores]
    return [
        one.relation.fields["work"] for one in known_faces.joined(scene(made), found, found[:told])
    ]


def test_in_it() -> None:
    assert joined(BLURB, "Denzel Washington", ("Smoke", 0.5, 0.5)) == ["Smoke"]
    assert joined(BLURB, "Denzel Washington", ("Ash", -0.5, 1.0), ("Smoke", 0.5, 1.0)) == ["Smoke"]
    assert joined(SEEN, "Ann Lee", ("Smoke", 0.5, 0.5)) == ["Smoke"]


@pytest.mark.parametrize(
    ("marked", "actor", "scores", "told"),
    [
        # Nobody knows her, a work hardly seen, a part that was missed, no work, a director, a row of his own.
        (BLURB, "Ann Lee", [("Smoke", 0.5, 0.5)], 0),
        (BLURB, "Denzel Washington", [("Smoke", -3.0, 0.5)], 0),
        (BLURB, "Denzel Washington", [("Smoke", 3.0, -5.0)], 0),
        (BLURB, "Denzel Washington", [("", 3.0, 0.5)], 0),
        (SEEN.replace("farms", "directs"), "Ann Lee", [("Smoke", 0.5, 0.5)], 0),
        (SEEN.replace("{WRK:Ash}", "55"), "Ann Lee", [("Smoke", 0.5, 0.5)], 0),
        (BLURB + " Director {PER:Denzel Washington} is glad.", "Denzel Washington", [("Smoke", 0.5, 0.5)], 0),
        (BLURB, "Denzel Washington", [("Ash", 2.0, 2.0), ("Smoke", 0.5, 0.5)], 1),
    ],
)  # fmt: skip
def test_near_misses(
    marked: str, actor: str, scores: list[tuple[str, float, float]], told: int
) -> None:
    assert joined(marked, actor, *scores, told=told) == [work for work, *_ in scores[:told]]
