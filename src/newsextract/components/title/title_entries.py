"""The entries of a list that says in one way where or when each can be seen: what stands at the title's place is one.

"Smoke – Netflix", "Smoke (24 March)", or "Smoke" above "Coming to Hulu: Friday". Where other lines of that build are
titles, the rest are, too, from the first word to the last: "Revealed: How to Build a Boat", "Blockbuster".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, registry
from newsextract.components.casting.bracket_rows import Entities
from newsextract.components.title.title_edges import SMALL
from newsextract.components.title.title_spans import claim, heads_a_service

_SLOT = "slot"  # the build whose titles may be called as somebody is
_KEPT = ("WORK", "PERSON", "CHARACTER", "ORG")
_SHARE = {
    False: 2,
    True: 3,
}  # one in so many entries is known to be a title; a slot of the day tells more
_LEAST = 2  # entries that make a list
_LONGEST = 90  # characters of an entry's line
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
_LEAD = re.compile(r"(?:\d{1,2}[.):]\s+|[•*–—-]\s+)*[“\"‘']?")
_DATED = re.compile(
    rf"[”\"’']? \((?:Seasons? [^()]{{1,12}}, )?(?:(?:on |from )?{_DATE}|(?i:(?:out|available|streaming|showing) now|now (?:out|available|streaming|showing)))\)\Z"
)
_PLACED = re.compile(r"[”\"’']? [–—-] (?P<on>[^–—-]{2,40})\Z")
# "Sunday, April 6 at 9:00pm - Smoke - A letter comes.": a programme's pick, with as much about it as there is to tell
_SLOTTED = re.compile(
    rf"(?:(?:{_DAY},? )?{_DATE},? |{_DAY},? )?(?:at |@ )?\d{{1,2}}(?:[:.]\d\d)?(?: ?[-–] ?\d{{1,2}}(?:[:.]\d\d)?)? ?[ap]\.?m\.?(?: E[SD]?T| PT)? ?[-–—] "
    r"(?P<title>[^\n“\"]{2,70}?) [-–—] (?=[A-Z“\"‘'])"
)
# "Smoke – Season 14", "Smoke: Series Two", "Smoke, season 3"
_SEASON = re.compile(
    r"[”\"’']?(?:\s*[–—:,|]|\s+-)?\s+(?:[Ss]easons?|[Ss]eries|S) ?(?:\d{1,2}(?:[-–—]\d{1,2})?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\Z"
)
_PLAIN = re.compile(r"[”\"’']?(?: [(\[][^()\[\]\n]{1,40}[)\]])?\Z")
# The line below a title.
_TELLS = re.compile(
    rf"(?i:(?:(?:ott |streaming |digital )?(?:platforms?|release(?: date)?|released|premieres?|premiere date|where to watch|watch (?:it )?on"
    rf"|streaming on|available on|network|channel)|coming to [^:.\n]{{2,25}}|(?:now |starts )?streaming|in (?:theat(?:er|re)s|cinemas)(?: from)?)\s?:)"
    rf"|(?:{_DAY}|{_DATE}),? (?:streaming |available )?on [A-Z]"
    r"|(?:Film|TV|TV series|Movie|Series|Documentary|Docuseries), [^.\n]{0,40}\b(?:19|20)\d\d\b"
)
_WORD = re.compile(r"[^\W\d_][\w’']*")
_NO_TITLE = re.compile(
    rf"[.:;,]\Z|(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)\. [A-Z]|[!?;] [A-Z]|[()@|/]|\d ?[ap]\.?m\b|{_DATE}|^{_DAY}\b"
)
_NEWS = re.compile(
    r"(?i)\b(?:cast|plot|synopsis|trailer|release|date|watch|news|tv|movies|films|streaming|theat(?:er|re)s?|season \d|episodes?|shows)\b"
)


def settle(doc: Doc, found: Entities) -> None:
    """Add the titles that the other entries show to be titles; changes ``found``."""
    text = memo.text(doc)
    lists: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for build, low, high in _entries(text):
        lists[build].append((low, high))
    first, last = memo.places(doc)
    for build, own in lists.items():
        spans = [(first[a], last[b]) for a, b in own if a in first and b in last]
        sure = sum(_label(found, *span) == "WORK" for span in spans)
        if len(spans) < _LEAST or sure == 0 or _SHARE[build == _SLOT] * sure < len(spans):
            continue
        for start, end in spans:
            if _label(found, start, end) in (() if build == _SLOT else _KEPT):
                continue
            claim(found, (start, end))


def _label(found: Entities, start: int, end: int) -> str:
    return next(iter(found.get((start, end), {"": 0.0})))


def _entries(text: str) -> Iterator[tuple[str, int, int]]:
    """The build of a line that may begin with a title, and the title's offsets."""
    blocks = [b for b in layout.blocks(text) if b.kind not in layout.NOISE]
    for line, below in pairwise([*blocks, None]):
        assert line is not None
        if slot := _SLOTTED.match(text, line.start, line.end):
            if _reads_like_a_title(slot["title"], _SLOT):
                yield _SLOT, *slot.span("title")
            continue
        if line.end - line.start > _LONGEST or _TELLS.match(text, line.start):
            continue
        low = line.start
        if lead := _LEAD.match(text, low, line.end):
            low = lead.end()
        whole = text[low : line.end]
        if dated := _DATED.search(whole):
            build, high = "dated", dated.start()
        elif (placed := _PLACED.search(whole)) and registry.lookup(placed["on"]) is not None:
            build, high = "placed", placed.start()
        elif below is not None and _TELLS.match(text, below.start):
            plain = _PLAIN.search(whole)
            build, high = "told", plain.start() if plain else len(whole)
        else:
            continue
        if season := _SEASON.search(whole, 0, high):
            high = season.start()
        if _reads_like_a_title(whole[:high], build):
            yield build, low, low + high


def _reads_like_a_title(words: str, build: str) -> bool:
    own = _WORD.findall(words)
    large = [word for word in own if len(word) > 3 and word.lower() not in SMALL]
    return (
        0 < len(own) < 10
        and words[0].isupper()
        and (own[-1][0].isupper() or words[-1].isdigit())
        and all(word[0].isupper() for word in large)
        and not _NO_TITLE.search(words)
        and not _NEWS.search(words)
        and (build == "told" or not heads_a_service(words))
    )
