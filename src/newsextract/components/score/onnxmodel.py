"""The encoder's model: an ONNX file and its wordpieces, on disk, in bytes and at work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import srsly  # type: ignore[import-untyped]
from numpy.typing import NDArray
from spacy import util

from newsextract.components.score.decoding import LABELS
from newsextract.components.score.windows import Run, run_windows
from newsextract.components.score.wordpieces import Wordpieces, Words
from newsextract.errors import ModelError

FORMAT = 2  # of the files; 2: the states stand behind the scores
FILES = ("model.onnx", "vocab.txt", "labels.json")


class OnnxModel:
    """An ONNX model that scores words; onnxruntime is loaded on first use.

    Arguments:
        onnx: the file's bytes; ``ids`` and ``forms`` (int32 [B, L]) to ``scores`` (float32
            [B, L, 14 + 384]: logits and, behind them, the last layer's states).
        vocab: the wordpieces, a line each, in the order of their ids.
    """

    def __init__(self, onnx: bytes, vocab: str) -> None:
        self.onnx, self.vocab = onnx, vocab
        self._ready: tuple[Wordpieces, Run] | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        # A session cannot be pickled; worker processes make their own on first use.
        return OnnxModel, (self.onnx, self.vocab)

    def score(
        self,
        texts: Sequence[tuple[list[str], list[int], list[int]]],
        *,
        window: int,
        threads: int,
    ) -> list[tuple[Words, NDArray[np.float32]]]:
        """Score the words of some texts.

        Arguments:
            texts: words, gaps and token indices, as ``words_and_gaps`` gives them.
            window: wordpieces a window.
            threads: of the session, when it is made.

        Returns:
            For each text its arrays and [W, 14 + 384] logits and states.

        Raises:
            ModelError: when onnxruntime refuses the model.
        """
        if self._ready is None:
            self._ready = Wordpieces(self.vocab.split("\n")), _session(self.onnx, threads)
        pieces, run = self._ready
        encoded = [pieces.encode(*text) for text in texts]
        # A window at a time: 8-bit activations are scaled by all that is in a batch, so a text's
        # scores would hang on its neighbours. On one thread it is as fast as batches of four.
        scores = run_windows(encoded, pieces, run, window=window, batch_tokens=1)
        return list(zip(encoded, scores, strict=True))

    def files(self) -> dict[str, Callable[[], bytes]]:
        """What the model consists of, by file name."""
        labels = srsly.json_dumps({"format": FORMAT, "labels": list(LABELS)})
        contents = (lambda: self.onnx, self.vocab.encode, labels.encode)
        return dict(zip(FILES, contents, strict=True))


def from_files(files: dict[str, bytes], place: str) -> OnnxModel:
    """The model that some files hold.

    Raises:
        ModelError: when one is missing or they are none of ours; ``place`` says where.
    """
    try:
        about = srsly.json_loads(files["labels.json"].decode())
        model = OnnxModel(files["model.onnx"], files["vocab.txt"].decode())
    except (KeyError, ValueError) as error:
        raise ModelError(f"{place}: not a newsextract encoder ({error})") from None
    if about != {"format": FORMAT, "labels": list(LABELS)}:
        raise ModelError(f"{place}: model of another version ({about})")
    return model


def from_folder(folder: Path) -> OnnxModel:
    """The model in a folder; raises ModelError like :func:`from_files`."""
    try:
        files = {name: (folder / name).read_bytes() for name in FILES}
    except OSError as error:
        raise ModelError(f"{folder}: {error.strerror}: {error.filename}") from None
    return from_files(files, str(folder))


def from_bytes(data: bytes, place: str) -> OnnxModel:
    """The model in ``util.to_bytes`` of :meth:`OnnxModel.files`; raises like :func:`from_files`."""
    files: dict[str, bytes] = {}
    try:
        util.from_bytes(data, {name: keeper(files, name) for name in FILES}, ())
    except ValueError as error:
        raise ModelError(f"{place}: not a newsextract encoder ({error})") from None
    return from_files(files, place)


def keeper(files: dict[str, bytes], name: str) -> Callable[[bytes], None]:
    """A reader for ``util.from_bytes`` that puts the bytes into ``files``."""
    return lambda content: files.update({name: content})


def _session(model: bytes, threads: int) -> Run:
    session = new_session(model, threads)

    def run(ids: NDArray[np.int32], forms: NDArray[np.int32]) -> NDArray[np.float32]:
        scores: NDArray[np.float32] = session.run(["scores"], {"ids": ids, "forms": forms})[0]
        return scores

    return run


def new_session(model: bytes, threads: int) -> Any:
    """An onnxruntime session of our settings.

    Raises:
        ModelError: when onnxruntime refuses the model.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Both remember memory by input shape, and every window has its own; without them it is no
    # slower, and a long run does not grow.
    options.enable_mem_pattern = False
    options.enable_cpu_mem_arena = False
    try:
        return onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],  # the fused operator is the slower
        )  # fmt: skip
    except Exception as error:  # onnxruntime's own errors share no base class
        reason = str(error).strip().split("\n")[0]
        raise ModelError(f"onnxruntime cannot read the model: {reason}") from None
