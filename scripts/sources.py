"""Readers of the public sets: each yields texts with spans and sentence starts by offset.

A set's files are read where they lie; the sets' licences are in ``models/README.md``.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ANY = "*"  # a span label: nothing is known of these words
NAME_JOINERS = {"of", "for", "and", "&", "-", "–", "the"}


@dataclass
class Source:
    """One text of a set.

    Attributes:
        spans: (start, end, label of the set or ``ANY``), by character; None where the set says
            nothing of entities.
        starts: offsets of sentence starts; None where the set says nothing of sentences.
    """

    name: str
    kind: str
    part: str
    text: str = ""
    spans: list[tuple[int, int, str]] | None = None
    starts: list[int] | None = None


@dataclass
class Token:
    """One syntactic word of a CoNLL-U file, by offset into the text built so far."""

    start: int
    end: int
    form: str
    upos: str
    xpos: str
    head: int
    misc: str


@dataclass
class Paragraphs:
    """Builds a text from sentences; what parts the paragraphs is drawn once a document."""

    rng: random.Random
    text: str = ""
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.break_ = self.rng.choices(["\n\n", "\n", " "], [5, 4, 1])[0]

    def open_sentence(self, new_paragraph: bool) -> None:
        if self.text:
            self.text += self.break_ if new_paragraph else " "
        self.starts.append(len(self.text))


def part_of(name: str, share: int) -> str:
    """``heldout`` for one in ``share`` names, by hash, so that it never moves."""
    digest = int(hashlib.sha256(name.encode()).hexdigest(), 16)
    return "heldout" if digest % share == 0 else "train"


def _sentences(lines: Iterable[str]) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = [], []
    if rows:
        yield comments, rows


def conllu(path: Path, kind: str, part: str) -> Source:
    """Read one CoNLL-U document (EWT, GUM): text, sentence starts and, for GUM, named mentions."""
    document = Paragraphs(random.Random(path.name))
    spans: list[tuple[int, int, str]] = []
    with path.open(encoding="utf-8") as file:
        for comments, rows in _sentences(file):
            document.open_sentence(any(c.startswith("# newpar") for c in comments))
            tokens: list[Token] = []
            inside = 0  # the last word of the multiword token that is being read
            start = reached = 0
            surface = ""
            for row in rows:
                if "." in row[0]:
                    continue
                if "-" in row[0]:
                    inside = int(row[0].split("-")[1])
                elif int(row[0]) <= inside:
                    # "Moreau's": the parts stand one after another; "gonna": they share the whole
                    exact = document.text.startswith(row[1], reached)
                    place = (start, start + len(surface))
                    if exact:
                        place = (reached, reached + len(row[1]))
                        reached = place[1]
                    tokens.append(Token(*place, row[1], row[3], row[4], int(row[6]), row[9]))
                    continue
                surface = row[1]
                start = reached = len(document.text)
                document.text += surface
                if "-" not in row[0]:
                    place = (start, start + len(surface))
                    tokens.append(Token(*place, row[1], row[3], row[4], int(row[6]), row[9]))
                if "SpaceAfter=No" not in row[9]:
                    document.text += " "
            document.text = document.text.rstrip()
            if kind == "gum":
                spans += named_mentions(tokens)
    return Source(
        path.stem, kind, part, document.text, spans if kind == "gum" else None, document.starts
    )


def _mentions(tokens: list[Token]) -> Iterator[tuple[int, int, str, bool]]:
    """(first token, last token, entity type, has a Wikipedia identity) of GUM's mentions."""
    open_: list[tuple[str, int, str, bool]] = []
    for index, token in enumerate(tokens):
        found = re.search(r"(?:^|\|)Entity=([^|]+)", token.misc)
        for body, at_once, close in re.findall(
            r"\(([^()]+)(\)?)|(\d+)(?:\[\d+/\d+\])?\)", found[1] if found else ""
        ):
            if body:
                fields = body.split("-")
                number = fields[0].split("[")[0]
                entry = (number, index, fields[1], len(fields) > 7)
                if at_once:
                    yield index, index, entry[2], entry[3]
                else:
                    open_.append(entry)
            else:
                for place in range(len(open_) - 1, -1, -1):
                    if open_[place][0] == close:
                        _, first, type_, identity = open_.pop(place)
                        yield first, index, type_, identity
                        break


def named_mentions(tokens: list[Token]) -> list[tuple[int, int, str]]:
    """Our reading of GUM's mentions: names without articles and relative clauses.

    A mention is named when its head is a proper noun; the name is the run of proper nouns round
    the head, for organisations and places also past "of", "for", "and". Proper nouns that no
    named mention explains are ``ANY``.
    """
    label: list[str | None] = [None] * len(tokens)
    spans = []
    for first, last, type_, identity in sorted(_mentions(tokens), key=lambda m: m[0] - m[1]):
        inner = range(first, last + 1)
        head = next((i for i in inner if not first <= tokens[i].head - 1 <= last), first)
        proper = tokens[head].upos == "PROPN"
        if type_ == "time":
            for i in inner:
                label[i] = label[i] or "time"
            continue
        if not proper:
            if identity:
                for i in inner:
                    label[i] = label[i] or ANY
            continue
        if any(label[i] not in (None, ANY) for i in inner):
            continue
        low = high = head
        joiners = {"-"} if type_ == "person" else NAME_JOINERS
        while low > first and _joins(tokens[low - 1], joiners):
            low -= 1
        while high < last and _joins(tokens[high + 1], joiners):
            high += 1
        while tokens[low].upos != "PROPN":
            low += 1
        while tokens[high].upos != "PROPN":
            high -= 1
        plural = type_ == "person" and tokens[head].xpos == "NNPS"
        mark = ANY if plural else type_
        for i in range(low, high + 1):
            label[i] = mark
        spans.append((tokens[low].start, tokens[high].end, mark))
    spans += [
        (t.start, t.end, ANY)
        for t, mark in zip(tokens, label, strict=True)
        if mark == ANY or (mark is None and (t.upos == "PROPN" or _capital(t, tokens[0])))
    ]
    return spans


def _joins(token: Token, joiners: set[str]) -> bool:
    return token.upos == "PROPN" or token.form in joiners


def _capital(token: Token, first: Token) -> bool:
    """Whether the word may belong to a title that GUM leaves unnamed ("Best Foreign Actress")."""
    return token is not first and token.form[0].isupper() and token.upos not in ("PRON", "PUNCT")


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
