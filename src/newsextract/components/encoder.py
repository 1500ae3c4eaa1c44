"""The neural encoder as a spaCy pipe: entities and sentence starts.

Six layers cut out of MPNet, with two heads, quantised to 8 bits and run by onnxruntime. It labels each word
(PERSON, CHARACTER, WORK, PLATFORM, ORG, LOC) and says whether a sentence begins there.
``models/README.md`` is its model card.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypedDict

import numpy as np
from numpy.typing import NDArray
from spacy import util
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span, SpanGroup

from newsextract.components.score import decoding, onnxmodel
from newsextract.components.score.decoding import LABELS, TAGS, Found
from newsextract.components.score.onnxmodel import OnnxModel
from newsextract.components.score.wordpieces import BLANK, Words, words_and_gaps
from newsextract.errors import ModelError

SPANS = "newsextract_entities"
LOGITS = TAGS + 1  # tags and, last, the sentence start; the states stand behind them


class Settings(TypedDict):
    """What a user may set; see :func:`make_encoder`."""

    window: int
    threads: int
    min_probability: dict[str, float]
    harmonise: bool
    strong: float


DEFAULTS = Settings(window=256, threads=1, min_probability={}, harmonise=True, strong=5.0)


@dataclass(frozen=True)
class Prediction:
    """What the encoder says of one Doc.

    Attributes:
        entities: by token of the Doc; see :class:`Found`.
        starts: [tokens] whether a sentence starts at the token.
        states: [tokens, 384] the last layer at each token's first wordpiece, zeros for white space.
    """

    entities: list[Found]
    starts: NDArray[np.bool_]
    states: NDArray[np.float32]


@Language.factory(
    "newsextract_encoder",
    assigns=[
        "doc.ents",
        "doc.spans",
        "doc.tensor",
        "token.ent_iob",
        "token.ent_type",
        "token.is_sent_start",
    ],
    default_config=dict(DEFAULTS),
)
def make_encoder(
    nlp: Language,
    name: str,
    *,
    window: int,
    threads: int,
    min_probability: dict[str, float],
    harmonise: bool,
    strong: float,
) -> Encoder:
    """Make the pipe; its model is read from disk or bytes with the pipeline.

    Arguments:
        window: wordpieces a window (16 to 256); a longer one sees more and runs slower.
        threads: threads of the model; 0 leaves it to onnxruntime.
        min_probability: label to the score, 0–1, below which an entity is dropped.
        harmonise: give all mentions of one name in a document the same PERSON or CHARACTER.
        strong: natural log odds at which a mention resists that.
    """
    settings = Settings(
        window=window, threads=threads,
        min_probability=dict(min_probability), harmonise=harmonise, strong=strong,
    )  # fmt: skip
    return Encoder(settings, name)


class Encoder(Pipe):
    """Entities and sentence starts from the ONNX model.

    Arguments:
        settings: see :func:`make_encoder`.
        name: of the pipe in its pipeline.

    Raises:
        ModelError: for settings that cannot work.
    """

    def __init__(self, settings: Settings, name: str = "newsextract_encoder") -> None:
        if not 16 <= settings["window"] <= 256:
            raise ModelError(f"{name}: window is {settings['window']}, not 16 to 256 wordpieces")
        if settings["threads"] < 0:
            raise ModelError(f"{name}: threads is {settings['threads']}, less than 0")
        unknown = set(settings["min_probability"]) - set(LABELS)
        if unknown:
            raise ModelError(f"{name}: min_probability names unknown label {min(unknown)!r}")
        self.name = name
        self.settings = settings
        self.model: OnnxModel | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.settings, self.name, self.model)

    @property
    def labels(self) -> tuple[str, ...]:
        """The entity labels."""
        return LABELS

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one Doc."""
        for result in self.pipe([doc], batch_size=1):
            return result
        return doc  # the error handler chose to go on

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 16) -> Iterator[Doc]:
        """Annotate Docs; each gets what it would get alone."""
        handle = self.get_error_handler()
        for docs in util.minibatch(stream, size=batch_size):  # type: ignore[no-untyped-call]
            try:
                self.set_annotations(docs, self.predict(docs))
                yield from docs
            except Exception as error:
                handle(self.name, self, docs, error)

    def predict(self, docs: Sequence[Doc]) -> list[Prediction]:
        """Find entities and sentence starts without writing them.

        Raises:
            ModelError: when no model was loaded, or onnxruntime refuses it.
        """
        read = [words_and_gaps(doc) for doc in docs]
        if not any(words for words, _, _ in read):
            return [_empty(len(doc)) for doc in docs]
        if self.model is None:
            raise ModelError(f"{self.name}: no model loaded; load a pipeline that holds one")
        window, threads = self.settings["window"], self.settings["threads"]
        scored = self.model.score(read, window=window, threads=threads)
        return [
            self._decode(len(doc), words, *each)
            for doc, (words, _, _), each in zip(docs, read, scored, strict=True)
        ]

    def _decode(
        self, size: int, words: list[str], text: Words, scores: NDArray[np.float32]
    ) -> Prediction:
        if not words:
            return _empty(size)
        states = np.zeros((size, scores.shape[1] - LOGITS), np.float32)
        states[text.tokens] = scores[:, LOGITS:]
        tags, chances = decoding.probabilities(scores[:, :LOGITS])
        found = decoding.decode(tags, text.gaps, words)
        if self.settings["harmonise"]:
            found = decoding.harmonise(found, words, strong=self.settings["strong"])
        found = decoding.keep_likely(found, self.settings["min_probability"])
        begins = (chances > 0.5) | (text.gaps == BLANK)
        for f in found:
            begins[f.start + 1 : f.end] = False  # no sentence starts inside a name
        starts = _opening(size)
        starts[text.tokens[1:]] = begins[1:]
        return Prediction([f.at(text.tokens) for f in found], starts, states)

    def set_annotations(self, docs: Iterable[Doc], predictions: Iterable[Prediction]) -> None:
        """Write ``doc.ents``, sentence starts, ``doc.tensor`` and ``doc.spans["newsextract_entities"]``.

        The span group holds every entity, with ``attrs["scores"]`` (0–1) and ``attrs["labels"]``
        (the chance of each label) in the same order. Entities that an earlier pipe set stay
        where none of ours that is longer lies across them, and so do the sentences of a parser.
        """
        for doc, prediction in zip(docs, predictions, strict=True):
            spans = [Span(doc, f.start, f.end, LABELS[f.label]) for f in prediction.entities]
            attrs = {
                "scores": [round(f.score, 4) for f in prediction.entities],
                "labels": [decoding.shown(f) for f in prediction.entities],
            }
            doc.spans[SPANS] = SpanGroup(doc, name=SPANS, attrs=attrs, spans=spans)
            tensor: Any = prediction.states
            doc.tensor = tensor
            doc.set_ents(util.filter_spans([*doc.ents, *spans]) if doc.ents else spans)
            if not doc.has_annotation("DEP"):
                # Not token by token: the setter looks through the whole Doc each time.
                marks: Any = np.where(prediction.starts, 1, -1).astype(np.int64).astype(np.uint64)
                doc.from_array(["SENT_START"], marks.reshape(-1, 1))

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the model's files into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in (self.model.files() if self.model else {}).items():
            if name not in exclude:
                (folder / name).write_bytes(content())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Encoder:
        """Read the model's files from a folder.

        Raises:
            ModelError: when a file is missing or is none of ours.
        """
        self.model = onnxmodel.from_folder(Path(path))
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The model's files as one byte string."""
        return util.to_bytes(self.model.files() if self.model else {}, exclude)

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Encoder:
        """Read what :meth:`to_bytes` wrote.

        Raises:
            ModelError: when the bytes are none of ours.
        """
        self.model = onnxmodel.from_bytes(data, self.name)
        return self


def _empty(size: int) -> Prediction:
    """Of a Doc without words."""
    return Prediction([], _opening(size), np.zeros((size, 0), np.float32))


def _opening(size: int) -> NDArray[np.bool_]:
    """Sentence starts of a Doc that has only its first."""
    starts = np.zeros(size, np.bool_)
    starts[:1] = True
    return starts


def _rebuild(settings: Settings, name: str, model: OnnxModel | None) -> Encoder:
    encoder = Encoder(settings, name)
    encoder.model = model
    return encoder
