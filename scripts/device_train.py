"""Train on a machine with a GPU: torch and numpy, what ``device_data.py`` wrote, and nothing else.

``python device_train.py STAGE --data FOLDER --seconds N``. A stage is a table of ``train.toml`` below ``[device]``; it lasts a time,
not a number of epochs, because the machine is lent for a time: the rate goes up and down by the clock. Its weights end up in
``FOLDER/<stage>.pt`` with the scores on dev beside them; a stage that names a ``teacher`` waits for it and learns from its
scores as well (Hinton et al. 2015).
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import device_batches
import numpy as np
import torch
from device_batches import SPEAKER, Arrays
from encoder import ALL_HEADS, ALL_INNER, HEADS, INNER, LAYERS, TAGS, Encoder, cut
from heads import Heads
from torch import Tensor
from torch.nn import functional as F

from newsextract.components.pairing import _STEPS, APART, LINES, NAMES

CONFIG = Path(__file__).resolve().parent.parent / "models/configs/train.toml"
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


def tag_loss(logits: Tensor, batch: Tensors, start_weight: float) -> Tensor:
    """:func:`train.loss_of`."""
    logits = logits.float()
    allowed, starts = batch["allowed"], batch["starts"]
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


def soft_loss(logits: Tensor, taught: Tensor, batch: Tensors) -> Tensor:
    """Cross-entropy of the tags and starts against the teacher's chances, on first wordpieces."""
    told = batch["allowed"] > 0
    own, other = logits.float()[told], taught.float()[told]
    tags = -(other[:, :TAGS].softmax(-1) * own[:, :TAGS].log_softmax(-1)).sum(-1).mean()
    starts = F.binary_cross_entropy_with_logits(own[:, TAGS], other[:, TAGS].sigmoid())
    return tags + 0.5 * starts


class Model:
    """Encoder and heads on a device."""

    def __init__(self, settings: dict[str, Any], device: str) -> None:
        self.device, self.bf16 = device, device != "cpu"
        sizes = (settings["layers"], ALL_HEADS, ALL_INNER)
        self.encoder = Encoder(*sizes) if settings["encoder"] == "whole" else Encoder()
        names = {"mixed": "mixed", "mix_layers": "mix_layers", "heads_inner": "inner"}
        self.heads = Heads(**{new: settings[old] for old, new in names.items() if old in settings})

    def load(self, encoder: Tensors, heads: Tensors | None) -> None:
        self.encoder.load_state_dict({n: t.float() for n, t in encoder.items()})
        if heads:
            self.heads.load_state_dict({n: t.float() for n, t in heads.items()})

    def place(self) -> None:
        self.encoder.to(self.device)
        self.heads.to(self.device)

    def train(self, on: bool) -> None:
        self.encoder.train(on)
        self.heads.train(on)

    def __call__(self, batch: Tensors) -> tuple[Tensor, Tensor | None]:
        with torch.autocast(self.device, torch.bfloat16, enabled=self.bf16):
            logits, hidden = self.encoder(batch["ids"], batch["forms"])
        return logits, pooled(self.heads, hidden, batch) if "left" in batch else None


def spans(tags: np.ndarray) -> set[tuple[int, int, int]]:
    """(first, last, label) of a row of BIO tags."""
    found, begun, label = set(), -1, -1
    for at, tag in enumerate([*tags.tolist(), 0]):
        goes_on = tag and tag % 2 == 0 and tag // 2 - 1 == label
        if begun >= 0 and not goes_on:
            found.add((begun, at - 1, label))
            begun = label = -1
        if tag and not goes_on:
            begun, label = at, (tag - 1) // 2
    return found


