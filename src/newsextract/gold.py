"""The gold format: an annotated article that people can write and read in a diff.

A gold file has three parts, parted by lines of exactly ``---``: a header of ``key: value``
lines, the text with inline marks, and the relations, one a line. ``corpus/README.md`` is the
guide. :func:`parse` turns a file into plain text and character offsets, :func:`render` turns
it back, and the two are inverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newsextract.errors import GoldError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ENTITY_LABELS = {
    "PER": "PERSON",
    "CHR": "CHARACTER",
    "WRK": "WORK",
    "PLT": "PLATFORM",
    "ORG": "ORG",
    "LOC": "LOC",
    "DAT": "DATE",
    "PRO": "PRONOUN",
}
_SHORT = {long: short for short, long in ENTITY_LABELS.items()}
RELATION_FIELDS = {
    "cast": ("actor", "character", "work", "kind", "status", "season"),
    "release": (
        "work", "date", "text", "basis", "time", "timezone", "event", "platform",
        "territory", "status", "season", "episodes",
    ),
    "platform": ("platform", "kind", "works"),
    "quote": ("n", "speaker", "kind", "parent", "role"),
    "work": ("title", "kind"),
}  # fmt: skip
_MARK = re.compile(
    r"\{(?P<label>PER|CHR|WRK|PLT|ORG|LOC|DAT|PRO):(?P<body>(?:[^{}\\]|\\.)*)\}"
    r"|\{Q(?P<quote>\d+):|(?P<close>\})|\\(?P<escaped>.)|(?P<stray>\{)",
    re.DOTALL,
)
_BODY = re.compile(r"((?:[^=\\]|\\.)*)(?:=(.*))?", re.DOTALL)


@dataclass(frozen=True)
class Entity:
    """``text[start:end]`` names ``canonical``, the fullest form in the article."""

    start: int
    end: int
    label: str
    canonical: str


@dataclass(frozen=True)
class GoldQuote:
    """The words of quotation ``n``: ``text[start:end]``."""

    n: int
    start: int
    end: int


@dataclass
class GoldArticle:
    """A gold article: text, marks by character offset, and relations as plain fields."""

    header: dict[str, str]
    text: str
    entities: list[Entity] = field(default_factory=list)
    quotes: list[GoldQuote] = field(default_factory=list)
    relations: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def published(self) -> str:
        return self.header.get("published", "")

    def rows(self, kind: str) -> list[dict[str, str]]:
        """The relations of one kind: ``cast``, ``release``, ``platform``, ``quote``, ``work``."""
        return [fields for name, fields in self.relations if name == kind]


def parse(source: str, name: str = "<gold>") -> GoldArticle:
    """Read one gold file.

    Raises:
        GoldError: with the name and the line, when the format is broken.
    """
    lines = source.split("\n")
    rules = [i for i, line in enumerate(lines) if line == "---"]
    if len(rules) < 2:
        raise GoldError(f"{name}: needs two lines of '---' (header, text, relations)")
    first, last = rules[0], rules[-1]
    header = _header(lines[:first], name)
    article = _inline("\n".join(lines[first + 1 : last]), name, first + 2)
    article.header = header
    for number, line in enumerate(lines[last + 1 :], last + 2):
        if line.strip() and not line.startswith("#"):
            article.relations.append(_relation(line, name, number))
    return article


def read(path: Path) -> GoldArticle:
    """Read a gold file from disk (UTF-8); see :func:`parse`."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return parse(file.read(), str(path))
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 (byte {error.start})") from None


def _header(lines: list[str], name: str) -> dict[str, str]:
    header = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise GoldError(f"{name}:{number}: header line without a colon")
        header[key.strip()] = value.strip()
    return header


