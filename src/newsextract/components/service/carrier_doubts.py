"""What the words of a date's own sentence say against a service, for :mod:`.carrier_rules`.

A service that made a work with another is not for that where it is shown; a gala
and a film's few days in cinemas before it streams are on no service; what was first broadcast in some year was
not yet on the service that streams it now; what is to be bought and rented is no longer in cinemas.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.components.relations import Relation
from newsextract.components.scene import Sentence
from newsextract.components.service.carrier_sentences import masked
from newsextract.masking import PLACEHOLDERS

_RUNS = ("season", "episode", "return", "finale")  # events of a series that has begun
_F, _D = PLACEHOLDERS["PLATFORM"], PLACEHOLDERS["DATE"]
_CLAUSE = rf"[^.;,{_F}{_D}]"
_MADE = re.compile(
    # "made with the BBC", "made into a series by the BBC"; what is made for somebody is shown there
    rf"\b(?:(?:co-?)?(?:made|produced|developed|financed|funded)\b{_CLAUSE}{{0,30}}?\b(?:by|with)"
    # "a co-production with ITV", "the new service from TCM"
    rf"|\bco-?productions? with|\b(?:service|channel|streamer|network) from) (?:the )?(?P<f>{_F})"
)
# "Moves from Foxtel to SBS next month", "has the rights to the quiz from BBC Two": in gold none of six has it on the day
_LEFT = re.compile(
    rf"\b(?:mov(?:es?|ed|ing)|switch(?:es|ed|ing)|transfer(?:s|red|ring)|poach(?:es|ed)|lured?|defect(?:s|ed)|snapped up|secured|(?:acquired|bought|won|got|has) the rights)\b"
    rf"{_CLAUSE}{{0,60}}? from (?:the )?(?P<f>{_F})"
    rf"|\bmov(?:es?|ed|ing) (?:over |across )?to (?:the )?{_F} from (?:the )?(?P<was>{_F})"
)
_PREMIERE = r"(?:premi[eè]re|screening)"
_THEATRICAL = (
    r"(?:theatrical (?:run|release|engagements?|window|bow|debut|opening|launch|roll-?out)"
    r"|(?:limited|exclusive|one-week) engagements?)"
)
_SCREENED = re.compile(
    rf"\b(?:gala {_PREMIERE}|red[- ]carpet {_PREMIERE}"
    rf"|(?:put(?:s|ting)? on|h[eo]ld(?:s|ing)?|host(?:s|ed|ing)?) (?:a|an|its|their) (?:world |cast |special )?{_PREMIERE}"
    r"|screen(?:s|ed|ing)? (?:its|the|their) (?:(?:first|opening) (?:\w+ )?(?:episode|instal?lment)s?|pilot)"
    rf"|(?P<cinemas>{_THEATRICAL}))\b{_CLAUSE}{{0,40}}$"
)
# "Streams on Hulu after its theatrical release on 11 March": of 15 such dates in gold train and dev none is a service's
_OF_CINEMAS = re.compile(
    rf"\btheatrical (?:run|release|debut|bow|opening|launch|premi[eè]re)\b(?! date){_CLAUSE}{{0,25}}$"
)
# "Theatrical release date: 4 March", among the lines of facts of what streams now
_THEATRICAL_LINE = re.compile(
    r"(?:^|\n)[^\w\n]{0,4}(?:theatrical|theat(?:re|er)|cinemas?)(?: (?:release|opening|debut|premi[eè]re))?(?: date)?\s?[:–-]\s?(?:on )?$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"\b(?:originally|first) (?:aired|broadcast|shown|screened|transmitted|went out)\b{_CLAUSE}{{0,30}}$"
)
# "Arrives on premium VOD on 9 May", "to rent or buy from 9 May"
_HOME = re.compile(
    r"\b(?:P?VOD|EST|TVOD|(?:video[- ])?on[- ]demand|home (?:video|entertainment|release|media)|electronic sell-through"
    r"|(?:buy|rent|purchase|own) (?:it )?(?:and|or) (?:buy|rent|purchase|own)|(?:rent|purchase|buy|own) (?:it )?(?:on digital|digitally|online|at home)"
    r"|(?:to|on|for|via|hits?|through) digital\b(?! (?:production|effects|series|platform of|channel|spin-?off))"
    r"|digital(?:ly)? (?:release|debut|premiere|rental|purchase|download|HD|retailers|stores?|home)|(?:released?|available|out) digitally)\b",
    re.IGNORECASE,
)
# "In theaters, for rent and on Hulu all at once", "day-and-date"
_AT_ONCE = re.compile(
    r"\b(?:all at once|day[- ]and[- ]date|simultaneous(?:ly)?|at the same time)\b"
)
# "which is still screening in theaters"
_STILL = re.compile(
    r"\b(?:still|currently|already|just|after|following|since|left|leaving|run)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_BEHIND = 60  # characters behind a date in which it says how a work comes home
# What stands behind a date and is of another: "on 9 May, with a repeat on More4", "two days after its launch on ITVX";
# in gold train and dev 2 of 51 such services have the date before it, too.
_LATER = re.compile(
    rf"\b(?:repeat(?:s|ed)?|re-?runs?|encores?|omnibus)\b{_CLAUSE}{{0,30}}?\b(?:on|by) (?:the )?(?P<f>{_F})"
    rf"|\b(?:after|following|since|ahead of|before|prior to)\b{_CLAUSE}{{0,30}}?\b(?:launch|premiere|debut|run|broadcast|airing|release|showing|transmission|outing)"
    rf"\b{_CLAUSE}{{0,20}}?\b(?:on|in) (?:the )?(?P<run>{_F})"
    rf"|\b(?:on[- ]demand|catch[- ]?up)\b(?: and)? (?:on|via|with) (?:the )?(?P<more>{_F}(?:(?:, | and |, and | & |/){_F})*)",
    re.IGNORECASE,
)

_AIRED = re.compile(
    r"\b(?:stream\w*|services?|platforms?|channels?|networks?|broadcast\w*|air(?:ed|s|ing)|OTT|digital(?:ly)?|online|subscribers?|televis\w+|TV|there)\b",
    re.IGNORECASE,
)

_SOLD = {
    "album": re.compile(r"\b(?:albums?|records?|LP|EP|vinyl|mixtape)\b"),
    "song": re.compile(r"\b(?:songs?|singles?(?! \w*(?:film|drama|documentar|episode))|tracks?)\b"),
    "book": re.compile(r"\b(?:(?<!on the )books?|novels?|memoirs?|biography|autobiography|paperback|hardback|hardcover|publish\w*|bookshops?)\b"),
}  # fmt: skip
# "Smoke, based on the novel Ash": what is read was before, and what comes out is shown.
_ADAPTED = re.compile(r"\b(?:[Bb]ased on|[Aa]dapt\w*|[Ii]nspired by|[Ff]rom (?:the|a|an))\b")
_STAGED = re.compile(r"\b(?:opens?|opened|previews?|transfers?|tours)\b")


def makers(sentence: Sentence, mentions: Sequence[Relation]) -> set[str]:
    """Services of which a sentence says only that they made something. ``mentions`` are the scene's platforms."""
    return _only(_MADE, sentence, mentions)


