"""The mean of two small nets (:mod:`newsextract.components.score.choosing`) as one, wider net; only numpy.

Two that were trained on the same rows in different ways err in different places (ensembles; Hansen and Salamon 1990).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from newsextract.components.score import choosing


def mean_of(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """The mean of two nets' odds as one wider net, each half on its own side.

    Arguments:
        first, second: of the same features, as :func:`choosing.to_table` made them, and without leads.
    """
    names = list(first["features"])
    if names != list(second["features"]) or first["leads"] or second["leads"]:
        raise ValueError("only nets of the same features, and without leads, have a mean")
    nets = [choosing.Net(one) for one in (first, second)]
    own = nets[0]
    linear, inputs = np.zeros(len(names), np.float32), []
    shift = 0.0
    for net in nets:
        # The second one's scale is told by the first one's.
        grown, moved = own.scale / net.scale, (own.mean - net.mean) / net.scale
        weight, bias = net.layers[0]
        inputs.append((weight * grown[:, None], bias + moved @ weight))
        linear += net.linear * grown / 2
        shift += float(net.linear @ moved) / 2
    (one, _), (two, _) = (net.layers[1] for net in nets)
    both = np.zeros((len(one) + len(two), one.shape[1] + two.shape[1]), np.float32)
    both[: len(one), : one.shape[1]], both[len(one) :, one.shape[1] :] = one, two
    layers = [
        (np.concatenate([w for w, _ in inputs], 1), np.concatenate([b for _, b in inputs])),
        (both, np.concatenate([net.layers[1][1] for net in nets])),
        (
            np.concatenate([net.layers[2][0] / 2 for net in nets]),
            sum(net.layers[2][1] for net in nets) / 2 + shift,
        ),
    ]
    return choosing.to_table(names, [], linear, own.mean, own.scale, layers)