def _inline(marked: str, name: str, line: int) -> GoldArticle:
    out: list[str] = []
    size = position = 0
    open_quotes: list[tuple[int, int]] = []
    article = GoldArticle({}, "")

    def push(piece: str) -> None:
        nonlocal size
        out.append(piece)
        size += len(piece)

    def fail(message: str) -> GoldError:
        return GoldError(f"{name}:{line + marked.count(chr(10), 0, position)}: {message}")

    for match in _MARK.finditer(marked):
        push(marked[position : match.start()])
        position = match.end()
        if match["label"]:
            body = _BODY.fullmatch(match["body"])
            assert body is not None  # the pattern takes any string
            start, surface = size, _unescape(body[1])
            if not surface or surface != surface.strip():
                raise fail(f"mark is empty or has blanks at its edge: {match[0]!r}")
            push(surface)
            canonical = surface if body[2] is None else _unescape(body[2])
            label = ENTITY_LABELS[match["label"]]
            article.entities.append(Entity(start, size, label, canonical))
        elif match["quote"]:
            open_quotes.append((int(match["quote"]), size))
        elif match["close"]:
            if not open_quotes:
                raise fail("'}' closes nothing")
            number, start = open_quotes.pop()
            article.quotes.append(GoldQuote(number, start, size))
        elif match["escaped"]:
            push(match["escaped"])
        else:
            raise fail("'{' opens no known mark (a plain brace is written \\{)")
    if open_quotes:
        raise fail(f"Q{open_quotes[-1][0]} is never closed")
    push(marked[position:])
    article.text = "".join(out)
    article.quotes.sort(key=lambda q: (q.start, -q.end))
    return article


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def _relation(line: str, name: str, number: int) -> tuple[str, dict[str, str]]:
    kind, colon, rest = line.partition(":")
    kind = kind.strip()
    if not colon or kind not in RELATION_FIELDS:
        raise GoldError(f"{name}:{number}: unknown relation {kind!r}")
    names = RELATION_FIELDS[kind]
    fields = dict.fromkeys(names, "")
    for index, part in enumerate(rest.split(" | ")):
        part = part.strip().strip("|").strip()
        key, equals, value = part.partition("=")
        if equals and key.strip() in names:
            fields[key.strip()] = value.strip()
        elif index == 0:
            fields[names[0]] = part
        elif part:
            raise GoldError(f"{name}:{number}: {kind} has no field {key.strip()!r}")
    return kind, fields


def render(article: GoldArticle) -> str:
    """Write a gold article back; ``parse(render(a)) == a``."""
    text = article.text
    events: list[tuple[int, int, int, str]] = []  # offset, order, nesting, mark
    for entity in article.entities:
        canonical = "" if entity.canonical == text[entity.start : entity.end] else (
            "=" + _escape(entity.canonical, "{}\\=")
        )  # fmt: skip
        events.append((entity.start, 2, 0, "{" + _SHORT[entity.label] + ":"))
        events.append((entity.end, 0, 0, canonical + "}"))
    for quote in article.quotes:
        events.append((quote.start, 1, -quote.end, "{Q" + str(quote.n) + ":"))
        events.append((quote.end, 0, 1, "}"))
    events.sort(key=lambda e: e[:3])
    inside = [(e.start, e.end) for e in article.entities]
    out, position = [], 0
    for offset, _, _, mark in events:
        special = "{}\\=" if any(s <= position and offset <= e for s, e in inside) else "{}\\"
        out += [_escape(text[position:offset], special), mark]
        position = offset
    out.append(_escape(text[position:], "{}\\"))
    head = "".join(f"{key}: {value}\n" for key, value in article.header.items())
    return f"{head}---\n{''.join(out)}\n---\n{_render_relations(article.relations)}"


def to_doc(article: GoldArticle, nlp: Language) -> Doc:
    """A Doc of the article with the marked entities as ``doc.ents`` (dates and pronouns left out)."""
    from spacy.util import filter_spans

    doc = nlp.make_doc(article.text)
    spans = [
        doc.char_span(e.start, e.end, label=e.label, alignment_mode="expand")
        for e in article.entities
        if e.label not in ("DATE", "PRONOUN")
    ]
    doc.ents = filter_spans([span for span in spans if span is not None])
    return doc


def _escape(text: str, special: str) -> str:
    return "".join("\\" + c if c in special else c for c in text)


def _render_relations(relations: Iterable[tuple[str, dict[str, str]]]) -> str:
    lines = []
    for kind, fields in relations:
        parts = [f"{key}={value}" for key, value in fields.items() if value]
        lines.append(f"{kind}: {' | '.join(parts)}\n")
    return "".join(lines)
