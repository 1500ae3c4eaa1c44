"""Batches of whole articles from what ``device_data.py`` packed: windows, pairs of mentions, targets. Only numpy."""

from __future__ import annotations

import lzma
import pickle
import random
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from rough import rough

from newsextract.components.score.pairing import (
    NAMES,
    Place,
    candidates,
    standings,
)
from newsextract.components.score.windows import windows
from newsextract.components.score.wordpieces import BLANK, LINE, NO_GAP, OTHER, Words

CLS, SEP = 101, 102
PLAIN = OTHER * 4 + NO_GAP
LONGEST = 256
SPEAKER = NAMES.index("speaker")
PARTS = 3
Row = dict[str, Any]
Arrays = dict[str, np.ndarray]


def load(name: str, folder: Path) -> Any:
    """What ``device_data.py`` wrote under a name."""
    return pickle.loads(lzma.decompress((folder / f"{name}.xz").read_bytes()))  # our own file


def part_of(name: str) -> int:
    """The part of the train articles to which a file belongs; a model that left it out in training may judge it."""
    return zlib.crc32(name.encode()) % PARTS


def words_of(row: Row) -> Words:
    """A packed text as the encoder's words."""
    first = np.concatenate([[0], np.cumsum(row["sizes"], dtype=np.int32)]).astype(np.int32)
    gaps = row["gaps"].astype(np.int32)
    count = np.arange(len(gaps), dtype=np.int32)
    return Words(
        row["ids"].astype(np.int32), first, row["shapes"].astype(np.int32), gaps, row["ends"], count
    )


def joined(one: Row, two: Row) -> Row:
    """Two articles as one text; what both name alike (services, companies, days) is one group."""
    names = ("ids", "sizes", "shapes", "gaps", "ends", "allowed", "starts")
    row: Row = {name: np.concatenate([one[name], two[name]]) for name in names}
    row["gaps"][len(one["gaps"])] = BLANK
    far, count = (int(r["places"][:, 3].astype(np.int64).max(initial=-1)) + 1 for r in (one, two))
    renumber = np.arange(count) + far
    for key, group in two["shared"].items():
        if key in one["shared"]:
            renumber[group] = one["shared"][key]
    places = two["places"].astype(np.int64)
    places[:, :2] += len(one["gaps"])
    places[:, 3] = renumber[places[:, 3]]
    row["places"] = np.concatenate([one["places"].astype(np.int64), places])
    for name in ("true", "unknown"):
        other = two[name].astype(np.int64)
        for side in (1, 2):
            named = other[:, side] >= 0
            other[named, side] = renumber[other[named, side]]
        row[name] = np.concatenate([one[name].astype(np.int64), other])
    return row


