"""Readers of the CoNLL-U sets, EWT and GUM: text, sentence starts and GUM's named mentions."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from source import ANY, Source

NAME_JOINERS = {"of", "for", "and", "&", "-", "–", "the"}


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
