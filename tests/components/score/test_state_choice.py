"""Choices by the encoder's states: sizes, places at the edges, one kind for a work."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from inline import doc

from newsextract import memo
from newsextract.components import works
from newsextract.components.relations import Relation, read
from newsextract.components.release import release_choice
from newsextract.components.scene import scene
from newsextract.components.score import state_choice
from newsextract.components.score.choosing import encoded
from newsextract.components.score.state_choice import KINDS, StateChoice, States

H = 2
TEXT = "{WRK:Smoke} is out on {DAT:9 May}, and {WRK:Ash} too. {WRK:Smoke} is a film."


def table(states: int, told: int, label: int, outputs: int) -> dict[str, Any]:
    """A net that says ``label`` whatever it is told: its second layer's bias is greatest there."""
    bias = np.zeros(outputs, np.float32)
    bias[label] = 5
    return {
        "inner": {
            "weight": encoded(np.zeros((states + told, 3), np.float32)),
            "bias": encoded(np.zeros(3, np.float32)),
        },
        "outer": {"weight": encoded(np.zeros((3, outputs), np.float32)), "bias": encoded(bias)},
        "told": encoded(np.eye(told, outputs, dtype=np.float32)),
    }


def with_states(marked: str) -> Any:
    """A Doc whose tokens' states are their numbers."""
    made = doc(marked)
    made.tensor = np.repeat(np.arange(len(made), dtype=np.float32)[:, None], H, axis=1)
    works.Works(labels=("WORK",))(made)
    return made


def span_of(made: Any, words: str) -> tuple[int, int]:
    start = memo.text(made).index(words)
    return start, start + len(words)


def test_what_is_told_adds_to_its_own_label() -> None:
    net = StateChoice(table(4, 3, 1, 3))
    states = np.zeros((2, 4), np.float32)
    told = np.array([[0, 0, 0], [9, 0, 0]], np.float32)
    assert net.totals(states, told).argmax(1).tolist() == [1, 0]


def test_states_change_the_choice() -> None:
    made = table(1, 2, 0, 2)
    made["inner"]["weight"] = encoded(np.array([[1, 0, 0], [0, 0, 0], [0, 0, 0]], np.float32))
    made["outer"]["weight"] = encoded(np.array([[0, 4], [0, 0], [0, 0]], np.float32))
    net = StateChoice(made)
    states = np.array([[0], [4]], np.float32)
    assert net.totals(states, np.zeros((2, 2), np.float32)).argmax(1).tolist() == [0, 1]


def test_states_of_a_date() -> None:
    made = with_states(TEXT)
    date, ash = span_of(made, "9 May"), span_of(made, "Ash")
    starts = memo.offsets(made)[0]
    own = States(made).event(date, [span_of(made, "Smoke"), ash])
    assert own.shape == (6 * H,)
    first, last = starts.index(date[0]), starts.index(date[0]) + 1
    assert own[: 2 * H].tolist() == [first, first, last, last]
    assert own[2 * H] == starts.index(ash[0])  # the nearer title
    assert own[-1] == pytest.approx((len(made) - 1) / 2)


def test_a_date_whose_work_stands_nowhere() -> None:
    made = with_states(TEXT)
    assert not States(made).event(span_of(made, "9 May"), [])[2 * H : 4 * H].any()


@pytest.mark.parametrize("words", ["Smoke", "film", "."])
def test_edges_of_an_article(words: str) -> None:
    made = with_states("{WRK:Smoke} is a film.")
    states, span = States(made), span_of(made, words)
    assert np.isfinite(states.event(span, [span])).all()
    assert np.isfinite(states.kind([span])).all()


def test_a_title_alone() -> None:
    made = with_states("{WRK:Smoke}")
    assert States(made).kind([(0, 5)]).shape == (4 * H,)


def test_every_mention_of_a_work_has_its_kind() -> None:
    made = with_states(TEXT)
    net = StateChoice(table(4 * H, 2 * len(KINDS), KINDS.index("play"), len(KINDS)))
    state_choice.settle_kinds(made, States(made), net)
    assert {
        (r.fields["title"], r.fields["kind"]) for r in read(made, works.GROUP)
    } == {  # "Smoke is a film" is said plainly
        ("Smoke", "film"),
        ("Ash", "play"),
    }


def test_no_works_no_kinds() -> None:
    made = with_states("Nothing is out on {DAT:9 May}.")
    net = StateChoice(table(4 * H, 2 * len(KINDS), 0, len(KINDS)))
    state_choice.settle_kinds(made, States(made), net)
    assert not read(made, works.GROUP)


@pytest.mark.parametrize(
    ("words", "event"), [("9 May", "finale"), ("the DVD is due on 9 May", "physical")]
)
def test_states_choose_the_event_but_not_over_a_disc(words: str, event: str) -> None:
    made = with_states("{WRK:Smoke}: " + words.replace("9 May", "{DAT:9 May}") + ".")
    date = span_of(made, "9 May")
    relation = Relation(
        "release_subject",
        {"date": date},
        {"work": "Smoke", "event": "release", "season": "", "episodes": "", "platforms": ""},
        (0, len(memo.text(made))),
    )
    events = release_choice.EVENTS
    net = StateChoice(table(6 * H, len(events), events.index("finale"), len(events)))
    net.told[:] = 0
    sense = state_choice.event_sense(made, States(made), net)
    sentence = scene(made).sentences[0]
    at = next(at for at, item in sentence.masked.items.items() if item.label == "DATE")
    assert release_choice.choose(scene(made), relation, (sentence, at), sense) == event
