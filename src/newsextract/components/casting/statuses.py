"""Status of a casting (``data/en/manner.toml``): what is said of the actor first, then the words of the clause.

"Ann Lee, whose Mara went off a cliff, is not back": only what the actor is subject of, or what stands right before
the name, is surely said of the actor. A part that somebody takes over is thereby former for whoever had it.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from newsextract.components.relations import Relation
from newsextract.lowering import lowered
from newsextract.rules import shipped

_LEAD, _TAIL = 90, 240  # characters before an actor's name, and after it
_ADVERBS = (
    r"(?:(?:also|sadly|alas|however|though|meanwhile|now|since|still|abruptly|quietly|finally|later|then|recently|reportedly"
    r"|only|just|officially|clearly|apparently|in turn),? )*"
)
# What may stand between a name and its verb: a part in brackets, an age, who that is.
_ASIDE = (
    r"(?:['’]s (?:[\w.’'\-]+ ){1,4}|\s?\([^()]*\)|, (?:\d\d|[^,.;()]{1,70}),|,? (?:who|whose|that)[^.;()]{1,110}?,"
    rf"| [–—-] [^.;()–—]{{1,110}} [–—-]){{0,3}},? ?(?:(?:s?he|they|who) )?{_ADVERBS}"
)
# "Ann Lee (Mara), Tom Ray (Davy) and Jo Bell (Kit) have been let go": what the last of a list is said to do, all do.
_LISTED = r"(?:\s?\([^()]*\)(?:,? and|,? &|,) [\w.’'\-]+(?: [\w.’'\-]+){1,3}(?=\s?\())*"
# "Ann Lee and Tom Ray are leaving"
_BOTH = r"(?:(?:, [\w.’'\-]+(?: [\w.’'\-]+){1,2})*,? (?:and|&) [\w.’'\-]+(?: [\w.’'\-]+){1,2}(?= (?:are|have|both|will|to)\b))?"
# Who that is, and nothing that has a verb: what stands behind "who plays Mara," is said of another part.
_AGE = rf"(?: ?\(\d\d\)|, (?:\d\d|(?:an?|the) [^,.;()]{{1,60}}),)?,? (?:who )?{_ADVERBS}"
_SENTENCE = re.compile(r"[^.;!?\n]*")
# "After Lee was let go, Tom Ray …": who goes in such a clause is not whose name stands behind it.
_WHILE = re.compile(
    r"\b(?:after|when|once|since|because|with|following|until)\b [^.;]*, (?:[a-z]+ ){0,3}\Z"
)
_ELDER = re.compile(r"\b(?:young|younger|older|flashbacks?|new)\b[^.;]{0,18}$")

# "taking over from Ann Lee, well known as Mara": that part was not given up.
_KNOWN = re.compile(
    r"(?:,| –| —)? (?:who(?:['’]s| is| was)? )?(?:(?:well|best|better|perhaps|probably|also|most|still|already)[- ])*"
    r"(?:known|remembered|famous|familiar|recogni[sz]able) (?:as|for|from|to)\b"
)
# "is leaving to play Kit": nor this one.
_LEAVES_FOR = re.compile(
    r"[^.;]{0,40}?\b(?:leav(?:es?|ing)|left|quit(?:s|ting)?|exit(?:s|ed|ing)?|depart(?:s|ed|ing)?)\b"
    r"[^.;]{0,60}? to (?:star|play|portray|voice|take on|join|lead|head|headline|front)\b"
)


@dataclass(frozen=True)
class _Words:
    clause: dict[str, re.Pattern[str]]
    before: dict[str, re.Pattern[str]]
    subject: dict[str, re.Pattern[str]]
    goes: dict[str, re.Pattern[str]]
    declined: re.Pattern[str]
    after_all: re.Pattern[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(shipped("manner.toml"))

    def joined(patterns: list[str]) -> str:
        return f"(?:{'|'.join(patterns)})".replace("ADVERBS", _ADVERBS)

    # One boundary before all: what does not begin like any of them is passed over at once.
    clause, before = (
        {name: re.compile(rf"\b{joined(patterns)}") for name, patterns in table[part].items()}
        for part in ("status", "before")
    )
    subject, goes = (
        {
            name: re.compile(rf"{listed}{_ASIDE}{joined(patterns)}")
            for name, patterns in table[part].items()
        }
        for part, listed in (("subject", _LISTED), ("goes", _LISTED + _BOTH))
    )
    declined = re.compile(_AGE + joined(table["declined"]["over"]))
    after_all = re.compile(rf"\b{joined(table['declined']['after_all'])}")
    return _Words(clause, before, subject, goes, declined, after_all)


def status(
    text: str, sentence: tuple[int, int], actor: tuple[int, int], clause: str, end: int
) -> str:
    """Status of a casting.

    Arguments:
        text: the article.
        sentence: offsets of the evidence.
        actor: offsets of the actor's name in it.
        clause: what is said of the pair, in lower case.
        end: where the pair ends.
    """
    if leaves_for(text, actor[1], end):
        return "confirmed"
    words, (lead, tail) = _words(), _around(text, sentence, actor)
    known_by = _KNOWN.match(text, actor[1], end) is not None if actor[1] < end else False
    for name in ("former", "not_returning"):
        if words.before[name].search(lead) and not known_by:
            return name
    taken = _takes(lead, tail)
    if not taken:
        for name in ("back", "not_returning", "former"):
            if words.subject[name].match(tail):
                return "confirmed" if name == "back" else name
    if (at := clause.find(lowered(text[slice(*actor)]))) > 0 and _WHILE.search(lead):
        clause = clause[at:]
    for name, pattern in words.clause.items():
        # What somebody else did with a part says nothing of who takes it.
        if not (taken and name in ("former", "not_returning")) and pattern.search(clause):
            return name
    return "confirmed"


def goes(text: str, sentence: tuple[int, int], actor: tuple[int, int]) -> str:
    """What a sentence that names no part says of an actor: ``back``, ``not_returning``, ``former`` or nothing."""
    words, (_, tail) = _words(), _around(text, sentence, actor)
    return next((name for name, told in words.goes.items() if told.match(tail)), "")


def declined(text: str, end: int) -> bool:
    """Whether what follows a name, which ends at ``end``, tells of a part that somebody never had.

    "Ann Lee was in talks to play Mara but had to pass", "Ann Lee, who had been rumoured for the part, is not involved".
    """
    words = _words()
    tail = lowered(_SENTENCE.match(text, end, end + _TAIL)[0])  # type: ignore[index]
    told = words.declined.match(tail)
    return told is not None and not words.after_all.search(tail, told.end())


def leaves_for(text: str, start: int, end: int) -> int:
    """Where the words behind an actor's name come to what he leaves another work for; 0 if they do not."""
    told = _LEAVES_FOR.match(text, start, end) if start < end else None
    return told.end() if told is not None else 0


