"""The scorer: the relation heads beside the rules, and what both together decide.

Runs after the rule components. It scores the pairs of mentions (:mod:`.score.scores`), adds to what the
rules found what the heads see besides, and gives each row the chance that it is right, from both;
rows below the threshold of their kind go. How heads and rules are weighed was fitted on dev articles
(``scripts/calibrate.py``); without weights for a kind of record its rows stay as the rules left them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc

from newsextract.components import castings, quotes, releases
from newsextract.components.casting import (
    casting_manners,
    casting_works,
    known_faces,
    latter,
    listed_beside,
    makers,
    plot_faces,
    scored_castings,
    spoken_parts,
    voices,
)
from newsextract.components.quote import scored_quotes
from newsextract.components.relations import write
from newsextract.components.release import (
    leanings,
    listed_together,
    paired_off,
    scored_releases,
)
from newsextract.components.scene import scene as scene_of
from newsextract.components.score import pairing, scores, state_choice
from newsextract.components.score.choosing import Net
from newsextract.components.score.onnxmodel import keeper, new_session
from newsextract.components.score.pairing import Pairs, Place
from newsextract.components.score.scores import Scores
from newsextract.components.score.state_choice import StateChoice
from newsextract.components.score.weighing import NETS, SPEAKER, Candidate, Weights, decide, weigh
from newsextract.components.service import release_platforms, scored_platforms
from newsextract.components.title import scored_works
from newsextract.errors import ModelError

GROUPS = {"castings": castings.GROUP, "releases": releases.GROUP, "quotes": quotes.GROUP}
FILES = ("model.onnx", "weights.json")
MOST = 400
"""Mentions that are looked at together; a longer list is cut (each mention looks at every other one)."""


class Scorer:
    """Rescores castings, releases and quotes in their span groups, with the links of platforms.

    Arguments:
        name: of the pipe in its pipeline.
        threads: threads of the model.
    """

    def __init__(self, *, name: str = "newsextract_scorer", threads: int = 1) -> None:
        self.name, self.threads = name, threads
        self.onnx = b""
        self.weights: Weights = {}
        self._session: Any = None
        self._nets: dict[str, Net] | None = None
        self._choices: dict[str, StateChoice] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.name, self.threads, self.onnx, self.weights)

    def __call__(self, doc: Doc) -> Doc:
        if self.weights and (scored := self.score(doc)) is not None:
            scored_works.settle(doc, scored, self.weights)
            found = self.candidates(doc, scored)
            leaning = leanings.of(doc, scored.mentions, self.weights)
            chosen = {k: decide(c, k, self.weights) for k, c in found.items()}
            said = [one.relation for one in chosen["quotes"]]
            chosen["castings"] = spoken_parts.joined(scene_of(doc), chosen["castings"], said)
            chosen["castings"] = known_faces.joined(
                scene_of(doc), found["castings"], chosen["castings"]
            )
            chosen["castings"] = casting_works.undoubled(chosen["castings"])
            chosen["castings"] = latter.settle(scene_of(doc), chosen["castings"])
            chosen["castings"] = makers.without_owners(scene_of(doc), chosen["castings"])
            chosen["castings"] = listed_beside.joined(scene_of(doc), chosen["castings"])
            chosen["castings"] = plot_faces.joined(scene_of(doc), chosen["castings"])
            casting_manners.settle(doc, chosen["castings"])
            chosen["releases"] = paired_off.settled(
                scene_of(doc), found["releases"], chosen["releases"]
            )
            chosen["releases"] = listed_together.joined(
                scene_of(doc), found["releases"], chosen["releases"]
            )
            choices = self.choices()
            states = state_choice.States(doc) if choices else None
            if states is not None and (net := choices.get(state_choice.KIND)) is not None:
                state_choice.settle_kinds(doc, states, net)
            sense = None
            if states is not None and (net := choices.get(state_choice.EVENT)) is not None:
                sense = state_choice.event_sense(doc, states, net)
            scored_releases.settle(doc, chosen["releases"], sense)
            for one in chosen["releases"]:
                if (odds := leaning.get(one.relation.roles["date"])) is not None:
                    one.relation.fields[leanings.FIELD] = f"{odds:.3f}"
            scored_platforms.settle(doc, scored, self.weights)
            dated = [one.relation for one in chosen["releases"]]
            carrier = self.nets().get(release_platforms.NET)
            release_platforms.settle(doc, scored, dated, self.weights, carrier)
            if states is not None and choices.get(state_choice.KIND) is not None:
                scored_releases.agree(doc, chosen["releases"])
            cast = [one.relation for one in chosen["castings"]]
            voices.of_games(doc, cast)
            voices.on_radio(doc, cast)
            self.set_annotations(doc, chosen)
        return doc

    def score(self, doc: Doc) -> Scores | None:
        """Score the pairs of mentions; None where no states of our encoder stand in the Doc.

        Raises:
            ModelError: when onnxruntime refuses the model.
        """
        if not self.onnx or len(doc.tensor) != len(doc) or not len(doc):
            return None
        mentions = scores.places(doc, scene_of(doc))
        places = mentions.places
        parts = -(-len(places) // MOST)
        size = -(-len(places) // max(parts, 1))
        tables = []
        for start in range(0, len(places), size or 1):
            part = places[start : start + size]
            pairs = pairing.candidates(part, mentions.lines)
            if len(pairs.left):
                tables.append(
                    pairing.pool(part, pairs, self._run(doc, mentions, part, pairs), start)
                )
        return scores.Scores(mentions, tables[0] if len(tables) == 1 else pairing.merge(tables))

    def _run(
        self, doc: Doc, mentions: scores.Mentions, part: Sequence[Place], pairs: Pairs
    ) -> NDArray[np.float32]:
        """[P] scores of the pairs, each of its own relation."""
        if self._session is None:
            self._session = new_session(self.onnx, self.threads)
        states = np.asarray(doc.tensor)
        inputs = scores.inputs(states, mentions, part, pairs)
        output = self._session.run(["scores"], inputs)[0]
        own: NDArray[np.float32] = output[np.arange(len(pairs.relation)), pairs.relation]
        return own

    def candidates(self, doc: Doc, scored: Scores) -> dict[str, list[Candidate]]:
        """What rules or heads see in ``doc``, by kind of record, with the features of each."""
        nets = self.nets()
        found = {
            "castings": scored_castings.find(doc, scored),
            "releases": scored_releases.find(doc, scored),
        }
        for candidates in found.values():
            weigh(candidates, nets)
        return found | {"quotes": scored_quotes.find(doc, scored, nets.get(SPEAKER))}

    def nets(self) -> dict[str, Net]:
        """The nets by the kind of candidate that they weigh, built once."""
        if self._nets is None:
            self._nets = {name: Net(table) for name, table in self.weights.get(NETS, {}).items()}
        return self._nets

    def choices(self) -> dict[str, StateChoice]:
        """The nets that choose by the encoder's states, by what they choose, built once."""
        if self._choices is None:
            tables = self.weights.get(state_choice.CHOICES, {})
            self._choices = {name: StateChoice(table) for name, table in tables.items()}
        return self._choices

    def set_annotations(self, doc: Doc, chosen: dict[str, list[Candidate]]) -> None:
        """Write the span groups anew for the kinds that have weights."""
        for kind, rows in chosen.items():
            if kind in self.weights:
                write(doc, GROUPS[kind], [one.relation for one in rows])

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The model and the weights as one byte string."""
        made: bytes = util.to_bytes(
            {"model.onnx": lambda: self.onnx, "weights.json": lambda: self._weights()}, exclude
        )
        return made

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Scorer:
        """Read what :meth:`to_bytes` wrote."""
        files: dict[str, bytes] = {}
        util.from_bytes(data, {name: keeper(files, name) for name in FILES}, exclude)
        return self._take(files, self.name)

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write ``model.onnx`` and ``weights.json`` into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "model.onnx").write_bytes(self.onnx)
        (folder / "weights.json").write_bytes(self._weights())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Scorer:
        """Read the files of a folder.

        Raises:
            ModelError: when one is missing or is none of ours.
        """
        folder = Path(path)
        try:
            files = {name: (folder / name).read_bytes() for name in FILES}
        except OSError as error:
            raise ModelError(f"{folder}: {error.strerror}: {error.filename}") from None
        return self._take(files, str(folder))

    def _weights(self) -> bytes:
        return (json.dumps(self.weights, indent=1, sort_keys=True) + "\n").encode()

    def _take(self, files: dict[str, bytes], place: str) -> Scorer:
        try:
            self.onnx, self.weights = files["model.onnx"], json.loads(files["weights.json"])
        except (KeyError, ValueError) as error:
            raise ModelError(f"{place}: not a newsextract scorer ({error})") from None
        self._session = self._nets = self._choices = None
        return self


def _rebuild(name: str, threads: int, onnx: bytes, weights: Weights) -> Scorer:
    scorer = Scorer(name=name, threads=threads)
    scorer.onnx, scorer.weights = onnx, weights
    return scorer


@Language.factory(
    "newsextract_scorer",
    assigns=["doc.spans"],
    requires=["doc.spans", "doc.tensor"],
    default_config={"threads": 1},
    retokenizes=False,
)
def make_scorer(nlp: Language, name: str, *, threads: int) -> Scorer:
    """Factory of :class:`Scorer`; its model and weights are read with the pipeline."""
    return Scorer(name=name, threads=threads)