def score(model: Model, batches: list[Arrays]) -> dict[str, float]:
    """F1 of the relations (speakers: accuracy) and of the entities (raw tags), and their means."""
    right, found, wanted = (np.zeros(len(NAMES) + 1) for _ in range(3))
    model.train(False)
    with torch.inference_mode():
        for arrays in batches:
            batch = to_device(arrays, model.device)
            logits, scores = model(batch)
            tags = logits[..., :TAGS].argmax(-1).reshape(-1)[batch["at"]].cpu().numpy()
            mask = arrays["allowed"].reshape(-1)[arrays["at"]].astype(int)
            gold = np.where(mask > 0, np.log2(np.maximum(mask & -mask, 1)).astype(int), 0)
            own, true = spans(tags), spans(gold)
            counts = [len(own & true), len(own), len(true)]
            for total, n in zip((right, found, wanted), counts, strict=True):
                total[-1] += n
            assert scores is not None
            value, relation = scores.cpu().numpy(), arrays["prelation"]
            hit = (value > 0) & (arrays["known"] > 0) & (relation != SPEAKER)
            np.add.at(found, relation[hit], 1)
            np.add.at(right, relation[hit], arrays["wanted"][hit])
            np.add.at(wanted, relation, arrays["wanted"] * (relation != SPEAKER))
            said = np.flatnonzero(relation == SPEAKER)
            order = said[np.argsort(-value[said], kind="stable")]
            _, best = np.unique(arrays["segment"][order], return_index=True)
            right[SPEAKER] += arrays["wanted"][order[best]].sum()
            found[SPEAKER] += len(best)
            wanted[SPEAKER] += len(best)
    f1 = 2 * right / np.maximum(found + wanted, 1)
    rows = dict(zip([*NAMES, "entities"], f1.tolist(), strict=True))
    rows["relations"] = float(f1[:-1].mean())
    return rows | {"mean": (rows["relations"] + rows["entities"]) / 2}


def epochs(folder: Path, settings: dict[str, Any], jobs: int) -> Iterator[list[Arrays]]:
    """Epoch after epoch, drawn ahead by other processes."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs, _load, (folder,)) as pool:
        waiting = [pool.apply_async(_epoch, (n, settings)) for n in range(jobs)]
        number = jobs
        while True:
            yield waiting.pop(0).get()
            waiting.append(pool.apply_async(_epoch, (number, settings)))
            number += 1


_DATA: dict[str, Any] = {}


def _load(folder: Path) -> None:
    parts = [device_batches.load(p.stem, folder) for p in sorted(folder.glob("gold*.xz"))]
    _DATA["gold"] = [article for part in parts for article in part]
    _DATA["public"] = device_batches.load("public", folder)


def _epoch(number: int, settings: dict[str, Any]) -> list[Arrays]:
    return device_batches.epoch(_DATA["gold"], _DATA["public"], number, settings)


def wait_for(path: Path) -> Any:
    """A file of weights that another process writes."""
    while not path.exists():
        time.sleep(0.5)
    return torch.load(path, map_location="cpu")


def pruned(whole: Encoder, device: str, batches: list[Arrays]) -> Encoder:
    """``whole`` cut down to the encoder's heads and units, as ``prune.py`` does it."""
    count = len(whole.layers)
    heads = torch.zeros(count, ALL_HEADS)
    units = torch.zeros(count, ALL_INNER)
    whole.to(device).eval()
    for arrays in batches:
        batch = to_device(arrays, device)
        for layer in whole.layers:
            layer.head_gate = torch.ones(ALL_HEADS, device=device, requires_grad=True)
            layer.inner_gate = torch.ones(ALL_INNER, device=device, requires_grad=True)
        logits, _ = whole(batch["ids"], batch["forms"])
        tag_loss(logits, batch, 0.5).backward()
        for i, layer in enumerate(whole.layers):
            heads[i] += layer.head_gate.grad.abs().cpu()
            units[i] += layer.inner_gate.grad.abs().cpu()
        whole.zero_grad()
    for layer in whole.layers:
        layer.head_gate = layer.inner_gate = None
    kept = [h.topk(HEADS).indices.sort().values for h in heads]
    inner = [u.topk(INNER).indices.sort().values for u in units]
    return cut(whole.cpu(), kept, inner)


def lower_layers(state: Tensors, layers: int) -> Tensors:
    """A whole encoder's weights without its upper layers."""
    return {
        n: t
        for n, t in state.items()
        if not n.startswith("layers.") or int(n.split(".")[1]) < layers
    }


def begin(settings: dict[str, Any], folder: Path, device: str, dev: list[Arrays]) -> Model:
    """The model with the weights of the stage to begin from."""
    model = Model(settings, device)
    state = wait_for(folder / f"{settings['from']}.pt")
    heads = state["heads"] if settings.get("keep_heads") else None
    if settings.get("prune"):
        whole = Encoder(LAYERS, ALL_HEADS, ALL_INNER)
        whole.load_state_dict(
            lower_layers({n: t.float() for n, t in state["encoder"].items()}, LAYERS)
        )
        for p in whole.parameters():
            p.requires_grad_(False)
        whole.head.weight.requires_grad_(True)  # something must carry the loss
        model.load(pruned(whole, device, dev[:20]).state_dict(), heads)
    else:
        model.load(state["encoder"], heads)
    model.encoder.words.weight.requires_grad_(False)
    model.place()
    return model


