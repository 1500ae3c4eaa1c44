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
from device_losses import Tensors, in_segments, pooled, relation_loss, soft_loss, to_device
from encoder import ALL_HEADS, ALL_INNER, TAGS, Encoder
from heads import Heads
from losses import tag_loss
from torch import Tensor

from newsextract.components.score.pairing import NAMES

CONFIG = Path(__file__).resolve().parent.parent / "models/configs/train.toml"


class Model:
    """Encoder and heads on a device."""

    def __init__(self, settings: dict[str, Any], device: str) -> None:
        self.device, self.bf16 = device, device != "cpu"
        sizes = (settings["layers"], ALL_HEADS, ALL_INNER)
        self.encoder = Encoder(*sizes) if settings["encoder"] == "whole" else Encoder()
        names = {"mixed": "mixed", "mix_layers": "mix_layers", "heads_inner": "inner"}
        self.heads = Heads(**{new: settings[old] for old, new in names.items() if old in settings})

    def load(self, encoder: Tensors, heads: Tensors | None) -> None:
        self.encoder.load_state_dict({n: encoder[n].float() for n in self.encoder.state_dict()})
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
    with context.Pool(jobs, _load, (folder, settings.get("held"))) as pool:
        waiting = [pool.apply_async(_epoch, (n, settings)) for n in range(jobs)]
        number = jobs
        while True:
            yield waiting.pop(0).get()
            waiting.append(pool.apply_async(_epoch, (number, settings)))
            number += 1


_DATA: dict[str, Any] = {}


def _load(folder: Path, held: int | None) -> None:
    parts = [device_batches.load(p.stem, folder) for p in sorted(folder.glob("gold*.xz"))]
    named = [one for part in parts for one in part]
    _DATA["gold"] = [copies for name, copies in named if device_batches.part_of(name) != held]
    _DATA["public"] = device_batches.load("public", folder)


def _epoch(number: int, settings: dict[str, Any]) -> list[Arrays]:
    return device_batches.epoch(_DATA["gold"], _DATA["public"], number, settings)


def wait_for(path: Path) -> Any:
    """A file of weights that another process writes."""
    while not path.exists():
        time.sleep(0.5)
    return torch.load(path, map_location="cpu")


def begin(settings: dict[str, Any], folder: Path, device: str, dev: list[Arrays]) -> Model:
    """The model with the weights of the stage to begin from."""
    model = Model(settings, device)
    state = wait_for(folder / f"{settings['from']}.pt")
    heads = state["heads"] if settings.get("keep_heads") else None
    model.load(state["encoder"], heads)
    model.encoder.words.weight.requires_grad_(False)
    model.place()
    return model


def run(stage: str, settings: dict[str, Any], folder: Path, seconds: float, jobs: int) -> None:
    """Train one stage; ``held`` leaves out a part of the articles."""
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
            loss = (1 - soft) * tag_loss(
                logits, batch["allowed"], batch["starts"], settings["start_weight"]
            )
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
    encoder = {n: t.half().cpu() for n, t in model.encoder.state_dict().items()}
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
