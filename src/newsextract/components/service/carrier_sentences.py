"""What the words of a date's own sentence say of its services, for :mod:`.carrier_rules`.

"As seen in Britain in January" is no date of BBC America's, "with the rest on Hulu the same day" is one of
Hulu's, and what replaces a soap is on the soap's channel.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from newsextract import registry
from newsextract.components.relations import Relation
from newsextract.components.release.release_words import words
from newsextract.components.scene import Sentence
from newsextract.masking import PLACEHOLDERS

Spot = tuple[int, int, str]
"""Begin, end and name of a service."""
_W, _F, _D, _L = (PLACEHOLDERS[kind] for kind in ("WORK", "PLATFORM", "DATE", "LOC"))
_APART = 35  # characters between a country and its date
# "Reaches the UK on 9 May", "Britain gets it on 9 May": what places a release before a country, or behind it.
_PLACE = re.compile(r"(?:in|across|to)\s", re.IGNORECASE)
_INTO = re.compile(r"\b(?:reach(?:es|ed|ing)?|hits?) (?:the )?$")
_THERE = re.compile(
    r" (?:viewers|audiences|fans|cinemas|gets?|got|begins?|follows?|saw|ha(?:s|ve) had)\b"
)
_CLAUSE = re.compile(r"[,;:.()—–\n]")
_ON = re.compile(r"\s(?:on|via|through) (?:the )?")
_SLOT = re.compile(
    r"\b(?:replac(?:es?|ed|ing)|tak(?:es?|ing) over|took over|tak(?:es?|ing) the place|took the place|succeed(?:s|ed|ing)?|mak(?:es?|ing) way for|made way for)\b"
)  # fmt: skip
_SAME = "~"  # "the same day", which is no date of its own
_TOGETHER = r"(?:(?:from |on )?~|(?:at the same time|simultaneously|afterwards?|(?:straight|right|immediately|shortly|soon) after(?:wards)?|the (?:minute|moment)|an hour (?:later|after))\b)"
_FURTHER = (
    # "On ABC, with all six on iview the same day"
    re.compile(rf"(?:\band|\bwith|,) [^{_F}{_D}{_W};.]{{0,60}}\b(?:on|by|to|via) (?:the )?(?P<f>{_F})(?: in {_L})?,? {_TOGETHER}"),
    # "On BS11, and will be simulcast by Crunchyroll"
    re.compile(rf"\bsimulcast\b [^{_F}{_D};.]{{0,40}}?\b(?:on|by|to|via) (?:the )?(?P<f>{_F})"),
)  # fmt: skip
_ON_A_DAY = re.compile(rf",? (?:on )?{_D}")
_STREAMER = re.compile(
    rf"\b(?:on|hits?|to|joins?|via) the (?:streamer|streaming (?:service|platform|giant)|service|platform)\b[^.;{_F}{_D}]{{0,30}}$"
)

_SOME = rf"(?:the )?{_F}(?:(?:,? and|,| &) (?:on |in )?(?:the )?{_F})*"
_PAIRS = (
    # "9 July on ITV and 16 July on Stan": each day with what stands behind it, or else before it
    re.compile(rf"(?P<d>{_D}),? (?P<f>(?:on|in|via) {_SOME})"),
    re.compile(rf"\b(?P<f>(?:on|in|to|via) {_SOME}),? (?:(?:on|from|in|starting|beginning) )?(?P<d>{_D})"),
    # "9 July (theaters), 16 July (Netflix)"
    re.compile(rf"(?P<d>{_D}) \((?P<f>(?:(?:on|in|via) )?{_SOME})\)"),
    # "(theaters 9 July, Netflix 16 July)"
    re.compile(rf"(?:[(,;:/–—-]|\band) ?(?:(?:in|on|limited|select) )*(?P<f>{_F}),? (?:(?:on|in|from) )?(?P<d>{_D})"),
)  # fmt: skip
# "Smoke (9 July, Netflix)", "Ash (in theaters and on Hulu 9 July)"
_BRACKETS = re.compile(
    rf"\((?:[\s,;/|&+:•–—{_D}{_F}{PLACEHOLDERS['TIME']}-]|\b(?:on|in|from|and|out|at|select|streaming|only|exclusively|via|new|premieres?|starts|available|now)\b)+\)",
    re.IGNORECASE,
)


def placings(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Countries of ``text[start:end]`` in which, so its words, something comes out."""
    for match in words().territories.finditer(text, start, end):
        before = text[max(start, match.start() - 20) : match.start()]
        if _PLACE.match(match[0]) or _INTO.search(before) or _THERE.match(text, match.end()):
            yield match


def abroad(text: str, sentence: Sentence, date: int) -> tuple[str, int]:
    """Country of which a date is told ("in Britain back in January") and where it begins; "" for none."""
    found = "", -1
    for match in placings(text, sentence.start, date):
        gap = text[match.end() : date]
        if len(gap) <= _APART and not _CLAUSE.search(gap):
            found = match.lastgroup or "", match.start()
    return found


