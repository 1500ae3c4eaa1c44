"""Train the encoder, a stage at a time: ``python train.py public`` then ``python train.py gold``.

A broken-off stage goes on from its last checkpoint (``--no-resume`` begins anew); so does a
finished one: it does nothing. A stage whose gold articles or settings have changed begins anew.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import time
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from convert import WORDS
from encoder import LAYERS, Encoder, lower
from evaluation import GOLD, entity_scores, gold_texts, heldout, load_pieces, start_scores
from examples import Corpus, Group, targets
from heads import Heads, pooled_scores
from heads import loss_of as relation_loss
from losses import tag_loss
from relation_scores import gold_relations, relation_scores
from torch import Tensor

from newsextract.components.score.windows import plan_batches

HERE = Path(__file__).resolve().parent
WORK = HERE / "work"
CONFIG = HERE.parent / "models/configs/train.toml"


def runner(encoder: Any, output: int) -> Any:
    """One output of the torch model, scores or states, as a function of numpy arrays."""

    def run(ids: np.ndarray, forms: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            made = encoder(torch.from_numpy(ids), torch.from_numpy(forms))[output]
            return made.numpy()

    return run


def fingerprint(settings: dict[str, Any]) -> str:
    """Of the settings, the public words, the weights to begin from and the gold articles used."""
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True).encode())
    begun = [WORK / f"{settings[key]}.pt" for key in ("from", "heads_from") if key in settings]
    for path in (WORDS, *begun):
        if path.exists():
            digest.update(path.read_bytes())
    if settings["gold_words"]:
        for path in sorted((GOLD / "train").glob("*.txt")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def save(path: Path, state: dict[str, Any]) -> None:
    """Write a checkpoint so that a kill leaves the old one or the new one."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def begin(weights: str, kind: str) -> Any:
    """A model with the weights of a stage (``mpnet``: as pretrained).

    Arguments:
        kind: ``mpnet``, the teacher; ``lower``, the teacher's lower layers, whole; ``slim``, the encoder.
    """
    if kind == "slim":
        encoder: Any = Encoder()
        encoder.load_state_dict(torch.load(WORK / f"{weights}.pt"))
        return encoder
    # Only the teacher needs the transformers package.
    from teacher import Teacher, load_mpnet

    teacher = Teacher()
    if kind == "lower":
        return lower(torch.load(WORK / f"{weights}.pt"), LAYERS, teacher.places)
    if weights == kind:
        load_mpnet(teacher, WORK / "mpnet/model.safetensors")
    else:
        teacher.load_state_dict(torch.load(WORK / f"{weights}.pt"))
    return teacher


