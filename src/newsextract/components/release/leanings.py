"""Whether a date lies before or after publication, as the encoder's states at its words say.

The words around a date decide by themselves (:mod:`newsextract.dating.date_tense`); the states know more of the sentence. A
linear function of both (``leaning`` in the scorer's ``weights.json``, fitted by ``scripts/nets.py``) gives log odds that
are added to those of the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from newsextract.components.score.choosing import decoded
from newsextract.components.score.pairing import DATE
from newsextract.components.score.scores import Mentions

KIND = "leaning"
"""Where the weights stand in ``weights.json``: ``weight`` [768] as :func:`..score.choosing.encoded` writes it, and ``bias``."""
FIELD = "leaning"
"""The field of a release relation that holds the log odds for the past."""
Spans = dict[tuple[int, int], NDArray[np.float32]]


def states(doc: Doc, mentions: Mentions) -> Spans:
    """[768] states of the first and last word of each date, by its offsets."""
    tensor, tokens = np.asarray(doc.tensor), mentions.tokens
    return {
        span: np.concatenate([tensor[tokens[place.first]], tensor[tokens[place.last]]])
        for place, span in zip(mentions.places, mentions.spans, strict=True)
        if place.kind == DATE
    }


def of(doc: Doc, mentions: Mentions, weights: Mapping[str, Any]) -> dict[tuple[int, int], float]:
    """Log odds for the past of each date, by its offsets; none without weights."""
    if KIND not in weights:
        return {}
    weight, bias = decoded(weights[KIND]["weight"]), weights[KIND]["bias"]
    return {span: float(own @ weight) + bias for span, own in states(doc, mentions).items()}