def run(stage: str, settings: dict[str, Any], folder: Path, seconds: float, jobs: int) -> None:
    """Train one stage."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(settings["seed"])
    torch.backends.cuda.matmul.allow_tf32 = True
    began = time.time()
    drawn = epochs(folder, settings, jobs)
    dev = device_batches.plain(device_batches.load("dev", folder), 8192)
    model = begin(settings, folder, device, dev)
    teacher = None
    if name := settings.get("teacher"):
        state = wait_for(folder / f"{name}.pt")
        teacher = Model(state["settings"], device)
        teacher.load(state["encoder"], state["heads"])
        teacher.place()
        teacher.train(False)
    new = {id(p) for p in model.encoder.new_parameters()}
    old = [p for p in model.encoder.parameters() if p.requires_grad and id(p) not in new]
    groups = [
        {"params": old, "peak": settings["rate"]},
        {"params": model.encoder.new_parameters(), "peak": settings["new_rate"]},
        {"params": list(model.heads.parameters()), "peak": settings["heads_rate"]},
    ]
    optimizer = torch.optim.AdamW(
        groups, weight_decay=settings["weight_decay"], fused=device != "cpu"
    )
    trained = [p for group in groups for p in group["params"]]
    print(
        f"{stage}: begins after {time.time() - began:.0f} s; {score(model, dev)['mean']:.4f}",
        flush=True,
    )
    clock, step = time.time(), 0
    progress = 0.0
    soft, said = settings.get("soft", 0.0), settings.get("speaker_weight", 1.0)
    for number, batches in enumerate(drawn):
        model.train(True)
        total = torch.zeros((), device=device)
        seen = 0
        for arrays in batches:
            progress = (time.time() - clock) / seconds
            if progress >= 1:
                break
            factor = min(progress / settings["warmup"], (1 - progress) / (1 - settings["warmup"]))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * max(factor, 1e-3)
            batch = to_device(arrays, device)
            logits, scores = model(batch)
            loss = (1 - soft) * tag_loss(logits, batch, settings["start_weight"])
            weight = settings["relation_weight"]
            if scores is not None:
                own = relation_loss(scores, batch, batch["wanted"], said)
                loss = loss + (1 - soft) * weight * own
            if teacher:
                with torch.no_grad():
                    taught, chances = teacher(batch)
                loss = loss + soft * soft_loss(logits, taught, batch)
                if scores is not None:
                    assert chances is not None
                    wanted = chances.sigmoid()
                    among, spoken = in_segments(chances, batch)
                    wanted[spoken] = among.exp()
                    loss = loss + soft * weight * relation_loss(scores, batch, wanted, said)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            total += loss.detach()
            seen += 1
            step += 1
        spent = time.time() - clock
        line = f"{stage} epoch {number}: {step} steps, {spent:.0f} s, loss {float(total) / max(seen, 1):.4f}"
        if progress >= 1 or number % settings.get("score_every", 3) == 2:
            line += " " + " ".join(f"{k} {v:.4f}" for k, v in score(model, dev).items())
        print(line, flush=True)
        if progress >= 1:
            break
    result = score(model, dev)
    frozen = {"words.weight"} if settings.get("drop_words") else set()
    encoder = {n: t.half().cpu() for n, t in model.encoder.state_dict().items() if n not in frozen}
    heads = {n: t.half().cpu() for n, t in model.heads.state_dict().items()}
    partial = folder / f"{stage}.partial"
    torch.save(
        {"encoder": encoder, "heads": heads, "settings": settings, "scores": result}, partial
    )
    partial.rename(folder / f"{stage}.pt")
    (folder / f"{stage}.json").write_text(json.dumps(result))
    print(f"{stage}: done, {json.dumps(result)}", flush=True)


def main() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--jobs", type=int, default=3, help="processes that draw epochs")
    options = parser.parse_args()
    settings = config["common"] | config["device"] | config[options.stage]
    run(options.stage, settings, options.data, options.seconds, options.jobs)


if __name__ == "__main__":
    main()
