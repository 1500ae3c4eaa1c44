"""Quotations with their speaker behind a dash: ``"It rained." — Ann Lee, on her first day``, there or on the line below."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components.name import organisations
from newsextract.components.quote.quote_speakers import Found
from newsextract.components.quote.quotepairs import Quoted

RULE = "signed_below"
_DASH = re.compile(r"[.,]?\s*(?:—|–|―|--|-|&mdash;)[ \t\u00a0]*")
# "— Host Ann Lee", "— “Smoke” star Ann Lee": nothing but what somebody is stands before the name.
_BEFORE = re.compile(r"(?:[\w’'“”\".-]+ ){0,7}[“\"‘']?")
_SAID = re.compile(
    r"\b(?:is|was|are|were|has|had|will|said|says|told|and|by|with|from|at|in|on|of|for|to|who)\b"
)
# "— Ann Lee, wrapping up", "— Ann Lee on her first day", "— Ann Lee (Mara)": what follows is no sentence's verb.
_BEHIND = re.compile(
    r"[”\"’']?\s*(?:$|[,;(\[|/—–-]|\.\s*$|(?:on|in|at|to|after|before|about|when|while|during|upon|via|from|for|of|with|as|accepting|referencing|discussing"
    r"|(?!being)[a-z]+ing)\b)"
)
# "Ann Lee talking to me about her part"
_TALKING = re.compile(r" (?:talking|speaking|chatting) (?:to|with) (?:me|us)\b")
_NUMBERED = re.compile(r"\W*(?:\d{1,3}[.):]?\W*)?")
_PAPER = re.compile(
    r"[^,.:;!?\n“”\"]{3,50}, (?!pictured|right|left|who\b)[A-Z][^,.:;!?\n“”\"]{1,60}"
)
_AND = re.compile(r" (?:and|&) ")
# "— Mara (Ann Lee) shuts the door", "— The Postmaster (Tom Ray) asks": whoever plays the part said it as him.
_PART = re.compile(r"(?:[Tt]he |[Yy]oung )?")
# "— Rell (@rellrelly_)", "— Dee from the Grove (@dee305)": no full name, and nobody whom the page speaks of.
_HANDLE = re.compile(r"(?P<who>[^()\n“”\"]{0,40}?) ?\((?P<handle>@\w{2,30})\)")
_FULL_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*(?: |$)){2,}")
_BETWEEN = ("teaser", "caption")
_LONGEST = 300  # characters of a line that says who spoke


def find(doc: Doc, one: Quoted) -> Found | None:
    """The quotation ``one`` with whoever signs it, or is said below it to be talking; None where nobody does.

    It is a whole line, but for its number; so is what says whose it is, where that does not stand behind it.
    """
    text = memo.text(doc)
    blocks = layout.blocks(text)
    first, last = blocks[one.block], blocks[one.last_block]
    if not _NUMBERED.fullmatch(text, first.start, one.outer_start):
        return None
    start, end = one.outer_end, last.end
    if not text[start:end].strip(" .,*_"):
        below = one.last_block + 1
        while below < len(blocks) and blocks[below].kind in _BETWEEN:
            below += 1
        if below >= len(blocks) or _is_list(text, blocks, below):
            return None
        start, end = blocks[below].start, blocks[below].end
    dash = _DASH.match(text, start, end)
    if dash is not None and end - start <= _LONGEST:
        return _signed(doc, one, dash.end(), end)
    if _critic(text, start, end) and (told := _critics(doc)) and start in told:
        return Found(one, RULE, [told[start]], names=(told[start].name,), kind="document")
    talks = next((m for m in names.mentions(doc) if m.start == start and m.label == "PERSON"), None)
    if talks is not None and _TALKING.match(text, talks.end, end):
        return Found(one, RULE, [talks], names=(talks.name,))
    return None


def _critic(text: str, start: int, end: int) -> bool:
    """Whether a line looks like a name and where he wrote it: "Ann Lee, The Echo"."""
    return _PAPER.fullmatch(text, start, end) is not None


def _critics(doc: Doc) -> dict[int, names.Mention]:
    """The lines below paragraphs in marks that name who wrote them and where, by offset, if there are several."""
    return memo.once(doc, "critics", _find_critics)


def _find_critics(doc: Doc) -> dict[int, names.Mention]:
    text = memo.text(doc)
    people = {m.start: m for m in names.mentions(doc) if m.label == "PERSON"}
    found = {
        below.start: people[below.start]
        for above, below in pairwise(layout.blocks(text))
        if below.start in people
        and text[people[below.start].end : people[below.start].end + 2] == ", "
        and _critic(text, below.start, below.end)
        and text[above.start] in "“\"‘'"
        and text[above.end - 1] in "”\"’'"
    }
    return found if len(found) > 1 else {}


def _is_list(text: str, blocks: tuple[layout.Block, ...], index: int) -> bool:
    """Whether hyphens below the quotation open the items of a list."""
    if text[blocks[index].start] != "-":
        return False
    return index + 1 < len(blocks) and text[blocks[index + 1].start] == "-"


def _signed(doc: Doc, one: Quoted, start: int, end: int) -> Found | None:
    text = memo.text(doc)
    if (handle := _stranger(doc, start, end)) is not None:
        return Found(one, RULE, [], handle, role=text[slice(*handle)], kind="social")
    people = [m for m in names.mentions(doc) if start <= m.start < end]
    part, played = [*people, None, None][:2]
    if part is not None and played is not None and _PART.fullmatch(text, start, part.start):
        between = text[part.end : played.start]
        if (part.label, between, played.label) == ("CHARACTER", " (", "PERSON"):
            return Found(one, RULE, [part], names=(part.name,))
    someone = next((m for m in people if m.label == "PERSON"), None)
    if someone is not None:
        both = _joined(doc, someone)
        if _names(text, start, someone.start, both[-1].end, end):
            return Found(one, RULE, both, names=tuple(m.name for m in both))
    house = next(
        (e for e in memo.entities(doc)
         if start <= e.start_char <= start + 5 and e.label in ("ORG", "PLATFORM")), None
    )  # fmt: skip
    if (
        someone is None
        and house is not None
        and _names(text, start, house.start_char, house.end_char, end)
    ):
        name = organisations.full(doc, text[house.start_char : house.end_char])
        span = (house.start_char, house.end_char)
        return Found(one, RULE, [], span, (name,), kind="document")
    return None


def _stranger(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The handle with which somebody signs a post who gives no full name and whom the page names nowhere else."""
    signed = _HANDLE.match(memo.text(doc), start, end)
    if signed is None or _FULL_NAME.fullmatch(signed["who"]):
        return None
    here = [m for m in names.mentions(doc) if start <= m.start < signed.end("who")]
    persons = {m.person for m in here}
    if any(m.person in persons and m not in here for m in names.mentions(doc)):
        return None
    return signed.span("handle")


def _joined(doc: Doc, someone: names.Mention) -> list[names.Mention]:
    """Somebody and whoever signs with him: "— Ann Lee and Tom Ray"."""
    joined = [someone]
    at_start = {m.start: m for m in names.mentions(doc) if m.label == "PERSON"}
    while link := _AND.match(memo.text(doc), joined[-1].end):
        if (other := at_start.get(link.end())) is None:
            break
        joined.append(other)
    return joined


def _names(text: str, start: int, begin: int, stop: int, end: int) -> bool:
    """Whether the line is a name, ``text[begin:stop]``, with what he is before it and where he said it behind it."""
    ahead = _BEFORE.fullmatch(text, start, begin)
    return (
        ahead is not None
        and _SAID.search(text, start, begin) is None
        and _BEHIND.match(text, stop, end) is not None
    )
