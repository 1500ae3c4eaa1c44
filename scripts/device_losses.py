"""What a batch of whole articles scores, and its losses: as :mod:`heads`, but for all articles of a batch at once."""

from __future__ import annotations

import torch
from device_batches import SPEAKER, Arrays
from encoder import TAGS
from heads import Heads
from torch import Tensor
from torch.nn import functional as F

from newsextract.components.score.pairing import _STEPS, APART, LINES, NAMES

Tensors = dict[str, Tensor]


def to_device(arrays: Arrays, device: str) -> Tensors:
    """A batch's arrays as tensors."""
    made = {name: torch.from_numpy(value) for name, value in arrays.items()}
    moved = {name: t.to(device, non_blocking=True) for name, t in made.items()}
    for name in ("ids", "forms", "allowed", "left", "right", "features", "mfirst", "mlast"):
        if name in moved:
            moved[name] = moved[name].long()
    return moved


def distance_codes(batch: Tensors) -> Tensor:
    """[M, M] codes of the distances of mentions (``pairing.distances``), -1 between articles."""
    first, last = batch["wfirst"], batch["wlast"]
    after, ahead = first[None] - last[:, None], first[:, None] - last[None]
    away = torch.where(after > 0, after, torch.where(ahead > 0, ahead, torch.zeros_like(after)))
    steps = torch.tensor(_STEPS, device=away.device)
    codes = torch.bucketize(away, steps, right=True)
    codes = torch.where((after <= 0) & (ahead > 0), codes + len(_STEPS) + 1, codes)
    line = batch["mline"]
    codes = codes * LINES + (line[None] - line[:, None]).abs().clamp(max=LINES - 1)
    real = batch["real"]
    codes = codes.masked_fill(~(real[:, None] & real[None]), APART)
    return codes.masked_fill(batch["doc"][:, None] != batch["doc"][None], -1)


def pooled(heads: Heads, hidden: Tensor, batch: Tensors) -> Tensor:
    """[G] pooled scores of all pairs of groups of the batch's articles.

    Arguments:
        hidden: [n, L, 384] states.
    """
    states = hidden.reshape(-1, hidden.shape[-1])[batch["at"]].float()
    own = torch.cat([states[batch["mfirst"]], states[batch["mlast"]]], dim=1)
    own = own * batch["real"][:, None]
    scores = heads(
        own, batch["mkind"], distance_codes(batch), batch["left"], batch["right"], batch["features"]
    )
    each = scores.gather(1, batch["relation"][:, None])[:, 0].float()
    index, count = batch["inverse"], len(batch["wanted"])
    top = torch.full((count,), -1e9, device=each.device)
    top = top.scatter_reduce(0, index, each.detach(), "amax")
    total = torch.zeros(count, device=each.device)
    return top + torch.log(total.scatter_add(0, index, torch.exp(each - top[index])))


def in_segments(scores: Tensor, batch: Tensors) -> tuple[Tensor, Tensor]:
    """Log chances of a quotation's candidates among each other, and which entries are such candidates."""
    said = batch["prelation"] == SPEAKER
    index, own = batch["segment"][said], scores[said]
    count = int(batch["segment"].max()) + 1
    top = torch.full((count,), -1e9, device=scores.device)
    top = top.scatter_reduce(0, index, own.detach(), "amax")
    total = torch.zeros(count, device=scores.device)
    total = total.scatter_add(0, index, torch.exp(own - top[index]))
    return own - (top + torch.log(total))[index], said


def relation_loss(
    scores: Tensor, batch: Tensors, wanted: Tensor, speaker_weight: float = 1.0
) -> Tensor:
    """:func:`heads.loss_of` of a whole batch; ``wanted`` [G] may be chances, speakers may weigh more."""
    each = F.binary_cross_entropy_with_logits(scores, wanted, reduction="none") * batch["known"]
    relation = batch["prelation"]
    zeros = torch.zeros(len(NAMES), device=scores.device)
    sums = zeros.scatter_add(0, relation, each)
    counts = 1 + zeros.scatter_add(0, relation, batch["wanted"])
    keep = torch.ones(len(NAMES), device=scores.device)
    keep[SPEAKER] = 0
    loss = (keep * sums / counts).sum()
    chances, said = in_segments(scores, batch)
    right, index = wanted[said], batch["segment"][said]
    held = torch.zeros(int(batch["segment"].max()) + 1, device=scores.device)
    held = held.scatter_add(0, index, right)
    share = right / held.clamp(min=1e-6)[index]
    return loss - speaker_weight * (share * chances).sum() / (1 + (held > 1e-3).sum())


def soft_loss(logits: Tensor, taught: Tensor, batch: Tensors) -> Tensor:
    """Cross-entropy of the tags and starts against the teacher's chances, on first wordpieces."""
    told = batch["allowed"] > 0
    own, other = logits.float()[told], taught.float()[told]
    tags = -(other[:, :TAGS].softmax(-1) * own[:, :TAGS].log_softmax(-1)).sum(-1).mean()
    starts = F.binary_cross_entropy_with_logits(own[:, TAGS], other[:, TAGS].sigmoid())
    return tags + 0.5 * starts
