"""The loss of the tags and sentence starts, on a processor or a GPU."""

from __future__ import annotations

import torch
from encoder import TAGS
from torch import Tensor
from torch.nn import functional as F


def tag_loss(logits: Tensor, allowed: Tensor, starts: Tensor, start_weight: float) -> Tensor:
    """Marginal tag loss, -log(sum of what a word may be), plus the sentence-start loss.

    Arguments:
        logits: [B, L, 14].
        allowed: [B, L] bit masks over the tags, 0 where no word begins.
        starts: [B, L] 1, 0 or -1.
    """
    logits = logits.float()
    bits = (allowed[..., None] >> torch.arange(TAGS, device=logits.device)) & 1
    every = logits[..., :TAGS].logsumexp(-1)
    may = logits[..., :TAGS].masked_fill(bits == 0, -1e9).logsumexp(-1)
    told = (allowed > 0) & (allowed < (1 << TAGS) - 1)
    loss = ((every - may) * told).sum() / told.sum().clamp(min=1)
    known = starts >= 0
    start = F.binary_cross_entropy_with_logits(
        logits[..., TAGS], starts.clamp(min=0).float(), reduction="none"
    )
    return loss + start_weight * (start * known).sum() / known.sum().clamp(min=1)
