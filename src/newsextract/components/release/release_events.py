"""Which event a date stands for: the nearest word of coming out, or of something else, decides."""

from __future__ import annotations

import re

from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene, Sentence
from newsextract.dates import DateMention
from newsextract.lowering import lowered
from newsextract.masking import PLACEHOLDERS

_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_PARTS = re.compile(
    r";|—| – |, (?:and|while|whereas|but|before|with|followed by|then) | (?:while|whereas|but|before|ahead of|followed by|and then) "
)
_DATELINE = re.compile(
    rf"^[^a-z]{{0,30}}(?:{_D}|[—–-] ?{_D}) ?[—–:-]|^[\w ,.\ue007]{{0,30}}[—–,] ?{_D} ?[—–]"
)
# "every Saturday and Sunday": no day of release, but a habit.
_EVERY = re.compile(
    r"\b(?:every|each)(?: (?:\w+|\ue004)(?:,? (?:and|or|to|through|&))?)? ?$", re.IGNORECASE
)
_LISTED = re.compile(rf"^[^\w\ue000-\ue008]*{_D} ?[:|–—]")
_BRACKET_YEAR = re.compile(rf"[{_W}”\"’')] ?\((?:[^()]{{0,30}}, ?)?$")
_BEFORE_NOUN = re.compile(
    r"^\s(?:[\w-]+ ){0,3}?(?:short|films?|movies?|novels?|series|albums?|books?|memoir|play|musical|remake|version|original|adaptation|season|sitcom|drama|comedy|thriller|documentary|hit|song|single|classic|edition|festival|awards?|campaign|tour|election|census|war|strike|season|ceremony|debut)\b"
)
_WEEKDAYS = re.compile(rf"{_D}(?: to | through |[-–—/]| – ){_D}")
_DAYS = frozenset(day + "day" for day in ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"))
_SCREENING = re.compile(
    r"\b(?:world|gala|european|international|north american|red[- ]carpet) premiere|premiere (?:at|screening)\b",
    re.I,
)


# "Netflix ordered a second season on Monday": the day of the order, whatever was ordered.
_ORDERED = re.compile(
    r"\b(?:order(?:s|ed)?|renew(?:s|ed)?|commission(?:s|ed)?|greenlit|greenlights?|green-lit|picked up|picks up|announces?|announced)\b"
    r"(?! (?:that|on|today|yesterday))[^.;,]{0,60}$"
)
_NEW_RUN = re.compile(r"(?:\w+) (?:season|series)", re.IGNORECASE)
# "Filming starts in Bergen and wraps in October": what wraps is the filming.
_FILMING = re.compile(
    r"\b(?:[Ff]ilming|[Pp]roduction|[Ss]hooting|[Tt]he shoot|[Pp]rincipal photography|[Ww]ork)\b[^.;]{0,120}? and (?:is (?:set|due|expected) to )?"
    r"(?:wraps?|ends?|finish(?:es)?|runs?|continues?|concludes?)\b"
)


_BRACKETED = re.compile(
    rf"{_W}(?:,? (?:season|series) [\w-]+)? ?\((?P<inside>[^(){_W}]{{0,60}}{_D}[^(){_W}]{{0,60}})\)",
    re.IGNORECASE,
)
_DAY_OF = re.compile(r"\b(?:on|from|in|until|by|at|over)(?: the)? $|[,–—(] ?$")
# Behind a date: "December 23 premiere date", "December 23 release date set for Smoke".
DATE_OF = re.compile(
    r",? (?:[\w-]+ )?(?P<what>release|premiere|launch|debut|start)[- ]date\b"
    r"(?P<told> (?:is |has been )?(?:set|announced|confirmed|revealed|unveiled|locked)\b)?",
    re.IGNORECASE,
)


def event(scene: Scene, sentence: Sentence, at: int, left: int, right: int) -> str:
    """The event that the words around a date name; empty if it is no release."""
    text = sentence.masked.text
    lower = lowered(text)
    known = words()
    if _bracket(scene, sentence, at):
        return named(text[left:right])
    if _LISTED.match(text) and at == text.index(_D) and _W in text[at:right]:
        return "release"  # "Thursday: new on Tubi, Smoke"
    # The clause of the date: from the last strong break before it to the first after it.
    breaks = [m.end() for m in _PARTS.finditer(text, left, at)]
    begin = breaks[-1] if breaks else left
    after = _PARTS.search(text, at, right)
    end = after.start() if after else right
    best: tuple[int, str] | None = None

    def consider(distance: int, event: str) -> None:
        nonlocal best
        if best is None or distance < best[0]:
            best = (distance, event)

    # "Trailer and December 23 premiere date announced": nearer than all other words.
    if dated := DATE_OF.match(text, at + 1):
        consider(0, "release" if dated["what"].lower() == "release" else "premiere")
    for start in (begin, left):
        # "Filming begins in May": of two that end alike, the one that says more comes first.
        for match in known.not_release.finditer(lower, start, at):
            consider(at - match.end(), "")
        for match in _FILMING.finditer(text, 0, at):
            consider(at - match.end(), "")
        for match in known.events.finditer(lower, start, at):
            ordered = _NEW_RUN.fullmatch(match[0]) and _ORDERED.search(text, 0, match.start())
            consider(at - match.end(), "" if ordered else _name(match))
        if best is not None:
            break
    # After the date only what follows closely, and a little farther off than it looks.
    for match in known.events.finditer(lower, at, end):
        consider(match.start() - at + 15, _name(match))
    for match in known.not_release.finditer(lower, at, end):
        consider(match.start() - at + 15, "")
    if best is not None and best[0] <= 110:
        if best[1] in ("release", "premiere") and _at_festival(scene, sentence, begin, end):
            return "festival"
        if best[1] == "release":
            return _sharper(text, begin, end)
        if best[1] == "premiere" and known.later_episode.search(lower, begin, end):
            return "episode"
        return best[1]
    return (
        "release"
        if _listing(sentence, at) or (best is None and _carried(text, at, begin, end))
        else ""
    )


def _at_festival(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause names a festival: as an organisation its name is masked."""
    return any(
        words().festival.search(scene.text, item.start, item.end)
        for item in sentence.masked.within(start, end, ("ORG",))
    )


def _carried(text: str, at: int, start: int, end: int) -> bool:
    """A clause that says nothing of a date but where something is to be seen: "on Sky from May"."""
    return _F in text[start:end] and _W in text and _DAY_OF.search(text, start, at) is not None


def named(text: str) -> str:
    """The event that an entry of a calendar names beside its title; else a plain release."""
    head = _HEAD_END.split(text, maxsplit=1)[0]
    for match in words().events.finditer(lowered(head)):
        if _name(match) in ("finale", "physical", "return", "episode"):
            return _name(match)
    return "release"


# Of an entry: no full stop of "8 p.m.", and no semicolon inside its bracket.
_HEAD_END = re.compile(r"(?<![ap]\.m)\.\s|;\s(?![^(]*\))")


def _bracket(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a date stands in a bracket after a title: "Smoke (Sky One, 9 May)"; a year does not count."""
    text = sentence.masked.text
    if scene.dates[sentence.masked.items[at].key].precision == "year":
        return False
    return any(
        match.start("inside") <= at < match.end("inside")
        and not words().not_release.search(lowered(match["inside"]))
        for match in _BRACKETED.finditer(text)
    )


def _name(match: re.Match[str]) -> str:
    return (match.lastgroup or "").rstrip("_")


def _sharper(text: str, start: int, end: int) -> str:
    """A clause that is about a finale, a festival or a disc is so whatever its verb."""
    lower = lowered(text)
    for match in words().events.finditer(lower, start, end):
        if _name(match) in ("finale", "festival", "physical", "premiere", "return", "season"):
            return _name(match)
    return "episode" if words().later_episode.search(lower, start, end) else "release"


def _listing(sentence: Sentence, at: int) -> bool:
    """A line of a programme guide: title, day, channel, time and few other words."""
    text = sentence.masked.text
    return (
        len(text) < 70
        and (_F in text or _T in text or _W in text)
        and not re.search(r"\b(?:updated|published|posted|by)\b", text, re.IGNORECASE)
        and bool(
            re.search(rf"[{_F}{_T}]", text) or re.fullmatch(rf"[\W\d]*{_W}[\W]*{_D}[\W]*", text)
        )
    )


def silent(between: str) -> bool:
    """Whether nothing between two dates says what happens on the second: "on 9 July and in the UK on 16 July"."""
    known = words()
    return (
        len(between) < 50
        and _W not in between
        and not known.events.search(lowered(between))
        and not known.not_release.search(lowered(between))
    )


def attributive(scene: Scene, sentence: Sentence, at: int) -> bool:
    """``Smoke (2009)``, ``the 2003 novel`` and ``every Sunday`` name no day of release."""
    text = sentence.masked.text
    date = scene.dates[sentence.masked.items[at].key]
    if at < 40 and _DATELINE.match(text, 0, at + 4):
        return True
    if _EVERY.search(text[:at]):
        return True
    if _habit(scene, sentence, at) or _round_up(scene, sentence, date, text[:at]):
        return True
    if date.precision != "year":
        return False
    if text[:at].endswith(" of "):
        return True  # "the flood of 1911"
    return bool(_BRACKET_YEAR.search(text[:at]) or _BEFORE_NOUN.match(text[at + 1 :]))


def _habit(scene: Scene, sentence: Sentence, at: int) -> bool:
    """One end of "Monday to Friday": bare weekdays, joined."""
    text = sentence.masked.text
    joined = [m for m in _WEEKDAYS.finditer(text) if m.start() <= at < m.end()]
    return bool(joined) and all(
        scene.dates[sentence.masked.items[end].key].text in _DAYS
        for end in (joined[0].start(), joined[0].end() - 1)
    )


def _round_up(scene: Scene, sentence: Sentence, date: DateMention, before: str) -> bool:
    """The span of a round-up in its headline: "OTT releases this week: from Smoke to Ash"."""
    return (
        date.precision in ("week", "weekend", "month", "range")
        and any(sentence is one for one in scene.sentences[:2])
        and words().round_up.search(before) is not None
    )


def by_kind(event: str, kind: str, season: str, sentence: str) -> str:
    """The event in the contract's words: what a film does when a series premieres is a release.

    A whole first season dropped at once is a premiere, too.
    """
    if kind == "series":
        if event in ("release", "premiere", "return") and season not in ("", "1"):
            return "season"
        return "premiere" if event == "release" else event
    if event in ("premiere", "season", "return") and not _SCREENING.search(sentence):
        return "release"
    return event