def left(sentence: Sentence, mentions: Sequence[Relation]) -> set[str]:
    """Services that a sentence names only as those that a work comes from. ``mentions`` are the scene's platforms."""
    return _only(_LEFT, sentence, mentions)


def _only(pattern: re.Pattern[str], sentence: Sentence, mentions: Sequence[Relation]) -> set[str]:
    """Services of which ``pattern`` holds wherever the sentence names them."""
    text, items = sentence.masked.text, sentence.masked.items
    told = {match.start(match.lastgroup or "f") for match in pattern.finditer(text)}
    named: dict[str, bool] = {}
    for at, item in items.items():
        if text[at] == _F:
            name = mentions[item.key].fields["name"]
            named[name] = named.get(name, True) and at in told
    return {name for name, only in named.items() if only}


def screened(sentence: Sentence, date: int) -> tuple[bool, bool]:
    """Whether on the ``date`` something is only screened, and whether that is in cinemas."""
    at = masked(sentence, date)
    text = sentence.masked.text
    if at >= 0 and (_THEATRICAL_LINE.search(text, 0, at) or _OF_CINEMAS.search(text, 0, at)):
        return True, True
    match = _SCREENED.search(text, 0, at) if at >= 0 else None
    after = re.split(r"[.;,]", text[at + 1 :], maxsplit=1)[0]
    return (False, False) if match is None or _F in after else (True, bool(match["cinemas"]))


