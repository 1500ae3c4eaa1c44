"""The scene: an article's sentences with names, titles, platforms and dates masked.

What the rules of castings, platforms and releases work on; built once for each of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components import platforms, works
from newsextract.components.relations import Relation
from newsextract.components.title import guided
from newsextract.components.title.credits import credited
from newsextract.components.title.title_forms import title_key
from newsextract.dates import DateMention, TimeMention, find_dates, find_times
from newsextract.masking import PLACEHOLDERS, Item, Masked

T = TypeVar("T")
_W, _P, _L, _D, _F = (PLACEHOLDERS[k] for k in ("WORK", "PERSON", "LOC", "DATE", "PLATFORM"))
_T = PLACEHOLDERS["TIME"]
# "3) Smoke (ITV)", "Title: Smoke", and behind the name of who picks it or the city where it plays: "LONDON: Smoke (National)".
_ENTRY = re.compile(
    rf"^(?:[•·●▪◦*★☆\-–—►✔→#]\s*|\d{{1,2}}[.):]\s*)*(?:[{_P}{_L}]: |(?:title|film|movie|show|series): ?[“\"‘']?)?"
    rf"(?P<w>{_W})(?!['’]s\b)(?=[”\"’']?$|\s*[\n(\[,:–—|\-.\ue003\ue004]|\s+(?:season|series)\b)",
    re.I,
)

_NUMBERED = re.compile(rf"\d{{1,2}} [“\"‘']?(?P<w>{_W})[”\"’']?(?: \([^()]*\))?")  # "3 Smoke"

# "Smoke: September 13", "Smoke (BBC One, 9pm)": when and where.
_SLOT = rf"(?: ?[:–—|,(-] ?(?:(?:on|from|in|at) |[{_D}{_F}{_T}]|\d{{1,4}}(?!\d)(?:[.:]\d\d)?(?: ?[ap]\.?m\b\.?)?|[,|/&·–—-]| )+\)?)?"
# "Smoke (Streaming on Netflix)"
_WHERE = rf" \([^(){_D}\n]{{2,30}}{_F}[^()\n]{{0,40}}\)"
# "Smoke", "3) Smoke, season 2": a line that is a title.
_ALONE = re.compile(
    rf"^(?:[•·●▪◦*★☆\-–—►✔→#]\s*|\d{{1,2}}[.):]?\s+)*[“\"‘'*_]*{_W}[”\"’'*_]*(?:,? \(?(?:season|series) \w+\)?)?(?:{_SLOT}:?|{_WHERE})$",
    re.I,
)
# "2. Smoke Season 2 • Release Date: 9 May • …", in the middle of a paragraph
_INLINE = re.compile(
    rf"(?:\d{{1,2}}[.)] )?[“\"‘']?(?P<w>{_W})[”\"’']?(?:,? \(?(?:season|series) \w+\)?)?(?: \(\d{{4}}\))? [•·|](?: |$)",
    re.I,
)
_WORDS = re.compile(r"[^\W\d_]+")
_BRACKET_OR_TITLE = re.compile(rf"[(){_W}]")


@dataclass(slots=True)
class Sentence:
    """A sentence (or line) with its mask; ``start``/``end`` are the article's offsets.

    ``focus`` is the work that it is about when it names none; ``headed`` is the title on a line of its own
    above it, where several titles head the article's parts.
    """

    start: int
    end: int
    masked: Masked
    has_people: bool
    focus: str = ""
    headed: str = ""


class Scene:
    """One article as the rules see it."""

    def __init__(self, doc: Doc) -> None:
        self.text = memo.text(doc)
        self._kept: dict[str, Any] = {}
        self.people: Sequence[names.Mention] = names.mentions(doc)
        self.works: Sequence[Relation] = works.mentions(doc)
        self.platforms: Sequence[Relation] = platforms.mentions(doc)
        self._titles = {title_key(w.fields["title"]) for w in self.works}
        taken = [w.roles["work"] for w in self.works]
        self.dates: list[DateMention] = [
            d for d in find_dates(self.text) if not any(s < d.end and d.start < e for s, e in taken)
        ]
        self.times: list[TimeMention] = find_times(self.text)
        items = [Item(m.start, m.end, m.label, i) for i, m in enumerate(self.people)]
        items += [Item(*w.roles["work"], "WORK", i) for i, w in enumerate(self.works)]
        items += [Item(*p.roles["platform"], "PLATFORM", i) for i, p in enumerate(self.platforms)]
        items += [Item(d.start, d.end, "DATE", i) for i, d in enumerate(self.dates)]
        items += [Item(t.start, t.end, "TIME", i) for i, t in enumerate(self.times)]
        items += [
            Item(e.start_char, e.end_char, e.label)
            for e in memo.entities(doc)
            if e.label in ("ORG", "LOC")
        ]
        self._items = sorted(items, key=lambda i: (i.start, -i.end))
        self._masks: dict[tuple[int, int], Masked] = {}
        self.headings = {(b.start, b.end) for b in layout.blocks(self.text) if b.kind == "heading"}
        self.sentences = self._masked_sentences(doc)
        self.primary = self._primary()
        self._set_focus(self.sentences)

    def once(self, name: str, make: Callable[[Scene], T]) -> T:
        """``make(self)``, worked out at the first call with this ``name``."""
        if name not in self._kept:
            self._kept[name] = make(self)
        value: T = self._kept[name]
        return value

    def keep(self, name: str, value: object) -> None:
        """Let :meth:`once` give ``value`` for ``name`` from now on."""
        self._kept[name] = value

    def title(self, sentence: Sentence, at: int) -> str:
        """The canonical title of the WORK placeholder at masked offset ``at``."""
        return self.title_at(sentence.masked, at)

    def title_at(self, masked: Masked, at: int) -> str:
        """The canonical title of the WORK placeholder at ``at`` of any mask of this article."""
        return self.works[masked.items[at].key].fields["title"]

    def dates_in(self, masked: Masked) -> list[DateMention]:
        """The dates of any mask of this article, in order."""
        return [self.dates[i.key] for i in masked.items.values() if i.label == "DATE"]

    def mask(self, start: int, end: int) -> Masked:
        """Mask ``text[start:end]``; several components ask for the same blocks."""
        if (start, end) not in self._masks:
            first = bisect_left(self._items, start, key=_start)
            last = bisect_left(self._items, end, first, key=_start)
            inside = [i for i in self._items[first:last] if i.end <= end]
            self._masks[start, end] = Masked(self.text, start, end, inside)
        return self._masks[start, end]

    def is_title(self, text: str) -> bool:
        """Whether ``text`` is a title that the article names."""
        return title_key(text) in self._titles

    def _masked_sentences(self, doc: Doc) -> list[Sentence]:
        sentences = []
        index = 0
        for start, end in layout.sentences(doc):
            while index < len(self._items) and self._items[index].start < start:
                index += 1
            after = index
            while after < len(self._items) and self._items[after].start < end:
                after += 1
            inside = self._items[index:after]
            people = any(i.label in ("PERSON", "CHARACTER") for i in inside)
            masked = Masked(self.text, start, end, inside)
            if _shouted(masked.text):
                masked.text = masked.text.lower()
            sentences.append(Sentence(start, end, masked, people))
        return sentences

    def _primary(self) -> str:
        """The work that the article is about: named early and often. Empty if it names none."""
        first = [b.start for b in layout.blocks(self.text) if b.kind not in layout.NOISE][:3]
        early = first[-1] if first else 0
        weights: Counter[str] = Counter(dict.fromkeys((w.fields["title"] for w in self.works), 0))
        for sentence in self.sentences:
            for at in self._own_places(sentence):
                weight = 3 if sentence.masked.original(at) <= early else 2
                weights[self.title(sentence, at)] += weight
        most = weights.most_common(1)[0][0] if weights else ""
        return guided.child(self.text, self.works, most)

    def _set_focus(self, sentences: list[Sentence]) -> None:
        """The work that each sentence is about when it names none itself.

        In a list of titles, an entry's title holds until the next entry; elsewhere a title holds
        for the rest of its paragraph, and then it is the article's own.
        """
        blocks = layout.blocks(self.text)
        entries = {b.start: title for b in blocks if (title := self.entry(b))}
        alone = {b.start for b in blocks if b.start in entries and self._is_title_line(b)}
        heads = len({entries[at] for at in alone}) >= 2
        listed = len(set(entries.values())) >= 3
        inline = self._inline(sentences)
        section, focus, index, headed = "", "", -1, ""
        for sentence in sentences:
            while index + 1 < len(blocks) and blocks[index + 1].start <= sentence.start:
                index += 1
                if listed and blocks[index].start in entries:
                    section = entries[blocks[index].start]
                if heads and blocks[index].start in entries:
                    headed = entries[blocks[index].start] if blocks[index].start in alone else ""
                focus = section
            if sentence.start in inline:
                focus = section = inline[sentence.start]
            sentence.focus, sentence.headed = focus or self.primary, headed
            if own := self.own_works(sentence):
                # A paragraph between a list's entries may be about a title of its own.
                block = blocks[index].start if index >= 0 else -1
                inserted = block == sentence.start and block not in entries
                focus = own[0] if inserted or not section else section

    def _inline(self, sentences: list[Sentence]) -> dict[int, str]:
        """Titles of entries whose lines were run together, by the start of their sentences; none if it is a single one."""
        found = {
            sentence.start: self.title(sentence, match.start("w"))
            for sentence in sentences
            if (match := _INLINE.match(sentence.masked.text))
        }
        return found if len(set(found.values())) > 1 else {}

    def entry(self, block: layout.Block) -> str:
        """The title with which a block begins, after a bullet or number; empty if with none."""
        if block.kind in layout.NOISE:
            return ""
        head = self.mask(block.start, min(block.end, block.start + 120))
        match = _ENTRY.match(head.text) or _NUMBERED.fullmatch(head.text)
        return self.title_at(head, match.start("w")) if match else ""

    def _is_title_line(self, block: layout.Block) -> bool:
        line = block.end - block.start < 100 and self.mask(block.start, block.end).text
        return bool(line and _ALONE.match(line))

    def own_works(self, sentence: Sentence) -> list[str]:
        """Titles in the sentence in order, outside brackets and credits ("Fire's Ann Lee")."""
        return [self.title(sentence, at) for at in self._own_places(sentence)]

    def _own_places(self, sentence: Sentence) -> list[int]:
        text = sentence.masked.text
        return own_places(text) if _W in text else []


@lru_cache(maxsize=512)
def own_places(text: str) -> list[int]:
    """Masked offsets of titles outside brackets and credits."""
    credits = credited(text)
    found = []
    depth = 0
    for match in _BRACKET_OR_TITLE.finditer(text):
        at, char = match.start(), match[0]
        depth += (char == "(") - (char == ")" and depth > 0)
        if char == _W and depth == 0 and at not in credits:
            found.append(at)
    return found


def _start(item: Item) -> int:
    return item.start


def _shouted(masked: str) -> bool:
    """A headline in capitals or Title Case: "ANN LEE IS MARA", "Ann Lee To Star As Mara".

    The rules are written in lower case; names and titles are masked, so their capitals are not lost.
    """
    if masked[-1:] in ".!?:":
        return False  # no headline: most sentences
    words = _WORDS.findall(masked)
    return (
        bool(words)
        and len(masked) == len(masked.lower())
        and all(word[0].isupper() for word in words if len(word) > 3 or masked.isupper())
        and any(word[0].isupper() for word in words[1:] or words)
    )


def scene(doc: Doc) -> Scene:
    """The scene of ``doc``, built once."""
    return memo.once(doc, "scene", Scene)


def around(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The sentences that hold ``start:end``, first to last."""
    low, high = start, end
    for s, e in layout.sentences(doc):
        if s < end and start < e:
            low, high = min(low, s), max(high, e)
    return low, high
