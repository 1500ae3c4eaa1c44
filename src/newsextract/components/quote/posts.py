"""Posts that a page shows as their network does, without marks: "So proud of this lot — Ann Lee (@annlee) June 2, 2017".

Also the picture's words above "A post shared by Ann Lee (@annlee)": what stands behind the dash signs them. Where
several lines begin "Ann Lee (@annlee)", each is her post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsextract.components.quote.quotepairs import Quoted
from newsextract.given_names import given_names

RULE = "signed_post"
_NAME = r"(?P<name>[^\s@()—–][^\n@()—–]{1,59}?)\s?\((?P<handle>@\w{2,30})\)"
_SIGNED = re.compile(rf"(?:—|–|--|(?<![^\s])-(?=[ \t])|&mdash;|\bA post shared by)[ \t]*{_NAME}")
# "Ann Lee (@annlee) So proud of this lot."
_HEADED = re.compile(rf"^[ \t]*{_NAME}[ \t]*[:·]?[ \t]+(?=[A-ZÀ-Þ“\"‘'#@])", re.MULTILINE)
_SHARED = "A post shared by"
_ABOVE = re.compile(r"(?:View this (?:post|photo|video)|A post) on \w+\s*\Z")
_VIEW = re.compile(r"^View this (?:post|photo|video) on \w+[ \t]*\n", re.MULTILINE)
_PARTS = 6  # paragraphs of a post
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\S+|t\.co/\S+))+\s*\Z")
_DAY = re.compile(
    r"\s*(?:on )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?: at [\d:]+ ?[ap]m(?: [A-Z]{2,4})?)?"
)
_REST = re.compile(r"[ \t]*(?:[\r\n]|\Z)")
_WORD = re.compile(r"[^\W\d_]{2}")
_I = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")
_OPENS, _CLOSES = "“\"‘'«", "”\"’'»"
_LONGEST = 1500  # characters of a post
_FEW = 6  # words that without a day are no post


@dataclass(frozen=True, slots=True)
class Post:
    """The words of a post, and who signs it: as the name stands there, and where."""

    quoted: Quoted
    name: str
    signed: tuple[int, int]


def find(text: str) -> Iterator[Post]:
    """The signed posts of a text, in order, and then those under their name."""
    if "(@" not in text:
        return
    yield from _signed(text)
    headed = list(_headed(text))
    if len(headed) > 1:  # one may as well be a picture's caption
        yield from headed


def _headed(text: str) -> Iterator[Post]:
    """Lines that a name with its handle opens, and nobody else's signs."""
    for match in _HEADED.finditer(text):
        start, line_end = match.end(), text.find("\n", match.end())
        words = text[start : line_end if line_end >= 0 else len(text)].rstrip()
        if _SIGNED.search(words) or len(words.split()) < _FEW or len(words) > _LONGEST:
            continue
        yield from _post(text, start, start + len(words), match)


def _signed(text: str) -> Iterator[Post]:
    last = 0  # where the post before ended
    for match in _SIGNED.finditer(text):
        shared = match[0].startswith(_SHARED)
        start, end = _words(text, match.start(), last, shared)
        day = _DAY.match(text, match.end())
        last = day.end() if day else match.end()
        if end - start > _LONGEST or not _WORD.search(text, start, end):
            continue
        ends = _REST.match(text, match.end()) is not None
        if day is None and not shared and not (ends and len(text[start:end].split()) >= _FEW):
            continue  # "Follow the author — Ann Lee (@annlee)", "her sister — Ann Lee (@annlee) — sings"
        if shared and _told_of(text[start:end], match["name"]):
            continue
        yield from _post(text, start, end, match)


def _told_of(words: str, name: str) -> bool:
    """Whether words above a picture are the article's, and tell of whom the picture is: "Ann has known for months"."""
    given = name.split()[0]
    told = given.lower() in given_names() and re.search(rf"(?<![@#\w]){given}\b", words)
    return bool(told) and _I.search(words) is None


def _whole(text: str, last: int, start: int) -> int | None:
    """Where a post of several paragraphs begins, of which the last one at ``start`` is signed: below the network's own line."""
    tops = list(_VIEW.finditer(text, max(last, start - _LONGEST), start))
    above = text[tops[-1].end() : start] if tops else ""
    if not above.strip() or above.count("\n\n") > _PARTS:
        return None
    return tops[-1].end() + len(above) - len(above.lstrip())


def _post(text: str, start: int, end: int, match: re.Match[str]) -> Iterator[Post]:
    """The post ``text[start:end]`` of whom ``match`` names; none in marks, which say so themselves."""
    if text[start] not in _OPENS or text[end - 1] not in _CLOSES:
        quoted = Quoted(start, end, start, end, "", True, -1, -1)
        yield Post(quoted, match["name"].strip(), match.span("name"))


def bare(name: str) -> str:
    """The letters of a name, without the emoji and marks that people put beside theirs."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _words(text: str, at: int, last: int, shared: bool) -> tuple[int, int]:
    """Where the words begin and end that are signed at ``at``: those before it in its line, else the paragraph above."""
    end = at
    start = max(text.rfind("\n", 0, end) + 1, last)
    if not text[start:end].strip() or (shared and _ABOVE.search(text, start, end)):
        end = len(text[max(0, start - 9) : start].rstrip()) + max(0, start - 9)
        start = max(text.rfind("\n", 0, end) + 1, last)
    elif above := re.search(r"View this (?:post|photo|video) on \w+ ", text[start:end]):
        start += above.end()
    if end - start > _LONGEST:
        return start, end
    if links := _LINKS.search(text, start, end):
        end = links.start()
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if shared and (top := _whole(text, last, start)) is not None:
        start = top
    if _ABOVE.search(text, start, end):
        return end, end  # nothing but the network's own words
    return start, end
