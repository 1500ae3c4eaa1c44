"""Guides to a day's television: the day stands in the headline or on a line of its own, below it titles with
channel and hour.

"What's on TV tonight: Thursday 6 March", then "Smoke, BBC Two, 9pm" or the title alone and
"BBC Two, 9pm" on the next line.
"""

from __future__ import annotations

import re

from newsextract import layout
from newsextract.components.relations import Relation
from newsextract.components.release import release_kinds, seasons
from newsextract.components.release.release_events import by_kind, named
from newsextract.components.release.release_words import words
from newsextract.components.scene import Scene
from newsextract.dates import DateMention
from newsextract.masking import PLACEHOLDERS, Masked

_W, _F, _D, _T = (PLACEHOLDERS[k] for k in ("WORK", "PLATFORM", "DATE", "TIME"))
_BETWEEN = r"[\s,:|(\[/–—-]*(?:(?:on|at|and|&)\s)?"
# "ITV1 (Wales only)"
_PART = r"(?:\s*\([^()]{1,25}\))?"
_SLOT = rf"(?:{_F}{_PART}(?:{_BETWEEN}{_F})*{_BETWEEN}{_T}|{_T}{_BETWEEN}{_F}(?:{_BETWEEN}{_F})*)"
# "Smoke, BBC Two", in a guide whose other entries have their hour.
_PLACED = rf"{_F}{_PART}(?:{_BETWEEN}{_F})*"
_YEAR = rf"(?:\s*\([^()]{{0,12}}{_D}?[^()]{{0,12}}\))?"
_WHOLE = re.compile(rf"[^\w\ue000-\ue008]*(?P<w>{_W}){_YEAR}{_BETWEEN}(?P<slot>{_SLOT})")
_HOURLESS = re.compile(
    rf"[^\w\ue000-\ue008]*(?P<w>{_W}){_YEAR}[,:|]\s(?P<slot>{_PLACED})[^\w\ue000-\ue008]*$"
)
_SLOT_ONLY = re.compile(rf"\W*(?P<slot>{_SLOT})")
_SENTENCE = re.compile(
    r"[\w\ue000-\ue008]{2}[.!?][”\"’']?$|\w [\ue000-\ue008][.!?]$"
)  # "It's soup tonight, as ever.", "All of it is there today."
_DAY_ONLY = re.compile(rf"[^\w\ue000-\ue008]*{_D}[^\w\ue000-\ue008]*")
_TITLE_ONLY = re.compile(rf"[^\w\ue000-\ue008]*(?P<w>{_W}){_YEAR}[^\w\ue000-\ue008]*")
# "Swan Lake from English National Ballet"
_HEAD = re.compile(rf"[^\w\ue000-\ue008]*(?P<w>{_W})[^.!?{_D}{_W}]{{0,40}}")
_ENTRY = 90  # characters of a title's or a slot's line
_OPENING = 3  # blocks that may hold the guide's day
_FURNITURE = 3  # more of them, where weather, credits and sections stand above the headline
_LEAST = 2  # entries that make a guide
_SHORT = 60  # characters of a section's heading


def find(scene: Scene) -> list[Relation]:
    """One relation an entry with channel and hour below its day."""
    blocks = [b for b in layout.blocks(scene.text) if b.kind not in layout.NOISE]
    day = _day(scene, blocks)
    found: list[Relation] = []
    films = False
    for index, block in enumerate(blocks):
        # A longer block is an entry with its text on one line: its head says what it is.
        masked = scene.mask(block.start, min(block.end, block.start + 200))
        text = masked.text
        short = block.end - block.start < _SHORT and _W not in text
        if short and _D in text and _DAY_ONLY.fullmatch(text):
            date = scene.dates[next(iter(masked.items.values())).key]
            day = date if date.precision == "day" else None
            continue
        if day is None or block.start < day.end:
            continue
        if short and found and _D in text and not (_SENTENCE.search(text) or _same(scene, masked)):
            break  # another day's section begins
        if short and (text.isupper() or words().film_section.fullmatch(text)):
            films = words().film_section.match(text) is not None
        if entry := _WHOLE.match(text) or (found and _HOURLESS.match(text)):
            title, slot, told = scene.title_at(masked, entry.start("w")), masked, index + 1
        elif index + 1 < len(blocks) and (entry := _TITLE_ONLY.fullmatch(text)):
            title = scene.title_at(masked, entry.start("w"))
            slot, told = scene.mask(blocks[index + 1].start, blocks[index + 1].end), index + 2
            entry = _SLOT_ONLY.match(slot.text)
            if entry is None:
                continue
        else:
            continue
        rest = slot.original(entry.end())
        end = blocks[told].end if told < len(blocks) else slot.end
        film = films or _D in text[: text.find(_F)]  # a year stands behind a film's title
        found.append(_relation(scene, day, title, slot, entry.span("slot"), (rest, end), film))
    return found if len(found) >= _LEAST else _slotted(scene, blocks)


