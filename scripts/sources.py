"""The public sets: every text with spans and sentence starts by offset.

A set's files are read where they lie; the sets' licences are in ``models/README.md``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from conllu import conllu
from source import Source


def part_of(name: str, share: int) -> str:
    """``heldout`` for one in ``share`` names, by hash, so that it never moves."""
    digest = int(hashlib.sha256(name.encode()).hexdigest(), 16)
    return "heldout" if digest % share == 0 else "train"


_NO_SPACE_BEFORE = re.compile(r"[,.;:!?%)\]}]|'(s|d|m|re|ve|ll|S)?|n't|''|’(s)?|\.\.\.")
_NO_SPACE_AFTER = {"(", "[", "{", "$", "#", "``", "£", "€"}


def column_sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Sentences of a two-column file (word, BIO or IO tag)."""
    rows: list[tuple[str, str]] = []
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            fields = line.split()
            if len(fields) >= 2 and not line.startswith("-DOCSTART-"):
                rows.append((fields[0], fields[-1]))
            elif rows:
                yield rows
                rows = []
    if rows:
        yield rows


def columns(sentences: list[list[tuple[str, str]]], name: str, kind: str, joint: str) -> Source:
    """Write tokenised sentences as running text again, ``joint`` between them.

    Only the first word after a line break is known to start a sentence.
    """
    source = Source(name, kind, part_of(name, 20), "", [], None)
    assert source.spans is not None
    for rows in sentences:
        if source.text:
            source.text += joint
        tight, quoted = True, False
        before = "O"
        for word, tag in rows:
            closes = quoted and word == '"'
            if not (tight or closes or _NO_SPACE_BEFORE.fullmatch(word)):
                source.text += " "
            start = len(source.text)
            source.text += word
            tight = word in _NO_SPACE_AFTER or (word == '"' and not quoted)
            quoted ^= word == '"'
            if tag != "O":
                prefix, label = tag.split("-", 1)
                last = source.spans[-1] if source.spans else None
                if last and prefix == "I" and before.endswith("-" + label):
                    source.spans[-1] = (last[0], len(source.text), label)
                else:
                    source.spans.append((start, len(source.text), label))
            before = tag
    return source


def read_all(data: Path) -> Iterator[Source]:
    """Every text of every public set below ``data``."""
    held = set((data / "ewt/file-lists/files.dev").read_text(encoding="utf-8").split())
    for path in sorted((data / "ewt/sources").glob("*/*.conllu")):
        name = f"{path.parent.name}/{path.name}"
        yield conllu(path, "ewt", "heldout" if name in held else "train")
    for path in sorted((data / "gum").glob("*.conllu")):
        yield conllu(path, "gum", part_of(path.stem, 10))
    for path in sorted((data / "crossner").glob("*/*.txt")):
        sentences = list(column_sentences(path))
        for i in range(0, len(sentences), 6):  # unlike sentences: a line each
            name = f"{path.parent.name}-{path.stem}-{i}"
            yield columns(sentences[i : i + 6], name, "crossner", "\n")
    sentences = list(column_sentences(data / "wikigold/wikigold.conll.txt"))
    for i in range(0, len(sentences), 12):  # neighbours: running text
        yield columns(sentences[i : i + 12], f"wikigold-{i}", "wikigold", " ")
    for path in sorted((data / "wnut17").iterdir()):
        sentences = list(column_sentences(path))
        for i in range(0, len(sentences), 6):
            yield columns(sentences[i : i + 6], f"{path.stem}-{i}", "wnut17", "\n")
