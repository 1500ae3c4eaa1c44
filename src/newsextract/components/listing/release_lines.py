"""Lines of a listing: under a title, a day, a channel, an hour, and hardly a word.

"Sunday, BBC One, 9pm", "Release date: March 21", "Netflix, from 3 December".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract import layout
from newsextract.components.listing import release_lists
from newsextract.components.relations import Relation
from newsextract.components.release import seasons
from newsextract.components.release.release_events import named
from newsextract.components.release.release_parts import Claim
from newsextract.components.release.release_relations import relation
from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene, Sentence
from newsextract.masking import PLACEHOLDERS, Masked

_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_L = PLACEHOLDERS["LOC"]
# "9 May (May 16 in the US)", "9 May (US), 16 May (UK)"
_BY_COUNTRY = re.compile(
    rf"{_D} ?\((?:(?:the )?{_L}[^(){_D}]*: ?)?{_D}[^(){_D}]*\)|{_D} ?\((?:in )?(?:the )?{_L}\)[^{_D}]{{1,12}}{_D} ?\((?:in )?(?:the )?{_L}\)"
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_THEATRICAL = re.compile(r"\b(?:theatrical|cinema|theat(?:er|re)s?)\b", re.IGNORECASE)
# "Streaming on: Netflix" tells where it is by now, and the day may be that of the cinemas.
_NOW_ON = re.compile(r"\W*(?:streaming|streams|on|available)\b", re.IGNORECASE)
_LONGEST = 160  # characters of a line


def find(scene: Scene) -> list[Relation]:
    """One relation a date that a line under a title names."""
    found: list[Relation] = []
    title = ""
    services: list[str] = []
    season = ""
    labelled = False
    pending: list[tuple[Sentence, int]] = []
    # Below titles on lines of their own a paragraph that begins with another title is no entry.
    headed = len({one.headed for one in scene.sentences} - {""}) > 1

    def settle() -> None:
        for line, at in pending:
            claim = _claim(line.masked.text, at)
            own = _platforms(scene, line.masked)
            made = relation(scene, line, claim, title, "line", own or services)
            if season and not seasons.season(line.masked.text):
                made.fields["season"] = season  # "Smoke (season 5)", above its lines
                if season != "1" and made.fields["event"] == "premiere":
                    made.fields["event"] = "season"
            if words().label_line.match(line.masked.text):
                made.fields[release_lists.SURE] = "yes"
                if _WEEKDAY.fullmatch(scene.text[slice(*made.roles["date"])]):
                    made.fields["tense"] = "future"  # "When: Friday, on ITV1"
            if (
                labelled
                and services
                and not own
                and len(pending) == 1
                and not _THEATRICAL.search(line.masked.text)
            ):
                made.fields[release_lists.PLACED] = "yes"  # "Where to watch: Hulu", of its one day
            found.append(made)
        pending.clear()

    for block in layout.blocks(scene.text):
        if block.kind in layout.NOISE:
            continue
        long = block.end - block.start > _LONGEST
        if (begins := scene.entry(block)) and not (headed and long):
            settle()
            head = scene.mask(block.start, min(block.end, block.start + _LONGEST))
            title = begins
            short = block.end - block.start < _LONGEST
            services = _platforms(scene, head) if short else []
            labelled = False
            season = seasons.season(head.text) if short else ""
            continue
        if not title or long:
            continue
        masked = scene.mask(block.start, block.end)
        if words().service_line.match(masked.text):
            labelled = labelled or not (services or _NOW_ON.match(masked.text))
            services = services or _platforms(scene, masked)
        for at in _dates(masked.text):
            pending.append((Sentence(block.start, block.end, masked, False, title), at))
    settle()
    return found


def _dates(text: str) -> Iterator[int]:
    """Masked offsets of the dates of a listing's line: all where it parts countries, "Release dates: May 5 (May 9 in the UK)"."""
    if _D not in text or _W in text or not words().listing_line.fullmatch(text):
        return
    places = [at for at, char in enumerate(text) if char == _D]
    yield from places if words().label_line.match(text) and _BY_COUNTRY.search(text) else places[:1]


def _claim(text: str, at: int) -> Claim:
    """What a line says of one of its dates: what stands between it and those beside it, where it has several."""
    if not _BY_COUNTRY.search(text):
        return Claim(at, 0, len(text), named(text))
    before, after = text.rfind(_D, 0, at), text.find(_D, at + 1)
    return Claim(at, before + 1, len(text) if after < 0 else after, named(text))


def _platforms(scene: Scene, masked: Masked) -> list[str]:
    names = (
        scene.platforms[item.key].fields["name"]
        for item in masked.items.values()
        if item.label == "PLATFORM"
    )
    return list(dict.fromkeys(names))
