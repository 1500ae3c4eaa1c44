"""Whether confidence can be trusted: calibration error, and how well it parts right rows from wrong ones."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newsextract.scoring import Judged

BINS = 10
SURE = 0.9


@dataclass(frozen=True)
class Reliability:
    """Of the rows of one kind.

    Attributes:
        rows: how many there are.
        right: the share that is right.
        mean: mean confidence.
        ece: expected calibration error: mean distance between confidence and share of right rows over
            bins of equal width, weighted by their rows (Naeini et al. 2015).
        auc: chance that a right row has more confidence than a wrong one (area under the ROC curve); 1
            without right or wrong rows.
        sure: rows with a confidence of at least 0.9.
        sure_right: the share of those that is right; 1 without any.
    """

    rows: int
    right: float
    mean: float
    ece: float
    auc: float
    sure: int
    sure_right: float


def reliability(judged: Sequence[Judged]) -> Reliability:
    """Measure the confidence of some judged rows (of one kind)."""
    pairs = [(one.row.confidence, one.right) for one in judged]
    sure = [right for p, right in pairs if p >= SURE]
    count = len(pairs)
    return Reliability(
        rows=count,
        right=sum(right for _, right in pairs) / max(count, 1),
        mean=sum(p for p, _ in pairs) / max(count, 1),
        ece=ece(pairs),
        auc=_auc(pairs),
        sure=len(sure),
        sure_right=sum(sure) / len(sure) if sure else 1.0,
    )


def ece(pairs: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error of (confidence, right) pairs; 0 of none."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for p, right in pairs:
        bins.setdefault(min(BINS - 1, int(p * BINS)), []).append((p, right))
    gaps = (abs(sum(p for p, _ in b) - sum(r for _, r in b)) for b in bins.values())
    return sum(gaps) / max(len(pairs), 1)


def _auc(pairs: Sequence[tuple[float, bool]]) -> float:
    """By ranks (Mann–Whitney); ties count half."""
    right = sorted(p for p, r in pairs if r)
    wrong = sorted(p for p, r in pairs if not r)
    if not right or not wrong:
        return 1.0
    below = ties = 0
    for p in right:
        low, high = bisect_left(wrong, p), bisect_right(wrong, p)
        below += low
        ties += high - low
    return (below + ties / 2) / (len(right) * len(wrong))
