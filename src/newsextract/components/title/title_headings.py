"""The entries of a roundup: each has its title on a line of its own, and words about it below.

Where most of such lines are titles, or are followed by a line that says where to see what they name ("Platform: …"), the
others are titles, too, from their first word to their last: "Smoke of the Dead", of which only "Smoke" was taken for one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, registry
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.release import release_words
from newsextract.components.title import title_doubts
from newsextract.components.title.title_edges import SMALL
from newsextract.components.title.title_spans import Span, claim, heads_a_service

_NAMESAKES = ("PLATFORM", "ORG", "LOC")
_BLANKS = 20  # that may stand beside a line's words
_LEAST = 3  # entries that make a roundup
_LONGEST = 60  # characters of a title's line
_TELLS = 80  # characters of the words below it
_LEAD = re.compile(r"(?:\d{1,2}[.):]\s*|[•*#➢–—-]\s+)+")
_WORD = re.compile(r"[^\W\d_][\w’']*")
_NO_TITLE = re.compile(
    r"[.?!:;,]\Z|[.!?;] [A-Z]|[()@|/]|\d ?[ap]\.?m\b|\d{4}\Z|\b(?:20\d\d|19\d\d)\b"
    r"|\A(?:Title|Film|Movie|Show|Series): "  # the title stands behind it
)
_NEWS = re.compile(
    r"(?i)\b(?:cast|plot|synopsis|trailer|release|date|who|what|where|when|how|why|read|watch|more|new|news|tv|movies?|films?|series|"
    r"coming|going|goings|leaving|returning|staying|shows?|season|episodes?|streaming|theat(?:er|re)s?|about|also|best|is|are|was|will|your|you)\b"
)
_DAY = re.compile(
    r"\b(?:(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|Tomorrow|Tonight|Today|TOMORROW|TONIGHT|TODAY"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d)"
    r"|\A(?:(?:Christmas|New Year['’]s) (?:Eve|Day)|Boxing Day|Good Friday|Easter (?:Sun|Mon)day)\b"
    # "MARCH", above the films of the month
    r"|\A(?i:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)?\Z"
    # "BBC One, from 1 January" stands under its title
    r"|, (?:from |on )?\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# "Movie Review: Smoke" (6 of 6 in gold train and dev)
_REVIEW = re.compile(
    r"^(?:date [\d-]+ )?(?:(?:Movie|Film|TV|Series|Show|Book|Album|Play|Theatre|Theater|DVD|Blu-ray|Advance|Early|Quick) )?(?:Review|REVIEW): [“\"‘'*_]?(?P<title>[^\W_][^\n:]{1,60}?)[”\"’'*_]?(?: \(\d{4}\))?[ \t]*\r?$",
    re.MULTILINE,
)


def settle(doc: Doc, found: Entities) -> None:
    """Add the titles that a roundup's other lines show to be titles; changes ``found``."""
    text = memo.text(doc)
    _named_again(doc, found)
    _reviewed(doc, found)
    lines = _lines(text)
    if len(lines) < _LEAST:
        return
    first, last = memo.places(doc)
    spans = [
        (first[low], last[high], told) for low, high, told in lines if low in first and high in last
    ]
    surely = [_is_title(found, start, end) or told for start, end, told in spans]
    named = [_holds_people(found, start, end) for start, end, _ in spans]
    if (
        2 * sum(surely) < len(spans)
        or sum(surely) < 2
        or any(one and not sure for one, sure in zip(named, surely, strict=True))
    ):
        return
    for start, end, _ in spans:
        if _is_title(found, start, end) or _of_a_house(found, start, end):
            continue
        claim(found, (start, end))


def _named_again(doc: Doc, found: Entities) -> None:
    """A line that is a title of the article's heads what is told of it, though a service or a place is called so, too."""
    labels: dict[str, set[str]] = defaultdict(set)
    alone: list[tuple[Span, str]] = []
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    for span, p in found.items():
        words, label = memo.words(doc, *span), next(iter(p))
        start, end = starts[span[0]], ends[span[1] - 1]
        before = text[max(0, start - _BLANKS) : start].rstrip(" \t")[-1:]
        after = text[end : end + _BLANKS].lstrip(" \t")[:1]
        if label in _NAMESAKES and before in ("", "\n", "\r") and after in ("\n", "\r"):
            alone.append((span, words))
        else:
            labels[words].add(label)
    for span, words in alone:
        service = registry.lookup(words)
        own = labels[words]
        if "WORK" in own and not own & {*_NAMESAKES} and (service is None or words != service.name):
            claim(found, span)


def _reviewed(doc: Doc, found: Entities) -> None:
    """What a heading says is reviewed, where nothing in it was taken for a title or for a service."""
    first, last = memo.places(doc)
    for match in _REVIEW.finditer(memo.text(doc)):
        low, high = match.span("title")
        if low not in first or high not in last or not _reads_like_a_title(match["title"]):
            continue
        span = first[low], last[high]
        inside = {next(iter(p)) for s, p in found.items() if s[0] < span[1] and span[0] < s[1]}
        if not inside & {"WORK", "PLATFORM"}:
            claim(found, span)


def _is_title(found: Entities, start: int, end: int) -> bool:
    return next(iter(found.get((start, end), {"": 0.0}))) == "WORK"


def _holds_people(found: Entities, start: int, end: int) -> bool:
    """Whether the line is a person's name, or names one among other words."""
    return any(
        next(iter(p)) == "PERSON" and s[1] - s[0] > 1
        for s, p in found.items()
        if start <= s[0] and s[1] <= end
    )


def _of_a_house(found: Entities, start: int, end: int) -> bool:
    """Whether a title is the line's beginning and a company its end: "Swan Lake from the City Ballet"."""
    inside = {next(iter(p)) for s, p in found.items() if start <= s[0] and s[1] <= end}
    return "WORK" in inside and ("ORG" in inside or "PLATFORM" in inside)


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Offsets of lines that may be titles over a paragraph, and whether one below says where to see it."""
    # "Image Credit: Courtesy of NBC" stands between a title and what is told of it.
    blocks = [b for b in layout.blocks(text) if b.kind not in (*layout.NOISE, "caption")]
    found: list[tuple[int, int, bool]] = []
    for at, (line, below) in enumerate(pairwise(blocks)):
        if at and text[blocks[at - 1].start : blocks[at - 1].end].endswith(":"):
            continue  # "Cast:", and the names on a line of their own
        long = below.end - below.start >= _TELLS or (
            at + 2 < len(blocks) and blocks[at + 2].end - blocks[at + 2].start >= _TELLS
        )
        low = line.start
        if lead := _LEAD.match(text, low, line.end):
            low = lead.end()
        told = any(
            release_words.words().field.match(text, b.start) for b in blocks[at + 1 : at + 4]
        )
        below_it = release_words.words().field.match(text, below.start)
        if not (long or below_it) or line.end - low > _LONGEST:
            continue
        if not _reads_like_a_title(text[low : line.end]):
            continue
        found.append((low, line.end, told))
    return found


def _reads_like_a_title(words: str) -> bool:
    own = _WORD.findall(words)
    large = [word for word in own if len(word) > 3 and word not in SMALL]
    return (
        0 < len(own) < 9
        and words[0].isupper()
        and own[-1][0].isupper()
        and all(word[0].isupper() for word in large)
        and not _NO_TITLE.search(words)
        and not _NEWS.search(words)
        and not _DAY.search(words)
        and not release_words.words().field.match(words)
        and not heads_a_service(words)
        and not title_doubts.is_none(words)
    )