_LIKENED = re.compile(r"[-‐‑–]?(?:esque|ish)\b|[-‐‑–](?:like|style|type|flavou?red|inspired)\b")


def never(text: str, end: int) -> bool:
    """Whether what follows a name, which ends at ``end``, says that no part of its bearer's is told.

    He turned it down (:func:`declined`), or it only says what something is like: "an Ann Lee-esque caper".
    """
    return _LIKENED.match(text, end) is not None or declined(text, end)


Spot = tuple[Relation, tuple[int, int], tuple[int, int]]
"""A casting, the sentence that tells of it and the actor's name there."""


def settle(text: str, spots: Iterable[Spot]) -> None:
    """Whoever had a part that another actor takes over is ``former`` in it; changes the relations."""
    parts: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for spot in spots:
        fields = spot[0].fields
        if fields["character"]:
            parts[fields["character"], fields["work"]].append(spot)
    for several in parts.values():
        if len({one.fields["actor"] for one, _, _ in several}) < 2:
            continue
        taking = {one.fields["actor"] for one, *place in several if takes(text, *place)}
        for one, *place in several if taking else ():
            fields = one.fields
            if fields["actor"] not in taking and _may_be_former(text, fields, *place):
                fields["status"] = "former"


def takes(text: str, sentence: tuple[int, int], actor: tuple[int, int]) -> bool:
    """Whether an actor is said to take over a part."""
    lead, tail = _around(text, sentence, actor)
    return not _words().before["former"].search(lead) and _takes(lead, tail)


def _takes(lead: str, tail: str) -> bool:
    words = _words()
    return bool(words.before["incoming"].search(lead) or words.subject["incoming"].match(tail))


def _may_be_former(
    text: str, fields: Mapping[str, str], sentence: tuple[int, int], actor: tuple[int, int]
) -> bool:
    lead, tail = _around(text, sentence, actor)
    open_ = fields["status"] in ("confirmed", "not_returning")
    return open_ and not _ELDER.search(lead) and not _words().subject["present"].match(tail)


def _around(text: str, sentence: tuple[int, int], actor: tuple[int, int]) -> tuple[str, str]:
    """What stands before and behind an actor's name in its sentence, in lower case."""
    (low, high), (start, end) = sentence, actor
    before = text[max(low, start - _LEAD) : start]
    return lowered(before), lowered(text[end : max(end, min(high, end + _TAIL))])
