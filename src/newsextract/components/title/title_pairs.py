"""Two titles that the recogniser took for one, since a comma parts them: "the follow-up to Smoke, Ash, opens", "Because of Smoke, Ash moves".

The words before them say that the second is another work than the first, and the article has one of them elsewhere,
or both are known. In a list of titles ("Reed, Wives of Ash, Dust and Peat") it is enough that all are known. And what the headings of a
clash set against each other: "Smoke v/s Ash (5 November)".
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import known, memo
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_spans import titles

_OTHER = re.compile(
    r"\b(?:(?:follow-?up|successor|sequel|prequel|companion(?: piece)?|answer) to"
    r"|(?:because|ahead|instead|thanks|hot on the heels) (?:of|to)"
    r"|(?:makers?|creators?|directors?|writers?|stars?|team) (?:of|behind)) \Z",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\A(?:Because of|Ahead of|Instead of|Thanks to|Hot on the heels of) ")
_FIRST = ("Because", "Ahead", "Instead")
_LOOK = 40  # characters before a title
_GOES_ON = re.compile(r"[”\"’']?(?:,| and|, and| &|, &) [“\"‘']?")
_AGAINST = re.compile(r"vs?\.?", re.IGNORECASE)


def split(doc: Doc, found: Entities) -> None:
    """Part the titles in ``found`` that are two."""
    _against(doc, found)
    words = {span: memo.words(doc, *span) for span in titles(found)}
    times = Counter(words.values())
    text = memo.text(doc)
    starts, _ = memo.offsets(doc)
    begins = {start: own for (start, _), own in words.items()}
    _lists(doc, found, times)
    words = {span: own for span, own in words.items() if span in found}
    for (start, end), own in words.items():
        if own in _FIRST and end < len(doc) and doc[end].text == "of" and end + 1 in begins:
            del found[
                start, end
            ]  # "Because" was taken for a title, and would be joined to the one behind "of"
            continue
        commas = [i for i in range(start + 1, end - 1) if doc[i].text == ","]
        if len(commas) != 1 or times[own] > 1:
            continue
        comma = commas[0]
        leads = _LEADS.match(own)
        low = start
        while leads and starts[low] < starts[start] + leads.end():
            low += 1
        before = text[max(0, starts[start] - _LOOK) : starts[start]]
        if low >= comma or not (leads or _OTHER.search(before)):
            continue
        halves = memo.words(doc, low, comma), memo.words(doc, comma + 1, end)
        if any(times[half] for half in halves) or all(map(_known, halves)):
            p = found.pop((start, end))
            found[low, comma], found[comma + 1, end] = p, p


def _against(doc: Doc, found: Entities) -> None:
    """Part "Smoke v/s Ash", which is no film's name, and "Smoke vs Ash" where the article has both elsewhere."""
    words = {span: memo.words(doc, *span) for span in titles(found)}
    times = Counter(words.values())
    for (start, end), own in words.items():
        if " v" not in own.lower() or times[own] > 1 or known.kinds_of(own.casefold()):
            continue
        slash = next((i for i in range(start + 1, end - 3) if _slash(doc, i)), 0)
        at = [i for i in range(start + 1, end - 1) if _AGAINST.fullmatch(doc[i].text)]
        low, high = (slash, slash + 3) if slash else (at[0], at[0] + 1) if len(at) == 1 else (0, 0)
        if not start < low < high < end:
            continue
        halves = [memo.words(doc, start, low), memo.words(doc, high, end)]
        if slash or all(times[half] for half in halves):
            p = found.pop((start, end))
            found[start, low], found[high, end] = p, p


def _slash(doc: Doc, at: int) -> bool:
    """Whether "v/s" stands there, in three words."""
    return [one.lower_.rstrip(".") for one in doc[at : at + 3]] == ["v", "/", "s"]


def _lists(doc: Doc, found: Entities, times: Counter[str]) -> None:
    """Part what stands among other titles of a list and is known in each of its parts, and not as a whole."""
    text = memo.text(doc)
    starts, ends = memo.offsets(doc)
    spans = titles(found)
    around: dict[tuple[int, int], list[str]] = {}
    for left, right in pairwise(spans):
        if _GOES_ON.fullmatch(text, ends[left[1] - 1], starts[right[0]]):
            around.setdefault(left, []).append(memo.words(doc, *right))
            around.setdefault(right, []).append(memo.words(doc, *left))
    for start, end in around:
        own = memo.words(doc, start, end)
        commas = [i for i in range(start + 1, end - 1) if doc[i].text == ","]
        if not commas or times[own] > 1 or known.kinds_of(own.casefold()):
            continue
        parts = list(zip((start, *(at + 1 for at in commas)), (*commas, end), strict=True))
        named = [memo.words(doc, *part) for part in parts]
        sure = (*named, *around[start, end])
        if any(map(_known, sure)) and all(known.kinds_of(one.casefold()) for one in named):
            p = found.pop((start, end))
            found.update(dict.fromkeys(parts, p))


def _known(title: str) -> bool:
    own = title.casefold()
    return bool(known.kinds_of(own)) and not known.is_common(own)