class Trainer:
    """One stage of training.

    Arguments:
        stage: its name, a table of ``train.toml``.
        settings: that table and ``common``.
    """

    def __init__(self, stage: str, settings: dict[str, Any], resume: bool) -> None:
        self.stage, self.settings = stage, settings
        self.pieces = load_pieces()
        torch.manual_seed(settings["seed"])
        self.encoder, self.heads = begin(settings["from"], settings["encoder"]), Heads()
        # The relation heads begin anew, but for a stage that goes on with those trained on its encoder.
        if heads := settings.get("heads_from"):
            self.heads.load_state_dict(torch.load(WORK / f"{heads}.pt"))
        # Wordpiece embeddings stay as pretrained: names that training never saw keep their place
        # among those that it did.
        self.encoder.words.weight.requires_grad_(False)
        new = {id(p) for p in self.encoder.new_parameters()}
        old = [p for p in self.encoder.parameters() if p.requires_grad and id(p) not in new]
        self.optimizer = torch.optim.AdamW(
            [{"params": old, "peak": settings["rate"]},
             {"params": self.encoder.new_parameters(), "peak": settings["new_rate"]},
             {"params": list(self.heads.parameters()), "peak": settings["heads_rate"]}],
            weight_decay=settings["weight_decay"], fused=True,
        )  # fmt: skip
        self.epoch = self.step = 0
        self.best, self.best_epoch = -1.0, 0
        self.fingerprint = fingerprint(settings)
        self.checkpoint = WORK / f"{stage}.checkpoint.pt"
        if resume and self.checkpoint.exists():
            state = torch.load(self.checkpoint)
            if state["fingerprint"] == self.fingerprint:
                self._restore(state)

    def _restore(self, state: dict[str, Any]) -> None:
        self.encoder.load_state_dict(state["encoder"])
        self.heads.load_state_dict(state["heads"])
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
        self.epoch, self.step = state["epoch"], state["step"]
        self.best, self.best_epoch = state["best"], state["best_epoch"]
        print(f"{self.stage}: going on at epoch {self.epoch}, step {self.step}", flush=True)

    def _save(self) -> None:
        save(
            self.checkpoint,
            {
                "encoder": self.encoder.state_dict(), "heads": self.heads.state_dict(),
                "optimizer": self.optimizer.state_dict(),
                "rng": torch.get_rng_state(), "epoch": self.epoch, "step": self.step,
                "best": self.best, "best_epoch": self.best_epoch,
                "fingerprint": self.fingerprint,
            },
        )  # fmt: skip

    def run(self) -> None:
        """Train what is left of the stage; the best weights end up in ``work/<stage>.pt``."""
        if self._done():
            print(f"{self.stage}: already trained")
            return
        corpus = Corpus(WORDS, GOLD / "train", self.pieces)
        # Scoring all of dev takes minutes, which a short stage does not have.
        only = tuple(self.settings.get("dev", [""]))
        dev = gold_texts("dev", self.pieces, only)
        told = gold_relations("dev", self.pieces, only)
        rows = heldout(WORDS, ("ewt", "gum"))
        while not self._done():
            self._train_epoch(corpus)
            self.encoder.eval()
            self.heads.eval()
            run = runner(self.encoder, 0)
            entities = entity_scores(dev, self.pieces, run, batch_tokens=2048)
            starts = start_scores(rows, self.pieces, run, batch_tokens=2048).row()[2]
            print(f"{self.stage} epoch {self.epoch}: starts {starts:.2%}")
            print(entities.table(), flush=True)
            score = entities.row()[2]
            if self.settings["gold_words"]:
                states = runner(self.encoder, 1)
                relations = relation_scores(states, self.heads, told, self.pieces)
                print(relations.table(), flush=True)
                score = (score + relations.mean()) / 2
            # Without dev articles, and before the gold articles come in, the last epoch is best.
            if not dev or not self.settings["gold_words"] or score > self.best:
                self.best, self.best_epoch = score, self.epoch
                save(WORK / f"{self.stage}.pt", self.encoder.state_dict())
                if self.settings["gold_words"]:
                    save(WORK / f"{self.stage}.heads.pt", self.heads.state_dict())
            self.epoch, self.step = self.epoch + 1, 0
            self._save()

    def _done(self) -> bool:
        """All epochs done, or ``patience`` of them without a better score on dev."""
        tired = self.epoch - self.best_epoch > self.settings["patience"]
        return self.epoch >= self.settings["epochs"] or tired

    def _train_epoch(self, corpus: Corpus) -> None:
        settings = self.settings
        batches = corpus.epoch(settings, self.epoch)
        self.encoder.train()
        self.heads.train()
        began, seen, total = time.time(), 0, 0.0
        for number in range(self.step, len(batches)):
            progress = (self.epoch + number / len(batches)) / settings["epochs"]
            factor = min(progress / settings["warmup"], (1 - progress) / (1 - settings["warmup"]))
            for group in self.optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            loss = self._loss(batches[number])
            loss.backward()
            both = [*self.encoder.parameters(), *self.heads.parameters()]
            torch.nn.utils.clip_grad_norm_(both, 1.0)
            self.optimizer.step()
            self.optimizer.zero_grad()
            seen += sum(e.size() for e in batches[number].examples)
            total += float(loss.detach())
            self.step = number + 1
            if self.step % 50 == 0:
                speed = seen / (time.time() - began)
                print(
                    f"{self.stage} epoch {self.epoch} step {self.step}/{len(batches)} "
                    f"loss {total / 50:.4f} {speed:,.0f} wordpieces/s", flush=True,
                )  # fmt: skip
                total = 0.0
            if self.step % settings["save_every"] == 0:
                self._save()

    def _loss(self, group: Group) -> Tensor:
        """Tags and sentence starts of all windows, and the relations of the articles among them."""
        settings = self.settings
        # Windows of like length go through the encoder together: padding costs as much as words.
        states: list[Tensor] = [torch.empty(0)] * len(group.examples)
        loss = torch.zeros(())
        sizes = [e.size() for e in group.examples]
        for rows in plan_batches(sizes, settings["batch_tokens"] // 2):
            inputs, allowed, starts = targets([group.examples[i] for i in rows], self.pieces)
            with torch.autocast("cpu", torch.bfloat16, enabled=settings["bf16"]):
                logits, hidden = self.encoder(
                    torch.from_numpy(inputs.ids), torch.from_numpy(inputs.forms)
                )
            told = torch.from_numpy(allowed), torch.from_numpy(starts)
            share = sum(sizes[i] for i in rows) / sum(sizes)
            own = tag_loss(logits, *told, settings["start_weight"])
            loss = loss + share * own
            for row, index in enumerate(rows):
                states[index] = hidden[row, inputs.heads[row]].float()
        parts = []
        for first, last, article in group.articles:
            if len(article.pairs.left):
                hidden = torch.cat(states[first:last])
                parts.append((*pooled_scores(self.heads, hidden, article), article))
        if parts:
            loss = loss + settings["relation_weight"] * relation_loss(parts)
        return loss


def main() -> None:
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=[name for name in config if "from" in config[name]])
    parser.add_argument("--resume", action=argparse.BooleanOptionalAction, default=True)
    # Beside other busy processes one thread is the faster: two wait for each other at each step
    # (measured on two cores with one taken: 1,630 wordpieces a second against 540).
    parser.add_argument("--threads", type=int, default=int(os.environ.get("OMP_NUM_THREADS", 2)))
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    settings = config["common"] | config[options.stage]
    Trainer(options.stage, settings, options.resume).run()


if __name__ == "__main__":
    main()
