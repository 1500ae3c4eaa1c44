"""Product quantisation of the wordpiece table (Jégou et al. 2011): a byte for each few numbers of a row."""

from __future__ import annotations

import torch
from torch import Tensor

CODES = 256


def product_quantise(table: Tensor, size: int, rounds: int = 12) -> tuple[Tensor, Tensor, Tensor]:
    """The table as codes.

    Rows are brought to one length first, so that rare wordpieces with short vectors lose no more than others.

    Arguments:
        table: [N, D] vectors.
        size: numbers that share a code; D is a multiple.
        rounds: of k-means.

    Returns:
        [N, D / size] uint8 codes, [D / size, 256, size] centres, [N, 1] lengths.
    """
    torch.manual_seed(0)
    lengths = table.norm(dim=1, keepdim=True).clamp(min=1e-6)
    parts = (
        (table / lengths).view(len(table), -1, size).transpose(0, 1).contiguous()
    )  # [P, N, size]
    codes = torch.empty(len(parts), len(table), dtype=torch.uint8)
    centres = torch.empty(len(parts), CODES, size)
    for p, points in enumerate(parts):
        own = points[torch.randperm(len(points))[:CODES]].clone()
        for _ in range(rounds):
            nearest = torch.cdist(points, own).argmin(1)
            sums = torch.zeros_like(own).index_add_(0, nearest, points)
            counts = torch.bincount(nearest, minlength=CODES)[:, None]
            own = torch.where(counts > 0, sums / counts.clamp(min=1), own)
        codes[p] = torch.cdist(points, own).argmin(1).to(torch.uint8)
        centres[p] = own
    return codes.T.contiguous(), centres, lengths


def rebuilt(codes: Tensor, centres: Tensor, lengths: Tensor) -> Tensor:
    """[N, D] vectors from their codes."""
    parts = [centres[p][codes[:, p].long()] for p in range(len(centres))]
    return torch.cat(parts, dim=1) * lengths