def elsewhere(
    text: str, sentence: Sentence, date: tuple[int, int], spots: Sequence[Spot]
) -> set[str]:
    """Services of another country than the one of which a date is told, none beside it."""
    country, begin = abroad(text, sentence, date[0])
    inside = [spot for spot in spots if sentence.start <= spot[0] < sentence.end]
    if not country or any(begin < start < date[0] for start, _, _ in inside):
        return set()
    on = _ON.match(text, date[1])
    if any(begin - 2 <= end <= begin or (on and start == on.end()) for start, end, _ in inside):
        return set()  # "TVN in Poland in May", "in Poland in May on TVN"
    return {name for _, _, name in spots if _other(name, country)}


def _other(name: str, country: str) -> bool:
    service = registry.lookup(name)
    own = () if service is None else service.countries
    return 0 < len(own) <= 2 and "WW" not in own and country not in own


def further(article: str, sentence: Sentence, date: int, mentions: Sequence[Relation]) -> set[str]:
    """Services that follow the first at once: "on ABC, and on iview straight after".

    ``mentions`` are the scene's platforms. What stands behind a further date or work is none of this ``date``.
    """
    text = sentence.masked.text
    at = masked(sentence, date)
    for same, item in sentence.masked.items.items():
        if text[same] == _D and article.startswith("the same ", item.start):
            text = f"{text[:same]}{_SAME}{text[same + 1 :]}"
    if at < 0 or text[at] != _D:
        return set()
    if text.count(_D) == 1 and _F in text[:at] and text.count(_W) < 2:
        # "on ABC, with all six on iview the same day, 9 July"
        begin, end = text.index(_F) + 1, len(text)
    else:
        following = text.find(_D, at + 1)
        begin, end = at, following if following >= 0 else len(text)
    found = set()
    for pattern in _FURTHER:
        for match in pattern.finditer(text, begin, end):
            # "on Neon the moment it ends in the US"
            alone = text.count(_F) == 1 and _SAME not in match[0]
            another = _W in text[begin : match.start("f")] or _ON_A_DAY.match(text, match.end())
            if not alone and not another:
                found.add(mentions[sentence.masked.items[match.start("f")].key].fields["name"])
    return found


def streamer(sentence: Sentence, date: int, spots: Sequence[Spot]) -> str:
    """The service that "it hits the streamer on 9 July" means: the last of its kind; empty if none is meant."""
    at = masked(sentence, date)
    if at < 0 or not _STREAMER.search(sentence.masked.text, 0, at):
        return ""
    named = [name for start, _, name in spots if start < date and _streams(name)]
    return named[-1] if named else ""


def _streams(name: str) -> bool:
    service = registry.lookup(name)
    return service is not None and service.kind == "streaming"


def masked(sentence: Sentence, date: int) -> int:
    """The offset of a date in the sentence's mask, -1 for none."""
    text, items = sentence.masked.text, sentence.masked.items
    found = (at for at, item in items.items() if text[at] == _D and item.start == date)
    return next(found, -1)


def paired(sentence: Sentence, date: int, mentions: Sequence[Relation]) -> set[str]:
    """Services of the other dates, where each date of a sentence has services beside it in one order.

    ``mentions`` are the scene's platforms.
    """
    text, items = sentence.masked.text, sentence.masked.items
    for pattern in _PAIRS:
        pairs = {
            items[match.start("d")].start: {
                mentions[items[at].key].fields["name"]
                for at in range(*match.span("f"))
                if text[at] == _F
            }
            for match in pattern.finditer(text)
        }
        if len(pairs) > 1 and len(pairs) == text.count(_D) and date in pairs:
            return set().union(*pairs.values()) - pairs[date]
    return set()


def bracketed(sentence: Sentence, date: int, mentions: Sequence[Relation]) -> set[str]:
    """The services that stand with a date alone in its brackets: "Smoke (9 July, Netflix)". ``mentions`` are the scene's platforms."""
    text, items = sentence.masked.text, sentence.masked.items
    at = masked(sentence, date)
    for match in _BRACKETS.finditer(text):
        if match.start() < at < match.end() and match[0].count(_D) == 1:
            spots = [spot for spot in range(*match.span()) if text[spot] == _F]
            return {mentions[items[spot].key].fields["name"] for spot in spots}
    return set()


def slot(sentence: Sentence) -> bool:
    """Whether one work takes the place of another in a schedule."""
    return bool(_SLOT.search(sentence.masked.text))


def channel_of(house: str, name: str) -> bool:
    """Whether ``name`` is a channel of ``house``: RTÉ One is RTÉ's; HBO Max shows more than HBO."""
    if not name.startswith(f"{house} "):
        return False
    service = registry.lookup(name)
    return service is not None and service.kind != "streaming"


def houses(names: Collection[str]) -> set[str]:
    """Those of some services that are the house of another one of them: in gold no date is both RTÉ's and RTÉ One's."""
    return {one for one in names if any(own_channel(one, name) for name in names)}


def own_channel(house: str, name: str) -> bool:
    """Whether ``name`` is a channel of ``house`` at home; BBC America is abroad, and BBC One, a channel itself, is no house."""
    if " " in house or "+" in house or not channel_of(house, name):
        return False
    own, its = registry.lookup(house), registry.lookup(name)
    if own is None or its is None or its.kind == "radio":
        return False
    return bool({*own.countries} & {*its.countries})


def linear(name: str) -> bool:
    """Whether a service has a schedule, in which one work takes the place of another."""
    service = registry.lookup(name)
    return service is not None and service.kind in ("broadcast", "cable", "radio")
