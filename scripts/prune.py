"""Cut the teacher's lower layers down to the encoder: ``python prune.py``.

Of each layer those attention heads and inner units stay without which the loss would change most: the sum over
some batches of what the loss's gradient says of closing a gate behind each (Michel et al. 2019, Molchanov et
al. 2019). Reads ``work/lower.pt``; writes ``work/pruned.pt`` and, the word vectors as codes, ``work/words.pt``.
"""

from __future__ import annotations

import torch
from convert import WORDS
from encoder import ALL_HEADS, ALL_INNER, HEADS, INNER, LAYERS, Encoder, cut
from evaluation import GOLD, load_pieces
from examples import Corpus, targets
from losses import tag_loss
from product import product_quantise, rebuilt
from train import WORK, save

BATCHES = 60
SIZE = 4  # numbers of a word vector that share a byte


def main() -> None:
    encoder = Encoder(LAYERS, ALL_HEADS, ALL_INNER).eval()
    encoder.load_state_dict(torch.load(WORK / "lower.pt"))
    pieces = load_pieces()
    settings = {
        "seed": 1, "windows": [60, 256], "public_share": 0.02, "batch_tokens": 1024,
        "gold_words": 60_000, "name_share": 0.6,
    }  # fmt: skip
    batches = Corpus(WORDS, GOLD / "train", pieces).epoch(settings, 0)[:BATCHES]
    heads = torch.zeros(LAYERS, ALL_HEADS)
    units = torch.zeros(LAYERS, ALL_INNER)
    for parameter in encoder.parameters():
        parameter.requires_grad_(False)
    for batch in batches:
        for layer in encoder.layers:
            layer.head_gate = torch.ones(ALL_HEADS, requires_grad=True)
            layer.inner_gate = torch.ones(ALL_INNER, requires_grad=True)
        inputs, allowed, starts = targets(batch.examples, pieces)
        with torch.autocast("cpu", torch.bfloat16):
            logits, _ = encoder(torch.from_numpy(inputs.ids), torch.from_numpy(inputs.forms))
        tag_loss(logits, torch.from_numpy(allowed), torch.from_numpy(starts), 0.5).backward()
        for i, layer in enumerate(encoder.layers):
            heads[i] += layer.head_gate.grad.abs()
            units[i] += layer.inner_gate.grad.abs()
    for layer in encoder.layers:
        layer.head_gate = layer.inner_gate = None
    kept = [h.topk(HEADS).indices.sort().values for h in heads]
    inner = [u.topk(INNER).indices.sort().values for u in units]
    pruned = cut(encoder, kept, inner)
    codes = product_quantise(pruned.words.weight.data, SIZE)
    whole = pruned.words.weight.data
    pruned.words.weight.data = rebuilt(*codes)
    lost = (whole - pruned.words.weight.data).square().sum() / whole.square().sum()
    print(f"word vectors: {lost:.1%} of their squares lost")
    save(WORK / "words.pt", {"codes": codes[0], "centres": codes[1], "lengths": codes[2]})
    save(WORK / "pruned.pt", pruned.state_dict())


if __name__ == "__main__":
    main()
