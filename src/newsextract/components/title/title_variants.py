"""Forms of a title that its own words do not give away: what viewers call it, how it is misspelt, what else it is called."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from newsextract import misspellings
from newsextract.rules import shipped

# "Who Moved My Cow?": of titles that ask, 105 in gold train and dev have the mark, and 6 that others ask about have not.
ASKS = re.compile(
    r"(?i:who|what|where|why|how|when|whose|which|is|are|am|do|does|did|can|could|would|will|shall|have|has|guess)(?:['’][a-z]+)? \S"
)

# "Craig Ddu" (Black Rock): 58 pairs in gold train, all of them one work.
_ALSO = re.compile(
    r"[”\"’'》」』]? \((?:or |aka |a\.k\.a\.:? |fka |f/k/a |(?:formerly|previously|originally)(?: known as| titled| called)?:? |(?:(?:also|better|locally|internationally) )?known (?:locally |internationally |abroad )?as:? "
    r"|(?:literally|lit\.):? |(?:literal|english|original|working)(?: title)?:? |(?:[\w-]+ ){0,2}title(?: of)?:? |titled? )?[“\"‘']?",
    re.I,
)
# "Magpie" ("Pica" in English)
_CLOSED = re.compile(r"[”\"’'」』.]{0,2}(?: in (?:[A-Z]\w+ ?){1,2})?\)")
# "which is now called The Bellinis instead of Honest Sal"
_CALLED = re.compile(r"\b(?:called|titled|named|dubbed) [“\"‘']?\Z")
_INSTEAD = re.compile(r"[”\"’']?,? (?:instead of|and no longer) [“\"‘']?")
# "In Tamil the film is called Pica": the article's own, whose name its first language has.
_IN_TONGUE = re.compile(
    r"\bIn (?!English)[A-Z][a-z]+(?: and [A-Z][a-z]+)?,? (?:the (?:film|movie|series|show|drama)|it) (?:is|was|will be) (?:called|titled|known as) [“\"‘']?\Z"
)
_SUNG = re.compile(r"\b(?:songs?|single|track|theme|episode|score):? [“\"‘']\Z", re.IGNORECASE)
_LATIN = re.compile(r"[a-zà-ÿ0-9]")
# "Craig Ddu, or Black Rock in English": of 6 such pairs in gold train and dev 5 are one work; without the comma none is.
_OR = re.compile(r"[”\"’']?, or [“\"‘']?(?:the )?", re.I)


def misspelt(keys: Sequence[str], times: Counter[str]) -> dict[str, str]:
    """Key of a title to that with one letter more or another one inside a long word, the commoner.

    Titles of one word stay apart: Hamlet is not Hamnet.
    """
    alike: dict[tuple[int, tuple[str, ...]], list[str]] = defaultdict(list)
    for key in keys:
        words = key.split()
        for at in range(len(words) if len(words) > 1 else 0):
            alike[at, (*words[:at], "", *words[at + 1 :])].append(key)
    found: dict[str, str] = {}
    for (at, _), several in alike.items():
        for one, other in pairwise(sorted(several, key=lambda key: -times[key])):
            if misspellings.misspelt(one.split()[at], other.split()[at]):
                found[other] = found.get(one, one)
    return found


@cache
def nicknames() -> tuple[tuple[str, str], ...]:
    """(name, title) of ``title_nicknames.txt``, both as title keys."""
    lines = shipped("title_nicknames.txt").splitlines()
    parts = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return tuple((short, full) for short, _, full in parts)


def nicknamed(keys: Sequence[str]) -> dict[str, str]:
    """Key of what viewers call a title to its own, where the article has both: "Corrie" is Coronation Street."""
    own = set(keys)
    return {short: full for short, full in nicknames() if {short, full} <= own}


def other_names(text: str, spans: Sequence[tuple[int, int]], keys: Sequence[str]) -> dict[str, str]:
    """Key of a title in brackets, or behind ", or", to that of the title before it."""
    found = {}
    ends = {end for _, end in spans}
    times = Counter(keys)
    commonest = max(times, key=lambda one: times[one], default="")
    for ((first, end), key), ((start, close), other) in pairwise(zip(spans, keys, strict=True)):
        if key == other:
            continue
        bracketed = _ALSO.fullmatch(text, end, start) is not None and (
            ")" in text[close : close + 3] or _CLOSED.match(text, close) is not None
        )
        renamed = _INSTEAD.fullmatch(text, end, start) and _CALLED.search(
            text, max(0, first - 20), first
        )
        # "Smoke, Ash, or Peat": of a list all are works of their own.
        listed = any(
            text[at:first].strip("”\"’' ").startswith(",") for at in ends if first - 6 < at < first
        )
        # "Song: “Ash” (Smoke)": where it is sung.
        bracketed = bracketed and not _SUNG.search(text, max(0, first - 30), first)
        if key == commonest and _IN_TONGUE.search(text, max(end, start - 80), start):
            found[other] = key
        elif bracketed or renamed or (_OR.fullmatch(text, end, start) and not listed):
            # 《骤变》 (“Sudden”): the name that the page's readers can read.
            short, full = (other, key) if _LATIN.search(key) else (key, other)
            found[short] = full
    return found
