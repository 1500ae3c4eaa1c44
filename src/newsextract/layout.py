"""The page: which lines are article, which are headings, captions, bylines and teasers.

Pure functions over the text; nothing is removed, offsets stay those of the article. The kinds
of lines are told by ``data/en/noise.toml`` and by shape (length, final mark, blank lines around).
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from newsextract import memo

if TYPE_CHECKING:
    from spacy.tokens import Doc

BlockKind = Literal["paragraph", "heading", "item", "caption", "byline", "teaser", "front"]
NOISE: frozenset[str] = frozenset({"byline", "teaser", "front"})

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BLANK = re.compile(r"(?:\r\n|[\r\n\u2028\u2029])[ \t\u00a0]*(?:\r\n|[\r\n\u2028\u2029])")
_FRONT = re.compile(r"\s*date \d{4}(?:-\d\d(?:-\d\d)?)?(?=\s|$)")
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\r?\n.*?\r?\n---[ \t]*(?=\r?\n|$)", re.DOTALL)
_ITEM = re.compile(r"(?:[•·●▪‣◦*\-–—►✔→]|\d{1,2}[.)])\s+")
_TERMINAL = re.compile(r"[.!,;…”’\"'»)\]]$")
# A credit ends at the picture desk's name: "© Tyler Gold/Prime Ann Lee stars in …".
_CREDIT_HEAD = re.compile(
    r"(?:©|\(c\)|(?i:photo|image|picture|pic|photograph|still)(?i:s?(?: credit)?(?: by)?)\s?:|(?i:credit)\s?:)\s*(?:[A-ZÀ-Þ][\w.’'\-]*\s){0,3}?[A-ZÀ-Þ][\w.’'\-]*"
    r"(?:\s?/\s?[A-ZÀ-Þ][\w.’'+\-]*(?:\s(?:TV\+?|Video|Plus|Images|Studios?|Pictures|Plc|Ltd|One|Two))*)+",
)


@dataclass(frozen=True, slots=True)
class Block:
    """A line (or hard-wrapped paragraph): ``text[start:end]`` has no blanks at its edges."""

    start: int
    end: int
    kind: BlockKind


@cache
def _noise() -> dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]]:
    source = resources.files("newsextract").joinpath("data/en/noise.toml").read_text("utf-8")
    table = tomllib.loads(source)
    patterns = {}
    for kind, rules in table.items():
        opening = re.compile("(?:" + "|".join(rules["opening"]) + ")", re.IGNORECASE)
        line = rules.get("line")
        patterns[kind] = (
            opening,
            re.compile("(?:" + "|".join(line) + ")", re.IGNORECASE) if line else None,
        )
    return patterns


@lru_cache(maxsize=64)
def blocks(text: str) -> tuple[Block, ...]:
    """Split ``text`` into blocks, in order; what lies between them is blank."""
    found: list[Block] = []
    at = 0
    if front := (_FRONT_MATTER.match(text) or _FRONT.match(text)):
        found.append(Block(front.start() + _lead(front[0]), front.end(), "front"))
        at = front.end()
    spans = [s for s in (_strip(text, m.start(), m.end()) for m in _LINE.finditer(text, at)) if s]
    if _hard_wrapped(text, spans):
        spans = _joined(text, spans)
    for index, (start, end) in enumerate(spans):
        line = text[start:end]
        following = (
            text[spans[index + 1][0] : spans[index + 1][1]] if index + 1 < len(spans) else ""
        )
        found.append(Block(start, end, _kind(line, following)))
    return tuple(found)


def credit_end(text: str, block: Block) -> int:
    """Where the credit at the head of a caption ends (``block.start`` if there is none)."""
    match = _CREDIT_HEAD.match(text, block.start, block.end)
    return match.end() if match else block.start


_CREDIT_BRACKET = re.compile(
    r"\((?:©|\(c\)|(?i:photo(?:graph)?s?|images?|pictures?|pics?|stills?|credit)(?i: credit| by)?\s?:)[^()\n]{1,80}\)"
)


def credit_brackets(text: str) -> list[tuple[int, int]]:
    """Picture credits in brackets, wherever they stand: "(Image: BBC)", "(© Jo Fell/Prime Video)"."""
    if "(" not in text:
        return []
    return [match.span() for match in _CREDIT_BRACKET.finditer(text)]


def sentences(doc: Doc) -> list[tuple[int, int]]:
    """Character spans of the sentences, never reaching over a block's edge.

    Uses the pipeline's sentence starts where there are any, and blocks alone otherwise.
    Noise blocks give no sentences; the credit at the head of a caption is left out.
    """
    return memo.once(doc, "sentences", _sentences)


def sentence_before(doc: Doc, at: int) -> tuple[int, int] | None:
    """Span of the sentence in whose words ``at`` stands, or of the one before where only a mark opens in front of it."""
    spans = sentences(doc)
    number = bisect_right(spans, (at - 1, len(memo.text(doc)))) - 1
    if number >= 0 and not memo.text(doc)[spans[number][0] : at].strip(" “\"‘'«"):
        number -= 1
    return spans[number] if number >= 0 else None


def _sentences(doc: Doc) -> list[tuple[int, int]]:
    starts: list[int] = []
    if doc.has_annotation("SENT_START"):
        # One call for all tokens: asking each of them is many times slower.
        places, flags = doc.to_array(["IDX", "SENT_START"]).T
        starts = places[flags == 1].tolist()
    text = memo.text(doc)
    spans: list[tuple[int, int]] = []
    index = 0
    for block in blocks(text):
        if block.kind in NOISE:
            continue
        begin = credit_end(text, block) if block.kind == "caption" else block.start
        while index < len(starts) and starts[index] <= begin:
            index += 1
        cuts = [begin]
        while index < len(starts) and starts[index] < block.end:
            # No sentence ends in a comma or in mid-air, whatever the recogniser thought.
            before = text[begin : starts[index]].rstrip()
            after = text[starts[index] : starts[index] + 9]
            whole = before and not before[-1].isalnum() and before[-1] not in ",-–"
            if whole and not _CLOCK.search(f"{before[-6:]} {after}"):
                cuts.append(starts[index])
            index += 1
        ends = {m.end() for m in _NUMBERED.finditer(text, begin, block.end)} if starts else set()
        if ends.difference(cuts):
            cuts = sorted(ends.union(cuts))
        if not starts:
            cuts += [
                m.end()
                for m in _FALLBACK.finditer(text, begin, block.end)
                if not _CLOCK.search(text[max(begin, m.start() - 4) : m.end() + 9])
            ]
        for start, end in zip(cuts, [*cuts[1:], block.end], strict=True):
            if span := _strip(text, start, end):
                spans.append(span)
    return spans


# "9 p.m. ET" is one piece.
_CLOCK = re.compile(
    r"\b[ap]\.m\.\s+(?:[ECMP][SD]?T\b|GMT|BST|IST|KST|JST|A[EW]?[SD]T|Eastern|Pacific|Central|UK|on\b|in\b)"
)
# "The return of Smoke Season 2. Ash arrives on Friday": the recogniser may take the full stop for a part of the number.
_NUMBERED = re.compile(r"\b(?:[Ss]eason|[Ss]eries|[Ee]pisode)\s\d{1,3}[.!?]\s+(?=[A-Z“\"‘])")
# Never after an initial or an abbreviated rank ("Mrs.", "Prof.", "Cmdr.").
_FALLBACK = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bDet)(?<!\bProf)(?<!\bCmdr)(?<!\bCapt)(?<!\bSgt)(?<!\bInsp)"
    r"(?<!\bRev)(?<!\bGen)(?<!\bSen)(?<!\bGov)(?<!\bSupt)(?<!\bCpl)(?<!\bCol)(?<!\bMaj)(?<!\bNov)(?<!\bDec)(?<!\bOct)(?<!\bSept)(?<!\bJan)(?<!\bFeb)(?<!\bAug)(?<!\bDept)"
    r"[.!?][”\"’')\]]*\s+(?=[A-Z“\"‘'(\[])"
)


# What is left of a quotation mark at the edge of a name when the page kept its HTML entities.
_ENTITY_START = re.compile(r"(?:&?(?:[lr][ds]quo|quot|apos|laquo|raquo|amp|nbsp|#\d{2,5});)+")
_GLUED = re.compile(r"(?<=[a-z])\.(?=\d)")
_ENTITY_END = re.compile(r"(?:&(?:[lr][ds]quo|quot|apos|laquo|raquo|amp|nbsp|#\d{2,5})?;?)+$")


def without_entities(text: str, start: int, end: int) -> tuple[int, int]:
    """``start``, ``end`` moved inwards over HTML entities at the edges of ``text[start:end]``, and out of a number
    that is glued to its end ("Lucy Boyd.9.27.19")."""
    if match := _ENTITY_START.match(text, start, end):
        start = match.end()
    if match := _ENTITY_END.search(text[start:end]):
        end = start + match.start()
    if match := _GLUED.search(text, start, end):
        end = match.start()
    return start, end


def _lead(piece: str) -> int:
    return len(piece) - len(piece.lstrip())


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in "\ufeff\u200b"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "\ufeff\u200b"):
        end -= 1
    return (start, end) if start < end else None


def _hard_wrapped(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether lines were cut at a column: most lines before another run on in mid-sentence."""
    inner = broken = 0
    for (start, end), (after, _) in pairwise(spans):
        if not _BLANK.search(text, end, after):
            inner += 1
            broken += 50 <= end - start <= 100 and text[end - 1] not in '.!?:”"'
    return inner >= 6 and broken >= 0.7 * inner


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined = spans[:1]
    for start, end in spans[1:]:
        if _BLANK.search(text, joined[-1][1], start):
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined


def _kind(line: str, following: str) -> BlockKind:
    bare = line.lstrip("*_#>|[( ")
    for kind, (opening, whole) in _noise().items():
        if opening.match(bare) or (whole is not None and whole.fullmatch(line)):
            if kind == "credit":
                return "caption"
            return "byline" if kind == "byline" else "teaser"
    if _ITEM.match(line):
        return "item"
    words = line.split()
    if line.startswith("#") or (
        len(words) <= 14
        and following
        and not _TERMINAL.search(line)
        and not line[0].islower()
        and line[0] not in "“\"‘'«"
    ):
        return "heading"
    return "paragraph"
