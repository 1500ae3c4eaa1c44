"""Services that an article names only beside its matter: as where a series comes from, or as a rival.

"The BBC One thriller Smoke premieres on Acorn TV": pages of a service that buys name the maker's channel before the
series and never as the place where it is to be seen. "With Netflix in a drought, rivals like Hulu …": of the services
of such a sentence those that nothing else names have none of the works. "Sun TV has bagged the satellite rights": who
holds the rights of a film shows it after the day that it comes out on.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from newsextract import registry
from newsextract.components.relations import Relation
from newsextract.components.scene import Sentence
from newsextract.components.service.carrier_sentences import Spot, masked
from newsextract.components.service.service_names import service_names
from newsextract.masking import PLACEHOLDERS

_F, _D, _T = (PLACEHOLDERS[kind] for kind in ("PLATFORM", "DATE", "TIME"))

_GENRE = (
    r"(?:dramas?|thrillers?|comed(?:y|ies)|series|sitcoms?|myster(?:y|ies)|mini-?series|whodunn?its?|procedurals?|serials?|dramed(?:y|ies)|docuseries"
    r"|adaptations?|hits?|favou?rites?|rom-?coms?)"
)
_ORIGIN = re.compile(
    rf"(?:['’]s)? (?:(?!and\b|on\b|has\b|will\b|is\b)[\w’'-]+,? ){{0,4}}?{_GENRE}\b(?! (?:premieres?|begins|starts|airs|line-?up|slate|schedule)\b)"
)
_SENTENCE_END = 120  # characters in which both may be said to have it
_AT = re.compile(r"\b(?:on|to|via|at|from|for|by|with|and|&) (?:the )?$|[(,/] ?$")
_TOO = re.compile(r"\b(?:as well|also|too|both|simultaneously|(?:next|same) day|simulcast\w*)\b")

# "The NBC drama returns to Watch in October": with the day beside the service that the series comes to
_COMES = re.compile(
    rf"{_F}{_ORIGIN.pattern}[^.;({_F}]{{0,120}}?(?:\b(?:on|to|via|hits?) (?:the )?(?P<f>{_F}),? (?:(?:on|from|in|at|this|next|starting|beginning) )*(?:the )?(?:{_T},? (?:on )?)?(?P<d>{_D})"
    rf"|(?P<before>{_D}),? (?:at {_T},? )?(?:on|via) (?:the )?(?P<to>{_F}))"
)

_RIVALS = re.compile(
    r"\b(?:rivals?|competitors?|compet(?:ing|ition|es?)|drought|unlike)\b", re.IGNORECASE
)
# "Axed by Netflix, it moves to Pop TV": who gave a work up shows it no more.
_GIVEN_UP_BY = re.compile(
    r"(?i)\b(?:axed|cancell?ed|dropped|scrapped|ditched|binned|canned|shelved|passed (?:on|over)|let go|rejected|turned down|abandoned)"
    r"(?: \w+ly)? (?:by|at) (?:the )?\Z"
)
_GAVE_UP = re.compile(
    r" (?:(?:has|had|have|then|abruptly|suddenly) )*(?:axed|cancell?ed|scrapped|ditched|canned|passed on|pulled the plug|turned down|let go of)\b"
)
# In gold train and dev 160 of 164 films whose service is named with its rights only come out elsewhere.
_RIGHTS = re.compile(
    r"\b(?:satellite|TV|television|digital|streaming|OTT|(?:non|post)-?theatrical|telecast|broadcast)\b[^.!?\n]{0,40}\brights\b"
    r"|\brights\b[^.!?\n]{0,40}\b(?:bagged|acquired|bought|sold|snapped up)\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|to|via|hits?) (?:the )?$")
_SHOWN = re.compile(
    r"(?i)\b(?:stream(?:s|ed|ing(?! (?:\w+ ){0,2}rights))?|premi[eè]re\w*|air(?:s|ed|ing)?|available|screens? it|watch\w*|broadcasts?(?! rights))\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")


def gave_up(text: str, start: int, end: int) -> bool:
    """Whether the service named at ``start`` to ``end`` is said to have given a work up."""
    return (
        _GIVEN_UP_BY.search(text, max(0, start - 40), start) is not None
        or _GAVE_UP.match(text, end) is not None
    )


def named_aside(text: str, spots: Sequence[Spot], likely: Collection[str]) -> set[str]:
    """Those of the ``likely`` services of a release that the article names only aside.

    Args:
        spots: Where the article names services.
    """
    return only_origins(text, spots, likely) | only_rivals(text, spots) & set(likely)


def come_from(sentence: Sentence, date: int, mentions: Sequence[Relation]) -> set[str]:
    """Services that a sentence names only as where its series comes from, the ``date`` beside the one that it comes to.

    ``mentions`` are the scene's platforms.
    """
    text, items = sentence.masked.text, sentence.masked.items
    at = masked(sentence, date)
    found: set[str] = set()
    for match in _COMES.finditer(text) if text.count(_F) > 1 else ():
        placed = _AT.search(text, max(0, match.start() - 12), match.start())
        beside = match.start("d") if match["d"] else match.start("before")
        to = match.start("f") if match["f"] else match.start("to")
        origin = mentions[items[match.start()].key].fields["name"]
        again = any(
            text[i] == _F and mentions[items[i].key].fields["name"] == origin
            for i in items
            if i > match.start()
        )
        if (
            not placed
            and not again
            and beside == at
            and to >= 0
            and _TOO.search(text, match.end()) is None
        ):
            found.add(origin)
    return found


def only_holders(text: str, spots: Sequence[Spot]) -> set[str]:
    """Services of which the article tells that they hold the rights of something, and nowhere that they show it."""
    if "rights" not in text:
        return set()
    holding, showing = set(), set()
    for sentence in _SENTENCE.finditer(text):
        inside = [spot for spot in spots if sentence.start() <= spot[0] < sentence.end()]
        held, shown = _RIGHTS.search(sentence[0]), _SHOWN.search(sentence[0])
        for start, _, name in inside:
            if held and not shown:
                holding.add(name)
            elif shown or _ON.search(text, max(0, start - 12), start):
                showing.add(name)
    return holding - showing


def only_rivals(text: str, spots: Sequence[Spot]) -> set[str]:
    """Services that stand only in a sentence about rivals, where another one of that sentence is named again."""
    found: set[str] = set()
    for sentence in _SENTENCE.finditer(text):
        if not _RIVALS.search(sentence[0]):
            continue
        inside = {name for start, _, name in spots if sentence.start() <= start < sentence.end()}
        again = {name for start, _, name in spots if not sentence.start() <= start < sentence.end()}
        if len(inside) > 1 and inside & again:
            found |= inside - again
    return found


def only_origins(text: str, spots: Sequence[Spot], likely: Collection[str]) -> set[str]:
    """Channels among the ``likely`` services of a release that are only the origin of a series which a streamer has.

    Args:
        spots: Where the article names services.
    """
    channels = {name for name in likely if _kind(name) in ("broadcast", "cable")}
    if not channels or not service_names().buyers.intersection(likely):
        return set()
    where = {name: [(start, end) for start, end, n in spots if n == name] for name in channels}
    return {
        name
        for name, own in where.items()
        if own and all(_of_origin(text, start, end) for start, end in own)
    }


def _of_origin(text: str, start: int, end: int) -> bool:
    placed = _AT.search(text, max(0, start - 12), start)
    if placed is not None or _ORIGIN.match(text, end) is None:
        return False
    return _TOO.search(text, end, end + _SENTENCE_END) is None


def _kind(name: str) -> str:
    service = registry.lookup(name)
    return service.kind if service is not None else ""
