"""Ambiguous names of services: whether "Stan", "Max" or "Gold" means the service, by the words around.

The recogniser's word comes first (see :mod:`..platforms`); here is what the text alone says. The words
are data (``data/en/platforms.toml``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newsextract.registry import Hit
from newsextract.rules import shipped

_STREAMS = re.compile(
    r"\b(?:stream\w*|premier\w*|airs?|aired|airing|available|broadcast\w*|screen(?:s|ed|ing)?|debut\w*|launch\w*|watch|drops?|lands?|original|series|subscribers?|episodes?|pm|p\.m\.|commission\w*|renew\w*|greenlit|picked up|season)\b",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|via|only on|streamer|[Aa]mazon[’']s)\s?$")
# What may stand before a service that the recogniser took for some organisation.
_BEFORE = re.compile(
    r"(?:\b(?:on|to|via|onto|through|across|at|from|by|for|only on|over on|exclusively on|(?:streaming|available|watch|premieres?|airs?|screens?|stream) on|streamer|channel|network|broadcaster|platform|service|streaming (?:service|platform|giant)|[Aa]mazon[’']s|[Ww]arner[’']s)|[/|·•—–,(:]|\b(?:and|or|&))\s?$"
)
# A list's next service: "on Netflix and |Stan".
_AND = re.compile(r"(?:\s?,\s|\s(?:and|or|&)\s|,\s(?:and|or)\s|\s?/\s?)")
_IN_A_LIST = re.compile(
    r"$|[.,;:)!?/]|\s(?:on|in|from|at|for|this|next|now|until|today|tonight|later|and|or|will|has|have|too)\b|\s\d"
)
_LIST_BEGINS = re.compile(r"\b(?:on|to|via|across|from|for|both|between|hits?)\s(?:the\s)?$")
# "Smoke (Quest, |9pm|)": a time or a day, but no bare year.
_WHEN = re.compile(
    r",?\s(?:from |at |on )?(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b|\d\d?[.:]\d\d\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\w*\s\d|\d{1,2}\s[A-Z][a-z]{2}|tonight|tomorrow)"
)
# A page of takings, on which nothing airs.
_TAKINGS = re.compile(
    r"(?i)\bbox[- ]office\b|\bgross(?:ed|es|ing)?\b|\bopening (?:weekend|frame)\b|\bper-(?:screen|theat\w+)\b|\$[\d.,]+ ?(?:m|million|bn|billion)\b"
)
_ON_AIR = re.compile(
    r"(?i)\b(?:series|seasons?|episodes?|pilots?|sitcom|network|airs?|aired|renew\w*|tv|television)\b"
)
_STUDIOS = frozenset({"fox"})
# "In theaters at AMC, Regal and Cinemark", "AMC Lincoln Square": a house of cinemas has the channel's name.
_CHAIN = "amc"
# "On AMC April 13", "AMC Sunday 9 May": no house of so many screens
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_CINEMA_CHAINS = re.compile(
    rf"\bAMC (?:Theat(?:er|re)s?|Entertainment|Stubs|(?!{_DAY})[A-Z][a-z]+(?: (?!{_DAY})[A-Z][a-z]+)? \d{{1,2}}\b)|\b(?:Regal|Cinemark|Cineplex|Cineworld|Alamo Drafthouse|Marcus Theatres)\b|\bAMC theat(?:er|re)s\b"
)
_OF_CHANNEL = re.compile(r"\bAMC(?:\+| Plus\b| Networks\b)")
# "Smoke (Fox, PG-13, DVD $29.98)": who sells the disc or has the film.
_SOLD = re.compile(
    r"\((?:20th Century )?F(?:ox|OX)(?: Home Entertainment)?,[^()\n]{0,80}?(?:\bPG\b|\bNC-17\b|\brated R\b|\bDVDs?\b|\bBlu-?ray\b|\bBDs?\b|\bmin\.|\$\d)"
)
_FILM_HOUSES = re.compile(
    r"\b(?:(?:20th|Twentieth) Century|Searchlight|F(?:ox|OX) 2000|Disney(?![’']?s? (?:Channel|Junior|XD|Plus|Jr)|\+)|Pixar|Paramount(?!\+| (?:Plus|Network))|Universal|Warner"
    r"|Sony|Lionsgate|MGM|Columbia|Focus Features|DreamWorks|Blue Sky|New Line|A24|Miramax)\b"
)
_FILMS = re.compile(r"(?i)\b(?:films?|movies?|pictures?|theat(?:er|re)s?|cinemas?|big screen)\b")
_HOUSES = 3  # mentions of film studios on a page of films, on which nothing airs
_CLAUSE = r"[^.;:!?\n]"


@dataclass(frozen=True, slots=True)
class _Words:
    carries: re.Pattern[str]
    arrives: re.Pattern[str]
    nouns: re.Pattern[str]
    before_works: re.Pattern[str]
    works: re.Pattern[str]
    own_works: re.Pattern[str]
    orders: re.Pattern[str]
    hits: re.Pattern[str]
    people: re.Pattern[str]
    given: re.Pattern[str]
    kinds: re.Pattern[str]


@cache
def _words() -> _Words:
    words = tomllib.loads(shipped("platforms.toml"))["context"]
    works = words["works"]
    return _Words(
        re.compile(
            rf"\b(?:(?:{words['carries']})\b(?: [\w’'-]+){{0,3}}?|{words['is_on']}) (?:on|via) $",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{words['arrives']})\b{_CLAUSE}{{0,40}}? to $", re.IGNORECASE),
        re.compile(rf"\b(?:{words['nouns']}) $", re.IGNORECASE),
        re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|new|in|of|from|upcoming|hit|latest)|[’']s) $"),
        re.compile(rf" (?:[a-z-]+ ){{0,3}}?(?:{works}),? $"),
        re.compile(rf"[’']s? (?:[a-z-]+ ){{0,3}}?(?:(?:{works}),? )?$"),
        re.compile(rf" (?:(?:has|have|had|also|already|now) ){{0,2}}(?:{words['orders']})\b"),
        re.compile(rf"\b(?:{words['hits']}) $"),
        re.compile(words["people"]),
        re.compile(words["given"]),
        re.compile(works, re.IGNORECASE),
    )


def is_studio(id: str, text: str) -> bool:
    """Whether the name of a service, by its ``id``, is its sister studio's in this article: "Fox's Smoke opened to $28m"; "Disney has Ember, Fox has Ash".

    Or that of a house of cinemas: "at AMC, Regal and Cinemark".
    """
    if id == _CHAIN:
        houses = len(_CINEMA_CHAINS.findall(text))
        return houses > len(_ON_AIR.findall(text)) and not _OF_CHANNEL.search(text)
    if id not in _STUDIOS:
        return False
    takings, aired = (len(words.findall(text)) for words in (_TAKINGS, _ON_AIR))
    if takings >= 3 and takings > 3 * aired:
        return True
    beside = not aired and _FILMS.search(text) and len(_FILM_HOUSES.findall(text)) >= _HOUSES
    return bool(beside or _SOLD.search(text))


@dataclass(frozen=True, slots=True)
class Context:
    """An article's text, its entities (label by offsets) and the services accepted so far (by end)."""

    text: str
    entities: Mapping[tuple[int, int], str]
    accepted: Mapping[int, int]

    def meant(self, hit: Hit, over: set[str]) -> bool:
        """Whether an ambiguous ``hit``, covered by entities labelled ``over``, is the service."""
        text = self.text
        line_start = text.rfind("\n", 0, hit.start) + 1
        before = text[max(line_start, hit.start - 80) : hit.start]
        after = text[hit.end : hit.end + 60].split("\n", 1)[0]
        if self._listed(hit, after):
            return True
        if re.match(r"\s[A-Z][a-z]+", after) and "ORG" not in over and not self._work(hit.end + 1):
            return False
        return (
            self._carries(hit, before, after, line_start)
            or self._makes(hit, before)
            or (
                "ORG" in over
                and bool(_STREAMS.search(before[-40:] + after))
                and bool(_BEFORE.search(before[-40:]))
            )
        )

    def _carries(self, hit: Hit, before: str, after: str, line_start: int) -> bool:
        """ "Airs on Dave", "comes to Gold", "hits Prime", "the channel Quest"."""
        words = _words()
        given = words.given.fullmatch(self.text, hit.start, hit.end)
        if words.people.match(after) or (given and re.match(r"[’']s\b", after)):
            return False
        if words.carries.search(before) or words.arrives.search(before):
            return True
        if words.nouns.search(before) or (words.hits.search(before) and not given):
            return True
        wide = self.text[max(line_start, hit.start - 160) : hit.start] + after
        return bool(_ON.search(before) and _STREAMS.search(wide))

    def _makes(self, hit: Hit, before: str) -> bool:
        """ "The Alibi drama Smoke", "Sky's drama Smoke", "Fox has renewed Smoke"."""
        words = _words()
        name = self.text[hit.start : hit.end]
        if re.search(r"(?:[A-Z][\w’'-]*|\d) $", before) and not words.before_works.search(before):
            return False
        title = min(
            (s for (s, _), label in self.entities.items() if label == "WORK" and s >= hit.end),
            default=-1,
        )
        if title < 0 or title - hit.end > 60:
            return False
        between = self.text[hit.end : title].rstrip("‘“'\"")
        if words.orders.match(between) and not re.search(r"[.;!?\n]", between):
            return True
        if words.own_works.fullmatch(between):
            return not words.given.fullmatch(name)
        return bool(
            words.works.fullmatch(between)
            and words.before_works.search(before)
            and not words.kinds.fullmatch(name)
        )

    def _listed(self, hit: Hit, after: str) -> bool:
        """ "On Netflix and Stan"; "Smoke (Quest, 9pm)"; "Smoke on Stan"."""
        text = self.text
        for (_, end), label in self.entities.items():
            near = label == "WORK" and end < hit.start <= end + 5
            between = text[end : hit.start].lstrip("’”'\"") if near else ""
            if between == " on " or (between in (" (", ", ") and _WHEN.match(after)):
                return not _words().people.match(after)
        for gap in range(1, 7):
            begin = self.accepted.get(hit.start - gap)
            if begin is not None and _AND.fullmatch(text, hit.start - gap, hit.start):
                chain = begin
                while (last := self._before(chain)) is not None:
                    chain = last
                starts = _LIST_BEGINS.search(text, max(0, chain - 12), chain)
                return bool(starts and _IN_A_LIST.match(after) and not _words().people.match(after))
        return False

    def _before(self, start: int) -> int | None:
        """The begin of the accepted service that a list has before ``start``."""
        for gap in range(1, 7):
            begin = self.accepted.get(start - gap)
            if begin is not None and _AND.fullmatch(self.text, start - gap, start):
                return begin
        return None

    def _work(self, start: int) -> bool:
        """Whether a title begins at ``start``, or after a quotation mark there."""
        return any(
            label == "WORK" and start <= s <= start + 1 for (s, _), label in self.entities.items()
        )