def _same(scene: Scene, masked: Masked) -> bool:
    """Whether a section is of the guide's own day: "Ending tonight"."""
    days = [scene.dates[i.key].text for i in masked.items.values() if i.label == "DATE"]
    return all(day.casefold() in ("today", "tonight") for day in days)


def _slotted(scene: Scene, blocks: list[layout.Block]) -> list[Relation]:
    """Entries that end with channel and hour, on a line of their own, where the opening tells of one day and no other.

    "Christmas Day belongs to the telly. Our picks:", then title, paragraph, "BBC Two, 12.50pm".
    """
    opening = blocks[:_OPENING]
    days = [
        date
        for date in scene.dates
        if date.precision == "day" and opening and opening[0].start <= date.start < opening[-1].end
    ]
    if len({date.text.casefold() for date in days}) != 1:
        return []
    found: list[Relation] = []
    title, begins = "", 0
    for block in blocks:
        if block.end - block.start > _ENTRY or block.start < days[0].end:
            continue
        masked = scene.mask(block.start, block.end)
        if head := _HEAD.fullmatch(masked.text):
            title, begins = scene.title_at(masked, head.start("w")), block.end
        elif title and (slot := _SLOT_ONLY.match(masked.text)):
            if _D in masked.text:
                return []  # the entries have days of their own
            told = begins, block.start
            found.append(_relation(scene, days[0], title, masked, slot.span("slot"), told, False))
            title = ""
    return found if len({one.fields["work"] for one in found}) > _LEAST else []


def _day(scene: Scene, blocks: list[layout.Block]) -> DateMention | None:
    """The day that the opening names as the guide's own, as exactly as it does."""
    for some in (blocks[:_OPENING], blocks[_OPENING : _OPENING + _FURNITURE]):
        if found := _named(scene, some):
            return max(found, key=lambda date: date.end - date.start)
    return None


def _named(scene: Scene, blocks: list[layout.Block]) -> list[DateMention]:
    found = []
    for block in blocks:
        text = scene.mask(block.start, block.end).text
        if _D in text and words().guide.search(scene.text, block.start, block.end):
            found += [
                date
                for date in scene.dates
                if block.start <= date.start < block.end and date.precision == "day"
            ]
    return found


def _relation(
    scene: Scene,
    day: DateMention,
    title: str,
    masked: Masked,
    slot: tuple[int, int],
    told: tuple[int, int],
    film: bool,
) -> Relation:
    inside = masked.within(*slot)
    names = [scene.platforms[i.key].fields["name"] for i in inside if i.label == "PLATFORM"]
    time = next((scene.times[i.key] for i in inside if i.label == "TIME"), None)
    # Only the first sentences say whether a run begins or ends; the rest retells the plot.
    text = scene.text[told[0] : min(told[1], told[0] + 110)]
    kind = scene.once("kinds", release_kinds.kinds).get(title, "")
    kind = "film" if film else kind
    season = seasons.season(text)
    event = by_kind(named(text), kind, season, text)
    if kind != "film" and words().last_of_run.search(text):
        event = "finale"
    elif kind == "series" and event == "premiere" and not words().run_begins.search(text):
        event = "episode"  # what a guide lists runs already, if it does not say that it is new
    fields = {
        "work": title, "event": event, "status": "set",
        "platforms": "; ".join(dict.fromkeys(names)), "territory": "",
        "season": season, "episodes": seasons.episodes(text),
        "tense": "future", "time": time.time if time else "", "timezone": time.timezone if time else "",
    }  # fmt: skip
    start = masked.original(slot[0])
    return Relation("guide", {"date": (day.start, day.end)}, fields, (start, told[1]))
