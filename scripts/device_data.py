"""Draw training epochs here, for training on a machine that has torch and numpy only: ``python device_data.py``.

What needs spaCy (words, renaming, targets) is done here, once a copy of an article; what is left (windows, pairs,
batches) is done there (``device_train.py``). Writes ``work/device/``: ``gold0.xz`` and on (copies of each article, with its
name), ``public.xz``, ``dev.xz`` and ``real.xz`` (the dev articles about real works). ``--only em,en --label new`` draws the
articles of some prefixes that came later into files of their own, and nothing else.
"""

from __future__ import annotations

import argparse
import lzma
import multiprocessing
import pickle
import random
import tomllib
from typing import Any

import numpy as np
from augment import Renamed, recase, rename, restyle
from convert import WORDS
from evaluation import GOLD, load_pieces, read_named
from examples import Corpus, gold_row
from tokenizer import blank
from train import CONFIG, WORK

from newsextract.components.score.pairing import KINDS
from newsextract.components.score.wordpieces import Words

OUT = WORK / "device"
Row = dict[str, Any]
"""One text: ``ids`` [P], ``sizes`` [W] wordpieces, ``shapes``, ``gaps``, ``ends``, ``allowed``, ``starts`` [W]; of a gold article
also ``places`` [M, 4] (first word, last word, kind, group), ``true`` and ``unknown`` [N, 3], and ``shared``, the names of groups
that may stand in other articles, too."""
_SHARED = ("PLATFORM", "ORG", "DATE")


def pack(words: Words, allowed: Any, starts: Any) -> Row:
    """A text as small arrays."""
    return {
        "ids": words.ids.astype(np.uint16),
        "sizes": np.diff(words.first).astype(np.uint8),
        "shapes": words.shapes.astype(np.uint8),
        "gaps": words.gaps.astype(np.uint8),
        "ends": words.ends,
        "allowed": np.array(allowed, np.uint16),
        "starts": np.array(starts, np.int8),
    }


class Drawer:
    """Packs copies of gold articles."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.pieces = load_pieces()
        self.corpus = Corpus(WORDS, GOLD / "train", self.pieces)
        self.corpus.pools.known = settings["known"]
        self.nlp = blank()

    def article(self, article: Any, now: Renamed, rng: random.Random | None) -> Row:
        row, told = gold_row(article, self.nlp, now)
        words, gaps = row["words"], row["gaps"]
        if rng:
            words, gaps = restyle(words, gaps, rng)
        encoded = self.pieces.encode(words, gaps)
        if rng:
            recase(encoded, rng)
        packed = pack(encoded, row["allowed"], row["starts"])
        places = [(p.first, p.last, p.kind, p.group) for p in told.places]
        packed["places"] = np.array(places, np.uint16).reshape(-1, 4)
        packed["true"] = np.array(sorted(told.true), np.int16).reshape(-1, 3)
        packed["unknown"] = np.array(sorted(told.unknown), np.int16).reshape(-1, 3)
        packed["shared"] = {
            (KINDS[p.kind], " ".join(words[p.first : p.last + 1]).casefold()): p.group
            for p in told.places
            if KINDS[p.kind] in _SHARED
        }
        return packed

    def public(self) -> list[Row]:
        """The public texts as they are."""
        encoded = [(self.pieces.encode(r["words"], r["gaps"]), r) for r in self.corpus.public]
        return [pack(words, row["allowed"], row["starts"]) for words, row in encoded]

    def copies(self, article: Any, count: int, settings: dict[str, Any], again: int) -> list[Row]:
        """Copies of a gold article, one in four with its own names; ``again`` tells several such lists of it apart."""
        rng = random.Random(f"{settings['seed'] + again} {article.text}")
        shares = [0.0 if n % 4 == 0 else settings["name_share"] for n in range(count)]
        pools = self.corpus.pools
        return [self.article(article, rename(article, pools, rng, s), rng) for s in shares]

    def dev(self, prefixes: tuple[str, ...]) -> tuple[list[Row], list[Row]]:
        """The dev articles with their own names: all others, and those of ``prefixes``."""
        rows: tuple[list[Row], list[Row]] = ([], [])
        for article, name in read_named(GOLD / "dev"):
            spans = [(e.start, e.end) for e in article.entities]
            now = Renamed(article.text, spans, [(q.start, q.end) for q in article.quotes])
            rows[name.startswith(prefixes)].append(self.article(article, now, None))
        return rows


def write(name: str, content: Any) -> None:
    path = OUT / f"{name}.xz"
    path.write_bytes(lzma.compress(pickle.dumps(content), preset=9))
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB", flush=True)


def draw(job: int, options: argparse.Namespace, settings: dict[str, Any]) -> None:
    """One process's share: every ``jobs``-th gold article, its copies side by side, since they compress so."""
    drawer = Drawer(settings)
    if not job and not options.only:
        dev, real = drawer.dev(tuple(settings["real"]))
        write("dev", dev)
        write("real", real)
        write("public", drawer.public())
    only = tuple(options.only.split(","))
    named = [(a, n) for a, n in drawer.corpus.named if n.startswith(only)]
    if options.but:
        named = [(a, n) for a, n in named if not n.startswith(tuple(options.but.split(",")))]
    drawn = []
    for article, name in named[job :: options.jobs]:
        for again in range(settings["times"] if name[:2] in settings["often"] else 1):
            drawn.append((name, drawer.copies(article, options.copies, settings, again)))
    write(f"gold{options.label}{job}", drawn)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=12)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="", help="prefixes of articles, with commas between")
    parser.add_argument("--but", default="", help="prefixes that are left out")
    parser.add_argument("--label", default="", help="of the files that are written")
    options = parser.parse_args()
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    settings = config["common"] | config["device"]
    OUT.mkdir(parents=True, exist_ok=True)
    jobs = [(n, options, settings) for n in range(options.jobs)]
    running = [multiprocessing.Process(target=draw, args=job) for job in jobs]
    for process in running:
        process.start()
    for process in running:
        process.join()
    if any(process.exitcode for process in running):
        raise SystemExit("not all articles could be drawn")


if __name__ == "__main__":
    main()