def at_home(sentence: Sentence, date: int, mentions: Sequence[Relation], cinemas: str) -> bool:
    """Whether on the ``date`` a work comes home, so that ``cinemas`` had it before. ``mentions`` are the scene's platforms."""
    at = masked(sentence, date)
    if at < 0:
        return False
    text, items = sentence.masked.text, sentence.masked.items
    begin = max(text.rfind(_D, 0, at), text.rfind(";", 0, at)) + 1
    ends = (text.find(mark, at + 1) for mark in (_D, ";", ","))
    end = min([at + _BEHIND, len(text), *(one for one in ends if one >= 0)])
    if not _HOME.search(text, begin, end) or _AT_ONCE.search(text, begin, end):
        return False
    there = (
        spot
        for spot, item in items.items()
        if begin <= spot < end and text[spot] == _F and mentions[item.key].fields["name"] == cinemas
    )
    return all(_STILL.search(text, begin, spot) for spot in there)


def later(sentence: Sentence, date: int, mentions: Sequence[Relation]) -> set[str]:
    """Services behind the ``date`` that have the work before or after it only. ``mentions`` are the scene's platforms."""
    at = masked(sentence, date)
    if at < 0:
        return set()
    text, items = sentence.masked.text, sentence.masked.items
    found = [
        spot
        for match in _LATER.finditer(text, at + 1)
        for spot in range(*match.span(match.lastgroup or 0))
        if text[spot] == _F
    ]
    last = {mentions[items[spot].key].fields["name"]: spot for spot in found}
    others = {
        mentions[item.key].fields["name"]
        for spot, item in items.items()
        if text[spot] == _F and spot not in found
    }
    return set(last) - others


def on_air(sentence: Sentence) -> bool:
    """Whether a sentence without a service says that something was on one: "it has been streaming since 9 May"."""
    return _AIRED.search(sentence.masked.text) is not None


def of_a_run(relation: Relation, kind: str) -> bool:
    """Whether a row is of a series' run, which no cinema shows: 3 of 2,970 gold rows of cinemas are.

    Arguments:
        kind: of its work.
    """
    numbered = relation.fields["season"] not in ("", "1")
    return kind == "series" and (numbered or relation.fields["event"] in _RUNS)


def first_shown(sentence: Sentence, date: int) -> bool:
    """Whether the ``date`` is that of a first broadcast: "it was originally shown in January 2024"."""
    at = masked(sentence, date)
    return at >= 0 and bool(_FIRST.search(sentence.masked.text, 0, at))


def sold_or_staged(sentence: Sentence, kind: str) -> bool:
    """Whether a work of this ``kind`` comes out in shops or on a stage, so that only a service beside its date has it.

    A kind alone is too little: the sentence says it, too.
    """
    sign = _STAGED if kind == "play" else _SOLD.get(kind)
    text = sentence.masked.text
    return sign is not None and bool(sign.search(text)) and not _ADAPTED.search(text)
