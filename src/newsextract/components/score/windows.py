"""Windows: a text cut to the encoder's length, laid side by side in batches, and run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsextract.components.score.wordpieces import (
    LINE,
    NO_GAP,
    PLAIN_FORM,
    IntArray,
    Wordpieces,
    Words,
)

Run = Callable[[IntArray, IntArray], NDArray[np.float32]]
"""[B, L] wordpiece ids and forms to [B, L, K] scores."""


def windows(words: Words, limit: int) -> list[tuple[int, int]]:
    """Cut a text into windows of at most ``limit`` wordpieces, [CLS] and [SEP] included.

    A window ends at the last blank line in its second half, else at the last line break, else
    at the last likely sentence end, else wherever it is full.

    Returns:
        Pairs of first and last (exclusive) word.
    """
    count = len(words)
    room = limit - 2
    quality = np.zeros(count + 1, np.int32)  # of a cut before each word
    quality[1:count] = np.where(words.ends[:-1] & (words.gaps[1:] > NO_GAP), 1, 0)
    quality[:count] = np.where(words.gaps >= LINE, words.gaps, quality[:count])
    found = []
    start = 0
    while start < count:
        stop = int(np.searchsorted(words.first, words.first[start] + room, "right")) - 1
        stop = max(stop, start + 1)
        if stop < count:
            half = (start + stop) // 2 + 1
            tail = quality[half : stop + 1][::-1]
            if len(tail):
                stop -= int(tail.argmax())
        found.append((start, stop))
        start = stop
    return found


@dataclass
class Batch:
    """Some windows as one input of the model; ``B`` windows, ``L`` wordpieces.

    Attributes:
        ids: [B, L] wordpiece ids, 0 where padded.
        forms: [B, L] case shape * 4 + gap; wordpieces inside a word have the gap 0.
        heads: for each window, the places of its words' first wordpieces in its row.
    """

    ids: IntArray
    forms: IntArray
    heads: list[IntArray]


def batch(parts: Iterable[tuple[Words, int, int]], pieces: Wordpieces) -> Batch:
    """Lay windows (words, first word, last word exclusive) side by side."""
    parts = list(parts)
    length = max(int(w.first[stop] - w.first[start]) for w, start, stop in parts) + 2
    ids = np.zeros((len(parts), length), np.int32)
    forms = np.full((len(parts), length), PLAIN_FORM, np.int32)
    heads = []
    for row, (words, start, stop) in enumerate(parts):
        low, high = words.first[start], words.first[stop]
        head = words.first[start:stop] - low + 1
        size = int(high - low)
        ids[row, 0] = pieces.cls
        ids[row, 1 : size + 1] = words.ids[low:high]
        ids[row, size + 1] = pieces.sep
        shapes = words.shapes[start:stop] * 4
        forms[row, 1 : size + 1] = np.repeat(shapes, np.diff(words.first[start : stop + 1]))
        forms[row, head] = shapes + words.gaps[start:stop]
        heads.append(head)
    return Batch(ids, forms, heads)


def plan_batches(lengths: Sequence[int], batch_tokens: int) -> list[list[int]]:
    """Group windows of like length so that a padded batch has at most ``batch_tokens`` pieces."""
    groups: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True):
        if groups and (len(groups[-1]) + 1) * lengths[groups[-1][0]] <= batch_tokens:
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def run_windows(
    texts: Sequence[Words],
    pieces: Wordpieces,
    run: Run,
    *,
    window: int,
    batch_tokens: int,
) -> list[NDArray[np.float32]]:
    """Run the model over whole texts, windows of all texts mixed into batches of like length.

    Arguments:
        run: the model.
        window: wordpieces a window, at most.
        batch_tokens: wordpieces a batch, padding included, at most (one window always fits).

    Returns:
        For each text its [W, K] scores.
    """
    parts = [(t, s, e) for t in texts for s, e in windows(t, window)]
    lengths = [int(t.first[e] - t.first[s]) + 2 for t, s, e in parts]
    rows: list[NDArray[np.float32]] = [np.zeros((0, 0), np.float32)] * len(parts)
    for group in plan_batches(lengths, batch_tokens):
        inputs = batch([parts[i] for i in group], pieces)
        scores = run(inputs.ids, inputs.forms)
        for row, (index, heads) in enumerate(zip(group, inputs.heads, strict=True)):
            rows[index] = scores[row, heads]
    results = []
    place = 0
    for text in texts:
        own = []
        size = 0
        while size < len(text):
            own.append(rows[place])
            size += len(rows[place])
            place += 1
        results.append(np.concatenate(own) if own else np.zeros((0, 0), np.float32))
    return results
