"""Whom a description means ("the director", "the 29-year-old"): the person beside whose name its noun stood."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc

from newsextract import memo, names

# Anybody here may be "the actor"; further back the word no longer tells them apart.
_GENERIC = re.compile(r"actor|actress|star|performer|singer|man|woman|duo|pair", re.IGNORECASE)
_NEAR = 300  # characters
_WRITTEN = r"(?:written|penned|scripted) by"
_WRITES = r"(?:wr(?:ote|ites?|iting|itten)|pen(?:s|ned))"
# What else says so: the words before a name, and those right after it.
_TRADES = {
    "director": (r"(?:directed|helmed) by|filmmaker", r"(?:direct(?:s|ed|ing)?|helm(?:s|ed|ing)?)"),
    "filmmaker": (r"(?:directed|helmed) by|director", r"(?:direct(?:s|ed|ing)?|helm(?:s|ed|ing)?)"),
    "creator": (r"created by|co-creator", r"(?:co-)?creat(?:es|ed)"),
    "showrunner": (r"created by|creator|boss|head writer", r"(?:co-)?creat(?:es|ed)"),
    "writer": (rf"{_WRITTEN}|screenwriter", _WRITES),
    "screenwriter": (rf"{_WRITTEN}|writer", _WRITES),
    "playwright": (_WRITTEN, _WRITES),
    "host": (r"(?:hosted|presented) by|presenter", r"(?:host|present)(?:s|ed|ing)"),
    "presenter": (r"(?:hosted|presented) by|host", r"(?:host|present)(?:s|ed|ing)"),
    "producer": (r"produced by", r"produc(?:es|ed|ing)"),
    "author": (rf"{_WRITTEN}|novelist|writer", _WRITES),
    "novelist": (rf"{_WRITTEN}|author|writer", _WRITES),
    "composer": (r"(?:composed|scored|music) by", r"compos(?:es|ed|ing)"),
}  # fmt: skip
# "Lee's thriller about miners": a film is its director's, where nobody is called one.
_FILM = re.compile(
    r"['’]s? (?:(?!and\b)[\w-]+ ){0,3}(?:film|thriller|drama|documentary|doc|comedy|movie|debut|feature|short|romance|western|biopic)\b"
)
# "Lee's bestsellers", "based on the novel of the same name by Ann Lee": an author is of books, before one of scripts.
_BOOK = r"(?:novels?|books?|best-?sellers?|memoirs?|trilogy|novella|short stor(?:y|ies)|source material)"
_BOOKS_BEHIND = re.compile(rf"['’]s? (?:(?!and\b)[\w-]+ ){{0,3}}{_BOOK}\b")
_BOOKS_BEFORE = re.compile(
    rf"\b{_BOOK}(?: of (?:the|that) same (?:name|title))?(?: \(\d{{4}}\))? (?:by|of|from) (?:(?:late|British|American|Irish|[\w-]*selling|crime|acclaimed) )*$"
)
_OWN = re.compile(r"['’]s? [“\"‘'*_]{0,2}")
_ACTOR = r"actor|actress|star|performer|singer|comedian|comic"
_SPOKE = r"\w+ed|\w+[^s\W]s|said|told|went|knew|came|wrote|spoke|took|found|felt|gave|made|thought"
_OPENING = re.compile(
    rf"[“\"‘']?(?:(?:But|And|Then|Later|Meanwhile|Elsewhere|Also),? )?[Tt]he "
    rf"(?P<noun>(?:[A-Z]\w+-winning |veteran |former |young )?(?:{'|'.join(_TRADES)}|{_ACTOR}|\d\d-year-old))\b"
    rf"(?=,? (?:who|known|whose) |(?: (?:also|then|later|had|has|was|is|\w+ly)){{0,2}} (?:{_SPOKE})\b)"
)
"""A sentence that begins with a description of somebody: "The director said that"."""


def opening(doc: Doc, start: int) -> str:
    """The description with which the sentence at ``start`` begins, or ""."""
    match = _OPENING.match(memo.text(doc), start)
    return f"the {match['noun']}" if match else ""


def is_of_actor(words: str) -> bool:
    """Whether a description fits anybody on screen."""
    return re.search(rf"(?:{_ACTOR})$", words) is not None


def is_trade(words: str) -> bool:
    """Whether a description is a trade that the words beside a name tell: "the director"."""
    return re.fullmatch(rf"(?i:the) (?:[\w-]+ )?(?:{'|'.join(_TRADES)})", words) is not None


_OFFICES = r"judge|justice|prosecutor|publicist|spokes(?:man|woman|person)|representative|rep"
_NOBODY = re.compile(rf"\b(?:an?|another|one) (?:[\w-]+ ){{0,3}}(?:{_OFFICES})\b", re.IGNORECASE)


# "The creator opened up about star Lee": that is two of them.
_ANOTHER = re.compile(
    r"(?<![\w-])(?:about|that|told|tells|said|says|opened|praised|praises|asked|thanked|met|called|hired|joined|recalled|revealed)\b"
)


def in_office(doc: Doc, words: str, at: int, before: list[names.Mention]) -> names.Mention | None:
    """Who bears the office of which ``words`` ("the judge") at offset ``at`` speak, of those named ``before`` them.

    None where no name stands beside it, or where one without a name ("a spokesperson") was spoken of since.
    """
    office = re.fullmatch(rf"(?i:the) ({_OFFICES})", words)
    if office is None:
        return None
    text = memo.text(doc)
    ahead = re.compile(rf"\b{office[1]} $", re.IGNORECASE)
    behind = re.compile(
        rf", (?:(?:a|an|the|his|her|its|their) )?(?:[\w’'-]+ ){{0,3}}{office[1]}\b(?: (?:for|at|of|with)\b|,)",
        re.IGNORECASE,
    )
    for mention in sorted(before, key=lambda m: -m.start):
        apposed = behind.match(text, mention.end)
        if apposed or ahead.search(text, max(0, mention.start - 30), mention.start):
            since = apposed.end() if apposed else mention.end
            return None if _NOBODY.search(text, since, at) else mention
    return None


def crew(doc: Doc, before: list[names.Mention]) -> set[int]:
    """The people named ``before`` who direct, write or create: seldom "the actress"."""
    if not before:
        return set()
    found = (person(doc, f"the {trade}", before) for trade in _TRADES)
    return {m.person for m in found if m is not None}


def person(doc: Doc, words: str, before: list[names.Mention]) -> names.Mention | None:
    """Whom ``words`` mean of those named ``before`` them, nearest first; None where nothing beside a name says so."""
    text = memo.text(doc)
    if age := re.search(r"\b(\d\d)-year-old", words):
        aged = (m for m in before if re.match(rf",? (?:\()?{age[1]}\b", text[m.end : m.end + 6]))
        if (someone := next(aged, None)) is not None:
            return someone
    noun = re.search(r"([\w-]+)$", words)
    if noun is None:
        return None
    if (maker := _maker(doc, noun[1].lower(), before)) is not None:
        return maker
    generic = _GENERIC.fullmatch(noun[1])
    if generic and len(words.split()) <= 2:
        return None
    reach = max(m.start for m in before) - _NEAR if generic else 0
    everywhere = sorted((m for m in before if m.start >= reach), key=lambda m: -m.start)
    named = re.compile(rf"\b{re.escape(noun[1])}\b", re.IGNORECASE)
    found = _first(text, everywhere, lambda left, right: _beside(named, left, right))
    if found is None and noun[1].lower() in ("author", "novelist"):
        found = _first(
            text,
            everywhere,
            lambda left, right: bool(_BOOKS_BEFORE.search(left) or _BOOKS_BEHIND.match(right)),
        )
    if found is None and (trade := _TRADES.get(noun[1].lower())):
        # Another name between is whose trade it is: "directed by Lee and starring Ray".
        said = re.compile(rf"(?i:\b(?:{trade[0]}))(?: [a-z][\w’'-]*| [A-Z]\w*-[a-z]+){{0,4}}\s*$")
        does = re.compile(rf"(?:,? who)? (?:(?:also|will|is|was|has) ){{0,2}}{trade[1]}\b")
        found = _first(
            text, everywhere, lambda left, right: bool(said.search(left) or does.match(right))
        )
        if found is None and noun[1].lower() in ("director", "filmmaker"):
            found = _first(text, everywhere, lambda left, right: bool(_FILM.match(right)))
    return found


_JUST = 160  # characters
_DIRECTS = re.compile(r"\bdirect|[.!?] |\n")
_MAKERS = frozenset({"director", "filmmaker", "author", "novelist", "writer", "creator"})


def _maker(doc: Doc, noun: str, before: list[names.Mention]) -> names.Mention | None:
    """Whose work is named right behind his name, who is named last: "Ann Lee's “Smoke.” The director"; or whose film is,
    of those named just before: "Ann Lee's thriller about miners, with Tom Ray"."""
    text = memo.text(doc)
    last = max(before, key=lambda m: m.start)
    if noun not in _MAKERS:
        return None
    own = _OWN.match(text, last.end)
    works = {e.start_char for e in memo.entities(doc) if e.label == "WORK"}
    if own is not None and own.end() in works:
        return last
    if noun not in ("director", "filmmaker"):
        return None
    for m in before:
        between = text[m.end : last.end]
        if last.end - m.end < _JUST and _FILM.match(text, m.end) and not _DIRECTS.search(between):
            return m
    return None


def _first(
    text: str, people: list[names.Mention], fits: Callable[[str, str], bool]
) -> names.Mention | None:
    """The first of ``people``, nearest first, whose clause before the name and sentence after it fit."""
    for number, mention in enumerate(people):
        before = text[max(0, mention.start - 45) : mention.start]
        left = re.split(r"[.!?;\n]\s|, ", before)[-1]
        if number + 1 < len(people):
            # "Director Bo Lee and actor Ann Ray": the word before is his whose name it precedes.
            other = people[number + 1].end
            if mention.start - len(left) < other <= mention.start:
                left = text[other : mention.start]
        right = re.split(r"[.!?;\n]\s", text[mention.end : mention.end + 60])[0]
        if fits(left, right):
            return mention
    return None


def _beside(noun: re.Pattern[str], left: str, right: str) -> bool:
    """Whether a noun stands before the name, or behind it in an apposition."""
    ahead = noun.search(left)
    if ahead and not _ANOTHER.search(left, ahead.end()):
        return True
    apposed = re.match(r", ?(?:the |a |an |who |\()?[^,;]{0,50}", right)
    if apposed is None:  # "Lee is the director of it"
        apposed = re.match(
            r" (?:is|was) (?:the|its|their|also the) (?:[a-z-]+ ){0,2}[a-z-]+", right
        )
    return apposed is not None and noun.search(apposed[0]) is not None