class Batch:
    """Collects texts until there are enough wordpieces; :meth:`arrays` lays them side by side."""

    def __init__(self) -> None:
        self.windows: list[tuple[Row, Words, int, int]] = []
        self.size = self.words = self.mentions = self.pooled = self.segments = 0
        self.parts: dict[str, list[np.ndarray]] = {}

    def add(self, row: Row, limit: int, share: float, rng: random.Random) -> None:
        """One text, cut into windows of at most ``limit`` wordpieces; a ``share`` of its mentions is roughened."""
        words = words_of(row)
        for start, stop in windows(words, limit):
            self.windows.append((row, words, start, stop))
            self.size += int(words.first[stop] - words.first[start]) + 2
        if "places" in row:
            places = [Place(*map(int, p)) for p in row["places"]]
            if share:
                places = rough(places, share, rng)
            if places:
                self._relations(row, places)
        self.words += len(words)

    def _put(self, name: str, value: Any, kind: Any) -> None:
        self.parts.setdefault(name, []).append(np.asarray(value, kind))

    def _relations(self, row: Row, places: list[Place]) -> None:
        lines = np.cumsum(row["gaps"] >= LINE)
        pairs = candidates(places, lines)
        groups = np.array([p.group for p in places] + [-1], np.int64)
        keys = np.stack([pairs.relation, groups[pairs.left], groups[pairs.right]], axis=1)
        unique, inverse = np.unique(keys, axis=0, return_inverse=True)
        triples = list(map(tuple, unique.tolist()))
        true = set(map(tuple, row["true"].tolist()))
        unknown = set(map(tuple, row["unknown"].tolist()))
        first = np.array([p.first for p in places] + [0])
        last = np.array([p.last for p in places] + [0])
        count = len(places)
        self._put("mfirst", first + self.words, np.int32)
        self._put("mlast", last + self.words, np.int32)
        self._put("wfirst", first, np.int32)
        self._put("wlast", last, np.int32)
        self._put("mline", lines[first], np.int32)
        self._put("mkind", standings(places), np.int64)
        self._put("real", [1] * count + [0], np.bool_)
        self._put("doc", [len(self.parts.get("doc", []))] * (count + 1), np.int32)
        self._put("left", pairs.left + self.mentions, np.int32)
        self._put("right", pairs.right + self.mentions, np.int32)
        self._put("relation", pairs.relation, np.int64)
        self._put("features", pairs.features, np.uint8)
        self._put("inverse", inverse.ravel() + self.pooled, np.int64)
        self._put("prelation", unique[:, 0], np.int64)
        wanted = np.array([t in true for t in triples], np.float32)
        self._put("wanted", wanted, np.float32)
        self._put("known", [t not in unknown for t in triples], np.float32)
        # Of a quotation's candidates one is right: they are one segment (0: no speakers).
        quotes, segment = np.unique(unique[:, 1], return_inverse=True)
        said = unique[:, 0] == SPEAKER
        self._put("segment", np.where(said, segment.ravel() + 1 + self.segments, 0), np.int64)
        self.segments += len(quotes)
        self.mentions += count + 1
        self.pooled += len(unique)

    def arrays(self) -> Arrays:
        """The batch: ``ids``, ``forms``, ``allowed``, ``starts`` [n, L]; ``at`` [W] place of each word in [n × L]; the rest by
        mention, pair or pair of groups."""
        length = max(int(w.first[b] - w.first[a]) for _, w, a, b in self.windows) + 2
        shape = (len(self.windows), length)
        ids = np.zeros(shape, np.int16)
        forms = np.full(shape, PLAIN, np.uint8)
        allowed = np.zeros(shape, np.int16)
        starts = np.full(shape, -1, np.int8)
        at = []
        for n, (row, words, a, b) in enumerate(self.windows):
            low, high = int(words.first[a]), int(words.first[b])
            head = words.first[a:b] - low + 1
            ids[n, 0], ids[n, high - low + 1] = CLS, SEP
            ids[n, 1 : high - low + 1] = words.ids[low:high]
            shapes = words.shapes[a:b] * 4
            forms[n, 1 : high - low + 1] = np.repeat(shapes, np.diff(words.first[a : b + 1]))
            forms[n, head] = shapes + words.gaps[a:b]
            allowed[n, head] = row["allowed"][a:b]
            starts[n, head] = row["starts"][a:b]
            at.append(head + n * length)
        made = {name: np.concatenate(parts) for name, parts in self.parts.items()}
        made |= {"ids": ids, "forms": forms, "allowed": allowed, "starts": starts}
        return made | {"at": np.concatenate(at).astype(np.int64)}


def epoch(
    gold: list[list[Row]], public: list[Row], number: int, settings: dict[str, Any]
) -> list[Arrays]:
    """The batches of one epoch: a copy of each gold article, some read together, and a share of the public texts."""
    rng = random.Random(settings["seed"] * 1000 + number)
    low = settings["windows"][0]
    texts: list[tuple[Row, float, int]] = []  # text, roughness, shortest window
    for row in public:
        if rng.random() < settings["public_share"]:
            texts.append((row, 0.0, low))
    order = rng.sample(range(len(gold)), len(gold))
    while order:
        copies = gold[order.pop()]
        # Another copy of each article each time, all copies in turn.
        copy = (number + len(copies[0]["ids"])) % len(copies)
        row = copies[copy]
        if order and rng.random() < settings["joined"]:
            other = gold[order.pop()]
            row = joined(row, other[copy % len(other)])
        texts.append((row, settings["rough"] if copy % 4 else 0.0, min(2 * low, LONGEST)))
    rng.shuffle(texts)
    batches, now = [], Batch()
    for row, share, shortest in texts:
        limit = LONGEST if rng.random() < 0.5 else rng.randint(shortest, LONGEST)
        if not len(row["sizes"]):
            continue
        now.add(row, limit, share, rng)
        if now.size >= settings["batch_tokens"]:
            batches.append(now.arrays())
            now = Batch()
    if now.windows:
        batches.append(now.arrays())
    return batches


def plain(rows: list[Row], batch_tokens: int) -> list[Arrays]:
    """Articles as they are, for scoring."""
    rng, batches, now = random.Random(0), [], Batch()
    for row in rows:
        now.add(row, LONGEST, 0.0, rng)
        if now.size >= batch_tokens:
            batches.append(now.arrays())
            now = Batch()
    return [*batches, now.arrays()] if now.windows else batches
