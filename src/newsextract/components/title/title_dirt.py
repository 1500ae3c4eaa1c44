"""What is none of a title's words, or no title at all: the number of a picture, a day of a list, a state behind its city,
the first word of a sentence.

In gold train and dev no title is a number of more than five digits, none ends in a stroke or has a colon right before a
mark, and of brackets behind a name that hold a city and a state all are where somebody is from.
"""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_edges import SMALL
from newsextract.components.title.title_spans import in_marks, move, titles

_NUMBER = re.compile(r"\d{6,}")
# "2/6 - Smoke": the day from which on it is to be had.
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})? ?[-–—:] ")
# 'Smoke: "The Ferry': an episode in a mark of its own.
_EPISODE = re.compile(r"(?P<title>[^:\"“]{2,}): [\"“](?P<episode>[^\"“”]{2,})")
_STATES = "A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJMSVY]|O[HKNR]|PA|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY]"
# "Ann Lee (Salt Creek, OR)"
_HOME = re.compile(
    rf" \((?P<city>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}), (?P<state>{_STATES})\)"
)
# "Once Smoke has ended, …": where the rest is a known title and all of it none.
_CLAUSE = re.compile(
    r"Once|When|While|After|Before|Until|Since|If|As|Because|Although|Though|With|In|On|From|Like|Unlike"
)
_SENTENCE = re.compile(r"(?:\A|[.!?:)\]”\"\n•–—-])\s*[“\"‘']?\Z")
# "Smoke, a walk from Hull": no title has such words behind a comma.
_ASIDE = re.compile(r"(?P<title>.{3,}?), (?:an?|the|his|her|its|their|which|who|with) [a-z]{3,}")
# "belongs to Chicago: Chicago Med at 8/7c": no title says its first word again behind a colon.
_PLACE = re.compile(r"(?P<first>[A-Z][\w’'-]+): (?=(?P=first) )")
_GOES_ON = re.compile(r" [a-z]{2,} ")
_CERTAIN = 0.9


def settle(doc: Doc, found: Entities) -> None:
    """Cut such words off the titles in ``found``, and leave out what is none."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    _clauses(doc, found)
    _run_in(doc, found)
    for start, end in titles(found):
        low, high = starts[start], ends[end - 1]
        if _NUMBER.fullmatch(text, low, high):
            del found[start, end]
            continue
        if two := _EPISODE.fullmatch(text, low, high):
            p = found.pop((start, end))
            for part in two.regs[1:]:
                _put(doc, found, part, p)
            continue
        if aside := _ASIDE.match(text, low, high):
            high = aside.end("title")
        if place := _PLACE.match(text, low, high):
            low = place.end()
        if day := _DAY.match(text, low, high):
            low = day.end()
        while high > low + 1 and text[high - 1] in "\\, ":
            high -= 1
        first = next((i for i in range(start, end) if starts[i] == low), None)
        last = next((i for i in range(start, end) if ends[i] == high), None)
        if first is not None and last is not None and first <= last:
            move(found, (start, end), (first, last + 1))


def _run_in(doc: Doc, found: Entities) -> None:
    """ "Smoke: The big fire" at the head of a line: behind the colon a sentence begins, which no title does."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    spans = titles(found)
    times = Counter(memo.words(doc, *span).casefold() for span in spans)
    for start, end in spans:
        at = next((i for i in range(start + 1, end - 1) if doc[i].text == ":"), None)
        if (
            at is None
            or doc[at - 1].whitespace_
            or text[starts[start] - 1 : starts[start]] not in ("", "\n")
        ):
            continue
        tail = [doc[i].text for i in range(at + 1, end)]
        alone = times[memo.words(doc, start, at).casefold()] and len(tail) == 1
        if any(len(w) > 2 and w.islower() and w not in SMALL for w in tail) or (
            alone and _GOES_ON.match(text, ends[end - 1])
        ):
            found[start, at] = found.pop((start, end))


def homes(doc: Doc, found: Entities) -> None:
    """Make places of what looks like a part and its title, as brackets behind names are: "Ann Lee (Salt Creek, OR)"."""
    starts, ends = memo.offsets(doc)
    for home in _HOME.finditer(memo.text(doc)):
        for s in [s for s in found if starts[s[0]] < home.end() and home.start() < ends[s[1] - 1]]:
            del found[s]
        for part in home.regs[1:]:
            _put(doc, found, part, {"LOC": _CERTAIN})


def _put(doc: Doc, found: Entities, part: tuple[int, int], p: dict[str, float]) -> None:
    span = doc.char_span(*part)
    if span is not None:
        found[span.start, span.end] = p


def _clauses(doc: Doc, found: Entities) -> None:
    """ "Once Smoke has ended, …": the sentence's first word is no title's, where only the rest is a known one."""
    text = memo.text(doc)
    starts, _ = memo.offsets(doc)
    for start, end in titles(found):
        if not _CLAUSE.fullmatch(doc[start].text) or end - start < 2 or in_marks(doc, start, end):
            continue
        if (
            _SENTENCE.search(text, max(0, starts[start] - 8), starts[start])
            and known.kinds_of(memo.words(doc, start + 1, end))
            and not known.is_common(memo.words(doc, start + 1, end))
            and not known.kinds_of(memo.words(doc, start, end))
        ):
            move(found, (start, end), (start + 1, end))
