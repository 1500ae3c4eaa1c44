"""What a line or sentence says of the release of one work on one date, as a relation."""

from __future__ import annotations

import re

from newsextract.components.relations import Relation
from newsextract.components.release import (
    dated_seasons,
    release_kinds,
    release_parts,
    seasons,
    territories,
)
from newsextract.components.release.release_events import by_kind
from newsextract.components.release.release_parts import Claim
from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene, Sentence
from newsextract.components.title.title_forms import title_key
from newsextract.lowering import lowered
from newsextract.masking import PLACEHOLDERS

_W, _D, _T = (PLACEHOLDERS[kind] for kind in ("WORK", "DATE", "TIME"))
_TO_DATE = re.compile(rf"\b(?:to|until|now|for|on|in)\b [^.;{_D}]{{0,25}}{_D}")
_OF = re.compile(rf" of (?:[\w'’-]+ ){{0,4}}?(?={_W})")
# "26:30 (October 10 at 2:30 a.m.)": the hour behind a day is its own, however near another stands before it
_AT = re.compile(rf",? at (?={_T})")
# "Smoke starts its sixth and final season at 8 p.m. and Ash premieres at 9": a season of what is named before it
_ITS = re.compile(r"\b(?:its|their|a|an) (?:[\w-]+ )?$")
# "After Ash was delayed, Smoke begins on 9 May": the delay is another title's.
_ANOTHER = re.compile(rf",[^,.;]*{_W}")


def relation(
    scene: Scene,
    sentence: Sentence,
    claim: Claim,
    title: str,
    rule: str,
    platforms: list[str] | None = None,
) -> Relation:
    """The relation of ``title`` and the claim's date; ``platforms`` where the layout names them."""
    text = sentence.masked.text
    date = scene.dates[sentence.masked.items[claim.at].key]
    whole = scene.text[sentence.start : sentence.end]
    near = scene.text[sentence.masked.original(claim.left) : sentence.masked.original(claim.right)]
    behind = _AT.match(text, claim.at + 1)
    time = behind.end() if behind else release_parts.nearest(sentence, claim, _T)
    kinds = scene.once("kinds", release_kinds.kinds)
    if platforms is None:
        platforms = release_parts.platforms(scene, sentence, claim)
    season = _season(scene, sentence, title, claim.at)
    if kinds.get(title) == "film" and not _SERIAL.search(whole):
        season = ""  # the fifth instalment of a franchise
    happens = claim.event
    if happens in ("release", "premiere", "return"):
        if rule == "line":  # what a listing says of the season stands beside the title
            season = season or scene.once("season", release_kinds.season).get(title, "")
        if scene.once("festival", release_kinds.festival) and not platforms:
            happens = "festival"
    fields = {
        "work": title,
        "event": by_kind(happens, kinds.get(title, ""), season, whole),
        "status": _status(text, claim),
        "platforms": "; ".join(platforms),
        "territory": territories.territory(_untitled(near, sentence, claim)),
        "season": season,
        # How many episodes begin together says nothing of the last.
        "episodes": seasons.episodes(near)
        or ("" if happens == "finale" else seasons.episodes(whole)),
        "tense": "",  # the words around the date tell it
        "time": "",
        "timezone": "",
    }
    roles = {"date": (date.start, date.end)}
    if time >= 0:
        mention = scene.times[sentence.masked.items[time].key]
        fields["time"], fields["timezone"] = mention.time, mention.timezone
        roles["time"] = (mention.start, mention.end)
    return Relation(f"{claim.event}_{rule}", roles, fields, (sentence.start, sentence.end))


def _untitled(near: str, sentence: Sentence, claim: Claim) -> str:
    """The words around a date without the titles in them: "Barnaby in Peru" comes out in no country for that."""
    begin = sentence.masked.original(claim.left)
    for item in sentence.masked.within(claim.left, claim.right, ("WORK",)):
        start, end = item.start - begin, item.end - begin
        near = near[:start] + "_" * (end - start) + near[end:]
    return near


def _season(scene: Scene, sentence: Sentence, title: str, at: int) -> str:
    """The season that a sentence numbers; where it names several works, one that stands by another's is not ours."""
    text, own = sentence.masked.text, title_key(title)
    titles = {
        place: title_key(scene.works[item.key].fields["title"])
        for place, item in sentence.masked.items.items()
        if item.label == "WORK"
    }
    if set(titles.values()) <= {own}:
        dates = [(i.start, i.end) for i in sentence.masked.items.values() if i.label == "DATE"]
        whole = _unnumbered(scene, sentence)
        return dated_seasons.of(whole, sentence.start, dates, sentence.masked.items[at].start)
    found = ""
    for match in seasons.SEASON.finditer(lowered(text)):
        of = _OF.match(text, match.end())
        before = [place for place in titles if place < match.start()]
        near = before if before and not of and _ITS.search(text, 0, match.start()) else list(titles)
        nearest = min(near, key=lambda w: 0 if of and w == of.end() else _apart(w, *match.span()))
        if titles[nearest] == own:
            found = seasons.season(match[0])
    return found


# "The drama series 9 Hours" has no ninth series.
_SERIAL = re.compile(r"\b(?:[Ss]eason|[Ss]eries|S\d)")
_NUMBERED = re.compile(rf"(?:{seasons.CARDINAL})(?!\w)", re.IGNORECASE)


def _unnumbered(scene: Scene, sentence: Sentence) -> str:
    """A sentence without the numbers with which its titles begin; all offsets stay."""
    text = scene.text[sentence.start : sentence.end]
    for item in sentence.masked.items.values():
        at = item.start - sentence.start
        if item.label == "WORK" and (number := _NUMBERED.match(text, at)):
            text = text[:at] + " " * (number.end() - at) + text[number.end() :]
    return text


def _apart(at: int, start: int, end: int) -> int:
    return start - at if at < start else at - end


_FURTHER = re.compile(rf"(?:[,;] (?:and |while |but |with )?|[.–—] )[^,;.]{{0,40}}?{_W}")
_SOONER = re.compile(
    r"\b(?:up|forwards?|earlier|sooner|ahead|advanc\w+|brought|bring\w*)\b", re.IGNORECASE
)
_FROM = re.compile(
    rf"(?:\b(?:goes|going|went|mov|push|shift|slid|slip|delay|postpon|bump|nudg|jump|back|put)\w*\b[^.;{_D}]{{0,40}}?|{_W}[”\"'’]?)"
    rf" from (?:its |the )?(?:[\w-]+ ){{0,3}}{_D} (?:in)?to (?:the )?$",
    re.IGNORECASE,
)


def _status(text: str, claim: Claim) -> str:
    known = words()
    lower = lowered(text)
    said = [match.end() for match in known.delayed.finditer(lower[: claim.right])]
    moved = _FROM.search(text, 0, claim.at) if claim.event != "finale" else None
    if moved and not _SOONER.search(text, max(0, moved.start() - 30), claim.at):
        return "delayed"  # "Smoke goes from 9 July to 4 August"
    if (
        said
        and _TO_DATE.search(text[claim.left : claim.at + 1])
        and not _ANOTHER.search(text, said[-1], max(claim.at, said[-1]))
    ):
        return "delayed"
    # "Smoke is dated for 9 May, and Ash is expected by then": of the other title
    other = _FURTHER.search(text, claim.at, claim.right)
    right = min(claim.right, claim.at + 30, other.start() if other else len(text))
    if known.tentative.search(lower, max(0, claim.at - 70), right):
        return "tentative"
    return "set"
